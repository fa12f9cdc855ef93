// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "analysis/Reaching.h"

namespace xcs::analysis {

using namespace ir;

/// Objects with more writes than this are not followed.
static constexpr std::size_t MostWrites = 64;

void Reaching::index() {
  isIndexed = true;
  unsigned next = 0;
  module.walk(module[loop].loop->body, [&](OpId id) {
    order[id.index] = next++;
    const Op &op = module[id];
    if (op.kind == OpKind::Store)
      writes[op.path.base.index].push_back(id);
    for (const Argument &argument : op.arguments)
      if (argument.mode == PassMode::Ref && argument.path.valid())
        writes[argument.path.base.index].push_back(id);
    if (op.loop && op.loop->variable.valid())
      writes[op.loop->variable.index].push_back(id);
  });
}

OpId Reaching::ancestorIn(OpId op, RegionId region) const {
  while (op.valid() && module[op].parent != region)
    op = module[module[op].parent].parentOp;
  return op;
}

std::optional<ValueId> Reaching::valueOf(OpId load) {
  if (!isIndexed)
    index();
  const AccessPath &path = module[load].path;
  auto known = writes.find(path.base.index);
  if (!path.steps.empty() || known == writes.end() || known->second.size() > MostWrites ||
      !order.contains(load.index))
    return std::nullopt;
  // The last store that runs whenever the load does, before it, in the same run of its region.
  OpId store;
  for (OpId write : known->second) {
    OpId around = ancestorIn(load, module[write].parent);
    if (around.valid() && around != write && isBefore(write, around))
      store = write;
  }
  if (!store.valid() || module[store].kind != OpKind::Store || module[store].update ||
      !module[store].path.steps.empty() || !module[store].value.valid())
    return std::nullopt;
  // Nothing else may write between the two, in this turn of the inner loops or an earlier one.
  RegionId region = module[store].parent;
  OpId around = ancestorIn(load, region);
  for (OpId write : known->second) {
    OpId other = write == store ? OpId() : ancestorIn(write, region);
    if (!other.valid())
      continue;
    bool isBetween = isBefore(store, other) && isBefore(other, around);
    bool isBeside = other == around && (around != load || module[around].loop);
    if (isBetween || isBeside)
      return std::nullopt;
  }
  return module[store].value;
}

} // namespace xcs::analysis
