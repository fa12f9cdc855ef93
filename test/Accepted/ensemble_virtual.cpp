// RUN: %accept %s
#include <cstdio>
#include <memory>
#include <string>
#include <vector>
struct Model {
  virtual ~Model() = default;
  [[xcs::io]] virtual int answer(const std::string &prompt) const = 0;
};
struct Length : Model {
  int answer(const std::string &prompt) const override { return static_cast<int>(prompt.size()); }
};
struct Sum : Model {
  int answer(const std::string &prompt) const override {
    int s = 0;
    for (char c : prompt)
      s += c;
    return s;
  }
};
[[xcs::jit]] std::vector<int> ask(const std::vector<std::unique_ptr<Model>> &models, const std::string &prompt) {
  std::vector<int> out;
  for (const auto &model : models)
    out.push_back(model->answer(prompt));
  return out;
}
int main() {
  std::vector<std::unique_ptr<Model>> models;
  for (int i = 0; i < 6; ++i)
    if (i % 2)
      models.push_back(std::make_unique<Sum>());
    else
      models.push_back(std::make_unique<Length>());
  for (int x : ask(models, "to be or not to be"))
    std::printf("%d\n", x);
}
