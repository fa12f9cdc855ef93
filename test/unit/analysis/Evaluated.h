// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Run-time checks as the skeletons would work them out, in a test that plays the loop.

#pragma once

#include "analysis/Facts.h"
#include "gtest/gtest.h"
#include <functional>
#include <xcs/detail/skeletons.h>

namespace xcs::test {

class Evaluated {
public:
  /// `valueOf`: what a value (or the variable that holds it) is before the loop.
  explicit Evaluated(std::function<std::int64_t(ir::ValueId)> valueOf) : valueOf(std::move(valueOf)) {}

  /// The candidate's variable, in its first iteration and its last.
  std::int64_t first = 0, last = 0;

  /// Of guards about subscripts only; storage has no addresses here.
  bool holds(const analysis::Guard &guard) const {
    for (const analysis::Bound &counter : guard.runs)
      if (!detail::always_runs(at(counter.operands.at(0)), at(counter.operands.at(1))))
        return false;
    EXPECT_NE(guard.kind, analysis::Guard::Kind::Injective);
    return guard.kind != analysis::Guard::Kind::Within ||
           detail::always_within(at(guard.bound), guard.least, guard.most);
  }

private:
  detail::interval at(const analysis::Bound &bound) const {
    using Kind = analysis::Bound::Kind;
    auto fold = [&](auto &&operation) {
      detail::interval result = at(bound.operands.front());
      for (std::size_t i = 1; i < bound.operands.size(); ++i)
        result = operation(result, at(bound.operands[i]));
      return result;
    };
    switch (bound.kind) {
    case Kind::Constant:
      return detail::interval(bound.constant);
    case Kind::Iterations:
      return detail::across(detail::exactly(first), detail::exactly(last));
    case Kind::Value:
      return detail::exactly(valueOf(bound.value));
    case Kind::Sum:
      return fold([](auto a, auto b) { return a + b; });
    case Kind::Product:
      return fold([](auto a, auto b) { return a * b; });
    case Kind::Quotient:
      return detail::quotient(at(bound.operands.front()), bound.constant, bound.roundsDown);
    case Kind::Least:
      return fold(detail::lower);
    case Kind::Greatest:
      return fold(detail::upper);
    case Kind::Between:
      return fold(detail::between);
    case Kind::Across:
      return fold(detail::across);
    case Kind::Fitting:
      return detail::fitting(at(bound.operands.front()), bound.least, bound.most);
    }
    return detail::nothing_known();
  }

  std::function<std::int64_t(ir::ValueId)> valueOf;
};

} // namespace xcs::test
