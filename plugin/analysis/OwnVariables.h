// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Variables from outside a loop that whatever runs its iterations declares anew.

#pragma once

#include "ir/Module.h"
#include <utility>
#include <vector>

namespace xcs::analysis {

/// A variable declared outside the loop of which each iteration needs no more than a copy of its own: every
/// iteration writes it before reading it. Whatever runs iterations declares it anew.
struct Private {
  ir::ObjectId object;
  /// It may be looked at after the loop, and every iteration writes it: what the last iteration leaves in it
  /// must end up in the variable.
  bool keepsLast = false;
  friend bool operator==(const Private &, const Private &) = default;
};

/// A variable declared outside the loop that every iteration moves on by the same constant. An iteration can
/// compute its value from the number of those before it; so whatever runs iterations declares it anew, too.
struct Stepping {
  ir::ObjectId object;
  std::int64_t step = 0; ///< Per iteration; in elements for a pointer.
  /// The stores that make the step up, each at the top of the body, in the order of the text.
  std::vector<std::pair<ir::OpId, std::int64_t>> moves;
  friend bool operator==(const Stepping &, const Stepping &) = default;
};

/// How far the variable has moved in the iteration of `loop` when `op` (inside it) runs.
inline std::int64_t movedBefore(const ir::Module &module, ir::OpId loop, const Stepping &stepping,
                                ir::OpId op) {
  ir::RegionId body = module[loop].loop->body;
  while (op.valid() && module[op].parent != body)
    op = module[module[op].parent].parentOp;
  std::int64_t moved = 0;
  for (ir::OpId each : module[body].ops) {
    if (each == op)
      break;
    for (const auto &[move, amount] : stepping.moves)
      if (move == each)
        moved += amount;
  }
  return moved;
}

} // namespace xcs::analysis
