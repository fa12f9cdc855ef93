// RUN: %accept %s
// What has been combined when an exception leaves the loop is what the sequential loop had combined, also in the
// iteration that throws.
#include <cstdio>
#include <string>
#include <vector>
struct Reader {
  long lines = 0, bytes = 0;
  int longest = -1, best = 0;
  double weight = -1;
  bool any = false;
  void read(const std::vector<std::string> &texts);
};
static int check(const std::string &text) {
  if (text.find("bad") != std::string::npos)
    throw text + "!";
  return static_cast<int>(text.size());
}
[[xcs::jit]] void Reader::read(const std::vector<std::string> &texts) {
  for (std::size_t i = 0; i < texts.size(); ++i) { // XCS: parallel reduce
    ++lines;
    int size = check(texts[i] + " of a text that does not fit into a small string");
    bytes += size;
    if (size > longest) {
      longest = size;
      best = static_cast<int>(i);
    }
    double w = size / 3.0;
    if (w > weight)
      weight = w;
    if (size == 52)
      any = true;
  }
}
int main() {
  for (std::size_t bad : {1000u, 0u, 1u, 99u, 500u, 998u, 999u}) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < 1000; ++i)
      texts.push_back(std::string(i * 7 % 31, 'x'));
    if (bad < 1000)
      texts[bad] = "bad";
    if (bad == 99)
      texts[600] = "bad, too";
    Reader reader;
    try {
      reader.read(texts);
    } catch (const std::string &text) {
      std::printf("%s ", text.c_str());
    }
    std::printf("%ld %ld %d %d %a %d\n", reader.lines, reader.bytes, reader.longest, reader.best, reader.weight,
                reader.any);
  }
}
