// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Expressions that give values.

#include "frontend/LibraryTypes.h"
#include "frontend/ReaderImpl.h"

using namespace clang;

namespace xcs::frontend {

bool isFromScratch(const SourceManager &sources, SourceLocation location) {
  return location.isMacroID() && sources.isWrittenInScratchSpace(sources.getSpellingLoc(location));
}

std::optional<ir::Expr> FunctionReader::operatorOf(BinaryOperatorKind kind) {
  switch (kind) {
  case BO_Add:
  case BO_AddAssign:
    return ir::Expr::Add;
  case BO_Sub:
  case BO_SubAssign:
    return ir::Expr::Sub;
  case BO_Mul:
  case BO_MulAssign:
    return ir::Expr::Mul;
  case BO_Div:
  case BO_DivAssign:
    return ir::Expr::Div;
  case BO_Rem:
  case BO_RemAssign:
    return ir::Expr::Rem;
  case BO_Shl:
  case BO_ShlAssign:
    return ir::Expr::Shl;
  case BO_Shr:
  case BO_ShrAssign:
    return ir::Expr::Shr;
  case BO_And:
  case BO_AndAssign:
    return ir::Expr::And;
  case BO_Or:
  case BO_OrAssign:
    return ir::Expr::Or;
  case BO_Xor:
  case BO_XorAssign:
    return ir::Expr::Xor;
  case BO_LT:
    return ir::Expr::Lt;
  case BO_LE:
    return ir::Expr::Le;
  case BO_GT:
    return ir::Expr::Gt;
  case BO_GE:
    return ir::Expr::Ge;
  case BO_EQ:
    return ir::Expr::Eq;
  case BO_NE:
    return ir::Expr::Ne;
  default:
    return std::nullopt;
  }
}

std::optional<std::int64_t> FunctionReader::constantOf(const Expr *e) {
  if (!e || e->isInstantiationDependent() || !e->getType()->isIntegralOrEnumerationType() || e->isGLValue())
    return std::nullopt;
  Expr::EvalResult result;
  if (!e->EvaluateAsInt(result, module.context, Expr::SE_NoSideEffects))
    return std::nullopt;
  llvm::APSInt value = result.Val.getInt();
  return value.isRepresentableByInt64() ? std::optional(value.getExtValue()) : std::nullopt;
}

/// Whether computing the value may trap: it divides by something that is not known.
bool FunctionReader::mayTrap(ir::ValueId id) {
  if (!id.valid() || ir()[id].kind != ir::ValueKind::Expr)
    return false;
  const ir::Value &value = ir()[id];
  bool isDivision = value.expr == ir::Expr::Div || value.expr == ir::Expr::Rem;
  if (isDivision && value.type.valid() && ir()[value.type].kind != ir::TypeKind::Float &&
      value.operands.size() == 2) {
    const ir::Value &divisor = ir()[value.operands[1]];
    if (divisor.kind != ir::ValueKind::Constant || divisor.constant == 0 || divisor.constant == -1)
      return true;
  }
  return llvm::any_of(value.operands, [&](ir::ValueId operand) { return mayTrap(operand); });
}

/// Keeps a value that nothing uses where computing it can be told from not computing it.
void FunctionReader::keepIfTrapping(const Operand &operand, const Expr *e) {
  bool traps = mayTrap(operand.value);
  for (const ir::Step &step : operand.path.steps)
    traps |= mayTrap(step.index);
  if (!traps)
    return;
  ir::ValueId kept = operand.value;
  for (const ir::Step &step : operand.path.steps)
    if (mayTrap(step.index))
      kept = step.index;
  ir::Op store;
  store.kind = ir::OpKind::Store;
  store.path = freshObject(e->getType().getNonReferenceType().getUnqualifiedType(), e, "unused").path;
  store.path.type = ir()[kept].type;
  ir()[store.path.base].type = ir()[kept].type;
  store.value = kept;
  store.isInit = true;
  emit(std::move(store), e);
}

void FunctionReader::discard(const Expr *e) {
  if (e->isInstantiationDependent())
    return opaque("a dependent expression", e);
  const Expr *inner = e->IgnoreParens();
  if (const auto *cast = dyn_cast<CastExpr>(inner); cast && cast->getCastKind() == CK_ToVoid)
    return discard(cast->getSubExpr());
  if (const auto *op = dyn_cast<BinaryOperator>(inner); op && op->getOpcode() == BO_Comma) {
    discard(op->getLHS());
    return discard(op->getRHS());
  }
  const auto *cleanups =
      dyn_cast<ExprWithCleanups>(inner); // A scalar: what it makes on the way dies with it.
  const Expr *scalar = cleanups ? cleanups->getSubExpr()->IgnoreParens() : inner;
  if (const auto *op = dyn_cast<UnaryOperator>(scalar); op && op->isIncrementDecrementOp())
    incrementOf(op, /*isUsed=*/false);
  else if (inner->isGLValue())
    keepIfTrapping(glvalue(inner), inner);
  else if (inner->getType()->isRecordType())
    initialize({}, inner->getType(), inner, inner);
  else
    keepIfTrapping(rvalue(inner), inner);
}

Operand FunctionReader::rvalue(const Expr *e) {
  if (!e)
    return {};
  if (depth > maxDepth)
    return unknownExpression(e, "a deeply nested expression");
  if (e->isInstantiationDependent() || e->containsErrors())
    return unknownExpression(e, "a dependent expression");
  if (e->isGLValue())
    return load(glvalue(e), e->getType(), e);
  ++depth;
  Operand result = e->getType()->isRecordType() ? initialize({}, e->getType(), e, e) : rvalueOf(e);
  --depth;
  if (!result.value && !e->getType()->isVoidType() && !e->getType()->isRecordType())
    result.value = unknownValue(e->getType());
  return result;
}

Operand FunctionReader::unknownExpression(const Expr *e, llvm::StringRef construct) {
  opaque(construct, e);
  if (!e->isInstantiationDependent() && depth <= maxDepth) {
    ++depth;
    for (const Stmt *child : e->children()) {
      if (const auto *sub = dyn_cast_or_null<Expr>(child))
        discard(sub);
      else
        statement(child);
    }
    --depth;
  }
  return unknownOperand(e->getType());
}

Operand FunctionReader::rvalueOf(const Expr *e) {
  QualType t = e->getType();
  switch (e->getStmtClass()) {
  case Stmt::ParenExprClass:
    return rvalue(cast<ParenExpr>(e)->getSubExpr());
  case Stmt::ExprWithCleanupsClass:
  case Stmt::ConstantExprClass: {
    if (isa<ConstantExpr>(e))
      if (auto value = constantOf(e))
        return {constant(*value, t), {}, false, {}, {}};
    return rvalue(cast<FullExpr>(e)->getSubExpr());
  }
  case Stmt::CXXBindTemporaryExprClass:
    return rvalue(cast<CXXBindTemporaryExpr>(e)->getSubExpr());
  case Stmt::SubstNonTypeTemplateParmExprClass:
    return rvalue(cast<SubstNonTypeTemplateParmExpr>(e)->getReplacement());
  case Stmt::GenericSelectionExprClass:
    return rvalue(cast<GenericSelectionExpr>(e)->getResultExpr());
  case Stmt::ChooseExprClass:
    return rvalue(cast<ChooseExpr>(e)->getChosenSubExpr());
  case Stmt::CXXRewrittenBinaryOperatorClass:
    return rvalue(cast<CXXRewrittenBinaryOperator>(e)->getSemanticForm());
  case Stmt::CXXDefaultArgExprClass:
  case Stmt::CXXDefaultInitExprClass: {
    const Expr *inner = isa<CXXDefaultArgExpr>(e) ? cast<CXXDefaultArgExpr>(e)->getExpr()
                                                  : cast<CXXDefaultInitExpr>(e)->getExpr();
    return rvalue(inner);
  }
  case Stmt::IntegerLiteralClass:
    if (isFromScratch(module.sources, e->getBeginLoc()))
      opaque("an expansion of __LINE__ or __COUNTER__", e);
    [[fallthrough]];
  case Stmt::CharacterLiteralClass:
  case Stmt::CXXBoolLiteralExprClass:
  case Stmt::UnaryExprOrTypeTraitExprClass:
  case Stmt::OffsetOfExprClass:
  case Stmt::SizeOfPackExprClass:
  case Stmt::TypeTraitExprClass:
  case Stmt::ArrayTypeTraitExprClass:
  case Stmt::ExpressionTraitExprClass:
  case Stmt::CXXNoexceptExprClass:
  case Stmt::RequiresExprClass:
  case Stmt::ConceptSpecializationExprClass: {
    if (auto value = constantOf(e))
      return {constant(*value, t), {}, false, {}, {}};
    if (const auto *size = dyn_cast<UnaryExprOrTypeTraitExpr>(e);
        size && size->getTypeOfArgument()->isVariablyModifiedType())
      opaque("the size of a variable-length array", e);
    return {unknownValue(t), {}, false, {}, {}};
  }
  case Stmt::FloatingLiteralClass:
  case Stmt::FixedPointLiteralClass:
  case Stmt::ImaginaryLiteralClass:
    return {unknownValue(t), {}, false, {}, {}};
  case Stmt::ImplicitValueInitExprClass:
  case Stmt::CXXScalarValueInitExprClass:
  case Stmt::GNUNullExprClass:
  case Stmt::CXXNullPtrLiteralExprClass: {
    bool isInteger = t->isIntegralOrEnumerationType() || t->isPointerType();
    Operand zero = t->isPointerType() ? unknownOperand(t) : Operand();
    zero.value = isInteger ? constant(0, t) : unknownValue(t);
    return zero;
  }
  case Stmt::ImplicitCastExprClass:
  case Stmt::CStyleCastExprClass:
  case Stmt::CXXStaticCastExprClass:
  case Stmt::CXXFunctionalCastExprClass:
  case Stmt::CXXConstCastExprClass:
  case Stmt::CXXReinterpretCastExprClass:
  case Stmt::CXXDynamicCastExprClass:
  case Stmt::CXXAddrspaceCastExprClass:
  case Stmt::BuiltinBitCastExprClass:
    return castOf(cast<CastExpr>(e));
  case Stmt::UnaryOperatorClass:
    return unary(cast<UnaryOperator>(e));
  case Stmt::BinaryOperatorClass:
  case Stmt::CompoundAssignOperatorClass:
    return binary(cast<BinaryOperator>(e));
  case Stmt::ConditionalOperatorClass:
  case Stmt::BinaryConditionalOperatorClass:
    return conditional(cast<AbstractConditionalOperator>(e));
  case Stmt::OpaqueValueExprClass: {
    const auto *value = cast<OpaqueValueExpr>(e);
    if (auto known = opaqueValues.find(value); known != opaqueValues.end())
      return known->second;
    return value->getSourceExpr() ? rvalue(value->getSourceExpr()) : unknownOperand(t);
  }
  case Stmt::CallExprClass:
  case Stmt::CXXMemberCallExprClass:
  case Stmt::CXXOperatorCallExprClass:
  case Stmt::UserDefinedLiteralClass:
    return call(cast<CallExpr>(e));
  case Stmt::DeclRefExprClass: {
    const ValueDecl *d = cast<DeclRefExpr>(e)->getDecl();
    if (const auto *enumerator = dyn_cast<EnumConstantDecl>(d);
        enumerator && enumerator->getInitVal().isRepresentableByInt64())
      return {constant(enumerator->getInitVal().getExtValue(), t), {}, false, {}, {}};
    return unknownOperand(t);
  }
  case Stmt::MemberExprClass: {
    const auto *member = cast<MemberExpr>(e);
    if (const auto *enumerator = dyn_cast<EnumConstantDecl>(member->getMemberDecl());
        enumerator && enumerator->getInitVal().isRepresentableByInt64()) {
      discard(member->getBase());
      return {constant(enumerator->getInitVal().getExtValue(), t), {}, false, {}, {}};
    }
    return load(memberOf(member), t, e);
  }
  case Stmt::CXXThisExprClass:
    return thisOperand(e);
  case Stmt::CXXNewExprClass:
    return newExpression(cast<CXXNewExpr>(e));
  case Stmt::CXXDeleteExprClass:
    deleteExpression(cast<CXXDeleteExpr>(e));
    return {};
  case Stmt::CXXThrowExprClass: {
    if (const Expr *thrown = cast<CXXThrowExpr>(e)->getSubExpr()) {
      Operand value = thrown->getType()->isRecordType() ? initialize({}, thrown->getType(), thrown, thrown)
                                                        : evaluate(thrown);
      escape(value);
    } else if (handlers == 0) {
      opaque("a rethrow of what a caller handles", e); // It belongs to the thread.
    }
    ir::Op op;
    op.kind = ir::OpKind::Return;
    op.exit = ir::ExitKind::Throw;
    emit(std::move(op), e);
    return {};
  }
  case Stmt::CXXPseudoDestructorExprClass:
    return {};
  case Stmt::CXXTypeidExprClass:
    return unknownOperand(t);
  case Stmt::SourceLocExprClass:
    opaque("a source location", e);
    return unknownOperand(t);
  case Stmt::StmtExprClass: {
    opaque("a statement expression", e);
    statement(cast<StmtExpr>(e)->getSubStmt());
    return unknownOperand(t);
  }
  case Stmt::InitListExprClass: {
    const auto *list = cast<InitListExpr>(e);
    if (list->getNumInits() == 1 && t->isScalarType())
      return rvalue(list->getInit(0));
    if (list->getNumInits() == 0)
      return {t->isIntegralOrEnumerationType() ? constant(0, t) : unknownValue(t), {}, false, {}, {}};
    if (t->isRecordType() || t->isArrayType())
      return initialize({}, t, e, e);
    for (const Expr *part : list->inits())
      evaluate(part);
    return unknownOperand(t);
  }
  case Stmt::CompoundLiteralExprClass:
    return initialize({}, t, cast<CompoundLiteralExpr>(e)->getInitializer(), e);
  case Stmt::ShuffleVectorExprClass:
  case Stmt::ConvertVectorExprClass:
    for (const Stmt *part : e->children())
      evaluate(cast<Expr>(part));
    return unknownOperand(t);
  case Stmt::CXXConstructExprClass: // Of an array.
  case Stmt::ArrayInitLoopExprClass:
    return initialize({}, t, e, e);
  case Stmt::AtomicExprClass:
    return atomicExpression(cast<AtomicExpr>(e));
  case Stmt::VAArgExprClass:
    opaque("va_arg", e);
    return unknownOperand(t);
  case Stmt::AddrLabelExprClass:
    opaque("the address of a label", e);
    return unknownOperand(t);
  case Stmt::CoawaitExprClass:
  case Stmt::CoyieldExprClass: {
    if (const Expr *operand = cast<CoroutineSuspendExpr>(e)->getOperand();
        operand && !operand->isInstantiationDependent())
      discard(operand);
    ir::Op op;
    op.kind = ir::OpKind::Await;
    ir::OpId await = emit(std::move(op), e, t->isVoidType() ? ir::TypeId() : type(t));
    Operand result = unknownOperand(t);
    if (ir()[await].result)
      result.value = ir()[await].result;
    return result;
  }
  default:
    return unknownExpression(e, e->getStmtClassName());
  }
}

} // namespace xcs::frontend
