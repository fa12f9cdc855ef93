// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include <cstddef>

/// Two calls a level, some 2 ns each.
long fib(int n);

struct tree {
  long value = 0;
  const tree *left = nullptr, *right = nullptr;
};
/// Both children of each node.
long sum(const tree *node);
/// The longest way down; the trees are lopsided.
int height(const tree *node);
