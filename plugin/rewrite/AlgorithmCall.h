// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The text of a call of a standard algorithm, by what its arguments are for.

#pragma once

#include "rewrite/LoopForm.h"

namespace xcs::rewrite {

class AlgorithmCall {
public:
  explicit AlgorithmCall(Site &site) : site(site), module(site.module), loop(site.loop()) {}

  /// Takes the text apart; false (and a refusal) where it has another form, or a callable has a state.
  bool read();
  /// Roles: f first, e end, n number, i second input, o output, c callable, v initial value, x what is
  /// compared with, p what combines two values. Empty: the algorithm has none.
  TokenRange argument(char role) const;
  /// "std::transform", as the text spells it, up to the argument list.
  std::string name() const;
  TokenRange text() const { return whole; }
  /// Where the statement ends, semicolon included, if the call is one of its own.
  std::optional<unsigned> statementEnd() const;

  /// Nothing that the compiler evaluates, or never does: false (and a refusal) in such a place.
  bool isEvaluated() const;

  /// The sequences as variables (xcs_lo, xcs_in) and their length. False (and a refusal) for sequences whose
  /// elements cannot be reached by their number.
  bool start(LoopForm &form) const;
  /// The `index`th element on from `variable`, as an iterator.
  static std::string at(const std::string &variable, const std::string &index) {
    return "::xcs::detail::at(" + variable + ", 1, " + index + ")";
  }
  /// `auto variable = ` the argument; a lambda may hold it by value.
  void declare(LoopForm &form, const std::string &variable, char role) const;

private:
  bool isClosureName(TokenRange text) const;
  bool isStateless(TokenRange text) const;
  bool isFunctionName(TokenRange text) const;
  bool hasRandomAccess() const;

  Site &site;
  const ir::Module &module;
  const ir::LoopInfo &loop;
  TokenRange whole;
  std::vector<TokenRange> arguments;
  llvm::StringRef roles;
};

/// `std::plus<>()` and its like.
bool isOperatorObject(TokenRange text);

} // namespace xcs::rewrite
