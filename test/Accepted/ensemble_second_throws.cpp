// RUN: %accept %s
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>
struct Model {
  int id;
  [[xcs::io]] double operator()(const std::string &prompt) const;
};
[[xcs::jit]] void ask(const std::vector<Model> &models, const std::string &prompt,
                      std::vector<double> &results) {
  for (auto &model : models)
    results.push_back(model(prompt));
}
int main() {
  std::vector<Model> models{{1}, {2}, {13}, {4}, {13}, {6}};
  std::vector<double> results{-1};
  try {
    ask(models, "why", results);
  } catch (const std::runtime_error &e) {
    std::printf("%s\n", e.what());
  }
  for (double x : results)
    std::printf("%a\n", x);
}
double Model::operator()(const std::string &prompt) const {
  if (id == 13)
    throw std::runtime_error("refused to say " + prompt);
  return id * 0.25 + static_cast<double>(prompt.size());
}
