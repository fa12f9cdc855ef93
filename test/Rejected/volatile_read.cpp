// RUN: %reject %s XCS1302
#include <cstdio>
#include <vector>
struct Device {
  volatile int status = 1;
  volatile int data = 0;
};
[[xcs::jit]] void f(Device &device, std::vector<int> &v) {
  for (int &x : v) {
    device.data = x;
    x = device.status + device.data;
    device.status = x / 2;
  }
}
int main() {
  std::vector<int> v(50, 3);
  Device device;
  f(device, v);
  for (int x : v)
    std::printf("%d ", x);
}
