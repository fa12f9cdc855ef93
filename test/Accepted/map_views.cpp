// RUN: %accept %s
// Blocks hold copies of where the elements are: whatever else is done with the container must be as before.
#include <cstdio>
#include <span>
#include <string>
#include <string_view>
#include <vector>
using Bytes = std::vector<unsigned char>;

struct Image {
  int width = 0;
  Bytes pixels;
  std::span<const unsigned char> palette;
};

[[xcs::jit]] void invert(const Bytes &in, Bytes &out) {
  for (std::size_t i = 0; i < in.size(); ++i) // XCS: guarded map
    out[i] = static_cast<unsigned char>(in[i] ^ in.back());
}

[[xcs::jit]] void upper(std::string &text) {
  for (std::size_t i = 0; i < text.size(); ++i) // XCS: parallel map
    text[i] = static_cast<char>(text[i] >= 'a' && text[i] <= 'z' ? text[i] - 32 : text[i]);
}

[[xcs::jit]] void count(std::string_view text, std::vector<int> &lengths) {
  for (std::size_t i = 0; i < lengths.size(); ++i) // XCS: parallel map
    lengths[i] = static_cast<int>(text.size() + i);
}

[[xcs::jit]] void colour(Image &image, int shift) {
  for (int i = 0; i < image.width; ++i) { // XCS: parallel map
    Bytes &pixels = image.pixels;
    pixels[i] = static_cast<unsigned char>(image.pixels[i] + shift);
  }
}

template <class T> [[xcs::jit]] void grow(std::vector<T> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: parallel map
    v[i] = static_cast<T>(v[i] + v.size());
}

// A name that a lambda takes a copy of, one that is passed on, and one that means something else inside.
[[xcs::jit]] void mixed(const Bytes &in, std::vector<std::size_t> &out, const Bytes &other) {
  for (std::size_t i = 0; i < out.size(); ++i) { // XCS: parallel map
    auto sum = [in](std::size_t k) { return in[k] + in.size(); };
    std::size_t total = 0;
    {
      std::vector<int> other(3, 2);
      total += static_cast<std::size_t>(other[i % 3]);
    }
    out[i] = sum(i) + total + other[i];
  }
}

int main() {
  for (std::size_t n : {0u, 1u, 7u, 300u}) {
    Bytes a(n), b(n, 1);
    for (std::size_t i = 0; i < n; ++i)
      a[i] = static_cast<unsigned char>(i * 7);
    invert(a, b);
    invert(b, b); // in place
    Image image{static_cast<int>(n), b, {}};
    colour(image, 3);
    grow(image.pixels);
    std::vector<short> shorts(n, 5);
    grow(shorts);
    std::vector<std::size_t> sizes(n);
    mixed(a, sizes, image.pixels);
    for (std::size_t i = 0; i < n; ++i)
      std::printf("%d %d %d %d %zu\n", a[i], b[i], image.pixels[i], shorts[i], sizes[i]);
  }
  for (const char *text :
       {"", "x", "in the string itself", "too long for the string itself, hence somewhere else"}) {
    std::string copy = text;
    upper(copy); // short strings lie inside of the object
    std::string moved = std::move(copy);
    std::printf("%s\n", moved.c_str());
    std::vector<int> lengths(moved.size());
    count(moved, lengths);
    for (int length : lengths)
      std::printf("%d ", length);
  }
}
