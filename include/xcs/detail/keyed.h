// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Sums by key: each block of items has a map of its own, and the maps are added up in order.
// A part of skeletons.h, which says what such a part may hold.

#pragma once

namespace xcs {
namespace detail {

template <class Map> struct map_types;
template <template <class...> class M, class K, class V, class... Rest> struct map_types<M<K, V, Rest...>> {
  using key = K;
  using mapped = V;
  template <class T> using of = M<K, T>;
};

/// What the items of a block add to the values of a map with integers. Knows in which order the keys came: a
/// hash table looks as if the items had gone into it one by one.
template <class Map> class keyed_sums {
  using types = map_types<bare<Map>>;
  using key = typename types::key;
  using mapped = typename types::mapped;
  using sum_type = modulo<mapped>;
  struct cell {
    sum_type sum{0};
    const key *name = nullptr;
    cell *next = nullptr;
  };

public:
  keyed_sums() = default;
  keyed_sums(const keyed_sums &) = delete;
  keyed_sums &operator=(const keyed_sums &) = delete;

  sum_type &operator[](const key &name) { return of(cells.try_emplace(name).first); }
  sum_type &operator[](key &&name) { return of(cells.try_emplace(static_cast<key &&>(name)).first); }

  void add_to(Map &map) const {
    for (const cell *each = first; each != nullptr; each = each->next) {
      mapped &to = map[*each->name];
      sum_type sum(static_cast<typename sum_type::word_type>(to));
      to = static_cast<mapped>((sum += each->sum.word()).word());
    }
  }

private:
  template <class Iterator> sum_type &of(Iterator found) noexcept {
    cell &made = found->second;
    if (made.name == nullptr) {
      made.name = __builtin_addressof(found->first);
      (last == nullptr ? first : last->next) = &made;
      last = &made;
    }
    return made.sum;
  }

  typename types::template of<cell> cells;
  cell *first = nullptr, *last = nullptr;
};

/// Runs compute(item, sums) for all items in parallel, and adds the sums of the blocks to the map, one after
/// the other in order, on the calling thread. The first exception in that order leaves, behind what the items
/// before it have added.
template <class Sums, class Compute, class Commit>
void for_keyed(site &at, size_type items, Compute &&compute, Commit &&commit) {
  for_piled_by<piled_thunks<Sums, no_reference<Compute>, no_reference<Commit>, true>>(at, items, compute,
                                                                                      commit);
}

} // namespace detail
} // namespace xcs
