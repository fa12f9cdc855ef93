// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// Other loops: the test's ops are in the header, the variables are memory.
int next();
struct Node {
  Node *next;
  int value;
};

// CHECK-LABEL: function loops(
[[xcs::jit]] int loops(int n, Node *head) {
  int s = 0;
  // CHECK: loop do-while header {
  // CHECK-NEXT: [[X:%[0-9]+]] = call next()
  // CHECK-NEXT: } {
  // CHECK-NEXT: store s add= 1
  // CHECK-NEXT: }
  do
    s += 1;
  while (next());
  // CHECK-NEXT: loop while header {
  // CHECK: [[X:%[0-9]+]] = call next()
  // CHECK-NEXT: store x = [[X]] init
  // CHECK-NEXT: } {
  // CHECK-NEXT: store s add= [[X]]
  while (int x = next())
    s += x;
  // CHECK: store p = head init
  // CHECK-NEXT: loop while header {
  // CHECK-NEXT: {{%[0-9]+}} = load p{{$}}
  // CHECK-NEXT: {{%[0-9]+}} = load p{{$}}
  // CHECK-NEXT: [[NEXT:%[0-9]+]] = load p->[0:long].next
  // CHECK-NEXT: store p = [[NEXT]]
  // CHECK-NEXT: } {
  // CHECK: [[V:%[0-9]+]] = load p->[0:long]."value"
  // CHECK-NEXT: store s add= [[V]]
  for (Node *p = head; p; p = p->next)
    s += p->value;
  // CHECK: loop while {
  // CHECK-NEXT: [[C:%[0-9]+]] = call next()
  // CHECK-NEXT: if (cast:bool [[C]]) {
  // CHECK-NEXT: break
  // CHECK-NEXT: } else {
  // CHECK-NEXT: continue
  for (;;)
    if (next())
      break;
    else
      continue;
  // CHECK: [[S:%[0-9]+]] = load s
  // CHECK-NEXT: return [[S]]
  return s;
}
