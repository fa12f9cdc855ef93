// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
struct Reader {
  const int *data;
  std::size_t position;
};
static int read(Reader *reader) { return reader->data[reader->position++]; }
[[xcs::jit]] void f(Reader *reader, std::vector<int> &out) {
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = read(reader);
}
int main() {
  int data[100];
  for (int i = 0; i < 100; ++i)
    data[i] = i * i;
  Reader reader{data, 10};
  std::vector<int> out(60);
  f(&reader, out);
  for (int x : out)
    std::printf("%d ", x);
}
