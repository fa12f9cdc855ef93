// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Builds a module: interns files and types, numbers everything densely, keeps the current region.

#pragma once

#include "ir/Module.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"

namespace xcs::ir {

/// The only way to make a module. Not thread-safe; one builder, one module.
class Builder {
public:
  explicit Builder(std::string moduleName);

  FileId file(llvm::StringRef path);
  /// Interns by name and qualifiers; the first description of a name wins.
  TypeId type(Type type);
  /// The reader's memory: the type that a handle of its own (never looked into) was interned as; none if not
  /// yet.
  TypeId knownType(const void *handle) const { return handleIndex.lookup(handle); }
  void setKnownType(const void *handle, TypeId id) { handleIndex[handle] = id; }
  /// `name` the first time; for every further owner of the same name, the name and a number.
  std::string uniqueTypeName(llvm::StringRef name, const void *owner);
  ObjectId object(Object object);
  CalleeId callee(Callee callee);
  FunctionId function(Function function);

  ValueId constant(std::int64_t value, TypeId type);
  ValueId symbol(ObjectId object);
  ValueId unknown(TypeId type);
  /// A pure expression; folds constants of + - * when the result fits 63 bits.
  ValueId expr(Expr expr, TypeId type, llvm::ArrayRef<ValueId> operands);

  RegionId region(FunctionId function, OpId parent);
  /// Appends to the current region; gives a result value when `resultType` is valid.
  OpId append(Op op, TypeId resultType = {});
  /// A loop with its regions and (if asked) its induction value; fill the rest through `module()[op]`.
  OpId appendLoop(Op op, TypeId inductionType);

  RegionId current() const { return insertion; }
  /// Sets the region that `append` adds to; returns the one before.
  RegionId setCurrent(RegionId region);

  ir::Module &module() { return result; }
  ir::Module take() { return std::move(result); }

private:
  ir::Module result;
  RegionId insertion;
  llvm::StringMap<FileId> fileIndex;
  llvm::StringMap<TypeId> typeIndex;
  llvm::DenseMap<const void *, TypeId> handleIndex;
  llvm::StringMap<llvm::SmallVector<const void *, 1>> nameOwners;
};

} // namespace xcs::ir
