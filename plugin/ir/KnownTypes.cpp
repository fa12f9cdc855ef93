// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ir/KnownTypes.h"

namespace xcs::ir {

namespace {

struct Scalar {
  llvm::StringLiteral name, abbreviation;
  TypeKind kind;
  unsigned bits;
  bool isSigned;
};

constexpr Scalar scalars[] = {
    {"void", "", TypeKind::Void, 0, false},
    {"bool", "", TypeKind::Bool, 8, false},
    {"char", "", TypeKind::Character, 8, true},
    {"signed char", "i8", TypeKind::Character, 8, true},
    {"unsigned char", "u8", TypeKind::Character, 8, false},
    {"short", "i16", TypeKind::Integer, 16, true},
    {"unsigned short", "u16", TypeKind::Integer, 16, false},
    {"int", "i32", TypeKind::Integer, 32, true},
    {"unsigned int", "u32", TypeKind::Integer, 32, false},
    {"long", "i64", TypeKind::Integer, 64, true},
    {"unsigned long", "u64", TypeKind::Integer, 64, false},
    {"float", "f32", TypeKind::Float, 32, false},
    {"double", "f64", TypeKind::Float, 64, false},
};

struct Template {
  llvm::StringLiteral name;
  Storage storage;
  Lifetime lifetime;
  bool randomAccess, contiguous;
  unsigned element; ///< Position of the template argument that is the element.
};

constexpr Template templates[] = {
    {"std::vector", Storage::Owned, Lifetime::Regular, true, true, 0},
    {"std::array", Storage::Inline, Lifetime::Trivial, true, true, 0},
    {"std::span", Storage::View, Lifetime::Trivial, true, true, 0},
    {"std::deque", Storage::Owned, Lifetime::Regular, true, false, 0},
    {"std::list", Storage::Owned, Lifetime::Regular, false, false, 0},
    {"std::set", Storage::Owned, Lifetime::Regular, false, false, 0},
    {"std::map", Storage::Owned, Lifetime::Regular, false, false, 1},
    {"std::unordered_map", Storage::Owned, Lifetime::Regular, false, false, 1},
    {"std::optional", Storage::Inline, Lifetime::Regular, false, false, 0},
    {"std::unique_ptr", Storage::Owned, Lifetime::Regular, false, false, 0},
    {"std::shared_ptr", Storage::Shared, Lifetime::Regular, false, false, 0},
};

/// The `position`-th argument of "name<a, b>", empty if there is none.
llvm::StringRef templateArgument(llvm::StringRef name, unsigned position) {
  llvm::StringRef list = name.substr(name.find('<') + 1).drop_back();
  int depth = 0;
  std::size_t start = 0;
  for (std::size_t i = 0; i <= list.size(); ++i) {
    char c = i < list.size() ? list[i] : ',';
    if (c == '<' || c == '(')
      ++depth;
    else if (c == '>' || c == ')')
      --depth;
    else if (c == ',' && (depth == 0 || i == list.size())) {
      if (position-- == 0)
        return list.slice(start, i).trim();
      start = i + 1;
    }
  }
  return {};
}

} // namespace

std::optional<KnownType> knownType(llvm::StringRef name) {
  KnownType known;
  known.type.name = name.str();
  for (const Scalar &scalar : scalars)
    if (scalar.name == name) {
      known.type.kind = scalar.kind;
      known.type.bits = scalar.bits;
      known.type.isSigned = scalar.isSigned;
      return known;
    }
  if (name.ends_with("*")) {
    known.type.kind = TypeKind::Pointer;
    known.type.bits = 64;
    known.type.storage = Storage::View;
    known.type.randomAccess = known.type.contiguous = true;
    known.element = name.drop_back().rtrim().str();
    return known;
  }
  if (name.ends_with("]")) {
    known.type.kind = TypeKind::Array;
    known.type.storage = Storage::Inline;
    known.type.randomAccess = known.type.contiguous = true;
    known.element = name.take_front(name.find('[')).rtrim().str();
    return known;
  }
  if (!name.ends_with(">"))
    return std::nullopt;
  for (const Template &entry : templates)
    if (name.take_front(name.find('<')) == entry.name) {
      known.type.kind = entry.name == "std::array" ? TypeKind::Array : TypeKind::Record;
      known.type.storage = entry.storage;
      known.type.lifetime = entry.lifetime;
      known.type.randomAccess = entry.randomAccess;
      known.type.contiguous = entry.contiguous;
      known.type.container = entry.name.str();
      known.element = templateArgument(name, entry.element).str();
      if (known.element.empty())
        return std::nullopt;
      known.type.packedBits = entry.name == "std::vector" && known.element == "bool";
      return known;
    }
  return std::nullopt;
}

std::string expandTypeName(llvm::StringRef text) {
  for (const Scalar &scalar : scalars)
    if (!scalar.abbreviation.empty() && scalar.abbreviation == text)
      return scalar.name.str();
  if (text.ends_with("*"))
    return expandTypeName(text.drop_back().rtrim()) + (text.drop_back().rtrim().ends_with("*") ? "*" : " *");
  if (!text.ends_with(">"))
    return text.str();
  llvm::StringRef base = text.take_front(text.find('<'));
  for (const Template &entry : templates) {
    if (base != entry.name && base != entry.name.drop_front(llvm::StringRef("std::").size()))
      continue;
    std::string result = entry.name.str() + "<";
    for (unsigned i = 0;; ++i) {
      llvm::StringRef argument = templateArgument(text, i);
      if (argument.empty())
        break;
      result += (i == 0 ? "" : ", ") + expandTypeName(argument);
    }
    return result + ">";
  }
  return text.str();
}

llvm::StringRef abbreviationOf(llvm::StringRef name) {
  for (const Scalar &scalar : scalars)
    if (scalar.name == name && name.contains(' '))
      return scalar.abbreviation;
  return {};
}

TypeId defaultPathType(const Module &module, const AccessPath &path) {
  if (path.base.index >= module.objects.size())
    return {};
  TypeId type = module[path.base].type;
  bool inStorage =
      false; // An Index after Owned or Deref picks one of the elements that the type already names.
  for (const Step &step : path.steps) {
    bool picks = step.kind == StepKind::Index || step.kind == StepKind::Key;
    bool enters = step.kind == StepKind::Owned || step.kind == StepKind::Deref;
    if (step.kind == StepKind::Field) {
      TypeId member;
      if (type.index < module.types.size())
        for (const Member &each : module[type].members)
          if (each.name == step.field)
            member = each.type;
      type = member;
    } else if (enters || (picks && !inStorage))
      type = type.index < module.types.size() ? module[type].element : TypeId();
    inStorage = enters;
  }
  return type;
}

} // namespace xcs::ir
