// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// What xcs-rewrite prints is for compilers without plugins: GCC compiles it.
//
// REQUIRES: xcs-rewrite, runtime, gxx
// RUN: %xcs-rewrite %S/rewrite.cpp -- -std=c++20 -I%include > %t.cpp
// RUN: %gxx -std=c++20 -O1 -I%include %t.cpp -o %t.new %libxcs
// RUN: %gxx -std=c++20 -O1 -I%include %S/rewrite.cpp -o %t.old %libxcs
// RUN: %t.old > %t.expected
// RUN: env XCS_WORTH=always %t.new | diff - %t.expected
