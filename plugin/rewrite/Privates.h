// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Variables from outside the loop that the generated code declares anew, under their own names, so that the
// text of the body stays as it is.

#pragma once

#include "rewrite/Names.h"

namespace xcs::rewrite {

/// Pieces of text around the iterations of a block (or around a single one).
struct PrivateText {
  std::string outside;          ///< In front of the skeleton: room for what the last iteration leaves.
  std::string before;           ///< First in the lambda that runs iterations.
  std::string after;            ///< Last in it.
  std::set<std::string> starts; ///< Names of `outside` that lambdas may hold by value.
  std::string finish;           ///< Behind the skeleton: the variables get their last values.
};

/// The text for the plan's variables. In the lambda, `first` is the number of the first iteration that it
/// runs, and `isLast` tells whether it runs the last one. None (and a refusal) where a name means something
/// else at the site.
std::optional<PrivateText> privatesOf(Site &site, const Names &names, const std::string &first,
                                      const std::string &isLast);

} // namespace xcs::rewrite
