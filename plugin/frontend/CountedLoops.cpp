// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Loops whose header says everything about their iterations.

#include "frontend/LibraryTypes.h"
#include "frontend/LoopHeader.h"
#include "frontend/ReaderImpl.h"

using namespace clang;

namespace xcs::frontend {

/// The storage of a variable that is declared before the loop and that only this function's text can change;
/// null: not such a one.
Binding *FunctionReader::outsideVariable(const VarDecl *v, const LoopParts &parts) {
  Binding *known = find(v);
  if (!known || known->isValue || !known->object.valid() || ir()[known->object].function != id)
    return nullptr;
  if (parts.isWhile ? usage->writesIn(v, parts.statement) != 1 : usage->isModifiedIn(v, parts.statement))
    return nullptr;
  return usage->isEscaping(v) || usage->isCaptured(v) ? nullptr : known;
}

bool FunctionReader::countedLoop(const LoopParts &parts) {
  const Stmt *s = parts.statement;
  Increment increment = headerIncrement(parts.increment);
  const VarDecl *v = increment.variable;
  if (!v || !v->isLocalVarDeclOrParm() || v->isStaticLocal())
    return false;
  QualType t = v->getType();
  if (!t->isIntegerType() || t->isBooleanType() || t->isEnumeralType() || t.isVolatileQualified() ||
      t->isAtomicType())
    return false;
  if ((!parts.isWhile && usage->isModifiedIn(v, s)) || usage->isEscaping(v))
    return false;
  std::optional<Test> test = testOf(parts.condition, v);
  if (!test || !test->bound->getType()->isIntegerType() ||
      isa<CXXOperatorCallExpr>(parts.condition->IgnoreParenImpCasts()))
    return false;
  // Where it starts.
  const Expr *lower = nullptr;
  const auto *declaration = dyn_cast_or_null<DeclStmt>(parts.init);
  if (declaration) {
    for (const Decl *d : declaration->decls())
      if (const auto *other = dyn_cast<VarDecl>(d); !other)
        return false;
      else if (other == v)
        lower = v->getInit();
      else if (usage->isModified(other) || !other->getType()->isScalarType())
        return false;
  } else {
    if (!outsideVariable(v, parts))
      return false;
    if (parts.init) { // Else it begins with the value that it has.
      const auto *assign = dyn_cast<BinaryOperator>(cast<Expr>(parts.init)->IgnoreParens());
      if (!assign || assign->getOpcode() != BO_Assign || variableOf(assign->getLHS()) != v)
        return false;
      lower = assign->getRHS();
    }
  }
  if ((!lower && (declaration || parts.init)) || (lower && mentions(lower, v)))
    return false;
  // How it proceeds.
  std::optional<std::int64_t> step = increment.step ? constantOf(increment.step) : 1;
  if (!step && !(variableOf(increment.step) && find(variableOf(increment.step)) &&
                 find(variableOf(increment.step))->isValue))
    return false;
  if (step && increment.isDown)
    step = -*step;
  if (step && *step == 0)
    return false;
  bool isUp = step ? *step > 0 : !increment.isDown;
  switch (test->relation) {
  case ir::Relation::Less:
  case ir::Relation::LessEqual:
    if (!isUp)
      return false;
    break;
  case ir::Relation::Greater:
  case ir::Relation::GreaterEqual:
    if (isUp)
      return false;
    break;
  case ir::Relation::NotEqual:
    if (!step || (*step != 1 && *step != -1))
      return false;
    break;
  }
  if (test->offset != 0) {
    // From a fixed start upwards, the sum cannot wrap before the bound is met.
    std::optional<std::int64_t> first = (lower ? constantOf(lower) : std::nullopt);
    if (!isUp || !step || !first || *first < 0 || test->offset < 0)
      return false;
  }
  // A signed counter compared as unsigned counts as written only while it is not negative.
  if (t->isSignedIntegerType() && !test->counter->getType()->isSignedIntegerType()) {
    std::optional<std::int64_t> first = (lower ? constantOf(lower) : std::nullopt);
    if (!isUp || !first || *first < 0)
      return false;
  }

  if (declaration)
    for (const Decl *d : declaration->decls())
      if (d != v)
        variable(cast<VarDecl>(d));
  ir::ValueId first;
  if (!lower)
    first = load(find(v)->operand, t, parts.condition).value;
  ir::OpId loop = openLoop(s, ir::LoopKind::Counted, t);
  if (declaration)
    for (const Decl *d : declaration->decls())
      if (Binding *known = d != v ? find(cast<VarDecl>(d)) : nullptr; known && known->object.valid())
        ir()[known->object].scope = ir()[loop].loop->header;
  std::optional<Binding> before;
  Binding binding;
  if (declaration) {
    binding.object = declareObject(v, ir::ObjectKind::Local);
    ir()[binding.object].scope = ir()[loop].loop->header;
  } else {
    before = *find(v);
    binding.object = before->object;
  }
  ir::RegionId around = builder().setCurrent(ir()[loop].loop->header);
  if (lower)
    first = rvalue(lower).value;
  ir::ValueId bound = rvalue(test->bound).value;
  if (test->offset != 0)
    bound = builder().expr(ir::Expr::Sub, type(test->bound->getType()),
                           {bound, constant(test->offset, test->bound->getType())});
  ir::ValueId stepValue = step ? constant(*step, t) : rvalue(increment.step).value;
  if (!step && increment.isDown)
    stepValue = builder().expr(ir::Expr::Neg, type(t), {stepValue});
  builder().setCurrent(around);
  ir::LoopInfo &info = *ir()[loop].loop;
  info.variable = binding.object;
  info.lower = first;
  info.upper = bound;
  info.step = stepValue;
  info.relation = test->relation;
  info.testOffset = test->offset;
  info.declaresVariable = declaration != nullptr;
  ir::LoopInfo places;
  if (parts.init)
    places.initRange = declaration ? module.range(declaration->getSourceRange()) : module.range(parts.init);
  if (declaration &&
      places.initRange.end > places.initRange.begin) // A declaration's range ends with its semicolon.
    places.initRange = textOf(declaration->getBeginLoc(), declaration->getEndLoc());
  places.conditionRange = module.range(parts.condition);
  places.incrementRange = module.range(parts.increment);
  if (lower)
    places.lowerRange = module.range(lower);
  places.upperRange = module.range(test->bound);
  if (increment.step)
    places.stepRange = module.range(increment.step);
  if (declaration)
    places.variableRange = module.range(SourceRange(v->getOuterLocStart(), v->getLocation()));
  {
    ir::LoopInfo &target = *ir()[loop].loop;
    target.initRange = places.initRange;
    target.conditionRange = places.conditionRange;
    target.incrementRange = places.incrementRange;
    target.lowerRange = places.lowerRange;
    target.upperRange = places.upperRange;
    target.stepRange = places.stepRange;
    target.variableRange = places.variableRange;
  }
  binding.isValue = true;
  binding.operand.value = ir()[loop].loop->induction;
  bindings[v] = binding;
  if (parts.isWhile)
    skipped = parts.increment;
  loopBody(loop, parts.body);
  if (before) {
    bindings[v] = *before;
    store(before->operand, t, unknownOperand(t), nullptr, /*isInit=*/false); // The value it ends with.
  }
  return true;
}

} // namespace xcs::frontend
