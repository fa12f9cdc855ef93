// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What algorithms call: lambdas, whose bodies are read in place, functions and objects.

#include "frontend/AlgorithmReader.h"
#include "frontend/LibraryNames.h"
#include "frontend/LibraryTypes.h"

using namespace clang;

namespace xcs::frontend {

const LambdaExpr *FunctionReader::writtenLambda(const Expr *e) const {
  e = e->IgnoreImplicit()->IgnoreParens();
  while (true) {
    if (const auto *construct = dyn_cast<CXXConstructExpr>(e); construct && construct->getNumArgs() == 1)
      e = construct->getArg(0)->IgnoreImplicit()->IgnoreParens();
    else if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(e))
      e = temporary->getSubExpr()->IgnoreImplicit()->IgnoreParens();
    else
      break;
  }
  return dyn_cast<LambdaExpr>(e);
}

/// The operator() that a callable object runs for these parameters; null where it cannot be told.
const FunctionDecl *FunctionReader::callOperator(const Expr *callable, unsigned arity) const {
  const auto *record = callable->getType().getNonReferenceType()->getAsCXXRecordDecl();
  if (!record || !record->hasDefinition())
    return nullptr;
  const FunctionDecl *found = nullptr;
  DeclarationName name = module.context.DeclarationNames.getCXXOperatorName(OO_Call);
  for (const NamedDecl *candidate : record->lookup(name)) {
    if (const auto *generic = dyn_cast<FunctionTemplateDecl>(candidate)) {
      // One instance: the one that the algorithm made.
      for (const FunctionDecl *instance : generic->specializations()) {
        if (found)
          return nullptr;
        found = instance;
      }
    } else if (const auto *f = dyn_cast<FunctionDecl>(candidate)) {
      if (found)
        return nullptr;
      found = f;
    }
  }
  return found && found->getNumParams() == arity && !found->isVariadic() ? found : nullptr;
}

bool FunctionReader::isInserter(const Expr *e) const {
  return libraryClassName(e->getType().getNonReferenceType().getUnqualifiedType()) ==
         "std::back_insert_iterator";
}

/// The container that a std::back_inserter(c) written in place appends to.
Operand FunctionReader::inserterTarget(const Expr *e) {
  const Expr *inner = e->IgnoreImplicit()->IgnoreParens();
  if (const auto *made = dyn_cast<CallExpr>(inner);
      made && made->getNumArgs() == 1 && made->getDirectCallee() &&
      made->getDirectCallee()->isInStdNamespace() && made->getArg(0)->isGLValue())
    return glvalue(made->getArg(0));
  evaluate(e);
  return unknownStorage({});
}

/// Whether anything but the statement `last` returns.
static bool hasOtherReturn(const Stmt *s, const Stmt *last) {
  if (!s || isa<LambdaExpr>(s))
    return false;
  if (isa<ReturnStmt>(s))
    return s != last;
  return llvm::any_of(s->children(), [&](const Stmt *child) { return hasOtherReturn(child, last); });
}

/// Reads a lambda's body in place; its parameters are the elements.
Operand FunctionReader::inlineLambda(const LambdaExpr *lambda, const FunctionDecl *body,
                                     llvm::ArrayRef<Operand> elements, ir::OpId loop, const Expr *e) {
  const FunctionDecl *definition = nullptr;
  const auto *block = dyn_cast_or_null<CompoundStmt>(body->getBody(definition));
  if (!block) {
    opaque("a lambda that cannot be seen", e);
    return unknownOperand(body->getReturnType());
  }
  ir::SourceRange around = currentStatement;
  std::size_t outerScopes = scopes.size();
  for (unsigned i = 0; i < elements.size(); ++i) {
    const ParmVarDecl *parameter = definition->getParamDecl(i);
    Operand element = elements[i];
    bindVariable(parameter, element, /*isStorage=*/true);
    Binding *bound = find(parameter);
    if (i == 0 && bound && bound->object.valid())
      ir()[loop].loop->variable = bound->object;
  }
  if (module.hasDirective(ir()[loop].range))
    opaque("a preprocessor directive", e);
  const Stmt *lastStatement = block->body_empty() ? nullptr : block->body_back();
  // A result that is given at several places: a variable, set where the code around it is left.
  QualType returned = body->getReturnType();
  bool givesEarly = !returned->isVoidType() && hasOtherReturn(block, lastStatement);
  ir::OpId target = loop;
  Operand slot, oldSlot = inlinedSlot;
  ir::RegionId region = builder().current();
  if (givesEarly) {
    if (returned->isScalarType())
      slot = freshObject(returned, e, "result of a lambda");
    ir::Op op;
    op.kind = ir::OpKind::Branch;
    op.branch = ir::BranchKind::Switch;
    op.condition = unknownValue(module.context.IntTy);
    target = emit(std::move(op), e);
    ir::RegionId none = builder().region(id, target), all = builder().region(id, target);
    ir()[target].regions = {none, all};
    builder().setCurrent(all);
  }
  inlinedSlot = slot;
  auto oldReturn = std::exchange(inlinedReturn, Exit{target, scopes.size(), lastStatement});
  Operand value;
  Operand *oldResult = std::exchange(inlinedResult, &value);
  auto oldBreaks = std::exchange(breaks, {});
  auto oldContinues = std::exchange(continues, {});
  statement(block);
  inlinedReturn = oldReturn;
  inlinedResult = oldResult;
  inlinedSlot = oldSlot;
  breaks = std::move(oldBreaks);
  continues = std::move(oldContinues);
  destroyDownTo(outerScopes, nullptr);
  if (givesEarly) {
    builder().setCurrent(region);
    value = slot.hasPath() ? load(slot, returned.getUnqualifiedType(), e) : unknownOperand(returned);
  }
  currentStatement = around;
  module.declareInlined(body);
  return value;
}

/// Calls a function or function object with elements as arguments.
Operand FunctionReader::callWith(const FunctionDecl *f, const Operand *self, llvm::ArrayRef<Operand> elements,
                                 const Expr *e, const Expr *callable) {
  ir::Op op;
  std::optional<LibraryModel> model = module.library(f);
  op.callee = model ? module.libraryCallee(model->name, model->summary, f)
                    : module.callee(f, false, isReachableLambda(f));
  if (self)
    op.arguments.push_back(pathArgument(*self, ir::PassMode::Ref, rangeOf(callable)));
  for (unsigned i = 0; i < elements.size(); ++i) {
    QualType parameter = f->getParamDecl(i)->getType();
    ir::Argument value = pathArgument(elements[i], ir::PassMode::Value, rangeOf(e));
    if (parameter->isReferenceType()) {
      value.mode =
          parameter->getPointeeType().isConstQualified() ? ir::PassMode::ConstRef : ir::PassMode::Ref;
    } else if (parameter->isScalarType()) {
      value.value = load(elements[i], parameter.getUnqualifiedType(), e).value;
      value.path = {};
    }
    op.arguments.push_back(std::move(value));
  }
  QualType returned = f->getReturnType();
  return finishCall(std::move(op), e, returned.getNonReferenceType(), returned->isReferenceType(), {});
}

} // namespace xcs::frontend
