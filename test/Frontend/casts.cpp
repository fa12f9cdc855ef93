// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// Conversions of values are values; reinterpreted memory may be anything.
#include <bit>
#include <cstdint>
#include <cstring>
struct Base {
  int b;
};
struct Derived : Base {
  int d;
};
// CHECK-LABEL: function casts(x: double constant, c: u8 constant, &d: Derived taken, &b: Base taken, f: float * constant, address: u64 constant) marked selected {
// CHECK: let %0 = (add (cast:int x) (cast:int c))
[[xcs::jit]] int casts(double x, unsigned char c, Derived &d, Base &b, float *f, std::uintptr_t address) {
  // CHECK-NEXT: store i = %0 init
  int i = static_cast<int>(x) + c;
  // CHECK-NEXT: store d.b:int = 1
  static_cast<Base &>(d).b = 1;
  // CHECK-NEXT: store b.d:int = 2
  static_cast<Derived &>(b).d = 2;
  // CHECK-NEXT: store f->[*]:int = 3
  *reinterpret_cast<int *>(f) = 3;
  // CHECK-NEXT: store ?...:int = 4
  *reinterpret_cast<int *>(address) = 4;
  std::uint32_t bits;
  // CHECK-NEXT: %1 = call memcpy(&"bits" as ?:"unsigned int *", &const f->[*] as f, 4:u64) yields "bits"
  std::memcpy(&bits, f, sizeof bits);
  // CHECK-NEXT: %2 = call std::bit_cast(&const f->[0:long]:const float)
  // CHECK-NEXT: store "bits" xor= %2
  // CHECK-NEXT: let %3 = (cast:bool %0)
  bits ^= std::bit_cast<std::uint32_t>(*f);
  // CHECK-NEXT: store is = %3 init
  bool is = i;
  // CHECK-NEXT: %4 = load "bits"
  // CHECK-NEXT: return (cast:int (add (cast:long (add (cast:u32 %3) %4)) (cast:long %0)))
  return is + bits + static_cast<long>(i);
}
