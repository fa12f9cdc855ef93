// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A benchmark program: cases of one pattern, each timed at one size. The same main serves the sequential
// source (with and without XCS) and the version by hand.
//
//     PROGRAM                        one line a case: name, kind of sizes, least and greatest size
//     PROGRAM case size [seconds]    "<median seconds of one call> <least> <calls> <checksum>"
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace bench {

/// One way to use the machine at one size: `run` is what is timed; `check` makes a number of all results.
struct prepared {
  std::function<void()> run;
  std::function<std::uint64_t()> check;
};

struct one {
  const char *name;
  std::size_t least, greatest; // sizes that make sense
  std::function<prepared(std::size_t)> prepare;
};

/// Defined by the program.
std::vector<one> cases();

/// A number that depends on every byte of the elements.
template <class T> std::uint64_t hash_of(const T *data, std::size_t count) {
  std::uint64_t hash = 1469598103934665603u;
  const auto *bytes = reinterpret_cast<const unsigned char *>(data);
  for (std::size_t i = 0; i != count * sizeof(T); ++i)
    hash = (hash ^ bytes[i]) * 1099511628211u;
  return hash;
}
template <class V> std::uint64_t hash_of(const V &values) { return hash_of(values.data(), values.size()); }

} // namespace bench
