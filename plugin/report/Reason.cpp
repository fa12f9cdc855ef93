// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/Reason.h"

namespace xcs::report {

namespace {

struct Entry {
  DependenceKind kind = DependenceKind::Construct;
  llvm::StringRef message, cure;
};

Entry entryOf(Reason reason) {
  switch (reason) {
#define XCS_REASON(name, number, kind, message, cure)                                                        \
  case Reason::name:                                                                                         \
    return {DependenceKind::kind, message, cure};
#include "report/Reasons.def"
  }
  return {};
}

std::string fill(llvm::StringRef text, llvm::StringRef variable, llvm::StringRef detail) {
  std::string result;
  while (!text.empty()) {
    if (text.consume_front("{0}"))
      result += variable;
    else if (text.consume_front("{1}"))
      result += detail;
    else {
      result += text.front();
      text = text.drop_front();
    }
  }
  return result;
}

} // namespace

std::string idOf(Reason reason) { return "XCS" + std::to_string(static_cast<unsigned>(reason)); }

DependenceKind kindOf(Reason reason) { return entryOf(reason).kind; }

llvm::StringRef nameOf(DependenceKind kind) {
  switch (kind) {
  case DependenceKind::Flow:
    return "flow";
  case DependenceKind::Anti:
    return "anti";
  case DependenceKind::Output:
    return "output";
  case DependenceKind::Control:
    return "control";
  case DependenceKind::Alias:
    return "alias";
  case DependenceKind::EffectOrder:
    return "effect-order";
  case DependenceKind::Exception:
    return "exception";
  case DependenceKind::UnknownCallee:
    return "unknown-callee";
  case DependenceKind::FloatOrder:
    return "float-order";
  case DependenceKind::Lifetime:
    return "lifetime";
  case DependenceKind::Construct:
    return "construct";
  case DependenceKind::Cost:
    return "cost";
  }
  return "";
}

std::string messageOf(Reason reason, llvm::StringRef variable, llvm::StringRef detail) {
  return fill(entryOf(reason).message, variable, detail);
}

std::string cureOf(Reason reason, llvm::StringRef variable, llvm::StringRef detail) {
  return fill(entryOf(reason).cure, variable, detail);
}

} // namespace xcs::report
