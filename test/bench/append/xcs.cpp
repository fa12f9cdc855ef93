// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "kernels.h"

[[xcs::jit]] std::vector<int> keep(const std::vector<int> &in) {
  std::vector<int> out;
  for (int x : in)
    if (wanted(x))
      out.push_back(x / 3);
  return out;
}

[[xcs::jit]] std::vector<double> transform(const std::vector<int> &in) {
  std::vector<double> out;
  for (int x : in)
    out.push_back(weight(x));
  return out;
}

[[xcs::jit]] std::vector<std::string> render(const std::vector<int> &in) {
  std::vector<std::string> out;
  for (int x : in)
    out.push_back(text_of(x));
  return out;
}
