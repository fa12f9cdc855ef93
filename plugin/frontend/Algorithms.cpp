// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Standard algorithms that are loops: std::for_each, std::for_each_n, std::transform, std::generate. The
// others are calls.

#include "frontend/LibraryNames.h"
#include "frontend/LibraryTypes.h"
#include "frontend/ReaderImpl.h"

using namespace clang;

namespace xcs::frontend {

const LambdaExpr *FunctionReader::writtenLambda(const Expr *e) const {
  e = e->IgnoreImplicit()->IgnoreParens();
  while (true) {
    if (const auto *construct = dyn_cast<CXXConstructExpr>(e); construct && construct->getNumArgs() == 1)
      e = construct->getArg(0)->IgnoreImplicit()->IgnoreParens();
    else if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(e))
      e = temporary->getSubExpr()->IgnoreImplicit()->IgnoreParens();
    else
      break;
  }
  return dyn_cast<LambdaExpr>(e);
}

/// The operator() that a callable object runs for these parameters; null where it cannot be told.
const FunctionDecl *FunctionReader::callOperator(const Expr *callable, unsigned arity) const {
  const auto *record = callable->getType().getNonReferenceType()->getAsCXXRecordDecl();
  if (!record || !record->hasDefinition())
    return nullptr;
  const FunctionDecl *found = nullptr;
  DeclarationName name = module.context.DeclarationNames.getCXXOperatorName(OO_Call);
  for (const NamedDecl *candidate : record->lookup(name)) {
    if (const auto *generic = dyn_cast<FunctionTemplateDecl>(candidate)) {
      // One instance: the one that the algorithm made.
      for (const FunctionDecl *instance : generic->specializations()) {
        if (found)
          return nullptr;
        found = instance;
      }
    } else if (const auto *f = dyn_cast<FunctionDecl>(candidate)) {
      if (found)
        return nullptr;
      found = f;
    }
  }
  return found && found->getNumParams() == arity && !found->isVariadic() ? found : nullptr;
}

bool FunctionReader::algorithmCall(const Expr *e, const LibraryModel &model, const FunctionDecl *f,
                                   llvm::ArrayRef<const Expr *> args, Operand &result) {
  enum { ForEach, ForEachN, Transform, TransformTwo, Generate } kind;
  if (model.name == "std::for_each" && args.size() == 3)
    kind = ForEach;
  else if (model.name == "std::for_each_n" && args.size() == 3)
    kind = ForEachN;
  else if (model.name == "std::transform" && args.size() == 4)
    kind = Transform;
  else if (model.name == "std::transform" && args.size() == 5)
    kind = TransformTwo;
  else if (model.name == "std::generate" && args.size() == 3)
    kind = Generate;
  else
    return false;
  const Expr *callable = args.back();
  unsigned inputs = kind == TransformTwo ? 2 : kind == Generate ? 0 : 1;
  const FunctionDecl *body = nullptr;
  const auto *function = dyn_cast<DeclRefExpr>(callable->IgnoreParenImpCasts());
  if (const auto *address = dyn_cast<UnaryOperator>(callable->IgnoreParenImpCasts());
      address && address->getOpcode() == UO_AddrOf)
    function = dyn_cast<DeclRefExpr>(address->getSubExpr()->IgnoreParens());
  bool isFunction = function && isa<FunctionDecl>(function->getDecl());
  if (isFunction)
    body = cast<FunctionDecl>(function->getDecl());
  else
    body = callOperator(callable, inputs);
  if (!body || body->getNumParams() != inputs)
    return false;
  for (unsigned i = 0; i < inputs; ++i) { // Conversions in between would be calls.
    QualType element = frontend::elementOf(args[i == 0 ? 0 : 2]->getType().getNonReferenceType());
    QualType parameter = body->getParamDecl(i)->getType().getNonReferenceType();
    bool isSame =
        !element.isNull() && module.context.hasSameUnqualifiedType(element.getNonReferenceType(), parameter);
    if (!isSame && !(!element.isNull() && element->isArithmeticType() && parameter->isArithmeticType() &&
                     !body->getParamDecl(i)->getType()->isReferenceType()))
      return false;
  }
  for (unsigned i = 0; i + 1 < args.size(); ++i)
    if (!isPlainIterator(args[i]->getType().getNonReferenceType()) && !(kind == ForEachN && i == 1) &&
        !isInserter(args[i]))
      return false;

  ir::OpId loop = openLoop(e, ir::LoopKind::Algorithm, module.context.getPointerDiffType());
  ir()[loop].loop->algorithm = model.name;
  ir::ValueId induction = ir()[loop].loop->induction;
  ir::RegionId around = builder().setCurrent(ir()[loop].loop->header);
  ir::SourceRange loopStatement = currentStatement;
  llvm::SmallVector<Operand, 4> operands;
  for (unsigned i = 0; i + 1 < args.size(); ++i) {
    if (isInserter(args[i]))
      operands.push_back(inserterTarget(args[i]));
    else
      operands.push_back(isPlainIterator(args[i]->getType()) ? iteratorValue(args[i]) : evaluate(args[i]));
  }
  Operand self;
  const LambdaExpr *lambda = isFunction ? nullptr : writtenLambda(callable);
  if (!isFunction && !lambda)
    self =
        callable->isGLValue() ? glvalue(callable) : initialize({}, callable->getType(), callable, callable);
  if (lambda)
    for (const LambdaCapture &capture : lambda->captures())
      if (capture.capturesVariable())
        if (const auto *v = dyn_cast<VarDecl>(capture.getCapturedVar()); v && v->isInitCapture())
          variable(v);
  builder().setCurrent(ir()[loop].loop->body);
  auto elementAt = [&](const Operand &first) -> Operand {
    Operand element = first.hasPath() ? offset(first, induction, false) : unknownStorage({});
    element.value = {};
    return element;
  };
  llvm::SmallVector<Operand, 2> elements;
  if (inputs >= 1)
    elements.push_back(elementAt(operands[0]));
  if (inputs == 2)
    elements.push_back(elementAt(operands[2]));
  ++loopDepth;
  Operand value = lambda ? inlineLambda(lambda, body, elements, loop, e)
                         : callWith(body, isFunction ? nullptr : &self, elements, e, callable);
  --loopDepth;
  // Where the result goes.
  unsigned output = kind == Transform ? 2 : kind == TransformTwo ? 3 : kind == Generate ? 0 : ~0u;
  if (output != ~0u) {
    QualType t =
        isInserter(args[output])
            ? body->getReturnType().getNonReferenceType()
            : frontend::elementOf(args[output]->getType().getNonReferenceType()).getNonReferenceType();
    if (isInserter(args[output])) {
      ir::EffectSummary summary;
      summary.allocates = true;
      summary.mayThrow = true;
      summary.weight = 5;
      ir::ParameterAccess append;
      append.kind = ir::AccessKind::Append;
      summary.parameters.push_back(append);
      ir::Op op;
      op.kind = ir::OpKind::Call;
      op.callee = module.libraryCallee("std::back_insert_iterator::operator=", summary, nullptr);
      op.arguments.push_back(pathArgument(operands[output], ir::PassMode::Ref, rangeOf(args[output])));
      ir::Argument item;
      item.value = value.value;
      item.path = value.path;
      item.range = rangeOf(callable);
      op.arguments.push_back(std::move(item));
      emit(std::move(op), e);
    } else {
      if (!value.value && value.hasPath() && !t.isNull())
        value.value = load(value, t.getUnqualifiedType(), e).value;
      Operand target = elementAt(operands[output]);
      if (!t.isNull() && t->isRecordType() && module.typeOf(t).lifetime == ir::Lifetime::Custom)
        opaque("an assignment of '" + module.typeOf(t).name + "'", e);
      store(target, t.isNull() ? module.context.IntTy : t.getUnqualifiedType(), value, e, /*isInit=*/false);
    }
  }
  builder().setCurrent(around);
  currentStatement = loopStatement;

  ir::ValueId zero = builder().constant(0, ir()[induction].type),
              one = builder().constant(1, ir()[induction].type), count;
  unsigned range = 0;
  if (kind == ForEachN) {
    count = operands[1].value;
  } else if (operands.size() > 1) {
    count = distance(operands[0], operands[1]);
  }
  ir::SourceRange callableText = module.range(callable), rangeText = module.range(args[0]);
  ir::AccessPath container =
      operands[range].path.base != ir().unknownMemory ? containerOf(operands[range]) : ir::AccessPath();
  if (!container.valid())
    container.base = ir().unknownMemory;
  ir::TypeId elementType = inputs ? type(body->getParamDecl(0)->getType()) : ir::TypeId();
  bool byReference = inputs && body->getParamDecl(0)->getType()->isReferenceType();
  ir::LoopInfo &info = *ir()[loop].loop;
  info.lower = zero;
  info.step = one;
  info.upper = count;
  info.range = container;
  info.bodyRange = callableText;
  info.rangeRange = rangeText;
  info.elementType = elementType;
  info.elementByReference = byReference;
  info.declaresVariable = true;
  result = unknownOperand(e->getType());
  return true;
}

bool FunctionReader::isInserter(const Expr *e) const {
  return libraryClassName(e->getType().getNonReferenceType().getUnqualifiedType()) ==
         "std::back_insert_iterator";
}

/// The container that a std::back_inserter(c) written in place appends to.
Operand FunctionReader::inserterTarget(const Expr *e) {
  const Expr *inner = e->IgnoreImplicit()->IgnoreParens();
  if (const auto *made = dyn_cast<CallExpr>(inner);
      made && made->getNumArgs() == 1 && made->getDirectCallee() &&
      made->getDirectCallee()->isInStdNamespace() && made->getArg(0)->isGLValue())
    return glvalue(made->getArg(0));
  evaluate(e);
  return unknownStorage({});
}

/// Reads a lambda's body in place; its parameters are the elements.
Operand FunctionReader::inlineLambda(const LambdaExpr *lambda, const FunctionDecl *body,
                                     llvm::ArrayRef<Operand> elements, ir::OpId loop, const Expr *e) {
  const FunctionDecl *definition = nullptr;
  const auto *block = dyn_cast_or_null<CompoundStmt>(body->getBody(definition));
  if (!block) {
    opaque("a lambda that cannot be seen", e);
    return unknownOperand(body->getReturnType());
  }
  ir::SourceRange around = currentStatement;
  std::size_t outerScopes = scopes.size();
  for (unsigned i = 0; i < elements.size(); ++i) {
    const ParmVarDecl *parameter = definition->getParamDecl(i);
    Operand element = elements[i];
    bindVariable(parameter, element, /*isStorage=*/true);
    Binding *bound = find(parameter);
    if (i == 0 && bound && bound->object.valid())
      ir()[loop].loop->variable = bound->object;
  }
  if (module.hasDirective(ir()[loop].range))
    opaque("a preprocessor directive", e);
  auto oldReturn = std::exchange(
      inlinedReturn, Exit{loop, scopes.size(), block->body_empty() ? nullptr : block->body_back()});
  Operand value;
  Operand *oldResult = std::exchange(inlinedResult, &value);
  auto oldBreaks = std::exchange(breaks, {});
  auto oldContinues = std::exchange(continues, {});
  statement(block);
  inlinedReturn = oldReturn;
  inlinedResult = oldResult;
  breaks = std::move(oldBreaks);
  continues = std::move(oldContinues);
  destroyDownTo(outerScopes, nullptr);
  currentStatement = around;
  module.declareInlined(body);
  return value;
}

/// Calls a function or function object with elements as arguments.
Operand FunctionReader::callWith(const FunctionDecl *f, const Operand *self, llvm::ArrayRef<Operand> elements,
                                 const Expr *e, const Expr *callable) {
  ir::Op op;
  std::optional<LibraryModel> model = module.library(f);
  op.callee = model ? module.libraryCallee(model->name, model->summary, f)
                    : module.callee(f, false, isReachableLambda(f));
  if (self)
    op.arguments.push_back(pathArgument(*self, ir::PassMode::Ref, rangeOf(callable)));
  for (unsigned i = 0; i < elements.size(); ++i) {
    QualType parameter = f->getParamDecl(i)->getType();
    ir::Argument value = pathArgument(elements[i], ir::PassMode::Value, rangeOf(e));
    if (parameter->isReferenceType()) {
      value.mode =
          parameter->getPointeeType().isConstQualified() ? ir::PassMode::ConstRef : ir::PassMode::Ref;
    } else if (parameter->isScalarType()) {
      value.value = load(elements[i], parameter.getUnqualifiedType(), e).value;
      value.path = {};
    }
    op.arguments.push_back(std::move(value));
  }
  QualType returned = f->getReturnType();
  return finishCall(std::move(op), e, returned.getNonReferenceType(), returned->isReferenceType(), {});
}

} // namespace xcs::frontend
