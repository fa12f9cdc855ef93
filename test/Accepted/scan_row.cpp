// RUN: %accept %s 7 scan
// Elements that are combined onto the one before.
#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

[[xcs::jit]] void prefix(std::vector<int> &v) {
  for (std::size_t i = 1; i < v.size(); ++i) // XCS: parallel scan
    v[i] += v[i - 1];
}

[[xcs::jit]] void from(const unsigned *in, unsigned *out, int n) {
  for (int i = 0; i < n; ++i) // XCS: guarded scan
    out[i + 1] = out[i] + in[i] * in[i];
}

[[xcs::jit]] void backwards(std::vector<long> &v) {
  for (int i = static_cast<int>(v.size()) - 2; i >= 0; --i) // XCS: parallel scan
    v[i] = v[i + 1] + v[i];
}

[[xcs::jit]] void greatest(std::vector<short> &v) {
  for (std::size_t i = 1; i < v.size(); ++i) // XCS: parallel scan
    v[i] = std::max(v[i - 1], v[i]);
}

[[xcs::jit]] void parity(std::array<unsigned char, 500> &v) {
  for (std::size_t i = 1; i < v.size(); i++) // XCS: parallel scan
    v[i] ^= v[i - 1];
}

[[xcs::jit]] void everySecond(std::vector<unsigned> &v, const std::vector<unsigned> &in) {
  for (std::size_t i = 2; i < v.size(); i += 2) // XCS: parallel scan
    v[i] = in[i] + v[i - 2];
}

[[xcs::jit]] void andDifference(std::vector<int> &v, std::vector<int> &half, int k) {
  for (int i = 1; i < 900; ++i) { // XCS: guarded scan
    const int twice = v[i] * 2;
    v[i] = v[i - 1] + twice - k;
    half[i] = v[i] / 2;
  }
}

int main() {
  std::vector<int> v, half(1000);
  std::vector<unsigned> u, to(1001, 5), in;
  std::vector<long> l;
  std::vector<short> s;
  std::array<unsigned char, 500> bytes{};
  for (int i = 0; i < 1000; ++i) {
    v.push_back(i * 7919 % 2003 - 1000);
    u.push_back(i * 2654435761u);
    l.push_back(v.back() * 1000003L);
    s.push_back(static_cast<short>(v.back() + i));
    bytes[i % 500] = static_cast<unsigned char>(i * 37);
  }
  in = u;
  long sum = 0;
  auto add = [&](const auto &all) {
    for (auto x : all)
      sum = sum * 31 + static_cast<long>(x);
    std::printf("%ld\n", sum);
  };
  prefix(v);
  add(v);
  from(u.data(), to.data(), 1000);
  add(to);
  from(to.data(), to.data(), 900);
  add(to);
  backwards(l);
  add(l);
  greatest(s);
  add(s);
  parity(bytes);
  add(bytes);
  everySecond(u, in);
  add(u);
  for (int &x : v)
    x %= 1000;
  andDifference(v, half, 3);
  add(v), add(half);
  std::vector<int> one{4}, none;
  prefix(one), prefix(none);
  add(one);
}
