// RUN: %accept %s map
#include <cstdio>
#include <string>
#include <vector>
template <typename T> T half(T x) { return x / 2; }
template <> std::string half<std::string>(std::string s) { return s.substr(s.size() / 2); }
template <typename... T> int sum(T... parts) { return (parts + ... + 0); }
[[xcs::jit]] void f(std::vector<int> &v, std::vector<std::string> &s) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = sum(half(v[i]), 3, static_cast<int>(i));
  for (std::size_t i = 0; i < s.size(); ++i)
    s[i] = half(s[i]);
}
int main() {
  std::vector<int> v;
  std::vector<std::string> s;
  for (int i = 0; i < 200; ++i) {
    v.push_back(i * 11);
    s.push_back("half of this " + std::to_string(i * i));
  }
  f(v, s);
  for (int i = 0; i < 200; ++i)
    std::printf("%d %s\n", v[i], s[i].c_str());
}
