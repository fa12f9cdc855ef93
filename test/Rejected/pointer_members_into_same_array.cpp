// RUN: %identity %s
// Refused, or guarded: the two pointers lead into one array.
#include <cstdio>
struct Job {
  int storage[101];
  int *from = storage, *to = storage + 1; // always overlap
};
[[xcs::jit]] void f(Job &job) {
  for (int i = 0; i < 100; ++i)
    job.to[i] = job.from[i] / 2 + i;
}
int main() {
  Job job{};
  job.storage[0] = 1000;
  f(job);
  for (int x : job.storage)
    std::printf("%d ", x);
}
