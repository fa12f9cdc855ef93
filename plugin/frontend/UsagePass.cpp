// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/ReaderImpl.h"
#include "clang/AST/Attr.h"

using namespace clang;

namespace xcs::frontend {

namespace {

/// How an expression's storage is used. From harmless to harmful; a part of a variable weakens the use of the
/// whole.
enum class Use {
  Read,
  Const,    ///< Bound to a const reference.
  Element,  ///< Elements are looked up, nothing changes.
  Part,     ///< Some part of it is written or handed out.
  Exchange, ///< A pointer or container inside it is exchanged.
  Write,    ///< Assigned.
  Escape,   ///< Its address or a non-const reference to it leaves.
};

bool isChange(Use use) { return use >= Use::Part; }
bool isWhole(Use use) { return use >= Use::Exchange; }

/// A pointer or class: storage that leads to other storage.
bool isSlot(QualType type) {
  type = type.getCanonicalType();
  while (const auto *array = type->getAsArrayTypeUnsafe())
    type = array->getElementType().getCanonicalType();
  return type->isAnyPointerType() || type->isRecordType() || type->isDependentType();
}

const Type *slotType(QualType type) {
  return type.getNonReferenceType()->getBaseElementTypeUnsafe()->getCanonicalTypeUnqualified().getTypePtr();
}

/// What an iterator of the library leads to; null for other types.
QualType iteratorValue(QualType type) {
  if (const auto *record = type->getAsCXXRecordDecl())
    if (const auto *special = dyn_cast<ClassTemplateSpecializationDecl>(record))
      if (record->getName().contains("iterator") && special->getTemplateArgs().size() &&
          special->getTemplateArgs()[0].getKind() == TemplateArgument::Type) {
        QualType value = special->getTemplateArgs()[0].getAsType();
        return value->isPointerType() ? value->getPointeeType() : value;
      }
  if (type->isPointerType())
    return type->getPointeeType();
  return {};
}

} // namespace

class UsagePass {
public:
  UsagePass(ModuleReader &module, Usage &usage) : module(module), usage(usage) {}

  void function(const FunctionDecl *f) {
    openScope();
    for (const ParmVarDecl *parameter : f->parameters())
      declare(parameter);
    if (const auto *constructor = dyn_cast<CXXConstructorDecl>(f))
      for (const CXXCtorInitializer *init : constructor->inits())
        if (init->getInit())
          expr(init->getInit(), Use::Read);
    if (f->getBody())
      stmt(f->getBody());
    closeScope();
  }

private:
  void openScope() { scopes.emplace_back(); }
  void closeScope() {
    for (const VarDecl *variable : scopes.back())
      usage.variables[variable].life.end = position;
    scopes.pop_back();
  }
  void declare(const VarDecl *variable) {
    usage.variables[variable].life.begin = position++;
    scopes.back().push_back(variable);
    owners[variable] = lambdas;
  }

  /// `inside`: for Exchange, the type of what is exchanged inside the variable.
  void record(const VarDecl *variable, Use use, QualType inside = {}) {
    ++position;
    QualType own = variable->getType().getNonReferenceType();
    bool isInside = use == Use::Exchange && !inside.isNull();
    auto root = referents.find(variable);
    if (root != referents.end() && isChange(use)) {
      Referent referent = root->second;
      if (isInside)
        record(referent.root, use, inside);
      else if (referent.isPart)
        record(referent.root, isWhole(use) && isSlot(own) ? Use::Exchange : Use::Part, own);
      else
        record(referent.root, use == Use::Escape ? Use::Exchange : use, own);
    }
    Usage::Variable &entry = usage.variables[variable];
    if (!isChange(use))
      return;
    entry.touched = true;
    if (use == Use::Write) {
      entry.writes.push_back(position);
      auto owner = owners.find(variable);
      // A change inside a lambda happens when it is called, not where it stands.
      if (owner != owners.end() && owner->second != lambdas)
        entry.escapes = true;
    } else if (use == Use::Escape) {
      entry.writes.push_back(position);
      entry.escapes = true;
    }
    if (isWhole(use) && (isInside || isSlot(own)))
      usage.exchanges.push_back({position, variable, slotType(isInside ? inside : own)});
  }

  void opaqueCall(const FunctionDecl *f) { usage.opaqueCalls.push_back({++position, f}); }

  /// Storage that no variable is known for.
  void exchanged(QualType type, Use use) {
    ++position;
    if (isWhole(use) && isSlot(type))
      usage.exchanges.push_back({position, nullptr, slotType(type)});
  }
  /// How the whole is used by a use of one of its parts; `inside` becomes the type of what is exchanged.
  Use partOf(QualType part, Use use, QualType &inside) {
    if (use == Use::Exchange && !inside.isNull())
      return use;
    inside = part;
    if (isWhole(use) && isSlot(part))
      return Use::Exchange;
    return isChange(use) ? Use::Part : use == Use::Read ? Use::Element : use;
  }

  static Use useOfParameter(QualType type) {
    if (type->isReferenceType())
      return type->getPointeeType().isConstQualified() ? Use::Const : Use::Escape;
    return Use::Read;
  }

  void stmt(const Stmt *s);
  void expr(const Expr *e, Use use, QualType inside = {});
  void exprInner(const Expr *e, Use use, QualType inside);
  void children(const Stmt *s) {
    for (const Stmt *child : s->children()) {
      if (const auto *e = dyn_cast_or_null<Expr>(child))
        expr(e, e->isGLValue() ? Use::Escape : Use::Read);
      else if (child)
        stmt(child);
    }
  }
  /// The parts of a statement whose expressions are conditions or stand for themselves: nobody gets their
  /// result.
  void parts(const Stmt *s) {
    for (const Stmt *child : s->children())
      stmt(child);
  }
  void body(const Stmt *owner, const Stmt *s) {
    unsigned begin = position;
    if (s)
      stmt(s);
    ++position;
    Usage::Interval &interval =
        usage.bodies.try_emplace(owner, Usage::Interval{begin, position}).first->second;
    interval.begin = std::min(interval.begin, begin);
    interval.end = position;
  }
  void variable(const VarDecl *v);
  void call(const Expr *e, const FunctionDecl *f, const Expr *object, ArrayRef<const Expr *> args, Use use,
            QualType inside);
  void lambda(const LambdaExpr *e);
  void captured(const VarDecl *v) {
    usage.variables[v].captured = true;
    auto root = referents.find(v);
    if (root != referents.end())
      captured(root->second.root);
  }

  /// The variable at the base of a glvalue that a reference may be bound to, if it can be seen.
  const VarDecl *rootOf(const Expr *e) {
    for (;;) {
      e = e->IgnoreParenCasts();
      if (const auto *ref = dyn_cast<DeclRefExpr>(e))
        return dyn_cast<VarDecl>(ref->getDecl());
      if (const auto *member = dyn_cast<MemberExpr>(e))
        e = member->getBase();
      else if (const auto *element = dyn_cast<ArraySubscriptExpr>(e))
        e = element->getBase();
      else if (const auto *deref = dyn_cast<UnaryOperator>(e); deref && deref->getOpcode() == UO_Deref)
        e = deref->getSubExpr();
      else if (const auto *op = dyn_cast<CXXOperatorCallExpr>(e); op && op->getNumArgs())
        e = op->getArg(0);
      else if (const auto *method = dyn_cast<CXXMemberCallExpr>(e))
        e = method->getImplicitObjectArgument();
      else
        return nullptr;
      if (!e)
        return nullptr;
    }
  }

  ModuleReader &module;
  Usage &usage;
  unsigned position = 0, depth = 0, lambdas = 0, lambdaCount = 0;
  std::vector<llvm::SmallVector<const VarDecl *, 4>> scopes;
  llvm::DenseMap<const VarDecl *, unsigned> owners; ///< Which lambda a variable is declared in.
  /// What a local reference is bound to: a variable, or some part or element of it.
  struct Referent {
    const VarDecl *root = nullptr;
    bool isPart = false;
  };
  llvm::DenseMap<const VarDecl *, Referent> referents;
};

void UsagePass::variable(const VarDecl *v) {
  const Expr *init = v->getInit();
  if (init && v->getType()->isReferenceType()) {
    const VarDecl *root = rootOf(init);
    bool isConst = v->getType()->getPointeeType().isConstQualified();
    bool resolvable = root && root != v && isSlot(v->getType()->getPointeeType());
    if (!isConst && root && root != v) {
      referents[v] = {root, !isa<DeclRefExpr>(init->IgnoreParenCasts())};
      // A scalar that a reference names must stay in memory; uses of the reference count for its root.
      expr(init, resolvable || !isSlot(root->getType().getNonReferenceType()) ? Use::Part : Use::Element);
      if (root->getType()->isScalarType() && isa<DeclRefExpr>(init->IgnoreParenCasts()))
        record(root, Use::Escape);
    } else {
      expr(init, isConst ? Use::Const : Use::Escape);
    }
  } else if (init) {
    expr(init, init->isGLValue() ? Use::Const : Use::Read);
  }
  declare(v);
  if (const auto *decomposition = dyn_cast<DecompositionDecl>(v))
    for (const BindingDecl *binding : decomposition->bindings())
      if (const VarDecl *holding = binding->getHoldingVar()) {
        referents[holding] = {v, true};
        declare(holding);
      }
}

void UsagePass::lambda(const LambdaExpr *e) {
  for (auto [capture, init] : llvm::zip(e->captures(), e->capture_inits())) {
    if (capture.capturesVariable()) {
      const auto *v = dyn_cast<VarDecl>(capture.getCapturedVar());
      if (v && capture.getCaptureKind() == LCK_ByRef && !v->isInitCapture()) {
        captured(v);
        continue;
      }
      if (v && v->isInitCapture()) {
        variable(v);
        continue;
      }
    }
    if (init)
      expr(init, Use::Read);
  }
  unsigned enclosing = lambdas;
  lambdas = ++lambdaCount;
  std::vector<const FunctionDecl *> bodies{e->getCallOperator()};
  if (const FunctionTemplateDecl *generic = e->getDependentCallOperator())
    bodies.assign(generic->spec_begin(), generic->spec_end());
  for (const FunctionDecl *f : bodies) {
    openScope();
    for (const ParmVarDecl *parameter : f->parameters())
      declare(parameter);
    if (f->getBody())
      stmt(f->getBody());
    closeScope();
  }
  lambdas = enclosing;
}

void UsagePass::stmt(const Stmt *s) {
  if (!s)
    return;
  if (const auto *e = dyn_cast<Expr>(s))
    return expr(e, e->isGLValue() ? Use::Element : Use::Read);
  if (++depth > 1200) {
    usage.overflow = true;
    --depth;
    return;
  }
  openScope();
  switch (s->getStmtClass()) {
  case Stmt::DeclStmtClass:
    closeScope(); // Its variables belong to the scope around it.
    for (const Decl *d : cast<DeclStmt>(s)->decls())
      if (const auto *v = dyn_cast<VarDecl>(d))
        variable(v);
    --depth;
    return;
  case Stmt::CXXForRangeStmtClass: {
    const auto *loop = cast<CXXForRangeStmt>(s);
    if (loop->getInit())
      stmt(loop->getInit());
    if (const Expr *range = loop->getRangeInit()) {
      const VarDecl *element = loop->getLoopVariable();
      bool byReference = element && element->getType()->isReferenceType() &&
                         !element->getType()->getPointeeType().isConstQualified();
      const VarDecl *root = rootOf(range);
      expr(range, byReference ? Use::Part : Use::Element);
      if (byReference && root)
        referents[element] = {root, true};
      for (const DeclStmt *d : {loop->getBeginStmt(), loop->getEndStmt()})
        if (d && d->isSingleDecl())
          if (const auto *v = dyn_cast<VarDecl>(d->getSingleDecl()); v && v->getInit())
            if (const auto *begin = dyn_cast<CallExpr>(v->getInit()->IgnoreImplicit()))
              if (const FunctionDecl *f = begin->getDirectCallee(); f && !module.library(f))
                opaqueCall(f);
      if (element)
        declare(element);
      if (const auto *decomposition = dyn_cast_or_null<DecompositionDecl>(element))
        for (const BindingDecl *binding : decomposition->bindings())
          if (const VarDecl *holding = binding->getHoldingVar()) {
            referents[holding] = {element, true};
            declare(holding);
          }
    }
    body(loop, loop->getBody());
    break;
  }
  case Stmt::ForStmtClass: {
    const auto *loop = cast<ForStmt>(s);
    if (loop->getInit()) {
      if (const auto *d = dyn_cast<DeclStmt>(loop->getInit())) {
        for (const Decl *decl : d->decls())
          if (const auto *v = dyn_cast<VarDecl>(decl))
            variable(v);
      } else {
        stmt(loop->getInit());
      }
    }
    if (loop->getConditionVariable())
      variable(loop->getConditionVariable());
    stmt(loop->getCond());
    body(loop, loop->getBody());
    stmt(loop->getInc());
    break;
  }
  case Stmt::WhileStmtClass:
  case Stmt::DoStmtClass:
    unsigned begin;
    begin = position;
    if (const auto *loop = dyn_cast<WhileStmt>(s); loop && loop->getConditionVariable())
      variable(loop->getConditionVariable());
    parts(s);
    usage.bodies[s] = {begin, ++position};
    break;
  case Stmt::IfStmtClass:
    if (const auto *branch = cast<IfStmt>(s); branch->getInit() || branch->getConditionVariable()) {
      if (branch->getInit()) {
        if (const auto *d = dyn_cast<DeclStmt>(branch->getInit())) {
          for (const Decl *decl : d->decls())
            if (const auto *v = dyn_cast<VarDecl>(decl))
              variable(v);
        } else {
          stmt(branch->getInit());
        }
      }
      if (branch->getConditionVariable())
        variable(branch->getConditionVariable());
      else
        stmt(branch->getCond());
      stmt(branch->getThen());
      stmt(branch->getElse());
      break;
    }
    parts(s);
    break;
  case Stmt::ReturnStmtClass: {
    const Expr *value = cast<ReturnStmt>(s)->getRetValue();
    if (value)
      expr(value, value->isGLValue() ? Use::Escape : Use::Read);
    break;
  }
  case Stmt::CXXCatchStmtClass:
    if (const VarDecl *v = cast<CXXCatchStmt>(s)->getExceptionDecl())
      declare(v);
    stmt(cast<CXXCatchStmt>(s)->getHandlerBlock());
    break;
  case Stmt::GCCAsmStmtClass:
  case Stmt::MSAsmStmtClass:
    opaqueCall(nullptr);
    for (const Stmt *child : s->children())
      if (const auto *e = dyn_cast_or_null<Expr>(child))
        expr(e, e->isGLValue() ? Use::Escape : Use::Read);
    break;
  case Stmt::SwitchStmtClass:
    if (const VarDecl *v = cast<SwitchStmt>(s)->getConditionVariable())
      variable(v);
    parts(s);
    break;
  case Stmt::CompoundStmtClass:
  case Stmt::CaseStmtClass:
  case Stmt::DefaultStmtClass:
  case Stmt::LabelStmtClass:
  case Stmt::AttributedStmtClass:
  case Stmt::CXXTryStmtClass:
    parts(s);
    break;
  default:
    children(s);
  }
  closeScope();
  --depth;
}

void UsagePass::call(const Expr *e, const FunctionDecl *f, const Expr *object, ArrayRef<const Expr *> args,
                     Use use, QualType inside) {
  std::optional<LibraryModel> model = f ? module.library(f, e) : std::nullopt;
  bool isConst = true;
  if (object) {
    const auto *method = dyn_cast_or_null<CXXMethodDecl>(f);
    isConst = method && method->isConst();
  }
  // The library's members keep no address of their object; what they return into it has a role of its own.
  bool isPlainMember = model && model->role == LibraryRole::Summary && model->callable < 0;
  Use objectUse = isConst ? Use::Const : isPlainMember ? Use::Write : Use::Escape;
  Use firstUse = Use::Read;
  bool overridesFirst = false;
  if (model) {
    QualType result = e->getType();
    bool changes = isChange(use);
    switch (model->role) {
    case LibraryRole::Element:
    case LibraryRole::CheckedElement:
    case LibraryRole::Front:
    case LibraryRole::Back:
    case LibraryRole::KeyElement:
    case LibraryRole::Get:
    case LibraryRole::Dereference:
      firstUse = changes ? partOf(result, use, inside) : Use::Element;
      overridesFirst = true;
      break;
    case LibraryRole::Begin:
    case LibraryRole::End:
    case LibraryRole::Data: {
      QualType element = iteratorValue(result);
      firstUse = element.isNull() || element.isConstQualified() || isConst ? Use::Element
                 : isSlot(element)                                         ? Use::Exchange
                                                                           : Use::Part;
      inside = element;
      overridesFirst = true;
      break;
    }
    case LibraryRole::Append:
      firstUse = Use::Part;
      overridesFirst = true;
      break;
    case LibraryRole::Advance:
      firstUse = Use::Write;
      overridesFirst = true;
      break;
    case LibraryRole::Size:
    case LibraryRole::IteratorCompare:
    case LibraryRole::Min:
    case LibraryRole::Max:
      firstUse = Use::Const;
      overridesFirst = model->role == LibraryRole::Size;
      break;
    case LibraryRole::Pass:
      firstUse = use == Use::Element && e->isXValue() ? Use::Escape : use;
      overridesFirst = true;
      break;
    case LibraryRole::Summary:
    case LibraryRole::Algorithm:
      break;
    }
    if (model->callable >= 0)
      opaqueCall(nullptr);
    for (const Expr *arg : args)
      if (QualType value = iteratorValue(arg->getType().getNonReferenceType());
          !value.isNull() && !value.isConstQualified())
        if (model->role == LibraryRole::Summary || model->role == LibraryRole::Algorithm)
          exchanged(value, Use::Escape);
  } else if (!f || !module.isAccessor(f)) {
    ir::Contract contract = f ? module.contractOf(f) : ir::Contract();
    const auto *method = dyn_cast_or_null<CXXMethodDecl>(f);
    if (!contract.pure && !contract.io && !contract.ordered)
      opaqueCall(method && method->isVirtual() ? nullptr : f);
  }
  if (object) {
    if (overridesFirst)
      objectUse = isConst && firstUse == Use::Part ? Use::Element : firstUse;
    else if (!isConst && !model) // Perhaps an accessor: a scalar written through it changes only a part.
      objectUse = isChange(use) || !e->isGLValue() || isSlot(e->getType()) ? Use::Escape : Use::Part;
    QualType carried = objectUse == Use::Exchange ? inside : QualType();
    if (object->getType()->isPointerType()) {
      expr(object, Use::Read);
      if (isWhole(objectUse) && !object->getType()->getPointeeType().isConstQualified())
        exchanged(carried.isNull() ? object->getType()->getPointeeType() : carried, objectUse);
    } else {
      expr(object, objectUse, carried);
    }
  }
  const auto *prototype = f ? f->getType()->getAs<FunctionProtoType>() : nullptr;
  for (unsigned i = 0; i < args.size(); ++i) {
    Use argumentUse = Use::Read;
    if (args[i]->isGLValue())
      argumentUse = prototype && i < prototype->getNumParams() ? useOfParameter(prototype->getParamType(i))
                                                               : Use::Escape;
    if (i == 0 && !object && overridesFirst && args[i]->isGLValue())
      argumentUse = firstUse;
    else if (argumentUse == Use::Escape && model && model->callable < 0 &&
             (e->getType()->isVoidType() || e->getType()->isArithmeticType()))
      argumentUse = Use::Write; // A library function that gives nothing back keeps nothing, either.
    expr(args[i], argumentUse, argumentUse == Use::Exchange ? inside : QualType());
  }
}

void UsagePass::expr(const Expr *e, Use use, QualType inside) {
  if (!e)
    return;
  if (++depth > 1200)
    usage.overflow = true;
  else
    exprInner(e, use, inside);
  --depth;
}

void UsagePass::exprInner(const Expr *e, Use use, QualType inside) {
  if (e->isInstantiationDependent()) {
    usage.overflow = true;
    return;
  }
  switch (e->getStmtClass()) {
  case Stmt::DeclRefExprClass: {
    const ValueDecl *d = cast<DeclRefExpr>(e)->getDecl();
    if (const auto *v = dyn_cast<VarDecl>(d))
      record(v, use, inside);
    else if (const auto *binding = dyn_cast<BindingDecl>(d)) {
      if (const VarDecl *holding = binding->getHoldingVar())
        record(holding, use, inside);
      else if (const auto *whole = dyn_cast_or_null<VarDecl>(binding->getDecomposedDecl())) {
        Use part = partOf(e->getType(), use, inside);
        record(whole, part, inside);
      }
    }
    return;
  }
  case Stmt::MemberExprClass: {
    const auto *member = cast<MemberExpr>(e);
    if (const auto *v = dyn_cast<VarDecl>(member->getMemberDecl())) {
      record(v, use);
      return expr(member->getBase(), Use::Read);
    }
    bool isNamed = !member->isArrow() && member->getBase()->isGLValue();
    Use whole = partOf(e->getType(), use, inside);
    if (isNamed)
      return expr(member->getBase(), whole, inside);
    if (whole == Use::Exchange)
      exchanged(inside, whole);
    return expr(member->getBase(), Use::Read);
  }
  case Stmt::ArraySubscriptExprClass: {
    const auto *element = cast<ArraySubscriptExpr>(e);
    expr(element->getIdx(), Use::Read);
    const Expr *base = element->getBase();
    const auto *decay = dyn_cast<ImplicitCastExpr>(base->IgnoreParens());
    Use whole = partOf(e->getType(), use, inside);
    if (decay && decay->getCastKind() == CK_ArrayToPointerDecay)
      return expr(decay->getSubExpr(), whole, inside);
    if (whole == Use::Exchange)
      exchanged(inside, whole);
    return expr(base, Use::Read);
  }
  case Stmt::UnaryOperatorClass: {
    const auto *op = cast<UnaryOperator>(e);
    if (op->isIncrementDecrementOp())
      return expr(op->getSubExpr(), Use::Write);
    if (op->getOpcode() == UO_AddrOf)
      return expr(op->getSubExpr(),
                  e->getType()->isPointerType() && op->getSubExpr()->getType().isConstQualified()
                      ? Use::Const
                      : Use::Escape);
    if (op->getOpcode() == UO_Deref && partOf(e->getType(), use, inside) == Use::Exchange)
      exchanged(inside, Use::Exchange);
    return op->getSubExpr()->isGLValue() ? expr(op->getSubExpr(), use, inside)
                                         : expr(op->getSubExpr(), Use::Read);
  }
  case Stmt::BinaryOperatorClass:
  case Stmt::CompoundAssignOperatorClass: {
    const auto *op = cast<BinaryOperator>(e);
    if (op->isAssignmentOp()) {
      expr(op->getRHS(), Use::Read);
      expr(op->getLHS(), Use::Write);
      if (isChange(use) && op->getLHS()->isGLValue() && e->isGLValue())
        expr(op->getLHS(), use, inside);
      return;
    }
    expr(op->getLHS(), op->getLHS()->isGLValue() ? Use::Element : Use::Read);
    return expr(op->getRHS(), op->getRHS()->isGLValue() ? use : Use::Read, inside);
  }
  case Stmt::ConditionalOperatorClass: {
    const auto *op = cast<ConditionalOperator>(e);
    expr(op->getCond(), Use::Read);
    expr(op->getTrueExpr(), use, inside);
    return expr(op->getFalseExpr(), use, inside);
  }
  case Stmt::ImplicitCastExprClass:
  case Stmt::CStyleCastExprClass:
  case Stmt::CXXStaticCastExprClass:
  case Stmt::CXXFunctionalCastExprClass:
  case Stmt::CXXConstCastExprClass:
  case Stmt::CXXReinterpretCastExprClass:
  case Stmt::CXXDynamicCastExprClass: {
    const auto *cast = llvm::cast<CastExpr>(e);
    const Expr *sub = cast->getSubExpr();
    if (cast->getCastKind() == CK_LValueToRValue)
      return expr(sub, Use::Read);
    if (cast->getCastKind() == CK_ArrayToPointerDecay) {
      bool isConst = e->getType()->getPointeeType().isConstQualified();
      return expr(sub,
                  isConst                  ? Use::Element
                  : isSlot(sub->getType()) ? Use::Exchange
                                           : Use::Part,
                  e->getType()->getPointeeType());
    }
    if (e->isGLValue() && sub->isGLValue()) {
      bool keepsConst =
          !isa<ImplicitCastExpr>(e) && sub->getType().isConstQualified() && !e->getType().isConstQualified();
      if (keepsConst || cast->getCastKind() == CK_LValueBitCast)
        return expr(sub, Use::Escape);
      return expr(sub, e->getType().isConstQualified() && use == Use::Escape ? Use::Const : use, inside);
    }
    return expr(sub, sub->isGLValue() ? (cast->getCastKind() == CK_FunctionToPointerDecay ||
                                                 cast->getCastKind() == CK_ToVoid
                                             ? Use::Element
                                             : Use::Escape)
                                      : use);
  }
  case Stmt::ParenExprClass:
    return expr(cast<ParenExpr>(e)->getSubExpr(), use, inside);
  case Stmt::ExprWithCleanupsClass:
  case Stmt::ConstantExprClass:
    return expr(cast<FullExpr>(e)->getSubExpr(), use, inside);
  case Stmt::MaterializeTemporaryExprClass:
    return expr(cast<MaterializeTemporaryExpr>(e)->getSubExpr(), Use::Read);
  case Stmt::SubstNonTypeTemplateParmExprClass:
    return expr(cast<SubstNonTypeTemplateParmExpr>(e)->getReplacement(), use, inside);
  case Stmt::CXXDefaultArgExprClass:
    return expr(cast<CXXDefaultArgExpr>(e)->getExpr(), use);
  case Stmt::CXXDefaultInitExprClass:
    return expr(cast<CXXDefaultInitExpr>(e)->getExpr(), use);
  case Stmt::CXXBindTemporaryExprClass:
    return expr(cast<CXXBindTemporaryExpr>(e)->getSubExpr(), use);
  case Stmt::CXXRewrittenBinaryOperatorClass:
    return expr(cast<CXXRewrittenBinaryOperator>(e)->getSemanticForm(), use);
  case Stmt::OpaqueValueExprClass:
    return;
  case Stmt::UnaryExprOrTypeTraitExprClass:
  case Stmt::CXXNoexceptExprClass:
  case Stmt::RequiresExprClass:
    return;
  case Stmt::LambdaExprClass:
    return lambda(cast<LambdaExpr>(e));
  case Stmt::CXXOperatorCallExprClass: {
    const auto *op = cast<CXXOperatorCallExpr>(e);
    llvm::SmallVector<const Expr *, 4> args(op->arg_begin(), op->arg_end());
    const FunctionDecl *f = op->getDirectCallee();
    const auto *method = dyn_cast_or_null<CXXMethodDecl>(f);
    if (method && method->isImplicitObjectMemberFunction() && !args.empty())
      return call(e, f, args[0], llvm::ArrayRef(args).drop_front(), use, inside);
    return call(e, f, nullptr, args, use, inside);
  }
  case Stmt::CXXMemberCallExprClass: {
    const auto *member = cast<CXXMemberCallExpr>(e);
    llvm::SmallVector<const Expr *, 4> args(member->arg_begin(), member->arg_end());
    if (!member->getMethodDecl())
      expr(member->getCallee(), Use::Read);
    return call(e, member->getMethodDecl(), member->getImplicitObjectArgument(), args, use, inside);
  }
  case Stmt::CallExprClass:
  case Stmt::UserDefinedLiteralClass: {
    const auto *plain = cast<CallExpr>(e);
    llvm::SmallVector<const Expr *, 4> args(plain->arg_begin(), plain->arg_end());
    if (!plain->getDirectCallee())
      expr(plain->getCallee(), Use::Read);
    return call(e, plain->getDirectCallee(), nullptr, args, use, inside);
  }
  case Stmt::CXXConstructExprClass:
  case Stmt::CXXTemporaryObjectExprClass: {
    const auto *construct = cast<CXXConstructExpr>(e);
    const CXXConstructorDecl *f = construct->getConstructor();
    bool isKnown = f->isTrivial() || !f->isUserProvided() || module.library(f, e);
    if (!isKnown)
      opaqueCall(f);
    // What a move empties is changed, but nobody keeps its address (`return local;` is such a move).
    bool moves = isKnown && f->isMoveConstructor();
    for (unsigned i = 0; i < construct->getNumArgs(); ++i) {
      const Expr *arg = construct->getArg(i);
      if (moves && i == 0 && arg->isGLValue()) {
        expr(arg, Use::Write);
        continue;
      }
      expr(arg, !arg->isGLValue()       ? Use::Read
                : i < f->getNumParams() ? useOfParameter(f->getParamDecl(i)->getType())
                                        : Use::Escape);
    }
    return;
  }
  default:
    children(e);
  }
}

Usage::Usage(ModuleReader &module, const FunctionDecl *function) : module(module) {
  UsagePass(module, *this).function(function);
}

} // namespace xcs::frontend
