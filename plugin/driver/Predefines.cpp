// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "driver/Predefines.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "clang/AST/DeclCXX.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace clang;

namespace xcs::driver {

// The build writes the text as hexadecimal bytes: string literals have a length limit, and no text needs
// escaping this way.
static constexpr char text[] = {
#include "SkeletonsText.inc"
    0};

StringRef declarationsText() { return StringRef(text, sizeof(text) - 1); }

void setPredefines(Preprocessor &pp, bool withDeclarations) {
  std::string added = "#define __XCS__ 1\n";
  if (withDeclarations)
    added += ("# 1 \"<xcs>\" 3\n" + declarationsText() + "\n").str();
  // Before the command line, so that no -D changes what the text means, and before -include, which may need
  // it. With a PCH there is no such place, and everything that the predefines hold comes after what the PCH
  // knows.
  std::string predefines = pp.getPredefines();
  size_t place = predefines.find("# 1 \"<command line>\" 1");
  predefines.insert(place == std::string::npos ? 0 : place, added);
  pp.setPredefines(std::move(predefines));
}

void enterDeclarations(Preprocessor &pp, SourceLocation at) {
  SourceManager &sm = pp.getSourceManager();
  FileID file = sm.createFileID(llvm::MemoryBuffer::getMemBuffer(declarationsText(), "<xcs>"),
                                SrcMgr::C_System, 0, 0, at);
  pp.EnterSourceFile(file, nullptr, at);
}

bool hasDeclarations(ASTContext &context) {
  const DeclContext *scope = context.getTranslationUnitDecl();
  for (const char *name : {"xcs", "detail"}) {
    const NamespaceDecl *found = nullptr;
    for (const NamedDecl *decl : scope->lookup(&context.Idents.get(name)))
      if (const auto *ns = llvm::dyn_cast<NamespaceDecl>(decl))
        found = ns;
    if (!found)
      return false;
    scope = found;
  }
  // What an imported module holds in its global fragment is declared, but not to be named here.
  return llvm::any_of(scope->lookup(&context.Idents.get("abi_version")),
                      [](const NamedDecl *decl) { return decl->isUnconditionallyVisible(); });
}

} // namespace xcs::driver
