// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// A reference is the storage it is bound to, where that can be told.
#include <string>
#include <vector>
struct Item {
  std::string name;
  int count;
  Item *next;
};
Item &pick(int);
// CHECK-LABEL: function references(&items: std::vector<Item> taken, p: Item *, i: int constant, b: bool constant, x: int taken named, y: int taken named) marked selected {
[[xcs::jit]] int references(std::vector<Item> &items, Item *p, int i, bool b, int x, int y) {
  Item &item = items[i];
  // CHECK: store item.count = 1
  item.count = 1;
  // CHECK-NEXT: %0 = load p->[*].next
  int &count = p->next->count;
  // CHECK-NEXT: store count add= 2
  count += 2;
  const std::string &name = item.name;
  // CHECK-NEXT: %1 = load item.name#:u64
  // CHECK-NEXT: let %2 = (cast:int %1)
  // CHECK-NEXT: store length = %2 init
  int length = name.size();
  // CHECK-NEXT: cond b {
  // CHECK-NEXT: } {
  // CHECK-NEXT: }
  int &either = b ? x : y;
  // CHECK-NEXT: store either = 3
  either = 3;
  // CHECK-NEXT: call pick(i)
  Item &picked = pick(i);
  // CHECK-NEXT: store picked.count = 4
  picked.count = 4;
  // CHECK-NEXT: store temporary = 5:int init
  const int &constant = 5;
  Item *&link = p->next;
  // CHECK-NEXT: store link = ?
  link = &item;
  // CHECK-NEXT: store p->[*].count = 6
  p->count = 6;
  // CHECK-NEXT: %3 = load x
  // CHECK-NEXT: return (add (add %2 5) %3)
  return length + constant + x;
}
