// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the user declared on loops, and how XCS's attributes and pragmas behave in the parse that is under
// way.

#pragma once

#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/DenseMap.h"
#include <optional>

namespace clang {
class Preprocessor;
}

namespace xcs::driver {

/// A declaration on a loop: its iterations are independent, or it is to stay as it is.
enum class LoopContract { Independent, Sequential };

/// The loops of one translation unit that carry a statement attribute or `#pragma xcs`, by the location of
/// their first token. That location is the same in every instantiation of a template.
class AnnotationTable {
public:
  /// A loop that is declared both ways stays sequential.
  void add(clang::SourceLocation loop, LoopContract contract) {
    auto [entry, isNew] = loops.try_emplace(loop, contract);
    if (!isNew && contract == LoopContract::Sequential)
      entry->second = contract;
  }
  /// The contract of the loop whose `for`, `while` or `do` stands at `loop`.
  std::optional<LoopContract> find(clang::SourceLocation loop) const {
    auto entry = loops.find(loop);
    return entry == loops.end() ? std::nullopt : std::optional(entry->second);
  }
  bool empty() const { return loops.empty(); }
  template <typename Visitor> void forEach(Visitor &&visit) const {
    for (const auto &[loop, contract] : loops)
      visit(loop, contract);
  }

private:
  llvm::DenseMap<clang::SourceLocation, LoopContract> loops;
};

/// What attributes do while a parse runs.
struct AnnotationMode {
  bool diagnose = true;              ///< Wrong subjects and arguments are errors.
  bool annotate = true;              ///< Functions get their `AnnotateAttr`.
  AnnotationTable *record = nullptr; ///< Where loops are noted; may be null.
};

/// Sets the mode of this thread for its own lifetime. Without any, attributes are checked and annotate
/// functions.
class AnnotationScope {
public:
  explicit AnnotationScope(AnnotationMode mode);
  ~AnnotationScope();
  AnnotationScope(const AnnotationScope &) = delete;
  AnnotationScope &operator=(const AnnotationScope &) = delete;

private:
  AnnotationMode previous;
};

AnnotationMode annotationMode();
/// Sets the mode of this thread outside of any scope.
void setAnnotationMode(AnnotationMode mode);

/// Makes `pp` understand `#pragma xcs independent|sequential`. Not to be called when only preprocessing: a
/// pragma with a handler would be missing from the output.
void addPragmaHandler(clang::Preprocessor &pp);

} // namespace xcs::driver
