// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "kernels.h"

[[xcs::jit]] std::vector<double> ask_models(const std::vector<model> &models, int question) {
  std::vector<double> answers;
  for (const model &each : models)
    answers.push_back(each(question));
  return answers;
}

[[xcs::jit]] std::vector<int> ask_remotes(const std::vector<remote> &remotes, int question) {
  std::vector<int> answers;
  for (const remote &each : remotes)
    answers.push_back(each.ask(question));
  return answers;
}
