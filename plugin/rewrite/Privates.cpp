// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/Privates.h"

namespace xcs::rewrite {

using namespace ir;

std::optional<PrivateText> privatesOf(Site &site, const Names &names, const std::string &first,
                                      const std::string &isLast) {
  PrivateText text;
  for (const analysis::Private &each : site.plan.privates) {
    const Object &object = site.module[each.object];
    const std::string &name = object.name, type = "decltype(" + name + ")";
    if (names.visible(name) != each.object) {
      site.refuse("'" + name + "' is hidden here");
      return std::nullopt;
    }
    const Type &held = site.module[object.type];
    std::string value = held.isScalar() || !held.container.empty() ? "{}; "
                        : held.kind == TypeKind::Array             ? "; "
                                                       : " = ::xcs::detail::blank<" + type + ">(); ";
    text.before += type + " " + name + value;
    if (!each.keepsLast)
      continue;
    // Not the variable itself: a lambda that holds it would keep it out of registers in the original loop.
    text.outside += type + " xcs_last_" + name + value;
    text.after += " ::xcs::detail::keep(xcs_last_" + name + ", " + name + ");";
    text.finish += "::xcs::detail::keep(" + name + ", xcs_last_" + name + "); ";
  }
  for (const analysis::Stepping &each : site.plan.steppings) {
    const std::string &name = site.module[each.object].name, start = "xcs_start_" + name;
    if (names.visible(name) != each.object) {
      site.refuse("'" + name + "' is hidden here");
      return std::nullopt;
    }
    auto at = [&](const std::string &index) {
      return "::xcs::detail::at(" + start + ", " + std::to_string(each.step) + "LL, " + index + ")";
    };
    text.outside += "const auto " + start + " = " + name + "; ";
    text.before += "decltype(" + name + ") " + name + " = " + at(first) + "; ";
    text.finish += name + " = " + at("xcs_n") + "; ";
    text.starts.insert(start);
  }
  if (!text.after.empty())
    text.after = " if (" + isLast + ") {" + text.after + " }";
  return text;
}

} // namespace xcs::rewrite
