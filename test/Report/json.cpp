// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The JSON report is what its schema says, the same from run to run, and the same as the plugin's.
//
// REQUIRES: xcs-check
// RUN: cd %S && %xcs-check json.cpp --format=json -- -std=c++20 -I%include > %t.json
// RUN: cd %S && %xcs-check json.cpp --format=json -o %t.again.json -- -std=c++20 -I%include
// RUN: diff %t.json %t.again.json
// RUN: %python %S/schema.py %source/docs/xcs-report-1.schema.json %t.json
// RUN: FileCheck %s < %t.json
#include <cmath>
#include <cstdio>
#include <vector>

namespace outer {
template <class T> [[xcs::jit]] void scale(std::vector<T> &v, T factor) {
  for (T &x : v)
    x *= factor;
}
template void scale(std::vector<int> &, int);
template void scale(std::vector<double> &, double);

struct Table {
  std::vector<double> cells;
  double total = 0;
  [[xcs::jit]] void sum(const double *other, int n) {
    for (int i = 0; i < n; ++i)
      cells[i] = other[i] * 2;
    for (double cell : cells)
      total += cell;
    for (double cell : cells)
      std::printf("%f\n", cell);
    int left = n;
    while (left > 0)
      left = left / 2;
  }
};
} // namespace outer

// CHECK: "schema": "xcs-report/1"
// CHECK: "name": "outer::scale"
// CHECK-NEXT: "file": "json.cpp"
// CHECK-NEXT: "line": 15
// CHECK: "id": "outer::scale/loop1"
// CHECK-NEXT: "kind": "loop"
// CHECK-NEXT: "file": "json.cpp"
// CHECK-NEXT: "line": 16
// CHECK-NEXT: "column": 3
// CHECK-NEXT: "end_line": 17
// CHECK-NEXT: "verdict": "parallel"
// CHECK-NEXT: "pattern": "map"
// CHECK-NEXT: "guards": []
// CHECK-NOT: outer::scale/loop2
// CHECK: "name": "outer::Table::sum"
// CHECK: "id": "outer::Table::sum/loop1"
// CHECK: "id": "outer::Table::sum/loop2"
// CHECK: "verdict": "sequential"
// CHECK: "id": "outer::Table::sum/loop3"
// CHECK: "id": "XCS1302"
// CHECK-NEXT: "kind": "effect-order"
// CHECK-NEXT: "variable": "printf"
// CHECK: "id": "outer::Table::sum/loop4"
// CHECK: "summary": {
// CHECK-NEXT: "functions": 2
// CHECK-NEXT: "sites": 5
