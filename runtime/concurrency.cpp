// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "runtime/concurrency.h"

#include "runtime/futex.h"
#include "runtime/message.h"
#include "runtime/settings.h"

#include <tbb/global_control.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <mutex>
#include <pthread.h>
#include <sched.h>
#include <string>
#include <sys/resource.h>
#include <vector>

namespace xcs::runtime {
namespace {

std::size_t affinity_processors() noexcept {
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) == 0)
    return std::size_t(std::max(1, CPU_COUNT(&set)));
  return std::size_t(std::max(1, tbb::info::default_concurrency())); // more processors than a cpu_set_t holds
}

std::string text_of(const std::string &path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// quota and period in microseconds -> processors, rounded up. More than a machine has is no limit.
std::size_t processors_of(double quota, double period) {
  const bool limits = quota > 0 && period > 0 && quota / period < 1e6;
  return limits ? std::size_t(std::max(1.0, __builtin_ceil(quota / period))) : 0;
}

std::size_t quota_of_folder(const std::string &folder, bool unified) try {
  if (unified) {
    const std::string text = text_of(folder + "/cpu.max"); // "max 100000" or "150000 100000"
    const std::size_t gap = text.find(' ');
    if (gap == std::string::npos || text.compare(0, 3, "max") == 0)
      return 0;
    return processors_of(std::stod(text), std::stod(text.substr(gap)));
  }
  const std::string quota = text_of(folder + "/cpu.cfs_quota_us"),
                    period = text_of(folder + "/cpu.cfs_period_us");
  return quota.empty() || period.empty() ? 0 : processors_of(std::stod(quota), std::stod(period));
} catch (const std::exception &) {
  return 0; // not a number: not a quota
}

std::size_t system_processors() noexcept {
  static const std::size_t known = [] {
    std::size_t count = affinity_processors();
    try {
      if (const std::size_t quota = cgroup_processors("/sys/fs/cgroup", text_of("/proc/self/cgroup").c_str()))
        count = std::min(count, quota);
    } catch (const std::exception &) {
    }
    return count;
  }();
  return known;
}

// --- can threads be started? ---

struct rehearsal {
  std::atomic<std::uint32_t> over{0};
  static void *wait_for_end(void *self) {
    auto &over = static_cast<rehearsal *>(self)->over;
    while (over.load() == 0)
      futex_wait(over, 0);
    return nullptr;
  }
};

bool threads_can_start(std::size_t count, std::size_t stack) noexcept try {
  std::vector<pthread_t> started;
  started.reserve(count);
  rehearsal on;
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, stack);
  pthread_t thread;
  while (started.size() != count && pthread_create(&thread, &attributes, rehearsal::wait_for_end, &on) == 0)
    started.push_back(thread);
  pthread_attr_destroy(&attributes);
  const bool all = started.size() == count;
  on.over.store(1);
  futex_wake(on.over, unsigned(count));
  for (pthread_t each : started)
    pthread_join(each, nullptr);
  return all;
} catch (const std::exception &) {
  return false;
}

std::atomic<bool> tbb_lost{false};

/// What ran on the main thread may need as much stack as that has; TBB gives its workers half. Has no effect
/// on workers that are there already.
void enlarge_worker_stacks() noexcept try {
  using control = tbb::global_control;
  rlimit main{};
  if (getrlimit(RLIMIT_STACK, &main) != 0 || main.rlim_cur == RLIM_INFINITY)
    return;
  const std::size_t wanted = std::min<std::size_t>(main.rlim_cur, std::size_t(64) << 20);
  if (wanted <= control::active_value(control::thread_stack_size))
    return;
  static const control &kept = *new control(control::thread_stack_size, wanted); // as long as the process
  (void)kept;
} catch (const std::exception &) {
  return; // then they have what TBB gives
}

bool find_out() noexcept {
  enlarge_worker_stacks();
  pthread_atfork(nullptr, nullptr, [] { tbb_lost.store(true, std::memory_order_relaxed); });
  using control = tbb::global_control;
  const std::size_t workers = control::active_value(control::max_allowed_parallelism) - 1;
  const int saved = errno;
  const bool usable = threads_can_start(workers, control::active_value(control::thread_stack_size));
  errno = saved;
  if (!usable)
    say("the thread limit leaves no room for TBB's workers; going on without them");
  return usable;
}

} // namespace

std::size_t cgroup_processors(const char *root, const char *self) {
  std::size_t least = 0;
  const std::string lines = self;
  for (std::size_t start = 0; start < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', start), lines.size());
    const std::string line = lines.substr(start, end - start); // "0::/path" or "4:cpu,cpuacct:/path"
    start = end + 1;
    const std::size_t one = line.find(':'), two = line.find(':', one + 1);
    if (one == std::string::npos || two == std::string::npos)
      continue;
    const std::string controllers = "," + line.substr(one + 1, two - one - 1) + ",";
    const bool unified = controllers == ",,";
    if (!unified && controllers.find(",cpu,") == std::string::npos)
      continue;
    // A limit of any folder on the way up holds.
    std::string path = line.substr(two + 1);
    for (;;) {
      const std::string folder = std::string(root) + (unified ? "" : "/cpu") + path;
      if (const std::size_t quota = quota_of_folder(folder, unified))
        least = least == 0 ? quota : std::min(least, quota);
      const std::size_t slash = path.find_last_of('/');
      if (path.empty() || slash == std::string::npos)
        break;
      path.resize(slash);
    }
  }
  return least;
}

std::size_t fixed_thread_limit() noexcept {
  const settings &now = current_settings();
  if (now.backend == backend_kind::plain) // for tests: as many as asked for, on however few processors
    return now.threads != 0 ? now.threads : system_processors();
  // An arena or global_control may ask for more threads than there are processors.
  return now.threads != 0 ? now.threads : ~std::size_t(0);
}

std::size_t compute_threads() noexcept {
  const settings &now = current_settings();
  if (now.backend == backend_kind::plain)
    return fixed_thread_limit();
  using control = tbb::global_control;
  const auto arena = std::size_t(std::max(1, tbb::this_task_arena::max_concurrency()));
  std::size_t count =
      std::min({arena, control::active_value(control::max_allowed_parallelism), fixed_thread_limit()});
  // An explicit arena is the user's word; the default one counts processors and does not know quotas.
  if (arena <= std::size_t(tbb::info::default_concurrency()))
    count = std::min(count, system_processors());
  return count;
}

bool tbb_usable() noexcept {
  static const bool usable = find_out();
  return usable && !tbb_lost.load(std::memory_order_relaxed);
}

} // namespace xcs::runtime
