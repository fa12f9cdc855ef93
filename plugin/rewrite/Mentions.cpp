// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/Mentions.h"
#include "rewrite/Names.h"
#include <set>

namespace xcs::rewrite {

using namespace ir;

/// A variable of the body, declared in a block around the place and before it.
static bool isVisibleAt(const Site &site, const Object &object, unsigned place, TokenRange body) {
  if (object.kind != ObjectKind::Local || object.function != site.function || !object.range.valid() ||
      object.range.inMacro || object.range.file != site.op().range.file ||
      object.range.begin < body.front().begin || object.range.end > place ||
      site.tokens.isParenthesised(object.range.begin))
    return false;
  if (!object.type.valid() || site.module[object.type].isVolatile)
    return false;
  auto block = site.tokens.blockAround(object.range.begin);
  return block && block->first < place && place < block->second;
}

std::string mentionsOf(const Site &site, TokenRange text, unsigned place, TokenRange body) {
  std::set<std::string> used;
  forEachName(text, [&](std::size_t i) {
    for (const Object &object : site.module.objects)
      if (object.name == text[i].text && isVisibleAt(site, object, place, body))
        used.insert(object.name);
  });
  std::string result;
  for (const std::string &name : used)
    result += "(void)" + name + "; ";
  return result;
}

} // namespace xcs::rewrite
