// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// new, delete and atomic builtins.

#include "frontend/LibraryTypes.h"
#include "frontend/ReaderImpl.h"

using namespace clang;

namespace xcs::frontend {

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
