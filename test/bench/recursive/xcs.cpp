// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "kernels.h"

#include <algorithm>

[[xcs::jit]] long fib(int n) {
  if (n < 2)
    return n;
  return fib(n - 1) + fib(n - 2);
}

[[xcs::jit]] long sum(const tree *node) {
  if (node == nullptr)
    return 0;
  return node->value + sum(node->left) + sum(node->right);
}

[[xcs::jit]] int height(const tree *node) {
  if (node == nullptr)
    return 0;
  int left = height(node->left);
  int right = height(node->right);
  return 1 + std::max(left, right);
}
