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
/// One loop asks isl no more questions than this.
constexpr unsigned MostQuestions = 50'000;
/// Elements, or rows, between two that are near each other.
constexpr std::int64_t MostLeftOut = 64;
/// Conditions x != y of a pair that are looked at; each doubles the questions.
constexpr std::size_t MostDistinct = 3;
/// What finding out a constant distance, for the report only, may cost.
constexpr unsigned long DistanceOperations = 20'000;

/// A conjunction of linear constraints over integer variables: all that is known of two accesses at once.
class System {
public:
  System(Affine &affine, const Instance &a, const Instance &b) : affine(affine) {
    difference = dims++;
    enter(a, 0);
    enter(b, 1);
    unsigned first = dimOf(affine.inductionAtom(), 0), second = dimOf(affine.inductionAtom(), 1);
    rows.push_back({true, {{difference, 1}, {first, 1}, {second, -1}}, 0});
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
    const Counting counts = affine.counting(affine.candidate());
    std::int64_t stride = counts.stride;
    if (counts.pace)
      addTo(pace, *counts.pace, 0, -1);
    if ((a.isModular || b.isModular) && stride != 0) {
      Wide most = MostIterations * (stride > 0 ? Wide(stride) : -Wide(stride));
      rows.push_back({false, {{difference, 1}}, most});
      rows.push_back({false, {{difference, -1}}, most});
    }
  }

  /// All that is known where one access is made, and that `form` is at least `least` there.
  System(Affine &affine, const Instance &instance, const Form &form, std::int64_t least) : affine(affine) {
    enter(instance, 0);
    Row row{false, {}, -Wide(least)};
    addTo(row, form, 0, 1);
    rows.push_back(std::move(row));
  }

  /// Values that must not be 0: below 0 or above it, as the bits of a choice say.
  unsigned choices() const { return 1u << distinct.size(); }

  /// The set with difference >= 1 (sign +1) or <= -1 (sign -1), where the difference is i_b - i_a; 0: any.
  isl_basic_set *build(isl_ctx *context, int sign, unsigned choice = 0) const {
    isl_space *space = isl_space_set_alloc(context, 0, dims);
    isl_basic_set *set = isl_basic_set_universe(isl_space_copy(space));
    isl_local_space *local = isl_local_space_from_space(space);
    for (const Row &row : rows)
      set = isl_basic_set_add_constraint(set, constraint(context, local, row));
    for (unsigned i = 0; i < distinct.size(); ++i) {
      Row row = distinct[i];
      if (choice >> i & 1) {
        for (auto &term : row.terms)
          term.second = -term.second;
        row.constant = -row.constant;
      }
      row.constant -= 1;
      set = isl_basic_set_add_constraint(set, constraint(context, local, row));
    }
    if (sign != 0) {
      set = isl_basic_set_add_constraint(set, constraint(context, local, {false, {{difference, sign}}, -1}));
      if (!pace.terms.empty()) {
        Row apart = pace;
        apart.terms.push_back({difference, sign});
        set = isl_basic_set_add_constraint(set, constraint(context, local, apart));
      }
    }
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

  static isl_constraint *constraint(isl_ctx *context, isl_local_space *local, const Row &row) {
    isl_constraint *result = row.isEquality ? isl_constraint_alloc_equality(isl_local_space_copy(local))
                                            : isl_constraint_alloc_inequality(isl_local_space_copy(local));
    llvm::SmallVector<std::pair<unsigned, Wide>, 6> sums; // A variable may stand in several terms.
    for (const auto &[dim, coefficient] : row.terms) {
      unsigned wanted = dim;
      auto known = llvm::find_if(sums, [&](const auto &sum) { return sum.first == wanted; });
      if (known == sums.end())
        sums.push_back({dim, coefficient});
      else
        known->second += coefficient;
    }
    for (const auto &[dim, coefficient] : sums)
      result = isl_constraint_set_coefficient_val(result, isl_dim_set, static_cast<int>(dim),
                                                  valueOf(context, coefficient));
    return isl_constraint_set_constant_val(result, valueOf(context, row.constant));
  }

  /// Where an access is made: in an iteration of the candidate and of the loops around and inside.
  void enter(const Instance &instance, unsigned side) {
    dimOf(affine.inductionAtom(), side);
    for (ir::OpId loop : affine.enclosing())
      if (std::optional<unsigned> induction = affine.inductionAtomOf(loop))
        dimOf(*induction, side);
    for (ir::OpId loop : instance.loops)
      if (std::optional<unsigned> induction = affine.inductionAtomOf(loop))
        dimOf(*induction, side);
    for (const Condition &condition : instance.conditions) {
      Row row{condition.kind == Condition::Kind::Equal, {}, 0};
      addTo(row, condition.form, side, 1);
      if (condition.kind != Condition::Kind::Distinct)
        rows.push_back(std::move(row));
      else if (distinct.size() < MostDistinct)
        distinct.push_back(std::move(row));
    }
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
    case AtomKind::Product:
      break;
    }
    return dim;
  }

  Affine &affine;
  std::vector<Row> rows;
  llvm::SmallVector<Row, 2> distinct; ///< Forms that are not 0.
  Row pace; ///< Iterations are at least this far apart: to be added to the difference.
  llvm::DenseMap<std::pair<unsigned, unsigned>, unsigned> variables;
  unsigned dims = 0, difference = 0;
};

} // namespace

Dependence::Dependence(Affine &affine, unsigned long maxOperations)
    : affine(affine), context(isl_ctx_alloc()), maxOperations(maxOperations) {
  isl_options_set_on_error(context, ISL_ON_ERROR_CONTINUE);
}

Dependence::~Dependence() { isl_ctx_free(context); }

/// Takes the set. Without an answer it is not known to be empty.
bool Dependence::isEmpty(isl_basic_set *set, bool &exceeded) {
  isl_ctx_reset_operations(context);
  isl_ctx_set_max_operations(context, maxOperations);
  isl_bool empty = questions++ < MostQuestions ? isl_basic_set_is_empty(set) : isl_bool_error;
  isl_ctx_reset_error(context);
  exceeded |= empty == isl_bool_error;
  isl_basic_set_free(set);
  return empty == isl_bool_true;
}

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

/// Whether 0 <= form < stride wherever the access is made.
bool Dependence::isRemainder(const Form &form, const Form &stride, const Instance &instance) {
  auto neverAtLeast = [&](const std::optional<Form> &value, std::int64_t least) {
    if (!value)
      return false;
    bool exceeded = false;
    System system(affine, instance, *value, least);
    for (unsigned choice = 0; choice < system.choices(); ++choice)
      if (!isEmpty(system.build(context, 0, choice), exceeded))
        return false;
    return true;
  };
  return neverAtLeast(affine.difference(Form(), form), 1) && neverAtLeast(affine.difference(form, stride), 0);
}

/// Whether the elements that the access reaches, row after row, leave no more than a few out in between. Then
/// arithmetic modulo 2^64 cannot wrap around on the way: the object would have to fill the address space.
bool Dependence::reachesAllRows(const Linearized &part, const Form &stride, const Instance &instance) const {
  auto isOne = [](std::int64_t x) { return x == 1 || x == -1; };
  auto stepsByOne = [&](const std::pair<unsigned, std::int64_t> &term) {
    const Atom &atom = affine.atom(term.first);
    return !atom.varies || (atom.kind == AtomKind::Induction && isOne(term.second) &&
                            isOne(affine.counting(atom.loop).stride));
  };
  if (!instance.conditions.empty() || !llvm::all_of(part.quotient.terms, stepsByOne) ||
      part.remainder.terms.size() != 1 || !stepsByOne(part.remainder.terms.front()))
    return false;
  const Atom &column = affine.atom(part.remainder.terms.front().first);
  if (!column.varies || !llvm::is_contained(instance.loops, column.loop))
    return false;
  const Counting counts = affine.counting(column.loop);
  if (!counts.isKnown || !counts.first || !counts.last)
    return false;
  bool isUp = counts.direction > 0;
  std::optional<Form> reach = affine.difference(isUp ? *counts.last : *counts.first,
                                                isUp ? *counts.first : *counts.last),
                      gap = reach ? affine.difference(stride, *reach) : std::nullopt;
  return gap && gap->isConstant() && gap->constant <= MostLeftOut;
}

/// Whether the least value is a small number, or that of another loop variable which is so.
static bool startsNearZero(Affine &affine, const Form &form, unsigned depth = 0) {
  return depth < 8 && std::abs(form.constant) <= MostLeftOut &&
         llvm::all_of(
             form.terms,
             [&](const auto &term) {
               if (affine.atom(term.first).kind != AtomKind::Induction || term.second != 1)
                 return false;
               const Counting counts = affine.counting(affine.atom(term.first).loop);
               const std::optional<Form> &least = counts.direction > 0 ? counts.first : counts.last;
               return counts.isKnown && counts.direction != 0 && least &&
                      startsNearZero(affine, *least, depth + 1);
             });
}

/// Whether the first rows that the two accesses reach are near each other.
static bool areNear(Affine &affine, const Form &a, const Form &b) {
  std::optional<Form> difference = affine.difference(a, b);
  if (!difference)
    return false;
  Form rest;
  rest.constant = difference->constant;
  for (const auto &[atom, coefficient] : difference->terms)
    rest.terms.push_back({atom, 1});
  return startsNearZero(affine, rest);
}

/// q * w + r with 0 <= r < w on both sides: equal if and only if both parts are. Not modulo 2^64,
/// unless the accesses stay so close together that nothing wraps.
bool Dependence::splitRows(Instance &a, Instance &b, unsigned subscript, const Form &stride,
                           Assumed *assumed) {
  std::optional<Linearized> x = affine.delinearize(*a.subscripts[subscript], stride),
                            y = affine.delinearize(*b.subscripts[subscript], stride);
  if (!x || !y)
    return false;
  bool isModular = a.isModular || b.isModular;
  if (isModular && !areNear(affine, x->quotient, y->quotient))
    return false;
  Assumed needed;
  for (auto [part, instance] : {std::pair(&*x, &a), std::pair(&*y, &b)}) {
    if (isModular && !reachesAllRows(*part, stride, *instance))
      return false;
    if (isRemainder(part->remainder, stride, *instance))
      continue;
    std::optional<Form> room = affine.difference(stride, part->remainder);
    if (!assumed || !room)
      return false;
    needed.push_back({part->remainder, 0, INT64_MAX});
    needed.push_back({std::move(*room), 1, INT64_MAX});
  }
  if (assumed)
    assumed->insert(assumed->end(), needed.begin(), needed.end());
  a.subscripts[subscript] = affine.modulo64(x->quotient, a.isModular);
  b.subscripts[subscript] = affine.modulo64(y->quotient, b.isModular);
  a.subscripts.push_back(std::move(x->remainder));
  b.subscripts.push_back(std::move(y->remainder));
  return true;
}

void Dependence::delinearize(Instance &a, Instance &b, Assumed *assumed) {
  for (unsigned i = 0; i < a.subscripts.size() && i < b.subscripts.size() && i < 16; ++i) {
    if (!a.subscripts[i] || !b.subscripts[i])
      continue;
    llvm::SmallVector<Form, 2> strides = affine.stridesOf(*a.subscripts[i]);
    for (Form &other : affine.stridesOf(*b.subscripts[i]))
      if (!llvm::is_contained(strides, other))
        strides.push_back(std::move(other));
    bool isSplit =
        llvm::any_of(strides, [&](const Form &stride) { return splitRows(a, b, i, stride, nullptr); });
    if (!isSplit && assumed && !strides.empty()) {
      // Rows by which the candidate moves on are those that must not overlap.
      llvm::SmallVector<Form, 2> own = affine.stridesOf(*a.subscripts[i], affine.inductionAtom());
      isSplit = splitRows(a, b, i, own.empty() ? strides.front() : own.front(), assumed);
    }
    if (isSplit)
      --i; // The quotient may be such a sum itself.
  }
}

/// The subscripts as they are if no arithmetic on the way wraps.
void Dependence::withoutWraps(Instance &instance, Assumed &assumed) {
  for (std::optional<Form> &subscript : instance.subscripts) {
    if (!subscript)
      continue;
    while (std::optional<Assumption> unwrapped = affine.unwrap(*subscript))
      assumed.push_back(std::move(*unwrapped));
    if (instance.isModular)
      assumed.push_back({*subscript, INT64_MIN, INT64_MAX});
  }
  instance.isModular = false;
}

/// The number of iterations that all points of the set (which it takes) are apart.
std::optional<std::int64_t> Dependence::distance(isl_basic_set *set, unsigned dim, std::int64_t stride) {
  isl_ctx_reset_operations(context);
  isl_ctx_set_max_operations(context, DistanceOperations);
  isl_set *whole = isl_set_from_basic_set(set);
  isl_val *least = isl_set_dim_min_val(isl_set_copy(whole), static_cast<int>(dim));
  isl_val *most = isl_set_dim_max_val(whole, static_cast<int>(dim));
  std::optional<std::int64_t> result;
  if (least && most && isl_val_is_int(least) == isl_bool_true && isl_val_eq(least, most) == isl_bool_true)
    result = std::abs(isl_val_get_num_si(least) / stride);
  isl_val_free(least);
  isl_val_free(most);
  isl_ctx_reset_error(context);
  return result;
}

Meeting Dependence::meet(const Instance &first, const Instance &second, Assumed *assumed) {
  Meeting meeting;
  if (neverMeet(first, second))
    return meeting;
  Instance a = first, b = second;
  if (assumed) {
    withoutWraps(a, *assumed);
    withoutWraps(b, *assumed);
    if (neverMeet(a, b))
      return meeting;
  }
  delinearize(a, b, assumed);
  auto isKnown = [&](const std::optional<Form> &form) { return form && !affine.isUnknown(*form); };
  meeting.isExact = llvm::all_of(a.subscripts, isKnown) && llvm::all_of(b.subscripts, isKnown);
  System system(affine, a, b);
  int direction = affine.counting(affine.candidate()).direction;
  std::int64_t stride = affine.counting(affine.candidate()).stride;
  std::optional<std::int64_t> distances[2];
  bool possible[2] = {false, false};
  for (int sign : {1, -1}) {
    bool empty = true;
    for (unsigned choice = 0; empty && choice < system.choices(); ++choice)
      empty = isEmpty(system.build(context, sign, choice), meeting.exceeded);
    possible[sign > 0 ? 0 : 1] = !empty;
    if (!empty && !meeting.exceeded && stride != 0 && system.choices() == 1)
      distances[sign > 0 ? 0 : 1] = distance(system.build(context, sign), system.differenceDim(), stride);
  }
  if (meeting.exceeded) {
    meeting.aFirst = meeting.bFirst = true;
    return meeting;
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
