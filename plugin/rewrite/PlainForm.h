// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A recursive function once more as it is in the source: what runs below the cut-off, as fast as without XCS.

#pragma once

#include "rewrite/Site.h"

namespace xcs::rewrite {

struct PlainForm {
  std::string name;        ///< How its calls spell it.
  std::string declaration; ///< Text for the beginning of the function's body.
  unsigned place = 0;      ///< Behind the brace that opens the body.
};

/// The plain form of the site's function; none where its text does not mean the same at another place (a
/// method's `this`, a static variable) or cannot be taken apart. That is no reason against the site.
std::optional<PlainForm> plainForm(const Site &site);

/// The offset of the parenthesis that opens the arguments of a call by name `f(...)`, `ns::f<T>(...)`.
std::optional<unsigned> argumentsOf(const Site &site, const ir::SourceRange &call);

} // namespace xcs::rewrite
