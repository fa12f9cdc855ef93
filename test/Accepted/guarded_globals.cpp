// RUN: %accept %s map
// Storage behind pointers of namespace scope, told apart when it runs.
#include <cstdio>
#include <cstdlib>
#include <initializer_list>
double *now, *next;
int size = 0;
static float *weights;
namespace grid {
int *cells, *marks;
namespace {
long *hidden;
}
} // namespace grid
[[xcs::jit]] void diffuse(double c) {
  for (int i = 1; i < size - 1; i++) // XCS: guarded map
    next[i] = now[i] + c * (now[i - 1] + now[i + 1] - 2 * now[i]);
}
[[xcs::jit]] void mark(int now, int next) {
  for (int i = 0; i < now; ++i) // XCS: guarded map
    grid::marks[i] = grid::cells[i] * next;
}
[[xcs::jit]] void hide(const long *from, int n) {
  for (int i = 0; i < n; ++i) // XCS: guarded map
    grid::hidden[i] = from[n - 1 - i] + size;
}
[[xcs::jit]] void weigh(float *to, int n) {
  for (int i = 0; i < n; ++i) // XCS: guarded map
    to[i] = weights[i] * weights[0];
}
int main() {
  size = 20000;
  auto *a = static_cast<double *>(std::malloc(sizeof(double) * 20001)), *b = static_cast<double *>(std::malloc(sizeof(double) * 20000));
  for (int i = 0; i < size; ++i)
    a[i] = b[i] = i % 17;
  a[size] = 1;
  for (int t = 0; t < 6; ++t) {
    now = t % 2 ? a : b;
    next = t % 2 ? b : a;
    if (t == 4)
      next = now + 1;
    diffuse(0.25);
  }
  double sum = 0;
  for (int i = 0; i < size; ++i)
    sum = sum * 0.5 + a[i] + b[i];
  std::printf("%a\n", sum);
  grid::cells = static_cast<int *>(std::calloc(40000, sizeof(int)));
  for (int i = 0; i < 40000; ++i)
    grid::cells[i] = i % 101;
  for (int apart : {20000, 1}) {
    grid::marks = grid::cells + apart;
    mark(20000 - 1, 3);
  }
  unsigned hash = 0;
  for (int i = 0; i < 40000; ++i)
    hash = hash * 31 + unsigned(grid::cells[i]);
  long *numbers = static_cast<long *>(std::calloc(40000, sizeof(long)));
  for (int i = 0; i < 40000; ++i)
    numbers[i] = i;
  for (int apart : {20000, 10}) {
    grid::hidden = numbers + apart;
    hide(numbers, 20000);
  }
  weights = static_cast<float *>(std::calloc(40000, sizeof(float)));
  for (int i = 0; i < 40000; ++i)
    weights[i] = 1.5f;
  weigh(weights + 20000, 20000);
  weigh(weights, 20000);
  for (int i = 0; i < 40000; ++i)
    hash = hash * 31 + unsigned(numbers[i]) + unsigned(weights[i]);
  std::printf("%u\n", hash);
}
