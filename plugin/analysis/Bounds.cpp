// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "analysis/Bounds.h"

namespace xcs::analysis {

using namespace ir;

namespace {

/// Formulas with more parts than this are not worth their text.
constexpr unsigned MostParts = 200;
/// Values known by their type alone are of use where the type is small: characters, table indices.
constexpr Wide SmallRange = 1 << 16;

/// Products of numbers up to this size fit.
constexpr Wide Huge = Wide(1) << 62;

Bound constantBound(std::int64_t value) {
  Bound bound;
  bound.constant = value;
  return bound;
}

Bound over(Bound::Kind kind, std::vector<Bound> operands) {
  Bound bound;
  bound.kind = kind;
  bound.operands = std::move(operands);
  return bound;
}

std::optional<Bound> smallRange(const std::optional<Interval> &range) {
  if (!range || range->low < -SmallRange || range->high > SmallRange || range->low > range->high)
    return std::nullopt;
  return over(Bound::Kind::Across, {constantBound(static_cast<std::int64_t>(range->low)),
                                    constantBound(static_cast<std::int64_t>(range->high))});
}

std::int64_t clipped(Wide value) {
  return value < INT64_MIN ? INT64_MIN : value > INT64_MAX ? INT64_MAX : static_cast<std::int64_t>(value);
}

} // namespace

std::optional<Bound> Bounds::of(const Form &form) {
  std::vector<Bound> terms;
  if (!form.isConstant() && !affine.varies(form))
    if (ObjectId object = holderOf(form); object.valid()) {
      Bound bound;
      bound.kind = Bound::Kind::Value;
      bound.object = object;
      return bound;
    }
  for (const auto &[id, coefficient] : form.terms) {
    std::optional<Bound> each = ofAtom(id);
    if (!each)
      return std::nullopt;
    if (coefficient != 1)
      each = over(Bound::Kind::Product, {constantBound(coefficient), std::move(*each)});
    terms.push_back(std::move(*each));
  }
  if (form.constant != 0 || terms.empty())
    terms.push_back(constantBound(form.constant));
  return terms.size() == 1 ? std::move(terms.front()) : over(Bound::Kind::Sum, std::move(terms));
}

std::optional<Bound> Bounds::combined(Bound::Kind kind, llvm::ArrayRef<Form> forms) {
  std::vector<Bound> operands;
  for (const Form &form : forms) {
    std::optional<Bound> each = of(form);
    if (!each)
      return std::nullopt;
    operands.push_back(std::move(*each));
  }
  return over(kind, std::move(operands));
}

std::optional<Bound> Bounds::counter(OpId loop) {
  const Counting counts = affine.counting(loop);
  if (!counts.isKnown || counts.direction == 0)
    return std::nullopt;
  const std::optional<Form> &least = counts.direction > 0 ? counts.first : counts.last;
  const std::optional<Form> &most = counts.direction > 0 ? counts.last : counts.first;
  // What a counter that may pass its bound and wrap leaves of it: no less than its type holds.
  auto limit = [&](const std::optional<Form> &form, bool isLeast) -> std::optional<Bound> {
    if (form)
      return of(*form);
    std::optional<unsigned> atom = affine.inductionAtomOf(loop);
    std::optional<Interval> range = atom ? affine.atom(*atom).range : std::nullopt;
    Wide value = !range ? SmallRange + 1 : isLeast ? range->low : range->high;
    if (value < -SmallRange || value > SmallRange)
      return std::nullopt;
    return constantBound(static_cast<std::int64_t>(value));
  };
  std::optional<Bound> low = limit(least, true), high = low ? limit(most, false) : std::nullopt;
  if (!high)
    return std::nullopt;
  return over(Bound::Kind::Between, {std::move(*low), std::move(*high)});
}

std::optional<Bound> Bounds::ofAtom(unsigned id) {
  if (++size > MostParts)
    return std::nullopt;
  if (id == affine.inductionAtom()) {
    Bound bound;
    bound.kind = Bound::Kind::Iterations;
    return bound;
  }
  const Atom atom = affine.atom(id); // Atoms may move while more are made.
  std::optional<Bound> result;
  Form self;
  self.terms.push_back({id, 1});
  if (ObjectId object = atom.varies ? ObjectId() : holderOf(self); object.valid()) {
    result.emplace();
    result->kind = Bound::Kind::Value;
    result->object = object;
    return result;
  }
  switch (atom.kind) {
  case AtomKind::Induction:
    if (atom.varies) {
      result = counter(atom.loop);
      break;
    }
    [[fallthrough]];
  case AtomKind::Invariant:
    for (ValueId value : atom.values)
      if (!result && canEvaluate(value)) {
        result.emplace();
        result->kind = Bound::Kind::Value;
        result->value = value;
      }
    break;
  case AtomKind::Product: {
    std::vector<Bound> factors;
    for (unsigned factor : atom.factors)
      if (std::optional<Bound> each = ofAtom(factor))
        factors.push_back(std::move(*each));
    if (factors.size() == atom.factors.size())
      result = over(Bound::Kind::Product, std::move(factors));
    break;
  }
  case AtomKind::Quotient:
    if ((result = of(atom.inner))) {
      result = over(Bound::Kind::Quotient, {std::move(*result)});
      result->constant = atom.divisor;
      result->roundsDown = atom.isFloor;
    }
    break;
  case AtomKind::Wrap:
    if ((result = of(atom.inner)) && atom.range) {
      result = over(Bound::Kind::Fitting, {std::move(*result)});
      result->least = clipped(atom.range->low);
      result->most = clipped(atom.range->high);
    }
    break;
  case AtomKind::Min:
    result = combined(Bound::Kind::Least, atom.choices);
    break;
  case AtomKind::Max:
    result = combined(Bound::Kind::Greatest, atom.choices);
    break;
  case AtomKind::Varying:
    break;
  }
  return result ? std::move(result) : smallRange(atom.range);
}

std::optional<Interval> Bounds::evaluate(const Bound &bound) const {
  using Kind = Bound::Kind;
  std::vector<Interval> parts;
  for (const Bound &operand : bound.operands) {
    std::optional<Interval> part = evaluate(operand);
    if (!part || part->low < -Huge || part->high > Huge || part->low > part->high)
      return std::nullopt;
    parts.push_back(*part);
  }
  auto fold = [&](auto &&operation) {
    Interval result = parts.front();
    for (const Interval &part : llvm::drop_begin(parts))
      result = operation(result, part);
    return result;
  };
  switch (bound.kind) {
  case Kind::Constant:
    return Interval{bound.constant, bound.constant};
  case Kind::Iterations: {
    const Counting counts = affine.counting(affine.candidate());
    bool isFixed = counts.first && counts.last && counts.first->isConstant() && counts.last->isConstant();
    return isFixed ? affine.atom(affine.inductionAtom()).range : std::nullopt;
  }
  case Kind::Value:
    return std::nullopt;
  case Kind::Sum:
    return fold([](Interval a, Interval b) { return Interval{a.low + b.low, a.high + b.high}; });
  case Kind::Product:
    return fold([](Interval a, Interval b) {
      Wide ends[] = {a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high};
      return Interval{*std::min_element(ends, ends + 4), *std::max_element(ends, ends + 4)};
    });
  case Kind::Quotient: {
    auto divided = [&](Wide x) {
      return x / bound.constant - (bound.roundsDown && x % bound.constant < 0 ? 1 : 0);
    };
    return Interval{divided(parts.front().low), divided(parts.front().high)};
  }
  case Kind::Least:
    return fold(
        [](Interval a, Interval b) { return Interval{std::min(a.low, b.low), std::min(a.high, b.high)}; });
  case Kind::Greatest:
    return fold(
        [](Interval a, Interval b) { return Interval{std::max(a.low, b.low), std::max(a.high, b.high)}; });
  case Kind::Between:
    return Interval{parts[0].low, parts[1].high};
  case Kind::Across:
    return fold(
        [](Interval a, Interval b) { return Interval{std::min(a.low, b.low), std::max(a.high, b.high)}; });
  case Kind::Fitting:
    if (parts.front().low < bound.least || parts.front().high > bound.most)
      return Interval{Wide(INT64_MIN) - 1, Wide(INT64_MAX) + 1}; // not known at run time, either
    return parts.front();
  }
  return std::nullopt;
}

} // namespace xcs::analysis
