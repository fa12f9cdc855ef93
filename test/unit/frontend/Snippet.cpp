// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Snippet.h"
#include "frontend/Types.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Frontend/ASTUnit.h"
#include "clang/Tooling/Tooling.h"

using namespace clang;

namespace xcs::test {

namespace {

/// The first call or construction of a statement, outermost first.
const Expr *outermostCall(const Stmt *stmt) {
  if (!stmt)
    return nullptr;
  if (const auto *call = dyn_cast<CallExpr>(stmt))
    return call;
  if (const auto *rewritten = dyn_cast<CXXRewrittenBinaryOperator>(stmt))
    return outermostCall(rewritten->getSemanticForm());
  if (const auto *construction = dyn_cast<CXXConstructExpr>(stmt))
    if (!construction->isElidable() && !construction->getConstructor()->isImplicit())
      return construction;
  if (const auto *declaration = dyn_cast<DeclStmt>(stmt)) {
    for (const Decl *decl : declaration->decls())
      if (const auto *variable = dyn_cast<VarDecl>(decl))
        if (const Expr *found = outermostCall(variable->getInit()))
          return found;
    return nullptr;
  }
  for (const Stmt *child : stmt->children())
    if (const Expr *found = outermostCall(child))
      return found;
  return nullptr;
}

const char *roleName(frontend::LibraryRole role) {
  static const char *const names[] = {"Summary",
                                      "Element",
                                      "CheckedElement",
                                      "Front",
                                      "Back",
                                      "Size",
                                      "Begin",
                                      "End",
                                      "Data",
                                      "Append",
                                      "KeyElement",
                                      "Dereference",
                                      "Advance",
                                      "IteratorCompare",
                                      "Pass",
                                      "Min",
                                      "Max",
                                      "Get",
                                      "Algorithm"};
  return names[static_cast<int>(role)];
}

std::string say(const ir::Type &type) {
  static const char *const kinds[] = {"Void",    "Bool",  "Character", "Integer", "Float",
                                      "Pointer", "Array", "Record",    "Other"};
  static const char *const storages[] = {"", " Inline", " Owned", " Shared", " View"};
  static const char *const lifetimes[] = {" Trivial", " Regular", " Custom"};
  std::string text = kinds[static_cast<int>(type.kind)];
  if (type.bits)
    text += (type.isSigned ? " i" : " u") + std::to_string(type.bits);
  text += storages[static_cast<int>(type.storage)];
  text += lifetimes[static_cast<int>(type.lifetime)];
  auto flag = [&](bool value, const char *name) { text += value ? name : ""; };
  flag(type.randomAccess, " random");
  flag(type.contiguous, " contiguous");
  flag(type.packedBits, " bits");
  flag(type.isConst, " const");
  flag(type.isVolatile, " volatile");
  flag(type.isAtomic, " atomic");
  flag(type.isUnion, " union");
  flag(type.mayAliasAny, " alias");
  flag(!type.movable, " immovable");
  flag(type.movable && !type.nothrowMove, " throwing");
  return text;
}

} // namespace

std::string say(const frontend::LibraryModel &model) {
  const ir::EffectSummary &effects = model.summary;
  std::string text = roleName(model.role);
  for (const ir::ParameterAccess &access : effects.parameters) {
    static const char letters[] = {'r', 'w', 'a', 'u'};
    text += std::string(" ") + letters[static_cast<int>(access.kind)] + std::to_string(access.parameter);
    for (const ir::Step &step : access.steps) {
      static const char *const steps[] = {".field", ".index", ".own", ".deref", ".key", ".size", ".any"};
      text += steps[static_cast<int>(step.kind)];
    }
  }
  auto flag = [&](bool value, const char *name) { text += value ? name : ""; };
  flag(effects.allocates, " alloc");
  flag(effects.mayThrow, " throws");
  flag(effects.noReturn, " noreturn");
  flag(effects.threadIdentity, " thread");
  if (model.result == frontend::LibraryResult::Same)
    text += " =" + std::to_string(model.resultParameter);
  if (model.result == frontend::LibraryResult::Inside)
    text += " >" + std::to_string(model.resultParameter);
  flag(model.result == frontend::LibraryResult::Fresh, " fresh");
  if (effects.ordered)
    text += " ordered: " + effects.why;
  if (effects.unknown)
    text += " unknown: " + effects.why;
  return text;
}

Snippet::Snippet(const std::string &code, const std::vector<std::string> &arguments) {
  std::vector<std::string> all = arguments;
  all.insert(all.end(), {"-resource-dir", XCS_RESOURCE_DIR, "-Wno-everything"});
  ast = tooling::buildASTFromCodeWithArgs(code, all, "snippet.cpp", "xcs-test",
                                          std::make_shared<PCHContainerOperations>());
}

Snippet::~Snippet() = default;

bool Snippet::compiles() const { return ast && !ast->getDiagnostics().hasUncompilableErrorOccurred(); }

const FunctionDecl *Snippet::function(const std::string &name) const {
  ASTContext &context = ast->getASTContext();
  for (const NamedDecl *decl : context.getTranslationUnitDecl()->lookup(&context.Idents.get(name)))
    if (const auto *function = dyn_cast<FunctionDecl>(decl))
      return function;
  return nullptr;
}

std::optional<frontend::LibraryModel> Snippet::model(const std::string &name) const {
  const FunctionDecl *in = function(name);
  const Expr *call = in ? outermostCall(in->getBody()) : nullptr;
  if (const auto *construction = dyn_cast_or_null<CXXConstructExpr>(call))
    return frontend::lookUpLibrary(construction->getConstructor(), construction);
  const auto *plain = dyn_cast_or_null<CallExpr>(call);
  return plain ? frontend::lookUpLibrary(plain->getDirectCallee(), plain) : std::nullopt;
}

std::optional<frontend::LibraryModel> Snippet::modelWithoutCall(const std::string &name) const {
  const FunctionDecl *in = function(name);
  const auto *call = dyn_cast_or_null<CallExpr>(in ? outermostCall(in->getBody()) : nullptr);
  return call ? frontend::lookUpLibrary(call->getDirectCallee()) : std::nullopt;
}

std::string Snippet::call(const std::string &name) const {
  if (!compiles())
    return "the snippet does not compile";
  const FunctionDecl *in = function(name);
  if (!in || !outermostCall(in->getBody()))
    return "no call in " + name;
  auto found = model(name);
  return found ? say(*found) : "no model";
}

ir::Type Snippet::typeOf(const std::string &name) const {
  ASTContext &context = ast->getASTContext();
  ir::Builder builder("snippet");
  for (const NamedDecl *decl : context.getTranslationUnitDecl()->lookup(&context.Idents.get(name)))
    if (const auto *variable = dyn_cast<VarDecl>(decl))
      return builder.module()[frontend::describeType(builder, variable->getType(), context)];
  return {};
}

std::vector<std::string> Snippet::namesOf(const std::vector<std::string> &variables) const {
  ASTContext &context = ast->getASTContext();
  ir::Builder builder("snippet");
  std::vector<std::string> names;
  for (const std::string &name : variables)
    for (const NamedDecl *decl : context.getTranslationUnitDecl()->lookup(&context.Idents.get(name)))
      if (const auto *variable = dyn_cast<VarDecl>(decl))
        names.push_back(builder.module()[frontend::describeType(builder, variable->getType(), context)].name);
  return names;
}

std::string Snippet::type(const std::string &name) const {
  return compiles() ? say(typeOf(name)) : "the snippet does not compile";
}

std::string Snippet::elementType(const std::string &name) const {
  ASTContext &context = ast->getASTContext();
  ir::Builder builder("snippet");
  for (const NamedDecl *decl : context.getTranslationUnitDecl()->lookup(&context.Idents.get(name)))
    if (const auto *variable = dyn_cast<VarDecl>(decl)) {
      ir::TypeId element =
          builder.module()[frontend::describeType(builder, variable->getType(), context)].element;
      return element.valid() ? builder.module()[element].name : "none";
    }
  return "no such variable";
}

} // namespace xcs::test
