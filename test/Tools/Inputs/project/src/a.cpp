#include "value.h"
[[xcs::jit]] void f(int *v) {
  for (int i = 0; i < N; ++i)
    v[i] = i;
}
