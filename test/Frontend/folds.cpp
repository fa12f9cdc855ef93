// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// Algorithms that carry something along are loops with a variable of their own.
#include <algorithm>
#include <functional>
#include <numeric>
#include <string>
#include <vector>
using Ints = std::vector<int>;
// CHECK-LABEL: function sum(&v: const std::vector<int> taken) marked selected {
// CHECK: store "result of std::accumulate" = 0 init
// CHECK-NEXT: loop algorithm %0 header {
// CHECK-NEXT: %1 = load v#:u64
// CHECK-NEXT: } from 0 < %1 range v algorithm "std::accumulate" declares {
// CHECK-NEXT: %2 = load v$[%0]
// CHECK-NEXT: store "result of std::accumulate" add= %2
// CHECK-NEXT: }
// CHECK-NEXT: %3 = load "result of std::accumulate"
// CHECK-NEXT: return %3
[[xcs::jit]] int sum(const Ints &v) { return std::accumulate(v.begin(), v.end(), 0); }
// CHECK-LABEL: function truncated(&v: const std::vector<double> taken) marked selected {
// CHECK: store "result of std::accumulate" = 0 init
// CHECK-NEXT: loop algorithm %0 header {
// CHECK-NEXT: %1 = load v#:u64
// CHECK-NEXT: } from 0 < %1 range v algorithm "std::accumulate" declares {
// CHECK-NEXT: %2 = load v$[%0]
// CHECK-NEXT: %3 = load "result of std::accumulate"
// CHECK-NEXT: store "result of std::accumulate" = (cast:int (add (cast:double %3) %2))
// CHECK-NEXT: }
// CHECK-NEXT: %4 = load "result of std::accumulate"
// CHECK-NEXT: return %4
[[xcs::jit]] int truncated(const std::vector<double> &v) { return std::accumulate(v.begin(), v.end(), 0); }
// CHECK-LABEL: function product(&v: const std::vector<int> taken) marked selected {
// CHECK: store "result of std::accumulate" = 1 init
// CHECK-NEXT: loop algorithm %0 header {
// CHECK-NEXT: %1 = load v#:u64
// CHECK-NEXT: } from 0 < %1 range v algorithm "std::accumulate" declares {
// CHECK-NEXT: %2 = load v$[%0]
// CHECK-NEXT: store "result of std::accumulate" mul= (cast:long %2)
// CHECK-NEXT: }
// CHECK-NEXT: %3 = load "result of std::accumulate"
// CHECK-NEXT: return %3
[[xcs::jit]] long product(const Ints &v) { return std::accumulate(v.begin(), v.end(), 1L, std::multiplies<>()); }
// CHECK-LABEL: function largest(&v: const std::vector<int> taken) marked selected {
[[xcs::jit]] int largest(const Ints &v) {
  // CHECK: store "result of std::accumulate" = 0 init
  // CHECK-NEXT: loop algorithm %0 header {
  // CHECK-NEXT: %1 = load v#:u64
  // CHECK-NEXT: } from 0 < %1 range v algorithm "std::accumulate" declares {
  // CHECK: %2 = load "result of std::accumulate"
  // CHECK-NEXT: store a = %2 init
  // CHECK-NEXT: %3 = load v$[%0]
  // CHECK-NEXT: store b = %3 init
  // CHECK-NEXT: store "result of std::accumulate" = (select:int (lt %2 %3) %3 %2)
  // CHECK-NEXT: }
  // CHECK-NEXT: %4 = load "result of std::accumulate"
  // CHECK-NEXT: return %4
  return std::accumulate(v.begin(), v.end(), 0, [](int a, int b) { return a < b ? b : a; });
}
// CHECK-LABEL: function dot(&a: const std::vector<double> taken, &b: const std::vector<double> taken) marked selected {
[[xcs::jit]] double dot(const std::vector<double> &a, const std::vector<double> &b) {
  // CHECK: store "result of std::inner_product" = ? init
  // CHECK-NEXT: loop algorithm %0 header {
  // CHECK-NEXT: %1 = load a#:u64
  // CHECK-NEXT: %2 = load b#:u64
  // CHECK-NEXT: } from 0 < %1 range a algorithm "std::inner_product" declares {
  // CHECK-NEXT: %3 = load a$[%0]
  // CHECK-NEXT: %4 = load b$[%0]
  // CHECK-NEXT: store "result of std::inner_product" add= (mul %3 %4)
  // CHECK-NEXT: }
  // CHECK-NEXT: %5 = load "result of std::inner_product"
  // CHECK-NEXT: return %5
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}
// CHECK-LABEL: function number(&v: const std::vector<int> taken, k: int constant) marked selected {
// CHECK: store "result of std::count" = 0 init
// CHECK-NEXT: loop algorithm %0 header {
// CHECK-NEXT: %1 = load v#:u64
// CHECK-NEXT: } from 0 < %1 range v algorithm "std::count" declares {
// CHECK-NEXT: %2 = load v$[%0]
// CHECK-NEXT: if (eq %2 k) {
// CHECK-NEXT: store "result of std::count" add= 1
// CHECK-NEXT: } else {
// CHECK-NEXT: }
// CHECK-NEXT: }
// CHECK-NEXT: %3 = load "result of std::count"
// CHECK-NEXT: return %3
[[xcs::jit]] long number(const Ints &v, int k) { return std::count(v.begin(), v.end(), k); }
// CHECK-LABEL: function all(&v: const std::vector<int> taken) marked selected {
[[xcs::jit]] bool all(const Ints &v) {
  // CHECK: store "result of std::all_of" = 1 init
  // CHECK-NEXT: loop algorithm var (x: int constant) %x header {
  // CHECK-NEXT: %0 = load v#:u64
  // CHECK-NEXT: } from 0 < %0 range v element int algorithm "std::all_of" declares {
  // CHECK: %1 = load v$[%x]
  // CHECK-NEXT: store x = %1 init
  // CHECK-NEXT: switch ? {
  // CHECK-NEXT: } {
  return std::all_of(v.begin(), v.end(), [](int x) {
    // CHECK-NEXT: if (gt %1 9) {
    if (x > 9)
      // CHECK-NEXT: store "result of a lambda" = 0
      // CHECK-NEXT: break
      // CHECK-NEXT: } else {
      // CHECK-NEXT: }
      return false;
    // CHECK-NEXT: store "result of a lambda" = (gt %1 7)
    // CHECK-NEXT: }
    // CHECK-NEXT: %2 = load "result of a lambda"
    // CHECK-NEXT: if (not %2) {
    // CHECK-NEXT: store "result of std::all_of" = 0
    // CHECK-NEXT: break
    // CHECK-NEXT: } else {
    // CHECK-NEXT: }
    // CHECK-NEXT: }
    // CHECK-NEXT: %3 = load "result of std::all_of"
    // CHECK-NEXT: return %3
    return x > 7;
  });
}
// CHECK-LABEL: function least(&v: const std::vector<int> taken) marked selected {
// CHECK: %0 = load v#:u64
// CHECK-NEXT: %1 = load v$[0:long]
// CHECK-NEXT: store "extremum of std::min_element" = %1 init
// CHECK-NEXT: store "position of std::min_element" = 0 init
// CHECK-NEXT: loop algorithm %2 from 1 < %0 range v algorithm "std::min_element" declares {
// CHECK-NEXT: %3 = load v$[%2]
// CHECK-NEXT: %4 = load "extremum of std::min_element"
// CHECK-NEXT: if (lt %3 %4) {
// CHECK-NEXT: store "extremum of std::min_element" = %3
// CHECK-NEXT: store "position of std::min_element" = %2
// CHECK-NEXT: } else {
// CHECK-NEXT: }
// CHECK-NEXT: }
// CHECK-NEXT: %5 = load "position of std::min_element"
// CHECK-NEXT: %6 = load v$[%5]
// CHECK-NEXT: return %6
[[xcs::jit]] int least(const Ints &v) { return *std::min_element(v.begin(), v.end()); }
// CHECK-LABEL: function sums(&v: const std::vector<int> taken, &w: std::vector<int> taken) marked selected {
// CHECK: loop algorithm %0 header {
// CHECK-NEXT: %1 = load v#:u64
// CHECK-NEXT: %2 = load w#:u64
// CHECK-NEXT: } from 0 < %1 range v algorithm "std::partial_sum" declares {
// CHECK-NEXT: if (eq %0 0) {
// CHECK-NEXT: %3 = load v$[%0]
// CHECK-NEXT: store "sum of std::partial_sum" = %3
// CHECK-NEXT: } else {
// CHECK-NEXT: %4 = load v$[%0]
// CHECK-NEXT: store "sum of std::partial_sum" add= %4
// CHECK-NEXT: }
// CHECK-NEXT: %5 = load "sum of std::partial_sum"
// CHECK-NEXT: store w$[%0] = %5
// CHECK-NEXT: }
[[xcs::jit]] void sums(const Ints &v, Ints &w) { std::partial_sum(v.begin(), v.end(), w.begin()); }
// Not known well enough: a call, and a loop without a body for the report.
// CHECK-LABEL: function grouped(&v: const std::vector<double> taken) marked selected {
// CHECK-NEXT: loop algorithm %0 from 0 < _ range ? algorithm "std::reduce" declares {
// CHECK-NEXT: }
// CHECK-NEXT: %1 = load v#:u64
// CHECK-NEXT: %2 = call std::reduce(&v$[*], &v$[*], ?:double)
// CHECK-NEXT: return %2
[[xcs::jit]] double grouped(const std::vector<double> &v) { return std::reduce(v.begin(), v.end(), 0.0); }
// CHECK-LABEL: function text(&v: const std::vector<std::basic_string<char>> taken) marked selected {
[[xcs::jit]] std::string text(const std::vector<std::string> &v) {
  // CHECK: loop algorithm %0 from 0 < _ range ? algorithm "std::accumulate" declares {
  // CHECK-NEXT: }
  // CHECK-NEXT: %1 = load v#:u64
  // CHECK-NEXT: call "std::basic_string::(constructor)"(&temporary)
  // CHECK-NEXT: %2 = call std::accumulate(&v$[*], &v$[*], copy temporary)
  // CHECK-NEXT: return %2
  return std::accumulate(v.begin(), v.end(), std::string());
}
// CHECK-LABEL: function sorted(&v: std::vector<int> taken) marked selected {
// CHECK: loop algorithm %0 from 0 < _ range ? algorithm "std::ranges::sort" declares {
// CHECK-NEXT: }
// CHECK-NEXT: store temporary = ? init
// CHECK-NEXT: store temporary.1 = ? init
// CHECK-NEXT: %1 = call "std::ranges::__sort_fn::operator()<std::vector<int> &, std::ranges::less, std::identity>"(&const std::ranges::sort, &v, copy temporary, copy temporary.1)
[[xcs::jit]] void sorted(Ints &v) { std::ranges::sort(v); }
