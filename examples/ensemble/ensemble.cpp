// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Asks several language models the same question and prints their answers, in order.
//
//   ensemble                              five models on this machine, ~100 ms each
//   ensemble http://host/v1 MODEL...      models of any OpenAI-compatible service
#include "model.h"
#include "server.h"

#include <xcs/xcs.h>

#include <chrono>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

[[xcs::jit]]
std::vector<std::string> ask_all(const std::vector<Model> &models, const std::string &prompt) {
  std::vector<std::string> results;
  for (auto &model : models)
    results.push_back(model(prompt));
  return results;
}

int main(int argc, char **argv) try {
  std::vector<std::string> names(argv + 1, argv + argc);
  std::string endpoint;
  std::unique_ptr<LocalServer> server;
  if (names.empty()) {
    server = std::make_unique<LocalServer>();
    endpoint = server->endpoint();
  } else {
    endpoint = names.front();
    names.erase(names.begin());
  }
  if (names.empty())
    names = {"ada", "blaise", "charles", "dorothy", "edsger"};

  std::vector<Model> models;
  for (auto &name : names)
    models.emplace_back(endpoint, name);

  auto start = std::chrono::steady_clock::now();
  auto answers = ask_all(models, "What should one measure before making a program parallel?");
  std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;

  for (std::size_t i = 0; i < answers.size(); ++i)
    std::cout << models[i].name() << ": " << answers[i] << '\n';
  std::cerr << answers.size() << " answers in " << elapsed.count() << " s\n";
} catch (const std::exception &error) {
  std::cerr << "ensemble: " << error.what() << '\n';
  return 1;
}
