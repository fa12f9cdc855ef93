// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Counts lines, words and letters of every file below a directory, and makes a fingerprint of the whole tree.
//
//   textstats              the C++ headers that the compiler ships
//   textstats DIRECTORY
#include <xcs/xcs.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace fs = std::filesystem;

struct Stats {
  std::uint64_t bytes = 0;
  std::uint64_t lines = 0;
  std::uint64_t words = 0;
  std::uint64_t longest_line = 0;
  std::uint64_t hash = 14695981039346656037u; // FNV-1a
  std::array<std::uint64_t, 26> letters{};
};

/// The bytes of a file. Declared `io`: it waits for the outside, and one file does not depend on another.
[[xcs::io]] std::string read_file(const fs::path &path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream)
    throw std::runtime_error("cannot read " + path.string());
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

/// Everything about one text, in one pass over its characters.
Stats measure(const std::string &text) {
  Stats stats;
  stats.bytes = text.size();
  std::uint64_t line = 0;
  bool in_word = false;
  for (char c : text) {
    stats.hash = (stats.hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
    bool lower = c >= 'a' && c <= 'z';
    bool upper = c >= 'A' && c <= 'Z';
    bool space = c == ' ' || (c >= '\t' && c <= '\r');
    if (lower || upper)
      ++stats.letters[static_cast<std::size_t>(lower ? c - 'a' : c - 'A')];
    if (!space && !in_word)
      ++stats.words;
    in_word = !space;
    ++line;
    if (c == '\n') {
      ++stats.lines;
      stats.longest_line = std::max(stats.longest_line, line - 1);
      line = 0;
    }
  }
  stats.longest_line = std::max(stats.longest_line, line);
  return stats;
}

/// Every file, each on its own: the loop that XCS runs in parallel.
[[xcs::jit]]
std::vector<Stats> measure_all(const std::vector<fs::path> &files) {
  std::vector<Stats> stats(files.size());
  for (std::size_t i = 0; i < files.size(); ++i)
    stats[i] = measure(read_file(files[i]));
  return stats;
}

/// Sums, and a hash of hashes that depends on the order of the files.
Stats merge(const std::vector<Stats> &parts) {
  Stats total;
  for (const Stats &part : parts) {
    total.bytes += part.bytes;
    total.lines += part.lines;
    total.words += part.words;
    total.longest_line = std::max(total.longest_line, part.longest_line);
    total.hash = (total.hash ^ part.hash) * 1099511628211u;
    for (std::size_t i = 0; i < total.letters.size(); ++i)
      total.letters[i] += part.letters[i];
  }
  return total;
}

/// The regular files below a directory, sorted: a directory lists them in any order.
std::vector<fs::path> files_below(const fs::path &directory) {
  std::vector<fs::path> files;
  for (const auto &entry : fs::recursive_directory_iterator(directory))
    if (entry.is_regular_file())
      files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

int main(int argc, char **argv) try {
  fs::path directory = argc > 1 ? argv[1] : "/usr/include/c++";
  std::vector<fs::path> files = files_below(directory);

  auto start = std::chrono::steady_clock::now();
  std::vector<Stats> stats = measure_all(files);
  std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;

  for (std::size_t i = 0; i < files.size(); ++i)
    std::cout << fs::relative(files[i], directory).string() << ": " << stats[i].lines << " lines, "
              << stats[i].words << " words, hash " << std::hex << stats[i].hash << std::dec << '\n';
  Stats total = merge(stats);
  auto most = std::max_element(total.letters.begin(), total.letters.end());
  std::cout << files.size() << " files: " << total.bytes << " bytes, " << total.lines << " lines, "
            << total.words << " words, longest line " << total.longest_line << ", most frequent letter "
            << static_cast<char>('a' + (most - total.letters.begin())) << ", hash " << std::hex << total.hash
            << '\n';
  std::cerr << files.size() << " files in " << elapsed.count() << " s\n";
} catch (const std::exception &error) {
  std::cerr << "textstats: " << error.what() << '\n';
  return 1;
}
