// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which variables a piece of code may read before it has written them, and which it has written for certain
// when it is done. Conservative: a doubt is a read, and is no write.

#pragma once

#include "analysis/Accesses.h"
#include "analysis/Spans.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <map>
#include <string>

namespace xcs::analysis {

/// What becomes of one variable.
struct FirstUses {
  ir::OpId read;          ///< The first op that may read it before it is written; invalid: none does.
  bool isWritten = false; ///< Written, all of it, on every way to the end.
};

/// The number of elements of an array of scalars; none for other types, and where the type does not tell.
std::optional<std::int64_t> extentOf(const ir::Module &module, ir::TypeId type);

/// Follows the variables `objects` (with storage that only their own name reaches) through code.
class FirstUse {
public:
  FirstUse(const ir::Module &module, SummaryOf summaryOf, Affine &affine,
           llvm::ArrayRef<ir::ObjectId> objects);

  /// One iteration of the loop; `runsEachTime` tells which ops of the header belong to it.
  std::vector<FirstUses> ofIteration(ir::OpId loop, llvm::function_ref<bool(ir::OpId)> runsEachTime);
  /// All that may run after the loop has ended normally, in its function.
  std::vector<FirstUses> after(ir::OpId loop);

private:
  /// Members of each variable that are written for certain, as "a.b"; "" is the whole.
  struct State {
    bool isReachable = true;
    std::vector<std::vector<std::string>> written;
    std::vector<Spans> elements; ///< Of arrays.
  };

  State start() const;
  void region(ir::RegionId region, State &state);
  void op(ir::OpId op, State &state);
  void loop(ir::OpId op, State &state);
  bool isStep(const ir::LoopInfo &info, ir::OpId op) const;
  void header(const ir::LoopInfo &info, bool steps, State &state);
  void branch(ir::OpId op, State &state);
  void accesses(ir::OpId op, State &state);
  void returned(ir::OpId op, const State &state);
  void read(ir::OpId op, const ir::AccessPath &path, const State &state);
  void write(const ir::AccessPath &path, State &state);
  bool isCovered(unsigned object, const std::string &member, ir::TypeId type, const State &state,
                 unsigned depth = 0) const;
  bool isArray(unsigned object) const;
  Span whole(unsigned object) const;
  bool areCovered(unsigned object, const ir::AccessPath &path, const State &state) const;
  void meet(State &into, const State &other) const;
  void leave(std::map<ir::OpId, State> &exits, ir::OpId target, const State &state);
  void join(std::map<ir::OpId, State> &exits, ir::OpId target, State &state);
  std::vector<FirstUses> result(const State &state);

  const ir::Module &module;
  SummaryOf summaryOf;
  Affine *affine; ///< Null outside of the loop: then nothing is known of elements.
  std::vector<ir::ObjectId> objects;
  llvm::DenseMap<unsigned, unsigned> positions;
  std::vector<ir::OpId> firstReads;
  llvm::SmallVector<ir::OpId, 4> inner; ///< Loops whose bodies are being followed, outermost first.
  std::map<ir::OpId, State> breaks, continues;
  bool opaqueReads = false; ///< What is not understood reads everything.
};

} // namespace xcs::analysis
