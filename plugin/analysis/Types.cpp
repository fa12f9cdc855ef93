// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "analysis/Types.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

namespace xcs::analysis {

using namespace ir;

namespace {

/// Everything found inside a type; `Visit` returns true to stop.
template <typename Visit>
bool searchInside(const Module &module, TypeId type, llvm::StringSet<> &seen, Visit &&visit) {
  if (!type.valid())
    return visit(type);
  const Type &outer = module[type];
  if (!seen.insert(outer.name).second)
    return false;
  auto below = [&](TypeId inner) { return visit(inner) || searchInside(module, inner, seen, visit); };
  if (outer.kind == TypeKind::Array)
    return below(outer.element);
  if (outer.isScalar())
    return false;
  if (outer.kind != TypeKind::Record)
    return visit(TypeId());
  if (isPlainContainer(outer)) {
    if (outer.storage == Storage::View || outer.storage == Storage::Shared)
      return false; // The elements are elsewhere.
    return below(outer.element);
  }
  if (!outer.membersKnown)
    return visit(TypeId());
  return llvm::any_of(outer.members, [&](const Member &member) { return below(member.type); });
}

/// "int[8]", and not "int[]" or "int[n]"; the library's arrays always have one.
bool hasBound(const Type &array) {
  llvm::StringRef name = array.name;
  std::size_t open = name.find('[');
  return !array.container.empty() ||
         (open != llvm::StringRef::npos && open + 1 < name.size() && llvm::isDigit(name[open + 1]));
}

bool isWild(const Type &type) { return type.kind == TypeKind::Character || type.mayAliasAny; }

} // namespace

bool isPlainContainer(const Type &type) {
  static constexpr llvm::StringLiteral names[] = {"std::vector",
                                                  "std::deque",
                                                  "std::list",
                                                  "std::forward_list",
                                                  "std::array",
                                                  "std::valarray",
                                                  "std::basic_string",
                                                  "std::span",
                                                  "std::basic_string_view",
                                                  "std::unique_ptr",
                                                  "std::optional",
                                                  "std::shared_ptr",
                                                  "std::weak_ptr",
                                                  "std::set",
                                                  "std::multiset",
                                                  "std::unordered_set",
                                                  "std::unordered_multiset"};
  return type.element.valid() && llvm::is_contained(names, llvm::StringRef(type.container));
}

bool aliasesEverything(const Module &module, TypeId type) { return !type.valid() || isWild(module[type]); }

bool sameStorage(const Module &module, TypeId idA, TypeId idB) {
  if (!idA.valid() || !idB.valid() || idA == idB)
    return true;
  const Type &a = module[idA], &b = module[idB];
  if (a.mayAliasAny || b.mayAliasAny || a.name == b.name)
    return true;
  if (a.kind == TypeKind::Other || b.kind == TypeKind::Other || a.kind == TypeKind::Void ||
      b.kind == TypeKind::Void)
    return true;
  if (a.isScalar() && b.isScalar()) {
    if (a.kind == TypeKind::Character || b.kind == TypeKind::Character)
      return true;
    if (a.kind == TypeKind::Pointer || b.kind == TypeKind::Pointer)
      return a.kind == b.kind;
    return a.kind == b.kind && a.bits == b.bits;
  }
  if (a.kind == TypeKind::Array && b.kind == TypeKind::Array)
    return (!hasBound(a) || !hasBound(b)) && sameStorage(module, a.element, b.element);
  if (a.kind != TypeKind::Record || b.kind != TypeKind::Record)
    return false;
  if (!a.container.empty() || !b.container.empty())
    return false;
  // A class and its base: fields of the base may be named through either.
  return mayContain(module, idA, idB) || mayContain(module, idB, idA);
}

bool mayContain(const Module &module, TypeId outer, TypeId inner) {
  if (!outer.valid() || !inner.valid())
    return true;
  const Type &wanted = module[inner];
  llvm::StringSet<> seen;
  return searchInside(module, outer, seen, [&](TypeId found) {
    if (!found.valid())
      return true;
    const Type &type = module[found];
    if (type.name == wanted.name || type.mayAliasAny || wanted.mayAliasAny)
      return true;
    bool bothOpaque = type.kind == TypeKind::Other || wanted.kind == TypeKind::Other;
    if (bothOpaque || (type.isScalar() && wanted.isScalar()) ||
        (type.kind == TypeKind::Array && wanted.kind == TypeKind::Array))
      return sameStorage(module, found, inner);
    return false;
  });
}

bool mayHoldPointers(const Module &module, TypeId type) {
  auto isPointer = [&](TypeId found) {
    if (!found.valid())
      return true;
    const Type &t = module[found];
    return t.kind == TypeKind::Pointer || t.kind == TypeKind::Other || t.storage == Storage::View ||
           t.storage == Storage::Shared;
  };
  llvm::StringSet<> seen;
  return isPointer(type) || searchInside(module, type, seen, isPointer);
}

bool isUnbounded(const Type &type) { return type.kind == TypeKind::Array && !hasBound(type); }

bool ownsStorage(const Module &module, TypeId type) {
  auto isOwner = [&](TypeId found) {
    if (!found.valid())
      return true;
    const Type &t = module[found];
    return t.storage == Storage::Owned ||
           (t.kind == TypeKind::Record && !isPlainContainer(t) && !t.membersKnown);
  };
  llvm::StringSet<> seen;
  return isOwner(type) || searchInside(module, type, seen, isOwner);
}

bool holdsContainer(const Module &module, TypeId type) {
  auto isOwner = [&](TypeId found) { return found.valid() && module[found].storage == Storage::Owned; };
  llvm::StringSet<> seen;
  return isOwner(type) || (type.valid() && searchInside(module, type, seen, isOwner));
}

/// The member of that name, in the record or its bases; none if several have it.
static const Member *findMember(const Module &module, TypeId record, const std::string &name,
                                unsigned depth = 0) {
  if (!record.valid() || depth > 32 || name.empty())
    return nullptr;
  const Member *found = nullptr;
  for (const Member &member : module[record].members) {
    const Member *here = member.name == name   ? &member
                         : member.name.empty() ? findMember(module, member.type, name, depth + 1)
                                               : nullptr;
    if (here && found)
      return nullptr;
    found = here ? here : found;
  }
  return found;
}

bool isBuiltinInteger(const Type &type) {
  static constexpr llvm::StringLiteral names[] = {
      "bool",    "char",         "signed char", "unsigned char", "short",     "unsigned short",
      "int",     "unsigned int", "long",        "unsigned long", "long long", "unsigned long long",
      "wchar_t", "char8_t",      "char16_t",    "char32_t"};
  return llvm::is_contained(names, llvm::StringRef(type.name));
}

std::string publicName(const Module &module, TypeId record, const std::string &name, bool &isValue) {
  const Member *member = findMember(module, record, name);
  if (!member)
    return {};
  // Through bases that are public, one inside the other.
  for (TypeId holder = record; holder.valid();) {
    TypeId next;
    for (const Member &each : module[holder].members) {
      if (&each == member) {
        isValue = member->isPrivate && !member->accessor.empty();
        return !member->isPrivate ? name : isValue ? member->accessor + "()" : std::string();
      }
      if (each.name.empty() && !each.isPrivate && findMember(module, each.type, name) == member)
        next = each.type;
    }
    holder = next;
  }
  return {};
}

TypeId typeAt(const Module &module, const AccessPath &path, unsigned count) {
  // Bytes that a `void *` names are those of the elements that it points to, where these are known.
  bool isVoid = path.type.valid() && module[path.type].kind == TypeKind::Void;
  if (count == path.steps.size() && path.type.valid() && !isVoid)
    return path.type;
  TypeId type = module[path.base].type;
  bool isElement = false; // Owned and Deref already lead to the type of one element.
  for (unsigned i = 0; i < count && type.valid(); ++i) {
    const Step &step = path.steps[i];
    bool picks = step.kind == StepKind::Index || step.kind == StepKind::Key;
    if (step.kind == StepKind::Field) {
      const Member *member = findMember(module, type, step.field);
      type = member ? member->type : TypeId();
    } else if (step.kind == StepKind::Owned || step.kind == StepKind::Deref || (picks && !isElement)) {
      type = module[type].element;
    } else if (!picks) {
      return {};
    }
    isElement = step.kind == StepKind::Owned || step.kind == StepKind::Deref;
  }
  return type;
}

bool areDistinctMembers(const Module &module, TypeId record, const std::string &a, const std::string &b) {
  if (a == b || !record.valid())
    return false;
  const Type &type = module[record];
  if (type.kind != TypeKind::Record || type.isUnion)
    return false;
  return type.members.empty() ||
         (findMember(module, record, a) != nullptr && findMember(module, record, b) != nullptr);
}

} // namespace xcs::analysis
