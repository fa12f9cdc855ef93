// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// A unit that declares callees and marks no function: its code is that of plain clang.
// RUN: rm -rf %t && mkdir %t && cd %t
// RUN: %xcs -O1 -c %s -o with.o && %clangxx -I%include -Wno-unknown-attributes -O1 -c %s -o without.o && cmp with.o without.o
[[xcs::pure]] static int square(int x) { return x * x; }
int fourth(int x) { return square(square(x)); }
