// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By hand: block ranges, so that the loops inside vectorise; pointers in locals, so that bytes do as well.
#include "kernels.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

namespace {

/// Small loops are left alone: some 10 us of the lightest body.
template <class F> void blocks(std::size_t from, std::size_t to, std::size_t grain, F &&body) {
  if (from >= to)
    return;
  if (to - from <= grain)
    return body(from, to);
  tbb::parallel_for(tbb::blocked_range<std::size_t>(from, to, grain),
                    [&](const tbb::blocked_range<std::size_t> &r) { body(r.begin(), r.end()); });
}

} // namespace

void flip(const std::vector<unsigned char> &in, std::vector<unsigned char> &out) {
  const unsigned char *from = in.data();
  unsigned char *to = out.data();
  blocks(0, in.size(), 1 << 18, [=](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      to[i] = from[i] ^ 7;
  });
}

void scale(std::vector<float> &values, float factor, float offset) {
  float *data = values.data();
  blocks(0, values.size(), 1 << 16, [=](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      data[i] = data[i] * factor + offset;
  });
}

void smooth(const std::vector<double> &in, std::vector<double> &out) {
  const double *from = in.data();
  double *to = out.data();
  blocks(1, in.empty() ? 0 : in.size() - 1, 1 << 14, [=](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      to[i] = 0.25 * from[i - 1] + 0.5 * from[i] + 0.25 * from[i + 1];
  });
}

void move(std::vector<point> &points, float step) {
  point *data = points.data();
  blocks(0, points.size(), 1 << 13, [=](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      data[i].x += data[i].vx * step;
      data[i].y += data[i].vy * step;
    }
  });
}

void settle(std::vector<double> &values) {
  double *data = values.data();
  blocks(0, values.size(), 128, [=](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      data[i] = settled(data[i]);
  });
}

void rows(std::vector<std::vector<float>> &matrix) {
  blocks(0, matrix.size(), 512, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      for (float &value : matrix[i])
        value = value * 0.5f + 1.0f;
  });
}
