// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// Constructors and destructors that the program can see run where the source says.
#include <memory>
#include <mutex>
#include <string>
#include <vector>
struct Guard {
  Guard(int);
  ~Guard();
  int k;
};
struct Plain {
  int a = 1;
  std::string s;
};
Guard make(int);
void use(const Guard &);
// CHECK: callee Guard::Guard("": int) -> void member
// CHECK: callee "Guard::~Guard"() -> void noexcept member
// CHECK: callee use(&const "": const Guard) -> void
// CHECK: callee make("": int) -> Guard
// CHECK: callee "std::lock_guard::(constructor)"(&__m: std::mutex) -> void library member model { ordered
// synchronizes throws why "takes a lock" write 0 write 1 weight 20 } CHECK: callee Plain::Plain() -> void
// noexcept member body Plain::Plain CHECK: callee "std::vector::(constructor)"() -> void library member model
// { unknown why "std::vector::(constructor) runs copies, moves or destructions of Guard" write 0 weight 30 }
// CHECK: callee std::vector::emplace_back(&__args: int) -> &Guard library member model { unknown throws
// allocates why "std::vector::emplace_back runs copies, moves or destructions of Guard" append 0 read 1
// weight 5 } CHECK: callee std::make_unique() -> std::unique_ptr<Plain> library model { throws allocates
// weight 40 } CHECK: callee "std::vector::(destructor)"() -> void library member model { unknown why
// "std::vector::(destructor) runs copies, moves or destructions of Guard" write 0 weight 20 } CHECK: callee
// "std::lock_guard::(destructor)"() -> void library noexcept member model { ordered why "gives back a lock"
// write 0 weight 20 } CHECK: callee "std::basic_string::(constructor)"() -> void library noexcept member
// model { write 0 weight 15 } CHECK-LABEL: function lifetimes(n: int constant, &m: std::mutex taken) marked
// selected {
[[xcs::jit]] int lifetimes(int n, std::mutex &m) {
  // CHECK: call Guard::Guard(&outer, n)
  Guard outer(n);
  {
    // CHECK-NEXT: call Guard::Guard(&inner, 1)
    Guard inner(1);
    // CHECK-NEXT: if (gt n 3) {
    if (n > 3)
      // CHECK-NEXT: call "Guard::~Guard"(&inner)
      // CHECK-NEXT: call "Guard::~Guard"(&outer)
      // CHECK-NEXT: return 0
      // CHECK-NEXT: } else {
      // CHECK-NEXT: }
      // CHECK-NEXT: call "Guard::~Guard"(&inner)
      return 0;
  }
  // CHECK-NEXT: call Guard::Guard(&temporary, 2)
  // CHECK-NEXT: call use(&const temporary)
  // CHECK-NEXT: call "Guard::~Guard"(&temporary)
  use(Guard(2));
  // CHECK-NEXT: %0 = call make(3)
  // CHECK-NEXT: store temporary.1 = %0 init
  const Guard &extended = make(3);
  // CHECK-NEXT: call "std::lock_guard::(constructor)"(&lock, &m)
  std::lock_guard<std::mutex> lock(m);
  // CHECK-NEXT: call Plain::Plain(&p)
  Plain p;
  // CHECK-NEXT: call "std::vector::(constructor)"(&many)
  std::vector<Guard> many;
  // CHECK-NEXT: store temporary.2 = 4 init
  // CHECK-NEXT: call std::vector::emplace_back(&many, &temporary.2 as 4) yields many$[*]
  many.emplace_back(4);
  // CHECK-NEXT: %1 = call std::make_unique()
  // CHECK-NEXT: store owned = %1 init
  auto owned = std::make_unique<Plain>();
  // CHECK-NEXT: %2 = load p.a
  // CHECK-NEXT: %3 = load owned#:u64
  // CHECK-NEXT: store owned$.a = %2
  owned->a = p.a;
  // CHECK-NEXT: loop counted var (i: int) %i from 0 < n declares {
  for (int i = 0; i < n; ++i) {
    // CHECK: call Guard::Guard(&each, %i)
    Guard each(i);
    // CHECK-NEXT: if (eq %i 2) {
    if (i == 2)
      // CHECK-NEXT: call "Guard::~Guard"(&each)
      // CHECK-NEXT: continue
      // CHECK-NEXT: } else {
      // CHECK-NEXT: }
      continue;
    // CHECK-NEXT: if (eq %i 3) {
    if (i == 3)
      // CHECK-NEXT: call "Guard::~Guard"(&each)
      // CHECK-NEXT: break
      // CHECK-NEXT: } else {
      // CHECK-NEXT: }
      // CHECK-NEXT: call "Guard::~Guard"(&each)
      // CHECK-NEXT: }
      break;
  }
  // CHECK-NEXT: %4 = load temporary.1.k
  // CHECK-NEXT: call "std::vector::(destructor)"(&many)
  // CHECK-NEXT: call "std::lock_guard::(destructor)"(&lock)
  // CHECK-NEXT: call "Guard::~Guard"(&temporary.1)
  // CHECK-NEXT: call "Guard::~Guard"(&outer)
  // CHECK-NEXT: return %4
  return extended.k;
}

// CHECK-LABEL: function Plain::Plain() noexcept refused "it is constexpr" {
// CHECK: store this.a = 1 init
// CHECK-NEXT: call "std::basic_string::(constructor)"(&this.s)
