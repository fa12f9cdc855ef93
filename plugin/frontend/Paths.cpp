// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Expressions that name storage, and the access paths they become.

#include "frontend/LibraryTypes.h"
#include "frontend/ReaderImpl.h"

using namespace clang;

namespace xcs::frontend {

namespace {
constexpr unsigned maxDepth = 300;
constexpr std::size_t maxSteps = 12;

bool endsInAny(const ir::AccessPath &path) {
  return !path.steps.empty() && path.steps.back().kind == ir::StepKind::Any;
}

bool isHierarchy(QualType from, QualType to) {
  const auto *a = from->getAsCXXRecordDecl(), *b = to->getAsCXXRecordDecl();
  return a && b && a->hasDefinition() && b->hasDefinition() && (a->isDerivedFrom(b) || b->isDerivedFrom(a));
}
} // namespace

ir::AccessPath FunctionReader::unknownMemory(QualType t) {
  ir::AccessPath path;
  path.base = ir().unknownMemory;
  path.steps.push_back({ir::StepKind::Any, {}, {}});
  path.type = t.isNull() ? ir::TypeId() : type(t);
  return path;
}

/// A value of which nothing is known; pointers and iterators may lead anywhere.
Operand FunctionReader::unknownOperand(QualType t) {
  Operand result;
  if (t.isNull() || t->isVoidType())
    return result;
  if (t->isPointerType())
    result.path = unknownMemory(t->getPointeeType());
  else if (isPlainIterator(t))
    result.path = unknownMemory(frontend::elementOf(t));
  result.value = unknownValue(t);
  return result;
}

/// Storage of which nothing is known.
Operand FunctionReader::unknownStorage(QualType t) {
  Operand result;
  result.path = unknownMemory(t.isNull() ? t : t.getNonReferenceType());
  return result;
}

Operand FunctionReader::freshObject(QualType t, const Expr *e, llvm::StringRef name) {
  ir::Object object;
  object.kind = ir::ObjectKind::Fresh;
  object.name = name.str();
  object.type = type(t);
  object.range = rangeOf(e);
  object.scope = builder().current();
  object.function = id;
  Operand result;
  result.path.base = builder().object(std::move(object));
  result.path.type = ir()[result.path.base].type;
  return result;
}

Operand FunctionReader::materialize(Operand value, QualType t, const Expr *e) {
  bool livesSomewhere = t->isRecordType() && !isPlainIterator(t) && value.hasPath();
  if (livesSomewhere || t->isArrayType())
    return value;
  Operand storage = freshObject(t, e, "temporary");
  store(storage, t, value, e, /*isInit=*/true);
  if (t->isRecordType())
    destroyLater(storage.path.base, t);
  else
    storage.value = value.value;
  return storage;
}

bool FunctionReader::append(Operand &operand, ir::StepKind kind, ir::ValueId index, std::string field) {
  operand.value = {};
  if (!operand.hasPath() || endsInAny(operand.path))
    return false;
  if (operand.frozen) {
    if (kind != ir::StepKind::Index && kind != ir::StepKind::Field)
      operand = unknownStorage({});
    return false;
  }
  if (operand.path.steps.size() >= maxSteps) {
    operand.path.steps.push_back({ir::StepKind::Any, {}, {}});
    return false;
  }
  operand.path.steps.push_back({kind, std::move(field), index});
  bool leads = kind == ir::StepKind::Deref || kind == ir::StepKind::Owned || kind == ir::StepKind::Key;
  if (leads) {
    operand.slots.append(operand.pending.begin(), operand.pending.end());
    operand.pending.clear();
  }
  return true;
}

Operand FunctionReader::target(const Operand &slot, QualType pointerType) {
  QualType pointeeType = pointerType->getPointeeType();
  Operand result = slot;
  if (!slot.hasPath() || pointeeType.isNull())
    return unknownOperand(pointerType);
  if (append(result, ir::StepKind::Deref)) {
    result.slots.push_back(pointerType.getCanonicalType().getUnqualifiedType().getTypePtr());
    // A pointer variable that moves: which element it points to is not followed.
    bool moves = slot.path.steps.empty() && !ir()[slot.path.base].isConstant;
    append(result, ir::StepKind::Index,
           moves ? ir::ValueId() : constant(0, module.context.getPointerDiffType()));
  }
  result.path.type = type(pointeeType);
  return result;
}

Operand FunctionReader::iteratorTarget(const Operand &slot, QualType iteratorType) {
  Operand result = slot;
  if (!slot.hasPath())
    return unknownOperand(iteratorType);
  if (append(result, ir::StepKind::Deref)) {
    result.slots.push_back(iteratorType.getCanonicalType().getUnqualifiedType().getTypePtr());
    bool moves = slot.path.steps.empty() && !ir()[slot.path.base].isConstant;
    append(result, ir::StepKind::Index,
           moves ? ir::ValueId() : constant(0, module.context.getPointerDiffType()));
  }
  result.path.type = type(frontend::elementOf(iteratorType));
  return result;
}

Operand FunctionReader::elementOf(Operand container, QualType containerType, ir::ValueId index) {
  containerType = containerType.getNonReferenceType();
  if (containerType->isArrayType())
    return elementOfArray(container, index);
  ir::Storage storage = module.typeOf(containerType).storage;
  const Type *slot = containerType.getCanonicalType().getUnqualifiedType().getTypePtr();
  bool isView = storage == ir::Storage::View || storage == ir::Storage::Shared;
  if (storage == ir::Storage::Owned || isView)
    if (append(container, isView ? ir::StepKind::Deref : ir::StepKind::Owned))
      container.slots.push_back(slot);
  append(container, ir::StepKind::Index, index);
  container.path.type = type(frontend::elementOf(containerType));
  return container;
}

Operand FunctionReader::elementOfArray(Operand array, ir::ValueId index) {
  append(array, ir::StepKind::Index, index);
  if (array.path.type.valid() && !array.frozen)
    if (ir::TypeId element = ir()[array.path.type].element; element.valid())
      array.path.type = element;
  return array;
}

Operand FunctionReader::fieldOf(Operand record, const FieldDecl *field) {
  record.value = {};
  QualType t = field->getType();
  if (record.frozen || !record.hasPath() || endsInAny(record.path)) {
    if (t->isReferenceType())
      return unknownStorage(t);
    record.path.type = type(t);
    return record;
  }
  // Members of a union, and neighbouring bit-fields, share their storage.
  if (field->getParent()->isUnion() || field->isBitField()) {
    record.frozen = true;
    if (t->isReferenceType())
      return unknownStorage(t);
    return record;
  }
  std::string name = field->getNameAsString();
  if (name.empty())
    name = "(anonymous " + std::to_string(field->getFieldIndex()) + ")";
  append(record, ir::StepKind::Field, {}, std::move(name));
  record.pending.push_back(module.context.getRecordType(field->getParent()).getCanonicalType().getTypePtr());
  if (t->isReferenceType() && append(record, ir::StepKind::Deref))
    record.slots.push_back(t.getCanonicalType().getTypePtr());
  record.path.type = type(t);
  return record;
}

Operand FunctionReader::recast(Operand operand, QualType from, QualType to) {
  if (!operand.hasPath() || endsInAny(operand.path) || operand.frozen)
    return operand;
  if (to->isVoidType() || to->isFunctionType())
    return operand;
  ASTContext &context = module.context;
  QualType source = from;
  bool isSame = context.hasSameUnqualifiedType(source, to) || isHierarchy(source, to);
  if (!isSame && from->isVoidType() && operand.path.type.valid())
    isSame = operand.path.type == type(to.getUnqualifiedType()) || operand.path.type == type(to);
  if (!isSame && from->isIntegerType() && to->isIntegerType() && !from->isIncompleteType() &&
      !to->isIncompleteType())
    isSame = context.getTypeSize(from) == context.getTypeSize(to);
  if (isSame)
    return operand;
  bool wasElement = false;
  auto &steps = operand.path.steps;
  while (!steps.empty() &&
         (steps.back().kind == ir::StepKind::Index || steps.back().kind == ir::StepKind::Field)) {
    wasElement = steps.back().kind == ir::StepKind::Index;
    steps.pop_back();
  }
  if (wasElement && !steps.empty())
    steps.push_back({ir::StepKind::Index, {}, {}});
  operand.frozen = true;
  return operand;
}

/// The step that chooses a fixed row, where the last step of the path chooses an element of it.
static std::optional<std::size_t> rowStep(const ir::Module &module, const ir::AccessPath &path) {
  std::size_t i = path.steps.size();
  if (i < 2 || path.steps[--i].kind != ir::StepKind::Index)
    return std::nullopt;
  while (i > 0 && path.steps[i - 1].kind == ir::StepKind::Field)
    --i;
  if (i == 0 || path.steps[i - 1].kind != ir::StepKind::Index)
    return std::nullopt;
  ir::ValueId row = path.steps[i - 1].index;
  bool isFixed = row.valid() && module[row].kind == ir::ValueKind::Constant;
  return isFixed ? std::optional(i - 1) : std::nullopt;
}

bool FunctionReader::mayLeaveRow(const Operand &pointer) const {
  return pointer.hasPath() && !pointer.frozen && rowStep(module.builder.module(), pointer.path);
}

Operand FunctionReader::allRows(Operand pointer) const {
  if (std::optional<std::size_t> row = rowStep(module.builder.module(), pointer.path)) {
    pointer.path.steps.resize(*row + 1);
    pointer.path.steps.back().index = {};
  }
  pointer.value = {};
  pointer.frozen = true;
  return pointer;
}

bool FunctionReader::isStable(const VarDecl *alias, const Operand &operand) {
  if (operand.frozen || (alias->getType()->isPointerType() && mayLeaveRow(operand)))
    return false;
  if (operand.slots.empty())
    return true;
  const ir::Object &base = ir()[operand.path.base];
  bool isLocal = base.kind == ir::ObjectKind::Local || base.kind == ir::ObjectKind::Parameter ||
                 base.kind == ir::ObjectKind::Fresh;
  bool isPrivate =
      isLocal && !base.isReference && !base.addressTaken && !base.isCaptured && base.function == id;
  for (const ir::Step &step : operand.path.steps)
    if (step.kind == ir::StepKind::Deref && &step != operand.path.steps.begin())
      isPrivate = false;
  const VarDecl *root = nullptr;
  for (FunctionReader *reader = this; reader && !root; reader = reader->outer)
    root = reader->variables.lookup(operand.path.base.index);
  return usage->isStable(alias, root, isPrivate, operand.slots);
}

void FunctionReader::escape(const Operand &operand) {
  if (!operand.hasPath() || operand.path.base == ir().unknownMemory)
    return;
  for (const ir::Step &step : operand.path.steps)
    if (step.kind == ir::StepKind::Deref)
      return;
  ir()[operand.path.base].addressTaken = true;
}

Operand FunctionReader::load(const Operand &storage, QualType t, const Expr *e) {
  if (storage.value.valid() && !t.isVolatileQualified())
    return {storage.value, {}, false, {}, {}};
  if (!storage.hasPath())
    return unknownOperand(t.getNonReferenceType());
  ir::Op op;
  bool isEffect = t.isVolatileQualified() || t->isAtomicType();
  op.kind = isEffect ? ir::OpKind::Effect : ir::OpKind::Load;
  if (isEffect)
    op.construct = t->isAtomicType() ? "an atomic access" : "a volatile access";
  op.path = storage.path;
  QualType valueType = t.getNonReferenceType().getUnqualifiedType();
  ir::OpId read = emit(std::move(op), e, type(valueType));
  Operand result;
  if (t->isPointerType())
    result = isEffect ? unknownOperand(valueType) : target(storage, valueType);
  else if (t->isRecordType())
    result.path = storage.path;
  result.value = ir()[read].result;
  return result;
}

void FunctionReader::store(const Operand &storage, QualType t, const Operand &value, const Expr *e,
                           bool isInit, const Expr *targetText, const Expr *valueText,
                           std::optional<ir::Expr> update) {
  ir::Op op;
  bool isEffect = t.isVolatileQualified() || t->isAtomicType();
  op.kind = isEffect ? ir::OpKind::Effect : ir::OpKind::Store;
  if (t->isPointerType() || isPlainIterator(t))
    escape(value);
  op.path = storage.hasPath() ? storage.path : unknownMemory(t);
  if (isEffect) {
    op.construct = t->isAtomicType() ? "an atomic access" : "a volatile access";
  } else {
    op.value = value.value;
    op.update = update;
    op.isInit = isInit;
    if (targetText && !hasOverride) // Inside an accessor neither side stands in this function's text.
      op.targetRange = rangeOf(targetText);
    if (valueText && !hasOverride)
      op.valueRange = rangeOf(valueText);
  }
  emit(std::move(op), e);
}

ir::ValueId FunctionReader::indexValue(const Expr *e) {
  ASTContext &context = module.context;
  for (;;) {
    e = e->IgnoreParens();
    const auto *cast = dyn_cast<CastExpr>(e);
    if (!cast || cast->getCastKind() != CK_IntegralCast)
      break;
    QualType from = cast->getSubExpr()->getType(), to = e->getType();
    if (!from->isIntegerType() || from->isBooleanType() || from->isEnumeralType())
      break;
    // A subscript outside of the array is undefined: a cast that keeps the values that can be meant is no
    // cast.
    bool keeps =
        context.getIntWidth(to) > context.getIntWidth(from)
            ? from->isUnsignedIntegerType() || to->isSignedIntegerType() || context.getIntWidth(to) >= 64
            : context.getIntWidth(to) == context.getIntWidth(from) && context.getIntWidth(to) >= 64;
    if (!keeps)
      break;
    e = cast->getSubExpr();
  }
  return rvalue(e).value;
}

Operand FunctionReader::thisOperand(const Expr *e) {
  Operand result = hasThis ? thisStorage : unknownStorage(e->getType()->getPointeeType());
  result.value = unknownValue(e->getType());
  return result;
}

Binding *FunctionReader::find(const VarDecl *v) {
  auto known = bindings.find(v);
  return known == bindings.end() ? nullptr : &known->second;
}

Operand FunctionReader::variableStorage(const ValueDecl *d, const Expr *e) {
  QualType t = d->getType();
  if (const auto *part = dyn_cast<BindingDecl>(d)) {
    const auto *whole = dyn_cast_or_null<VarDecl>(part->getDecomposedDecl());
    if (!language().CPlusPlus20 && loopDepth && whole) {
      Binding *known = find(whole);
      bool isOutside = !known || !known->object.valid() || !ir()[known->object].scope.valid() ||
                       !isInLoop(ir()[known->object].scope);
      if (isOutside)
        opaque("a structured binding captured before C++20", e);
    }
    if (const VarDecl *holder = part->getHoldingVar())
      return variableStorage(holder, e);
    return part->getBinding() && !part->getBinding()->isInstantiationDependent() ? glvalue(part->getBinding())
                                                                                 : unknownStorage(t);
  }
  const auto *v = dyn_cast<VarDecl>(d);
  if (!v) {
    if (isa<FunctionDecl>(d))
      return {};
    return unknownStorage(t);
  }
  if (t->isVariablyModifiedType() && loopDepth)
    opaque("a variable-length array", e);
  if (Binding *known = find(v)) {
    if (!known->isValue)
      return known->operand;
    Operand result;
    if (known->object.valid()) {
      result.path.base = known->object;
      result.path.type = ir()[known->object].type;
      if (!t->isPointerType() && t.getNonReferenceType()->isScalarType())
        result.value = known->operand.value;
      return result;
    }
    Operand value = known->operand;
    QualType valueType = t.getNonReferenceType();
    return materialize(std::move(value), valueType, e);
  }
  Operand result;
  if (v->hasGlobalStorage()) {
    result.path.base = module.global(v);
    if (ir::Object &object = ir()[result.path.base]; object.function.valid() && object.function != id)
      object.isCaptured = true; // A static variable needs no capture.
  } else {
    // A variable of a function that is not being read here.
    ir::Object object;
    object.kind = ir::ObjectKind::Local;
    object.name = v->getNameAsString();
    object.type = type(t);
    object.function = id;
    object.isReference = object.addressTaken = true;
    Binding binding;
    binding.object = builder().object(std::move(object));
    binding.operand.path.base = binding.object;
    binding.operand.path.type = ir()[binding.object].type;
    result = binding.operand;
    bindings[v] = std::move(binding);
  }
  result.path.type = ir()[result.path.base].type;
  return result;
}

bool FunctionReader::isInLoop(ir::RegionId region) {
  ir::RegionId loopBody = continues.empty() ? ir::RegionId() : ir()[continues.back().target].loop->body;
  return loopBody.valid() && ir().isInside(region, loopBody);
}

std::optional<Operand> FunctionReader::knownValue(const Expr *e) {
  const auto *ref = dyn_cast<DeclRefExpr>(e->IgnoreParens());
  if (!ref)
    return std::nullopt;
  const auto *v = dyn_cast<VarDecl>(ref->getDecl());
  if (!v) {
    if (const auto *part = dyn_cast<BindingDecl>(ref->getDecl()); part && part->getHoldingVar())
      v = part->getHoldingVar();
    else
      return std::nullopt;
  }
  if (Binding *known = find(v))
    return known->isValue && !v->getType().isVolatileQualified() ? std::optional(known->operand)
                                                                 : std::nullopt;
  if (v->getType()->isPointerType() && v->getType().isConstQualified() &&
      !v->getType().isVolatileQualified()) {
    // `const char *const name = "..."`: what it points to is known.
    const Expr *init = v->getAnyInitializer();
    if (const auto *literal = init ? dyn_cast<StringLiteral>(init->IgnoreParenImpCasts()) : nullptr) {
      Operand result =
          elementOfArray(literalStorage(literal), constant(0, module.context.getPointerDiffType()));
      result.value = unknownValue(v->getType());
      return result;
    }
  }
  if (v->getType()->isIntegralOrEnumerationType() && v->isUsableInConstantExpressions(module.context)) {
    Expr::EvalResult result;
    if (!ref->isInstantiationDependent() && ref->EvaluateAsRValue(result, module.context) &&
        result.Val.isInt() && result.Val.getInt().isRepresentableByInt64())
      return Operand{constant(result.Val.getInt().getExtValue(), v->getType()), {}, false, {}, {}};
  }
  return std::nullopt;
}

Operand FunctionReader::literalStorage(const StringLiteral *e) {
  Operand result;
  result.path.base = module.literal(e);
  result.path.type = ir()[result.path.base].type;
  return result;
}

/// What an iterator names, be it a variable, a temporary or stored somewhere.
Operand FunctionReader::iteratorValue(const Expr *e) {
  QualType t = e->getType();
  const Expr *inner = e->IgnoreParens();
  while (true) {
    if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(inner))
      inner = temporary->getSubExpr()->IgnoreParens();
    else if (const auto *cast = dyn_cast<ImplicitCastExpr>(inner); cast && cast->getCastKind() == CK_NoOp)
      inner = cast->getSubExpr()->IgnoreParens();
    else
      break;
  }
  if (!inner->isGLValue())
    return rvalue(inner);
  if (std::optional<Operand> known = knownValue(inner))
    return *known;
  Operand storage = glvalue(inner);
  if (!storage.hasPath())
    return unknownOperand(t);
  if (!ir()[storage.path.base].isConstant || !storage.path.steps.empty())
    load(storage, t, e); // The place where it points from is read.
  return t->isPointerType() ? target(storage, t) : iteratorTarget(storage, t);
}

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
