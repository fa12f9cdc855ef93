// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// Every call says what it reaches, and how its arguments do.
#include <functional>
#include <string>
int twice(int x) { return 2 * x; }
int unseen(const std::string &, int *, const int *, std::string) noexcept;
struct Base {
  virtual int run(int) = 0;
  virtual int stay();
};
struct Last final : Base {
  int run(int x) override { return x; }
};
struct Counter {
  int n;
  void add(int k);
  int get() const;
  static int all();
};
// CHECK-DAG: callee twice(x: int) -> int body twice
// CHECK-DAG: callee unseen(&const "": const std::basic_string<char>, &"": int *, &const "": "const int *", "": std::basic_string<char>) -> int noexcept
// CHECK-DAG: callee Counter::add(k: int) -> void member{{$}}
// CHECK-DAG: callee Counter::get() -> int member const-member{{$}}
// CHECK-DAG: callee Counter::all() -> int{{$}}
// CHECK-DAG: callee Base::run({{.*}}) -> int virtual member{{$}}
// CHECK-DAG: callee Last::run(x: int) -> int member body Last::run
// CHECK-DAG: callee Base::stay() -> int member{{$}}
// CHECK-DAG: callee pointer({{.*}}) -> int indirect{{$}}
// CHECK-DAG: callee callback({{.*}}) -> int indirect member const-member{{$}}

// CHECK-LABEL: function direct(
[[xcs::jit]] int direct(std::string &s, int *p, int a) {
  // CHECK-NEXT: [[T:%[0-9]+]] = call twice((add a 1))
  // A copy of a string is a call of its own: it allocates, and may throw.
  // CHECK-NEXT: call "copy of std::basic_string<char>"(&const s:
  // CHECK-NEXT: [[U:%[0-9]+]] = call unseen(&const s:{{[^&]*}}, &p->[*] as p, &const p->[*] as p, copy s:
  // CHECK-NEXT: return (add [[T]] [[U]])
  return twice(a + 1) + unseen(s, p, p, s);
}

// CHECK-LABEL: function "members"(
[[xcs::jit]] int members(Counter &c, Counter *p, Base &b, Last &l) {
  // CHECK: call Counter::add(&c, 1)
  c.add(1);
  // CHECK-NEXT: call Counter::get(&const p->[0:long])
  int r = p->get();
  // CHECK: call Counter::all()
  r += Counter::all();
  // CHECK: call Base::run(&b, 1)
  r += b.run(1);
  // The class is final: no other body can run.
  // CHECK: call Last::run(&l, 2)
  r += l.run(2);
  // Named with its class: not virtual.
  // CHECK: call Base::stay(&b)
  r += b.Base::stay();
  return r;
}

// CHECK-LABEL: function indirect(
[[xcs::jit]] int indirect(int (*pointer)(int), const std::function<int(int)> &callback,
                          int (Counter::*member)() const, Counter &c) {
  // CHECK-NEXT: call pointer(1)
  // CHECK-NEXT: call callback(&const callback, 2)
  // CHECK-NEXT: opaque "a call through a pointer to member"
  return pointer(1) + callback(2) + (c.*member)();
}
// CHECK-LABEL: function twice(x: int constant) {
// CHECK-NEXT: return (mul 2 x)
