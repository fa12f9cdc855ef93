// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Values as affine forms over atoms, seen from one loop (the candidate). What is not affine becomes an atom
// of its own, so that every value has a form; an atom says what is known of it: a range, a definition,
// whether iterations differ in it.

#pragma once

#include "analysis/OwnVariables.h"
#include "analysis/Reaching.h"
#include "ir/Module.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringMap.h"
#include <optional>

namespace xcs::analysis {

using Wide = __int128;

/// The integers from `low` to `high`.
struct Interval {
  Wide low = 0, high = 0;
  bool contains(const Interval &other) const { return low <= other.low && other.high <= high; }
};

/// constant + sum of coefficient * atom; terms sorted by atom, no zero coefficients.
struct Form {
  std::int64_t constant = 0;
  llvm::SmallVector<std::pair<unsigned, std::int64_t>, 3> terms;
  std::int64_t coefficientOf(unsigned atom) const;
  bool isConstant() const { return terms.empty(); }
  friend bool operator==(const Form &, const Form &) = default;
};

/// What a proof may take for granted if it is checked before the loop: every value that the form has in the
/// loop lies between these, and nothing that goes into it wraps.
struct Assumption {
  Form form;
  std::int64_t least = 0, most = INT64_MAX;
  friend bool operator==(const Assumption &, const Assumption &) = default;
};

enum class AtomKind {
  Induction, ///< The loop variable of the candidate or of a loop inside it.
  Invariant, ///< The same in all iterations of the candidate.
  Varying,   ///< May be another value each time it is computed.
  Wrap,      ///< inner modulo 2^bits, in the range of the type.
  Quotient,  ///< inner / divisor: rounded down, or (not isFloor) towards zero.
  Product,   ///< Of `factors`.
  Min,       ///< The least of `choices`.
  Max,       ///< The greatest of `choices`.
};

struct Atom {
  AtomKind kind = AtomKind::Varying;
  ir::OpId loop;                          ///< Induction.
  Form inner;                             ///< Wrap, Quotient.
  llvm::SmallVector<unsigned, 3> factors; ///< Product: atoms that are none themselves, in order.
  unsigned bits = 0;                      ///< Wrap.
  std::int64_t divisor = 1;               ///< Quotient; positive.
  bool isFloor = true;                    ///< Quotient.
  llvm::SmallVector<Form, 2> choices;
  bool varies = false;    ///< Iterations may differ in it.
  bool isUnknown = false; ///< Varying, or defined by such an atom.
  std::optional<Interval> range;
  /// Values of the module that are this one (not for what is computed), for whoever wants it before the loop.
  llvm::SmallVector<ir::ValueId, 1> values;
};

/// A form taken apart as quotient * stride + remainder: the subscript of a matrix that is stored row by row.
struct Linearized {
  Form quotient, remainder;
};

/// How a loop counts, for a Counted loop or one with ordinals.
struct Counting {
  bool isKnown = false; ///< Bounds and direction below are sound; else only the type limits the variable.
  int direction = 0;    ///< +1 up, -1 down, 0 unknown.
  std::optional<Form> first; ///< The values start here (inclusive) ...
  std::optional<Form> last;  ///< ... and do not pass this (inclusive).
  std::int64_t stride = 0;   ///< Values are first + stride * k, k >= 0; 0: not known.
  std::optional<Form> pace;  ///< Candidate, stride not constant: any two values are at least this far apart.
};

/// The forms of one candidate loop. Loads of a path that is the same in all iterations count as invariant:
/// whoever relies on a form must also make sure that no write of the loop meets such a load in another
/// iteration.
class Affine {
public:
  Affine(const ir::Module &module, ir::OpId candidate);

  /// Never fails; valid for every use of the value inside the loop.
  Form of(ir::ValueId value);
  /// For comparing subscripts modulo 2^64: without the reductions to 64 bits. `isModular` tells if one was
  /// dropped.
  Form subscript(ir::ValueId value, bool &isModular);
  const Counting &counting(ir::OpId loop);
  const Atom &atom(unsigned id) const { return atoms[id]; }
  std::optional<Interval> range(const Form &form) const;
  bool varies(const Form &form) const;
  bool isUnknown(const Form &form) const;
  /// The form modulo 2^64; sets `isModular` where that is not the form itself.
  Form modulo64(const Form &form, bool &isModular) const { return stripWraps(form, 64, isModular); }
  /// What values that vary are multiplied with, if that is no constant: the row lengths of a matrix that is
  /// stored row by row. Short ones first.
  /// With `of`: only those of products with that atom.
  llvm::SmallVector<Form, 2> stridesOf(const Form &form, std::optional<unsigned> of = std::nullopt);
  /// Takes as many strides out of the form as it has.
  std::optional<Linearized> delinearize(const Form &form, const Form &stride);
  /// Whether different values that go into the atom, which wraps, come out different.
  bool unwrapsSafely(unsigned atom) const;
  /// Replaces one value that wraps by what it would be without; gives what has to hold for that.
  std::optional<Assumption> unwrap(Form &form) const;
  std::optional<Form> difference(const Form &a, const Form &b) const { return combine(a, b, -1); }
  /// a + factor * b.
  std::optional<Form> sum(const Form &a, const Form &b, std::int64_t factor = 1) const {
    return combine(a, b, factor);
  }
  /// The form with another one in place of the atom.
  std::optional<Form> replace(const Form &form, unsigned atom, const Form &by) const;
  /// Whether all loop variables in it, through definitions of atoms, are those of the candidate and of
  /// `loops`.
  bool usesOnly(const Form &form, llvm::ArrayRef<ir::OpId> loops) const;
  unsigned inductionAtom() const { return candidateAtom; }
  /// The atom of the induction value of a loop inside the candidate; none if it has no usable one.
  std::optional<unsigned> inductionAtomOf(ir::OpId loop);
  ir::OpId candidate() const { return loop; }
  /// Loops around the candidate, innermost first.
  llvm::SmallVector<ir::OpId, 4> enclosing() const;

  /// Whether the body of the loop changes its variable, or may do so through its address.
  bool isVariableModified(ir::OpId loop);

  /// Whether the op runs inside the candidate (its initialisation, which runs once, does not).
  bool isInside(ir::OpId op) const;
  /// From now on (and no longer) the object counts as created anew by each iteration.
  void addPrivate(ir::ObjectId object) {
    privates.insert(object.index);
    forget();
  }
  void removePrivate(ir::ObjectId object) {
    privates.erase(object.index);
    forget();
  }
  /// From now on the object counts as moved by each iteration by a constant.
  void addStepping(const Stepping &stepping) {
    steppings.push_back(stepping);
    forget();
  }
  const Stepping *steppingOf(ir::ObjectId object) const;
  /// How far the variable has moved since before the loop when `op` runs; none: not linear.
  std::optional<Form> distanceAt(const Stepping &stepping, ir::OpId op);
  /// Whether the object is created anew by each iteration, or is the loop variable.
  bool isPerIteration(ir::ObjectId object) const;
  /// A scalar of the iteration that only its own name reaches.
  bool isOwn(ir::ObjectId object) const;
  /// Whether base and indices of the path name the same storage in all iterations, as far as the path itself
  /// shows.
  bool isInvariant(const ir::AccessPath &path, unsigned steps);

private:
  /// Forms may have been made with less knowledge of the variables.
  void forget() {
    cache.clear();
    countings.clear();
  }
  Form atomForm(const std::string &key, Atom atom, ir::ValueId value = {});
  Form varying(const std::string &key, ir::TypeId type);
  Form opaque(const ir::Value &value, llvm::ArrayRef<Form> operands);
  Form compute(ir::ValueId value);
  Form ofExpr(const ir::Value &value);
  Form ofResult(ir::ValueId id);
  Form ofStepping(const Stepping &stepping, ir::ValueId load);
  Form quotient(const Form &form, std::int64_t divisor, bool isFloor);
  std::optional<Form> product(const Form &a, const Form &b);
  Form monomial(llvm::ArrayRef<unsigned> factors);
  llvm::SmallVector<unsigned, 3> factorsOf(unsigned atom) const;
  Form choice(AtomKind kind, llvm::ArrayRef<Form> forms);
  Form wrap(Form form, unsigned bits, bool isSigned);
  Form stripWraps(const Form &form, unsigned bits, bool &stripped) const;
  std::optional<Form> combine(const Form &a, const Form &b, std::int64_t factor) const;
  std::optional<Form> scale(const Form &a, std::int64_t factor) const;
  std::string keyOf(const Form &form) const;
  std::optional<Interval> typeRange(ir::TypeId type) const;
  Counting count(ir::OpId loop);

  const ir::Module &module;
  ir::OpId loop;
  unsigned candidateAtom = 0;
  std::vector<Atom> atoms;
  llvm::StringMap<unsigned> atomIndex;
  llvm::DenseMap<unsigned, Form> cache; ///< By value; `busy` guards against cycles.
  llvm::DenseSet<unsigned> busy;
  llvm::DenseMap<unsigned, Counting> countings;
  llvm::DenseMap<unsigned, bool> modifiedVariables; ///< By loop.
  llvm::DenseSet<unsigned> privates;                ///< Objects.
  std::vector<Stepping> steppings;
  Reaching reaching;
};

} // namespace xcs::analysis
