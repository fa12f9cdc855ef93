// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is there to be read, whatever stands in the data.

#include "analysis/Accesses.h"
#include "analysis/Speculation.h"
#include "analysis/Types.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::analysis {

using namespace ir;

bool isSequence(const Type &type) {
  return llvm::is_contained({"std::vector", "std::deque", "std::basic_string", "std::valarray"},
                            llvm::StringRef(type.container));
}

/// Holds any number of elements, and those that it holds are there.
bool isCollection(const Type &type) {
  return isSequence(type) ||
         llvm::is_contained({"std::list", "std::forward_list", "std::map", "std::multimap", "std::set",
                             "std::multiset", "std::unordered_map", "std::unordered_multimap",
                             "std::unordered_set", "std::unordered_multiset"},
                            llvm::StringRef(type.container));
}

bool isSizedView(const Type &type) {
  return llvm::is_contained({"std::span", "std::basic_string_view"}, llvm::StringRef(type.container));
}

namespace {

/// Members of these can always be read; those of other classes of the library may not be there.
bool hasOpenMembers(const Type &type) {
  return type.container.empty() ||
         llvm::is_contained({"std::pair", "std::tuple", "std::complex"}, llvm::StringRef(type.container));
}

/// The number of elements of an array type, by its name; 0: not known.
std::int64_t extentOf(const Type &type) {
  llvm::StringRef name = type.name, digits;
  if (name.starts_with("const "))
    name = name.drop_front(6);
  if (name.starts_with("std::array<")) {
    if (!name.ends_with(">"))
      return 0;
    digits = name.drop_back().rsplit(',').second.trim();
    digits.consume_back("UL");
    digits.consume_back("U");
  } else {
    if (!name.ends_with("]"))
      return 0;
    // The outermost extent stands first: "int[4][8]".
    std::size_t open = name.find('[');
    while (open != llvm::StringRef::npos && name.drop_front(open).count('>') != 0)
      open = name.find('[', open + 1);
    if (open == llvm::StringRef::npos)
      return 0;
    digits = name.drop_front(open + 1).split(']').first;
  }
  std::int64_t extent = 0;
  return digits.getAsInteger(10, extent) ? 0 : extent;
}

} // namespace

void Speculation::base(const AccessPath &path, OpId user, const Scope &scope) {
  const Object &object = module[path.base];
  switch (object.kind) {
  case ObjectKind::Unknown:
    return refuse(user, "might read what is not there");
  case ObjectKind::Local:
    // A reference made in the iteration may lead anywhere; that of a loop leads to an element.
    if (object.isReference && object.scope.valid()) {
      bool isLoopVariable = false;
      for (RegionId around = object.scope; around.valid();) {
        OpId parent = module[around].parentOp;
        if (!parent.valid())
          break;
        isLoopVariable |= module[parent].loop && module[parent].loop->variable == path.base &&
                          (module[parent].loop->kind == LoopKind::Range ||
                           module[parent].loop->kind == LoopKind::Algorithm);
        around = module[parent].parent;
      }
      bool isInner = !scope.isCandidate || scope.affine->isPerIteration(path.base);
      if (isInner && !isLoopVariable)
        return refuse(user, "might read " + nameOf(path) + " where nothing is");
    }
    return;
  default:
    return;
  }
}

void Speculation::path(const AccessPath &path, OpId user, const Scope &scope) {
  base(path, user, scope);
  for (unsigned i = 0; i < path.steps.size() && !hazard; ++i) {
    TypeId id = typeAt(module, path, i);
    const Type *type = id.valid() ? &module[id] : nullptr;
    auto nothingThere = [&] { refuse(user, "might read " + nameOf(path) + " where nothing is"); };
    switch (path.steps[i].kind) {
    case StepKind::Field:
      if (type && !hasOpenMembers(*type))
        nothingThere();
      break;
    case StepKind::Index:
      element(path, i, user, scope);
      break;
    case StepKind::Owned:
      if (!type || !isCollection(*type))
        nothingThere();
      break;
    case StepKind::Deref:
      if ((!type || !isSizedView(*type)) && !isOwnElement(path, i + 1, user, scope))
        nothingThere();
      break;
    case StepKind::Key: // made if it is missing, or checked by at()
    case StepKind::Size:
      break;
    case StepKind::Any:
      nothingThere();
      break;
    }
  }
}

void Speculation::element(const AccessPath &path, unsigned step, OpId user, const Scope &scope) {
  if (isChecked(path, step, user) || isOwnElement(path, step, user, scope) ||
      elementExists(path, step, user, scope))
    return;
  refuse(user, "might read " + nameOf(path) + " where nothing is");
}

bool Speculation::isChecked(const AccessPath &path, unsigned step, OpId user) const {
  return llvm::any_of(checkedElements, [&](const auto &known) {
    const AccessPath &checked = known.second;
    return known.first < user && module.isInside(module[user].parent, module[known.first].parent) &&
           checked.base == path.base && checked.steps.size() == step + 1 &&
           checked.steps[step].index.valid() &&
           llvm::ArrayRef(checked.steps) == llvm::ArrayRef(path.steps).take_front(step + 1);
  });
}

/// Whether the two paths, up to so many steps, name the same container.
bool Speculation::isSameContainer(const AccessPath &path, unsigned steps, const AccessPath &other,
                                  unsigned otherSteps, const Scope &scope) const {
  if (path.base != other.base || steps != otherSteps)
    return false;
  for (unsigned i = 0; i < steps; ++i) {
    const Step &a = path.steps[i], &b = other.steps[i];
    if (a.kind != b.kind || a.field != b.field || a.kind == StepKind::Key || a.kind == StepKind::Any)
      return false;
    if (a.index == b.index && (a.index.valid() || a.kind != StepKind::Index))
      continue;
    if (!a.index.valid() || !b.index.valid() || !scope.affine ||
        !(scope.affine->of(a.index) == scope.affine->of(b.index)) ||
        scope.affine->isUnknown(scope.affine->of(a.index)))
      return false;
  }
  return true;
}

/// Whether the element is the one that the algorithm, whose loop is the candidate, walks over: it is there,
/// for a range that is given to an algorithm is valid from its first to its last element.
bool Speculation::isOwnElement(const AccessPath &path, unsigned step, OpId user, const Scope &scope) const {
  if (!scope.isCandidate || step >= path.steps.size() || path.steps[step].kind != StepKind::Index ||
      !path.steps[step].index.valid())
    return false;
  const Value &index = module[path.steps[step].index];
  OpId loop = candidate.candidate();
  const LoopInfo &info = *module[loop].loop;
  if (index.kind != ValueKind::Induction || index.op != loop || info.kind != LoopKind::Algorithm)
    return false;
  // (Another sequence that is walked over at the same pace may be shorter.)
  unsigned holder = step > 0 && (path.steps[step - 1].kind == StepKind::Owned ||
                                 path.steps[step - 1].kind == StepKind::Deref)
                        ? step - 1
                        : step;
  return module.isInside(module[user].parent, info.body) &&
         isSameContainer(path, holder, info.range, info.range.steps.size(), scope);
}

/// Whether the loop walks over all elements of its range, and over nothing else.
bool Speculation::coversContainer(OpId loop, const Scope &scope) const {
  const LoopInfo &info = *module[loop].loop;
  if (!info.range.valid())
    return false;
  if (info.kind != LoopKind::Algorithm)
    return info.kind == LoopKind::Range || info.kind == LoopKind::Iterator;
  if (!info.upper.valid() || module[info.upper].kind != ValueKind::Result)
    return false;
  const Op &load = module[module[info.upper].op];
  return load.kind == OpKind::Load && !load.path.steps.empty() &&
         load.path.steps.back().kind == StepKind::Size &&
         isSameContainer(info.range, info.range.steps.size(), load.path, load.path.steps.size() - 1, scope);
}

bool Speculation::elementExists(const AccessPath &path, unsigned step, OpId user, const Scope &scope) {
  const Step &index = path.steps[step];
  StepKind before = step > 0 ? path.steps[step - 1].kind : StepKind::Any;
  if (before != StepKind::Owned && before != StepKind::Deref) {
    TypeId id = typeAt(module, path, step);
    if (!id.valid() || module[id].kind != TypeKind::Array)
      return false;
    std::int64_t extent = extentOf(module[id]);
    // Somewhere in a literal: a callee that reads up to its end.
    if (!index.index.valid())
      return module[path.base].kind == ObjectKind::Global && module[path.base].isConstant &&
             module[path.base].name == "literal";
    std::optional<Interval> values = range(index.index, scope);
    return values && values->low >= 0 && values->high < extent;
  }
  if (!index.index.valid())
    return false;
  const Value &value = module[index.index];
  if (value.kind == ValueKind::Induction) {
    const LoopInfo &info = *module[value.op].loop;
    bool walks = coversContainer(value.op, scope) && module.isInside(module[user].parent, info.body);
    if (walks && isSameContainer(path, step - 1, info.range, info.range.steps.size(), scope) &&
        !isTouched(path.base, value.op))
      return true;
    if (info.kind != LoopKind::Counted)
      return user == value.op; // the loop itself, that steps from one to the next
  }
  return isBelowSize(path, step, user, scope) || guardElement(path, step, scope);
}

/// Whether a loop around counts up to the size of the container, and the index is no greater than its
/// variable may be.
bool Speculation::isBelowSize(const AccessPath &path, unsigned step, OpId user, const Scope &scope) const {
  if (!scope.affine)
    return false;
  Affine &affine = *scope.affine;
  Form form = affine.of(path.steps[step].index);
  std::optional<Interval> values = range(path.steps[step].index, scope);
  if (!values || values->low < 0)
    return false;
  for (const auto &[id, coefficient] : form.terms) {
    const Atom &atom = affine.atom(id);
    if (atom.kind != AtomKind::Induction || coefficient != 1 || !atom.loop.valid())
      continue;
    const LoopInfo &info = *module[atom.loop].loop;
    const Counting &counts = affine.counting(atom.loop);
    if (info.kind != LoopKind::Counted || !module.isInside(module[user].parent, info.body) ||
        !counts.isKnown || counts.direction <= 0 || info.relation != Relation::Less ||
        affine.isVariableModified(atom.loop))
      continue;
    // i + offset < bound
    ValueId bound = info.upper;
    if (info.testOffset != 0) {
      if (module[bound].kind != ValueKind::Expr || module[bound].expr != Expr::Sub)
        continue;
      bound = module[bound].operands[0];
    }
    if (module[bound].kind == ValueKind::Expr && module[bound].expr == Expr::Cast) // no more than the size
      bound = module[bound].operands[0];
    if (module[bound].kind != ValueKind::Result || module[module[bound].op].kind != OpKind::Load)
      continue;
    const Op &load = module[module[bound].op];
    bool isSize = !load.path.steps.empty() && load.path.steps.back().kind == StepKind::Size &&
                  info.header.valid() && module.isInside(load.parent, info.header);
    if (!isSize || !isSameContainer(path, step - 1, load.path, load.path.steps.size() - 1, scope) ||
        isTouched(path.base, atom.loop))
      continue;
    Form self;
    self.terms.push_back({id, 1});
    std::optional<Form> rest = affine.difference(form, self);
    std::optional<Interval> more = rest ? affine.range(*rest) : std::nullopt;
    if (more && more->high <= info.testOffset)
      return true;
  }
  return false;
}

/// Where the forms of Affine take it that nothing signed overflows, that is checked.
bool Speculation::guardWraps(ValueId id, const AccessPath &path, const Scope &scope) {
  const Value &each = module[id];
  if (each.kind != ValueKind::Expr)
    return true;
  for (ValueId operand : each.operands)
    if (!guardWraps(operand, path, scope))
      return false;
  bool mayOverflow = (each.expr == Expr::Add || each.expr == Expr::Sub || each.expr == Expr::Mul ||
                      each.expr == Expr::Neg) &&
                     each.type.valid() && module[each.type].isSigned && module[each.type].bits >= 32;
  if (!mayOverflow)
    return true;
  bool isExact = true;
  range(id, scope, &isExact);
  return isExact || guard(Guard::Kind::Within, id, path);
}

/// Asks for a check before the loop.
bool Speculation::guardElement(const AccessPath &path, unsigned step, const Scope &scope) {
  if (!scope.isCandidate)
    return false;
  AccessPath element;
  element.base = path.base;
  element.steps.assign(path.steps.begin(), path.steps.begin() + step + 1);
  element.type = typeAt(module, path, step + 1);
  return guardWraps(path.steps[step].index, element, scope) &&
         guard(Guard::Kind::ElementsExist, path.steps[step].index, element);
}

} // namespace xcs::analysis
