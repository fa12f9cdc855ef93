// RUN: %accept %s
#include <cstdio>
struct Buffer {
  float *samples;
  int count;
};
[[xcs::jit]] void mix(Buffer out, const Buffer *in, float gain) {
  const int n = in->count;
  const float *from = in->samples;
  for (int i = 0; i < n; ++i)
    out.samples[i] = from[i] * gain;
}
int main() {
  static float a[400], b[400];
  for (int i = 0; i < 400; ++i)
    a[i] = static_cast<float>(i);
  Buffer in{a, 400}, shifted{a + 1, 300};
  mix({b, 400}, &in, 0.5f);
  mix({a, 300}, &shifted, 0.25f); // overlaps
  for (int i = 0; i < 400; ++i)
    std::printf("%a %a\n", static_cast<double>(a[i]), static_cast<double>(b[i]));
}
