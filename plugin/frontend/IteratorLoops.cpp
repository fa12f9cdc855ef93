// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Loops along pointers and iterators.

#include "frontend/LibraryTypes.h"
#include "frontend/LoopHeader.h"
#include "frontend/ReaderImpl.h"

using namespace clang;

namespace xcs::frontend {

ir::AccessPath FunctionReader::containerOf(const Operand &element) {
  ir::AccessPath path = element.path;
  bool leads = false;
  if (!path.steps.empty() && path.steps.back().kind == ir::StepKind::Index)
    path.steps.pop_back();
  else
    return {};
  if (!path.steps.empty() &&
      (path.steps.back().kind == ir::StepKind::Owned || path.steps.back().kind == ir::StepKind::Deref)) {
    path.steps.pop_back();
    leads = true;
  }
  path.type = {};
  if (path.steps.empty())
    path.type = ir()[path.base].type;
  else if (leads && !element.slots.empty() && element.slots.back())
    path.type = type(QualType(element.slots.back(), 0));
  return path;
}

/// The number of elements from one to the other of two pointers or iterators, if they count from the same
/// start.
ir::ValueId FunctionReader::distance(const Operand &first, const Operand &last) {
  if (!first.hasPath() || !last.hasPath() || first.frozen || last.frozen ||
      first.path.base != last.path.base || first.path.base == ir().unknownMemory ||
      first.path.steps.size() != last.path.steps.size() || first.path.steps.empty())
    return {};
  auto a = first.path.steps, b = last.path.steps;
  ir::Step from = a.pop_back_val(), to = b.pop_back_val();
  bool fromZero = from.kind == ir::StepKind::Index && from.index.valid() &&
                  ir()[from.index].kind == ir::ValueKind::Constant && ir()[from.index].constant == 0;
  return a == b && fromZero && to.kind == ir::StepKind::Index ? to.index : ir::ValueId();
}

/// A loop along a pointer that is declared before it, and set to where it begins.
bool FunctionReader::pointerLoop(const LoopParts &parts, const VarDecl *v) {
  QualType t = v->getType();
  if (!t->isPointerType() || t.isVolatileQualified() || !t->getPointeeType()->isObjectType() ||
      !v->isLocalVarDeclOrParm() || v->isStaticLocal() || !outsideVariable(v, parts))
    return false;
  std::optional<Test> test = testOf(parts.condition, v);
  if (!test || test->offset != 0 ||
      (test->relation != ir::Relation::NotEqual && test->relation != ir::Relation::Less))
    return false;
  if (parts.init) {
    const auto *assign = dyn_cast<BinaryOperator>(cast<Expr>(parts.init)->IgnoreParens());
    if (!assign || assign->getOpcode() != BO_Assign || variableOf(assign->getLHS()) != v)
      return false;
    assignment(assign);
  }
  // From here on the variable stands still in the IR: its elements are counted from where it points to.
  Binding before = *find(v);
  load(before.operand, t, parts.condition);
  ir::OpId loop = openLoop(parts.statement, ir::LoopKind::Iterator, module.context.getPointerDiffType());
  ir::ValueId induction = ir()[loop].loop->induction;
  Operand element = before.operand;
  append(element, ir::StepKind::Deref);
  element.slots.push_back(t.getCanonicalType().getUnqualifiedType().getTypePtr());
  append(element, ir::StepKind::Index, induction);
  element.path.type = type(t->getPointeeType());
  ir::RegionId around = builder().setCurrent(ir()[loop].loop->header);
  // What walks is a variable of the loop's own: the one before it is set when the loop is over.
  ir::Object own;
  own.kind = ir::ObjectKind::Local;
  own.name = v->getNameAsString();
  own.type = type(t);
  own.scope = builder().current();
  own.function = id;
  ir::ObjectId walker = builder().object(std::move(own));
  rvalue(test->bound);
  builder().setCurrent(around);
  QualType difference = module.context.getPointerDiffType();
  ir::ValueId zero = constant(0, difference), one = constant(1, difference);
  ir::SourceRange condition = module.range(parts.condition), step = module.range(parts.increment);
  ir::SourceRange upperText = module.range(test->bound);
  ir::SourceRange init = parts.init ? module.range(parts.init) : ir::SourceRange();
  ir::AccessPath range = containerOf(element);
  {
    ir::LoopInfo &info = *ir()[loop].loop;
    info.variable = walker;
    info.lower = zero;
    info.step = one;
    info.relation = test->relation;
    info.range = range;
    info.declaresVariable = true;
    info.initRange = init;
    info.conditionRange = condition;
    info.incrementRange = step;
    info.upperRange = upperText;
  }
  Binding inside = before;
  inside.isValue = true;
  inside.operand = element;
  inside.operand.value = unknownValue(t);
  bindings[v] = inside;
  if (parts.isWhile)
    skipped = parts.increment;
  loopBody(loop, parts.body);
  bindings[v] = before;
  store(before.operand, t, unknownOperand(t), nullptr, /*isInit=*/false); // The value it ends with.
  return true;
}

bool FunctionReader::iteratorLoop(const LoopParts &parts) {
  const Stmt *s = parts.statement;
  Increment increment = headerIncrement(parts.increment);
  const VarDecl *v = increment.variable;
  const auto *declaration = dyn_cast_or_null<DeclStmt>(parts.init);
  if (!v || increment.step || increment.isDown)
    return false;
  if (!declaration)
    return pointerLoop(parts, v);
  if (!v->getInit())
    return false;
  QualType t = v->getType();
  if (!isPlainIterator(t) || t.isVolatileQualified() || t->isReferenceType())
    return false;
  if (usage->isModifiedIn(v, s) || (t->isPointerType() && usage->isEscaping(v)))
    return false;
  std::optional<Test> test = testOf(parts.condition, v);
  if (!test || test->offset != 0 ||
      (test->relation != ir::Relation::NotEqual && test->relation != ir::Relation::Less))
    return false;
  bool isDeclaredHere = false;
  for (const Decl *d : declaration->decls())
    if (d == v)
      isDeclaredHere = true;
    else if (const auto *other = dyn_cast<VarDecl>(d); !other || usage->isModified(other))
      return false;
  if (!isDeclaredHere)
    return false;

  ir::OpId loop = openLoop(s, ir::LoopKind::Iterator, module.context.getPointerDiffType());
  ir::RegionId around = builder().current();
  Binding binding;
  binding.object = declareObject(v, ir::ObjectKind::Local);
  ir()[binding.object].scope = ir()[loop].loop->header;
  builder().setCurrent(ir()[loop].loop->header);
  Operand first = t->isPointerType() ? rvalue(v->getInit()) : initialize({}, t, v->getInit(), v->getInit());
  // The other variables, say the end, are made once as well.
  ir::RegionId header = builder().setCurrent(around);
  builder().setCurrent(header);
  for (const Decl *d : declaration->decls())
    if (d != v)
      variable(cast<VarDecl>(d));
  QualType boundType = test->bound->getType();
  Operand last = boundType->isPointerType() || !test->bound->isGLValue() ? rvalue(test->bound)
                                                                         : iteratorValue(test->bound);
  builder().setCurrent(around);

  bool isKnown = first.hasPath() && !first.frozen && !first.path.steps.empty() &&
                 first.path.base != ir().unknownMemory &&
                 first.path.steps.back().kind == ir::StepKind::Index && first.path.steps.back().index.valid();
  Operand element = !isKnown             ? unknownOperand(t)
                    : mayLeaveRow(first) ? allRows(first)
                                         : offset(first, ir()[loop].loop->induction, false);
  ir::TypeId countType = ir()[ir()[loop].loop->induction].type;
  ir::AccessPath range = isKnown ? containerOf(first) : ir::AccessPath();
  if (!range.valid()) // Anything.
    range.base = ir().unknownMemory;
  ir::ValueId zero = builder().constant(0, countType), one = builder().constant(1, countType);
  ir::ValueId count = isKnown ? distance(first, last) : ir::ValueId();
  ir::SourceRange init = textOf(declaration->getBeginLoc(), declaration->getEndLoc());
  ir::SourceRange condition = module.range(parts.condition), step = module.range(parts.increment);
  ir::SourceRange lowerText = module.range(v->getInit()), upperText = module.range(test->bound);
  ir::SourceRange name = module.range(SourceRange(v->getOuterLocStart(), v->getLocation()));
  ir::LoopInfo &info = *ir()[loop].loop;
  info.variable = binding.object;
  info.lower = zero;
  info.step = one;
  info.upper = count;
  info.relation = test->relation;
  info.range = range;
  info.declaresVariable = true;
  info.initRange = init;
  info.conditionRange = condition;
  info.incrementRange = step;
  info.lowerRange = lowerText;
  info.upperRange = upperText;
  info.variableRange = name;
  binding.isValue = true;
  binding.operand = element;
  binding.operand.value = unknownValue(t);
  bindings[v] = binding;
  loopBody(loop, parts.body);
  return true;
}

} // namespace xcs::frontend
