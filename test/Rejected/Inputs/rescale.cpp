// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
extern double scale;
void rescale(double x) { scale = 1 + x * 0.01; }
