// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// Range-based loops know the container and name its elements.
#include <array>
#include <list>
#include <map>
#include <span>
#include <string>
#include <vector>
std::vector<int> make();
struct Bag {
  std::vector<int> items;
  auto begin() { return items.begin(); }
  auto end() { return items.end(); }
};
struct Odd {
  struct Iterator {
    int at;
    int operator*() const;
    Iterator &operator++();
    bool operator!=(const Iterator &) const;
  };
  Iterator begin() const;
  Iterator end() const;
};

// CHECK-LABEL: function byReference(
[[xcs::jit]] void byReference(std::vector<int> &v) {
  // CHECK-NEXT: loop range var (&x: int taken) %x header {
  // CHECK-NEXT: [[SIZE:%[0-9]+]] = load v#:u64
  // CHECK-NEXT: } from 0 < [[SIZE]] range v element &int declares {
  // CHECK-NEXT: store v$[%x] add= 1
  for (auto &x : v)
    x += 1;
}

// CHECK-LABEL: function byValue(
[[xcs::jit]] int byValue(const std::vector<int> &v, int *out) {
  // CHECK: loop range var (x: int constant) %x header {
  // CHECK: } from 0 < {{%[0-9]+}} range v element int declares {
  // CHECK-NEXT: [[X:%[0-9]+]] = load v$[%x]
  // CHECK-NEXT: store x = [[X]] init
  // CHECK-NEXT: store out->[0:long] = [[X]]
  for (int x : v)
    *out = x;
  // Another type: converted.
  // CHECK: loop range {{.*}} [[I:%y[.0-9]*]] header {
  // CHECK: element double declares {
  // CHECK-NEXT: [[L:%[0-9]+]] = load v$[{{ *}}[[I]]]
  // CHECK-NEXT: let [[Y:%[0-9]+]] = (cast:double [[L]])
  // CHECK-NEXT: store y = [[Y]] init
  // CHECK-NEXT: store s add= [[Y]]
  double s = 0;
  for (double y : v)
    s += y;
  return s;
}

// CHECK-LABEL: function arrays(
[[xcs::jit]] void arrays(std::span<double> s) {
  int a[10];
  // CHECK: loop range {{.*}} [[X:%x[.0-9]*]] from 0 < 10 range a element &int declares {
  // CHECK-NEXT: store a[{{ *}}[[X]]] = 0
  for (int &x : a)
    x = 0;
  std::array<int, 7> b;
  // CHECK: loop range {{.*}} [[X:%x[.0-9]*]] from 0 < 7:u64 range b element &int declares {
  // CHECK-NEXT: store b[{{ *}}[[X]]] = 1
  for (int &x : b)
    x = 1;
  // Elements of a view belong to somebody else.
  // CHECK: loop range {{.*}} [[X:%x[.0-9]*]] header {
  // CHECK: range s element &double declares {
  // CHECK-NEXT: store s->[{{ *}}[[X]]] = (cast:double 2)
  for (double &x : s)
    x = 2;
}

// CHECK-LABEL: function others(
[[xcs::jit]] void others(std::map<int, std::string> &m, std::list<int> &l, Bag &bag, const Odd &odd) {
  // CHECK: loop range {{.*}} [[I:%[0-9]+]] header {
  // CHECK: range m element &
  // CHECK-NEXT: [[K:%[0-9]+]]:int = load m$[{{ *}}[[I]]].first
  // CHECK-NEXT: call std::basic_string::resize(&m$[{{ *}}[[I]]].second{{.*}}, (cast:u64 [[K]]))
  for (auto &[key, text] : m)
    text.resize(key);
  // CHECK: loop range {{.*}} [[X:%x[.0-9]*]] header {
  // CHECK: range l element &int
  // CHECK-NEXT: store l$[{{ *}}[[X]]] mul= 2
  for (int &x : l)
    x *= 2;
  // Through the class's own begin() that only names a container.
  // CHECK: loop range {{.*}} [[X:%x[.0-9]*]] header {
  // CHECK: range bag.items element &int
  // CHECK-NEXT: store bag.items$[{{ *}}[[X]]] = 3
  for (int &x : bag)
    x = 3;
  // An iterator that nobody knows: its calls are those of the program, and the number of elements is unknown.
  // CHECK: loop range {{.*}} header {
  // CHECK: call Odd::begin(&const odd)
  // CHECK: call Odd::end(&const odd)
  // CHECK: call "Odd::Iterator::operator!="(&const __begin1{{.*}}, &const __end1
  // CHECK: call "Odd::Iterator::operator++"(&__begin1)
  // CHECK-NEXT: } from 0 < _ range odd element int declares {
  // CHECK-NEXT: call "Odd::Iterator::operator*"(&const __begin1
  for (int x : odd)
    l.push_back(x);
  // A temporary container is made once, in the header.
  // CHECK: loop range {{.*}} [[X:%x[.0-9]*]] header {
  // CHECK-NEXT: fresh temporary: std::vector<int>
  // CHECK-NEXT: [[M:%[0-9]+]] = call make()
  // CHECK-NEXT: store temporary = [[M]] init
  // CHECK: range temporary element int declares {
  // CHECK-NEXT: load temporary$[{{ *}}[[X]]]
  for (int x : make())
    l.push_back(x);
}
