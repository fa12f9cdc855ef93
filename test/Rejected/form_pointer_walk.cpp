// RUN: %reject %s XCS1203
// Walks that are not just from one end to the other, or whose iterations meet.
#include <cstdio>
[[xcs::jit]] int *skips(int *p, int *e) {
  while (p != e) {
    if (*p < 0 && p + 1 != e)
      ++p; // twice in an iteration
    *p = *p * 2;
    ++p;
  }
  return p;
}
[[xcs::jit]] int *stays(int *p, int *e, int k) {
  while (p != e) {
    if (k-- > 0)
      continue; // the pointer stays
    *p += 1;
    ++p;
  }
  return p;
}
[[xcs::jit]] int *moved(int *p, int *e) {
  int **alias = &p;
  while (p != e) {
    *p += **alias;
    ++p;
  }
  return p;
}
[[xcs::jit]] int *next(int *p, int *e) {
  while (p < e) {
    p[1] = p[0] + 1; // what the next iteration reads
    ++p;
  }
  return p;
}
[[xcs::jit]] int *ends(int *p, int *e) {
  while (p != e) {
    *p *= 3;
    if (*p == 30)
      --e; // the end moves
    ++p;
  }
  return p;
}
[[xcs::jit]] int *back(int *p, int *e) {
  while (p != e) {
    *e = *p;
    --e;
    ++p;
    if (e == p)
      break;
  }
  return p;
}
[[xcs::jit]] long distance(int *p, int *e, int *out) {
  long n = 0;
  while (p != e) {
    *out = *p; // all iterations
    ++p;
  }
  return n;
}
int main() {
  int v[64];
  for (int i = 0; i < 64; ++i)
    v[i] = i % 5 - 1;
  int n = 0, sink;
  n += int(skips(v, v + 60) - v);
  n += int(stays(v, v + 60, 3) - v);
  n += int(moved(v, v + 60) - v);
  n += int(next(v, v + 60) - v);
  n += int(ends(v, v + 40) - v);
  n += int(back(v, v + 61) - v);
  distance(v, v + 60, &sink);
  std::printf("%d %d\n", n, sink);
  for (int x : v)
    std::printf("%d\n", x);
}
