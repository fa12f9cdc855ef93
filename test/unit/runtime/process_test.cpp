// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What needs a process of its own: the environment variables, and what happens when no site is used.
#include "scenes.h"
#include "support.h"

#include "runtime/concurrency.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <numeric>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace xcs;
using namespace xcs::test;

namespace {

std::size_t threads_of_this_process() {
  std::size_t count = 0;
  for ([[maybe_unused]] const auto &each : std::filesystem::directory_iterator("/proc/self/task"))
    ++count;
  return count;
}

long sum_in_order(kind work) {
  std::vector<long> values;
  ordered_loop<long>(
      new_site(work, "append", "scene::sum"), 100, [](std::size_t i) { return long(i); },
      [&](std::size_t, long &&value) { values.push_back(value); });
  long result = 0;
  for (std::size_t i = 0; i != values.size(); ++i)
    result += values[i] * long(i);
  return result;
}

} // namespace

xcs::test::outcome xcs::test::child(const std::string &environment, const std::string &scene) {
  const std::string self = std::filesystem::read_symlink("/proc/self/exe").string();
  std::FILE *pipe = popen(("env " + environment + " '" + self + "' --child=" + scene + " 2>&1").c_str(), "r");
  std::string output;
  std::array<char, 4096> buffer;
  while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), pipe))
    output.append(buffer.data(), got);
  const int status = pclose(pipe);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128, output};
}

int xcs::test::play(const std::string &scene) {
  if (scene == "sum") {
    std::cout << sum_in_order(kind::compute) << ' ' << sum_in_order(kind::latency) << std::endl;
    return 0;
  }
  if (scene == "unused") { // sites are passed, none is entered
    detail::site &at = new_site(kind::latency);
    for (std::size_t n = 0; n != 1000; ++n)
      map_loop(at, n % 2, [](std::size_t) {});
    return threads_of_this_process() == 1 ? 0 : 1;
  }
  if (scene == "order") {
    std::string order;
    map_loop(new_site(kind::compute), 10, [&](std::size_t i) { order += char('0' + i); });
    std::cout << order << std::endl;
    return 0;
  }
  if (scene == "threads") {
    std::cout << runtime::compute_threads() << std::endl;
    return 0;
  }
  if (scene ==
      "parallel") { // in an arena of four, so that TBB wants workers however few processors there are
    tbb::global_control limit(tbb::global_control::max_allowed_parallelism, 4);
    tbb::task_arena arena(4);
    return arena.execute([] { return sum_in_order(kind::compute) == 328350 ? 0 : 1; });
  }
  if (scene == "exit") { // leaves while waiting threads are idle, and static objects are destroyed
    static const std::vector<int> kept(100, 1);
    sum_in_order(kind::latency);
    std::exit(3);
  }
  if (scene == "late")
    return late();
  return 99;
}

TEST(Process, AProgramThatEntersNoSiteStartsNoThread) { EXPECT_EQ(child("", "unused").code, 0); }

TEST(Process, EveryBackendGivesTheSame) {
  const std::string expected = "328350 328350\n";
  for (const char *backend : {"threads", "plain", "sequential", "reverse", "shuffle:0", "shuffle:99"})
    for (const char *worth : {"measure", "always", "never"}) {
#if defined(XCS_TEST_TSAN)
      if (std::string(backend) == "threads")
        continue;
#endif
      const auto [code, output] = child(std::string("XCS_BACKEND=") + backend + " XCS_WORTH=" + worth, "sum");
      EXPECT_EQ(code, 0);
      EXPECT_EQ(output, expected) << backend << ' ' << worth;
    }
}

TEST(Process, NonsenseIsSaidInOneLineAndTheProgramGoesOn) {
  const auto [code, output] = child("XCS_BACKEND=nonsense", "sum");
  EXPECT_EQ(code, 0);
  EXPECT_EQ(std::count(output.begin(), output.end(), '\n'), 2) << output;
  EXPECT_NE(output.find("xcs: XCS_BACKEND=nonsense is not understood: expected threads, sequential, reverse, "
                        "shuffle:<seed> or plain; the program goes on sequentially\n"),
            std::string::npos)
      << output;
  EXPECT_NE(output.find("328350 328350\n"), std::string::npos) << output;
  for (const char *bad : {"XCS_BACKEND=shuffle", "XCS_BACKEND=shuffle:x", "XCS_WORTH=maybe", "XCS_THREADS=-1",
                          "XCS_GRAIN=0", "XCS_MAX_WAITING=1e3"}) {
    const auto result =
        child(std::string(bad) + " " +
                  (std::string(bad).find("BACKEND") == std::string::npos ? "XCS_BACKEND=plain" : ""),
              "sum");
    EXPECT_EQ(result.code, 0);
    EXPECT_NE(result.output.find(std::string("xcs: ") + bad), std::string::npos) << result.output;
    EXPECT_NE(result.output.find("328350 328350\n"), std::string::npos) << result.output;
  }
}

TEST(Process, ReverseAndShuffleRunInTheirOrder) {
  EXPECT_EQ(child("XCS_BACKEND=reverse", "order").output, "9876543210\n");
  EXPECT_EQ(child("XCS_BACKEND=sequential", "order").output, "0123456789\n");
  const std::string one = child("XCS_BACKEND=shuffle:1", "order").output;
  EXPECT_EQ(one, child("XCS_BACKEND=shuffle:1", "order").output);
  EXPECT_NE(one, child("XCS_BACKEND=shuffle:2", "order").output);
  EXPECT_NE(one, "0123456789\n");
  std::string sorted = one;
  std::sort(sorted.begin(), sorted.end() - 1);
  EXPECT_EQ(sorted, "0123456789\n");
}

TEST(Process, ThreadsAreLimited) {
  EXPECT_EQ(child("XCS_THREADS=1", "threads").output, "1\n");
  EXPECT_EQ(child("XCS_THREADS=5 XCS_BACKEND=plain", "threads").output, "5\n");
  EXPECT_EQ(child("taskset -c 0", "threads").output, "1\n");
}

TEST(Process, LeavesWhilePoolThreadsAreIdle) {
  for (int again = 0; again != 5; ++again)
    EXPECT_EQ(child("", "exit").code, 3);
}

TEST(Process, StatisticsAndTimelineAreWrittenAtExit) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / ("xcs-stats-" + std::to_string(getpid()));
  fs::create_directories(folder);
  const std::string stats = (folder / "stats.json").string(), timeline = (folder / "timeline.json").string();
  ASSERT_EQ(child("XCS_BACKEND=plain XCS_THREADS=2 XCS_WORTH=always XCS_STATS=" + stats +
                      " XCS_TIMELINE=" + timeline,
                  "sum")
                .code,
            0);
  const auto report = nlohmann::json::parse(std::ifstream(stats));
  EXPECT_EQ(report["schema"], "xcs-stats/1");
  EXPECT_EQ(report["backend"], "plain");
  ASSERT_EQ(report["functions"].size(), 1u);
  const auto &function = report["functions"][0];
  EXPECT_EQ(function["name"], "scene::sum");
  EXPECT_EQ(function["parallel_groups"], 2);
  EXPECT_EQ(function["compute_operations"], 100);
  EXPECT_EQ(function["latency_operations"], 100);
  ASSERT_EQ(function["sites"].size(), 2u);
  EXPECT_EQ(function["sites"][0]["kind"], "compute");
  EXPECT_EQ(function["sites"][1]["kind"], "latency");
  const auto events = nlohmann::json::parse(std::ifstream(timeline))["traceEvents"];
  std::size_t items = 0;
  for (const auto &event : events)
    items += event["args"]["end"].get<std::size_t>() - event["args"]["begin"].get<std::size_t>();
  EXPECT_EQ(items, 200u);
  // Nothing entered: an empty report all the same. A file that cannot be written: one line, and the exit code
  // stays.
  ASSERT_EQ(child("XCS_STATS=" + stats, "unused").code, 0);
  EXPECT_TRUE(nlohmann::json::parse(std::ifstream(stats))["functions"].empty());
  const auto [code, output] = child("XCS_STATS=" + (folder / "none" / "x").string(), "unused");
  EXPECT_EQ(code, 0);
  EXPECT_NE(output.find("cannot write"), std::string::npos);
  const auto to_stderr = child("XCS_STATS=-", "unused");
  EXPECT_NE(to_stderr.output.find("xcs-stats/1"), std::string::npos);
  fs::remove_all(folder);
}
