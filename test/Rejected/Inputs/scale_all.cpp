// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <cstdio>
#include <vector>
void scaleAll(const std::vector<double> &v, double by) {
  for (double &x : const_cast<std::vector<double> &>(v))
    x += by * 0.01;
  std::printf("%a\n", by);
}
void scaleFrom(std::vector<double>::iterator from, double by) {
  *from += by;
  std::printf("%a\n", by);
}
