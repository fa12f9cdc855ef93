// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// First the tables by themselves (ids in range, kinds that fit), then the tree of regions, then, only if both
// are sound, the uses of values.

#include "ir/Verifier.h"
#include "ir/Names.h"
#include "ir/Uses.h"
#include "llvm/Support/FormatVariadic.h"
#include <set>

namespace xcs::ir {

namespace {

class Verifier {
public:
  explicit Verifier(const Module &module) : m(module) {}

  std::vector<std::string> run() {
    types();
    objects();
    values();
    callees();
    for (unsigned i = 0; i < m.ops.size(); ++i)
      op(OpId(i));
    functions();
    tree();
    if (problems.empty())
      uses();
    return std::move(problems);
  }

private:
  // Ids.
  bool inside(FileId id) const { return id.index < m.files.size(); }
  bool inside(TypeId id) const { return id.index < m.types.size(); }
  bool inside(ObjectId id) const { return id.index < m.objects.size(); }
  bool inside(ValueId id) const { return id.index < m.values.size(); }
  bool inside(OpId id) const { return id.index < m.ops.size(); }
  bool inside(RegionId id) const { return id.index < m.regions.size(); }
  bool inside(CalleeId id) const { return id.index < m.callees.size(); }
  bool inside(FunctionId id) const { return id.index < m.functions.size(); }

  template <typename IdType> bool need(IdType id, const char *what) {
    if (inside(id))
      return true;
    problem(id.valid() ? llvm::formatv("{0} {1} does not exist", what, id.index).str()
                       : llvm::formatv("{0} is missing", what).str());
    return false;
  }
  template <typename IdType> bool optional(IdType id, const char *what) {
    return !id.valid() || need(id, what);
  }

  void problem(const llvm::Twine &what) { problems.push_back((place + ": " + what).str()); }
  void check(bool isOk, const llvm::Twine &what) {
    if (!isOk)
      problem(what);
  }

  void range(const SourceRange &range) {
    if (!range.valid())
      return;
    need(range.file, "file of a place");
    check(range.begin <= range.end, "a place ends before it begins");
  }

  void types() {
    std::set<std::string> keys;
    for (unsigned i = 0; i < m.types.size(); ++i) {
      const Type &type = m.types[i];
      place = llvm::formatv("type {0} '{1}'", i, type.name);
      check(!type.name.empty(), "has no name");
      check(keys.insert(type.name + (type.isConst ? " const" : "") + (type.isVolatile ? " volatile" : ""))
                .second,
            "is there twice");
      optional(type.element, "element type");
      for (const Member &member : type.members)
        need(member.type, "type of a member");
    }
  }

  void objects() {
    place = "module";
    if (need(m.unknownMemory, "unknown memory"))
      check(m[m.unknownMemory].kind == ObjectKind::Unknown, "unknown memory is of another kind");
    for (unsigned i = 0; i < m.objects.size(); ++i) {
      const Object &object = m.objects[i];
      place = llvm::formatv("object {0} '{1}'", i, object.name);
      range(object.range);
      bool isUnknown = object.kind == ObjectKind::Unknown;
      check(isUnknown == (ObjectId(i) == m.unknownMemory), "there is exactly one unknown memory");
      if (!isUnknown)
        need(object.type, "type");
      optional(object.function, "function");
      bool isOwned = object.kind == ObjectKind::Local || object.kind == ObjectKind::Parameter ||
                     object.kind == ObjectKind::StaticLocal || object.kind == ObjectKind::This ||
                     object.kind == ObjectKind::Fresh;
      check(!isOwned || object.function.valid(), "belongs to no function");
      if (optional(object.scope, "scope") && object.scope.valid())
        check(m[object.scope].function == object.function, "its scope is in another function");
    }
  }

  static bool isArityOk(Expr expr, std::size_t operands) {
    switch (expr) {
    case Expr::Neg:
    case Expr::Complement:
    case Expr::Not:
    case Expr::Cast:
      return operands == 1;
    case Expr::Select:
      return operands == 3;
    case Expr::Other:
      return true;
    default:
      return operands == 2;
    }
  }

  void values() {
    for (unsigned i = 0; i < m.values.size(); ++i) {
      const Value &value = m.values[i];
      place = llvm::formatv("value {0} ({1})", i, spell(value.kind));
      need(value.type, "type");
      switch (value.kind) {
      case ValueKind::Constant:
      case ValueKind::Unknown:
        break;
      case ValueKind::Symbol:
        need(value.object, "object");
        break;
      case ValueKind::Induction:
        if (need(value.op, "loop"))
          check(m[value.op].loop && m[value.op].loop->induction == ValueId(i),
                "is not the induction of its loop");
        break;
      case ValueKind::Result:
        if (need(value.op, "op"))
          check(m[value.op].result == ValueId(i), "is not the result of its op");
        break;
      case ValueKind::Expr:
        check(isArityOk(value.expr, value.operands.size()),
              llvm::formatv("'{0}' has {1} operands", spell(value.expr), value.operands.size()).str());
        for (ValueId operand : value.operands)
          if (need(operand, "operand"))
            check(operand.index < i, "is defined before its operand");
      }
    }
  }

  void path(const AccessPath &path) {
    need(path.base, "base of a path");
    optional(path.type, "type of a path");
    steps(path.steps);
  }

  void steps(llvm::ArrayRef<Step> steps) {
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const Step &step = steps[i];
      check(step.kind != StepKind::Any || i + 1 == steps.size(), "a path goes on after 'any'");
      bool hasIndex = step.kind == StepKind::Index || step.kind == StepKind::Key;
      check(hasIndex || !step.index.valid(), "a step that picks no element has an index");
      check(step.kind == StepKind::Field || step.field.empty(), "a step that is no field has a name");
      if (hasIndex)
        optional(step.index, "index of a path");
    }
  }

  void callees() {
    for (unsigned i = 0; i < m.callees.size(); ++i) {
      const Callee &callee = m.callees[i];
      place = llvm::formatv("callee {0} '{1}'", i, callee.name);
      range(callee.declaration);
      optional(callee.body, "body");
      optional(callee.result, "result type");
      for (const CalleeParameter &parameter : callee.parameters)
        need(parameter.type, "type of a parameter");
      check(!callee.model || callee.kind == CalleeKind::Library, "only library functions have a model");
      check(callee.kind != CalleeKind::Library || callee.model, "a library function needs a model");
      if (!callee.model)
        continue;
      for (const ParameterAccess &access : callee.model->parameters) {
        steps(access.steps);
        for (const Step &step : access.steps)
          check(!step.index.valid(), "a model names no values");
      }
      for (const auto &[kind, where] : callee.model->globals)
        path(where);
    }
  }

  void op(OpId id) {
    const Op &op = m[id];
    place = llvm::formatv("op {0} ({1})", id.index, spell(op.kind));
    if (op.range.valid())
      place += llvm::formatv(" at line {0}", op.range.line);
    for (const SourceRange &each : {op.range, op.statement, op.targetRange, op.valueRange})
      range(each);
    need(op.parent, "region");
    if (optional(op.result, "result") && op.result.valid())
      check(m[op.result].kind == ValueKind::Result && m[op.result].op == id, "its result is of another op");
    forEachPath(op, [&](const AccessPath &each) { path(each); });
    forEachValue(op, [&](ValueId value) { need(value, "value"); });
    for (const Argument &argument : op.arguments)
      range(argument.range);
    check((op.kind == OpKind::Loop) == op.loop.has_value(),
          "loop information without a loop, or none with one");
    check(op.kind == OpKind::Branch || op.regions.empty(), "has regions but is no branch");
    switch (op.kind) {
    case OpKind::Call:
      need(op.callee, "callee");
      break;
    case OpKind::Load:
    case OpKind::Store:
      need(op.path.base, "path");
      break;
    case OpKind::Branch:
      check(op.branch != BranchKind::If || op.regions.size() == 1 || op.regions.size() == 2,
            "an 'if' has one or two arms");
      for (RegionId arm : op.regions)
        optional(arm, "arm");
      break;
    case OpKind::Loop:
      if (op.loop)
        loop(*op.loop, id);
      break;
    case OpKind::Return:
      if (op.exit == ExitKind::Break || op.exit == ExitKind::Continue)
        need(op.exitTarget, "target of the exit");
      else
        optional(op.exitTarget, "target of the exit");
      break;
    case OpKind::Await:
    case OpKind::Effect:
    case OpKind::Opaque:
      optional(op.callee, "callee");
      break;
    }
  }

  void loop(const LoopInfo &loop, OpId id) {
    for (const SourceRange &each :
         {loop.initRange, loop.conditionRange, loop.incrementRange, loop.lowerRange, loop.upperRange,
          loop.stepRange, loop.variableRange, loop.rangeRange, loop.bodyRange})
      range(each);
    need(loop.body, "body");
    optional(loop.header, "header");
    optional(loop.variable, "variable");
    optional(loop.elementType, "element type");
    bool isOrdered =
        loop.kind != LoopKind::While && loop.kind != LoopKind::DoWhile && loop.kind != LoopKind::Goto;
    if (isOrdered ? need(loop.induction, "induction") : loop.induction.valid()) {
      check(isOrdered, "a loop of this kind has no induction");
      if (inside(loop.induction))
        check(m[loop.induction].kind == ValueKind::Induction && m[loop.induction].op == id,
              "its induction is of another loop");
    }
    if (loop.kind == LoopKind::Counted) {
      need(loop.variable, "variable");
      need(loop.lower, "lower bound");
      need(loop.upper, "upper bound");
      need(loop.step, "step");
    }
    if (loop.kind == LoopKind::Range) {
      need(loop.range.base, "range");
      need(loop.elementType, "element type");
    }
    if (loop.kind == LoopKind::Iterator) {
      need(loop.range.base, "range");
      need(loop.variable, "variable");
    }
    check(loop.kind != LoopKind::Algorithm || !loop.algorithm.empty(), "the algorithm has no name");
  }

  void functions() {
    for (unsigned i = 0; i < m.functions.size(); ++i) {
      const Function &function = m.functions[i];
      place = llvm::formatv("function {0} '{1}'", i, function.name);
      range(function.range);
      check(!function.name.empty(), "has no name");
      std::set<ObjectId> seen;
      for (unsigned position = 0; position < function.parameters.size(); ++position) {
        ObjectId id = function.parameters[position];
        if (!need(id, "parameter"))
          continue;
        const Object &object = m[id];
        check(object.kind == ObjectKind::Parameter && object.function == FunctionId(i),
              "parameter '" + object.name + "' is of another kind or function");
        check(object.parameter == position, "parameter '" + object.name + "' has another position");
        check(seen.insert(id).second, "parameter '" + object.name + "' is there twice");
      }
      if (optional(function.thisObject, "this") && function.thisObject.valid())
        check(m[function.thisObject].kind == ObjectKind::This &&
                  m[function.thisObject].function == FunctionId(i),
              "its 'this' is of another kind or function");
      optional(function.body, "body");
    }
    for (unsigned i = 0; i < m.objects.size(); ++i) {
      const Object &object = m.objects[i];
      if (!inside(object.function))
        continue;
      place = llvm::formatv("object {0} '{1}'", i, object.name);
      const Function &function = m[object.function];
      if (object.kind == ObjectKind::This)
        check(function.thisObject == ObjectId(i), "the function has another 'this'");
    }
  }

  /// Every region and op hangs on exactly one place of one function.
  void tree() {
    std::vector<unsigned> regionOwners(m.regions.size()), opOwners(m.ops.size());
    auto owned = [&](RegionId region, FunctionId function, OpId parent) {
      if (!inside(region))
        return;
      ++regionOwners[region.index];
      check(m[region].function == function,
            llvm::formatv("region {0} says another function", region.index).str());
      check(m[region].parentOp == parent,
            llvm::formatv("region {0} says another parent", region.index).str());
    };
    for (unsigned i = 0; i < m.functions.size(); ++i) {
      place = llvm::formatv("function {0} '{1}'", i, m.functions[i].name);
      owned(m.functions[i].body, FunctionId(i), {});
    }
    for (unsigned i = 0; i < m.ops.size(); ++i) {
      const Op &op = m.ops[i];
      place = llvm::formatv("op {0} ({1})", i, spell(op.kind));
      FunctionId function = inside(op.parent) ? m[op.parent].function : FunctionId();
      if (op.loop) {
        owned(op.loop->header, function, OpId(i));
        owned(op.loop->body, function, OpId(i));
      }
      for (RegionId arm : op.regions)
        owned(arm, function, OpId(i));
    }
    for (unsigned i = 0; i < m.regions.size(); ++i) {
      place = llvm::formatv("region {0}", i);
      check(regionOwners[i] == 1, llvm::formatv("is owned by {0} functions or ops", regionOwners[i]).str());
      need(m.regions[i].function, "function");
      optional(m.regions[i].value, "value");
      for (OpId op : m.regions[i].ops)
        if (need(op, "op")) {
          ++opOwners[op.index];
          check(m[op].parent == RegionId(i), llvm::formatv("op {0} says another region", op.index).str());
        }
    }
    for (unsigned i = 0; i < m.ops.size(); ++i) {
      place = llvm::formatv("op {0} ({1})", i, spell(m.ops[i].kind));
      check(opOwners[i] == 1, llvm::formatv("is in {0} regions", opOwners[i]).str());
    }
    // One owner each and no way up to a function: a ring.
    for (unsigned i = 0; i < m.regions.size(); ++i) {
      RegionId region(i);
      std::size_t steps = 0;
      while (inside(region) && inside(m[region].parentOp) && steps <= m.regions.size()) {
        region = m[m[region].parentOp].parent;
        ++steps;
      }
      place = llvm::formatv("region {0}", i);
      check(steps <= m.regions.size(), "contains itself");
    }
  }

  void uses() {
    position.resize(m.ops.size());
    for (const Region &region : m.regions)
      for (unsigned i = 0; i < region.ops.size(); ++i)
        position[region.ops[i].index] = i;
    for (unsigned i = 0; i < m.regions.size(); ++i)
      given(RegionId(i));
    for (unsigned i = 0; i < m.ops.size(); ++i) {
      const Op &op = m.ops[i];
      place = llvm::formatv("op {0} ({1})", i, spell(op.kind));
      if (op.range.valid())
        place += llvm::formatv(" at line {0}", op.range.line);
      FunctionId function = m[op.parent].function;
      auto useObject = [&](ObjectId object) {
        // What a lambda captures by reference keeps its identity in the lambda's body.
        check(!object.valid() || !m[object].function.valid() || m[object].function == function ||
                  m[object].isCaptured,
              "uses object '" + (object.valid() ? m[object].name : std::string()) + "' of another function");
      };
      forEachPath(op, [&](const AccessPath &path) { useObject(path.base); });
      if (op.loop)
        useObject(op.loop->variable);
      std::set<ValueId> seen;
      forEachValue(op, [&](ValueId value) { use(value, OpId(i), useObject, seen); });
      if (op.kind == OpKind::Return && op.exitTarget.valid() && op.exit != ExitKind::Goto) {
        const Op &target = m[op.exitTarget];
        check(target.kind == OpKind::Loop || (target.kind == OpKind::Branch && op.exit == ExitKind::Break),
              "leaves something that is no loop");
        check(ancestorIn(OpId(i), target.parent) == op.exitTarget && op.exitTarget != OpId(i),
              "leaves a loop that it is not in");
      }
    }
  }

  /// What an arm gives is known at its end.
  void given(RegionId id) {
    const Region &region = m[id];
    if (!region.value.valid())
      return;
    place = llvm::formatv("region {0}", id.index);
    bool isArm = region.parentOp.valid() && m[region.parentOp].kind == OpKind::Branch;
    check(isArm, "gives a value but is no arm");
    if (!isArm)
      return;
    auto useObject = [&](ObjectId object) {
      check(!m[object].function.valid() || m[object].function == region.function || m[object].isCaptured,
            "gives object '" + m[object].name + "' of another function");
    };
    std::set<ValueId> seen;
    giver = id;
    use(region.value, region.ops.empty() ? region.parentOp : region.ops.back(), useObject, seen);
    giver = {};
  }

  /// The op of `region` that is or contains `op`; none if `op` is not below `region`.
  OpId ancestorIn(OpId op, RegionId region) const {
    while (op.valid() && m[op].parent != region)
      op = m[m[op].parent].parentOp;
    return op;
  }

  template <typename UseObject>
  void use(ValueId id, OpId user, UseObject &useObject, std::set<ValueId> &seen) {
    if (!seen.insert(id).second)
      return;
    const Value &value = m[id];
    switch (value.kind) {
    case ValueKind::Constant:
    case ValueKind::Unknown:
      return;
    case ValueKind::Symbol:
      return useObject(value.object);
    case ValueKind::Induction: {
      const LoopInfo &loop = *m[value.op].loop;
      check(m.isInside(m[user].parent, loop.body) ||
                (loop.header.valid() && m.isInside(m[user].parent, loop.header)),
            llvm::formatv("uses the induction of op {0} outside that loop", value.op.index).str());
      return;
    }
    case ValueKind::Result:
      check(dominates(value.op, user),
            llvm::formatv("uses the result of op {0}, which does not come before it", value.op.index).str());
      return;
    case ValueKind::Expr:
      for (ValueId operand : value.operands)
        use(operand, user, useObject, seen);
    }
  }

  bool dominates(OpId definition, OpId user) const {
    RegionId region = m[definition].parent;
    if (giver.valid() && region == giver)
      return true;
    OpId ancestor = ancestorIn(user, region);
    if (ancestor.valid())
      return position[definition.index] < position[ancestor.index];
    // What the header of a loop yields is known to the loop's own bounds, and to the body it runs before.
    OpId parent = m[region].parentOp;
    if (!parent.valid() || !m[parent].loop || m[parent].loop->header != region)
      return false;
    const LoopInfo &loop = *m[parent].loop;
    return user == parent || (loop.kind != LoopKind::DoWhile && m.isInside(m[user].parent, loop.body));
  }

  const Module &m;
  std::string place;
  std::vector<std::string> problems;
  std::vector<unsigned> position; ///< Of each op in its region.
  RegionId giver;                 ///< The arm whose value is looked at.
};

} // namespace

std::vector<std::string> verify(const Module &module) { return Verifier(module).run(); }

} // namespace xcs::ir
