// RUN: %accept %s
// What is stored or appended is converted as in the source.
#include <cstdio>
#include <string>
#include <utility>
#include <vector>
static double half(int x) {
  if (x < 0)
    throw x;
  return x * 0.5;
}
struct Pair {
  int a;
  std::string b;
};
[[xcs::jit]] void numbers(const std::vector<int> &in, std::vector<float> &f, std::vector<int> &n, std::vector<char> &c) {
  for (std::size_t i = 0; i < in.size(); ++i)
    f[i] = half(in[i]) * 0.1;
  for (std::size_t i = 0; i < in.size(); ++i)
    n[i] += half(in[i]);
  for (int x : in)
    c.push_back(half(x) + 32.75);
}
[[xcs::jit]] std::vector<std::string> strings(const std::vector<int> &in) {
  std::vector<std::string> out;
  for (int x : in)
    out.push_back("literal");
  for (int x : in)
    out.emplace_back(x % 5, 'c');
  return out;
}
[[xcs::jit]] std::vector<Pair> braces(const std::vector<int> &in) {
  std::vector<Pair> out;
  for (int x : in)
    out.push_back({x, std::to_string(x)});
  return out;
}
[[xcs::jit]] void names(const std::vector<int> &in, std::vector<std::string> &out) {
  for (std::size_t i = 0; i < in.size(); ++i)
    out[i] = std::to_string(in[i]);
  for (std::size_t i = 0; i < in.size(); ++i)
    out[i] += "!";
}
int main() {
  std::vector<int> in;
  for (int i = 0; i < 90; ++i)
    in.push_back(i * 3);
  std::vector<float> f(90);
  std::vector<int> n(90, 7);
  std::vector<char> c;
  std::vector<std::string> s(90);
  numbers(in, f, n, c);
  names(in, s);
  for (int i = 0; i < 90; ++i)
    std::printf("%a %d %d %s\n", f[i], n[i], c[i], s[i].c_str());
  for (auto &x : strings(in))
    std::printf("%s ", x.c_str());
  for (auto &x : braces(in))
    std::printf("%d=%s ", x.a, x.b.c_str());
  in[40] = -1;
  try {
    numbers(in, f, n, c);
  } catch (int) {
  }
  for (int i = 0; i < 90; ++i)
    std::printf("%a %d\n", f[i], n[i]);
}
