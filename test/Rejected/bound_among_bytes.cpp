// RUN: %identity %s
// Refused, or guarded: characters may be the bytes of anything.
#include <cstdio>
#include <cstring>
struct Text {
  unsigned long length;
  char *data;
  char own[64];
};
[[xcs::jit]] void f(Text &t) {
  for (unsigned long i = 0; i < t.length; ++i)
    t.data[i] = static_cast<char>(i * 3);
}
int main() {
  Text t{40, nullptr, {}};
  t.data = t.own;
  f(t);
  for (char c : t.own)
    std::printf("%d ", c);
  Text u{30, nullptr, {}};
  u.data = reinterpret_cast<char *>(&u.length); // the loop changes its own bound
  f(u);
  std::printf("%lu\n", u.length);
}
