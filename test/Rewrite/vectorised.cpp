// RUN: %python %source/test/differential/vectorised.py %s --plain "%clangxx" --xcs "%xcs"
//
// Every loop below is vectorised by plain Clang. Rewritten, both the loop of the blocks and the original must be,
// with the same widths. One loop a line: remarks are compared line by line.
// clang-format off
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <vector>
using std::size_t;
template <class T> using vec = std::vector<T>;
extern int times;
void use(void *);

// Pointers.
[[xcs::jit]] void p8(const unsigned char *a, unsigned char *b, size_t n) { for (size_t i = 0; i < n; ++i) b[i] = a[i] ^ 7; }
[[xcs::jit]] void p16(const short *a, short *b, int n) { for (int i = 0; i < n; ++i) b[i] = short(a[i] * 3); }
[[xcs::jit]] void p32(int *a, int k, int n) { for (int i = 0; i < n; ++i) a[i] += k; }
[[xcs::jit]] void pf(const float *a, float *b, float k, int n) { for (int i = 0; i < n; ++i) b[i] = a[i] * k; }
[[xcs::jit]] void pd(const double *a, double *b, int n) { for (int i = 1; i < n - 1; ++i) b[i] = (a[i - 1] + a[i] + a[i + 1]) * 0.5; }
// Vectors by reference.
[[xcs::jit]] void v16(const vec<short> &a, vec<short> &b) { for (size_t i = 0; i < a.size(); ++i) b[i] = short(a[i] * 3); }
[[xcs::jit]] void v32(vec<int> &a, int k) { for (size_t i = 0; i < a.size(); ++i) a[i] += k; }
[[xcs::jit]] void vf(const vec<float> &a, vec<float> &b, float k) { for (size_t i = 0; i < a.size(); ++i) b[i] = a[i] * k; }
[[xcs::jit]] void vd(const vec<double> &a, vec<double> &b) { for (size_t i = 1; i + 1 < a.size(); ++i) b[i] = (a[i - 1] + a[i] + a[i + 1]) * 0.5; }
[[xcs::jit]] void vr(vec<float> &a) { for (float &x : a) x = x * 2 + 1; }
[[xcs::jit]] void vv(vec<vec<float>> &m, const vec<vec<float>> &o, int n, int w) { for (int i = 0; i < n; ++i) for (int j = 0; j < w; ++j) m[i][j] = o[i][j] * 2; }
// Spans and arrays.
[[xcs::jit]] void s8(std::span<const unsigned char> a, std::span<unsigned char> b) { for (size_t i = 0; i < a.size(); ++i) b[i] = a[i] ^ 7; }
[[xcs::jit]] void sf(std::span<const float> a, std::span<float> b) { for (size_t i = 0; i < a.size(); ++i) b[i] = a[i] * 2; }
[[xcs::jit]] void a32(std::array<int, 4096> &a) { for (size_t i = 0; i < 4096; ++i) a[i] = a[i] * 3 + 1; }
int table[4096];
[[xcs::jit]] void g32(int k) { for (int i = 0; i < 4096; ++i) table[i] = i * k; }
// Members and classes.
struct Holder { vec<float> in, out; void run(); };
[[xcs::jit]] void Holder::run() { for (size_t i = 0; i < out.size(); ++i) out[i] = in[i] * 2; }
struct Point { float x, y; };
[[xcs::jit]] void sp(vec<Point> &p, float k) { for (size_t i = 0; i < p.size(); ++i) { p[i].x *= k; p[i].y *= k; } }
[[xcs::jit]] void sm(std::span<float> a, Point p) { for (size_t i = 0; i < a.size(); ++i) a[i] = a[i] * p.x + p.y; }
// Bytes may be any object's: these vectorise because nobody else has the address of the caller's containers.
[[xcs::jit]] static void c8(const vec<unsigned char> &a, vec<unsigned char> &b) { for (size_t i = 0; i < a.size(); ++i) b[i] = a[i] ^ 7; }
void call8(size_t n) { vec<unsigned char> a(n), b(n); for (int r = 0; r < times; ++r) { c8(a, b); a[0] += b[0]; } use(b.data()); }
[[xcs::jit]] static void c8p(vec<char> &a) { for (size_t i = 0; i < a.size(); ++i) a[i] = char(a[i] + 1); }
void call8p(size_t n) { vec<char> a(n); for (int r = 0; r < times; ++r) c8p(a); use(a.data()); }
struct Image { int w = 0; vec<unsigned char> px; };
[[xcs::jit]] static void ci(Image &a) { for (int i = 0; i < a.w; ++i) a.px[i] = a.px[i] ^ 9; }
void calli(int n) { Image a{n, {}}; a.px.resize(n); for (int r = 0; r < times; ++r) ci(a); use(a.px.data()); }
// In the function itself.
[[xcs::jit]] void own8(size_t n) { vec<unsigned char> a(n), b(n); for (int r = 0; r < times; ++r) for (size_t i = 0; i < n; ++i) b[i] = a[i] ^ 7; use(b.data()); }
[[xcs::jit]] void ownp(vec<float> &v) { Point p{2, 3}; for (size_t i = 0; i < v.size(); ++i) v[i] = v[i] * p.x + p.y; }
[[xcs::jit]] void owna(float *v, int n) { float k[4] = {1, 2, 3, 4}; for (int i = 0; i < n; ++i) v[i] = v[i] * k[0] + k[3]; }
