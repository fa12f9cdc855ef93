// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which calls lead back to the function that they stand in.

#include "analysis/Analysis.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::analysis {

using namespace ir;

namespace {

/// The functions whose bodies a call of `id` certainly runs.
FunctionId bodyOf(const Module &module, OpId id) {
  const Op &op = module[id];
  if (op.kind != OpKind::Call || !op.callee.valid())
    return {};
  const Callee &callee = module[op.callee];
  bool runsBody = callee.kind == CalleeKind::Direct || callee.kind == CalleeKind::Virtual;
  return runsBody ? callee.body : FunctionId();
}

bool leadsTo(const Module &module, FunctionId from, FunctionId to) {
  std::vector<bool> seen(module.functions.size());
  std::vector<FunctionId> open{from};
  while (!open.empty()) {
    FunctionId next = open.back();
    open.pop_back();
    if (next == to)
      return true;
    if (seen[next.index] || !module[next].body.valid())
      continue;
    seen[next.index] = true;
    module.walk(module[next].body, [&](OpId op) {
      if (FunctionId body = bodyOf(module, op); body.valid())
        open.push_back(body);
    });
  }
  return false;
}

} // namespace

llvm::SmallVector<OpId, 4> recursiveCalls(const Module &module, FunctionId function,
                                          llvm::ArrayRef<OpId> calls) {
  llvm::SmallVector<OpId, 4> result;
  llvm::copy_if(calls, std::back_inserter(result), [&](OpId call) {
    FunctionId body = bodyOf(module, call);
    return body.valid() && leadsTo(module, body, function);
  });
  return result;
}

} // namespace xcs::analysis
