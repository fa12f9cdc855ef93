// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What generated programs share: data to start from, types with methods, calls with contracts that hold, and
// the printing of all state. The opaque functions stand in opaque.cpp, which the plugin never sees.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <deque>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <numeric>
#include <set>
#include <span>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <typeinfo>
#include <unordered_map>
#include <utility>
#include <vector>

namespace progen {

using u64 = unsigned long long;

/// An exception of the user's that is no std::exception.
struct Oops {
  int code;
  std::string text;
};

struct Rec {
  int id = 0;
  unsigned count = 0;
  double weight = 0;
  std::string tag;
  short pair[2] = {0, 0};
  int key() const { return id % 16 < 0 ? id % 16 + 16 : id % 16; }
  void bump(unsigned by) { count += by; }
  Rec &scale(double by) {
    weight *= by;
    return *this;
  }
  friend bool operator<(const Rec &a, const Rec &b) { return a.id < b.id; }
};

/// Fields that loops accumulate into.
struct Totals {
  long sum = 0;
  unsigned hits = 0;
  double best = -1e300;
  int where = -1;
  std::vector<int> log;
  void add(int x) {
    sum += x;
    ++hits;
  }
};

struct Node {
  int value = 0;
  unsigned acc = 0;
  std::unique_ptr<Node> left, right;
  std::vector<Node> kids;
};

inline u64 next(u64 &state) {
  state += 0x9e3779b97f4a7c15ull;
  u64 z = state;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
  return z ^ (z >> 31);
}

template <class T> T value(u64 &state) {
  const long x = static_cast<long>(next(state) % 2001) - 1000;
  if constexpr (std::is_same_v<T, bool>)
    return (x & 1) != 0;
  else if constexpr (std::is_same_v<T, std::string>)
    return std::string(static_cast<std::size_t>(x & 7), static_cast<char>('a' + (x & 15)));
  else if constexpr (std::is_same_v<T, Rec>) {
    Rec r;
    r.id = static_cast<int>(x);
    r.count = static_cast<unsigned>(x & 63);
    r.weight = static_cast<double>(x) / 8;
    r.tag = std::string(static_cast<std::size_t>(x & 3), 't');
    return r;
  } else if constexpr (std::is_floating_point_v<T>)
    return static_cast<T>(x) / static_cast<T>(7);
  else
    return static_cast<T>(x);
}

template <class T> std::vector<T> fill(std::size_t size, u64 seed) {
  std::vector<T> v;
  v.reserve(size);
  for (std::size_t i = 0; i < size; ++i)
    v.push_back(value<T>(seed));
  return v;
}

/// Subscripts below `bound`: a permutation, one with repetitions, or a map of blocks, by seed.
inline std::vector<int> subscripts(std::size_t size, int bound, u64 seed) {
  std::vector<int> v(size);
  const int b = bound < 1 ? 1 : bound;
  for (std::size_t i = 0; i < size; ++i)
    v[i] = static_cast<int>(i) % b;
  if (seed % 3 == 0)
    std::reverse(v.begin(), v.begin() + std::min<long>(b, static_cast<long>(size)));
  if (seed % 3 == 1)
    for (int &x : v)
      x = static_cast<int>(next(seed) % static_cast<u64>(b));
  return v;
}

inline std::unique_ptr<Node> tree(int depth, u64 &seed) {
  if (depth <= 0)
    return nullptr;
  auto node = std::make_unique<Node>();
  node->value = value<int>(seed);
  node->left = tree(depth - 1 - static_cast<int>(next(seed) & 1), seed);
  node->right = tree(depth - 1, seed);
  return node;
}

inline void feed(u64 &h, u64 x) {
  h = (h ^ x) * 0x100000001b3ull;
  h ^= h >> 29;
}
template <class T, class = std::enable_if_t<std::is_arithmetic_v<T>>> void hash(u64 &h, T x) {
  u64 bits = 0;
  std::memcpy(&bits, &x, sizeof x);
  feed(h, bits);
}
inline void hash(u64 &h, const std::string &s) {
  feed(h, s.size());
  for (char c : s)
    feed(h, static_cast<unsigned char>(c));
}
inline void hash(u64 &h, const Rec &r) {
  hash(h, r.id), hash(h, r.count), hash(h, r.weight), hash(h, r.tag), hash(h, r.pair[0]), hash(h, r.pair[1]);
}
template <class A, class B> void hash(u64 &h, const std::pair<A, B> &p) {
  hash(h, p.first), hash(h, p.second);
}
template <class C> auto hash(u64 &h, const C &c) -> decltype(void(c.begin())) {
  feed(h, 77);
  for (const auto &x : c)
    hash(h, x);
}

template <class T> void show(const T &x) {
  if constexpr (std::is_floating_point_v<T>)
    std::printf(" %a", static_cast<double>(x));
  else if constexpr (std::is_integral_v<T> && std::is_unsigned_v<T>)
    std::printf(" %llu", static_cast<u64>(x));
  else if constexpr (std::is_integral_v<T>)
    std::printf(" %lld", static_cast<long long>(x));
  else if constexpr (std::is_same_v<T, std::string>)
    std::printf(" \"%s\"", x.c_str());
}

template <class T> void dump(const char *name, const T &x) {
  u64 h = 1469598103934665603ull;
  hash(h, x);
  std::printf("  %s %llx", name, h);
  if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, std::string>)
    show(x);
  else {
    long count = 0;
    for (const auto &e : x) {
      if (count++ < 4)
        show(e);
    }
    std::printf(" #%ld", count);
  }
  std::puts("");
}
inline void dump(const char *name, const Totals &t) {
  std::printf("  %s %ld %u %a %d\n", name, t.sum, t.hits, t.best, t.where);
  dump(name, t.log);
}
inline void dump(const char *name, const Node &n) {
  std::printf("  %s %d %u\n", name, n.value, n.acc);
  if (n.left)
    dump("l", *n.left);
  if (n.right)
    dump("r", *n.right);
  for (const Node &k : n.kids)
    dump("k", k);
}

/// Runs a call and says how it ended.
template <class F> void guarded(F &&f) {
  try {
    f();
  } catch (const Oops &e) {
    std::printf("  Oops %d %s\n", e.code, e.text.c_str());
  } catch (const std::exception &e) {
    std::printf("  %s %s\n", typeid(e).name(), e.what());
  } catch (int e) {
    std::printf("  int %d\n", e);
  }
}

// Bodies that the plugin does not see; each contract is true.
[[xcs::pure]] int pureInt(int x) noexcept;
[[xcs::pure]] double pureReal(double x) noexcept;
[[xcs::pure]] int pureThrows(int x); // Oops for one x in 211
[[xcs::pure]] long pureSum(const std::vector<int> &v);
[[xcs::io]] int waits(int x);
[[xcs::io]] int waitsThrows(int x);
[[xcs::ordered]] void logs(int x);
int counts(int x); // has state, declares nothing
void dumpOpaque();

} // namespace progen
