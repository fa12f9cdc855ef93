// RUN: %accept %s
// Rows of matrices by pointers into them; the rows of the last call are longer than the matrix is wide.
#include <cstdio>
#include <vector>
[[xcs::jit]] void doubled(const int *in, int *out, std::size_t rows, std::size_t width, std::size_t used) {
  for (std::size_t i = 0; i < rows; ++i) { // XCS: guarded map
    const int *from = in + i * width;
    int *to = out + i * width;
    for (std::size_t j = 0; j < used; ++j)
      to[j] = from[j] * 2 + 1;
  }
}
int main() {
  std::vector<int> memory(600);
  auto show = [&] {
    for (int x : memory)
      std::printf("%d ", x);
    std::puts("");
  };
  for (std::size_t i = 0; i < memory.size(); ++i)
    memory[i] = static_cast<int>(i % 100);
  doubled(memory.data(), memory.data() + 300, 20, 10, 10);
  show();
  doubled(memory.data(), memory.data() + 300, 20, 10, 7);
  show();
  doubled(memory.data(), memory.data() + 7, 20, 10, 10); // overlaps
  show();
  doubled(memory.data(), memory.data() + 300, 20, 5, 12); // rows overlap
  show();
  doubled(memory.data(), memory.data() + 300, 20, 0, 12); // all rows are one
  show();
}
