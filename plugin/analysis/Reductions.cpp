// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// First everything that names one storage is put together, then each store is asked which operation it makes.
// One op that fits none, or a value of the storage that goes elsewhere, and the storage is no accumulator.

#include "analysis/Reductions.h"
#include "analysis/Accesses.h"
#include "analysis/Alias.h"
#include "analysis/Choices.h"
#include "analysis/LoopValues.h"
#include "analysis/Types.h"
#include "analysis/Updates.h"
#include "llvm/ADT/STLExtras.h"
#include <map>

namespace xcs::analysis {

using namespace ir;

namespace {

using Kind = Reduction::Kind;

class Finder {
public:
  Finder(const Module &module, const Summaries &summaries, Affine &affine)
      : module(module), summaries(summaries), affine(affine), values(module, affine) {}

  std::vector<Reduction> run() {
    collect();
    std::vector<Reduction> result;
    for (auto &[key, group] : groups)
      if (std::optional<Reduction> reduction = read(group))
        result.push_back(std::move(*reduction));
    // What is stored together with a best value goes with it.
    for (const Reduction &reduction : result)
      for (const Reduction::Companion &companion : reduction.companions)
        carried.insert(companion.store.index);
    llvm::erase_if(result, [&](const Reduction &reduction) {
      return reduction.kind == Kind::Mark &&
             llvm::any_of(reduction.stores, [&](OpId store) { return carried.contains(store.index); });
    });
    return result;
  }

  std::vector<Observed> runObserved() {
    collect();
    std::vector<Observed> result;
    for (auto &[key, group] : groups) {
      Observed each;
      std::optional<Reduction> reduction = group.isHistogram ? std::nullopt : read(group, &each.observers);
      if (!reduction || each.observers.empty() || !reduction->companions.empty())
        continue;
      each.reduction = std::move(*reduction);
      llvm::erase_if(each.reduction.loads,
                     [&](OpId load) { return llvm::is_contained(each.observers, load); });
      result.push_back(std::move(each));
    }
    return result;
  }

  std::vector<Reduction> runRows() {
    collect();
    std::vector<Reduction> result;
    for (auto &[key, group] : groups)
      if (std::optional<Reduction> row = group.isHistogram ? readRow(group) : std::nullopt)
        result.push_back(std::move(*row));
    return result;
  }

private:
  // --- who names what ---

  /// How far the path names the same storage in all iterations: all of it, or up to the element of a
  /// histogram.
  std::optional<unsigned> fixedSteps(const AccessPath &path) const {
    unsigned count = path.steps.size();
    if (affine.isInvariant(path, count))
      return count;
    if (count < 1 || !isElement(path.steps.back()) || !affine.isInvariant(path, count - 1))
      return std::nullopt;
    return count - 1;
  }

  static bool isElement(const Step &step) {
    return step.kind == StepKind::Index || step.kind == StepKind::Key;
  }

  std::string keyOf(const AccessPath &path, unsigned fixed) const {
    return values.keyOf(path, fixed) + (fixed == path.steps.size() ? "" : "[]");
  }

  void collect() {
    for (OpId id : values.ops()) {
      const Op &op = module[id];
      if (op.kind != OpKind::Store)
        continue;
      std::optional<unsigned> fixed = fixedSteps(op.path);
      if (!fixed)
        continue;
      NamedStorage &group = groups[keyOf(op.path, *fixed)];
      group.path = op.path;
      group.isHistogram = *fixed != op.path.steps.size();
      group.isKeyed = group.isHistogram && op.path.steps.back().kind == StepKind::Key;
    }
    for (OpId id : values.ops()) {
      llvm::SmallVector<Access, 8> made;
      accessesOf(
          module, id, [&](CalleeId callee) -> const EffectSummary & { return summaries.of(callee); }, made);
      for (const Access &access : made)
        note(id, access);
    }
  }

  void note(OpId id, const Access &access) {
    // Elements whose number is not known, or the same in all iterations, are elements of a histogram as well.
    const AccessPath &path = access.path;
    bool isOwn = !access.isImplicit && !access.fromCall &&
                 (module[id].kind == OpKind::Load || module[id].kind == OpKind::Store);
    for (unsigned fixed : {static_cast<unsigned>(path.steps.size()),
                           static_cast<unsigned>(path.steps.size()) - (path.steps.empty() ? 0u : 1u)}) {
      if (fixed != path.steps.size() && !isElement(path.steps.back()))
        continue;
      auto entry = groups.find(keyOf(path, fixed));
      if (entry == groups.end())
        continue;
      NamedStorage &group = entry->second;
      if (!isOwn)
        group.isSpoilt = true;
      else
        (module[id].kind == OpKind::Store ? group.stores : group.loads).push_back(id);
      if (path.steps.empty())
        break;
    }
  }

  // --- all of it ---

  /// `observers` takes the loads that no update takes in; null: there must be none.
  std::optional<Reduction> read(const NamedStorage &group, std::vector<OpId> *observers = nullptr) const {
    if (group.isSpoilt || group.stores.empty())
      return std::nullopt;
    TypeId target = group.path.type;
    if (!isFit(group, target))
      return std::nullopt;
    if (std::optional<Reduction> choice = readChoice(module, affine, values, group)) {
      choice->outlivesThrow = outlivesThrow(group.path);
      return isBuiltinInteger(module[target]) && module[target].kind == TypeKind::Integer ? choice
                                                                                          : std::nullopt;
    }
    Reduction result;
    result.type = target;
    result.path = group.path;
    result.isHistogram = group.isHistogram;
    result.stores = group.stores;
    result.loads = group.loads;
    std::vector<Update> updates;
    for (OpId store : group.stores) {
      std::optional<Update> update = readUpdate(module, affine, values, group, store);
      if (!update)
        return std::nullopt;
      if (group.isHistogram && !isHistogramUpdate(store, *update))
        return std::nullopt;
      updates.push_back(*update);
    }
    if (!agree(updates, group, target, result) || !areTaken(updates, group, observers))
      return std::nullopt;
    bool isBest = result.kind == Kind::Least || result.kind == Kind::Greatest;
    if (isBest && !readArms(updates, group, result))
      return std::nullopt;
    if (!isExact(group, target, result) || (group.isKeyed && !readKeyed(group, result)))
      return std::nullopt;
    result.outlivesThrow = outlivesThrow(group.path);
    if (group.isHistogram) {
      result.path.steps.pop_back();
      result.path.type = {};
    }
    return result;
  }

  /// `a[i] = a[i - 1] + x`, `a[i] += a[i - 1]`: the load of what the iteration before has stored is one of
  /// the operands.
  std::optional<Reduction> readRow(const NamedStorage &all) const {
    if (all.isSpoilt || all.isKeyed || all.stores.size() != 1)
      return std::nullopt;
    const OpId store = all.stores.front();
    const Op &op = module[store];
    const Counting counts = affine.counting(affine.candidate());
    if (!counts.isKnown || counts.stride == 0 || op.isInit || !op.path.steps.back().index.valid())
      return std::nullopt;
    bool isModular = false;
    const Form own = affine.subscript(op.path.steps.back().index, isModular);
    const std::int64_t coefficient = own.coefficientOf(affine.inductionAtom());
    std::int64_t pace = 0;
    if (coefficient == 0 || __builtin_mul_overflow(coefficient, counts.stride, &pace))
      return std::nullopt;
    NamedStorage group = all;
    group.isHistogram = false;
    group.loads.clear();
    for (OpId load : all.loads) {
      const Step &step = module[load].path.steps.back();
      std::optional<Form> back =
          step.index.valid() ? affine.difference(own, affine.subscript(step.index, isModular)) : std::nullopt;
      if (back && back->isConstant() && back->constant == pace)
        group.loads.push_back(load);
    }
    if (group.loads.size() != 1)
      return std::nullopt;
    TypeId target = op.path.type;
    Reduction result;
    result.type = target;
    result.path = op.path;
    result.stores = group.stores;
    result.loads = group.loads;
    if (!isFit(group, target))
      return std::nullopt;
    std::optional<Update> update;
    if (op.update) // The element itself takes part: the operation must be one that can be turned around.
      update = readTurned(group, op);
    else
      update = readUpdate(module, affine, values, group, store);
    if (!update || update->isConstant || update->test.valid() || !update->load.valid())
      return std::nullopt;
    std::vector<LoopValues::Use> uses = values.usesOf(update->load);
    if (uses.size() != 1 || uses.front().op != store ||
        values.occurrences(uses.front().root, update->load) != 1)
      return std::nullopt;
    result.kind = update->kind;
    result.isStrict = update->isStrict;
    if (module[target].kind == TypeKind::Float || !isExact(group, target, result))
      return std::nullopt;
    return result;
  }

  /// `a[i] += a[i - 1]`
  std::optional<Update> readTurned(const NamedStorage &group, const Op &op) const {
    Update update;
    switch (*op.update) {
    case Expr::Add:
      update.kind = Kind::Sum;
      break;
    case Expr::Mul:
      update.kind = Kind::Product;
      break;
    case Expr::And:
      update.kind = Kind::And;
      break;
    case Expr::Or:
      update.kind = Kind::Or;
      break;
    case Expr::Xor:
      update.kind = Kind::Xor;
      break;
    default:
      return std::nullopt;
    }
    // The operand is the load, perhaps converted to what the arithmetic is done in; nothing is lost by that.
    ValueId stripped = op.value.valid() ? values.stripped(op.value) : ValueId();
    if (!stripped.valid() || module[stripped].kind != ValueKind::Result ||
        module[stripped].op != group.loads.front() || module[op.path.type].kind == TypeKind::Bool)
      return std::nullopt;
    update.load = group.loads.front();
    return update;
  }

  /// The type of the storage, seen both from the path and from the accesses.
  bool isFit(const NamedStorage &group, TypeId target) const {
    if (!target.valid() || reachesFurther(group.path))
      return false;
    const Type &type = module[target];
    // Bit-fields have the path of the object around them.
    TypeId found = typeAt(module, group.path, group.path.steps.size());
    if (!type.isScalar() || type.isVolatile || type.isAtomic || !found.valid() ||
        !sameStorage(module, found, target) || module[found].isVolatile || module[found].isAtomic ||
        module[found].bits != type.bits)
      return false;
    if (module[group.path.base].kind == ObjectKind::ThreadLocal ||
        module[group.path.base].kind == ObjectKind::Unknown)
      return false;
    for (OpId op : llvm::concat<const OpId>(group.stores, group.loads)) {
      TypeId other = module[op].path.type;
      if (!values.isSameType(other, target) || module[other].isVolatile)
        return false;
    }
    return !group.isHistogram || group.isKeyed || isArray(group.path);
  }

  /// A histogram needs a known number of elements.
  bool isArray(const AccessPath &path) const {
    unsigned holder = path.steps.size() - 1;
    if (holder > 0 && path.steps[holder - 1].kind == StepKind::Deref) {
      TypeId view = typeAt(module, path, holder - 1);
      return view.valid() && module[view].container == "std::span";
    }
    if (holder > 0 && path.steps[holder - 1].kind == StepKind::Owned)
      --holder;
    TypeId id = typeAt(module, path, holder);
    return id.valid() && (module[id].kind == TypeKind::Array || module[id].container == "std::vector");
  }

  bool isHistogramUpdate(OpId store, const Update &update) const {
    if (update.kind == Kind::Least || update.kind == Kind::Greatest || update.kind == Kind::Mark)
      return false;
    const Step &own = module[store].path.steps.back();
    if (own.kind == StepKind::Key)
      return update.kind == Kind::Sum && !update.load.valid();
    if (!own.index.valid())
      return false;
    if (!update.load.valid())
      return true;
    const Step &other = module[update.load].path.steps.back();
    return values.isSame(own.index, other.index);
  }

  /// The map is one of the library's with keys that are compared and hashed by the library, and nothing but
  /// look-ups of the elements that are added to names it.
  bool readKeyed(const NamedStorage &group, Reduction &result) const {
    result.isKeyed = true;
    const unsigned holder = group.path.steps.size() - 1;
    TypeId id = typeAt(module, group.path, holder);
    if (!id.valid() || !group.loads.empty() || result.kind != Kind::Sum)
      return false;
    const Type &map = module[id];
    bool isMap = map.container == "std::map" || map.container == "std::unordered_map";
    if (!isMap || map.members.empty() || countArguments(map.name) != 2)
      return false;
    const Type &key = module[map.members.front().type];
    if (key.kind != TypeKind::Integer && key.kind != TypeKind::Character &&
        key.container != "std::basic_string")
      return false;
    const std::string wanted = keyOf(group.path, holder);
    for (OpId op : values.ops()) {
      const AccessPath &path = module[op].resultPath;
      if (module[op].kind == OpKind::Call && path.valid() && path.base == group.path.base &&
          path.steps.size() == holder + 1 && path.steps.back().kind == StepKind::Key &&
          keyOf(path, holder) == wanted)
        result.lookups.push_back(op);
    }
    return llvm::all_of(result.lookups, [&](OpId op) { return isPlainLookup(op); });
  }

  /// What the call itself throws leaves the loop, and the key that it is given stays as it is.
  bool isPlainLookup(OpId id) const {
    const Op &op = module[id];
    if (!llvm::StringRef(module[op.callee].name).ends_with("map::operator[]") || op.arguments.size() != 2)
      return false;
    for (OpId around = id; around.valid() && around != affine.candidate();
         around = module[module[around].parent].parentOp)
      if (module[around].kind == OpKind::Branch && module[around].branch == BranchKind::Try)
        return false;
    const Argument &key = op.arguments[1];
    return key.mode != PassMode::Ref ||
           (key.path.valid() && key.path.steps.empty() && module[key.path.base].kind == ObjectKind::Fresh &&
            affine.isPerIteration(key.path.base));
  }

  /// Of a template: "std::map<std::pair<int, int>, int>" has two.
  static unsigned countArguments(llvm::StringRef name) {
    unsigned count = 1;
    int depth = 0;
    for (char c : name) {
      depth += c == '<' || c == '(';
      depth -= c == '>' || c == ')';
      count += depth == 1 && c == ',';
    }
    return count;
  }

  /// Whether all stores make one operation of the accumulator.
  bool agree(llvm::ArrayRef<Update> updates, const NamedStorage &group, TypeId target,
             Reduction &result) const {
    bool isBool = module[target].kind == TypeKind::Bool;
    const Update *leader = nullptr;
    for (const Update &update : updates)
      if (!update.isConstant && !leader)
        leader = &update;
    result.kind = leader ? leader->kind : Kind::Mark;
    result.isStrict = leader ? leader->isStrict : true;
    for (std::size_t i = 0; i < updates.size(); ++i) {
      const Update &update = updates[i];
      const Value &stored = module[module[group.stores[i]].value];
      if (!update.isConstant) {
        if (update.kind != result.kind || update.isStrict != result.isStrict)
          return false;
        continue;
      }
      if (leader) { // `ok = false` beside `ok = ok && test`
        bool isNeutralised = isBool && ((result.kind == Kind::And && stored.constant == 0) ||
                                        (result.kind == Kind::Or && stored.constant != 0));
        if (!isNeutralised)
          return false;
        continue;
      }
      const Value &first = module[module[group.stores.front()].value];
      if (stored.constant != first.constant || stored.kind != first.kind)
        return false;
    }
    return true;
  }

  /// Whether every load of the accumulator goes into one update, and nowhere else; `observers` takes those
  /// that go into none.
  bool areTaken(llvm::ArrayRef<Update> updates, const NamedStorage &group,
                std::vector<OpId> *observers) const {
    llvm::DenseSet<unsigned> taken;
    for (std::size_t i = 0; i < updates.size(); ++i) {
      const Update &update = updates[i];
      OpId store = group.stores[i];
      // The ops through which the loads reach the store.
      llvm::SmallVector<OpId, 4> links;
      if (!update.isConstant)
        addLinks(module[store].value, links);
      if (update.test.valid()) {
        addLinks(module[update.test].condition, links);
        if (!llvm::is_contained(links, update.test))
          links.push_back(update.test);
      }
      auto goesOn = [&](OpId op) {
        std::vector<LoopValues::Use> uses = values.usesOf(op);
        return uses.size() == 1 && values.occurrences(uses.front().root, op) == 1 &&
               (uses.front().op == store || llvm::is_contained(links, uses.front().op));
      };
      for (OpId load : {update.load, update.tested})
        if (load.valid() && (!taken.insert(load.index).second || !goesOn(load)))
          return false;
      for (OpId link : links)
        if (module[link].result.valid() && !goesOn(link))
          return false;
    }
    if (observers)
      for (OpId load : group.loads)
        if (!taken.contains(load.index))
          observers->push_back(load);
    return observers || taken.size() == group.loads.size();
  }

  /// Choices and short circuits that the value is made of.
  void addLinks(ValueId id, llvm::SmallVectorImpl<OpId> &links) const {
    if (!id.valid())
      return;
    const Value &value = module[id];
    for (ValueId operand : value.operands)
      addLinks(operand, links);
    if (value.kind != ValueKind::Result || module[value.op].kind != OpKind::Branch ||
        llvm::is_contained(links, value.op))
      return;
    links.push_back(value.op);
    addLinks(module[value.op].condition, links);
    for (RegionId arm : module[value.op].regions)
      if (arm.valid())
        addLinks(module[arm].value, links);
  }

  /// The arms that depend on a comparison with the running best value: they may hold nothing else.
  bool readArms(llvm::ArrayRef<Update> updates, const NamedStorage &group, Reduction &result) const {
    for (std::size_t i = 0; i < updates.size(); ++i) {
      const Update &update = updates[i];
      if (!update.test.valid() || module[update.test].branch != BranchKind::If)
        continue;
      OpId store = group.stores[i];
      const Region &arm = module[module[store].parent];
      llvm::SmallVector<OpId, 8> loaded = loadsOf(module[update.test].condition);
      for (OpId id : arm.ops) {
        const Op &op = module[id];
        if (id == store)
          continue;
        if (op.kind == OpKind::Load && values.isSpeculable(id, loaded))
          continue;
        if (op.kind != OpKind::Store || updates.size() != 1 || !isCompanion(id, loaded))
          return false;
        result.companions.push_back({op.path, op.path.type, id});
      }
    }
    return true;
  }

  /// The loads that have run where the value is known.
  llvm::SmallVector<OpId, 8> loadsOf(ValueId id) const {
    llvm::SmallVector<OpId, 8> result;
    llvm::SmallVector<ValueId, 8> pending{id};
    while (!pending.empty()) {
      const Value &value = module[pending.pop_back_val()];
      if (value.kind == ValueKind::Expr)
        pending.append(value.operands.begin(), value.operands.end());
      if (value.kind != ValueKind::Result)
        continue;
      const Op &op = module[value.op];
      if (op.kind == OpKind::Load)
        result.push_back(value.op);
      else if (op.kind == OpKind::Branch && op.branch == BranchKind::ShortCircuit && op.regions.size() == 1 &&
               module[op.regions.front()].value.valid())
        pending.push_back(module[op.regions.front()].value);
    }
    return result;
  }

  /// A store, in the arm of a best value, to something that nothing else of the loop names.
  bool isCompanion(OpId id, llvm::ArrayRef<OpId> loaded) const {
    const Op &op = module[id];
    if (op.isInit || op.update || !op.value.valid() || !values.isSpeculable(op.value, loaded) ||
        !affine.isInvariant(op.path, op.path.steps.size()))
      return false;
    auto entry = groups.find(keyOf(op.path, op.path.steps.size()));
    return entry != groups.end() && !entry->second.isSpoilt && entry->second.loads.empty() &&
           entry->second.stores.size() == 1 && isFit(entry->second, op.path.type);
  }

  /// Whether any grouping gives the same bits; or may give others.
  bool isExact(const NamedStorage &group, TypeId target, Reduction &result) const {
    const Type &type = module[target];
    if (result.kind == Kind::Mark)
      return true;
    if (type.kind == TypeKind::Float) {
      if (result.kind == Kind::Least || result.kind == Kind::Greatest)
        // The best value so far is looked at before the loop; and of values as good the last is another one.
        return result.isStrict &&
               llvm::all_of(group.path.steps, [](const Step &step) { return step.kind == StepKind::Field; });
      if ((result.kind != Kind::Sum && result.kind != Kind::Product) || group.isHistogram)
        return false;
      FunctionId function = module[module[affine.candidate()].parent].function;
      result.isRegrouped = true;
      return module[function].mayReassociate;
    }
    if (!isBuiltinInteger(type))
      return false;
    bool isArithmetic = result.kind == Kind::Sum || result.kind == Kind::Product;
    return !(isArithmetic && type.kind == TypeKind::Bool);
  }

  /// Whether somebody can look at the storage after an exception has left the loop.
  bool outlivesThrow(const AccessPath &path) const {
    const Object &base = module[path.base];
    bool isLocal = (base.kind == ObjectKind::Local || base.kind == ObjectKind::Parameter) &&
                   !base.isReference && !base.isCaptured && !base.addressTaken;
    if (!isLocal || stepsToTarget(path) != 0)
      return true;
    OpId loop = affine.candidate();
    for (OpId around = module[module[loop].parent].parentOp; around.valid();
         around = module[module[around].parent].parentOp) {
      const Op &op = module[around];
      if (op.kind != OpKind::Branch || op.branch != BranchKind::Try)
        continue;
      bool diesInside = base.scope.valid() && llvm::any_of(op.regions, [&](RegionId arm) {
                          return arm.valid() && module.isInside(base.scope, arm);
                        });
      if (!diesInside)
        return true;
    }
    return false;
  }

  const Module &module;
  const Summaries &summaries;
  Affine &affine;
  LoopValues values;
  std::map<std::string, NamedStorage> groups;
  llvm::DenseSet<unsigned> carried;
};

} // namespace

std::vector<Reduction> findReductions(const Module &module, const Summaries &summaries, Affine &affine) {
  return Finder(module, summaries, affine).run();
}

std::vector<Observed> findObserved(const Module &module, const Summaries &summaries, Affine &affine) {
  return Finder(module, summaries, affine).runObserved();
}

std::vector<Reduction> findRows(const Module &module, const Summaries &summaries, Affine &affine) {
  return Finder(module, summaries, affine).runRows();
}

} // namespace xcs::analysis
