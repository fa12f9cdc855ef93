// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The last resort of the promise that XCS invents no compile error.

#include "driver/AsWritten.h"
#include "driver/ClangCompat.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/FrontendTool/Utils.h"
#include "llvm/ADT/ScopeExit.h"

using namespace clang;

namespace xcs::driver {

static thread_local bool running = false;

namespace {
/// Everything goes to a client of another engine; Clang's own forwarder keeps the begin and end of files to
/// itself.
class Forwarder : public DiagnosticConsumer {
public:
  explicit Forwarder(DiagnosticConsumer &target) : target(target) {}
  void HandleDiagnostic(DiagnosticsEngine::Level level, const Diagnostic &info) override {
    target.HandleDiagnostic(level, info);
  }
  void BeginSourceFile(const LangOptions &options, const Preprocessor *pp) override {
    target.BeginSourceFile(options, pp);
  }
  void EndSourceFile() override { target.EndSourceFile(); }
  bool IncludeInDiagnosticCounts() const override { return target.IncludeInDiagnosticCounts(); }

private:
  DiagnosticConsumer &target;
};
} // namespace

bool isCompilingAsWritten() { return running; }

bool compileAsWritten(CompilerInstance &outer, DiagnosticConsumer &client) {
  auto invocation = std::make_shared<CompilerInvocation>(outer.getInvocation());
  // The client prints as the outer compile wants it; these would make a second one, or a second summary.
  DiagnosticOptions &diagnostics = invocation->getDiagnosticOpts();
  diagnostics.DiagnosticSerializationFile.clear();
  diagnostics.DiagnosticLogFile.clear();
  diagnostics.ShowCarets = false;
  diagnostics.VerifyDiagnostics = false;

  running = true;
  auto done = llvm::make_scope_exit([] { running = false; });
  auto instance = makeNestedInstance(outer, std::move(invocation), new Forwarder(client));
  std::unique_ptr<FrontendAction> action = CreateFrontendAction(*instance);
  if (!action)
    return false;
  instance->ExecuteAction(*action);
  const bool succeeded = !instance->getDiagnostics().hasErrorOccurred();
  // Like the compiler itself when it is about to exit: not worth the time to free it.
  if (instance->getFrontendOpts().DisableFree) {
    (void)action.release();
    (void)instance.release();
  }
  return succeeded;
}

} // namespace xcs::driver
