// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/LoopHeader.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace xcs::frontend {

namespace {

ir::Relation mirrored(ir::Relation relation) {
  switch (relation) {
  case ir::Relation::Less:
    return ir::Relation::Greater;
  case ir::Relation::LessEqual:
    return ir::Relation::GreaterEqual;
  case ir::Relation::Greater:
    return ir::Relation::Less;
  case ir::Relation::GreaterEqual:
    return ir::Relation::LessEqual;
  case ir::Relation::NotEqual:
    break;
  }
  return relation;
}

std::optional<ir::Relation> relationOf(BinaryOperatorKind kind) {
  switch (kind) {
  case BO_LT:
    return ir::Relation::Less;
  case BO_LE:
    return ir::Relation::LessEqual;
  case BO_GT:
    return ir::Relation::Greater;
  case BO_GE:
    return ir::Relation::GreaterEqual;
  case BO_NE:
    return ir::Relation::NotEqual;
  default:
    return std::nullopt;
  }
}

std::optional<ir::Relation> relationOf(OverloadedOperatorKind kind) {
  switch (kind) {
  case OO_Less:
    return ir::Relation::Less;
  case OO_ExclaimEqual:
    return ir::Relation::NotEqual;
  default:
    return std::nullopt;
  }
}

/// The variable of `i` and of `i + 1`.
const VarDecl *testedVariable(const Expr *e, std::int64_t &offset) {
  if (const VarDecl *v = variableOf(e))
    return v;
  const auto *sum = e ? dyn_cast<BinaryOperator>(e->IgnoreParenImpCasts()) : nullptr;
  if (!sum || sum->getOpcode() != BO_Add || !sum->getType()->isIntegerType())
    return nullptr;
  const auto *literal = dyn_cast<IntegerLiteral>(sum->getRHS()->IgnoreParenImpCasts());
  const VarDecl *v = variableOf(sum->getLHS());
  if (!v || !literal || !literal->getType()->isSpecificBuiltinType(BuiltinType::Int) ||
      !literal->getBeginLoc().isFileID())
    return nullptr;
  offset = literal->getValue().getSExtValue();
  return v;
}

} // namespace

const VarDecl *variableOf(const Expr *e) {
  const auto *ref = e ? dyn_cast<DeclRefExpr>(e->IgnoreParenImpCasts()) : nullptr;
  return ref ? dyn_cast<VarDecl>(ref->getDecl()) : nullptr;
}

Increment headerIncrement(const Expr *e) {
  Increment result;
  if (!e)
    return result;
  e = e->IgnoreParens();
  if (const auto *cleanups = dyn_cast<ExprWithCleanups>(e))
    e = cleanups->getSubExpr()->IgnoreParens();
  if (const auto *op = dyn_cast<UnaryOperator>(e); op && op->isIncrementDecrementOp()) {
    result.variable = variableOf(op->getSubExpr());
    result.isDown = op->isDecrementOp();
  } else if (const auto *op = dyn_cast<CXXOperatorCallExpr>(e);
             op && op->getOperator() == OO_PlusPlus && op->getNumArgs() >= 1) {
    result.variable = variableOf(op->getArg(0));
  } else if (const auto *op = dyn_cast<BinaryOperator>(e)) {
    if (op->getOpcode() == BO_AddAssign || op->getOpcode() == BO_SubAssign) {
      result.variable = variableOf(op->getLHS());
      result.step = op->getRHS();
      result.isDown = op->getOpcode() == BO_SubAssign;
    } else if (op->getOpcode() == BO_Assign) {
      const auto *sum = dyn_cast<BinaryOperator>(op->getRHS()->IgnoreParenImpCasts());
      if (sum && (sum->getOpcode() == BO_Add || sum->getOpcode() == BO_Sub) && variableOf(op->getLHS()) &&
          variableOf(sum->getLHS()) == variableOf(op->getLHS())) {
        result.variable = variableOf(op->getLHS());
        result.step = sum->getRHS();
        result.isDown = sum->getOpcode() == BO_Sub;
      }
    }
  }
  return result;
}

bool mentions(const Stmt *s, const VarDecl *v) {
  if (const auto *ref = dyn_cast<DeclRefExpr>(s); ref && ref->getDecl() == v)
    return true;
  for (const Stmt *child : s->children())
    if (child && mentions(child, v))
      return true;
  return false;
}

std::optional<Test> testOf(const Expr *condition, const VarDecl *v) {
  if (!condition)
    return std::nullopt;
  const Expr *e = condition->IgnoreParenImpCasts();
  if (const auto *cleanups = dyn_cast<ExprWithCleanups>(e))
    e = cleanups->getSubExpr()->IgnoreParenImpCasts();
  std::optional<ir::Relation> relation;
  const Expr *left = nullptr, *right = nullptr;
  if (const auto *rewritten = dyn_cast<CXXRewrittenBinaryOperator>(e)) {
    auto form = rewritten->getDecomposedForm();
    relation = relationOf(form.Opcode);
    left = form.LHS;
    right = form.RHS;
  } else if (const auto *op = dyn_cast<BinaryOperator>(e)) {
    relation = relationOf(op->getOpcode());
    left = op->getLHS();
    right = op->getRHS();
  } else if (const auto *call = dyn_cast<CXXOperatorCallExpr>(e); call && call->getNumArgs() == 2) {
    relation = relationOf(call->getOperator());
    left = call->getArg(0);
    right = call->getArg(1);
  }
  if (!relation)
    return std::nullopt;
  Test result;
  std::int64_t offset = 0;
  if (testedVariable(left, offset) == v && !mentions(right, v)) {
    result = {right, left, *relation, offset};
  } else if (offset = 0; testedVariable(right, offset) == v && !mentions(left, v)) {
    result = {left, right, mirrored(*relation), offset};
  } else {
    return std::nullopt;
  }
  return result;
}

/// Whether a `continue` of this loop stands in the body.
static bool hasContinue(const Stmt *s) {
  if (!s || isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt, LambdaExpr>(s))
    return false;
  return isa<ContinueStmt>(s) ||
         llvm::any_of(s->children(), [](const Stmt *child) { return hasContinue(child); });
}

std::optional<LoopParts> partsOf(const WhileStmt *s) {
  const auto *body = dyn_cast<CompoundStmt>(s->getBody());
  if (!body || body->body_empty() || s->getConditionVariable() || hasContinue(body))
    return std::nullopt;
  const auto *increment = dyn_cast<Expr>(body->body_back());
  if (!increment || !headerIncrement(increment).variable)
    return std::nullopt;
  LoopParts parts;
  parts.statement = s;
  parts.condition = s->getCond();
  parts.increment = increment;
  parts.body = body;
  parts.isWhile = true;
  return parts;
}

} // namespace xcs::frontend
