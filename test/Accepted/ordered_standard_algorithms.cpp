// RUN: %accept %s
// What is called may throw, or the results go to the end of a container: they are stored in order.
#include <algorithm>
#include <cstdio>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>
[[xcs::jit]] void decorate(std::vector<std::string> &v) {
  std::transform(v.begin(), v.end(), v.begin(), [](const std::string &s) { return s + "-x"; }); // XCS: parallel map
}
int half(int x) {
  if (x == 77)
    throw std::runtime_error("77");
  return x / 2;
}
[[xcs::jit]] void halve(const std::vector<int> &v, std::vector<int> &out) {
  std::transform(v.begin(), v.end(), out.begin(), half); // XCS: parallel map
}
[[xcs::jit]] void lengths(const std::vector<std::string> &v, std::vector<std::size_t> &out) {
  std::transform(v.begin(), v.end(), std::back_inserter(out), [](const std::string &s) { return s.size(); }); // XCS: parallel append
}
[[xcs::jit]] void pick(const std::vector<int> &v, std::vector<int> &out, int k) {
  std::copy_if(v.begin(), v.end(), std::back_inserter(out), [k](int x) { return x % k == 0; }); // XCS: guarded append
}
int main() {
  std::vector<std::string> names;
  std::vector<int> v, out(300, -1), some;
  for (int i = 0; i < 300; ++i) {
    names.push_back(std::to_string(i * i));
    v.push_back(i == 200 ? 77 : i % 70);
  }
  decorate(names);
  try {
    halve(v, out);
  } catch (const std::exception &e) {
    std::printf("%s\n", e.what());
  }
  std::vector<std::size_t> sizes;
  lengths(names, sizes);
  pick(v, some, 3);
  for (int i = 0; i < 300; ++i)
    std::printf("%s %d %zu\n", names[i].c_str(), out[i], sizes[i]);
  for (int x : some)
    std::printf("%d\n", x);
}
