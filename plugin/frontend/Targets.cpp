// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calls whose function is chosen while the program runs, but out of a set that can be seen: pointers that
// never change, virtual functions of classes that no other file can derive from.

#include "frontend/LibraryTypes.h"
#include "frontend/ReaderImpl.h"
#include "clang/AST/CXXInheritance.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace xcs::frontend {

namespace {

constexpr unsigned MostTargets = 8, MostSteps = 16;

/// All classes of the unit that are derived from others, library templates and instantiations included.
class DerivedClasses : public RecursiveASTVisitor<DerivedClasses> {
public:
  std::vector<const CXXRecordDecl *> found;
  bool shouldVisitTemplateInstantiations() const { return true; }
  bool shouldVisitImplicitCode() const { return true; }
  bool VisitCXXRecordDecl(const CXXRecordDecl *record) {
    if (record->isThisDeclarationADefinition() && !record->isDependentType() && record->getNumBases() > 0 &&
        record->isPolymorphic())
      found.push_back(record);
    return true;
  }
};

/// What a conversion or copy is made from.
const Expr *source(const Expr *e) {
  while (true) {
    e = e->IgnoreParenImpCasts();
    if (const auto *cleanups = dyn_cast<ExprWithCleanups>(e))
      e = cleanups->getSubExpr();
    else if (const auto *bound = dyn_cast<CXXBindTemporaryExpr>(e))
      e = bound->getSubExpr();
    else if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(e))
      e = temporary->getSubExpr();
    else if (const auto *construction = dyn_cast<CXXConstructExpr>(e);
             construction && construction->getNumArgs() == 1)
      e = construction->getArg(0);
    else
      return e;
  }
}

void add(const FunctionDecl *f, llvm::SmallVectorImpl<const FunctionDecl *> &targets) {
  if (!llvm::any_of(targets, [&](const FunctionDecl *known) {
        return known->getCanonicalDecl() == f->getCanonicalDecl();
      }))
    targets.push_back(f);
}

/// Whether arguments and results pass without running anything.
bool passesPlainly(const FunctionDecl *target, const FunctionDecl *wrapper) {
  auto isPlain = [](QualType a, QualType b) {
    return (a->isScalarType() && b->isScalarType()) || (a->isVoidType() && b->isVoidType()) ||
           a.getCanonicalType() == b.getCanonicalType();
  };
  if (target->getNumParams() != wrapper->getNumParams() || target->isVariadic() ||
      !isPlain(target->getReturnType(), wrapper->getReturnType()))
    return false;
  for (unsigned i = 0; i < target->getNumParams(); ++i)
    if (!isPlain(target->getParamDecl(i)->getType(), wrapper->getParamDecl(i)->getType()))
      return false;
  return true;
}

} // namespace

const std::vector<const CXXRecordDecl *> &ModuleReader::derivedClasses() {
  if (!derived) {
    DerivedClasses visitor;
    visitor.TraverseDecl(context.getTranslationUnitDecl());
    derived = std::move(visitor.found);
  }
  return *derived;
}

bool FunctionReader::isFixed(const VarDecl *v) const {
  if (!v->hasInit() || v->getType().isVolatileQualified() || v->getTLSKind() != VarDecl::TLS_None ||
      isa<ParmVarDecl>(v))
    return false;
  if (v->getType()->isReferenceType())
    return v->getType()->getPointeeType()->isFunctionType();
  if (v->getType().isConstQualified() || module.context.getBaseElementType(v->getType()).isConstQualified())
    return true;
  return v->hasLocalStorage() && v->getDeclContext()->Equals(function) && !usage->isTouched(v) &&
         !usage->isEscaping(v);
}

/// The functions that a value of pointer type may lead to; false: they cannot be told.
bool FunctionReader::targetsOf(const Expr *e, llvm::SmallVectorImpl<const FunctionDecl *> &targets,
                               unsigned depth) {
  if (depth > MostSteps || targets.size() > MostTargets)
    return false;
  e = e->IgnoreParenImpCasts();
  if (const auto *unary = dyn_cast<UnaryOperator>(e))
    return (unary->getOpcode() == UO_Deref || unary->getOpcode() == UO_AddrOf) &&
           targetsOf(unary->getSubExpr(), targets, depth + 1);
  if (const auto *choice = dyn_cast<ConditionalOperator>(e))
    return targetsOf(choice->getTrueExpr(), targets, depth + 1) &&
           targetsOf(choice->getFalseExpr(), targets, depth + 1);
  if (isa<CXXNullPtrLiteralExpr>(e))
    return true; // must not be called
  if (const auto *element = dyn_cast<ArraySubscriptExpr>(e)) {
    const auto *name = dyn_cast<DeclRefExpr>(element->getBase()->IgnoreParenImpCasts());
    const auto *table = name ? dyn_cast<VarDecl>(name->getDecl()) : nullptr;
    const VarDecl *definition = nullptr;
    const Expr *init =
        table && table->getType()->isArrayType() ? table->getAnyInitializer(definition) : nullptr;
    const auto *list = dyn_cast_or_null<InitListExpr>(init);
    return list && isFixed(definition) && llvm::all_of(list->inits(), [&](const Expr *each) {
             return isa<ImplicitValueInitExpr>(each) || targetsOf(each, targets, depth + 1);
           });
  }
  const auto *name = dyn_cast<DeclRefExpr>(e);
  if (!name)
    return false;
  if (const auto *f = dyn_cast<FunctionDecl>(name->getDecl())) {
    const auto *method = dyn_cast<CXXMethodDecl>(f);
    if (method && !method->isStatic())
      return false;
    add(f, targets);
    return true;
  }
  const auto *v = dyn_cast<VarDecl>(name->getDecl());
  const VarDecl *definition = nullptr;
  const Expr *init = v && !v->getType()->isArrayType() ? v->getAnyInitializer(definition) : nullptr;
  return init && isFixed(definition) && targetsOf(init, targets, depth + 1);
}

/// The function that a std::function holds which never changes: a lambda that leads nowhere else, or a
/// function.
const FunctionDecl *FunctionReader::targetOfWrapper(const Expr *object, const FunctionDecl *wrapper) {
  const auto *name = dyn_cast<DeclRefExpr>(object->IgnoreParenImpCasts());
  const auto *v = name ? dyn_cast<VarDecl>(name->getDecl()) : nullptr;
  if (!v || !isFixed(v))
    return nullptr;
  const Expr *held = source(v->getInit());
  llvm::SmallVector<const FunctionDecl *, 4> targets;
  if (held->getType()->isFunctionType() || held->getType()->isFunctionPointerType()) {
    if (!targetsOf(held, targets, 0) || targets.size() != 1)
      return nullptr;
  } else if (const auto *lambda = dyn_cast<LambdaExpr>(held); lambda && !lambda->isGenericLambda()) {
    const CXXMethodDecl *method = lambda->getCallOperator();
    if (!method->isConst() || llvm::any_of(lambda->captures(), [](const LambdaCapture &capture) {
          return !capture.capturesVariable() || capture.getCaptureKind() != LCK_ByCopy ||
                 !capture.getCapturedVar()->getType()->isArithmeticType();
        }))
      return nullptr;
    targets.push_back(method);
  }
  return targets.size() == 1 && passesPlainly(targets.front(), wrapper) ? targets.front() : nullptr;
}

/// The functions that a virtual call on an object of a class may run, where no other file can add one.
bool FunctionReader::overriders(const CXXMethodDecl *method, QualType objectType,
                                llvm::SmallVectorImpl<const FunctionDecl *> &targets) {
  const CXXRecordDecl *base = objectType->getAsCXXRecordDecl();
  if (!base || !base->hasDefinition() || isa<CXXDestructorDecl>(method))
    return false;
  base = base->getDefinition();
  if (base->isExternallyVisible())
    return false;
  auto consider = [&](const CXXRecordDecl *record) {
    const CXXMethodDecl *last =
        const_cast<CXXMethodDecl *>(method)->getCorrespondingMethodInClass(record, /*MayBeBase=*/true);
    if (!last || record->getNumVBases() > 0)
      return false;
    if (!last->isPureVirtual())
      add(last, targets);
    return targets.size() <= MostTargets;
  };
  if (!consider(base))
    return false;
  for (const CXXRecordDecl *record : module.derivedClasses())
    if (record->isDerivedFrom(base) && !consider(record))
      return false;
  return !targets.empty();
}

ir::CalleeId FunctionReader::calleeOf(const FunctionDecl *target) {
  if (std::optional<LibraryModel> model = module.library(target, nullptr))
    return module.libraryCallee(model->name, model->summary, target);
  return module.callee(target, /*virtualCall=*/false, isReachableLambda(target));
}

/// One of several calls with the same arguments; which one is not followed.
Operand FunctionReader::callOneOf(llvm::ArrayRef<const FunctionDecl *> targets, ir::Op op, const Expr *e,
                                  QualType resultType, bool isReference) {
  if (targets.size() == 1) {
    op.callee = calleeOf(targets.front());
    return finishCall(std::move(op), e, resultType, isReference, {});
  }
  bool hasValue = !resultType->isVoidType() && !isReference;
  ir::Op branchOp;
  branchOp.kind = ir::OpKind::Branch;
  branchOp.branch = ir::BranchKind::Conditional;
  branchOp.condition = unknownValue(module.context.BoolTy);
  ir::OpId branch = emit(std::move(branchOp), e, hasValue ? type(resultType) : ir::TypeId());
  for (bool first : {true, false}) {
    ir::RegionId region = builder().region(id, branch);
    ir()[branch].regions.push_back(region);
    ir::RegionId around = builder().setCurrent(region);
    Operand made =
        callOneOf(first ? targets.take_front() : targets.drop_front(), op, e, resultType, isReference);
    if (hasValue && resultType->isScalarType())
      ir()[region].value = made.value;
    builder().setCurrent(around);
  }
  if (resultType->isVoidType() && !isReference)
    return {};
  Operand result = isReference ? unknownStorage(resultType) : unknownOperand(resultType);
  result.value = hasValue ? ir()[branch].result : ir::ValueId();
  return result;
}

} // namespace xcs::frontend
