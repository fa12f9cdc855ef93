// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/Guards.h"

namespace xcs::rewrite {

using namespace ir;

namespace {

constexpr llvm::StringLiteral Word = "::xcs::detail::word";

/// Renders one guard. Indices are computed modulo 2^64, which is what the source computes as long as no
/// narrower type wraps; `checks` makes sure that none does.
class GuardWriter {
public:
  GuardWriter(Site &site, const Names &names, const LoopForm &form)
      : site(site), module(site.module), names(names), form(form) {}

  std::optional<std::string> write(const analysis::Guard &guard) {
    std::optional<std::string> result =
        guard.kind == analysis::Guard::Kind::DisjointRanges ? disjointRanges(guard) : distinctObjects(guard);
    if (!result)
      return std::nullopt;
    for (const std::string &check : checks)
      *result = check + " && " + *result;
    return result;
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
    case ObjectKind::Global:
      // Qualified, or else in doubt: a member or a local of the same name may hide it.
      if (llvm::StringRef(object.name).contains("::"))
        return "::" + object.name;
      return refuse("a run-time check of the global '" + object.name + "'");
    default:
      return refuse("a run-time check of something without a name");
    }
  }

  /// The smallest and the greatest value of an integer type, as arguments of within().
  std::optional<std::string> limitsOf(const Type &type) const {
    if (type.bits == 0 || type.bits >= 64)
      return std::nullopt;
    std::uint64_t greatest = ~std::uint64_t(0) >> (64 - type.bits + (type.isSigned ? 1 : 0));
    std::string least =
        type.isSigned ? std::to_string(-static_cast<std::int64_t>(greatest) - 1) + "LL" : "0LL";
    return least + ", " + std::to_string(greatest) + "ULL";
  }

  void checkFits(const Type &type, const std::string &text) {
    if (std::optional<std::string> limits = limitsOf(type)) {
      std::string check = "::xcs::detail::within(" + text + ", " + *limits + ")";
      if (llvm::find(checks, check) == checks.end())
        checks.push_back(std::move(check));
    }
  }

  std::optional<std::string> index(ValueId id, const std::string &induction) {
    if (!id.valid())
      return refuse("a run-time check of an unknown element");
    const Value &value = module[id];
    switch (value.kind) {
    case ValueKind::Constant:
      return "static_cast<" + Word.str() + ">(" +
             (value.constant == INT64_MIN ? "-9223372036854775807LL - 1"
                                          : std::to_string(value.constant) + "LL") +
             ")";
    case ValueKind::Symbol: {
      std::optional<std::string> name = nameOf(value.object);
      return name ? std::optional("static_cast<" + Word.str() + ">(" + *name + ")") : std::nullopt;
    }
    case ValueKind::Induction:
      if (value.op != site.plan.loop)
        return refuse("a run-time check that depends on an inner loop");
      return induction;
    case ValueKind::Expr:
      return expression(value, induction);
    default:
      return refuse("a run-time check of a value that is computed in the loop");
    }
  }

  std::optional<std::string> expression(const Value &value, const std::string &induction) {
    std::vector<std::string> operands;
    for (ValueId operand : value.operands) {
      std::optional<std::string> text = index(operand, induction);
      if (!text)
        return std::nullopt;
      operands.push_back(std::move(*text));
    }
    if (!value.type.valid())
      return refuse("a run-time check of an index of unknown type");
    const Type &type = module[value.type];
    std::string text;
    if (operands.size() == 2 &&
        (value.expr == Expr::Add || value.expr == Expr::Sub || value.expr == Expr::Mul))
      text = "(" + operands[0] +
             (value.expr == Expr::Add   ? " + "
              : value.expr == Expr::Sub ? " - "
                                        : " * ") +
             operands[1] + ")";
    else if (operands.size() == 1 && value.expr == Expr::Neg)
      text = "(0 - " + operands[0] + ")";
    else if (operands.size() == 1 && value.expr == Expr::Cast && module[value.type].kind != TypeKind::Float)
      text = operands[0];
    else
      return refuse("a run-time check of an index that is not linear");
    // Signed arithmetic that overflowed would be undefined in the source as well; a cast would not.
    if (!type.isSigned || value.expr == Expr::Cast)
      checkFits(type, text);
    return text;
  }

  /// "pointer, first, last" of the elements a path reaches.
  std::optional<std::string> elements(const AccessPath &path) {
    if (!path.valid() || path.steps.size() != 2 || path.steps[1].kind != StepKind::Index ||
        (path.steps[0].kind != StepKind::Deref && path.steps[0].kind != StepKind::Owned))
      return refuse("a run-time check of nested elements");
    std::optional<std::string> base = nameOf(path.base);
    std::optional<std::string> first = base ? index(path.steps[1].index, form.first) : std::nullopt;
    std::optional<std::string> last = first ? index(path.steps[1].index, form.last) : std::nullopt;
    if (!last)
      return std::nullopt;
    const Object &object = module[path.base];
    bool isPointer = object.type.valid() && module[object.type].kind == TypeKind::Pointer;
    if (!isPointer && (!object.type.valid() || !module[object.type].contiguous))
      return refuse("a run-time check of elements that are not contiguous");
    return "::xcs::detail::elements(" + *base + (isPointer ? "" : ".data()") + ", " + *first + ", " + *last +
           ")";
  }

  std::optional<std::string> disjointRanges(const analysis::Guard &guard) {
    std::optional<std::string> first = elements(guard.first);
    std::optional<std::string> second = first ? elements(guard.second) : std::nullopt;
    if (!second)
      return std::nullopt;
    return "::xcs::detail::disjoint(" + *first + ", " + *second + ")";
  }

  static bool leavesObject(const ir::Step &step) {
    return step.kind == StepKind::Deref || step.kind == StepKind::Any;
  }

  /// A member that only an accessor's body names may be private: the user's own text must name it here, too.
  bool mayName(const AccessPath &path, llvm::StringRef member) const {
    return module[path.base].kind == ObjectKind::This ||
           llvm::any_of(site.tokens.all(), [&](const Token &token) { return token.text == member; });
  }

  /// The object that a path without indices names, as an lvalue.
  std::optional<std::string> lvalue(const AccessPath &path) {
    std::optional<std::string> text =
        path.valid() ? nameOf(path.base) : refuse("a run-time check of unknown storage");
    if (!text)
      return std::nullopt;
    for (std::size_t i = 0; i < path.steps.size(); ++i) {
      const ir::Step &step = path.steps[i];
      if (step.kind == StepKind::Field && !step.field.empty() && !llvm::StringRef(step.field).contains(':')) {
        if (!mayName(path, step.field)) {
          // The object around the member stands for it: if that shares no storage, the member does not,
          // either.
          if (llvm::any_of(llvm::drop_begin(path.steps, i), leavesObject))
            return refuse("a run-time check of a member that has no name here");
          break;
        }
        *text += "." + step.field;
      } else if (step.kind == StepKind::Deref && i == 0 && module[path.base].type.valid() &&
                 module[module[path.base].type].kind == TypeKind::Pointer)
        *text = "(*" + *text + ")";
      else if (i + 1 == path.steps.size() && (step.kind == StepKind::Owned || step.kind == StepKind::Size))
        break; // distinct owners own distinct storage
      else
        return refuse("a run-time check of nested objects");
    }
    return text;
  }

  std::optional<std::string> distinctObjects(const analysis::Guard &guard) {
    std::optional<std::string> first = lvalue(guard.first);
    std::optional<std::string> second = first ? lvalue(guard.second) : std::nullopt;
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
  std::vector<std::string> checks;
};

} // namespace

std::optional<std::string> renderGuard(Site &site, const Names &names, const LoopForm &form,
                                       const analysis::Guard &guard) {
  return GuardWriter(site, names, form).write(guard);
}

} // namespace xcs::rewrite
