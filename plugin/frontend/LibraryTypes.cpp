// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/LibraryTypes.h"
#include "frontend/LibraryNames.h"
#include "frontend/LibraryUserCode.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringMap.h"
#include <atomic>

using namespace clang;

namespace xcs::frontend {

namespace {

constexpr LibraryClass classes[] = {
#define XCS_CLASS(name, storage, element, flags, content, policies)                                          \
  {name, ir::Storage::storage, element, flags, content, policies},
#include "frontend/LibraryTypes.def"
};

const llvm::StringMap<const LibraryClass *> &classIndex() {
  static const llvm::StringMap<const LibraryClass *> index = [] {
    llvm::StringMap<const LibraryClass *> map;
    for (const LibraryClass &entry : classes)
      map[entry.name] = &entry;
    return map;
  }();
  return index;
}

void flatten(const TemplateArgument &argument, llvm::SmallVectorImpl<QualType> &out) {
  if (argument.getKind() == TemplateArgument::Type)
    out.push_back(argument.getAsType());
  else if (argument.getKind() == TemplateArgument::Pack)
    for (const TemplateArgument &inner : argument.pack_elements())
      flatten(inner, out);
}

/// The result of a member operator* of the class or its bases, without reference.
QualType dereferenced(const CXXRecordDecl *record) {
  if (!record->hasDefinition())
    return {};
  ASTContext &context = record->getASTContext();
  auto name = context.DeclarationNames.getCXXOperatorName(OO_Star);
  for (const NamedDecl *found : record->lookup(name))
    if (const auto *method = dyn_cast<CXXMethodDecl>(found); method && method->getNumParams() == 0)
      return method->getReturnType().getNonReferenceType();
  for (const CXXBaseSpecifier &base : record->bases())
    if (const CXXRecordDecl *below = base.getType()->getAsCXXRecordDecl())
      if (QualType type = dereferenced(below); !type.isNull())
        return type;
  return {};
}

/// The lifetimes of everything that a type holds or owns, joined. Visits each class once, so cycles end.
class LifetimeWalk {
public:
  ir::Lifetime result = ir::Lifetime::Trivial;

  void visit(QualType type) {
    if (result == ir::Lifetime::Custom)
      return;
    if (type.isNull() || type->isDependentType())
      return join(ir::Lifetime::Custom);
    type = type.getCanonicalType();
    while (const clang::Type *element = type->getArrayElementTypeNoTypeQual())
      type = QualType(element, 0);
    if (const auto *atomic = type->getAs<AtomicType>())
      return visit(atomic->getValueType());
    const CXXRecordDecl *record = type->getAsCXXRecordDecl();
    if (!record) {
      if (const auto *plain = type->getAs<RecordType>(); plain && !plain->getDecl()->getDefinition())
        join(ir::Lifetime::Custom);
      return;
    }
    if (!seen.insert(record->getCanonicalDecl()).second)
      return;
    if (!libraryClassName(record).empty())
      visitLibrary(type, record);
    else
      visitUser(record);
  }

private:
  llvm::SmallPtrSet<const CXXRecordDecl *, 16> seen;

  void join(ir::Lifetime lifetime) { result = std::max(result, lifetime); }

  void visitLibrary(QualType type, const CXXRecordDecl *record) {
    const LibraryClass *entry = libraryClass(type);
    const CXXRecordDecl *definition = record->getDefinition();
    if (entry && entry->has('x'))
      return join(ir::Lifetime::Custom);
    if (!entry) {
      // A class of the library that we have no row for: only what the language guarantees.
      bool trivial = definition && definition->isTriviallyCopyable() && definition->hasTrivialDestructor();
      return join(trivial ? ir::Lifetime::Trivial : ir::Lifetime::Custom);
    }
    QualType key = elementOfContent(type, *entry);
    for (QualType policy : typeArguments(type, entry->policies))
      if (!quietnessOfPolicy(policy, key).quiet)
        return join(ir::Lifetime::Custom);
    if (!(definition && definition->isTriviallyCopyable() && definition->hasTrivialDestructor()))
      join(ir::Lifetime::Regular);
    for (QualType content : typeArguments(type, entry->content)) {
      if (entry->has('o'))
        visitOwned(content, record);
      else
        visit(content);
    }
  }

  static QualType elementOfContent(QualType type, const LibraryClass &entry) {
    auto content = typeArguments(type, entry.content);
    return content.empty() ? QualType() : content.front();
  }

  void visitOwned(QualType pointee, const CXXRecordDecl *owner) {
    // Only pointers to complete objects of exactly the type are known to be deleted without user code.
    pointee = pointee.getCanonicalType();
    while (const clang::Type *element = pointee->getArrayElementTypeNoTypeQual())
      pointee = QualType(element, 0);
    if (hasCustomDeleter(owner) || pointee->isVoidType())
      return join(ir::Lifetime::Custom);
    const CXXRecordDecl *record = pointee->getAsCXXRecordDecl();
    if (record && (!record->hasDefinition() || mayOwnDerived(record)))
      return join(ir::Lifetime::Custom);
    visit(pointee);
  }

  static bool mayOwnDerived(const CXXRecordDecl *record) {
    if (record->isEffectivelyFinal())
      return false;
    const CXXDestructorDecl *destructor = record->getDestructor();
    return record->isPolymorphic() && destructor && destructor->isVirtual();
  }

  /// Whether some shared_ptr of the type is made with a deleter of the user's in this translation unit.
  static bool hasCustomDeleter(const CXXRecordDecl *owner) {
    const auto *special = dyn_cast<ClassTemplateSpecializationDecl>(owner);
    if (!special || special->getName() != "shared_ptr")
      return false;
    // shared_ptr<A> may come from a shared_ptr<B>: look at all specialisations.
    for (const ClassTemplateSpecializationDecl *other : special->getSpecializedTemplate()->specializations())
      for (const Decl *member : other->decls())
        if (const auto *pattern = dyn_cast<FunctionTemplateDecl>(member))
          for (const FunctionDecl *made : pattern->specializations())
            if (takesDeleter(made))
              return true;
    return false;
  }

  /// shared_ptr(p, deleter), reset(p, deleter), shared_ptr(unique_ptr<T, Deleter>).
  static bool takesDeleter(const FunctionDecl *made) {
    bool isReset = !isa<CXXConstructorDecl>(made) && made->getIdentifier() && made->getName() == "reset";
    if (!isa<CXXConstructorDecl>(made) && !isReset)
      return false;
    if (made->getNumParams() == 1) {
      QualType from = made->getParamDecl(0)->getType().getNonReferenceType();
      if (libraryClassName(from) != "std::unique_ptr")
        return false;
      auto deleter = typeArguments(from, "1");
      return deleter.size() != 1 || libraryClassName(deleter.front()) != "std::default_delete";
    }
    if (made->getNumParams() < 2)
      return false;
    QualType from = made->getParamDecl(0)->getType();
    if (!from->isAnyPointerType() && !from->isNullPtrType())
      return false; // what make_shared uses
    QualType second = made->getParamDecl(1)->getType().getNonReferenceType();
    if (second->isFunctionPointerType() || second->isFunctionType())
      return true;
    if (!second->isRecordType())
      return false;
    std::string name = libraryClassName(second);
    const LibraryClass *entry = libraryClassNamed(name);
    return name.empty() || (entry && entry->has('x')); // a functor, a lambda, a std::function
  }

  void visitUser(const CXXRecordDecl *record) {
    record = record->getDefinition();
    if (!record || record->isDependentContext() || record->isInvalidDecl())
      return join(ir::Lifetime::Custom);
    if (record->isTriviallyCopyable() && record->hasTrivialDestructor())
      return;
    join(ir::Lifetime::Regular);
    for (const CXXMethodDecl *method : record->methods()) {
      const auto *constructor = dyn_cast<CXXConstructorDecl>(method);
      bool isSpecial = isa<CXXDestructorDecl>(method) || method->isCopyAssignmentOperator() ||
                       method->isMoveAssignmentOperator() ||
                       (constructor && constructor->isCopyOrMoveConstructor());
      if (isSpecial && method->isUserProvided() && !method->isDeleted())
        return join(ir::Lifetime::Custom);
    }
    for (const CXXBaseSpecifier &base : record->bases())
      visit(base.getType());
    for (const FieldDecl *field : record->fields())
      if (!field->getType()->isReferenceType())
        visit(field->getType());
  }
};

/// Does a type hold a pointer, reference or view, anywhere?
class LeadWalk {
public:
  bool leads(QualType type) {
    if (type.isNull() || type->isDependentType() || type->isReferenceType())
      return true;
    type = type.getCanonicalType();
    while (const clang::Type *element = type->getArrayElementTypeNoTypeQual())
      type = QualType(element, 0);
    if (type->isAnyPointerType())
      return !type->isFunctionPointerType();
    const CXXRecordDecl *record = type->getAsCXXRecordDecl();
    if (!record)
      return type->isRecordType(); // a struct of C
    if (!seen.insert(record->getCanonicalDecl()).second)
      return false;
    if (const LibraryClass *entry = libraryClass(type)) {
      if (entry->storage == ir::Storage::View || entry->storage == ir::Storage::Shared || entry->has('x'))
        return true;
      return llvm::any_of(typeArguments(type, entry->content),
                          [&](QualType content) { return leads(content); });
    }
    record = record->getDefinition();
    if (!record || record->isDependentContext())
      return true;
    return llvm::any_of(record->bases(),
                        [&](const CXXBaseSpecifier &base) { return leads(base.getType()); }) ||
           llvm::any_of(record->fields(), [&](const FieldDecl *field) { return leads(field->getType()); });
  }

private:
  llvm::SmallPtrSet<const CXXRecordDecl *, 8> seen;
};

const CXXRecordDecl *completeRecord(QualType type) {
  const CXXRecordDecl *record = type->getAsCXXRecordDecl();
  return record ? record->getDefinition() : nullptr;
}

/// The constructor that moves an object: a move constructor, else a copy constructor; null if implicit or
/// none.
const CXXConstructorDecl *mover(const CXXRecordDecl *record) {
  const CXXConstructorDecl *copy = nullptr;
  for (const CXXConstructorDecl *constructor : record->ctors()) {
    if (constructor->isMoveConstructor())
      return constructor;
    if (constructor->isCopyConstructor())
      copy = constructor;
  }
  return record->needsImplicitMoveConstructor() ? nullptr : copy;
}

QualType withoutArrays(QualType type) {
  type = type.getCanonicalType();
  while (const clang::Type *element = type->getArrayElementTypeNoTypeQual())
    type = QualType(element, 0);
  return type;
}

} // namespace

llvm::ArrayRef<LibraryClass> allLibraryClasses() { return classes; }

const LibraryClass *libraryClassNamed(llvm::StringRef name) { return classIndex().lookup(name); }

const LibraryClass *libraryClass(QualType type) {
  std::string name = libraryClassName(type);
  return name.empty() ? nullptr : libraryClassNamed(name);
}

llvm::SmallVector<QualType, 4> typeArguments(QualType type, llvm::StringRef positions) {
  llvm::SmallVector<QualType, 4> result;
  const auto *special =
      dyn_cast_or_null<ClassTemplateSpecializationDecl>(type.isNull() ? nullptr : type->getAsCXXRecordDecl());
  if (!special)
    return result;
  const TemplateArgumentList &arguments = special->getTemplateArgs();
  for (unsigned i = 0; i < arguments.size(); ++i)
    if (positions == "*" || (i < 10 && positions.contains(static_cast<char>('0' + i))))
      flatten(arguments[i], result);
  return result;
}

QualType elementOf(QualType type) {
  if (type.isNull() || type->isDependentType())
    return {};
  if (type->isAnyPointerType())
    return type->getPointeeType();
  if (const clang::Type *array = type->getArrayElementTypeNoTypeQual())
    return type->getAsArrayTypeUnsafe() ? type->getAsArrayTypeUnsafe()->getElementType() : QualType(array, 0);
  const LibraryClass *entry = libraryClass(type);
  if (!entry || entry->element == -1)
    return {};
  if (entry->element == -2) {
    if (QualType found = dereferenced(type->getAsCXXRecordDecl()); !found.isNull())
      return found;
    // Not instantiated yet. The first argument is the element, or a pointer or iterator to it.
    auto first = typeArguments(type, "0");
    if (first.empty() || entry->has('L'))
      return {};
    bool leads = entry->has('R') || entry->name == "__gnu_cxx::__normal_iterator";
    return leads ? elementOf(first.front()) : first.front();
  }
  auto arguments = typeArguments(type, std::string(1, static_cast<char>('0' + entry->element)));
  if (arguments.size() != 1)
    return {};
  QualType element = arguments.front();
  // unique_ptr<T[]>, shared_ptr<T[N]>: the pointer leads to the elements.
  if (entry->has('o') && element->isArrayType())
    return element->getAsArrayTypeUnsafe()->getElementType();
  return element;
}

bool isPlainIterator(QualType type) {
  if (type.isNull() || type->isDependentType())
    return false;
  type = type.getNonReferenceType();
  if (type->isAnyPointerType())
    return !type->isFunctionPointerType();
  const LibraryClass *entry = libraryClass(type);
  if (!entry || !entry->isIterator())
    return false;
  if (entry->has('R') || entry->name == "__gnu_cxx::__normal_iterator") {
    auto base = typeArguments(type, "0");
    return base.size() == 1 && isPlainIterator(base.front());
  }
  return true;
}

bool mayLeadElsewhere(QualType type) {
  LeadWalk walk;
  return walk.leads(type);
}

bool holdsView(QualType type) {
  if (type.isNull())
    return true;
  type = withoutArrays(type);
  if (const LibraryClass *entry = libraryClass(type)) {
    if (entry->has('v'))
      return true;
    if (entry->storage == ir::Storage::View || entry->has('o'))
      return false; // compared by address
    return llvm::any_of(typeArguments(type, entry->content), holdsView);
  }
  if (!libraryClassName(type).empty())
    return llvm::any_of(typeArguments(type), holdsView);
  // A user's class compares by code of its own, which may follow pointers.
  return type->isRecordType() && mayLeadElsewhere(type);
}

namespace {

/// Contexts that have died: what is remembered about their types must not be taken for types of a later one.
std::atomic<unsigned> deadContexts{0};

struct LifetimeMemory {
  const ASTContext *context = nullptr;
  unsigned generation = 0;
  llvm::DenseMap<const clang::Type *, ir::Lifetime> lifetimes;
};

} // namespace

ir::Lifetime lifetimeOf(QualType type) {
  if (type.isNull())
    return ir::Lifetime::Custom;
  LifetimeWalk walk;
  const CXXRecordDecl *record = type.getNonReferenceType()->getAsCXXRecordDecl();
  if (!record || !record->hasDefinition()) {
    walk.visit(type);
    return walk.result;
  }
  thread_local LifetimeMemory memory;
  ASTContext &context = record->getASTContext();
  if (memory.context != &context || memory.generation != deadContexts) {
    memory.context = &context;
    memory.generation = deadContexts;
    memory.lifetimes.clear();
    context.AddDeallocation([](void *) { ++deadContexts; }, nullptr);
  }
  const clang::Type *key = type.getCanonicalType().getTypePtr();
  if (auto found = memory.lifetimes.find(key); found != memory.lifetimes.end())
    return found->second;
  walk.visit(type);
  memory.lifetimes[key] = walk.result;
  return walk.result;
}

bool hasFancyPointer(QualType policy) {
  const CXXRecordDecl *record = policy->getAsCXXRecordDecl();
  if (!record || !libraryClassName(record).empty())
    return false;
  record = record->getDefinition();
  if (!record)
    return true;
  for (const NamedDecl *found :
       record->lookup(DeclarationName(&record->getASTContext().Idents.get("pointer")))) {
    const auto *alias = dyn_cast<TypedefNameDecl>(found);
    if (!alias || !alias->getUnderlyingType()->isPointerType())
      return true;
  }
  return llvm::any_of(record->bases(),
                      [](const CXXBaseSpecifier &base) { return hasFancyPointer(base.getType()); });
}

bool isQuietlyDeletable(QualType pointee) {
  pointee = withoutArrays(pointee);
  if (pointee->isVoidType() || pointee->isDependentType())
    return false;
  if (const CXXRecordDecl *record = pointee->getAsCXXRecordDecl()) {
    record = record->getDefinition();
    if (!record)
      return false;
    const CXXDestructorDecl *destructor = record->getDestructor();
    if (!record->isEffectivelyFinal() && destructor && destructor->isVirtual())
      return false;
  }
  return lifetimeOf(pointee) != ir::Lifetime::Custom;
}

bool isMovable(QualType type) {
  type = withoutArrays(type);
  if (type->isScalarType() || type->isReferenceType())
    return true;
  if (type->isDependentType() || type->isIncompleteType())
    return !type->isDependentType() && libraryClass(type) && !libraryClass(type)->has('x');
  const CXXRecordDecl *record = completeRecord(type);
  if (!record)
    return true; // complex, vectors, classes of C
  if (const CXXConstructorDecl *constructor = mover(record))
    return !constructor->isDeleted() && constructor->getAccess() != AS_private;
  if (record->needsImplicitMoveConstructor())
    return !record->defaultedMoveConstructorIsDeleted();
  return record->needsImplicitCopyConstructor() && !record->defaultedCopyConstructorIsDeleted();
}

bool isNothrowMovable(QualType type) {
  type = withoutArrays(type);
  if (type->isScalarType() || type->isReferenceType())
    return true;
  const LibraryClass *entry = libraryClass(type);
  if (entry && entry->has('m'))
    return true;
  if (entry && entry->storage == ir::Storage::Inline &&
      llvm::all_of(typeArguments(type, entry->content), isNothrowMovable))
    return true;
  if (type->isDependentType() || type->isIncompleteType())
    return false;
  const CXXRecordDecl *record = completeRecord(type);
  if (!record || record->isTriviallyCopyable())
    return true;
  if (entry)
    return false;
  const CXXConstructorDecl *constructor = mover(record);
  if (constructor && constructor->isUserProvided()) {
    const auto *signature = constructor->getType()->getAs<FunctionProtoType>();
    bool isKnown = !isUnresolvedExceptionSpec(signature->getExceptionSpecType());
    if (!isKnown || signature->canThrow() != CT_Cannot)
      return false;
  }
  if (const CXXDestructorDecl *destructor = record->getDestructor();
      destructor && destructor->isUserProvided()) {
    const auto *signature = destructor->getType()->getAs<FunctionProtoType>();
    bool isKnown = !isUnresolvedExceptionSpec(signature->getExceptionSpecType());
    if (isKnown && signature->canThrow() != CT_Cannot)
      return false;
  }
  if (constructor && constructor->isUserProvided())
    return true;
  if (!record->hasMoveConstructor() && !record->hasTrivialCopyConstructor())
    return false; // moving copies
  for (const CXXBaseSpecifier &base : record->bases())
    if (!isNothrowMovable(base.getType()))
      return false;
  return llvm::all_of(record->fields(),
                      [](const FieldDecl *field) { return isNothrowMovable(field->getType()); });
}

} // namespace xcs::frontend
