// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How objects come to life and die: initialisers, constructors, copies, closures, destructors.

#include "frontend/LibraryNames.h"
#include "frontend/LibraryTypes.h"
#include "frontend/ReaderImpl.h"

using namespace clang;

namespace xcs::frontend {

namespace {
/// Longer lists are one store.
constexpr unsigned maxListed = 64;
/// Stateless, and made for every constructor of a container: nothing happens.
bool isAllocator(QualType t) { return libraryClassName(t.getUnqualifiedType()) == "std::allocator"; }
} // namespace

const CXXDestructorDecl *FunctionReader::visibleDestructor(QualType t) {
  if (t.isNull() || t->isReferenceType() || t->isDependentType())
    return nullptr;
  const auto *record = t->getBaseElementTypeUnsafe()->getAsCXXRecordDecl();
  if (!record || !record->hasDefinition() || record->hasTrivialDestructor() || isAllocator(t))
    return nullptr;
  if (module.typeOf(module.context.getRecordType(record)).lifetime != ir::Lifetime::Custom)
    return nullptr;
  return record->getDestructor();
}

void FunctionReader::destroyLater(ir::ObjectId object, QualType t) {
  if (visibleDestructor(t))
    scopes.push_back({object, t});
}

void FunctionReader::destroyAt(const Operand &storage, QualType t) {
  const CXXDestructorDecl *destructor = visibleDestructor(t);
  if (!destructor)
    return;
  ir::Op op;
  op.kind = ir::OpKind::Call;
  if (std::optional<LibraryModel> model = module.library(destructor))
    op.callee = module.libraryCallee(model->name, model->summary, destructor);
  else
    op.callee = module.callee(destructor, /*virtualCall=*/false);
  Operand where = storage;
  if (t->isArrayType())
    append(where, ir::StepKind::Index);
  op.arguments.push_back(pathArgument(where, ir::PassMode::Ref, currentStatement));
  emit(std::move(op), nullptr);
}

void FunctionReader::destroy(ir::ObjectId object, QualType t) {
  Operand storage;
  storage.path.base = object;
  storage.path.type = ir()[object].type;
  destroyAt(storage, t);
}

void FunctionReader::destroyDownTo(std::size_t depth, const Stmt *) {
  const ir::Region &region = ir()[builder().current()];
  bool hasLeft = !region.ops.empty() && ir()[region.ops.back()].kind == ir::OpKind::Return;
  while (scopes.size() > depth) {
    Scope scope = scopes.pop_back_val();
    if (!hasLeft)
      destroy(scope.object, scope.type);
  }
}

Operand FunctionReader::initialize(Operand where, QualType t, const Expr *init, const Expr *text,
                                   bool isInit) {
  if (!init)
    return where;
  if (depth > 300 || init->isInstantiationDependent() || init->containsErrors()) {
    unknownExpression(init, depth > 300 ? "a deeply nested expression" : "a dependent expression");
    return where.hasPath() ? where : unknownOperand(t);
  }
  ++depth;
  Operand result = initializeFrom(where, t, init, text, isInit);
  --depth;
  return result;
}

Operand FunctionReader::initializeFrom(Operand where, QualType t, const Expr *init, const Expr *text,
                                       bool isInit) {
  auto again = [&](const Expr *inner) { return initialize(where, t, inner, text, isInit); };
  auto put = [&](Operand value) {
    if (!where.hasPath())
      return value;
    if (!value.value && value.hasPath() && !t->isArrayType())
      value.value = load(value, t.getUnqualifiedType(), init).value;
    store(where, t.getUnqualifiedType(), value, init, isInit, nullptr, text);
    return where;
  };
  if (t->isReferenceType()) { // A reference member: where it refers to is stored.
    Operand referent = init->isGLValue() ? glvalue(init) : materialize(rvalue(init), init->getType(), init);
    escape(referent);
    Operand slot = where;
    if (!slot.path.steps.empty() && slot.path.steps.back().kind == ir::StepKind::Deref)
      slot.path.steps.pop_back();
    if (slot.hasPath())
      store(slot, t, {}, init, isInit);
    return where;
  }
  if (!t->isRecordType() && !t->isArrayType()) {
    Operand value = rvalue(init);
    return put(std::move(value));
  }
  if (init->isGLValue()) { // A string literal for an array, or an object named directly.
    Operand source = glvalue(init);
    if (!where.hasPath())
      return source;
    source.value = t->isRecordType() ? load(source, t.getUnqualifiedType(), init).value : ir::ValueId();
    store(where, t.getUnqualifiedType(), source, init, isInit, nullptr, text);
    return where;
  }
  switch (init->getStmtClass()) {
  case Stmt::ParenExprClass:
    return again(cast<ParenExpr>(init)->getSubExpr());
  case Stmt::ExprWithCleanupsClass:
  case Stmt::ConstantExprClass:
    return again(cast<FullExpr>(init)->getSubExpr());
  case Stmt::CXXBindTemporaryExprClass: {
    Operand result = again(cast<CXXBindTemporaryExpr>(init)->getSubExpr());
    return result;
  }
  case Stmt::SubstNonTypeTemplateParmExprClass:
    return again(cast<SubstNonTypeTemplateParmExpr>(init)->getReplacement());
  case Stmt::GenericSelectionExprClass:
    return again(cast<GenericSelectionExpr>(init)->getResultExpr());
  case Stmt::ChooseExprClass:
    return again(cast<ChooseExpr>(init)->getChosenSubExpr());
  case Stmt::CXXDefaultArgExprClass:
    return again(cast<CXXDefaultArgExpr>(init)->getExpr());
  case Stmt::CXXDefaultInitExprClass:
    return again(cast<CXXDefaultInitExpr>(init)->getExpr());
  case Stmt::CXXRewrittenBinaryOperatorClass:
    return again(cast<CXXRewrittenBinaryOperator>(init)->getSemanticForm());
  case Stmt::ImplicitCastExprClass:
  case Stmt::CStyleCastExprClass:
  case Stmt::CXXStaticCastExprClass:
  case Stmt::CXXFunctionalCastExprClass: {
    const auto *cast = llvm::cast<CastExpr>(init);
    if (cast->getCastKind() == CK_LValueToRValue)
      return put(load(glvalue(cast->getSubExpr()), t.getUnqualifiedType(), init));
    if (cast->getCastKind() == CK_NoOp || cast->getCastKind() == CK_ConstructorConversion ||
        cast->getCastKind() == CK_UserDefinedConversion)
      return again(cast->getSubExpr());
    unknownExpression(init, "a conversion");
    return where.hasPath() ? where : unknownOperand(t);
  }
  case Stmt::CXXConstructExprClass:
  case Stmt::CXXTemporaryObjectExprClass:
    return construct(where, cast<CXXConstructExpr>(init));
  case Stmt::InitListExprClass:
    return initializeList(where, t, cast<InitListExpr>(init));
  case Stmt::LambdaExprClass:
    return closure(cast<LambdaExpr>(init), where);
  case Stmt::CXXStdInitializerListExprClass: {
    evaluate(cast<CXXStdInitializerListExpr>(init)->getSubExpr());
    Operand list;
    list.value = unknownValue(t);
    return put(std::move(list));
  }
  case Stmt::ImplicitValueInitExprClass:
  case Stmt::CXXScalarValueInitExprClass: {
    Operand zero;
    zero.value = t->isArrayType() ? ir::ValueId() : unknownValue(t);
    return put(std::move(zero));
  }
  case Stmt::ConditionalOperatorClass:
  case Stmt::BinaryConditionalOperatorClass: {
    if (isPlainIterator(t) && !where.hasPath())
      break;
    const auto *choice = cast<AbstractConditionalOperator>(init);
    if (const auto *binary = dyn_cast<BinaryConditionalOperator>(choice))
      opaqueValues[binary->getOpaqueValue()] = evaluate(binary->getCommon());
    Operand storage = where.hasPath() ? where : freshObject(t, init, "temporary");
    ir::Op op;
    op.kind = ir::OpKind::Branch;
    op.branch = ir::BranchKind::Conditional;
    op.condition = rvalue(choice->getCond()).value;
    ir::OpId branch = emit(std::move(op), init);
    for (const Expr *arm : {choice->getTrueExpr(), choice->getFalseExpr()}) {
      ir::RegionId region = builder().region(id, branch);
      ir()[branch].regions.push_back(region);
      ir::RegionId around = builder().setCurrent(region);
      if (arm->getType()->isVoidType())
        discard(arm);
      else
        initialize(storage, t, arm, text, isInit);
      builder().setCurrent(around);
    }
    return storage;
  }
  case Stmt::ArrayInitLoopExprClass: {
    const auto *loop = cast<ArrayInitLoopExpr>(init);
    Operand source = glvalue(loop->getCommonExpr()->getSourceExpr());
    load(source, t, init);
    Operand all;
    all.value = {};
    if (const auto *record = t->getBaseElementTypeUnsafe()->getAsCXXRecordDecl();
        record && module.typeOf(module.context.getRecordType(record)).lifetime == ir::Lifetime::Custom)
      opaque("a copy of an array of a class with its own copy constructor", init);
    return put(std::move(all));
  }
  case Stmt::OpaqueValueExprClass: {
    const auto *value = cast<OpaqueValueExpr>(init);
    if (auto known = opaqueValues.find(value); known != opaqueValues.end())
      return put(known->second);
    return value->getSourceExpr() ? again(value->getSourceExpr()) : put(unknownOperand(t));
  }
  case Stmt::CXXParenListInitExprClass: {
    for (const Expr *part : cast<CXXParenListInitExpr>(init)->getInitExprs())
      evaluate(part);
    Operand all;
    all.value = t->isArrayType() ? ir::ValueId() : unknownValue(t);
    return put(std::move(all));
  }
  default:
    break;
  }
  Operand value = rvalueOf(init);
  if (!value.value && !value.hasPath() && t->isRecordType())
    value.value = unknownValue(t);
  return put(std::move(value));
}

Operand FunctionReader::initializeList(Operand where, QualType t, const InitListExpr *list) {
  if (!list->isSemanticForm() && list->getSemanticForm())
    list = list->getSemanticForm();
  if (list->isTransparent() && list->getNumInits() == 1)
    return initialize(where, t, list->getInit(0), list->getInit(0));
  if (!where.hasPath()) {
    where = freshObject(t, list, "temporary");
    destroyLater(where.path.base, t);
  }
  auto storeWhole = [&] {
    Operand all;
    all.value = t->isRecordType() ? unknownValue(t) : ir::ValueId();
    store(where, t.getUnqualifiedType(), all, list, /*isInit=*/true);
    return where;
  };
  if (list->isStringLiteralInit() || list->getNumInits() > maxListed) {
    for (const Expr *part : list->inits())
      if (!part->getType()->isRecordType() || part->isGLValue())
        evaluate(part);
      else
        initialize({}, part->getType(), part, part);
    return storeWhole();
  }
  if (const ArrayType *array = module.context.getAsArrayType(t)) {
    QualType element = array->getElementType(), index = module.context.getPointerDiffType();
    unsigned i = 0;
    for (const Expr *part : list->inits())
      initialize(elementOfArray(where, constant(i++, index)), element, part, part);
    if (const Expr *filler = list->getArrayFiller())
      if (const auto *sized = dyn_cast<ConstantArrayType>(array); sized && sized->getSize().ugt(i))
        initialize(elementOfArray(where, {}), element, filler, filler);
    return where;
  }
  const auto *record = t->getAsRecordDecl();
  if (!record || !record->isCompleteDefinition()) {
    for (const Expr *part : list->inits())
      evaluate(part);
    return storeWhole();
  }
  if (record->isUnion() || list->getNumInits() == 0) {
    if (list->getNumInits() == 1 && list->getInitializedFieldInUnion())
      initialize(fieldOf(where, list->getInitializedFieldInUnion()),
                 list->getInitializedFieldInUnion()->getType(), list->getInit(0), list->getInit(0));
    return storeWhole();
  }
  unsigned i = 0;
  if (const auto *cxx = dyn_cast<CXXRecordDecl>(record))
    for (const CXXBaseSpecifier &base : cxx->bases())
      if (i < list->getNumInits()) {
        initialize(where, base.getType(), list->getInit(i), list->getInit(i));
        ++i;
      }
  for (const FieldDecl *field : record->fields()) {
    if (field->isUnnamedBitField() || i >= list->getNumInits())
      continue;
    const Expr *part = list->getInit(i++);
    initialize(fieldOf(where, field), field->getType(), part, part);
  }
  return where;
}

/// A constructor that does nothing, of a class that holds nothing.
static bool makesEmptyObject(const CXXConstructorDecl *c) {
  const FunctionDecl *definition = nullptr;
  const auto *body = dyn_cast_or_null<CompoundStmt>(c->getBody(definition));
  if (!body || !body->body_empty() || !c->getParent()->isEmpty() || !c->getParent()->hasTrivialDestructor())
    return false;
  return cast<CXXConstructorDecl>(definition)->getNumCtorInitializers() == 0 &&
         llvm::all_of(c->parameters(), [](const ParmVarDecl *p) { return p->getType()->isScalarType(); });
}

Operand FunctionReader::construct(Operand where, const CXXConstructExpr *e) {
  const CXXConstructorDecl *constructor = e->getConstructor();
  QualType t = e->getType();
  const Expr *text = e;
  if (t->isArrayType()) {
    if (!where.hasPath())
      where = freshObject(t, e, "temporary");
    if (constructor->isTrivial())
      return where;
    append(where, ir::StepKind::Index);
    t = module.context.getBaseElementType(t);
  }
  bool isEmpty = makesEmptyObject(constructor) && e->getNumArgs() == constructor->getNumParams();
  if (constructor->isImmediateFunction() || isEmpty) { // The compiler has made the object, or nobody need.
    if (isEmpty)
      for (const Expr *argument : e->arguments())
        rvalue(argument);
    if (!where.hasPath())
      where = freshObject(t, e, "temporary");
    store(where, t.getUnqualifiedType(), unknownOperand(t), e, /*isInit=*/true);
    return where;
  }
  bool isCopy = constructor->isCopyOrMoveConstructor() && e->getNumArgs() >= 1;
  if (isPlainIterator(t)) {
    // Copies, and conversions to const iterators, lead to the same element.
    if (e->getNumArgs() >= 1 && isPlainIterator(e->getArg(0)->getType())) {
      Operand value = iteratorValue(e->getArg(0));
      bool isReversed = llvm::StringRef(libraryClassName(t)).contains("reverse_iterator") && !isCopy;
      if (isReversed && !value.path.steps.empty() && value.path.steps.back().kind == ir::StepKind::Index)
        value.path.steps.back().index = {};
      if (!value.value)
        value.value = unknownValue(t);
      if (where.hasPath()) {
        store(where, t.getUnqualifiedType(), value, e, /*isInit=*/true);
        return where;
      }
      return value;
    }
    if (e->getNumArgs() == 0) {
      Operand nowhere = unknownOperand(t);
      if (where.hasPath())
        store(where, t.getUnqualifiedType(), nowhere, e, /*isInit=*/true);
      return where.hasPath() ? where : nowhere;
    }
  }
  if (isCopy && e->isElidable())
    return initialize(where, t, e->getArg(0), e->getArg(0));
  ir::Lifetime lifetime = module.typeOf(t).lifetime;
  bool isLibrary = !libraryClassName(t.getUnqualifiedType()).empty();
  if (isCopy && (constructor->isTrivial() ||
                 (lifetime != ir::Lifetime::Custom && (!constructor->isUserProvided() || isLibrary)))) {
    const Expr *from = e->getArg(0);
    Operand source = evaluate(from);
    if (!where.hasPath()) {
      where = freshObject(t, e, "temporary");
      copyClass(where, source, t.getUnqualifiedType(), e, constructor->isMoveConstructor(), true, nullptr,
                text);
      return where;
    }
    copyClass(where, source, t.getUnqualifiedType(), e, constructor->isMoveConstructor(), true, nullptr,
              text);
    return where;
  }
  if (isAllocator(t) && !where.hasPath())
    return {unknownValue(t), {}, false, {}, {}};
  bool isTemporary = !where.hasPath();
  if (isTemporary)
    where = freshObject(t, e, "temporary");
  if (constructor->isTrivial() && constructor->isDefaultConstructor()) {
    if (e->requiresZeroInitialization()) {
      Operand zero;
      zero.value = unknownValue(t);
      store(where, t.getUnqualifiedType(), zero, e, /*isInit=*/true);
    }
    return where;
  }
  llvm::SmallVector<const Expr *, 4> args(e->arg_begin(), e->arg_end());
  if (std::optional<LibraryModel> model = module.library(constructor, e)) {
    summaryCall(e, *model, constructor, nullptr, args, where);
  } else {
    ir::Op op;
    op.kind = ir::OpKind::Call;
    op.arguments.push_back(pathArgument(where, ir::PassMode::Ref, rangeOf(e)));
    ir::Op rest;
    for (unsigned i = 0; i < args.size(); ++i) {
      QualType parameter =
          i < constructor->getNumParams() ? constructor->getParamDecl(i)->getType() : args[i]->getType();
      const auto *byDefault = dyn_cast<CXXDefaultArgExpr>(args[i]);
      op.arguments.push_back(argument(byDefault ? byDefault->getExpr() : args[i], parameter, /*keeps=*/true));
    }
    // A constructor of the user's may let the address of the object out.
    if (constructor->isUserProvided())
      escape(where);
    op.callee = module.callee(constructor, /*virtualCall=*/false);
    emit(std::move(op), e);
  }
  if (isTemporary)
    destroyLater(where.path.base, t);
  return where;
}

void FunctionReader::copyClass(const Operand &where, const Operand &from, QualType t, const Expr *e,
                               bool isMove, bool isInit, const Expr *targetText, const Expr *valueText) {
  const ir::Type &described = module.typeOf(t);
  ir::Lifetime lifetime = described.lifetime;
  bool movesQuietly = isMove && described.nothrowMove;
  std::string name = described.name;
  Operand value;
  if (from.value.valid() && !from.hasPath()) {
    value = from;
  } else if (lifetime == ir::Lifetime::Trivial || movesQuietly) {
    value = load({{}, from.path, from.frozen, {}, {}}, t, e);
    if (lifetime != ir::Lifetime::Trivial) {
      Operand left; // What it is moved from has changed.
      left.value = unknownValue(t);
      store({{}, from.path, from.frozen, {}, {}}, t, left, e, /*isInit=*/false);
    }
  } else {
    if (lifetime == ir::Lifetime::Custom)
      opaque("a copy of '" + name + "'", e);
    ir::EffectSummary summary;
    summary.allocates = summary.mayThrow = true;
    summary.weight = 20;
    ir::ParameterAccess read;
    read.kind = isMove ? ir::AccessKind::Update : ir::AccessKind::Read;
    summary.parameters.push_back(read);
    ir::Op op;
    op.kind = ir::OpKind::Call;
    op.callee = module.libraryCallee("copy of " + name, summary, nullptr);
    op.arguments.push_back(
        pathArgument(from, isMove ? ir::PassMode::Ref : ir::PassMode::ConstRef, rangeOf(e)));
    ir::OpId made = emit(std::move(op), e, type(t));
    value.value = ir()[made].result;
  }
  value.path = {};
  if (where.hasPath())
    store(where, t, value, e, isInit, targetText, valueText);
}

Operand FunctionReader::closure(const LambdaExpr *e, Operand where) {
  if (!where.hasPath()) {
    where = freshObject(e->getType(), e, "lambda");
    destroyLater(where.path.base, e->getType());
  }
  auto init = e->capture_init_begin();
  for (const LambdaCapture &capture : e->captures()) {
    const Expr *value = *init++;
    if (capture.capturesThis()) {
      if (capture.getCaptureKind() == LCK_StarThis && value) {
        Operand field = where;
        append(field, ir::StepKind::Field, {}, "this");
        initialize(field, value->getType(), value, value);
      }
      continue;
    }
    const auto *v = capture.capturesVariable() ? dyn_cast<VarDecl>(capture.getCapturedVar()) : nullptr;
    if (!v || !value)
      continue;
    if (capture.getCaptureKind() == LCK_ByRef) {
      if (v->isInitCapture()) {
        variable(v);
      } else {
        Operand named = variableStorage(v, value);
        if (named.hasPath() && named.path.base != ir().unknownMemory) {
          ir()[named.path.base].isCaptured = true;
          if (!e->getLambdaClass()->captures().empty())
            escape(named);
        }
      }
      continue;
    }
    Operand field = where;
    append(field, ir::StepKind::Field, {}, v->getNameAsString());
    field.path.type = type(v->getType());
    initialize(field, v->getType().getNonReferenceType(), value, value);
  }
  readLambda(e);
  where.value = {};
  return where;
}

void FunctionReader::readLambda(const LambdaExpr *e) {
  std::vector<const FunctionDecl *> bodies{e->getCallOperator()};
  if (const FunctionTemplateDecl *generic = e->getDependentCallOperator())
    bodies.assign(generic->spec_begin(), generic->spec_end());
  for (const FunctionDecl *f : bodies) {
    const FunctionDecl *definition = nullptr;
    if (!f || !f->hasBody(definition) || definition->isDependentContext() || module.isRead(definition))
      continue;
    if (depth > 250)
      continue;
    ir::FunctionId lambda = module.declareFunction(definition);
    auto reader = std::make_unique<FunctionReader>(module, definition, lambda, this);
    reader->depth = depth + 5;
    reader->read();
  }
}

void FunctionReader::readConstructor(const CXXConstructorDecl *c) {
  for (const CXXCtorInitializer *init : c->inits()) {
    const Expr *value = init->getInit();
    if (!value)
      continue;
    currentStatement = module.range(init->isWritten() ? init->getSourceRange() : c->getSourceRange());
    Operand where = thisStorage;
    QualType t = value->getType();
    if (init->isAnyMemberInitializer()) {
      if (const IndirectFieldDecl *indirect = init->getIndirectMember()) {
        for (const NamedDecl *part : indirect->chain())
          if (const auto *field = dyn_cast<FieldDecl>(part)) {
            where = fieldOf(where, field);
            t = field->getType();
          }
      } else {
        where = fieldOf(where, init->getMember());
        t = init->getMember()->getType();
      }
    } else {
      t = init->getBaseClass() ? QualType(init->getBaseClass(), 0) : t;
    }
    std::size_t temporaries = scopes.size();
    initialize(where, t, value, value);
    destroyDownTo(temporaries, nullptr);
  }
}

void FunctionReader::readDestructor(const CXXDestructorDecl *d) {
  const CXXRecordDecl *record = d->getParent();
  currentStatement = module.range(d->getSourceRange());
  if (record->isUnion())
    return;
  llvm::SmallVector<const FieldDecl *, 8> fields(record->fields());
  for (const FieldDecl *field : llvm::reverse(fields))
    destroyAt(fieldOf(thisStorage, field), field->getType());
  for (const CXXBaseSpecifier &base : record->bases())
    destroyAt(thisStorage, base.getType());
}

} // namespace xcs::frontend
