// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Variables and statements.

#include "frontend/UsagePass.h"
#include "frontend/SecondNames.h"

using namespace clang;

namespace xcs::frontend {

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

Usage::Usage(ModuleReader &module, const FunctionDecl *function) : module(module) {
  UsagePass(module, *this).function(function);
  secondNames = variablesWithSecondNames(function);
}

} // namespace xcs::frontend
