// RUN: %reject %s XCS1306
#include <cstdio>
#include <optional>
#include <string>
#include <utility>
#include <vector>
static int copies = 0;
struct Tracked {
  int v = 0;
  Tracked() = default;
  Tracked(const Tracked &o) : v(o.v + ++copies) {}
  Tracked &operator=(const Tracked &o) = default;
};
struct Record { // its implicit copy copies the member
  std::string name;
  Tracked tracked;
};
[[xcs::jit]] void records(const std::vector<Record> &in, std::vector<int> &out) {
  for (std::size_t i = 0; i < in.size(); ++i) {
    Record copy = in[i];
    out[i] = copy.tracked.v * 10 + static_cast<int>(copy.name.size());
  }
}
[[xcs::jit]] void vectors(const std::vector<std::vector<Tracked>> &in, std::vector<int> &out) {
  for (std::size_t i = 0; i < in.size(); ++i) {
    std::vector<Tracked> copy(in[i]);
    out[i] += copy.back().v;
  }
}
[[xcs::jit]] void appended(const std::vector<int> &in, const Tracked &one, std::vector<Tracked> &out) {
  for (int x : in)
    if (x % 2)
      out.push_back(one);
}
int main() {
  std::vector<Record> a(40);
  std::vector<std::vector<Tracked>> b(40, std::vector<Tracked>(3));
  std::vector<int> out(40);
  std::vector<Tracked> c;
  c.reserve(100);
  records(a, out);
  vectors(b, out);
  appended(out, Tracked(), c);
  for (int x : out)
    std::printf("%d ", x);
  for (const Tracked &t : c)
    std::printf("%d ", t.v);
}
