// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Loops: what all kinds have in common, and those that are only known to repeat.

#include "frontend/LibraryTypes.h"
#include "frontend/LoopHeader.h"
#include "frontend/ReaderImpl.h"

using namespace clang;

namespace xcs::frontend {

ir::SourceRange FunctionReader::textOf(SourceLocation begin, SourceLocation end) {
  ir::SourceRange result = module.range(SourceRange(begin, begin));
  if (!result.valid() || end.isInvalid() || begin.isMacroID() || end.isMacroID() ||
      module.sources.getFileID(begin) != module.sources.getFileID(end))
    return result;
  llvm::StringRef text = module.sources.getBufferData(module.sources.getFileID(begin));
  unsigned to = module.sources.getFileOffset(end);
  if (to < result.begin || to > text.size())
    return result;
  llvm::StringRef piece = text.substr(result.begin, to - result.begin).rtrim();
  result.end = result.begin + piece.size();
  result.endLine = result.line + piece.count('\n');
  return result;
}

ir::OpId FunctionReader::openLoop(const Stmt *s, ir::LoopKind kind, QualType inductionType) {
  ir::Op op;
  op.range = module.statementRange(s);
  op.range.inMacro |= s->getBeginLoc().isMacroID(); // a header out of a macro has no text to copy
  op.statement = op.range;
  if (hasOverride)
    op.range = op.statement = override;
  op.loop.emplace();
  op.loop->kind = kind;
  if (auto hint = module.hints.find(s->getBeginLoc()); hint != module.hints.end())
    op.loop->hint = hint->second;
  return builder().appendLoop(std::move(op), inductionType.isNull() ? ir::TypeId() : type(inductionType));
}

void FunctionReader::loopBody(ir::OpId loop, const Stmt *body) {
  ir::RegionId around = builder().setCurrent(ir()[loop].loop->body);
  ir()[loop].loop->bodyRange = module.statementRange(body);
  ++loopDepth;
  ir::SourceRange all = ir()[loop].range;
  if (module.hasDirective(all))
    emitAt(
        [] {
          ir::Op op;
          op.kind = ir::OpKind::Opaque;
          op.construct = "a preprocessor directive";
          return op;
        }(),
        all);
  breaks.push_back({loop, scopes.size(), body});
  continues.push_back({loop, scopes.size(), body});
  statement(body);
  breaks.pop_back();
  continues.pop_back();
  --loopDepth;
  builder().setCurrent(around);
}

void FunctionReader::forStatement(const ForStmt *s) {
  std::size_t outerScopes = scopes.size();
  LoopParts parts;
  parts.statement = s;
  parts.init = s->getInit();
  parts.condition = s->getCond();
  parts.increment = s->getInc();
  parts.body = s->getBody();
  if (s->getConditionVariable() || (!countedLoop(parts) && !iteratorLoop(parts))) {
    if (s->getInit())
      statement(s->getInit());
    ir::OpId loop = generalLoop(s, ir::LoopKind::While, s->getCond(), s->getInc(), s->getBody(),
                                s->getConditionVariable());
    if (const auto *declaration = dyn_cast_or_null<DeclStmt>(s->getInit())) // They die with the loop.
      for (const Decl *d : declaration->decls())
        if (Binding *known = isa<VarDecl>(d) ? find(cast<VarDecl>(d)) : nullptr;
            known && known->object.valid() && ir()[known->object].scope.valid())
          ir()[known->object].scope = ir()[loop].loop->header;
    // What the header advances is named, so that the report can say why the loop is not counted.
    const VarDecl *v = headerIncrement(s->getInc()).variable;
    if (Binding *known = v ? find(v) : nullptr; known && !known->isValue && known->object.valid()) {
      ir()[loop].loop->variable = known->object;
      ir()[loop].loop->declaresVariable = isa_and_nonnull<DeclStmt>(s->getInit());
    }
  }
  destroyDownTo(outerScopes, s);
}

ir::OpId FunctionReader::generalLoop(const Stmt *s, ir::LoopKind kind, const Expr *condition,
                                     const Expr *increment, const Stmt *body,
                                     const VarDecl *conditionVariable) {
  ir::OpId loop = openLoop(s, kind, {});
  ir::RegionId around = builder().setCurrent(ir()[loop].loop->header);
  std::size_t outerScopes = scopes.size();
  ++loopDepth;
  if (conditionVariable)
    variable(conditionVariable);
  if (condition)
    rvalue(condition);
  if (increment)
    discard(increment);
  destroyDownTo(outerScopes, nullptr);
  --loopDepth;
  builder().setCurrent(around);
  if (condition) {
    ir::SourceRange text = module.range(condition);
    ir()[loop].loop->conditionRange = text;
  }
  if (increment) {
    ir::SourceRange text = module.range(increment);
    ir()[loop].loop->incrementRange = text;
  }
  loopBody(loop, body);
  return loop;
}

void FunctionReader::whileLoop(const WhileStmt *s) {
  if (std::optional<LoopParts> parts = partsOf(s); parts && (countedLoop(*parts) || iteratorLoop(*parts)))
    return;
  generalLoop(s, ir::LoopKind::While, s->getCond(), nullptr, s->getBody(), s->getConditionVariable());
}

void FunctionReader::doLoop(const DoStmt *s) {
  generalLoop(s, ir::LoopKind::DoWhile, s->getCond(), nullptr, s->getBody());
}

} // namespace xcs::frontend
