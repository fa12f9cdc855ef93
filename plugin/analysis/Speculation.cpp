// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "analysis/Speculation.h"
#include "analysis/Accesses.h"
#include "analysis/Alias.h"
#include "analysis/Types.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

namespace xcs::analysis {

using namespace ir;

namespace {

/// Functions of the library that give an answer, or throw, whatever they are given. What they must not be
/// given (iterators, pointers) is looked at for each argument.
bool isTotal(llvm::StringRef name) {
  static const llvm::StringSet<> plain = {"abs",         "labs",        "llabs",      "fabs",
                                          "fabsf",       "fabsl",       "sqrt",       "sqrtf",
                                          "sqrtl",       "cbrt",        "hypot",      "exp",
                                          "expf",        "exp2",        "expm1",      "log",
                                          "logf",        "log2",        "log10",      "log1p",
                                          "pow",         "powf",        "sin",        "sinf",
                                          "cos",         "cosf",        "tan",        "asin",
                                          "acos",        "atan",        "atan2",      "sinh",
                                          "cosh",        "tanh",        "asinh",      "acosh",
                                          "atanh",       "erf",         "erfc",       "tgamma",
                                          "floor",       "floorf",      "ceil",       "ceilf",
                                          "trunc",       "round",       "roundf",     "rint",
                                          "nearbyint",   "lround",      "llround",    "fmod",
                                          "fmodf",       "remainder",   "fmin",       "fmax",
                                          "fma",         "copysign",    "isnan",      "isinf",
                                          "signbit",     "isfinite",    "isnormal",   "fdim",
                                          "ldexp",       "popcount",    "gcd",        "has_single_bit",
                                          "countl_zero", "countr_zero", "bit_width",  "rotl",
                                          "rotr",        "to_string",   "operator==", "operator!=",
                                          "operator<",   "operator>",   "operator<=", "operator>=",
                                          "operator<=>", "operator+",   "midpoint",   "lerp",
                                          "norm",        "real",        "imag",       "arg",
                                          "conj",        "tolower",     "toupper"};
  static const llvm::StringSet<> members = {"size",
                                            "length",
                                            "empty",
                                            "count",
                                            "contains",
                                            "find",
                                            "rfind",
                                            "compare",
                                            "starts_with",
                                            "ends_with",
                                            "find_first_of",
                                            "find_last_of",
                                            "find_first_not_of",
                                            "find_last_not_of",
                                            "substr",
                                            "at",
                                            "has_value",
                                            "(bool)",
                                            "lower_bound",
                                            "upper_bound",
                                            "operator=",
                                            "operator+=",
                                            "append",
                                            "push_back",
                                            "emplace_back",
                                            "clear",
                                            "(destructor)",
                                            "end",
                                            "cend",
                                            "begin",
                                            "cbegin",
                                            "test",
                                            "all",
                                            "any",
                                            "none",
                                            "insert",
                                            "emplace",
                                            "real",
                                            "imag"};
  auto [scope, last] = name.rsplit("::");
  if (last.empty())
    return plain.contains(name);
  if (scope == "std")
    return plain.contains(last);
  return scope.starts_with("std::") && members.contains(last);
}

} // namespace

void Speculation::refuse(OpId op, std::string what) {
  if (!hazard)
    hazard = Hazard{blamed.valid() ? blamed : op, std::move(what)};
}

std::string Speculation::nameOf(const AccessPath &path) const { return "'" + describe(module, path) + "'"; }

std::optional<Speculation::Hazard> Speculation::check(llvm::function_ref<bool(OpId)> isLeftOut) {
  OpId id = candidate.candidate();
  Scope scope{&candidate, module[module[id].parent].function, true};
  region(module[id].loop->body, scope, isLeftOut);
  return hazard;
}

void Speculation::region(RegionId id, const Scope &scope, llvm::function_ref<bool(OpId)> isLeftOut) {
  for (OpId each : module[id].ops) {
    if (hazard)
      return;
    if (isLeftOut(each))
      continue;
    if (scope.affine || !module[each].loop) {
      op(each, scope);
      for (RegionId below : module.regionsOf(module[each]))
        region(below, scope, isLeftOut);
      continue;
    }
    // An outermost loop of a callee.
    Affine affine(module, each);
    Scope inner{&affine, scope.function, false};
    op(each, inner);
    for (RegionId below : module.regionsOf(module[each]))
      region(below, inner, isLeftOut);
  }
}

void Speculation::op(OpId id, const Scope &scope) {
  const Op &each = module[id];
  values(id, scope);
  switch (each.kind) {
  case OpKind::Load:
    path(each.path, id, scope);
    break;
  case OpKind::Store:
    path(each.path, id, scope);
    if (each.update == Expr::Div || each.update == Expr::Rem)
      division({}, each.value, each.path.type, id, scope);
    break;
  case OpKind::Call:
    call(id, scope);
    break;
  case OpKind::Loop:
    loop(id, scope);
    break;
  case OpKind::Branch:
    break;
  case OpKind::Return:
    if (each.exit == ExitKind::NoReturn || each.exit == ExitKind::Goto)
      refuse(id, "might not come to an end");
    else if (each.exit == ExitKind::Throw && module[scope.function].isNoexcept)
      refuse(id, "might end the program");
    break;
  case OpKind::Await:
  case OpKind::Effect:
  case OpKind::Opaque:
    refuse(id, "might do anything");
    break;
  }
}

void Speculation::values(OpId id, const Scope &scope) {
  const Op &each = module[id];
  llvm::SmallVector<ValueId, 8> used{each.value, each.condition};
  auto addPath = [&](const AccessPath &path) {
    for (const Step &step : path.steps)
      used.push_back(step.index);
  };
  addPath(each.path);
  for (const Argument &argument : each.arguments) {
    used.push_back(argument.value);
    addPath(argument.path);
  }
  if (each.loop)
    for (ValueId bound : {each.loop->lower, each.loop->upper, each.loop->step})
      used.push_back(bound);
  for (ValueId every : used)
    value(every, id, scope);
}

void Speculation::value(ValueId id, OpId user, const Scope &scope) {
  if (!id.valid() || hazard)
    return;
  const Value &each = module[id];
  if (each.kind != ValueKind::Expr)
    return;
  for (ValueId operand : each.operands)
    value(operand, user, scope);
  if ((each.expr == Expr::Div || each.expr == Expr::Rem) && each.operands.size() == 2)
    division(each.operands[0], each.operands[1], each.type, user, scope);
}

namespace {

std::optional<Interval> typeRange(const Module &module, TypeId id) {
  if (!id.valid())
    return std::nullopt;
  const Type &type = module[id];
  bool isIntegral =
      type.kind == TypeKind::Bool || type.kind == TypeKind::Character || type.kind == TypeKind::Integer;
  if (!isIntegral || type.bits == 0 || type.bits > 64)
    return std::nullopt;
  if (type.kind == TypeKind::Bool)
    return Interval{0, 1};
  Wide limit = Wide(1) << (type.bits - (type.isSigned ? 1 : 0));
  return Interval{type.isSigned ? -limit : Wide(0), limit - 1};
}

/// What the operator makes of any values in the operands' ranges, where that is easily said.
std::optional<Interval> rangeOf(Expr expr, const Interval &a, const Interval &b) {
  bool isConstant = b.low == b.high;
  switch (expr) {
  case Expr::Add:
    return Interval{a.low + b.low, a.high + b.high};
  case Expr::Sub:
    return Interval{a.low - b.high, a.high - b.low};
  case Expr::Mul: {
    Wide limit = Wide(1) << 62;
    if (a.low < -limit || a.high > limit || b.low < -limit || b.high > limit)
      return std::nullopt;
    auto corners = {a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high};
    return Interval{std::min(corners), std::max(corners)};
  }
  case Expr::Min:
    return Interval{std::min(a.low, b.low), std::min(a.high, b.high)};
  case Expr::Max:
    return Interval{std::max(a.low, b.low), std::max(a.high, b.high)};
  case Expr::And:
    if (a.low >= 0 && b.low >= 0)
      return Interval{0, std::min(a.high, b.high)};
    if (a.low >= 0 || b.low >= 0)
      return Interval{0, a.low >= 0 ? a.high : b.high};
    return std::nullopt;
  case Expr::Rem:
    if (!isConstant || b.low <= 0)
      return std::nullopt;
    return Interval{a.low >= 0 ? 0 : 1 - b.low, a.high <= 0 ? 0 : b.low - 1};
  case Expr::Div:
    if (!isConstant || b.low <= 0)
      return std::nullopt;
    return Interval{a.low / b.low, a.high / b.low};
  case Expr::Shr:
    if (!isConstant || b.low < 0 || b.low > 63 || a.low < 0)
      return std::nullopt;
    return Interval{a.low >> int(b.low), a.high >> int(b.low)};
  default:
    return std::nullopt;
  }
}

} // namespace

/// The values that `id` may have. `isExact`: none of its signed arithmetic overflows.
std::optional<Interval> Speculation::range(ValueId id, const Scope &scope, bool *isExact) const {
  if (!id.valid())
    return std::nullopt;
  const Value &each = module[id];
  if (each.kind == ValueKind::Constant)
    return Interval{each.constant, each.constant};
  std::optional<Interval> limits = typeRange(module, each.type);
  // The forms of Affine take it that nothing signed overflows. Here it may, in an iteration that is in vain.
  if (each.kind == ValueKind::Induction && scope.affine && each.op != scope.affine->candidate() &&
      scope.affine->isInside(each.op) && module[each.op].loop->kind == LoopKind::Counted)
    return counterRange(each.op, limits, scope);
  bool isTruth = each.type.valid() && module[each.type].kind == TypeKind::Bool;
  if (isTruth && each.kind == ValueKind::Result)
    return Interval{0, 255}; // of storage in which nothing was put so far
  if (each.kind != ValueKind::Expr)
    return scope.affine ? scope.affine->range(scope.affine->of(id)) : limits;
  llvm::SmallVector<Interval, 3> operands;
  for (ValueId operand : each.operands)
    if (std::optional<Interval> values = range(operand, scope))
      operands.push_back(*values);
  if (!limits || operands.size() != each.operands.size())
    return limits;
  std::optional<Interval> computed;
  if (each.expr == Expr::Cast)
    computed = operands[0];
  else if (each.expr == Expr::Select && operands.size() == 3)
    computed =
        Interval{std::min(operands[1].low, operands[2].low), std::max(operands[1].high, operands[2].high)};
  else if (operands.size() == 2)
    computed = rangeOf(each.expr, operands[0], operands[1]);
  bool fits = computed && limits->contains(*computed);
  if (isExact && !fits)
    *isExact = false;
  return fits ? computed : limits;
}

/// The values of the variable of an inner loop.
std::optional<Interval> Speculation::counterRange(OpId loop, std::optional<Interval> limits,
                                                  const Scope &scope) const {
  const LoopInfo &info = *module[loop].loop;
  std::optional<Interval> first = range(info.lower, scope), bound = range(info.upper, scope),
                          step = range(info.step, scope);
  if (!limits || !first || !bound || !step || scope.affine->isVariableModified(loop))
    return limits;
  // Of natural numbers, a comparison means the same in all types.
  bool isPlain = info.testOffset == 0 && first->low >= 0 && bound->low >= 0;
  bool isStrict = info.relation == Relation::Less || info.relation == Relation::Greater;
  if (step->low > 0 && (info.relation == Relation::Less || info.relation == Relation::LessEqual))
    return Interval{first->low,
                    isPlain ? std::min(limits->high, bound->high - (isStrict ? 1 : 0)) : limits->high};
  if (step->high < 0 && (info.relation == Relation::Greater || info.relation == Relation::GreaterEqual))
    return Interval{isPlain ? std::max(limits->low, bound->low + (isStrict ? 1 : 0)) : limits->low,
                    first->high};
  return limits;
}

/// A division by 0 traps, and so does that of the least value by -1.
void Speculation::division(ValueId dividend, ValueId divisor, TypeId type, OpId user, const Scope &scope) {
  if (type.valid() && module[type].kind == TypeKind::Float)
    return;
  std::optional<Interval> values = range(divisor, scope);
  auto excludes = [&](Wide least, Wide most) {
    return values && (values->low > most || values->high < least);
  };
  bool isUnsigned = type.valid() && !module[type].isSigned && module[type].kind == TypeKind::Integer;
  std::optional<Interval> dividends = range(dividend, scope);
  bool isNatural = isUnsigned || (dividends && dividends->low >= 0);
  if (excludes(-1, 0) || (isNatural && excludes(0, 0)))
    return;
  if (scope.isCandidate && divisor.valid() && !scope.affine->of(divisor).isConstant() &&
      guardWraps(divisor, {}, scope) && guard(Guard::Kind::Divisor, divisor, {}))
    return;
  refuse(user, "might divide by 0");
}

// --- calls

void Speculation::call(OpId id, const Scope &scope) {
  const Op &each = module[id];
  if (!each.callee.valid())
    return refuse(id, "might do anything");
  const Callee &callee = module[each.callee];
  for (const Argument &argument : each.arguments)
    if (argument.path.valid())
      path(argument.path, id, scope);
  if (hazard)
    return;
  if (callee.contract.pure && callee.kind != CalleeKind::Library)
    return; // what is declared pure may be called early: so says the declaration
  if (callee.kind == CalleeKind::Library)
    libraryCall(id);
  else if (callee.body.valid() && (callee.kind == CalleeKind::Direct || callee.kind == CalleeKind::Virtual))
    function(id, callee.body);
  else
    refuse(id, "might do anything in '" + callee.name + "'");
  if (each.resultPath.valid() && callee.kind == CalleeKind::Library &&
      llvm::StringRef(callee.name).ends_with("::at"))
    checkedElements.push_back({id, each.resultPath});
}

void Speculation::libraryCall(OpId id) {
  const Op &each = module[id];
  const Callee &callee = module[each.callee];
  bool isConstruction = llvm::StringRef(callee.name).ends_with("::(constructor)");
  if (!isTotal(callee.name) && !isConstruction)
    return refuse(id, "might not be allowed to call '" + callee.name + "'");
  TypeId made = each.arguments.empty() ? TypeId() : each.arguments[0].path.type;
  bool makesSequence = !made.valid() || isSequence(module[made]);
  for (std::size_t i = 0; i < each.arguments.size(); ++i) {
    const Argument &argument = each.arguments[i];
    std::size_t objects = callee.isMember ? 1 : 0;
    TypeId type = i >= objects && i - objects < callee.parameters.size() ? callee.parameters[i - objects].type
                  : argument.path.valid()                                ? argument.path.type
                                                                         : TypeId();
    bool isLiteral = argument.path.valid() && module[argument.path.base].kind == ObjectKind::Global &&
                     module[argument.path.base].isConstant;
    bool isView = type.valid() && module[type].storage == Storage::View && !isSizedView(module[type]);
    if (isView && !isLiteral)
      return refuse(id, "might hand '" + callee.name + "' a pointer or iterator that leads nowhere");
    // A number makes a container of that size.
    bool isCount =
        isConstruction && i > 0 && type.valid() && module[type].isScalar() && !isLiteral && makesSequence;
    if (isCount)
      return refuse(id, "might make a container of any size");
  }
}

/// The body of a callee, once: what holds must hold for all arguments.
void Speculation::function(OpId call, FunctionId callee) {
  auto [known, isNew] = functions.try_emplace(callee.index, false);
  if (!isNew) {
    if (!known->second)
      refuse(call, "might not come to an end in '" + module[callee].name + "', which calls itself");
    return;
  }
  const Function &body = module[callee];
  if (!body.body.valid())
    return refuse(call, "might do anything in '" + body.name + "'");
  const EffectSummary &summary = summaries.of(module[call].callee);
  if (summary.noReturn)
    return refuse(call, "might not come back from '" + body.name + "'");
  // Where nothing may leave a function, what is thrown inside ends the program.
  if (body.isNoexcept) {
    bool throws = false;
    module.walk(body.body, [&](OpId id) {
      if (module[id].kind != OpKind::Call || !module[id].callee.valid())
        return;
      throws |= summaries.of(module[id].callee).mayThrow;
    });
    if (throws)
      return refuse(call, "might end the program in '" + body.name + "', which is noexcept");
  }
  OpId outer = blamed;
  if (!blamed.valid())
    blamed = call;
  Scope scope{nullptr, callee, false};
  region(body.body, scope, [](OpId) { return false; });
  blamed = outer;
  functions[callee.index] = true;
}

// --- loops

/// Whether the loop writes the object, or hands it out to be written.
bool Speculation::isTouched(ObjectId object, OpId loop) const {
  const Object &named = module[object];
  bool found =
      named.addressTaken && !named.isReference && named.type.valid() && module[named.type].isScalar();
  for (RegionId below : module.regionsOf(module[loop]))
    module.walk(below, [&](OpId id) {
      const Op &each = module[id];
      bool isFirst = each.kind == OpKind::Store && each.isInit; // made in the loop itself
      found |= each.kind == OpKind::Store && each.path.base == object && !isFirst;
      for (const Argument &argument : each.arguments)
        found |= argument.mode == PassMode::Ref && argument.path.valid() && argument.path.base == object;
    });
  return found;
}

/// Whether the value is the same at every test of the loop.
bool Speculation::isFixed(ValueId id, OpId loop) const {
  if (!id.valid())
    return false;
  const Value &each = module[id];
  switch (each.kind) {
  case ValueKind::Constant:
  case ValueKind::Symbol:
    return true;
  case ValueKind::Induction:
    return each.op != loop;
  case ValueKind::Result: {
    const Op &maker = module[each.op];
    bool isInside = llvm::any_of(module.regionsOf(module[loop]),
                                 [&](RegionId below) { return module.isInside(maker.parent, below); });
    if (!isInside)
      return true;
    return maker.kind == OpKind::Load && stepsToTarget(maker.path) == 0 &&
           !isTouched(maker.path.base, loop) && llvm::all_of(maker.path.steps, [&](const Step &step) {
             return step.kind != StepKind::Any && (!step.index.valid() || isFixed(step.index, loop));
           });
  }
  case ValueKind::Expr:
    return llvm::all_of(each.operands, [&](ValueId operand) { return isFixed(operand, loop); });
  case ValueKind::Unknown:
    return false;
  }
  return false;
}

/// Whether the value is the size of a container: a counter that wraps before it gets there compares as
/// greater.
bool Speculation::isSize(ValueId id) const {
  const Value &each = module[id];
  return each.kind == ValueKind::Result && module[each.op].kind == OpKind::Load &&
         !module[each.op].path.steps.empty() && module[each.op].path.steps.back().kind == StepKind::Size;
}

/// Whatever the values: the loop must end.
void Speculation::loop(OpId id, const Scope &scope) {
  const LoopInfo &info = *module[id].loop;
  switch (info.kind) {
  case LoopKind::Algorithm:
    if (!coversContainer(id, scope))
      return refuse(id, "might not come to the end of an inner loop");
    [[fallthrough]];
  case LoopKind::Range:
  case LoopKind::Iterator: {
    TypeId type = info.range.valid() ? typeAt(module, info.range, info.range.steps.size()) : TypeId();
    bool isKnown = type.valid() && (isCollection(module[type]) || isSizedView(module[type]) ||
                                    module[type].kind == TypeKind::Array);
    if (!isKnown || isTouched(info.range.base, id))
      return refuse(id, "might not come to the end of an inner loop");
    path(info.range, id, scope);
    return;
  }
  case LoopKind::Counted: {
    bool up = info.relation == Relation::Less || info.relation == Relation::LessEqual;
    bool down = info.relation == Relation::Greater || info.relation == Relation::GreaterEqual;
    const Counting &counts = scope.affine->counting(id);
    std::optional<Interval> step = range(info.step, scope), bound = range(info.upper, scope);
    TypeId type = info.induction.valid() ? module[info.induction].type : TypeId();
    bool ends = counts.isKnown && (up || down) && step && bound && type.valid() && isFixed(info.upper, id) &&
                isFixed(info.step, id) && (up ? step->low > 0 : step->high < 0) &&
                !scope.affine->isVariableModified(id);
    if (ends) {
      // The value that ends the loop must be one that the variable can reach.
      const Type &variable = module[type];
      Wide least = variable.isSigned ? -(Wide(1) << (variable.bits - 1)) : Wide(0);
      Wide most = (Wide(1) << (variable.bits - (variable.isSigned ? 1 : 0))) - 1;
      Wide beyond = info.relation == Relation::LessEqual || info.relation == Relation::GreaterEqual ? 0 : 1;
      TypeId boundType = module[info.upper].type;
      bool isUnit = step->low == step->high && (step->low == 1 || step->low == -1);
      bool fits = boundType.valid() && module[boundType].bits <= variable.bits &&
                  module[boundType].isSigned == variable.isSigned;
      bool isReached = isUnit && beyond == 1 && (fits || (up && isSize(info.upper)));
      ends = isReached ||
             (up ? bound->high - beyond + step->high <= most : bound->low + beyond + step->low >= least);
    }
    if (!ends)
      refuse(id, "might not come to the end of an inner loop");
    return;
  }
  case LoopKind::While:
  case LoopKind::DoWhile:
  case LoopKind::Goto:
    return refuse(id, "might not come to the end of an inner loop");
  }
}

} // namespace xcs::analysis
