// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the analyses say of a candidate: blockers (why not), guards (what to check at run time), evidence
// (why). A candidate without blockers is independent, provided its guards hold when the site is entered.

#pragma once

#include "analysis/Bounds.h"
#include "analysis/OwnVariables.h"
#include "ir/Module.h"
#include "report/Reason.h"
#include <optional>

namespace xcs::analysis {

/// One obstacle, at the offending access and, where there is one, its partner.
struct Blocker {
  report::Reason reason;
  ir::OpId op, partner;                 ///< The pair of accesses; `partner` may be invalid.
  ir::SourceRange place, partnerPlace;  ///< Where to point; usually the ranges of the ops.
  std::string variable, detail;         ///< {0} and {1} of the reason's texts.
  std::optional<std::int64_t> distance; ///< Iterations between the two accesses, if constant.
  ir::SourceRange declaration;          ///< The declaration to annotate, for contracts; may be invalid.
};

/// A run-time check; the original loop is the other branch.
struct Guard {
  enum class Kind {
    /// The storage that `first` and `second` reach in all iterations does not overlap. See Extent.
    DisjointRanges,
    /// The two paths (no Index in them) name different objects.
    DistinctObjects,
    /// The elements of `first` that the iterations read, at `firstIndex` (linear in the loop's variable), are
    /// all
    /// different.
    Injective,
    /// All values of `bound` lie from `least` to `most`; `first` is the access that relies on it.
    Within,
    /// `first` is [..., Owned|Deref, Index] of a container: `firstIndex`, over all iterations, names elements
    /// that are there.
    ElementsExist,
    /// `bound` is never 0 nor -1.
    Divisor,
  } kind = Kind::DistinctObjects;
  ir::AccessPath first, second;
  /// DisjointRanges: what the last step of the path, if it is an Index behind a Deref or Owned, takes on;
  /// none: all elements (of a container), or the whole object that the path names.
  std::optional<Bound> firstIndex, secondIndex;
  Bound bound;
  std::int64_t least = 0, most = 0;
  /// Inner loops (Between) that must have iterations: else the checks would follow pointers that the loop
  /// does not.
  std::vector<Bound> runs;
};

/// A way out of the loop before its test says so. The ops of the region from `first` to `op` run once, when
/// it is known which iteration ends the loop; they count as no part of the iterations.
struct Exit {
  ir::OpId op, first;
};

/// A fact in favour, and how it is known.
struct Evidence {
  std::string fact;
  ir::Basis basis = ir::Basis::Proved;
};

/// Storage into which the iterations only combine values, by one operation whose result does not depend on
/// how they are grouped. Parts of the range can be combined by themselves, and their results in order.
struct Reduction {
  enum class Kind {
    Sum, ///< Differences too.
    Product,
    And, ///< Of bits, or of truth values.
    Or,
    Xor,
    Least,
    Greatest,
    Mark, ///< All stores store the same constant, and nothing reads it.
  } kind = Kind::Sum;
  ir::AccessPath path; ///< Histogram: up to the elements, without the subscript.
  ir::TypeId type;     ///< Of what is combined: the accumulator, or an element of the histogram.
  std::vector<ir::OpId> stores, loads; ///< All ops of the loop that name the storage.
  bool isHistogram = false;            ///< One accumulator an element; which one is known in the iteration.
  /// A histogram by key: the elements are those of a map, and `lookups` the calls that give them.
  bool isKeyed = false;
  std::vector<ir::OpId> lookups;
  /// Least, Greatest: replaced by better values only, not by values as good.
  bool isStrict = true;
  /// Other variables that are stored together with the best value, wherever that is stored.
  struct Companion {
    ir::AccessPath path;
    ir::TypeId type;
    ir::OpId store;
  };
  std::vector<Companion> companions;
  /// Least, Greatest: the storage holds the number of the best iteration, and this branch compares the two.
  ir::OpId chosenBy;
  /// An exception that leaves the loop does not end the storage's life: what it holds then can be seen.
  bool outlivesThrow = true;
  /// Grouping changes the result (floating point), and the user allows it.
  bool isRegrouped = false;
};

/// An accumulator that is looked at on the way: what it holds in an iteration goes to elements of that
/// iteration's own.
struct Scan {
  Reduction accumulator; ///< Its stores and loads are those that combine.
  /// Nothing but the element before holds what is combined: `a[i] = a[i - 1] + x`. Then `accumulator` has one
  /// store and one load.
  bool isRow = false;
  std::vector<ir::OpId> observers; ///< Loads of what it holds on the way.
  /// The stores whose statements can be left out without anybody noticing but who reads what they store.
  std::vector<ir::OpId> results;
};

/// Everything the patterns need to know of one loop, as if its iterations were to run at once.
struct LoopFacts {
  ir::OpId loop;
  std::vector<Blocker> blockers; ///< Without those that an ordered commit resolves (see below).
  std::vector<Guard> guards;
  std::vector<Evidence> evidence;

  /// Ops whose only obstacle is order: they become legal when they run in iteration order, after the rest of
  /// the iteration, and nothing else of the loop touches what they touch. Appends (push_back), each once per
  /// iteration at most.
  std::vector<ir::OpId> appends;
  std::vector<Reduction> reductions;
  std::vector<Scan> scans; ///< One at most.
  /// Early ends. Whatever is not behind one of them has no visible effect and may run for iterations that the
  /// sequential loop does not reach.
  std::vector<Exit> exits;
  /// Stores (and writing calls) to storage that outlives the iteration, without those of `reductions`.
  std::vector<ir::OpId> visibleWrites;
  /// First op that may throw, if any: with visible writes, the iteration needs a deferred commit.
  ir::OpId throwing;
  /// Variables that whatever runs iterations declares anew. Their accesses are in none of the lists above.
  std::vector<Private> privates;
  /// The same of variables that iterations move on by constants; those have their last value after the loop.
  std::vector<Stepping> steppings;
  /// The loop variable is declared outside the loop, and has the value after the last iteration there.
  bool keepsVariable = false;
  bool isPrivate(ir::ObjectId object) const {
    for (const Private &each : privates)
      if (each.object == object)
        return true;
    for (const Stepping &each : steppings)
      if (each.object == object)
        return true;
    return false;
  }
  bool waits = false; ///< Contains a call declared io: latency.
  /// Rough cost of one iteration, in arithmetic operations; inner loops of unknown trip count as 100.
  double weight = 0;
};

/// Neighbouring calls of one region that may start together, at the place of the first.
struct CallGroup {
  std::vector<ir::OpId> calls; ///< In program order, at least two.
  /// Where they stand; calls of the function by itself may stand in arms of a branch of it.
  ir::RegionId region;
  /// Stage of each call: the calls of one stage start together, at the place of the first of them. All 0:
  /// fork-join; 0,1,2,...: a chain.
  std::vector<unsigned> stages;
  std::vector<Blocker> blockers; ///< Why calls of the group must stay in order.
  std::vector<Evidence> evidence;
  bool waits = false;
  double weight = 0; ///< Of the lightest call.
};

} // namespace xcs::analysis
