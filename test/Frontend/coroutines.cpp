// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// A coroutine is opaque wherever it may be suspended.
#include <coroutine>
struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_never initial_suspend() { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(int) { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};
// CHECK-LABEL: function numbers(n: int constant) marked selected refused "it is a coroutine" {
[[xcs::jit]] Task numbers(int n) {
  // CHECK: loop counted var (i: int) %i from 0 < n declares {
  for (int i = 0; i < n; ++i)
    // CHECK-NEXT: %0 = call Task::promise_type::yield_value(&__promise, %i)
    // CHECK-NEXT: await
    // CHECK-NEXT: }
    co_yield i;
  // CHECK-NEXT: store temporary = ? init
  // CHECK-NEXT: await
  co_await std::suspend_always{};
  // CHECK-NEXT: opaque "co_return"
  // CHECK-NEXT: return
  co_return;
}

// CHECK-LABEL: function Task::promise_type::yield_value("": int constant) {
// CHECK: store temporary = ? init
// CHECK-NEXT: return
