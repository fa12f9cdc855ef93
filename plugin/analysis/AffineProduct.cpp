// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Products of values that are no constants, as polynomials: i * n + j, (z * h + y) * w + x. What remains of
// them after a division by the row length is what the dependence test works on.

#include "analysis/Affine.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"
#include <map>
#include <numeric>

namespace xcs::analysis {

using namespace ir;

namespace {
/// Products with more terms, or terms with more factors, are left alone.
constexpr std::size_t MostTerms = 16, MostFactors = 6;
} // namespace

using Factors = llvm::SmallVector<unsigned, 3>;

Factors Affine::factorsOf(unsigned id) const {
  return atoms[id].kind == AtomKind::Product ? atoms[id].factors : Factors{id};
}

/// The product of atoms, in order; at least one.
Form Affine::monomial(llvm::ArrayRef<unsigned> factors) {
  if (factors.size() == 1) {
    Form form;
    form.terms.push_back({factors.front(), 1});
    return form;
  }
  Atom atom;
  atom.kind = AtomKind::Product;
  atom.factors.assign(factors.begin(), factors.end());
  std::string key = "p";
  Interval range{1, 1};
  bool isBounded = true;
  for (unsigned id : factors) {
    key += "*" + std::to_string(id);
    atom.varies |= atoms[id].varies;
    const std::optional<Interval> &each = atoms[id].range;
    isBounded &= each.has_value();
    if (!isBounded)
      continue;
    Wide corners[4];
    isBounded = !__builtin_mul_overflow(range.low, each->low, &corners[0]) &&
                !__builtin_mul_overflow(range.low, each->high, &corners[1]) &&
                !__builtin_mul_overflow(range.high, each->low, &corners[2]) &&
                !__builtin_mul_overflow(range.high, each->high, &corners[3]);
    range = {*std::min_element(corners, corners + 4), *std::max_element(corners, corners + 4)};
  }
  atom.isUnknown = atom.varies;
  if (isBounded)
    atom.range = range;
  return atomForm(key, std::move(atom));
}

std::optional<Form> Affine::product(const Form &a, const Form &b) {
  if ((a.terms.size() + 1) * (b.terms.size() + 1) > MostTerms)
    return std::nullopt;
  Form result;
  auto add = [&](const Form &form, std::int64_t x, std::int64_t y) {
    std::int64_t factor = 0;
    std::optional<Form> sum = llvm::MulOverflow(x, y, factor) ? std::nullopt : combine(result, form, factor);
    if (sum)
      result = std::move(*sum);
    return sum.has_value();
  };
  Form one;
  one.constant = 1;
  bool fits = add(one, a.constant, b.constant);
  for (const auto &[id, coefficient] : a.terms) {
    fits = fits && add(monomial(factorsOf(id)), coefficient, b.constant);
    for (const auto &[other, otherCoefficient] : b.terms) {
      Factors factors = factorsOf(id), more = factorsOf(other);
      factors.append(more.begin(), more.end());
      llvm::sort(factors);
      fits = fits && factors.size() <= MostFactors && add(monomial(factors), coefficient, otherCoefficient);
    }
  }
  for (const auto &[id, coefficient] : b.terms)
    fits = fits && add(monomial(factorsOf(id)), coefficient, a.constant);
  return fits ? std::optional(std::move(result)) : std::nullopt;
}

llvm::SmallVector<Form, 2> Affine::stridesOf(const Form &form, std::optional<unsigned> of) {
  // What each product of varying values is multiplied with in all: a polynomial of invariant ones.
  std::map<std::vector<unsigned>, Form> coefficients;
  for (const auto &[id, coefficient] : form.terms) {
    std::vector<unsigned> varying;
    Factors fixed;
    for (unsigned factor : factorsOf(id))
      if (atoms[factor].varies)
        varying.push_back(factor);
      else
        fixed.push_back(factor);
    if (varying.empty() || (of && !llvm::is_contained(varying, *of)))
      continue;
    Form part;
    part.constant = fixed.empty() ? 1 : 0;
    if (!fixed.empty())
      part = monomial(fixed);
    Form &sum = coefficients[varying];
    if (std::optional<Form> more = combine(sum, part, coefficient))
      sum = std::move(*more);
  }
  llvm::SmallVector<Form, 2> result;
  for (auto &[varying, stride] : coefficients) {
    if (stride.isConstant())
      continue;
    std::int64_t divisor = stride.constant;
    for (const auto &term : stride.terms)
      divisor = divisor == INT64_MIN || term.second == INT64_MIN ? 1 : std::gcd(divisor, term.second);
    // With the constant factor, and without.
    for (std::int64_t by : {std::int64_t(1), divisor}) {
      Form part = stride;
      if (part.terms.front().second < 0)
        by = -by;
      for (auto &term : part.terms)
        term.second /= by;
      part.constant /= by;
      if (!llvm::is_contained(result, part))
        result.push_back(std::move(part));
    }
  }
  auto degree = [&](const Form &stride) {
    std::size_t most = 0;
    for (const auto &term : stride.terms)
      most = std::max(most, factorsOf(term.first).size());
    return most;
  };
  llvm::stable_sort(result, [&](const Form &a, const Form &b) { return degree(a) < degree(b); });
  return result;
}

std::optional<Linearized> Affine::delinearize(const Form &form, const Form &stride) {
  // Division by the term of the highest degree, the way it is done by hand.
  auto isBefore = [&](const auto &a, const auto &b) {
    return factorsOf(a.first).size() < factorsOf(b.first).size();
  };
  const auto lead = *std::max_element(stride.terms.begin(), stride.terms.end(), isBefore);
  const Factors leadFactors = factorsOf(lead.first);
  Linearized result;
  result.remainder = form;
  for (unsigned turns = 0; turns < 64; ++turns) {
    Form part; // What times the stride cancels a term.
    for (const auto &[id, coefficient] : result.remainder.terms) {
      Factors factors = factorsOf(id), rest;
      if (coefficient % lead.second != 0 ||
          !std::includes(factors.begin(), factors.end(), leadFactors.begin(), leadFactors.end()))
        continue;
      std::set_difference(factors.begin(), factors.end(), leadFactors.begin(), leadFactors.end(),
                          std::back_inserter(rest));
      std::optional<Form> scaled;
      if (rest.empty()) {
        part.constant = coefficient / lead.second;
        break;
      }
      scaled = scale(monomial(rest), coefficient / lead.second);
      if (!scaled)
        return std::nullopt;
      part = std::move(*scaled);
      break;
    }
    if (part.constant == 0 && part.terms.empty())
      return result;
    std::optional<Form> taken = product(part, stride);
    std::optional<Form> quotient = combine(result.quotient, part, 1);
    std::optional<Form> remainder = taken ? combine(result.remainder, *taken, -1) : std::nullopt;
    if (!quotient || !remainder)
      return std::nullopt;
    result.quotient = std::move(*quotient);
    result.remainder = std::move(*remainder);
  }
  return std::nullopt;
}

} // namespace xcs::analysis
