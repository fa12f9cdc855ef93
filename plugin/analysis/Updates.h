// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What one store makes of an accumulator: `s += x`, `m = std::max(m, x)`, `if (x > m) m = x`.

#pragma once

#include "analysis/Facts.h"
#include "analysis/LoopValues.h"

namespace xcs::analysis {

/// All ops of the loop that name one storage in the same way.
struct NamedStorage {
  ir::AccessPath path;
  std::vector<ir::OpId> stores, loads;
  bool isHistogram = false; ///< Any element of an array: the last index may differ.
  bool isKeyed = false;     ///< Any element of a map.
  bool isSpoilt = false;    ///< Something that is no load or store names it, too.
};

/// What one store does.
struct Update {
  Reduction::Kind kind = Reduction::Kind::Sum;
  ir::OpId load;           ///< The load of the accumulator that it takes in; none for `s += x`.
  ir::OpId test;           ///< The branch (or choice) whose condition takes in another load ...
  ir::OpId tested;         ///< ... namely this one.
  bool isConstant = false; ///< Stores a value that is the same in all iterations.
  bool isStrict = true;    ///< Least, Greatest.
};

/// None: it does something else with it.
std::optional<Update> readUpdate(const ir::Module &module, const Affine &affine, const LoopValues &values,
                                 const NamedStorage &group, ir::OpId store);

} // namespace xcs::analysis
