// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/LibraryLookup.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/Builtins.h"

using namespace clang;

namespace xcs::frontend {

bool Lookup::isUserRecord(QualType type) {
  type = type.getNonReferenceType();
  return type->isRecordType() && libraryClassName(type).empty();
}

llvm::SmallVector<QualType, 4> Lookup::subjects() const {
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

const FunctionDecl *Lookup::namedFunction(unsigned parameter) const {
  const Expr *given = argument(parameter);
  if (!given || !parameterType(parameter).getNonReferenceType()->isFunctionPointerType())
    return nullptr;
  given = given->IgnoreParenImpCasts();
  if (const auto *address = dyn_cast<UnaryOperator>(given); address && address->getOpcode() == UO_AddrOf)
    given = address->getSubExpr()->IgnoreParenImpCasts();
  const auto *name = dyn_cast<DeclRefExpr>(given);
  return name ? dyn_cast<FunctionDecl>(name->getDecl()) : nullptr;
}

void Lookup::judgeUserCode() {
  if (!subject.isNull())
    judgePolicies();
  if (const LibraryClass *row = libraryClass(subject); row && row->isIterator() && !isPlainIterator(subject))
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
  for (int callable : entry->callables) {
    if (model.callable < 0)
      model.callable = callable;
    if (const FunctionDecl *named = namedFunction(callable)) {
      join(quietnessOfBody(named));
      continue;
    }
    QualType type = parameterType(callable);
    QualType on = entry->iterators    ? elementOf(parameterType(first).getNonReferenceType())
                  : !subject.isNull() ? elementOf(subject)
                                      : parameterType(first);
    if (!type.isNull())
      join(quietnessOfCallable(type, on.isNull() ? on : on.getNonReferenceType()));
  }
  if (entry->checksConversions)
    judgeMixedTypes();
}

void Lookup::judgeConversions(QualType type) {
  const CXXRecordDecl *record =
      isUserRecord(type) ? type.getNonReferenceType()->getAsCXXRecordDecl() : nullptr;
  if (!record || !record->hasDefinition())
    return;
  for (const NamedDecl *found : record->getDefinition()->getVisibleConversionFunctions()) {
    const auto *conversion = dyn_cast<CXXConversionDecl>(found->getUnderlyingDecl());
    join(conversion ? quietnessOfBody(conversion) : Quietness::loud("a conversion of a class"));
  }
}

void Lookup::judgeMixedTypes() {
  auto types = subjects();
  for (unsigned i = 0; i < function->getNumParams() && first == 1; ++i)
    if (QualType type = parameterType(i + first); isPlainIterator(type))
      if (QualType element = elementOf(type.getNonReferenceType()); !element.isNull())
        types.push_back(element);
  for (int callable : entry->callables)
    if (const CXXRecordDecl *record = parameterType(callable).getNonReferenceType()->getAsCXXRecordDecl();
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

void Lookup::judgePolicies() {
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

const Expr *Lookup::streamRoot(const Expr *expr) {
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

void Lookup::judgeStream() {
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

void Lookup::judgeManipulator() {
  QualType type = parameterType(entry->manipulator);
  if (type.isNull() || !type.getNonReferenceType()->isFunctionPointerType())
    return;
  const Expr *value = argument(entry->manipulator);
  const auto *reference = value ? dyn_cast<DeclRefExpr>(value->IgnoreParenImpCasts()) : nullptr;
  const auto *callee = reference ? dyn_cast<FunctionDecl>(reference->getDecl()) : nullptr;
  if (!callee || !libraryFunctionName(callee).valid)
    unknown(model.name + " calls a manipulator that is not the library's");
}

} // namespace xcs::frontend
