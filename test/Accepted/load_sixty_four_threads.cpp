// RUN: %accept %s
// Ten thousand calls from 64 threads at the same time; some of them end with an exception.
#include <atomic>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>
static int checked(int x) {
  if (x == 4323)
    throw std::runtime_error(std::to_string(x));
  return x * 2 + 1;
}
[[xcs::jit]] void squares(const std::vector<int> &in, std::vector<int> &out) {
  for (std::size_t i = 0; i < in.size(); ++i) // XCS: parallel map
    out[i] = in[i] * in[i] % 1000;
}
[[xcs::jit]] void collect(const std::vector<int> &in, std::vector<int> &out) {
  for (int x : in)
    if (x % 3 == 0)
      out.push_back(checked(x));
}
int main() {
  constexpr int threads = 64, calls = 80;
  std::vector<unsigned long> sums(threads, 0);
  std::atomic<int> caught = 0;
  std::vector<std::thread> running;
  for (int t = 0; t < threads; ++t)
    running.emplace_back([&, t] {
      unsigned long sum = 0;
      for (int call = 0; call < calls; ++call) {
        std::vector<int> in(40 + static_cast<std::size_t>(t), t), out(in.size());
        for (std::size_t i = 0; i < in.size(); ++i)
          in[i] = static_cast<int>(i) * (t + 1) + call;
        squares(in, out);
        if ((t + call) % 16 == 0)
          in[21] = 4323;
        std::vector<int> kept;
        try {
          collect(in, kept);
        } catch (const std::runtime_error &) {
          ++caught;
        }
        for (int x : out)
          sum = sum * 31 + static_cast<unsigned long>(x);
        for (int x : kept)
          sum = sum * 31 + static_cast<unsigned long>(x);
      }
      sums[static_cast<std::size_t>(t)] = sum;
    });
  for (std::thread &one : running)
    one.join();
  for (unsigned long sum : sums)
    std::printf("%lx\n", sum);
  std::printf("%d\n", caught.load());
}
