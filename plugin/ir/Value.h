// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Values are SSA: constants, never-changing objects, induction variables, results of ops, and pure scalar
// expressions over them. Everything mutable is an object in memory, reached by load and store.

#pragma once

#include "ir/Ids.h"
#include "ir/Source.h"
#include "llvm/ADT/SmallVector.h"

namespace xcs::ir {

enum class ValueKind {
  Constant,  ///< An integer known at compile time.
  Symbol,    ///< The value of a scalar object that never changes while the function runs (`object`).
  Induction, ///< The loop variable of the loop `op`: the variable's value for counted loops, else the ordinal
             ///< from 0.
  Result,    ///< What the op `op` yields.
  Expr,      ///< `expr` applied to `operands`; pure, cannot throw.
  Unknown,   ///< Nothing is known of it; two unknown values are never equal.
};

/// Operators of pure scalar expressions. X-macro: spelling in the textual IR.
// clang-format off
#define XCS_IR_EXPRESSIONS(X) \
  X(Add, "add") X(Sub, "sub") X(Mul, "mul") X(Div, "div") X(Rem, "rem") X(Shl, "shl") \
  X(Shr, "shr") X(And, "and") X(Or, "or") X(Xor, "xor") X(Neg, "neg") X(Complement, "complement") \
  X(Not, "not") X(Lt, "lt") X(Le, "le") X(Gt, "gt") X(Ge, "ge") X(Eq, "eq") \
  X(Ne, "ne") X(LogicalAnd, "land") X(LogicalOr, "lor") X(Select, "select") X(Cast, "cast") X(Min, "min") \
  X(Max, "max") X(Other, "other")
// clang-format on

enum class Expr {
#define XCS_X(name, text) name,
  XCS_IR_EXPRESSIONS(XCS_X)
#undef XCS_X
};

struct Value {
  ValueKind kind = ValueKind::Unknown;
  TypeId type;
  std::int64_t constant = 0; ///< Constant only.
  ObjectId object;           ///< Symbol only.
  OpId op;                   ///< Induction: the loop; Result: the defining op.
  Expr expr = Expr::Other;   ///< Expr only. Width and signedness of the arithmetic are those of `type`.
  llvm::SmallVector<ValueId, 2> operands;
};

} // namespace xcs::ir
