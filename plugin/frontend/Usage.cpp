// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The questions that the reader asks about uses; UsagePass.cpp collects them.

#include "frontend/ReaderImpl.h"

using namespace clang;

namespace xcs::frontend {

namespace {
/// Whether exchanging an object of one type may exchange one of the other.
bool mayBe(const Type *exchanged, const Type *slot) {
  if (!slot || exchanged == slot)
    return true;
  const auto *a = exchanged->getAsCXXRecordDecl(), *b = slot->getAsCXXRecordDecl();
  return a && b && a->hasDefinition() && b->hasDefinition() && (a->isDerivedFrom(b) || b->isDerivedFrom(a));
}
} // namespace

bool Usage::isModified(const VarDecl *variable) const {
  auto entry = variables.find(variable);
  return overflow || entry == variables.end() || !entry->second.writes.empty() || entry->second.escapes;
}

bool Usage::isEscaping(const VarDecl *variable) const {
  auto entry = variables.find(variable);
  return overflow || entry == variables.end() || entry->second.escapes;
}

bool Usage::isCaptured(const VarDecl *variable) const {
  auto entry = variables.find(variable);
  return overflow || entry == variables.end() || entry->second.captured;
}

bool Usage::hasSecondName(const VarDecl *variable) const {
  return overflow || !variables.contains(variable) || secondNames.contains(variable);
}

bool Usage::isTouched(const VarDecl *variable) const {
  auto entry = variables.find(variable);
  return overflow || entry == variables.end() || entry->second.touched;
}

bool Usage::isModifiedIn(const VarDecl *variable, const Stmt *body) const {
  auto entry = variables.find(variable);
  auto interval = bodies.find(body);
  if (overflow || interval == bodies.end() || entry == variables.end())
    return true;
  return entry->second.escapes ||
         llvm::any_of(entry->second.writes, [&](unsigned at) { return interval->second.contains(at); });
}

unsigned Usage::writesIn(const VarDecl *variable, const Stmt *body) const {
  auto entry = variables.find(variable);
  auto interval = bodies.find(body);
  if (overflow || interval == bodies.end() || entry == variables.end() || entry->second.escapes)
    return ~0u;
  return llvm::count_if(entry->second.writes, [&](unsigned at) { return interval->second.contains(at); });
}

bool Usage::isStable(const VarDecl *alias, const VarDecl *root, bool isPrivate,
                     llvm::ArrayRef<const Type *> slotTypes) const {
  if (overflow || exchanges.size() > 4000)
    return false;
  auto entry = variables.find(alias);
  if (entry == variables.end())
    return false;
  Interval life = entry->second.life;
  for (const Exchange &exchange : exchanges) {
    if (!life.contains(exchange.at) || exchange.root == alias)
      continue;
    // What is known to be another variable does not touch storage that only its own variable leads to.
    if (isPrivate && exchange.root && exchange.root != root)
      continue;
    if (llvm::any_of(slotTypes, [&](const Type *slot) { return mayBe(exchange.type, slot); }))
      return false;
  }
  return isPrivate || llvm::none_of(opaqueCalls, [&](const Call &call) {
           return life.contains(call.at) && mayExchange(module, call.function, slotTypes);
         });
}

bool Usage::mayExchange(ModuleReader &module, const FunctionDecl *function,
                        llvm::ArrayRef<const Type *> slotTypes) {
  llvm::SmallVector<const FunctionDecl *, 8> work{function};
  llvm::SmallPtrSet<const FunctionDecl *, 16> seen;
  while (!work.empty()) {
    const FunctionDecl *next = work.pop_back_val();
    if (!next || seen.size() > 200)
      return true;
    if (!seen.insert(next->getCanonicalDecl()).second)
      continue;
    const FunctionDecl *definition = nullptr;
    if (!next->hasBody(definition) || definition->isDependentContext() ||
        module.isInSystemHeader(definition->getLocation()))
      return true;
    const Usage &usage = module.usageOf(definition);
    if (usage.overflow)
      return true;
    for (const Exchange &exchange : usage.exchanges)
      if (llvm::any_of(slotTypes, [&](const Type *slot) { return mayBe(exchange.type, slot); }))
        return true;
    for (const Call &call : usage.opaqueCalls)
      work.push_back(call.function);
  }
  return false;
}

} // namespace xcs::frontend
