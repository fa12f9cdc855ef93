// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Generated text before it is known what its lambdas capture and what the hash of the decision is.

#pragma once

#include "llvm/ADT/StringRef.h"
#include <map>
#include <set>
#include <string>
#include <vector>

namespace xcs::rewrite {

struct Draft {
  struct Lambda {
    std::string parameters; ///< HashMark stands for the hash.
    std::string body;
    friend bool operator==(const Lambda &, const Lambda &) = default;
  };
  std::string head;             ///< Up to the first lambda.
  std::vector<Lambda> lambdas;  ///< Separated by commas.
  std::string tail;             ///< Behind the last.
  unsigned end = 0;             ///< Where the original statement (or expression) ends.
  bool isExpression = false;    ///< Stands in the place of a call, of which it is the value.
  std::set<std::string> copies; ///< What lambdas may hold by value, if they name it.
  /// What the first lambda may hold views of, where its body has them between ViewMarks; with their words.
  std::map<std::string, unsigned> views;

  friend bool operator==(const Draft &, const Draft &) = default;
};

/// Where the hash goes.
inline constexpr char HashMark = '\1';

/// "::xcs::detail::item<hash>": a parameter type that makes the lambda one of its own.
inline std::string hashed(const std::string &type) { return "::xcs::detail::" + type + "<" + HashMark + ">"; }

/// The text; lambdas capture copies of those of `copies` that they name. `key` identifies function and place.
std::string assemble(const Draft &draft, llvm::StringRef key);

/// Replaces HashMark by the literal of the hash of key and text.
std::string withHash(std::string text, llvm::StringRef key);

} // namespace xcs::rewrite
