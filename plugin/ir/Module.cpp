// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ir/Module.h"

namespace xcs::ir {

bool Module::isInside(RegionId inner, RegionId outer) const {
  while (inner.valid()) {
    if (inner == outer)
      return true;
    OpId parent = (*this)[inner].parentOp;
    inner = parent.valid() ? (*this)[parent].parent : RegionId();
  }
  return false;
}

llvm::SmallVector<RegionId, 3> Module::regionsOf(const Op &op) const {
  llvm::SmallVector<RegionId, 3> result;
  if (op.loop) {
    if (op.loop->header.valid())
      result.push_back(op.loop->header);
    result.push_back(op.loop->body);
    return result;
  }
  for (RegionId region : op.regions)
    if (region.valid())
      result.push_back(region);
  return result;
}

} // namespace xcs::ir
