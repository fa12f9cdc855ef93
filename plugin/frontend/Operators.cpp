// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Operators of the language: arithmetic, assignments, conditions.

#include "frontend/LibraryTypes.h"
#include "frontend/ReaderImpl.h"

using namespace clang;

namespace xcs::frontend {

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
    readShapes(result, e);
    keepIfTrapping(result, sub);
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

Operand FunctionReader::incrementOf(const UnaryOperator *e, bool isUsed) {
  const Expr *sub = e->getSubExpr();
  QualType t = sub->getType();
  Operand storage = glvalue(sub);
  Operand one, before;
  one.value = t->isIntegerType()   ? constant(1, t)
              : t->isPointerType() ? constant(1, module.context.getPointerDiffType())
                                   : unknownValue(t);
  bool yieldsOld = isUsed && e->isPostfix() && t->isIntegerType() && !t->isBooleanType() &&
                   !t.isVolatileQualified() && !t->isAtomicType();
  if (yieldsOld)
    before = load(storage, t, sub);
  store(storage, t, one, e, /*isInit=*/false, sub, nullptr,
        e->isIncrementOp() ? ir::Expr::Add : ir::Expr::Sub);
  if (e->isPrefix() && language().CPlusPlus) {
    storage.value = {};
    return storage;
  }
  if (yieldsOld)
    return before;
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

/// The storage of a glvalue that is read or written at once, before anything else runs: through a pointer
/// variable that moves, the element is told by its distance from where the pointer is now.
Operand FunctionReader::placeNow(const Expr *e) {
  Operand place = glvalue(e);
  e = e->IgnoreParens();
  while (const auto *member = dyn_cast<MemberExpr>(e)) {
    if (member->isArrow())
      break;
    e = member->getBase()->IgnoreParens();
  }
  const Expr *pointer = nullptr;
  std::optional<std::int64_t> distance = 0;
  if (const auto *deref = dyn_cast<UnaryOperator>(e); deref && deref->getOpcode() == UO_Deref) {
    pointer = deref->getSubExpr();
  } else if (const auto *arrow = dyn_cast<MemberExpr>(e)) {
    pointer = arrow->getBase();
  } else if (const auto *element = dyn_cast<ArraySubscriptExpr>(e)) {
    pointer = element->getBase();
    distance = constantOf(element->getIdx());
  }
  if (!pointer || !distance || !place.hasPath() || place.path.steps.size() < 2)
    return place;
  pointer = pointer->IgnoreParenImpCasts();
  if (const auto *move = dyn_cast<UnaryOperator>(pointer); move && move->isIncrementDecrementOp()) {
    if (move->isPostfix()) // It has moved on already.
      *distance += move->isIncrementOp() ? -1 : 1;
    pointer = move->getSubExpr()->IgnoreParenImpCasts();
  }
  const auto *name = dyn_cast<DeclRefExpr>(pointer);
  const auto *v = name ? dyn_cast<VarDecl>(name->getDecl()) : nullptr;
  Binding *known = v && v->getType()->isPointerType() ? find(v) : nullptr;
  ir::Step &element = place.path.steps[1];
  if (known && !known->isValue && known->object.valid() && place.path.base == known->object &&
      known->operand.path.steps.empty() && place.path.steps[0].kind == ir::StepKind::Deref &&
      element.kind == ir::StepKind::Index && !element.index.valid() && !place.frozen)
    element.index = constant(*distance, module.context.getPointerDiffType());
  return place;
}

Operand FunctionReader::assignment(const BinaryOperator *e) {
  const Expr *left = e->getLHS(), *right = e->getRHS();
  QualType t = left->getType();
  bool isCompound = e->isCompoundAssignmentOp();
  // In C++17 the right side comes first.
  Operand value;
  if (t->isRecordType()) {                               // C structures, and trivial copies.
    bool isLast = !left->HasSideEffects(module.context); // The copy is made when both sides are evaluated.
    Operand from = !right->isGLValue() ? initialize({}, t, right, right)
                   : isLast            ? placeNow(right)
                                       : glvalue(right);
    Operand storage = placeNow(left);
    if (from.hasPath() && !from.value)
      from.value = load(from, t, right).value;
    store(storage, t, from, e, /*isInit=*/false, left, right);
    storage.value = {};
    return storage;
  }
  value = rvalue(right);
  Operand storage = placeNow(left);
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
  branchOp.update = op;
  branchOp.condition = e->getOpcode() == BO_LAnd
                           ? left.value
                           : builder().expr(ir::Expr::Not, type(e->getType()), {left.value});
  ir::OpId branch = emit(std::move(branchOp), e, type(e->getType()));
  ir::RegionId region = builder().region(id, branch);
  ir()[branch].regions.push_back(region);
  ir::RegionId around = builder().setCurrent(region);
  Operand right = rvalue(e->getRHS());
  ir()[region].value = right.value;
  keepIfTrapping(right, e->getRHS());
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
    keepIfTrapping(arms[index], arm);
    // Which of the two it is is not followed.
    escape(arms[index]);
    if (isScalar && !arm->getType()->isVoidType())
      ir()[region].value = arms[index].value;
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

} // namespace xcs::frontend
