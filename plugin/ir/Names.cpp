// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ir/Names.h"

namespace xcs::ir {

#define XCS_SPELLINGS(E, last, ...)                                                                          \
  llvm::ArrayRef<llvm::StringLiteral> spellingsOf(E) {                                                       \
    static constexpr llvm::StringLiteral names[] = {__VA_ARGS__};                                            \
    static_assert(std::size(names) == static_cast<unsigned>(E::last) + 1, "one spelling per enumerator");    \
    return names;                                                                                            \
  }

XCS_SPELLINGS(LoopKind, Goto, "counted", "range", "iterator", "algorithm", "while", "do-while", "goto")
XCS_SPELLINGS(LoopHint, Sequential, "none", "independent", "sequential")
XCS_SPELLINGS(Relation, NotEqual, "<", "<=", ">", ">=", "!=")
XCS_SPELLINGS(ExitKind, NoReturn, "return", "break", "continue", "throw", "goto", "noreturn")
XCS_SPELLINGS(BranchKind, Try, "if", "switch", "cond", "short", "try")
XCS_SPELLINGS(PassMode, Ref, "value", "const-ref", "ref")
XCS_SPELLINGS(TypeKind, Other, "void", "bool", "char", "integer", "float", "pointer", "array", "record",
              "other")
XCS_SPELLINGS(Storage, View, "none", "inline", "owned", "shared", "view")
XCS_SPELLINGS(Lifetime, Custom, "trivial", "regular", "custom")
XCS_SPELLINGS(ObjectKind, Unknown, "local", "param", "global", "static", "thread", "this", "fresh", "unknown")
XCS_SPELLINGS(StepKind, Any, "field", "index", "owned", "deref", "key", "size", "any")
XCS_SPELLINGS(AccessKind, Update, "read", "write", "append", "update")
XCS_SPELLINGS(CalleeKind, Unknown, "direct", "virtual", "indirect", "library", "unknown")
XCS_SPELLINGS(Basis, Observed, "proved", "guarded", "declared", "observed")
XCS_SPELLINGS(CostClass, Latency, "compute", "latency")
XCS_SPELLINGS(ValueKind, Unknown, "constant", "symbol", "induction", "result", "expr", "unknown")
#undef XCS_SPELLINGS

llvm::ArrayRef<llvm::StringLiteral> spellingsOf(OpKind) {
  static constexpr llvm::StringLiteral names[] = {
#define XCS_OP(name, text) text,
#include "ir/Ops.def"
  };
  return names;
}

llvm::ArrayRef<llvm::StringLiteral> spellingsOf(Expr) {
  static constexpr llvm::StringLiteral names[] = {
#define XCS_X(name, text) text,
      XCS_IR_EXPRESSIONS(XCS_X)
#undef XCS_X
  };
  return names;
}

} // namespace xcs::ir
