// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Expressions that name storage.

#include "frontend/LibraryTypes.h"
#include "frontend/ReaderImpl.h"

using namespace clang;

namespace xcs::frontend {

Operand FunctionReader::glvalue(const Expr *e) {
  if (!e)
    return unknownStorage({});
  if (depth > maxDepth || e->isInstantiationDependent() || e->containsErrors()) {
    unknownExpression(e, depth > maxDepth ? "a deeply nested expression" : "a dependent expression");
    return unknownStorage(e->getType());
  }
  ++depth;
  Operand result = e->isGLValue() ? glvalueOf(e) : materialize(rvalue(e), e->getType(), e);
  --depth;
  return result;
}

Operand FunctionReader::glvalueOf(const Expr *e) {
  QualType t = e->getType();
  switch (e->getStmtClass()) {
  case Stmt::ParenExprClass:
    return glvalue(cast<ParenExpr>(e)->getSubExpr());
  case Stmt::ExprWithCleanupsClass:
  case Stmt::ConstantExprClass:
    return glvalue(cast<FullExpr>(e)->getSubExpr());
  case Stmt::SubstNonTypeTemplateParmExprClass:
    return glvalue(cast<SubstNonTypeTemplateParmExpr>(e)->getReplacement());
  case Stmt::CXXDefaultArgExprClass:
    return glvalue(cast<CXXDefaultArgExpr>(e)->getExpr());
  case Stmt::CXXDefaultInitExprClass:
    return glvalue(cast<CXXDefaultInitExpr>(e)->getExpr());
  case Stmt::GenericSelectionExprClass:
    return glvalue(cast<GenericSelectionExpr>(e)->getResultExpr());
  case Stmt::ChooseExprClass:
    return glvalue(cast<ChooseExpr>(e)->getChosenSubExpr());
  case Stmt::CXXRewrittenBinaryOperatorClass:
    return glvalue(cast<CXXRewrittenBinaryOperator>(e)->getSemanticForm());
  case Stmt::DeclRefExprClass:
    return variableStorage(cast<DeclRefExpr>(e)->getDecl(), e);
  case Stmt::MemberExprClass:
    return memberOf(cast<MemberExpr>(e));
  case Stmt::ArraySubscriptExprClass: {
    const auto *element = cast<ArraySubscriptExpr>(e);
    if (element->getBase()->getType()->isVectorType()) {
      Operand vector = glvalue(element->getBase());
      rvalue(element->getIdx());
      vector.frozen = true; // One element changes the whole.
      vector.value = {};
      return vector;
    }
    Operand pointer = rvalue(element->getBase());
    ir::ValueId index = indexValue(element->getIdx());
    const auto *decay = dyn_cast<ImplicitCastExpr>(element->getBase()->IgnoreParens());
    bool isOfArray = decay && decay->getCastKind() == CK_ArrayToPointerDecay;
    Operand result = !isOfArray && mayLeaveRow(pointer) ? allRows(std::move(pointer))
                                                        : offset(std::move(pointer), index, false);
    if (!result.hasPath())
      return unknownStorage(t);
    result.value = {};
    result.path.type = type(t);
    return result;
  }
  case Stmt::UnaryOperatorClass: {
    const auto *op = cast<UnaryOperator>(e);
    if (op->isIncrementDecrementOp())
      return incrementOf(op);
    if (op->getOpcode() == UO_Deref) {
      if (t->isFunctionType()) {
        rvalue(op->getSubExpr());
        return {};
      }
      Operand pointer = rvalue(op->getSubExpr());
      if (!pointer.hasPath())
        return unknownStorage(t);
      pointer.value = {};
      pointer.path.type = type(t);
      return pointer;
    }
    return glvalue(op->getSubExpr()); // __extension__, __real.
  }
  case Stmt::BinaryOperatorClass:
  case Stmt::CompoundAssignOperatorClass: {
    const auto *op = cast<BinaryOperator>(e);
    if (op->isAssignmentOp())
      return assignment(op);
    if (op->getOpcode() == BO_Comma) {
      discard(op->getLHS());
      return glvalue(op->getRHS());
    }
    unknownExpression(e, "a pointer to member");
    return unknownStorage(t);
  }
  case Stmt::ConditionalOperatorClass:
  case Stmt::BinaryConditionalOperatorClass:
    return conditional(cast<AbstractConditionalOperator>(e));
  case Stmt::OpaqueValueExprClass: {
    const auto *value = cast<OpaqueValueExpr>(e);
    if (auto known = opaqueValues.find(value); known != opaqueValues.end())
      return known->second;
    return value->getSourceExpr() ? glvalue(value->getSourceExpr()) : unknownStorage(t);
  }
  case Stmt::MaterializeTemporaryExprClass: {
    const Expr *sub = cast<MaterializeTemporaryExpr>(e)->getSubExpr();
    if (sub->getType()->isRecordType() && !isPlainIterator(sub->getType())) {
      Operand value = initialize({}, sub->getType(), sub, sub);
      return materialize(std::move(value), sub->getType(), e);
    }
    if (sub->getType()->isArrayType()) {
      Operand storage = freshObject(sub->getType(), e, "temporary");
      return initialize(storage, sub->getType(), sub, sub);
    }
    return materialize(rvalue(sub), sub->getType(), e);
  }
  case Stmt::ImplicitCastExprClass:
  case Stmt::CStyleCastExprClass:
  case Stmt::CXXStaticCastExprClass:
  case Stmt::CXXFunctionalCastExprClass:
  case Stmt::CXXConstCastExprClass:
  case Stmt::CXXReinterpretCastExprClass:
  case Stmt::CXXDynamicCastExprClass:
  case Stmt::CXXAddrspaceCastExprClass: {
    const auto *cast = llvm::cast<CastExpr>(e);
    const Expr *sub = cast->getSubExpr();
    if (!sub->isGLValue())
      return materialize(rvalue(sub), t, e);
    Operand result = glvalue(sub);
    if (cast->getCastKind() == CK_LValueBitCast) {
      result = recast(std::move(result), sub->getType(), t);
      result.value = {};
      result.frozen = true;
    }
    if (!t->isScalarType())
      result.value = {};
    if (result.hasPath())
      result.path.type = type(t);
    return result;
  }
  case Stmt::CallExprClass:
  case Stmt::CXXMemberCallExprClass:
  case Stmt::CXXOperatorCallExprClass:
  case Stmt::UserDefinedLiteralClass: {
    Operand result = call(cast<CallExpr>(e));
    return result.hasPath() || t->isFunctionType() ? result : unknownStorage(t);
  }
  case Stmt::StringLiteralClass: {
    return literalStorage(cast<StringLiteral>(e));
  }
  case Stmt::PredefinedExprClass:
    opaque(("'" + PredefinedExpr::getIdentKindName(cast<PredefinedExpr>(e)->getIdentKind()) + "'").str(), e);
    return unknownStorage(t);
  case Stmt::CompoundLiteralExprClass: {
    const Expr *init = cast<CompoundLiteralExpr>(e)->getInitializer();
    Operand storage = freshObject(t, e, "literal");
    initialize(storage, t, init, init);
    return storage;
  }
  case Stmt::InitListExprClass:
    if (cast<InitListExpr>(e)->getNumInits() == 1)
      return glvalue(cast<InitListExpr>(e)->getInit(0));
    break;
  case Stmt::CXXTypeidExprClass:
  case Stmt::CXXUuidofExprClass:
    return unknownStorage(t);
  case Stmt::CXXThrowExprClass:
  case Stmt::StmtExprClass:
  case Stmt::VAArgExprClass:
  case Stmt::CoawaitExprClass:
  case Stmt::CoyieldExprClass:
    rvalueOf(e);
    return unknownStorage(t);
  default:
    break;
  }
  unknownExpression(e, e->getStmtClassName());
  return unknownStorage(t);
}

Operand FunctionReader::memberOf(const MemberExpr *e) {
  const ValueDecl *member = e->getMemberDecl();
  const auto *field = dyn_cast<FieldDecl>(member);
  const Expr *base = e->getBase();
  if (!field) {
    if (!isa<CXXThisExpr>(base->IgnoreParenImpCasts()))
      discard(base);
    return variableStorage(member, e);
  }
  Operand record = e->isArrow() ? pointee(rvalue(base)) : glvalue(base);
  if (!record.hasPath())
    return unknownStorage(e->getType());
  return fieldOf(std::move(record), field);
}

} // namespace xcs::frontend
