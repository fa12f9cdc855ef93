// RUN: %reject %s XCS1301
// Static variables that remember, or are made in a way that depends on who comes first.
#include <cstdio>
#include <string>
#include <vector>
int calls = 0;
int number() { return ++calls; }
int counts(int i) { // a sequence
  static int n = 0;
  return n += i;
}
int fromFirst(int i) { // what the first caller gives
  static const int first = i;
  return first;
}
int fromFunction(int i) { // what runs once has an effect
  static const int first = number();
  return first + i;
}
const std::string &last(int i) { // one buffer
  static std::string text;
  text = std::to_string(i);
  return text;
}
int fromGlobal(int i) { // what the global held at the first call
  static const std::vector<int> made(calls + 1, 7);
  return made[0] + static_cast<int>(made.size()) + i;
}
[[xcs::jit]] void f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: sequential XCS1306
    v[i] = counts(v[i]);
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: needs-contract XCS1301
    v[i] = fromFirst(v[i]);
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: needs-contract XCS1301
    v[i] = fromFunction(v[i]);
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: sequential
    v[i] = static_cast<int>(last(v[i]).size());
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: needs-contract XCS1301
    v[i] = fromGlobal(v[i]);
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 40; ++i)
    v.push_back(i % 9 + 1);
  f(v);
  for (int x : v)
    std::printf("%d ", x);
}
