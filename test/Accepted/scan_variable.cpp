// RUN: %accept %s 10 scan
// A variable that is combined into and left in elements on the way: inclusive, exclusive, in place, under conditions.
#include <algorithm>
#include <climits>
#include <cstdint>
#include <cstdio>
#include <vector>

[[xcs::jit]] int inclusive(const std::vector<int> &in, std::vector<int> &out) {
  int sum = 0;
  for (std::size_t i = 0; i < in.size(); ++i) { // XCS: parallel scan
    sum += in[i];
    out[i] = sum;
  }
  return sum;
}

[[xcs::jit]] unsigned exclusive(const std::vector<unsigned> &in, std::vector<unsigned> &out, unsigned start) {
  unsigned sum = start;
  for (std::size_t i = 0; i < in.size(); ++i) { // XCS: guarded scan
    out[i] = sum;
    sum += in[i] * 3;
  }
  return sum;
}

[[xcs::jit]] long inPlace(std::vector<long> &v) {
  long sum = 5;
  for (auto &x : v) { // XCS: parallel scan
    sum += x;
    x = sum;
  }
  return sum;
}

[[xcs::jit]] long offsets(std::vector<long> &v) {
  long sum = 0;
  for (std::size_t i = 0; i < v.size(); ++i) { // XCS: parallel scan
    const long length = v[i];
    v[i] = sum;
    sum += length;
  }
  return sum;
}

[[xcs::jit]] int runningMax(const std::vector<int> &in, std::vector<int> &out) {
  int best = INT_MIN;
  for (std::size_t i = 0; i < in.size(); ++i) { // XCS: parallel scan
    best = std::max(best, in[i]);
    out[i] = best;
  }
  return best;
}

[[xcs::jit]] short runningMin(const std::vector<short> &in, std::vector<short> &out) {
  short least = 1000;
  for (std::size_t i = 0; i < in.size(); ++i) { // XCS: parallel scan
    if (in[i] < least)
      least = in[i];
    out[i] = least;
  }
  return least;
}

[[xcs::jit]] unsigned bits(const std::vector<unsigned> &in, std::vector<unsigned> &out) {
  unsigned parity = 7;
  for (int i = static_cast<int>(in.size()) - 1; i >= 0; --i) { // XCS: parallel scan
    parity ^= in[i];
    out[i] = parity * 2 + in[i];
  }
  return parity;
}

struct Index {
  std::uint16_t used = 3;
  std::vector<int> ranks;
  [[xcs::jit]] void rank(const std::vector<int> &in, int limit) {
    for (std::size_t i = 0; i < in.size(); ++i) { // XCS: guarded scan
      if (in[i] > limit) {
        ++used;
        ranks[i] = used;
      } else if (in[i] < -limit) {
        ranks[i] = -used;
        continue;
      } else {
        ranks[i] = 0;
      }
      int twice = in[i] * 2;
      used += twice & 3;
    }
  }
};

// The sum of a part leaves int, that of what the program adds up does not.
[[xcs::jit]] int noOverflow(const std::vector<int> &in, std::vector<int> &out) {
  int sum = 0;
  for (std::size_t i = 0; i < in.size(); ++i) { // XCS: parallel scan
    sum += in[i];
    out[i] = sum;
  }
  return sum;
}

[[xcs::jit]] void rows(const std::vector<int> &in, std::vector<long> &out, int width) {
  long sum = 0;
  for (std::size_t i = 0; i < out.size(); ++i) { // XCS: parallel scan
    for (int j = 0; j < width; ++j)
      sum += in[i * width + j];
    out[i] = sum;
  }
}

int main() {
  std::vector<int> a, out(3000, -1);
  std::vector<unsigned> u, to(3000, 1);
  std::vector<long> l, m;
  std::vector<short> s, least(3000);
  for (int i = 0; i < 3000; ++i) {
    a.push_back(i * 7919 % 2003 - 1000);
    u.push_back(i * 2654435761u);
    l.push_back(i * 31 % 17);
    s.push_back(static_cast<short>(a.back()));
  }
  m = l;
  long sum = 0;
  auto add = [&](const auto &v) {
    for (auto x : v)
      sum = sum * 31 + static_cast<long>(x);
    std::printf("%ld\n", sum);
  };
  std::printf("%d\n", inclusive(a, out));
  add(out);
  std::printf("%u\n", exclusive(u, to, 9));
  add(to);
  std::vector<unsigned> same = u;
  std::printf("%u\n", exclusive(same, same, 4));
  add(same);
  std::printf("%ld %ld\n", inPlace(l), offsets(m));
  add(l), add(m);
  std::printf("%d\n", runningMax(a, out));
  add(out);
  std::printf("%d\n", runningMin(s, least));
  add(least);
  std::printf("%u\n", bits(u, to));
  add(to);
  Index index;
  index.ranks.resize(3000);
  index.rank(a, 300);
  add(index.ranks);
  std::printf("%d\n", index.used);
  std::vector<int> far(3000);
  for (int i = 0; i < 3000; ++i)
    far[i] = i < 1 ? INT_MAX : i < 1500 ? -1431655 : 1431655;
  std::printf("%d\n", noOverflow(far, out));
  add(out);
  std::vector<long> ends(500);
  rows(a, ends, 6);
  add(ends);
  std::printf("%d %d\n", inclusive({}, out), inclusive({4}, out));
}
