// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A module: all tables of one translation unit. Built once by the reader or the parser, then immutable.

#pragma once

#include "ir/Op.h"
#include "ir/Type.h"
#include "llvm/ADT/StringMap.h"

namespace xcs::ir {

enum class CalleeKind {
  Direct,   ///< One known function.
  Virtual,  ///< Chosen by the object's dynamic type; `body` only if it is final.
  Indirect, ///< Through a function pointer or a std::function.
  Library,  ///< A function of the standard library or POSIX that has a model: `model` is its summary.
  Unknown,  ///< Nothing is known.
};

struct CalleeParameter {
  std::string name;
  TypeId type;
  PassMode mode = PassMode::Value;
};

struct Callee {
  std::string name; ///< Qualified, with template arguments: "ns::f<int>".
  CalleeKind kind = CalleeKind::Unknown;
  SourceRange declaration; ///< Where the user could annotate it; invalid in system headers.
  FunctionId body;         ///< Its definition in this module, if visible.
  Contract contract;
  std::optional<EffectSummary> model; ///< Library only.
  bool isNoexcept = false;
  bool isMember = false; ///< Parameter 0 is the object.
  bool isConstMember = false;
  TypeId result; ///< Without reference.
  bool returnsReference = false;
  std::vector<CalleeParameter> parameters;
};

struct Function {
  std::string name;  ///< Qualified, with template arguments.
  std::string site;  ///< Name of the pattern for template instantiations ("ns::f"), else the same as name.
  SourceRange range; ///< The definition.
  RegionId body;
  std::vector<ObjectId> parameters;
  ObjectId thisObject;     ///< Valid in member functions.
  bool isMarked = false;   ///< [[xcs::jit]].
  bool isRequired = false; ///< [[xcs::jit("required")]].
  bool mayReassociate = false;
  bool isNoexcept = false;
  bool isInstantiation = false; ///< Of a template: one text, several functions.
  bool isUninstantiated =
      false;               ///< A template that nothing instantiates: its loops are listed, nothing is known.
  bool isSelected = false; ///< To be analysed and reported: marked, or --all.
  std::string
      refusal; ///< Why the function cannot be rewritten at all (constexpr, coroutine, ...); empty: it can.
};

struct Module {
  std::string name; ///< Main file.
  std::vector<std::string> files;
  std::vector<Type> types;
  std::vector<Object> objects;
  std::vector<Value> values;
  std::vector<Op> ops;
  std::vector<Region> regions;
  std::vector<Callee> callees;
  std::vector<Function> functions;
  ObjectId unknownMemory; ///< The one Unknown object; valid after construction through Builder.

  const std::string &operator[](FileId id) const { return files[id.index]; }
  const Type &operator[](TypeId id) const { return types[id.index]; }
  const Object &operator[](ObjectId id) const { return objects[id.index]; }
  const Value &operator[](ValueId id) const { return values[id.index]; }
  const Op &operator[](OpId id) const { return ops[id.index]; }
  const Region &operator[](RegionId id) const { return regions[id.index]; }
  const Callee &operator[](CalleeId id) const { return callees[id.index]; }
  const Function &operator[](FunctionId id) const { return functions[id.index]; }
  Object &operator[](ObjectId id) { return objects[id.index]; }
  Op &operator[](OpId id) { return ops[id.index]; }
  Value &operator[](ValueId id) { return values[id.index]; }
  Region &operator[](RegionId id) { return regions[id.index]; }
  Callee &operator[](CalleeId id) { return callees[id.index]; }
  Function &operator[](FunctionId id) { return functions[id.index]; }

  /// Whether `inner` is `outer` or nested in one of its ops.
  bool isInside(RegionId inner, RegionId outer) const;
  /// Calls `visit` for every op of `region` and of the regions below, in order of evaluation.
  template <typename Visitor> void walk(RegionId region, Visitor &&visit) const;
  /// The regions an op owns, header before body.
  llvm::SmallVector<RegionId, 3> regionsOf(const Op &op) const;
};

template <typename Visitor> void Module::walk(RegionId region, Visitor &&visit) const {
  for (OpId id : (*this)[region].ops) {
    visit(id);
    for (RegionId below : regionsOf((*this)[id]))
      walk(below, visit);
  }
}

} // namespace xcs::ir
