// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Private to the printer. Printer.cpp: types, objects, paths, values; PrintOps.cpp: callees, functions, ops.

#pragma once

#include "ir/KnownTypes.h"
#include "ir/Layout.h"
#include "ir/Names.h"
#include "ir/Syntax.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/raw_ostream.h"

namespace xcs::ir {

/// Comparisons and logical operators: their default type is bool.
inline bool isPredicate(Expr expr) {
  return expr == Expr::Not || (expr >= Expr::Lt && expr <= Expr::LogicalOr);
}

class Printer {
public:
  Printer(const Module &module, llvm::raw_ostream &out);

  void module();
  void function(FunctionId function);
  /// Without `nested`: the line alone, without the regions.
  void op(OpId op, bool nested);
  /// Goes on with the names of `other`, writing somewhere else.
  Printer(const Printer &other, llvm::raw_ostream &out)
      : m(other.m), out(out), types(other.types), objects(other.objects), callees(other.callees),
        functions(other.functions), valueNames(other.valueNames), labels(other.labels), layout(other.layout) {
  }

private:
  static std::string unique(llvm::StringSet<> &used, llvm::StringRef name);

  void orderTypes();
  void typeAhead(TypeId type);
  void typeLine(TypeId type);
  void objectLine(ObjectId object, llvm::StringRef scope);
  void objectDeclaration(ObjectId object, llvm::StringRef scope);
  void calleeLine(CalleeId callee);
  void model(const EffectSummary &summary);
  void enter(FunctionId function);
  bool hasHeaderText(const LoopInfo &loop) const;
  void region(RegionId region);
  void regionContents(RegionId region);
  void loop(const Op &op);
  void branch(const Op &op);
  void argument(const Argument &argument);
  void common(const Op &op);
  void letsOf(const Op &op);

  void type(TypeId type);
  void flag(bool value, llvm::StringRef word);
  void range(llvm::StringRef label, const SourceRange &range);
  void object(ObjectId object);
  void step(const Step &step);
  void path(const AccessPath &path);
  bool isScalarNamed(TypeId type, llvm::StringRef name) const;
  void typeSuffix(TypeId actual, TypeId expected, llvm::StringRef fallback);
  void value(ValueId value, TypeId expected);
  void definition(ValueId value, TypeId expected);
  void lets(ValueId value);
  std::string newValueName(llvm::StringRef wish);
  std::string scopeText(ObjectId object) const;

  const Module &m;
  llvm::raw_ostream &out;
  std::vector<TypeId> typeOrder;
  std::vector<std::string> types, objects, callees, functions;
  llvm::StringSet<> globalNames, usedValueNames;
  std::map<ValueId, std::string> valueNames;
  std::map<OpId, unsigned> labels;
  std::optional<Layout> layout;
  unsigned indent = 0, depth = 0, nextValue = 0;
};

} // namespace xcs::ir
