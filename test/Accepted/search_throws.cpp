// RUN: %accept %s 3 search
// The sequentially first of exit and exception wins; what is thrown by iterations behind it is never seen.
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

[[xcs::jit]] void validate(const std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: parallel search
    if (v[i] < 0)
      throw std::out_of_range("element " + std::to_string(i) + " is " + std::to_string(v[i]));
}

int parse(const std::string &s) {
  if (s.empty())
    throw std::invalid_argument("nothing to parse");
  int value = 0;
  for (char c : s) {
    if (c < '0' || c > '9')
      throw std::invalid_argument("no digit: " + s);
    value = value * 10 % 100000 + (c - '0');
  }
  return value;
}

[[xcs::jit]] int firstAbove(const std::vector<std::string> &all, int limit) {
  for (std::size_t i = 0; i < all.size(); ++i) // XCS: parallel search
    if (parse(all[i]) > limit)
      return static_cast<int>(i);
  return -1;
}

[[xcs::jit]] bool caught(const std::vector<std::string> &all) {
  bool ok = true;
  for (const std::string &each : all) { // XCS: parallel search
    int value = 0;
    try {
      value = parse(each);
    } catch (const std::invalid_argument &) {
      value = -1;
    }
    if (value == 77) {
      ok = false;
      break;
    }
  }
  return ok;
}

template <class F> void report(F f) {
  try {
    f();
  } catch (const std::exception &e) {
    std::printf("thrown: %s\n", e.what());
  }
}

int main() {
  std::vector<int> v(3000, 1);
  report([&] { validate(v), std::printf("valid\n"); });
  v[2999] = -3;
  report([&] { validate(v), std::printf("valid\n"); });
  v[17] = -4;
  v[1700] = -5;
  report([&] { validate(v), std::printf("valid\n"); });
  std::vector<std::string> all;
  for (int i = 0; i < 2000; ++i)
    all.push_back(std::to_string(i));
  report([&] { std::printf("%d\n", firstAbove(all, 1500)); });
  all[1600] = "x16";
  report([&] { std::printf("%d\n", firstAbove(all, 1500)); });
  report([&] { std::printf("%d\n", firstAbove(all, 1700)); });
  all[3] = "";
  report([&] { std::printf("%d\n", firstAbove(all, 1500)); });
  report([&] { std::printf("%d\n", firstAbove(all, 1)); });
  std::printf("%d\n", caught(all));
  all[77] = "1";
  std::printf("%d\n", caught(all));
}
