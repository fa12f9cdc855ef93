// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Where each attribute may stand, and what the AST then holds.
// RUN: %xcs -std=c++20 -Wall -Wextra -Werror -Wno-c++23-lambda-attributes -fplugin-arg-xcs-remarks=none -c %s -o %t.o 2>&1 | count 0
// RUN: %xcs -std=c++23 -DAST -fsyntax-only -Xclang -ast-dump %s | FileCheck %s
// RUN: %xcs -std=c++20 -O1 -S -emit-llvm %s -o - | FileCheck %s --check-prefix=CODE

static_assert(__XCS__ == 1);
static_assert(__has_cpp_attribute(xcs::jit));
static_assert(__has_cpp_attribute(xcs::batch));
static_assert(!__has_cpp_attribute(pure)); // no such unscoped attribute because of us

// CHECK: FunctionDecl {{.*}} plain
// CHECK: AnnotateAttr {{.*}} "xcs::jit"
[[xcs::jit]] int plain(int x) { return x; }

// CHECK: FunctionDecl {{.*}} required
// CHECK: AnnotateAttr {{.*}} "xcs::jit"
// CHECK-NEXT: ConstantExpr
// CHECK: StringLiteral {{.*}} "required"
#ifdef AST // there is nothing in it to be made parallel
[[xcs::jit("required")]] int required(int x) { return x; }
#endif

// CHECK: FunctionDecl {{.*}} contracts
// CHECK: AnnotateAttr {{.*}} "xcs::pure"
// CHECK: AnnotateAttr {{.*}} "xcs::io"
// CHECK: AnnotateAttr {{.*}} "xcs::ordered"
// CHECK: AnnotateAttr {{.*}} "xcs::associative"
// CHECK: AnnotateAttr {{.*}} "xcs::reassociate"
// CHECK: AnnotateAttr {{.*}} "xcs::batch"
// CHECK: StringLiteral {{.*}} "ns::all"
[[xcs::pure, xcs::io]] [[xcs::ordered]] [[using xcs: associative, reassociate, batch("ns::all")]] int contracts(int);

struct Methods {
  // CHECK: CXXConstructorDecl {{.*}} Methods
  // CHECK: AnnotateAttr {{.*}} "xcs::jit"
  [[xcs::jit]] Methods();
  // CHECK: CXXMethodDecl {{.*}} method
  // CHECK: AnnotateAttr {{.*}} "xcs::jit"
  [[xcs::jit]] int method();
  // CHECK: CXXMethodDecl {{.*}} operator()
  // CHECK: AnnotateAttr {{.*}} "xcs::pure"
  [[xcs::pure]] int operator()(int) const;
};

// The template, and what is made of it.
// CHECK: FunctionTemplateDecl {{.*}} generic
// CHECK: AnnotateAttr {{.*}} "xcs::jit"
// CHECK: FunctionDecl {{.*}} used generic 'int (int)'
// CHECK: AnnotateAttr {{.*}} "xcs::jit"
template <class T> [[xcs::jit]] T generic(T x) {
  [[xcs::independent]] for (int i = 0; i < 3; ++i)
    x += i;
  return x;
}
int instance = generic(1);

// Inherited by the definition.
// CHECK: FunctionDecl {{.*}} declared
// CHECK: FunctionDecl {{.*}} declared
// CHECK: AnnotateAttr {{.*}} Inherited "xcs::jit"
[[xcs::jit]] int declared(int);
int declared(int x) { return x; }

// CHECK: FunctionDecl {{.*}} loops
// CHECK: LambdaExpr
// CHECK: AnnotateAttr {{.*}} "xcs::jit"
int loops(int *p) {
  auto lambda = [=] [[xcs::jit]] (int x) { return x + 1; };
  [[xcs::independent]] for (int i = 0; i < 3; ++i)
    p[i] = lambda(i);
  int n = 3;
  [[xcs::sequential]] while (n > 0)
    --n;
  [[xcs::sequential]] [[xcs::independent]] do { ++n; } while (n < 3);
  int array[3] = {};
#pragma xcs independent
  for (int &x : array)
    ++x;
#pragma xcs sequential
#pragma clang loop unroll(disable)
  [[likely]] for (int i = 0; i < 3; ++i)
    p[i] = 1;
  _Pragma("xcs independent") for (int i = 0; i < 3; ++i)
    p[i] = 2;
#define INDEPENDENT _Pragma("xcs independent")
#define PRAGMA(TEXT) _Pragma(#TEXT)
  INDEPENDENT
  for (int i = 0; i < 3; ++i)
    p[i] += array[i];
  PRAGMA(xcs sequential) for (int i = 0; i < 3; ++i)
    p[i] += array[i];
  return n;
}

// Code is that of the functions: no annotation keeps a function alive.
// CODE-NOT: llvm.global.annotations
// CODE-NOT: section "llvm.metadata"
