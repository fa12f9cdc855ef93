// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// Loops in loops: inductions of the outer ones in bounds and subscripts of the inner ones.
#include <vector>
// CHECK-LABEL: function matrices(n: int constant, a: "const double *" constant, c: double * constant, &t: "double[8][8]" taken, &rows: std::vector<std::vector<int>> taken) marked selected {
[[xcs::jit]] void matrices(int n, const double *a, double *c, double (&t)[8][8], std::vector<std::vector<int>> &rows) {
  // CHECK-NEXT: loop counted var (i: int) %i from 0 < n declares {
  for (int i = 0; i < n; ++i)
    // CHECK-NEXT: loop counted var (j: int) %j from 0 <= %i declares {
    for (int j = 0; j <= i; ++j)
      // CHECK-NEXT: %0:double = load a->[(add (mul %j n) %i)]
      // CHECK-NEXT: store c->[(add (mul %i n) %j)] = %0
      // CHECK-NEXT: }
      // CHECK-NEXT: }
      c[i * n + j] = a[j * n + i];
  // CHECK-NEXT: loop counted var (i.1 = "i": int) %i.1 from 0 < 8 declares {
  for (int i = 0; i < 8; ++i)
    // CHECK-NEXT: loop counted var (j.1 = "j": int) %j.1 from 7 > %i.1 step -1 declares {
    for (int j = 7; j > i; --j)
      // CHECK-NEXT: %1 = load t[%j.1][%i.1]
      // CHECK-NEXT: store t[%i.1][%j.1] = %1
      // CHECK-NEXT: }
      // CHECK-NEXT: }
      t[i][j] = t[j][i];
  // CHECK-NEXT: loop range var (&row: std::vector<int> taken) %row header {
  // CHECK-NEXT: %2 = load rows#:u64
  // CHECK-NEXT: } from 0 < %2 range rows element &std::vector<int> declares {
  for (auto &row : rows)
    // CHECK-NEXT: loop counted var (k: u64) %k header {
    // CHECK-NEXT: %3 = load rows$[%row]#:u64
    // CHECK-NEXT: } from 1 < %3 declares {
    for (std::size_t k = 1; k < row.size(); ++k)
      // CHECK-NEXT: %4 = load rows$[%row]$[(sub %k 1)]
      // CHECK-NEXT: store rows$[%row]$[%k] add= %4
      // CHECK-NEXT: }
      // CHECK-NEXT: }
      row[k] += row[k - 1];
  // CHECK-NEXT: loop counted var (i.2 = "i": int) %i.2 from 0 < n declares {
  for (int i = 0; i < n; ++i) {
    // CHECK-NEXT: loop counted var (j.2 = "j": int) %j.2 from 0 < n declares {
    for (int j = 0; j < n; ++j)
      // CHECK-NEXT: %5:double = load a->[%j.2]
      // CHECK-NEXT: if (gt %5 (cast:double 0)) {
      if (a[j] > 0)
        // CHECK-NEXT: break
        // CHECK-NEXT: } else {
        // CHECK-NEXT: }
        // CHECK-NEXT: }
        break;
    // CHECK-NEXT: loop range var (&row.1 = "row": std::vector<int> taken) %row.1 header {
    // CHECK-NEXT: %6 = load rows#:u64
    // CHECK-NEXT: } from 0 < %6 range rows element &std::vector<int> declares {
    for (auto &row : rows) {
      // CHECK-NEXT: %7 = load rows$[%row.1]#:u64
      // CHECK-NEXT: if (eq %7 0) {
      if (row.empty())
        // CHECK-NEXT: continue
        // CHECK-NEXT: } else {
        // CHECK-NEXT: }
        continue;
      // CHECK-NEXT: store rows$[%row.1]$[0] = %i.2
      // CHECK-NEXT: }
      // CHECK-NEXT: }
      row[0] = i;
    }
  }
}
