// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the values of a loop can be, as a formula that can be worked out before the loop: the subscripts of
// run-time checks, over all iterations of the candidate and of the loops inside it.

#pragma once

#include "analysis/Affine.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace xcs::analysis {

/// A formula over intervals.
struct Bound {
  enum class Kind {
    Constant,   ///< `constant`.
    Iterations, ///< From the first value of the candidate's variable to the last.
    Value,      ///< `value`: a Symbol, the variable of a loop around, or a load from nameable storage.
    Sum,
    Product,
    Quotient, ///< operand / `constant`, `roundsDown` or towards zero.
    Least,
    Greatest,
    Between, ///< Of a counter: its first value, its last value (both included).
    Across,  ///< All operands and what lies between.
    Fitting, ///< The operand, known only if it lies from `least` to `most`.
  } kind = Kind::Constant;
  std::int64_t constant = 0;
  bool roundsDown = true;
  std::int64_t least = 0, most = 0;
  ir::ValueId value;
  ir::ObjectId object; ///< Value: or a variable that holds it.
  std::vector<Bound> operands;
  friend bool operator==(const Bound &, const Bound &) = default;
};

/// Makes formulas for the forms of one candidate.
class Bounds {
public:
  /// `canEvaluate`: whether the load (or symbol) can be repeated before the loop, as far as its storage goes.
  /// `holderOf`: a variable that has had the value of the form since before the loop; or none.
  Bounds(Affine &affine, llvm::function_ref<bool(ir::ValueId)> canEvaluate,
         llvm::function_ref<ir::ObjectId(const Form &)> holderOf)
      : affine(affine), canEvaluate(canEvaluate), holderOf(holderOf) {}

  /// None where something in it is known only in the loop.
  std::optional<Bound> of(const Form &form);
  /// The first and the last value of a loop inside the candidate.
  std::optional<Bound> counter(ir::OpId loop);

  /// What the formula comes to, where that is known already.
  std::optional<Interval> evaluate(const Bound &bound) const;

private:
  std::optional<Bound> ofAtom(unsigned id);
  std::optional<Bound> combined(Bound::Kind kind, llvm::ArrayRef<Form> forms);

  Affine &affine;
  llvm::function_ref<bool(ir::ValueId)> canEvaluate;
  llvm::function_ref<ir::ObjectId(const Form &)> holderOf;
  unsigned size = 0;
};

} // namespace xcs::analysis
