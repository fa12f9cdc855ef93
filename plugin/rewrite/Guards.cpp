// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/Guards.h"
#include "analysis/Types.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace xcs::rewrite {

using namespace ir;

namespace {

constexpr llvm::StringLiteral Detail = "::xcs::detail::";

/// Renders one guard: formulas over intervals, which give up where 64 bits do not suffice.
class GuardWriter {
public:
  GuardWriter(Site &site, const Names &names, const LoopForm &form)
      : site(site), module(site.module), names(names), form(form) {}

  std::optional<std::string> write(const analysis::Guard &guard) {
    std::string runs;
    for (const analysis::Bound &counter : guard.runs) {
      std::optional<std::string> ends = list(counter.operands);
      if (!ends)
        return std::nullopt;
      runs += Detail.str() + "always_runs(" + *ends + ") && ";
    }
    std::optional<std::string> check;
    switch (guard.kind) {
    case analysis::Guard::Kind::DisjointRanges:
      check = disjointRanges(guard);
      break;
    case analysis::Guard::Kind::DistinctObjects:
      check = distinctObjects(guard);
      break;
    case analysis::Guard::Kind::Injective:
      check = allDifferent(guard);
      break;
    case analysis::Guard::Kind::Within:
      check = within(guard);
      break;
    case analysis::Guard::Kind::ElementsExist:
      check = elementsExist(guard);
      break;
    case analysis::Guard::Kind::Divisor:
      if ((check = bound(guard.bound)))
        *check = Detail.str() + "divides(" + *check + ")";
      break;
    }
    return check ? std::optional(runs + *check) : std::nullopt;
  }

private:
  std::nullopt_t refuse(std::string detail) {
    site.refuse(std::move(detail));
    return std::nullopt;
  }

  std::optional<std::string> nameOf(ObjectId id) {
    const Object &object = module[id];
    switch (object.kind) {
    case ObjectKind::Local:
    case ObjectKind::Parameter:
    case ObjectKind::StaticLocal:
      if (names.visible(object.name) != id)
        return refuse("'" + object.name + "' of the run-time check is hidden here");
      return object.name;
    case ObjectKind::This:
      return std::string("(*this)");
    case ObjectKind::Global: {
      // Qualified: a member or a local of the same name may hide it. Unnamed namespaces need no name.
      std::string name = object.name;
      static constexpr llvm::StringLiteral unnamed = "(anonymous namespace)::";
      for (std::size_t at; (at = name.find(unnamed.str())) != std::string::npos;)
        name.erase(at, unnamed.size());
      bool isPlain = llvm::all_of(name, [](char c) { return llvm::isAlnum(c) || c == '_' || c == ':'; });
      if (!isPlain || (object.isConstant && name == "literal"))
        return refuse("a run-time check of the global '" + object.name + "'");
      return "::" + name;
    }
    default:
      return refuse("a run-time check of something without a name");
    }
  }

  static std::string literal(std::int64_t value) {
    return value == INT64_MIN ? "-9223372036854775807LL - 1" : std::to_string(value) + "LL";
  }

  std::optional<std::string> valueOf(ValueId id) {
    const Value &value = module[id];
    std::optional<std::string> text;
    if (value.kind == ValueKind::Symbol)
      text = nameOf(value.object);
    else if (value.kind == ValueKind::Induction)
      text = nameOf(module[value.op].loop->variable);
    else if (value.kind == ValueKind::Result)
      text = lvalue(module[value.op].path, /*mayWiden=*/false, /*isValue=*/true);
    else
      refuse("a run-time check of a value that is computed in the loop");
    if (text && value.kind == ValueKind::Result && !module[value.op].path.steps.empty() &&
        module[value.op].path.steps.back().kind == StepKind::Size)
      *text += ".size()";
    return text ? std::optional(Detail.str() + "exactly(" + *text + ")") : std::nullopt;
  }

  /// "first, second, ..."
  std::optional<std::string> list(llvm::ArrayRef<analysis::Bound> operands,
                                  llvm::StringRef separator = ", ") {
    std::string result;
    for (const analysis::Bound &operand : operands) {
      std::optional<std::string> text = bound(operand);
      if (!text)
        return std::nullopt;
      result += (result.empty() ? "" : separator.str()) + *text;
    }
    return result;
  }

  std::optional<std::string> nested(llvm::StringRef function, llvm::ArrayRef<analysis::Bound> operands) {
    std::optional<std::string> result = bound(operands.front());
    for (const analysis::Bound &operand : operands.drop_front()) {
      std::optional<std::string> next = result ? bound(operand) : std::nullopt;
      if (!next)
        return std::nullopt;
      result = Detail.str() + function.str() + "(" + *result + ", " + *next + ")";
    }
    return result;
  }

  /// An expression of type interval.
  std::optional<std::string> bound(const analysis::Bound &of) {
    using Kind = analysis::Bound::Kind;
    switch (of.kind) {
    case Kind::Constant:
      return Detail.str() + "interval(" + literal(of.constant) + ")";
    case Kind::Iterations:
      if (!iteration.empty())
        return Detail.str() + "exactly(" + iteration + ")";
      return Detail.str() + "across(" + Detail.str() + "exactly(" + form.first + "), " + Detail.str() +
             "exactly(" + form.last + "))";
    case Kind::Value: {
      std::optional<std::string> name = of.object.valid() ? nameOf(of.object) : std::nullopt;
      if (of.object.valid())
        return name ? std::optional(Detail.str() + "exactly(" + *name + ")") : std::nullopt;
      return valueOf(of.value);
    }
    case Kind::Sum:
    case Kind::Product: {
      std::optional<std::string> text = list(of.operands, of.kind == Kind::Sum ? " + " : " * ");
      return text ? std::optional("(" + *text + ")") : std::nullopt;
    }
    case Kind::Quotient: {
      std::optional<std::string> text = bound(of.operands.front());
      return text ? std::optional(Detail.str() + "quotient(" + *text + ", " + literal(of.constant) + ", " +
                                  (of.roundsDown ? "true)" : "false)"))
                  : std::nullopt;
    }
    case Kind::Least:
      return nested("lower", of.operands);
    case Kind::Greatest:
      return nested("upper", of.operands);
    case Kind::Across:
      return nested("across", of.operands);
    case Kind::Between:
      return nested("between", of.operands);
    case Kind::Fitting: {
      std::optional<std::string> text = bound(of.operands.front());
      return text ? std::optional(Detail.str() + "fitting(" + *text + ", " + literal(of.least) + ", " +
                                  literal(of.most) + ")")
                  : std::nullopt;
    }
    }
    return std::nullopt;
  }

  /// The storage that a path reaches, as the analysis describes it.
  std::optional<std::string> extent(const AccessPath &path, const std::optional<analysis::Bound> &index) {
    std::size_t count = path.steps.size();
    bool isElements =
        count >= 2 && path.steps[count - 1].kind == StepKind::Index &&
        (path.steps[count - 2].kind == StepKind::Deref || path.steps[count - 2].kind == StepKind::Owned);
    if (!isElements) {
      // No reference binds to a bit-field or a packed member: the object around it stands for a scalar.
      AccessPath object = path;
      TypeId type = analysis::typeAt(module, path, count);
      if (count > 0 && path.steps.back().kind == StepKind::Field &&
          (!type.valid() || module[type].isScalar())) {
        object.steps.pop_back();
        object.type = {};
      }
      std::optional<std::string> text = lvalue(object, /*mayWiden=*/true);
      return text ? std::optional(Detail.str() + "whole(" + *text + ")") : std::nullopt;
    }
    AccessPath holder = path;
    holder.steps.truncate(count - 2);
    holder.type = {};
    std::optional<std::string> base = lvalue(holder);
    if (!base)
      return std::nullopt;
    if (!index)
      return Detail.str() + "all_elements(" + *base + ")";
    TypeId type = analysis::typeAt(module, holder, count - 2);
    bool isPointer = type.valid() && module[type].kind == TypeKind::Pointer;
    std::optional<std::string> values = bound(*index);
    return values ? std::optional(Detail.str() + "elements(" + *base + (isPointer ? "" : ".data()") + ", " +
                                  *values + ")")
                  : std::nullopt;
  }

  std::optional<std::string> allDifferent(const analysis::Guard &guard) {
    AccessPath holder = guard.first;
    holder.steps.truncate(holder.steps.size() - 2);
    holder.type = {};
    std::optional<std::string> base = lvalue(holder);
    TypeId type = analysis::typeAt(module, holder, holder.steps.size());
    bool isPointer = type.valid() && module[type].kind == TypeKind::Pointer;
    std::string result = base ? Detail.str() + "all_different(" + *base + (isPointer ? "" : ".data()") : "";
    for (const std::string *which : {&form.first, &form.last}) {
      iteration = *which;
      std::optional<std::string> index = base ? bound(*guard.firstIndex) : std::nullopt;
      iteration.clear();
      if (!index)
        return std::nullopt;
      result += ", " + *index;
    }
    return result + ", xcs_n)";
  }

  std::optional<std::string> within(const analysis::Guard &guard) {
    std::optional<std::string> text = bound(guard.bound);
    return text ? std::optional(Detail.str() + "always_within(" + *text + ", " + literal(guard.least) + ", " +
                                literal(guard.most) + ")")
                : std::nullopt;
  }

  /// size() of the container lies above all values of the subscript.
  std::optional<std::string> elementsExist(const analysis::Guard &guard) {
    AccessPath holder = guard.first;
    holder.steps.truncate(holder.steps.size() - 2);
    holder.type = {};
    std::optional<std::string> base = lvalue(holder);
    std::optional<std::string> values = base ? bound(*guard.firstIndex) : std::nullopt;
    return values ? std::optional(Detail.str() + "exist(" + *base + ".size(), " + *values + ")")
                  : std::nullopt;
  }

  std::optional<std::string> disjointRanges(const analysis::Guard &guard) {
    std::optional<std::string> first = extent(guard.first, guard.firstIndex);
    std::optional<std::string> second = first ? extent(guard.second, guard.secondIndex) : std::nullopt;
    if (!second)
      return std::nullopt;
    return "::xcs::detail::disjoint(" + *first + ", " + *second + ")";
  }

  std::optional<std::int64_t> constantOf(const ir::Step &step) const {
    bool isConstant =
        step.kind == StepKind::Index && step.index.valid() && module[step.index].kind == ValueKind::Constant;
    return isConstant ? std::optional(module[step.index].constant) : std::nullopt;
  }

  static bool leavesObject(const ir::Step &step) {
    return step.kind == StepKind::Deref || step.kind == StepKind::Any;
  }

  /// A member that only an accessor's body names may be private: the user's own text must name it here, too.
  bool mayName(const AccessPath &path, llvm::StringRef member) const {
    TokenRange all = site.tokens.all();
    for (std::size_t i = 0; i < all.size(); ++i)
      if (all[i].text == member && (i + 1 == all.size() || !all[i + 1].is(clang::tok::l_paren)))
        return true;
    return module[path.base].kind == ObjectKind::This;
  }

  /// The object that a path without indices names, as an lvalue; or (`mayWiden`) one around it; or
  /// (`isValue`) what says its value.
  std::optional<std::string> lvalue(const AccessPath &path, bool mayWiden = false, bool isValue = false) {
    std::optional<std::string> text =
        path.valid() ? nameOf(path.base) : refuse("a run-time check of unknown storage");
    if (!text)
      return std::nullopt;
    for (std::size_t i = 0; i < path.steps.size(); ++i) {
      const ir::Step &step = path.steps[i];
      if (step.kind == StepKind::Field && !step.field.empty() && !llvm::StringRef(step.field).contains(':')) {
        bool isAccessor = false;
        std::string known =
            analysis::publicName(module, analysis::typeAt(module, path, i), step.field, isAccessor);
        if (!known.empty() && (!isAccessor || (isValue && i + 1 == path.steps.size()))) {
          *text += "." + known;
          continue;
        }
        if (!mayName(path, step.field)) {
          // The object around the member stands for it: if that shares no storage, the member does not,
          // either.
          if (!mayWiden || llvm::any_of(llvm::drop_begin(path.steps, i), leavesObject))
            return refuse("a run-time check of a member that has no name here");
          break;
        }
        *text += "." + step.field;
      } else if (TypeId type = analysis::typeAt(module, path, i);
                 step.kind == StepKind::Deref && type.valid() && module[type].kind == TypeKind::Pointer) {
        bool isFirst = i + 1 < path.steps.size() && constantOf(path.steps[i + 1]) == 0;
        if (isFirst || i + 1 == path.steps.size() || path.steps[i + 1].kind != StepKind::Index)
          *text = "(*" + *text + ")";
        i += isFirst ? 1 : 0;
      } else if (std::optional<std::int64_t> at = constantOf(step))
        *text += "[" + std::to_string(*at) + "]";
      else if (step.kind == StepKind::Owned && i + 1 < path.steps.size() && constantOf(path.steps[i + 1]))
        continue;
      else if (i + 1 == path.steps.size() && (step.kind == StepKind::Owned || step.kind == StepKind::Size))
        break; // distinct owners own distinct storage
      else
        return refuse("a run-time check of nested objects");
    }
    return text;
  }

  std::optional<std::string> distinctObjects(const analysis::Guard &guard) {
    std::optional<std::string> first = lvalue(guard.first, /*mayWiden=*/true);
    std::optional<std::string> second = first ? lvalue(guard.second, /*mayWiden=*/true) : std::nullopt;
    if (!second)
      return std::nullopt;
    // By storage and not by address: an object may be a member of the other.
    return "::xcs::detail::disjoint(::xcs::detail::whole(" + *first + "), ::xcs::detail::whole(" + *second +
           "))";
  }

  Site &site;
  const Module &module;
  const Names &names;
  const LoopForm &form;
  std::string iteration; ///< The one that a formula is worked out for; empty: all.
};

} // namespace

std::optional<std::string> renderGuard(Site &site, const Names &names, const LoopForm &form,
                                       const analysis::Guard &guard) {
  return GuardWriter(site, names, form).write(guard);
}

std::optional<std::string> entryCondition(Site &site, const Names &names, const LoopForm &form) {
  // Groups are the same whether anything pays or not: the skeleton asks.
  bool isRegrouped =
      llvm::any_of(site.plan.reductions, [](const analysis::Reduction &each) { return each.isRegrouped; });
  std::string result =
      isRegrouped ? "::xcs::detail::has_groups(xcs_n)" : "::xcs::detail::enter(" + site.name() + ", xcs_n)";
  for (const analysis::Guard &guard : site.plan.guards) {
    std::optional<std::string> text = renderGuard(site, names, form, guard);
    if (!text)
      return std::nullopt;
    result += " && " + *text;
  }
  return result;
}

} // namespace xcs::rewrite
