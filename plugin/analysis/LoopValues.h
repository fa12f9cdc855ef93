// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Questions about the values that one iteration computes: who uses them, which are the same, which may be
// computed although the source would not.

#pragma once

#include "analysis/Affine.h"
#include "ir/Uses.h"

namespace xcs::analysis {

inline bool isInteger(const ir::Type &type) {
  return type.kind == ir::TypeKind::Bool || type.kind == ir::TypeKind::Integer ||
         type.kind == ir::TypeKind::Character;
}

/// The ops of a loop in order of evaluation, and the uses of what they yield.
class LoopValues {
public:
  LoopValues(const ir::Module &module, Affine &affine);

  /// Ops that run in each iteration: of the body, and of the test. Nested ones follow the op that holds them.
  llvm::ArrayRef<ir::OpId> ops() const { return order; }

  /// A place where a value is used: the operand of an op, or what an arm gives.
  struct Use {
    ir::OpId op;
    ir::RegionId arm; ///< Valid: `op` holds the arm.
    ir::ValueId root; ///< The expression that the value is a part of, or the value itself.
  };
  /// All uses of the op's result in the loop.
  std::vector<Use> usesOf(ir::OpId op) const;
  /// How often the result of the op occurs in the expression.
  unsigned occurrences(ir::ValueId root, ir::OpId op) const;

  /// The storage as a key: equal keys name the same storage, as far as the paths themselves show.
  std::string keyOf(const ir::AccessPath &path, unsigned steps) const;

  /// Whether both values are equal. Loads count as equal if nothing is written between them.
  bool isSame(ir::ValueId a, ir::ValueId b) const;
  /// The value without conversions that keep every value.
  ir::ValueId stripped(ir::ValueId value) const;
  bool isSameType(ir::TypeId a, ir::TypeId b) const;
  /// Whether every value of one scalar type is a value of the other.
  bool holdsAll(ir::TypeId to, ir::TypeId from) const;

  /// Whether the value may be computed where the source would not: its loads are in `loaded`, or of variables
  /// and members that exist anyway, and nothing traps.
  bool isSpeculable(ir::ValueId value, llvm::ArrayRef<ir::OpId> loaded) const;
  bool isSpeculable(ir::OpId load, llvm::ArrayRef<ir::OpId> loaded) const;

private:
  void dropUnusedParameters();
  bool isUnchangedBetween(ir::OpId first, ir::OpId second) const;
  bool isElementOfRange(const ir::AccessPath &path) const;

  const ir::Module &module;
  Affine &affine;
  std::vector<ir::OpId> order;
  llvm::DenseMap<unsigned, unsigned> position; ///< Of each op in `order`.
};

} // namespace xcs::analysis
