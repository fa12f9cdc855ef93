// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// A crash says that XCS was at work, on what, and where to report it.
// RUN: env LLVM_DISABLE_CRASH_REPORT=1 not %xcs -fno-crash-diagnostics -c %s -o %t.o 2> %t.err
// RUN: FileCheck %s < %t.err
// CHECK: The XCS plugin was loaded. Please report this to XCS first
// CHECK: XCS: while reading '{{.*}}crash.cpp'
[[xcs::jit]] void f() {}
#pragma clang __debug crash
