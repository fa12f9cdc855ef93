// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/Types.h"
#include "frontend/LibraryNames.h"
#include "frontend/LibraryTypes.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/PrettyPrinter.h"

using namespace clang;

namespace xcs::frontend {

namespace {

/// The type that a pointer or array leads to in the end, sugar kept.
QualType innermost(QualType type) {
  for (;;) {
    if (type->isAnyPointerType())
      type = type->getPointeeType();
    else if (type->isArrayType())
      type = type->getAsArrayTypeUnsafe()->getElementType();
    else
      return type;
  }
}

/// Attributes of aliasing hang on typedefs, which the canonical type has lost.
bool carriesMayAlias(QualType type) {
  for (;;) {
    if (const auto *alias = type->getAs<TypedefType>()) {
      if (alias->getDecl()->hasAttr<MayAliasAttr>())
        return true;
      type = alias->desugar();
      continue;
    }
    const TagDecl *tag = type->getAsTagDecl();
    return tag && tag->hasAttr<MayAliasAttr>();
  }
}

class Describer {
public:
  Describer(ir::Builder &builder, ASTContext &context) : builder(builder), context(context) {}

  ir::TypeId describe(QualType type) {
    if (type.isNull() || type->isDependentType() || type->isPlaceholderType())
      return other("?");
    type = type.getNonReferenceType();
    bool mayAlias = carriesMayAlias(type), leadsToAlias = carriesMayAlias(innermost(type));
    QualType canonical = context.getCanonicalType(type);
    const void *handle = canonical.getAsOpaquePtr();
    if (leadsToAlias) // rare: not remembered, and built from the type as written
      return builder.type(
          build(context.getQualifiedType(type, canonical.getQualifiers()), mayAlias, leadsToAlias));
    if (ir::TypeId known = builder.knownType(handle); known.valid())
      return known;
    ir::TypeId id = builder.type(build(canonical, mayAlias, leadsToAlias));
    builder.setKnownType(handle, id);
    describeMembers(id, canonical); // May come back to this type.
    return id;
  }

private:
  ir::Builder &builder;
  ASTContext &context;

  ir::TypeId other(const char *name) {
    ir::Type type;
    type.name = name;
    type.lifetime = ir::Lifetime::Custom;
    type.movable = type.nothrowMove = false;
    return builder.type(std::move(type));
  }

  /// The spelling, made unique: local classes and lambdas of different functions print alike.
  std::string nameOf(QualType type, bool leadsToAlias) {
    PrintingPolicy policy(context.getLangOpts());
    policy.SuppressTagKeyword = true;
    policy.Bool = true;
    policy.AnonymousTagLocations = false;
    policy.SplitTemplateClosers = false;
    policy.UsePreferredNames = false;
    Qualifiers qualifiers;
    type =
        type->isArrayType() ? context.getUnqualifiedArrayType(type, qualifiers) : type.getUnqualifiedType();
    std::string name = type.getCanonicalType().getAsString(policy);
    if (leadsToAlias)
      name += " may_alias";
    return builder.uniqueTypeName(name, context.getCanonicalType(type).getTypePtr());
  }

  ir::Type build(QualType type, bool mayAlias, bool leadsToAlias) {
    ir::Type result;
    result.name = nameOf(type, leadsToAlias);
    result.mayAliasAny = mayAlias;
    QualType base = context.getBaseElementType(type);
    result.isConst = type.isConstQualified() || base.isConstQualified();
    result.isVolatile = type.isVolatileQualified() || base.isVolatileQualified();
    if (const auto *atomic = type->getAs<AtomicType>()) {
      result.isAtomic = true;
      type = atomic->getValueType();
    }
    if (type->isVoidType())
      result.kind = ir::TypeKind::Void;
    else if (type->isAnyPointerType())
      describePointer(result, type);
    else if (type->isArrayType())
      describeArray(result, type);
    else if (type->isEnumeralType() || type->isBuiltinType() || type->isBitIntType())
      describeScalar(result, type);
    else if (type->isRecordType())
      describeRecord(result, type);
    return result;
  }

  void describePointer(ir::Type &result, QualType type) {
    result.kind = ir::TypeKind::Pointer;
    result.bits = static_cast<unsigned>(context.getTypeSize(type));
    QualType pointee = type->getPointeeType();
    if (pointee->isFunctionType())
      return;
    result.storage = ir::Storage::View;
    result.randomAccess = result.contiguous = true;
    result.element = describe(pointee);
  }

  void describeArray(ir::Type &result, QualType type) {
    result.kind = ir::TypeKind::Array;
    result.storage = ir::Storage::Inline;
    result.randomAccess = result.contiguous = true;
    describeLife(result, type);
    result.element = describe(context.getAsArrayType(type)->getElementType());
  }

  void describeScalar(ir::Type &result, QualType type) {
    QualType value = type;
    if (const auto *enumeration = type->getAs<EnumType>()) {
      const EnumDecl *decl = enumeration->getDecl();
      if (!decl->isComplete() || decl->getIntegerType().isNull())
        return;
      value = context.getCanonicalType(decl->getIntegerType());
      if (decl->isInStdNamespace() && decl->getName() == "byte" && isInSystemHeader(decl)) {
        result.kind = ir::TypeKind::Character;
        result.bits = 8;
        return;
      }
    }
    if (value->isRealFloatingType()) {
      result.kind = ir::TypeKind::Float;
    } else if (value->isIntegerType()) {
      bool isCharacter = value->isCharType() && !type->isEnumeralType();
      result.kind = value->isBooleanType() && !type->isEnumeralType() ? ir::TypeKind::Bool
                    : isCharacter                                     ? ir::TypeKind::Character
                                                                      : ir::TypeKind::Integer;
      result.isSigned = value->isSignedIntegerType();
    } else {
      return; // nullptr_t, the compiler's own types
    }
    result.bits = value->isBitIntType() ? context.getIntWidth(value)
                                        : static_cast<unsigned>(context.getTypeSize(value));
  }

  void describeLife(ir::Type &result, QualType type) {
    result.lifetime = lifetimeOf(type);
    result.movable = isMovable(type);
    result.nothrowMove = result.movable && isNothrowMovable(type);
  }

  void describeRecord(ir::Type &result, QualType type) {
    const RecordDecl *record = type->castAs<RecordType>()->getDecl();
    const LibraryClass *row = libraryClass(type);
    describeLife(result, type);
    if (!record->getDefinition() && !row)
      return;
    result.kind = ir::TypeKind::Record;
    result.isUnion = record->isUnion();
    std::string container = libraryClassName(type);
    result.isAtomic = result.isAtomic || container == "std::atomic" || container == "std::atomic_flag" ||
                      container == "std::atomic_ref";
    if (const RecordDecl *definition = record->getDefinition(); definition && container.empty())
      result.isVolatile = result.isVolatile || llvm::any_of(definition->fields(), [](const FieldDecl *field) {
                            return field->getType().isVolatileQualified();
                          });
    if (!row)
      return;
    if (row->storage == ir::Storage::None && row->element == -1) {
      if (type->getAsCXXRecordDecl() && isa<ClassTemplateSpecializationDecl>(type->getAsCXXRecordDecl()))
        result.container = container;
      return;
    }
    result.container = container;
    result.storage = row->storage;
    result.randomAccess = row->has('r');
    result.contiguous = row->has('c');
    result.packedBits = row->has('b');
    if (container == "std::array")
      result.kind = ir::TypeKind::Array;
    QualType element = elementOf(type);
    if (row->has('R')) { // reverse_iterator, move_iterator: as the iterator inside, but not in its order of
                         // addresses
      auto inner = typeArguments(type, "0");
      const LibraryClass *of = inner.size() == 1 ? libraryClass(inner.front()) : nullptr;
      result.randomAccess = inner.size() == 1 && (inner.front()->isAnyPointerType() || (of && of->has('r')));
      result.packedBits = of && of->has('b');
    }
    if (row->has('o')) { // unique_ptr<T[]> leads to an array, unique_ptr<T> to one object
      auto pointee = typeArguments(type, "0");
      result.randomAccess = result.contiguous = !pointee.empty() && pointee.front()->isArrayType();
    }
    bool isBits = container == "std::vector" && !element.isNull() && element->isBooleanType();
    if (isBits) {
      result.packedBits = true;
      result.contiguous = false;
    }
    if (!element.isNull())
      result.element = describe(element);
    else if (result.packedBits)
      result.element = describe(context.BoolTy);
    if (hasFancyStorage(type, *row)) {
      // An allocator may hand out pointers of its own kind: what they do is not known.
      result.storage = ir::Storage::Shared;
      result.lifetime = ir::Lifetime::Custom;
      result.contiguous = result.randomAccess = false;
    }
  }

  /// timespec, tm: a struct of a system header, outside of all namespaces, that is only its members.
  static bool isStructOfC(const RecordDecl *definition) {
    const auto *record = dyn_cast<CXXRecordDecl>(definition);
    return definition->getDeclContext()->getRedeclContext()->isTranslationUnit() && !definition->isUnion() &&
           (!record || (record->isTrivial() && record->isStandardLayout() && record->getNumBases() == 0));
  }

  /// The type that a class calls `type`; null if there is none.
  QualType memberType(const CXXRecordDecl *record, llvm::StringRef type) const {
    if (record)
      for (const NamedDecl *found : record->lookup(&context.Idents.get(type)))
        if (const auto *name = dyn_cast<TypedefNameDecl>(found))
          return name->getUnderlyingType().getCanonicalType();
    return {};
  }

  /// `int width() const { return width_; }` of a class: the name of a method that says no more than the
  /// value of the member, to everybody.
  std::string accessorOf(const CXXRecordDecl *record, const FieldDecl *field) const {
    for (const CXXMethodDecl *method : record->methods()) {
      bool isPlain =
          method->getAccess() == AS_public && method->isConst() && !method->isVolatile() &&
          !method->isStatic() && !method->isVirtual() && !method->isDeleted() &&
          method->getNumParams() == 0 && method->getRefQualifier() == RQ_None && method->getIdentifier() &&
          context.hasSameUnqualifiedType(method->getReturnType().getNonReferenceType(), field->getType());
      if (!isPlain || llvm::count_if(record->methods(), [&](const CXXMethodDecl *other) {
                        return other->getDeclName() == method->getDeclName();
                      }) != 1)
        continue;
      const FunctionDecl *pattern = method->getTemplateInstantiationPattern();
      const auto *body = dyn_cast_or_null<CompoundStmt>((pattern ? pattern : method)->getBody());
      const auto *result = body && body->size() == 1 ? dyn_cast<ReturnStmt>(body->body_front()) : nullptr;
      const auto *named = result && result->getRetValue()
                              ? dyn_cast<MemberExpr>(result->getRetValue()->IgnoreParenImpCasts())
                              : nullptr;
      if (named && isa<CXXThisExpr>(named->getBase()->IgnoreParenImpCasts()) &&
          isa<FieldDecl>(named->getMemberDecl()) &&
          named->getMemberDecl()->getDeclName() == field->getDeclName())
        return method->getNameAsString();
    }
    return {};
  }

  /// What objects of a class of the user hold, by the names that paths use.
  void describeMembers(ir::TypeId id, QualType type) {
    const CXXRecordDecl *record = type->getAsCXXRecordDecl();
    const RecordDecl *definition =
        type->isRecordType() ? type->castAs<RecordType>()->getDecl()->getDefinition() : nullptr;
    bool isDone = !builder.module()[id].members.empty() || builder.module()[id].membersKnown;
    if (const LibraryClass *row = isDone ? nullptr : libraryClass(type)) {
      if (row->has('n')) { // Nothing of it has a name outside.
        builder.module().types[id.index].membersKnown = true;
        return;
      }
      if (QualType text = memberType(record, "string_type");
          row->name == "std::filesystem::path" && !text.isNull()) {
        ir::TypeId held = describe(text); // what native() gives
        builder.module().types[id.index].members = {{"(native)", held}};
        builder.module().types[id.index].membersKnown = true;
        return;
      }
      bool isValue = row->storage == ir::Storage::None && !row->content.empty(); // complex, duration
      bool holdsItself = row->storage == ir::Storage::Owned || row->storage == ir::Storage::Inline || isValue;
      if (!holdsItself || row->has('x') || (row->content == "0" && !isValue))
        return; // Elements alone are told by `element`.
      std::vector<ir::Member>
          held; // The types count; only the parts of pairs and tuples are reached by a name.
      for (QualType content : typeArguments(type, row->content)) {
        std::string number = std::to_string(held.size());
        std::string name = row->name == "std::pair"    ? (held.empty() ? "first" : "second")
                           : row->name == "std::tuple" ? "_" + number
                                                       : "(" + number + ")";
        held.push_back({std::move(name), describe(content), false, {}});
      }
      bool isKnown = true;
      if (row->name.ends_with("map")) { // Elements are pairs; the mapped type is `element`.
        QualType pair = memberType(record, "value_type");
        isKnown = !pair.isNull();
        if (isKnown)
          held.push_back({"(pair)", describe(pair), true, {}});
      }
      for (QualType policy : typeArguments(type, row->policies))
        if (const CXXRecordDecl *decl = policy->getAsCXXRecordDecl(); decl && !isInSystemHeader(decl))
          held.push_back({"(policy)", describe(policy), true, {}});
      builder.module().types[id.index].members = std::move(held);
      builder.module().types[id.index].membersKnown = isKnown;
      return;
    }
    if (!definition || isDone || definition->isDependentContext() || definition->isInvalidDecl() ||
        (isInSystemHeader(definition) && !isStructOfC(definition)))
      return;
    std::vector<ir::Member> members;
    // A reference to a class with virtual functions may name an object with more members.
    bool isWhole = !record || ((!record->isPolymorphic() || record->isEffectivelyFinal()) &&
                               record->getNumVBases() == 0);
    if (record)
      for (const CXXBaseSpecifier &base : record->bases())
        members.push_back({"", describe(base.getType()), base.getAccessSpecifier() != AS_public, {}});
    auto capture =
        record && record->isLambda() ? record->captures_begin() : CXXRecordDecl::capture_const_iterator();
    for (const FieldDecl *field : definition->fields()) {
      std::string name = field->getNameAsString();
      if (record && record->isLambda()) {
        name = capture->capturesVariable() ? capture->getCapturedVar()->getNameAsString() : "this";
        ++capture;
      } else if (name.empty()) {
        name = "(anonymous " + std::to_string(field->getFieldIndex()) + ")";
      }
      QualType t = field->getType();
      bool isHidden = field->getAccess() == AS_private || field->getAccess() == AS_protected ||
                      field->getNameAsString().empty() || (record && record->isLambda());
      members.push_back({std::move(name),
                         describe(t->isReferenceType() ? context.getPointerType(t->getPointeeType()) : t),
                         isHidden, isHidden && record ? accessorOf(record, field) : std::string()});
    }
    ir::Type &described = builder.module().types[id.index];
    described.members = std::move(members);
    described.membersKnown = isWhole;
  }

  bool hasFancyStorage(QualType type, const LibraryClass &row) {
    if (row.storage != ir::Storage::Owned)
      return false;
    for (QualType policy : typeArguments(type, row.policies))
      if (hasFancyPointer(policy))
        return true;
    return false;
  }
};

} // namespace

ir::TypeId describeType(ir::Builder &builder, QualType type, ASTContext &context) {
  return Describer(builder, context).describe(type);
}

} // namespace xcs::frontend
