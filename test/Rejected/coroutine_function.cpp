// RUN: %reject %s XCS1001
#include <coroutine>
#include <cstdio>
#include <vector>
struct Task {
  struct promise_type {
    Task get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_never initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
  std::coroutine_handle<promise_type> handle;
};
[[xcs::jit]] Task f(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i) {
    v[i] += i ? v[i - 1] / 2 : 0;
    if (i % 10 == 9)
      co_await std::suspend_always();
  }
}
int main() {
  std::vector<int> v(50, 8);
  Task task = f(v);
  int resumed = 0;
  for (; !task.handle.done(); ++resumed)
    task.handle.resume();
  task.handle.destroy();
  for (int x : v)
    std::printf("%d ", x);
  std::printf("%d\n", resumed);
}
