// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Range-based loops.

#include "frontend/LibraryTypes.h"
#include "frontend/LoopHeader.h"
#include "frontend/ReaderImpl.h"

using namespace clang;

namespace xcs::frontend {

void FunctionReader::rangeLoop(const CXXForRangeStmt *s) {
  std::size_t outerScopes = scopes.size();
  if (s->getInit())
    statement(s->getInit());
  const VarDecl *v = s->getLoopVariable();
  auto single = [](const DeclStmt *d) {
    return d && d->isSingleDecl() ? dyn_cast<VarDecl>(d->getSingleDecl()) : nullptr;
  };
  const VarDecl *rangeVariable = single(s->getRangeStmt());
  const VarDecl *beginVariable = single(s->getBeginStmt()), *endVariable = single(s->getEndStmt());
  if (!v || !rangeVariable || !rangeVariable->getInit() || !beginVariable || !endVariable)
    return unknownStatement(s, "a range-based for in a template");
  QualType containerType = s->getRangeInit()->getType().getNonReferenceType();

  ir::OpId loop = openLoop(s, ir::LoopKind::Range, module.context.getPointerDiffType());
  ir::RegionId around = builder().setCurrent(ir()[loop].loop->header);
  const Expr *rangeInit = rangeVariable->getInit();
  Operand container =
      rangeInit->isGLValue() ? glvalue(rangeInit) : materialize(rvalue(rangeInit), containerType, rangeInit);
  ir::ValueId induction = ir()[loop].loop->induction, count;
  Binding rangeBinding;
  rangeBinding.operand = container;
  bindings[rangeVariable] = rangeBinding;
  Operand element;
  ir::AccessPath range;
  if (const ConstantArrayType *array = module.context.getAsConstantArrayType(containerType)) {
    element = elementOfArray(container, induction);
    range = container.path;
    count = builder().constant(array->getSize().getSExtValue(), ir()[induction].type);
  } else if (!frontend::elementOf(containerType).isNull() &&
             !module.typeOf(containerType).container.empty()) {
    element = elementOf(container, containerType, induction);
    range = container.path;
    count = sizeOf(container, containerType, s->getRangeInit()).value;
  } else {
    // The hidden iterator advances; where it starts is what its initialiser says.
    QualType t = beginVariable->getType();
    Operand first;
    if (isPlainIterator(t) && isPlainIterator(endVariable->getType())) {
      auto valueOf = [&](const VarDecl *hidden) {
        const Expr *init = hidden->getInit();
        return t->isPointerType() ? rvalue(init) : initialize({}, t, init, init);
      };
      first = valueOf(beginVariable);
      count = distance(first, valueOf(endVariable));
    } else {
      variable(beginVariable);
      variable(endVariable);
    }
    bool isKnown = first.hasPath() && !first.path.steps.empty() &&
                   first.path.steps.back().kind == ir::StepKind::Index &&
                   first.path.base != ir().unknownMemory && isStable(v, first);
    if (isKnown) {
      element = offset(first, induction, false);
      range = containerOf(first);
    } else if (isPlainIterator(t)) {
      count = {};
      element = unknownOperand(t);
      range = container.path; // All that it holds or leads to.
    } else {
      rvalue(s->getCond());
      discard(s->getInc());
      range = container.path; // All that it holds or leads to.
    }
  }
  if (!range.valid() || range.base == ir().unknownMemory) {
    range = {};
    range.base = ir().unknownMemory;
  }
  builder().setCurrent(around);

  ir::ValueId zero = builder().constant(0, ir()[induction].type),
              one = builder().constant(1, ir()[induction].type);
  ir::SourceRange name = textOf(v->getOuterLocStart(), s->getColonLoc());
  ir::SourceRange rangeText = module.range(s->getRangeInit());
  ir::SourceRange initText = s->getInit() ? module.statementRange(s->getInit()) : ir::SourceRange();
  ir::TypeId elementType = type(v->getType());
  {
    ir::LoopInfo &info = *ir()[loop].loop;
    info.lower = zero;
    info.step = one;
    info.upper = count;
    info.range = range;
    info.elementType = elementType;
    info.elementByReference = v->getType()->isReferenceType();
    info.initRange = initText;
    info.variableRange = name;
    info.rangeRange = rangeText;
    info.declaresVariable = true;
  }
  if (element.hasPath()) {
    Binding begin;
    begin.isValue = true;
    begin.operand = element;
    begin.operand.value = unknownValue(beginVariable->getType());
    bindings[beginVariable] = begin;
  }
  around = builder().setCurrent(ir()[loop].loop->body);
  std::size_t bodyScopes = scopes.size();
  ir::SourceRange oldOverride = override;
  bool hadOverride = hasOverride;
  if (!hadOverride && name.valid()) {
    override = name;
    hasOverride = true;
  }
  ++loopDepth;
  variable(v);
  --loopDepth;
  override = oldOverride;
  hasOverride = hadOverride;
  if (Binding *own = find(v); own && own->object.valid())
    ir()[loop].loop->variable = own->object;
  else {
    ir::ObjectId object = declareObject(v, ir::ObjectKind::Local);
    ir()[object].scope = ir()[loop].loop->body;
    ir()[loop].loop->variable = object;
  }
  builder().setCurrent(around);
  loopBody(loop, s->getBody());
  around = builder().setCurrent(ir()[loop].loop->body);
  destroyDownTo(bodyScopes, nullptr);
  builder().setCurrent(around);
  destroyDownTo(outerScopes, s);
}

} // namespace xcs::frontend
