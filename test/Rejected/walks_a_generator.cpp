// RUN: %reject %s XCS1101
#include <coroutine>
#include <cstdio>
#include <vector>
struct Stream {
  struct promise_type {
    int value = 0;
    Stream get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(int v) { return value = v, std::suspend_always(); }
    void return_void() {}
    void unhandled_exception() {}
  };
  std::coroutine_handle<promise_type> handle;
  int next() {
    handle.resume();
    return handle.promise().value;
  }
};
static Stream numbers() {
  for (int x = 1;; x = x * 5 % 1009)
    co_yield x;
}
[[xcs::jit]] void f(Stream &stream, std::vector<int> &out) {
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = stream.next();
}
int main() {
  Stream stream = numbers();
  std::vector<int> out(50);
  f(stream, out);
  stream.handle.destroy();
  for (int x : out)
    std::printf("%d ", x);
}
