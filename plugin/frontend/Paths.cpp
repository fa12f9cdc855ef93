// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Access paths: how they grow step by step, and how far they can be trusted.

#include "frontend/LibraryTypes.h"
#include "frontend/ReaderImpl.h"

using namespace clang;

namespace xcs::frontend {

namespace {
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
    // A pointer variable of the function that moves: which element it points to is not followed. Others are
    // loaded wherever they are used, so that what changes them meets these loads.
    const ir::Object &pointer = ir()[slot.path.base];
    bool moves = slot.path.steps.empty() && !pointer.isConstant && pointer.kind != ir::ObjectKind::Global;
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

/// Reads where the elements are that a pointer, iterator or reference is made to: its value depends on that,
/// though nothing of what it leads to is read.
void FunctionReader::readShapes(const Operand &address, const Expr *e) {
  if (!address.hasPath() || address.path.base == ir().unknownMemory)
    return;
  for (std::size_t i = 0; i < address.path.steps.size(); ++i) {
    if (address.path.steps[i].kind != ir::StepKind::Owned)
      continue;
    Operand shape;
    shape.path.base = address.path.base;
    shape.path.steps.assign(address.path.steps.begin(), address.path.steps.begin() + i);
    shape.path.steps.push_back({ir::StepKind::Size, {}, {}});
    shape.path.type = type(sizeType());
    load(shape, sizeType(), e);
  }
}

} // namespace xcs::frontend
