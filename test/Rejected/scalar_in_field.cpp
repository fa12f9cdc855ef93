// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
struct Hash {
  unsigned value = 17;
};
[[xcs::jit]] void f(std::vector<unsigned> &v, Hash &hash) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    hash.value = (hash.value ^ v[i]) * 16777619u;
    v[i] = hash.value;
  }
}
int main() {
  std::vector<unsigned> v(60, 3);
  Hash hash;
  f(v, hash);
  for (unsigned x : v)
    std::printf("%u ", x);
  std::printf("%u\n", hash.value);
}
