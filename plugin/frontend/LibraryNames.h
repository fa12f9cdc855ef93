// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which declarations are the library's own. Everything that the models say rests on this: a name alone proves
// nothing.

#pragma once

#include <string>

namespace clang {
class CXXRecordDecl;
class Decl;
class FunctionDecl;
class QualType;
} // namespace clang

namespace xcs::frontend {

/// Whether the declaration's text comes from a system header (macros count by where they are expanded).
bool isInSystemHeader(const clang::Decl *decl);

/// The qualified name of a class of the standard library, without template arguments and inline namespaces
/// ("std::vector"); empty for any other class, also for a user's specialisation of a template of the library.
std::string libraryClassName(const clang::CXXRecordDecl *record);

/// The same for a type, enumerations included; references are not looked through.
std::string libraryClassName(clang::QualType type);

/// How the table of models names a function, without template arguments: `scope` is its class or namespace
/// ("" for functions of C), `name` its last part. `valid` only where the declaration really is the library's.
struct LibraryFunctionName {
  bool valid = false;
  bool isMember = false;
  std::string scope, name;
};
LibraryFunctionName libraryFunctionName(const clang::FunctionDecl *function);

} // namespace xcs::frontend
