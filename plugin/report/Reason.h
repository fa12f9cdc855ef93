// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The reasons of Reasons.def as types. A leaf: analyses name reasons, only the report renders them.

#pragma once

#include "llvm/ADT/StringRef.h"
#include <string>

namespace xcs::report {

enum class DependenceKind {
  Flow,   ///< Read after write (RAW).
  Anti,   ///< Write after read (WAR).
  Output, ///< Write after write (WAW).
  Control,
  Alias,
  EffectOrder,
  Exception,
  UnknownCallee,
  FloatOrder,
  Lifetime,
  Construct,
  Cost,
};

enum class Reason {
#define XCS_REASON(name, number, kind, message, cure) name = number,
#include "report/Reasons.def"
};

/// "XCS1004".
std::string idOf(Reason reason);
DependenceKind kindOf(Reason reason);
/// Stable lower-case name for JSON: "flow", "effect-order".
llvm::StringRef nameOf(DependenceKind kind);
/// The sentence for the user with {0} and {1} filled in.
std::string messageOf(Reason reason, llvm::StringRef variable, llvm::StringRef detail);
std::string cureOf(Reason reason, llvm::StringRef variable, llvm::StringRef detail);

} // namespace xcs::report
