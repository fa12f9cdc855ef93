// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which elements of an array are written for certain, as intervals between linear forms.

#pragma once

#include "analysis/Affine.h"

namespace xcs::analysis {

/// The elements from `low` up to `high`, which is not included; none if `high` is not above `low`.
struct Span {
  Form low, high;
  friend bool operator==(const Span &, const Span &) = default;
};

/// Intervals of one array; all operations err towards less.
class Spans {
public:
  bool empty() const { return spans.empty(); }
  void add(const Affine &affine, Span span);
  void addAll(const Affine &affine, const Spans &more) {
    for (const Span &span : more.spans)
      add(affine, span);
  }
  bool covers(const Affine &affine, const Span &wanted) const;
  /// Keeps what is in both.
  void meet(const Affine &affine, const Spans &other);
  /// What all turns of the inner loop together have written, if each wrote these; the loop ends as its header
  /// says.
  void leave(Affine &affine, ir::OpId loop);

private:
  std::vector<Span> spans;
};

/// The element that `index` names in the current turns of the loops `inner` (outermost first); none: not
/// known.
std::optional<Span> elementAt(Affine &affine, ir::ValueId index, llvm::ArrayRef<ir::OpId> inner);
/// Enough to hold what the span is in all turns of the loop, not only in the current one.
std::optional<Span> overAllTurns(Affine &affine, const Span &span, ir::OpId loop);

} // namespace xcs::analysis
