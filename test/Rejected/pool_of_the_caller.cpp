// RUN: %reject %s XCS1301
#include <cstdio>
#include <memory_resource>
#include <vector>
[[xcs::jit]] void f(const std::vector<int> &in, std::vector<std::pmr::vector<int>> &rows) {
  for (std::size_t i = 0; i < in.size(); ++i)
    rows[i].assign(static_cast<std::size_t>(in[i]), in[i]); // all from one monotonic buffer
}
int main() {
  alignas(16) static unsigned char buffer[1 << 16];
  std::pmr::monotonic_buffer_resource pool(buffer, sizeof buffer);
  std::vector<int> in;
  std::vector<std::pmr::vector<int>> rows;
  rows.reserve(40);
  for (int i = 0; i < 40; ++i) {
    in.push_back(i * 7 % 23);
    rows.emplace_back(&pool);
  }
  f(in, rows);
  for (auto &row : rows)
    std::printf("%zu %td\n", row.size(),
                row.empty() ? 0 : reinterpret_cast<unsigned char *>(row.data()) - buffer);
}
