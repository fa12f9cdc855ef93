// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ir/KnownTypes.h"
#include "ir/ParserImpl.h"
#include "ir/PrinterImpl.h"
#include "ir/Syntax.h"

namespace xcs::ir {

bool Parser::tryRange(llvm::StringRef label, SourceRange &where) {
  if (!in.tryPlace(label))
    return false;
  range(where);
  return true;
}

/// After '@': [f<file>:]<line>[:<column>][-<last line>]['['<begin>,<end>']'][!]
void Parser::range(SourceRange &where) {
  where = {};
  unsigned file = 0;
  std::size_t start = in.tell();
  if (in.rest().starts_with("f")) {
    in.advance(1);
    file = in.number("the number of a file");
    in.expectPunct(":");
  } else if (m().files.empty()) {
    builder.file(m().name);
  }
  if (!in.failed() && file >= m().files.size())
    return in.failAt(start, "no such file");
  where.file = FileId(file);
  where.line = in.number("a line");
  where.column = in.tryPunct(":") ? in.number("a column") : 1;
  where.endLine = in.tryPunct("-") ? in.number("the last line") : where.line;
  if (in.tryPunct("[")) {
    where.begin = in.number("an offset");
    in.expectPunct(",");
    where.end = in.number("an offset");
    in.expectPunct("]");
  }
  where.inMacro = in.tryPunct("!");
}

ObjectId Parser::object() {
  std::size_t where = in.tell();
  if (in.tryPunct("?"))
    return m().unknownMemory;
  std::string name = in.name("an object");
  if (in.failed())
    return {};
  if (auto local = locals.find(name); current.valid() && local != locals.end())
    return local->second;
  if (auto global = globals.find(name); global != globals.end())
    return global->second;
  in.failAt(where, "unknown object '" + name + "'");
  return {};
}

void Parser::steps(llvm::SmallVectorImpl<Step> &steps) {
  for (;;) {
    Step step;
    if (in.tryPunct("...")) {
      step.kind = StepKind::Any;
    } else if (in.tryPunct(".")) {
      step.kind = StepKind::Field;
      step.field = in.name("a field");
    } else if (in.tryPunct("[")) {
      step.kind = in.tryWord("key") ? StepKind::Key : StepKind::Index;
      if (!in.tryPunct("*"))
        step.index = value({});
      in.expectPunct("]");
    } else if (in.tryPunct("$")) {
      step.kind = StepKind::Owned;
    } else if (in.tryPunct("->")) {
      step.kind = StepKind::Deref;
    } else if (in.tryPunct("#")) {
      step.kind = StepKind::Size;
    } else {
      return;
    }
    steps.push_back(std::move(step));
  }
}

AccessPath Parser::path() {
  AccessPath path;
  if (in.tryWord("_"))
    return path;
  path.base = object();
  steps(path.steps);
  if (in.failed())
    return {};
  path.type = in.tryPunct(":") ? type() : defaultPathType(m(), path);
  return path;
}

ValueId Parser::newValue(Value value) {
  m().values.push_back(std::move(value));
  return ValueId(m().values.size() - 1);
}

ValueId Parser::constant(std::int64_t number, TypeId type) {
  Value value;
  value.kind = ValueKind::Constant;
  value.constant = number;
  value.type = type;
  return newValue(std::move(value));
}

/// ":T" if written, else `expected`, else the type named `fallback`.
TypeId Parser::typeSuffix(TypeId expected, llvm::StringRef fallback) {
  if (in.tryPunct(":"))
    return type();
  return expected.valid() ? expected : scalar(fallback);
}

void Parser::nameValue(const std::string &name, ValueId value) {
  if (!values.emplace(name, value).second)
    in.fail("value '%" + name + "' is defined twice");
}

ValueId Parser::value(TypeId expected) {
  std::size_t where = in.tell();
  if (in.failed() || in.tryWord("_"))
    return {};
  if (in.tryPunct("%")) {
    std::string name = in.label("the name of a value");
    auto known = values.find(name);
    if (known != values.end())
      return known->second;
    in.failAt(where, "unknown value '%" + name + "'");
    return {};
  }
  char next = in.peek();
  if (next == '-' || llvm::isDigit(next)) {
    std::int64_t number = in.integer("a value");
    return constant(number, typeSuffix(expected, "int"));
  }
  if (in.peekWord() == "true" || in.peekWord() == "false")
    return constant(in.takeWord() == "true", scalar("bool"));
  if (next == '(' || next == '?')
    return expression(expected);
  if (!in.atName()) {
    in.fail("expected a value");
    return {};
  }
  Value symbol;
  symbol.kind = ValueKind::Symbol;
  symbol.object = object();
  if (in.failed())
    return {};
  symbol.type = in.tryPunct(":") ? type() : m()[symbol.object].type;
  return newValue(std::move(symbol));
}

/// "?[:T]" or "(operator[:T] operand...)".
ValueId Parser::expression(TypeId expected) {
  Value result;
  if (in.tryPunct("?")) {
    result.type = typeSuffix(expected, "int");
    return newValue(std::move(result));
  }
  in.expectPunct("(");
  if (++depth > 500)
    in.fail("nested too deeply");
  result.kind = ValueKind::Expr;
  if (!parseSpelling(in.peekWord(), result.expr))
    in.fail("expected an operator");
  in.takeWord();
  bool hasType = in.tryPunct(":");
  if (hasType)
    result.type = type();
  // Literals without a type take that of the first operand which is no literal.
  llvm::SmallVector<std::pair<unsigned, std::int64_t>, 2> untyped;
  TypeId operandType;
  bool hasOperandType = false;
  while (!in.failed() && !in.tryPunct(")")) {
    char next = in.peek();
    bool isLiteral = next == '-' || llvm::isDigit(next);
    if (isLiteral) {
      std::int64_t number = in.integer("a value");
      if (in.tryPunct(":"))
        result.operands.push_back(constant(number, type()));
      else
        untyped.push_back({static_cast<unsigned>(result.operands.size()), number}),
            result.operands.push_back({});
      continue;
    }
    ValueId operand = value({});
    if (!operand.valid()) {
      in.fail("expected an operand");
      break;
    }
    result.operands.push_back(operand);
    if (!hasOperandType && m()[operand].kind != ValueKind::Constant) {
      operandType = m()[operand].type;
      hasOperandType = true;
    }
  }
  --depth;
  if (in.failed())
    return {};
  for (auto [position, number] : untyped)
    result.operands[position] = constant(number, operandType.valid() ? operandType : scalar("int"));
  if (!hasType && isPredicate(result.expr))
    result.type = scalar("bool");
  else if (!hasType)
    result.type = operandType.valid() ? operandType : scalar("int");
  return newValue(std::move(result));
}

} // namespace xcs::ir
