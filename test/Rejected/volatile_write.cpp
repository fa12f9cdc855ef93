// RUN: %reject %s XCS1302
#include <cstdio>
volatile int port = 0;
[[xcs::jit]] void f(const int *data, int n) {
  for (int i = 0; i < n; ++i)
    port = data[i];
}
int main() {
  int data[5] = {1, 2, 3, 4, 5};
  f(data, 5);
  std::printf("%d\n", port);
}
