// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The pipeline. For now it reads nothing, and so rewrites nothing and says nothing.

#include "driver/Pipeline.h"

namespace xcs::driver {

Outcome runPipeline(clang::ASTContext &, clang::Preprocessor &, const AnnotationTable &,
                    const Options &options) {
  Outcome outcome;
  if (options.failAt == Options::Stage::Read)
    outcome.internalError = "reading failed (fail-at=read)";
  else if (options.failAt == Options::Stage::Plan)
    outcome.internalError = "planning failed (fail-at=plan)";
  return outcome;
}

} // namespace xcs::driver
