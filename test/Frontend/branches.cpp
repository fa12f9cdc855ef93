// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// Ops of one region run together: every conditional evaluation has a region of its own.
int f(int);
bool g(int);

// CHECK-LABEL: function branches(
[[xcs::jit]] int branches(int a, int b, const int *p) {
  int r = 0;
  // CHECK: if (lt a b) {
  // CHECK-NEXT: store r = 1
  // CHECK-NEXT: } else {
  // CHECK-NEXT: store r = 2
  // CHECK-NEXT: }
  if (a < b)
    r = 1;
  else
    r = 2;
  // Arms without effects are one value.
  // CHECK-NEXT: store r = (select:int (lt a b) a b)
  r = a < b ? a : b;
  // The load stays where it happens: p may be bad where a is positive.
  // CHECK-NEXT: [[C:%[0-9]+]]:int = cond (gt a 0) {
  // CHECK-NEXT: {{%[0-9]+}} = call f(a)
  // CHECK-NEXT: gives {{%[0-9]+}}
  // CHECK-NEXT: } {
  // CHECK-NEXT: {{%[0-9]+}}:int = load p->[0:long]
  // CHECK-NEXT: gives {{%[0-9]+}}
  // CHECK-NEXT: }
  // CHECK-NEXT: store r = [[C]]
  r = a > 0 ? f(a) : *p;
  // CHECK-NEXT: [[G:%[0-9]+]] = call g(a)
  // CHECK-NEXT: [[S:%[0-9]+]]:bool = short [[G]] update land {
  // CHECK-NEXT: [[H:%[0-9]+]] = call g(b)
  // CHECK-NEXT: gives [[H]]
  // CHECK-NEXT: }
  // CHECK-NEXT: if [[S]] {
  // CHECK-NEXT: store r add= 1
  if (g(a) && g(b))
    r += 1;
  // CHECK: if (lor (gt a 1) (gt b 1)) {
  // CHECK-NEXT: store r add= 2
  if (a > 1 || b > 1)
    r += 2;
  // CHECK: [[T:%[0-9]+]] = call f(b)
  // CHECK-NEXT: store t = [[T]] init
  // CHECK-NEXT: if (gt [[T]] 0) {
  // CHECK-NEXT: store r add= [[T]]
  if (int t = f(b); t > 0)
    r += t;
  // CHECK-NOT: 40
  if constexpr (sizeof(int) == 400)
    r += 40;
  // CHECK: [[R:%[0-9]+]] = load r
  // CHECK-NEXT: return [[R]]
  return r;
}

// One region for what stands before the first label, then one for each group of labels. A break at the end of an arm is the
// end of its region; since an arm may fall through, several may run.
// CHECK-LABEL: function cases(
[[xcs::jit]] int cases(int a) {
  int r = 0;
  // CHECK: switch a {
  // CHECK-NEXT: } {
  // CHECK-NEXT: store r = 1
  // CHECK-NEXT: } {
  // CHECK-NEXT: store r add= 2
  // CHECK-NEXT: } {
  // CHECK-NEXT: if (gt a 6) {
  // CHECK-NEXT: break
  // CHECK-NEXT: } else {
  // CHECK-NEXT: }
  // CHECK-NEXT: store r = 3
  // CHECK-NEXT: }
  switch (a) {
  case 1:
    r = 1;
    break;
  case 2:
  case 3:
    r += 2;
    [[fallthrough]];
  default:
    if (a > 6)
      break;
    r = 3;
  }
  return r;
}

// A break of the switch is not one of the loop around it; a continue is.
// CHECK-LABEL: function inLoop(
[[xcs::jit]] int inLoop(int n) {
  int r = 0;
  // CHECK: loop counted
  // CHECK: switch %i {
  // CHECK: continue{{$}}
  // CHECK: store r add= 1
  // CHECK-NOT: break
  for (int i = 0; i < n; ++i) {
    switch (i) {
    case 3:
      continue;
    default:
      break;
    }
    r += 1;
  }
  return r;
}

// Only the value is wanted, of variables as of anything else.
// CHECK-LABEL: function nested(
[[xcs::jit]] int nested(const int &low, const int &high, int &x) {
  // CHECK-NOT: ?
  // CHECK: return
  return x < low ? low : (x > high ? high : x);
}
