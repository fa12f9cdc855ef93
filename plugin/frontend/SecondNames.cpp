// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/SecondNames.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace xcs::frontend {

namespace {

/// What happens to the storage that an expression names.
enum class Fate {
  Consumed, ///< It is looked at or changed at once.
  Argument, ///< A call gets it and keeps nothing.
  Kept,     ///< Something may go on naming it.
};

class SecondNames {
public:
  explicit SecondNames(llvm::DenseSet<const VarDecl *> &found) : found(found) {}

  void stmt(const Stmt *s) {
    if (!s)
      return;
    if (const auto *e = dyn_cast<Expr>(s))
      return expr(e, Fate::Consumed);
    if (const auto *declarations = dyn_cast<DeclStmt>(s)) {
      for (const Decl *d : declarations->decls())
        if (const auto *v = dyn_cast<VarDecl>(d))
          variable(v);
      return;
    }
    if (const auto *loop = dyn_cast<CXXForRangeStmt>(s)) {
      stmt(loop->getInit());
      const Expr *range = loop->getRangeInit();
      bool isPlain = range && isa<DeclRefExpr, MemberExpr>(range->IgnoreParenImpCasts());
      expr(range, isPlain ? Fate::Consumed : Fate::Kept);
      return stmt(loop->getBody());
    }
    if (const auto *result = dyn_cast<ReturnStmt>(s)) {
      const Expr *value = result->getRetValue();
      return expr(value, value && value->isGLValue() ? Fate::Kept : Fate::Consumed);
    }
    bool isKnown = !isa<AsmStmt, CoroutineBodyStmt, CoreturnStmt>(s);
    children(s, isKnown ? Fate::Consumed : Fate::Kept);
  }

  void initializer(const Expr *e) {
    if (e)
      expr(e, e->isGLValue() ? Fate::Kept : Fate::Consumed);
  }

private:
  void children(const Stmt *s, Fate glvalues) {
    for (const Stmt *child : s->children()) {
      if (const auto *e = dyn_cast_or_null<Expr>(child))
        expr(e, e->isGLValue() ? glvalues : Fate::Consumed);
      else
        stmt(child);
    }
  }

  void variable(const VarDecl *v) {
    expr(v->getInit(), v->getType()->isReferenceType() ? Fate::Kept : Fate::Consumed);
  }

  /// Whether a copy of a value of the type leads nowhere else.
  static bool isPlainValue(QualType type) {
    if (type->isVoidType() || type->isArithmeticType() || type->isEnumeralType())
      return true;
    // Only names are looked at: the type table is filled in the order of the reading.
    const auto *record = dyn_cast_or_null<ClassTemplateSpecializationDecl>(type->getAsCXXRecordDecl());
    if (!record || !record->isInStdNamespace() || record->getTemplateArgs().size() == 0)
      return false;
    const TemplateArgument &element = record->getTemplateArgs()[0];
    return (record->getName() == "basic_string" || record->getName() == "vector") &&
           element.getKind() == TemplateArgument::Type && element.getAsType()->isArithmeticType();
  }

  /// What a call may do with the addresses it gets, seen from what becomes of its result.
  static Fate fateOfArguments(const Expr *e, Fate result) {
    QualType type = e->getType();
    if (!e->isGLValue())
      return isPlainValue(type) ? Fate::Argument : Fate::Kept;
    return result == Fate::Consumed ? Fate::Argument : Fate::Kept;
  }

  void reference(const ValueDecl *d, Fate fate) {
    if (fate != Fate::Kept)
      return;
    if (const auto *binding = dyn_cast<BindingDecl>(d)) {
      if (const VarDecl *holding = binding->getHoldingVar())
        found.insert(holding);
      d = binding->getDecomposedDecl();
    }
    if (const auto *v = dyn_cast_or_null<VarDecl>(d))
      found.insert(v);
  }

  void call(const CallExpr *e, Fate fate) {
    Fate arguments = fateOfArguments(e, fate);
    if (!e->getDirectCallee())
      expr(e->getCallee(), Fate::Argument);
    else if (const auto *member = dyn_cast<MemberExpr>(e->getCallee()->IgnoreParens()))
      expr(member->getBase(), member->isArrow() ? Fate::Consumed : arguments);
    for (const Expr *argument : e->arguments())
      expr(argument, arguments);
  }

  void construct(const CXXConstructExpr *e) {
    const CXXConstructorDecl *constructor = e->getConstructor();
    bool copies = constructor->isCopyOrMoveConstructor() && !constructor->isUserProvided();
    Fate fate = copies || isPlainValue(e->getType()) ? Fate::Argument : Fate::Kept;
    for (const Expr *argument : e->arguments())
      expr(argument, fate);
  }

  void lambda(const LambdaExpr *e) {
    for (auto [capture, init] : llvm::zip(e->captures(), e->capture_inits())) {
      const auto *v = capture.capturesVariable() ? dyn_cast<VarDecl>(capture.getCapturedVar()) : nullptr;
      if (v && v->isInitCapture())
        variable(v);
      else if (init && capture.getCaptureKind() != LCK_ByRef) // Those by reference are known as captured.
        expr(init, Fate::Consumed);
    }
    stmt(e->getBody());
  }

  void cast(const CastExpr *e, Fate fate) {
    const Expr *sub = e->getSubExpr();
    switch (e->getCastKind()) {
    case CK_LValueToRValue:
      return expr(sub, Fate::Consumed);
    case CK_ArrayToPointerDecay:
      return expr(sub, fate == Fate::Argument ? fate : Fate::Kept);
    case CK_LValueBitCast:
    case CK_LValueToRValueBitCast:
      return expr(sub, Fate::Kept);
    default:
      return expr(sub, fate);
    }
  }

  /// The array behind `array[i]` and `*array`, whose decay leaves no pointer behind.
  static const Expr *decayed(const Expr *pointer) {
    const auto *cast = dyn_cast<ImplicitCastExpr>(pointer->IgnoreParens());
    return cast && cast->getCastKind() == CK_ArrayToPointerDecay ? cast->getSubExpr() : nullptr;
  }

  void unary(const UnaryOperator *e, Fate fate) {
    const Expr *sub = e->getSubExpr();
    if (e->getOpcode() == UO_AddrOf)
      return expr(sub, Fate::Kept);
    if (const Expr *array = e->getOpcode() == UO_Deref ? decayed(sub) : nullptr)
      return expr(array, fate);
    expr(sub, e->isGLValue() && sub->isGLValue() ? fate : Fate::Consumed);
  }

  void binary(const BinaryOperator *e, Fate fate) {
    if (e->isPtrMemOp())
      return children(e, Fate::Kept);
    bool isComma = e->getOpcode() == BO_Comma;
    expr(e->getLHS(), e->isAssignmentOp() ? fate : Fate::Consumed);
    expr(e->getRHS(), isComma ? fate : Fate::Consumed);
  }

  void expr(const Expr *e, Fate fate) {
    if (!e)
      return;
    if (++depth > 1000 || e->isInstantiationDependent()) {
      --depth;
      return everything(e);
    }
    exprInner(e, fate);
    --depth;
  }

  void exprInner(const Expr *e, Fate fate) {
    if (const auto *name = dyn_cast<DeclRefExpr>(e))
      return reference(name->getDecl(), fate);
    if (const auto *member = dyn_cast<MemberExpr>(e))
      return expr(member->getBase(),
                  member->isArrow() || !member->getBase()->isGLValue() ? Fate::Consumed : fate);
    if (const auto *element = dyn_cast<ArraySubscriptExpr>(e)) {
      expr(element->getIdx(), Fate::Consumed);
      const Expr *array = decayed(element->getBase());
      return array ? expr(array, fate) : expr(element->getBase(), Fate::Consumed);
    }
    if (const auto *op = dyn_cast<UnaryOperator>(e))
      return unary(op, fate);
    if (const auto *op = dyn_cast<BinaryOperator>(e))
      return binary(op, fate);
    if (const auto *choice = dyn_cast<ConditionalOperator>(e)) {
      expr(choice->getCond(), Fate::Consumed);
      expr(choice->getTrueExpr(), fate);
      return expr(choice->getFalseExpr(), fate);
    }
    if (const auto *known = dyn_cast<CastExpr>(e))
      return cast(known, fate);
    if (const auto *plain = dyn_cast<CallExpr>(e))
      return call(plain, fate);
    if (const auto *known = dyn_cast<CXXConstructExpr>(e))
      return construct(known);
    if (const auto *known = dyn_cast<LambdaExpr>(e))
      return lambda(known);
    if (const auto *paren = dyn_cast<ParenExpr>(e))
      return expr(paren->getSubExpr(), fate);
    if (const auto *full = dyn_cast<FullExpr>(e))
      return expr(full->getSubExpr(), fate);
    if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(e))
      return expr(temporary->getSubExpr(), fate);
    if (const auto *temporary = dyn_cast<CXXBindTemporaryExpr>(e))
      return expr(temporary->getSubExpr(), fate);
    if (const auto *rewritten = dyn_cast<CXXRewrittenBinaryOperator>(e))
      return expr(rewritten->getSemanticForm(), fate);
    if (isa<UnaryExprOrTypeTraitExpr, CXXNoexceptExpr>(e))
      return; // Not evaluated.
    children(e, Fate::Kept);
  }

  /// Too deep, or of unknown meaning: every variable named in it.
  void everything(const Stmt *s) {
    llvm::SmallVector<const Stmt *, 32> work{s};
    while (!work.empty()) {
      const Stmt *next = work.pop_back_val();
      if (const auto *name = dyn_cast_or_null<DeclRefExpr>(next))
        reference(name->getDecl(), Fate::Kept);
      if (next)
        work.append(next->child_begin(), next->child_end());
    }
  }

  llvm::DenseSet<const VarDecl *> &found;
  unsigned depth = 0;
};

} // namespace

llvm::DenseSet<const VarDecl *> variablesWithSecondNames(const FunctionDecl *function) {
  llvm::DenseSet<const VarDecl *> found;
  SecondNames names(found);
  if (const auto *constructor = dyn_cast<CXXConstructorDecl>(function))
    for (const CXXCtorInitializer *init : constructor->inits())
      names.initializer(init->getInit());
  names.stmt(function->getBody());
  return found;
}

} // namespace xcs::frontend
