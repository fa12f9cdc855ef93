// RUN: %accept %s 12 map
// Loops in every position that a statement can have; their text stays whole.
#include <cstdio>
#include <vector>
using V = std::vector<int>;
[[xcs::jit]] void positions(V &v, V &w, int kind) {
  if (kind == 0)
    for (std::size_t i = 0; i < v.size(); ++i) // XCS: parallel map
      v[i] += 1;
  else if (kind == 1) // a comment that stays
    for (std::size_t i = 0; i < v.size(); ++i) v[i] += 2; // XCS: parallel map
  else for (int &x : v) x += 3;                           // XCS: parallel map
  switch (kind) {
  case 0:
    for (int &x : v) // XCS: parallel map
      x *= 2;
    break;
  case 1: for (int &x : v) { x *= 3; } break; // XCS: parallel map
  default:
    for (int &x : v) x *= 4; // XCS: parallel map
  }
  {for (int &x : v) x -= 1;} // XCS: parallel map
  for (int &x : v) x ^= 5; for (int &x : w) x ^= 6; // two on a line
  /* before */ for /* inside */ (int & x /* the element */ : v) /* and */ { // XCS: parallel map
    /* in the body */ x = x / 2; // end of line
    x = x + // continued
        1;
  } /* after */ do {
    for (int &x : w) x += kind; } while (++kind < 2); // XCS: parallel map
#pragma clang loop vectorize(disable)
  for (std::size_t i = 0; i < w.size(); ++i) // XCS: parallel map
    w[i] = w[i] * 7 \
           - 1;
}
int main() {
  for (int kind = 0; kind < 4; ++kind) {
    V v, w;
    for (int i = 0; i < 100; ++i) {
      v.push_back(i);
      w.push_back(i * i);
    }
    positions(v, w, kind);
    for (int x : v)
      std::printf("%d ", x);
    for (int x : w)
      std::printf("%d ", x);
    std::printf("%d\n", __LINE__);
  }
}
