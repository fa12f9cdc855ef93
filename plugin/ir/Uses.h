// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The operands of an op, whatever its kind: one place that knows all the fields that hold paths and values.

#pragma once

#include "ir/Module.h"

namespace xcs::ir {

/// Calls `visit(const AccessPath &)` for every valid path of the op.
template <typename Visitor> void forEachPath(const Op &op, Visitor &&visit) {
  auto ifValid = [&](const AccessPath &path) {
    if (path.valid())
      visit(path);
  };
  ifValid(op.path);
  for (const Argument &argument : op.arguments)
    ifValid(argument.path);
  ifValid(op.resultPath);
  if (op.loop)
    ifValid(op.loop->range);
}

/// Calls `visit(ValueId)` for every value that the op itself names (not for the operands of expressions).
template <typename Visitor> void forEachValue(const Op &op, Visitor &&visit) {
  auto ifValid = [&](ValueId value) {
    if (value.valid())
      visit(value);
  };
  forEachPath(op, [&](const AccessPath &path) {
    for (const Step &step : path.steps)
      ifValid(step.index);
  });
  ifValid(op.value);
  for (const Argument &argument : op.arguments)
    ifValid(argument.value);
  ifValid(op.condition);
  if (op.loop) {
    ifValid(op.loop->lower);
    ifValid(op.loop->upper);
    ifValid(op.loop->step);
  }
}

} // namespace xcs::ir
