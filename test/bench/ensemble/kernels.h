// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <thread>
#include <vector>

/// Answers a question after some arithmetic. Whoever implements it is not seen where the loop is.
struct model {
  explicit model(int own) : seed(own) {}
  double operator()(int question) const {
    double x = 0.1 + 0.8 * ((seed * 37 + question) % 101) / 101.0;
    for (int i = 0; i < 20'000; ++i) // some 50 us
      x = 3.7 * x * (1 - x);
    return x;
  }
  int seed;
};

/// Waits for an answer from far away.
struct remote {
  explicit remote(int own) : seed(own) {}
  [[xcs::io]] int ask(int question) const;
  int seed;
};
inline int remote::ask(int question) const {
  std::this_thread::sleep_for(std::chrono::milliseconds(2));
  return seed * 7 + question;
}

std::vector<double> ask_models(const std::vector<model> &models, int question);
std::vector<int> ask_remotes(const std::vector<remote> &remotes, int question);
