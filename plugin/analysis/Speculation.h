// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// May code run that the sequential program would not have reached? Code without visible effects may, if it
// cannot trap, reads only what is there, and comes to an end, whatever the values it works on.

#pragma once

#include "analysis/Affine.h"
#include "analysis/Facts.h"
#include "analysis/Summaries.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <memory>

namespace xcs::analysis {

/// Vectors, deques, strings: elements by number.
bool isSequence(const ir::Type &type);
/// Holds any number of elements, and those that it holds are there.
bool isCollection(const ir::Type &type);
/// Spans and string views: they promise that what they see is there.
bool isSizedView(const ir::Type &type);

class Speculation {
public:
  /// What an early iteration might do that the program never would.
  struct Hazard {
    ir::OpId op;
    std::string what; ///< Completes "an iteration behind the end of the loop ...".
  };

  /// Asks for a check before the loop, of a value in all iterations, and of the element at it; false: there
  /// is no way to check that.
  using Guarding = llvm::function_ref<bool(Guard::Kind, ir::ValueId, const ir::AccessPath &)>;

  /// For the iterations of the loop that `affine` is about.
  Speculation(const ir::Module &module, const Summaries &summaries, Affine &affine, Guarding guard)
      : module(module), summaries(summaries), candidate(affine), guard(guard) {}

  /// Looks at the body of the loop, except for the ops that `isLeftOut` names.
  std::optional<Hazard> check(llvm::function_ref<bool(ir::OpId)> isLeftOut);

private:
  /// The loop or the function that is being looked at.
  struct Scope {
    Affine *affine = nullptr; ///< Null: outside of all loops of a callee.
    ir::FunctionId function;
    bool isCandidate = false;
  };

  void region(ir::RegionId id, const Scope &scope, llvm::function_ref<bool(ir::OpId)> isLeftOut);
  void op(ir::OpId id, const Scope &scope);
  void call(ir::OpId id, const Scope &scope);
  void libraryCall(ir::OpId id);
  void function(ir::OpId call, ir::FunctionId callee);
  void loop(ir::OpId id, const Scope &scope);
  void values(ir::OpId id, const Scope &scope);
  void value(ir::ValueId id, ir::OpId user, const Scope &scope);
  void division(ir::ValueId dividend, ir::ValueId divisor, ir::TypeId type, ir::OpId user,
                const Scope &scope);
  void path(const ir::AccessPath &path, ir::OpId user, const Scope &scope);
  void base(const ir::AccessPath &path, ir::OpId user, const Scope &scope);
  void element(const ir::AccessPath &path, unsigned step, ir::OpId user, const Scope &scope);
  bool elementExists(const ir::AccessPath &path, unsigned step, ir::OpId user, const Scope &scope);
  bool isBelowSize(const ir::AccessPath &path, unsigned step, ir::OpId user, const Scope &scope) const;
  bool guardElement(const ir::AccessPath &path, unsigned step, const Scope &scope);
  bool guardWraps(ir::ValueId value, const ir::AccessPath &path, const Scope &scope);
  bool isOwnElement(const ir::AccessPath &path, unsigned step, ir::OpId user, const Scope &scope) const;
  bool coversContainer(ir::OpId loop, const Scope &scope) const;
  bool isChecked(const ir::AccessPath &path, unsigned step, ir::OpId user) const;
  bool isSameContainer(const ir::AccessPath &path, unsigned steps, const ir::AccessPath &other,
                       unsigned otherSteps, const Scope &scope) const;
  bool isTouched(ir::ObjectId object, ir::OpId loop) const;
  bool isSize(ir::ValueId value) const;
  bool isFixed(ir::ValueId value, ir::OpId loop) const;
  std::optional<Interval> range(ir::ValueId value, const Scope &scope, bool *isExact = nullptr) const;
  std::optional<Interval> counterRange(ir::OpId loop, std::optional<Interval> limits,
                                       const Scope &scope) const;
  std::string nameOf(const ir::AccessPath &path) const;
  void refuse(ir::OpId op, std::string what);

  const ir::Module &module;
  const Summaries &summaries;
  Affine &candidate;
  Guarding guard;
  std::optional<Hazard> hazard;
  ir::OpId blamed;                          ///< Inside a callee: the call in the loop.
  llvm::DenseMap<unsigned, bool> functions; ///< By function: looked at (true) or about to be.
  std::vector<std::pair<ir::OpId, ir::AccessPath>> checkedElements; ///< Yielded by at(), which throws else.
};

} // namespace xcs::analysis
