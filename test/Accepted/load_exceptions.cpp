// RUN: %accept %s
// Exceptions under load: many in one loop (the first counts), with values that own memory, caught and thrown on, from several threads.
#include <cstdio>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>
struct Failure {
  std::string text;
  std::vector<int> trace;
};
static std::string work(int x) {
  if (x % 7 == 3)
    throw Failure{std::string(100, static_cast<char>('a' + x % 26)) + std::to_string(x), {x, x + 1}};
  return std::string(static_cast<std::size_t>(x % 40), 'w');
}
[[xcs::jit]] void render(const std::vector<int> &in, std::vector<std::string> &out) {
  for (std::size_t i = 0; i < in.size(); ++i) // XCS: parallel map
    out[i] = work(in[i]);
}
static std::size_t round(int from) {
  std::vector<int> in(200);
  for (int i = 0; i < 200; ++i)
    in[static_cast<std::size_t>(i)] = from * 7 + (i < from % 200 ? i * 7 : i);
  std::vector<std::string> out(in.size());
  std::size_t digest = 0;
  try {
    try {
      render(in, out);
    } catch (Failure &failure) {
      failure.trace.push_back(from);
      throw;
    }
  } catch (const Failure &failure) {
    digest = failure.text.size() * 1000 + static_cast<std::size_t>(failure.trace[0]) + failure.trace.size();
  }
  for (const std::string &text : out)
    digest = digest * 31 + text.size();
  return digest;
}
int main() {
  std::vector<std::size_t> digests(8 * 40);
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < 8; ++t)
    threads.emplace_back([&, t] {
      for (std::size_t k = 0; k < 40; ++k)
        digests[t * 40 + k] = round(static_cast<int>(t * 40 + k));
    });
  for (std::thread &thread : threads)
    thread.join();
  for (std::size_t digest : digests)
    std::printf("%zx\n", digest);
}
