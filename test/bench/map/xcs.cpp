// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "kernels.h"

[[xcs::jit]] void flip(const std::vector<unsigned char> &in, std::vector<unsigned char> &out) {
  for (std::size_t i = 0; i < in.size(); ++i)
    out[i] = in[i] ^ 7;
}

[[xcs::jit]] void scale(std::vector<float> &values, float factor, float offset) {
  for (float &value : values)
    value = value * factor + offset;
}

[[xcs::jit]] void smooth(const std::vector<double> &in, std::vector<double> &out) {
  for (std::size_t i = 1; i + 1 < in.size(); ++i)
    out[i] = 0.25 * in[i - 1] + 0.5 * in[i] + 0.25 * in[i + 1];
}

[[xcs::jit]] void move(std::vector<point> &points, float step) {
  for (point &p : points) {
    p.x += p.vx * step;
    p.y += p.vy * step;
  }
}

[[xcs::jit]] void settle(std::vector<double> &values) {
  for (std::size_t i = 0; i < values.size(); ++i)
    values[i] = settled(values[i]);
}

[[xcs::jit]] void rows(std::vector<std::vector<float>> &matrix) {
  for (std::vector<float> &row : matrix)
    for (float &value : row)
      value = value * 0.5f + 1.0f;
}
