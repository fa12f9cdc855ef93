// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Asks several language models the same questions; for each question the answer that most of them gave wins.
//
//   vote                                  five models on this machine, ~100 ms an answer
//   vote http://host/v1 MODEL...          models of any OpenAI-compatible service
#include "model.h"
#include "server.h"

#include <xcs/xcs.h>

#include <chrono>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

/// The answer that most models give, the first such in the order of the models.
[[xcs::jit]]
std::string majority(const std::vector<Model> &models, const std::string &question) {
  std::vector<std::string> answers;
  for (const Model &model : models)
    answers.push_back(model(question));

  std::map<std::string, int> votes;
  for (const std::string &answer : answers)
    ++votes[answer];
  std::size_t best = 0;
  for (std::size_t i = 1; i < answers.size(); ++i)
    if (votes[answers[i]] > votes[answers[best]])
      best = i;
  return answers.at(best);
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
  for (const std::string &name : names)
    models.emplace_back(endpoint, name);

  const std::vector<std::string> questions{"What should one measure before making a program parallel?",
                                           "Which loop comes first?"};
  auto start = std::chrono::steady_clock::now();
  for (const std::string &question : questions)
    std::cout << question << '\n' << "  " << majority(models, question) << '\n';
  std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  std::cerr << questions.size() * models.size() << " answers in " << elapsed.count() << " s\n";
} catch (const std::exception &error) {
  std::cerr << "vote: " << error.what() << '\n';
  return 1;
}
