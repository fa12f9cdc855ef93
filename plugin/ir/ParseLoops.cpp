// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ir/KnownTypes.h"
#include "ir/ParserImpl.h"
#include "ir/Syntax.h"

namespace xcs::ir {

/// Where the variable of a loop lives when nothing else is said.
RegionId Parser::variableScope(const LoopInfo &loop) const {
  return loop.kind == LoopKind::Range || loop.kind == LoopKind::Algorithm ? loop.body : loop.header;
}

void Parser::loop(bool isSugar) {
  Result wanted = std::exchange(result, {});
  Op op;
  op.kind = OpKind::Loop;
  op.loop.emplace();
  LoopInfo &loop = *op.loop;
  if (!isSugar && !parseSpelling(in.takeWord(), loop.kind))
    return in.fail("expected a kind of loop");
  bool isHeaderless = !isSugar && in.tryWord("headerless");
  OpId id = append(op);
  if (!isHeaderless) {
    loop.header = newRegion(id);
    openedRegions.push_back(loop.header);
  }
  loop.body = newRegion(id);
  if (isSugar)
    loopSugar(op, id);
  else
    loopHead(op, id);
  while (!in.failed() && in.peek() != '{' && (loopClause(op) || attribute(op))) {
  }
  if (in.failed())
    return;
  RegionId body = loop.body;
  op.parent = m()[id].parent;
  m()[id] = std::move(op);
  region(body);
  result = std::move(wanted);
  addResult(id, {});
}

/// [var name | var (declaration)] [%induction[:T]] [header {...}]
void Parser::loopHead(Op &op, OpId id) {
  LoopInfo &loop = *op.loop;
  // "var@" is a place, not the variable.
  if (!in.rest().starts_with("var@") && in.tryWord("var")) {
    if (in.tryPunct("(")) {
      ObjectKind kind = ObjectKind::Local;
      if (parseSpelling(in.peekWord(), kind))
        in.takeWord();
      loop.variable = objectDeclaration(kind, variableScope(loop), &loop);
      in.expectPunct(")");
    } else {
      loop.variable = object();
    }
  }
  if (in.failed())
    return;
  if (in.tryPunct("%")) {
    std::string name = in.label("the name of a value");
    bool isCounted = loop.kind == LoopKind::Counted;
    TypeId expected = isCounted && loop.variable.valid() ? m()[loop.variable].type : TypeId();
    declareInduction(loop, id, name, typeSuffix(expected, isCounted ? "int" : "long"));
  }
  if (in.tryWord("header")) {
    if (!loop.header.valid())
      return in.fail("the loop was said to have no header");
    regionContents(loop.header);
  }
}

void Parser::declareInduction(LoopInfo &loop, OpId id, const std::string &name, TypeId type) {
  Value value;
  value.kind = ValueKind::Induction;
  value.op = id;
  value.type = type;
  loop.induction = newValue(std::move(value));
  nameValue(name, loop.induction);
}

/// for [&]name[: T] = lower < upper   and   for [&]name[: T] in path
void Parser::loopSugar(Op &op, OpId id) {
  LoopInfo &loop = *op.loop;
  Object variable;
  variable.function = current;
  variable.isReference = in.tryPunct("&");
  std::size_t where = in.tell();
  variable.name = in.name("the loop variable");
  bool hasType = in.tryPunct(":");
  if (hasType)
    variable.type = type();
  loop.declaresVariable = true;
  if (in.tryPunct("=")) {
    loop.kind = LoopKind::Counted;
    if (!hasType)
      variable.type = scalar("int");
    variable.scope = loop.header;
  } else {
    in.expectWord("in");
    loop.kind = LoopKind::Range;
    loop.range = path();
    AccessPath element = loop.range;
    element.steps.push_back({StepKind::Owned, "", {}});
    if (!hasType && !in.failed())
      variable.type = defaultPathType(m(), element);
    variable.scope = loop.body;
    loop.elementType = variable.type;
    loop.elementByReference = variable.isReference;
  }
  if (in.failed())
    return;
  std::string name = variable.name;
  loop.variable = builder.object(variable);
  if (!locals.emplace(name, loop.variable).second)
    return in.failAt(where, "object '" + name + "' is declared twice");
  if (loop.kind == LoopKind::Counted) {
    declareInduction(loop, id, name, variable.type);
    loopBounds(loop);
  } else {
    TypeId ordinal = scalar("long");
    declareInduction(loop, id, name, ordinal);
    loop.lower = constant(0, ordinal);
    loop.step = constant(1, ordinal);
  }
}

/// lower relation upper [step s]
void Parser::loopBounds(LoopInfo &loop) {
  TypeId expected = loop.induction.valid() ? m()[loop.induction].type : TypeId();
  loop.lower = value(expected);
  // "<=" before "<".
  if (in.tryPunct("<="))
    loop.relation = Relation::LessEqual;
  else if (in.tryPunct("<"))
    loop.relation = Relation::Less;
  else if (in.tryPunct(">="))
    loop.relation = Relation::GreaterEqual;
  else if (in.tryPunct(">"))
    loop.relation = Relation::Greater;
  else if (in.tryPunct("!="))
    loop.relation = Relation::NotEqual;
  else
    return in.fail("expected a relation");
  loop.upper = value(expected);
  if (!in.rest().starts_with("step@") && in.tryWord("step"))
    loop.step = value(expected);
  else if (!in.failed())
    loop.step = constant(1, expected.valid() ? expected : scalar("int"));
}

bool Parser::loopClause(Op &op) {
  LoopInfo &loop = *op.loop;
  if (tryRange("init", loop.initRange) || tryRange("cond", loop.conditionRange) ||
      tryRange("incr", loop.incrementRange) || tryRange("lower", loop.lowerRange) ||
      tryRange("upper", loop.upperRange) || tryRange("step", loop.stepRange) ||
      tryRange("var", loop.variableRange) || tryRange("range", loop.rangeRange) ||
      tryRange("body", loop.bodyRange))
    return true;
  if (in.tryWord("from")) {
    loopBounds(loop);
  } else if (in.tryWord("range")) {
    loop.range = path();
  } else if (in.tryWord("element")) {
    loop.elementByReference = in.tryPunct("&");
    loop.elementType = type();
  } else if (in.tryWord("algorithm")) {
    loop.algorithm = in.string("the name of an algorithm");
  } else if (in.tryWord("offset")) {
    loop.testOffset = in.integer("an offset");
  } else if (in.tryWord("declares")) {
    loop.declaresVariable = true;
  } else if (in.peekWord() != "none" && parseSpelling(in.peekWord(), loop.hint)) {
    in.takeWord();
  } else {
    return false;
  }
  return true;
}

} // namespace xcs::ir
