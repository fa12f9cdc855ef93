// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By hand: an item a task; for what waits, an arena as wide as there are calls, kept.
#include "kernels.h"

#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

std::vector<double> ask_models(const std::vector<model> &models, int question) {
  std::vector<double> answers(models.size());
  tbb::parallel_for(std::size_t(0), models.size(), [&](std::size_t i) { answers[i] = models[i](question); });
  return answers;
}

std::vector<int> ask_remotes(const std::vector<remote> &remotes, int question) {
  static tbb::global_control allow(tbb::global_control::max_allowed_parallelism, 101);
  static tbb::task_arena wide(100);
  std::vector<int> answers(remotes.size());
  wide.execute([&] {
    tbb::parallel_for(
        std::size_t(0), remotes.size(), [&](std::size_t i) { answers[i] = remotes[i].ask(question); },
        tbb::simple_partitioner());
  });
  return answers;
}
