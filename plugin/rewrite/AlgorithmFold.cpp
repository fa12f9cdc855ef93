// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/AlgorithmFold.h"
#include "rewrite/AlgorithmCall.h"
#include "rewrite/Guards.h"
#include "rewrite/Reduce.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::rewrite {

using namespace ir;
using analysis::Reduction;
using Kind = Reduction::Kind;
namespace tok = clang::tok;

namespace {

class FoldText {
public:
  explicit FoldText(Site &site) : site(site), module(site.module), loop(site.loop()), call(site) {}

  std::optional<Draft> build() {
    if (site.plan.reductions.size() != 1 || site.plan.keepsPrefix || site.plan.reductions[0].isHistogram) {
      site.refuse(loop.algorithm);
      return std::nullopt;
    }
    if (!call.read() || !call.isEvaluated() || !call.start(form))
      return std::nullopt;
    bool isExtremum = call.argument('v').empty() && call.argument('x').empty() && call.argument('c').empty();
    if (isExtremum ? !buildExtremum() : !(call.argument('v').empty() ? buildCount() : buildFold()))
      return std::nullopt;
    return draft();
  }

private:
  const Reduction &reduction() const { return site.plan.reductions[0]; }

  /// std::count, std::count_if: the counts of the blocks are added up.
  bool buildCount() {
    if (reduction().kind != Kind::Sum)
      return site.refuse(loop.algorithm);
    std::string last = flatten(call.argument('c'));
    if (!call.argument('x').empty()) {
      // Evaluated only where the original is not.
      prologue = "const auto xcs_key = " + flatten(call.argument('x')) + "; ";
      form.extra.push_back("xcs_key");
      last = "xcs_key";
    }
    accumulator = "::xcs::detail::sum<decltype(xcs_lo - xcs_lo)>";
    block = "xcs_a0 += " + call.name() + "(" + AlgorithmCall::at("xcs_lo", "xcs_b.begin") + ", " +
            AlgorithmCall::at("xcs_lo", "xcs_b.end") + ", " + last + ");";
    result = "xcs_t0.onto(0)";
    return true;
  }

  /// std::min_element, std::max_element: of elements as good, the first.
  bool buildExtremum() {
    bool isGreatest = reduction().kind == Kind::Greatest;
    if ((!isGreatest && reduction().kind != Kind::Least) || !site.plan.guards.empty())
      return site.refuse(loop.algorithm);
    accumulator = std::string("::xcs::detail::best<") + (isGreatest ? "true" : "false") +
                  ", true, decltype((*xcs_lo)), decltype((xcs_lo))>";
    block =
        "xcs_a0.best = *xcs_lo; " +
        walk(isGreatest ? "if (xcs_a0.best < *xcs_p) { xcs_a0.put() = *xcs_p; xcs_a0.with.head = xcs_p; }"
                        : "if (*xcs_p < xcs_a0.best) { xcs_a0.put() = *xcs_p; xcs_a0.with.head = xcs_p; }");
    result = "xcs_t0.changed() ? xcs_t0.with().head : xcs_lo";
    return true;
  }

  /// std::accumulate and its like: an initial value, terms, and what combines them.
  bool buildFold() {
    TokenRange combine = call.argument('p'), term = call.argument('c');
    bool isOperator = combine.empty() || isOperatorObject(combine);
    bool isSum = reduction().kind == Kind::Sum, isProduct = reduction().kind == Kind::Product;
    if (!reduction().companions.empty() || reduction().kind == Kind::Mark ||
        (module[reduction().type].kind == TypeKind::Float && !reduction().isRegrouped))
      return site.refuse(loop.algorithm);
    if (!isOperator && (isSum || isProduct) && !addsOneTerm())
      return site.refuse(loop.algorithm + " whose callable is no single sum or product");
    std::string value = "*xcs_p";
    if (!term.empty())
      value = std::string("xcs_f(*xcs_p") + (call.argument('i').empty() ? ")" : ", *xcs_q)");
    else if (!call.argument('i').empty())
      value = "*xcs_p * *xcs_q";
    std::string each;
    if (isSum || isProduct) {
      // Combined with what changes nothing, one term comes out as it is.
      std::string alone =
          isOperator ? value
                     : std::string("xcs_g(decltype(xcs_first)(") + (isSum ? "0" : "1") + "), " + value + ")";
      each = std::string("xcs_a0 ") + (isSum ? "+=" : "*=") + " " + alone + ";";
    } else if (isOperator) {
      std::optional<std::string> sign = signOf(reduction().kind);
      if (!sign)
        return site.refuse(loop.algorithm);
      each = "xcs_a0 = static_cast<decltype(xcs_first)>(xcs_a0 " + *sign + " " + value + ");";
    } else {
      each = "xcs_a0 = xcs_g(xcs_a0, " + value + ");";
    }
    accumulator = std::string("::xcs::detail::") + (reduction().isRegrouped ? "regrouped_" : "") +
                  accumulatorOf(reduction().kind) + "<decltype(xcs_first)>";
    prologue = "auto xcs_first = " + flatten(call.argument('v')) + "; ";
    block = (isOperator ? "" : "auto xcs_g = " + flatten(combine) + "; ") +
            (term.empty() ? "" : "auto xcs_f = " + flatten(term) + "; ") + walk(each);
    result = "xcs_t0.onto(xcs_first)";
    return true;
  }

  static std::optional<std::string> signOf(Kind kind) {
    switch (kind) {
    case Kind::And:
      return "&";
    case Kind::Or:
      return "|";
    case Kind::Xor:
      return "^";
    default:
      return std::nullopt;
    }
  }

  /// Whether the callable gives `value + term` or `value * term`, of which the terms alone can be had.
  bool addsOneTerm() const {
    Expr wanted = reduction().kind == Kind::Sum ? Expr::Add : Expr::Mul;
    return reduction().loads.size() == 1 && llvm::all_of(reduction().stores, [&](OpId id) {
             const Op &store = module[id];
             if (!store.value.valid() || module[store.value].kind != ValueKind::Expr ||
                 module[store.value].expr != wanted)
               return false;
             return llvm::any_of(module[store.value].operands, [&](ValueId operand) {
               return module[operand].kind == ValueKind::Result && module[operand].op == reduction().loads[0];
             });
           });
  }

  /// The statement for all elements of the block, through iterators.
  std::string walk(const std::string &statement) const {
    bool isPair = !call.argument('i').empty();
    return "auto xcs_p = " + AlgorithmCall::at("xcs_lo", "xcs_b.begin") +
           "; const auto xcs_e = " + AlgorithmCall::at("xcs_lo", "xcs_b.end") + "; " +
           (isPair ? "auto xcs_q = " + AlgorithmCall::at("xcs_in", "xcs_b.begin") + "; " : "") +
           "for (; xcs_p != xcs_e; ++xcs_p" + (isPair ? ", (void)++xcs_q" : "") + ") { " + statement + " }";
  }

  std::optional<Draft> draft() {
    Names names(site);
    std::string problem = names.captureProblem(call.text());
    if (!problem.empty()) {
      site.refuse(problem);
      return std::nullopt;
    }
    std::optional<std::string> test = entryCondition(site, names, form);
    if (!test)
      return std::nullopt;
    Draft draft;
    draft.isExpression = true;
    draft.end = call.text().back().end;
    bool isRegrouped = reduction().isRegrouped;
    draft.head = "([&]() { " + site.declaration() + " " + form.setup + "const auto xcs_n = " + form.count +
                 "; if (" + *test + ") { " + prologue + accumulator +
                 " xcs_t0; ::xcs::detail::" + (isRegrouped ? "for_regrouped(" : "for_reduced(") +
                 site.name() + ", xcs_n, ";
    draft.copies = names.capturable();
    draft.copies.insert(form.extra.begin(), form.extra.end());
    draft.copies.insert("xcs_lo");
    std::string loop = isRegrouped ? "{ _Pragma(\"clang fp reassociate(on)\") " + block + " }" : block;
    draft.lambdas.push_back({hashed("block") + " xcs_b, ::xcs::detail::part_of<decltype(xcs_t0)> &xcs_r0",
                             "auto xcs_a0 = xcs_r0; " + loop + " xcs_r0 = xcs_a0;"});
    draft.lambdas.push_back({hashed("item"), ""});
    draft.tail = ", xcs_t0); return " + result + "; } return ";
    return draft;
  }

  Site &site;
  const Module &module;
  const LoopInfo &loop;
  AlgorithmCall call;
  LoopForm form;
  std::string accumulator, prologue, block, result;
};

} // namespace

std::optional<Draft> draftFold(Site &site) { return FoldText(site).build(); }

} // namespace xcs::rewrite
