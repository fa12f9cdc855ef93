// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/LibraryUserCode.h"
#include "frontend/Library.h"
#include "frontend/LibraryNames.h"
#include "frontend/LibraryTypes.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclFriend.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace xcs::frontend {

Quietness &Quietness::operator&=(Quietness other) {
  if (quiet && !other.quiet)
    culprit = std::move(other.culprit);
  quiet = quiet && other.quiet;
  mayThrow = mayThrow || other.mayThrow;
  allocates = allocates || other.allocates;
  return *this;
}

namespace {

QualType bare(QualType type) {
  type = type.getNonReferenceType().getCanonicalType().getUnqualifiedType();
  while (const clang::Type *element = type->getArrayElementTypeNoTypeQual())
    type = QualType(element, 0).getUnqualifiedType();
  return type;
}

std::string nameOf(const NamedDecl *decl) {
  std::string name;
  llvm::raw_string_ostream stream(name);
  decl->printQualifiedName(stream);
  return name;
}

std::string nameOf(QualType type) {
  PrintingPolicy policy{LangOptions()};
  policy.SuppressTagKeyword = true;
  policy.Bool = true;
  policy.AnonymousTagLocations = false;
  return type.getCanonicalType().getUnqualifiedType().getAsString(policy);
}

/// Copies of views, iterators and shared pointers only copy pointers, even where the copy constructor is not
/// trivial.
bool isNothrowCopyable(QualType type) {
  const LibraryClass *entry = libraryClass(type);
  return entry && !entry->has('x') &&
         (entry->storage == ir::Storage::View || entry->storage == ir::Storage::Shared);
}

bool isFieldwise(const CXXRecordDecl *record) {
  return record && record->hasDefinition() && !record->isDependentContext();
}

/// Joins `need` over bases and fields.
Quietness ofMembers(Need need, const CXXRecordDecl *record, unsigned depth);

bool mentions(const FunctionDecl *function, QualType type) {
  for (const ParmVarDecl *parameter : function->parameters())
    if (bare(parameter->getType()) == type)
      return true;
  const auto *method = dyn_cast<CXXMethodDecl>(function);
  return method && method->isInstance() && bare(method->getFunctionObjectParameterType()) == type;
}

/// Operator functions of the given kinds that take an object of the user's type: members, friends, and those
/// of the namespaces around it.
void findOperators(QualType type, llvm::ArrayRef<OverloadedOperatorKind> kinds,
                   llvm::SmallVectorImpl<const FunctionDecl *> &found, bool &sawTemplate) {
  const TagDecl *tag = type->getAsTagDecl();
  ASTContext &context = tag->getASTContext();
  auto consider = [&](const NamedDecl *decl) {
    decl = decl->getUnderlyingDecl();
    if (const auto *pattern = dyn_cast<FunctionTemplateDecl>(decl)) {
      bool isUsed = false;
      for (const FunctionDecl *made : pattern->specializations())
        if (mentions(made, type)) {
          found.push_back(made);
          isUsed = true;
        }
      // A template that has not been instantiated yet may still be chosen by a body nobody has looked at.
      sawTemplate = sawTemplate || (!isUsed && !isInSystemHeader(pattern));
    } else if (const auto *function = dyn_cast<FunctionDecl>(decl); function && mentions(function, type)) {
      found.push_back(function);
    }
  };
  for (OverloadedOperatorKind kind : kinds) {
    DeclarationName name = context.DeclarationNames.getCXXOperatorName(kind);
    llvm::SmallVector<const CXXRecordDecl *, 4> records;
    if (const auto *record = dyn_cast<CXXRecordDecl>(tag); record && record->hasDefinition())
      records.push_back(record->getDefinition());
    for (std::size_t i = 0; i < records.size(); ++i) {
      for (const NamedDecl *decl : records[i]->lookup(name)) {
        if (isa<CXXMethodDecl>(decl))
          found.push_back(cast<CXXMethodDecl>(decl));
        else
          sawTemplate = true;
      }
      for (const FriendDecl *friendly : records[i]->friends())
        if (const NamedDecl *decl = friendly->getFriendDecl(); decl && decl->getDeclName() == name)
          consider(decl);
      for (const CXXBaseSpecifier &base : records[i]->bases())
        if (const CXXRecordDecl *below = base.getType()->getAsCXXRecordDecl();
            below && below->hasDefinition()) {
          records.push_back(below->getDefinition());
        }
    }
    for (const DeclContext *scope = tag->getDeclContext(); scope; scope = scope->getParent())
      if (scope->isFileContext())
        for (const NamedDecl *decl : scope->getRedeclContext()->lookup(name))
          if (!isInSystemHeader(decl))
            consider(decl);
  }
}

Quietness ofOperators(Need need, QualType type, unsigned depth) {
  static constexpr OverloadedOperatorKind equal[] = {OO_EqualEqual, OO_ExclaimEqual};
  static constexpr OverloadedOperatorKind less[] = {OO_Less, OO_Greater, OO_LessEqual, OO_GreaterEqual,
                                                    OO_Spaceship};
  static constexpr OverloadedOperatorKind arithmetic[] = {
      OO_Plus,  OO_Minus,  OO_Star,     OO_Slash,     OO_Percent,   OO_Amp,        OO_Pipe,
      OO_Caret, OO_AmpAmp, OO_PipePipe, OO_PlusEqual, OO_StarEqual, OO_MinusEqual, OO_Exclaim};
  llvm::ArrayRef<OverloadedOperatorKind> kinds = need == Need::Equal  ? llvm::ArrayRef(equal)
                                                 : need == Need::Less ? llvm::ArrayRef(less)
                                                                      : llvm::ArrayRef(arithmetic);
  llvm::SmallVector<const FunctionDecl *, 4> found;
  bool sawTemplate = false;
  findOperators(type, kinds, found, sawTemplate);
  bool isEnum = type->isEnumeralType();
  if (sawTemplate || (found.empty() && !isEnum))
    return Quietness::loud("the operators of " + nameOf(type));
  Quietness result;
  for (const FunctionDecl *function : found) {
    if (function->isDefaulted())
      result &= ofMembers(need == Need::Arithmetic ? Need::Arithmetic : need, type->getAsCXXRecordDecl(),
                          depth + 1);
    else
      result &= quietnessOfBody(function);
  }
  return result;
}

Quietness ofInitialisers(const CXXRecordDecl *record, unsigned depth);

Quietness compute(Need need, QualType type, unsigned depth) {
  if (type.isNull() || type->isDependentType() || depth > 8)
    return Quietness::loud("a type that is not known");
  if (need == Need::Lifetime || need == Need::Copy || need == Need::Move) {
    ir::Lifetime lifetime = lifetimeOf(type);
    if (lifetime == ir::Lifetime::Custom)
      return Quietness::loud("copies, moves or destructions of " + nameOf(bare(type)));
    Quietness result;
    bool copies = need == Need::Copy && lifetime != ir::Lifetime::Trivial && !isNothrowCopyable(bare(type));
    result.mayThrow = result.allocates = copies || (need == Need::Move && !isNothrowMovable(bare(type)));
    return result;
  }
  type = bare(type);
  if (type->isEnumeralType() && libraryClassName(type).empty() && need != Need::Default &&
      need != Need::Construct && need != Need::Hash)
    return isInSystemHeader(type->getAsTagDecl()) ? Quietness() : ofOperators(need, type, depth);
  if (!type->isRecordType())
    return {};
  const CXXRecordDecl *record = type->getAsCXXRecordDecl();
  if (!record) // a struct of C
    return need == Need::Default || need == Need::Construct ? Quietness() : Quietness::loud(nameOf(type));
  if (!libraryClassName(record).empty()) {
    const LibraryClass *entry = libraryClass(type);
    bool isMaking = need == Need::Default || need == Need::Construct;
    if (entry && entry->has('x')) {
      static const llvm::StringLiteral inert[] = {"std::function", "std::any", "std::atomic", "std::mutex"};
      bool isQuiet = !isMaking || (need == Need::Default && llvm::is_contained(inert, entry->name));
      return isQuiet ? Quietness() : Quietness::loud("the construction of " + nameOf(type));
    }
    if (need == Need::Default && entry && entry->storage != ir::Storage::Inline)
      return {}; // an empty container makes no element
    Quietness result;
    bool comparesContent =
        !entry || !(entry->has('o') || (entry->storage == ir::Storage::View && !entry->has('v')));
    if (need == Need::Construct)
      result &= compute(Need::Lifetime, type, depth);
    if (comparesContent)
      for (QualType content : typeArguments(type, entry && !entry->content.empty() ? entry->content : "*"))
        result &= compute(need, content, depth + 1);
    bool makes = (need == Need::Construct || need == Need::Arithmetic) && !isNothrowCopyable(type) &&
                 lifetimeOf(type) != ir::Lifetime::Trivial; // Arithmetic: concatenation
    result.allocates = result.allocates || makes;
    result.mayThrow = result.mayThrow || makes;
    return result;
  }
  switch (need) {
  case Need::Default:
  case Need::Construct: {
    if (!record->hasDefinition())
      return Quietness::loud("the construction of " + nameOf(type));
    Quietness result = ofInitialisers(record->getDefinition(), depth);
    for (const Decl *member : record->getDefinition()->decls()) {
      if (isa<FunctionTemplateDecl>(member) &&
          isa<CXXConstructorDecl>(cast<FunctionTemplateDecl>(member)->getTemplatedDecl()))
        return Quietness::loud("a constructor template of " + nameOf(type));
      const auto *constructor = dyn_cast<CXXConstructorDecl>(member);
      if (!constructor || constructor->isDeleted() || !constructor->isUserProvided() ||
          constructor->isCopyOrMoveConstructor())
        continue;
      if (need == Need::Construct || constructor->isDefaultConstructor())
        result &= quietnessOfBody(constructor);
    }
    if (need == Need::Construct)
      result &= compute(Need::Copy, type, depth);
    return result;
  }
  case Need::Hash:
    return Quietness::loud("the hash of " + nameOf(type));
  default:
    return ofOperators(need, type, depth);
  }
}

Quietness ofMembers(Need need, const CXXRecordDecl *record, unsigned depth) {
  Quietness result;
  if (!isFieldwise(record))
    return Quietness::loud("an incomplete class");
  record = record->getDefinition();
  for (const CXXBaseSpecifier &base : record->bases())
    result &= compute(need, base.getType(), depth);
  for (const FieldDecl *field : record->fields())
    result &= field->getType().isVolatileQualified() ? Quietness::loud("a volatile field")
                                                     : compute(need, field->getType(), depth);
  return result;
}

Quietness ofInitialisers(const CXXRecordDecl *record, unsigned depth) {
  Quietness result;
  for (const CXXBaseSpecifier &base : record->bases())
    result &= compute(Need::Default, base.getType(), depth + 1);
  for (const FieldDecl *field : record->fields()) {
    if (const Expr *init = field->hasInClassInitializer() ? field->getInClassInitializer() : nullptr)
      result &= quietnessOfExpression(init);
    else if (field->hasInClassInitializer())
      result &= Quietness::loud("a default member initialiser of " + nameOf(record));
    else
      result &= compute(Need::Default, field->getType(), depth + 1);
  }
  return result;
}
} // namespace

Quietness quietnessOf(Need need, QualType type) { return compute(need, type, 0); }

Quietness quietnessOfCallable(QualType callable, QualType argument) {
  callable = bare(callable);
  const CXXRecordDecl *record = callable->getAsCXXRecordDecl();
  if (!record)
    return Quietness::loud("a call through a pointer");
  if (std::string name = libraryClassName(record); !name.empty()) {
    static const llvm::StringLiteral orders[] = {"std::less", "std::greater", "std::less_equal",
                                                 "std::greater_equal"};
    static const llvm::StringLiteral equals[] = {"std::equal_to", "std::not_equal_to"};
    static const llvm::StringLiteral arithmetic[] = {
        "std::plus",        "std::minus",   "std::multiplies",  "std::divides",
        "std::modulus",     "std::negate",  "std::logical_and", "std::logical_or",
        "std::logical_not", "std::bit_and", "std::bit_or",      "std::bit_xor"};
    static const llvm::StringLiteral engines[] = {
        "std::linear_congruential_engine", "std::mersenne_twister_engine", "std::subtract_with_carry_engine"};
    if (llvm::is_contained(engines, name))
      return {};
    auto arguments = typeArguments(callable, "0");
    QualType on = !arguments.empty() && !arguments.front()->isVoidType() ? arguments.front() : argument;
    if (llvm::is_contained(orders, name))
      return quietnessOf(Need::Less, on);
    if (llvm::is_contained(equals, name))
      return quietnessOf(Need::Equal, on);
    if (llvm::is_contained(arithmetic, name))
      return quietnessOf(Need::Arithmetic, on);
    if (name == "std::hash")
      return quietnessOf(Need::Hash, on);
    return Quietness::loud("a " + name);
  }
  if (!record->hasDefinition())
    return Quietness::loud("a callable of type " + nameOf(callable));
  record = record->getDefinition();
  DeclarationName name = record->getASTContext().DeclarationNames.getCXXOperatorName(OO_Call);
  Quietness result;
  bool any = false;
  for (const NamedDecl *decl : record->lookup(name)) {
    if (isa<UsingDecl, UsingPackDecl>(decl))
      continue; // What it brings in is there as well.
    any = true;
    if (const auto *method = dyn_cast<CXXMethodDecl>(decl->getUnderlyingDecl())) // `using F::operator()...`
      result &= quietnessOfBody(method);
    else
      return Quietness::loud("a generic callable");
  }
  return any ? result : Quietness::loud("a callable of type " + nameOf(callable));
}

Quietness quietnessOfPolicy(QualType policy, QualType key) {
  std::string name = libraryClassName(policy);
  if (name == "std::allocator" || name == "std::char_traits" || name == "std::default_delete")
    return {}; // what default_delete destroys is content of its owner
  // Allocators of the library other than std::allocator share a memory resource, which may be anybody's.
  static const llvm::StringLiteral functors[] = {"std::less",          "std::greater",  "std::less_equal",
                                                 "std::greater_equal", "std::equal_to", "std::hash"};
  if (!name.empty() && !llvm::is_contained(functors, name))
    return Quietness::loud("a " + name);
  if (name.empty() && lifetimeOf(policy) == ir::Lifetime::Custom)
    return Quietness::loud("a policy with special members of its own");
  return quietnessOfCallable(policy, key);
}

} // namespace xcs::frontend
