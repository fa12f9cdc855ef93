// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// Operators of classes are calls; those of the language are values.
#include <complex>
#include <string>
struct Point {
  int x, y;
  Point operator+(const Point &other) const;
  Point &operator+=(const Point &other) {
    x += other.x;
    y += other.y;
    return *this;
  }
  int operator[](int i) const { return i ? y : x; }
  bool operator==(const Point &) const = default;
  int operator()(int k) const;
  explicit operator bool() const;
};
Point operator*(int k, const Point &p);
bool operator<(const Point &a, const Point &b);

// CHECK: callee "Point::operator+"(&const other: const Point) -> Point member const-member
// CHECK: callee "Point::operator+="(&const other: const Point) -> &Point member body "Point::operator+="
// CHECK: callee "operator*"(k: int, &const p: const Point) -> Point
// CHECK: callee "operator<"(&const a: const Point, &const b: const Point) -> bool
// CHECK: callee "Point::operator=="(&const "": const Point) -> bool noexcept member const-member body "Point::operator=="
// CHECK: callee "Point::operator()"(k: int) -> int member const-member
// CHECK: callee "Point::operator bool"() -> bool member const-member
// CHECK: callee "Point::operator[]"(i: int) -> int member const-member body "Point::operator[]"
// CHECK-LABEL: function classes(&a: Point taken, &b: const Point taken) marked selected {
[[xcs::jit]] int classes(Point &a, const Point &b) {
  // CHECK: %0 = call "Point::operator+"(&const a:const Point, &const b)
  // CHECK-NEXT: store c = %0 init
  Point c = a + b;
  // CHECK-NEXT: call "Point::operator+="(&a, &const b) yields a
  a += b;
  // CHECK-NEXT: %1 = call "operator*"(2, &const c:const Point)
  // CHECK-NEXT: store c = %1
  c = 2 * c;
  // CHECK-NEXT: %2 = call "operator<"(&const a:const Point, &const b)
  // CHECK-NEXT: %3:bool = short (not %2) update lor {
  // CHECK-NEXT: %4 = call "Point::operator=="(&const a:const Point, &const b)
  // CHECK-NEXT: gives %4
  // CHECK-NEXT: }
  // CHECK-NEXT: if %3 {
  if (a < b || a == b)
    // CHECK-NEXT: %5 = call "Point::operator()"(&const a:const Point, 3)
    // CHECK-NEXT: return %5
    // CHECK-NEXT: } else {
    // CHECK-NEXT: }
    return a(3);
  // CHECK-NEXT: %6 = call "Point::operator bool"(&const c:const Point)
  // CHECK-NEXT: if %6 {
  if (c)
    // CHECK-NEXT: return -1
    // CHECK-NEXT: } else {
    // CHECK-NEXT: }
    return -1;
  // CHECK-NEXT: %7 = call "Point::operator[]"(&const b, 1)
  // CHECK-NEXT: return %7
  return b[1];
}
// CHECK-LABEL: function language(a: int constant, b: u32 constant, p: long * constant, s: short) marked selected {
[[xcs::jit]] long language(int a, unsigned b, long *p, short s) {
  // CHECK: store r = (cast:long (or (xor (cast:u32 (shl a 2)) (shr b 1:int)) (cast:u32 (complement a)))) init
  long r = (a << 2) ^ (b >> 1) | ~a;
  // CHECK-NEXT: %0 = load s
  // CHECK-NEXT: store r add= (cast:long (rem (cast:int %0) 3))
  // CHECK-NEXT: store r sub= (cast:long (not (cast:bool a)))
  r += s % 3, r -= !a;
  // CHECK-NEXT: %1 = load r
  // CHECK-NEXT: store p->[0:long] = (div (mul (neg %1) (cast:long (and a 7))) (cast:long (add b 1)))
  *p = -r * (a & 7) / (b + 1);
  // CHECK-NEXT: store p->[a] shl= 2:int
  p[a] <<= 2;
  // CHECK-NEXT: store s add= 1
  s++;
  // CHECK-NEXT: %2 = load r
  // CHECK-NEXT: %3 = load s
  // CHECK-NEXT: return (cast:long (add (cast:u64 (add (add %2 (cast:long %3)) (sub:long p ?:long *))) 8))
  return r + s + (p - &p[2]) + sizeof(*p);
}

// CHECK-LABEL: function "Point::operator+="(&other: const Point taken) {
// CHECK: %0 = load other.x
// CHECK-NEXT: store this.x add= %0
// CHECK-NEXT: %1 = load other.y
// CHECK-NEXT: store this.y add= %1
// CHECK-NEXT: return
// CHECK-LABEL: function "Point::operator=="(&"": const Point taken) noexcept refused "it is constexpr" {
// CHECK: %0 = load this.x
// CHECK-NEXT: %1 = load "".x
// CHECK-NEXT: %2:bool = short (eq %0 %1) update land {
// CHECK-NEXT: %3 = load this.y
// CHECK-NEXT: %4 = load "".y
// CHECK-NEXT: gives (eq %3 %4)
// CHECK-NEXT: }
// CHECK-NEXT: return %2
// CHECK-LABEL: function "Point::operator[]"(i: int constant) {
// CHECK: %0:const int = cond (cast:bool i) {
// CHECK-NEXT: %1 = load this.y
// CHECK-NEXT: gives %1
// CHECK-NEXT: } {
// CHECK-NEXT: %2 = load this.x
// CHECK-NEXT: gives %2
// CHECK-NEXT: }
// CHECK-NEXT: return %0
