// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support.h"

#include <chrono>
#include <thread>

namespace progen {
namespace {

u64 logged = 1, counted = 1;

} // namespace

int pureInt(int x) noexcept { return (x ^ (x >> 3)) % 4099; }
double pureReal(double x) noexcept { return std::sqrt(std::fabs(x) + 1) * 0.75; }
int pureThrows(int x) {
  if (x % 211 == 17)
    throw Oops{x, "pure"};
  return x / 3 + 1;
}
long pureSum(const std::vector<int> &v) {
  u64 sum = 0;
  for (int x : v)
    sum = sum * 31 + static_cast<u64>(x);
  return static_cast<long>(sum % 1000003);
}
int waits(int x) {
  std::this_thread::sleep_for(std::chrono::microseconds(20 + (x & 31)));
  return x / 2 + 3;
}
int waitsThrows(int x) {
  std::this_thread::sleep_for(std::chrono::microseconds(20 + (~x & 31)));
  if (x % 97 == 13)
    throw std::runtime_error("waits " + std::to_string(x));
  return x / 2 - 3;
}
void logs(int x) { feed(logged, static_cast<u64>(x)); }
int counts(int x) {
  feed(counted, static_cast<u64>(x));
  return static_cast<int>(counted % 1000);
}
void dumpOpaque() { std::printf("  opaque %llx %llx\n", logged, counted); }

} // namespace progen
