// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "../bench.h"
#include "kernels.h"

#include <memory>
#include <random>
#include <vector>

namespace {

struct forest {
  std::vector<tree> nodes;
  const tree *root = nullptr;
  long result = 0;
};

/// A tree of the nodes [first, last): `share` says where the root of each part stands.
template <class Share> const tree *grow(forest &in, std::size_t first, std::size_t last, const Share &share) {
  if (first == last)
    return nullptr;
  const std::size_t middle = first + share(last - first);
  tree &root = in.nodes[middle];
  root.value = long(middle * 7 % 1000);
  root.left = grow(in, first, middle, share);
  root.right = grow(in, middle + 1, last, share);
  return &root;
}

std::shared_ptr<forest> balanced(std::size_t nodes) {
  auto result = std::make_shared<forest>();
  result->nodes.resize(nodes);
  result->root = grow(*result, 0, nodes, [](std::size_t size) { return size / 2; });
  return result;
}

std::shared_ptr<forest> lopsided(std::size_t nodes) {
  auto result = std::make_shared<forest>();
  result->nodes.resize(nodes);
  std::mt19937_64 random(3);
  result->root = grow(*result, 0, nodes, [&](std::size_t size) { return random() % size; });
  return result;
}

} // namespace

std::vector<bench::one> bench::cases() {
  return {{"fib", 1, 34,
           [](std::size_t n) {
             auto result = std::make_shared<long>();
             return bench::prepared{[=] { *result = fib(int(n)); },
                                    [=] { return bench::hash_of(result.get(), 1); }};
           }},
          {"tree_sum", 0, 1'000'000,
           [](std::size_t n) {
             std::shared_ptr<forest> in = balanced(n);
             return bench::prepared{[=] { in->result = sum(in->root); },
                                    [=] { return bench::hash_of(&in->result, 1); }};
           }},
          {"tree_height", 0, 1'000'000, [](std::size_t n) {
             std::shared_ptr<forest> in = lopsided(n);
             return bench::prepared{[=] { in->result = height(in->root); },
                                    [=] { return bench::hash_of(&in->result, 1); }};
           }}};
}
