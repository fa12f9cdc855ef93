// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/Library.h"
#include "frontend/LibraryNames.h"
#include "frontend/LibraryTable.h"
#include "frontend/LibraryTypes.h"
#include "frontend/LibraryUserCode.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/Builtins.h"

using namespace clang;

namespace xcs::frontend {

namespace {

class Lookup {
public:
  Lookup(const FunctionDecl *function, const Expr *call)
      : function(function), call(call), method(dyn_cast<CXXMethodDecl>(function)) {}

  std::optional<LibraryModel> run() {
    name = libraryFunctionName(function);
    if (!name.valid || function->isDependentContext() || isOverridable())
      return std::nullopt;
    first = name.isMember ? 1 : 0;
    if (!find())
      return implicitMember();
    model.name = name.scope.empty() ? name.name : name.scope + "::" + name.name;
    model.role = entry->role;
    model.result = entry->result;
    model.resultParameter = entry->resultParameter;
    effects().unknown = entry->unknown;
    effects().ordered = entry->ordered;
    effects().why = entry->why;
    effects().mayThrow = entry->throws;
    effects().allocates = entry->allocates;
    effects().noReturn = entry->noReturn;
    effects().threadIdentity = entry->threadIdentity;
    effects().weight = entry->weight;
    judgeUserCode();
    addAccesses();
    if (entry->stream >= 0)
      judgeStream();
    if (entry->manipulator >= 0)
      judgeManipulator();
    if (function->isVariadic())
      addVariableArguments();
    const auto *signature = function->getType()->getAs<FunctionProtoType>();
    if (signature && !isUnresolvedExceptionSpec(signature->getExceptionSpecType()) &&
        signature->canThrow() == CT_Cannot && function->getASTContext().getLangOpts().CPlusPlus &&
        !function->isExternC())
      effects().mayThrow = false;
    return std::move(model);
  }

private:
  const FunctionDecl *function;
  const Expr *call;
  const CXXMethodDecl *method;
  LibraryFunctionName name;
  unsigned first = 0; ///< Number of the first declared parameter: 1 where the object is parameter 0.
  QualType subject;   ///< The class of the library that the function belongs to.
  const TableEntry *entry = nullptr;
  LibraryModel model;

  ir::EffectSummary &effects() { return model.summary; }
  void unknown(const std::string &why) {
    if (!effects().unknown) {
      effects().unknown = true;
      effects().why = why;
    }
    effects().mayThrow = true;
  }

  /// A virtual function of the library may be overridden by a class of the user's.
  bool isOverridable() const {
    return method && method->isVirtual() && !method->hasAttr<FinalAttr>() &&
           !method->getParent()->isEffectivelyFinal();
  }

  QualType parameterType(unsigned number) const {
    if (number < first)
      return method->getFunctionObjectParameterType();
    return number - first < function->getNumParams() ? function->getParamDecl(number - first)->getType()
                                                     : QualType();
  }

  const Expr *argument(unsigned number) const {
    if (const auto *construction = dyn_cast_or_null<CXXConstructExpr>(call))
      return number >= 1 && number - 1 < construction->getNumArgs() ? construction->getArg(number - 1)
                                                                    : nullptr;
    if (const auto *member = dyn_cast_or_null<CXXMemberCallExpr>(call)) {
      if (number == 0)
        return member->getImplicitObjectArgument();
      return number - 1 < member->getNumArgs() ? member->getArg(number - 1) : nullptr;
    }
    const auto *plain = dyn_cast_or_null<CallExpr>(call);
    return plain && number < plain->getNumArgs() ? plain->getArg(number) : nullptr;
  }

  bool choose(llvm::StringRef key) {
    unsigned arity = function->getNumParams();
    for (const TableEntry &candidate : tableEntries(key)) {
      if (arity < candidate.minArity || arity > candidate.maxArity)
        continue;
      bool isConst = method && method->isConst();
      if ((candidate.constness == Constness::Const && !isConst) ||
          (candidate.constness == Constness::Mutable && isConst))
        continue;
      if (candidate.onArray && !(arity >= 1 && parameterType(0).getNonReferenceType()->isArrayType()))
        continue;
      if (candidate.onLibrary && !(arity >= 1 && libraryClass(parameterType(0).getNonReferenceType())))
        continue;
      entry = &candidate;
      return true;
    }
    return false;
  }

  bool find() {
    if (const auto *record = method ? method->getParent() : nullptr) {
      subject = function->getASTContext().getRecordType(record);
      return choose(name.scope + "::" + name.name);
    }
    if (name.scope.empty()) {
      llvm::StringRef plain = name.name;
      if (choose(plain) ||
          (plain.consume_front("__builtin___") && choose(plain.drop_back(plain.ends_with("_chk") ? 4 : 0))))
        return true;
      plain = name.name;
      return plain.consume_front("__builtin_") && choose(plain);
    }
    for (const ParmVarDecl *parameter : function->parameters()) {
      QualType type = parameter->getType().getNonReferenceType();
      std::string scope = libraryClassName(type);
      if (scope.empty())
        continue;
      subject = type;
      if (choose("(" + scope + ")" + name.name))
        return true;
      break;
    }
    subject = QualType();
    return choose(name.scope + "::" + name.name);
  }

  /// Copies, moves, assignments and destructions that the compiler writes, and builtins that compute only.
  std::optional<LibraryModel> implicitMember() {
    const LibraryClass *row = method ? libraryClass(subject) : nullptr;
    bool isSpecial = method && (isa<CXXDestructorDecl>(method) || method->isCopyAssignmentOperator() ||
                                method->isMoveAssignmentOperator());
    if (const auto *constructor = dyn_cast<CXXConstructorDecl>(function))
      isSpecial = constructor->isCopyOrMoveConstructor() || constructor->isDefaultConstructor();
    static const TableEntry special = [] {
      TableEntry plain;
      plain.needs.push_back(Need::Lifetime);
      return plain;
    }();
    if (isSpecial && (row || method->isTrivial())) {
      entry = &special;
      model.name = name.scope + "::" + name.name;
      if (lifetimeOf(subject) == ir::Lifetime::Custom)
        unknown("copies, moves or destructions of " + name.scope);
      effects().allocates = effects().mayThrow = !method->isTrivial() && !isa<CXXDestructorDecl>(method);
      addAccesses();
      return std::move(model);
    }
    unsigned builtin = function->getBuiltinID();
    if (name.scope.empty() && builtin) {
      const Builtin::Context &builtins = function->getASTContext().BuiltinInfo;
      if (builtins.isConst(builtin) && !builtins.hasCustomTypechecking(builtin)) {
        model.name = name.name;
        return std::move(model);
      }
    }
    return std::nullopt;
  }

  // ---- code of the user that the function would run

  bool isCallableParameter(unsigned number) const { return static_cast<int>(number) == entry->callable; }

  void join(const Quietness &code) {
    if (!code.quiet)
      unknown(model.name + " runs " + code.culprit);
    effects().mayThrow = effects().mayThrow || code.mayThrow;
    effects().allocates = effects().allocates || code.allocates;
  }

  static bool isUserRecord(QualType type) {
    type = type.getNonReferenceType();
    return type->isRecordType() && libraryClassName(type).empty();
  }

  /// The types whose operations the function may run.
  llvm::SmallVector<QualType, 4> subjects() const {
    llvm::SmallVector<QualType, 4> result;
    auto add = [&](QualType type) {
      if (!type.isNull())
        result.push_back(type);
    };
    if (!subject.isNull() && entry->iterators == 0) {
      const LibraryClass *row = libraryClass(subject);
      if (row && row->isIterator())
        return result;
      if (row && row->has('o')) // how it deletes depends on more than the pointee
        return {subject};
      for (QualType content : typeArguments(subject, row && !row->content.empty() ? row->content : "*"))
        add(content);
      // A view or a class without content of its own is compared as itself.
      if (row && row->content.empty())
        result.clear();
    }
    for (unsigned i = 0; i < function->getNumParams(); ++i) {
      unsigned number = i + first;
      QualType type = parameterType(number).getNonReferenceType();
      if (isCallableParameter(number))
        continue;
      if (i < entry->iterators && first == 0) {
        if (QualType element = elementOf(type); !element.isNull())
          add(element.getNonReferenceType());
        else
          for (QualType container : typeArguments(type, "0")) // insert iterators
            add(elementOf(container));
      } else if (subject.isNull() || entry->iterators > 0 || isUserRecord(type)) {
        add(type);
      }
    }
    return result;
  }

  void judgeUserCode() {
    if (!subject.isNull())
      judgePolicies();
    if (const LibraryClass *row = libraryClass(subject);
        row && row->isIterator() && !isPlainIterator(subject))
      unknown(model.name + " adapts an iterator of the user's");
    for (unsigned i = 0; i < entry->iterators; ++i)
      if (QualType type = parameterType(i + first);
          !type.isNull() && !isPlainIterator(type) && !isInserter(type))
        unknown(model.name + " walks iterators that are not the library's own containers'");
    if (!entry->needs.empty()) {
      auto types = subjects();
      if (const auto *arguments = function->getTemplateSpecializationArgs();
          subject.isNull() && arguments && arguments->size() > 0 &&
          llvm::is_contained(entry->needs, Need::Construct) &&
          arguments->get(0).getKind() == TemplateArgument::Type)
        types.push_back(arguments->get(0).getAsType()); // make_unique<T>
      for (Need need : entry->needs)
        for (QualType type : types)
          join(quietnessOf(need, type));
      if (llvm::is_contained(entry->needs, Need::Construct))
        for (QualType type : types)
          judgeConversions(type);
    }
    if (entry->callable >= 0) {
      model.callable = entry->callable;
      QualType type = parameterType(entry->callable);
      QualType on = entry->iterators    ? elementOf(parameterType(first).getNonReferenceType())
                    : !subject.isNull() ? elementOf(subject)
                                        : parameterType(first);
      if (!type.isNull())
        join(quietnessOfCallable(type, on.isNull() ? on : on.getNonReferenceType()));
    }
    if (entry->checksConversions)
      judgeMixedTypes();
  }

  /// Conversion functions, which nobody sees at the call.
  void judgeConversions(QualType type) {
    const CXXRecordDecl *record =
        isUserRecord(type) ? type.getNonReferenceType()->getAsCXXRecordDecl() : nullptr;
    if (!record || !record->hasDefinition())
      return;
    for (const NamedDecl *found : record->getDefinition()->getVisibleConversionFunctions()) {
      const auto *conversion = dyn_cast<CXXConversionDecl>(found->getUnderlyingDecl());
      join(conversion ? quietnessOfBody(conversion) : Quietness::loud("a conversion of a class"));
    }
  }

  /// Elements made or assigned from values of another type run converting constructors and assignments.
  void judgeMixedTypes() {
    auto types = subjects();
    for (unsigned i = 0; i < function->getNumParams() && first == 1; ++i)
      if (QualType type = parameterType(i + first); isPlainIterator(type))
        if (QualType element = elementOf(type.getNonReferenceType()); !element.isNull())
          types.push_back(element);
    if (entry->callable >= 0)
      if (const CXXRecordDecl *record =
              parameterType(entry->callable).getNonReferenceType()->getAsCXXRecordDecl();
          record && record->isLambda() && record->getLambdaCallOperator())
        types.push_back(record->getLambdaCallOperator()->getReturnType());
    for (QualType &type : types)
      type = type.getNonReferenceType().getCanonicalType().getUnqualifiedType();
    if (llvm::none_of(types, isUserRecord) || llvm::all_equal(types))
      return;
    for (QualType type : types) {
      if (!isUserRecord(type))
        continue;
      join(quietnessOf(Need::Construct, type));
      judgeConversions(type);
      const CXXRecordDecl *record = type->getAsCXXRecordDecl();
      if (!record || !record->hasDefinition())
        continue;
      for (const Decl *member : record->getDefinition()->decls()) {
        const auto *pattern = dyn_cast<FunctionTemplateDecl>(member);
        const auto *method = dyn_cast<CXXMethodDecl>(pattern ? pattern->getTemplatedDecl() : member);
        if (method && method->getOverloadedOperator() == OO_Equal && !method->isCopyAssignmentOperator() &&
            !method->isMoveAssignmentOperator())
          join(Quietness::loud(method->getQualifiedNameAsString()));
      }
    }
  }

  void judgePolicies() {
    const LibraryClass *row = libraryClass(subject);
    if (!row)
      return;
    auto content = typeArguments(subject, row->content);
    QualType key = content.empty() ? QualType() : content.front();
    bool runs = entry->checksPolicies || entry->allocates || !entry->needs.empty();
    for (QualType policy : typeArguments(subject, row->policies)) {
      if (!libraryClassName(policy).empty() && !runs)
        continue;
      if (runs)
        join(quietnessOfPolicy(policy, key));
      else if (hasFancyPointer(policy) || row->name == "std::basic_string" ||
               row->name == "std::basic_string_view")
        unknown(model.name + " with a policy of the user's");
    }
    if (entry->checksPolicies) // heterogeneous look-up: the key is compared with something else
      for (unsigned i = 0; i < function->getNumParams(); ++i)
        if (QualType type =
                parameterType(i + first).getNonReferenceType().getUnqualifiedType().getCanonicalType();
            isUserRecord(type) && !isCallableParameter(i + first) && llvm::none_of(content, [&](QualType t) {
              return t.getCanonicalType().getUnqualifiedType() == type;
            }))
          unknown(model.name + " with a key of another type");
  }

  // ---- accesses

  static bool isInserter(QualType type) {
    std::string scope = libraryClassName(type.getNonReferenceType());
    return scope == "std::back_insert_iterator" || scope == "std::front_insert_iterator" ||
           scope == "std::insert_iterator";
  }

  void access(unsigned parameter, ir::AccessKind kind, llvm::ArrayRef<ir::StepKind> steps = {}) {
    ir::ParameterAccess result;
    result.parameter = parameter;
    result.kind = kind;
    for (ir::StepKind step : steps)
      result.steps.push_back({step, {}, {}});
    effects().parameters.push_back(std::move(result));
  }

  /// To all that the parameter leads to: pointee, elements of a view or iterator, else the object itself.
  void accessThrough(unsigned parameter, ir::AccessKind kind) {
    QualType type = parameterType(parameter);
    bool isReference = type->isReferenceType();
    type = type.getNonReferenceType();
    if (isReference && type.isConstQualified() && !type->isAnyPointerType() && elementOf(type).isNull())
      kind = ir::AccessKind::Read;
    if (type->isAnyPointerType() && !type->isFunctionPointerType()) {
      if (isReference)
        access(parameter, ir::AccessKind::Read);
      access(parameter, kind,
             isReference ? llvm::ArrayRef(ir::StepKind::Deref) : llvm::ArrayRef<ir::StepKind>());
    } else if (isInserter(type)) {
      access(parameter, kind, ir::StepKind::Any);
      if (kind != ir::AccessKind::Read)
        effects().allocates = effects().mayThrow = true;
    } else if (const LibraryClass *row = libraryClass(type); row && row->storage == ir::Storage::View) {
      access(parameter, ir::AccessKind::Read);
      access(parameter, kind, ir::StepKind::Deref);
    } else if (type->isRecordType() || type->isArrayType() || isReference) {
      access(parameter, kind);
    }
  }

  /// What const-correctness says where the table says nothing.
  void accessByType(unsigned parameter) {
    QualType type = parameterType(parameter);
    if (parameter < first) {
      if (name.name == "(constructor)")
        return access(0, ir::AccessKind::Write);
      return access(0, method->isConst() ? ir::AccessKind::Read : ir::AccessKind::Write);
    }
    QualType referent = type.getNonReferenceType();
    if (referent->isFunctionType() || referent->isFunctionPointerType() || referent->isMemberPointerType())
      return;
    bool isView = false, isIterator = false;
    if (const LibraryClass *row = libraryClass(referent)) {
      isIterator = row->isIterator();
      isView = row->has('v') || row->name == "std::initializer_list" || row->name == "std::span";
    }
    bool viewsConst =
        isView && (libraryClass(referent)->name != "std::span" || elementOf(referent).isConstQualified());
    if (type->isReferenceType()) {
      bool isForwarded = isForwardingReference(parameter) && type->isLValueReferenceType();
      bool isMoved = type->isRValueReferenceType() && !referent.isConstQualified() &&
                     lifetimeOf(referent) != ir::Lifetime::Trivial;
      bool isRead = referent.isConstQualified() || isForwarded || (type->isRValueReferenceType() && !isMoved);
      access(parameter, isRead ? ir::AccessKind::Read : ir::AccessKind::Write);
      if (isView)
        access(parameter, viewsConst ? ir::AccessKind::Read : ir::AccessKind::Write, ir::StepKind::Deref);
      return;
    }
    if (type->isAnyPointerType()) {
      if (isOpaqueHandle(type->getPointeeType()))
        return; // FILE: reached through ordered functions only
      return access(parameter,
                    type->getPointeeType().isConstQualified() ? ir::AccessKind::Read : ir::AccessKind::Write);
    }
    if (!type->isRecordType())
      return;
    access(parameter, ir::AccessKind::Read);
    if (isView || isIterator)
      access(parameter, viewsConst ? ir::AccessKind::Read : ir::AccessKind::Write, ir::StepKind::Deref);
  }

  bool isOpaqueHandle(QualType pointee) const {
    const TagDecl *tag = pointee->getAsTagDecl();
    if (!tag || !isInSystemHeader(tag) || !tag->getIdentifier() || !(entry->ordered || entry->unknown))
      return false;
    return tag->getName() == "_IO_FILE" || tag->getName() == "__sFILE" || tag->getName() == "__dirstream";
  }

  bool isForwardingReference(unsigned parameter) const {
    const FunctionDecl *pattern = function->getTemplateInstantiationPattern(false);
    if (!pattern || parameter - first >= pattern->getNumParams())
      return pattern != nullptr; // inside a pack: Args &&...
    QualType type = pattern->getParamDecl(parameter - first)->getType();
    if (const auto *expansion = type->getAs<PackExpansionType>())
      type = expansion->getPattern();
    return type->isRValueReferenceType() &&
           isa<TemplateTypeParmType>(type->getPointeeType().getCanonicalType());
  }

  /// A parameter without storage: an allocator or comparator without members, a tag, a default argument.
  bool isNothing(unsigned parameter) const {
    if (parameter < first)
      return false;
    const CXXRecordDecl *record = parameterType(parameter).getNonReferenceType()->getAsCXXRecordDecl();
    if (record && record->hasDefinition() && record->isEmpty())
      return true;
    const Expr *given = argument(parameter);
    return given && isa<CXXDefaultArgExpr>(given->IgnoreImplicit());
  }

  void addAccesses() {
    unsigned count = first + function->getNumParams();
    const TableAccess *rest =
        llvm::find_if(entry->accesses, [](const TableAccess &a) { return a.parameter == TableAccess::All; });
    bool hasRest = rest != entry->accesses.end();
    bool comparesDeep =
        llvm::any_of(entry->needs, [](Need need) { return need != Need::Lifetime; }) || entry->checksPolicies;
    for (unsigned parameter = 0; parameter < count; ++parameter) {
      if (isNothing(parameter))
        continue;
      bool isMentioned = false;
      for (const TableAccess &written : entry->accesses) {
        if (written.parameter != static_cast<int>(parameter))
          continue;
        isMentioned = true;
        if (written.isNone)
          continue;
        QualType type = parameterType(parameter);
        bool isShape = !written.steps.empty() && written.steps.front() == ir::StepKind::Size;
        if (written.isThrough)
          accessThrough(parameter, written.kind);
        else if (!type->isScalarType() || (type->isAnyPointerType() && !isShape))
          access(parameter, written.kind, written.steps);
      }
      if (isMentioned)
        continue;
      if (isCallableParameter(parameter)) {
        if (parameterType(parameter).getNonReferenceType()->isRecordType())
          access(parameter, ir::AccessKind::Read, ir::StepKind::Any);
      } else if (hasRest) {
        accessThrough(parameter, rest->kind);
      } else {
        accessByType(parameter);
      }
    }
    if (comparesDeep)
      addDeepReads(count);
  }

  /// Comparing or hashing string_views, or by quiet code of the user's, may read what the objects lead to.
  void addDeepReads(unsigned count) {
    auto types = subjects();
    if (llvm::none_of(types, holdsView))
      return;
    for (unsigned parameter = 0; parameter < count; ++parameter)
      if (QualType type = parameterType(parameter);
          !isNothing(parameter) && (!type->isScalarType() || type->isAnyPointerType()))
        access(parameter, ir::AccessKind::Read, ir::StepKind::Any);
  }

  // ---- what only the call can tell

  /// The stream at the bottom of `s << a << b`.
  static const Expr *streamRoot(const Expr *expr) {
    for (;;) {
      expr = expr->IgnoreParenImpCasts();
      const auto *inner = dyn_cast<CallExpr>(expr);
      const FunctionDecl *callee = inner ? inner->getDirectCallee() : nullptr;
      if (!callee)
        return expr;
      auto operation = libraryFunctionName(callee);
      bool isStream = operation.valid && (operation.name == "operator<<" || operation.name == "operator>>");
      if (!isStream || inner->getNumArgs() == 0)
        return expr;
      expr = inner->getArg(0);
    }
  }

  void judgeStream() {
    const Expr *stream = argument(entry->stream);
    if (!stream)
      return;
    stream = streamRoot(stream);
    std::string type = libraryClassName(stream->getType());
    if (type == "std::basic_ostringstream" || type == "std::basic_istringstream" ||
        type == "std::basic_stringstream") {
      effects().ordered = false;
      effects().why.clear();
      return;
    }
    const auto *reference = dyn_cast<DeclRefExpr>(stream);
    const auto *variable = reference ? dyn_cast<VarDecl>(reference->getDecl()) : nullptr;
    if (variable && variable->hasGlobalStorage() && isInSystemHeader(variable) &&
        variable->isInStdNamespace()) {
      // std::cout and its like are reached by ordered effects only: the order says it all.
      llvm::erase_if(effects().parameters, [&](const ir::ParameterAccess &a) {
        return static_cast<int>(a.parameter) == entry->stream;
      });
      effects().why += " (" + variable->getQualifiedNameAsString() + ")";
    }
  }

  void judgeManipulator() {
    QualType type = parameterType(entry->manipulator);
    if (type.isNull() || !type.getNonReferenceType()->isFunctionPointerType())
      return;
    const Expr *value = argument(entry->manipulator);
    const auto *reference = value ? dyn_cast<DeclRefExpr>(value->IgnoreParenImpCasts()) : nullptr;
    const auto *callee = reference ? dyn_cast<FunctionDecl>(reference->getDecl()) : nullptr;
    if (!callee || !libraryFunctionName(callee).valid)
      unknown(model.name + " calls a manipulator that is not the library's");
  }

  void addVariableArguments() {
    const auto *plain = dyn_cast_or_null<CallExpr>(call);
    if (!plain)
      return unknown(model.name + " with arguments that are not known");
    bool mayWrite = entry->scan >= 0;
    int format = entry->format >= 0 ? entry->format : entry->scan;
    if (entry->format >= 0) {
      const Expr *text = argument(format);
      const auto *literal = text ? dyn_cast<clang::StringLiteral>(text->IgnoreParenImpCasts()) : nullptr;
      mayWrite = !literal || literal->getCharByteWidth() != 1 || mayStoreCount(literal->getString());
    }
    for (unsigned i = function->getNumParams(); i < plain->getNumArgs(); ++i) {
      QualType type = plain->getArg(i)->getType();
      if (!type->isAnyPointerType() || type->isFunctionPointerType())
        continue;
      bool isWritten = llvm::any_of(entry->accesses, [i](const TableAccess &a) {
        return a.parameter == static_cast<int>(i) && a.kind == ir::AccessKind::Write;
      }); // builtins whose prototype is (...)
      bool writes = isWritten || (mayWrite && !type->getPointeeType().isConstQualified());
      access(i, writes ? ir::AccessKind::Write : ir::AccessKind::Read);
    }
  }

  /// Whether a format has a %n, which writes.
  static bool mayStoreCount(llvm::StringRef format) {
    for (std::size_t i = 0; (i = format.find('%', i)) != llvm::StringRef::npos; ++i) {
      i = format.find_first_not_of("0123456789.*$+-# 'hlLqjzt", i + 1);
      if (i == llvm::StringRef::npos)
        return false;
      if (format[i] == 'n')
        return true;
    }
    return false;
  }
};

} // namespace

std::optional<LibraryModel> lookUpLibrary(const FunctionDecl *function, const Expr *call) {
  return function ? Lookup(function, call).run() : std::nullopt;
}

} // namespace xcs::frontend
