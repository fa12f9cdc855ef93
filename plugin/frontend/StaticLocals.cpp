// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Static local variables: when passing their declaration is no effect.

#include "frontend/ReaderImpl.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace xcs::frontend {

namespace {

/// Whether an initialiser gives the same object whoever runs it first, and does nothing else: it names
/// constants only and calls only the library.
class FixedInitialiser {
public:
  explicit FixedInitialiser(const ASTContext &context) : context(context) {}

  bool holds(const Stmt *s) const {
    if (!s)
      return true;
    if (const auto *byDefault = dyn_cast<CXXDefaultArgExpr>(s))
      return holds(byDefault->getExpr());
    if (const auto *member = dyn_cast<CXXDefaultInitExpr>(s))
      return holds(member->getExpr());
    if (const auto *list = dyn_cast<InitListExpr>(s); list && !holds(list->getArrayFiller()))
      return false;
    return isFixed(s) && llvm::all_of(s->children(), [&](const Stmt *child) { return holds(child); });
  }

private:
  const ASTContext &context;

  bool isFixed(const Stmt *s) const {
    if (const auto *name = dyn_cast<DeclRefExpr>(s)) {
      const auto *variable = dyn_cast<VarDecl>(name->getDecl());
      return variable ? variable->isUsableInConstantExpressions(context)
                      : isa<FunctionDecl, EnumConstantDecl>(name->getDecl());
    }
    if (const auto *construction = dyn_cast<CXXConstructExpr>(s)) {
      const CXXConstructorDecl *constructor = construction->getConstructor();
      return constructor->isTrivial() ||
             isQuiet(lookUpLibrary(constructor, construction), /*mayWriteFirst=*/true);
    }
    if (const auto *call = dyn_cast<CallExpr>(s)) {
      const FunctionDecl *callee = call->getDirectCallee();
      return callee && isQuiet(lookUpLibrary(callee, call), /*mayWriteFirst=*/false);
    }
    if (const auto *unary = dyn_cast<UnaryOperator>(s))
      return !unary->isIncrementDecrementOp() && unary->getOpcode() != UO_Deref &&
             unary->getOpcode() != UO_Coawait;
    if (const auto *binary = dyn_cast<BinaryOperator>(s))
      return !binary->isAssignmentOp() && !binary->isPtrMemOp();
    return isa<IntegerLiteral, FloatingLiteral, CharacterLiteral, StringLiteral, CXXBoolLiteralExpr,
               CXXNullPtrLiteralExpr, InitListExpr, CXXStdInitializerListExpr, MaterializeTemporaryExpr,
               ExprWithCleanups, ImplicitCastExpr, CStyleCastExpr, CXXStaticCastExpr, CXXFunctionalCastExpr,
               CXXBindTemporaryExpr, ParenExpr, ConstantExpr, ImplicitValueInitExpr, CXXScalarValueInitExpr,
               MemberExpr, UnaryExprOrTypeTraitExpr>(s);
  }

  static bool isQuiet(const std::optional<LibraryModel> &model, bool mayWriteFirst) {
    if (!model)
      return false;
    const ir::EffectSummary &effects = model->summary;
    if (effects.unknown || effects.ordered || effects.threadIdentity || effects.noReturn ||
        !effects.globals.empty())
      return false;
    return llvm::all_of(effects.parameters, [&](const ir::ParameterAccess &access) {
      return access.kind == ir::AccessKind::Read ||
             (mayWriteFirst && access.parameter == 0 && access.steps.empty());
    });
  }
};

} // namespace

/// The object is there before the program starts, or made by whoever comes first, behind the compiler's own
/// lock, in a way that does not depend on who that is.
bool FunctionReader::isMadeQuietly(const VarDecl *v) {
  const ASTContext &context = module.context;
  if (v->getTLSKind() != VarDecl::TLS_None || v->getType()->isReferenceType() || v->hasAttr<CleanupAttr>())
    return false;
  bool isTrivial = v->needsDestruction(context) == QualType::DK_none;
  const Expr *init = v->getInit();
  if (!init || v->hasConstantInitialization())
    return isTrivial && (init || v->getType()->isScalarType() || v->getType()->isArrayType());
  if (module.typeOf(v->getType()).lifetime == ir::Lifetime::Custom || !FixedInitialiser(context).holds(init))
    return false;
  // Memory for it may be missing.
  initialize(freshObject(v->getType(), init, "static"), v->getType(), init, init);
  return true;
}

} // namespace xcs::frontend
