// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Private to the parser. Parser.cpp: types, objects, callees, functions; ParseValues.cpp: places, paths,
// values; ParseOps.cpp: regions and ops; ParseLoops.cpp: loops. After an error the cursor matches nothing, so
// that every loop ends by itself.

#pragma once

#include "ir/Builder.h"
#include "ir/Cursor.h"
#include "ir/Names.h"
#include <map>

namespace xcs::ir {

class Parser {
public:
  Parser(llvm::StringRef text, llvm::StringRef name) : in(text), builder(name.str()) {}
  void module();
  const std::string &error() const { return in.error(); }
  Module take() { return builder.take(); }

private:
  Module &m() { return builder.module(); }

  // Types.
  TypeId type();
  TypeId typeReference();
  TypeId typeByName(std::string name, bool isConst, bool isVolatile);
  TypeId scalar(llvm::StringRef name);
  void describe(TypeId id, bool all, unsigned depth);
  void typeDeclaration();
  void typeDescription(TypeId id);

  // Objects, callees, functions.
  /// Reads a declaration; a scope written as "^N" is resolved at the end of the function.
  ObjectId objectDeclaration(ObjectKind kind, RegionId defaultScope, const LoopInfo *loop = nullptr);
  void calleeDeclaration();
  EffectSummary model();
  void functionDeclaration();
  void finishFunction();
  void finishModule();
  CalleeId calleeReference();

  // Places, paths, values.
  bool tryRange(llvm::StringRef label, SourceRange &range);
  void range(SourceRange &range);
  void steps(llvm::SmallVectorImpl<Step> &steps);
  AccessPath path();
  ObjectId object();
  ValueId value(TypeId expected);
  ValueId expression(TypeId expected);
  ValueId newValue(Value value);
  ValueId constant(std::int64_t number, TypeId type);
  TypeId typeSuffix(TypeId expected, llvm::StringRef fallback);
  void nameValue(const std::string &name, ValueId value);

  // Regions and ops.
  RegionId newRegion(OpId parent);
  void region(RegionId region);
  void regionContents(RegionId region);
  void statement();
  void letStatement();
  bool atValue();
  void store(Op &op);
  void call(Op &op);
  void exitStatement(Op op);
  void branch(Op op);
  OpId append(Op op);
  void addResult(OpId op, TypeId expected);
  void arguments(llvm::SmallVectorImpl<Argument> &arguments);
  bool attribute(Op &op);
  void attributes(Op &op) {
    while (attribute(op)) {
    }
  }

  // Loops.
  void loop(bool isSugar);
  void loopHead(Op &op, OpId id);
  void loopSugar(Op &op, OpId id);
  bool loopClause(Op &op);
  void loopBounds(LoopInfo &loop);
  void declareInduction(LoopInfo &loop, OpId id, const std::string &name, TypeId type);
  RegionId variableScope(const LoopInfo &loop) const;

  struct Result {
    bool wanted = false;
    std::string name;
    TypeId type; ///< As written; else the default of the op.
    bool hasType = false;
  };
  struct Pending {
    std::size_t where;
    std::string name;
  };

  Cursor in;
  Builder builder;
  std::map<std::string, std::string> typeHandles; ///< "!3" -> key in the table of types.
  std::map<std::string, TypeId> typeIds;
  std::map<TypeId, std::size_t> undescribed; ///< First mention of types without a description.
  std::map<TypeId, bool> declaredTypes;
  std::map<std::string, CalleeId> callees;
  std::map<std::string, FunctionId> functions;
  std::vector<std::pair<CalleeId, Pending>> bodies;
  std::vector<CalleeId> implicitCallees;
  std::map<std::string, ObjectId> globals;

  // Of the function that is being read.
  FunctionId current;
  std::map<std::string, ObjectId> locals;
  std::map<std::string, ValueId> values;
  std::map<std::string, OpId> labels;
  std::vector<std::pair<OpId, Pending>> exits;
  std::vector<std::pair<ObjectId, std::pair<std::size_t, unsigned>>> scopes;
  std::vector<RegionId> openedRegions; ///< By ordinal.
  Result result;
  std::string label;
  unsigned depth = 0;
};

} // namespace xcs::ir
