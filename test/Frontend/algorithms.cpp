// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// Algorithms that call something for each element are loops.
#include <algorithm>
#include <iterator>
#include <string>
#include <vector>
int weigh(int);
struct Scale {
  int k;
  int operator()(int x) const { return x * k; }
};
// CHECK: callee weigh("": int) -> int
// CHECK: callee "std::back_insert_iterator::operator="() library model { throws allocates append 0 weight 5 }
// CHECK: callee "Scale::operator()"(x: int) -> int member const-member body "Scale::operator()"
// CHECK-LABEL: function loops(&v: std::vector<int> taken, &w: std::vector<int> taken, k: int constant taken captured) marked selected {
// CHECK-NEXT: loop algorithm %0 header {
[[xcs::jit]] void loops(std::vector<int> &v, std::vector<int> &w, int k) {
  // CHECK-NEXT: %1 = load v#:u64
  // CHECK-NEXT: } from 0 < %1 range v element &int algorithm "std::for_each" declares {
  // CHECK-NEXT: store v$[%0] add= k
  // CHECK-NEXT: }
  std::for_each(v.begin(), v.end(), [&](int &x) { x += k; });
  // CHECK-NEXT: loop algorithm %2 header {
  std::for_each_n(v.begin(), 3, [](int &x) {
    // CHECK-NEXT: %3 = load v#:u64
    // CHECK-NEXT: } from 0 < 3:int range v element &int algorithm "std::for_each_n" declares {
    // CHECK-NEXT: %4 = load v$[%2]
    // CHECK-NEXT: if (eq %4 0) {
    if (x == 0)
      // CHECK-NEXT: continue
      // CHECK-NEXT: } else {
      // CHECK-NEXT: }
      return;
    // CHECK-NEXT: store v$[%2] = 1
    // CHECK-NEXT: }
    x = 1;
  });
  // CHECK-NEXT: loop algorithm var (x: int constant) %x header {
  // CHECK-NEXT: %5 = load v#:u64
  // CHECK-NEXT: %6 = load w#:u64
  // CHECK-NEXT: } from 0 < %5 range v element int algorithm "std::transform" declares {
  // CHECK-NEXT: %7 = load v$[%x]
  // CHECK-NEXT: store x = %7 init
  // CHECK-NEXT: store w$[%x] = (mul %7 %7)
  // CHECK-NEXT: }
  std::transform(v.begin(), v.end(), w.begin(), [](int x) { return x * x; });
  // CHECK-NEXT: loop algorithm var (x.1 = "x": int constant) %x.1 header {
  // CHECK-NEXT: %8 = load v#:u64
  // CHECK-NEXT: %9 = load w#:u64
  // CHECK-NEXT: %10 = load v#:u64
  // CHECK-NEXT: } from 0 < %8 range v element int algorithm "std::transform" declares {
  // CHECK: %11 = load v$[%x.1]
  // CHECK-NEXT: store x.1 = %11 init
  // CHECK-NEXT: %12 = load w$[%x.1]
  // CHECK-NEXT: store y = %12 init
  // CHECK-NEXT: store v$[%x.1] = (add %11 %12)
  // CHECK-NEXT: }
  // CHECK-NEXT: loop algorithm %13 header {
  std::transform(v.begin(), v.end(), w.begin(), v.begin(), [](int x, int y) { return x + y; });
  // CHECK-NEXT: %14 = load v#:u64
  // CHECK-NEXT: } from 0 < %14 range v element int algorithm "std::transform" declares {
  // CHECK-NEXT: %15 = load v$[%13]
  // CHECK-NEXT: %16 = call weigh(%15)
  // CHECK-NEXT: call "std::back_insert_iterator::operator="(&w, %16)
  // CHECK-NEXT: }
  // CHECK-NEXT: loop algorithm %17 header {
  std::transform(v.begin(), v.end(), std::back_inserter(w), weigh);
  // CHECK: %19 = load v#:u64
  // CHECK-NEXT: store temporary.k = k init
  // CHECK-NEXT: } from 0 < %18 range v element int algorithm "std::transform" declares {
  // CHECK-NEXT: %20 = load v$[%17]
  // CHECK-NEXT: %21 = call "Scale::operator()"(&temporary, %20)
  // CHECK-NEXT: store v$[%17] = %21
  // CHECK-NEXT: }
  // CHECK-NEXT: loop algorithm %22 header {
  std::transform(v.begin(), v.end(), v.begin(), Scale{k});
  // CHECK: %23 = load v#:u64
  // CHECK-NEXT: store n = 0 init
  // CHECK-NEXT: } from 0 < %23 range v algorithm "std::generate" declares {
  // CHECK-NEXT: %24 = load n
  // CHECK-NEXT: store n add= 1
  // CHECK-NEXT: store v$[%22] = %24
  // CHECK-NEXT: }
  std::generate(v.begin(), v.end(), [n = 0]() mutable { return n++; });
}


// CHECK-LABEL: function "Scale::operator()"(x: int constant) {
// CHECK: %0 = load this.k
// CHECK-NEXT: return (mul x %0)
