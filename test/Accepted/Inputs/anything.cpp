// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <cstdio>
int seen = 0;
void anything(double x, int i) { std::printf("%d %d %a\n", i, ++seen, x); }
