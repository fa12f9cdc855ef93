// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Statements other than loops, and declarations of variables.

#include "frontend/LibraryTypes.h"
#include "frontend/ReaderImpl.h"
#include "clang/AST/StmtOpenMP.h"

using namespace clang;

namespace xcs::frontend {

void FunctionReader::statement(const Stmt *s) {
  if (!s || s == skipped || isa<NullStmt>(s))
    return;
  if (depth > maxDepth)
    return opaque("deeply nested code", s);
  ++depth;
  ir::SourceRange around = currentStatement;
  if (!hasOverride && !isa<CompoundStmt>(s)) {
    ir::SourceRange own = module.statementRange(s);
    if (own.valid())
      currentStatement = own;
  }
  switch (s->getStmtClass()) {
  case Stmt::CompoundStmtClass:
    compound(cast<CompoundStmt>(s));
    break;
  case Stmt::DeclStmtClass:
    declaration(cast<DeclStmt>(s));
    break;
  case Stmt::IfStmtClass:
    ifStatement(cast<IfStmt>(s));
    break;
  case Stmt::SwitchStmtClass:
    switchStatement(cast<SwitchStmt>(s));
    break;
  case Stmt::ForStmtClass:
    forStatement(cast<ForStmt>(s));
    break;
  case Stmt::CXXForRangeStmtClass:
    rangeLoop(cast<CXXForRangeStmt>(s));
    break;
  case Stmt::WhileStmtClass:
    whileLoop(cast<WhileStmt>(s));
    break;
  case Stmt::DoStmtClass:
    doLoop(cast<DoStmt>(s));
    break;
  case Stmt::ReturnStmtClass:
    returnStatement(cast<ReturnStmt>(s));
    break;
  case Stmt::CoreturnStmtClass: {
    opaque("co_return", s);
    if (const Expr *value = cast<CoreturnStmt>(s)->getOperand())
      discard(value);
    jump(ir::ExitKind::Return, s, {});
    break;
  }
  case Stmt::BreakStmtClass:
    if (breaks.empty())
      unknownStatement(s, "break");
    else
      jump(ir::ExitKind::Break, s, breaks.back().target);
    break;
  case Stmt::ContinueStmtClass:
    if (continues.empty())
      unknownStatement(s, "continue");
    else
      jump(ir::ExitKind::Continue, s, continues.back().target);
    break;
  case Stmt::GotoStmtClass:
  case Stmt::IndirectGotoStmtClass:
    opaque("goto", s);
    jump(ir::ExitKind::Goto, s, {});
    break;
  case Stmt::LabelStmtClass:
    label(cast<LabelStmt>(s));
    break;
  case Stmt::CaseStmtClass:
  case Stmt::DefaultStmtClass:
    opaque("case label inside another statement", s);
    statement(cast<SwitchCase>(s)->getSubStmt());
    break;
  case Stmt::AttributedStmtClass:
    statement(cast<AttributedStmt>(s)->getSubStmt());
    break;
  case Stmt::CXXTryStmtClass:
    tryStatement(cast<CXXTryStmt>(s));
    break;
  case Stmt::GCCAsmStmtClass:
  case Stmt::MSAsmStmtClass:
    opaque("inline assembly", s);
    break;
  default:
    if (const auto *e = dyn_cast<Expr>(s)) {
      std::size_t temporaries = scopes.size();
      discard(e);
      destroyDownTo(temporaries, nullptr);
    } else if (isa<OMPExecutableDirective>(s)) {
      opaque("an OpenMP directive", s);
      const auto *directive = cast<OMPExecutableDirective>(s);
      if (directive->hasAssociatedStmt())
        statement(directive->getRawStmt());
    } else {
      unknownStatement(s, s->getStmtClassName());
    }
  }
  currentStatement = around;
  --depth;
}

void FunctionReader::unknownStatement(const Stmt *s, llvm::StringRef construct) {
  opaque(construct, s);
  // Its effects are the worst already; what is inside may still hold loops to report.
  for (const Stmt *child : s->children()) {
    if (const auto *e = dyn_cast_or_null<Expr>(child)) {
      if (!e->isInstantiationDependent())
        discard(e);
    } else {
      statement(child);
    }
  }
}

void FunctionReader::compound(const CompoundStmt *s) {
  std::size_t outerScopes = scopes.size();
  for (const Stmt *child : s->body())
    statement(child);
  destroyDownTo(outerScopes, s);
}

void FunctionReader::jump(ir::ExitKind kind, const Stmt *s, ir::OpId target) {
  ir::Op op;
  op.kind = ir::OpKind::Return;
  op.exit = kind;
  op.exitTarget = target;
  std::size_t level = 0;
  if (kind == ir::ExitKind::Break)
    level = breaks.back().depth;
  else if (kind == ir::ExitKind::Continue)
    level = continues.back().depth;
  // What is destroyed on the way out is destroyed again, in the IR, at the end of the scope that is left
  // early.
  for (std::size_t i = scopes.size(); i > level; --i)
    destroy(scopes[i - 1].object, scopes[i - 1].type);
  emit(std::move(op), s);
}

void FunctionReader::returnStatement(const ReturnStmt *s) {
  Operand value;
  if (const Expr *e = s->getRetValue()) {
    std::size_t temporaries = scopes.size();
    if (e->getType()->isVoidType()) {
      discard(e);
    } else if (e->isGLValue()) {
      value = glvalue(e);
      escape(value);
      if (!inlinedReturn)
        readShapes(value, e);
      value.value = {};
    } else if (e->getType()->isRecordType()) {
      const auto *construct = dyn_cast<CXXConstructExpr>(e->IgnoreImplicit());
      if (construct && construct->getNumArgs() == 1 && s->getNRVOCandidate())
        value.value = unknownValue(e->getType()); // Built in place of the result.
      else
        value = initialize({}, e->getType(), e, e);
    } else {
      value = rvalue(e);
      if (!e->getType()->isArithmeticType() && !e->getType()->isEnumeralType())
        escape(value);
    }
    destroyDownTo(temporaries, nullptr);
  }
  if (inlinedReturn) {
    if (inlinedSlot.hasPath() && s->getRetValue())
      store(inlinedSlot, s->getRetValue()->getType(), value, s->getRetValue(), /*isInit=*/false);
    if (inlinedResult && (value.value.valid() || value.hasPath()))
      *inlinedResult = inlinedResult->value.valid() || inlinedResult->hasPath()
                           ? unknownOperand(s->getRetValue()->getType())
                           : value;
    if (s != inlinedReturn->statement) {
      ir::Op op;
      op.kind = ir::OpKind::Return;
      bool isBranch = ir()[inlinedReturn->target].kind == ir::OpKind::Branch;
      op.exit = isBranch ? ir::ExitKind::Break : ir::ExitKind::Continue;
      op.exitTarget = inlinedReturn->target;
      emit(std::move(op), s);
    }
    return;
  }
  ir::Op op;
  op.kind = ir::OpKind::Return;
  op.exit = ir::ExitKind::Return;
  op.value = value.value;
  for (std::size_t i = scopes.size(); i > 0; --i)
    destroy(scopes[i - 1].object, scopes[i - 1].type);
  emit(std::move(op), s);
}

void FunctionReader::label(const LabelStmt *s) {
  opaque(("label '" + s->getDecl()->getName() + "'").str(), s);
  // A jump back makes a loop; it is listed, not understood.
  const LabelDecl *target = s->getDecl();
  bool jumpsBack = false;
  auto look = [&](const Stmt *in, auto &&self) -> void {
    if (!in || jumpsBack || isa<LambdaExpr>(in))
      return;
    if (const auto *jump = dyn_cast<GotoStmt>(in); jump && jump->getLabel() == target)
      jumpsBack |= module.sources.isBeforeInTranslationUnit(s->getBeginLoc(), jump->getBeginLoc());
    for (const Stmt *child : in->children())
      self(child, self);
  };
  if (depth < 100)
    look(function->getBody(), look);
  if (jumpsBack) {
    ir::OpId loop = openLoop(s, ir::LoopKind::Goto, {});
    ir::RegionId around = builder().setCurrent(ir()[loop].loop->body);
    opaque("goto", s);
    builder().setCurrent(around);
  }
  statement(s->getSubStmt());
}

void FunctionReader::ifStatement(const IfStmt *s) {
  std::size_t outerScopes = scopes.size();
  if (s->getInit())
    statement(s->getInit());
  if (s->isConsteval()) {
    statement(s->isNegatedConsteval() ? s->getThen() : s->getElse());
    return;
  }
  if (s->isConstexpr())
    if (auto taken = s->getNondiscardedCase(module.context)) {
      if (*taken)
        statement(*taken);
      return;
    }
  if (s->getConditionVariable())
    variable(s->getConditionVariable());
  std::size_t temporaries = scopes.size();
  Operand condition = rvalue(s->getCond());
  destroyDownTo(temporaries, nullptr);
  ir::Op op;
  op.kind = ir::OpKind::Branch;
  op.branch = ir::BranchKind::If;
  op.condition = condition.value;
  ir::OpId branch = emit(std::move(op), s);
  for (const Stmt *arm : {s->getThen(), s->getElse()}) {
    ir::RegionId region = builder().region(id, branch);
    ir()[branch].regions.push_back(region);
    ir::RegionId around = builder().setCurrent(region);
    if (arm)
      statement(arm);
    builder().setCurrent(around);
  }
  destroyDownTo(outerScopes, s);
}

void FunctionReader::switchStatement(const SwitchStmt *s) {
  std::size_t outerScopes = scopes.size();
  if (s->getInit())
    statement(s->getInit());
  if (s->getConditionVariable())
    variable(s->getConditionVariable());
  Operand condition = rvalue(s->getCond());
  ir::Op op;
  op.kind = ir::OpKind::Branch;
  op.branch = ir::BranchKind::Switch;
  op.condition = condition.value;
  ir::OpId branch = emit(std::move(op), s);
  breaks.push_back({branch, scopes.size(), s});
  switchBody(s->getBody(), branch);
  breaks.pop_back();
  destroyDownTo(outerScopes, s);
}

/// One region per label of the body; an arm that falls through runs into the next region.
void FunctionReader::switchBody(const Stmt *s, ir::OpId branch) {
  ir::RegionId around = builder().current();
  auto newArm = [&] {
    ir::RegionId region = builder().region(id, branch);
    ir()[branch].regions.push_back(region);
    builder().setCurrent(region);
  };
  newArm(); // Declarations before the first label.
  std::size_t outerScopes = scopes.size();
  llvm::SmallVector<const Stmt *, 16> parts;
  if (const auto *block = dyn_cast_or_null<CompoundStmt>(s))
    parts.append(block->body_begin(), block->body_end());
  else if (s)
    parts.push_back(s);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Stmt *part = parts[i];
    if (isa<SwitchCase>(part)) {
      newArm();
      while (const auto *label = dyn_cast<SwitchCase>(part))
        part = label->getSubStmt();
    }
    // The break that ends an arm is the end of its region.
    bool endsArm = isa<BreakStmt>(part) && (i + 1 == parts.size() || isa<SwitchCase>(parts[i + 1]));
    if (!endsArm)
      statement(part);
  }
  destroyDownTo(outerScopes, nullptr);
  builder().setCurrent(around);
}

void FunctionReader::tryStatement(const CXXTryStmt *s) {
  ir::Op op;
  op.kind = ir::OpKind::Branch;
  op.branch = ir::BranchKind::Try;
  ir::OpId branch = emit(std::move(op), s);
  auto arm = [&](const Stmt *body, const VarDecl *caught) {
    ir::RegionId region = builder().region(id, branch);
    ir()[branch].regions.push_back(region);
    ir::RegionId around = builder().setCurrent(region);
    if (caught) {
      Binding binding;
      binding.object = declareObject(caught, ir::ObjectKind::Local);
      // The exception object may be shared with whoever rethrows or stored it.
      ir()[binding.object].isReference = ir()[binding.object].addressTaken = true;
      binding.operand.path.base = binding.object;
      binding.operand.path.type = ir()[binding.object].type;
      bindings[caught] = std::move(binding);
    }
    statement(body);
    builder().setCurrent(around);
  };
  arm(s->getTryBlock(), nullptr);
  ++handlers;
  for (unsigned i = 0; i < s->getNumHandlers(); ++i)
    arm(s->getHandler(i)->getHandlerBlock(), s->getHandler(i)->getExceptionDecl());
  --handlers;
}

void FunctionReader::declaration(const DeclStmt *s) {
  for (const Decl *d : s->decls()) {
    if (const auto *v = dyn_cast<VarDecl>(d)) {
      std::size_t temporaries = scopes.size();
      variable(v);
      // Temporaries of the initialiser die here, the variable itself later.
      if (scopes.size() > temporaries + 1) {
        Scope own = scopes.back();
        bool isOwn = bindings.contains(v) && own.object == bindings[v].object;
        if (isOwn)
          scopes.pop_back();
        destroyDownTo(temporaries, nullptr);
        if (isOwn)
          scopes.push_back(own);
      }
    } else if (isa<TypedefNameDecl>(d)) {
      if (cast<TypedefNameDecl>(d)->getUnderlyingType()->isVariablyModifiedType())
        opaque("variable-length array type", s);
    }
  }
}

ir::ObjectId FunctionReader::declareObject(const VarDecl *v, ir::ObjectKind kind) {
  ir::Object object;
  object.kind = kind;
  object.name = v->getNameAsString();
  object.type = type(v->getType());
  object.range = module.range(v->getSourceRange());
  object.scope = builder().current();
  object.function = id;
  object.isReference = v->getType()->isReferenceType();
  object.isRestrict = v->getType().isRestrictQualified();
  object.isConstant = !object.isReference && !usage->isTouched(v);
  object.isCaptured = usage->isCaptured(v);
  object.addressTaken = object.isReference || usage->isEscaping(v);
  object.hasSecondName = !object.isReference && usage->hasSecondName(v);
  ir::ObjectId result = builder().object(std::move(object));
  variables[result.index] = v;
  return result;
}

void FunctionReader::variable(const VarDecl *v) {
  if (v->isInvalidDecl() || v->getType()->isDependentType())
    return opaque("an invalid declaration", nullptr);
  if (v->hasExternalStorage())
    return;
  if (v->isStaticLocal() || v->getTLSKind() != VarDecl::TLS_None) {
    Binding binding;
    binding.object = module.global(v);
    ir()[binding.object].function = id;
    binding.operand.path.base = binding.object;
    binding.operand.path.type = ir()[binding.object].type;
    bindings[v] = std::move(binding);
    if (!v->isConstexpr() && !isMadeQuietly(v))
      opaque(v->getTLSKind() != VarDecl::TLS_None ? "a thread_local variable" : "a static local variable",
             nullptr);
    return;
  }
  if (v->getType()->isVariablyModifiedType())
    opaque("a variable-length array", nullptr);
  if (v->hasAttr<CleanupAttr>())
    opaque("a variable with a cleanup function", nullptr);
  const Expr *init = v->getInit();
  QualType t = v->getType();
  if (const auto *decomposition = dyn_cast<DecompositionDecl>(v))
    return declareDecomposition(decomposition);
  if (t->isReferenceType()) {
    Operand referent = init ? glvalue(init) : unknownStorage(t);
    return bindVariable(v, std::move(referent), /*isStorage=*/true);
  }
  if (init && !init->isGLValue() && (t->isScalarType() || (isPlainIterator(t) && !usage->isTouched(v))))
    return bindVariable(v, t->isScalarType() ? rvalue(init) : initialize({}, t, init, init),
                        /*isStorage=*/false);
  Binding binding;
  binding.object = declareObject(v, ir::ObjectKind::Local);
  binding.operand.path.base = binding.object;
  binding.operand.path.type = ir()[binding.object].type;
  bindings[v] = binding;
  if (init)
    initialize(binding.operand, t, init, init);
  destroyLater(binding.object, t);
}

void FunctionReader::bindVariable(const VarDecl *v, Operand initial, bool isStorage) {
  QualType t = v->getType();
  Binding binding;
  if (t->isReferenceType()) {
    bool isKnown =
        isStorage && initial.hasPath() && initial.path.base != ir().unknownMemory && isStable(v, initial);
    if (isKnown) {
      binding.operand = std::move(initial);
    } else {
      escape(initial);
      binding.object = declareObject(v, ir::ObjectKind::Local);
      if (const auto *declared = t->getPointeeType()->getAsArrayTypeUnsafe(); !declared)
        ir()[binding.object].isConstant = false;
      binding.operand.path.base = binding.object;
      binding.operand.path.type = ir()[binding.object].type;
    }
    bindings[v] = std::move(binding);
    return;
  }
  binding.object = declareObject(v, ir::ObjectKind::Local);
  Operand storage;
  storage.path.base = binding.object;
  storage.path.type = ir()[binding.object].type;
  bool isFixed = !t.isVolatileQualified() && !t->isAtomicType() &&
                 (t->isScalarType() ? !usage->isModified(v) : !usage->isTouched(v));
  if (isStorage && t->isRecordType()) { // An element copied into the variable.
    binding.operand = storage;
    bindings[v] = binding;
    copyClass(storage, initial, t, nullptr, /*isMove=*/false, /*isInit=*/true, nullptr, nullptr);
    destroyLater(binding.object, t);
    return;
  }
  if (isStorage)
    initial = load(initial, t, nullptr);
  store(storage, t, initial, v->getInit(), /*isInit=*/true, nullptr, v->getInit());
  binding.operand = storage;
  if (isFixed && (t->isScalarType() || isPlainIterator(t))) {
    bool isPointer = t->isPointerType() || !t->isScalarType();
    bool isKnown = initial.hasPath() && initial.path.base != ir().unknownMemory && isStable(v, initial);
    binding.isValue = true;
    if (isPointer && !isKnown) {
      escape(initial);
      ir::ValueId value = initial.value;
      initial = t->isPointerType() ? target(storage, t) : iteratorTarget(storage, t);
      initial.value = value;
    }
    binding.operand = std::move(initial);
    if (!binding.operand.value)
      binding.operand.value = unknownValue(t);
  } else {
    escape(initial);
  }
  bindings[v] = std::move(binding);
}

void FunctionReader::declareDecomposition(const DecompositionDecl *d) {
  const Expr *init = d->getInit();
  QualType t = d->getType();
  Binding binding;
  if (t->isReferenceType()) {
    Operand referent = init ? glvalue(init) : unknownStorage(t);
    bindVariable(d, std::move(referent), true);
  } else {
    binding.object = declareObject(d, ir::ObjectKind::Local);
    binding.operand.path.base = binding.object;
    binding.operand.path.type = ir()[binding.object].type;
    ir()[binding.object].name = "[]";
    bindings[d] = binding;
    if (init)
      initialize(binding.operand, t, init, init);
    destroyLater(binding.object, t);
  }
  bindHolders(d);
}

/// The variables that stand for the parts of a pair or tuple.
void FunctionReader::bindHolders(const DecompositionDecl *d) {
  for (const BindingDecl *part : d->bindings())
    if (const VarDecl *holder = part->getHoldingVar())
      if (const Expr *init = holder->getInit())
        bindVariable(holder, evaluate(init), /*isStorage=*/true);
}

} // namespace xcs::frontend
