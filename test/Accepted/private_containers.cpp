// RUN: %accept %s
// Containers that every iteration clears before it fills them; what the last one leaves is used in the end.
#include <cstdio>
#include <string>
#include <vector>
[[xcs::jit]] int spell(std::vector<std::string> &out, const std::vector<int> &in) {
  std::vector<int> digits;
  std::string text;
  for (std::size_t i = 0; i < in.size(); ++i) { // XCS: parallel
    digits.clear();
    for (int rest = in[i]; rest > 0; rest /= 10)
      digits.push_back(rest % 10);
    text = "#";
    for (int d : digits)
      text += static_cast<char>('0' + d);
    out[i] = text;
  }
  return static_cast<int>(digits.size()) + (text.empty() ? 0 : text.back());
}
[[xcs::jit]] void middle(std::vector<long> &out, const std::vector<int> &in, int width) {
  std::vector<int> window;
  const int n = static_cast<int>(out.size());
  for (int i = 0; i < n; ++i) { // XCS: parallel
    window.assign(1, in[i]);
    for (int k = 1; k < width; ++k)
      window.push_back(in[i + k] * k % 1009);
    long sum = 0;
    for (std::size_t k = 0; k < window.size(); ++k)
      sum = sum * 3 + window[k];
    out[i] = sum;
  }
}
int main() {
  for (int n : {0, 1, 2, 50, 300}) {
    std::vector<int> in(n + 8);
    for (int i = 0; i < n + 8; ++i)
      in[i] = i * 7919 % 100003;
    std::vector<long> sums(n);
    middle(sums, in, 7);
    for (long s : sums)
      std::printf("%ld\n", s);
    in.resize(n);
    std::vector<std::string> out(n);
    std::printf("%d\n", spell(out, in));
    for (const std::string &s : out)
      std::printf("%s\n", s.c_str());
  }
}
