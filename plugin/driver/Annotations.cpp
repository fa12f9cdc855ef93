// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The mode of attributes, and `#pragma xcs`.

#include "driver/AnnotationTable.h"
#include "driver/Predefines.h"
#include "driver/Swap.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/Pragma.h"
#include "clang/Lex/Preprocessor.h"

using namespace clang;

namespace xcs::driver {

static thread_local AnnotationMode currentMode;

AnnotationMode annotationMode() { return currentMode; }
void setAnnotationMode(AnnotationMode mode) { currentMode = mode; }

AnnotationScope::AnnotationScope(AnnotationMode mode) : previous(currentMode) { currentMode = mode; }
AnnotationScope::~AnnotationScope() { currentMode = previous; }

namespace {

/// Lexes raw tokens of one file; directives and comments do not show.
class PlainLexer {
public:
  PlainLexer(const SourceManager &sm, const LangOptions &options, SourceLocation from)
      : lexer(sm.getLocForStartOfFile(sm.getFileID(from)), options, buffer(sm, from).begin(),
              buffer(sm, from).begin() + sm.getFileOffset(from), buffer(sm, from).end()) {}

  Token next() {
    Token token;
    for (bool inDirective = false;;) {
      lexer.LexFromRawLexer(token);
      if (token.isAtStartOfLine())
        inDirective = token.is(tok::hash);
      if (!inDirective || token.is(tok::eof))
        return token;
    }
  }

private:
  static StringRef buffer(const SourceManager &sm, SourceLocation from) {
    return sm.getBufferData(sm.getFileID(from));
  }
  Lexer lexer;
};

bool startsLoop(const Token &token) {
  if (!token.is(tok::raw_identifier))
    return false;
  StringRef word = token.getRawIdentifier();
  return word == "for" || word == "while" || word == "do";
}

/// The first token of the loop that follows `from`, past attributes and labels; invalid when no loop follows.
SourceLocation loopAfter(const SourceManager &sm, const LangOptions &options, SourceLocation from) {
  PlainLexer lexer(sm, options, from);
  for (;;) {
    Token token = lexer.next();
    if (startsLoop(token))
      return token.getLocation();
    if (token.is(tok::raw_identifier)) { // a label
      if (!lexer.next().is(tok::colon))
        return {};
    } else if (token.is(tok::l_square)) {
      for (int depth = 1; depth > 0;) {
        token = lexer.next();
        depth += token.is(tok::l_square) - token.is(tok::r_square);
        if (token.is(tok::eof))
          return {};
      }
    } else {
      return {};
    }
  }
}

class LoopPragma : public PragmaHandler {
public:
  LoopPragma() : PragmaHandler("xcs") {}

  void HandlePragma(Preprocessor &pp, PragmaIntroducer introducer, Token &token) override {
    const AnnotationMode mode = annotationMode();
    const SourceLocation start = token.getLocation();
    auto error = [&](SourceLocation at, const char *text) {
      if (mode.diagnose)
        pp.getDiagnostics().Report(
            at, pp.getDiagnostics().getDiagnosticIDs()->getCustomDiagID(DiagnosticIDs::Error, text));
    };
    pp.LexUnexpandedToken(token);
    const IdentifierInfo *word = token.getIdentifierInfo();
    if (word && introducer.Kind == PIK__Pragma && isOwnPragma(pp, word->getName(), start))
      return;
    if (!word || (word->getName() != "independent" && word->getName() != "sequential")) {
      error(token.getLocation(), "'#pragma xcs' knows 'independent' and 'sequential'");
      if (!token.is(tok::eod))
        pp.DiscardUntilEndOfDirective();
      return;
    }
    const LoopContract contract =
        word->getName() == "independent" ? LoopContract::Independent : LoopContract::Sequential;
    pp.LexUnexpandedToken(token);
    if (!token.is(tok::eod)) {
      error(token.getLocation(), "'#pragma xcs independent' and '#pragma xcs sequential' take no arguments");
      pp.DiscardUntilEndOfDirective();
      return;
    }
    // From `_Pragma` inside a macro the end has no place in a file: look on from where the macro was used.
    const SourceManager &sm = pp.getSourceManager();
    SourceLocation end = token.getLocation();
    if (introducer.Kind == PIK__Pragma)
      end = afterOperator(pp, sm.getExpansionRange(introducer.Loc).getEnd());
    const SourceLocation loop =
        end.isFileID() && end.isValid() ? loopAfter(sm, pp.getLangOpts(), end) : SourceLocation();
    if (loop.isInvalid())
      error(start, "'#pragma xcs' must stand right before a 'for', 'while' or 'do' loop");
    else if (mode.record)
      mode.record->add(loop, contract);
  }

private:
  /// The pragmas that XCS's own edits hold.
  static bool isOwnPragma(Preprocessor &pp, StringRef word, SourceLocation at) {
    if (word != "declarations" && word != "generated" && word != "written")
      return false;
    pp.DiscardUntilEndOfDirective();
    at = pp.getSourceManager().getExpansionLoc(at);
    if (word == "declarations") // in a named module, where predefines would come before `module;`
      enterDeclarations(pp, at);
    else if (word == "generated")
      silenceFrom(pp, at);
    else
      silenceUntil(pp, at);
    return true;
  }

  /// The end of `_Pragma ( "..." )`, or of the macro use `at` that expands to one.
  static SourceLocation afterOperator(Preprocessor &pp, SourceLocation at) {
    const SourceManager &sm = pp.getSourceManager();
    PlainLexer lexer(sm, pp.getLangOpts(), at);
    const Token first = lexer.next();
    if (first.is(tok::raw_identifier) && first.getRawIdentifier() == "_Pragma") {
      lexer.next();
      lexer.next();
      return lexer.next().getEndLoc();
    }
    return first.getEndLoc();
  }
};

} // namespace

void addPragmaHandler(Preprocessor &pp) { pp.AddPragmaHandler(new LoopPragma); }

} // namespace xcs::driver
