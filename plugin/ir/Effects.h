// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What executing something does besides computing its result, and how we know.

#pragma once

#include "ir/Access.h"
#include <string>
#include <vector>

namespace xcs::ir {

/// How a fact is known (design §1): only the first three may unlock a rewrite.
enum class Basis { Proved, Guarded, Declared, Observed };

enum class CostClass { Compute, Latency };

/// The user's declarations on a callee (design §2).
struct Contract {
  bool pure = false, io = false, ordered = false, associative = false;
  std::string batch; ///< Name of the batched form; empty when none.
  bool any() const { return pure || io || ordered || associative || !batch.empty(); }
};

/// An access of a callee to what one of its parameters reaches. Parameter 0 is the object of a member
/// function.
struct ParameterAccess {
  unsigned parameter = 0;
  AccessKind kind = AccessKind::Read;
  llvm::SmallVector<Step, 2> steps; ///< Below the parameter's referent. Index values are never set here.
};

/// The operation signature of a callee: every effect it can have. Default constructed: no effect at all.
struct EffectSummary {
  bool unknown = false; ///< May do anything to any reachable memory, in any order.
  bool ordered = false; ///< Has an effect that must keep program order (I/O, locks, atomics, volatile).
  bool synchronizes =
      false;          ///< Ordered, and other threads may write memory across it: locks, atomics, fences.
  bool waits = false; ///< Waits for the outside (declared io): latency, may overlap.
  bool mayThrow = false;
  bool noReturn = false;       ///< May leave without returning: exit, abort, longjmp.
  bool allocates = false;      ///< May allocate: may throw bad_alloc, otherwise invisible.
  bool threadIdentity = false; ///< Depends on the running thread: thread_local, this_thread::get_id.
  std::string why;             ///< For unknown/ordered: what causes it, for the report.
  std::vector<ParameterAccess> parameters;
  std::vector<std::pair<AccessKind, AccessPath>>
      globals; ///< Bases are Global/StaticLocal/ThreadLocal/Unknown objects.
  Basis basis = Basis::Proved;
  CostClass cost = CostClass::Compute;
  double weight = 1.0; ///< Rough cost of one call, in units of an arithmetic operation.
};

} // namespace xcs::ir
