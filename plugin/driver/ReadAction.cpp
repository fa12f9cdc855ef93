// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "driver/ReadAction.h"
#include "driver/Predefines.h"
#include "clang/AST/ASTConsumer.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Lex/Preprocessor.h"

using namespace clang;

namespace xcs::driver {
namespace {

class ReadConsumer : public ASTConsumer {
public:
  ReadConsumer(CompilerInstance &instance, const ReadAction::Callback &onParsed,
               const AnnotationTable &annotations)
      : instance(instance), onParsed(onParsed), annotations(annotations) {}

  void Initialize(ASTContext &) override {
    setPredefines(instance.getPreprocessor(), /*withDeclarations=*/false);
  }

  bool shouldSkipFunctionBody(Decl *decl) override {
    const SourceManager &sm = instance.getSourceManager();
    return sm.isInSystemHeader(sm.getExpansionLoc(decl->getLocation()));
  }

  void HandleTranslationUnit(ASTContext &) override {
    if (!instance.getDiagnostics().hasUncompilableErrorOccurred())
      onParsed(instance, annotations);
  }

private:
  CompilerInstance &instance;
  const ReadAction::Callback &onParsed;
  const AnnotationTable &annotations;
};

} // namespace

std::unique_ptr<ASTConsumer> ReadAction::CreateASTConsumer(CompilerInstance &instance, StringRef) {
  instance.getFrontendOpts().SkipFunctionBodies = skipSystemBodies;
  addPragmaHandler(instance.getPreprocessor());
  return std::make_unique<ReadConsumer>(instance, onParsed, annotations);
}

void ReadAction::ExecuteAction() {
  AnnotationScope scope({/*diagnose=*/true, /*annotate=*/true, &annotations});
  ASTFrontendAction::ExecuteAction();
}

} // namespace xcs::driver
