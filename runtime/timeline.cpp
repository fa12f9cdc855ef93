// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "runtime/timeline.h"

#include "runtime/site_state.h"
#include "runtime/statistics.h"

#include <nlohmann/json.hpp>

#include <mutex>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace xcs::runtime {

std::atomic<bool> timeline_on{false};

namespace {

struct event {
  const site_state *at;
  std::size_t begin, end;
  nanoseconds start, stop;
  long thread;
};

struct recording {
  std::mutex lock;
  std::vector<event> events;
};

recording &the_recording() {
  static recording &one = *new recording; // never destroyed: threads may record while the program ends
  return one;
}

} // namespace

void record_on_timeline(const detail::site &at, std::size_t begin, std::size_t end, nanoseconds start,
                        nanoseconds stop) noexcept {
  static thread_local const long thread = syscall(SYS_gettid);
  recording &into = the_recording();
  const std::lock_guard hold(into.lock);
  try {
    // Of the state, not of the site: the library that the site is in may be unloaded before the end.
    if (const auto *state = static_cast<const site_state *>(__atomic_load_n(&at.state, __ATOMIC_ACQUIRE)))
      into.events.push_back({state, begin, end, start, stop, thread});
  } catch (...) {
    timeline_on.store(false, std::memory_order_relaxed); // out of memory: what there is must do
  }
}

void write_timeline(const std::string &file) {
  recording &from = the_recording();
  const std::lock_guard hold(from.lock);
  nlohmann::json events = nlohmann::json::array();
  for (const event &entry : from.events)
    events.push_back(
        {{"name", entry.at->function},
         {"cat", entry.at->pattern},
         {"ph", "X"},
         {"pid", getpid()},
         {"tid", entry.thread},
         {"ts", double(entry.start) / 1000},
         {"dur", double(entry.stop - entry.start) / 1000},
         {"args",
          {{"file", entry.at->file}, {"line", entry.at->line}, {"begin", entry.begin}, {"end", entry.end}}}});
  write_report("XCS_TIMELINE", file,
               nlohmann::json({{"traceEvents", events}, {"displayTimeUnit", "ms"}})
                   .dump(1, ' ', false, nlohmann::json::error_handler_t::replace));
}

} // namespace xcs::runtime
