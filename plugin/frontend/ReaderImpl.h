// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The classes of the reader; private to this folder. ModuleReader owns the tables of the translation unit,
// FunctionReader walks one body. The methods of FunctionReader are spread over files by node family.

#pragma once

#include "frontend/Library.h"
#include "frontend/LoopHeader.h"
#include "frontend/Reader.h"
#include "frontend/Types.h"
#include "frontend/Usage.h"
#include "ir/Builder.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/SmallPtrSet.h"
#include <deque>
#include <memory>

namespace xcs::frontend {

/// Nesting beyond this is opaque: the reader recurses.
constexpr unsigned maxDepth = 300;

/// A literal that the preprocessor made out of the place where it stands: __LINE__, __COUNTER__.
bool isFromScratch(const clang::SourceManager &sources, clang::SourceLocation location);

/// What an expression gives. glvalue: `path` is its storage. Pointer or iterator: `path` is what it points to
/// (ending with the Index of the element, where it points into an array). Class prvalue: `path` is where it
/// lives, if anywhere.
struct Operand {
  ir::ValueId value;
  ir::AccessPath path;
  bool frozen =
      false; ///< The path stops short of the storage (unions, reinterpreted memory): no steps may follow.
  llvm::SmallVector<const clang::Type *, 2>
      slots; ///< Types of the pointers and containers that the path leads through.
  llvm::SmallVector<const clang::Type *, 2> pending; ///< Types of the objects passed since the last of them.
  bool hasPath() const { return path.valid(); }
};

/// What the name of a variable stands for.
struct Binding {
  bool isValue = false; ///< Its value is `operand`; else its storage is `operand.path`.
  Operand operand;
  ir::ObjectId object; ///< Its storage, where it has its own.
};

class FunctionReader;

/// Tables of the translation unit, and the list of the functions to read.
class ModuleReader {
public:
  ModuleReader(clang::ASTContext &context, const LoopHints &hints, bool all);
  ir::Module read();

  clang::ASTContext &context;
  clang::SourceManager &sources;
  ir::Builder builder;
  const LoopHints &hints;
  const bool all;

  ir::TypeId type(clang::QualType type);
  const ir::Type &typeOf(clang::QualType qualified) { return builder.module()[type(qualified)]; }
  ir::ObjectId global(const clang::VarDecl *variable);
  ir::ObjectId literal(const clang::StringLiteral *e);
  /// The callee table entry. `virtualCall`: chosen at run time. `reachable`: a lambda's captures mean what
  /// they say here.
  ir::CalleeId callee(const clang::FunctionDecl *function, bool virtualCall, bool reachable = true);
  ir::CalleeId libraryCallee(llvm::StringRef name, const ir::EffectSummary &summary,
                             const clang::FunctionDecl *function);
  /// The function of a body to read later; none where no body can be seen.
  ir::FunctionId function(const clang::FunctionDecl *function);
  /// The entry of a lambda's body, which is read where the lambda stands.
  ir::FunctionId declareFunction(const clang::FunctionDecl *definition);
  std::optional<LibraryModel> library(const clang::FunctionDecl *function, const clang::Expr *call = nullptr);
  ir::Contract contractOf(const clang::Decl *decl);
  const std::vector<const clang::CXXRecordDecl *> &derivedClasses();
  const Usage &usageOf(const clang::FunctionDecl *definition);
  bool isInSystemHeader(clang::SourceLocation location) const;
  std::string qualifiedName(const clang::NamedDecl *decl) const;
  /// A lambda's body that its function did not lead to is read on its own.
  void declareInlined(const clang::FunctionDecl *function) { markRead(function); }
  void markRead(const clang::FunctionDecl *function) { readAlready.insert(function->getCanonicalDecl()); }
  bool isRead(const clang::FunctionDecl *function) const {
    return readAlready.contains(function->getCanonicalDecl());
  }

  /// A function whose body only names storage or computes from it: read as that expression where it is
  /// called.
  bool isAccessor(const clang::FunctionDecl *function, unsigned depth = 0);
  /// The expression of the one return statement of an accessor's body.
  const clang::Expr *accessorResult(const clang::FunctionDecl *function) const;

  // Places in the text.
  ir::SourceRange range(clang::SourceRange tokens);
  ir::SourceRange range(const clang::Stmt *statement) { return range(statement->getSourceRange()); }
  /// With the semicolon that ends it, if one does.
  ir::SourceRange statementRange(const clang::Stmt *statement);
  /// Offsets of preprocessor directives (other than pragmas) in a range of a file.
  bool hasDirective(const ir::SourceRange &range);

private:
  void collect();
  void fillCallee(ir::Callee &entry, const clang::FunctionDecl *function);
  void addUninstantiated(const clang::FunctionDecl *pattern);
  std::string refusalOf(const clang::FunctionDecl *function, bool isMarked) const;
  bool isAccessorExpression(const clang::Expr *e, unsigned depth);

  struct Directives {
    bool scanned = false;
    std::vector<unsigned> offsets;
  };
  llvm::DenseMap<void *, ir::TypeId> types;
  llvm::DenseMap<const clang::VarDecl *, ir::ObjectId> globals;
  llvm::DenseMap<const clang::StringLiteral *, ir::ObjectId> literals;
  llvm::DenseMap<std::pair<const clang::FunctionDecl *, unsigned>, ir::CalleeId> callees;
  std::optional<std::vector<const clang::CXXRecordDecl *>> derived; ///< Found when first asked for.
  llvm::DenseMap<const clang::FunctionDecl *, ir::FunctionId> functions;
  llvm::DenseMap<const clang::FunctionDecl *, std::optional<LibraryModel>> models;
  llvm::DenseMap<const clang::FunctionDecl *, bool> accessors;
  llvm::DenseMap<const clang::FunctionDecl *, std::unique_ptr<Usage>> usages;
  llvm::DenseMap<unsigned, Directives> directives; ///< By file id of the module.
  llvm::DenseMap<unsigned, clang::FileID> fileIds;
  llvm::DenseSet<const clang::FunctionDecl *> readAlready;
  std::vector<std::pair<ir::CalleeId, const clang::FunctionDecl *>> withoutBody;
  std::deque<const clang::FunctionDecl *> queue;
};

/// Reads one body. Lambdas inside get a reader of their own that looks names up here.
class FunctionReader {
public:
  FunctionReader(ModuleReader &module, const clang::FunctionDecl *function, ir::FunctionId id,
                 FunctionReader *outer);
  void read();

private:
  using Expr = clang::Expr;
  using Stmt = clang::Stmt;

  // Statements.cpp
  void statement(const Stmt *s);
  void simpleStatement(const Stmt *s);
  void compound(const clang::CompoundStmt *s);
  void declaration(const clang::DeclStmt *s);
  void variable(const clang::VarDecl *v);
  void ifStatement(const clang::IfStmt *s);
  void switchStatement(const clang::SwitchStmt *s);
  void switchBody(const Stmt *s, ir::OpId branch);
  void tryStatement(const clang::CXXTryStmt *s);
  void returnStatement(const clang::ReturnStmt *s);
  void jump(ir::ExitKind kind, const Stmt *s, ir::OpId target);
  void label(const clang::LabelStmt *s);
  void unknownStatement(const Stmt *s, llvm::StringRef construct);
  void declareDecomposition(const clang::DecompositionDecl *d);
  void bindHolders(const clang::DecompositionDecl *d);
  /// The rest of declaring a variable once its initial value is at hand (range-for elements, algorithm
  /// parameters).
  void bindVariable(const clang::VarDecl *v, Operand initial, bool isStorage);
  ir::ObjectId declareObject(const clang::VarDecl *v, ir::ObjectKind kind);
  void initializeObject(const clang::VarDecl *v, ir::ObjectId object);

  // Loops.cpp, CountedLoops.cpp, IteratorLoops.cpp, RangeLoops.cpp
  void forStatement(const clang::ForStmt *s);
  bool countedLoop(const LoopParts &parts);
  bool iteratorLoop(const LoopParts &parts);
  bool pointerLoop(const LoopParts &parts, const clang::VarDecl *v);
  Binding *outsideVariable(const clang::VarDecl *v, const LoopParts &parts);
  void rangeLoop(const clang::CXXForRangeStmt *s);
  void whileLoop(const clang::WhileStmt *s);
  void doLoop(const clang::DoStmt *s);
  ir::OpId generalLoop(const Stmt *s, ir::LoopKind kind, const Expr *condition, const Expr *increment,
                       const Stmt *body, const clang::VarDecl *conditionVariable = nullptr);
  ir::OpId openLoop(const Stmt *s, ir::LoopKind kind, clang::QualType inductionType);
  void loopBody(ir::OpId loop, const Stmt *body);
  ir::AccessPath containerOf(const Operand &element);
  ir::ValueId distance(const Operand &first, const Operand &last);
  ir::SourceRange textOf(clang::SourceLocation begin, clang::SourceLocation end);

  // Expressions.cpp, Casts.cpp, Operators.cpp, NewDelete.cpp
  Operand rvalue(const Expr *e);
  Operand rvalueOf(const Expr *e);
  Operand evaluate(const Expr *e) { return e->isGLValue() ? glvalue(e) : rvalue(e); }
  void discard(const Expr *e);
  bool mayTrap(ir::ValueId value);
  void keepIfTrapping(const Operand &operand, const Expr *e);
  Operand unary(const clang::UnaryOperator *e);
  Operand binary(const clang::BinaryOperator *e);
  Operand assignment(const clang::BinaryOperator *e);
  Operand incrementOf(const clang::UnaryOperator *e, bool isUsed = true);
  Operand placeNow(const clang::Expr *e);
  Operand conditional(const clang::AbstractConditionalOperator *e, bool asValue = false);
  Operand shortCircuit(const clang::BinaryOperator *e);
  Operand castOf(const clang::CastExpr *e);
  Operand newExpression(const clang::CXXNewExpr *e);
  void deleteExpression(const clang::CXXDeleteExpr *e);
  Operand atomicExpression(const clang::AtomicExpr *e);
  Operand unknownExpression(const Expr *e, llvm::StringRef construct);
  Operand offset(Operand pointer, ir::ValueId amount, bool negative);
  bool isQuiet(const Expr *e);
  std::optional<std::int64_t> constantOf(const Expr *e);
  static std::optional<ir::Expr> operatorOf(clang::BinaryOperatorKind kind);

  // Paths.cpp, Storage.cpp, Glvalues.cpp
  Operand glvalue(const Expr *e);
  Operand glvalueOf(const Expr *e);
  Operand variableStorage(const clang::ValueDecl *d, const Expr *e);
  Binding *find(const clang::VarDecl *v);
  Operand memberOf(const clang::MemberExpr *e);
  Operand fieldOf(Operand record, const clang::FieldDecl *field);
  Operand elementOfArray(Operand array, ir::ValueId index);
  Operand pointee(Operand pointer) {
    pointer.value = {};
    return pointer;
  }
  Operand target(const Operand &slot,
                 clang::QualType pointerType); ///< What a pointer stored at `slot` points to.
  Operand elementOf(Operand container, clang::QualType containerType, ir::ValueId index);
  Operand recast(Operand operand, clang::QualType from, clang::QualType to);
  Operand load(const Operand &storage, clang::QualType type, const Expr *e);
  void store(const Operand &storage, clang::QualType type, const Operand &value, const Expr *e, bool isInit,
             const Expr *targetText = nullptr, const Expr *valueText = nullptr,
             std::optional<ir::Expr> update = std::nullopt);
  Operand unknownOperand(clang::QualType type);
  Operand unknownStorage(clang::QualType type);
  /// The value of a variable that never changes, or of a constant; none if it must be loaded.
  std::optional<Operand> knownValue(const Expr *e);
  Operand literalStorage(const clang::StringLiteral *e);
  Operand iteratorValue(const Expr *e);
  bool isInLoop(ir::RegionId region);
  Operand materialize(Operand value, clang::QualType type, const Expr *e);
  Operand freshObject(clang::QualType type, const Expr *e, llvm::StringRef name);
  ir::ValueId indexValue(const Expr *e);
  ir::AccessPath unknownMemory(clang::QualType type);
  Operand thisOperand(const Expr *e);
  void escape(const Operand &operand);
  bool append(Operand &operand, ir::StepKind kind, ir::ValueId index = {}, std::string field = {});
  bool isStable(const clang::VarDecl *alias, const Operand &operand);
  /// Whether the pointer is to the first rows of a nested array: code that walks through all rows as one
  /// array starts like this, so what is reached from there need not lie in that row.
  bool mayLeaveRow(const Operand &pointer) const;
  /// The nested array as a whole, for a pointer into one of its rows that may leave it.
  Operand allRows(Operand pointer) const;

  // Accessors.cpp
  Operand inlineAccessor(const Expr *call, const clang::FunctionDecl *f, const Expr *object,
                         llvm::ArrayRef<const Expr *> args);
  bool tryAccessor(const Expr *call, const clang::FunctionDecl *f, const Expr *object,
                   llvm::ArrayRef<const Expr *> args, Operand &result);

  // Calls.cpp
  Operand call(const clang::CallExpr *e);
  Operand userCall(const Expr *e, const clang::FunctionDecl *f, const Expr *object,
                   llvm::ArrayRef<const Expr *> args);
  Operand indirectCall(const clang::CallExpr *e);
  // Targets.cpp
  bool isFixed(const clang::VarDecl *v) const;
  bool targetsOf(const Expr *e, llvm::SmallVectorImpl<const clang::FunctionDecl *> &targets, unsigned depth);
  const clang::FunctionDecl *targetOfWrapper(const Expr *object, const clang::FunctionDecl *wrapper);
  bool overriders(const clang::CXXMethodDecl *method, clang::QualType objectType,
                  llvm::SmallVectorImpl<const clang::FunctionDecl *> &targets);
  ir::CalleeId calleeOf(const clang::FunctionDecl *target);
  Operand callOneOf(llvm::ArrayRef<const clang::FunctionDecl *> targets, ir::Op op, const Expr *e,
                    clang::QualType resultType, bool isReference);
  Operand finishCall(ir::Op op, const Expr *e, clang::QualType resultType, bool isReference, Operand known);
  ir::Argument argument(const Expr *e, clang::QualType parameterType, bool keeps);
  ir::Argument objectArgument(const Expr *object, bool isConst, bool keeps);
  ir::Argument pathArgument(const Operand &operand, ir::PassMode mode, ir::SourceRange range);
  bool isReachableLambda(const clang::FunctionDecl *f) const;
  Operand builtinCall(const clang::CallExpr *e, bool &handled);

  // Lifetimes.cpp
  /// Evaluates the initialiser of an object of the type into `where`; invalid `where`: a temporary, if it
  /// needs one.
  Operand initialize(Operand where, clang::QualType type, const Expr *init, const Expr *text,
                     bool isInit = true);
  Operand initializeFrom(Operand where, clang::QualType type, const Expr *init, const Expr *text,
                         bool isInit);
  Operand construct(Operand where, const clang::CXXConstructExpr *e);
  Operand initializeList(Operand where, clang::QualType type, const clang::InitListExpr *e);
  void copyClass(const Operand &where, const Operand &from, clang::QualType type, const Expr *e, bool isMove,
                 bool isInit, const Expr *targetText, const Expr *valueText);
  Operand closure(const clang::LambdaExpr *e, Operand where);
  void readLambda(const clang::LambdaExpr *e);
  void destroyLater(ir::ObjectId object, clang::QualType type);
  void destroyDownTo(std::size_t depth, const Stmt *at);
  void destroy(ir::ObjectId object, clang::QualType type);
  void destroyAt(const Operand &storage, clang::QualType type);
  void readConstructor(const clang::CXXConstructorDecl *c);
  void readDestructor(const clang::CXXDestructorDecl *d);
  const clang::CXXDestructorDecl *visibleDestructor(clang::QualType type);

  // LibraryCalls.cpp
  Operand libraryCall(const Expr *e, const LibraryModel &model, const clang::FunctionDecl *f,
                      const Expr *object, llvm::ArrayRef<const Expr *> args);
  Operand summaryCall(const Expr *e, const LibraryModel &model, const clang::FunctionDecl *f,
                      const Expr *object, llvm::ArrayRef<const Expr *> args, Operand self = {});
  std::optional<Operand> movedIterator(const Expr *e, const LibraryModel &model, const clang::FunctionDecl *f,
                                       const Expr *subject, llvm::ArrayRef<const Expr *> rest);
  Operand dereference(const Expr *e, const Expr *subject, clang::QualType t);
  Operand keyElement(const Expr *e, const LibraryModel &model, const clang::FunctionDecl *f,
                     const Expr *object, const Expr *key);
  Operand containerStorage(const Expr *e);
  Operand viewContents(Operand storage, clang::QualType containerType, const Expr *e);
  /// Reads `a = b` of a class as a store of the whole, where no code of the user's runs; the result is
  /// assignedObject.
  bool assignsWhole(const Expr *e, const clang::FunctionDecl *f, const Expr *object,
                    llvm::ArrayRef<const Expr *> args);
  std::optional<std::int64_t> fixedSize(clang::QualType t) const;
  bool copiesOneObject(const LibraryModel &model, llvm::ArrayRef<const Expr *> args, unsigned index);
  std::optional<Operand> bitOf(const LibraryModel &model, const Expr *object, const Expr *e);
  bool isMadeQuietly(const clang::VarDecl *v);
  void readShapes(const Operand &address, const clang::Expr *e);
  Operand sizeOf(const Operand &container, clang::QualType t, const Expr *e);
  Operand iteratorTarget(const Operand &iterator, clang::QualType iteratorType);

  // Algorithms.cpp, AlgorithmCallables.cpp
  friend class AlgorithmReader;
  bool algorithmCall(const Expr *e, llvm::StringRef name, llvm::ArrayRef<const Expr *> args, Operand &result);
  Operand inlineLambda(const clang::LambdaExpr *lambda, const clang::FunctionDecl *body,
                       llvm::ArrayRef<Operand> elements, ir::OpId loop, const Expr *e);
  Operand callWith(const clang::FunctionDecl *f, const Operand *self, llvm::ArrayRef<Operand> elements,
                   const Expr *e, const Expr *callable);
  const clang::LambdaExpr *writtenLambda(const Expr *e) const;
  const clang::FunctionDecl *callOperator(const Expr *callable, unsigned arity) const;
  bool isInserter(const Expr *e) const;
  Operand inserterTarget(const Expr *e);

  // Function.cpp
  void bindCaptures(const clang::CXXRecordDecl *closure);
  void markCaptured(ir::ValueId value);
  Operand portable(Operand operand); ///< Without indices that mean nothing in another function.
  ir::OpId emit(ir::Op op, const Stmt *place, ir::TypeId resultType = {});
  ir::OpId emitAt(ir::Op op, ir::SourceRange place, ir::TypeId resultType = {});
  void opaque(llvm::StringRef construct, const Stmt *place);
  ir::SourceRange rangeOf(const Stmt *s);
  ir::Module &ir() { return module.builder.module(); }
  ir::Builder &builder() { return module.builder; }
  ir::TypeId type(clang::QualType t) { return module.type(t); }
  ir::ValueId unknownValue(clang::QualType t) { return builder().unknown(type(t)); }
  ir::ValueId constant(std::int64_t value, clang::QualType t) { return builder().constant(value, type(t)); }
  clang::QualType sizeType() const { return module.context.getSizeType(); }
  const clang::LangOptions &language() const { return module.context.getLangOpts(); }
  bool isLoopVariant() const { return loopDepth != 0; }

  struct Scope {
    ir::ObjectId object;
    clang::QualType type;
  };
  struct Exit {
    ir::OpId target;
    std::size_t depth; ///< Of `scopes`: what lies above is destroyed on the way.
    const Stmt *statement;
  };

  ModuleReader &module;
  const clang::FunctionDecl *function;
  ir::FunctionId id;
  FunctionReader *outer;
  const Usage *usage;
  llvm::DenseMap<const clang::VarDecl *, Binding> bindings;
  llvm::DenseMap<unsigned, const clang::VarDecl *> variables; ///< By object.
  llvm::DenseMap<const clang::OpaqueValueExpr *, Operand> opaqueValues;
  Operand thisStorage; ///< The object of the member function (or of the accessor being looked through).
  bool hasThis = false;
  Operand closureStorage;             ///< In a lambda: the closure object.
  llvm::SmallVector<Scope, 8> scopes; ///< Objects whose destruction the program can see, innermost last.
  llvm::SmallVector<Exit, 8> breaks, continues;
  std::optional<Exit> inlinedReturn; ///< Inside an algorithm's callable: a return ends the iteration.
  Operand assignedObject;            ///< Of the assignment that assignsWhole has just read.
  Operand *inlinedResult = nullptr;  ///< Where that callable's result goes.
  Operand inlinedSlot;               ///< The variable that holds it, where several returns set it.
  const Stmt *skipped = nullptr;     ///< The increment of a `while`, which belongs to its header.
  ir::SourceRange currentStatement, override;
  bool hasOverride = false;
  unsigned depth = 0, loopDepth = 0, inlineDepth = 0, handlers = 0;
};

} // namespace xcs::frontend
