// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The most frequent words of all files below a directory: each file is counted on its own, then the counts
// are added up (map and reduce).
//
//   wordcount [DIRECTORY]                 default: the C++ headers that the compiler ships
#include <xcs/xcs.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace fs = std::filesystem;
using Counts = std::map<std::string, std::uint64_t>;

/// The bytes of a file. Declared `io`: it waits for the outside, and one file does not depend on another.
[[xcs::io]] std::string read_file(const fs::path &path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream)
    throw std::runtime_error("cannot read " + path.string());
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

inline bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

/// How often each word stands in a text.
Counts count_words(const std::string &text) {
  Counts counts;
  std::string word;
  for (char c : text) {
    if (is_letter(c)) {
      word += c;
    } else if (!word.empty()) {
      ++counts[word];
      word.clear();
    }
  }
  if (!word.empty())
    ++counts[word];
  return counts;
}

[[xcs::jit]]
Counts count_all(const std::vector<fs::path> &files) {
  std::vector<Counts> parts(files.size());
  for (std::size_t i = 0; i < files.size(); ++i)
    parts[i] = count_words(read_file(files[i]));

  Counts total;
  for (const Counts &part : parts)
    for (const auto &[word, count] : part)
      total[word] += count;
  return total;
}

int main(int argc, char **argv) try {
  std::vector<fs::path> files;
  for (const auto &entry : fs::recursive_directory_iterator(argc > 1 ? argv[1] : "/usr/include/c++"))
    if (entry.is_regular_file())
      files.push_back(entry.path());
  std::sort(files.begin(), files.end());

  auto start = std::chrono::steady_clock::now();
  Counts counts = count_all(files);
  std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;

  std::vector<std::pair<std::uint64_t, std::string>> order;
  for (const auto &[word, count] : counts)
    order.emplace_back(count, word);
  std::sort(order.rbegin(), order.rend());
  std::cout << files.size() << " files, " << counts.size() << " different words\n";
  for (std::size_t i = 0; i < order.size() && i < 20; ++i)
    std::cout << order[i].first << ' ' << order[i].second << '\n';
  std::cerr << files.size() << " files in " << elapsed.count() << " s\n";
} catch (const std::exception &error) {
  std::cerr << "wordcount: " << error.what() << '\n';
  return 1;
}
