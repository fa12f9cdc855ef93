// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include <cstddef>
#include <vector>

struct point {
  float x, y, vx, vy;
};

void flip(const std::vector<unsigned char> &in, std::vector<unsigned char> &out);
void scale(std::vector<float> &values, float factor, float offset);
void smooth(const std::vector<double> &in, std::vector<double> &out);
void move(std::vector<point> &points, float step);
void settle(std::vector<double> &values);
void rows(std::vector<std::vector<float>> &matrix);

/// Some 100 ns of dependent arithmetic.
inline double settled(double x) {
  for (int i = 0; i < 40; ++i)
    x = 3.7 * x * (1 - x);
  return x;
}
