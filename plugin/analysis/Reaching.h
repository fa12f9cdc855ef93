// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which store a load sees, for variables that each iteration of a loop has for itself.

#pragma once

#include "ir/Module.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include <optional>

namespace xcs::analysis {

class Reaching {
public:
  Reaching(const ir::Module &module, ir::OpId loop) : module(module), loop(loop) {}

  /// The one value that the load (of a whole scalar that nothing but its name reaches) can give: stored
  /// earlier in the same iteration, with no other write on the way. None: not known to be one.
  std::optional<ir::ValueId> valueOf(ir::OpId load);

private:
  void index();
  /// The ancestor of `op` (or itself) that stands in `region`; invalid if it is not below.
  ir::OpId ancestorIn(ir::OpId op, ir::RegionId region) const;
  bool isBefore(ir::OpId a, ir::OpId b) const { return order.lookup(a.index) < order.lookup(b.index); }

  const ir::Module &module;
  ir::OpId loop;
  bool isIndexed = false;
  llvm::DenseMap<unsigned, unsigned> order; ///< Place of each op of the body in the order of the text.
  llvm::DenseMap<unsigned, llvm::SmallVector<ir::OpId, 4>> writes; ///< By object, in that order.
};

} // namespace xcs::analysis
