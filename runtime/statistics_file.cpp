// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the environment asks for at exit: XCS_STATS and XCS_TIMELINE.
#include "runtime/concurrency.h"
#include "runtime/message.h"
#include "runtime/settings.h"
#include "runtime/statistics.h"
#include "runtime/timeline.h"

#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace xcs::runtime {
namespace {

using nlohmann::json;

json to_json(const std::vector<fallback> &fallbacks) {
  json result = json::array();
  for (const fallback &each : fallbacks)
    result.push_back({{"reason", each.reason}, {"count", each.count}});
  return result;
}

json to_json(const site_statistics &site) {
  return {{"file", site.file},
          {"line", site.line},
          {"column", site.column},
          {"pattern", site.pattern},
          {"strategy", site.strategy},
          {"kind", site.kind},
          {"parallel", site.parallel},
          {"sequential", site.sequential},
          {"items", site.items},
          {"item_nanoseconds", site.item_nanoseconds},
          {"estimated_speedup", site.estimated_speedup},
          {"measured_speedup", site.measured_speedup},
          {"fallbacks", to_json(site.fallbacks)}};
}

json to_json(const function_statistics &function) {
  json sites = json::array();
  for (const site_statistics &site : function.sites)
    sites.push_back(to_json(site));
  return {{"name", function.name},
          {"strategies", function.strategies},
          {"patterns", function.patterns},
          {"cache_entries", function.cache_entries},
          {"parallel_groups", function.parallel_groups},
          {"compute_operations", function.compute_operations},
          {"latency_operations", function.latency_operations},
          {"estimated_speedup", function.estimated_speedup},
          {"measured_speedup", function.measured_speedup},
          {"fallbacks", to_json(function.fallbacks)},
          {"sites", sites}};
}

void write_reports() noexcept {
  const settings &now = current_settings();
  try {
    if (!now.statistics.empty())
      write_report("XCS_STATS", now.statistics, statistics_as_json());
    if (!now.timeline.empty())
      write_timeline(now.timeline);
  } catch (const std::exception &problem) {
    say(std::string("the reports could not be written: ") + problem.what());
  }
}

// When the library is loaded: a program that reaches no site gets its (empty) report as well.
struct at_load {
  at_load() {
    const auto asked = [](const char *name) {
      return std::getenv(name) != nullptr && *std::getenv(name) != 0;
    };
    if (asked("XCS_TIMELINE"))
      timeline_on.store(true, std::memory_order_relaxed);
    if (asked("XCS_STATS") || asked("XCS_TIMELINE"))
      std::atexit(write_reports);
  }
} const at_load_instance;

} // namespace

std::string statistics_as_json() {
  json functions = json::array();
  for (const function_statistics &function : stats())
    functions.push_back(to_json(function));
  const json report = {{"schema", "xcs-stats/1"},
                       {"version", XCS_VERSION},
                       {"backend", name_of(current_settings().backend)},
                       {"threads", compute_threads()},
                       {"functions", functions}};
  return report.dump(2, ' ', false, json::error_handler_t::replace);
}

void write_report(const char *variable, const std::string &file, const std::string &text) {
  std::FILE *out = file == "-" ? stderr : std::fopen(file.c_str(), "w");
  const bool written = out != nullptr && std::fwrite(text.data(), 1, text.size(), out) == text.size() &&
                       std::fputc('\n', out) != EOF;
  const bool closed = out == stderr || (out != nullptr && std::fclose(out) == 0);
  if (!written || !closed)
    say(std::string(variable) + "=" + file + ": cannot write: " + std::strerror(errno));
}

} // namespace xcs::runtime
