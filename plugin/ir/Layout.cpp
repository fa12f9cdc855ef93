// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ir/Layout.h"
#include "ir/Uses.h"

namespace xcs::ir {

namespace {

/// Expressions deeper than this are cut into named pieces, so that neither side recurses without bound.
constexpr unsigned maxDepth = 24;

class Walk {
public:
  Walk(const Module &module, FunctionId function, Layout &layout)
      : module(module), function(function), layout(layout) {}

  void region(RegionId id) {
    if (id.index >= module.regions.size() || !layout.regions.try_emplace(id, layout.regions.size()).second)
      return;
    for (OpId op : module[id].ops)
      if (op.index < module.ops.size())
        visit(op);
    useValue(module[id].value);
  }

  bool isEarly(ObjectId object) const { return early.count(object); }

private:
  void visit(OpId id) {
    const Op &op = module[id];
    if (op.loop) {
      const LoopInfo &loop = *op.loop;
      ObjectId variable = loop.variable;
      if (variable.index < module.objects.size() && module[variable].function == function &&
          isPending(variable) && !early.count(variable) &&
          (module[variable].scope == loop.header || module[variable].scope == loop.body))
        layout.inlineVariables.insert(variable);
      else
        use(variable);
      region(loop.header);
      uses(op);
      region(loop.body);
      return;
    }
    uses(op);
    if (op.kind == OpKind::Return && op.exitTarget.valid() &&
        op.exitTarget != defaultExitTarget(module, op.parent, op.exit))
      layout.labelled.insert(op.exitTarget);
    for (RegionId arm : op.regions)
      region(arm);
  }

  bool isPending(ObjectId object) const {
    RegionId scope = module[object].scope;
    return scope.valid() && !layout.regions.count(scope);
  }

  void use(ObjectId object) {
    if (object.index < module.objects.size() && isPending(object) && !layout.inlineVariables.count(object))
      early.insert(object);
  }

  void uses(const Op &op) {
    forEachPath(op, [&](const AccessPath &path) { use(path.base); });
    forEachValue(op, [&](ValueId value) { useValue(value); });
  }

  /// Counts a use; gives the depth of the expression as it will be printed inline.
  unsigned useValue(ValueId id) {
    if (id.index >= module.values.size())
      return 0;
    const Value &value = module[id];
    if (value.kind == ValueKind::Symbol)
      use(value.object);
    if (value.kind != ValueKind::Expr && value.kind != ValueKind::Unknown)
      return 0;
    auto [seen, isNew] = depths.try_emplace(id, 0);
    if (!isNew) {
      layout.named.insert(id);
      return 0;
    }
    unsigned depth = 0;
    for (ValueId operand : value.operands)
      depth = std::max(depth, useValue(operand) + 1);
    if (depth >= maxDepth) {
      layout.named.insert(id);
      return 0;
    }
    return depth;
  }

  const Module &module;
  FunctionId function;
  Layout &layout;
  std::set<ObjectId> early;
  std::map<ValueId, unsigned> depths;
};

} // namespace

OpId defaultExitTarget(const Module &module, RegionId region, ExitKind exit) {
  if (exit != ExitKind::Break && exit != ExitKind::Continue)
    return {};
  // The number of regions bounds the way up, whatever a broken module says.
  for (std::size_t step = 0; region.index < module.regions.size() && step <= module.regions.size(); ++step) {
    OpId parent = module[region].parentOp;
    if (parent.index >= module.ops.size())
      return {};
    const Op &op = module[parent];
    if (op.kind == OpKind::Loop ||
        (exit == ExitKind::Break && op.kind == OpKind::Branch && op.branch == BranchKind::Switch))
      return parent;
    region = op.parent;
  }
  return {};
}

Layout::Layout(const Module &module, FunctionId function) {
  Walk walk(module, function, *this);
  walk.region(module[function].body);
  std::set<ObjectId> inHeader(module[function].parameters.begin(), module[function].parameters.end());
  for (unsigned i = 0; i < module.objects.size(); ++i) {
    ObjectId id(i);
    const Object &object = module[id];
    if (object.function != function || id == module.unknownMemory || inlineVariables.count(id) ||
        (inHeader.count(id) && object.kind == ObjectKind::Parameter))
      continue;
    bool isScoped = (object.kind == ObjectKind::Local || object.kind == ObjectKind::Fresh) &&
                    object.scope.valid() && regions.count(object.scope) && !walk.isEarly(id);
    if (isScoped)
      locals[object.scope].push_back(id);
    else
      preamble.push_back(id);
  }
}

} // namespace xcs::ir
