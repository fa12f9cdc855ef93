// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "analysis/Spans.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::analysis {

using namespace ir;

/// More intervals of one array than this are not kept apart.
static constexpr std::size_t MostSpans = 64;

/// Whether a <= b for certain: they differ by a constant.
static bool isAtMost(const Affine &affine, const Form &a, const Form &b) {
  std::optional<Form> difference = affine.difference(b, a);
  return difference && difference->isConstant() && difference->constant >= 0;
}

void Spans::add(const Affine &affine, Span span) {
  // Grows a neighbour, so that elements written one by one become an interval.
  for (bool grown = true; grown;) {
    grown = false;
    for (std::size_t i = 0; i < spans.size(); ++i) {
      if (spans[i].high == span.low)
        span.low = spans[i].low;
      else if (spans[i].low == span.high)
        span.high = spans[i].high;
      else
        continue;
      spans.erase(spans.begin() + i);
      grown = true;
      break;
    }
  }
  if (!covers(affine, span) && spans.size() < MostSpans)
    spans.push_back(std::move(span));
}

bool Spans::covers(const Affine &affine, const Span &wanted) const {
  Form reached = wanted.low;
  for (std::size_t turns = 0; turns <= spans.size(); ++turns) {
    if (isAtMost(affine, wanted.high, reached))
      return true;
    bool moved = false;
    for (const Span &span : spans)
      if (isAtMost(affine, span.low, reached) && !isAtMost(affine, span.high, reached)) {
        std::optional<Form> ahead = affine.difference(span.high, reached);
        // An end that cannot be compared counts if it is the one that is wanted.
        if (!ahead || (!ahead->isConstant() && !isAtMost(affine, wanted.high, span.high)))
          continue;
        reached = span.high;
        moved = true;
        break;
      }
    if (!moved)
      return false;
  }
  return false;
}

void Spans::meet(const Affine &affine, const Spans &other) {
  std::vector<Span> both;
  for (const Span &span : spans)
    if (other.covers(affine, span))
      both.push_back(span);
  for (const Span &span : other.spans)
    if (covers(affine, span) && !llvm::is_contained(both, span))
      both.push_back(span);
  spans = std::move(both);
}

std::optional<Span> overAllTurns(Affine &affine, const Span &span, OpId loop) {
  std::optional<unsigned> atom = affine.inductionAtomOf(loop);
  if (!atom)
    return std::nullopt;
  std::int64_t low = span.low.coefficientOf(*atom), high = span.high.coefficientOf(*atom);
  if (low == 0 && high == 0)
    return span;
  const Counting counts = affine.counting(loop);
  if (!counts.isKnown || counts.direction == 0 || !counts.first || !counts.last)
    return std::nullopt;
  const Form &least = counts.direction > 0 ? *counts.first : *counts.last;
  const Form &most = counts.direction > 0 ? *counts.last : *counts.first;
  std::optional<Form> from = affine.replace(span.low, *atom, low > 0 ? least : most);
  std::optional<Form> to = affine.replace(span.high, *atom, high > 0 ? most : least);
  return from && to ? std::optional(Span{*from, *to}) : std::nullopt;
}

void Spans::leave(Affine &affine, OpId loop) {
  std::vector<Span> before = std::move(spans);
  spans.clear();
  std::optional<unsigned> atom = affine.inductionAtomOf(loop);
  const Counting counts = affine.counting(loop);
  bool isExact = atom && counts.isKnown && (counts.stride == 1 || counts.stride == -1);
  for (const Span &span : before) {
    std::int64_t low = atom ? span.low.coefficientOf(*atom) : 0;
    std::int64_t high = atom ? span.high.coefficientOf(*atom) : 0;
    // Turn after turn without a gap: both ends move by one. What does not move is written only if there is a
    // turn.
    if (isExact && low == high && (low == 1 || low == -1))
      if (std::optional<Span> all = overAllTurns(affine, span, loop))
        add(affine, std::move(*all));
  }
}

std::optional<Span> elementAt(Affine &affine, ValueId index, llvm::ArrayRef<OpId> inner) {
  if (!index.valid())
    return std::nullopt;
  Form form = affine.of(index), one;
  one.constant = 1;
  std::optional<Form> next = affine.sum(form, one);
  if (!next || affine.isUnknown(form) || !affine.usesOnly(form, inner))
    return std::nullopt;
  return Span{std::move(form), std::move(*next)};
}

} // namespace xcs::analysis
