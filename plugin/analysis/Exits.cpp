// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Early ends of a loop. What happens at one is left to the source's own text, once it is known which
// iteration ends the loop; so only what leads there counts as part of the iterations.

#include "analysis/LoopAnalysis.h"
#include "analysis/Speculation.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::analysis {

using namespace ir;
using report::Reason;

namespace {

/// Whether control may leave the op (or what is below it) other than by reaching its end.
bool isWayOut(const Module &module, OpId id) {
  auto leaves = [&](OpId each) {
    const Op &op = module[each];
    if (op.kind == OpKind::Opaque || op.kind == OpKind::Await)
      return true;
    if (op.kind != OpKind::Return)
      return false;
    bool staysInside =
        op.exitTarget.valid() &&
        (op.exitTarget == id || llvm::any_of(module.regionsOf(module[id]), [&](RegionId below) {
           return module.isInside(module[op.exitTarget].parent, below);
         }));
    return !staysInside;
  };
  bool found = leaves(id);
  for (RegionId below : module.regionsOf(module[id]))
    module.walk(below, [&](OpId each) { found |= leaves(each); });
  return found;
}

/// Whether the op ends the life of something that was there before the ops that stand behind the exit: that
/// happens in each iteration, on whatever way out.
bool endsOlderLife(const Module &module, OpId id, const Exit &exit) {
  const Op &op = module[id];
  if (op.kind != OpKind::Call || !op.callee.valid() || op.arguments.empty() ||
      !op.arguments[0].path.valid() || module[op.callee].name.find('~') == std::string::npos)
    return false;
  ObjectId object = op.arguments[0].path.base;
  RegionId region = module[exit.op].parent, scope = module[object].scope;
  if (!scope.valid() || !module.isInside(scope, region))
    return true;
  for (OpId before : module[region].ops) {
    if (before == exit.first)
      break;
    bool mentions = module[before].path.valid() && module[before].path.base == object;
    for (const Argument &argument : module[before].arguments)
      mentions |= argument.path.valid() && argument.path.base == object;
    if (mentions)
      return true;
  }
  return false;
}

const char *wordOf(ExitKind exit) {
  return exit == ExitKind::Return ? "return" : exit == ExitKind::Break ? "break" : "throw";
}

} // namespace

/// The early end at `id`, if everything around it is of a kind that the rewriter can cut it out of.
std::optional<Exit> LoopAnalysis::exitAt(OpId id) const {
  const Op &op = module[id];
  // What the callable of an algorithm does besides cannot be cut out of it.
  bool isAlgorithm = info.kind == LoopKind::Algorithm;
  if (isAlgorithm && (op.exit != ExitKind::Break || op.exitTarget != loop))
    return std::nullopt;
  bool staysInside = op.exitTarget.valid() && module.isInside(module[op.exitTarget].parent, info.body);
  bool ends = op.exit == ExitKind::Return || op.exit == ExitKind::Throw ||
              (op.exit == ExitKind::Break && !staysInside);
  if (!ends || (!isAlgorithm && isCallableOfInnerAlgorithm(id)))
    return std::nullopt;
  bool isSwitchArm = false;
  for (RegionId region = op.parent; region != info.body;) {
    OpId parent = module[region].parentOp;
    if (!parent.valid())
      return std::nullopt;
    const Op &around = module[parent];
    if (around.loop ? around.loop->body != region
                    : around.branch != BranchKind::If && around.branch != BranchKind::Switch)
      return std::nullopt; // inside an expression, a loop header or a try block
    isSwitchArm |= region == op.parent && !around.loop && around.branch == BranchKind::Switch;
    region = around.parent;
  }
  // Once control is past the last op that may leave the region otherwise, the loop ends here.
  const std::vector<OpId> &ops = module[op.parent].ops;
  std::size_t first = llvm::find(ops, id) - ops.begin();
  while (first > 0 && !isSwitchArm && !isWayOut(module, ops[first - 1]))
    --first;
  if (first == 0 && op.parent == info.body && !isSwitchArm)
    return std::nullopt; // there is no second iteration
  return Exit{id, ops[first]};
}

void LoopAnalysis::findExits() {
  // (First parts of bodies in two parts are not searched: what ends those stands in the part that has
  // effects.)
  if (split)
    return;
  if (info.kind != LoopKind::Counted && info.kind != LoopKind::Range && info.kind != LoopKind::Iterator &&
      info.kind != LoopKind::Algorithm)
    return;
  module.walk(info.body, [&](OpId id) {
    if (module[id].kind != OpKind::Return || isBehindExit(id))
      return;
    std::optional<Exit> exit = exitAt(id);
    if (!exit)
      return;
    facts.exits.push_back(*exit);
    const std::vector<OpId> &ops = module[module[id].parent].ops;
    for (auto each = llvm::find(ops, exit->first); each != ops.end(); ++each) {
      if (endsOlderLife(module, *each, *exit))
        continue;
      behindExit.insert(each->index);
      for (RegionId below : module.regionsOf(module[*each]))
        module.walk(below, [&](OpId inner) { behindExit.insert(inner.index); });
    }
  });
}

/// Asks for a check before the loop: what the value is in all iterations. None if it cannot be had or never
/// holds.
bool LoopAnalysis::guardSpeculation(Guard::Kind kind, ValueId value, const AccessPath &path) {
  Guard guard;
  guard.kind = kind;
  guard.first = path;
  if (kind == Guard::Kind::ElementsExist) {
    bool isPlain = path.steps.size() >= 2 && isNameable(path.base) &&
                   llvm::all_of(llvm::ArrayRef(path.steps).drop_back(2), [](const Step &each) {
                     return each.kind == StepKind::Field && !each.field.empty();
                   });
    if (!isPlain)
      return false;
    guard.first.steps.back().index = {};
  }
  if (kind == Guard::Kind::Within) {
    const Type &type = module[module[value].type];
    guard.most = type.bits >= 64 ? INT64_MAX : (std::int64_t(1) << (type.bits - 1)) - 1;
    guard.least = -guard.most - 1;
  }
  neededLoops.clear();
  std::optional<Bound> values = valuesOf(affine.of(value));
  if (!values)
    return false;
  auto none = [](const auto &) { return ObjectId(); };
  auto never = [](ValueId) { return false; };
  if (std::optional<Interval> known = Bounds(affine, never, none).evaluate(*values)) {
    if (kind == Guard::Kind::Within)
      return known->low >= guard.least && known->high <= guard.most;
    if (kind == Guard::Kind::Divisor)
      return known->low > 0 || known->high < -1;
    if (known->low < 0)
      return false;
  }
  if (kind == Guard::Kind::ElementsExist)
    guard.firstIndex = std::move(*values);
  else
    guard.bound = std::move(*values);
  return addGuard(std::move(guard));
}

/// Whether iterations may run ahead, although an earlier one may end the loop.
void LoopAnalysis::settleExits() {
  if (facts.exits.empty())
    return;
  const Exit &first = facts.exits.front();
  std::string word = wordOf(module[first.op].exit);
  const LoopAccess *write = nullptr;
  for (const LoopAccess &each : accesses)
    if (each.access.isWrite() && (!write || each.access.op < write->access.op))
      write = &each;
  if (write)
    return block(Reason::WritesBeforeExit, write->access.op, nameOf(write->access.path), word, first.op);
  if (facts.waits)
    return block(Reason::EarlyExit, first.op, word);
  auto guard = [&](Guard::Kind kind, ValueId value, const AccessPath &path) {
    return guardSpeculation(kind, value, path);
  };
  Speculation speculation(module, summaries, affine, guard);
  std::optional<Speculation::Hazard> hazard =
      speculation.check([&](OpId op) { return isBehindExit(op) || !affine.isInside(op); });
  if (hazard)
    return block(Reason::Speculation, hazard->op, hazard->what, word, first.op);
  evidence("iterations behind the one that ends the loop do no harm", Basis::Proved);
}

} // namespace xcs::analysis
