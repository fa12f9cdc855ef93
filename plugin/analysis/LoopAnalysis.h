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
#include "analysis/Tail.h"
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
  /// \param split what of the body is to run in order: then the question is whether the rest may run ahead
  LoopAnalysis(const ir::Module &module, const Summaries &summaries, ir::OpId loop,
               const Split *split = nullptr);
  LoopFacts run();
  /// With a split, after run(): ops of the first part that would have to run in order ...
  const std::vector<ir::OpId> &wanted() const { return outOfTurn; }
  /// ... and ops of the second that have an effect other than on memory.
  const std::vector<ir::OpId> &inTurn() const { return orderedOps; }

private:
  // Control.cpp: what the ops of the loop do besides accessing memory.
  void control();
  void loopKind();
  void loopVariable();
  void effects(ir::OpId op);
  void callEffects(ir::OpId op);
  void exit(ir::OpId op);
  bool isCallableOfInnerAlgorithm(ir::OpId op) const;

  // Privates.cpp: variables that each iteration may have for itself.
  void findPrivates();
  void settleVariable();
  void settleUnsure();
  bool endsEarly() const;
  std::vector<ir::ObjectId> writtenOutside() const;
  bool mayBeOwn(ir::ObjectId object) const;
  bool isKept(ir::ObjectId object) const;
  bool looksAtStorage(ir::ObjectId object) const;
  bool isCaught(ir::ObjectId object) const;
  ir::OpId lastWrite(ir::ObjectId object) const;

  // Steppings.cpp: variables that each iteration moves on.
  std::optional<Stepping> steppingOf(ir::ObjectId object) const;
  std::optional<Form> shifted(const Access &access, unsigned step, Form form);
  // Exits.cpp: early ends of the loop, and whether iterations behind one may run all the same.
  void findExits();
  std::optional<Exit> exitAt(ir::OpId op) const;
  bool isBehindExit(ir::OpId op) const { return behindExit.count(op.index) != 0; }
  void settleExits();
  bool guardSpeculation(Guard::Kind kind, ir::ValueId value, const ir::AccessPath &path);

  // Gather.cpp
  void gather();
  void gatherRegion(ir::RegionId region, llvm::SmallVectorImpl<ir::OpId> &loops, bool isHeader);
  void gatherConditions(ir::ValueId condition, bool holds);
  void gatherOp(ir::OpId op, llvm::ArrayRef<ir::OpId> loops, bool isHeader);
  void addAccess(Access access, llvm::ArrayRef<ir::OpId> loops, bool isHeader);
  ir::AccessPath resolve(ir::AccessPath path) const;
  bool isPrivate(const ir::AccessPath &path) const;
  std::string indexKey(const Access &access, unsigned step);

  // ReductionFacts.cpp
  bool isCombined(const LoopAccess &a, const LoopAccess &b);
  void settleReductions();

  // Scans.cpp
  void findScan();
  bool settleResults(Scan &found);
  bool isScanned(const LoopAccess &a, const LoopAccess &b);
  void settleScan();

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
  bool haveSameRows(const Overlap &overlap);
  bool sameRoot(const LoopAccess &a, const LoopAccess &b, unsigned fromA, unsigned fromB, bool report);
  bool growsAround(const LoopAccess &append, const LoopAccess &element) const;
  bool mayWait(const LoopAccess &append) const;
  void mayAlias(unsigned s, unsigned t, const AliasResult &alias);
  Overlap compare(const LoopAccess &a, const LoopAccess &b, unsigned fromA, unsigned fromB);
  std::optional<Form> subscriptOf(const LoopAccess &access, unsigned step, Instance &instance);
  bool samePrefix(const ir::AccessPath &a, const ir::AccessPath &b, unsigned steps);
  bool mayReadResult(const Access &read, ir::OpId result);

  // Checks.cpp: what can be settled before the loop.
  bool guardObjects(const LoopAccess &a, const LoopAccess &b, AliasResult::Objects objects);
  bool guardElements(const ir::AccessPath &path, const ir::AccessPath &object,
                     const AliasResult::Element &where);
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
  std::optional<unsigned> packedStep(const ir::AccessPath &path) const;
  bool isPacked(const ir::AccessPath &path) const { return packedStep(path).has_value(); }
  bool haveOwnWords(const LoopAccess &a, unsigned stepsA, const LoopAccess &b, unsigned stepsB);
  void packedBits();

  // Turns.cpp: the body is split.
  bool isOrdered(const LoopAccess &access) const { return split && split->isOrdered(access.access.op); }
  void effectsInOrder(ir::OpId op);
  bool isSettledByOrder(const LoopAccess &a, const LoopAccess &b);
  bool runsAhead(const LoopAccess &a, const LoopAccess &b, const Overlap &overlap, bool report);
  void wantInOrder(const LoopAccess &access);
  void checkFirstPart();
  /// Nobody changes the object as far as the function shows; but it is not declared const.
  bool isOnlyUnchangedHere(const ir::Object &object) const {
    return !object.type.valid() || !module[object.type].isConst;
  }
  bool leadsTo(ir::OpId call, const ir::AccessPath &path) const;
  bool isOutOfReach(const LoopAccess &access) const;
  bool callsHiddenState(ir::CalleeId callee) const;

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
  std::optional<Scan> scan; ///< A possible one; if a conflict asks for it, it becomes a fact.
  bool isScanUsed = false;
  std::vector<LoopAccess> accesses;
  std::vector<Shape> shapes;
  llvm::StringMap<unsigned> accessIndex, shapeIndex;
  std::map<ir::ObjectId, ir::OpId> rangeVariables;    ///< Reference variable of a range loop -> that loop.
  std::vector<Condition> conditions;                  ///< Where gathering stands.
  std::vector<std::pair<Form, ir::ObjectId>> holders; ///< Constants of the function, and what they hold.
  bool hasHolders = false;
  std::vector<ir::OpId> neededLoops;                ///< What the guard in the making needs to run.
  std::map<ir::RegionId, std::size_t> firstToLeave; ///< Position of the first op that may leave the region.
  /// Each iteration could have a copy, but which of them wrote last is not known; and who looks at it then.
  std::vector<std::pair<ir::ObjectId, ir::OpId>> unsure;
  bool exceeded = false; ///< Some question was too expensive to answer.
  const Split *split = nullptr;
  std::vector<ir::OpId> outOfTurn, orderedOps;
  llvm::SmallVector<ir::OpId, 4>
      reachEverything;                 ///< Ops in order that may let anything reachable be written.
  llvm::DenseSet<unsigned> behindExit; ///< Ops that run only in the iteration that ends the loop.
};

} // namespace xcs::analysis
