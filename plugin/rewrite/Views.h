// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Objects that a block holds a view of: a copy of the bytes of a container or class object (where its
// elements are, how many), so that no store of the loop can change it as far as the compiler knows, and so
// that the object's own address does not leave the function. That is what keeps loops over bytes vectorised.

#pragma once

#include "rewrite/Names.h"
#include "rewrite/Tokens.h"
#include <map>

namespace xcs::rewrite {

/// Stands before and after a name in text that may come to name the view instead.
inline constexpr char ViewMark = '\2';

/// The objects that lambdas may hold views of, with the number of words their type has where a copy of its
/// bytes is as good as the object (0: any number). For the loop of the site; empty in doubt.
std::map<std::string, unsigned> viewable(const Site &site, const Names &names);

/// Puts marks around the uses of names in the text of a loop (header included) that a view can stand for. All
/// uses of a name are marked or none is.
std::vector<Replacement> viewMarks(const Site &site, TokenRange loop, TokenRange body);

/// `text` without its marks: names of `views` become names of views, which are noted in `used`.
std::string resolveViews(llvm::StringRef text, const std::map<std::string, unsigned> &views,
                         std::map<std::string, unsigned> &used);

} // namespace xcs::rewrite
