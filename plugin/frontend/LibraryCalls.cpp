// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calls of library functions: those that only name storage become paths, the others calls with a model.

#include "frontend/LibraryNames.h"
#include "frontend/LibraryTypes.h"
#include "frontend/ReaderImpl.h"

using namespace clang;

namespace xcs::frontend {

namespace {

/// The integral template argument of std::get<I>.
std::optional<unsigned> elementNumber(const FunctionDecl *f) {
  const TemplateArgumentList *args = f->getTemplateSpecializationArgs();
  if (!args || args->size() == 0 || args->get(0).getKind() != TemplateArgument::Integral)
    return std::nullopt;
  return args->get(0).getAsIntegral().getZExtValue();
}

bool isReverse(QualType type) { return llvm::StringRef(libraryClassName(type)).contains("reverse_iterator"); }

} // namespace

/// The number of elements that the type fixes.
std::optional<std::int64_t> FunctionReader::fixedSize(QualType t) const {
  if (const ConstantArrayType *array = module.context.getAsConstantArrayType(t))
    return array->getSize().getSExtValue();
  t = t.getNonReferenceType().getUnqualifiedType();
  const auto *record = dyn_cast_or_null<ClassTemplateSpecializationDecl>(t->getAsCXXRecordDecl());
  if (!record || libraryClassName(t) != "std::array" || record->getTemplateArgs().size() != 2 ||
      record->getTemplateArgs()[1].getKind() != TemplateArgument::Integral)
    return std::nullopt;
  return record->getTemplateArgs()[1].getAsIntegral().getExtValue();
}

Operand FunctionReader::sizeOf(const Operand &container, QualType t, const Expr *e) {
  if (std::optional<std::int64_t> size = fixedSize(t))
    return {constant(*size, sizeType()), {}, false, {}, {}};
  Operand shape = container;
  shape.value = {};
  append(shape, ir::StepKind::Size);
  shape.path.type = type(sizeType());
  // What `v.begin()` has just read, `v.end()` of the same statement need not read again.
  const std::vector<ir::OpId> &before = ir()[builder().current()].ops;
  if (!before.empty()) {
    const ir::Op &last = ir()[before.back()];
    if (last.kind == ir::OpKind::Load && last.path.base == shape.path.base &&
        last.path.steps == shape.path.steps && last.statement == currentStatement)
      return {last.result, {}, false, {}, {}};
  }
  return load(shape, sizeType(), e);
}

/// The container that a model speaks of, with the view's own contents read.
Operand FunctionReader::containerStorage(const Expr *e) {
  if (e->getType()->isPointerType()) // `p->size()`
    return pointee(rvalue(e));
  Operand storage = e->isGLValue() ? glvalue(e) : materialize(rvalue(e), e->getType(), e);
  if (!storage.hasPath())
    storage = unknownStorage(e->getType());
  return storage;
}

Operand FunctionReader::viewContents(Operand storage, QualType containerType, const Expr *e) {
  ir::Storage kind = module.typeOf(containerType).storage;
  // Bases of the library's owners (__shared_ptr) have no row: what they lead to is elsewhere.
  bool isView = kind == ir::Storage::View || kind == ir::Storage::Shared;
  bool isBase = kind == ir::Storage::None && containerType->isRecordType();
  bool isFixed = storage.path.steps.empty() && ir()[storage.path.base].isConstant;
  if ((isView || isBase) && !isFixed && storage.path.base != ir().unknownMemory) {
    Operand slot = storage;
    slot.value = {};
    QualType held =
        isView ? containerType.getNonReferenceType().getUnqualifiedType() : module.context.VoidPtrTy;
    if (isBase)
      slot.path.type = type(held);
    load(slot, held, e);
  }
  return storage;
}

Operand FunctionReader::libraryCall(const Expr *e, const LibraryModel &model, const FunctionDecl *f,
                                    const Expr *object, llvm::ArrayRef<const Expr *> args) {
  if (model.summary.noReturn && llvm::StringRef(model.name).starts_with("__assert")) {
    // What it is called with are words and the place: of interest to nobody but the reader of the message.
    LibraryModel named = model;
    named.name = "assert";
    return summaryCall(e, named, f, nullptr, {});
  }
  const Expr *subject = object ? object : args.empty() ? nullptr : args[0];
  llvm::ArrayRef<const Expr *> rest = object || args.empty() ? args : args.drop_front();
  QualType t = subject ? subject->getType().getNonReferenceType() : QualType();
  if (!t.isNull() && object && t->isPointerType())
    t = t->getPointeeType();
  ASTContext &context = module.context;
  QualType difference = context.getPointerDiffType();
  auto asResult =
      [&](Operand storage) -> Operand { // Elements that come as values: proxies, const vector<bool>.
    if (e->isGLValue() || e->getType()->isRecordType())
      return storage;
    return load(storage, e->getType(), e);
  };
  bool hasElements = subject && !frontend::elementOf(t).isNull();
  switch (model.role) {
  case LibraryRole::Element:
  case LibraryRole::CheckedElement: {
    if (rest.size() != 1 || !rest[0]->getType()->isIntegerType())
      break;
    if (isPlainIterator(t)) {
      Operand iterator = iteratorValue(subject);
      ir::ValueId index = indexValue(rest[0]);
      if (isReverse(t))
        index = {};
      return asResult(pointee(offset(std::move(iterator), index, false)));
    }
    if (!hasElements)
      break;
    Operand storage = viewContents(containerStorage(subject), t, subject);
    ir::ValueId index = indexValue(rest[0]);
    Operand element = elementOf(storage, t, index);
    if (model.role == LibraryRole::CheckedElement) {
      ir::Op op;
      op.callee = module.libraryCallee(model.name, model.summary, f);
      op.arguments.push_back(pathArgument(storage, ir::PassMode::ConstRef, rangeOf(subject)));
      ir::Argument position;
      position.value = index;
      position.range = rangeOf(rest[0]);
      op.arguments.push_back(std::move(position));
      op.resultPath = element.path;
      op.kind = ir::OpKind::Call;
      emit(std::move(op), e);
    }
    return asResult(std::move(element));
  }
  case LibraryRole::Front:
  case LibraryRole::Back: {
    if (!hasElements || !rest.empty())
      break;
    Operand storage = viewContents(containerStorage(subject), t, subject);
    ir::ValueId index;
    if (model.role == LibraryRole::Front)
      index = constant(0, difference);
    else if (module.typeOf(t).randomAccess)
      index = builder().expr(ir::Expr::Sub, type(sizeType()),
                             {sizeOf(storage, t, e).value, constant(1, sizeType())});
    return asResult(elementOf(storage, t, index));
  }
  case LibraryRole::Size: {
    if (!subject || !rest.empty() || t->isArrayType())
      break;
    Operand storage = viewContents(containerStorage(subject), t, subject);
    Operand size = sizeOf(storage, t, e);
    llvm::StringRef name = f->getIdentifier() ? f->getName() : "";
    QualType result = e->getType();
    if (name == "empty")
      return {builder().expr(ir::Expr::Eq, type(result), {size.value, constant(0, sizeType())}),
              {},
              false,
              {},
              {}};
    if (name == "size" || name == "length" || name == "ssize")
      return result->isIntegerType() ? size : unknownOperand(result);
    return unknownOperand(result);
  }
  case LibraryRole::Begin:
  case LibraryRole::End:
  case LibraryRole::Data: {
    if (!subject || !rest.empty())
      break;
    Operand result;
    if (const ConstantArrayType *array = context.getAsConstantArrayType(t)) {
      std::int64_t at = model.role == LibraryRole::End ? array->getSize().getSExtValue() : 0;
      result = elementOfArray(glvalue(subject), constant(at, difference));
    } else {
      if (!hasElements || t->isArrayType())
        break;
      Operand storage = viewContents(containerStorage(subject), t, subject);
      ir::ValueId at = model.role == LibraryRole::End ? sizeOf(storage, t, e).value : constant(0, difference);
      result = elementOf(storage, t, at);
    }
    if (model.role != LibraryRole::End) // reads the size anyway
      readShapes(result, e);
    result.value = unknownValue(e->getType());
    return result;
  }
  case LibraryRole::KeyElement: {
    if (!object || args.size() != 1)
      break;
    return keyElement(e, model, f, object, args[0]);
  }
  case LibraryRole::Dereference: {
    if (!subject || !rest.empty())
      break;
    return dereference(e, subject, t);
  }
  case LibraryRole::Advance: {
    if (!subject || !isPlainIterator(t))
      break;
    Operand storage = glvalue(subject);
    Operand amount;
    amount.value = rest.empty() ? constant(1, difference) : rvalue(rest[0]).value;
    store(storage, t, amount, e, /*isInit=*/false, subject, nullptr, ir::Expr::Other);
    if (e->isGLValue()) {
      storage.value = {};
      return storage;
    }
    Operand old = iteratorTarget(storage, t); // Postfix.
    if (!old.path.steps.empty() && old.path.steps.back().kind == ir::StepKind::Index)
      old.path.steps.back().index = {};
    old.value = unknownValue(e->getType());
    return old;
  }
  case LibraryRole::IteratorCompare: {
    for (const Expr *side : {subject, rest.empty() ? nullptr : rest[0]})
      if (side && isPlainIterator(side->getType()))
        iteratorValue(side);
      else if (side)
        evaluate(side);
    return unknownOperand(e->getType());
  }
  case LibraryRole::Pass: {
    if (!subject || args.size() != 1)
      break;
    if (object) // std::identity is an object itself
      discard(object);
    Operand same = evaluate(args[0]);
    if (e->getType()->isRecordType())
      same.value = {};
    return same;
  }
  case LibraryRole::Min:
  case LibraryRole::Max: {
    bool isClamp = model.name == "std::clamp";
    if (args.size() != (isClamp ? 3u : 2u) || !e->getType()->isArithmeticType() ||
        !args[0]->getType()->isArithmeticType())
      break;
    auto valueOf = [&](const Expr *arg) {
      if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(arg->IgnoreParens()))
        arg = temporary->getSubExpr();
      if (std::optional<Operand> known = knownValue(arg->IgnoreParenNoopCasts(context)))
        return known->value;
      return rvalue(arg).value;
    };
    ir::ValueId a = valueOf(args[0]), b = valueOf(args[1]);
    ir::Expr op = model.role == LibraryRole::Min ? ir::Expr::Min : ir::Expr::Max;
    Operand result;
    if (isClamp) { // between b, the least, and the greatest
      ir::ValueId greatest = valueOf(args[2]);
      bool isExact = e->getType()->isIntegerType();
      a = isExact ? builder().expr(ir::Expr::Max, type(e->getType()), {a, b}) : a;
      b = greatest;
      op = ir::Expr::Min;
      result.value = isExact ? builder().expr(op, type(e->getType()), {a, b}) : unknownValue(e->getType());
    } else {
      result.value = builder().expr(op, type(e->getType()), {a, b});
    }
    if (e->isGLValue()) { // Which of the two it names does not matter to those who only read it.
      ir::ValueId value = result.value;
      result = e->getType().isConstQualified() ? freshObject(e->getType(), e, "extremum")
                                               : unknownStorage(e->getType());
      if (e->getType().isConstQualified())
        result.value = value;
    }
    return result;
  }
  case LibraryRole::Get: {
    std::optional<unsigned> number = elementNumber(f);
    if (!number || args.size() != 1 || !e->isGLValue())
      break;
    Operand storage = containerStorage(subject);
    std::string container = libraryClassName(t.getUnqualifiedType());
    if (container == "std::array")
      return elementOf(storage, t, constant(*number, difference));
    storage.value = {};
    std::string field =
        container == "std::pair" ? (*number == 0 ? "first" : "second") : "_" + std::to_string(*number);
    if (append(storage, ir::StepKind::Field, {}, field)) {
      auto parts = typeArguments(t.getUnqualifiedType());
      if (*number < parts.size() && parts[*number]->isReferenceType())
        append(storage, ir::StepKind::Deref);
    }
    storage.path.type = type(e->getType());
    return storage;
  }
  case LibraryRole::Algorithm:
  case LibraryRole::Append:
  case LibraryRole::Summary:
    break;
  }
  if (model.role == LibraryRole::Summary && subject) {
    if (std::optional<Operand> bit = object ? bitOf(model, object, e) : std::nullopt)
      return *bit;
    if (object && assignsWhole(e, f, object, args))
      return assignedObject;
    if (std::optional<Operand> moved = movedIterator(e, model, f, subject, rest))
      return *moved;
  }
  return summaryCall(e, model, f, object, args);
}

/// The value of `flags[i]` of a vector<bool>: a bit of it.
std::optional<Operand> FunctionReader::bitOf(const LibraryModel &model, const Expr *object, const Expr *e) {
  const auto *access = dyn_cast<CXXOperatorCallExpr>(object->IgnoreImplicit());
  if (model.name != "std::_Bit_reference::(bool)" || !access || access->getOperator() != OO_Subscript)
    return std::nullopt;
  Operand bit = glvalue(object);
  if (!bit.hasPath() || bit.path.steps.empty() || bit.path.steps.back().kind != ir::StepKind::Index ||
      bit.frozen)
    return std::nullopt;
  bit.value = {};
  bit.path.type = type(module.context.BoolTy);
  return load(bit, module.context.BoolTy, e);
}

/// `it + n`, `it - n`, std::next, std::prev; std::addressof.
std::optional<Operand> FunctionReader::movedIterator(const Expr *e, const LibraryModel &model,
                                                     const FunctionDecl *f, const Expr *subject,
                                                     llvm::ArrayRef<const Expr *> rest) {
  if (model.name == "std::addressof" && rest.empty() && subject->isGLValue()) {
    Operand result = glvalue(subject);
    readShapes(result, e);
    result.value = unknownValue(e->getType());
    return result;
  }
  QualType t = subject->getType().getNonReferenceType();
  bool isAdd = f->getOverloadedOperator() == OO_Plus || model.name == "std::next";
  bool isSub = f->getOverloadedOperator() == OO_Minus || model.name == "std::prev";
  if ((!isAdd && !isSub) || !isPlainIterator(t) || !isPlainIterator(e->getType()) || rest.size() > 1 ||
      (rest.size() == 1 && !rest[0]->getType()->isIntegerType()))
    return std::nullopt;
  Operand iterator = iteratorValue(subject);
  ir::ValueId amount = constant(1, module.context.getPointerDiffType());
  if (rest.size() == 1) {
    const Expr *arg = rest[0];
    if (const auto *byDefault = dyn_cast<CXXDefaultArgExpr>(arg))
      arg = byDefault->getExpr();
    amount = arg->isGLValue() ? rvalue(arg).value : indexValue(arg);
  }
  if (isReverse(t))
    amount = {};
  Operand result = offset(std::move(iterator), amount, isSub);
  result.value = unknownValue(e->getType());
  return result;
}

Operand FunctionReader::dereference(const Expr *e, const Expr *subject, QualType t) {
  bool givesPointer = !e->isGLValue();
  auto finish = [&](Operand storage) {
    if (givesPointer && e->getType()->isPointerType())
      readShapes(storage, e);
    storage.value =
        givesPointer && e->getType()->isPointerType() ? unknownValue(e->getType()) : ir::ValueId();
    if (!givesPointer || e->getType()->isPointerType() || e->getType()->isRecordType())
      return storage;
    return load(storage, e->getType(), e);
  };
  if (isPlainIterator(t) && !t->isPointerType())
    return finish(iteratorValue(subject));
  Operand storage = containerStorage(subject);
  ir::Storage kind = module.typeOf(t).storage;
  const Type *slot = t.getCanonicalType().getUnqualifiedType().getTypePtr();
  QualType element = frontend::elementOf(t);
  storage.value = {};
  switch (kind) {
  case ir::Storage::Owned:
    if (append(storage, ir::StepKind::Owned))
      storage.slots.push_back(slot);
    break;
  case ir::Storage::Inline:
    append(storage, ir::StepKind::Field, {}, "value");
    break;
  default:
    storage = viewContents(std::move(storage), t, subject);
    if (append(storage, ir::StepKind::Deref))
      storage.slots.push_back(slot);
  }
  if (!element.isNull())
    storage.path.type = type(element);
  return finish(std::move(storage));
}

Operand FunctionReader::keyElement(const Expr *e, const LibraryModel &model, const FunctionDecl *f,
                                   const Expr *object, const Expr *key) {
  Operand storage = containerStorage(object);
  QualType container =
      object->getType()->isPointerType() ? object->getType()->getPointeeType() : object->getType();
  ir::Argument keyArgument = argument(key, f->getParamDecl(0)->getType(), /*keeps=*/false);
  Operand element = storage;
  element.value = {};
  if (append(element, ir::StepKind::Key, key->getType()->isScalarType() ? keyArgument.value : ir::ValueId()))
    element.slots.push_back(container.getCanonicalType().getUnqualifiedType().getTypePtr());
  element.path.type = type(e->getType());
  ir::Op op;
  op.callee = module.libraryCallee(model.name, model.summary, f);
  bool isConst = cast<CXXMethodDecl>(f)->isConst();
  op.arguments.push_back(
      pathArgument(storage, isConst ? ir::PassMode::ConstRef : ir::PassMode::Ref, rangeOf(object)));
  op.arguments.push_back(std::move(keyArgument));
  return finishCall(std::move(op), e, e->getType(), /*isReference=*/true, std::move(element));
}

/// memcpy(&x, &a[i], sizeof x): does not go on to the neighbours.
bool FunctionReader::copiesOneObject(const LibraryModel &model, llvm::ArrayRef<const Expr *> args,
                                     unsigned index) {
  llvm::StringRef name = model.name;
  name.consume_front("std::");
  name.consume_front("__builtin_");
  if ((name != "memcpy" && name != "memmove" && name != "memset") || args.size() != 3)
    return false;
  const auto *address = dyn_cast<UnaryOperator>(args[index]->IgnoreParenCasts());
  if (!address || address->getOpcode() != UO_AddrOf)
    return false;
  QualType object = address->getSubExpr()->getType();
  std::optional<std::int64_t> size = constantOf(args[2]);
  return size && *size >= 0 && !object->isIncompleteType() && !object->isDependentType() &&
         *size <= module.context.getTypeSizeInChars(object).getQuantity();
}

Operand FunctionReader::summaryCall(const Expr *e, const LibraryModel &model, const FunctionDecl *f,
                                    const Expr *object, llvm::ArrayRef<const Expr *> args, Operand self) {
  ir::Op op;
  bool isConstructor = isa<CXXConstructorDecl>(f);
  bool keeps = model.summary.unknown || isConstructor ||
               (model.result == LibraryResult::Inside && e->getType()->isRecordType());
  const auto *method = dyn_cast<CXXMethodDecl>(f);
  llvm::SmallVector<bool, 8> isIterator;
  if (object) {
    op.arguments.push_back(objectArgument(object, method && method->isConst(), keeps));
    isIterator.push_back(false);
  } else if (self.hasPath()) {
    op.arguments.push_back(pathArgument(self, ir::PassMode::Ref, rangeOf(e)));
    isIterator.push_back(false);
  }
  for (unsigned i = 0; i < args.size(); ++i) {
    const Expr *arg = args[i];
    QualType parameter = i < f->getNumParams() ? f->getParamDecl(i)->getType() : arg->getType();
    ir::SourceRange oldOverride = override;
    bool hadOverride = hasOverride;
    if (const auto *byDefault = dyn_cast<CXXDefaultArgExpr>(arg)) {
      if (!hadOverride) {
        override = rangeOf(e);
        hasOverride = true;
      }
      arg = byDefault->getExpr();
    }
    ir::Argument value = argument(arg, parameter, keeps);
    override = oldOverride;
    hasOverride = hadOverride;
    bool isPointer = arg->getType()->isPointerType() && !parameter->isReferenceType();
    bool isSingle = op.arguments.size() < 32 && (model.singles >> op.arguments.size() & 1) != 0;
    if (isPointer && !isSingle && !copiesOneObject(model, args, i) && !value.path.steps.empty() &&
        value.path.steps.back().kind == ir::StepKind::Index)
      value.path.steps.back().index = {};
    isIterator.push_back(!isPointer && !parameter->isReferenceType() && isPlainIterator(arg->getType()) &&
                         value.path.valid());
    op.arguments.push_back(std::move(value));
  }
  ir::EffectSummary summary = model.summary;
  // An iterator argument is given as what it leads to.
  for (auto it = summary.parameters.begin(); it != summary.parameters.end();) {
    if (it->parameter >= isIterator.size() || !isIterator[it->parameter]) {
      ++it;
      continue;
    }
    if (it->steps.empty() ||
        (it->steps.front().kind != ir::StepKind::Deref && it->steps.front().kind != ir::StepKind::Any)) {
      it = summary.parameters.erase(it);
      continue;
    }
    if (it->steps.front().kind == ir::StepKind::Deref)
      it->steps.erase(it->steps.begin());
    ++it;
  }
  Operand known;
  QualType returned = f->getReturnType();
  if (const auto *plain = dyn_cast<CallExpr>(e))
    returned = plain->getCallReturnType(module.context);
  bool leads = returned->isReferenceType() || returned->isPointerType() || isPlainIterator(returned);
  if (leads && model.result != LibraryResult::Plain && model.resultParameter < op.arguments.size()) {
    const ir::Argument &source = op.arguments[model.resultParameter];
    if (source.path.valid() && source.path.base != ir().unknownMemory) {
      known.path = source.path;
      if (model.result == LibraryResult::Inside) {
        QualType from;
        if (object && model.resultParameter == 0)
          from = object->getType()->isPointerType() ? object->getType()->getPointeeType() : object->getType();
        else if (unsigned index = model.resultParameter - (object || self.hasPath() ? 1 : 0);
                 index < args.size())
          from = args[index]->getType();
        if (from.isNull() || isIterator[model.resultParameter] || from->isPointerType()) {
          // Somewhere in the same sequence.
        } else if (!frontend::elementOf(from.getNonReferenceType()).isNull()) {
          known = elementOf(known, from, {});
        } else {
          known.path.steps.push_back({ir::StepKind::Any, {}, {}});
        }
      }
      known.slots.push_back(nullptr); // Not to be taken for stable storage.
    }
  }
  if (model.result == LibraryResult::Fresh && returned->isPointerType()) {
    known = freshObject(returned->getPointeeType(), e, "allocation");
    ir()[known.path.base].addressTaken = true;
    append(known, ir::StepKind::Index, constant(0, module.context.getPointerDiffType()));
  }
  op.callee = module.libraryCallee(model.name, summary, f);
  if (isConstructor) {
    op.kind = ir::OpKind::Call;
    emit(std::move(op), e);
    return self;
  }
  Operand result = finishCall(std::move(op), e, returned.getNonReferenceType(), returned->isReferenceType(),
                              std::move(known));
  if (f->isNoReturn() || model.summary.noReturn) {
    ir::Op exit;
    exit.kind = ir::OpKind::Return;
    exit.exit = ir::ExitKind::NoReturn;
    exit.construct = model.name;
    emit(std::move(exit), e);
  }
  return result;
}

bool FunctionReader::assignsWhole(const Expr *e, const FunctionDecl *f, const Expr *object,
                                  llvm::ArrayRef<const Expr *> args) {
  const auto *method = dyn_cast<CXXMethodDecl>(f);
  if (!method || args.size() != 1 || method->isVirtual())
    return false;
  QualType t = object->getType()->isPointerType() ? object->getType()->getPointeeType() : object->getType();
  std::string name = libraryClassName(method->getParent());
  bool isProxy = method->getOverloadedOperator() == OO_Equal &&
                 (name == "std::_Bit_reference" || name == "std::__bit_reference");
  if (isProxy) {
    Operand value = rvalue(args[0]->isGLValue() ? args[0] : args[0]);
    Operand bit = evaluate(object);
    QualType boolType = module.context.BoolTy;
    Operand stored;
    stored.value = args[0]->getType()->isScalarType() ? value.value : unknownValue(boolType);
    store(bit, boolType, stored, e, /*isInit=*/false, object, args[0]);
    assignedObject = bit;
    return true;
  }
  bool isCopy = method->isCopyAssignmentOperator(), isMove = method->isMoveAssignmentOperator();
  if (!isCopy && !isMove)
    return false;
  ir::Lifetime lifetime = module.typeOf(t).lifetime;
  bool isPlain = method->isTrivial() || lifetime != ir::Lifetime::Custom;
  if (!isPlain || (method->isUserProvided() && name.empty()))
    return false;
  const Expr *from = args[0]->IgnoreParens();
  auto storageOf = [&] {
    return object->getType()->isPointerType() ? pointee(rvalue(object)) : evaluate(object);
  };
  const Expr *inner = from;
  while (const auto *cast = dyn_cast<ImplicitCastExpr>(inner))
    if (cast->getCastKind() == CK_NoOp)
      inner = cast->getSubExpr()->IgnoreParens();
    else
      break;
  if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(inner)) {
    const Expr *made = temporary->getSubExpr();
    Operand value = isPlainIterator(t) ? rvalue(made) : initialize({}, made->getType(), made, made);
    if (!value.value && value.hasPath())
      value.value = load(value, t.getUnqualifiedType(), from).value;
    Operand storage = storageOf();
    store(storage, t.getUnqualifiedType(), value, e, /*isInit=*/false, object, from);
    storage.value = {};
    assignedObject = storage;
    return true;
  }
  if (isPlainIterator(t)) {
    Operand value = iteratorValue(from);
    value.value = value.value.valid() ? value.value : unknownValue(t);
    Operand storage = storageOf();
    store(storage, t.getUnqualifiedType(), value, e, /*isInit=*/false, object, from);
    assignedObject = storage;
    return true;
  }
  Operand source = evaluate(from);
  Operand storage = storageOf();
  copyClass(storage, source, t.getUnqualifiedType(), e, isMove, /*isInit=*/false, object, from);
  storage.value = {};
  assignedObject = storage;
  return true;
}

} // namespace xcs::frontend
