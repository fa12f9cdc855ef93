// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ir/Dump.h"
#include "ir/Names.h"
#include "ir/Printer.h"
#include "llvm/Support/JSON.h"

namespace xcs::ir {

namespace {

/// Members that have their default value are left out, the kind and what makes an entity what it is excepted.
class JsonDump {
public:
  JsonDump(const Module &module, llvm::raw_ostream &out) : m(module), json(out, 1), texts(opTexts(module)) {}

  void run() {
    json.object([&] {
      json.attribute("schema", "xcs-ir/1");
      text("name", m.name);
      json.attribute("unknown_memory", m.unknownMemory.index);
      json.attributeArray("files", [&] {
        for (const std::string &file : m.files)
          json.value(llvm::json::fixUTF8(file));
      });
      table("types", m.types, [&](const Type &entry) { type(entry); });
      table("objects", m.objects, [&](const Object &entry) { object(entry); });
      table("values", m.values, [&](const Value &entry) { value(entry); });
      table("callees", m.callees, [&](const Callee &entry) { callee(entry); });
      table("functions", m.functions, [&](const Function &entry) { function(entry); });
      table("regions", m.regions, [&](const Region &entry) {
        id("parent_op", entry.parentOp);
        id("function", entry.function);
        ids("ops", entry.ops);
        id("value", entry.value);
      });
      unsigned index = 0;
      table("ops", m.ops, [&](const Op &entry) {
        op(entry);
        text("text", texts[index++]);
      });
    });
  }

private:
  template <typename T, typename Write>
  void table(llvm::StringRef name, const std::vector<T> &entries, Write write) {
    json.attributeArray(name, [&] {
      for (const T &entry : entries)
        json.object([&] { write(entry); });
    });
  }

  template <typename IdType> void id(llvm::StringRef name, IdType id) {
    if (id.valid())
      json.attribute(name, id.index);
  }
  template <typename Range> void ids(llvm::StringRef name, const Range &range) {
    json.attributeArray(name, [&] {
      for (auto id : range)
        json.value(id.valid() ? static_cast<std::int64_t>(id.index) : -1);
    });
  }
  void text(llvm::StringRef name, llvm::StringRef text) {
    if (!text.empty())
      json.attribute(name, llvm::json::fixUTF8(text));
  }
  void flag(llvm::StringRef name, bool value) {
    if (value)
      json.attribute(name, true);
  }
  void place(llvm::StringRef name, const SourceRange &range) {
    if (!range.valid())
      return;
    json.attributeObject(name, [&] {
      json.attribute("file", range.file.index);
      json.attribute("line", range.line);
      json.attribute("column", range.column);
      json.attribute("end_line", range.endLine);
      json.attribute("begin", range.begin);
      json.attribute("end", range.end);
      flag("in_macro", range.inMacro);
    });
  }

  void type(const Type &t) {
    json.attribute("kind", spell(t.kind));
    text("name", t.name);
    if (t.bits)
      json.attribute("bits", t.bits);
    flag("signed", t.isSigned);
    flag("const", t.isConst);
    flag("volatile", t.isVolatile);
    flag("atomic", t.isAtomic);
    flag("union", t.isUnion);
    flag("alias_any", t.mayAliasAny);
    json.attribute("storage", spell(t.storage));
    json.attribute("lifetime", spell(t.lifetime));
    flag("random_access", t.randomAccess);
    flag("contiguous", t.contiguous);
    flag("packed", t.packedBits);
    flag("throwing_move", !t.nothrowMove);
    flag("immovable", !t.movable);
    text("container", t.container);
    id("element", t.element);
    flag("members_known", t.membersKnown);
    if (!t.members.empty())
      json.attributeArray("members", [&] {
        for (const Member &member : t.members)
          json.object([&] {
            text("name", member.name);
            id("type", member.type);
            flag("private", member.isPrivate);
            text("accessor", member.accessor);
          });
      });
  }

  void object(const Object &o) {
    json.attribute("kind", spell(o.kind));
    text("name", o.name);
    id("type", o.type);
    id("scope", o.scope);
    id("function", o.function);
    if (o.kind == ObjectKind::Parameter)
      json.attribute("parameter", o.parameter);
    flag("reference", o.isReference);
    flag("restrict", o.isRestrict);
    flag("constant", o.isConstant);
    flag("address_taken", o.addressTaken);
    flag("captured", o.isCaptured);
    flag("named", o.hasSecondName);
    place("range", o.range);
  }

  void value(const Value &v) {
    json.attribute("kind", spell(v.kind));
    id("type", v.type);
    if (v.kind == ValueKind::Constant)
      json.attribute("constant", v.constant);
    id("object", v.object);
    id("op", v.op);
    if (v.kind == ValueKind::Expr) {
      json.attribute("operator", spell(v.expr));
      ids("operands", v.operands);
    }
  }

  void steps(llvm::ArrayRef<Step> steps) {
    json.attributeArray("steps", [&] {
      for (const Step &step : steps)
        json.object([&] {
          json.attribute("kind", spell(step.kind));
          text("field", step.field);
          id("index", step.index);
        });
    });
  }

  void pathMembers(const AccessPath &path) {
    id("base", path.base);
    steps(path.steps);
    id("type", path.type);
  }
  void path(llvm::StringRef name, const AccessPath &path) {
    if (path.valid())
      json.attributeObject(name, [&] { pathMembers(path); });
  }

  void callee(const Callee &c) {
    json.attribute("kind", spell(c.kind));
    text("name", c.name);
    place("declaration", c.declaration);
    id("body", c.body);
    flag("pure", c.contract.pure);
    flag("io", c.contract.io);
    flag("ordered", c.contract.ordered);
    flag("associative", c.contract.associative);
    text("batch", c.contract.batch);
    flag("noexcept", c.isNoexcept);
    flag("member", c.isMember);
    flag("const_member", c.isConstMember);
    id("result", c.result);
    flag("returns_reference", c.returnsReference);
    json.attributeArray("parameters", [&] {
      for (const CalleeParameter &parameter : c.parameters)
        json.object([&] {
          text("name", parameter.name);
          id("type", parameter.type);
          json.attribute("mode", spell(parameter.mode));
        });
    });
    if (c.model)
      json.attributeObject("model", [&] { model(*c.model); });
  }

  void model(const EffectSummary &s) {
    flag("unknown", s.unknown);
    flag("ordered", s.ordered);
    flag("synchronizes", s.synchronizes);
    flag("waits", s.waits);
    flag("may_throw", s.mayThrow);
    flag("no_return", s.noReturn);
    flag("allocates", s.allocates);
    flag("thread_identity", s.threadIdentity);
    text("why", s.why);
    json.attribute("basis", spell(s.basis));
    json.attribute("cost", spell(s.cost));
    json.attribute("weight", s.weight);
    json.attributeArray("parameters", [&] {
      for (const ParameterAccess &access : s.parameters)
        json.object([&] {
          json.attribute("parameter", access.parameter);
          json.attribute("access", spell(access.kind));
          steps(access.steps);
        });
    });
    json.attributeArray("globals", [&] {
      for (const auto &global : s.globals)
        json.object([&] {
          json.attribute("access", spell(global.first));
          pathMembers(global.second);
        });
    });
  }

  void function(const Function &f) {
    text("name", f.name);
    text("site", f.site);
    place("range", f.range);
    id("body", f.body);
    ids("parameters", f.parameters);
    id("this", f.thisObject);
    flag("marked", f.isMarked);
    flag("required", f.isRequired);
    flag("reassociate", f.mayReassociate);
    flag("noexcept", f.isNoexcept);
    flag("instantiation", f.isInstantiation);
    flag("uninstantiated", f.isUninstantiated);
    flag("selected", f.isSelected);
    text("refusal", f.refusal);
  }

  void op(const Op &o) {
    json.attribute("kind", spell(o.kind));
    id("parent", o.parent);
    id("result", o.result);
    json.attribute("basis", spell(o.basis));
    path("path", o.path);
    id("value", o.value);
    if (o.update)
      json.attribute("update", spell(*o.update));
    flag("init", o.isInit);
    id("callee", o.callee);
    if (!o.arguments.empty())
      json.attributeArray("arguments", [&] {
        for (const Argument &argument : o.arguments)
          json.object([&] {
            json.attribute("mode", spell(argument.mode));
            id("value", argument.value);
            path("path", argument.path);
            place("range", argument.range);
          });
      });
    path("result_path", o.resultPath);
    if (o.kind == OpKind::Branch) {
      json.attribute("branch", spell(o.branch));
      ids("regions", o.regions);
    }
    id("condition", o.condition);
    if (o.loop)
      json.attributeObject("loop", [&] { loop(*o.loop); });
    if (o.kind == OpKind::Return) {
      json.attribute("exit", spell(o.exit));
      id("exit_target", o.exitTarget);
    }
    text("construct", o.construct);
    place("range", o.range);
    place("statement", o.statement);
    place("target_range", o.targetRange);
    place("value_range", o.valueRange);
  }

  void loop(const LoopInfo &l) {
    json.attribute("kind", spell(l.kind));
    json.attribute("hint", spell(l.hint));
    id("variable", l.variable);
    id("induction", l.induction);
    id("lower", l.lower);
    id("upper", l.upper);
    id("step", l.step);
    json.attribute("relation", spell(l.relation));
    if (l.testOffset != 0)
      json.attribute("test_offset", l.testOffset);
    path("range", l.range);
    id("element_type", l.elementType);
    flag("element_by_reference", l.elementByReference);
    text("algorithm", l.algorithm);
    id("header", l.header);
    id("body", l.body);
    flag("declares_variable", l.declaresVariable);
    place("init_range", l.initRange);
    place("condition_range", l.conditionRange);
    place("increment_range", l.incrementRange);
    place("lower_range", l.lowerRange);
    place("upper_range", l.upperRange);
    place("step_range", l.stepRange);
    place("variable_range", l.variableRange);
    place("range_range", l.rangeRange);
    place("body_range", l.bodyRange);
  }

  const Module &m;
  llvm::json::OStream json;
  std::vector<std::string> texts;
};

} // namespace

void dumpJson(const Module &module, llvm::raw_ostream &out) {
  JsonDump(module, out).run();
  out << '\n';
}

} // namespace xcs::ir
