// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calls of functions, methods, operators, function pointers and builtins; arguments.

#include "frontend/AlgorithmReader.h"
#include "frontend/LibraryNames.h"
#include "frontend/LibraryTypes.h"
#include "frontend/ReaderImpl.h"
#include "clang/AST/Attr.h"
#include "clang/Basic/Builtins.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace xcs::frontend {

namespace {

/// Whether every return statement of a method gives the object itself.
bool returnsObject(const FunctionDecl *f) {
  const auto *method = dyn_cast<CXXMethodDecl>(f);
  const FunctionDecl *definition = nullptr;
  if (!method || !method->getReturnType()->isReferenceType() || method->isVirtual() ||
      !method->hasBody(definition))
    return false;
  if (method->getReturnType()->getPointeeType()->getAsCXXRecordDecl() != method->getParent() ||
      definition->isDependentContext())
    return false;
  llvm::SmallVector<const Stmt *, 16> work{definition->getBody()};
  bool found = false;
  for (unsigned looked = 0; !work.empty(); ++looked) {
    const Stmt *s = work.pop_back_val();
    if (!s || isa<LambdaExpr>(s))
      continue;
    if (looked > 500)
      return false;
    if (const auto *ret = dyn_cast<ReturnStmt>(s)) {
      const auto *deref =
          ret->getRetValue() ? dyn_cast<UnaryOperator>(ret->getRetValue()->IgnoreParenImpCasts()) : nullptr;
      if (!deref || deref->getOpcode() != UO_Deref ||
          !isa<CXXThisExpr>(deref->getSubExpr()->IgnoreParenImpCasts()))
        return false;
      found = true;
      continue;
    }
    work.append(s->child_begin(), s->child_end());
  }
  return found;
}

const ValueDecl *declOf(const Expr *callee) {
  callee = callee->IgnoreParenImpCasts();
  while (const auto *deref = dyn_cast<UnaryOperator>(callee))
    callee = deref->getSubExpr()->IgnoreParenImpCasts();
  if (const auto *ref = dyn_cast<DeclRefExpr>(callee))
    return ref->getDecl();
  if (const auto *member = dyn_cast<MemberExpr>(callee))
    return member->getMemberDecl();
  return nullptr;
}

} // namespace

Operand FunctionReader::call(const CallExpr *e) {
  if (isa<CXXPseudoDestructorExpr>(e->getCallee()->IgnoreParens())) {
    evaluate(cast<CXXPseudoDestructorExpr>(e->getCallee()->IgnoreParens())->getBase());
    return {};
  }
  bool handled = false;
  if (e->getBuiltinCallee() || (e->getDirectCallee() && e->getDirectCallee()->hasAttr<ReturnsTwiceAttr>())) {
    Operand result = builtinCall(e, handled);
    if (handled)
      return result;
  }
  llvm::SmallVector<const Expr *, 8> args(e->arg_begin(), e->arg_end());
  if (const auto *op = dyn_cast<CXXOperatorCallExpr>(e)) {
    const FunctionDecl *f = op->getDirectCallee();
    if (!f)
      return unknownExpression(e, "a call");
    const auto *method = dyn_cast<CXXMethodDecl>(f);
    if (method && method->isImplicitObjectMemberFunction())
      return userCall(e, f, args[0], llvm::ArrayRef(args).drop_front());
    if (method && method->isStatic()) { // static operator()
      discard(args[0]);
      return userCall(e, f, nullptr, llvm::ArrayRef(args).drop_front());
    }
    return userCall(e, f, nullptr, args);
  }
  if (const auto *member = dyn_cast<CXXMemberCallExpr>(e)) {
    if (const CXXMethodDecl *method = member->getMethodDecl()) {
      if (!method->isImplicitObjectMemberFunction()) {
        args.insert(args.begin(), member->getImplicitObjectArgument());
        return userCall(e, method, nullptr, args);
      }
      return userCall(e, method, member->getImplicitObjectArgument(), args);
    }
    return indirectCall(e);
  }
  const FunctionDecl *f = e->getDirectCallee();
  if (!f)
    return indirectCall(e);
  if (const auto *method = dyn_cast<CXXMethodDecl>(f); method && method->isStatic())
    if (const auto *through = dyn_cast<MemberExpr>(e->getCallee()->IgnoreParenImpCasts());
        through && !isa<CXXThisExpr>(through->getBase()->IgnoreParenImpCasts()))
      discard(through->getBase());
  return userCall(e, f, nullptr, args);
}

Operand FunctionReader::builtinCall(const CallExpr *e, bool &handled) {
  handled = true;
  const FunctionDecl *f = e->getDirectCallee();
  QualType t = e->getType();
  if (f && f->hasAttr<ReturnsTwiceAttr>())
    return unknownExpression(e, "setjmp");
  switch (e->getBuiltinCallee()) {
  case Builtin::BI__builtin_expect:
  case Builtin::BI__builtin_expect_with_probability: {
    Operand value = rvalue(e->getArg(0));
    return value;
  }
  case Builtin::BI__builtin_assume:
  case Builtin::BI__assume:
  case Builtin::BI__builtin_unreachable:
  case Builtin::BI__builtin_constant_p:
    return t->isVoidType() ? Operand() : unknownOperand(t);
  case Builtin::BI__builtin_is_constant_evaluated:
    return {constant(0, t), {}, false, {}, {}};
  case Builtin::BI__builtin_addressof:
  case Builtin::BIaddressof:
  case Builtin::BI__addressof: {
    Operand result = glvalue(e->getArg(0));
    result.value = unknownValue(t);
    return result;
  }
  case Builtin::BI__builtin_alloca:
  case Builtin::BI__builtin_alloca_uninitialized:
  case Builtin::BI__builtin_alloca_with_align:
  case Builtin::BIalloca:
    return unknownExpression(e, "alloca");
  case Builtin::BI__builtin_va_start:
  case Builtin::BI__builtin_va_end:
  case Builtin::BI__builtin_va_copy:
  case Builtin::BI__va_start:
    return unknownExpression(e, "va_list");
  case Builtin::BI__builtin_frame_address:
  case Builtin::BI__builtin_return_address:
    return unknownExpression(e, "the stack frame's address");
  default:
    handled = false;
    return {};
  }
}

bool FunctionReader::isReachableLambda(const FunctionDecl *f) const {
  const auto *method = dyn_cast<CXXMethodDecl>(f);
  if (!method || !method->getParent()->isLambda())
    return true;
  const CXXRecordDecl *closure = method->getParent();
  bool capturesPlaces = llvm::any_of(closure->captures(), [](const LambdaCapture &capture) {
    return capture.capturesThis() ? capture.getCaptureKind() != LCK_StarThis
                                  : capture.getCaptureKind() == LCK_ByRef;
  });
  if (!capturesPlaces)
    return true;
  const auto *home = dyn_cast_or_null<FunctionDecl>(closure->getDeclContext());
  if (!home)
    return false;
  for (const FunctionReader *reader = this; reader; reader = reader->outer)
    if (reader->function->getCanonicalDecl() == home->getCanonicalDecl())
      return true;
  // Handed to a function template of the user's: still called while its function runs, unless that returns
  // it.
  if (home->getReturnType()->getAsCXXRecordDecl() == closure)
    return false;
  for (const FunctionReader *reader = this; reader; reader = reader->outer)
    for (const ParmVarDecl *parameter : reader->function->parameters())
      if (parameter->getType().getNonReferenceType()->getAsCXXRecordDecl() == closure)
        return true;
  return false;
}

ir::Argument FunctionReader::pathArgument(const Operand &operand, ir::PassMode mode, ir::SourceRange range) {
  ir::Argument result;
  result.mode = mode;
  result.path = operand.path;
  result.range = range;
  return result;
}

ir::Argument FunctionReader::objectArgument(const Expr *object, bool isConst, bool keeps) {
  Operand operand;
  ir::SourceRange place = rangeOf(object);
  if (object->getType()->isPointerType())
    operand = pointee(rvalue(object));
  else
    operand = glvalue(object);
  if (keeps)
    escape(operand);
  return pathArgument(operand.hasPath() ? operand : unknownStorage(object->getType()),
                      isConst ? ir::PassMode::ConstRef : ir::PassMode::Ref, place);
}

ir::Argument FunctionReader::argument(const Expr *e, QualType parameterType, bool keeps) {
  ir::SourceRange place = rangeOf(e);
  ir::Argument result;
  result.range = place;
  if (e->isGLValue() || parameterType->isReferenceType()) {
    // A temporary that a call made is as good as passed by value.
    const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(e->IgnoreParenNoopCasts(module.context));
    if (temporary && temporary->getType()->isRecordType() && !isPlainIterator(temporary->getType()) &&
        temporary->getStorageDuration() == SD_FullExpression && !visibleDestructor(temporary->getType())) {
      const Expr *made = temporary->getSubExpr();
      Operand value = initialize({}, made->getType(), made, made);
      if (value.value.valid() && !value.hasPath()) {
        result.value = value.value;
        return result;
      }
      bool isConst = parameterType.getNonReferenceType().isConstQualified();
      return pathArgument(materialize(std::move(value), made->getType(), e),
                          isConst ? ir::PassMode::ConstRef : ir::PassMode::Ref, place);
    }
    Operand referent = e->isGLValue() ? glvalue(e) : materialize(rvalue(e), e->getType(), e);
    QualType t = e->getType();
    bool isConst = parameterType.isNull() ? false : parameterType.getNonReferenceType().isConstQualified();
    if (t->isFunctionType())
      return result;
    if (keeps)
      escape(referent);
    result = pathArgument(referent.hasPath() ? referent : unknownStorage(t),
                          isConst ? ir::PassMode::ConstRef : ir::PassMode::Ref, place);
    result.value = referent.value;
    return result;
  }
  QualType t = e->getType();
  if (t->isRecordType()) {
    // A class by value: the object that is copied, or the value that a call made.
    const Expr *inner = e->IgnoreImplicit();
    const auto *construct = dyn_cast<CXXConstructExpr>(inner);
    if (construct && construct->getConstructor()->isCopyOrMoveConstructor() && construct->getNumArgs() >= 1 &&
        !isPlainIterator(t) && module.typeOf(t).lifetime != ir::Lifetime::Custom) {
      Operand source = glvalue(construct->getArg(0));
      copyClass({}, source, t, e, construct->getConstructor()->isMoveConstructor(), true, nullptr, nullptr);
      return pathArgument(source, ir::PassMode::Value, place);
    }
    Operand value = initialize({}, t, e, e);
    if (isPlainIterator(t) && value.hasPath() && value.path.base != ir().unknownMemory) {
      // What the iterator leads to, any element of it.
      if (keeps)
        escape(value);
      if (!value.path.steps.empty() && value.path.steps.back().kind == ir::StepKind::Index)
        value.path.steps.back().index = {};
      result = pathArgument(value, ir::PassMode::Ref, place);
      return result;
    }
    result.mode = ir::PassMode::Value;
    result.value = value.value;
    result.path = value.path;
    if (result.path.valid() && result.path.base == ir().unknownMemory)
      result.mode = ir::PassMode::Ref;
    return result;
  }
  Operand value = rvalue(e);
  result.value = value.value;
  if (t->isPointerType() && !t->isFunctionPointerType()) {
    if (keeps)
      escape(value);
    result.mode = t->getPointeeType().isConstQualified() ? ir::PassMode::ConstRef : ir::PassMode::Ref;
    result.path = value.hasPath() ? value.path : unknownMemory(t->getPointeeType());
    const auto *address = dyn_cast<UnaryOperator>(e->IgnoreParenImpCasts());
    bool isOneObject = address && address->getOpcode() == UO_AddrOf;
    if (!isOneObject && !result.path.steps.empty() && result.path.steps.back().kind == ir::StepKind::Index)
      result.path.steps.back().index = {}; // The callee may go on from there.
  }
  return result;
}

Operand FunctionReader::finishCall(ir::Op op, const Expr *e, QualType resultType, bool isReference,
                                   Operand known) {
  op.kind = ir::OpKind::Call;
  if (known.hasPath() && known.path.base != ir().unknownMemory)
    op.resultPath = known.path;
  bool hasResult = !resultType->isVoidType() && !isReference && !resultType->isFunctionType();
  ir::OpId made = emit(std::move(op), e, hasResult ? type(resultType) : ir::TypeId());
  Operand result;
  if (isReference) {
    result = known.hasPath() ? known : unknownStorage(resultType);
    result.value = {};
    return result;
  }
  if (!hasResult)
    return {};
  result = known.hasPath() ? known : unknownOperand(resultType);
  result.value = ir()[made].result;
  return result;
}

Operand FunctionReader::indirectCall(const CallExpr *e) {
  const Expr *calleeExpr = e->getCallee();
  ir::Callee entry;
  entry.kind = ir::CalleeKind::Indirect;
  ir::SourceRange text = rangeOf(calleeExpr);
  entry.name = Lexer::getSourceText(CharSourceRange::getTokenRange(calleeExpr->getSourceRange()),
                                    module.sources, language())
                   .str();
  if (entry.name.empty() || entry.name.size() > 60)
    entry.name = "(function pointer)";
  QualType functionType = calleeExpr->getType();
  if (const ValueDecl *d = declOf(calleeExpr))
    entry.contract = module.contractOf(d);
  if (const auto *pointer = functionType->getAs<PointerType>())
    functionType = pointer->getPointeeType();
  const auto *prototype = functionType->getAs<FunctionProtoType>();
  if (prototype)
    entry.isNoexcept =
        !isUnresolvedExceptionSpec(prototype->getExceptionSpecType()) && prototype->isNothrow();
  QualType resultType = e->getCallReturnType(module.context);
  entry.result = type(resultType);
  entry.returnsReference = resultType->isReferenceType();
  ir::Op op;
  if (isa<CXXMemberCallExpr>(e) || calleeExpr->getType()->isSpecificBuiltinType(BuiltinType::BoundMember)) {
    opaque("a call through a pointer to member", e);
    for (const Stmt *child : calleeExpr->IgnoreParens()->children())
      if (const auto *sub = dyn_cast_or_null<Expr>(child))
        evaluate(sub);
  } else {
    evaluate(calleeExpr);
  }
  for (unsigned i = 0; i < e->getNumArgs(); ++i) {
    QualType parameter =
        prototype && i < prototype->getNumParams() ? prototype->getParamType(i) : e->getArg(i)->getType();
    op.arguments.push_back(argument(e->getArg(i), parameter, /*keeps=*/true));
    if (prototype && i < prototype->getNumParams()) {
      ir::CalleeParameter described;
      described.type = type(parameter);
      described.mode = op.arguments.back().mode;
      entry.parameters.push_back(std::move(described));
    }
  }
  (void)text;
  llvm::SmallVector<const FunctionDecl *, 4> targets;
  if (!entry.contract.any() && !isa<CXXMemberCallExpr>(e) && prototype && !prototype->isVariadic() &&
      targetsOf(calleeExpr, targets, 0) && !targets.empty())
    return callOneOf(targets, std::move(op), e, resultType.getNonReferenceType(),
                     resultType->isReferenceType());
  op.callee = builder().callee(std::move(entry));
  return finishCall(std::move(op), e, resultType.getNonReferenceType(), resultType->isReferenceType(), {});
}

Operand FunctionReader::userCall(const Expr *e, const FunctionDecl *f, const Expr *object,
                                 llvm::ArrayRef<const Expr *> args) {
  if (f->isImmediateFunction()) // The compiler has made the call.
    return e->isGLValue() ? unknownStorage(e->getType()) : unknownOperand(e->getType());
  if (std::string algorithm = algorithmName(f, object); !algorithm.empty()) {
    Operand result;
    if (algorithmCall(e, algorithm, args, result))
      return result;
  }
  const auto *method = dyn_cast<CXXMethodDecl>(f);
  bool isFunctionWrapper =
      method && method->getOverloadedOperator() == OO_Call &&
      llvm::is_contained({"std::function", "std::move_only_function", "std::copyable_function"},
                         libraryClassName(method->getParent()));
  if (!isFunctionWrapper)
    if (std::optional<LibraryModel> model = module.library(f, e))
      return libraryCall(e, *model, f, object, args);
  Operand result;
  if (tryAccessor(e, f, object, args, result))
    return result;
  if (object && method && assignsWhole(e, f, object, args)) {
    return assignedObject;
  }
  bool isVirtual = false;
  if (method && method->isVirtual() && object) {
    const auto *call = dyn_cast<CXXMemberCallExpr>(e);
    const auto *member = call ? dyn_cast<MemberExpr>(call->getCallee()->IgnoreParens()) : nullptr;
    isVirtual = !(member && member->hasQualifier());
    if (isVirtual)
      if (const CXXMethodDecl *actual = method->getDevirtualizedMethod(object, false)) {
        isVirtual = false;
        f = method = actual;
      }
  }
  ir::Op op;
  llvm::SmallVector<const FunctionDecl *, 4> targets;
  if (isVirtual) {
    QualType on =
        object->getType()->isPointerType() ? object->getType()->getPointeeType() : object->getType();
    if (!overriders(method, on, targets) || module.contractOf(method).any())
      targets.clear();
  }
  const FunctionDecl *held = isFunctionWrapper ? targetOfWrapper(object, f) : nullptr;
  if (held)
    targets.push_back(held);
  if (!targets.empty()) {
    op.callee = calleeOf(targets.front()); // for its contract; the calls follow
  } else if (isFunctionWrapper) {
    ir::Callee entry;
    entry.kind = ir::CalleeKind::Indirect;
    entry.name = Lexer::getSourceText(CharSourceRange::getTokenRange(object->getSourceRange()),
                                      module.sources, language())
                     .str();
    if (entry.name.empty() || entry.name.size() > 60)
      entry.name = "(std::function)";
    if (const ValueDecl *d = declOf(object))
      entry.contract = module.contractOf(d);
    entry.isMember = true;
    entry.isConstMember = true;
    entry.result = type(f->getReturnType());
    entry.returnsReference = f->getReturnType()->isReferenceType();
    for (const ParmVarDecl *p : f->parameters()) {
      ir::CalleeParameter described;
      described.type = type(p->getType());
      if (p->getType()->isReferenceType() || p->getType()->isPointerType())
        described.mode =
            p->getType()->getPointeeType().isConstQualified() ? ir::PassMode::ConstRef : ir::PassMode::Ref;
      entry.parameters.push_back(std::move(described));
    }
    op.callee = builder().callee(std::move(entry));
  } else {
    op.callee = module.callee(f, isVirtual, isReachableLambda(f));
  }
  bool keeps = true;
  {
    const ir::Contract &contract = ir()[op.callee].contract;
    keeps = targets.size() > 1 || !(contract.pure || contract.io || contract.ordered);
  }
  // The right side of an assignment comes first.
  bool argumentsFirst = isa<CXXOperatorCallExpr>(e) && cast<CXXOperatorCallExpr>(e)->isAssignmentOp();
  llvm::SmallVector<ir::Argument, 4> values;
  Operand self;
  auto readObject = [&] {
    if (!object)
      return;
    ir::Argument argument = objectArgument(object, method && method->isConst(), keeps);
    self.path = argument.path;
    op.arguments.push_back(std::move(argument));
  };
  auto readArguments = [&] {
    for (unsigned i = 0; i < args.size(); ++i) {
      QualType parameter = i < f->getNumParams() ? f->getParamDecl(i)->getType() : args[i]->getType();
      const Expr *arg = args[i];
      bool isDefault = isa<CXXDefaultArgExpr>(arg);
      ir::SourceRange place = rangeOf(e), oldOverride = override;
      bool hadOverride = hasOverride;
      if (isDefault && !hadOverride) { // Its text stands elsewhere.
        override = place;
        hasOverride = true;
      }
      values.push_back(argument(isDefault ? cast<CXXDefaultArgExpr>(arg)->getExpr() : arg, parameter, keeps));
      override = oldOverride;
      hasOverride = hadOverride;
    }
  };
  if (argumentsFirst) {
    readArguments();
    readObject();
  } else {
    readObject();
    readArguments();
  }
  op.arguments.append(values.begin(), values.end());
  QualType returned = f->getReturnType();
  if (const auto *plain = dyn_cast<CallExpr>(e))
    returned = plain->getCallReturnType(module.context);
  Operand known;
  if (self.hasPath() && returnsObject(f))
    known = self;
  if (returned->isPointerType() && f->hasAttr<RestrictAttr>()) {
    known = freshObject(returned->getPointeeType(), e, "allocation");
    ir()[known.path.base].addressTaken = true;
    append(known, ir::StepKind::Index, constant(0, module.context.getPointerDiffType()));
  }
  if (!targets.empty()) {
    const auto *closure = dyn_cast_or_null<CXXMethodDecl>(held);
    if (closure && closure->isImplicitObjectMemberFunction())
      op.arguments.front() =
          pathArgument(freshObject(module.context.getRecordType(closure->getParent()), e, "closure"),
                       ir::PassMode::ConstRef, rangeOf(object));
    else if (held)
      op.arguments.erase(op.arguments.begin());
    return callOneOf(targets, std::move(op), e, returned.getNonReferenceType(), returned->isReferenceType());
  }
  result = finishCall(std::move(op), e, returned.getNonReferenceType(), returned->isReferenceType(),
                      std::move(known));
  if (f->isNoReturn()) {
    ir::Op exit;
    exit.kind = ir::OpKind::Return;
    exit.exit = ir::ExitKind::NoReturn;
    emit(std::move(exit), e);
  }
  return result;
}

} // namespace xcs::frontend
