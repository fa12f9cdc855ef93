// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/LoopForm.h"
#include "ir/KnownTypes.h"
#include "rewrite/AlgorithmForm.h"
#include "rewrite/HeaderText.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

namespace xcs::rewrite {

using namespace ir;
namespace tok = clang::tok;

namespace {

constexpr llvm::StringLiteral Detail = "::xcs::detail::";

std::string call(llvm::StringRef function, llvm::ArrayRef<std::string> arguments) {
  std::string result = (llvm::Twine(Detail) + function + "(").str();
  for (std::size_t i = 0; i < arguments.size(); ++i)
    result += (i ? ", " : "") + arguments[i];
  return result + ")";
}

bool isReadOnly(const EffectSummary &summary) {
  if (summary.unknown || summary.ordered || summary.waits || summary.noReturn || summary.threadIdentity)
    return false;
  auto reads = [](const auto &access) { return access == AccessKind::Read; };
  return llvm::all_of(summary.parameters,
                      [&](const ParameterAccess &access) { return reads(access.kind); }) &&
         llvm::all_of(summary.globals, [&](const auto &access) { return reads(access.first); });
}

/// The loop header may be evaluated once more than in the source: it must have no effect.
bool isRepeatable(const Site &site, OpId id) {
  const Module &module = site.module;
  const Op &op = module[id];
  switch (op.kind) {
  case OpKind::Load:
    return !op.path.type.valid() || (!module[op.path.type].isVolatile && !module[op.path.type].isAtomic);
  case OpKind::Store: // the variables that the header itself declares
    return op.isInit && site.op().range.contains(module[op.path.base].range);
  case OpKind::Call:
    if (module[op.callee].model)
      return isReadOnly(*module[op.callee].model);
    return site.context.summaries && isReadOnly(site.context.summaries->of(op.callee));
  case OpKind::Branch:
    return true; // its arms are visited as well
  default:
    return false;
  }
}

class FormBuilder {
public:
  explicit FormBuilder(Site &site) : site(site), module(site.module), loop(site.loop()) {}

  std::optional<LoopForm> build() {
    if (!checkHeader())
      return std::nullopt;
    if (loop.kind == LoopKind::Algorithm)
      return algorithmFormOf(site);
    form.end = std::max(site.op().range.end, loop.bodyRange.end);
    bool built = false;
    if (loop.kind == LoopKind::Counted)
      built = buildCounted();
    else if (loop.kind == LoopKind::Iterator)
      built = buildIterator();
    else if (loop.kind == LoopKind::Range)
      built = buildRange();
    else
      built = site.refuse("not a counted or range-based for");
    return built ? std::optional(std::move(form)) : std::nullopt;
  }

private:
  bool checkHeader() {
    bool repeatable = true;
    auto check = [&](OpId id) { repeatable &= isRepeatable(site, id); };
    if (loop.header.valid())
      module.walk(loop.header, check);
    // Variables that the header declares besides the loop variable are made before the loop.
    for (OpId id : module[site.op().parent].ops)
      if (id != site.anchor && site.op().range.contains(module[id].range) && !isLastValue(id)) {
        check(id);
        for (RegionId region : module.regionsOf(module[id]))
          module.walk(region, check);
      }
    if (!repeatable)
      return site.refuse("the loop header has effects");
    return true;
  }

  /// Behind the loop, what a variable from before it is left with: set by the generated text as well.
  bool isLastValue(OpId id) const {
    const Op &op = module[id];
    return id.index > site.anchor.index && op.kind == OpKind::Store && op.path.steps.empty() &&
           op.value.valid() && module[op.value].kind == ValueKind::Unknown;
  }

  /// The tokens between two places of the header.
  std::optional<TokenRange> between(unsigned begin, unsigned end) {
    std::size_t first = site.tokens.indexAt(begin), last = site.tokens.indexAt(end);
    return first <= last ? std::optional(site.tokens.all().slice(first, last - first)) : std::nullopt;
  }

  bool startsHeader(unsigned end) {
    auto start = between(site.op().range.begin, end);
    if (!start || start->size() != 2 || !(*start)[0].isName("for") || !(*start)[1].is(tok::l_paren))
      return site.refuse("an unusual loop header");
    return true;
  }

  // --- counted and iterator loops ---

  /// `int i = 0, n = size` with the variable renamed to xcs_lo.
  bool buildSetup() {
    if (!loop.variable.valid() || (!loop.declaresVariable && !site.plan.keepsVariable))
      return site.refuse("the loop variable is declared outside the loop");
    if (!loop.declaresVariable)
      return buildAssignment();
    form.variable = module[loop.variable].name;
    auto init = site.copyable(loop.initRange), declared = site.copyable(loop.variableRange),
         body = site.copyable(loop.bodyRange);
    if (!init || !declared || !body || !startsHeader(loop.initRange.begin))
      return false;
    if (form.variable.empty() || !declared->back().isName(form.variable) ||
        declared->front().begin != init->front().begin || declared->size() < 2)
      return site.refuse("an unusual declaration of the loop variable");
    if (llvm::any_of(*declared,
                     [](const Token &token) { return token.isName("volatile") || token.isName("const"); }))
      return site.refuse("a qualified loop variable");
    std::string problem = extraVariables(*init, form.extra);
    if (!problem.empty())
      return site.refuse(std::move(problem));
    form.setup = flattenRenamed(*init, form.variable, "xcs_lo") + "; ";
    form.usesLow = true;
    form.representative = "xcs_lo";
    return true;
  }

  /// `i = 0` with an i from outside becomes the declaration of xcs_lo.
  bool buildAssignment() {
    form.variable = module[loop.variable].name;
    auto init = site.copyable(loop.initRange), body = site.copyable(loop.bodyRange);
    if (!init || !body || !startsHeader(loop.initRange.begin))
      return false;
    if (init->size() < 3 || !(*init)[0].isName(form.variable) || !(*init)[1].is(tok::equal))
      return site.refuse("an unusual start of the loop variable");
    form.setup = Detail.str() + "bare<decltype(" + form.variable +
                 ")> xcs_lo = " + flatten(init->drop_front(2)) + "; ";
    form.usesLow = true;
    form.representative = "xcs_lo";
    return true;
  }

  std::optional<Step> readStep(TokenRange increment) {
    std::optional<std::int64_t> constant;
    if (loop.step.valid() && module[loop.step].kind == ValueKind::Constant && module[loop.step].constant != 0)
      constant = module[loop.step].constant;
    std::optional<Step> step = stepOf(increment, form.variable, constant);
    if (!step)
      site.refuse("an unusual increment");
    return step;
  }

  static std::string literal(std::int64_t value) {
    std::string text = std::to_string(value);
    return value > INT32_MAX || value < -INT32_MAX ? text + "LL" : text;
  }

  bool isBuiltinInteger(TypeId id) const {
    static constexpr llvm::StringLiteral names[] = {
        "int",   "unsigned int",   "long", "unsigned long", "long long",    "unsigned long long",
        "short", "unsigned short", "char", "signed char",   "unsigned char"};
    return id.valid() && llvm::is_contained(names, llvm::StringRef(module[id].name));
  }
  bool isCountable(TypeId id) const {
    if (!id.valid())
      return false;
    const Type &type = module[id];
    return (type.kind == TypeKind::Integer || type.kind == TypeKind::Character) && type.bits > 0 &&
           type.bits <= 64;
  }

  /// The name of the trip count function and its step argument.
  bool buildCount(const Step &step, const std::string &bound) {
    std::string amount, function;
    bool up = loop.relation == Relation::Less || loop.relation == Relation::LessEqual;
    if (loop.relation == Relation::NotEqual) {
      if (!step.constant || *step.constant == INT64_MIN)
        return site.refuse("a variable step with !=");
      function = "trip_ne";
      amount = literal(*step.constant);
    } else {
      if (step.constant ? *step.constant == INT64_MIN || (*step.constant > 0) != up : step.down == up)
        return site.refuse("a step away from the bound");
      amount = step.constant ? literal(std::abs(*step.constant)) : step.text;
      function = loop.relation == Relation::Less        ? "trip_lt"
                 : loop.relation == Relation::LessEqual ? "trip_le"
                 : loop.relation == Relation::Greater   ? "trip_gt"
                                                        : "trip_ge";
    }
    // `i + 1 < n` counts as many as `i < n` does from one further on.
    std::string tested = loop.testOffset == 0 ? "xcs_lo" : "xcs_lo + " + literal(loop.testOffset);
    form.count = call(function, {tested, bound, amount});
    stepArgument = step.constant ? literal(*step.constant)
                   : step.down   ? "-static_cast<long long>(" + step.text + ")"
                                 : step.text;
    return true;
  }

  std::string variableAt(const std::string &index) { return call("at", {"xcs_lo", stepArgument, index}); }

  void buildHeaders(llvm::StringRef comparison, TokenRange increment) {
    std::string type = "decltype(xcs_lo) ";
    form.block = "for (" + type + form.variable + " = " + variableAt("xcs_b.begin") +
                 ", xcs_e = " + variableAt("xcs_b.end") + "; " + form.variable + " " + comparison.str() +
                 " xcs_e; " + flatten(increment) + ") ";
    form.only = type + form.variable + " = " + variableAt("xcs_i.index") + "; ";
    form.before = form.only + "do ";
    form.after = " while (false);";
    if (!loop.declaresVariable)
      form.finish = form.variable + " = " + variableAt("xcs_n") + "; ";
    form.element = type + form.variable;
    form.elementArguments = "xcs_lo, " + stepArgument;
  }

  bool buildCounted() {
    if (!buildSetup())
      return false;
    auto bound = site.copyable(loop.upperRange), increment = site.copyable(loop.incrementRange);
    if (!bound || !increment)
      return false;
    if (usesName(*bound, form.variable))
      return site.refuse("a bound that depends on the loop variable");
    TypeId boundType = loop.upper.valid() ? module[loop.upper].type : TypeId();
    if (!isCountable(module[loop.variable].type) || !isBuiltinInteger(module[loop.variable].type) ||
        !isCountable(boundType))
      return site.refuse("a loop variable or bound that is no integer");
    std::optional<Step> step = readStep(*increment);
    std::string boundText = flatten(*bound);
    if (!isBuiltinInteger(boundType))
      boundText = "+(" + boundText + ")"; // an enumerator, promoted
    if (!step || !buildCount(*step, boundText))
      return false;
    // With an offset in the test, the variable may wrap where what is tested does not: only != is right then.
    bool hasOffset = loop.testOffset != 0;
    if (hasOffset && (!step->constant || module[module[loop.variable].type].bits < 32))
      return site.refuse("an unusual loop test");
    bool up = loop.relation == Relation::Less || loop.relation == Relation::LessEqual;
    llvm::StringRef comparison = loop.relation == Relation::NotEqual || hasOffset ? "!=" : up ? "<" : ">";
    buildHeaders(comparison, *increment);
    form.first = "xcs_lo";
    form.last = variableAt("xcs_n - 1");
    return true;
  }

  /// `while (p != e) { ...; ++p; }` and `for (; p != e; ++p)` with a pointer from before the loop, which is
  /// left where the walk ends.
  bool buildWalk() {
    auto bound = site.copyable(loop.upperRange), increment = site.copyable(loop.incrementRange),
         body = site.copyable(loop.bodyRange);
    if (!bound || !increment || !body)
      return false;
    for (const Token &token : *increment)
      if (form.variable.empty() && token.isName())
        form.variable = token.text;
    std::optional<Step> step = form.variable.empty() ? std::nullopt : readStep(*increment);
    if (!step || step->constant != 1 || loop.initRange.valid() || usesName(*bound, form.variable))
      return site.refuse("an unusual loop header");
    if (site.plan.construct != patterns::Construct::Blocks)
      return site.refuse("the loop variable is declared outside the loop");
    form.setup = "auto xcs_lo = " + form.variable + "; ";
    form.usesLow = true;
    form.representative = "xcs_lo";
    form.count =
        call(loop.relation == Relation::Less ? "trip_lt" : "trip_ne", {"xcs_lo", flatten(*bound), "1"});
    stepArgument = "1";
    // The increment of a `while` is part of its body.
    buildHeaders("!=", loop.bodyRange.contains(loop.incrementRange) ? TokenRange() : *increment);
    form.finish = form.variable + " = " + variableAt("xcs_n") + "; ";
    useOrdinals();
    return true;
  }

  bool buildIterator() {
    if (!loop.variableRange.valid())
      return buildWalk();
    if (!buildSetup())
      return false;
    auto bound = site.copyable(loop.upperRange), increment = site.copyable(loop.incrementRange);
    if (!bound || !increment)
      return false;
    if (usesName(*bound, form.variable))
      return site.refuse("a bound that depends on the loop variable");
    if (loop.relation != Relation::NotEqual && loop.relation != Relation::Less)
      return site.refuse("an iterator loop that does not go up to its end");
    std::optional<Step> step = readStep(*increment);
    if (!step)
      return false;
    if (step->constant != 1)
      return site.refuse("an iterator loop with a step");
    if (!loop.range.valid())
      return site.refuse("a range that is not known");
    TypeId type = module[loop.variable].type;
    if (!type.valid() || (module[type].kind != TypeKind::Pointer && !module[type].randomAccess))
      return site.refuse("an iterator without random access");
    form.count =
        call(loop.relation == Relation::Less ? "trip_lt" : "trip_ne", {"xcs_lo", flatten(*bound), "1"});
    stepArgument = "1";
    buildHeaders("!=", *increment);
    useOrdinals();
    return true;
  }

  // --- range-based loops ---

  bool checkRangeType() {
    if (!loop.range.valid())
      return site.refuse("a range that is not known");
    const Object &base = module[loop.range.base];
    if (base.kind == ObjectKind::Fresh)
      return site.refuse("a range that is a temporary");
    TypeId type = loop.range.type.valid() ? loop.range.type : defaultPathType(module, loop.range);
    if (!type.valid() || (!module[type].randomAccess && module[type].kind != TypeKind::Array))
      return site.refuse("a range without random access");
    return true;
  }

  bool buildRange() {
    auto declared = site.copyable(loop.variableRange), range = site.copyable(loop.rangeRange),
         body = site.copyable(loop.bodyRange);
    if (!declared || !range || !body || !checkRangeType())
      return false;
    if (!loop.initRange.valid()) {
      if (!startsHeader(loop.variableRange.begin))
        return false;
    } else { // for (const int k = f(); auto &x : r)
      auto init = site.copyable(loop.initRange);
      if (!init || !startsHeader(loop.initRange.begin))
        return false;
      auto written = between(loop.initRange.begin, loop.variableRange.begin);
      if (!written || !init->back().is(tok::semi) || written->size() != init->size())
        return site.refuse("an unusual loop header");
      form.setup = flatten(*init) + " ";
    }
    auto colon = between(loop.variableRange.end, loop.rangeRange.begin);
    if (!colon || colon->size() != 1 || !colon->front().is(tok::colon) || range->front().is(tok::l_brace))
      return site.refuse("an unusual loop header");
    if (loop.variable.valid() && declared->back().isName(module[loop.variable].name)) {
      form.variable = module[loop.variable].name;
      form.representative = "(*" + call("range_first", {"xcs_r"}) + ")";
    }
    form.setup += "auto &&xcs_r = " + flatten(*range) + "; ";
    form.count = call("range_size", {"xcs_r"});
    std::string header = "for (" + flatten(*declared) + " : ";
    form.block = header + call("sub", {"xcs_r", "xcs_b.begin", "xcs_b.end"}) + ") ";
    form.only = header + call("sub", {"xcs_r", "xcs_i.index", "xcs_i.index + 1"}) + ") ";
    form.before = form.only;
    form.element = flatten(*declared);
    form.elementArguments = "xcs_r";
    useOrdinals();
    return true;
  }

  void useOrdinals() {
    form.first = "0";
    form.last = "xcs_n - 1";
  }

  Site &site;
  const Module &module;
  const LoopInfo &loop;
  LoopForm form;
  std::string stepArgument;
};

} // namespace

std::optional<LoopForm> formOf(Site &site) { return FormBuilder(site).build(); }

} // namespace xcs::rewrite
