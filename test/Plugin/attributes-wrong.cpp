// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// An attribute or pragma on the wrong thing, or with a wrong argument: one error each, where it stands.
// RUN: %xcs -std=c++20 -fsyntax-only -ferror-limit=0 -Xclang -verify %s
// RUN: not %xcs -std=c++20 -c %s -o %t.o 2> %t.err
// RUN: not ls %t.o
// RUN: FileCheck %s --check-prefix=LINE < %t.err
// LINE: attributes-wrong.cpp:[[@LINE+1]]:12: error: the only argument that 'xcs::jit' takes is "required"{{$}}
[[xcs::jit(64)]] void a(); // expected-error {{the only argument that 'xcs::jit' takes is "required"}}
[[xcs::jit("maybe")]] void b(); // expected-error {{the only argument that 'xcs::jit' takes is "required"}}
[[xcs::jit(required)]] void c(); // expected-error {{the only argument that 'xcs::jit' takes is "required"}}
[[xcs::jit("required", 2)]] void d(); // expected-error {{'jit' attribute takes no more than 1 argument}}
[[xcs::pure(3)]] void e(); // expected-error {{'xcs::pure' takes no arguments}}
[[xcs::batch]] void f(); // expected-error {{'xcs::batch' takes the name of a function as a string}}
[[xcs::batch(1)]] void g(); // expected-error {{'xcs::batch' takes the name of a function as a string}}
[[xcs::batch("")]] void h(); // expected-error {{'xcs::batch' takes the name of a function as a string}}
[[xcs::batch("a b")]] void i(); // expected-error {{'xcs::batch' takes the name of a function as a string}}
[[xcs::jit]] int j; // expected-error {{'xcs::jit' applies to functions, methods, function templates and lambdas only}}
struct [[xcs::io]] K {}; // expected-error {{'xcs::io' applies to functions, methods, function templates and lambdas only}}
void l() [[xcs::jit]]; // expected-error {{'jit' attribute cannot be applied to types}}
[[xcs::independent]] void m(); // expected-error {{'xcs::independent' applies to 'for', 'while' and 'do' loops only}}

// Other scopes are not ours, whatever the parser made of the name.
[[jit]] void n(); // expected-warning {{unknown attribute 'jit' ignored}}
[[jit(3)]] void o(); // expected-warning {{unknown attribute 'jit' ignored}}
[[batch("x")]] void p(); // expected-warning {{unknown attribute 'batch' ignored}}
[[other::jit]] void q(); // expected-warning {{unknown attribute 'jit' ignored}}
[[xcs::nonsense]] void r(); // expected-warning {{unknown attribute 'nonsense' ignored}}

void statements(int x) {
  [[xcs::jit]] for (;;); // expected-error {{'xcs::jit' is an attribute of functions, not of statements}}
  [[xcs::independent]] int y; // expected-error {{'xcs::independent' applies to 'for', 'while' and 'do' loops only}}
  [[xcs::independent]] x = 3; // expected-error {{'xcs::independent' applies to 'for', 'while' and 'do' loops only}}
  [[xcs::sequential(2)]] while (x); // expected-error {{'xcs::sequential' takes no arguments}}
#pragma xcs sequential // expected-error {{'#pragma xcs' must stand right before a 'for', 'while' or 'do' loop}}
  x = 3;
#pragma xcs unordered // expected-error {{'#pragma xcs' knows 'independent' and 'sequential'}}
#pragma xcs           // expected-error {{'#pragma xcs' knows 'independent' and 'sequential'}}
#pragma xcs independent 3 // expected-error {{'#pragma xcs independent' and '#pragma xcs sequential' take no arguments}}
}
#pragma xcs independent // expected-error {{'#pragma xcs' must stand right before a 'for', 'while' or 'do' loop}}
