// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef XCS_STATS_H
#define XCS_STATS_H

#include <xcs/detail/export.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace xcs {

/// Why a site ran its original code, and how often.
struct fallback {
  std::string reason;
  std::uint64_t count = 0;
};

/// What happened at one site (a loop, or a group of calls) since the program started.
struct site_statistics {
  std::string file;
  unsigned line = 0, column = 0; ///< counted from 1
  std::string pattern;           ///< "map", "append", "fork-join", ...
  std::string strategy;          ///< "structural", "tracing" or "hybrid"
  std::string kind;              ///< "compute", "latency", or "unknown" until it is measured
  std::uint64_t parallel = 0;    ///< times entered in parallel
  std::uint64_t sequential = 0;  ///< times the original code ran; those decided inline are sampled, one in 64
  std::uint64_t items = 0;       ///< items (iterations, calls) that ran in parallel groups
  double item_nanoseconds = 0;   ///< learned cost of an item; 0: not known
  double estimated_speedup = 1;  ///< as expected when the site was entered
  double measured_speedup = 1;   ///< cost of the items one after the other, by the time it took
  std::vector<fallback> fallbacks;
};

/// The same for a function, over its sites.
struct function_statistics {
  std::string name;
  std::vector<std::string> strategies, patterns; ///< each once, sorted
  std::uint64_t cache_entries = 0;               ///< sites whose decision is learned and kept
  std::uint64_t parallel_groups = 0;
  std::uint64_t compute_operations = 0, latency_operations = 0;
  double estimated_speedup = 1, measured_speedup = 1; ///< over the parallel groups
  std::vector<fallback> fallbacks;
  std::vector<site_statistics> sites; ///< by file, line, column
};

/// The statistics of a function.
/// \param function qualified name as xcs-check prints it, such as "ns::f". A function none of whose sites was
/// reached has no sites. May throw std::bad_alloc. Safe from any thread; sites running meanwhile may be
/// counted in part.
XCS_EXPORT function_statistics stats(std::string_view function);

/// The statistics of all functions with a site that was reached, sorted by name.
/// May throw std::bad_alloc. Safe from any thread; sites running meanwhile may be counted in part.
XCS_EXPORT std::vector<function_statistics> stats();

} // namespace xcs

#endif
