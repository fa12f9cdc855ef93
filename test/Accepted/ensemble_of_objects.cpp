// RUN: %accept %s
#include <cstdio>
#include <string>
#include <vector>
struct Model {
  int id;
  [[xcs::io]] std::string operator()(const std::string &prompt) const;
};
[[xcs::jit]] std::vector<std::string> ask(const std::vector<Model> &models, const std::string &prompt) {
  std::vector<std::string> results;
  for (auto &model : models)
    results.push_back(model(prompt));
  return results;
}
int main() {
  std::vector<Model> models{{1}, {2}, {3}, {4}, {5}};
  for (const std::string &s : ask(models, "why"))
    std::printf("%s\n", s.c_str());
}
std::string Model::operator()(const std::string &prompt) const { return prompt + " " + std::to_string(id); }
