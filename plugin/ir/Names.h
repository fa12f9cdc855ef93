// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The spelling of every enumerator of the IR, as the textual form and the JSON dump write it.

#pragma once

#include "ir/Module.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace xcs::ir {

/// All spellings of an enumeration in the order of its enumerators; the argument only selects the
/// enumeration.
llvm::ArrayRef<llvm::StringLiteral> spellingsOf(OpKind);
llvm::ArrayRef<llvm::StringLiteral> spellingsOf(LoopKind);
llvm::ArrayRef<llvm::StringLiteral> spellingsOf(LoopHint);
llvm::ArrayRef<llvm::StringLiteral> spellingsOf(Relation);
llvm::ArrayRef<llvm::StringLiteral> spellingsOf(ExitKind);
llvm::ArrayRef<llvm::StringLiteral> spellingsOf(BranchKind);
llvm::ArrayRef<llvm::StringLiteral> spellingsOf(PassMode);
llvm::ArrayRef<llvm::StringLiteral> spellingsOf(TypeKind);
llvm::ArrayRef<llvm::StringLiteral> spellingsOf(Storage);
llvm::ArrayRef<llvm::StringLiteral> spellingsOf(Lifetime);
llvm::ArrayRef<llvm::StringLiteral> spellingsOf(ObjectKind);
llvm::ArrayRef<llvm::StringLiteral> spellingsOf(StepKind);
llvm::ArrayRef<llvm::StringLiteral> spellingsOf(AccessKind);
llvm::ArrayRef<llvm::StringLiteral> spellingsOf(CalleeKind);
llvm::ArrayRef<llvm::StringLiteral> spellingsOf(Basis);
llvm::ArrayRef<llvm::StringLiteral> spellingsOf(CostClass);
llvm::ArrayRef<llvm::StringLiteral> spellingsOf(Expr);
llvm::ArrayRef<llvm::StringLiteral> spellingsOf(ValueKind);

template <typename E> llvm::StringRef spell(E entry) {
  return spellingsOf(entry)[static_cast<unsigned>(entry)];
}

/// Sets `entry` to the enumerator spelled `text`; false (and `entry` unchanged) if there is none.
template <typename E> bool parseSpelling(llvm::StringRef text, E &entry) {
  llvm::ArrayRef<llvm::StringLiteral> all = spellingsOf(E{});
  for (unsigned i = 0; i < all.size(); ++i)
    if (all[i] == text) {
      entry = static_cast<E>(i);
      return true;
    }
  return false;
}

} // namespace xcs::ir
