// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Conversions.

#include "frontend/LibraryTypes.h"
#include "frontend/ReaderImpl.h"

using namespace clang;

namespace xcs::frontend {

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
    return load(placeNow(sub), e->getCastKind() == CK_LValueToRValue ? sub->getType() : t, e);
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
    readShapes(result, e);
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

} // namespace xcs::frontend
