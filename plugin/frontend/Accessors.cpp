// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Accessors: functions of the user whose body is one expression over their parameters and members, such as
// the operator() of a matrix class. They are read in place, so that a caller's subscripts stay visible.

#include "frontend/LibraryTypes.h"
#include "frontend/ReaderImpl.h"

using namespace clang;

namespace xcs::frontend {

namespace {
bool isPathRole(LibraryRole role) {
  switch (role) {
  case LibraryRole::Element:
  case LibraryRole::CheckedElement:
  case LibraryRole::Front:
  case LibraryRole::Back:
  case LibraryRole::Size:
  case LibraryRole::Begin:
  case LibraryRole::End:
  case LibraryRole::Data:
  case LibraryRole::Dereference:
  case LibraryRole::Pass:
  case LibraryRole::Min:
  case LibraryRole::Max:
  case LibraryRole::Get:
    return true;
  default:
    return false;
  }
}
} // namespace

const Expr *ModuleReader::accessorResult(const FunctionDecl *function) const {
  const FunctionDecl *definition = nullptr;
  const auto *body = dyn_cast_or_null<CompoundStmt>(function->getBody(definition));
  if (!body)
    return nullptr;
  const Expr *result = nullptr;
  for (const Stmt *s : body->body()) {
    if (result)
      return nullptr;
    if (isa<NullStmt>(s))
      continue;
    if (const auto *assign = dyn_cast<BinaryOperator>(s);
        assign && assign->isAssignmentOp() && function->getReturnType()->isVoidType()) {
      result = assign; // A setter.
      continue;
    }
    if (const auto *e = dyn_cast<Expr>(s)) { // What a disabled assert leaves behind.
      const Expr *inner = e->IgnoreParenCasts();
      if (!e->getType()->isVoidType() || !isa<IntegerLiteral>(inner))
        return nullptr;
      continue;
    }
    const auto *ret = dyn_cast<ReturnStmt>(s);
    if (!ret || !ret->getRetValue())
      return nullptr;
    result = ret->getRetValue();
  }
  return result;
}

bool ModuleReader::isAccessor(const FunctionDecl *function, unsigned depth) {
  if (!function || depth > 6)
    return false;
  auto [entry, isNew] = accessors.try_emplace(function->getCanonicalDecl(), false);
  if (!isNew)
    return entry->second; // While it is being decided: a recursion, which is none.
  auto decide = [&] {
    const FunctionDecl *definition = nullptr;
    if (!function->hasBody(definition) || definition->isDependentContext() ||
        isInSystemHeader(definition->getLocation()))
      return false;
    if (isa<CXXConstructorDecl, CXXDestructorDecl>(function) || function->isVariadic() ||
        contractOf(function).any())
      return false;
    QualType result = function->getReturnType();
    bool yieldsPath = result->isReferenceType() || result->isPointerType() || isPlainIterator(result);
    bool isGetter = isa<CXXMethodDecl>(function) && result->isScalarType();
    bool isSetter = isa<CXXMethodDecl>(function) && result->isVoidType();
    if (!yieldsPath && !isGetter && !isSetter)
      return false;
    for (const ParmVarDecl *parameter : function->parameters())
      if (!parameter->getType()->isReferenceType() && !parameter->getType()->isScalarType())
        return false;
    const Expr *e = accessorResult(function);
    if (!e || (e->getType()->isRecordType() && isSetter))
      return false;
    if (const auto *assign = dyn_cast<BinaryOperator>(e); isSetter && assign)
      return assign->getLHS()->getType()->isArithmeticType() &&
             isAccessorExpression(assign->getLHS(), depth) && isAccessorExpression(assign->getRHS(), depth);
    return !isSetter && isAccessorExpression(e, depth);
  };
  bool result = decide();
  accessors[function->getCanonicalDecl()] = result;
  return result;
}

bool ModuleReader::isAccessorExpression(const Expr *e, unsigned depth) {
  if (depth > 40 || e->getType().isVolatileQualified() || e->getType()->isAtomicType())
    return false;
  auto inner = [&](const Expr *sub) { return isAccessorExpression(sub, depth + 1); };
  switch (e->getStmtClass()) {
  case Stmt::IntegerLiteralClass:
  case Stmt::FloatingLiteralClass:
  case Stmt::CXXBoolLiteralExprClass:
  case Stmt::CharacterLiteralClass:
  case Stmt::CXXNullPtrLiteralExprClass:
  case Stmt::CXXThisExprClass:
  case Stmt::UnaryExprOrTypeTraitExprClass:
    return true;
  case Stmt::DeclRefExprClass: {
    const ValueDecl *d = cast<DeclRefExpr>(e)->getDecl();
    if (const auto *v = dyn_cast<VarDecl>(d))
      return !v->isStaticLocal() && v->getTLSKind() == VarDecl::TLS_None;
    return isa<EnumConstantDecl>(d);
  }
  case Stmt::MemberExprClass:
    return isa<FieldDecl, VarDecl>(cast<MemberExpr>(e)->getMemberDecl()) &&
           inner(cast<MemberExpr>(e)->getBase());
  case Stmt::ArraySubscriptExprClass:
    return inner(cast<ArraySubscriptExpr>(e)->getBase()) && inner(cast<ArraySubscriptExpr>(e)->getIdx());
  case Stmt::ParenExprClass:
    return inner(cast<ParenExpr>(e)->getSubExpr());
  case Stmt::ExprWithCleanupsClass:
  case Stmt::ConstantExprClass:
    return inner(cast<FullExpr>(e)->getSubExpr());
  case Stmt::MaterializeTemporaryExprClass:
    return e->getType()->isScalarType() && inner(cast<MaterializeTemporaryExpr>(e)->getSubExpr());
  case Stmt::SubstNonTypeTemplateParmExprClass:
    return inner(cast<SubstNonTypeTemplateParmExpr>(e)->getReplacement());
  case Stmt::ImplicitCastExprClass:
  case Stmt::CStyleCastExprClass:
  case Stmt::CXXStaticCastExprClass:
  case Stmt::CXXFunctionalCastExprClass: {
    CastKind kind = cast<CastExpr>(e)->getCastKind();
    return kind != CK_UserDefinedConversion && kind != CK_ConstructorConversion &&
           inner(cast<CastExpr>(e)->getSubExpr());
  }
  case Stmt::UnaryOperatorClass: {
    const auto *op = cast<UnaryOperator>(e);
    return !op->isIncrementDecrementOp() && op->getOpcode() != UO_Coawait && inner(op->getSubExpr());
  }
  case Stmt::BinaryOperatorClass: {
    const auto *op = cast<BinaryOperator>(e);
    bool isPlain = op->isAdditiveOp() || op->isMultiplicativeOp() || op->isShiftOp() || op->isBitwiseOp() ||
                   op->isComparisonOp();
    return isPlain && inner(op->getLHS()) && inner(op->getRHS());
  }
  case Stmt::CallExprClass:
  case Stmt::CXXMemberCallExprClass:
  case Stmt::CXXOperatorCallExprClass: {
    const auto *call = cast<CallExpr>(e);
    const FunctionDecl *f = call->getDirectCallee();
    if (!f || e->getType()->isVoidType())
      return false;
    std::optional<LibraryModel> model = library(f);
    if (const auto *method = dyn_cast<CXXMethodDecl>(f); method && method->isVirtual())
      return false;
    if (!(model ? isPathRole(model->role) : isAccessor(f, depth + 1)))
      return false;
    if (const auto *member = dyn_cast<CXXMemberCallExpr>(e);
        member && !inner(member->getImplicitObjectArgument()))
      return false;
    return llvm::all_of(call->arguments(), inner);
  }
  default:
    return false;
  }
}

bool FunctionReader::tryAccessor(const Expr *call, const FunctionDecl *f, const Expr *object,
                                 llvm::ArrayRef<const Expr *> args, Operand &result) {
  if (inlineDepth > 6 || !module.isAccessor(f) || args.size() != f->getNumParams())
    return false;
  if (const auto *method = dyn_cast<CXXMethodDecl>(f)) {
    if (method->isVirtual())
      return false;
    if (method->getParent()->isLambda()) {
      // Copies of variables that change would be read at the wrong time.
      if (!isReachableLambda(f))
        return false;
      for (const LambdaCapture &capture : method->getParent()->captures())
        if (capture.capturesVariable() && capture.getCaptureKind() == LCK_ByCopy)
          if (const auto *v = dyn_cast<VarDecl>(capture.getCapturedVar());
              !v || v->isInitCapture() || usage->isModified(v))
            return false;
    }
  }
  result = inlineAccessor(call, f, object, args);
  return true;
}

Operand FunctionReader::inlineAccessor(const Expr *call, const FunctionDecl *f, const Expr *object,
                                       llvm::ArrayRef<const Expr *> args) {
  const FunctionDecl *definition = nullptr;
  f->getBody(definition);
  const auto *method = dyn_cast<CXXMethodDecl>(f);
  bool isLambda = method && method->getParent()->isLambda();
  Operand self;
  if (object) {
    if (object->getType()->isPointerType())
      self = pointee(rvalue(object));
    else
      self = evaluate(object);
  }
  llvm::SmallVector<std::pair<const ParmVarDecl *, std::optional<Binding>>, 4> saved;
  llvm::SmallVector<Binding, 4> fresh;
  for (unsigned i = 0; i < args.size(); ++i) {
    Binding binding;
    const Expr *arg = args[i];
    if (const auto *byDefault = dyn_cast<CXXDefaultArgExpr>(arg))
      arg = byDefault->getExpr();
    QualType parameter = definition->getParamDecl(i)->getType();
    const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(arg->IgnoreParens());
    if (parameter->isReferenceType() && !(temporary && temporary->getType()->isScalarType())) {
      binding.operand = evaluate(arg);
      // A variable that lives in a value only: its reference gives that value.
      binding.isValue = binding.operand.value.valid() && binding.operand.hasPath() &&
                        parameter->getPointeeType()->isScalarType() &&
                        parameter->getPointeeType().isConstQualified();
    } else {
      binding.isValue = true;
      binding.operand =
          temporary && parameter->isReferenceType() ? rvalue(temporary->getSubExpr()) : rvalue(arg);
    }
    fresh.push_back(std::move(binding));
  }
  for (unsigned i = 0; i < args.size(); ++i) {
    const ParmVarDecl *parameter = definition->getParamDecl(i);
    auto old = bindings.find(parameter);
    saved.emplace_back(parameter, old == bindings.end() ? std::nullopt : std::optional(old->second));
    bindings[parameter] = std::move(fresh[i]);
  }
  ir::SourceRange place = rangeOf(call);
  std::swap(override, place);
  bool hadOverride = std::exchange(hasOverride, true);
  bool hadThis = hasThis;
  Operand oldThis = thisStorage;
  if (object && !isLambda) {
    thisStorage = self;
    hasThis = true;
  }
  ++inlineDepth;
  const Expr *body = module.accessorResult(definition);
  Operand result = evaluate(body);
  --inlineDepth;
  thisStorage = oldThis;
  hasThis = hadThis;
  override = place;
  hasOverride = hadOverride;
  for (auto &[parameter, old] : saved) {
    if (old)
      bindings[parameter] = std::move(*old);
    else
      bindings.erase(parameter);
  }
  return result;
}

} // namespace xcs::frontend
