// RUN: %accept %s
#include <array>
#include <cstdio>
#include <string>
struct Model {
  int size;
  [[xcs::io]] int ask(const std::string &prompt, double temperature) const;
};
[[xcs::jit]] void ask(const std::array<Model, 6> &models, const std::string &prompt,
                      std::array<int, 6> &answers) {
  for (std::size_t i = 0; i < models.size(); ++i)
    answers[i] = models[i].ask(prompt, 0.5);
}
int main() {
  std::array<Model, 6> models{{{1}, {2}, {3}, {4}, {5}, {6}}};
  std::array<int, 6> answers{};
  ask(models, "what now", answers);
  for (int x : answers)
    std::printf("%d\n", x);
}
int Model::ask(const std::string &prompt, double temperature) const {
  return static_cast<int>((size * 100 + prompt.size()) * temperature);
}
