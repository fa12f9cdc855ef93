// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The standard library's own headers go through the reader and back without a crash.
//
// REQUIRES: xcs-check
// RUN: %xcs-check --all --round-trip --emit-ir -o %t.xir %s -- -std=c++20
// RUN: FileCheck %s < %t.xir
// CHECK: function
#include <algorithm>
#include <any>
#include <array>
#include <atomic>
#include <bitset>
#include <charconv>
#include <chrono>
#include <complex>
#include <condition_variable>
#include <deque>
#include <exception>
#include <filesystem>
#include <forward_list>
#include <fstream>
#include <functional>
#include <future>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <list>
#include <map>
#include <memory>
#include <memory_resource>
#include <mutex>
#include <numeric>
#include <optional>
#include <queue>
#include <random>
#include <ranges>
#include <regex>
#include <set>
#include <shared_mutex>
#include <span>
#include <sstream>
#include <stack>
#include <string>
#include <string_view>
#include <thread>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <valarray>
#include <variant>
#include <vector>

int words(const std::string &text) {
  std::istringstream in(text);
  std::map<std::string, int> count;
  for (std::string word; in >> word;)
    ++count[word];
  std::regex pattern("[a-z]+");
  return static_cast<int>(count.size()) + std::regex_match(text, pattern);
}
