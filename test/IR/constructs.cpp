// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Every construct of the language that the reader meets survives print, parse, compare and verify.
//
// REQUIRES: xcs-check
// RUN: %xcs-check --emit-ir --round-trip --all %s -- -std=c++20 -I%include > %t.xir
// RUN: FileCheck %s < %t.xir
#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

// CHECK-DAG: function loops
int loops(std::vector<int> &v, int *p, int n) {
  int sum = 0;
  for (int i = n - 1; i >= 0; i -= 2)
    sum += p[i];
  for (auto it = v.begin(); it != v.end(); ++it)
    *it += 1;
  for (auto &[key, value] : std::map<int, int>{{1, 2}})
    sum += key * value;
  int i = 0;
  while (i < n) {
    if (v[i] == 3)
      continue;
    if (v[i] == 4)
      break;
    ++i;
  }
  do {
    --i;
    for (;;) {
      if (i > 3)
        goto out;
      if (i > 2)
        return i;
    }
  } while (i > 0);
out:
  std::for_each(v.begin(), v.end(), [&](int x) { sum += x; });
  return sum;
}

// CHECK-DAG: function branches
int branches(int a, int b, bool c) {
  switch (a) {
  case 1:
    b = 2;
    [[fallthrough]];
  case 2:
    return c ? a : b;
  default:
    break;
  }
  if (int d = a & b; d && (c || a > 3))
    return d;
  else if (a < 3)
    throw a;
  try {
    if (a)
      throw std::string("x");
  } catch (const std::string &text) {
    return static_cast<int>(text.size());
  } catch (...) {
    throw;
  }
  return !c;
}

// CHECK-DAG: function "Box<int>::get"
template <class T> struct Box {
  std::unique_ptr<T> held;
  std::array<T, 4> more{};
  virtual ~Box() = default;
  virtual T get(int i) const { return i < 0 ? *held : more[i]; }
  Box &operator+=(const T &other) {
    *held += other;
    return *this;
  }
};

// CHECK-DAG: function uses
// CHECK-DAG: opaque "inline assembly"
int uses(Box<int> &box, const std::function<int(int)> &f, volatile int *device) {
  static int calls = 0;
  thread_local int mine = 3;
  int local[8] = {};
  struct {
    int a : 3;
    int b;
  } bits{1, 2};
  auto add = [&, k = 3](int x) mutable { return x + calls + k++; };
  box += f(box.get(2));
  local[calls & 7] = add(*device);
  *device = bits.a + mine++;
  asm volatile("" ::: "memory");
  std::printf("%d %s\n", local[0], "a \"quoted\" text\n");
  return ++calls;
}

// CHECK-DAG: function fib
constexpr int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
