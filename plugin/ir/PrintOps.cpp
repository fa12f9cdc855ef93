// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ir/Printer.h"
#include "ir/PrinterImpl.h"
#include "ir/Uses.h"

namespace xcs::ir {

void Printer::calleeLine(CalleeId id) {
  const Callee &c = m[id];
  out << "callee " << quoteName(callees[id.index]);
  if (callees[id.index] != c.name)
    out << " = " << quote(c.name);
  out << '(';
  const char *separator = "";
  for (const CalleeParameter &parameter : c.parameters) {
    out << std::exchange(separator, ", ");
    out << (parameter.mode == PassMode::Ref ? "&" : parameter.mode == PassMode::ConstRef ? "&const " : "");
    out << quoteName(parameter.name) << ": ";
    type(parameter.type);
  }
  out << ')';
  if (c.result.valid() || c.returnsReference) {
    out << " -> " << (c.returnsReference ? "&" : "");
    type(c.result);
  }
  flag(c.kind != CalleeKind::Direct, spell(c.kind));
  flag(c.contract.pure, "pure");
  flag(c.contract.io, "io");
  flag(c.contract.ordered, "ordered");
  flag(c.contract.associative, "associative");
  if (!c.contract.batch.empty())
    out << " batch " << quote(c.contract.batch);
  flag(c.isNoexcept, "noexcept");
  flag(c.isMember, "member");
  flag(c.isConstMember, "const-member");
  if (c.body.valid())
    out << " body " << (c.body.index < functions.size() ? quoteName(functions[c.body.index]) : "<bad>");
  range("", c.declaration);
  if (c.model) {
    out << " model {";
    model(*c.model);
    out << " }";
  }
  out << '\n';
}

void Printer::model(const EffectSummary &s) {
  flag(s.unknown, "unknown");
  flag(s.ordered, "ordered");
  flag(s.synchronizes, "synchronizes");
  flag(s.waits, "waits");
  flag(s.mayThrow, "throws");
  flag(s.noReturn, "noreturn");
  flag(s.allocates, "allocates");
  flag(s.threadIdentity, "thread-identity");
  if (!s.why.empty())
    out << " why " << quote(s.why);
  for (const ParameterAccess &access : s.parameters) {
    out << ' ' << spell(access.kind) << ' ' << access.parameter;
    for (const Step &each : access.steps)
      step(each);
  }
  for (const auto &[kind, where] : s.globals) {
    out << ' ' << spell(kind) << ' ';
    path(where);
  }
  flag(s.basis != Basis::Proved, spell(s.basis));
  flag(s.cost != CostClass::Compute, spell(s.cost));
  if (s.weight != 1.0)
    out << " weight " << formatDouble(s.weight);
}

void Printer::enter(FunctionId id) {
  layout.emplace(m, id);
  valueNames.clear();
  usedValueNames.clear();
  labels.clear();
  nextValue = 0;
  llvm::StringSet<> used = globalNames;
  for (unsigned i = 0; i < m.objects.size(); ++i)
    if (m.objects[i].function == id && ObjectId(i) != m.unknownMemory && !m.objects[i].isCaptured)
      objects[i] = unique(used, m.objects[i].name);
  for (OpId target : layout->labelled)
    labels.try_emplace(target, labels.size());
}

std::string Printer::scopeText(ObjectId id) const {
  const Object &object = m[id];
  if (!object.scope.valid())
    return object.kind == ObjectKind::Local || object.kind == ObjectKind::Fresh ? "none" : "";
  auto known = layout->regions.find(object.scope);
  return known == layout->regions.end() ? "<bad>" : "^" + std::to_string(known->second);
}

void Printer::function(FunctionId id) {
  const Function &f = m[id];
  enter(id);
  out << "\nfunction " << quoteName(functions[id.index]);
  if (functions[id.index] != f.name)
    out << " = " << quote(f.name);
  out << '(';
  const char *separator = "";
  for (ObjectId parameter : f.parameters) {
    out << std::exchange(separator, ", ");
    if (parameter.index < m.objects.size() && m[parameter].function == id &&
        m[parameter].kind == ObjectKind::Parameter)
      objectDeclaration(parameter, scopeText(parameter));
    else
      out << "<bad>";
  }
  out << ')';
  if (f.site != f.name)
    out << " site " << quote(f.site);
  flag(f.isMarked, "marked");
  flag(f.isRequired, "required");
  flag(f.mayReassociate, "reassociate");
  flag(f.isNoexcept, "noexcept");
  flag(f.isInstantiation, "instantiation");
  flag(f.isUninstantiated, "uninstantiated");
  flag(f.isSelected, "selected");
  if (!f.refusal.empty())
    out << " refused " << quote(f.refusal);
  range("", f.range);
  if (!f.body.valid()) {
    out << '\n';
    return;
  }
  out << " {\n";
  indent = 2;
  for (ObjectId object : layout->preamble) {
    // A parameter that the list above does not name still has its position.
    if (m[object].kind == ObjectKind::Parameter)
      out.indent(indent) << "<bad>\n";
    else
      objectLine(object, scopeText(object));
  }
  regionContents(f.body);
  indent = 0;
  out << "}\n";
}

void Printer::region(RegionId id) {
  if (!id.valid()) {
    out << '_';
    return;
  }
  out << "{\n";
  indent += 2;
  regionContents(id);
  indent -= 2;
  out.indent(indent) << '}';
}

void Printer::regionContents(RegionId id) {
  if (id.index >= m.regions.size() || indent > 2000) {
    out.indent(indent) << "<bad>\n";
    return;
  }
  if (auto locals = layout->locals.find(id); locals != layout->locals.end())
    for (ObjectId object : locals->second)
      objectLine(object, "");
  for (OpId each : m[id].ops) {
    if (each.index >= m.ops.size()) {
      out.indent(indent) << "<bad>\n";
      continue;
    }
    letsOf(m[each]);
    out.indent(indent);
    op(each, true);
    out << '\n';
  }
  if (m[id].value.valid()) {
    lets(m[id].value);
    out.indent(indent) << "gives ";
    value(m[id].value, {});
    out << '\n';
  }
}

/// An empty header is not written; a missing one is ("headerless").
bool Printer::hasHeaderText(const LoopInfo &loop) const {
  return loop.header.index < m.regions.size() &&
         (!m[loop.header].ops.empty() || layout->locals.count(loop.header) != 0);
}

/// What an op needs defined first; a loop's bounds may use results of its header and are defined at its end.
void Printer::letsOf(const Op &op) {
  if (op.loop && hasHeaderText(*op.loop))
    return;
  forEachValue(op, [&](ValueId value) { lets(value); });
}

void Printer::argument(const Argument &argument) {
  if (argument.mode != PassMode::Value || argument.path.valid()) {
    out << (argument.mode == PassMode::Ref ? "&" : argument.mode == PassMode::ConstRef ? "&const " : "copy ");
    path(argument.path);
    if (argument.value.valid()) {
      out << " as ";
      value(argument.value, {});
    }
  } else {
    value(argument.value, {});
  }
  range("", argument.range);
}

void Printer::op(OpId id, bool nested) {
  const Op &o = m[id];
  if (auto label = labels.find(id); label != labels.end())
    out << '^' << label->second << ": ";
  if (o.result.valid()) {
    auto [name, isNew] = valueNames.try_emplace(o.result);
    if (isNew)
      name->second = newValueName("");
    out << '%' << name->second;
    TypeId expected = o.kind == OpKind::Load                                        ? o.path.type
                      : o.kind == OpKind::Call && o.callee.index < m.callees.size() ? m[o.callee].result
                                                                                    : TypeId();
    TypeId actual = o.result.index < m.values.size() ? m[o.result].type : TypeId();
    if (!expected.valid() || actual != expected) {
      out << ':';
      type(actual);
    }
    out << " = ";
  }
  switch (o.kind) {
  case OpKind::Load:
    out << "load ";
    path(o.path);
    break;
  case OpKind::Store:
    out << "store ";
    path(o.path);
    out << ' ' << (o.update ? spell(*o.update) : "") << "= ";
    value(o.value, o.path.type);
    break;
  case OpKind::Call: {
    out << "call ";
    if (o.callee.index < callees.size())
      out << quoteName(callees[o.callee.index]);
    else
      out << (o.callee.valid() ? "<bad>" : "_");
    out << '(';
    const char *separator = "";
    for (const Argument &each : o.arguments) {
      out << std::exchange(separator, ", ");
      argument(each);
    }
    out << ')';
    break;
  }
  case OpKind::Branch:
    out << spell(o.branch);
    if (o.condition.valid()) {
      out << ' ';
      value(o.condition, {});
    }
    break;
  case OpKind::Loop:
    out << "loop " << (o.loop ? spell(o.loop->kind) : "<bad>");
    if (o.loop && nested)
      loop(o);
    break;
  case OpKind::Return:
    out << spell(o.exit);
    if (o.value.valid()) {
      out << ' ';
      value(o.value, {});
    }
    if (o.exitTarget != defaultExitTarget(m, o.parent, o.exit)) {
      auto label = labels.find(o.exitTarget);
      out << " to "
          << (!o.exitTarget.valid()   ? "none"
              : label == labels.end() ? "<bad>"
                                      : "^" + std::to_string(label->second));
    }
    break;
  case OpKind::Await:
  case OpKind::Effect:
  case OpKind::Opaque:
    out << spell(o.kind);
    if (!o.construct.empty())
      out << ' ' << quote(o.construct);
    break;
  }
  common(o);
  if (!nested)
    return;
  if (o.kind == OpKind::Loop && o.loop) {
    out << ' ';
    region(o.loop->body);
  } else if (o.kind == OpKind::Branch) {
    branch(o);
  }
}

void Printer::branch(const Op &o) {
  for (unsigned i = 0; i < o.regions.size(); ++i) {
    out << (o.branch == BranchKind::If && i == 1 ? " else " : " ");
    region(o.regions[i]);
  }
}

/// The fields that an op of the kind does not have in its own syntax, then the places in the text.
void Printer::common(const Op &o) {
  bool hasPath = o.kind == OpKind::Load || o.kind == OpKind::Store;
  bool hasValue = o.kind == OpKind::Store || o.kind == OpKind::Return;
  if (!hasPath && o.path.valid()) {
    out << " path ";
    path(o.path);
  }
  if (!hasValue && o.value.valid()) {
    out << " value ";
    value(o.value, {});
  }
  if (o.kind != OpKind::Store && o.update)
    out << " update " << spell(*o.update);
  flag(o.isInit, "init");
  if (o.kind != OpKind::Call && o.callee.valid())
    out << " callee " << (o.callee.index < callees.size() ? quoteName(callees[o.callee.index]) : "<bad>");
  if (o.kind != OpKind::Call && !o.arguments.empty()) {
    out << " arguments (";
    const char *separator = "";
    for (const Argument &each : o.arguments) {
      out << std::exchange(separator, ", ");
      argument(each);
    }
    out << ')';
  }
  if (o.resultPath.valid()) {
    out << " yields ";
    path(o.resultPath);
  }
  if (o.kind != OpKind::Branch && o.condition.valid()) {
    out << " condition ";
    value(o.condition, {});
  }
  bool hasConstruct = o.kind == OpKind::Await || o.kind == OpKind::Effect || o.kind == OpKind::Opaque;
  if (!hasConstruct && !o.construct.empty())
    out << " construct " << quote(o.construct);
  flag(o.basis != Basis::Proved, spell(o.basis));
  range("", o.range);
  if (o.statement.valid() && o.statement == o.range)
    out << " stmt@=";
  else
    range("stmt", o.statement);
  range("lhs", o.targetRange);
  range("rhs", o.valueRange);
}

void Printer::loop(const Op &o) {
  const LoopInfo &l = *o.loop;
  flag(!l.header.valid(), "headerless");
  TypeId variableType = l.variable.index < m.objects.size() ? m[l.variable].type : TypeId();
  if (layout->inlineVariables.count(l.variable)) {
    bool inBody = m[l.variable].scope == l.body;
    bool defaultInBody = l.kind == LoopKind::Range || l.kind == LoopKind::Algorithm;
    out << " var (" << (m[l.variable].kind == ObjectKind::Local ? "" : spell(m[l.variable].kind).str() + " ");
    objectDeclaration(l.variable, inBody == defaultInBody ? "" : inBody ? "body" : "header");
    out << ')';
  } else if (l.variable.valid()) {
    out << " var ";
    object(l.variable);
  }
  TypeId inductionType;
  if (l.induction.valid()) {
    bool isOk = l.induction.index < m.values.size();
    inductionType = isOk ? m[l.induction].type : TypeId();
    bool hasName = l.variable.index < m.objects.size();
    auto [name, isNew] = valueNames.try_emplace(l.induction);
    if (isNew)
      name->second = newValueName(hasName ? llvm::StringRef(m[l.variable].name) : "");
    out << " %" << name->second;
    typeSuffix(inductionType, l.kind == LoopKind::Counted ? variableType : TypeId(),
               l.kind == LoopKind::Counted ? "int" : "long");
  }
  if (hasHeaderText(l)) {
    // The bounds' definitions stand at the end of the header, where its results are known.
    out << " header {\n";
    indent += 4;
    regionContents(l.header);
    forEachValue(o, [&](ValueId value) { lets(value); });
    indent -= 2;
    out.indent(indent) << '}';
    indent -= 2;
  }
  bool isOne =
      l.step.index < m.values.size() && m[l.step].kind == ValueKind::Constant && m[l.step].constant == 1 &&
      (inductionType.valid() ? m[l.step].type == inductionType : isScalarNamed(m[l.step].type, "int"));
  if (l.lower.valid() || l.upper.valid() || l.step.valid() || l.relation != Relation::Less) {
    out << " from ";
    value(l.lower, inductionType);
    out << ' ' << spell(l.relation) << ' ';
    value(l.upper, inductionType);
    if (!isOne) {
      out << " step ";
      value(l.step, inductionType);
    }
  }
  if (l.testOffset != 0)
    out << " offset " << l.testOffset;
  if (l.range.valid()) {
    out << " range ";
    path(l.range);
  }
  if (l.elementType.valid() || l.elementByReference) {
    out << " element " << (l.elementByReference ? "&" : "");
    type(l.elementType);
  }
  if (!l.algorithm.empty())
    out << " algorithm " << quote(l.algorithm);
  flag(l.hint != LoopHint::None, spell(l.hint));
  flag(l.declaresVariable, "declares");
  range("init", l.initRange);
  range("cond", l.conditionRange);
  range("incr", l.incrementRange);
  range("lower", l.lowerRange);
  range("upper", l.upperRange);
  range("step", l.stepRange);
  range("var", l.variableRange);
  range("range", l.rangeRange);
  range("body", l.bodyRange);
}

std::vector<std::string> opTexts(const Module &module) {
  std::vector<std::string> texts(module.ops.size());
  for (unsigned i = 0; i < module.functions.size(); ++i) {
    Printer names(module, llvm::nulls());
    names.function(FunctionId(i));
    if (module.functions[i].body.index >= module.regions.size())
      continue;
    module.walk(module.functions[i].body, [&](OpId id) {
      llvm::raw_string_ostream out(texts[id.index]);
      Printer line(names, out);
      line.op(id, false);
    });
  }
  return texts;
}

} // namespace xcs::ir
