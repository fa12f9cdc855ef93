// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// Members are reached through `this`; static members are globals; accessors are looked through.
#include <vector>
struct Base {
  int base;
};
class Grid : public Base {
public:
  [[xcs::jit]] void fill(int value);
  // CHECK-LABEL: function Grid::total() marked selected {
  [[xcs::jit]] int total() const {
    // CHECK: store s = 0 init
    int s = 0;
    // CHECK-NEXT: loop range var (cell: int constant) %cell header {
    // CHECK-NEXT: %0 = load this.cells#:u64
    // CHECK-NEXT: } from 0 < %0 range this.cells element int declares {
    // CHECK-NEXT: %1 = load this.cells$[%cell]
    // CHECK-NEXT: store cell = %1 init
    for (int cell : cells)
      // CHECK-NEXT: store s add= %1
      // CHECK-NEXT: }
      s += cell;
    // CHECK-NEXT: %2 = load s
    // CHECK-NEXT: %3 = load Grid::made
    // CHECK-NEXT: %4 = load this.base:int
    // CHECK-NEXT: return (add (add %2 %3) %4)
    return s + made + base;
  }
  int &at(int r, int c) { return cells[r * width + c]; }
  int area() const { return width * height; }
  static int made;
  // CHECK-LABEL: function Grid::twice(x: int constant) marked selected {
  // CHECK-NEXT: %0 = load Grid::made
  // CHECK-NEXT: return (add (add x x) %0)
  [[xcs::jit]] static int twice(int x) { return x + x + made; }

private:
  std::vector<int> cells;
  int width, height;
  Grid *parent;
};
// CHECK-LABEL: function Grid::fill("value": int constant) marked selected {
void Grid::fill(int value) {
  // CHECK: loop counted var (i: int) %i header {
  // CHECK-NEXT: %0 = load this.height
  // CHECK-NEXT: } from 0 < %0 declares {
  for (int i = 0; i < height; ++i)
    // CHECK-NEXT: %1 = load this.width
    // CHECK-NEXT: store this.cells$[(add (mul %i %1) 0)] = "value"
    // CHECK-NEXT: }
    at(i, 0) = value;
  // CHECK-NEXT: %2 = load this.width
  // CHECK-NEXT: %3 = load this.height
  // CHECK-NEXT: %4 = load this.parent
  // CHECK-NEXT: store this.parent->[0:long].width = (mul %2 %3)
  parent->width = area();
  // CHECK-NEXT: store Grid::made add= 1
  this->made++;
}
