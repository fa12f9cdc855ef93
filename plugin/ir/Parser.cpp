// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ir/Parser.h"
#include "ir/KnownTypes.h"
#include "ir/ParserImpl.h"
#include "ir/Syntax.h"

namespace xcs::ir {

void Parser::module() {
  if (in.tryWord("module"))
    m().name = in.string("the module's name");
  while (!in.atEnd()) {
    if (in.tryWord("file"))
      builder.file(in.string("a file name"));
    else if (in.tryWord("type"))
      typeDeclaration();
    else if (in.tryWord("callee"))
      calleeDeclaration();
    else if (in.tryWord("function"))
      functionDeclaration();
    else if (ObjectKind kind; parseSpelling(in.peekWord(), kind) && kind != ObjectKind::Unknown) {
      in.takeWord();
      current = {};
      objectDeclaration(kind, {});
    } else {
      in.fail("expected 'file', 'type', 'global', 'callee' or 'function'");
    }
  }
  finishModule();
}

/// Finds or enters a type; what it is may be said later.
TypeId Parser::typeByName(std::string name, bool isConst, bool isVolatile) {
  std::string key = name + (isConst ? " const" : "") + (isVolatile ? " volatile" : "");
  if (auto known = typeIds.find(key); known != typeIds.end())
    return known->second;
  Type type;
  type.name = std::move(name);
  type.isConst = isConst;
  type.isVolatile = isVolatile;
  TypeId id = builder.type(std::move(type));
  typeIds.emplace(std::move(key), id);
  undescribed.emplace(id, in.tell());
  return id;
}

/// Describes a type as everybody knows it, if nothing was said of it; with `all`, its elements, too.
void Parser::describe(TypeId id, bool all, unsigned depth) {
  if (!undescribed.count(id))
    return;
  if (depth > 64)
    return in.fail("type is nested too deeply");
  const Type before = m()[id];
  std::optional<KnownType> known = knownType(before.name);
  if (!known)
    return; // An error, unless a description follows.
  llvm::StringRef element = known->element;
  bool constElement = false, volatileElement = false;
  if (element.ends_with("*const")) {
    constElement = element.consume_back("const");
  } else if (!element.ends_with("*")) {
    constElement = element.consume_front("const ");
    volatileElement = element.consume_front("volatile ");
  }
  if (!element.empty())
    known->type.element = typeByName(element.str(), constElement, volatileElement);
  known->type.isConst = before.isConst;
  known->type.isVolatile = before.isVolatile;
  TypeId elementId = known->type.element;
  m().types[id.index] = std::move(known->type);
  undescribed.erase(id);
  if (all && elementId.valid())
    describe(elementId, true, depth + 1);
}

TypeId Parser::scalar(llvm::StringRef name) {
  TypeId id = typeByName(name.str(), false, false);
  describe(id, true, 0);
  return id;
}

/// A type in use: it and its elements are described from here on.
TypeId Parser::type() {
  TypeId id = typeReference();
  if (id.valid())
    describe(id, true, 0);
  return id;
}

TypeId Parser::typeReference() {
  if (in.peekWord() == "_") {
    in.takeWord();
    return {};
  }
  std::size_t where = in.tell();
  if (in.tryPunct("!")) {
    auto known = typeHandles.find(std::to_string(in.number("the number of a type")));
    if (in.failed())
      return {};
    // Only the table of types itself may be ahead of its definitions.
    std::string key = known == typeHandles.end() ? "" : known->second;
    if (auto id = typeIds.find(key); known != typeHandles.end() && id != typeIds.end())
      return id->second;
    in.failAt(where, "type is not declared");
    return {};
  }
  bool isConst = in.tryWord("const"), isVolatile = in.tryWord("volatile");
  std::string name;
  if (in.peek() == '"') {
    name = in.string("a type");
  } else {
    llvm::StringRef spelling = in.typeSpelling();
    if (spelling.empty())
      in.fail("expected a type");
    else if (spelling.size() > 1000)
      in.failAt(where, "type is too long; quote it");
    else
      name = expandTypeName(spelling);
    if (spelling.ends_with("*") && (isConst || isVolatile)) {
      name = std::string(isConst ? "const " : "") + (isVolatile ? "volatile " : "") + name;
      isConst = isVolatile = false;
    }
  }
  if (!in.failed() && name.empty())
    in.failAt(where, "type without a name");
  return in.failed() ? TypeId() : typeByName(std::move(name), isConst, isVolatile);
}

void Parser::typeDeclaration() {
  std::size_t where = in.tell();
  TypeId id;
  if (in.tryPunct("!")) {
    std::string handle = std::to_string(in.number("the number of a type"));
    in.expectPunct("=");
    id = typeReference();
    if (in.failed() || !id.valid())
      return in.failAt(where, "expected a type");
    const Type &type = m()[id];
    std::string key = type.name + (type.isConst ? " const" : "") + (type.isVolatile ? " volatile" : "");
    typeHandles[handle] = key;
  } else {
    id = typeReference();
  }
  if (in.failed() || !id.valid())
    return in.failAt(where, "expected a type");
  if (!declaredTypes.emplace(id, true).second)
    return in.failAt(where, "type '" + m()[id].name + "' is declared twice");
  typeDescription(id);
}

void Parser::typeDescription(TypeId id) {
  Type described;
  const Type before = m()[id];
  described.name = before.name;
  described.isConst = before.isConst;
  described.isVolatile = before.isVolatile;
  // On a line of its own a bare name stands for the type that everybody knows.
  if (!parseSpelling(in.peekWord(), described.kind))
    return describe(id, false, 0);
  in.takeWord();
  for (;;) {
    if (in.tryWord("bits"))
      described.bits = in.number("a number of bits");
    else if (in.tryWord("signed"))
      described.isSigned = true;
    else if (in.tryWord("atomic"))
      described.isAtomic = true;
    else if (in.tryWord("union"))
      described.isUnion = true;
    else if (in.tryWord("alias-any"))
      described.mayAliasAny = true;
    else if (in.tryWord("random"))
      described.randomAccess = true;
    else if (in.tryWord("contiguous"))
      described.contiguous = true;
    else if (in.tryWord("packed"))
      described.packedBits = true;
    else if (in.tryWord("throwing-move"))
      described.nothrowMove = false;
    else if (in.tryWord("immovable"))
      described.movable = false;
    else if (in.tryWord("container"))
      described.container = in.string("the name of a container");
    else if (in.tryWord("of"))
      described.element = typeReference();
    else if (in.tryWord("members")) {
      described.membersKnown = !in.tryWord("partly");
      in.expectPunct("(");
      if (in.tryPunct(")"))
        continue;
      do {
        Member member;
        member.name = in.name("the name of a member");
        in.expectPunct(":");
        member.type = typeReference();
        member.isPrivate = in.tryWord("private");
        if (in.tryWord("by"))
          member.accessor = in.name("the name of a method");
        described.members.push_back(std::move(member));
      } while (in.tryPunct(","));
      in.expectPunct(")");
    } else if (parseSpelling(in.peekWord(), described.storage) ||
               parseSpelling(in.peekWord(), described.lifetime))
      in.takeWord();
    else
      break;
  }
  m().types[id.index] = std::move(described);
  undescribed.erase(id);
}

ObjectId Parser::objectDeclaration(ObjectKind kind, RegionId defaultScope, const LoopInfo *loop) {
  std::size_t where = in.tell();
  Object object;
  object.kind = kind;
  object.function = current;
  object.isReference = in.tryPunct("&");
  std::string handle = in.name("the name of an object");
  object.name = in.tryPunct("=") ? in.string("the name of an object") : handle;
  in.expectPunct(":");
  object.type = type();
  object.scope = loop || kind == ObjectKind::Local || kind == ObjectKind::Fresh ? defaultScope : RegionId();
  for (;;) {
    if (in.tryWord("restrict"))
      object.isRestrict = true;
    else if (in.tryWord("constant"))
      object.isConstant = true;
    else if (in.tryWord("taken"))
      object.addressTaken = true;
    else if (in.tryWord("captured"))
      object.isCaptured = true;
    else if (in.tryWord("named"))
      object.hasSecondName = true;
    else
      break;
  }
  std::optional<std::pair<std::size_t, unsigned>> ordinal;
  if (in.tryWord("in")) {
    std::size_t place = in.tell();
    if (in.tryWord("none"))
      object.scope = {};
    else if (loop && in.tryWord("header"))
      object.scope = loop->header;
    else if (loop && in.tryWord("body"))
      object.scope = loop->body;
    else if (in.tryPunct("^"))
      ordinal = {place, in.number("the number of a region")};
    else
      in.fail("expected a scope: 'none' or '^' and the number of a region");
  }
  tryRange("", object.range);
  if (in.failed())
    return {};
  bool isCaptured = object.isCaptured;
  ObjectId id = builder.object(std::move(object));
  if (isCaptured && current.valid()) // Lambdas further down may name it.
    globals.emplace(handle, id);
  if (ordinal)
    scopes.push_back({id, *ordinal});
  if (!(current.valid() ? locals : globals).emplace(handle, id).second)
    in.failAt(where, "object '" + handle + "' is declared twice");
  return id;
}

void Parser::calleeDeclaration() {
  std::size_t where = in.tell();
  Callee callee;
  callee.kind = CalleeKind::Direct;
  std::string handle = in.name("the name of a callee");
  callee.name = in.tryPunct("=") ? in.string("the name of a callee") : handle;
  in.expectPunct("(");
  if (!in.tryPunct(")")) {
    do {
      CalleeParameter parameter;
      if (in.tryPunct("&"))
        parameter.mode = in.tryWord("const") ? PassMode::ConstRef : PassMode::Ref;
      parameter.name = in.name("the name of a parameter");
      in.expectPunct(":");
      parameter.type = type();
      callee.parameters.push_back(std::move(parameter));
    } while (in.tryPunct(","));
    in.expectPunct(")");
  }
  if (in.tryPunct("->")) {
    callee.returnsReference = in.tryPunct("&");
    callee.result = type();
  }
  Pending body{0, ""};
  for (;;) {
    if (tryRange("", callee.declaration))
      continue;
    if (in.tryWord("pure"))
      callee.contract.pure = true;
    else if (in.tryWord("io"))
      callee.contract.io = true;
    else if (in.tryWord("ordered"))
      callee.contract.ordered = true;
    else if (in.tryWord("associative"))
      callee.contract.associative = true;
    else if (in.tryWord("batch"))
      callee.contract.batch = in.string("the name of the batched form");
    else if (in.tryWord("noexcept"))
      callee.isNoexcept = true;
    else if (in.tryWord("member"))
      callee.isMember = true;
    else if (in.tryWord("const-member"))
      callee.isConstMember = true;
    else if (in.tryWord("body"))
      body = {in.tell(), in.name("the name of a function")};
    else if (in.tryWord("model"))
      callee.model = model();
    else if (parseSpelling(in.peekWord(), callee.kind))
      in.takeWord();
    else
      break;
  }
  if (in.failed())
    return;
  CalleeId id = builder.callee(std::move(callee));
  if (!callees.emplace(handle, id).second)
    in.failAt(where, "callee '" + handle + "' is declared twice, or after its first use");
  if (body.where)
    bodies.push_back({id, body});
}

EffectSummary Parser::model() {
  EffectSummary summary;
  in.expectPunct("{");
  while (!in.failed() && !in.tryPunct("}")) {
    AccessKind kind{};
    if (in.tryWord("unknown"))
      summary.unknown = true;
    else if (in.tryWord("ordered"))
      summary.ordered = true;
    else if (in.tryWord("synchronizes"))
      summary.synchronizes = true;
    else if (in.tryWord("waits"))
      summary.waits = true;
    else if (in.tryWord("throws"))
      summary.mayThrow = true;
    else if (in.tryWord("noreturn"))
      summary.noReturn = true;
    else if (in.tryWord("allocates"))
      summary.allocates = true;
    else if (in.tryWord("thread-identity"))
      summary.threadIdentity = true;
    else if (in.tryWord("why"))
      summary.why = in.string("a reason");
    else if (in.tryWord("weight"))
      summary.weight = in.real("a weight");
    else if (parseSpelling(in.peekWord(), summary.basis) || parseSpelling(in.peekWord(), summary.cost))
      in.takeWord();
    else if (parseSpelling(in.peekWord(), kind)) {
      in.takeWord();
      if (llvm::isDigit(in.peek())) {
        ParameterAccess access;
        access.kind = kind;
        access.parameter = in.number("the position of a parameter");
        llvm::SmallVector<Step, 4> below;
        steps(below);
        access.steps.assign(below.begin(), below.end());
        summary.parameters.push_back(std::move(access));
      } else {
        summary.globals.emplace_back(kind, path());
      }
    } else {
      in.fail("expected an effect");
    }
  }
  return summary;
}

void Parser::functionDeclaration() {
  std::size_t where = in.tell();
  std::string handle = in.name("the name of a function");
  Function function;
  function.name = in.tryPunct("=") ? in.string("the name of a function") : handle;
  function.site = function.name;
  if (in.failed())
    return;
  current = builder.function(function);
  if (!functions.emplace(handle, current).second)
    return in.failAt(where, "function '" + handle + "' is defined twice");
  locals.clear();
  values.clear();
  labels.clear();
  exits.clear();
  scopes.clear();
  openedRegions.clear();
  in.expectPunct("(");
  if (!in.tryPunct(")")) {
    do {
      ObjectId parameter = objectDeclaration(ObjectKind::Parameter, {});
      if (in.failed())
        return;
      m()[parameter].parameter = function.parameters.size();
      function.parameters.push_back(parameter);
    } while (in.tryPunct(","));
    in.expectPunct(")");
  }
  for (;;) {
    if (tryRange("", function.range))
      continue;
    if (in.tryWord("site"))
      function.site = in.string("the name of the site");
    else if (in.tryWord("marked"))
      function.isMarked = true;
    else if (in.tryWord("required"))
      function.isRequired = true;
    else if (in.tryWord("reassociate"))
      function.mayReassociate = true;
    else if (in.tryWord("noexcept"))
      function.isNoexcept = true;
    else if (in.tryWord("instantiation"))
      function.isInstantiation = true;
    else if (in.tryWord("uninstantiated"))
      function.isUninstantiated = true;
    else if (in.tryWord("selected"))
      function.isSelected = true;
    else if (in.tryWord("refused"))
      function.refusal = in.string("a refusal");
    else
      break;
  }
  m()[current] = function;
  if (in.peek() == '{') {
    RegionId body = newRegion({});
    m()[current].body = body;
    region(body);
  }
  finishFunction();
}

void Parser::finishFunction() {
  for (const auto &[object, ordinal] : scopes) {
    if (ordinal.second >= openedRegions.size())
      in.failAt(ordinal.first, "the function has no such region");
    else
      m()[object].scope = openedRegions[ordinal.second];
  }
  for (const auto &[op, target] : exits) {
    auto known = labels.find(target.name);
    if (known == labels.end())
      in.failAt(target.where, "no op is labelled '^" + target.name + "'");
    else
      m()[op].exitTarget = known->second;
  }
  if (in.failed())
    return;
  for (unsigned i = 0; i < m().objects.size() && !m()[current].thisObject.valid(); ++i)
    if (m().objects[i].function == current && m().objects[i].kind == ObjectKind::This)
      m()[current].thisObject = ObjectId(i);
}

CalleeId Parser::calleeReference() {
  std::string handle = in.name("the name of a callee");
  auto [known, isNew] = callees.try_emplace(handle);
  if (isNew) {
    Callee callee;
    callee.name = handle;
    known->second = builder.callee(std::move(callee));
    implicitCallees.push_back(known->second);
  }
  return known->second;
}

void Parser::finishModule() {
  for (unsigned i = 0; i < m().types.size() && !in.failed(); ++i)
    describe(TypeId(i), true, 0);
  for (const auto &[callee, body] : bodies) {
    auto known = functions.find(body.name);
    if (known == functions.end())
      in.failAt(body.where, "function '" + body.name + "' is not defined");
    else
      m()[callee].body = known->second;
  }
  for (const auto &[type, where] : undescribed)
    in.failAt(where, "unknown type '" + m()[type].name + "'; describe it: type " + quoteName(m()[type].name) +
                         " record ...");
  if (in.failed())
    return;
  // A call of a function of the module needs no declaration.
  for (CalleeId id : implicitCallees) {
    Callee &callee = m()[id];
    auto known = functions.find(callee.name);
    if (known == functions.end())
      continue;
    const Function &function = m()[known->second];
    callee.kind = CalleeKind::Direct;
    callee.name = function.name;
    callee.body = known->second;
    callee.isNoexcept = function.isNoexcept;
    callee.isMember = function.thisObject.valid();
    for (ObjectId parameter : function.parameters) {
      const Object &object = m()[parameter];
      bool isConst = object.type.valid() && m()[object.type].isConst;
      PassMode mode = !object.isReference ? PassMode::Value : isConst ? PassMode::ConstRef : PassMode::Ref;
      callee.parameters.push_back({object.name, object.type, mode});
    }
  }
}

llvm::Expected<Module> parse(llvm::StringRef text, llvm::StringRef name) {
  Parser parser(text, name);
  parser.module();
  if (!parser.error().empty())
    return llvm::createStringError(llvm::inconvertibleErrorCode(), parser.error());
  return parser.take();
}

} // namespace xcs::ir
