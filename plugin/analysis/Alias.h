// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// May two access paths name the same storage? By declaration, by type (strict aliasing along the whole chain
// of objects), and by where pointers can lead.

#pragma once

#include "ir/Module.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"
#include <optional>

namespace xcs::analysis {

struct AliasResult {
  enum Kind {
    No,
    SameRoot, ///< The first `rootSteps` steps name the same storage for certain: compare the rest step by
              ///< step.
    May,
  } kind = No;
  unsigned rootSteps = 0;
  /// May: overlap is possible only where the first `first` steps of one path and the first `second` steps of
  /// the other name the same object (an object that cannot lie inside another one of its type).
  struct Objects {
    unsigned first = 0, second = 0;
  };
  std::optional<Objects> objects;
  /// May: the one possibility is that the object that one path begins with (after `object` steps) is, or lies
  /// in, an element of the container of the other path; the first `steps` steps of that name the elements.
  struct Element {
    bool isFirst = false; ///< The container is that of the first path.
    unsigned steps = 0, object = 0;
  };
  std::optional<Element> element;
  /// May: the one possibility is that one path's variable lies inside the container that the other path
  /// names.
  bool secondInside = false, firstInside = false;
  /// May: a path covers what lies behind pointers below it, which no check can name.
  bool isFurther = false;
};

/// Alias questions inside one function.
class Aliasing {
public:
  Aliasing(const ir::Module &module, ir::FunctionId function);

  /// `samePrefix(n)`: whether the first n steps of the two paths (which have the same base) certainly name
  /// the same storage at all times that matter.
  AliasResult query(const ir::AccessPath &a, const ir::AccessPath &b,
                    llvm::function_ref<bool(unsigned)> samePrefix) const;

private:
  /// Where the storage of a path lives.
  enum class Region { Own, Referent, Behind };
  struct Node { ///< An object on the way to the storage: inside the one before.
    ir::TypeId type;
    ir::StepKind label = ir::StepKind::Any; ///< Field, Index (any element) or Size; Any for the first.
    std::string field;
    unsigned steps = 0;      ///< Of the path, up to here.
    bool isComplete = false; ///< The first, where it is a variable: inside no other object.
  };
  using Chain = llvm::SmallVector<Node, 4>;

  Region regionOf(const ir::AccessPath &path) const;
  bool mayReach(const ir::AccessPath &path, Region region, const ir::Object &named) const;
  bool separatedByRestrict(const ir::AccessPath &a, const ir::AccessPath &b) const;
  bool isComplete(const ir::AccessPath &path) const;
  Chain chainOf(const ir::AccessPath &path) const;
  bool matches(const Chain &a, unsigned i, const Chain &b, unsigned j) const;
  AliasResult byType(const ir::AccessPath &a, const ir::AccessPath &b) const;

  const ir::Module &module;
  ir::FunctionId function;
  std::vector<bool> assigned; ///< By object: assigned after its initialisation, somewhere in the function.
};

/// Position of the last Deref of a path plus one; 0 if it has none.
unsigned stepsToTarget(const ir::AccessPath &path);
/// Whether the path covers what lies behind pointers below it.
bool reachesFurther(const ir::AccessPath &path);

} // namespace xcs::analysis
