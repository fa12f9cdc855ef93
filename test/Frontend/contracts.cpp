// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// The user's declarations travel with the callee, those on a function and on a loop with it.
// CHECK-DAG: callee fetch({{.*}}) -> int io{{$}}
// CHECK-DAG: callee area({{.*}}) -> double pure noexcept{{$}}
// CHECK-DAG: callee log({{.*}}) -> void ordered{{$}}
// CHECK-DAG: callee merge({{.*}}) -> int associative{{$}}
// CHECK-DAG: callee embed({{.*}}) -> int batch "embed_all"{{$}}
// CHECK-DAG: callee plain({{.*}}) -> int{{$}}
[[xcs::io]] int fetch(int);
[[xcs::pure]] double area(double r) noexcept;
[[xcs::ordered]] void log(int);
[[xcs::associative]] int merge(int, int);
[[xcs::batch("embed_all")]] int embed(int);
int plain(int);

// CHECK: function f(a: int constant) marked reassociate selected {
[[xcs::jit, xcs::reassociate]] int f(int a) {
  // CHECK-NEXT: [[F:%[0-9]+]] = call fetch(a)
  // CHECK-NEXT: call log([[F]])
  log(fetch(a));
  return merge(area(a), embed(plain(a)));
}
// CHECK: function g(a: int constant) marked required selected {
[[xcs::jit("required")]] int g(int a) {
  // CHECK: loop counted {{.*}} independent declares {
#pragma xcs independent
  for (int i = 0; i < a; ++i)
    log(i);
  // CHECK: loop while header {
  // CHECK-NEXT: call fetch(a)
  // CHECK-NEXT: } sequential {
  [[xcs::sequential]] while (fetch(a))
    log(1);
  // CHECK: loop counted var ({{.*}} declares {
  // CHECK-NOT: independent
  for (int i = 0; i < a; ++i)
    log(i);
  return a;
}
