// RUN: %reject %s XCS1505
#include <cstdio>
#include <vector>
template <typename T> [[xcs::jit]] void unused(std::vector<T> &v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = v[i] + v[i];
}
int main() { std::printf("nothing calls it\n"); }
