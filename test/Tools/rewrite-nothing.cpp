// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// A file without anything to rewrite comes out as it went in, byte for byte.
//
// REQUIRES: xcs-rewrite
// RUN: %xcs-rewrite %s -- -std=c++20 | diff - %s
int   f( int x )   { return x; }
