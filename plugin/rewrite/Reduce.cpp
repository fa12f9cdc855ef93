// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/Reduce.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::rewrite {

using namespace ir;
using analysis::Reduction;
using Kind = Reduction::Kind;
namespace tok = clang::tok;

namespace {

constexpr llvm::StringLiteral Detail = "::xcs::detail::";

} // namespace

std::string accumulatorOf(analysis::Reduction::Kind kind) {
  switch (kind) {
  case Kind::Sum:
    return "sum";
  case Kind::Product:
    return "product";
  case Kind::And:
    return "conjunction";
  case Kind::Or:
    return "disjunction";
  case Kind::Xor:
    return "parity";
  case Kind::Least:
    return "least";
  case Kind::Greatest:
    return "greatest";
  case Kind::Mark:
    return "mark";
  }
  return "";
}

bool isPlainUpdate(const Site &site, const Op &op, bool isMark) {
  auto whole = site.tokens.slice(op.range), statement = site.tokens.slice(op.statement),
       target = site.tokens.slice(op.targetRange);
  if (!whole || !statement || !target)
    return false;
  // An update inside of a larger expression: its value may be used there.
  TokenRange rest = statement->back().is(tok::semi) ? statement->drop_back() : *statement;
  bool isWhole =
      !rest.empty() && rest.front().begin == whole->front().begin && rest.back().end == whole->back().end;
  if (!isWhole || whole->size() <= target->size())
    return false;
  if (whole->size() == target->size() + 1) {
    const Token &sign = whole->front().begin == target->front().begin ? whole->back() : whole->front();
    return !isMark && (sign.is(tok::plusplus) || sign.is(tok::minusminus));
  }
  if (whole->front().begin != target->front().begin)
    return false;
  auto value = site.tokens.slice(op.valueRange);
  const Token &sign = (*whole)[target->size()];
  bool isAssignment = value && value->back().end == whole->back().end &&
                      value->front().begin == (*whole)[target->size() + 1].begin;
  if (!isAssignment)
    return false;
  if (isMark)
    return sign.is(tok::equal);
  return sign.is(tok::equal) || sign.is(tok::plusequal) || sign.is(tok::minusequal) ||
         sign.is(tok::starequal) || sign.is(tok::ampequal) || sign.is(tok::pipeequal) ||
         sign.is(tok::caretequal);
}

bool isOperand(const Site &site, const Op &op) {
  auto isArithmetic = [](const Token &token) {
    return token.is(tok::equal) || token.is(tok::plus) || token.is(tok::minus) || token.is(tok::star) ||
           token.is(tok::l_paren);
  };
  TokenRange all = site.tokens.all();
  std::size_t first = site.tokens.indexAt(op.range.begin), last = site.tokens.indexAt(op.range.end);
  if (first == 0 || last >= all.size() || !isArithmetic(all[first - 1]))
    return false;
  const Token &after = all[last];
  if (!after.is(tok::semi) && !after.is(tok::plus) && !after.is(tok::minus) && !after.is(tok::star) &&
      !after.is(tok::r_paren))
    return false;
  int depth = 0;
  for (std::size_t i = first; i-- > 0;) {
    const Token &token = all[i];
    depth += token.is(tok::r_paren) || token.is(tok::r_square) || token.is(tok::r_brace);
    if (depth == 0 && token.is(tok::equal))
      return true;
    if (token.is(tok::l_paren) && depth == 0) {
      if (i == 0 || !isArithmetic(all[i - 1])) // a cast or a call
        return false;
      continue;
    }
    depth -= token.is(tok::l_paren) || token.is(tok::l_square) || token.is(tok::l_brace);
    if (depth < 0)
      return false;
  }
  return false;
}

namespace {

class ReduceWriter {
public:
  ReduceWriter(Site &site, const Names &names, const LoopForm &form, TokenRange body,
               llvm::ArrayRef<Reduction> all)
      : site(site), module(site.module), names(names), form(form), body(body), all(all) {}

  std::optional<ReduceText> write() {
    text.isRegrouped = llvm::any_of(all, [](const Reduction &each) { return each.isRegrouped; });
    if (text.isRegrouped && llvm::any_of(all, [](const Reduction &each) { return each.isHistogram; })) {
      site.refuse("a histogram beside a sum that is regrouped");
      return std::nullopt;
    }
    for (std::size_t i = 0; i < all.size(); ++i)
      if (!add(all[i], std::to_string(i)))
        return std::nullopt;
    llvm::sort(text.names, [](const Replacement &a, const Replacement &b) { return a.begin < b.begin; });
    for (std::size_t i = 1; i < text.names.size(); ++i)
      if (text.names[i].begin < text.names[i - 1].end) {
        site.refuse("an accumulator inside the name of another one");
        return std::nullopt;
      }
    return std::move(text);
  }

  std::optional<KeyedText> writeKeyed() {
    const Reduction &reduction = site.plan.reductions.front();
    isHistogram = true;
    std::optional<std::string> place = placeOf(reduction.stores, {}, reduction.kind);
    if (!place)
      return std::nullopt;
    for (OpId store : reduction.stores)
      rename(store, "xcs_slot");
    llvm::sort(text.names, [](const Replacement &a, const Replacement &b) { return a.begin < b.begin; });
    return KeyedText{std::move(*place), std::move(text.names)};
  }

private:
  bool add(const Reduction &reduction, const std::string &number) {
    const std::string whole = "xcs_t" + number, part = "xcs_a" + number, given = "xcs_r" + number;
    isHistogram = reduction.isHistogram;
    std::optional<std::string> place = placeOf(reduction.stores, reduction.loads, reduction.kind);
    if (!place)
      return false;
    text.places.push_back(*place);
    if (isHistogram) {
      addHistogram(reduction, *place, whole, part, given);
      return true;
    }
    const std::string type = "decltype((" + *place + "))";
    if (reduction.chosenBy.valid())
      return addChoice(reduction, *place, number);
    bool isFloat = module[reduction.type].kind == TypeKind::Float;
    bool isBest = !reduction.companions.empty() || (isFloat && isExtreme(reduction));
    std::string kind = Detail.str() + (isBest                  ? "best"
                                       : reduction.isRegrouped ? "regrouped_" + accumulatorOf(reduction.kind)
                                                               : accumulatorOf(reduction.kind));
    if (isBest)
      kind += std::string("<") + (reduction.kind == Kind::Greatest ? "true" : "false") + ", " +
              (reduction.isStrict ? "true" : "false") + ", " + type;
    else if (reduction.kind != Kind::Mark)
      kind += "<" + type;

    std::string member = ".with";
    std::string carried;
    for (const Reduction::Companion &companion : reduction.companions) {
      std::optional<std::string> other = placeOf({companion.store}, {}, Kind::Least);
      if (!other)
        return false;
      kind += ", decltype((" + *other + "))";
      rename(companion.store, part + member + ".head");
      carried += *other + " = " + whole + ".with()" + llvm::StringRef(member).drop_front(5).str() + ".head; ";
      member += ".tail";
    }
    kind += reduction.kind == Kind::Mark ? "" : ">";
    for (OpId store : reduction.stores)
      if (reduction.kind == Kind::Mark)
        text.names.push_back({module[store].range.begin, module[store].range.end, part + " = true"});
      else
        rename(store, isBest ? part + ".put()" : part);
    for (OpId load : reduction.loads)
      rename(load, isBest ? part + ".best" : part);

    text.declarations += kind + " " + whole + "; ";
    addPart(whole, part, given);
    if (isFloat && isBest)
      text.before += part + ".best = " + *place + "; ";
    if (reduction.kind == Kind::Mark) {
      auto value = site.copyable(module[reduction.stores.front()].valueRange);
      if (!value)
        return false;
      text.commit += "if (" + whole + ".changed()) " + *place + " = " + flatten(*value) + "; ";
      return true;
    }
    std::string update = *place + " = " + whole + ".onto(" + *place + "); ";
    // The place is looked at only where the source has looked at it.
    std::string isBetter = isBest ? " && " + whole + ".beats(" + *place + ")" : "";
    text.commit += "if (" + whole + ".changed()" + isBetter + ") " +
                   (carried.empty() ? update : "{ " + update + carried + "} ");
    return true;
  }

  /// The loop's own comparison, of two numbers.
  bool addChoice(const Reduction &reduction, const std::string &place, const std::string &number) {
    const std::string whole = "xcs_t" + number, part = "xcs_a" + number, beats = "xcs_c" + number;
    auto branch = site.copyable(module[reduction.chosenBy].range);
    std::size_t open = 0, close = 0;
    if (branch && branch->size() > 3 && (*branch)[0].isName("if") && (*branch)[1].is(tok::l_paren)) {
      open = site.tokens.indexAt((*branch)[1].begin);
      close = site.tokens.match(open);
    }
    if (close <= open + 1 || form.variable.empty() || form.first.empty())
      return site.refuse("a comparison with the best so far that is no plain condition");
    TokenRange condition = site.tokens.all().slice(open + 1, close - open - 1);
    std::string fleeting = names.fleetingName(condition, body);
    if (!fleeting.empty() && fleeting != place)
      return site.refuse("the comparison depends on '" + fleeting + "' of the iteration");
    std::vector<Replacement> marks;
    for (OpId load : reduction.loads)
      if (auto name = nameIn(load))
        marks.push_back({name->front().begin, name->back().end, "xcs_o"});
    forEachName(condition, [&](std::size_t i) {
      if (condition[i].text == form.variable)
        marks.push_back({condition[i].begin, condition[i].end, "xcs_k"});
    });
    llvm::sort(marks, [](const Replacement &a, const Replacement &b) { return a.begin < b.begin; });
    bool isPlain = llvm::all_of(
        condition, [](const Token &token) { return !token.is(tok::semi) && !token.is(tok::l_brace); });
    for (std::size_t i = 0; i < marks.size(); ++i)
      isPlain &= marks[i].begin >= condition.front().begin && marks[i].end <= condition.back().end &&
                 (i == 0 || marks[i - 1].end <= marks[i].begin);
    if (!isPlain)
      return site.refuse("a comparison with the best so far that is no plain condition");
    text.declarations += "auto " + beats +
                         " = [&](const auto &xcs_k, const auto &xcs_o) { return static_cast<bool>(" +
                         flatten(condition, marks) + "); }; " + Detail.str() + "chosen<decltype((" + place +
                         ")), decltype(" + beats + ")> " + whole + "{" + beats + "}; ";
    for (const std::string *end : {&form.first, &form.last})
      text.condition += " && " + Detail.str() + "holds<decltype((" + place + "))>(static_cast<" +
                        Detail.str() + "word>(" + *end + "))";
    addPart(whole, part, "xcs_r" + number);
    text.before += part + ".best = " + place + "; ";
    for (OpId store : reduction.stores)
      rename(store, part + ".put()");
    for (OpId load : reduction.loads)
      rename(load, part + ".best");
    text.commit += "if (" + whole + ".changed()) " + place + " = " + whole + ".onto(" + place + "); ";
    return true;
  }

  void addPart(const std::string &whole, const std::string &part, const std::string &given) {
    text.arguments += ", " + whole;
    text.parameters += ", " + Detail.str() + "part_of<decltype(" + whole + ")> &" + given;
    // Where an exception may cut the block short, the parts are worked on in place.
    bool isInPlace = site.plan.keepsPrefix;
    text.before += (isInPlace ? "auto &" : "auto ") + part + " = " + given + "; ";
    if (!isInPlace)
      text.after += " " + given + " = " + part + ";";
  }

  void addHistogram(const Reduction &reduction, const std::string &place, const std::string &whole,
                    const std::string &part, const std::string &given) {
    text.declarations += Detail.str() + "histogram<" + Detail.str() + accumulatorOf(reduction.kind) +
                         ", decltype((" + place + "))> " + whole + "{" + place + "}; ";
    text.condition +=
        " && " + Detail.str() + "pays_for_copies(xcs_n, " + Detail.str() + "range_size(" + place + "))";
    addPart(whole, part, given);
    for (OpId op : llvm::concat<const OpId>(reduction.stores, reduction.loads))
      rename(op, part);
    text.commit += whole + ".commit(); ";
  }

  static bool isExtreme(const Reduction &reduction) {
    return reduction.kind == Kind::Least || reduction.kind == Kind::Greatest;
  }

  /// What the op names the accumulator by; of a histogram, what stands in front of the subscript.
  std::optional<TokenRange> nameIn(OpId id) {
    const Op &op = module[id];
    auto target = site.copyable(op.kind == OpKind::Store ? op.targetRange : op.range);
    if (!target || !isHistogram)
      return target;
    int depth = 0;
    for (std::size_t i = target->size(); i-- > 0;) {
      depth += (*target)[i].is(tok::r_square);
      depth -= (*target)[i].is(tok::l_square);
      if (depth == 0 && i > 0 && (*target)[i].is(tok::l_square))
        return target->take_front(i);
      if (depth == 0)
        break;
    }
    site.refuse("an element that is not named by a subscript");
    return std::nullopt;
  }

  void rename(OpId op, std::string to) {
    if (std::optional<TokenRange> name = nameIn(op))
      text.names.push_back({name->front().begin, name->back().end, std::move(to)});
  }

  /// The text that names the accumulator: the same at all ops, and as good before and after the loop.
  std::optional<std::string> placeOf(llvm::ArrayRef<OpId> stores, llvm::ArrayRef<OpId> loads, Kind kind) {
    std::optional<std::string> place;
    bool isArithmetic = kind == Kind::Sum || kind == Kind::Product;
    auto refuse = [&](std::string why) -> std::nullopt_t {
      site.refuse(std::move(why));
      return std::nullopt;
    };
    for (OpId id : llvm::concat<const OpId>(stores, loads)) {
      const Op &op = module[id];
      bool isStore = op.kind == OpKind::Store;
      auto target = nameIn(id);
      if (!target)
        return std::nullopt;
      if (!site.loop().bodyRange.contains(op.range) || target->empty())
        return refuse("an accumulator outside the body");
      std::string spelled = flatten(*target);
      if (place && spelled != *place)
        return refuse("'" + *place + "' under another name");
      if (isStore && !isPlainUpdate(site, op, kind == Kind::Mark))
        return refuse("an unusual update of '" + spelled + "'");
      if (!isStore && isArithmetic && !isOperand(site, op))
        return refuse("an unusual use of '" + spelled + "'");
      if (!place && !isLasting(*target, op.path))
        return std::nullopt;
      place = std::move(spelled);
    }
    return place;
  }

  /// Whether the body may declare a reference of that name, or a structured binding: the reader keeps no
  /// object for those whose referent it knows.
  bool mayNameReference(llvm::StringRef name) const {
    for (std::size_t k = 1; k + 1 < body.size(); ++k) {
      if (!body[k].isName(name))
        continue;
      const Token &before = body[k - 1], &after = body[k + 1];
      bool isReference = before.is(tok::amp) || before.is(tok::ampamp);
      if (isReference &&
          (after.is(tok::equal) || after.is(tok::l_paren) || after.is(tok::l_brace) || after.is(tok::colon)))
        return true;
      bool isListed = (before.is(tok::l_square) || before.is(tok::comma)) &&
                      (after.is(tok::r_square) || after.is(tok::comma));
      if (isListed || before.isName("using"))
        return true;
    }
    return false;
  }

  /// Whether the text begins with the name of the variable or member that the path begins with, and that name
  /// means the same where the loop stands.
  bool beginsWithBase(TokenRange target, const AccessPath &path) const {
    const Object &base = module[path.base];
    bool isMember =
        base.kind == ObjectKind::This && !path.steps.empty() && path.steps.front().kind == StepKind::Field;
    const std::string &name = isMember ? path.steps.front().field : base.name;
    if (name.empty() || !target.front().isName(name) || names.isDeclaredInside(name) ||
        mayNameReference(name))
      return false;
    if (isMember || base.kind == ObjectKind::Global)
      return !names.visible(name).valid();
    return names.visible(name) == path.base;
  }

  /// Whether the text means the same storage outside of the iteration, and can be evaluated at will.
  bool isLasting(TokenRange target, const AccessPath &path) {
    std::string fleeting =
        names.fleetingName(beginsWithBase(target, path) ? target.drop_front() : target, body);
    if (!fleeting.empty())
      return site.refuse("the accumulator depends on '" + fleeting + "' of the iteration");
    if (!form.variable.empty() && usesName(target, form.variable))
      return site.refuse("the accumulator depends on '" + form.variable + "'");
    for (std::size_t i = 0; i < target.size(); ++i) {
      const Token &token = target[i];
      bool isCall =
          token.is(tok::l_paren) && i > 0 && (target[i - 1].isName() || target[i - 1].is(tok::greater));
      bool isFit = token.isName() || token.is(tok::period) || token.is(tok::arrow) ||
                   token.is(tok::coloncolon) || token.is(tok::l_square) || token.is(tok::r_square) ||
                   token.is(tok::l_paren) || token.is(tok::r_paren) || token.is(tok::star) ||
                   token.is(tok::plus) || token.is(tok::minus) || token.is(tok::numeric_constant);
      if (isCall || !isFit)
        return site.refuse("the accumulator '" + flatten(target) + "' is no plain name or element");
    }
    return true;
  }

  Site &site;
  const Module &module;
  const Names &names;
  const LoopForm &form;
  TokenRange body;
  llvm::ArrayRef<Reduction> all;
  bool isHistogram = false; ///< The accumulator at hand is one.
  ReduceText text;
};

} // namespace

std::optional<KeyedText> keyedOf(Site &site, const Names &names, const LoopForm &form, TokenRange body) {
  return ReduceWriter(site, names, form, body, site.plan.reductions).writeKeyed();
}

std::optional<ReduceText> reduceOf(Site &site, const Names &names, const LoopForm &form, TokenRange body,
                                   llvm::ArrayRef<Reduction> reductions) {
  return ReduceWriter(site, names, form, body, reductions).write();
}

} // namespace xcs::rewrite
