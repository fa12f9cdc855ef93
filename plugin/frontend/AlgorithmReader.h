// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calls of standard algorithms as loops. An algorithm is read as a loop where its loop can be written down
// exactly: what it calls for each element, in which order, what it carries from one to the next and when it
// stops. All others stay calls with an empty loop before them, so that they appear in the report.

#pragma once

#include "frontend/ReaderImpl.h"

namespace xcs::frontend {

/// The algorithm's name, "std::find_if", for the function that a call names; empty: none.
std::string algorithmName(const clang::FunctionDecl *f, const clang::Expr *object);

class AlgorithmReader {
public:
  AlgorithmReader(FunctionReader &reader, const clang::Expr *e) : reader(reader), e(e) {}

  /// Reads the call as a loop; false, and nothing has been read, where it is none that can be written down.
  bool read(llvm::StringRef name, llvm::ArrayRef<const clang::Expr *> arguments, Operand &result);
  /// The loop without a body that stands for an algorithm which stays a call.
  void announce(llvm::StringRef name);

private:
  using Expr = clang::Expr;
  using QualType = clang::QualType;

  /// What is called: a lambda, a function, an object, or an operator of the language.
  struct Callable {
    const Expr *text = nullptr;
    const clang::FunctionDecl *body = nullptr;
    const clang::LambdaExpr *lambda = nullptr;
    bool isFunction = false;
    std::optional<ir::Expr> builtin;
    Operand self;
  };
  /// One of the sequences that the algorithm walks along.
  struct Sequence {
    const Expr *first = nullptr;
    bool isInserter = false;
    QualType element;
    Operand start;
  };

  // Matching: nothing is read yet.
  bool match(llvm::StringRef name, llvm::ArrayRef<const Expr *> arguments);
  bool matchSequence(const Expr *first, bool isOutput = false);
  bool matchCallable(const Expr *callable, llvm::ArrayRef<QualType> parameters);
  bool copiesObjects(const clang::LambdaExpr *lambda) const;
  bool matchNumber(QualType t) const;
  bool matchResult(const Callable &callable, QualType target) const;
  static bool takesValue(const Callable &callable);

  // Reading.
  void startSequences();
  void open(bool isStarted = false);
  void close();
  Operand element(const Sequence &sequence, ir::ValueId index);
  Operand value(const Sequence &sequence, ir::ValueId index);
  Operand apply(Callable &callable, llvm::ArrayRef<Operand> arguments, llvm::ArrayRef<QualType> types,
                QualType result);
  Operand local(llvm::StringRef name, QualType t);
  void assign(const Operand &target, QualType t, const Operand &value, bool isInit = false);
  void accumulate(const Operand &sum, QualType t, const Operand &term, QualType termType,
                  Callable *operation);
  void put(const Sequence &output, const Operand &value, QualType from);
  ir::OpId branch(ir::ValueId condition);
  void leave();
  ir::ValueId asBool(const Operand &value);
  ir::ValueId cast(ir::ValueId value, QualType from, QualType to);
  ir::ValueId negated(ir::ValueId value);
  QualType common(QualType a, QualType b) const;
  Operand iteratorAt(const Sequence &sequence, ir::ValueId index);

  // Kinds of algorithms.
  Operand readForEach();
  Operand readTransform();
  Operand readFold();
  Operand readCount();
  Operand readSearch();
  Operand readExtremum();
  Operand readScan();
  Operand readFilter();

  FunctionReader &reader;
  const Expr *e;
  std::string name;  ///< "std::transform"
  std::string plain; ///< "transform"
  llvm::ArrayRef<const Expr *> arguments;
  Operand (AlgorithmReader::*kind)() = nullptr;
  llvm::SmallVector<Sequence, 3> inputs;
  std::optional<Sequence> output;
  const Expr *last = nullptr; ///< The end of the first input; null: `amount`, or the whole of a range.
  const Expr *amount = nullptr;
  const Expr *initial = nullptr; ///< Of a fold; what is looked for.
  std::optional<Callable> callable, combine;
  QualType sumType;
  ir::OpId loop;
  ir::ValueId induction, count;
  ir::RegionId around;
  ir::SourceRange statement;
};

} // namespace xcs::frontend
