// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By hand: a vector a block, joined in order; where each item gives one result, straight into its place.
#include "kernels.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include <iterator>

namespace {

template <class R, class F> std::vector<R> joined(std::size_t n, std::size_t grain, F &&block) {
  std::vector<std::vector<R>> parts((n + grain - 1) / grain);
  tbb::parallel_for(std::size_t(0), parts.size(), [&](std::size_t part) {
    block(part * grain, std::min(n, (part + 1) * grain), parts[part]);
  });
  std::size_t total = 0;
  for (const auto &part : parts)
    total += part.size();
  std::vector<R> out;
  out.reserve(total);
  for (auto &part : parts)
    out.insert(out.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
  return out;
}

} // namespace

std::vector<int> keep(const std::vector<int> &in) {
  return joined<int>(in.size(), 16384, [&](std::size_t begin, std::size_t end, std::vector<int> &out) {
    for (std::size_t i = begin; i < end; ++i)
      if (wanted(in[i]))
        out.push_back(in[i] / 3);
  });
}

std::vector<double> transform(const std::vector<int> &in) {
  std::vector<double> out(in.size());
  tbb::parallel_for(tbb::blocked_range<std::size_t>(0, in.size(), 128),
                    [&](const tbb::blocked_range<std::size_t> &r) {
                      for (std::size_t i = r.begin(); i < r.end(); ++i)
                        out[i] = weight(in[i]);
                    });
  return out;
}

std::vector<std::string> render(const std::vector<int> &in) {
  std::vector<std::string> out(in.size());
  tbb::parallel_for(tbb::blocked_range<std::size_t>(0, in.size(), 128),
                    [&](const tbb::blocked_range<std::size_t> &r) {
                      for (std::size_t i = r.begin(); i < r.end(); ++i)
                        out[i] = text_of(in[i]);
                    });
  return out;
}
