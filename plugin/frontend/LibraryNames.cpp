// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/LibraryNames.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/Builtins.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace xcs::frontend {

bool isInSystemHeader(const Decl *decl) {
  const SourceManager &sources = decl->getASTContext().getSourceManager();
  SourceLocation location = decl->getLocation();
  return location.isValid() && sources.isInSystemHeader(sources.getExpansionLoc(location));
}

namespace {

/// "std::chrono" for a namespace that belongs to the library; empty for others.
std::string libraryNamespace(const DeclContext *context) {
  std::string name;
  for (; !context->isTranslationUnit(); context = context->getParent()) {
    if (isa<LinkageSpecDecl>(context))
      continue;
    const auto *space = dyn_cast<NamespaceDecl>(context);
    if (!space || space->isAnonymousNamespace())
      return {};
    if (space->isInline() && !space->getParent()->getRedeclContext()->isTranslationUnit())
      continue;
    name = name.empty() ? space->getName().str() : space->getName().str() + "::" + name;
  }
  llvm::StringRef top = llvm::StringRef(name).split("::").first;
  return top == "std" || top == "__gnu_cxx" || top == "__cxxabiv1" ? name : std::string();
}

bool namesForeignType(QualType type);

bool namesForeignType(const TemplateArgument &argument) {
  switch (argument.getKind()) {
  case TemplateArgument::Type:
    return namesForeignType(argument.getAsType());
  case TemplateArgument::Pack:
    return llvm::any_of(argument.pack_elements(),
                        [](const TemplateArgument &a) { return namesForeignType(a); });
  case TemplateArgument::Template:
  case TemplateArgument::TemplateExpansion: {
    const TemplateDecl *decl = argument.getAsTemplateOrTemplatePattern().getAsTemplateDecl();
    return decl && !isa<TemplateTemplateParmDecl>(decl) &&
           libraryNamespace(decl->getDeclContext()->getEnclosingNamespaceContext()).empty();
  }
  default:
    return false;
  }
}

bool isForeign(const TagDecl *tag) {
  const DeclContext *space = tag->getDeclContext()->getEnclosingNamespaceContext();
  if (space->isTranslationUnit()) // struct tm, struct timespec
    return !(isInSystemHeader(tag) &&
             (tag->getDeclContext()->isExternCContext() || !tag->getASTContext().getLangOpts().CPlusPlus));
  return libraryNamespace(space).empty();
}

/// Whether a type, as written in a declaration, names a class or enumeration that is not the library's. Such
/// a declaration in namespace std is somebody's extension: a specialisation of std::hash, an overload of
/// std::swap.
bool namesForeignType(QualType type) {
  if (type.isNull())
    return true;
  if (const auto *expansion = type->getAs<PackExpansionType>())
    return namesForeignType(expansion->getPattern());
  if (const auto *special = type->getAs<TemplateSpecializationType>()) {
    const TemplateDecl *decl = special->getTemplateName().getAsTemplateDecl();
    if (!decl)
      return false;
    if (!isa<TemplateTemplateParmDecl>(decl) &&
        libraryNamespace(decl->getDeclContext()->getEnclosingNamespaceContext()).empty())
      return true;
    return llvm::any_of(special->template_arguments(),
                        [](const TemplateArgument &a) { return namesForeignType(a); });
  }
  if (const TagDecl *tag = type->getAsTagDecl()) {
    if (isForeign(tag))
      return true;
    if (const auto *special = dyn_cast<ClassTemplateSpecializationDecl>(tag))
      return llvm::any_of(special->getTemplateArgs().asArray(),
                          [](const TemplateArgument &a) { return namesForeignType(a); });
    return false;
  }
  if (const auto *function = type->getAs<FunctionProtoType>())
    return namesForeignType(function->getReturnType()) ||
           llvm::any_of(function->param_types(), [](QualType t) { return namesForeignType(t); });
  if (type->isReferenceType() || type->isAnyPointerType())
    return namesForeignType(type->getPointeeType());
  if (const clang::Type *element = type->getArrayElementTypeNoTypeQual())
    return namesForeignType(QualType(element, 0));
  return false;
}

/// The declaration whose text an instantiation comes from.
const FunctionDecl *patternOf(const FunctionDecl *function) {
  if (function->getTemplateSpecializationKind() == TSK_ExplicitSpecialization)
    return function;
  if (const FunctionDecl *pattern = function->getTemplateInstantiationPattern(/*ForDefinition=*/false))
    return pattern;
  return function;
}

bool isDefinedByUser(const FunctionDecl *function) {
  return llvm::any_of(function->redecls(), [](const FunctionDecl *redecl) {
    return redecl->doesThisDeclarationHaveABody() && redecl->getLocation().isValid() &&
           !isInSystemHeader(redecl);
  });
}

std::string memberName(const FunctionDecl *function) {
  if (isa<CXXConstructorDecl>(function))
    return "(constructor)";
  if (isa<CXXDestructorDecl>(function))
    return "(destructor)";
  if (const auto *conversion = dyn_cast<CXXConversionDecl>(function))
    return conversion->getConversionType()->isBooleanType() ? "(bool)" : "(conversion)";
  std::string name = function->getDeclName().getAsString();
  std::replace(name.begin(), name.end(), ' ', '_'); // operator_new
  return name;
}

} // namespace

std::string libraryClassName(const CXXRecordDecl *record) {
  if (!record || !record->getIdentifier())
    return {};
  const Decl *text = record;
  if (const auto *special = dyn_cast<ClassTemplateSpecializationDecl>(record)) {
    auto from = special->getSpecializedTemplateOrPartial();
    if (special->getSpecializationKind() == TSK_ExplicitSpecialization) {
      for (const TemplateArgument &argument : special->getTemplateArgs().asArray())
        if (namesForeignType(argument))
          return {};
    } else if (auto *partial = from.dyn_cast<ClassTemplatePartialSpecializationDecl *>()) {
      for (const TemplateArgument &argument : partial->getTemplateArgs().asArray())
        if (namesForeignType(argument))
          return {};
      text = partial;
    } else {
      text = special->getSpecializedTemplate();
    }
  }
  if (!isInSystemHeader(text))
    return {};
  const DeclContext *context = record->getDeclContext()->getRedeclContext();
  std::string scope;
  if (const auto *outer = dyn_cast<CXXRecordDecl>(context))
    scope = libraryClassName(outer);
  else if (context->isFileContext())
    scope = libraryNamespace(context);
  return scope.empty() ? std::string() : scope + "::" + record->getName().str();
}

std::string libraryClassName(QualType type) {
  if (type.isNull())
    return {};
  if (const auto *enumeration = type->getAs<EnumType>()) {
    const EnumDecl *decl = enumeration->getDecl();
    const DeclContext *context = decl->getDeclContext()->getRedeclContext();
    std::string scope =
        context->isFileContext() && isInSystemHeader(decl) ? libraryNamespace(context) : std::string();
    return scope.empty() ? std::string() : scope + "::" + decl->getName().str();
  }
  return libraryClassName(type->getAsCXXRecordDecl());
}

LibraryFunctionName libraryFunctionName(const FunctionDecl *function) {
  LibraryFunctionName result;
  if (!function || function->isDeleted())
    return result;
  result.name = memberName(function);
  const DeclContext *context = function->getDeclContext()->getRedeclContext();
  if (const auto *record = dyn_cast<CXXRecordDecl>(context)) {
    const auto *method = dyn_cast<CXXMethodDecl>(function);
    result.isMember = method && method->isInstance();
    result.scope = libraryClassName(record);
    // A special member that the compiler writes for a class of the library has no text of its own.
    result.valid = !result.scope.empty() && (function->isImplicit() || isInSystemHeader(patternOf(function)));
    return result;
  }
  if (!context->isFileContext())
    return result;
  unsigned builtin = function->getBuiltinID();
  if (isDefinedByUser(function))
    return result;
  result.scope = libraryNamespace(context);
  if (result.scope == "std::__math") // where libc++ has <cmath>
    result.scope = "std";
  if (!result.scope.empty()) {
    const FunctionDecl *pattern = patternOf(function);
    result.valid = isInSystemHeader(pattern);
    for (const ParmVarDecl *parameter : pattern->parameters())
      result.valid = result.valid && !namesForeignType(parameter->getType());
    if (function == pattern && function->getTemplateSpecializationArgs())
      for (const TemplateArgument &argument : function->getTemplateSpecializationArgs()->asArray())
        result.valid = result.valid && !namesForeignType(argument);
    return result;
  }
  if (!context->isTranslationUnit())
    return result;
  bool isGlobalNew = function->isReplaceableGlobalAllocationFunction();
  bool isC = function->isExternC() || function->hasAttr<AsmLabelAttr>();
  bool inSystem =
      llvm::any_of(function->redecls(), [](const FunctionDecl *redecl) { return isInSystemHeader(redecl); });
  result.valid = builtin != 0 || isGlobalNew || (isC && inSystem);
  return result;
}

} // namespace xcs::frontend
