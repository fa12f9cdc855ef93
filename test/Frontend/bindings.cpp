// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// Structured bindings: parts of the object, by copy or by reference.
#include <array>
#include <map>
#include <string>
#include <tuple>
#include <utility>
struct Pair {
  int a, b;
};
Pair make();
// CHECK-LABEL: function bindings(&p: Pair taken, &q: std::pair<int, double> taken, &r: "int[2]" taken, &m: std::map<std::basic_string<char>, int> taken, t: std::tuple<int, int> constant) marked selected {
[[xcs::jit]] int bindings(Pair &p, std::pair<int, double> &q, int (&r)[2], std::map<std::string, int> &m,
                          std::tuple<int, int> t) {
  auto &[a, b] = p;
  // CHECK: %0 = load p.b
  // CHECK-NEXT: store p.a = %0
  a = b;
  // CHECK-NEXT: %1:Pair = load p:const Pair
  // CHECK-NEXT: store "[]" = %1 init
  auto [c, d] = p;
  // CHECK-NEXT: %2 = load "[]".b
  // CHECK-NEXT: store "[]".a add= %2
  c += d;
  // CHECK-NEXT: %3 = call make()
  // CHECK-NEXT: store "[].1" = %3 init
  auto [e, f] = make();
  auto &[g, h] = q;
  // CHECK-NEXT: store q.first = 1
  g = 1;
  // CHECK-NEXT: store q.second = (cast:double 2)
  h = 2;
  auto &[i, j] = r;
  // CHECK-NEXT: %4 = load r[1]
  // CHECK-NEXT: store r[0:long] = %4
  i = j;
  // CHECK-NEXT: loop range var (&"": !15 taken) %5 header {
  // CHECK-NEXT: %6 = load m#:u64
  // CHECK-NEXT: } from 0 < %6 range m element &!15 declares {
  for (const auto &[key, value] : m)
    // CHECK-NEXT: %7:int = load m$[%5].second:const int
    // CHECK-NEXT: store p.b add= %7
    // CHECK-NEXT: }
    b += value;
  // CHECK-NEXT: %8:std::tuple<int, int> = call "copy of std::tuple<int, int>"(&const t:const std::tuple<int, int>)
  // CHECK-NEXT: store "[].2" = %8 init
  auto [k, l] = t;
  // CHECK-NEXT: %9 = load "[]".a
  // CHECK-NEXT: %10 = load "[].1".a
  // CHECK-NEXT: %11 = load "[].1".b
  // CHECK-NEXT: %12 = load "[].2"._0
  // CHECK-NEXT: %13 = load "[].2"._1
  // CHECK-NEXT: return (add (add (add (add %9 %10) %11) %12) %13)
  return c + e + f + k + l;
}
