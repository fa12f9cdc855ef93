// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "analysis/Dependence.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"
#include <isl/aff.h>
#include <isl/constraint.h>
#include <isl/ctx.h>
#include <isl/ilp.h>
#include <isl/options.h>
#include <isl/set.h>
#include <isl/space.h>
#include <isl/val.h>

namespace xcs::analysis {

namespace {

/// No loop runs more often than this; so differences of subscripts that wrap at 2^64 can be told apart.
constexpr Wide MostIterations = Wide(1) << 60;

/// A conjunction of linear constraints over integer variables: all that is known of two accesses at once.
class System {
public:
  System(Affine &affine, const Instance &a, const Instance &b) : affine(affine) {
    difference = dims++;
    for (unsigned side = 0; side < 2; ++side) {
      iteration[side] = dimOf(affine.inductionAtom(), side);
      for (ir::OpId loop : (side == 0 ? a : b).loops)
        if (std::optional<unsigned> induction = affine.inductionAtomOf(loop))
          dimOf(*induction, side);
    }
    for (ir::OpId loop : affine.enclosing())
      if (std::optional<unsigned> induction = affine.inductionAtomOf(loop))
        dimOf(*induction, 0);
    rows.push_back({true, {{difference, 1}, {iteration[0], 1}, {iteration[1], -1}}, 0});
    for (unsigned i = 0; i < a.subscripts.size() && i < b.subscripts.size(); ++i) {
      if (!a.subscripts[i] || !b.subscripts[i])
        continue;
      Row equal{true, {}, 0};
      addTo(equal, *a.subscripts[i], 0, 1);
      addTo(equal, *b.subscripts[i], 1, -1);
      if (a.isModular || b.isModular)
        equal.terms.push_back({dims++, Wide(1) << 64});
      rows.push_back(std::move(equal));
    }
    std::int64_t stride = affine.counting(affine.candidate()).stride;
    if ((a.isModular || b.isModular) && stride != 0) {
      Wide most = MostIterations * (stride > 0 ? Wide(stride) : -Wide(stride));
      rows.push_back({false, {{difference, 1}}, most});
      rows.push_back({false, {{difference, -1}}, most});
    }
  }

  /// The set with difference >= 1 (sign +1) or <= -1 (sign -1), where the difference is i_b - i_a.
  isl_basic_set *build(isl_ctx *context, int sign) const {
    isl_space *space = isl_space_set_alloc(context, 0, dims);
    isl_basic_set *set = isl_basic_set_universe(isl_space_copy(space));
    isl_local_space *local = isl_local_space_from_space(space);
    auto add = [&](const Row &row) {
      isl_constraint *constraint = row.isEquality
                                       ? isl_constraint_alloc_equality(isl_local_space_copy(local))
                                       : isl_constraint_alloc_inequality(isl_local_space_copy(local));
      llvm::SmallVector<std::pair<unsigned, Wide>, 6> sums; // A variable may stand in several terms.
      for (const auto &[dim, coefficient] : row.terms) {
        auto known = llvm::find_if(sums, [&](const auto &sum) { return sum.first == dim; });
        if (known == sums.end())
          sums.push_back({dim, coefficient});
        else
          known->second += coefficient;
      }
      for (const auto &[dim, coefficient] : sums)
        constraint = isl_constraint_set_coefficient_val(constraint, isl_dim_set, static_cast<int>(dim),
                                                        valueOf(context, coefficient));
      constraint = isl_constraint_set_constant_val(constraint, valueOf(context, row.constant));
      set = isl_basic_set_add_constraint(set, constraint);
    };
    for (const Row &row : rows)
      add(row);
    add({false, {{difference, sign}}, -1});
    isl_local_space_free(local);
    return set;
  }

  unsigned differenceDim() const { return difference; }

private:
  struct Row { ///< sum of terms + constant, = 0 or >= 0.
    bool isEquality = false;
    llvm::SmallVector<std::pair<unsigned, Wide>, 6> terms;
    Wide constant = 0;
  };

  static isl_val *valueOf(isl_ctx *context, Wide value) {
    bool negative = value < 0;
    auto magnitude =
        negative ? -static_cast<unsigned __int128>(value) : static_cast<unsigned __int128>(value);
    isl_val *result = isl_val_int_from_ui(context, static_cast<unsigned long>(magnitude));
    if (auto high = static_cast<unsigned long>(magnitude >> 64); high != 0) {
      isl_val *scale = isl_val_2exp(isl_val_int_from_ui(context, 64));
      result = isl_val_add(result, isl_val_mul(isl_val_int_from_ui(context, high), scale));
    }
    return negative ? isl_val_neg(result) : result;
  }

  void addTo(Row &row, const Form &form, unsigned side, Wide factor) {
    row.constant += form.constant * factor;
    for (const auto &[id, coefficient] : form.terms) {
      unsigned dim = dimOf(id, side);
      row.terms.push_back({dim, coefficient * factor});
    }
  }

  /// dim * factor + form * sign >= constant.
  void atLeast(unsigned dim, Wide factor, const Form &form, unsigned side, Wide sign, Wide constant) {
    Row row{false, {{dim, factor}}, -constant};
    addTo(row, form, side, sign);
    rows.push_back(std::move(row));
  }

  unsigned dimOf(unsigned id, unsigned side) {
    if (!affine.atom(id).varies)
      side = 0;
    auto [entry, isNew] = variables.try_emplace({id, side}, dims);
    unsigned dim = entry->second;
    if (!isNew)
      return dim;
    ++dims;
    const Atom atom = affine.atom(id);
    if (atom.range) {
      rows.push_back({false, {{dim, 1}}, -atom.range->low});
      rows.push_back({false, {{dim, -1}}, atom.range->high});
    }
    switch (atom.kind) {
    case AtomKind::Induction: {
      const Counting counts = affine.counting(atom.loop);
      if (!counts.isKnown || counts.direction == 0)
        break;
      if (counts.first)
        atLeast(dim, counts.direction, *counts.first, side, -counts.direction, 0);
      if (counts.last)
        atLeast(dim, -counts.direction, *counts.last, side, counts.direction, 0);
      if (counts.first && counts.stride != 0 && counts.stride != 1 && counts.stride != -1) {
        unsigned ordinal = dims++;
        rows.push_back({false, {{ordinal, 1}}, 0});
        Row lattice{true, {{dim, 1}, {ordinal, -Wide(counts.stride)}}, 0};
        addTo(lattice, *counts.first, side, -1);
        rows.push_back(std::move(lattice));
      }
      break;
    }
    case AtomKind::Wrap: {
      unsigned turns = dims++;
      Row row{true, {{dim, 1}, {turns, Wide(1) << atom.bits}}, 0};
      addTo(row, atom.inner, side, -1);
      rows.push_back(std::move(row));
      break;
    }
    case AtomKind::Quotient:
      // divisor * q <= inner <= divisor * q + divisor - 1; towards zero, also a remainder below zero.
      atLeast(dim, -Wide(atom.divisor), atom.inner, side, 1, atom.isFloor ? 0 : 1 - Wide(atom.divisor));
      atLeast(dim, atom.divisor, atom.inner, side, -1, 1 - Wide(atom.divisor));
      break;
    case AtomKind::Min:
      for (const Form &choice : atom.choices)
        atLeast(dim, -1, choice, side, 1, 0);
      break;
    case AtomKind::Max:
      for (const Form &choice : atom.choices)
        atLeast(dim, 1, choice, side, -1, 0);
      break;
    case AtomKind::Invariant:
    case AtomKind::Varying:
      break;
    }
    return dim;
  }

  Affine &affine;
  std::vector<Row> rows;
  llvm::DenseMap<std::pair<unsigned, unsigned>, unsigned> variables;
  unsigned dims = 0, difference = 0;
  unsigned iteration[2] = {0, 0};
};

} // namespace

Dependence::Dependence(Affine &affine, unsigned long maxOperations)
    : affine(affine), context(isl_ctx_alloc()) {
  isl_options_set_on_error(context, ISL_ON_ERROR_CONTINUE);
  isl_ctx_set_max_operations(context, maxOperations);
}

Dependence::~Dependence() { isl_ctx_free(context); }

/// Subscripts c*i + k on both sides, with the same c: the common case needs no isl to be seen to be disjoint.
bool Dependence::neverMeet(const Instance &a, const Instance &b) const {
  unsigned induction = affine.inductionAtom();
  std::int64_t stride = affine.counting(affine.candidate()).stride;
  bool isModular = a.isModular || b.isModular;
  for (unsigned i = 0; i < a.subscripts.size() && i < b.subscripts.size(); ++i) {
    if (!a.subscripts[i] || !b.subscripts[i])
      continue;
    const Form &x = *a.subscripts[i], &y = *b.subscripts[i];
    if (x.terms != y.terms || llvm::any_of(x.terms, [&](const auto &term) {
          return term.first != induction && affine.atom(term.first).varies;
        }))
      continue;
    std::int64_t difference = 0, coefficient = x.coefficientOf(induction);
    if (llvm::SubOverflow(x.constant, y.constant, difference))
      continue;
    if (coefficient == 0) {
      if (difference != 0)
        return true;
      continue;
    }
    std::int64_t pace = 0;
    if (llvm::MulOverflow(coefficient, stride == 0 ? std::int64_t(1) : stride, pace))
      continue;
    if (isModular && (stride == 0 || pace > 8 || pace < -8))
      continue;
    if (difference == 0 || (!isModular && difference % pace != 0))
      return true;
  }
  return false;
}

Meeting Dependence::meet(const Instance &a, const Instance &b) {
  Meeting meeting;
  if (neverMeet(a, b))
    return meeting;
  System system(affine, a, b);
  int direction = affine.counting(affine.candidate()).direction;
  std::int64_t stride = affine.counting(affine.candidate()).stride;
  std::optional<std::int64_t> distances[2];
  bool possible[2] = {false, false};
  for (int sign : {1, -1}) {
    isl_basic_set *set = system.build(context, sign);
    isl_bool empty = isl_basic_set_is_empty(set);
    if (empty == isl_bool_false && stride != 0) {
      isl_set *whole = isl_set_from_basic_set(isl_basic_set_copy(set));
      isl_val *least = isl_set_dim_min_val(isl_set_copy(whole), static_cast<int>(system.differenceDim()));
      isl_val *most = isl_set_dim_max_val(whole, static_cast<int>(system.differenceDim()));
      if (least && most && isl_val_is_int(least) == isl_bool_true &&
          isl_val_eq(least, most) == isl_bool_true) {
        long value = isl_val_get_num_si(least) / stride;
        distances[sign > 0 ? 0 : 1] = value < 0 ? -value : value;
      }
      isl_val_free(least);
      isl_val_free(most);
    }
    isl_basic_set_free(set);
    if (empty == isl_bool_error) {
      meeting.exceeded = meeting.aFirst = meeting.bFirst = true;
      return meeting;
    }
    possible[sign > 0 ? 0 : 1] = empty == isl_bool_false;
  }
  if (direction == 0) {
    meeting.aFirst = meeting.bFirst = possible[0] || possible[1];
    return meeting;
  }
  meeting.aFirst = possible[direction > 0 ? 0 : 1];
  meeting.bFirst = possible[direction > 0 ? 1 : 0];
  if (possible[0] != possible[1])
    meeting.distance = distances[possible[0] ? 0 : 1];
  else if (possible[0] && distances[0] == distances[1])
    meeting.distance = distances[0];
  return meeting;
}

} // namespace xcs::analysis
