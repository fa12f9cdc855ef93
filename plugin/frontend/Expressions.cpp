// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Expressions that give values: arithmetic, assignments, conditions, new and delete.

#include "frontend/LibraryTypes.h"
#include "frontend/ReaderImpl.h"

using namespace clang;

namespace xcs::frontend {

namespace {
constexpr unsigned maxDepth = 300;

/// A literal that the preprocessor made out of the place where it stands: __LINE__, __COUNTER__.
bool isFromScratch(const SourceManager &sources, SourceLocation location) {
  return location.isMacroID() && sources.isWrittenInScratchSpace(sources.getSpellingLoc(location));
}
} // namespace

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
  if (inner->isGLValue())
    glvalue(inner);
  else if (inner->getType()->isRecordType())
    initialize({}, inner->getType(), inner, inner);
  else
    rvalue(inner);
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

Operand FunctionReader::castOf(const CastExpr *e) {
  const Expr *sub = e->getSubExpr();
  QualType t = e->getType();
  switch (e->getCastKind()) {
  case CK_LValueToRValue:
    if (std::optional<Operand> known = knownValue(sub))
      return *known;
    if (const auto *choice = dyn_cast<ConditionalOperator>(sub->IgnoreParens());
        choice && t->isScalarType() && !sub->getType().isVolatileQualified())
      return conditional(choice, /*asValue=*/true);
    [[fallthrough]];
  case CK_LValueToRValueBitCast:
    return load(glvalue(sub), e->getCastKind() == CK_LValueToRValue ? sub->getType() : t, e);
  case CK_NoOp:
  case CK_UserDefinedConversion:
  case CK_ConstructorConversion:
    return rvalue(sub);
  case CK_AtomicToNonAtomic:
  case CK_NonAtomicToAtomic:
    return rvalue(sub);
  case CK_ArrayToPointerDecay: {
    Operand array = glvalue(sub);
    Operand result = elementOfArray(array, constant(0, module.context.getPointerDiffType()));
    result.value = unknownValue(t);
    return result;
  }
  case CK_FunctionToPointerDecay:
  case CK_BuiltinFnToFnPtr: {
    if (sub->isGLValue() && !isa<DeclRefExpr>(sub->IgnoreParenImpCasts()))
      glvalue(sub);
    Operand result;
    result.value = unknownValue(t);
    return result;
  }
  case CK_NullToPointer: {
    Operand result = unknownOperand(t);
    result.value = constant(0, t);
    return result;
  }
  case CK_BitCast:
  case CK_AddressSpaceConversion:
  case CK_DerivedToBase:
  case CK_UncheckedDerivedToBase:
  case CK_BaseToDerived:
  case CK_Dynamic: {
    Operand result = rvalue(sub);
    if (t->isPointerType() && sub->getType()->isPointerType()) {
      bool isHierarchy = e->getCastKind() != CK_BitCast && e->getCastKind() != CK_AddressSpaceConversion;
      if (!isHierarchy)
        result = recast(std::move(result), sub->getType()->getPointeeType(), t->getPointeeType());
      if (!t->isVoidPointerType()) // The storage is what it was.
        result.path.type = type(t->getPointeeType());
      return result;
    }
    return {unknownValue(t), {}, false, {}, {}};
  }
  case CK_IntegralCast:
  case CK_BooleanToSignedIntegral:
  case CK_IntegralToBoolean:
  case CK_IntegralToFloating:
  case CK_FloatingToIntegral:
  case CK_FloatingCast:
  case CK_FloatingToBoolean: {
    if (e->getCastKind() == CK_IntegralCast && !isa<DeclRefExpr>(sub->IgnoreParenImpCasts()))
      if (const auto *literal = dyn_cast<IntegerLiteral>(sub->IgnoreParenImpCasts());
          literal && !isFromScratch(module.sources, literal->getBeginLoc()))
        if (auto value = constantOf(e))
          return {constant(*value, t), {}, false, {}, {}};
    Operand operand = rvalue(sub);
    if (e->getCastKind() == CK_IntegralCast) {
      const ir::Value &value = ir()[operand.value];
      if (value.kind == ir::ValueKind::Constant) {
        const ir::Type &to = module.typeOf(t);
        std::int64_t number = ir()[operand.value].constant;
        bool fits =
            to.kind == ir::TypeKind::Integer && to.bits > 0 && to.bits <= 64 &&
            (to.isSigned ? llvm::isIntN(to.bits, number) : number >= 0 && llvm::isUIntN(to.bits, number));
        if (fits)
          return {constant(number, t), {}, false, {}, {}};
      }
    }
    return {builder().expr(ir::Expr::Cast, type(t), {operand.value}), {}, false, {}, {}};
  }
  case CK_PointerToBoolean:
  case CK_MemberPointerToBoolean: {
    Operand operand = rvalue(sub);
    return {builder().expr(ir::Expr::Cast, type(t), {operand.value}), {}, false, {}, {}};
  }
  case CK_PointerToIntegral: {
    Operand operand = rvalue(sub);
    escape(operand);
    return {unknownValue(t), {}, false, {}, {}};
  }
  case CK_ToVoid:
    discard(sub);
    return {};
  default: {
    // Vectors, complex numbers, member pointers, integers to pointers: values whose origin is not followed.
    Operand operand = evaluate(sub);
    escape(operand);
    return unknownOperand(t);
  }
  }
}

Operand FunctionReader::unary(const UnaryOperator *e) {
  QualType t = e->getType();
  const Expr *sub = e->getSubExpr();
  auto arithmetic = [&](ir::Expr op) -> Operand {
    Operand operand = rvalue(sub);
    return {builder().expr(op, type(t), {operand.value}), {}, false, {}, {}};
  };
  switch (e->getOpcode()) {
  case UO_PostInc:
  case UO_PostDec:
  case UO_PreInc:
  case UO_PreDec:
    return incrementOf(e);
  case UO_AddrOf: {
    if (sub->getType()->isFunctionType() || t->isMemberPointerType())
      return {unknownValue(t), {}, false, {}, {}};
    Operand result = glvalue(sub);
    result.value = unknownValue(t);
    return result;
  }
  case UO_Plus:
  case UO_Extension:
    return rvalue(sub);
  case UO_Minus:
    if (const auto *literal = dyn_cast<IntegerLiteral>(sub->IgnoreParens());
        literal && literal->getBeginLoc().isFileID())
      if (auto value = constantOf(e))
        return {constant(*value, t), {}, false, {}, {}};
    return arithmetic(ir::Expr::Neg);
  case UO_Not:
    return arithmetic(ir::Expr::Complement);
  case UO_LNot:
    return arithmetic(ir::Expr::Not);
  case UO_Real:
  case UO_Imag:
    evaluate(sub);
    return {unknownValue(t), {}, false, {}, {}};
  case UO_Coawait:
    return unknownExpression(e, "co_await");
  case UO_Deref: // Of a function, or a prvalue in C.
    return load(glvalue(e), t, e);
  }
  return unknownExpression(e, "a unary operator");
}

Operand FunctionReader::incrementOf(const UnaryOperator *e) {
  const Expr *sub = e->getSubExpr();
  QualType t = sub->getType();
  Operand storage = glvalue(sub);
  Operand one;
  one.value = t->isIntegerType() ? constant(1, t) : unknownValue(t);
  store(storage, t, one, e, /*isInit=*/false, sub, nullptr,
        e->isIncrementOp() ? ir::Expr::Add : ir::Expr::Sub);
  if (e->isPrefix() && language().CPlusPlus) {
    storage.value = {};
    return storage;
  }
  if (!t->isPointerType())
    return unknownOperand(t);
  Operand old = target(storage, t);
  if (!old.path.steps.empty() && old.path.steps.back().kind == ir::StepKind::Index)
    old.path.steps.back().index = {};
  old.value = unknownValue(t);
  return old;
}

Operand FunctionReader::binary(const BinaryOperator *e) {
  if (e->isAssignmentOp())
    return assignment(e);
  QualType t = e->getType();
  switch (e->getOpcode()) {
  case BO_Comma:
    discard(e->getLHS());
    return rvalue(e->getRHS());
  case BO_LAnd:
  case BO_LOr:
    return shortCircuit(e);
  case BO_PtrMemD:
  case BO_PtrMemI:
    return unknownExpression(e, "a pointer to member");
  default:
    break;
  }
  const Expr *left = e->getLHS(), *right = e->getRHS();
  if (t->isPointerType() && (e->getOpcode() == BO_Add || e->getOpcode() == BO_Sub)) {
    bool leftIsPointer = left->getType()->isPointerType();
    const Expr *pointerSide = leftIsPointer ? left : right, *amountSide = leftIsPointer ? right : left;
    Operand pointer;
    ir::ValueId amount;
    if (leftIsPointer) {
      pointer = rvalue(pointerSide);
      amount = indexValue(amountSide);
    } else {
      amount = indexValue(amountSide);
      pointer = rvalue(pointerSide);
    }
    Operand result = mayLeaveRow(pointer) ? allRows(std::move(pointer))
                                          : offset(std::move(pointer), amount, e->getOpcode() == BO_Sub);
    result.value = unknownValue(t);
    return result;
  }
  Operand a = rvalue(left), b = rvalue(right);
  if (!t->isScalarType())
    return unknownOperand(t);
  std::optional<ir::Expr> op = operatorOf(e->getOpcode());
  if (e->getOpcode() == BO_Cmp || !op || !a.value || !b.value)
    return unknownOperand(t);
  return {builder().expr(*op, type(t), {a.value, b.value}), {}, false, {}, {}};
}

Operand FunctionReader::assignment(const BinaryOperator *e) {
  const Expr *left = e->getLHS(), *right = e->getRHS();
  QualType t = left->getType();
  bool isCompound = e->isCompoundAssignmentOp();
  // In C++17 the right side comes first.
  Operand value;
  if (t->isRecordType()) { // C structures, and trivial copies.
    Operand from = right->isGLValue() ? glvalue(right) : initialize({}, t, right, right);
    Operand storage = glvalue(left);
    if (from.hasPath() && !from.value)
      from.value = load(from, t, right).value;
    store(storage, t, from, e, /*isInit=*/false, left, right);
    storage.value = {};
    return storage;
  }
  value = rvalue(right);
  Operand storage = glvalue(left);
  std::optional<ir::Expr> update;
  if (isCompound) {
    update = operatorOf(e->getOpcode()).value_or(ir::Expr::Other);
    // `i += d` computes in another type than it stores: the operator is not the whole story.
    const auto *compound = cast<CompoundAssignOperator>(e);
    if (!module.context.hasSameUnqualifiedType(compound->getComputationResultType(), t) &&
        !(t->isIntegerType() && compound->getComputationResultType()->isIntegerType()))
      update = ir::Expr::Other;
  }
  store(storage, t, value, e, /*isInit=*/false, left, right, update);
  storage.value = {};
  if (!isCompound && !language().CPlusPlus)
    storage.value = value.value;
  return storage;
}

bool FunctionReader::isQuiet(const Expr *e) {
  switch (e->getStmtClass()) {
  case Stmt::IntegerLiteralClass:
    return !isFromScratch(module.sources, e->getBeginLoc());
  case Stmt::CharacterLiteralClass:
  case Stmt::CXXBoolLiteralExprClass:
  case Stmt::FloatingLiteralClass:
  case Stmt::CXXNullPtrLiteralExprClass:
    return true;
  case Stmt::ParenExprClass:
    return isQuiet(cast<ParenExpr>(e)->getSubExpr());
  case Stmt::ImplicitCastExprClass:
  case Stmt::CStyleCastExprClass:
  case Stmt::CXXStaticCastExprClass:
  case Stmt::CXXFunctionalCastExprClass: {
    const auto *cast = llvm::cast<CastExpr>(e);
    return e->getType()->isScalarType() && cast->getCastKind() != CK_UserDefinedConversion &&
           isQuiet(cast->getSubExpr());
  }
  case Stmt::DeclRefExprClass: {
    const auto *v = dyn_cast<VarDecl>(cast<DeclRefExpr>(e)->getDecl());
    if (!v)
      return isa<EnumConstantDecl>(cast<DeclRefExpr>(e)->getDecl());
    Binding *known = find(v);
    return known && known->isValue && v->getType()->isScalarType();
  }
  case Stmt::UnaryOperatorClass: {
    const auto *op = cast<UnaryOperator>(e);
    return (op->getOpcode() == UO_Minus || op->getOpcode() == UO_LNot || op->getOpcode() == UO_Not ||
            op->getOpcode() == UO_Plus) &&
           isQuiet(op->getSubExpr());
  }
  case Stmt::BinaryOperatorClass: {
    const auto *op = cast<BinaryOperator>(e);
    bool isPlain = op->isAdditiveOp() || op->isComparisonOp() || op->isBitwiseOp() || op->isLogicalOp() ||
                   op->getOpcode() == BO_Mul;
    return isPlain && op->getType()->isScalarType() && !op->getType()->isPointerType() &&
           isQuiet(op->getLHS()) && isQuiet(op->getRHS());
  }
  default:
    return false;
  }
}

Operand FunctionReader::shortCircuit(const BinaryOperator *e) {
  Operand left = rvalue(e->getLHS());
  ir::Expr op = e->getOpcode() == BO_LAnd ? ir::Expr::LogicalAnd : ir::Expr::LogicalOr;
  if (isQuiet(e->getRHS())) {
    Operand right = rvalue(e->getRHS());
    return {builder().expr(op, type(e->getType()), {left.value, right.value}), {}, false, {}, {}};
  }
  ir::Op branchOp;
  branchOp.kind = ir::OpKind::Branch;
  branchOp.branch = ir::BranchKind::ShortCircuit;
  branchOp.condition = e->getOpcode() == BO_LAnd
                           ? left.value
                           : builder().expr(ir::Expr::Not, type(e->getType()), {left.value});
  ir::OpId branch = emit(std::move(branchOp), e, type(e->getType()));
  ir::RegionId region = builder().region(id, branch);
  ir()[branch].regions.push_back(region);
  ir::RegionId around = builder().setCurrent(region);
  rvalue(e->getRHS());
  builder().setCurrent(around);
  return {ir()[branch].result, {}, false, {}, {}};
}

Operand FunctionReader::conditional(const AbstractConditionalOperator *e, bool asValue) {
  QualType t = e->getType();
  if (const auto *binary = dyn_cast<BinaryConditionalOperator>(e)) {
    Operand common = evaluate(binary->getCommon());
    opaqueValues[binary->getOpaqueValue()] = common;
  }
  Operand condition = rvalue(e->getCond());
  bool givesPlace = e->isGLValue() && !asValue;
  bool isScalar = t->isScalarType() && !givesPlace;
  auto valueOf = [&](const Expr *arm) {
    if (std::optional<Operand> known = asValue ? knownValue(arm) : std::nullopt)
      return *known;
    const Expr *inner = arm->IgnoreParenNoopCasts(module.context);
    if (const auto *choice = dyn_cast<ConditionalOperator>(inner);
        choice && asValue && choice->isGLValue() && !choice->getType().isVolatileQualified())
      return conditional(choice, /*asValue=*/true);
    return rvalue(arm);
  };
  if (isScalar && !t->isPointerType() && isQuiet(e->getTrueExpr()) && isQuiet(e->getFalseExpr())) {
    Operand a = valueOf(e->getTrueExpr()), b = valueOf(e->getFalseExpr());
    return {
        builder().expr(ir::Expr::Select, type(t), {condition.value, a.value, b.value}), {}, false, {}, {}};
  }
  ir::Op branchOp;
  branchOp.kind = ir::OpKind::Branch;
  branchOp.branch = ir::BranchKind::Conditional;
  branchOp.condition = condition.value;
  bool hasValue = !t->isVoidType() && !givesPlace;
  ir::OpId branch = emit(std::move(branchOp), e, hasValue ? type(t) : ir::TypeId());
  Operand arms[2];
  unsigned index = 0;
  for (const Expr *arm : {e->getTrueExpr(), e->getFalseExpr()}) {
    ir::RegionId region = builder().region(id, branch);
    ir()[branch].regions.push_back(region);
    ir::RegionId around = builder().setCurrent(region);
    if (arm->getType()->isVoidType())
      discard(arm);
    else
      arms[index] = asValue && !arm->getType()->isVoidType() ? valueOf(arm) : evaluate(arm);
    // Which of the two it is is not followed.
    escape(arms[index]);
    ++index;
    builder().setCurrent(around);
  }
  if (t->isVoidType())
    return {};
  Operand result = givesPlace ? unknownStorage(t) : unknownOperand(t);
  bool isSame = arms[0].hasPath() && arms[1].hasPath() && arms[0].path.base == arms[1].path.base &&
                arms[0].path.steps == arms[1].path.steps;
  if (isSame && !arms[0].frozen && !arms[1].frozen)
    result = arms[0];
  else if (e->getTrueExpr()->getType()->isVoidType() ||
           e->getFalseExpr()->getType()->isVoidType()) // One arm throws.
    result = arms[0].hasPath() ? arms[0] : arms[1].hasPath() ? arms[1] : result;
  result.value = hasValue ? ir()[branch].result : ir::ValueId();
  return result;
}

Operand FunctionReader::offset(Operand pointer, ir::ValueId amount, bool negative) {
  if (pointer.frozen || !pointer.hasPath())
    return pointer;
  bool isZero = amount.valid() && ir()[amount].kind == ir::ValueKind::Constant && ir()[amount].constant == 0;
  pointer.value = {};
  if (pointer.path.steps.empty() || pointer.path.steps.back().kind != ir::StepKind::Index) {
    bool isUnknown = !pointer.path.steps.empty() && pointer.path.steps.back().kind == ir::StepKind::Any;
    // Past a single object: an array that it is an element of, unseen from here.
    return isZero || isUnknown ? pointer : unknownOperand(module.context.VoidPtrTy);
  }
  ir::Step &last = pointer.path.steps.back();
  if (!last.index.valid() || isZero)
    return pointer;
  if (!amount.valid()) {
    last.index = {};
    return pointer;
  }
  ir::TypeId wide = type(module.context.getPointerDiffType());
  const ir::Value &old = ir()[last.index];
  if (old.kind == ir::ValueKind::Constant && old.constant == 0 && !negative) {
    last.index = amount;
  } else {
    last.index = builder().expr(negative ? ir::Expr::Sub : ir::Expr::Add, wide, {last.index, amount});
  }
  return pointer;
}

Operand FunctionReader::newExpression(const CXXNewExpr *e) {
  QualType allocated = e->getAllocatedType(), t = e->getType();
  for (const Expr *placement : e->placement_arguments())
    evaluate(placement);
  if (auto size = e->getArraySize(); size && *size)
    rvalue(*size);
  const FunctionDecl *allocator = e->getOperatorNew();
  if (e->getNumPlacementArgs() || (allocator && !allocator->isReplaceableGlobalAllocationFunction())) {
    // Storage of the user's: a class allocator, or placement.
    opaque("placement new or a user's operator new", e);
    if (const Expr *init = e->getInitializer())
      initialize({}, init->getType(), init, init);
    return unknownOperand(t);
  }
  ir::EffectSummary summary;
  summary.allocates = summary.mayThrow = true;
  summary.weight = 50;
  ir::Op op;
  op.kind = ir::OpKind::Call;
  op.callee = module.libraryCallee("operator new", summary, nullptr);
  ir::OpId made = emit(std::move(op), e, type(t));
  Operand object = freshObject(allocated, e, "new");
  ir()[object.path.base].addressTaken = true;
  Operand result = object;
  if (e->isArray())
    append(result, ir::StepKind::Index, constant(0, module.context.getPointerDiffType()));
  ir()[made].resultPath = object.path;
  if (const Expr *init = e->getInitializer()) {
    Operand where = result;
    if (e->isArray() && !where.path.steps.empty())
      where.path.steps.back().index = {};
    initialize(where, e->isArray() ? init->getType() : allocated, init, init);
  }
  result.path.type = type(allocated);
  result.value = ir()[made].result;
  return result;
}

void FunctionReader::deleteExpression(const CXXDeleteExpr *e) {
  Operand pointer = rvalue(e->getArgument());
  QualType destroyed = e->getDestroyedType();
  const FunctionDecl *deallocator = e->getOperatorDelete();
  if (destroyed.isNull() || (deallocator && !deallocator->isReplaceableGlobalAllocationFunction()) ||
      !isQuietlyDeletable(destroyed))
    opaque("delete of an object with a destructor", e);
  ir::EffectSummary summary;
  ir::ParameterAccess access;
  access.kind = ir::AccessKind::Write;
  summary.parameters.push_back(access);
  summary.weight = 50;
  ir::Op op;
  op.kind = ir::OpKind::Call;
  op.callee = module.libraryCallee("operator delete", summary, nullptr);
  op.arguments.push_back(pathArgument(pointer, ir::PassMode::Ref, rangeOf(e->getArgument())));
  op.arguments.back().value = pointer.value;
  emit(std::move(op), e);
}

Operand FunctionReader::atomicExpression(const AtomicExpr *e) {
  Operand storage;
  for (const Stmt *child : e->children())
    if (const auto *sub = dyn_cast_or_null<Expr>(child)) {
      Operand operand = evaluate(sub);
      escape(operand);
      if (!storage.hasPath())
        storage = operand;
    }
  ir::Op op;
  op.kind = ir::OpKind::Effect;
  op.construct = "an atomic access";
  op.path = storage.path;
  bool hasValue = !e->getType()->isVoidType();
  ir::OpId effect = emit(std::move(op), e, hasValue ? type(e->getType()) : ir::TypeId());
  Operand result = unknownOperand(e->getType());
  if (hasValue)
    result.value = ir()[effect].result;
  return result;
}

} // namespace xcs::frontend
