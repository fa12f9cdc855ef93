// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/LibraryLookup.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/Builtins.h"

using namespace clang;

namespace xcs::frontend {

std::optional<LibraryModel> Lookup::run() {
  name = libraryFunctionName(function);
  if (!name.valid || function->isDependentContext() || isOverridable())
    return std::nullopt;
  first = name.isMember ? 1 : 0;
  if (!find())
    return implicitMember();
  model.name = name.scope.empty() ? name.name : name.scope + "::" + name.name;
  model.role = entry->role;
  model.result = entry->result;
  model.resultParameter = entry->resultParameter;
  model.singles = entry->singles;
  effects().unknown = entry->unknown;
  effects().ordered = entry->ordered;
  effects().synchronizes = entry->synchronizes;
  effects().why = entry->why;
  effects().mayThrow = entry->throws;
  effects().allocates = entry->allocates;
  effects().noReturn = entry->noReturn;
  effects().threadIdentity = entry->threadIdentity;
  effects().weight = entry->weight;
  judgeUserCode();
  addAccesses();
  if (entry->stream >= 0)
    judgeStream();
  if (entry->manipulator >= 0)
    judgeManipulator();
  if (function->isVariadic())
    addVariableArguments();
  const auto *signature = function->getType()->getAs<FunctionProtoType>();
  if (signature && !isUnresolvedExceptionSpec(signature->getExceptionSpecType()) &&
      signature->canThrow() == CT_Cannot && function->getASTContext().getLangOpts().CPlusPlus &&
      !function->isExternC())
    effects().mayThrow = effects().allocates = false; // it would end the program
  if (effects().unknown && model.role != LibraryRole::Algorithm)
    model.role = LibraryRole::Summary; // no path says what the user's code does
  return std::move(model);
}

bool Lookup::isOverridable() const {
  return method && method->isVirtual() && !method->hasAttr<FinalAttr>() &&
         !method->getParent()->isEffectivelyFinal();
}

bool Lookup::choose(llvm::StringRef key) {
  unsigned arity = function->getNumParams();
  for (const TableEntry &candidate : tableEntries(key)) {
    if (arity < candidate.minArity || arity > candidate.maxArity)
      continue;
    bool isConst = method && method->isConst();
    if ((candidate.constness == Constness::Const && !isConst) ||
        (candidate.constness == Constness::Mutable && isConst))
      continue;
    if (candidate.onArray && !(arity >= 1 && parameterType(0).getNonReferenceType()->isArrayType()))
      continue;
    if (candidate.onLibrary && !(arity >= 1 && libraryClass(parameterType(0).getNonReferenceType())))
      continue;
    entry = &candidate;
    return true;
  }
  return false;
}

bool Lookup::find() {
  if (const auto *record = method ? method->getParent() : nullptr) {
    subject = function->getASTContext().getRecordType(record);
    return choose(name.scope + "::" + name.name);
  }
  if (name.scope.empty()) {
    llvm::StringRef plain = name.name;
    if (choose(plain) ||
        (plain.consume_front("__builtin___") && choose(plain.drop_back(plain.ends_with("_chk") ? 4 : 0))))
      return true;
    plain = name.name;
    if (plain.starts_with("__sync_")) // __sync_fetch_and_add_4
      return choose(plain.rsplit('_').first);
    return plain.consume_front("__builtin_") && choose(plain);
  }
  for (const ParmVarDecl *parameter : function->parameters()) {
    QualType type = parameter->getType().getNonReferenceType();
    std::string scope = libraryClassName(type);
    if (scope.empty())
      continue;
    subject = type;
    if (choose("(" + scope + ")" + name.name))
      return true;
    break;
  }
  subject = QualType();
  return choose(name.scope + "::" + name.name);
}

std::optional<LibraryModel> Lookup::implicitMember() {
  const LibraryClass *row = method ? libraryClass(subject) : nullptr;
  bool isSpecial = method && (isa<CXXDestructorDecl>(method) || method->isCopyAssignmentOperator() ||
                              method->isMoveAssignmentOperator());
  if (const auto *constructor = dyn_cast<CXXConstructorDecl>(function))
    isSpecial = constructor->isCopyOrMoveConstructor() || constructor->isDefaultConstructor();
  static const TableEntry special = [] {
    TableEntry plain;
    plain.needs.push_back(Need::Lifetime);
    return plain;
  }();
  if (isSpecial && (row || method->isTrivial())) {
    entry = &special;
    model.name = name.scope + "::" + name.name;
    if (lifetimeOf(subject) == ir::Lifetime::Custom)
      unknown("copies, moves or destructions of " + name.scope);
    effects().allocates = effects().mayThrow = !method->isTrivial() && !isa<CXXDestructorDecl>(method);
    addAccesses();
    return std::move(model);
  }
  unsigned builtin = function->getBuiltinID();
  if (name.scope.empty() && builtin) {
    const Builtin::Context &builtins = function->getASTContext().BuiltinInfo;
    if (builtins.isConst(builtin) && !builtins.hasCustomTypechecking(builtin)) {
      model.name = name.name;
      return std::move(model);
    }
  }
  return std::nullopt;
}

std::optional<LibraryModel> lookUpLibrary(const FunctionDecl *function, const Expr *call) {
  return function ? Lookup(function, call).run() : std::nullopt;
}

} // namespace xcs::frontend
