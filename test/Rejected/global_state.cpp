// RUN: %reject %s XCS1004
#include <cstdio>
#include <vector>
static int carry = 0;
[[xcs::jit]] void f(std::vector<int> &digits) {
  for (std::size_t i = 0; i < digits.size(); ++i) {
    int value = digits[i] * 7 + carry;
    digits[i] = value % 10;
    carry = value / 10;
  }
}
int main() {
  std::vector<int> digits(70);
  for (int i = 0; i < 70; ++i)
    digits[i] = i * 3 % 10;
  f(digits);
  for (int x : digits)
    std::printf("%d", x);
  std::printf(" %d\n", carry);
}
