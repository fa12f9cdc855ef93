// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Every form that the plugin generates, with standard headers after the skeletons.
#include <xcs/detail/skeletons.h>

#include <cstddef>
#include <memory>
#include <new>
#include <string>
#include <vector>

namespace detail = ::xcs::detail;

int &refer(int);
std::string give(int);
const std::string give_const(int);
std::string &&expire(int);
void act(int);

inline void form_one(std::vector<int> &v, int lo, int hi) {
  static ::xcs::detail::site xcs_site{"ns::f", "file.cpp", 12, 5, "map", ::xcs::detail::kind::compute};
  const auto xcs_n = ::xcs::detail::trip_lt(lo, hi, 1);
  if (::xcs::detail::enter(xcs_site, xcs_n) &&
      ::xcs::detail::disjoint(v.data(), v.size() * sizeof(int), &lo, sizeof lo))
    ::xcs::detail::for_blocks(xcs_site, xcs_n, [&, lo](::xcs::detail::block<0x1234abcd5678ULL> xcs_b) {
      for (int i = lo + int(xcs_b.begin), xcs_e = lo + int(xcs_b.end); i < xcs_e; ++i)
        v[std::size_t(i)] = i;
    });
  else
    for (int i = lo; i < hi; ++i)
      v[std::size_t(i)] = i;
}

void form_one_again(std::vector<int> &v) {
  form_one(v, 0, 10);
  int array[5] = {};
  for (int &each : ::xcs::detail::sub(v, 0, ::xcs::detail::range_size(v)))
    ++each;
  for (int &each : ::xcs::detail::sub(array, 1, 3))
    ++each;
}

struct immovable_to_copy {
  explicit immovable_to_copy(int x) : value(new int(x)) {}
  std::unique_ptr<int> value;
};

std::vector<immovable_to_copy> form_two(const std::vector<int> &models) {
  static ::xcs::detail::site xcs_site{"ns::g", "file.cpp", 12, 5, "append", ::xcs::detail::kind::unknown,
                                      "hybrid"};
  std::vector<immovable_to_copy> results;
  const auto xcs_n = ::xcs::detail::range_size(models);
  auto xcs_first = ::xcs::detail::range_first(models);
  if (::xcs::detail::enter(xcs_site, xcs_n))
    ::xcs::detail::for_ordered<immovable_to_copy>(
        xcs_site, xcs_n,
        [&](::xcs::detail::item<7> xcs_i, ::xcs::detail::slot<immovable_to_copy> &xcs_slot) {
          auto &model = xcs_first[static_cast<std::ptrdiff_t>(xcs_i.index)];
          do {
            if (model == 3)
              continue;
            xcs_slot.put(model);
          } while (false);
        },
        [&](::xcs::detail::item<7>, immovable_to_copy &&xcs_v) {
          results.push_back(static_cast<immovable_to_copy &&>(xcs_v));
        });
  return results;
}

std::string form_three(int x) {
  static ::xcs::detail::site xcs_site{"ns::h", "file.cpp", 12, 5, "fork-join", ::xcs::detail::kind::latency};
  auto g0 = ::xcs::detail::defer([&](::xcs::detail::call<3>) -> decltype(auto) { return refer(x); });
  auto g1 = ::xcs::detail::defer([&](::xcs::detail::call<3>) -> decltype(auto) { return give(x); });
  auto g2 = ::xcs::detail::defer([&](::xcs::detail::call<3>) -> decltype(auto) { return give_const(x); });
  auto g3 = ::xcs::detail::defer([&](::xcs::detail::call<3>) -> decltype(auto) { return expire(x); });
  auto g4 = ::xcs::detail::defer([&](::xcs::detail::call<3>) -> decltype(auto) { return act(x); });
  if (::xcs::detail::enter(xcs_site, 5))
    ::xcs::detail::invoke(xcs_site, g0, g1, g2, g3, g4);
  int &a = (g0.ready() ? g0.take() : refer(x));
  auto b = (g1.ready() ? g1.take() : give(x));
  auto c = (g2.ready() ? g2.take() : give_const(x));
  auto d = (g3.ready() ? g3.take() : expire(x));
  (g4.ready() ? g4.take() : act(x));
  return b + c + d + std::to_string(a);
}

struct tally {
  short narrow = 0;
  bool any = false;
};

void form_four(const std::vector<int> &v, tally &into, std::vector<unsigned> &counts, long &best,
               int &where) {
  static ::xcs::detail::site xcs_site{"ns::r", "file.cpp", 12, 5, "reduce", ::xcs::detail::kind::unknown};
  auto &&xcs_r = v;
  const auto xcs_n = ::xcs::detail::range_size(xcs_r);
  if (::xcs::detail::enter(xcs_site, xcs_n) &&
      ::xcs::detail::pays_for_copies(xcs_n, ::xcs::detail::range_size(counts))) {
    ::xcs::detail::sum<decltype((into.narrow))> xcs_t0;
    ::xcs::detail::disjunction<decltype((into.any))> xcs_t1;
    ::xcs::detail::histogram<::xcs::detail::sum, decltype((counts))> xcs_t2{counts};
    ::xcs::detail::best<true, true, decltype((best)), decltype((where))> xcs_t3;
    ::xcs::detail::for_reduced(
        xcs_site, xcs_n,
        [&](::xcs::detail::block<0x1234abcd5678ULL> xcs_b, ::xcs::detail::part_of<decltype(xcs_t0)> &xcs_r0,
            ::xcs::detail::part_of<decltype(xcs_t1)> &xcs_r1,
            ::xcs::detail::part_of<decltype(xcs_t2)> &xcs_r2,
            ::xcs::detail::part_of<decltype(xcs_t3)> &xcs_r3) mutable {
          auto xcs_a0 = xcs_r0;
          auto xcs_a1 = xcs_r1;
          auto xcs_a2 = xcs_r2;
          auto xcs_a3 = xcs_r3;
          for (int x : ::xcs::detail::sub(xcs_r, xcs_b.begin, xcs_b.end)) {
            xcs_a0 = x * 2 + xcs_a0 - 1;
            ++xcs_a0;
            xcs_a1 |= x == 3;
            xcs_a2[x]++;
            if (x > xcs_a3.best) {
              xcs_a3.put() = x;
              xcs_a3.with.head = x;
            }
          }
          xcs_r0 = xcs_a0;
          xcs_r1 = xcs_a1;
          xcs_r2 = xcs_a2;
          xcs_r3 = xcs_a3;
        },
        [&](::xcs::detail::item<0x1234abcd5678ULL>) mutable {
          if (xcs_t0.changed())
            into.narrow = xcs_t0.onto(into.narrow);
          if (xcs_t1.changed())
            into.any = xcs_t1.onto(into.any);
          xcs_t2.commit();
          if (xcs_t3.changed() && xcs_t3.beats(best)) {
            best = xcs_t3.onto(best);
            where = xcs_t3.with().head;
          }
        },
        xcs_t0, xcs_t1, xcs_t2, xcs_t3);
  }
}

double form_five(const std::vector<double> &v, unsigned long &product, int &least) {
  static ::xcs::detail::site xcs_site{"ns::r", "file.cpp", 12, 5, "reduce", ::xcs::detail::kind::unknown};
  double sum = 0;
  auto &&xcs_r = v;
  const auto xcs_n = ::xcs::detail::range_size(xcs_r);
  if (::xcs::detail::has_groups(xcs_n)) {
    ::xcs::detail::regrouped_sum<decltype((sum))> xcs_t0;
    ::xcs::detail::for_regrouped(
        xcs_site, xcs_n,
        [&](::xcs::detail::block<1> xcs_b, ::xcs::detail::part_of<decltype(xcs_t0)> &xcs_r0) mutable {
          for (double x : ::xcs::detail::sub(xcs_r, xcs_b.begin, xcs_b.end))
            xcs_r0 += x;
        },
        [&](::xcs::detail::item<1>) mutable {
          if (xcs_t0.changed())
            sum = xcs_t0.onto(sum);
        },
        xcs_t0);
  }
  ::xcs::detail::product<decltype((product))> xcs_t1;
  ::xcs::detail::least<decltype((least))> xcs_t2;
  ::xcs::detail::mark xcs_t3;
  ::xcs::detail::for_reduced_in_order(
      xcs_site, xcs_n,
      [&](::xcs::detail::block<2> xcs_b, ::xcs::detail::part_of<decltype(xcs_t1)> &xcs_a0,
          ::xcs::detail::part_of<decltype(xcs_t2)> &xcs_a1,
          ::xcs::detail::part_of<decltype(xcs_t3)> &xcs_a2) mutable {
        for (double x : ::xcs::detail::sub(xcs_r, xcs_b.begin, xcs_b.end)) {
          xcs_a0 *= static_cast<unsigned long>(x);
          xcs_a1 = static_cast<int>(x) < xcs_a1 ? static_cast<int>(x) : xcs_a1;
          xcs_a2 = true;
        }
      },
      [&](::xcs::detail::item<2>) mutable {
        if (xcs_t1.changed())
          product = xcs_t1.onto(product);
        if (xcs_t2.changed())
          least = xcs_t2.onto(least);
        if (xcs_t3.changed())
          sum = -1;
      },
      xcs_t1, xcs_t2, xcs_t3);
  return sum;
}
