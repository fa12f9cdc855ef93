// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "runtime/statistics.h"

#include "runtime/site_state.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <tuple>

namespace xcs {
namespace {

using runtime::refusal;
using runtime::site_state;

const char *name_of(detail::kind kind) noexcept {
  switch (kind) {
  case detail::kind::compute:
    return "compute";
  case detail::kind::latency:
    return "latency";
  case detail::kind::unknown:
    break;
  }
  return "unknown";
}

double ratio(double of, double by) noexcept { return of > 0 && by > 0 ? of / by : 1; }

void add(std::vector<std::string> &to, const std::string &what) {
  const auto at = std::lower_bound(to.begin(), to.end(), what);
  if (at == to.end() || *at != what)
    to.insert(at, what);
}

void add(std::vector<fallback> &to, const fallback &what) {
  for (fallback &known : to)
    if (known.reason == what.reason)
      return void(known.count += what.count);
  to.push_back(what);
}

site_statistics describe_site(const site_state &state) {
  site_statistics result;
  result.file = state.file;
  result.line = state.line;
  result.column = state.column;
  result.pattern = state.pattern;
  result.strategy = state.strategy;
  result.kind = name_of(state.decided);
  result.parallel = state.parallel;
  result.items = state.items;
  const double waits = state.wait_cost;
  result.item_nanoseconds = waits > 0 ? waits : state.item_cost.load();
  result.estimated_speedup = ratio(double(state.sequential_time), double(state.expected_time));
  result.measured_speedup = ratio(double(state.sequential_time), double(state.parallel_time));
  const std::uint64_t accepted = state.accepted, started = state.started;
  for (std::size_t reason = 0; reason != std::size_t(refusal::count); ++reason) {
    std::uint64_t count = state.refusals[reason];
    // Accepted and never started: a guard said no. (One that is between the two right now counts for a
    // moment, too.)
    if (reason == std::size_t(refusal::guard))
      count += accepted > started ? accepted - started : 0;
    if (count != 0) {
      result.fallbacks.push_back({describe(refusal(reason)), count});
      result.sequential += count;
    }
  }
  return result;
}

struct sums {
  double sequential = 0, expected = 0, parallel = 0;
};

function_statistics describe_function(std::string name, const std::vector<site_state *> &states) {
  function_statistics result;
  result.name = std::move(name);
  sums all;
  for (const site_state *state : states) {
    site_statistics site = describe_site(*state);
    add(result.strategies, site.strategy);
    add(result.patterns, site.pattern);
    result.cache_entries += site.item_nanoseconds > 0 ? 1 : 0;
    result.parallel_groups += site.parallel;
    result.compute_operations += state->compute_items;
    result.latency_operations += state->waiting_items;
    all.sequential += double(state->sequential_time);
    all.expected += double(state->expected_time);
    all.parallel += double(state->parallel_time);
    for (const fallback &why : site.fallbacks)
      add(result.fallbacks, why);
    result.sites.push_back(std::move(site));
  }
  result.estimated_speedup = ratio(all.sequential, all.expected);
  result.measured_speedup = ratio(all.sequential, all.parallel);
  std::sort(result.sites.begin(), result.sites.end(), [](const auto &a, const auto &b) {
    return std::tie(a.file, a.line, a.column, a.pattern) < std::tie(b.file, b.line, b.column, b.pattern);
  });
  return result;
}

} // namespace

function_statistics stats(std::string_view function) {
  std::vector<site_state *> states = site_state::all();
  std::erase_if(states, [&](const site_state *state) { return state->function != function; });
  return describe_function(std::string(function), states);
}

std::vector<function_statistics> stats() {
  std::map<std::string, std::vector<site_state *>> by_name;
  for (site_state *state : site_state::all())
    by_name[state->function].push_back(state);
  std::vector<function_statistics> result;
  for (const auto &[name, states] : by_name)
    result.push_back(describe_function(name, states));
  return result;
}

} // namespace xcs
