// RUN: %reject %s XCS1101
#include <cstdio>
#include <variant>
#include <vector>
[[xcs::jit]] void f(std::vector<int> &v, std::variant<int, char> &state) {
  for (std::size_t i = 0; i < v.size(); ++i)
    if (const int *number = std::get_if<int>(&state)) {
      v[i] += *number;
      state = static_cast<char>(v[i] % 100);
    } else {
      v[i] -= std::get<char>(state);
      state = v[i] / 2;
    }
}
int main() {
  std::vector<int> v;
  for (int i = 0; i < 99; ++i)
    v.push_back(i * 41 % 97);
  std::variant<int, char> state{7};
  f(v, state);
  for (int x : v)
    std::printf("%d ", x);
}
