// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/Views.h"
#include "analysis/Accesses.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::rewrite {

using namespace ir;
namespace tok = clang::tok;

namespace {

/// The class templates whose element access works on a copy of the bytes, and the words it must have for that
/// (0: any): std::string of libstdc++ points to its characters even if they are inside, others may not.
std::optional<unsigned> wordsOf(const Type &type) {
  if (type.packedBits)
    return std::nullopt;
  if (type.container == "std::basic_string")
    return 4;
  if (llvm::is_contained({"std::vector", "std::span", "std::basic_string_view"},
                         llvm::StringRef(type.container)))
    return 0;
  return std::nullopt;
}

/// Whether a class of the user's holds nothing but scalars and such containers, all the way down.
bool isPlainRecord(const Module &module, const Type &type, unsigned depth = 0) {
  if (type.kind != TypeKind::Record || !type.container.empty() || !type.membersKnown || type.isUnion ||
      depth > 4)
    return false;
  return llvm::all_of(type.members, [&](const Member &member) {
    if (!member.type.valid())
      return false;
    const Type &of = module[member.type];
    if (of.isVolatile || of.isAtomic)
      return false;
    return of.isScalar() || wordsOf(of) == 0u || isPlainRecord(module, of, depth + 1);
  });
}

/// How the ops of a loop use an object.
struct Uses {
  bool written = false; ///< The object itself, not only what it leads to.
  bool passed = false;  ///< By reference, to any callee.
};

/// Whether the path leaves the bytes of the object itself.
bool leavesBytes(const AccessPath &path) {
  return llvm::any_of(path.steps, [](const ir::Step &step) {
    return step.kind == StepKind::Owned || step.kind == StepKind::Deref;
  });
}

class UseFinder {
public:
  explicit UseFinder(const Site &site) : site(site), module(site.module) {
    for (RegionId region : module.regionsOf(site.op()))
      module.walk(region, [&](OpId id) { note(id); });
  }

  const Uses &of(ObjectId object) const {
    static const Uses none;
    auto found = uses.find(object);
    return found == uses.end() ? none : found->second;
  }
  bool storesAddresses() const { return addresses; }

private:
  void note(OpId id) {
    const Op &op = module[id];
    for (const Argument &argument : op.arguments)
      if (argument.mode != PassMode::Value && argument.path.valid()) {
        uses[argument.path.base].passed |= !leavesBytes(argument.path);
        addresses |= argument.mode == PassMode::Ref;
      }
    if (op.kind == OpKind::Call && !site.context.summaries) {
      unknown = true;
      return;
    }
    llvm::SmallVector<analysis::Access, 8> accesses;
    analysis::accessesOf(
        module, id,
        [&](CalleeId callee) -> const EffectSummary & { return site.context.summaries->of(callee); },
        accesses);
    for (const analysis::Access &access : accesses)
      if (access.isWrite() && !leavesBytes(access.path))
        uses[access.path.base].written = true;
    if (op.kind == OpKind::Store) {
      TypeId type = op.path.type;
      addresses |= !type.valid() || !module[type].isScalar() || module[type].kind == TypeKind::Pointer;
    }
  }

public:
  bool unknown = false;

private:
  const Site &site;
  const Module &module;
  std::map<ObjectId, Uses> uses;
  bool addresses = false; ///< Something may store the address of an object.
};

/// Members that reach elements or tell where and how many there are.
bool isElementAccess(const Token &token) {
  static constexpr llvm::StringLiteral names[] = {"at",   "back", "begin", "cbegin", "cend",
                                                  "data", "end",  "front", "length", "size"};
  return llvm::is_contained(names, llvm::StringRef(token.text));
}

bool isUnaryAddress(TokenRange range, std::size_t i) {
  if (i == 0 || !range[i - 1].is(tok::amp))
    return false;
  if (i == 1)
    return true;
  const Token &before = range[i - 2];
  return !(before.is(tok::r_paren) || before.is(tok::r_square) || before.is(tok::numeric_constant) ||
           (before.isName() && before.text != "return"));
}

/// Whether a lambda begins at the token: what it captures may outlive the block, and with it the view.
bool beginsLambda(TokenRange range, std::size_t i) {
  if (!range[i].is(tok::l_square))
    return false;
  if (i == 0)
    return true;
  const Token &before = range[i - 1];
  bool isSubscript = before.is(tok::r_paren) || before.is(tok::r_square) || before.is(tok::string_literal) ||
                     (before.isName() && before.text != "return");
  return !isSubscript;
}

/// What follows a name: one of the uses that a view allows?
enum class Use { Element, Member, Other };

Use useAt(TokenRange range, std::size_t i) {
  auto is = [&](std::size_t k, tok::TokenKind kind) { return k < range.size() && range[k].is(kind); };
  if (is(i + 1, tok::l_square)) // behind a name it is a declarator: `int v[3]`
    return i > 0 && range[i - 1].isName() && range[i - 1].text != "return" && range[i - 1].text != "else" &&
                   range[i - 1].text != "do" && range[i - 1].text != "throw"
               ? Use::Other
               : Use::Element;
  if (!is(i + 1, tok::period) || i + 2 >= range.size() || !range[i + 2].isName())
    return Use::Other;
  if (is(i + 3, tok::l_paren))
    return isElementAccess(range[i + 2]) ? Use::Element : Use::Other;
  return isUnaryAddress(range, i) ? Use::Other : Use::Member;
}

} // namespace

std::map<std::string, unsigned> viewable(const Site &site, const Names &names) {
  const Module &module = site.module;
  UseFinder uses(site);
  std::map<std::string, unsigned> result;
  if (uses.unknown)
    return result;
  for (std::uint32_t i = 0; i < module.objects.size(); ++i) {
    const Object &object = module.objects[i];
    bool isLocal = (object.kind == ObjectKind::Local || object.kind == ObjectKind::Parameter) &&
                   object.function == site.function && !object.name.empty() && object.type.valid();
    if (!isLocal || names.visible(object.name) != ObjectId(i) || names.isDeclaredInside(object.name))
      continue;
    const Type &type = module[object.type];
    bool isOwn =
        llvm::any_of(site.plan.privates, [&](const auto &each) { return each.object == ObjectId(i); });
    if (type.isVolatile || isOwn || uses.of(ObjectId(i)).written)
      continue;
    if (std::optional<unsigned> words = wordsOf(type))
      result.emplace(object.name, *words);
    else if (isPlainRecord(module, type) && !uses.of(ObjectId(i)).passed && !uses.storesAddresses())
      result.emplace(object.name, 0);
  }
  return result;
}

std::vector<Replacement> viewMarks(const Site &site, TokenRange loop, TokenRange body) {
  struct Seen {
    bool element = false, member = false, other = false;
  };
  std::map<std::string, Seen> seen;
  for (std::size_t i = 0; i < loop.size(); ++i) {
    const Token &token = loop[i];
    bool isLocalClass = token.isName("struct") || token.isName("class") || token.isName("union");
    if (isLocalClass || beginsLambda(loop, i) ||
        (token.isName() && site.context.macroQuotes && site.context.macroQuotes(token.text)))
      return {};
  }
  forEachName(loop, [&](std::size_t i) {
    Seen &of = seen[loop[i].text];
    Use use = useAt(loop, i);
    of.element |= use == Use::Element;
    of.member |= use == Use::Member;
    of.other |= use == Use::Other;
  });
  std::vector<Replacement> result;
  forEachName(body, [&](std::size_t i) {
    const Seen &of = seen[body[i].text];
    if (!of.other && of.element != of.member)
      result.push_back({body[i].begin, body[i].end, ViewMark + body[i].text + ViewMark});
  });
  return result;
}

std::string resolveViews(llvm::StringRef text, const std::map<std::string, unsigned> &views,
                         std::map<std::string, unsigned> &used) {
  std::string result;
  while (true) {
    auto [before, rest] = text.split(ViewMark);
    result += before;
    if (rest.empty())
      return result;
    auto [name, after] = rest.split(ViewMark);
    auto view = views.find(name.str());
    if (view != views.end()) {
      used.insert(*view);
      result += "xcs_v_";
    }
    result += name;
    text = after;
  }
}

} // namespace xcs::rewrite
