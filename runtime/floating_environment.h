// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include <cfenv>
#include <cstdint>
#if defined(__x86_64__)
#include <xmmintrin.h>
#endif

namespace xcs::runtime {

#if defined(__x86_64__)

/// The floating-point modes of a thread (rounding, precision, masks, flush-to-zero), and which exceptions it
/// has raised. Written by hand, because fegetenv/fesetenv cost more than a small block of work.
class floating_environment {
public:
  /// Number of sticky exception flags, and the bits they have in `raised` values.
  static constexpr unsigned flag_count = 6, flag_mask = 0x3f;

  static floating_environment current() noexcept {
    floating_environment env;
    env.sse = _mm_getcsr();
    asm volatile("fnstcw %0" : "=m"(env.x87_control));
    env.x87_flags = read_x87_flags();
    return env;
  }

  /// Takes over the modes of `other` with no exception raised.
  static void enter(const floating_environment &own, const floating_environment &other) noexcept {
    _mm_setcsr(other.sse & ~flag_mask);
    if (own.x87_control != other.x87_control)
      asm volatile("fldcw %0" : : "m"(other.x87_control));
    if (own.x87_flags != 0)
      asm volatile("fnclex");
  }

  /// The exceptions raised in this thread since enter().
  static unsigned raised() noexcept { return (_mm_getcsr() | read_x87_flags()) & flag_mask; }

  /// Gives the thread back what it had before enter(), and `flags` in addition, without trapping.
  void restore(unsigned flags = 0) const noexcept {
    if (read_x87_flags() != 0)
      asm volatile("fnclex");
    _mm_setcsr(sse | x87_flags | flags); // fetestexcept looks at both units
    asm volatile("fldcw %0" : : "m"(x87_control));
  }

private:
  static unsigned read_x87_flags() noexcept {
    std::uint16_t status;
    asm volatile("fnstsw %0" : "=a"(status));
    return status & flag_mask;
  }

  unsigned sse = 0, x87_flags = 0;
  std::uint16_t x87_control = 0;
};

#else

/// The floating-point modes of a thread, and which exceptions it has raised.
class floating_environment {
public:
  static constexpr unsigned flag_count = 32;

  static floating_environment current() noexcept {
    floating_environment env;
    std::fegetenv(&env.state);
    return env;
  }
  static void enter(const floating_environment &, const floating_environment &other) noexcept {
    std::fesetenv(&other.state);
    std::feclearexcept(FE_ALL_EXCEPT);
  }
  static unsigned raised() noexcept { return unsigned(std::fetestexcept(FE_ALL_EXCEPT)); }
  void restore(unsigned flags = 0) const noexcept {
    std::fesetenv(&state);
    if (flags != 0) {
      // feraiseexcept would trap where the caller unmasked an exception; setting the flags does not.
      std::fenv_t held;
      std::feholdexcept(&held);
      std::feraiseexcept(int(flags));
      std::fexcept_t set;
      std::fegetexceptflag(&set, int(flags));
      std::fesetenv(&state);
      std::fesetexceptflag(&set, int(flags));
    }
  }

private:
  std::fenv_t state;
};

#endif

} // namespace xcs::runtime
