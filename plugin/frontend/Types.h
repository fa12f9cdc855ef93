// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// C++ types as the IR describes them.

#pragma once

#include "ir/Builder.h"

namespace clang {
class ASTContext;
class QualType;
} // namespace clang

namespace xcs::frontend {

/// Describes a type for the IR, with const and volatile from the QualType; interns its elements through the
/// builder. References are looked through. A null or dependent type gives kind Other.
ir::TypeId describeType(ir::Builder &builder, clang::QualType type, clang::ASTContext &context);

} // namespace xcs::frontend
