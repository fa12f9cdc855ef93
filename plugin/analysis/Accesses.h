// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The memory accesses of ops, with those of callees substituted at the call.

#pragma once

#include "ir/Module.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"

namespace xcs::analysis {

/// One access to memory that executing `op` makes.
struct Access {
  ir::OpId op;
  ir::AccessKind kind = ir::AccessKind::Read;
  ir::AccessPath path;
  bool fromCall = false;   ///< Made by the callee, not by the op itself.
  bool isImplicit = false; ///< The pointer or shape that a path leads through.
  bool isDeclaredIo =
      false; ///< Made by a callee declared io: it does not disturb the other calls declared io.
  bool isWrite() const { return kind != ir::AccessKind::Read; }
};

using SummaryOf = llvm::function_ref<const ir::EffectSummary &(ir::CalleeId)>;

/// Appends the accesses of `op` itself (not of its regions). A callee with unknown effects adds none: ask its
/// summary.
void accessesOf(const ir::Module &module, ir::OpId op, SummaryOf summaryOf,
                llvm::SmallVectorImpl<Access> &accesses);

/// Appends the reads that following `path` takes: pointers at each Deref, shapes at each Owned.
void implicitReads(const ir::AccessPath &path, ir::OpId op, llvm::SmallVectorImpl<Access> &accesses);

/// The storage `steps` below the referent `path` of an argument. Pointer arithmetic inside the callee makes
/// the last index of `path` unknown.
ir::AccessPath extendPath(const ir::Module &module, const ir::AccessPath &path,
                          llvm::ArrayRef<ir::Step> steps);

/// The element that an iteration of a Range or Iterator loop stands on; `loop.range` must be valid.
ir::AccessPath elementOf(const ir::Module &module, const ir::LoopInfo &loop);

/// Rough cost of executing the region once, in arithmetic operations.
double weightOf(const ir::Module &module, ir::RegionId region, SummaryOf summaryOf);
/// The same for one op with everything below it.
double weightOf(const ir::Module &module, ir::OpId op, SummaryOf summaryOf);

/// "a", "this->n", "p->x", "rows[]": how the report names the storage.
std::string describe(const ir::Module &module, const ir::AccessPath &path);

} // namespace xcs::analysis
