// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From Clang's source locations to the ranges of the IR.

#include "frontend/ReaderImpl.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace xcs::frontend {

namespace {

/// Raw tokens of a buffer that start a directive other than #pragma.
void scanDirectives(const SourceManager &sources, FileID file, const LangOptions &language,
                    std::vector<unsigned> &out) {
  std::optional<llvm::MemoryBufferRef> buffer = sources.getBufferOrNone(file);
  if (!buffer || !buffer->getBuffer().contains('#'))
    return;
  Lexer lexer(file, *buffer, sources, language);
  Token token;
  for (bool atEnd = false; !atEnd;) {
    atEnd = lexer.LexFromRawLexer(token);
    if (!token.is(tok::hash) || !token.isAtStartOfLine())
      continue;
    unsigned offset = sources.getFileOffset(token.getLocation());
    atEnd = lexer.LexFromRawLexer(token);
    if (!token.is(tok::raw_identifier) || token.getRawIdentifier() != "pragma")
      out.push_back(offset);
  }
}

} // namespace

bool ModuleReader::isInSystemHeader(SourceLocation location) const {
  return location.isInvalid() || sources.isInSystemHeader(sources.getExpansionLoc(location));
}

ir::SourceRange ModuleReader::range(SourceRange tokens) {
  ir::SourceRange result;
  SourceLocation begin = tokens.getBegin(), end = tokens.getEnd();
  if (begin.isInvalid() || end.isInvalid())
    return result;
  const LangOptions &language = context.getLangOpts();
  // A whole expansion (an object-like constant) is a piece of text like any other; a part of one is not.
  if (begin.isMacroID())
    result.inMacro |= !Lexer::isAtStartOfMacroExpansion(begin, sources, language);
  if (end.isMacroID())
    result.inMacro |= !Lexer::isAtEndOfMacroExpansion(end, sources, language);
  begin = sources.getExpansionLoc(begin);
  end = sources.getExpansionRange(end).getEnd();
  auto [file, offset] = sources.getDecomposedLoc(begin);
  auto [endFile, endOffset] = sources.getDecomposedLoc(end);
  if (file.isInvalid())
    return result;
  if (file != endFile || endOffset < offset) {
    endOffset = offset;
    result.inMacro = true;
    end = begin;
  }
  OptionalFileEntryRef entry = sources.getFileEntryRefForID(file);
  result.file = builder.file(entry ? entry->getName() : sources.getBufferName(begin));
  fileIds.try_emplace(result.file.index, file);
  result.begin = offset;
  result.end = endOffset + Lexer::MeasureTokenLength(end, sources, language);
  result.line = sources.getLineNumber(file, offset);
  result.column = sources.getColumnNumber(file, offset);
  result.endLine = sources.getLineNumber(file, result.end > endOffset ? result.end - 1 : endOffset);
  return result;
}

ir::SourceRange ModuleReader::statementRange(const Stmt *statement) {
  ir::SourceRange result = range(statement);
  if (!result.valid())
    return result;
  SourceLocation end = sources.getExpansionRange(statement->getEndLoc()).getEnd();
  std::optional<Token> next = Lexer::findNextToken(end, sources, context.getLangOpts());
  if (next && next->is(tok::semi) &&
      isa<Expr, ReturnStmt, BreakStmt, ContinueStmt, GotoStmt, DoStmt, GCCAsmStmt>(statement)) {
    SourceLocation at = sources.getExpansionLoc(next->getLocation());
    if (sources.getFileID(at) == sources.getFileID(end)) {
      result.end = sources.getFileOffset(at) + 1;
      result.endLine = sources.getExpansionLineNumber(at);
    }
  } else if (const Stmt *last = nullptr;
             isa<ForStmt, WhileStmt, CXXForRangeStmt, IfStmt, AttributedStmt, LabelStmt>(statement)) {
    // The semicolon of the innermost last statement belongs to the whole.
    for (const Stmt *s = statement; s && s != last;) {
      last = s;
      if (const auto *loop = dyn_cast<ForStmt>(s))
        s = loop->getBody();
      else if (const auto *loop = dyn_cast<WhileStmt>(s))
        s = loop->getBody();
      else if (const auto *loop = dyn_cast<CXXForRangeStmt>(s))
        s = loop->getBody();
      else if (const auto *branch = dyn_cast<IfStmt>(s))
        s = branch->getElse() ? branch->getElse() : branch->getThen();
      else if (const auto *attributed = dyn_cast<AttributedStmt>(s))
        s = attributed->getSubStmt();
      else if (const auto *label = dyn_cast<LabelStmt>(s))
        s = label->getSubStmt();
    }
    if (last && isa<Expr, ReturnStmt, BreakStmt, ContinueStmt, GotoStmt, DoStmt, GCCAsmStmt>(last)) {
      ir::SourceRange inner = statementRange(last);
      if (inner.file == result.file && inner.end > result.end) {
        result.end = inner.end;
        result.endLine = inner.endLine;
      }
    }
  }
  return result;
}

bool ModuleReader::hasDirective(const ir::SourceRange &range) {
  if (!range.valid())
    return false;
  Directives &entry = directives[range.file.index];
  if (!entry.scanned) {
    entry.scanned = true;
    scanDirectives(sources, fileIds[range.file.index], context.getLangOpts(), entry.offsets);
  }
  auto first = llvm::lower_bound(entry.offsets, range.begin);
  return first != entry.offsets.end() && *first < range.end;
}

} // namespace xcs::frontend
