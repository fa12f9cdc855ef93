// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A range in blocks: body(begin, end), in any order.
#include "runtime/driver.h"
#include "runtime/skeletons.h"

namespace xcs::runtime {
namespace {

class block_loop final : public loop {
public:
  block_loop(const detail::site &at, void (*run_body)(void *, std::size_t, std::size_t), void *body) noexcept
      : loop(at), function(run_body), context(body) {}

private:
  time_span execute(std::size_t begin, std::size_t end) noexcept override {
    caller_environment::scope here(environment);
    time_span span{wall_clock()};
    try {
      function(context, begin, end);
    } catch (...) {
      fail(2 * begin);
    }
    span.stop = wall_clock();
    here.leave(2 * begin);
    return span;
  }

  void (*function)(void *, std::size_t, std::size_t);
  void *context;
};

} // namespace

void for_blocks(detail::site &at, std::size_t items, void (*body)(void *, std::size_t, std::size_t),
                void *context) {
  block_loop work(at, body, context);
  drive(at, work, items);
  work.finish();
}

} // namespace xcs::runtime
