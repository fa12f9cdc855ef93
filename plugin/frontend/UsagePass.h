// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The walk over a body that fills a Usage; private to Usage*.cpp.

#pragma once

#include "frontend/ReaderImpl.h"
#include "clang/AST/Attr.h"

namespace xcs::frontend {

using namespace clang;

/// How an expression's storage is used. From harmless to harmful; a part of a variable weakens the use of the
/// whole.
enum class Use {
  Read,
  Const,    ///< Bound to a const reference.
  Element,  ///< Elements are looked up, nothing changes.
  Part,     ///< Some part of it is written or handed out.
  Exchange, ///< A pointer or container inside it is exchanged.
  Write,    ///< Assigned.
  Escape,   ///< Its address or a non-const reference to it leaves.
};

inline bool isChange(Use use) { return use >= Use::Part; }
inline bool isWhole(Use use) { return use >= Use::Exchange; }

/// A pointer or class: storage that leads to other storage.
inline bool isSlot(QualType type) {
  type = type.getCanonicalType();
  while (const auto *array = type->getAsArrayTypeUnsafe())
    type = array->getElementType().getCanonicalType();
  return type->isAnyPointerType() || type->isRecordType() || type->isDependentType();
}

inline const Type *slotType(QualType type) {
  return type.getNonReferenceType()->getBaseElementTypeUnsafe()->getCanonicalTypeUnqualified().getTypePtr();
}

/// An assignment that copies bytes.
inline bool isPlainAssignment(const FunctionDecl *f) {
  const auto *method = dyn_cast_or_null<CXXMethodDecl>(f);
  return method && method->isTrivial() &&
         (method->isCopyAssignmentOperator() || method->isMoveAssignmentOperator());
}

/// What an iterator of the library leads to; null for other types.
inline QualType usedIteratorValue(QualType type) {
  if (const auto *record = type->getAsCXXRecordDecl())
    if (const auto *special = dyn_cast<ClassTemplateSpecializationDecl>(record))
      if (record->getName().contains("iterator") && special->getTemplateArgs().size() &&
          special->getTemplateArgs()[0].getKind() == TemplateArgument::Type) {
        QualType value = special->getTemplateArgs()[0].getAsType();
        return value->isPointerType() ? value->getPointeeType() : value;
      }
  if (type->isPointerType())
    return type->getPointeeType();
  return {};
}

class UsagePass {
public:
  UsagePass(ModuleReader &module, Usage &usage) : module(module), usage(usage) {}

  void function(const FunctionDecl *f) {
    openScope();
    for (const ParmVarDecl *parameter : f->parameters())
      declare(parameter);
    if (const auto *constructor = dyn_cast<CXXConstructorDecl>(f))
      for (const CXXCtorInitializer *init : constructor->inits())
        if (init->getInit())
          expr(init->getInit(), Use::Read);
    if (f->getBody())
      stmt(f->getBody());
    closeScope();
  }

private:
  void openScope() { scopes.emplace_back(); }
  void closeScope() {
    for (const VarDecl *variable : scopes.back())
      usage.variables[variable].life.end = position;
    scopes.pop_back();
  }
  void declare(const VarDecl *variable) {
    usage.variables[variable].life.begin = position++;
    scopes.back().push_back(variable);
    owners[variable] = lambdas;
  }

  /// `inside`: for Exchange, the type of what is exchanged inside the variable.
  void record(const VarDecl *variable, Use use, QualType inside = {}) {
    ++position;
    QualType own = variable->getType().getNonReferenceType();
    bool isInside = use == Use::Exchange && !inside.isNull();
    auto root = referents.find(variable);
    if (root != referents.end() && isChange(use)) {
      Referent referent = root->second;
      if (isInside)
        record(referent.root, use, inside);
      else if (referent.isPart)
        record(referent.root, isWhole(use) && isSlot(own) ? Use::Exchange : Use::Part, own);
      else
        record(referent.root, use == Use::Escape ? Use::Exchange : use, own);
    }
    Usage::Variable &entry = usage.variables[variable];
    if (!isChange(use))
      return;
    entry.touched = true;
    if (use == Use::Write) {
      entry.writes.push_back(position);
      auto owner = owners.find(variable);
      // A change inside a lambda happens when it is called, not where it stands.
      if (owner != owners.end() && owner->second != lambdas)
        entry.escapes = true;
    } else if (use == Use::Escape) {
      entry.writes.push_back(position);
      entry.escapes = true;
    }
    if (isWhole(use) && (isInside || isSlot(own)))
      usage.exchanges.push_back({position, variable, slotType(isInside ? inside : own)});
  }

  void opaqueCall(const FunctionDecl *f) { usage.opaqueCalls.push_back({++position, f}); }

  /// Storage that no variable is known for.
  void exchanged(QualType type, Use use) {
    ++position;
    if (isWhole(use) && isSlot(type))
      usage.exchanges.push_back({position, nullptr, slotType(type)});
  }
  /// How the whole is used by a use of one of its parts; `inside` becomes the type of what is exchanged.
  Use partOf(QualType part, Use use, QualType &inside) {
    if (use == Use::Exchange && !inside.isNull())
      return use;
    inside = part;
    if (isWhole(use) && isSlot(part))
      return Use::Exchange;
    return isChange(use) ? Use::Part : use == Use::Read ? Use::Element : use;
  }

  static Use useOfParameter(QualType type) {
    if (type->isReferenceType())
      return type->getPointeeType().isConstQualified() ? Use::Const : Use::Escape;
    return Use::Read;
  }

  void stmt(const Stmt *s);
  void expr(const Expr *e, Use use, QualType inside = {});
  void exprInner(const Expr *e, Use use, QualType inside);
  /// The parts of a statement whose expressions are conditions or stand for themselves: nobody gets their
  /// result.
  void parts(const Stmt *s) {
    for (const Stmt *child : s->children())
      stmt(child);
  }
  void children(const Stmt *s) {
    for (const Stmt *child : s->children()) {
      if (const auto *e = dyn_cast_or_null<Expr>(child))
        expr(e, e->isGLValue() ? Use::Escape : Use::Read);
      else if (child)
        stmt(child);
    }
  }
  void body(const Stmt *owner, const Stmt *s) {
    unsigned begin = position;
    if (s)
      stmt(s);
    ++position;
    Usage::Interval &interval =
        usage.bodies.try_emplace(owner, Usage::Interval{begin, position}).first->second;
    interval.begin = std::min(interval.begin, begin);
    interval.end = position;
  }
  void variable(const VarDecl *v);
  void call(const Expr *e, const FunctionDecl *f, const Expr *object, ArrayRef<const Expr *> args, Use use,
            QualType inside);
  void lambda(const LambdaExpr *e);
  void captured(const VarDecl *v) {
    usage.variables[v].captured = true;
    auto root = referents.find(v);
    if (root != referents.end())
      captured(root->second.root);
  }

  /// The variable at the base of a glvalue that a reference may be bound to, if it can be seen.
  const VarDecl *rootOf(const Expr *e) {
    for (;;) {
      e = e->IgnoreParenCasts();
      if (const auto *ref = dyn_cast<DeclRefExpr>(e))
        return dyn_cast<VarDecl>(ref->getDecl());
      if (const auto *member = dyn_cast<MemberExpr>(e))
        e = member->getBase();
      else if (const auto *element = dyn_cast<ArraySubscriptExpr>(e))
        e = element->getBase();
      else if (const auto *deref = dyn_cast<UnaryOperator>(e); deref && deref->getOpcode() == UO_Deref)
        e = deref->getSubExpr();
      else if (const auto *op = dyn_cast<CXXOperatorCallExpr>(e); op && op->getNumArgs())
        e = op->getArg(0);
      else if (const auto *method = dyn_cast<CXXMemberCallExpr>(e))
        e = method->getImplicitObjectArgument();
      else
        return nullptr;
      if (!e)
        return nullptr;
    }
  }

  ModuleReader &module;
  Usage &usage;
  unsigned position = 0, depth = 0, lambdas = 0, lambdaCount = 0;
  std::vector<llvm::SmallVector<const VarDecl *, 4>> scopes;
  llvm::DenseMap<const VarDecl *, unsigned> owners; ///< Which lambda a variable is declared in.
  /// What a local reference is bound to: a variable, or some part or element of it.
  struct Referent {
    const VarDecl *root = nullptr;
    bool isPart = false;
  };
  llvm::DenseMap<const VarDecl *, Referent> referents;
};

} // namespace xcs::frontend
