// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Can two accesses meet in different iterations of a loop? Exact for affine subscripts (isl), conservative
// for all else.

#pragma once

#include "analysis/Affine.h"
#include <memory>

struct isl_basic_set;
struct isl_ctx;

namespace xcs::analysis {

/// What is known to hold where an access is made: form >= 0, form = 0, form != 0.
struct Condition {
  enum class Kind { AtLeast, Equal, Distinct };
  Form form;
  Kind kind = Kind::AtLeast;
  friend bool operator==(const Condition &, const Condition &) = default;
};

/// One side of the question: subscripts in order (none: unknown), and the loops inside the candidate around
/// the access.
struct Instance {
  llvm::SmallVector<std::optional<Form>, 2> subscripts;
  bool isModular = false; ///< Some subscript is known modulo 2^64 only.
  llvm::SmallVector<ir::OpId, 2> loops;
  llvm::ArrayRef<Condition> conditions;
};

struct Meeting {
  bool aFirst = false; ///< The access `a` may come in an earlier iteration than the `b` it meets.
  bool bFirst = false;
  std::optional<std::int64_t> distance; ///< Iterations between the two, if always the same.
  bool isExact = false;                 ///< Everything about the subscripts was known.
  bool exceeded = false;                ///< The budget ran out; both orders are then assumed.
  bool any() const { return aFirst || bFirst; }
};

/// Asks isl within a budget of operations for each question, of which a loop may ask so many.
class Dependence {
public:
  explicit Dependence(Affine &affine, unsigned long maxOperations = 500'000);
  ~Dependence();
  Dependence(const Dependence &) = delete;
  Dependence &operator=(const Dependence &) = delete;

  /// Whether `a` and `b`, whose subscripts correspond one to one, are equal in two different iterations of
  /// the candidate. With `assumed`, what it takes for granted is added there.
  Meeting meet(const Instance &a, const Instance &b, std::vector<Assumption> *assumed = nullptr);

private:
  using Assumed = std::vector<Assumption>;
  bool neverMeet(const Instance &a, const Instance &b) const;
  void withoutWraps(Instance &instance, Assumed &assumed);
  void delinearize(Instance &a, Instance &b, Assumed *assumed);
  bool splitRows(Instance &a, Instance &b, unsigned subscript, const Form &stride, Assumed *assumed);
  bool isRemainder(const Form &form, const Form &stride, const Instance &instance);
  bool reachesAllRows(const Linearized &part, const Form &stride, const Instance &instance) const;
  bool isEmpty(isl_basic_set *set, bool &exceeded);
  std::optional<std::int64_t> distance(isl_basic_set *set, unsigned dim, std::int64_t stride);

  Affine &affine;
  isl_ctx *context;
  unsigned long maxOperations;
  unsigned questions = 0;
};

} // namespace xcs::analysis
