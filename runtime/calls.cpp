// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Independent neighbouring calls. Their exceptions stay with them until the program's own text asks for the
// result.
#include "runtime/driver.h"
#include "runtime/skeletons.h"

namespace xcs::runtime {
namespace {

class call_loop final : public loop {
public:
  call_loop(const detail::site &at, detail::call_record *const *of_calls) noexcept
      : loop(at), calls(of_calls) {}

private:
  time_span execute(std::size_t begin, std::size_t end) noexcept override {
    time_span span{wall_clock()};
    for (std::size_t index = begin; index != end; ++index) {
      caller_environment::scope here(environment);
      try {
        calls[index]->run(calls[index]);
      } catch (...) {
        calls[index]->error = new std::exception_ptr(std::current_exception());
        calls[index]->state = 2;
        fail(2 * index); // what the calls after it leave in errno is not to be seen
      }
      here.leave(2 * index);
      if (calls[index]->state == 2)
        break; // run here, one after the other: the program will not get further either
    }
    span.stop = wall_clock();
    return span;
  }

public:
  /// Nothing is rethrown here.
  void finish_quietly() {
    try {
      finish();
    } catch (...) {
    }
  }

private:
  detail::call_record *const *calls;
};

} // namespace

void invoke(detail::site &at, detail::call_record *const *calls, std::size_t count) {
  call_loop work(at, calls);
  drive(at, work, count);
  work.finish_quietly();
}

} // namespace xcs::runtime
