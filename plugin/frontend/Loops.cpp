// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Loops: counted, range-based, over iterators and pointers, and all others.

#include "frontend/LibraryTypes.h"
#include "frontend/ReaderImpl.h"

using namespace clang;

namespace xcs::frontend {

namespace {

const VarDecl *variableOf(const Expr *e) {
  const auto *ref = e ? dyn_cast<DeclRefExpr>(e->IgnoreParenImpCasts()) : nullptr;
  return ref ? dyn_cast<VarDecl>(ref->getDecl()) : nullptr;
}

/// The increment of a loop header: which variable, by how much (`step` null: by one), in which direction.
struct Increment {
  const VarDecl *variable = nullptr;
  const Expr *step = nullptr;
  bool isDown = false;
};

Increment headerIncrement(const Expr *e) {
  Increment result;
  if (!e)
    return result;
  e = e->IgnoreParens();
  if (const auto *cleanups = dyn_cast<ExprWithCleanups>(e))
    e = cleanups->getSubExpr()->IgnoreParens();
  if (const auto *op = dyn_cast<UnaryOperator>(e); op && op->isIncrementDecrementOp()) {
    result.variable = variableOf(op->getSubExpr());
    result.isDown = op->isDecrementOp();
  } else if (const auto *op = dyn_cast<CXXOperatorCallExpr>(e);
             op && op->getOperator() == OO_PlusPlus && op->getNumArgs() >= 1) {
    result.variable = variableOf(op->getArg(0));
  } else if (const auto *op = dyn_cast<BinaryOperator>(e)) {
    if (op->getOpcode() == BO_AddAssign || op->getOpcode() == BO_SubAssign) {
      result.variable = variableOf(op->getLHS());
      result.step = op->getRHS();
      result.isDown = op->getOpcode() == BO_SubAssign;
    } else if (op->getOpcode() == BO_Assign) {
      const auto *sum = dyn_cast<BinaryOperator>(op->getRHS()->IgnoreParenImpCasts());
      if (sum && (sum->getOpcode() == BO_Add || sum->getOpcode() == BO_Sub) && variableOf(op->getLHS()) &&
          variableOf(sum->getLHS()) == variableOf(op->getLHS())) {
        result.variable = variableOf(op->getLHS());
        result.step = sum->getRHS();
        result.isDown = sum->getOpcode() == BO_Sub;
      }
    }
  }
  return result;
}

bool mentions(const Stmt *s, const VarDecl *v) {
  if (const auto *ref = dyn_cast<DeclRefExpr>(s); ref && ref->getDecl() == v)
    return true;
  for (const Stmt *child : s->children())
    if (child && mentions(child, v))
      return true;
  return false;
}

ir::Relation mirrored(ir::Relation relation) {
  switch (relation) {
  case ir::Relation::Less:
    return ir::Relation::Greater;
  case ir::Relation::LessEqual:
    return ir::Relation::GreaterEqual;
  case ir::Relation::Greater:
    return ir::Relation::Less;
  case ir::Relation::GreaterEqual:
    return ir::Relation::LessEqual;
  case ir::Relation::NotEqual:
    break;
  }
  return relation;
}

std::optional<ir::Relation> relationOf(BinaryOperatorKind kind) {
  switch (kind) {
  case BO_LT:
    return ir::Relation::Less;
  case BO_LE:
    return ir::Relation::LessEqual;
  case BO_GT:
    return ir::Relation::Greater;
  case BO_GE:
    return ir::Relation::GreaterEqual;
  case BO_NE:
    return ir::Relation::NotEqual;
  default:
    return std::nullopt;
  }
}

std::optional<ir::Relation> relationOf(OverloadedOperatorKind kind) {
  switch (kind) {
  case OO_Less:
    return ir::Relation::Less;
  case OO_ExclaimEqual:
    return ir::Relation::NotEqual;
  default:
    return std::nullopt;
  }
}

/// `variable REL bound`, whichever way round it is written.
struct Test {
  const Expr *bound = nullptr, *counter = nullptr;
  ir::Relation relation = ir::Relation::Less;
  std::int64_t offset = 0; ///< `variable + offset REL bound`
};

/// The variable of `i` and of `i + 1`.
const VarDecl *testedVariable(const Expr *e, std::int64_t &offset) {
  if (const VarDecl *v = variableOf(e))
    return v;
  const auto *sum = e ? dyn_cast<BinaryOperator>(e->IgnoreParenImpCasts()) : nullptr;
  if (!sum || sum->getOpcode() != BO_Add || !sum->getType()->isIntegerType())
    return nullptr;
  const auto *literal = dyn_cast<IntegerLiteral>(sum->getRHS()->IgnoreParenImpCasts());
  const VarDecl *v = variableOf(sum->getLHS());
  if (!v || !literal || !literal->getType()->isSpecificBuiltinType(BuiltinType::Int) ||
      !literal->getBeginLoc().isFileID())
    return nullptr;
  offset = literal->getValue().getSExtValue();
  return v;
}

std::optional<Test> testOf(const Expr *condition, const VarDecl *v) {
  if (!condition)
    return std::nullopt;
  const Expr *e = condition->IgnoreParenImpCasts();
  if (const auto *cleanups = dyn_cast<ExprWithCleanups>(e))
    e = cleanups->getSubExpr()->IgnoreParenImpCasts();
  std::optional<ir::Relation> relation;
  const Expr *left = nullptr, *right = nullptr;
  if (const auto *rewritten = dyn_cast<CXXRewrittenBinaryOperator>(e)) {
    auto form = rewritten->getDecomposedForm();
    relation = relationOf(form.Opcode);
    left = form.LHS;
    right = form.RHS;
  } else if (const auto *op = dyn_cast<BinaryOperator>(e)) {
    relation = relationOf(op->getOpcode());
    left = op->getLHS();
    right = op->getRHS();
  } else if (const auto *call = dyn_cast<CXXOperatorCallExpr>(e); call && call->getNumArgs() == 2) {
    relation = relationOf(call->getOperator());
    left = call->getArg(0);
    right = call->getArg(1);
  }
  if (!relation)
    return std::nullopt;
  Test result;
  std::int64_t offset = 0;
  if (testedVariable(left, offset) == v && !mentions(right, v)) {
    result = {right, left, *relation, offset};
  } else if (offset = 0; testedVariable(right, offset) == v && !mentions(left, v)) {
    result = {left, right, mirrored(*relation), offset};
  } else {
    return std::nullopt;
  }
  return result;
}

} // namespace

ir::SourceRange FunctionReader::textOf(SourceLocation begin, SourceLocation end) {
  ir::SourceRange result = module.range(SourceRange(begin, begin));
  if (!result.valid() || end.isInvalid() || begin.isMacroID() || end.isMacroID() ||
      module.sources.getFileID(begin) != module.sources.getFileID(end))
    return result;
  llvm::StringRef text = module.sources.getBufferData(module.sources.getFileID(begin));
  unsigned to = module.sources.getFileOffset(end);
  if (to < result.begin || to > text.size())
    return result;
  llvm::StringRef piece = text.substr(result.begin, to - result.begin).rtrim();
  result.end = result.begin + piece.size();
  result.endLine = result.line + piece.count('\n');
  return result;
}

ir::OpId FunctionReader::openLoop(const Stmt *s, ir::LoopKind kind, QualType inductionType) {
  ir::Op op;
  op.range = module.statementRange(s);
  op.range.inMacro |= s->getBeginLoc().isMacroID(); // a header out of a macro has no text to copy
  op.statement = op.range;
  if (hasOverride)
    op.range = op.statement = override;
  op.loop.emplace();
  op.loop->kind = kind;
  if (auto hint = module.hints.find(s->getBeginLoc()); hint != module.hints.end())
    op.loop->hint = hint->second;
  return builder().appendLoop(std::move(op), inductionType.isNull() ? ir::TypeId() : type(inductionType));
}

void FunctionReader::loopBody(ir::OpId loop, const Stmt *body) {
  ir::RegionId around = builder().setCurrent(ir()[loop].loop->body);
  ir()[loop].loop->bodyRange = module.statementRange(body);
  ++loopDepth;
  ir::SourceRange all = ir()[loop].range;
  if (module.hasDirective(all))
    emitAt(
        [] {
          ir::Op op;
          op.kind = ir::OpKind::Opaque;
          op.construct = "a preprocessor directive";
          return op;
        }(),
        all);
  breaks.push_back({loop, scopes.size(), body});
  continues.push_back({loop, scopes.size(), body});
  statement(body);
  breaks.pop_back();
  continues.pop_back();
  --loopDepth;
  builder().setCurrent(around);
}

void FunctionReader::forStatement(const ForStmt *s) {
  std::size_t outerScopes = scopes.size();
  if (!countedLoop(s) && !iteratorLoop(s)) {
    if (s->getInit())
      statement(s->getInit());
    ir::OpId loop = generalLoop(s, ir::LoopKind::While, s->getCond(), s->getInc(), s->getBody(),
                                s->getConditionVariable());
    if (const auto *declaration = dyn_cast_or_null<DeclStmt>(s->getInit())) // They die with the loop.
      for (const Decl *d : declaration->decls())
        if (Binding *known = isa<VarDecl>(d) ? find(cast<VarDecl>(d)) : nullptr;
            known && known->object.valid() && ir()[known->object].scope.valid())
          ir()[known->object].scope = ir()[loop].loop->header;
    // What the header advances is named, so that the report can say why the loop is not counted.
    const VarDecl *v = headerIncrement(s->getInc()).variable;
    if (Binding *known = v ? find(v) : nullptr; known && !known->isValue && known->object.valid()) {
      ir()[loop].loop->variable = known->object;
      ir()[loop].loop->declaresVariable = isa_and_nonnull<DeclStmt>(s->getInit());
    }
  }
  destroyDownTo(outerScopes, s);
}

bool FunctionReader::countedLoop(const ForStmt *s) {
  Increment increment = headerIncrement(s->getInc());
  const VarDecl *v = increment.variable;
  if (!v || !v->isLocalVarDeclOrParm() || v->isStaticLocal() || s->getConditionVariable() || !s->getInit())
    return false;
  QualType t = v->getType();
  if (!t->isIntegerType() || t->isBooleanType() || t->isEnumeralType() || t.isVolatileQualified() ||
      t->isAtomicType())
    return false;
  if (usage->isModifiedIn(v, s) || usage->isEscaping(v))
    return false;
  std::optional<Test> test = testOf(s->getCond(), v);
  if (!test || !test->bound->getType()->isIntegerType() ||
      isa<CXXOperatorCallExpr>(s->getCond()->IgnoreParenImpCasts()))
    return false;
  // Where it starts.
  const Expr *lower = nullptr;
  const auto *declaration = dyn_cast<DeclStmt>(s->getInit());
  if (declaration) {
    for (const Decl *d : declaration->decls())
      if (const auto *other = dyn_cast<VarDecl>(d); !other)
        return false;
      else if (other == v)
        lower = v->getInit();
      else if (usage->isModified(other) || !other->getType()->isScalarType())
        return false;
  } else if (const auto *assign = dyn_cast<BinaryOperator>(cast<Expr>(s->getInit())->IgnoreParens());
             assign && assign->getOpcode() == BO_Assign && variableOf(assign->getLHS()) == v) {
    lower = assign->getRHS();
    Binding *known = find(v);
    if (!known || known->isValue || !known->object.valid() || ir()[known->object].function != id)
      return false;
  }
  if (!lower || mentions(lower, v))
    return false;
  // How it proceeds.
  std::optional<std::int64_t> step = increment.step ? constantOf(increment.step) : 1;
  if (!step && !(variableOf(increment.step) && find(variableOf(increment.step)) &&
                 find(variableOf(increment.step))->isValue))
    return false;
  if (step && increment.isDown)
    step = -*step;
  if (step && *step == 0)
    return false;
  bool isUp = step ? *step > 0 : !increment.isDown;
  switch (test->relation) {
  case ir::Relation::Less:
  case ir::Relation::LessEqual:
    if (!isUp)
      return false;
    break;
  case ir::Relation::Greater:
  case ir::Relation::GreaterEqual:
    if (isUp)
      return false;
    break;
  case ir::Relation::NotEqual:
    if (!step || (*step != 1 && *step != -1))
      return false;
    break;
  }
  if (test->offset != 0) {
    // From a fixed start upwards, the sum cannot wrap before the bound is met.
    std::optional<std::int64_t> first = constantOf(lower);
    if (!isUp || !step || !first || *first < 0 || test->offset < 0)
      return false;
  }
  // A signed counter compared as unsigned counts as written only while it is not negative.
  if (t->isSignedIntegerType() && !test->counter->getType()->isSignedIntegerType()) {
    std::optional<std::int64_t> first = constantOf(lower);
    if (!isUp || !first || *first < 0)
      return false;
  }

  if (declaration)
    for (const Decl *d : declaration->decls())
      if (d != v)
        variable(cast<VarDecl>(d));
  ir::OpId loop = openLoop(s, ir::LoopKind::Counted, t);
  if (declaration)
    for (const Decl *d : declaration->decls())
      if (Binding *known = d != v ? find(cast<VarDecl>(d)) : nullptr; known && known->object.valid())
        ir()[known->object].scope = ir()[loop].loop->header;
  std::optional<Binding> before;
  Binding binding;
  if (declaration) {
    binding.object = declareObject(v, ir::ObjectKind::Local);
    ir()[binding.object].scope = ir()[loop].loop->header;
  } else {
    before = *find(v);
    binding.object = before->object;
  }
  ir::RegionId around = builder().setCurrent(ir()[loop].loop->header);
  ir::ValueId first = rvalue(lower).value;
  ir::ValueId bound = rvalue(test->bound).value;
  if (test->offset != 0)
    bound = builder().expr(ir::Expr::Sub, type(test->bound->getType()),
                           {bound, constant(test->offset, test->bound->getType())});
  ir::ValueId stepValue = step ? constant(*step, t) : rvalue(increment.step).value;
  if (!step && increment.isDown)
    stepValue = builder().expr(ir::Expr::Neg, type(t), {stepValue});
  builder().setCurrent(around);
  ir::LoopInfo &info = *ir()[loop].loop;
  info.variable = binding.object;
  info.lower = first;
  info.upper = bound;
  info.step = stepValue;
  info.relation = test->relation;
  info.testOffset = test->offset;
  info.declaresVariable = declaration != nullptr;
  ir::LoopInfo places;
  places.initRange = declaration ? module.range(declaration->getSourceRange()) : module.range(s->getInit());
  if (declaration &&
      places.initRange.end > places.initRange.begin) // A declaration's range ends with its semicolon.
    places.initRange = textOf(declaration->getBeginLoc(), declaration->getEndLoc());
  places.conditionRange = module.range(s->getCond());
  places.incrementRange = module.range(s->getInc());
  places.lowerRange = module.range(lower);
  places.upperRange = module.range(test->bound);
  if (increment.step)
    places.stepRange = module.range(increment.step);
  if (declaration)
    places.variableRange = module.range(SourceRange(v->getOuterLocStart(), v->getLocation()));
  {
    ir::LoopInfo &target = *ir()[loop].loop;
    target.initRange = places.initRange;
    target.conditionRange = places.conditionRange;
    target.incrementRange = places.incrementRange;
    target.lowerRange = places.lowerRange;
    target.upperRange = places.upperRange;
    target.stepRange = places.stepRange;
    target.variableRange = places.variableRange;
  }
  binding.isValue = true;
  binding.operand.value = ir()[loop].loop->induction;
  bindings[v] = binding;
  loopBody(loop, s->getBody());
  if (before) {
    bindings[v] = *before;
    store(before->operand, t, unknownOperand(t), nullptr, /*isInit=*/false); // The value it ends with.
  }
  return true;
}

ir::AccessPath FunctionReader::containerOf(const Operand &element) {
  ir::AccessPath path = element.path;
  bool leads = false;
  if (!path.steps.empty() && path.steps.back().kind == ir::StepKind::Index)
    path.steps.pop_back();
  else
    return {};
  if (!path.steps.empty() &&
      (path.steps.back().kind == ir::StepKind::Owned || path.steps.back().kind == ir::StepKind::Deref)) {
    path.steps.pop_back();
    leads = true;
  }
  path.type = {};
  if (path.steps.empty())
    path.type = ir()[path.base].type;
  else if (leads && !element.slots.empty() && element.slots.back())
    path.type = type(QualType(element.slots.back(), 0));
  return path;
}

/// The number of elements from one to the other of two pointers or iterators, if they count from the same
/// start.
ir::ValueId FunctionReader::distance(const Operand &first, const Operand &last) {
  if (!first.hasPath() || !last.hasPath() || first.frozen || last.frozen ||
      first.path.base != last.path.base || first.path.base == ir().unknownMemory ||
      first.path.steps.size() != last.path.steps.size() || first.path.steps.empty())
    return {};
  auto a = first.path.steps, b = last.path.steps;
  ir::Step from = a.pop_back_val(), to = b.pop_back_val();
  bool fromZero = from.kind == ir::StepKind::Index && from.index.valid() &&
                  ir()[from.index].kind == ir::ValueKind::Constant && ir()[from.index].constant == 0;
  return a == b && fromZero && to.kind == ir::StepKind::Index ? to.index : ir::ValueId();
}

bool FunctionReader::iteratorLoop(const ForStmt *s) {
  Increment increment = headerIncrement(s->getInc());
  const VarDecl *v = increment.variable;
  const auto *declaration = dyn_cast_or_null<DeclStmt>(s->getInit());
  if (!v || increment.step || increment.isDown || !declaration || s->getConditionVariable() || !v->getInit())
    return false;
  QualType t = v->getType();
  if (!isPlainIterator(t) || t.isVolatileQualified() || t->isReferenceType())
    return false;
  if (usage->isModifiedIn(v, s) || (t->isPointerType() && usage->isEscaping(v)))
    return false;
  std::optional<Test> test = testOf(s->getCond(), v);
  if (!test || test->offset != 0 ||
      (test->relation != ir::Relation::NotEqual && test->relation != ir::Relation::Less))
    return false;
  bool isDeclaredHere = false;
  for (const Decl *d : declaration->decls())
    if (d == v)
      isDeclaredHere = true;
    else if (const auto *other = dyn_cast<VarDecl>(d); !other || usage->isModified(other))
      return false;
  if (!isDeclaredHere)
    return false;

  ir::OpId loop = openLoop(s, ir::LoopKind::Iterator, module.context.getPointerDiffType());
  ir::RegionId around = builder().current();
  Binding binding;
  binding.object = declareObject(v, ir::ObjectKind::Local);
  ir()[binding.object].scope = ir()[loop].loop->header;
  builder().setCurrent(ir()[loop].loop->header);
  Operand first = t->isPointerType() ? rvalue(v->getInit()) : initialize({}, t, v->getInit(), v->getInit());
  // The other variables, say the end, are made once as well.
  ir::RegionId header = builder().setCurrent(around);
  builder().setCurrent(header);
  for (const Decl *d : declaration->decls())
    if (d != v)
      variable(cast<VarDecl>(d));
  QualType boundType = test->bound->getType();
  Operand last = boundType->isPointerType() || !test->bound->isGLValue() ? rvalue(test->bound)
                                                                         : iteratorValue(test->bound);
  builder().setCurrent(around);

  bool isKnown = first.hasPath() && !first.frozen && !first.path.steps.empty() &&
                 first.path.base != ir().unknownMemory &&
                 first.path.steps.back().kind == ir::StepKind::Index && first.path.steps.back().index.valid();
  Operand element = isKnown ? offset(first, ir()[loop].loop->induction, false) : unknownOperand(t);
  ir::TypeId countType = ir()[ir()[loop].loop->induction].type;
  ir::AccessPath range = isKnown ? containerOf(first) : ir::AccessPath();
  if (!range.valid()) // Anything.
    range.base = ir().unknownMemory;
  ir::ValueId zero = builder().constant(0, countType), one = builder().constant(1, countType);
  ir::ValueId count = isKnown ? distance(first, last) : ir::ValueId();
  ir::SourceRange init = textOf(declaration->getBeginLoc(), declaration->getEndLoc());
  ir::SourceRange condition = module.range(s->getCond()), step = module.range(s->getInc());
  ir::SourceRange lowerText = module.range(v->getInit()), upperText = module.range(test->bound);
  ir::SourceRange name = module.range(SourceRange(v->getOuterLocStart(), v->getLocation()));
  ir::LoopInfo &info = *ir()[loop].loop;
  info.variable = binding.object;
  info.lower = zero;
  info.step = one;
  info.upper = count;
  info.relation = test->relation;
  info.range = range;
  info.declaresVariable = true;
  info.initRange = init;
  info.conditionRange = condition;
  info.incrementRange = step;
  info.lowerRange = lowerText;
  info.upperRange = upperText;
  info.variableRange = name;
  binding.isValue = true;
  binding.operand = element;
  binding.operand.value = unknownValue(t);
  bindings[v] = binding;
  loopBody(loop, s->getBody());
  return true;
}

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

ir::OpId FunctionReader::generalLoop(const Stmt *s, ir::LoopKind kind, const Expr *condition,
                                     const Expr *increment, const Stmt *body,
                                     const VarDecl *conditionVariable) {
  ir::OpId loop = openLoop(s, kind, {});
  ir::RegionId around = builder().setCurrent(ir()[loop].loop->header);
  std::size_t outerScopes = scopes.size();
  ++loopDepth;
  if (conditionVariable)
    variable(conditionVariable);
  if (condition)
    rvalue(condition);
  if (increment)
    discard(increment);
  destroyDownTo(outerScopes, nullptr);
  --loopDepth;
  builder().setCurrent(around);
  if (condition) {
    ir::SourceRange text = module.range(condition);
    ir()[loop].loop->conditionRange = text;
  }
  if (increment) {
    ir::SourceRange text = module.range(increment);
    ir()[loop].loop->incrementRange = text;
  }
  loopBody(loop, body);
  return loop;
}

void FunctionReader::whileLoop(const WhileStmt *s) {
  generalLoop(s, ir::LoopKind::While, s->getCond(), nullptr, s->getBody(), s->getConditionVariable());
}

void FunctionReader::doLoop(const DoStmt *s) {
  generalLoop(s, ir::LoopKind::DoWhile, s->getCond(), nullptr, s->getBody());
}

} // namespace xcs::frontend
