// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One function: its parameters, what a lambda sees of the function around it, and how ops are placed.

#include "frontend/LibraryTypes.h"
#include "frontend/ReaderImpl.h"

using namespace clang;

namespace xcs::frontend {

namespace {

/// Whether a value means the same in another function: no results of ops, no loop variables.
bool isPortable(const ir::Module &module, ir::ValueId id) {
  if (!id)
    return true;
  const ir::Value &value = module[id];
  switch (value.kind) {
  case ir::ValueKind::Constant:
  case ir::ValueKind::Symbol:
    return true;
  case ir::ValueKind::Expr:
    return llvm::all_of(value.operands, [&](ir::ValueId operand) { return isPortable(module, operand); });
  default:
    return false;
  }
}

} // namespace

FunctionReader::FunctionReader(ModuleReader &module, const FunctionDecl *function, ir::FunctionId id,
                               FunctionReader *outer)
    : module(module), function(function), id(id), outer(outer),
      usage(outer ? outer->usage : &module.usageOf(function)) {}

void FunctionReader::read() {
  module.markRead(function);
  const FunctionDecl *definition = nullptr;
  const Stmt *body = function->getBody(definition);
  ir::RegionId before = builder().setCurrent(ir()[id].body);
  if (!body) {
    opaque("a body that cannot be seen", nullptr);
    builder().setCurrent(before);
    return;
  }
  currentStatement = module.range(body);
  const auto *method = dyn_cast<CXXMethodDecl>(definition);
  if (method && method->isImplicitObjectMemberFunction()) {
    ir::Object object;
    object.kind = ir::ObjectKind::This;
    object.name = "this";
    object.type = type(module.context.getRecordType(method->getParent()));
    object.function = id;
    object.isReference = true;
    object.addressTaken = true;
    object.range = module.range(method->getSourceRange());
    ir::ObjectId self = builder().object(std::move(object));
    ir()[id].thisObject = self;
    Operand storage;
    storage.path.base = self;
    storage.path.type = ir()[self].type;
    if (method->getParent()->isLambda()) {
      closureStorage = storage;
      bindCaptures(method->getParent());
    } else {
      thisStorage = storage;
      hasThis = true;
    }
  }
  for (const ParmVarDecl *p : definition->parameters()) {
    ir::Object object;
    object.kind = ir::ObjectKind::Parameter;
    object.name = p->getNameAsString();
    object.type = type(p->getType());
    object.range = module.range(p->getSourceRange());
    object.function = id;
    object.parameter = p->getFunctionScopeIndex();
    object.isReference = p->getType()->isReferenceType();
    object.isRestrict = p->getType().isRestrictQualified();
    object.isConstant = !object.isReference && !usage->isTouched(p);
    object.addressTaken = object.isReference || usage->isEscaping(p) || usage->isCaptured(p);
    object.isCaptured = usage->isCaptured(p);
    object.hasSecondName = !object.isReference && usage->hasSecondName(p);
    ir::ObjectId own = builder().object(std::move(object));
    variables[own.index] = p;
    ir()[id].parameters.push_back(own);
    Binding binding;
    binding.object = own;
    binding.operand.path.base = own;
    binding.operand.path.type = ir()[own].type;
    QualType t = p->getType();
    if (t->isScalarType() && !usage->isModified(p) && !t.isVolatileQualified() && !t->isAtomicType()) {
      Operand storage = binding.operand;
      binding.isValue = true;
      binding.operand = t->isPointerType() ? target(storage, t) : Operand();
      binding.operand.value = builder().symbol(own);
    } else if (isPlainIterator(t) && !t->isPointerType() && !usage->isTouched(p)) {
      Operand storage = binding.operand;
      binding.isValue = true;
      binding.operand = iteratorTarget(storage, t);
    }
    bindings[p] = std::move(binding);
  }
  if (const auto *constructor = dyn_cast<CXXConstructorDecl>(definition))
    readConstructor(constructor);
  if (const auto *coroutine = dyn_cast<CoroutineBodyStmt>(body))
    body = coroutine->getBody();
  statement(body);
  destroyDownTo(0, body);
  if (const auto *destructor = dyn_cast<CXXDestructorDecl>(definition))
    readDestructor(destructor);
  builder().setCurrent(before);
}

void FunctionReader::bindCaptures(const CXXRecordDecl *closure) {
  for (const LambdaCapture &capture : closure->captures()) {
    if (capture.capturesThis()) {
      hasThis = true;
      if (capture.getCaptureKind() == LCK_StarThis) {
        thisStorage = closureStorage;
        append(thisStorage, ir::StepKind::Field, {}, "this");
      } else if (outer && outer->hasThis) {
        thisStorage = portable(outer->thisStorage);
        if (thisStorage.path.base != ir().unknownMemory)
          ir()[thisStorage.path.base].isCaptured = true;
      } else {
        thisStorage = unknownStorage({});
      }
      continue;
    }
    if (!capture.capturesVariable())
      continue;
    const auto *v = dyn_cast<VarDecl>(capture.getCapturedVar());
    if (!v)
      continue;
    Binding *known = outer && !v->isInitCapture() ? outer->find(v) : nullptr;
    bool isByReference = capture.getCaptureKind() == LCK_ByRef;
    if (known) { // The lambda's body names what belongs to another function.
      if (known->object.valid())
        ir()[known->object].isCaptured = true;
      if (known->operand.hasPath() && known->operand.path.base != ir().unknownMemory)
        ir()[known->operand.path.base].isCaptured = true;
      for (const ir::Step &step : known->operand.path.steps)
        markCaptured(step.index);
      markCaptured(known->operand.value);
    }
    bool isFixedScalar = known && !usage->isModified(v) && (known->isValue || known->operand.value.valid());
    if (known && (isByReference || isFixedScalar)) {
      Binding binding = *known;
      if (binding.isValue && binding.object.valid() && !isPortable(ir(), binding.operand.value)) {
        binding.operand.value = builder().symbol(binding.object);
        if (binding.operand.hasPath() && portable(binding.operand).path.steps != binding.operand.path.steps) {
          Operand storage;
          storage.path.base = binding.object;
          storage.path.type = ir()[binding.object].type;
          ir::ValueId value = binding.operand.value;
          binding.operand = target(storage, v->getType());
          binding.operand.value = value;
        }
      } else {
        if (!isPortable(ir(), binding.operand.value))
          binding.operand.value = {};
        binding.operand = portable(binding.operand);
      }
      bindings[v] = std::move(binding);
      continue;
    }
    Binding binding;
    if (isByReference && v->isInitCapture() && outer) {
      // `[&x = expr]`: what it refers to was seen where the lambda stands.
      if (Binding *initial = outer->find(v)) {
        binding = *initial;
        binding.operand = portable(binding.operand);
        bindings[v] = std::move(binding);
        continue;
      }
    }
    if (isByReference) {
      ir::Object object;
      object.kind = ir::ObjectKind::Local;
      object.name = v->getNameAsString();
      object.type = type(v->getType());
      object.function = id;
      object.isReference = object.addressTaken = object.isCaptured = true;
      binding.object = builder().object(std::move(object));
      binding.operand.path.base = binding.object;
      binding.operand.path.type = ir()[binding.object].type;
    } else {
      binding.operand = closureStorage;
      append(binding.operand, ir::StepKind::Field, {}, v->getNameAsString());
      binding.operand.path.type = type(v->getType());
    }
    bindings[v] = std::move(binding);
  }
}

void FunctionReader::markCaptured(ir::ValueId id) {
  if (!id)
    return;
  const ir::Value &value = ir()[id];
  if (value.kind == ir::ValueKind::Symbol)
    ir()[value.object].isCaptured = true;
  else if (value.kind == ir::ValueKind::Expr)
    for (ir::ValueId operand : value.operands)
      markCaptured(operand);
}

Operand FunctionReader::portable(Operand operand) {
  for (ir::Step &step : operand.path.steps)
    if (!isPortable(ir(), step.index))
      step.index = {};
  return operand;
}

ir::OpId FunctionReader::emitAt(ir::Op op, ir::SourceRange place, ir::TypeId resultType) {
  op.range = place;
  op.statement = currentStatement;
  return builder().append(std::move(op), resultType);
}

ir::OpId FunctionReader::emit(ir::Op op, const Stmt *place, ir::TypeId resultType) {
  return emitAt(std::move(op), place ? rangeOf(place) : currentStatement, resultType);
}

ir::SourceRange FunctionReader::rangeOf(const Stmt *s) {
  if (hasOverride || !s)
    return hasOverride ? override : currentStatement;
  ir::SourceRange result = module.range(s);
  return result.valid() ? result : currentStatement;
}

void FunctionReader::opaque(llvm::StringRef construct, const Stmt *place) {
  ir::Op op;
  op.kind = ir::OpKind::Opaque;
  op.construct = construct.str();
  emit(std::move(op), place);
}

} // namespace xcs::frontend
