// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The analysis of one loop, in three steps that share what they find: control and effects (Control.cpp),
// accesses (Gather.cpp), conflicts between them (Conflicts.cpp). Loop.cpp runs them and settles the verdict.

#pragma once

#include "analysis/Accesses.h"
#include "analysis/Affine.h"
#include "analysis/Alias.h"
#include "analysis/Analysis.h"
#include "analysis/Dependence.h"
#include "analysis/Reductions.h"
#include <map>

namespace xcs::analysis {

/// An access of the loop, with what subscript tests need. Accesses that look alike are merged.
struct LoopAccess {
  Access access;
  llvm::SmallVector<ir::OpId, 2> loops; ///< Loops inside the candidate around it, outermost first.
  bool isInvariant = false;             ///< The path names the same storage in all iterations.
  bool isHeader = false;                ///< Made by the test of the candidate, before every iteration.
  unsigned shape = 0;                   ///< Index into `shapes`.
  std::vector<Condition> conditions;    ///< What holds where it is made.
};

/// Accesses through the same base and steps, whatever the subscripts.
struct Shape {
  ir::AccessPath path; ///< Of the first access.
  std::vector<unsigned> accesses;
  bool hasWrite = false;
};

class LoopAnalysis {
public:
  LoopAnalysis(const ir::Module &module, const Summaries &summaries, ir::OpId loop);
  LoopFacts run();

private:
  // Control.cpp: what the ops of the loop do besides accessing memory.
  void control();
  void loopKind();
  void loopVariable();
  void effects(ir::OpId op);
  void callEffects(ir::OpId op);
  void exit(ir::OpId op);
  bool isCallableOfInnerAlgorithm(ir::OpId op) const;

  // Gather.cpp
  void gather();
  void gatherRegion(ir::RegionId region, llvm::SmallVectorImpl<ir::OpId> &loops, bool isHeader);
  void gatherConditions(ir::ValueId condition, bool holds);
  void gatherOp(ir::OpId op, llvm::ArrayRef<ir::OpId> loops, bool isHeader);
  void addAccess(Access access, llvm::ArrayRef<ir::OpId> loops, bool isHeader);
  ir::AccessPath resolve(ir::AccessPath path) const;
  bool isPrivate(const ir::AccessPath &path) const;
  std::string indexKey(ir::ValueId index);

  // ReductionFacts.cpp
  bool isCombined(const LoopAccess &a, const LoopAccess &b);
  void settleReductions();

  // Conflicts.cpp
  struct Overlap {
    bool isDisjoint = false; ///< Never the same storage, in one iteration or in several.
    bool varies = false;     ///< Some subscript differs between iterations.
    bool isUnknown = false;  ///< Some subscript is not known.
    bool isVague = false;    ///< The paths part in a way that says nothing.
    Instance a, b;
  };
  void conflicts();
  void shapePair(unsigned s, unsigned t);
  bool sameRoot(const LoopAccess &a, const LoopAccess &b, unsigned fromA, unsigned fromB, bool report);
  bool growsAround(const LoopAccess &append, const LoopAccess &element) const;
  bool mayWait(const LoopAccess &append) const;
  void mayAlias(unsigned s, unsigned t, const AliasResult &alias);
  Overlap compare(const LoopAccess &a, const LoopAccess &b, unsigned fromA, unsigned fromB);
  std::optional<Form> subscriptOf(const LoopAccess &access, unsigned step, Instance &instance);
  bool samePrefix(const ir::AccessPath &a, const ir::AccessPath &b, unsigned steps);

  // Checks.cpp: what can be settled before the loop.
  bool guardObjects(const LoopAccess &a, const LoopAccess &b, AliasResult::Objects objects);
  bool guardRanges(llvm::ArrayRef<unsigned> first, llvm::ArrayRef<unsigned> second);
  bool guardInjective(const Overlap &overlap, const LoopAccess &a, const LoopAccess &b);
  struct IndirectSubscript {
    ir::OpId load;
    std::int64_t factor = 0;
    Form rest;
  };
  std::optional<IndirectSubscript> indirection(const Form &form);
  bool guardDistinctElements(ir::OpId one, ir::OpId other);
  bool isSameElement(ir::OpId one, ir::OpId other);
  bool isApartFromWrites(const LoopAccess &read);
  bool guardAssumptions(llvm::ArrayRef<Assumption> assumed, const ir::AccessPath &path);
  std::optional<Form> extremeOf(Form form, bool isLeast);
  bool extent(llvm::ArrayRef<unsigned> of, ir::AccessPath &path, std::optional<Bound> &index);
  std::optional<Bound> valuesOf(llvm::ArrayRef<Form> forms);
  bool mustRun(llvm::ArrayRef<ir::OpId> loops, std::vector<Bound> &runs, unsigned depth);
  bool addGuard(Guard guard);
  bool isNameable(ir::ObjectId object) const;
  bool isNameable(const ir::AccessPath &path, unsigned steps);
  bool isReadable(const ir::AccessPath &path, unsigned steps);
  bool canEvaluate(ir::ValueId value);
  ir::ObjectId holderOf(const Form &form);
  bool runsAtFirst(ir::OpId op, llvm::SmallVectorImpl<ir::OpId> &loops);
  bool mayLeave(ir::OpId op);

  // Blame.cpp: which reason a conflict has.
  void headerConflict(const LoopAccess &header, const LoopAccess &write);
  void aliasConflict(const LoopAccess &write, const LoopAccess &other);
  void scalarConflict(const LoopAccess &a, const LoopAccess &b);
  void elementConflict(const LoopAccess &a, const LoopAccess &b, const Overlap &overlap,
                       const Meeting &meeting);
  bool appendConflict(const LoopAccess &a, const LoopAccess &b);
  ir::OpId accumulatedLoad(const LoopAccess &write) const;
  bool isUserCall(const LoopAccess &access) const;
  void packedBits();

  // Loop.cpp
  void block(report::Reason reason, ir::OpId op, std::string variable, std::string detail = {},
             ir::OpId partner = {}, std::optional<std::int64_t> distance = std::nullopt);
  void evidence(std::string fact, ir::Basis basis);
  void settleHint();
  void settleAppends();
  std::string nameOf(const ir::AccessPath &path) const { return describe(module, path); }
  /// How the report names an op that has no variable: its callee or construct.
  std::string nameOf(ir::OpId op) const;

  const ir::Module &module;
  const Summaries &summaries;
  ir::OpId loop;
  const ir::LoopInfo &info;
  ir::FunctionId function;
  Affine affine;
  Aliasing aliasing;
  Dependence dependence;
  LoopFacts facts;
  std::vector<Reduction> reductions; ///< Possible ones; those that a conflict asks for become facts.
  std::vector<bool> isReductionUsed;
  std::vector<LoopAccess> accesses;
  std::vector<Shape> shapes;
  llvm::StringMap<unsigned> accessIndex, shapeIndex;
  std::map<ir::ObjectId, ir::OpId> rangeVariables;    ///< Reference variable of a range loop -> that loop.
  std::vector<Condition> conditions;                  ///< Where gathering stands.
  std::vector<std::pair<Form, ir::ObjectId>> holders; ///< Constants of the function, and what they hold.
  bool hasHolders = false;
  std::vector<ir::OpId> neededLoops;                ///< What the guard in the making needs to run.
  std::map<ir::RegionId, std::size_t> firstToLeave; ///< Position of the first op that may leave the region.
  bool exceeded = false;                            ///< Some question was too expensive to answer.
};

} // namespace xcs::analysis
