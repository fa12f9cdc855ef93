// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "analysis/Affine.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

namespace xcs::analysis {

using namespace ir;

std::int64_t Form::coefficientOf(unsigned atom) const {
  for (const auto &[id, coefficient] : terms)
    if (id == atom)
      return coefficient;
  return 0;
}

static bool isIntegral(const Type &type) {
  return type.kind == TypeKind::Bool || type.kind == TypeKind::Character || type.kind == TypeKind::Integer;
}

Affine::Affine(const Module &module, OpId candidate)
    : module(module), loop(candidate), reaching(module, candidate) {
  if (module[candidate].loop->induction.valid()) {
    Form form = of(module[candidate].loop->induction);
    candidateAtom = form.terms.front().first;
  } else { // While loops: an ordinal nobody uses.
    Atom ordinal;
    ordinal.kind = AtomKind::Induction;
    ordinal.loop = candidate;
    ordinal.varies = true;
    candidateAtom = atomForm("i" + std::to_string(candidate.index), ordinal).terms.front().first;
  }
}

bool Affine::isVariableModified(OpId loopOp) {
  auto [entry, isNew] = modifiedVariables.try_emplace(loopOp.index, false);
  if (!isNew)
    return entry->second;
  const LoopInfo &info = *module[loopOp].loop;
  ObjectId variable = info.variable;
  if (!variable.valid() || (info.kind != LoopKind::Counted && info.kind != LoopKind::Iterator))
    return false;
  bool modified = module[variable].addressTaken || (module[variable].isCaptured && !(loopOp == loop));
  module.walk(info.body, [&](OpId id) {
    const Op &op = module[id];
    modified |= op.kind == OpKind::Store && op.path.base == variable;
    for (const Argument &argument : op.arguments)
      modified |= argument.mode == PassMode::Ref && argument.path.base == variable;
  });
  modifiedVariables[loopOp.index] = modified;
  return modified;
}

std::optional<unsigned> Affine::inductionAtomOf(OpId loopOp) {
  Form form = of(module[loopOp].loop->induction);
  if (form.terms.size() != 1 || atoms[form.terms.front().first].kind != AtomKind::Induction)
    return std::nullopt;
  return form.terms.front().first;
}

llvm::SmallVector<OpId, 4> Affine::enclosing() const {
  llvm::SmallVector<OpId, 4> result;
  for (OpId op = loop; op.valid(); op = module[module[op].parent].parentOp)
    if (op != loop && module[op].loop && !module.isInside(module[loop].parent, module[op].loop->header))
      result.push_back(op);
  return result;
}

bool Affine::isInside(OpId op) const {
  const LoopInfo &info = *module[loop].loop;
  RegionId region = module[op].parent;
  if (module.isInside(region, info.body))
    return true;
  if (!info.header.valid() || !module.isInside(region, info.header))
    return false;
  bool runsOnce = info.kind == LoopKind::Range || info.kind == LoopKind::Algorithm ||
                  (info.initRange.valid() && info.initRange.contains(module[op].range));
  return !runsOnce;
}

bool Affine::isPerIteration(ObjectId id) const {
  const Object &object = module[id];
  const LoopInfo &info = *module[loop].loop;
  if (id == info.variable || privates.contains(id.index))
    return true;
  if (!object.scope.valid())
    return false;
  if (module.isInside(object.scope, info.body))
    return true;
  // A temporary of the test.
  return object.kind == ObjectKind::Fresh && info.header.valid() &&
         module.isInside(object.scope, info.header) && info.conditionRange.valid() && object.range.valid() &&
         info.conditionRange.contains(object.range);
}

bool Affine::isOwn(ObjectId id) const {
  const Object &object = module[id];
  return isPerIteration(id) && object.kind != ObjectKind::Fresh && !object.isReference &&
         !object.addressTaken && !object.isCaptured && object.type.valid() && module[object.type].isScalar();
}

bool Affine::isInvariant(const AccessPath &path, unsigned steps) {
  if (steps > 1 && steppingOf(path.base)) // The pointer moves, over storage that stays the same.
    return false;
  if (isPerIteration(path.base) || module[path.base].kind == ObjectKind::Unknown)
    return false;
  for (unsigned i = 0; i < steps; ++i) {
    const Step &step = path.steps[i];
    if (step.kind == StepKind::Any || step.kind == StepKind::Key)
      return false;
    if (step.kind == StepKind::Index && (!step.index.valid() || varies(of(step.index))))
      return false;
  }
  return true;
}

std::optional<Interval> Affine::typeRange(TypeId id) const {
  if (!id.valid())
    return std::nullopt;
  const Type &type = module[id];
  if (type.kind == TypeKind::Bool)
    return Interval{0, 1};
  if (!isIntegral(type) || type.bits == 0 || type.bits > 64)
    return std::nullopt;
  if (type.isSigned)
    return Interval{-(Wide(1) << (type.bits - 1)), (Wide(1) << (type.bits - 1)) - 1};
  return Interval{0, (Wide(1) << type.bits) - 1};
}

std::optional<Interval> Affine::range(const Form &form) const {
  Interval sum{form.constant, form.constant};
  for (const auto &[id, coefficient] : form.terms) {
    const std::optional<Interval> &each = atoms[id].range;
    if (!each)
      return std::nullopt;
    Wide low = 0, high = 0;
    if (__builtin_mul_overflow(coefficient > 0 ? each->low : each->high, Wide(coefficient), &low) ||
        __builtin_mul_overflow(coefficient > 0 ? each->high : each->low, Wide(coefficient), &high) ||
        __builtin_add_overflow(sum.low, low, &sum.low) || __builtin_add_overflow(sum.high, high, &sum.high))
      return std::nullopt;
  }
  return sum;
}

bool Affine::varies(const Form &form) const {
  return llvm::any_of(form.terms, [&](const auto &term) { return atoms[term.first].varies; });
}

bool Affine::isUnknown(const Form &form) const {
  return llvm::any_of(form.terms, [&](const auto &term) { return atoms[term.first].isUnknown; });
}

bool Affine::usesOnly(const Form &form, llvm::ArrayRef<OpId> loops) const {
  auto isKnown = [&](unsigned id) {
    const Atom &atom = atoms[id];
    return atom.kind != AtomKind::Induction || !atom.varies || atom.loop == loop ||
           llvm::is_contained(loops, atom.loop);
  };
  auto isKnownFactor = [&](unsigned id) {
    Form self;
    self.terms.push_back({id, 1});
    return usesOnly(self, loops);
  };
  return llvm::all_of(form.terms, [&](const auto &term) {
    const Atom &atom = atoms[term.first];
    return isKnown(term.first) && usesOnly(atom.inner, loops) && llvm::all_of(atom.factors, isKnownFactor) &&
           llvm::all_of(atom.choices, [&](const Form &choice) { return usesOnly(choice, loops); });
  });
}

std::optional<Form> Affine::combine(const Form &a, const Form &b, std::int64_t factor) const {
  Form result;
  std::int64_t scaled = 0;
  if (llvm::MulOverflow(b.constant, factor, scaled) || llvm::AddOverflow(a.constant, scaled, result.constant))
    return std::nullopt;
  std::size_t i = 0, j = 0;
  while (i < a.terms.size() || j < b.terms.size()) {
    if (j == b.terms.size() || (i < a.terms.size() && a.terms[i].first < b.terms[j].first)) {
      result.terms.push_back(a.terms[i++]);
      continue;
    }
    if (llvm::MulOverflow(b.terms[j].second, factor, scaled))
      return std::nullopt;
    std::int64_t sum = scaled;
    unsigned id = b.terms[j].first;
    if (i < a.terms.size() && a.terms[i].first == id && llvm::AddOverflow(a.terms[i++].second, scaled, sum))
      return std::nullopt;
    ++j;
    if (sum != 0)
      result.terms.push_back({id, sum});
  }
  return result;
}

std::optional<Form> Affine::scale(const Form &a, std::int64_t factor) const {
  return factor == 0 ? Form() : combine(Form(), a, factor);
}

std::optional<Form> Affine::replace(const Form &form, unsigned atom, const Form &by) const {
  Form self;
  self.terms.push_back({atom, 1});
  std::int64_t coefficient = form.coefficientOf(atom);
  std::optional<Form> rest = combine(form, self, -coefficient);
  return rest ? combine(*rest, by, coefficient) : std::nullopt;
}

std::string Affine::keyOf(const Form &form) const {
  std::string key = std::to_string(form.constant);
  for (const auto &[id, coefficient] : form.terms)
    key += "+" + std::to_string(coefficient) + "a" + std::to_string(id);
  return key;
}

Form Affine::atomForm(const std::string &key, Atom atom, ValueId value) {
  auto [entry, isNew] = atomIndex.try_emplace(key, atoms.size());
  if (isNew)
    atoms.push_back(std::move(atom));
  if (value.valid())
    atoms[entry->second].values.push_back(value);
  Form form;
  form.terms.push_back({entry->second, 1});
  return form;
}

Form Affine::varying(const std::string &key, TypeId type) {
  Atom atom;
  atom.varies = atom.isUnknown = true;
  atom.range = typeRange(type);
  return atomForm(key, std::move(atom));
}

/// A pure function of the operands that nothing more is known of: equal where the operands are equal.
Form Affine::opaque(const Value &value, llvm::ArrayRef<Form> operands) {
  Atom atom;
  atom.range = typeRange(value.type);
  std::string key =
      "e" + std::to_string(static_cast<int>(value.expr)) + "t" + std::to_string(value.type.index);
  for (const Form &operand : operands) {
    atom.varies |= varies(operand);
    key += "," + keyOf(operand);
  }
  atom.isUnknown = atom.varies;
  atom.kind = atom.varies ? AtomKind::Varying : AtomKind::Invariant;
  return atomForm(key, std::move(atom));
}

Form Affine::stripWraps(const Form &form, unsigned bits, bool &stripped) const {
  Form result = form;
  for (bool again = true; again;) {
    again = false;
    for (const auto &[id, coefficient] : result.terms) {
      if (atoms[id].kind != AtomKind::Wrap || atoms[id].bits < bits)
        continue;
      Form self;
      self.terms.push_back({id, 1});
      std::optional<Form> without = combine(result, self, -coefficient);
      std::optional<Form> replaced = without ? combine(*without, atoms[id].inner, coefficient) : std::nullopt;
      if (!replaced)
        continue;
      result = std::move(*replaced);
      stripped = again = true;
      break;
    }
  }
  return result;
}

bool Affine::unwrapsSafely(unsigned id) const {
  const Atom &atom = atoms[id];
  std::optional<Interval> values = range(atom.inner);
  return atom.kind == AtomKind::Wrap && values && values->high - values->low < Wide(1) << atom.bits;
}

std::optional<Assumption> Affine::unwrap(Form &form) const {
  for (const auto &[id, coefficient] : form.terms) {
    const Atom &atom = atoms[id];
    if (atom.kind != AtomKind::Wrap || !atom.range)
      continue;
    Form self;
    self.terms.push_back({id, 1});
    std::optional<Form> without = combine(form, self, -coefficient);
    std::optional<Form> replaced = without ? combine(*without, atom.inner, coefficient) : std::nullopt;
    if (!replaced)
      continue;
    Assumption assumption{atom.inner, static_cast<std::int64_t>(std::max(atom.range->low, Wide(INT64_MIN))),
                          static_cast<std::int64_t>(std::min(atom.range->high, Wide(INT64_MAX)))};
    form = std::move(*replaced);
    return assumption;
  }
  return std::nullopt;
}

Form Affine::wrap(Form form, unsigned bits, bool isSigned) {
  Interval limits = isSigned ? Interval{-(Wide(1) << (bits - 1)), (Wide(1) << (bits - 1)) - 1}
                             : Interval{0, (Wide(1) << bits) - 1};
  std::optional<Interval> values = range(form);
  if (values && limits.contains(*values))
    return form;
  bool stripped = false;
  form = stripWraps(form, bits, stripped);
  values = range(form);
  if (values && limits.contains(*values))
    return form;
  Atom atom;
  atom.kind = AtomKind::Wrap;
  atom.bits = bits;
  atom.range = limits;
  atom.varies = varies(form);
  atom.isUnknown = isUnknown(form);
  std::string key = (isSigned ? "ws" : "wu") + std::to_string(bits) + ":" + keyOf(form);
  atom.inner = std::move(form);
  return atomForm(key, std::move(atom));
}

Form Affine::subscript(ValueId value, bool &isModular) { return stripWraps(of(value), 64, isModular); }

Form Affine::quotient(const Form &form, std::int64_t divisor, bool isFloor) {
  if (std::optional<Interval> values = range(form); !isFloor && values && values->high <= 0)
    if (std::optional<Form> negative = scale(form, -1))
      if (std::optional<Form> result = scale(quotient(*negative, divisor, true), -1))
        return std::move(*result);
  Atom atom;
  atom.kind = AtomKind::Quotient;
  atom.divisor = divisor;
  atom.varies = varies(form);
  atom.isUnknown = isUnknown(form);
  if (std::optional<Interval> values = range(form)) {
    isFloor |= values->low >= 0;
    auto floorDiv = [&](Wide x) { return x / divisor - (x % divisor < 0 ? 1 : 0); };
    auto roundDiv = [&](Wide x) { return isFloor ? floorDiv(x) : x / divisor; };
    atom.range = Interval{roundDiv(values->low), roundDiv(values->high)};
  }
  atom.isFloor = isFloor;
  atom.inner = form;
  return atomForm((isFloor ? "qf" : "qt") + std::to_string(divisor) + ":" + keyOf(form), std::move(atom));
}

Form Affine::choice(AtomKind kind, llvm::ArrayRef<Form> forms) {
  Atom atom;
  atom.kind = kind;
  std::string key = kind == AtomKind::Min ? "min" : "max";
  for (const Form &form : forms) {
    atom.varies |= varies(form);
    atom.isUnknown |= isUnknown(form);
    key += "," + keyOf(form);
    std::optional<Interval> values = range(form);
    if (atom.choices.empty() || !values || !atom.range) {
      atom.range = atom.choices.empty() ? values : std::nullopt;
    } else if (kind == AtomKind::Min) {
      atom.range = Interval{std::min(atom.range->low, values->low), std::min(atom.range->high, values->high)};
    } else {
      atom.range = Interval{std::max(atom.range->low, values->low), std::max(atom.range->high, values->high)};
    }
    atom.choices.push_back(form);
  }
  return atomForm(key, std::move(atom));
}

Form Affine::of(ValueId id) {
  if (!id.valid())
    return varying("none", {});
  if (auto known = cache.find(id.index); known != cache.end())
    return known->second;
  if (!busy.insert(id.index).second)
    return varying("v" + std::to_string(id.index), module[id].type);
  Form form = compute(id);
  busy.erase(id.index);
  cache[id.index] = form;
  return form;
}

Form Affine::compute(ValueId id) {
  const Value &value = module[id];
  switch (value.kind) {
  case ValueKind::Constant: {
    Form form;
    form.constant = value.constant;
    if (value.type.valid() && isIntegral(module[value.type]) && module[value.type].bits)
      return wrap(std::move(form), module[value.type].bits, module[value.type].isSigned);
    return form;
  }
  case ValueKind::Symbol: {
    std::string key = "s" + std::to_string(value.object.index);
    if (isPerIteration(value.object))
      return varying(key, value.type);
    Atom atom;
    atom.kind = AtomKind::Invariant;
    atom.range = typeRange(value.type);
    return atomForm(key, std::move(atom), id);
  }
  case ValueKind::Induction: {
    std::string key = "i" + std::to_string(value.op.index);
    Atom atom;
    atom.range = typeRange(value.type);
    if (value.op != loop && isVariableModified(value.op))
      return varying(key, value.type);
    atom.kind = AtomKind::Induction;
    atom.loop = value.op;
    // Loops around the candidate stand still meanwhile.
    atom.varies = value.op == loop || module.isInside(module[value.op].parent, module[loop].loop->body);
    Form form = atomForm(key, std::move(atom), id);
    // The bounds are read with the variable in place: they may speak of it.
    cache[id.index] = form;
    const Counting &counts = counting(value.op);
    Interval limits =
        atoms[form.terms.front().first].range.value_or(Interval{-(Wide(1) << 64), Wide(1) << 64});
    if (counts.isKnown && counts.direction != 0) {
      const std::optional<Form> &least = counts.direction > 0 ? counts.first : counts.last;
      const std::optional<Form> &most = counts.direction > 0 ? counts.last : counts.first;
      if (std::optional<Interval> low = least ? range(*least) : std::nullopt)
        limits.low = std::max(limits.low, low->low);
      if (std::optional<Interval> high = most ? range(*most) : std::nullopt)
        limits.high = std::min(limits.high, high->high);
    }
    if (limits.low <= limits.high)
      atoms[form.terms.front().first].range = limits;
    return form;
  }
  case ValueKind::Result:
    return ofResult(id);
  case ValueKind::Expr: {
    if (value.expr != Expr::Other)
      return ofExpr(value);
    Atom atom; // Some pure function: its own only.
    for (ValueId operand : value.operands)
      atom.varies |= varies(of(operand));
    atom.isUnknown = atom.varies;
    atom.kind = atom.varies ? AtomKind::Varying : AtomKind::Invariant;
    atom.range = typeRange(value.type);
    return atomForm("v" + std::to_string(id.index), std::move(atom));
  }
  case ValueKind::Unknown:
    break;
  }
  return varying("v" + std::to_string(id.index), value.type);
}

Form Affine::ofResult(ValueId id) {
  const Value &value = module[id];
  const Op &op = module[value.op];
  std::string key = "v" + std::to_string(id.index);
  Atom atom;
  atom.kind = AtomKind::Invariant;
  atom.range = typeRange(value.type);
  // No object is larger than half of the address space.
  bool isSize =
      op.kind == OpKind::Load && !op.path.steps.empty() && op.path.steps.back().kind == StepKind::Size;
  if (isSize && atom.range && atom.range->low == 0)
    atom.range->high = std::min(atom.range->high, (Wide(1) << 63) - 1);
  if (!isInside(value.op))
    return atomForm(key, std::move(atom));
  const Stepping *stepping =
      op.kind == OpKind::Load && op.path.steps.empty() ? steppingOf(op.path.base) : nullptr;
  if (stepping)
    return ofStepping(*stepping, id);
  if (op.kind == OpKind::Load && isOwn(op.path.base))
    if (std::optional<ValueId> stored = reaching.valueOf(value.op);
        stored && module[*stored].type == value.type)
      return of(*stored);
  if (op.kind != OpKind::Load || !isInvariant(op.path, op.path.steps.size())) {
    atom.kind = AtomKind::Varying;
    atom.varies = atom.isUnknown = true;
    return atomForm(key, std::move(atom), id);
  }
  key = "l" + std::to_string(value.type.index) + ":" + std::to_string(op.path.base.index);
  for (const Step &step : op.path.steps) {
    key += "/" + std::to_string(static_cast<int>(step.kind)) + step.field;
    if (step.index.valid())
      key += "(" + keyOf(of(step.index)) + ")";
  }
  return atomForm(key, std::move(atom), id);
}

} // namespace xcs::analysis
