// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Heat spreading over a square plate with hot and cold edges: Jacobi steps on a grid. Prints the temperatures
// along the diagonal, and draws the plate as a PNG if a file is named.
//
//   heat [SIZE [STEPS [FILE.png]]]        default: 512 x 512 points, 200 steps
#include <xcs/xcs.h>

#include <png.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

/// Temperatures in [0, 1] of size x size points, stored by rows.
struct Plate {
  std::size_t size;
  std::vector<double> points;

  explicit Plate(std::size_t size) : size(size), points(size * size) {
    for (std::size_t i = 0; i < size; ++i) {
      points[i] = 1.0;                                                              // the top edge is hot
      points[i * size] = static_cast<double>(size - i) / static_cast<double>(size); // the left one cools down
    }
  }
  double at(std::size_t y, std::size_t x) const { return points[y * size + x]; }
};

/// Every inner point becomes the mean of its neighbours, `steps` times.
[[xcs::jit]]
void relax(Plate &plate, int steps) {
  std::size_t size = plate.size;
  std::vector<double> next = plate.points;
  for (int step = 0; step < steps; ++step) {
    for (std::size_t y = 1; y + 1 < size; ++y)
      for (std::size_t x = 1; x + 1 < size; ++x)
        next[y * size + x] = 0.25 * (plate.points[(y - 1) * size + x] + plate.points[(y + 1) * size + x] +
                                     plate.points[y * size + x - 1] + plate.points[y * size + x + 1]);
    std::swap(plate.points, next);
  }
}

/// Cold is blue, hot is red; three bytes a point.
[[xcs::jit]]
std::vector<std::uint8_t> colours(const Plate &plate) {
  std::vector<std::uint8_t> pixels(3 * plate.points.size());
  for (std::size_t i = 0; i < plate.points.size(); ++i) {
    double t = std::clamp(plate.points[i], 0.0, 1.0);
    pixels[3 * i] = static_cast<std::uint8_t>(255 * t);
    pixels[3 * i + 1] = static_cast<std::uint8_t>(255 * 4 * t * (1 - t) * 0.5);
    pixels[3 * i + 2] = static_cast<std::uint8_t>(255 * (1 - t));
  }
  return pixels;
}

void draw(const Plate &plate, const std::string &file) {
  std::vector<std::uint8_t> pixels = colours(plate);
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.format = PNG_FORMAT_RGB;
  image.width = image.height = static_cast<png_uint_32>(plate.size);
  if (!png_image_write_to_file(&image, file.c_str(), 0, pixels.data(), 0, nullptr))
    throw std::runtime_error(file + ": " + image.message);
}

int main(int argc, char **argv) try {
  std::size_t size = argc > 1 ? std::stoul(argv[1]) : 512;
  int steps = argc > 2 ? std::stoi(argv[2]) : 200;
  if (size < 3)
    throw std::invalid_argument("the plate needs at least 3 points a side");
  Plate plate(size);

  auto start = std::chrono::steady_clock::now();
  relax(plate, steps);
  std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;

  for (std::size_t i = 0; i < size; i += std::max<std::size_t>(size / 16, 1))
    std::printf("%4zu %.17g\n", i, plate.at(i, i));
  if (argc > 3)
    draw(plate, argv[3]);
  std::cerr << steps << " steps in " << elapsed.count() << " s\n";
} catch (const std::exception &error) {
  std::cerr << "heat: " << error.what() << '\n';
  return 1;
}
