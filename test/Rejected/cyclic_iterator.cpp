// RUN: %reject %s XCS1207
#include <cstdio>
struct Cyclic {
  int *data;
  int position;
  int &operator*() const { return data[position % 7]; }
  Cyclic &operator++() {
    ++position;
    return *this;
  }
  Cyclic operator+(int n) const { return {data, position + n}; }
  int operator-(const Cyclic &o) const { return position - o.position; }
  bool operator!=(const Cyclic &o) const { return position != o.position; }
};
struct Ring {
  int data[7] = {};
  Cyclic begin() { return {data, 0}; }
  Cyclic end() { return {data, 100}; }
};
[[xcs::jit]] void f(Ring &ring) {
  int n = 0;
  for (int &x : ring)
    x = x / 2 + 3, ++n;
  for (Cyclic it = ring.begin(); it != ring.end(); ++it)
    *it = *it / 2 + it.position;
}
int main() {
  Ring ring;
  f(ring);
  for (int x : ring.data)
    std::printf("%d ", x);
}
