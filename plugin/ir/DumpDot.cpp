// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ir/Dump.h"
#include "ir/Printer.h"
#include "ir/Syntax.h"
#include "ir/Uses.h"
#include <set>

namespace xcs::ir {

namespace {

class DotDump {
public:
  DotDump(const Module &module, llvm::raw_ostream &out) : m(module), out(out), texts(opTexts(module)) {}

  void run() {
    out << "digraph " << quote(m.name) << " {\n  node [shape=box, fontname=monospace];\n";
    for (unsigned i = 0; i < m.functions.size(); ++i) {
      out << "  subgraph cluster_f" << i << " {\n    label=" << quote(m.functions[i].name) << ";\n";
      if (m.functions[i].body.valid())
        region(m.functions[i].body, 4);
      out << "  }\n";
    }
    for (unsigned i = 0; i < m.ops.size(); ++i)
      uses(OpId(i));
    out << "}\n";
  }

private:
  void region(RegionId id, unsigned indent) {
    for (OpId op : m[id].ops) {
      // Left-aligned: \l ends a line in Graphviz.
      std::string label = quote(texts[op.index]);
      label.insert(label.size() - 1, "\\l");
      out.indent(indent) << "op" << op.index << " [label=" << label << "];\n";
      for (RegionId below : m.regionsOf(m[op])) {
        bool isHeader = m[op].loop && m[op].loop->header == below;
        if (m[below].ops.empty())
          continue;
        out.indent(indent) << "subgraph cluster_r" << below.index << " {\n";
        out.indent(indent + 2) << "label=" << (isHeader ? "header" : m[op].loop ? "body" : "arm") << ";\n";
        region(below, indent + 2);
        out.indent(indent) << "}\n";
        out.indent(indent) << "op" << op.index << " -> op" << m[below].ops.front().index
                           << " [style=dashed];\n";
      }
    }
    for (std::size_t i = 1; i < m[id].ops.size(); ++i)
      out.indent(indent) << "op" << m[id].ops[i - 1].index << " -> op" << m[id].ops[i].index
                         << " [style=dotted];\n";
  }

  void uses(OpId user) {
    std::set<ValueId> seen;
    forEachValue(m[user], [&](ValueId value) { use(value, user, seen); });
  }

  void use(ValueId id, OpId user, std::set<ValueId> &seen) {
    if (!seen.insert(id).second)
      return;
    const Value &value = m[id];
    if (value.kind == ValueKind::Result || value.kind == ValueKind::Induction)
      out << "  op" << value.op.index << " -> op" << user.index << ";\n";
    for (ValueId operand : value.operands)
      use(operand, user, seen);
  }

  const Module &m;
  llvm::raw_ostream &out;
  std::vector<std::string> texts;
};

} // namespace

void dumpDot(const Module &module, llvm::raw_ostream &out) { DotDump(module, out).run(); }

} // namespace xcs::ir
