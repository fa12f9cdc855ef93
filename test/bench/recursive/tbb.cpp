// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "kernels.h"

#include <algorithm>
#include <tbb/parallel_invoke.h>

// The cut-offs of an expert who knows the machine and the cases: some 20 us of work by argument, or a number
// of levels.

static long fib_alone(int n) {
  if (n < 2)
    return n;
  return fib_alone(n - 1) + fib_alone(n - 2);
}
long fib(int n) {
  if (n < 20)
    return fib_alone(n);
  long a = 0, b = 0;
  tbb::parallel_invoke([&] { a = fib(n - 1); }, [&] { b = fib(n - 2); });
  return a + b;
}

static long sum_alone(const tree *node) {
  if (node == nullptr)
    return 0;
  return node->value + sum_alone(node->left) + sum_alone(node->right);
}
static long sum_down_to(const tree *node, int levels) {
  if (node == nullptr || levels == 0)
    return sum_alone(node);
  long a = 0, b = 0;
  tbb::parallel_invoke([&] { a = sum_down_to(node->left, levels - 1); },
                       [&] { b = sum_down_to(node->right, levels - 1); });
  return node->value + a + b;
}
long sum(const tree *node) { return sum_down_to(node, 6); }

static int height_alone(const tree *node) {
  if (node == nullptr)
    return 0;
  return 1 + std::max(height_alone(node->left), height_alone(node->right));
}
static int height_down_to(const tree *node, int levels) {
  if (node == nullptr || levels == 0)
    return height_alone(node);
  int a = 0, b = 0;
  tbb::parallel_invoke([&] { a = height_down_to(node->left, levels - 1); },
                       [&] { b = height_down_to(node->right, levels - 1); });
  return 1 + std::max(a, b);
}
int height(const tree *node) { return height_down_to(node, 10); }
