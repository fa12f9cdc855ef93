// RUN: %reject %s XCS1306
#include <cstdio>
#include <vector>
static int step(int x, int &carry) {
  int sum = x + carry;
  carry = sum / 10;
  return sum % 10;
}
[[xcs::jit]] void f(std::vector<int> &digits, int &carry) {
  for (std::size_t i = 0; i < digits.size(); ++i)
    digits[i] = step(digits[i] * 9, carry);
}
int main() {
  std::vector<int> digits(60, 7);
  int carry = 0;
  f(digits, carry);
  for (int x : digits)
    std::printf("%d", x);
  std::printf(" %d\n", carry);
}
