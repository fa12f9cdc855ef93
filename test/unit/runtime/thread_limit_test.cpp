// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A full thread limit, injected: this pthread_create takes the place of libc's for the whole binary, TBB
// included. XCS_TEST_THREAD_LIMIT=<n>: no more than n threads beside the first are alive at a time.
#include "scenes.h"
#include "support.h"

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <dlfcn.h>
#include <pthread.h>

using namespace xcs;
using namespace xcs::test;

#if !defined(XCS_TEST_TSAN) && !defined(XCS_TEST_ASAN) // they have a pthread_create of their own

namespace {

std::atomic<int> alive{0};

struct task {
  void *(*start)(void *);
  void *with;
};

void *run_counted(void *raw) {
  const task what = *static_cast<task *>(raw);
  delete static_cast<task *>(raw);
  void *const result = what.start(what.with);
  --alive;
  return result;
}

} // namespace

extern "C" int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*start)(void *),
                              void *with) {
  using function = int (*)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
  static const auto real = reinterpret_cast<function>(dlsym(RTLD_NEXT, "pthread_create"));
  static const char *const limit = std::getenv("XCS_TEST_THREAD_LIMIT");
  if (limit == nullptr)
    return real(thread, attributes, start, with);
  if (++alive > std::atoi(limit)) {
    --alive;
    return EAGAIN;
  }
  return real(thread, attributes, run_counted, new task{start, with});
}

TEST(ThreadLimit, ResultsAreRightWithHoweverFewThreads) {
  for (const char *limit : {"0", "1", "2", "7"})
    for (const char *backend : {"threads", "plain"}) {
      const auto [code, output] =
          child(std::string("XCS_TEST_THREAD_LIMIT=") + limit + " XCS_WORTH=always XCS_BACKEND=" + backend +
                    (std::string(backend) == "plain" ? " XCS_THREADS=64" : ""),
                "sum");
      EXPECT_EQ(code, 0) << limit << ' ' << backend << ' ' << output;
      EXPECT_NE(output.find("328350 328350\n"), std::string::npos) << output;
      // Said, and said once.
      const std::size_t first = output.find("xcs: no more threads");
      EXPECT_NE(first, std::string::npos) << output;
      EXPECT_EQ(output.find("xcs: no more threads", first + 1), std::string::npos) << output;
    }
}

TEST(ThreadLimit, NoRoomForTbbIsSaid) {
  const auto [code, output] = child("XCS_TEST_THREAD_LIMIT=0 XCS_WORTH=always", "parallel");
  EXPECT_EQ(code, 0) << output;
  EXPECT_EQ(output.find("xcs: the thread limit leaves no room for TBB's workers"), 0u) << output;
}

#endif
