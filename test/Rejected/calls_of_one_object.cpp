// RUN: %reject %s XCS1604
#include <cstdio>
class Dice {
public:
  int roll() { return state = state * 37 % 1009; }

private:
  int state = 5;
};
[[xcs::jit]] int f(Dice &dice) {
  int a = dice.roll();
  int b = dice.roll();
  int c = dice.roll();
  return a * 1000000 + b * 1000 + c;
}
int main() {
  Dice dice;
  std::printf("%d\n", f(dice));
}
