// RUN: %accept %s
// Tables that a function keeps in static variables: made before the program starts, or once, in a way that
// does not depend on who comes first.
#include <array>
#include <cstdio>
#include <map>
#include <string>
#include <vector>
struct Point {
  double x, y;
};
int digit(int i) {
  static const int digits[] = {3, 1, 4, 1, 5, 9, 2, 6};
  return digits[i % 8];
}
double weight(int i) {
  static const Point points[] = {{1, 2}, {3, 4}, {5, 6}};
  return points[i % 3].x * points[i % 2].y;
}
int unchanged(int i) {
  static int table[4] = {7, 8, 9, 10};
  return table[i & 3];
}
const std::string &word(int i) {
  static const std::string words[] = {"zero", "one", "two"};
  return words[i % 3];
}
int known(int i) {
  static const std::map<int, int> squares = {{0, 0}, {1, 1}, {2, 4}, {3, 9}};
  return squares.at(i % 4);
}
int prime(int i) {
  static const std::vector<int> primes{2, 3, 5, 7, 11, 13};
  return primes[i % 6];
}
[[xcs::jit]] void look(std::vector<int> &v, std::vector<double> &w) {
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: parallel map
    v[i] = digit(i) + unchanged(i);
  for (std::size_t i = 0; i < w.size(); ++i) // XCS: parallel map
    w[i] = weight(i);
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: parallel map
    v[i] = v[i] * 3 + prime(i);
}
[[xcs::jit]] void lookUp(const std::vector<int> &v, std::vector<std::string> &names, std::vector<int> &w) {
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: parallel map
    w[i] = known(v[i]);
}
int main() {
  std::vector<int> v(300), w(300);
  std::vector<double> x(300);
  std::vector<std::string> names(300);
  look(v, x);
  lookUp(v, names, w);
  for (int i = 0; i < 300; ++i)
    std::printf("%d %g %d %s\n", v[i], x[i], w[i], word(i).c_str());
}
