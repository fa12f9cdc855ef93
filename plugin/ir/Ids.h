// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Dense, strongly typed ids. An id is an index into one table of the module; ids of different tables do not
// mix.

#pragma once

#include <cstdint>
#include <functional>

namespace xcs::ir {

/// Index into the module's table of `Tag` entities; default constructed it names nothing.
template <typename Tag> struct Id {
  static constexpr std::uint32_t None = ~std::uint32_t{0};
  std::uint32_t index = None;

  constexpr Id() = default;
  constexpr explicit Id(std::uint32_t index) : index(index) {}
  constexpr bool valid() const { return index != None; }
  constexpr explicit operator bool() const { return valid(); }
  friend constexpr bool operator==(Id, Id) = default;
  friend constexpr auto operator<=>(Id, Id) = default;
};

using FileId = Id<struct FileTag>;
using TypeId = Id<struct TypeTag>;
using ObjectId = Id<struct ObjectTag>;
using ValueId = Id<struct ValueTag>;
using OpId = Id<struct OpTag>;
using RegionId = Id<struct RegionTag>;
using CalleeId = Id<struct CalleeTag>;
using FunctionId = Id<struct FunctionTag>;

} // namespace xcs::ir

template <typename Tag> struct std::hash<xcs::ir::Id<Tag>> {
  std::size_t operator()(xcs::ir::Id<Tag> id) const noexcept { return id.index; }
};
