// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "runtime/settings.h"

#include "runtime/message.h"

#include <atomic>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <mutex>
#include <string_view>

namespace xcs::runtime {
namespace {

std::string_view variable(const char *name) {
  const char *value = std::getenv(name);
  return value != nullptr ? value : std::string_view();
}

template <class T> bool parse_number(std::string_view text, T &into) {
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), into);
  return problem == std::errc() && end == text.data() + text.size() && !text.empty();
}

void complain(const char *name, std::string_view value, const char *expected, const char *then) {
  say(std::string(name) + "=" + std::string(value) + " is not understood: expected " + expected + "; " +
      then);
}

void read_number(const char *name, std::size_t &into) {
  const std::string_view text = variable(name);
  std::size_t value = 0;
  if (text.empty())
    return;
  if (parse_number(text, value) && value > 0)
    into = value;
  else
    complain(name, text, "a number from 1 on", "ignored");
}

void read_backend(settings &into) {
  const std::string_view text = variable("XCS_BACKEND");
  constexpr std::string_view shuffle = "shuffle:";
  if (text.empty() || text == "threads")
    into.backend = backend_kind::threads;
  else if (text == "plain")
    into.backend = backend_kind::plain;
  else if (text == "sequential")
    into.backend = backend_kind::sequential;
  else if (text == "reverse")
    into.backend = backend_kind::reverse;
  else if (text.substr(0, shuffle.size()) == shuffle && parse_number(text.substr(shuffle.size()), into.seed))
    into.backend = backend_kind::shuffle;
  else {
    into.backend = backend_kind::sequential;
    complain("XCS_BACKEND", text, "threads, sequential, reverse, shuffle:<seed> or plain",
             "the program goes on sequentially");
  }
}

void read_worth(settings &into) {
  const std::string_view text = variable("XCS_WORTH");
  if (text == "always")
    into.worth = worth_policy::always;
  else if (text == "never")
    into.worth = worth_policy::never;
  else if (!text.empty() && text != "measure")
    complain("XCS_WORTH", text, "measure, always or never", "ignored");
}

std::atomic<const settings *> in_force{nullptr};

} // namespace

settings settings::from_environment() {
  settings result;
  read_backend(result);
  read_worth(result);
  read_number("XCS_GRAIN", result.grain);
  read_number("XCS_THREADS", result.threads);
  read_number("XCS_MAX_WAITING", result.max_waiting);
  read_number("XCS_STACK_KIB", result.stack_kib);
  result.statistics = variable("XCS_STATS");
  result.timeline = variable("XCS_TIMELINE");
  return result;
}

const char *name_of(backend_kind backend) noexcept {
  constexpr const char *names[] = {"threads", "plain", "sequential", "reverse", "shuffle"};
  return names[static_cast<int>(backend)];
}

const settings &current_settings() noexcept {
  if (const settings *known = in_force.load(std::memory_order_acquire))
    return *known;
  // Never destroyed: waiting threads and exit handlers may outlive static objects.
  static const settings &from_outside = *new settings(settings::from_environment());
  const settings *expected = nullptr;
  in_force.compare_exchange_strong(expected, &from_outside, std::memory_order_acq_rel);
  return *in_force.load(std::memory_order_acquire);
}

void set_settings(settings to) {
  static std::mutex lock;
  // Kept on purpose: a straggler of a finished loop may still read the former ones.
  static auto &all = *new std::deque<settings>;
  const std::lock_guard hold(lock);
  in_force.store(&all.emplace_back(std::move(to)), std::memory_order_release);
}

} // namespace xcs::runtime
