// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ir/Layout.h"
#include "ir/ParserImpl.h"
#include "ir/Syntax.h"

namespace xcs::ir {

RegionId Parser::newRegion(OpId parent) { return builder.region(current, parent); }

void Parser::region(RegionId id) {
  openedRegions.push_back(id);
  regionContents(id);
}

void Parser::regionContents(RegionId id) {
  in.expectPunct("{");
  if (++depth > 500)
    in.fail("nested too deeply");
  RegionId outer = builder.setCurrent(id);
  while (!in.failed() && !in.tryPunct("}"))
    if (in.tryWord("gives"))
      m()[id].value = value({});
    else
      statement();
  builder.setCurrent(outer);
  --depth;
}

OpId Parser::append(Op op) {
  OpId id = builder.append(std::move(op));
  if (!label.empty() && !labels.emplace(label, id).second)
    in.fail("label '^" + label + "' is given twice");
  label.clear();
  return id;
}

/// The result that the statement began with, now that the op is known.
void Parser::addResult(OpId op, TypeId expected) {
  if (!result.wanted)
    return;
  Value value;
  value.kind = ValueKind::Result;
  value.op = op;
  value.type = result.hasType ? result.type : expected;
  if (!value.type.valid() && !result.hasType)
    in.fail("the type of '%" + result.name + "' is not known; write '%" + result.name + ":type'");
  ValueId id = newValue(std::move(value));
  m()[op].result = id;
  nameValue(result.name, id);
  result = {};
}

void Parser::statement() {
  if (in.tryWord("let"))
    return letStatement();
  if (ObjectKind kind;
      parseSpelling(in.peekWord(), kind) && kind != ObjectKind::Parameter && kind != ObjectKind::Unknown) {
    in.takeWord();
    objectDeclaration(kind, builder.current());
    return;
  }
  if (in.tryPunct("^")) {
    label = in.label("a label");
    in.expectPunct(":");
  }
  result = {};
  if (in.tryPunct("%")) {
    result.wanted = true;
    result.name = in.label("the name of a value");
    result.hasType = in.tryPunct(":");
    if (result.hasType)
      result.type = type();
    in.expectPunct("=");
  }
  std::size_t where = in.tell();
  std::string word = in.takeWord().str();
  Op op;
  if (BranchKind branchKind; parseSpelling(word, branchKind)) {
    op.kind = OpKind::Branch;
    op.branch = branchKind;
    return branch(std::move(op));
  }
  if (word == "loop" || word == "for")
    return loop(word == "for");
  TypeId expected;
  if (parseSpelling(word, op.exit)) {
    op.kind = OpKind::Return;
    return exitStatement(std::move(op));
  }
  if (word == "load") {
    op.kind = OpKind::Load;
    op.path = path();
    expected = op.path.type;
  } else if (word == "store") {
    op.kind = OpKind::Store;
    store(op);
  } else if (word == "call") {
    op.kind = OpKind::Call;
    call(op);
    expected = op.callee.valid() ? m()[op.callee].result : TypeId();
  } else if (word == "await" || word == "effect" || word == "opaque") {
    parseSpelling(word, op.kind);
    if (in.peek() == '"')
      op.construct = in.string("the name of a construct");
  } else {
    return in.failAt(where, "expected a statement");
  }
  attributes(op);
  addResult(append(std::move(op)), expected);
}

void Parser::letStatement() {
  in.expectPunct("%");
  std::string name = in.label("the name of a value");
  in.expectPunct("=");
  nameValue(name, value({}));
}

/// Whether a value comes next, rather than an attribute.
bool Parser::atValue() {
  char next = in.peek();
  llvm::StringRef word = in.peekWord();
  if (word.empty())
    return next == '%' || next == '(' || next == '?' || next == '-' || next == '"' || llvm::isDigit(next);
  return word == "true" || word == "false" ||
         (quoteName(word) == word && !in.rest().drop_front(word.size()).starts_with("@"));
}

/// [value] attributes [to ^label|none]; the value stands on the same line, for the next may begin with one,
/// too.
void Parser::exitStatement(Op op) {
  if (in.isSameLine() && atValue())
    op.value = value({});
  std::optional<Pending> target;
  if (in.tryWord("to")) {
    target.emplace(Pending{in.tell(), ""});
    if (!in.tryWord("none")) {
      in.expectPunct("^");
      target->name = in.label("a label");
    }
  }
  attributes(op);
  ExitKind exit = op.exit;
  OpId id = append(std::move(op));
  addResult(id, {});
  if (!target)
    m()[id].exitTarget = defaultExitTarget(m(), m()[id].parent, exit);
  else if (!target->name.empty())
    exits.push_back({id, *target});
}

void Parser::store(Op &op) {
  op.path = path();
  if (!in.tryPunct("=")) {
    Expr update{};
    if (!parseSpelling(in.peekWord(), update))
      return in.fail("expected '=' or an operator and '='");
    in.takeWord();
    in.expectPunct("=");
    op.update = update;
  }
  op.value = value(op.path.type);
}

void Parser::call(Op &op) {
  if (!in.tryWord("_"))
    op.callee = calleeReference();
  in.expectPunct("(");
  arguments(op.arguments);
}

/// After '(': [[&|& const|copy] path [as value] | value] [@range], ... ')'
void Parser::arguments(llvm::SmallVectorImpl<Argument> &list) {
  if (in.tryPunct(")"))
    return;
  do {
    Argument argument;
    bool isReference = in.tryPunct("&");
    if (isReference)
      argument.mode = in.tryWord("const") ? PassMode::ConstRef : PassMode::Ref;
    if (isReference || in.tryWord("copy")) {
      argument.path = path();
      if (in.tryWord("as"))
        argument.value = value({});
    } else {
      argument.value = value({});
    }
    tryRange("", argument.range);
    list.push_back(std::move(argument));
  } while (in.tryPunct(","));
  in.expectPunct(")");
}

bool Parser::attribute(Op &op) {
  if (in.tryPlace("stmt")) {
    if (in.tryPunct("="))
      op.statement = op.range;
    else
      range(op.statement);
    return true;
  }
  if (tryRange("", op.range) || tryRange("lhs", op.targetRange) || tryRange("rhs", op.valueRange))
    return true;
  if (parseSpelling(in.peekWord(), op.basis)) {
    in.takeWord();
    return true;
  }
  if (in.tryWord("init"))
    op.isInit = true;
  else if (in.tryWord("path"))
    op.path = path();
  else if (in.tryWord("value"))
    op.value = value({});
  else if (in.tryWord("update")) {
    Expr update{};
    if (!parseSpelling(in.takeWord(), update))
      in.fail("expected an operator");
    op.update = update;
  } else if (in.tryWord("callee"))
    op.callee = calleeReference();
  else if (in.tryWord("arguments")) {
    in.expectPunct("(");
    arguments(op.arguments);
  } else if (in.tryWord("yields"))
    op.resultPath = path();
  else if (in.tryWord("condition"))
    op.condition = value({});
  else if (in.tryWord("construct"))
    op.construct = in.string("the name of a construct");
  else
    return false;
  return true;
}

void Parser::branch(Op op) {
  if (atValue())
    op.condition = value({});
  attributes(op);
  BranchKind kind = op.branch;
  Result wanted = std::exchange(result, {});
  OpId id = append(std::move(op));
  while (!in.failed()) {
    RegionId arm;
    if (kind == BranchKind::If && m()[id].regions.size() == 1 && !in.tryWord("else"))
      break;
    if (kind == BranchKind::If && m()[id].regions.size() == 2)
      break;
    if (in.peek() == '{') {
      arm = newRegion(id);
      m()[id].regions.push_back(arm);
      region(arm);
    } else if (in.tryWord("_")) {
      m()[id].regions.push_back({});
    } else {
      break;
    }
  }
  result = wanted;
  addResult(id, {});
}

} // namespace xcs::ir
