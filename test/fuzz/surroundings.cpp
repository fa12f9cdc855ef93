// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// libFuzzer: what the runtime reads of its surroundings, the XCS_* variables and the files of cgroups.
// Whatever stands there, settings are within their limits and a quota is a sensible number.

#include "runtime/concurrency.h"
#include "runtime/settings.h"

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

using namespace xcs::runtime;

namespace {

constexpr const char *variables[] = {"XCS_BACKEND",     "XCS_WORTH",     "XCS_THREADS", "XCS_GRAIN",
                                     "XCS_MAX_WAITING", "XCS_STACK_KIB", "XCS_STATS",   "XCS_TIMELINE"};

void expect(bool holds) {
  if (!holds)
    std::abort();
}

/// One cgroup folder with the text as its quota, in both versions of the files.
void quota(const std::string &text) {
  static const std::string root = "/tmp/xcs-fuzz-cgroup-" + std::to_string(getpid());
  std::filesystem::create_directories(root + "/cpu/a");
  std::filesystem::create_directories(root + "/a");
  const std::size_t half = text.size() / 2;
  std::ofstream(root + "/a/cpu.max") << text;
  std::ofstream(root + "/cpu/a/cpu.cfs_quota_us") << text.substr(0, half);
  std::ofstream(root + "/cpu/a/cpu.cfs_period_us") << text.substr(half);
  for (const char *self : {"0::/a\n", "4:cpu:/a\n", "4:cpu,cpuacct:/a\n", text.c_str()})
    expect(cgroup_processors(root.c_str(), self) < (std::size_t(1) << 32));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  if (size == 0)
    return 0;
  const std::string text(reinterpret_cast<const char *>(data) + 1, size - 1);
  const unsigned which = data[0] % 16;
  if (which >= std::size(variables)) {
    quota(text);
    return 0;
  }
  setenv(variables[which], text.c_str(), 1);
  const settings read = settings::from_environment();
  unsetenv(variables[which]);
  expect(read.max_waiting > 0);
  expect(read.backend >= backend_kind::threads && read.backend <= backend_kind::shuffle);
  return 0;
}
