// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The loops of standard algorithms, written down.

#include "frontend/AlgorithmReader.h"
#include "frontend/LibraryTypes.h"

using namespace clang;

namespace xcs::frontend {

void AlgorithmReader::announce(llvm::StringRef algorithm) {
  QualType t = reader.module.context.getPointerDiffType();
  ir::ValueId zero = reader.constant(0, t), one = reader.constant(1, t);
  ir::OpId marker = reader.openLoop(e, ir::LoopKind::Algorithm, t);
  ir::LoopInfo &info = *reader.ir()[marker].loop;
  info.algorithm = algorithm.str();
  info.lower = zero;
  info.step = one;
  info.range.base = reader.ir().unknownMemory;
  info.declaresVariable = true;
}

bool AlgorithmReader::read(llvm::StringRef algorithm, llvm::ArrayRef<const Expr *> args, Operand &result) {
  name = algorithm.str();
  plain = algorithm.rsplit("::").second.str();
  arguments = args;
  if (algorithm.starts_with("std::ranges::") || !match(algorithm, args))
    return false;
  result = (this->*kind)();
  if (!result.value && !result.hasPath())
    result = reader.unknownOperand(e->getType());
  return true;
}

/// Reads where the sequences begin, and how long they are.
void AlgorithmReader::startSequences() {
  auto start = [&](Sequence &sequence) {
    sequence.start =
        sequence.isInserter ? reader.inserterTarget(sequence.first) : reader.iteratorValue(sequence.first);
  };
  Sequence &walked = inputs.empty() ? *output : inputs[0];
  start(walked);
  if (amount) {
    count = reader.rvalue(amount).value;
  } else {
    Operand end = reader.iteratorValue(last);
    count = reader.distance(walked.start, end);
  }
  for (std::size_t i = 1; i < inputs.size(); ++i)
    start(inputs[i]);
  if (output && !inputs.empty())
    start(*output);
}

/// Reads what is evaluated once, and begins the body.
void AlgorithmReader::open(bool isStarted) {
  loop = reader.openLoop(e, ir::LoopKind::Algorithm, reader.module.context.getPointerDiffType());
  reader.ir()[loop].loop->algorithm = name;
  induction = reader.ir()[loop].loop->induction;
  around = reader.builder().setCurrent(reader.ir()[loop].loop->header);
  statement = reader.currentStatement;
  if (!isStarted)
    startSequences();
  for (std::optional<Callable> *called : {&callable, &combine}) {
    if (!*called || (*called)->builtin || (*called)->isFunction)
      continue;
    const Expr *text = (*called)->text;
    if (!(*called)->lambda) {
      (*called)->self =
          text->isGLValue() ? reader.glvalue(text) : reader.initialize({}, text->getType(), text, text);
      continue;
    }
    for (const LambdaCapture &capture : (*called)->lambda->captures())
      if (capture.capturesVariable())
        if (const auto *v = dyn_cast<VarDecl>(capture.getCapturedVar()); v && v->isInitCapture())
          reader.variable(v);
  }
  // Facts of the loop; what the callable adds comes later.
  ir::TypeId type = reader.ir()[induction].type;
  ir::ValueId zero = reader.builder().constant(0, type), one = reader.builder().constant(1, type);
  const Sequence &walked = inputs.empty() ? *output : inputs[0];
  ir::AccessPath container = walked.start.hasPath() && walked.start.path.base != reader.ir().unknownMemory
                                 ? reader.containerOf(walked.start)
                                 : ir::AccessPath();
  if (!container.valid())
    container.base = reader.ir().unknownMemory;
  std::optional<Callable> &called = callable ? callable : combine;
  ir::SourceRange callableText = called ? reader.module.range(called->text) : ir::SourceRange();
  ir::SourceRange rangeText = reader.module.range(arguments[0]);
  ir::TypeId elementType;
  bool byReference = false;
  if (callable && callable->body && !inputs.empty()) {
    QualType parameter = callable->body->getParamDecl(0)->getType();
    elementType = reader.type(parameter);
    byReference = parameter->isReferenceType();
  }
  ir::LoopInfo &info = *reader.ir()[loop].loop;
  info.lower = zero;
  info.step = one;
  info.upper = count;
  info.range = container;
  info.bodyRange = callableText;
  info.rangeRange = rangeText;
  info.elementType = elementType;
  info.elementByReference = byReference;
  info.declaresVariable = true;
  reader.builder().setCurrent(reader.ir()[loop].loop->body);
  ++reader.loopDepth;
}

void AlgorithmReader::close() {
  --reader.loopDepth;
  reader.builder().setCurrent(around);
  reader.currentStatement = statement;
}

// --- what the loops are made of ---

Operand AlgorithmReader::element(const Sequence &sequence, ir::ValueId index) {
  Operand result = !sequence.start.hasPath()            ? reader.unknownStorage({})
                   : reader.mayLeaveRow(sequence.start) ? reader.allRows(sequence.start)
                                                        : reader.offset(sequence.start, index, false);
  result.value = {};
  return result;
}

Operand AlgorithmReader::value(const Sequence &sequence, ir::ValueId index) {
  Operand result = reader.load(element(sequence, index), sequence.element.getUnqualifiedType(), e);
  return result;
}

/// A variable of the algorithm's own.
Operand AlgorithmReader::local(llvm::StringRef what, QualType t) {
  ir::Object object;
  object.kind = ir::ObjectKind::Local;
  object.name = (what + " of " + name).str();
  object.type = reader.type(t);
  object.range = reader.rangeOf(e);
  object.scope = reader.builder().current();
  object.function = reader.id;
  Operand result;
  result.path.base = reader.builder().object(std::move(object));
  result.path.type = reader.ir()[result.path.base].type;
  return result;
}

void AlgorithmReader::assign(const Operand &target, QualType t, const Operand &value, bool isInit) {
  reader.store(target, t, value, e, isInit);
}

QualType AlgorithmReader::common(QualType a, QualType b) const {
  ASTContext &context = reader.module.context;
  a = a.getCanonicalType().getUnqualifiedType(), b = b.getCanonicalType().getUnqualifiedType();
  if (a->isRealFloatingType() || b->isRealFloatingType()) {
    if (a->isRealFloatingType() && b->isRealFloatingType())
      return context.getFloatingTypeOrder(a, b) >= 0 ? a : b;
    return a->isRealFloatingType() ? a : b;
  }
  auto promoted = [&](QualType t) {
    return context.isPromotableIntegerType(t) ? context.getPromotedIntegerType(t).getCanonicalType() : t;
  };
  a = promoted(a), b = promoted(b);
  if (a == b)
    return a;
  bool isSigned = a->isSignedIntegerType();
  int order = context.getIntegerTypeOrder(a, b);
  if (isSigned == b->isSignedIntegerType())
    return order >= 0 ? a : b;
  QualType plus = isSigned ? a : b, natural = isSigned ? b : a;
  if ((isSigned ? -order : order) >= 0)
    return natural;
  return context.getTypeSize(plus) > context.getTypeSize(natural)
             ? plus
             : context.getCorrespondingUnsignedType(plus);
}

ir::ValueId AlgorithmReader::cast(ir::ValueId value, QualType from, QualType to) {
  if (reader.module.context.hasSameUnqualifiedType(from, to) || !value.valid())
    return value;
  return reader.builder().expr(ir::Expr::Cast, reader.type(to.getUnqualifiedType()), {value});
}

ir::ValueId AlgorithmReader::negated(ir::ValueId value) {
  return reader.builder().expr(ir::Expr::Not, reader.type(reader.module.context.BoolTy), {value});
}

ir::ValueId AlgorithmReader::asBool(const Operand &value) {
  QualType t = reader.module.context.BoolTy;
  if (!value.value.valid())
    return reader.unknownValue(t);
  return reader.ir()[value.value].type == reader.type(t)
             ? value.value
             : reader.builder().expr(ir::Expr::Cast, reader.type(t), {value.value});
}

/// The result of calling it with the arguments: values, or storage that parameters may refer to.
Operand AlgorithmReader::apply(Callable &called, llvm::ArrayRef<Operand> args, llvm::ArrayRef<QualType> types,
                               QualType result) {
  if (called.builtin) {
    QualType t = common(types[0], types[1]);
    llvm::SmallVector<ir::ValueId, 2> values;
    for (unsigned i = 0; i < 2; ++i)
      values.push_back(
          cast(args[i].value.valid() ? args[i].value : reader.load(args[i], types[i], e).value, types[i], t));
    bool isTest = *called.builtin >= ir::Expr::Lt && *called.builtin <= ir::Expr::Ne;
    QualType given = isTest ? reader.module.context.BoolTy : t;
    Operand made;
    made.value = reader.builder().expr(*called.builtin, reader.type(given), values);
    if (!result.isNull())
      made.value = cast(made.value, given, result);
    return made;
  }
  Operand made = called.lambda ? reader.inlineLambda(called.lambda, called.body, args, loop, e)
                               : reader.callWith(called.body, called.isFunction ? nullptr : &called.self,
                                                 args, e, called.text);
  QualType returned = called.body->getReturnType();
  QualType given = returned.getNonReferenceType();
  if (!made.value.valid() && made.hasPath() && given->isScalarType() &&
      (returned->isReferenceType() || !given->isPointerType()))
    made = reader.load(made, given.getUnqualifiedType(), e);
  if (!result.isNull() && given->isArithmeticType() && result->isArithmeticType())
    made.value = cast(made.value, given, result);
  return made;
}

/// sum = sum OP term
void AlgorithmReader::accumulate(const Operand &sum, QualType t, const Operand &term, QualType termType,
                                 Callable *operation) {
  if (operation && !operation->builtin) {
    Operand result = apply(*operation, {sum, term}, {t, termType}, t);
    reader.ir()[loop].loop->variable = {}; // The sum is no element.
    return assign(sum, t, result);
  }
  ir::Expr op = operation ? *operation->builtin : ir::Expr::Add;
  QualType computed = common(t, termType);
  Operand value = term.value.valid() ? term : reader.load(term, termType, e);
  bool isArithmetic = op < ir::Expr::Lt;
  if (isArithmetic && (reader.module.context.hasSameUnqualifiedType(computed, t) ||
                       (t->isIntegerType() && computed->isIntegerType()))) {
    value.value = cast(value.value, termType, t);
    return reader.store(sum, t, value, e, /*isInit=*/false, nullptr, nullptr, op);
  }
  Operand old = reader.load(sum, t, e);
  Operand made;
  made.value =
      cast(reader.builder().expr(op, reader.type(isArithmetic ? computed : reader.module.context.BoolTy),
                                 {cast(old.value, t, computed), cast(value.value, termType, computed)}),
           isArithmetic ? computed : reader.module.context.BoolTy, t);
  assign(sum, t, made);
}

/// *output++ = value
void AlgorithmReader::put(const Sequence &target, const Operand &value, QualType from) {
  Operand given = value;
  QualType t = target.element.getUnqualifiedType();
  if (t->isRecordType() && reader.module.typeOf(t).lifetime == ir::Lifetime::Custom)
    reader.opaque("an assignment of '" + reader.module.typeOf(t).name + "'", e);
  if (from->isPointerType()) { // What it points to is out of sight from here.
    reader.escape(given);
    if (!given.value.valid())
      given.value = reader.unknownValue(t);
    given.path = {};
  }
  if (!target.isInserter) {
    if (!given.value.valid() && given.hasPath())
      given.value = reader.load(given, t, e).value;
    if (t->isArithmeticType() && from->isArithmeticType())
      given.value = cast(given.value, from, t);
    return reader.store(element(target, induction), t, given, e, /*isInit=*/false);
  }
  ir::EffectSummary summary;
  summary.allocates = summary.mayThrow = true;
  summary.weight = 5;
  ir::ParameterAccess append;
  append.kind = ir::AccessKind::Append;
  summary.parameters.push_back(append);
  ir::Op op;
  op.kind = ir::OpKind::Call;
  op.callee = reader.module.libraryCallee("std::back_insert_iterator::operator=", summary, nullptr);
  op.arguments.push_back(reader.pathArgument(target.start, ir::PassMode::Ref, reader.rangeOf(target.first)));
  ir::Argument item;
  item.value = given.value;
  item.path = given.path;
  item.range = reader.rangeOf(callable ? callable->text : target.first);
  op.arguments.push_back(std::move(item));
  reader.emit(std::move(op), e);
}

/// An `if` whose first arm is read next; leave() returns to what is around it.
ir::OpId AlgorithmReader::branch(ir::ValueId condition) {
  ir::Op op;
  op.kind = ir::OpKind::Branch;
  op.branch = ir::BranchKind::If;
  op.condition = condition;
  ir::OpId result = reader.emit(std::move(op), e);
  ir::RegionId taken = reader.builder().region(reader.id, result),
               other = reader.builder().region(reader.id, result);
  reader.ir()[result].regions = {taken, other};
  reader.builder().setCurrent(taken);
  return result;
}

void AlgorithmReader::leave() {
  ir::Op op;
  op.kind = ir::OpKind::Return;
  op.exit = ir::ExitKind::Break;
  op.exitTarget = loop;
  reader.emit(std::move(op), e);
}

Operand AlgorithmReader::iteratorAt(const Sequence &sequence, ir::ValueId index) {
  Operand result = sequence.start.hasPath() ? reader.offset(sequence.start, index, false)
                                            : reader.unknownOperand(e->getType());
  result.value = reader.unknownValue(e->getType());
  return result;
}

// --- the algorithms ---

Operand AlgorithmReader::readForEach() {
  open();
  apply(*callable, {element(inputs[0], induction)}, {inputs[0].element}, {});
  close();
  return {};
}

Operand AlgorithmReader::readTransform() {
  open();
  llvm::SmallVector<Operand, 2> elements;
  llvm::SmallVector<QualType, 2> types;
  for (const Sequence &input : inputs) {
    elements.push_back(element(input, induction));
    types.push_back(input.element);
  }
  QualType from =
      callable->builtin ? common(types[0], types[1]) : callable->body->getReturnType().getNonReferenceType();
  put(*output, apply(*callable, elements, types, {}), from);
  close();
  return {};
}

Operand AlgorithmReader::readFold() {
  Operand sum = local("result", sumType);
  Operand start = reader.rvalue(initial);
  assign(sum, sumType, start, /*isInit=*/true);
  open();
  QualType x = inputs[0].element.getUnqualifiedType(), termType = x;
  Operand term = element(inputs[0], induction);
  if (callable) {
    llvm::SmallVector<Operand, 2> elements{term};
    llvm::SmallVector<QualType, 2> types{x};
    if (inputs.size() == 2) {
      elements.push_back(element(inputs[1], induction));
      types.push_back(inputs[1].element);
    }
    termType = callable->builtin ? common(types[0], types[1])
                                 : callable->body->getReturnType().getNonReferenceType();
    term = apply(*callable, elements, types, {});
  } else if (inputs.size() == 2) {
    QualType y = inputs[1].element.getUnqualifiedType();
    termType = common(x, y);
    term = Operand();
    ir::ValueId left = cast(value(inputs[0], induction).value, x, termType);
    ir::ValueId right = cast(value(inputs[1], induction).value, y, termType);
    term.value = reader.builder().expr(ir::Expr::Mul, reader.type(termType), {left, right});
  }
  accumulate(sum, sumType, term, termType.getUnqualifiedType(), combine ? &*combine : nullptr);
  close();
  return reader.load(sum, sumType, e);
}

Operand AlgorithmReader::readCount() {
  QualType t = e->getType().getUnqualifiedType();
  Operand number = local("result", t), zero;
  zero.value = reader.constant(0, t);
  assign(number, t, zero, /*isInit=*/true);
  Operand wanted = initial ? reader.rvalue(initial) : Operand();
  open();
  ir::ValueId found;
  if (initial) {
    QualType x = inputs[0].element, y = initial->getType(), both = common(x, y);
    found = reader.builder().expr(
        ir::Expr::Eq, reader.type(reader.module.context.BoolTy),
        {cast(value(inputs[0], induction).value, x, both), cast(wanted.value, y, both)});
  } else {
    found = asBool(apply(*callable, {element(inputs[0], induction)}, {inputs[0].element}, {}));
  }
  ir::RegionId body = reader.builder().current();
  branch(found);
  Operand one;
  one.value = reader.constant(1, t);
  reader.store(number, t, one, e, /*isInit=*/false, nullptr, nullptr, ir::Expr::Add);
  reader.builder().setCurrent(body);
  close();
  return reader.load(number, t, e);
}

Operand AlgorithmReader::readSearch() {
  bool givesPlace = plain.compare(0, 4, "find") == 0;
  bool stopsAtFalse = plain == "all_of" || plain == "find_if_not";
  QualType t = givesPlace ? reader.module.context.getPointerDiffType() : reader.module.context.BoolTy;
  Operand found = local("result", t);
  Operand wanted = initial ? reader.rvalue(initial) : Operand();
  Operand start;
  start.value = givesPlace ? reader.unknownValue(t) : reader.constant(plain != "any_of", t);
  assign(found, t, start, /*isInit=*/true);
  open();
  ir::ValueId test;
  if (initial) {
    QualType x = inputs[0].element, y = initial->getType(), both = common(x, y);
    test = reader.builder().expr(
        ir::Expr::Eq, reader.type(reader.module.context.BoolTy),
        {cast(value(inputs[0], induction).value, x, both), cast(wanted.value, y, both)});
  } else {
    test = asBool(apply(*callable, {element(inputs[0], induction)}, {inputs[0].element}, {}));
  }
  ir::RegionId body = reader.builder().current();
  branch(stopsAtFalse ? negated(test) : test);
  Operand here;
  here.value = givesPlace ? induction : reader.constant(plain == "any_of", t);
  assign(found, t, here);
  leave();
  reader.builder().setCurrent(body);
  close();
  Operand result = reader.load(found, t, e);
  return givesPlace ? iteratorAt(inputs[0], result.value) : result;
}

Operand AlgorithmReader::readExtremum() {
  QualType t = inputs[0].element.getUnqualifiedType(), place = reader.module.context.getPointerDiffType();
  // The first element is the first candidate; the loop goes on from the second.
  startSequences();
  Operand best = local("extremum", t), at = local("position", place), zero;
  zero.value = reader.constant(0, place);
  assign(best, t, value(inputs[0], zero.value), /*isInit=*/true);
  assign(at, place, zero, /*isInit=*/true);
  open(/*isStarted=*/true);
  ir::ValueId one = reader.constant(1, place);
  reader.ir()[loop].loop->lower = one;
  Operand x = value(inputs[0], induction), old = reader.load(best, t, e);
  bool isMin = plain == "min_element";
  ir::ValueId test = reader.builder().expr(ir::Expr::Lt, reader.type(reader.module.context.BoolTy),
                                           {isMin ? x.value : old.value, isMin ? old.value : x.value});
  ir::RegionId body = reader.builder().current();
  branch(test);
  assign(best, t, x);
  Operand here;
  here.value = induction;
  assign(at, place, here);
  reader.builder().setCurrent(body);
  close();
  return iteratorAt(inputs[0], reader.load(at, place, e).value);
}

Operand AlgorithmReader::readScan() {
  Operand sum = local("sum", sumType);
  open();
  // The first element is stored as it is.
  ir::RegionId body = reader.builder().current();
  ir::ValueId isFirst =
      reader.builder().expr(ir::Expr::Eq, reader.type(reader.module.context.BoolTy),
                            {induction, reader.constant(0, reader.module.context.getPointerDiffType())});
  ir::OpId first = branch(isFirst);
  assign(sum, sumType, value(inputs[0], induction));
  reader.builder().setCurrent(reader.ir()[first].regions[1]);
  accumulate(sum, sumType, element(inputs[0], induction), sumType, combine ? &*combine : nullptr);
  reader.builder().setCurrent(body);
  put(*output, reader.load(sum, sumType, e), sumType);
  close();
  return {};
}

Operand AlgorithmReader::readFilter() {
  open();
  Operand x = element(inputs[0], induction);
  ir::ValueId test = asBool(apply(*callable, {x}, {inputs[0].element}, {}));
  ir::RegionId body = reader.builder().current();
  branch(test);
  if (output->element->isScalarType())
    x = reader.load(x, output->element, e);
  put(*output, x, output->element);
  reader.builder().setCurrent(body);
  close();
  return {};
}

} // namespace xcs::frontend
