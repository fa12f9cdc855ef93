// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// What the reader does not know is named, and its effects are the worst.
#include <csetjmp>
#include <cstdarg>
#include <typeinfo>
void use(int);
struct Base {
  virtual ~Base();
};
union Bits {
  int i;
  float f;
};
// CHECK: callee use("": int) -> void
// CHECK: callee longjmp(&__env: __jmp_buf_tag *, __val: int) -> void library model { unknown noreturn why "longjmp: control goes elsewhere" write 0 }
// CHECK: callee "std::type_info::operator=="(&const __arg: const std::type_info) -> bool noexcept member const-member
// CHECK-LABEL: function assembly(n: int constant) marked selected {
[[xcs::jit]] void assembly(int n) {
  // CHECK-NEXT: loop counted var (i: int) %i from 0 < n declares {
  for (int i = 0; i < n; ++i)
    // CHECK-NEXT: opaque "inline assembly"
    // CHECK-NEXT: }
    asm volatile("" ::: "memory");
}
// CHECK-LABEL: function jumps(n: int) marked selected {
[[xcs::jit]] void jumps(int n) {
// CHECK: opaque "label 'again'"
// CHECK-NEXT: loop goto {
// CHECK-NEXT: opaque "goto"
// CHECK-NEXT: }
again:
  // CHECK-NEXT: %0 = load n
  // CHECK-NEXT: call use(%0)
  use(n);
  // CHECK-NEXT: %1 = load n
  // CHECK-NEXT: store n sub= 1
  // CHECK-NEXT: if (gt %1 0) {
  if (n-- > 0)
    // CHECK-NEXT: opaque "goto"
    // CHECK-NEXT: goto
    // CHECK-NEXT: } else {
    // CHECK-NEXT: }
    goto again;
  static void *table[] = {&&end};
  // CHECK-NEXT: opaque "goto"
  // CHECK-NEXT: goto
  goto *table[0];
// CHECK-NEXT: opaque "label 'end'"
end:
  // CHECK-NEXT: call use(0)
  use(0);
}
// CHECK-LABEL: function variadic(n: int) marked selected refused "it takes variable arguments" {
[[xcs::jit]] int variadic(int n, ...) {
  va_list list;
  // CHECK: opaque "va_list"
  va_start(list, n);
  // CHECK-NEXT: opaque "va_arg"
  // CHECK-NEXT: let %0 = ?
  // CHECK-NEXT: store s = %0 init
  int s = va_arg(list, int);
  // CHECK-NEXT: opaque "va_list"
  va_end(list);
  // CHECK-NEXT: return %0
  return s;
}
// CHECK-LABEL: function back(&where: "__jmp_buf_tag[1]" taken) marked selected {
[[xcs::jit]] int back(std::jmp_buf &where) {
  // CHECK-NEXT: opaque "setjmp"
  // CHECK-NEXT: if (cast:bool ?) {
  if (setjmp(where))
    // CHECK-NEXT: return 1
    // CHECK-NEXT: } else {
    // CHECK-NEXT: }
    return 1;
  // CHECK-NEXT: call longjmp(&where[*] as ?:__jmp_buf_tag *, 1)
  // CHECK-NEXT: noreturn
  std::longjmp(where, 1);
}
// CHECK-LABEL: function memory(device: "volatile int *" constant, &"bits": Bits taken, n: int constant, b: "const Base *" constant) marked selected {
[[xcs::jit]] int memory(volatile int *device, Bits &bits, int n, const Base *b) {
  // CHECK: effect "a volatile access" path device->[0:long]
  *device = 1;
  // CHECK-NEXT: %0:int = effect "a volatile access" path device->[0:long]
  // CHECK-NEXT: store r = %0 init
  int r = *device;
  // CHECK-NEXT: %1 = load r
  // CHECK-NEXT: store "bits" = %1
  bits.i = r;
  // CHECK-NEXT: %2:float = load "bits"
  // CHECK-NEXT: if (gt %2 (cast:float 1)) {
  if (bits.f > 1)
    // CHECK-NEXT: store r = 2
    // CHECK-NEXT: } else {
    // CHECK-NEXT: }
    r = 2;
  // CHECK-NEXT: opaque "a variable-length array"
  int sized[n];
  // CHECK-NEXT: store sized[0:long] = 1
  sized[0] = 1;
  static int calls = 0;
  // CHECK-NEXT: store calls add= 1
  ++calls;
  // CHECK-NEXT: opaque "a thread_local variable"
  thread_local int local = 0;
  // CHECK-NEXT: store "local" add= 1
  ++local;
  // CHECK-NEXT: %3 = call "std::type_info::operator=="(&const ?...:const std::type_info, &const ?...:const std::type_info)
  // CHECK-NEXT: if %3 {
  if (typeid(*b) == typeid(Base))
    // CHECK-NEXT: store r = 3
    // CHECK-NEXT: } else {
    // CHECK-NEXT: }
    r = 3;
  // CHECK-NEXT: if (cast:bool b) {
  if (dynamic_cast<const Base *>(b))
    // CHECK-NEXT: store r = 4
    // CHECK-NEXT: } else {
    // CHECK-NEXT: }
    r = 4;
  // CHECK-NEXT: %4 = load r
  // CHECK-NEXT: %5 = load sized[0:long]
  // CHECK-NEXT: return (add %4 %5)
  return r + sized[0];
}
// CHECK-LABEL: function duff(n: int) marked selected {
[[xcs::jit]] void duff(int n) {
  // CHECK-NEXT: %0 = load n
  // CHECK-NEXT: switch (rem %0 2) {
  // CHECK-NEXT: } {
  // CHECK-NEXT: loop do-while header {
  switch (n % 2) {
  case 0:
    do {
      use(n);
    case 1:
      use(n);
    // CHECK-NEXT: store n sub= 1
    // CHECK-NEXT: %1 = load n
    // CHECK-NEXT: } {
    // CHECK-NEXT: %2 = load n
    // CHECK-NEXT: call use(%2)
    // CHECK-NEXT: opaque "case label inside another statement"
    // CHECK-NEXT: %3 = load n
    // CHECK-NEXT: call use(%3)
    // CHECK-NEXT: }
    // CHECK-NEXT: }
    } while (--n > 0);
  }
}
