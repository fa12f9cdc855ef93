// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Loads and stores, and what the names of variables stand for.

#include "frontend/LibraryTypes.h"
#include "frontend/ReaderImpl.h"

using namespace clang;

namespace xcs::frontend {

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

} // namespace xcs::frontend
