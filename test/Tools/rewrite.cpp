// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// xcs-rewrite prints text that compiles without the plugin and prints the same; the user's own lines keep their form.
//
// REQUIRES: xcs-rewrite, runtime
// RUN: %xcs-rewrite %s -- -std=c++20 -I%include > %t.cpp
// RUN: FileCheck %s < %t.cpp
// RUN: %clangxx -std=c++20 -O1 -I%include %t.cpp -o %t.new %libxcs
// RUN: %clangxx -std=c++20 -O1 -I%include %s -o %t.old %libxcs
// RUN: %t.old > %t.expected
// RUN: env XCS_WORTH=always %t.new | diff - %t.expected
// RUN: %xcs-rewrite --unformatted %s -o %t.lines.cpp -- -std=c++20 -I%include
// RUN: %clangxx -std=c++20 -fsyntax-only -I%include %t.lines.cpp
// The unformatted text has the lines of the original, and one more for the include.
// RUN: %python -c "import sys; a, b = (open(n).read().count(chr(10)) for n in sys.argv[1:]); sys.exit(b != a + 1)" %s %t.lines.cpp
//
// CHECK: {{^}}#include <xcs/detail/skeletons.h>
#include <xcs/xcs.h>
#include <cstdio>
#include <vector>

// CHECK: int   keptAsItIs( int x ) { return   x; }
// clang-format off
int   keptAsItIs( int x ) { return   x; }
// clang-format on

// CHECK: XCS_JIT void square(std::vector<int> &v)
// CHECK: ::xcs::detail::
// CHECK: else
// CHECK-NEXT: for (std::size_t i = 0; i < v.size(); ++i)
// CHECK-NEXT: v[i] = v[i] * v[i];
XCS_JIT void square(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = v[i] * v[i];
}

int main() {
  std::vector<int> v(1000);
  for (int i = 0; i < 1000; ++i)
    v[i] = keptAsItIs(i);
  square(v);
  for (int x : v)
    std::printf("%d\n", x);
}
