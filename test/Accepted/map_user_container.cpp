// RUN: %accept %s map
#include <cstdio>
template <typename T, int N> class Fixed {
public:
  T *begin() { return data; }
  T *end() { return data + N; }
  int size() const { return N; }
  T &operator[](int i) { return data[i]; }

private:
  T data[N]{};
};
[[xcs::jit]] void f(Fixed<int, 300> &a) {
  for (int &x : a)
    x += 5;
  for (int i = 0; i < a.size(); ++i)
    a[i] *= i;
}
int main() {
  Fixed<int, 300> a;
  f(a);
  for (int x : a)
    std::printf("%d ", x);
}
