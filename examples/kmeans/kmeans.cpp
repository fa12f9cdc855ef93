// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// k-means: points in 16 dimensions are gathered around the nearest of k centres (Lloyd's algorithm).
//
//   kmeans [POINTS [CENTRES [ROUNDS]]]    default: 100000 points, 16 centres, 10 rounds
#include <xcs/xcs.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

constexpr std::size_t dimensions = 16;
using Point = std::array<float, dimensions>;

inline float distance(const Point &a, const Point &b) {
  float sum = 0;
  for (std::size_t d = 0; d < dimensions; ++d)
    sum += (a[d] - b[d]) * (a[d] - b[d]);
  return sum;
}

/// Index of the centre next to the point, the first of several.
inline std::size_t nearest(const Point &point, const std::vector<Point> &centres) {
  std::size_t best = 0;
  for (std::size_t k = 1; k < centres.size(); ++k)
    if (distance(point, centres[k]) < distance(point, centres[best]))
      best = k;
  return best;
}

/// Moves the centres to the middle of their points, `rounds` times. Gives the centre of each point.
[[xcs::jit]]
std::vector<std::size_t> cluster(const std::vector<Point> &points, std::vector<Point> &centres, int rounds) {
  std::vector<std::size_t> owner(points.size());
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < points.size(); ++i)
      owner[i] = nearest(points[i], centres);

    std::vector<Point> sums(centres.size(), Point{});
    std::vector<std::size_t> sizes(centres.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
      for (std::size_t d = 0; d < dimensions; ++d)
        sums[owner[i]][d] += points[i][d];
      ++sizes[owner[i]];
    }
    for (std::size_t k = 0; k < centres.size(); ++k)
      if (sizes[k] != 0)
        for (std::size_t d = 0; d < dimensions; ++d)
          centres[k][d] = sums[k][d] / static_cast<float>(sizes[k]);
  }
  return owner;
}

int main(int argc, char **argv) try {
  std::size_t count = argc > 1 ? std::stoul(argv[1]) : 100000;
  std::size_t centre_count = argc > 2 ? std::stoul(argv[2]) : 16;
  int rounds = argc > 3 ? std::stoi(argv[3]) : 10;
  if (centre_count == 0 || centre_count > count)
    throw std::invalid_argument("between one centre and one a point");
  std::uint64_t state = 7;
  std::vector<Point> points(count);
  for (Point &point : points)
    for (float &x : point) {
      state = state * 6364136223846793005u + 1442695040888963407u;
      x = static_cast<float>(state >> 40) / 16777216.0f + static_cast<float>((state >> 33) & 3);
    }
  std::vector<Point> centres(points.begin(), points.begin() + static_cast<std::ptrdiff_t>(centre_count));

  auto start = std::chrono::steady_clock::now();
  std::vector<std::size_t> owner = cluster(points, centres, rounds);
  std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;

  std::vector<std::size_t> sizes(centre_count);
  for (std::size_t k : owner)
    ++sizes[k];
  for (std::size_t k = 0; k < centre_count; ++k)
    std::printf("%2zu: %zu points around %.9g %.9g ...\n", k, sizes[k], static_cast<double>(centres[k][0]),
                static_cast<double>(centres[k][1]));
  std::cerr << rounds << " rounds in " << elapsed.count() << " s\n";
} catch (const std::exception &error) {
  std::cerr << "kmeans: " << error.what() << '\n';
  return 1;
}
