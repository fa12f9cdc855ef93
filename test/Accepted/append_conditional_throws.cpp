// RUN: %accept %s append
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>
static bool wanted(int x) {
  if (x == 140)
    throw std::domain_error("not " + std::to_string(x));
  if (x == 141)
    throw 141;
  return x % 3 != 0;
}
[[xcs::jit]] void f(const std::vector<int> &in, std::vector<std::string> &out) {
  for (int x : in)
    if (wanted(x))
      out.push_back("value " + std::to_string(x));
}
int main() {
  std::vector<int> in;
  for (int i = 0; i < 200; ++i)
    in.push_back(i);
  std::vector<std::string> out;
  try {
    f(in, out);
  } catch (const std::domain_error &e) {
    std::printf("%s after %zu\n", e.what(), out.size());
  }
  for (const std::string &s : out)
    std::printf("%s\n", s.c_str());
}
