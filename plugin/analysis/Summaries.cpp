// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "analysis/Summaries.h"
#include "analysis/Accesses.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SCCIterator.h"
#include "llvm/ADT/STLExtras.h"
#include <map>

namespace xcs::analysis {

using namespace ir;

namespace {

/// Longer paths end in Any: recursion over linked structures must come to a fixed point.
constexpr unsigned MaxSteps = 6;
/// A summary with more accesses than this is unknown.
constexpr unsigned MaxAccesses = 256;
/// What a callee is taken to cost when its body cannot be seen.
constexpr double UnseenWeight = 100, WaitingWeight = 1e6;
/// Iterations of an inner loop whose trip count is not constant.
constexpr double UnknownTrips = 100;

bool isStorage(const Object &object) {
  return object.kind == ObjectKind::Global || object.kind == ObjectKind::StaticLocal ||
         object.kind == ObjectKind::ThreadLocal || object.kind == ObjectKind::Unknown;
}

template <typename List> void eraseIndices(List &steps) {
  for (Step &step : steps)
    step.index = {};
  if (steps.size() > MaxSteps) {
    steps.resize(MaxSteps);
    steps.push_back({StepKind::Any, "", {}});
  }
}

bool hasDeref(llvm::ArrayRef<Step> steps) {
  return llvm::any_of(
      steps, [](const Step &step) { return step.kind == StepKind::Deref || step.kind == StepKind::Any; });
}

/// Adds up what the body of one function does.
class BodySummary {
public:
  BodySummary(const Module &module, FunctionId function, SummaryOf summaryOf)
      : module(module), id(function), summaryOf(summaryOf) {}

  EffectSummary run() {
    module.walk(module[id].body, [&](OpId op) {
      const std::optional<LoopInfo> &loop = module[op].loop;
      if (loop && loop->kind == LoopKind::Range && loop->elementByReference && loop->variable.valid() &&
          loop->range.valid() && loop->range.base != loop->variable)
        elements[loop->variable] = op;
    });
    result.weight = regionWeight(module[id].body);
    module.walk(module[id].body, [&](OpId op) {
      if (module[op].kind == OpKind::Store && module[op].path.steps.empty())
        moved.insert(module[op].path.base.index);
    });
    module.walk(module[id].body, [&](OpId op) { visit(op); });
    if (result.parameters.size() + result.globals.size() > MaxAccesses)
      unknown("too many accesses");
    return std::move(result);
  }

private:
  void unknown(const std::string &why) {
    if (!result.unknown)
      result.why = why;
    result.unknown = true;
  }

  void ordered(const std::string &why) {
    if (!result.unknown && !result.ordered)
      result.why = why;
    result.ordered = true;
  }

  void visit(OpId opId) {
    const Op &op = module[opId];
    switch (op.kind) {
    case OpKind::Opaque:
    case OpKind::Await:
      unknown(op.construct.empty() ? "an unknown construct" : op.construct);
      break;
    case OpKind::Effect:
      ordered(op.construct.empty() ? "an ordered effect" : op.construct);
      result.synchronizes = true;
      break;
    case OpKind::Return:
      result.mayThrow |= op.exit == ExitKind::Throw;
      result.noReturn |= op.exit == ExitKind::NoReturn;
      break;
    case OpKind::Call:
      call(op);
      break;
    default:
      break;
    }
    if (op.path.valid() && op.path.type.valid() &&
        (module[op.path.type].isVolatile || module[op.path.type].isAtomic)) {
      ordered(module[op.path.type].isAtomic ? "an atomic" : "a volatile");
      result.synchronizes = true;
    }
    llvm::SmallVector<Access, 8> accesses;
    accessesOf(module, opId, summaryOf, accesses);
    for (Access &access : accesses)
      record(access);
  }

  void call(const Op &op) {
    if (!op.callee.valid())
      return unknown("an unknown function");
    const EffectSummary &callee = summaryOf(op.callee);
    if (callee.unknown)
      unknown(callee.why);
    if (callee.ordered)
      ordered(callee.why);
    result.synchronizes |= callee.synchronizes;
    result.waits |= callee.waits;
    result.mayThrow |= callee.mayThrow;
    result.noReturn |= callee.noReturn;
    result.allocates |= callee.allocates;
    result.threadIdentity |= callee.threadIdentity;
    if (callee.basis == Basis::Declared)
      result.basis = Basis::Declared;
    if (callee.cost == CostClass::Latency)
      result.cost = CostClass::Latency;
  }

  /// What the element of a range-based loop names: an element of what the loop walks over.
  void resolveElement(AccessPath &path) const {
    auto loop = elements.find(path.base);
    if (loop == elements.end())
      return;
    AccessPath element = elementOf(module, *module[loop->second].loop);
    element.steps.append(path.steps.begin(), path.steps.end());
    element.type = path.type;
    path = std::move(element);
    resolveElement(path); // of a loop around
  }

  void record(const Access &access) {
    AccessPath path = access.path;
    resolveElement(path);
    const Object &base = module[path.base];
    if (base.kind == ObjectKind::ThreadLocal)
      result.threadIdentity = true;
    bool leaves = hasDeref(path.steps);
    eraseIndices(path.steps);
    if (isStorage(base) || base.function != id)
      return global(access.kind, std::move(path));
    if (base.kind == ObjectKind::This || (base.kind == ObjectKind::Parameter && base.isReference))
      return parameter(access.kind, base, path.steps);
    if (base.kind == ObjectKind::Parameter && leaves) {
      bool isPointer = base.type.valid() && module[base.type].kind == TypeKind::Pointer;
      llvm::ArrayRef<Step> steps = path.steps;
      if (isPointer) {
        steps = steps.drop_front();
        if (pointsToFirst(access.path)) // `*p` and `p[0]` are the referent itself.
          steps = steps.drop_front();
      }
      return parameter(access.kind, base, steps);
    }
    // A reference that the reader could not follow, or what a local pointer leads to.
    if (leaves || base.isReference) {
      AccessPath unknown;
      unknown.base = module.unknownMemory;
      unknown.type = path.type;
      global(access.kind, std::move(unknown));
    }
  }

  bool pointsToFirst(const AccessPath &path) const {
    if (path.steps.size() < 2 || path.steps[1].kind != StepKind::Index || !path.steps[1].index.valid())
      return false;
    if (moved.contains(path.base.index)) // The first of wherever it points to by then.
      return false;
    const Value &index = module[path.steps[1].index];
    return index.kind == ValueKind::Constant && index.constant == 0;
  }

  void parameter(AccessKind kind, const Object &base, llvm::ArrayRef<Step> steps) {
    ParameterAccess access;
    access.kind = kind;
    bool isMember = module[id].thisObject.valid();
    access.parameter = base.kind == ObjectKind::This ? 0 : base.parameter + (isMember ? 1 : 0);
    access.steps.assign(steps.begin(), steps.end());
    bool known = llvm::any_of(result.parameters, [&](const ParameterAccess &other) {
      return other.kind == kind && other.parameter == access.parameter && other.steps == access.steps;
    });
    if (!known && result.parameters.size() <= MaxAccesses)
      result.parameters.push_back(std::move(access));
  }

  void global(AccessKind kind, AccessPath path) {
    bool known = llvm::any_of(result.globals, [&](const auto &other) {
      return other.first == kind && other.second.base == path.base && other.second.steps == path.steps &&
             other.second.type == path.type;
    });
    if (!known && result.globals.size() <= MaxAccesses)
      result.globals.emplace_back(kind, std::move(path));
  }

  double regionWeight(RegionId region) const { return weightOf(module, region, summaryOf); }

  const Module &module;
  FunctionId id;
  SummaryOf summaryOf;
  std::map<ObjectId, OpId> elements; ///< Variables that name elements, with their loops.
  EffectSummary result;
  llvm::DenseSet<unsigned> moved; ///< Objects that are assigned.
};

/// The user's word: what is declared comes before what the body shows.
EffectSummary declared(const Module &module, const Callee &callee, const EffectSummary &seen) {
  EffectSummary result;
  result.basis = Basis::Declared;
  result.mayThrow = !callee.isNoexcept;
  result.weight = callee.body.valid() ? seen.weight : UnseenWeight;
  unsigned objects = callee.isMember ? 1 : 0;
  auto add = [&](AccessKind kind, unsigned parameter, bool everything) {
    ParameterAccess access;
    access.kind = kind;
    access.parameter = parameter;
    if (everything)
      access.steps.push_back({StepKind::Any, "", {}});
    result.parameters.push_back(std::move(access));
  };
  if (callee.contract.pure || callee.contract.io || callee.contract.ordered)
    for (unsigned i = 0; i < callee.parameters.size() + objects; ++i)
      add(AccessKind::Read, i, true);
  if (callee.contract.io) {
    result.waits = true;
    result.cost = CostClass::Latency;
    result.weight = WaitingWeight;
    if (callee.isMember && !callee.isConstMember)
      add(AccessKind::Write, 0, false);
    for (unsigned i = 0; i < callee.parameters.size(); ++i) {
      const CalleeParameter &parameter = callee.parameters[i];
      if (parameter.mode == PassMode::Ref)
        add(AccessKind::Write, i + objects, false);
      if (parameter.mode != PassMode::Value || !parameter.type.valid())
        continue;
      const Type &type = module[parameter.type]; // span<char>: a buffer to fill.
      if (type.storage == Storage::View && type.element.valid() && !module[type.element].isConst) {
        add(AccessKind::Write, i + objects, false);
        result.parameters.back().steps.push_back({StepKind::Deref, "", {}});
      }
    }
  }
  if (callee.contract.ordered) {
    result.ordered = true;
    result.why = callee.name;
  }
  return result;
}

EffectSummary unseen(const Callee &callee) {
  EffectSummary result;
  result.unknown = true;
  result.mayThrow = !callee.isNoexcept;
  result.why = callee.name;
  result.weight = UnseenWeight;
  return result;
}

bool hasEffectContract(const Callee &callee) {
  return callee.contract.pure || callee.contract.io || callee.contract.ordered;
}

/// Whether a call certainly runs the body.
bool runsBody(const Callee &callee) {
  return callee.body.valid() && (callee.kind == CalleeKind::Direct || callee.kind == CalleeKind::Virtual);
}

/// Strongly connected components of the call graph, callees first (Tarjan, without recursion).
class Components {
public:
  explicit Components(const Module &module) : state(module.functions.size()) {
    for (std::uint32_t i = 0; i < module.functions.size(); ++i) {
      llvm::SmallVector<FunctionId, 8> &out = callees.emplace_back();
      if (!module.functions[i].body.valid())
        continue;
      module.walk(module.functions[i].body, [&](OpId op) {
        CalleeId callee = module[op].kind == OpKind::Call ? module[op].callee : CalleeId();
        if (callee.valid() && runsBody(module[callee]) && !llvm::is_contained(out, module[callee].body))
          out.push_back(module[callee].body);
      });
    }
    for (std::uint32_t i = 0; i < module.functions.size(); ++i)
      if (!state[i].index)
        visit(i);
  }
  std::vector<std::vector<FunctionId>> order;

private:
  struct State {
    unsigned index = 0, low = 0;
    bool onStack = false;
  };

  void open(std::uint32_t node) {
    state[node] = {++counter, counter, true};
    stack.push_back(node);
    work.push_back({node, 0});
  }

  void visit(std::uint32_t root) {
    open(root);
    while (!work.empty()) {
      auto &[node, next] = work.back();
      if (next < callees[node].size()) {
        std::uint32_t child = callees[node][next++].index;
        if (!state[child].index)
          open(child);
        else if (state[child].onStack)
          state[node].low = std::min(state[node].low, state[child].index);
        continue;
      }
      std::uint32_t done = node;
      work.pop_back();
      if (!work.empty())
        state[work.back().first].low = std::min(state[work.back().first].low, state[done].low);
      if (state[done].low != state[done].index)
        continue;
      std::vector<FunctionId> &component = order.emplace_back();
      std::uint32_t member = 0;
      do {
        member = stack.back();
        stack.pop_back();
        state[member].onStack = false;
        component.push_back(FunctionId(member));
      } while (member != done);
    }
  }

  std::vector<State> state;
  std::vector<llvm::SmallVector<FunctionId, 8>> callees;
  std::vector<std::uint32_t> stack;
  std::vector<std::pair<std::uint32_t, std::size_t>> work;
  unsigned counter = 0;
};

bool sameEffects(const EffectSummary &a, const EffectSummary &b) {
  return a.unknown == b.unknown && a.ordered == b.ordered && a.synchronizes == b.synchronizes &&
         a.waits == b.waits && a.mayThrow == b.mayThrow && a.noReturn == b.noReturn &&
         a.allocates == b.allocates && a.threadIdentity == b.threadIdentity && a.basis == b.basis &&
         a.parameters.size() == b.parameters.size() && a.globals.size() == b.globals.size();
}

} // namespace

double weightOf(const Module &module, OpId id, SummaryOf summaryOf) {
  const Op &op = module[id];
  double each = 1, below = 0;
  if (op.kind == OpKind::Call)
    each = op.callee.valid() ? std::max(1.0, summaryOf(op.callee).weight) : UnseenWeight;
  for (RegionId inner : module.regionsOf(op))
    below += weightOf(module, inner, summaryOf);
  if (op.loop) {
    auto constant = [&](ValueId value) {
      return value.valid() && module[value].kind == ValueKind::Constant ? &module[value] : nullptr;
    };
    const Value *lower = constant(op.loop->lower), *upper = constant(op.loop->upper);
    double trips = UnknownTrips;
    if (lower && upper)
      trips = std::max(1.0,
                       std::abs(static_cast<double>(upper->constant) - static_cast<double>(lower->constant)));
    below *= trips;
  }
  return each + below;
}

double weightOf(const Module &module, RegionId region, SummaryOf summaryOf) {
  double weight = 0;
  for (OpId id : module[region].ops)
    weight += weightOf(module, id, summaryOf);
  return std::min(weight, 1e12);
}

Summaries::Summaries(const Module &module) : summaries(module.callees.size()) {
  std::vector<EffectSummary> bodies(module.functions.size()); // Of functions; the least effects at first.
  auto compute = [&](CalleeId id) {
    const Callee &callee = module[id];
    EffectSummary seen;
    if (callee.kind == CalleeKind::Library && callee.model)
      seen = *callee.model;
    else if (runsBody(callee))
      seen = bodies[callee.body.index];
    else
      seen = unseen(callee);
    if (hasEffectContract(callee))
      return declared(module, callee, seen);
    if (callee.isNoexcept)
      seen.mayThrow = seen.allocates = false;
    return seen;
  };
  std::vector<llvm::SmallVector<CalleeId, 2>> callersOf(module.functions.size());
  for (std::uint32_t i = 0; i < module.callees.size(); ++i) {
    if (runsBody(module.callees[i]))
      callersOf[module.callees[i].body.index].push_back(CalleeId(i));
    summaries[i] = compute(CalleeId(i));
  }
  auto summaryOf = [&](CalleeId id) -> const EffectSummary & { return summaries[id.index]; };
  for (const std::vector<FunctionId> &component : Components(module).order) {
    for (bool changed = true; changed;) {
      changed = false;
      for (FunctionId function : component) {
        if (!module[function].body.valid())
          continue;
        EffectSummary summary = BodySummary(module, function, summaryOf).run();
        if (module[function].isNoexcept)
          summary.mayThrow = summary.allocates = false;
        changed |= !sameEffects(summary, bodies[function.index]);
        bodies[function.index] = std::move(summary);
        for (CalleeId callee : callersOf[function.index])
          summaries[callee.index] = compute(callee);
      }
      changed &= component.size() > 1 || !callersOf[component.front().index].empty();
    }
  }
  findChecks(module);
}

/// Whether all that the library's function throws is for lack of memory (or an object too large for any
/// memory).
static bool onlyAllocates(const Callee &callee, const EffectSummary &summary) {
  if (callee.kind != CalleeKind::Library || !summary.allocates)
    return false;
  llvm::StringRef name = callee.name;
  // Strings check positions, formats and numbers their text.
  for (llvm::StringRef container :
       {"std::vector::", "std::deque::", "std::list::", "std::forward_list::", "std::map::",
        "std::multimap::", "std::set::", "std::multiset::", "std::unordered_map::",
        "std::unordered_multimap::", "std::unordered_set::", "std::unordered_multiset::",
        "std::back_insert_iterator::", "copy of "})
    if (name.starts_with(container))
      return true;
  return llvm::is_contained({"std::copy", "std::copy_if", "std::copy_n", "std::transform", "std::merge",
                             "std::set_union", "std::set_difference", "std::set_intersection",
                             "std::unique_copy", "std::make_unique", "operator new", "operator new[]"},
                            name);
}

void Summaries::findChecks(const Module &module) {
  checks.assign(module.callees.size(), false);
  std::vector<bool> bodies(module.functions.size());
  auto ofCallee = [&](std::uint32_t i) {
    const Callee &callee = module.callees[i];
    if (!summaries[i].mayThrow)
      return false;
    return runsBody(callee) && !hasEffectContract(callee) ? bool(bodies[callee.body.index])
                                                          : !onlyAllocates(callee, summaries[i]);
  };
  for (bool changed = true; changed;) {
    changed = false;
    for (std::uint32_t i = 0; i < module.callees.size(); ++i)
      checks[i] = ofCallee(i);
    for (std::uint32_t i = 0; i < module.functions.size(); ++i) {
      if (bodies[i] || !module.functions[i].body.valid())
        continue;
      bool found = false;
      module.walk(module.functions[i].body, [&](OpId id) {
        const Op &op = module[id];
        found |= op.kind == OpKind::Return && op.exit == ExitKind::Throw;
        found |= op.kind == OpKind::Call && (!op.callee.valid() || checks[op.callee.index]);
      });
      bodies[i] = found;
      changed |= found;
    }
  }
}

} // namespace xcs::analysis
