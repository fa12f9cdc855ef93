// RUN: %reject %s XCS1302
#include <cstdio>
#include <vector>
[[xcs::jit]] void characters(std::FILE *file, std::vector<int> &out) {
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = std::fgetc(file);
}
[[xcs::jit]] void numbers(std::FILE *file, std::vector<int> &out) {
  for (int &x : out)
    if (std::fscanf(file, "%d", &x) != 1)
      x = -1;
}
[[xcs::jit]] void positions(std::FILE *file, std::vector<int> &out) {
  for (int &x : out) {
    x += static_cast<int>(std::ftell(file));
    std::fseek(file, x % 5 + 1, SEEK_CUR);
  }
}
int main() {
  std::FILE *file = std::tmpfile();
  for (int i = 0; i < 200; ++i)
    std::fprintf(file, "%d ", i * i);
  std::rewind(file);
  std::vector<int> a(30), b(30), c(30, 1);
  characters(file, a);
  numbers(file, b);
  positions(file, c);
  for (int i = 0; i < 30; ++i)
    std::printf("%d %d %d\n", a[i], b[i], c[i]);
  std::fclose(file);
}
