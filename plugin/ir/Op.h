// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Ops and regions. One struct serves all op types; the fields of a group are meaningful for the op types
// named there.

#pragma once

#include "ir/Effects.h"
#include "ir/Value.h"
#include <optional>

namespace xcs::ir {

enum class OpKind {
#define XCS_OP(name, text) name,
#include "ir/Ops.def"
};

enum class LoopKind {
  Counted,   ///< for (T i = lower; i REL upper; i += step), i unchanged in the body.
  Range,     ///< Range-based for.
  Iterator,  ///< for (it = c.begin(); it != c.end(); ++it), it unchanged in the body; pointers too.
  Algorithm, ///< A standard algorithm with a visible callable; the body region is the callable's.
  While,     ///< Everything else that tests before the body.
  DoWhile,
  Goto, ///< Reported, never analysed.
};

enum class Relation { Less, LessEqual, Greater, GreaterEqual, NotEqual };

/// What the user says of a loop by a statement attribute or pragma.
enum class LoopHint { None, Independent, Sequential };

struct LoopInfo {
  LoopKind kind = LoopKind::While;
  LoopHint hint = LoopHint::None;
  ObjectId variable; ///< The loop variable: counter, element of the range, or iterator.
  ValueId induction; ///< Its Induction value; none for While and DoWhile.
  ValueId lower, upper,
      step; ///< Counted: as in the source. Others: lower 0, upper the trip count if known, step 1.
  Relation relation = Relation::Less;
  /// Counted: the source compares `i + testOffset` with the bound. `upper` is the bound without it, the text
  /// at `upperRange` the bound as written.
  std::int64_t testOffset = 0;
  AccessPath range; ///< Range, Iterator: the container walked; its elements are range + Owned/Deref + Index.
  TypeId elementType;              ///< Range: the declared type of the variable, without reference.
  bool elementByReference = false; ///< Range: `auto &x`; otherwise the element is copied per iteration.
  std::string algorithm;           ///< Algorithm: the qualified name, "std::for_each".
  RegionId header;                 ///< Ops of the initialisation and of the bound, run once or at every test.
  RegionId body;                   ///< The iterations. The increment is not in it.
  // Pieces of the text; which are valid depends on the kind.
  SourceRange initRange, conditionRange, incrementRange; ///< Counted, Iterator; without the semicolons.
  SourceRange lowerRange, upperRange, stepRange;         ///< The expressions themselves.
  SourceRange variableRange; ///< Range: the declaration `auto &x` (or `auto [a, b]`); Counted: the declared
                             ///< type and name `int i`.
  SourceRange rangeRange;    ///< Range: the range expression.
  SourceRange bodyRange;     ///< The body statement, braces or semicolon included.
  bool declaresVariable = false; ///< The variable dies with the loop.
};

enum class ExitKind { Return, Break, Continue, Throw, Goto, NoReturn };

enum class BranchKind { If, Switch, Conditional, ShortCircuit, Try };

/// How an argument reaches the callee.
enum class PassMode {
  Value,    ///< Copied (or moved from a temporary).
  ConstRef, ///< const T&, const T* : readable.
  Ref,      ///< T&, T&&, T* : readable and writable.
};

struct Argument {
  PassMode mode = PassMode::Value;
  ValueId value;   ///< Scalars by value.
  AccessPath path; ///< What the callee can reach: the referent, or (Value of a class) the object copied. May
                   ///< be invalid.
  SourceRange range;
};

struct Op {
  OpKind kind = OpKind::Opaque;
  SourceRange range;     ///< The expression or statement.
  SourceRange statement; ///< The whole statement that contains it, semicolon included.
  RegionId parent;
  ValueId result; ///< Invalid when it yields nothing.
  Basis basis = Basis::Proved;

  // Load, Store; Effect on a volatile or atomic.
  AccessPath path;
  ValueId value; ///< Store: what is written (the operand, for an update). Return: what is returned.
  /// Store: read-modify-write by this operator. ShortCircuit: LogicalAnd or LogicalOr.
  std::optional<Expr> update;
  bool isInit = false; ///< Store: initialises a declared object (no assignment operator runs).
  SourceRange targetRange, valueRange; ///< Store: texts of both sides.

  // Call.
  CalleeId callee;
  llvm::SmallVector<Argument, 4> arguments; ///< Argument 0 is the object for member calls.
  AccessPath resultPath;                    ///< Call that returns a reference or pointer to known storage.

  // Branch. Values that select the arm; arms in source order.
  BranchKind branch = BranchKind::If;
  ValueId condition;
  llvm::SmallVector<RegionId, 2> regions; ///< If: then and else (the latter maybe empty). Loop uses `loop`.

  // Loop.
  std::optional<LoopInfo> loop;

  // Return.
  ExitKind exit = ExitKind::Return;
  OpId exitTarget; ///< Break, Continue: the loop (or switch branch) left.

  // Effect, Opaque: the construct, as the report names it ("inline assembly").
  std::string construct;
};

struct Region {
  OpId parentOp; ///< None for a function body.
  FunctionId function;
  std::vector<OpId> ops; ///< In order of evaluation.
  ValueId value;         ///< Arms of Conditional and ShortCircuit: the scalar that the arm gives, if known.
};

} // namespace xcs::ir
