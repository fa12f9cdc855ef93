// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Compute in parallel, commit in order. Values wait in slots; the calling thread commits what is complete
// from the front whenever it is its turn, so that effects, thread-locals and the program's idea of "this
// thread" are those of the sequential loop.
#include "runtime/driver.h"
#include "runtime/skeletons.h"

#include <xcs/error.h>

#include <algorithm>
#include <memory>
#include <new>

namespace xcs::runtime {
namespace {

constexpr std::size_t window_bytes =
    16u << 20; // of slots; what is computed ahead of the commits is bounded by it ...
constexpr std::size_t least_window = 4096; // ... but so many items may always be open

class ordered_loop final : public loop {
public:
  ordered_loop(const detail::site &at, const detail::ordered_body &of_body) noexcept
      : loop(at), body(of_body) {}
  ~ordered_loop() override { release_slots(); }

  std::size_t window(std::size_t items) const noexcept override {
    return std::min(items, std::max(least_window, window_bytes / body.slot_size));
  }

  void between() noexcept override {
    while (flushed != blocks() && records[flushed].ready.load(std::memory_order_acquire))
      flush(flushed++);
  }
  std::size_t awaited() const noexcept override { return flushed; }
  void close() noexcept override { between(); }

private:
  struct record {
    std::atomic<bool> ready{false};
    std::size_t constructed = 0; // slots exist up to this item
  };

  void opened() override;
  time_span execute(std::size_t begin, std::size_t end) noexcept override;
  void skip(std::size_t begin, std::size_t) noexcept override { ready(begin, begin); }

  void ready(std::size_t begin, std::size_t constructed) noexcept {
    record &of = records[(begin - first) / grain];
    of.constructed = constructed;
    of.ready.store(true, std::memory_order_release);
  }
  detail::ordered_block part(std::size_t begin, std::size_t end) const noexcept {
    return {begin, end, slots + (begin - first) * body.slot_size, &errno, begin, 0, 0, errno_now};
  }
  void note_errno(const detail::ordered_block &of, std::size_t phase) noexcept {
    if (of.errno_value != 0)
      environment.errno_set(of.errno_value, 2 * of.errno_item + phase);
  }
  void flush(std::size_t block) noexcept;
  void drop(std::size_t begin, std::size_t end) noexcept {
    detail::ordered_block left = part(begin, end);
    body.drop(&body, &left);
  }
  void release_slots() noexcept {
    ::operator delete(slots, std::align_val_t(body.slot_align));
    slots = nullptr;
  }

  const detail::ordered_body &body;
  unsigned char *slots = nullptr;
  std::size_t slot_count = 0, record_count = 0, flushed = 0;
  int errno_now = errno; // between two commits
  std::unique_ptr<record[]> records;
};

void ordered_loop::opened() {
  const std::size_t items = last - first;
  if (items > slot_count) {
    release_slots();
    slot_count = 0;
    slots = static_cast<unsigned char *>(
        ::operator new(items * body.slot_size, std::align_val_t(body.slot_align), std::nothrow));
    if (slots == nullptr)
      throw error("no memory for " + std::to_string(items) + " results", place.function, place.file,
                  place.line);
    slot_count = items;
  }
  if (blocks() > record_count) {
    records = std::make_unique<record[]>(blocks());
    record_count = blocks();
  } else {
    for (std::size_t block = 0; block != blocks(); ++block)
      records[block].ready.store(false, std::memory_order_relaxed);
  }
  flushed = 0;
}

time_span ordered_loop::execute(std::size_t begin, std::size_t end) noexcept {
  std::size_t constructed = end;
  time_span span;
  {
    caller_environment::scope here(environment);
    detail::ordered_block now = part(begin, end);
    span.start = wall_clock();
    try {
      body.run(&body, &now);
      span.stop = wall_clock();
      here.leave(2 * begin); // errno is 0 here: the thunk has noted it item by item
    } catch (...) {
      fail(2 * now.progress);
      span.stop = wall_clock();
      here.leave(2 * now.progress);
      constructed = now.progress + 1;
    }
    note_errno(now, 0);
  }
  ready(begin, constructed);
  return span;
}

void ordered_loop::flush(std::size_t block) noexcept {
  const std::size_t begin = first + block * grain, constructed = records[block].constructed;
  // What is before the first error is committed; the error may be in this block, or be that of an earlier
  // commit.
  const std::size_t end = std::clamp(error_item.load(std::memory_order_relaxed), begin, constructed);
  std::size_t gone = end;
  if (begin != end) {
    caller_environment::scope here(environment);
    detail::ordered_block now = part(begin, end);
    try {
      body.flush(&body, &now);
      here.leave(2 * begin + 1);
    } catch (...) {
      fail(2 * now.progress + 1);
      here.leave(2 * now.progress + 1);
      gone = now.progress + 1; // its slot went with the exception
    }
    note_errno(now, 1);
    errno_now = now.errno_now;
  }
  drop(gone, constructed);
}

} // namespace

void for_ordered(detail::site &at, std::size_t items, const detail::ordered_body &body) {
  ordered_loop work(at, body);
  drive(at, work, items);
  work.finish();
}

} // namespace xcs::runtime
