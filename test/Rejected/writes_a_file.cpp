// RUN: %reject %s XCS1302
#include <cstdio>
#include <vector>
[[xcs::jit]] void bytes(std::FILE *file, const std::vector<int> &v) {
  for (const int &x : v)
    std::fwrite(&x, sizeof x, 1, file);
}
[[xcs::jit]] void lines(const std::vector<int> &v) {
  for (int x : v) {
    std::fputs(x % 2 ? "odd\n" : "even\n", stdout);
    std::putchar('a' + x % 26);
  }
}
int main() {
  std::vector<int> v, back(50);
  for (int i = 0; i < 50; ++i)
    v.push_back(i * i % 31);
  std::FILE *file = std::tmpfile();
  bytes(file, v);
  lines(v);
  std::rewind(file);
  std::size_t n = std::fread(back.data(), sizeof(int), 50, file);
  std::printf("%zu\n", n);
  for (int x : back)
    std::printf("%d ", x);
  std::fclose(file);
}
