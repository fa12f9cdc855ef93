// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The CRC-32 of every file below a directory, with zlib, and one checksum of the whole tree.
//
//   checksum [DIRECTORY]                  default: the C++ headers that the compiler ships
#include <xcs/xcs.h>

#include <zlib.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace fs = std::filesystem;

/// Reads one file and sums it up. Declared `io`: it waits for the disk, and files do not depend on each
/// other.
[[xcs::io]] std::uint32_t checksum(const fs::path &path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream)
    throw std::runtime_error("cannot read " + path.string());
  std::string bytes(std::istreambuf_iterator<char>(stream), {});
  return static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef *>(bytes.data()), bytes.size()));
}

[[xcs::jit]]
std::vector<std::uint32_t> checksums(const std::vector<fs::path> &files) {
  std::vector<std::uint32_t> sums;
  for (const fs::path &file : files)
    sums.push_back(checksum(file));
  return sums;
}

int main(int argc, char **argv) try {
  fs::path directory = argc > 1 ? argv[1] : "/usr/include/c++";
  std::vector<fs::path> files;
  for (const auto &entry : fs::recursive_directory_iterator(directory))
    if (entry.is_regular_file())
      files.push_back(entry.path());
  std::sort(files.begin(), files.end());

  auto start = std::chrono::steady_clock::now();
  std::vector<std::uint32_t> sums = checksums(files);
  std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;

  uLong whole = 0;
  for (std::size_t i = 0; i < files.size(); ++i) {
    std::printf("%08x %s\n", static_cast<unsigned>(sums[i]), fs::relative(files[i], directory).c_str());
    whole = crc32_z(whole, reinterpret_cast<const Bytef *>(&sums[i]), sizeof sums[i]);
  }
  std::printf("%08lx %zu files\n", whole, files.size());
  std::cerr << files.size() << " files in " << elapsed.count() << " s\n";
} catch (const std::exception &error) {
  std::cerr << "checksum: " << error.what() << '\n';
  return 1;
}
