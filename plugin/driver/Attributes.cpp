// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The attributes of namespace `xcs`. On functions they become `AnnotateAttr`s named "xcs::..." (inherited by
// redeclarations, kept by instantiations); on loops they are noted in the AnnotationTable.

#include "driver/AnnotationTable.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/Expr.h"
#include "clang/AST/Stmt.h"
#include "clang/Basic/ParsedAttrInfo.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Sema/ParsedAttr.h"
#include "clang/Sema/Sema.h"
#include "clang/Sema/SemaDiagnostic.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace xcs::driver {
namespace {

void error(Sema &sema, SourceLocation at, const Twine &text) {
  if (!annotationMode().diagnose)
    return;
  DiagnosticsEngine &diags = sema.getDiagnostics();
  diags.Report(at, diags.getDiagnosticIDs()->getCustomDiagID(DiagnosticIDs::Error, "%0")) << text.str();
}

/// The text of a string literal argument; nothing for any other argument.
std::optional<StringRef> stringArgument(const ParsedAttr &attr, unsigned index) {
  if (!attr.isArgExpr(index))
    return std::nullopt;
  const auto *literal = dyn_cast<StringLiteral>(attr.getArgAsExpr(index)->IgnoreParenImpCasts());
  if (!literal || literal->getCharByteWidth() != 1)
    return std::nullopt;
  return literal->getString();
}

SourceLocation argumentLocation(const ParsedAttr &attr, unsigned index) {
  return attr.isArgExpr(index) ? attr.getArgAsExpr(index)->getExprLoc() : attr.getLoc();
}

/// Without an unscoped spelling the parser drops arguments silently; so look for the parenthesis in the text.
bool hasDroppedArguments(Sema &sema, const ParsedAttr &attr) {
  if (attr.getNumArgs() != 0)
    return false;
  auto next = Lexer::findNextToken(attr.getRange().getEnd(), sema.getSourceManager(), sema.getLangOpts());
  return next && next->is(tok::l_paren) && attr.getRange().getEnd().isFileID();
}

/// What all attributes share.
class XcsAttribute : public ParsedAttrInfo {
public:
  bool diagAppertainsToStmt(Sema &sema, const ParsedAttr &attr, const Stmt *) const override {
    if (isForeign(sema, attr))
      return false;
    error(sema, attr.getLoc(),
          "'xcs::" + attr.getAttrName()->getName() + "' is an attribute of functions, not of statements");
    return false;
  }

  bool diagAppertainsToDecl(Sema &sema, const ParsedAttr &attr, const Decl *decl) const override {
    if (isForeign(sema, attr))
      return false;
    if (!isa<FunctionDecl, FunctionTemplateDecl>(decl)) {
      error(sema, attr.getLoc(),
            "'xcs::" + attr.getAttrName()->getName() +
                "' applies to functions, methods, function templates and lambdas only");
      return false;
    }
    if (NumArgs + OptArgs == 0 && hasDroppedArguments(sema, attr)) {
      error(sema, attr.getLoc(), "'xcs::" + attr.getAttrName()->getName() + "' takes no arguments");
      return false;
    }
    return checkArguments(sema, attr);
  }

  AttrHandling handleDeclAttribute(Sema &sema, Decl *decl, const ParsedAttr &attr) const override {
    if (!annotationMode().annotate)
      return AttributeNotApplied;
    SmallVector<Expr *, 2> arguments;
    for (unsigned i = 0; i < attr.getNumArgs(); ++i)
      arguments.push_back(attr.getArgAsExpr(i));
    auto *annotation = AnnotateAttr::Create(sema.Context, attr.getNormalizedFullName(), arguments.data(),
                                            arguments.size(), attr);
    if (!sema.ConstantFoldAttrArgs(attr, MutableArrayRef(annotation->args_begin(), annotation->args_end())))
      return AttributeNotApplied;
    decl->addAttr(annotation);
    return AttributeApplied;
  }

protected:
  virtual bool checkArguments(Sema &, const ParsedAttr &) const { return true; }

  /// `[[jit]]` reaches us because the unscoped spelling had to be registered; it stays unknown to the user.
  static bool isForeign(Sema &sema, const ParsedAttr &attr) {
    if (attr.getScopeName())
      return false;
    if (annotationMode().diagnose)
      sema.Diag(attr.getLoc(), diag::warn_unknown_attribute_ignored) << attr << attr.getRange();
    return true;
  }
};

class JitAttribute : public XcsAttribute {
public:
  JitAttribute() {
    // The unscoped spellings make `__has_cpp_attribute(xcs::jit)` true and keep the arguments.
    static constexpr Spelling spellings[] = {{ParsedAttr::AS_CXX11, "xcs::jit"},
                                             {ParsedAttr::AS_C23, "xcs::jit"},
                                             {ParsedAttr::AS_CXX11, "jit"},
                                             {ParsedAttr::AS_C23, "jit"}};
    Spellings = spellings;
    OptArgs = 1;
  }
  bool checkArguments(Sema &sema, const ParsedAttr &attr) const override {
    if (attr.getNumArgs() == 0 || stringArgument(attr, 0) == StringRef("required"))
      return true;
    error(sema, argumentLocation(attr, 0), "the only argument that 'xcs::jit' takes is \"required\"");
    return false;
  }
};

class BatchAttribute : public XcsAttribute {
public:
  BatchAttribute() {
    static constexpr Spelling spellings[] = {{ParsedAttr::AS_CXX11, "xcs::batch"},
                                             {ParsedAttr::AS_C23, "xcs::batch"},
                                             {ParsedAttr::AS_CXX11, "batch"},
                                             {ParsedAttr::AS_C23, "batch"}};
    Spellings = spellings;
    NumArgs = 1;
  }
  bool checkArguments(Sema &sema, const ParsedAttr &attr) const override {
    std::optional<StringRef> name = stringArgument(attr, 0);
    auto isNameCharacter = [](char c) { return llvm::isAlnum(c) || c == '_' || c == ':'; };
    if (name && !name->empty() && !llvm::isDigit(name->front()) && all_of(*name, isNameCharacter))
      return true;
    error(sema, argumentLocation(attr, 0),
          "'xcs::batch' takes the name of a function as a string, such as \"ns::embed_all\"");
    return false;
  }
};

template <const auto &spellings> class FlagAttribute : public XcsAttribute {
public:
  FlagAttribute() { Spellings = spellings; }
};

/// A contract of a loop. Clang 19 offers no handler for statement attributes of plugins; the check for the
/// subject is the place that sees attribute and statement together. Returning false drops the attribute
/// without a word.
template <const auto &spellings, LoopContract contract> class LoopAttribute : public XcsAttribute {
public:
  LoopAttribute() {
    Spellings = spellings;
    IsStmt = 1;
  }
  bool diagAppertainsToStmt(Sema &sema, const ParsedAttr &attr, const Stmt *statement) const override {
    if (!isa<ForStmt, CXXForRangeStmt, WhileStmt, DoStmt>(statement))
      onlyLoops(sema, attr);
    else if (hasDroppedArguments(sema, attr))
      error(sema, attr.getLoc(), "'xcs::" + attr.getAttrName()->getName() + "' takes no arguments");
    else if (AnnotationTable *table = annotationMode().record)
      table->add(statement->getBeginLoc(), contract);
    return false;
  }
  bool diagAppertainsToDecl(Sema &sema, const ParsedAttr &attr, const Decl *) const override {
    onlyLoops(sema, attr);
    return false;
  }

private:
  static void onlyLoops(Sema &sema, const ParsedAttr &attr) {
    error(sema, attr.getLoc(),
          "'xcs::" + attr.getAttrName()->getName() + "' applies to 'for', 'while' and 'do' loops only");
  }
};

#define XCS_SPELLINGS(NAME)                                                                                  \
  constexpr ParsedAttrInfo::Spelling NAME##Spellings[] = {{ParsedAttr::AS_CXX11, "xcs::" #NAME},             \
                                                          {ParsedAttr::AS_C23, "xcs::" #NAME}};
XCS_SPELLINGS(pure)
XCS_SPELLINGS(io)
XCS_SPELLINGS(ordered)
XCS_SPELLINGS(associative)
XCS_SPELLINGS(reassociate)
XCS_SPELLINGS(independent)
XCS_SPELLINGS(sequential)
#undef XCS_SPELLINGS

using Registry = ParsedAttrInfoRegistry;
Registry::Add<JitAttribute> jit("xcs::jit", "parallelise inside this function");
Registry::Add<BatchAttribute> batch("xcs::batch", "the name of the batched form");
Registry::Add<FlagAttribute<pureSpellings>> pure("xcs::pure", "no effects");
Registry::Add<FlagAttribute<ioSpellings>> io("xcs::io", "waits for the outside, independent of other calls");
Registry::Add<FlagAttribute<orderedSpellings>> ordered("xcs::ordered", "an effect that keeps program order");
Registry::Add<FlagAttribute<associativeSpellings>> associative("xcs::associative", "may be regrouped");
Registry::Add<FlagAttribute<reassociateSpellings>> reassociate("xcs::reassociate",
                                                               "floating point may be regrouped");
Registry::Add<LoopAttribute<independentSpellings, LoopContract::Independent>> independent("xcs::independent",
                                                                                          "a loop");
Registry::Add<LoopAttribute<sequentialSpellings, LoopContract::Sequential>> sequential("xcs::sequential",
                                                                                       "a loop");

} // namespace
} // namespace xcs::driver
