// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A pattern recognises a shape of parallelism and says how to run it. One file a pattern; each registers
// itself.

#pragma once

#include "analysis/Analysis.h"
#include "analysis/Tail.h"
#include "llvm/ADT/ArrayRef.h"
#include <variant>

namespace xcs::patterns {

/// The code to generate; what the rewriter knows how to build.
enum class Construct {
  Blocks,  ///< Block-range parallel for: iterations write their own elements, nothing visible can throw.
  Ordered, ///< Compute in parallel, commit the `commits` in iteration order.
  InOrder, ///< Compute the first part of the body in parallel, run its `tail` in iteration order.
  Search,  ///< Find the iteration that ends the loop; the loop itself goes on there.
  Invoke,  ///< Start the `calls` together, take each result where the source has the call.
  Fork,    ///< The same for `calls` of a function by itself; below a cut-off they run as written.
  Reduce,  ///< Blocks, each with parts of the `reductions` of its own, which are combined at the end.
  Scan,    ///< Blocks that only combine, then the same ones with what they begin with, as written.
  None,    ///< Recognised, stays as it is (chain).
};

/// pattern + construct + guards for a site.
struct Plan {
  std::string pattern; ///< "map", "append", "ensemble", "fork-join", "broadcast", "chain", "pipeline",
                       ///< "recursive".
  Construct construct = Construct::None;
  ir::OpId loop;                 ///< Loops: the loop to rewrite.
  std::vector<ir::OpId> calls;   ///< Invoke: the calls to start together, in program order.
  ir::RegionId region;           ///< Fork: where the calls stand, or branches with one of them in an arm.
  std::vector<ir::OpId> commits; ///< Ordered: the one op (store or append call) whose effect is deferred.
  bool isPiled = false; ///< Ordered: the commits are appends to one container, any number per iteration.
  std::vector<analysis::Exit> exits; ///< Search: what to cut out of the iterations that are tested.
  std::vector<analysis::Reduction>
      reductions;                    ///< All of the facts: a plan without them is none for the loop.
  std::vector<analysis::Scan> scans; ///< All of the facts, as above.
  /// Reduce: what is combined when an exception leaves the loop is what the sequential loop had combined.
  bool keepsPrefix = false;
  std::vector<analysis::TailPiece> tail;    ///< InOrder: what of the body waits for its turn.
  std::vector<ir::OpId> early;              ///< InOrder: calls in the tail that are made with the first part.
  std::vector<analysis::Blocker> otherwise; ///< InOrder: why the loop is no plainer one; said if the text
                                            ///< cannot be split.
  std::vector<analysis::Guard> guards;
  std::vector<analysis::Evidence> evidence;
  std::vector<analysis::Private> privates; ///< Loops: what each run of iterations declares anew.
  std::vector<analysis::Stepping> steppings;
  bool keepsVariable = false; ///< Loops: the loop variable is declared outside.
  ir::CostClass cost = ir::CostClass::Compute;
  bool costKnown = false; ///< Latency is declared; otherwise the runtime measures.
};

/// A loop or a group of calls with its facts; exactly one of `loop` and `calls` is set.
struct Candidate {
  const ir::Module &module;
  const analysis::Summaries &summaries;
  const analysis::LoopFacts *loop = nullptr;
  const analysis::CallGroup *calls = nullptr;
};

/// Either a plan, or why this pattern does not apply although the candidate has its shape (empty: not its
/// shape).
using Match = std::variant<Plan, std::vector<analysis::Blocker>>;

class Pattern {
public:
  virtual ~Pattern() = default;
  virtual llvm::StringRef name() const = 0;
  /// Patterns are asked in ascending rank; the first plan wins. More specific shapes come first.
  virtual unsigned rank() const = 0;
  /// Whether it has a construct for loops that may end early; the others are not asked about those.
  virtual bool takesExits() const { return false; }
  virtual Match match(const Candidate &candidate) const = 0;
};

/// All registered patterns by rank.
llvm::ArrayRef<const Pattern *> allPatterns();

/// Registers a pattern for the life of the program: `static Register<Map> registration;` at the end of its
/// file.
void registerPattern(const Pattern *pattern);
template <typename T> struct Register {
  Register() { registerPattern(&instance); }
  T instance;
};

/// Asks all patterns. Gives the plan of the first that matches, else that of the loop in two parts (see
/// InOrder.h), else the blockers of the facts and of the patterns.
Match plan(const Candidate &candidate);

} // namespace xcs::patterns
