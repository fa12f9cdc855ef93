// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Expressions.

#include "frontend/UsagePass.h"

using namespace clang;

namespace xcs::frontend {

void UsagePass::expr(const Expr *e, Use use, QualType inside) {
  if (!e)
    return;
  if (++depth > 1200)
    usage.overflow = true;
  else
    exprInner(e, use, inside);
  --depth;
}

void UsagePass::exprInner(const Expr *e, Use use, QualType inside) {
  if (e->isInstantiationDependent()) {
    usage.overflow = true;
    return;
  }
  switch (e->getStmtClass()) {
  case Stmt::DeclRefExprClass: {
    const ValueDecl *d = cast<DeclRefExpr>(e)->getDecl();
    if (const auto *v = dyn_cast<VarDecl>(d))
      record(v, use, inside);
    else if (const auto *binding = dyn_cast<BindingDecl>(d)) {
      if (const VarDecl *holding = binding->getHoldingVar())
        record(holding, use, inside);
      else if (const auto *whole = dyn_cast_or_null<VarDecl>(binding->getDecomposedDecl())) {
        Use part = partOf(e->getType(), use, inside);
        record(whole, part, inside);
      }
    }
    return;
  }
  case Stmt::MemberExprClass: {
    const auto *member = cast<MemberExpr>(e);
    if (const auto *v = dyn_cast<VarDecl>(member->getMemberDecl())) {
      record(v, use);
      return expr(member->getBase(), Use::Read);
    }
    bool isNamed = !member->isArrow() && member->getBase()->isGLValue();
    Use whole = partOf(e->getType(), use, inside);
    if (isNamed)
      return expr(member->getBase(), whole, inside);
    if (whole == Use::Exchange)
      exchanged(inside, whole);
    return expr(member->getBase(), Use::Read);
  }
  case Stmt::ArraySubscriptExprClass: {
    const auto *element = cast<ArraySubscriptExpr>(e);
    expr(element->getIdx(), Use::Read);
    const Expr *base = element->getBase();
    const auto *decay = dyn_cast<ImplicitCastExpr>(base->IgnoreParens());
    Use whole = partOf(e->getType(), use, inside);
    if (decay && decay->getCastKind() == CK_ArrayToPointerDecay)
      return expr(decay->getSubExpr(), whole, inside);
    if (whole == Use::Exchange)
      exchanged(inside, whole);
    return expr(base, Use::Read);
  }
  case Stmt::UnaryOperatorClass: {
    const auto *op = cast<UnaryOperator>(e);
    if (op->isIncrementDecrementOp())
      return expr(op->getSubExpr(), Use::Write);
    if (op->getOpcode() == UO_AddrOf)
      return expr(op->getSubExpr(),
                  e->getType()->isPointerType() && op->getSubExpr()->getType().isConstQualified()
                      ? Use::Const
                      : Use::Escape);
    if (op->getOpcode() == UO_Deref && partOf(e->getType(), use, inside) == Use::Exchange)
      exchanged(inside, Use::Exchange);
    return op->getSubExpr()->isGLValue() ? expr(op->getSubExpr(), use, inside)
                                         : expr(op->getSubExpr(), Use::Read);
  }
  case Stmt::BinaryOperatorClass:
  case Stmt::CompoundAssignOperatorClass: {
    const auto *op = cast<BinaryOperator>(e);
    if (op->isAssignmentOp()) {
      expr(op->getRHS(), Use::Read);
      expr(op->getLHS(), Use::Write);
      if (isChange(use) && op->getLHS()->isGLValue() && e->isGLValue())
        expr(op->getLHS(), use, inside);
      return;
    }
    expr(op->getLHS(), op->getLHS()->isGLValue() ? Use::Element : Use::Read);
    return expr(op->getRHS(), op->getRHS()->isGLValue() ? use : Use::Read, inside);
  }
  case Stmt::ConditionalOperatorClass: {
    const auto *op = cast<ConditionalOperator>(e);
    expr(op->getCond(), Use::Read);
    expr(op->getTrueExpr(), use, inside);
    return expr(op->getFalseExpr(), use, inside);
  }
  case Stmt::ImplicitCastExprClass:
  case Stmt::CStyleCastExprClass:
  case Stmt::CXXStaticCastExprClass:
  case Stmt::CXXFunctionalCastExprClass:
  case Stmt::CXXConstCastExprClass:
  case Stmt::CXXReinterpretCastExprClass:
  case Stmt::CXXDynamicCastExprClass: {
    const auto *cast = llvm::cast<CastExpr>(e);
    const Expr *sub = cast->getSubExpr();
    if (cast->getCastKind() == CK_LValueToRValue)
      return expr(sub, Use::Read);
    if (cast->getCastKind() == CK_ArrayToPointerDecay) {
      bool isConst = e->getType()->getPointeeType().isConstQualified();
      return expr(sub,
                  isConst                  ? Use::Element
                  : isSlot(sub->getType()) ? Use::Exchange
                                           : Use::Part,
                  e->getType()->getPointeeType());
    }
    if (e->isGLValue() && sub->isGLValue()) {
      bool keepsConst =
          !isa<ImplicitCastExpr>(e) && sub->getType().isConstQualified() && !e->getType().isConstQualified();
      if (keepsConst || cast->getCastKind() == CK_LValueBitCast)
        return expr(sub, Use::Escape);
      return expr(sub, e->getType().isConstQualified() && use == Use::Escape ? Use::Const : use, inside);
    }
    return expr(sub, sub->isGLValue() ? (cast->getCastKind() == CK_FunctionToPointerDecay ||
                                                 cast->getCastKind() == CK_ToVoid
                                             ? Use::Element
                                             : Use::Escape)
                                      : use);
  }
  case Stmt::ParenExprClass:
    return expr(cast<ParenExpr>(e)->getSubExpr(), use, inside);
  case Stmt::ExprWithCleanupsClass:
  case Stmt::ConstantExprClass:
    return expr(cast<FullExpr>(e)->getSubExpr(), use, inside);
  case Stmt::MaterializeTemporaryExprClass:
    return expr(cast<MaterializeTemporaryExpr>(e)->getSubExpr(), Use::Read);
  case Stmt::SubstNonTypeTemplateParmExprClass:
    return expr(cast<SubstNonTypeTemplateParmExpr>(e)->getReplacement(), use, inside);
  case Stmt::CXXDefaultArgExprClass:
    return expr(cast<CXXDefaultArgExpr>(e)->getExpr(), use);
  case Stmt::CXXDefaultInitExprClass:
    return expr(cast<CXXDefaultInitExpr>(e)->getExpr(), use);
  case Stmt::CXXBindTemporaryExprClass:
    return expr(cast<CXXBindTemporaryExpr>(e)->getSubExpr(), use);
  case Stmt::CXXRewrittenBinaryOperatorClass:
    return expr(cast<CXXRewrittenBinaryOperator>(e)->getSemanticForm(), use);
  case Stmt::OpaqueValueExprClass:
    return;
  case Stmt::UnaryExprOrTypeTraitExprClass:
  case Stmt::CXXNoexceptExprClass:
  case Stmt::RequiresExprClass:
    return;
  case Stmt::LambdaExprClass:
    return lambda(cast<LambdaExpr>(e));
  case Stmt::CXXOperatorCallExprClass: {
    const auto *op = cast<CXXOperatorCallExpr>(e);
    llvm::SmallVector<const Expr *, 4> args(op->arg_begin(), op->arg_end());
    const FunctionDecl *f = op->getDirectCallee();
    const auto *method = dyn_cast_or_null<CXXMethodDecl>(f);
    if (method && method->isImplicitObjectMemberFunction() && !args.empty())
      return call(e, f, args[0], llvm::ArrayRef(args).drop_front(), use, inside);
    return call(e, f, nullptr, args, use, inside);
  }
  case Stmt::CXXMemberCallExprClass: {
    const auto *member = cast<CXXMemberCallExpr>(e);
    llvm::SmallVector<const Expr *, 4> args(member->arg_begin(), member->arg_end());
    if (!member->getMethodDecl())
      expr(member->getCallee(), Use::Read);
    return call(e, member->getMethodDecl(), member->getImplicitObjectArgument(), args, use, inside);
  }
  case Stmt::CallExprClass:
  case Stmt::UserDefinedLiteralClass: {
    const auto *plain = cast<CallExpr>(e);
    llvm::SmallVector<const Expr *, 4> args(plain->arg_begin(), plain->arg_end());
    if (!plain->getDirectCallee())
      expr(plain->getCallee(), Use::Read);
    return call(e, plain->getDirectCallee(), nullptr, args, use, inside);
  }
  case Stmt::CXXConstructExprClass:
  case Stmt::CXXTemporaryObjectExprClass: {
    const auto *construct = cast<CXXConstructExpr>(e);
    const CXXConstructorDecl *f = construct->getConstructor();
    bool isKnown = f->isTrivial() || !f->isUserProvided() || module.library(f, e);
    if (!isKnown)
      opaqueCall(f);
    // What a move empties is changed, but nobody keeps its address (`return local;` is such a move).
    bool moves = isKnown && f->isMoveConstructor();
    for (unsigned i = 0; i < construct->getNumArgs(); ++i) {
      const Expr *arg = construct->getArg(i);
      if (moves && i == 0 && arg->isGLValue()) {
        expr(arg, Use::Write);
        continue;
      }
      expr(arg, !arg->isGLValue()       ? Use::Read
                : i < f->getNumParams() ? useOfParameter(f->getParamDecl(i)->getType())
                                        : Use::Escape);
    }
    return;
  }
  default:
    children(e);
  }
}

} // namespace xcs::frontend
