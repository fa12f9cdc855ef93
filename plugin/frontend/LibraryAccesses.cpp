// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/LibraryLookup.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/Builtins.h"

using namespace clang;

namespace xcs::frontend {

QualType Lookup::parameterType(unsigned number) const {
  if (number < first)
    return method->getFunctionObjectParameterType();
  return number - first < function->getNumParams() ? function->getParamDecl(number - first)->getType()
                                                   : QualType();
}

const Expr *Lookup::argument(unsigned number) const {
  if (const auto *construction = dyn_cast_or_null<CXXConstructExpr>(call))
    return number >= 1 && number - 1 < construction->getNumArgs() ? construction->getArg(number - 1)
                                                                  : nullptr;
  if (const auto *member = dyn_cast_or_null<CXXMemberCallExpr>(call)) {
    if (number == 0)
      return member->getImplicitObjectArgument();
    return number - 1 < member->getNumArgs() ? member->getArg(number - 1) : nullptr;
  }
  const auto *plain = dyn_cast_or_null<CallExpr>(call);
  return plain && number < plain->getNumArgs() ? plain->getArg(number) : nullptr;
}

bool Lookup::isInserter(QualType type) {
  std::string scope = libraryClassName(type.getNonReferenceType());
  return scope == "std::back_insert_iterator" || scope == "std::front_insert_iterator" ||
         scope == "std::insert_iterator";
}

void Lookup::access(unsigned parameter, ir::AccessKind kind, llvm::ArrayRef<ir::StepKind> steps) {
  ir::ParameterAccess result;
  result.parameter = parameter;
  result.kind = kind;
  for (ir::StepKind step : steps)
    result.steps.push_back({step, {}, {}});
  effects().parameters.push_back(std::move(result));
}

void Lookup::accessThrough(unsigned parameter, ir::AccessKind kind) {
  QualType type = parameterType(parameter);
  bool isReference = type->isReferenceType();
  type = type.getNonReferenceType();
  if (isReference && type.isConstQualified() && !type->isAnyPointerType() && elementOf(type).isNull())
    kind = ir::AccessKind::Read;
  if (type->isAnyPointerType() && !type->isFunctionPointerType()) {
    if (isReference)
      access(parameter, ir::AccessKind::Read);
    access(parameter, kind,
           isReference ? llvm::ArrayRef(ir::StepKind::Deref) : llvm::ArrayRef<ir::StepKind>());
  } else if (isInserter(type)) {
    access(parameter, kind, ir::StepKind::Any);
    if (kind != ir::AccessKind::Read)
      effects().allocates = effects().mayThrow = true;
  } else if (const LibraryClass *row = libraryClass(type); row && row->storage == ir::Storage::View) {
    access(parameter, ir::AccessKind::Read);
    if (row->name != "std::initializer_list") // its elements are constants of the call
      access(parameter, kind, ir::StepKind::Deref);
  } else if (type->isRecordType() || type->isArrayType() || isReference) {
    access(parameter, kind);
  }
}

void Lookup::accessByType(unsigned parameter) {
  QualType type = parameterType(parameter);
  if (parameter < first) {
    if (name.name == "(constructor)")
      return access(0, ir::AccessKind::Write);
    return access(0, method->isConst() ? ir::AccessKind::Read : ir::AccessKind::Write);
  }
  QualType referent = type.getNonReferenceType();
  if (referent->isFunctionType() || referent->isFunctionPointerType() || referent->isMemberPointerType())
    return;
  bool isView = false, isIterator = false;
  if (const LibraryClass *row = libraryClass(referent)) {
    isIterator = row->isIterator();
    isView = row->has('v') || row->name == "std::span";
  }
  bool viewsConst =
      isView && (libraryClass(referent)->name != "std::span" || elementOf(referent).isConstQualified());
  if (type->isReferenceType()) {
    bool isForwarded = isForwardingReference(parameter) && type->isLValueReferenceType();
    bool isMoved = isMovedFrom(parameter);
    bool isRead = referent.isConstQualified() || isForwarded || (type->isRValueReferenceType() && !isMoved);
    access(parameter, isRead ? ir::AccessKind::Read : ir::AccessKind::Write);
    if (isView)
      access(parameter, viewsConst ? ir::AccessKind::Read : ir::AccessKind::Write, ir::StepKind::Deref);
    return;
  }
  if (type->isAnyPointerType()) {
    if (isOpaqueHandle(type->getPointeeType()))
      return; // FILE: reached through ordered functions only
    return access(parameter,
                  type->getPointeeType().isConstQualified() ? ir::AccessKind::Read : ir::AccessKind::Write);
  }
  if (!type->isRecordType())
    return;
  access(parameter, ir::AccessKind::Read);
  if (isView || isIterator)
    access(parameter, viewsConst ? ir::AccessKind::Read : ir::AccessKind::Write, ir::StepKind::Deref);
}

bool Lookup::isMovedFrom(unsigned parameter) const {
  QualType type = parameterType(parameter);
  return parameter >= first && type->isRValueReferenceType() && !type->getPointeeType().isConstQualified() &&
         !isPlainIterator(type) && lifetimeOf(type->getPointeeType()) != ir::Lifetime::Trivial;
}

bool Lookup::isOpaqueHandle(QualType pointee) const {
  const TagDecl *tag = pointee->getAsTagDecl();
  if (!tag || !isInSystemHeader(tag) || !tag->getIdentifier() || !(entry->ordered || entry->unknown))
    return false;
  return tag->getName() == "_IO_FILE" || tag->getName() == "__sFILE" || tag->getName() == "__dirstream";
}

bool Lookup::isForwardingReference(unsigned parameter) const {
  const FunctionDecl *pattern = function->getTemplateInstantiationPattern(false);
  if (!pattern || parameter - first >= pattern->getNumParams())
    return pattern != nullptr; // inside a pack: Args &&...
  QualType type = pattern->getParamDecl(parameter - first)->getType();
  if (const auto *expansion = type->getAs<PackExpansionType>())
    type = expansion->getPattern();
  return type->isRValueReferenceType() &&
         isa<TemplateTypeParmType>(type->getPointeeType().getCanonicalType());
}

bool Lookup::isNothing(unsigned parameter) const {
  if (parameter < first)
    return false;
  const CXXRecordDecl *record = parameterType(parameter).getNonReferenceType()->getAsCXXRecordDecl();
  if (record && record->hasDefinition() && record->isEmpty())
    return true;
  const Expr *given = argument(parameter);
  if (!given)
    return false;
  bool isNull = parameterType(parameter)->isAnyPointerType() &&
                given->isNullPointerConstant(function->getASTContext(), Expr::NPC_ValueDependentIsNotNull);
  return isNull || isa<CXXDefaultArgExpr>(given->IgnoreImplicit());
}

void Lookup::addAccesses() {
  unsigned count = first + function->getNumParams();
  const TableAccess *rest =
      llvm::find_if(entry->accesses, [](const TableAccess &a) { return a.parameter == TableAccess::All; });
  bool hasRest = rest != entry->accesses.end();
  for (unsigned parameter = 0; parameter < count; ++parameter) {
    if (isNothing(parameter))
      continue;
    bool isMentioned = false;
    for (const TableAccess &written : entry->accesses) {
      if (written.parameter != static_cast<int>(parameter))
        continue;
      isMentioned = true;
      if (written.isNone)
        continue;
      QualType type = parameterType(parameter);
      bool isShape = !written.steps.empty() && written.steps.front() == ir::StepKind::Size;
      ir::AccessKind kind = written.kind;
      if (kind == ir::AccessKind::Read && written.steps.empty() && isMovedFrom(parameter))
        kind = ir::AccessKind::Write;
      if (written.isThrough)
        accessThrough(parameter, kind);
      else if (!type->isScalarType() || (type->isAnyPointerType() && !isShape))
        access(parameter, kind, written.steps);
    }
    if (isMentioned)
      continue;
    if (isCallableParameter(parameter)) {
      if (parameterType(parameter).getNonReferenceType()->isRecordType())
        access(parameter, ir::AccessKind::Read, ir::StepKind::Any);
    } else if (hasRest) {
      accessThrough(parameter, rest->kind);
    } else {
      accessByType(parameter);
    }
  }
  addDeepReads(count);
}

void Lookup::addDeepReads(unsigned count) {
  auto types = subjects();
  bool comparesOrComputes =
      entry->checksPolicies || llvm::any_of(entry->needs, [](Need need) {
        return need == Need::Equal || need == Need::Less || need == Need::Hash || need == Need::Arithmetic;
      });
  bool isDeep = comparesOrComputes && llvm::any_of(types, holdsView);
  // Callables and policies of the user's may follow the pointers that they are given.
  bool callsUser = llvm::any_of(entry->callables, [&](int callable) {
    QualType type = parameterType(callable);
    return !type.isNull() && libraryClassName(type.getNonReferenceType()).empty();
  });
  const LibraryClass *row = entry->checksPolicies ? libraryClass(subject) : nullptr;
  if (row)
    for (QualType policy : typeArguments(subject, row->policies))
      callsUser = callsUser || libraryClassName(policy).empty();
  isDeep = isDeep || (callsUser && llvm::any_of(types, mayLeadElsewhere));
  // What is made from a pointer may read what it points to: a string from a const char *.
  bool makes = llvm::is_contained(entry->needs, Need::Construct) &&
               !llvm::all_of(types, [](QualType type) { return type->isScalarType(); });
  for (unsigned parameter = 0; parameter < count; ++parameter) {
    QualType type = parameterType(parameter);
    if (isNothing(parameter) || (type->isScalarType() && !type->isAnyPointerType()))
      continue;
    if (isDeep || (makes && parameter >= first && mayLeadElsewhere(type.getNonReferenceType())))
      access(parameter, ir::AccessKind::Read, ir::StepKind::Any);
  }
}

bool Lookup::mayStoreCount(llvm::StringRef format) {
  for (std::size_t i = 0; (i = format.find('%', i)) != llvm::StringRef::npos; ++i) {
    i = format.find_first_not_of("0123456789.*$+-# 'hlLqjzt", i + 1);
    if (i == llvm::StringRef::npos)
      return false;
    if (format[i] == 'n')
      return true;
  }
  return false;
}

void Lookup::addVariableArguments() {
  const auto *plain = dyn_cast_or_null<CallExpr>(call);
  if (!plain)
    return unknown(model.name + " with arguments that are not known");
  bool mayWrite = entry->scan >= 0;
  int format = entry->format >= 0 ? entry->format : entry->scan;
  if (entry->format >= 0) {
    const Expr *text = argument(format);
    const auto *literal = text ? dyn_cast<clang::StringLiteral>(text->IgnoreParenImpCasts()) : nullptr;
    mayWrite = !literal || literal->getCharByteWidth() != 1 || mayStoreCount(literal->getString());
  }
  for (unsigned i = function->getNumParams(); i < plain->getNumArgs(); ++i) {
    QualType type = plain->getArg(i)->getType();
    if (!type->isAnyPointerType() || type->isFunctionPointerType())
      continue;
    bool isWritten = llvm::any_of(entry->accesses, [i](const TableAccess &a) {
      return a.parameter == static_cast<int>(i) && a.kind == ir::AccessKind::Write;
    }); // builtins whose prototype is (...)
    bool writes = isWritten || (mayWrite && !type->getPointeeType().isConstQualified());
    if (entry->scan >= 0 && i < 32 && type->getPointeeType()->isArithmeticType() &&
        !type->getPointeeType()->isAnyCharacterType())
      model.singles |= 1u << i; // one number each
    access(i, writes ? ir::AccessKind::Write : ir::AccessKind::Read);
  }
}

} // namespace xcs::frontend
