// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ir/Printer.h"
#include "ir/PrinterImpl.h"

namespace xcs::ir {

static std::string qualifiersOf(const Type &type) {
  return std::string(type.isConst ? "const " : "") + (type.isVolatile ? "volatile " : "");
}

static std::string qualifiedName(const Type &type) { return qualifiersOf(type) + quote(type.name); }

Printer::Printer(const Module &module, llvm::raw_ostream &out) : m(module), out(out) {
  types.resize(m.types.size());
  orderTypes();
  for (unsigned position = 0; position < typeOrder.size(); ++position) {
    unsigned i = typeOrder[position].index;
    const Type &type = m.types[i];
    llvm::StringRef name = type.name;
    bool isPlain = name.size() <= 40 && typeLength(name) == name.size() && expandTypeName(name) == name;
    std::string qualifiers = qualifiersOf(type);
    if (llvm::StringRef shorter = abbreviationOf(name); !shorter.empty())
      types[i] = qualifiers + shorter.str();
    else if (isPlain && !(name.ends_with("*") && !qualifiers.empty()))
      types[i] = qualifiers + name.str();
    else if (name.size() <= 24)
      types[i] = qualifiers + quote(name);
    else
      types[i] = "!" + std::to_string(position);
  }
  objects.resize(m.objects.size());
  for (unsigned i = 0; i < m.objects.size(); ++i)
    if (ObjectId(i) == m.unknownMemory)
      objects[i] = "?";
    else if (!m.objects[i].function.valid() || m.objects[i].isCaptured) // Lambdas name what they capture.
      objects[i] = unique(globalNames, m.objects[i].name);
  llvm::StringSet<> used;
  for (const Callee &callee : m.callees)
    callees.push_back(unique(used, callee.name));
  used.clear();
  for (const Function &function : m.functions)
    functions.push_back(unique(used, function.name));
}

std::string Printer::unique(llvm::StringSet<> &used, llvm::StringRef name) {
  std::string handle = name.str();
  for (unsigned i = 1; !used.insert(handle).second; ++i)
    handle = name.str() + "." + std::to_string(i);
  return handle;
}

/// The order in which a reader meets the types for the first time, so that reading numbers them as they are
/// printed.
void Printer::orderTypes() {
  std::vector<bool> isMet(m.types.size());
  auto meet = [&](TypeId id) {
    if (id.index >= m.types.size() || isMet[id.index])
      return;
    isMet[id.index] = true;
    typeOrder.push_back(id);
  };
  std::size_t next = 0;
  for (unsigned i = 0; i < m.types.size(); ++i) {
    meet(TypeId(i));
    for (; next < typeOrder.size(); ++next) {
      const Type &type = m[typeOrder[next]];
      meet(type.element);
      for (const Member &member : type.members)
        meet(member.type);
    }
  }
}

void Printer::module() {
  out << "module " << quote(m.name) << '\n';
  for (const std::string &file : m.files)
    out << "file " << quote(file) << '\n';
  for (TypeId id : typeOrder)
    typeLine(id);
  for (unsigned i = 0; i < m.objects.size(); ++i)
    if (!m.objects[i].function.valid() && ObjectId(i) != m.unknownMemory)
      objectLine(ObjectId(i), {});
  for (unsigned i = 0; i < m.callees.size(); ++i)
    calleeLine(CalleeId(i));
  for (unsigned i = 0; i < m.functions.size(); ++i)
    function(FunctionId(i));
}

void Printer::type(TypeId id) {
  if (!id.valid())
    out << '_';
  else if (id.index >= types.size())
    out << "<bad>";
  else
    out << types[id.index];
}

/// By name where `type` would use a handle: the line that introduces the handle may come later.
void Printer::typeAhead(TypeId id) {
  if (id.index < m.types.size() && types[id.index][0] == '!')
    out << qualifiedName(m[id]);
  else
    type(id);
}

void Printer::typeLine(TypeId id) {
  const Type &t = m[id];
  out << "type ";
  type(id);
  if (types[id.index][0] == '!')
    out << " = " << qualifiedName(t);
  std::optional<KnownType> known = knownType(t.name);
  auto elementName = [&]() -> std::string {
    if (t.element.index >= m.types.size())
      return "";
    const Type &e = m[t.element];
    // "const int *" is known with the element "const int".
    return qualifiersOf(e) + e.name;
  };
  if (known && known->element == elementName()) {
    Type plain = known->type;
    if (plain.kind == t.kind && plain.bits == t.bits && plain.isSigned == t.isSigned && !t.isAtomic &&
        !t.isUnion && !t.mayAliasAny && plain.storage == t.storage && plain.lifetime == t.lifetime &&
        plain.randomAccess == t.randomAccess && plain.contiguous == t.contiguous &&
        plain.packedBits == t.packedBits && t.nothrowMove && t.movable && !t.membersKnown &&
        t.members.empty() && plain.container == t.container) {
      out << '\n';
      return;
    }
  }
  out << ' ' << spell(t.kind);
  if (t.bits)
    out << " bits " << t.bits;
  flag(t.isSigned, "signed");
  flag(t.isAtomic, "atomic");
  flag(t.isUnion, "union");
  flag(t.mayAliasAny, "alias-any");
  flag(t.storage != Storage::None, spell(t.storage));
  flag(t.lifetime != Lifetime::Trivial, spell(t.lifetime));
  flag(t.randomAccess, "random");
  flag(t.contiguous, "contiguous");
  flag(t.packedBits, "packed");
  flag(!t.nothrowMove, "throwing-move");
  flag(!t.movable, "immovable");
  if (!t.container.empty())
    out << " container " << quote(t.container);
  if (t.element.valid()) {
    out << " of ";
    typeAhead(t.element);
  }
  if (t.membersKnown || !t.members.empty()) {
    out << " members" << (t.membersKnown ? "" : " partly") << " (";
    const char *separator = "";
    for (const Member &member : t.members) {
      out << std::exchange(separator, ", ") << quoteName(member.name) << ": ";
      typeAhead(member.type);
      flag(member.isPrivate, "private");
      if (!member.accessor.empty())
        out << " by " << quoteName(member.accessor);
    }
    out << ')';
  }
  out << '\n';
}

void Printer::flag(bool value, llvm::StringRef word) {
  if (value)
    out << ' ' << word;
}

void Printer::range(llvm::StringRef label, const SourceRange &r) {
  if (!r.valid())
    return;
  out << ' ' << label << '@';
  if (r.file.index != 0)
    out << 'f' << r.file.index << ':';
  out << r.line << ':' << r.column;
  if (r.endLine != r.line)
    out << '-' << r.endLine;
  if (r.begin || r.end)
    out << '[' << r.begin << ',' << r.end << ']';
  if (r.inMacro)
    out << '!';
}

void Printer::objectLine(ObjectId id, llvm::StringRef scope) {
  out.indent(indent) << spell(m[id].kind) << ' ';
  objectDeclaration(id, scope);
  out << '\n';
}

void Printer::objectDeclaration(ObjectId id, llvm::StringRef scope) {
  const Object &object = m[id];
  const std::string &handle = objects[id.index];
  out << (object.isReference ? "&" : "") << quoteName(handle);
  if (handle != object.name)
    out << " = " << quote(object.name);
  out << ": ";
  type(object.type);
  flag(object.isRestrict, "restrict");
  flag(object.isConstant, "constant");
  flag(object.addressTaken, "taken");
  flag(object.isCaptured, "captured");
  flag(object.hasSecondName, "named");
  if (!scope.empty())
    out << " in " << scope;
  range("", object.range);
}

void Printer::step(const Step &step) {
  switch (step.kind) {
  case StepKind::Field:
    out << '.' << quoteName(step.field);
    return;
  case StepKind::Index:
  case StepKind::Key:
    out << (step.kind == StepKind::Key ? "[key " : "[");
    if (step.index.valid())
      value(step.index, {});
    else
      out << '*';
    out << ']';
    return;
  case StepKind::Owned:
    out << '$';
    return;
  case StepKind::Deref:
    out << "->";
    return;
  case StepKind::Size:
    out << '#';
    return;
  case StepKind::Any:
    out << "...";
    return;
  }
}

void Printer::path(const AccessPath &p) {
  if (!p.base.valid()) {
    out << '_';
    return;
  }
  object(p.base);
  for (const Step &s : p.steps)
    step(s);
  if (p.type != defaultPathType(m, p)) {
    out << ':';
    type(p.type);
  }
}

void Printer::object(ObjectId id) {
  if (id.index >= objects.size())
    out << "<bad>";
  else if (id == m.unknownMemory)
    out << '?';
  else
    out << quoteName(objects[id.index]);
}

bool Printer::isScalarNamed(TypeId id, llvm::StringRef name) const {
  return id.index < m.types.size() && m[id].name == name && !m[id].isConst && !m[id].isVolatile;
}

/// ":T" unless the reader would take `actual` anyway.
void Printer::typeSuffix(TypeId actual, TypeId expected, llvm::StringRef fallback) {
  if (expected.valid() ? actual == expected : isScalarNamed(actual, fallback))
    return;
  out << ':';
  type(actual);
}

void Printer::value(ValueId id, TypeId expected) {
  if (!id.valid()) {
    out << '_';
    return;
  }
  if (id.index >= m.values.size()) {
    out << "<bad>";
    return;
  }
  const Value &v = m[id];
  if (auto named = valueNames.find(id); named != valueNames.end()) {
    out << '%' << named->second;
    return;
  }
  switch (v.kind) {
  case ValueKind::Constant:
    out << v.constant;
    typeSuffix(v.type, expected, "int");
    return;
  case ValueKind::Symbol:
    object(v.object);
    if (v.object.index >= m.objects.size() || v.type != m[v.object].type) {
      out << ':';
      type(v.type);
    }
    return;
  case ValueKind::Induction:
  case ValueKind::Result:
    out << "<bad>"; // Not of this function.
    return;
  case ValueKind::Expr:
  case ValueKind::Unknown:
    definition(id, expected);
    return;
  }
}

void Printer::definition(ValueId id, TypeId expected) {
  const Value &v = m[id];
  if (v.kind == ValueKind::Unknown) {
    out << '?';
    typeSuffix(v.type, expected, "int");
    return;
  }
  if (++depth > 200) { // Only a cycle is that deep: Layout names the rest.
    out << "<bad>";
    --depth;
    return;
  }
  TypeId operandType;
  for (ValueId operand : v.operands)
    if (operand.index < m.values.size() && m[operand].kind != ValueKind::Constant) {
      operandType = m[operand].type;
      break;
    }
  out << '(' << spell(v.expr);
  if (isPredicate(v.expr))
    typeSuffix(v.type, {}, "bool");
  else
    typeSuffix(v.type, operandType, "int");
  for (ValueId operand : v.operands) {
    out << ' ';
    bool isLiteral = operand.index < m.values.size() && m[operand].kind == ValueKind::Constant;
    value(operand, isLiteral ? operandType : TypeId());
  }
  out << ')';
  --depth;
}

/// Prints the definitions of named expressions that `id` needs and that are not yet there.
void Printer::lets(ValueId id) {
  if (id.index >= m.values.size() || depth > 2000)
    return;
  const Value &v = m[id];
  if ((v.kind != ValueKind::Expr && v.kind != ValueKind::Unknown) || valueNames.count(id))
    return;
  ++depth;
  for (ValueId operand : v.operands)
    lets(operand);
  --depth;
  if (!layout->named.count(id))
    return;
  std::string name = newValueName("");
  out.indent(indent) << "let %" << name << " = ";
  unsigned saved = std::exchange(depth, 0);
  definition(id, {});
  depth = saved;
  out << '\n';
  valueNames[id] = std::move(name);
}

std::string Printer::newValueName(llvm::StringRef wish) {
  if (!wish.empty() && identifierLength(wish) == wish.size() && !wish.contains(':') && !wish.contains('-'))
    return unique(usedValueNames, wish);
  std::string name;
  do
    name = std::to_string(nextValue++);
  while (!usedValueNames.insert(name).second);
  return name;
}

void print(const Module &module, llvm::raw_ostream &out) { Printer(module, out).module(); }

} // namespace xcs::ir
