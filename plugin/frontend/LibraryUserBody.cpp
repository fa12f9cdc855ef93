// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Is the body of a comparator, hash or constructor quiet? A small walk that accepts what such functions are
// made of and refuses everything else; the full effect analysis is the business of the IR.

#include "frontend/Library.h"
#include "frontend/LibraryNames.h"
#include "frontend/LibraryTypes.h"
#include "frontend/LibraryUserCode.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace xcs::frontend {

namespace {

thread_local llvm::SmallPtrSet<const FunctionDecl *, 8> activeBodies;

class BodyWalk {
public:
  explicit BodyWalk(const FunctionDecl *function) : function(function) {}
  Quietness result;

  void statement(const Stmt *stmt) {
    if (!stmt || !result.quiet)
      return;
    if (const auto *expr = dyn_cast<Expr>(stmt))
      return expression(expr);
    switch (stmt->getStmtClass()) {
    case Stmt::CompoundStmtClass:
    case Stmt::IfStmtClass:
    case Stmt::ReturnStmtClass:
    case Stmt::ForStmtClass:
    case Stmt::WhileStmtClass:
    case Stmt::DoStmtClass:
    case Stmt::CXXForRangeStmtClass:
    case Stmt::SwitchStmtClass:
    case Stmt::CaseStmtClass:
    case Stmt::DefaultStmtClass:
    case Stmt::BreakStmtClass:
    case Stmt::ContinueStmtClass:
    case Stmt::NullStmtClass:
      return children(stmt);
    case Stmt::DeclStmtClass:
      for (const Decl *decl : cast<DeclStmt>(stmt)->decls())
        declaration(decl);
      return;
    default:
      return loud(stmt->getStmtClassName());
    }
  }

  void expression(const Expr *expr) {
    if (!expr || !result.quiet)
      return;
    if (expr->isTypeDependent() || expr->isValueDependent())
      return loud("a dependent expression");
    switch (expr->getStmtClass()) {
    case Stmt::IntegerLiteralClass:
    case Stmt::FloatingLiteralClass:
    case Stmt::CXXBoolLiteralExprClass:
    case Stmt::CharacterLiteralClass:
    case Stmt::StringLiteralClass:
    case Stmt::CXXNullPtrLiteralExprClass:
    case Stmt::UnaryExprOrTypeTraitExprClass:
    case Stmt::CXXThisExprClass:
    case Stmt::CXXScalarValueInitExprClass:
    case Stmt::ImplicitValueInitExprClass:
    case Stmt::CXXNoexceptExprClass:
    case Stmt::TypeTraitExprClass:
      return;
    case Stmt::CXXDefaultInitExprClass:
      return expression(cast<CXXDefaultInitExpr>(expr)->getExpr());
    case Stmt::CXXDefaultArgExprClass:
      return expression(cast<CXXDefaultArgExpr>(expr)->getExpr());
    case Stmt::CXXRewrittenBinaryOperatorClass:
      return expression(cast<CXXRewrittenBinaryOperator>(expr)->getSemanticForm());
    case Stmt::CXXBindTemporaryExprClass:
      lifetime(expr->getType());
      return children(expr);
    case Stmt::ImplicitCastExprClass:
    case Stmt::CStyleCastExprClass:
    case Stmt::CXXStaticCastExprClass:
    case Stmt::CXXFunctionalCastExprClass:
    case Stmt::CXXConstCastExprClass:
    case Stmt::CXXReinterpretCastExprClass:
      if (cast<CastExpr>(expr)->getSubExpr()->getType().isVolatileQualified())
        return loud("a volatile access");
      return children(expr);
    case Stmt::ConstantExprClass:
    case Stmt::ParenExprClass:
    case Stmt::ConditionalOperatorClass:
    case Stmt::InitListExprClass:
    case Stmt::MaterializeTemporaryExprClass:
    case Stmt::ExprWithCleanupsClass:
    case Stmt::ArraySubscriptExprClass:
    case Stmt::CXXStdInitializerListExprClass:
    case Stmt::SubstNonTypeTemplateParmExprClass:
      return children(expr);
    case Stmt::DeclRefExprClass:
      return variable(cast<DeclRefExpr>(expr)->getDecl());
    case Stmt::MemberExprClass: {
      const ValueDecl *member = cast<MemberExpr>(expr)->getMemberDecl();
      if (member->getType().isVolatileQualified())
        return loud("a volatile access");
      if (isa<VarDecl>(member))
        return variable(member);
      return children(expr);
    }
    case Stmt::UnaryOperatorClass: {
      const auto *unary = cast<UnaryOperator>(expr);
      if (unary->isIncrementDecrementOp() && !isOwn(unary->getSubExpr()))
        return loud("a write");
      return children(expr);
    }
    case Stmt::BinaryOperatorClass:
    case Stmt::CompoundAssignOperatorClass: {
      const auto *binary = cast<BinaryOperator>(expr);
      if (binary->isPtrMemOp() || (binary->isAssignmentOp() && !isOwn(binary->getLHS())))
        return loud("a write");
      return children(expr);
    }
    case Stmt::CXXConstructExprClass:
    case Stmt::CXXTemporaryObjectExprClass:
      return construction(cast<CXXConstructExpr>(expr));
    case Stmt::CallExprClass:
    case Stmt::CXXMemberCallExprClass:
    case Stmt::CXXOperatorCallExprClass:
      return call(cast<CallExpr>(expr));
    default:
      return loud(expr->getStmtClassName());
    }
  }

  void lifetime(QualType type) {
    if (!type->isReferenceType() && lifetimeOf(type) == ir::Lifetime::Custom)
      loud("special members of a class");
  }

private:
  const FunctionDecl *function;

  void loud(llvm::StringRef culprit) {
    std::string name = function ? function->getQualifiedNameAsString() : std::string("an initialiser");
    result &= Quietness::loud(name + " (" + culprit.str() + ")");
  }

  void children(const Stmt *stmt) {
    for (const Stmt *child : stmt->children())
      statement(child);
  }

  void declaration(const Decl *decl) {
    const auto *variable = dyn_cast<VarDecl>(decl);
    if (!variable) {
      if (!isa<TypedefNameDecl, StaticAssertDecl, UsingDecl, UsingDirectiveDecl, EmptyDecl, TagDecl>(decl))
        loud("a declaration");
      return;
    }
    if (variable->isConstexpr())
      return;
    if (!variable->hasLocalStorage() || variable->getType().isVolatileQualified())
      return loud("a static or volatile variable");
    lifetime(variable->getType());
    if (variable->getInit())
      expression(variable->getInit());
    if (const auto *bindings = dyn_cast<DecompositionDecl>(variable))
      for (const BindingDecl *binding : bindings->bindings())
        expression(binding->getBinding());
  }

  void variable(const ValueDecl *decl) {
    if (isa<EnumConstantDecl, FunctionDecl, BindingDecl, ParmVarDecl, NonTypeTemplateParmDecl>(decl)) {
      if (decl->getType().isVolatileQualified())
        loud("a volatile access");
      return;
    }
    const auto *variable = dyn_cast<VarDecl>(decl);
    if (!variable || decl->getType().isVolatileQualified())
      return loud("a volatile access");
    if (variable->hasLocalStorage() || variable->isConstexpr())
      return;
    QualType element = variable->getASTContext().getBaseElementType(variable->getType());
    if (element.isConstQualified() && element->isScalarType() && !variable->getTLSKind())
      return; // constants and tables of constants
    loud("global state");
  }

  /// Whether the storage that an lvalue names belongs to this very run of the function: a local, a parameter
  /// by value, a temporary, and in a constructor the object.
  bool isOwn(const Expr *expr) const {
    expr = expr->IgnoreParens();
    if (const auto *cast = dyn_cast<ImplicitCastExpr>(expr)) {
      switch (cast->getCastKind()) {
      case CK_NoOp:
      case CK_ArrayToPointerDecay:
      case CK_DerivedToBase:
      case CK_UncheckedDerivedToBase:
        return isOwn(cast->getSubExpr());
      default:
        return expr->isPRValue() && expr->getType()->isRecordType();
      }
    }
    if (const auto *subscript = dyn_cast<ArraySubscriptExpr>(expr)) {
      const auto *decay = dyn_cast<ImplicitCastExpr>(subscript->getBase());
      return decay && decay->getCastKind() == CK_ArrayToPointerDecay && isOwn(decay->getSubExpr());
    }
    if (const auto *member = dyn_cast<MemberExpr>(expr)) {
      if (!isa<FieldDecl>(member->getMemberDecl()) || member->getMemberDecl()->getType()->isReferenceType())
        return false;
      if (member->isArrow())
        return isa<CXXThisExpr>(member->getBase()->IgnoreParenImpCasts()) &&
               isa_and_nonnull<CXXConstructorDecl>(function);
      return isOwn(member->getBase());
    }
    if (const auto *reference = dyn_cast<DeclRefExpr>(expr)) {
      const auto *variable = dyn_cast<VarDecl>(reference->getDecl());
      return variable && variable->hasLocalStorage() && !variable->getType()->isReferenceType() &&
             !reference->refersToEnclosingVariableOrCapture() && variable->getDeclContext() == function;
    }
    if (const auto *call = dyn_cast<CallExpr>(expr)) { // std::move(local)
      auto model = call->getDirectCallee() ? lookUpLibrary(call->getDirectCallee(), call) : std::nullopt;
      return (model && model->role == LibraryRole::Pass && call->getNumArgs() == 1 &&
              isOwn(call->getArg(0))) ||
             (call->isPRValue() && call->getType()->isRecordType());
    }
    return isa<MaterializeTemporaryExpr, CXXConstructExpr, CXXBindTemporaryExpr>(expr);
  }

  /// `arguments`: by parameter number, the object first for members; null where the object is new.
  void apply(const LibraryModel &model, llvm::ArrayRef<const Expr *> arguments) {
    const ir::EffectSummary &effects = model.summary;
    if (effects.unknown || effects.ordered || effects.noReturn || effects.threadIdentity || effects.waits ||
        !effects.globals.empty())
      return loud(model.name);
    result.mayThrow = result.mayThrow || effects.mayThrow || effects.allocates;
    result.allocates = result.allocates || effects.allocates;
    for (const ir::ParameterAccess &access : effects.parameters) {
      if (access.kind == ir::AccessKind::Read)
        continue;
      bool leaves = llvm::any_of(access.steps, [](const ir::Step &step) {
        return step.kind == ir::StepKind::Deref || step.kind == ir::StepKind::Any;
      });
      const Expr *target = access.parameter < arguments.size() ? arguments[access.parameter] : nullptr;
      if (leaves || (target && (target->getType()->isAnyPointerType() || !isOwn(target))))
        return loud("a write by " + model.name);
    }
  }

  void call(const CallExpr *expr) {
    const FunctionDecl *callee = expr->getDirectCallee();
    if (!callee)
      return loud("an indirect call");
    if (const auto *method = dyn_cast<CXXMethodDecl>(callee)) {
      if (method->isVirtual() && !method->hasAttr<FinalAttr>() && !method->getParent()->isEffectivelyFinal())
        return loud("a virtual call");
    }
    llvm::SmallVector<const Expr *, 4> arguments;
    if (const auto *member = dyn_cast<CXXMemberCallExpr>(expr)) {
      arguments.push_back(member->getImplicitObjectArgument());
      expression(member->getImplicitObjectArgument());
    }
    for (const Expr *argument : expr->arguments()) {
      arguments.push_back(argument);
      expression(argument);
    }
    if (auto model = lookUpLibrary(callee, expr))
      return apply(*model, arguments);
    result &= quietnessOfBody(callee);
  }

  void construction(const CXXConstructExpr *expr) {
    for (const Expr *argument : expr->arguments())
      expression(argument);
    const CXXConstructorDecl *constructor = expr->getConstructor();
    if (constructor->isTrivial())
      return;
    lifetime(expr->getType());
    if (auto model = lookUpLibrary(constructor, expr)) {
      llvm::SmallVector<const Expr *, 4> arguments{nullptr};
      arguments.append(expr->arguments().begin(), expr->arguments().end());
      return apply(*model, arguments);
    }
    if (constructor->isUserProvided()) {
      result &= quietnessOfBody(constructor);
    } else if (constructor->isDefaultConstructor()) {
      result &= quietnessOf(Need::Default, expr->getType());
    } else if (constructor->isMoveConstructor() && expr->getNumArgs() == 1 && !isOwn(expr->getArg(0))) {
      loud("a move from elsewhere");
    } else if (!constructor->isMoveConstructor()) {
      result.allocates = result.mayThrow = true;
    }
  }
};

} // namespace

Quietness quietnessOfExpression(const Expr *expression) {
  BodyWalk walk(nullptr);
  walk.expression(expression);
  return walk.result;
}

Quietness quietnessOfBody(const FunctionDecl *function) {
  const FunctionDecl *definition = nullptr;
  std::string name = function->getQualifiedNameAsString();
  const Stmt *body = function->getBody(definition);
  if (function->isDefaulted() && !function->isDeleted() && isa<CXXMethodDecl>(function) && !body) {
    const auto *method = cast<CXXMethodDecl>(function);
    return quietnessOf(Need::Lifetime, method->getASTContext().getRecordType(method->getParent()));
  }
  if (!body || definition->hasSkippedBody() || definition->isDependentContext() || activeBodies.size() > 12)
    return Quietness::loud(name);
  for (const auto *note : definition->specific_attrs<AnnotateAttr>())
    if (note->getAnnotation() == "xcs::io" || note->getAnnotation() == "xcs::ordered")
      return Quietness::loud(name);
  if (!activeBodies.insert(definition).second)
    return {}; // recursion: quiet if the rest is
  BodyWalk walk(definition);
  for (const ParmVarDecl *parameter : definition->parameters())
    walk.lifetime(parameter->getType());
  if (const auto *constructor = dyn_cast<CXXConstructorDecl>(definition))
    for (const CXXCtorInitializer *init : constructor->inits())
      walk.expression(init->getInit());
  walk.statement(body);
  activeBodies.erase(definition);
  return walk.result;
}

} // namespace xcs::frontend
