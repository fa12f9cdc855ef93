// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// new makes an object of its own; delete ends one.
#include <cstdlib>
#include <new>
#include <string>
struct Node {
  int value;
  Node *next;
};
// CHECK: global literal: const "char[2]" constant taken
// CHECK: callee "operator new"() library model { throws allocates weight 50 }
// CHECK: callee "operator new.1" = "operator new"() library model { throws allocates weight 50 }
// CHECK: callee "operator new.2" = "operator new"() library model { throws allocates weight 50 }
// CHECK: callee "operator new.3" = "operator new"() library model { throws allocates weight 50 }
// CHECK: callee "std::basic_string::(constructor)"(&const __s: "const char *", &const __a: const std::allocator<char>) -> void library member model { throws allocates write 0 read 1 weight 15 }
// CHECK: callee malloc(__size: u64) -> void * library noexcept model { allocates weight 30 }
// CHECK: callee free(&__ptr: void *) -> void library noexcept model { write 0 weight 20 }
// CHECK: callee "operator delete"() library noexcept model { write 0 weight 50 }
// CHECK: callee "operator delete.1" = "operator delete"() library noexcept model { write 0 weight 50 }
// CHECK: callee "operator delete.2" = "operator delete"() library noexcept model { write 0 weight 50 }
// CHECK: callee "operator delete.3" = "operator delete"() library noexcept model { write 0 weight 50 }
// CHECK-LABEL: function heap(n: int constant, old: Node * constant, room: void * constant) marked selected {
[[xcs::jit]] int heap(int n, Node *old, void *room) {
  // CHECK: %0:int * = call "operator new"() yields new
  // CHECK-NEXT: store new = 3 init
  // CHECK-NEXT: store one = %0 init
  int *one = new int(3);
  // CHECK-NEXT: store new add= n
  *one += n;
  // CHECK-NEXT: %1:double * = call "operator new.1"() yields new.1
  // CHECK-NEXT: store many = %1 init
  double *many = new double[n];
  // CHECK-NEXT: store new.1[(sub n 1)]:double = (cast:double 2)
  many[n - 1] = 2;
  // CHECK-NEXT: %2:Node * = call "operator new.2"() yields new.2
  // CHECK-NEXT: store new.2."value" = n init
  // CHECK-NEXT: store new.2.next = old init
  // CHECK-NEXT: store node = %2 init
  Node *node = new Node{n, old};
  // CHECK-NEXT: %3 = load new.2.next
  // CHECK-NEXT: store new.2.next->[0:long]."value" = 1
  node->next->value = 1;
  // CHECK-NEXT: opaque "placement new or a user's operator new"
  // CHECK-NEXT: store temporary."value" = 1 init
  // CHECK-NEXT: store temporary.next = 0 init
  // CHECK-NEXT: store placed = ? init
  Node *placed = new (room) Node{1, nullptr};
  // CHECK-NEXT: %4:std::basic_string<char> * = call "operator new.3"() yields new.3
  // CHECK-NEXT: call "std::basic_string::(constructor)"(&new.3, &const literal[*] as ?:"const char *", ?:std::allocator<char>)
  // CHECK-NEXT: store s = %4 init
  std::string *s = new std::string("x");
  // CHECK-NEXT: %5 = call malloc(8:u64) yields allocation[0:long]:void
  // CHECK-NEXT: store c = %5 init
  int *c = (int *)std::malloc(8);
  // CHECK-NEXT: store c->[1] = 2
  c[1] = 2;
  // CHECK-NEXT: call free(&c->[*] as %5)
  std::free(c);
  // CHECK-NEXT: %6 = load new
  // CHECK-NEXT: %7 = load new.2."value"
  // CHECK-NEXT: %8 = load placed->[0:long]."value"
  // CHECK-NEXT: let %9 = (add (add %6 %7) %8)
  // CHECK-NEXT: store r = %9 init
  int r = *one + node->value + placed->value;
  // CHECK-NEXT: call "operator delete"(&new as %0)
  delete one;
  // CHECK-NEXT: call "operator delete.1"(&new.1[0:long]:double as %1)
  delete[] many;
  // CHECK-NEXT: call "operator delete.2"(&new.3 as %4)
  delete s;
  // CHECK-NEXT: call "operator delete.3"(&old->[0:long] as old)
  delete old;
  // CHECK-NEXT: return %9
  return r;
}
