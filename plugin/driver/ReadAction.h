// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#pragma once

#include "driver/AnnotationTable.h"
#include "clang/Frontend/FrontendAction.h"
#include <functional>

namespace xcs::driver {

/// The syntax-only parse that the pipeline runs on: XCS's attributes and pragmas work, `__XCS__` is defined,
/// and function bodies of system headers may be skipped. Used by the plugin for its nested parse, and by the
/// tools.
class ReadAction : public clang::ASTFrontendAction {
public:
  /// Called once at the end of a unit without uncompilable errors, while the AST lives.
  using Callback = std::function<void(clang::CompilerInstance &, const AnnotationTable &)>;

  explicit ReadAction(Callback onParsed, bool skipSystemBodies = true)
      : onParsed(std::move(onParsed)), skipSystemBodies(skipSystemBodies) {}

protected:
  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance &instance,
                                                        llvm::StringRef file) override;
  void ExecuteAction() override;

private:
  Callback onParsed;
  bool skipSystemBodies;
  AnnotationTable annotations;
};

} // namespace xcs::driver
