// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/Commit.h"
#include "analysis/Types.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::rewrite {

using namespace ir;
using report::Reason;
namespace tok = clang::tok;

namespace {

/// One commit: the same for all of a site but for what is stored.
struct Piece {
  std::string valueType, statement, store;
  bool needsVariable = false;
};

class CommitReader {
public:
  CommitReader(Site &site, const Names &names, const LoopForm &form, TokenRange body)
      : site(site), module(site.module), names(names), form(form), body(body) {}

  std::optional<Piece> read(OpId id) {
    const Op &op = module[id];
    auto text = site.copyable(op.range);
    if (!text)
      return std::nullopt;
    if (!site.loop().bodyRange.contains(op.range) || !isWholeStatement(op, *text))
      return refuse("the result is stored inside a larger expression");
    if (site.plan.isPiled)
      return readPiled(op, *text);
    return op.kind == OpKind::Call ? readAppend(op, *text) : readStore(op, *text);
  }

private:
  std::nullopt_t refuse(std::string detail) {
    site.refuse(std::move(detail));
    return std::nullopt;
  }

  bool isWholeStatement(const Op &op, TokenRange text) {
    auto statement = site.tokens.slice(op.statement);
    if (statement && statement->back().is(tok::semi))
      statement = statement->drop_back();
    return statement && !statement->empty() && statement->front().begin == text.front().begin &&
           statement->back().end == text.back().end;
  }

  /// Nothing in the text may end with the iteration.
  bool outlives(TokenRange text, bool mayUseVariable) {
    std::string fleeting = names.fleetingName(text, body);
    if (!fleeting.empty())
      return site.refuse("the place of the result depends on '" + fleeting + "' of the iteration");
    bool usesVariable = form.variable.empty() ? false : usesName(text, form.variable);
    if (usesVariable && !mayUseVariable)
      return site.refuse("the container depends on '" + form.variable + "'");
    return true;
  }

  // --- object.push_back(value) ---

  std::optional<Piece> readAppend(const Op &op, TokenRange text) {
    std::size_t open = text.back().is(tok::r_paren) ? openOf(text) : 0;
    if (open < 3 || !(text[open - 2].is(tok::period) || text[open - 2].is(tok::arrow)))
      return refuse("an append that is no push_back or emplace_back");
    llvm::StringRef method = text[open - 1].text;
    if (method != "push_back" && method != "emplace_back")
      return refuse("an append that is no push_back or emplace_back");
    TokenRange object = text.take_front(open - 2), arguments = text.slice(open + 1, text.size() - open - 2);
    bool isArrow = text[open - 2].is(tok::arrow);
    if (hasCall(object))
      return refuse("a call chooses the container");
    if (!outlives(object, /*mayUseVariable=*/false))
      return std::nullopt;
    TypeId container =
        !op.arguments.empty() && op.arguments[0].path.valid() ? op.arguments[0].path.type : TypeId();
    if (container.valid() && !site.mayHold(module[container].element))
      return std::nullopt;
    std::string objectText = flatten(object);
    Piece piece;
    piece.valueType =
        "::xcs::detail::value_of<decltype(" + (isArrow ? "*(" + objectText + ")" : objectText) + ")>";
    piece.statement = objectText + text[open - 2].text + method.str() + "(static_cast<xcs_value &&>(xcs_v));";
    piece.store = (method == "push_back" ? "xcs_slot.assign(" : "xcs_slot.put(") + flatten(arguments) + ")";
    return piece;
  }

  // --- anything that appends to one container, any number of times ---

  std::optional<Piece> readPiled(const Op &op, TokenRange text) {
    std::size_t end = 0;
    for (int depth = 0; end < text.size(); ++end) {
      const Token &token = text[end];
      depth += token.is(tok::l_paren) || token.is(tok::l_square);
      depth -= token.is(tok::r_paren) || token.is(tok::r_square);
      bool isMember = end + 2 < text.size() && (token.is(tok::period) || token.is(tok::arrow)) &&
                      text[end + 2].is(tok::l_paren);
      if (depth == 0 && (isMember || token.is(tok::plusequal)))
        break;
    }
    if (end == 0 || end == text.size())
      return refuse("an append that does not begin with the container");
    TokenRange object = text.take_front(end), rest = text.drop_front(end);
    bool isArrow = rest.front().is(tok::arrow);
    if (hasCall(object))
      return refuse("a call chooses the container");
    if (!outlives(object, /*mayUseVariable=*/false))
      return std::nullopt;
    TypeId container =
        op.arguments[0].path.type.valid()
            ? op.arguments[0].path.type
            : analysis::typeAt(module, op.arguments[0].path, op.arguments[0].path.steps.size());
    if (!container.valid())
      return refuse("a container of unknown type");
    const Type &type = module[container];
    bool isString = type.container == "std::basic_string";
    if (!isString && type.container != "std::vector" && type.container != "std::deque")
      return refuse("several appends to a container without subscripts");
    if (!site.mayHold(type.element))
      return std::nullopt;
    std::string target = isArrow ? "(*" + flatten(object) + ")" : flatten(object);
    Piece piece;
    piece.valueType = "::xcs::detail::bare<decltype(" + target + ")>";
    piece.statement = isString
                          ? target + ".append(xcs_from, xcs_first, xcs_count);"
                          : "::xcs::detail::move_to_end(" + target + ", xcs_from, xcs_first, xcs_count);";
    piece.store = "xcs_slot" + std::string(isArrow ? "." : "") + flatten(isArrow ? rest.drop_front() : rest);
    return piece;
  }

  static std::size_t openOf(TokenRange text) {
    int depth = 0;
    for (std::size_t i = text.size(); i-- > 0;) {
      depth += text[i].is(tok::r_paren) || text[i].is(tok::r_square) || text[i].is(tok::r_brace);
      depth -= text[i].is(tok::l_paren) || text[i].is(tok::l_square) || text[i].is(tok::l_brace);
      if (depth == 0)
        return i;
    }
    return 0;
  }

  static bool hasCall(TokenRange text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i].is(tok::l_brace))
        return true;
      if (i > 0 && text[i].is(tok::l_paren) &&
          (text[i - 1].isName() || text[i - 1].is(tok::r_paren) || text[i - 1].is(tok::r_square) ||
           text[i - 1].is(tok::greater)))
        return true;
    }
    return false;
  }

  // --- target = value, target += value ---

  std::optional<Piece> readStore(const Op &op, TokenRange text) {
    auto target = site.copyable(op.targetRange), value = site.copyable(op.valueRange);
    if (!target || !value)
      return std::nullopt;
    std::size_t first = target->size(), last = text.size() - std::min(text.size(), value->size());
    bool isAssignment = target->front().begin == text.front().begin && value->back().end == text.back().end &&
                        last == first + 1;
    if (!isAssignment || !isAssignmentOperator(text[first].kind))
      return refuse("a store that is no assignment");
    if (!outlives(*target, /*mayUseVariable=*/true))
      return std::nullopt;
    if (!op.path.type.valid())
      return refuse("a store of unknown type");
    const Type &type = module[op.path.type];
    TypeId source = typeOfValue(op);
    Piece piece;
    if (text[first].is(tok::equal)) {
      if (!type.isScalar() && type.kind != TypeKind::Other &&
          (!source.valid() || module[source].name != type.name))
        return refuse("an assignment from another type");
      if (!site.mayHold(op.path.type))
        return std::nullopt;
      piece.valueType = typeOfTarget(*target, type);
    } else {
      // The operand is stored, so that the arithmetic is that of the source.
      if (!type.isScalar() || !source.valid() || !isBuiltin(module[source]))
        return refuse("an update that is no arithmetic");
      piece.valueType = module[source].name;
    }
    if (piece.valueType.empty())
      return refuse("the type of the result has no name here");
    piece.needsVariable = !form.variable.empty() && usesName(*target, form.variable);
    piece.statement = flatten(*target) + " " + text[first].text + " static_cast<xcs_value &&>(xcs_v);";
    piece.store = "xcs_slot.assign(" + flatten(*value) + ")";
    return piece;
  }

  static bool isAssignmentOperator(tok::TokenKind kind) {
    return kind == tok::equal || kind == tok::plusequal || kind == tok::minusequal ||
           kind == tok::starequal || kind == tok::slashequal || kind == tok::percentequal ||
           kind == tok::ampequal || kind == tok::pipeequal || kind == tok::caretequal ||
           kind == tok::lesslessequal || kind == tok::greatergreaterequal;
  }

  static bool isBuiltin(const Type &type) {
    static constexpr llvm::StringLiteral names[] = {
        "bool",  "char",         "signed char", "unsigned char", "short",     "unsigned short",
        "int",   "unsigned int", "long",        "unsigned long", "long long", "unsigned long long",
        "float", "double",       "long double"};
    return llvm::is_contained(names, llvm::StringRef(type.name));
  }

  std::string typeOfTarget(TokenRange target, const Type &type) {
    bool unevaluable = llvm::any_of(target, [](const Token &token) { return token.is(tok::l_brace); });
    if (unevaluable ||
        (form.representative.empty() && !form.variable.empty() && usesName(target, form.variable)) ||
        (form.variable.empty() && site.loop().kind == LoopKind::Range))
      return isBuiltin(type) ? type.name : std::string();
    return "::xcs::detail::bare<decltype(" +
           (form.variable.empty() ? flatten(target)
                                  : flattenRenamed(target, form.variable, form.representative)) +
           ")>";
  }

  /// The type of the right-hand side; none if nothing says it.
  TypeId typeOfValue(const Op &op) {
    if (op.value.valid() && module[op.value].type.valid())
      return module[op.value].type;
    TypeId found;
    module.walk(site.loop().body, [&](OpId id) {
      const Op &other = module[id];
      if (other.range != op.valueRange || found.valid())
        return;
      if (other.kind == OpKind::Call)
        found = module[other.callee].result;
      else if (other.kind == OpKind::Load)
        found = other.path.type;
    });
    return found;
  }

  Site &site;
  const Module &module;
  const Names &names;
  const LoopForm &form;
  TokenRange body;
};

} // namespace

std::optional<CommitText> commitOf(Site &site, const Names &names, const LoopForm &form, TokenRange body) {
  CommitReader reader(site, names, form, body);
  CommitText result;
  for (OpId id : site.plan.commits) {
    std::optional<Piece> piece = reader.read(id);
    if (!piece)
      return std::nullopt;
    bool differs = !result.stores.empty() &&
                   (piece->valueType != result.valueType || piece->statement != result.statement);
    if (differs) {
      site.refuse("results go to different places");
      return std::nullopt;
    }
    result.valueType = piece->valueType;
    result.statement = piece->statement;
    result.needsVariable = piece->needsVariable;
    const SourceRange &range = site.module[id].range;
    result.stores.push_back({range.begin, range.end, std::move(piece->store)});
  }
  llvm::sort(result.stores, [](const Replacement &a, const Replacement &b) { return a.begin < b.begin; });
  for (std::size_t i = 1; i < result.stores.size(); ++i)
    if (result.stores[i].begin < result.stores[i - 1].end) {
      site.refuse("results go to different places");
      return std::nullopt;
    }
  return result;
}

} // namespace xcs::rewrite
