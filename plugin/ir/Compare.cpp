// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Walks both modules side by side and pairs their ids. Written apart from the printer on purpose: it must
// notice when the text leaves something out.

#include "ir/Compare.h"
#include "ir/Names.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/FormatVariadic.h"
#include <map>
#include <set>

namespace xcs::ir {

namespace {

class Comparison {
public:
  Comparison(const Module &a, const Module &b) : a(a), b(b) {}

  std::string run() {
    same(a.name, b.name, "name");
    same(a.files, b.files, "files");
    same(a.functions.size(), b.functions.size(), "number of functions");
    same(a.callees.size(), b.callees.size(), "number of callees");
    same(a.types.size(), b.types.size(), "number of types");
    same(a.objects.size(), b.objects.size(), "number of objects");
    if (!difference.empty())
      return difference;
    // Functions and callees keep their order; types and objects may be numbered anew, but all are reached by
    // name.
    for (unsigned i = 0; i < a.callees.size(); ++i)
      callee(CalleeId(i), CalleeId(i));
    for (unsigned i = 0; i < a.functions.size(); ++i)
      function(FunctionId(i));
    std::map<std::string, TypeId> byName;
    for (unsigned i = 0; i < b.types.size(); ++i)
      byName[keyOf(b.types[i])] = TypeId(i);
    for (unsigned i = 0; i < a.types.size(); ++i) {
      auto other = byName.find(keyOf(a.types[i]));
      type(TypeId(i), other == byName.end() ? TypeId() : other->second);
    }
    return difference;
  }

private:
  template <typename T> void same(const T &x, const T &y, const llvm::Twine &what) {
    if (!(x == y))
      differ(what);
  }

  void differ(const llvm::Twine &what) {
    if (difference.empty())
      difference = (place.empty() ? "" : place + ": ") + what.str() + " differs";
  }

  static std::string keyOf(const Type &type) {
    return type.name + (type.isConst ? " const" : "") + (type.isVolatile ? " volatile" : "");
  }

  /// Whether `x` and `y` still have to be compared; pairs them.
  template <typename IdType>
  bool pairUp(std::map<IdType, IdType> &pairs, IdType x, IdType y, const char *what) {
    if (x.valid() != y.valid()) {
      differ(what);
      return false;
    }
    if (!x.valid() || !difference.empty())
      return false;
    auto [known, isNew] = pairs.try_emplace(x, y);
    if (!isNew && known->second != y)
      differ(llvm::Twine(what) + " " + llvm::Twine(x.index));
    return isNew;
  }

  void type(TypeId x, TypeId y) {
    if (!pairUp(types, x, y, "type"))
      return;
    const Type &s = a[x], &t = b[y];
    std::string outer = std::exchange(place, "type " + s.name);
    same(s.kind, t.kind, "kind");
    same(s.name, t.name, "name");
    same(s.bits, t.bits, "bits");
    same(s.isSigned, t.isSigned, "signed");
    same(s.isVolatile, t.isVolatile, "volatile");
    same(s.isAtomic, t.isAtomic, "atomic");
    same(s.isUnion, t.isUnion, "union");
    same(s.isConst, t.isConst, "const");
    same(s.mayAliasAny, t.mayAliasAny, "alias-any");
    same(s.storage, t.storage, "storage");
    same(s.lifetime, t.lifetime, "lifetime");
    same(s.randomAccess, t.randomAccess, "random access");
    same(s.contiguous, t.contiguous, "contiguous");
    same(s.packedBits, t.packedBits, "packed");
    same(s.nothrowMove, t.nothrowMove, "nothrow move");
    same(s.movable, t.movable, "movable");
    same(s.container, t.container, "container");
    same(s.membersKnown, t.membersKnown, "members known");
    same(s.members.size(), t.members.size(), "number of members");
    type(s.element, t.element);
    for (unsigned i = 0; i < s.members.size() && difference.empty(); ++i) {
      same(s.members[i].name, t.members[i].name, "member");
      same(s.members[i].isPrivate, t.members[i].isPrivate, "private member");
      same(s.members[i].accessor, t.members[i].accessor, "accessor");
      type(s.members[i].type, t.members[i].type);
    }
    place = outer;
  }

  void object(ObjectId x, ObjectId y) {
    if (!pairUp(objects, x, y, "object"))
      return;
    const Object &s = a[x], &t = b[y];
    std::string outer = place;
    place += " object " + s.name;
    same(s.kind, t.kind, "kind");
    same(s.name, t.name, "name");
    same(s.range, t.range, "range");
    same(s.function, t.function, "function");
    same(s.parameter, t.parameter, "position");
    same(s.isReference, t.isReference, "reference");
    same(s.isRestrict, t.isRestrict, "restrict");
    same(s.isConstant, t.isConstant, "constant");
    same(s.addressTaken, t.addressTaken, "address taken");
    same(s.isCaptured, t.isCaptured, "captured");
    same(s.hasSecondName, t.hasSecondName, "named");
    type(s.type, t.type);
    scopes.push_back({s.scope, t.scope}); // Compared when all regions are paired.
    place = outer;
  }

  void value(ValueId x, ValueId y) {
    // Several constants, symbols and expressions may be written as one, or one as several.
    if (x.valid() != y.valid())
      return differ("value");
    if (!x.valid() || !difference.empty() || !seenValues.insert({x, y}).second)
      return;
    const Value &s = a[x], &t = b[y];
    same(s.kind, t.kind, "kind of value");
    type(s.type, t.type);
    if (!difference.empty())
      return;
    switch (s.kind) {
    case ValueKind::Constant:
      return same(s.constant, t.constant, "constant");
    case ValueKind::Symbol:
      return object(s.object, t.object);
    case ValueKind::Induction:
    case ValueKind::Result:
      pairUp(definitions, x, y, "value");
      return same(ops.count(s.op) && ops[s.op] == t.op, true, "defining op");
    case ValueKind::Unknown:
      pairUp(definitions, x, y, "value");
      return;
    case ValueKind::Expr:
      same(s.expr, t.expr, "operator");
      same(s.operands.size(), t.operands.size(), "number of operands");
      for (unsigned i = 0; i < s.operands.size() && difference.empty(); ++i)
        value(s.operands[i], t.operands[i]);
    }
  }

  void path(const AccessPath &s, const AccessPath &t) {
    object(s.base, t.base);
    same(s.steps.size(), t.steps.size(), "number of steps");
    if (!s.base.valid())
      return;
    type(s.type, t.type);
    for (unsigned i = 0; i < s.steps.size() && difference.empty(); ++i) {
      same(s.steps[i].kind, t.steps[i].kind, "step");
      same(s.steps[i].field, t.steps[i].field, "field");
      value(s.steps[i].index, t.steps[i].index);
    }
  }

  void callee(CalleeId x, CalleeId y) {
    const Callee &s = a[x], &t = b[y];
    place = "callee " + s.name;
    same(s.name, t.name, "name");
    same(s.kind, t.kind, "kind");
    same(s.declaration, t.declaration, "declaration");
    same(s.body, t.body, "body");
    same(s.contract.pure, t.contract.pure, "pure");
    same(s.contract.io, t.contract.io, "io");
    same(s.contract.ordered, t.contract.ordered, "ordered");
    same(s.contract.associative, t.contract.associative, "associative");
    same(s.contract.batch, t.contract.batch, "batch");
    same(s.isNoexcept, t.isNoexcept, "noexcept");
    same(s.isMember, t.isMember, "member");
    same(s.isConstMember, t.isConstMember, "const member");
    same(s.returnsReference, t.returnsReference, "returns reference");
    type(s.result, t.result);
    same(s.parameters.size(), t.parameters.size(), "number of parameters");
    for (unsigned i = 0; i < s.parameters.size() && difference.empty(); ++i) {
      same(s.parameters[i].name, t.parameters[i].name, "parameter");
      same(s.parameters[i].mode, t.parameters[i].mode, "passing of parameter");
      type(s.parameters[i].type, t.parameters[i].type);
    }
    same(s.model.has_value(), t.model.has_value(), "model");
    if (s.model && t.model)
      summary(*s.model, *t.model);
  }

  void summary(const EffectSummary &s, const EffectSummary &t) {
    same(s.unknown, t.unknown, "unknown");
    same(s.ordered, t.ordered, "ordered");
    same(s.synchronizes, t.synchronizes, "synchronizes");
    same(s.waits, t.waits, "waits");
    same(s.mayThrow, t.mayThrow, "may throw");
    same(s.noReturn, t.noReturn, "no return");
    same(s.allocates, t.allocates, "allocates");
    same(s.threadIdentity, t.threadIdentity, "thread identity");
    same(s.why, t.why, "why");
    same(s.basis, t.basis, "basis");
    same(s.cost, t.cost, "cost");
    same(s.weight, t.weight, "weight");
    same(s.parameters.size(), t.parameters.size(), "number of accesses");
    same(s.globals.size(), t.globals.size(), "number of global accesses");
    for (unsigned i = 0; i < s.parameters.size() && difference.empty(); ++i) {
      same(s.parameters[i].parameter, t.parameters[i].parameter, "access");
      same(s.parameters[i].kind, t.parameters[i].kind, "access");
      same(s.parameters[i].steps == t.parameters[i].steps, true, "access");
    }
    for (unsigned i = 0; i < s.globals.size() && difference.empty(); ++i) {
      same(s.globals[i].first, t.globals[i].first, "global access");
      path(s.globals[i].second, t.globals[i].second);
    }
  }

  void function(FunctionId id) {
    const Function &s = a[id], &t = b[id];
    place = "function " + s.name;
    same(s.name, t.name, "name");
    same(s.site, t.site, "site");
    same(s.range, t.range, "range");
    same(s.isMarked, t.isMarked, "marked");
    same(s.isRequired, t.isRequired, "required");
    same(s.mayReassociate, t.mayReassociate, "reassociate");
    same(s.isNoexcept, t.isNoexcept, "noexcept");
    same(s.isInstantiation, t.isInstantiation, "instantiation");
    same(s.isUninstantiated, t.isUninstantiated, "uninstantiated");
    same(s.isSelected, t.isSelected, "selected");
    same(s.refusal, t.refusal, "refusal");
    same(s.parameters.size(), t.parameters.size(), "number of parameters");
    for (unsigned i = 0; i < s.parameters.size() && difference.empty(); ++i)
      object(s.parameters[i], t.parameters[i]);
    object(s.thisObject, t.thisObject);
    region(s.body, t.body);
    for (std::size_t i = 0; i < scopes.size() && difference.empty(); ++i) {
      auto [x, y] = scopes[i];
      same(x.valid(), y.valid(), "scope");
      if (x.valid())
        same(regions.count(x) && regions[x] == y, true, "scope");
    }
    scopes.clear();
  }

  void region(RegionId x, RegionId y) {
    if (!pairUp(regions, x, y, "region"))
      return;
    same(a[x].ops.size(), b[y].ops.size(), "number of ops");
    for (unsigned i = 0; i < a[x].ops.size() && difference.empty(); ++i)
      op(a[x].ops[i], b[y].ops[i]);
    value(a[x].value, b[y].value);
  }

  void op(OpId x, OpId y) {
    if (!pairUp(ops, x, y, "op"))
      return;
    const Op &s = a[x], &t = b[y];
    std::string outer = place;
    place += llvm::formatv(" op {0} ({1})", x.index, spell(s.kind)).str();
    same(s.kind, t.kind, "kind");
    same(s.range, t.range, "range");
    same(s.statement, t.statement, "statement");
    same(s.basis, t.basis, "basis");
    same(s.update, t.update, "update");
    same(s.isInit, t.isInit, "init");
    same(s.targetRange, t.targetRange, "target");
    same(s.valueRange, t.valueRange, "value text");
    same(s.callee, t.callee, "callee");
    same(s.construct, t.construct, "construct");
    if (s.kind == OpKind::Branch)
      same(s.branch, t.branch, "branch");
    if (s.kind == OpKind::Return) {
      same(s.exit, t.exit, "exit");
      same(s.exitTarget.valid(), t.exitTarget.valid(), "exit target");
      if (s.exitTarget.valid())
        same(ops.count(s.exitTarget) && ops[s.exitTarget] == t.exitTarget, true, "exit target");
    }
    same(s.loop.has_value(), t.loop.has_value(), "loop");
    if (s.loop && t.loop && difference.empty()) {
      if (s.loop->induction.valid() && t.loop->induction.valid())
        value(s.loop->induction, t.loop->induction);
      region(s.loop->header, t.loop->header);
      loop(*s.loop, *t.loop);
    }
    path(s.path, t.path);
    path(s.resultPath, t.resultPath);
    value(s.value, t.value);
    value(s.condition, t.condition);
    same(s.arguments.size(), t.arguments.size(), "number of arguments");
    for (unsigned i = 0; i < s.arguments.size() && difference.empty(); ++i) {
      same(s.arguments[i].mode, t.arguments[i].mode, "passing of argument");
      same(s.arguments[i].range, t.arguments[i].range, "range of argument");
      value(s.arguments[i].value, t.arguments[i].value);
      path(s.arguments[i].path, t.arguments[i].path);
    }
    same(s.regions.size(), t.regions.size(), "number of regions");
    for (unsigned i = 0; i < s.regions.size() && difference.empty(); ++i)
      region(s.regions[i], t.regions[i]);
    if (s.loop && t.loop)
      region(s.loop->body, t.loop->body);
    value(s.result, t.result);
    place = outer;
  }

  void loop(const LoopInfo &s, const LoopInfo &t) {
    same(s.kind, t.kind, "kind of loop");
    same(s.hint, t.hint, "hint");
    same(s.relation, t.relation, "relation");
    same(s.testOffset, t.testOffset, "offset of the test");
    same(s.elementByReference, t.elementByReference, "element by reference");
    same(s.algorithm, t.algorithm, "algorithm");
    same(s.declaresVariable, t.declaresVariable, "declares variable");
    const SourceRange LoopInfo::*places[] = {
        &LoopInfo::initRange,     &LoopInfo::conditionRange, &LoopInfo::incrementRange,
        &LoopInfo::lowerRange,    &LoopInfo::upperRange,     &LoopInfo::stepRange,
        &LoopInfo::variableRange, &LoopInfo::rangeRange,     &LoopInfo::bodyRange};
    for (auto member : places)
      same(s.*member, t.*member, "a place of the loop");
    object(s.variable, t.variable);
    same(s.induction.valid(), t.induction.valid(), "induction");
    value(s.lower, t.lower);
    value(s.upper, t.upper);
    value(s.step, t.step);
    path(s.range, t.range);
    type(s.elementType, t.elementType);
  }

  const Module &a, &b;
  std::string place, difference;
  std::map<TypeId, TypeId> types;
  std::map<ObjectId, ObjectId> objects;
  std::map<ValueId, ValueId> definitions;
  std::map<OpId, OpId> ops;
  std::map<RegionId, RegionId> regions;
  std::set<std::pair<ValueId, ValueId>> seenValues;
  std::vector<std::pair<RegionId, RegionId>> scopes;
};

} // namespace

std::string firstDifference(const Module &a, const Module &b) { return Comparison(a, b).run(); }

} // namespace xcs::ir
