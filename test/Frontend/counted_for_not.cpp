// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// Headers that look as if they counted. The loop is a `while` whose variable is memory; it is named all the same.
void use(int);
void change(int *);

// CHECK-LABEL: function others(
[[xcs::jit]] void others(int n, int m, unsigned u) {
  // The body moves it, itself, through a pointer, or through a capture.
  // CHECK: store [[I:i[.0-9]*]] = 0 init
  // CHECK-NEXT: loop while var [[I]] header {
  // CHECK-NEXT: load [[I]]
  // CHECK-NEXT: store [[I]] add= 1
  // CHECK-NEXT: } declares {
  // CHECK-NEXT: store [[I]] add= m
  for (int i = 0; i < n; ++i)
    i += m;
  // CHECK: loop while
  // CHECK: call change(&[[I2:i[.0-9]*]]
  for (int i = 0; i < n; ++i)
    change(&i);
  // CHECK: loop while
  // CHECK: call "others::lambda
  for (int i = 0; i < n; ++i) {
    auto skip = [&] { ++i; };
    skip();
  }
  // It runs away from its bound, or over it.
  // CHECK: loop while
  // CHECK: store i{{.*}} sub= 1
  for (int i = 0; i < n; --i)
    use(i);
  // CHECK: loop while
  // CHECK: store i{{.*}} add= 2
  for (int i = 0; i != n; i += 2)
    use(i);
  // It may begin below zero, and then compares as something large.
  // CHECK: loop while
  for (int i = m; i < u; ++i)
    use(i);
  // Two conditions.
  // CHECK: loop while
  // CHECK: short (lt
  for (int i = 0; i < n && i < m; ++i)
    use(i);
  // The sum in the test may wrap.
  // CHECK: loop while
  for (unsigned i = u; i + 1 < u; ++i)
    use(i);
  // CHECK: loop while
  for (float x = 0; x < n; ++x)
    use(1);
  // CHECK: loop while
  for (volatile int i = 0; i < n; i = i + 1)
    use(1);
  // CHECK-NOT: loop counted
}
