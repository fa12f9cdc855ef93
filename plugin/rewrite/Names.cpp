// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/Names.h"
#include "clang/Basic/LangOptions.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace xcs::rewrite {

using namespace ir;
namespace tok = clang::tok;

Names::Names(const Site &site) : site(site), module(site.module) {
  for (std::uint32_t i = 0; i < module.objects.size(); ++i)
    if (const Object &object = module.objects[i]; object.function == site.function)
      objects[object.name].push_back(ObjectId(i));
}

bool Names::isInside(ObjectId id) const {
  const Object &object = module[id];
  const Op &op = site.op();
  if (object.function != site.function || !op.loop)
    return false;
  if (object.scope.valid())
    for (RegionId region : module.regionsOf(op))
      if (module.isInside(object.scope, region))
        return true;
  return object.range.valid() && op.range.contains(object.range);
}

bool Names::isDeclaredInside(llvm::StringRef name) const {
  auto found = objects.find(name);
  return found != objects.end() && llvm::any_of(found->second, [&](ObjectId id) { return isInside(id); });
}

bool Names::isVisible(const Object &object) const {
  if (object.kind == ObjectKind::Parameter)
    return true;
  const Op &op = site.op();
  const SourceRange &place = op.range;
  if (!object.range.valid() || object.range.inMacro || object.range.file != place.file ||
      object.range.begin >= place.begin)
    return false;
  auto block = site.tokens.blockAround(object.range.begin);
  if (!block || block->second <= place.begin)
    return false; // its block is over
  if (!site.tokens.isParenthesised(object.range.begin))
    return true;
  if (OpId owner = object.scope.valid() ? module[object.scope].parentOp : OpId();
      owner.valid() && module[owner].loop && module[owner].loop->header == object.scope)
    return module.isInside(op.parent, module[owner].loop->body);
  // Declared in the header of a statement: visible in that statement only.
  for (RegionId region = op.parent; region.valid();) {
    OpId parent = module[region].parentOp;
    if (!parent.valid())
      break;
    if (module[parent].range.contains(object.range))
      return true;
    region = module[parent].parent;
  }
  return false;
}

ObjectId Names::visible(llvm::StringRef name) const {
  auto [meaning, isNew] = meanings.try_emplace(name);
  if (isNew)
    meaning->second = findVisible(name);
  return meaning->second;
}

ObjectId Names::findVisible(llvm::StringRef name) const {
  ObjectId found;
  auto named = objects.find(name);
  if (named == objects.end())
    return {};
  for (ObjectId id : named->second) {
    const Object &object = module[id];
    bool isLocal = object.kind == ObjectKind::Local || object.kind == ObjectKind::Parameter ||
                   object.kind == ObjectKind::StaticLocal || object.kind == ObjectKind::ThreadLocal;
    if (!isLocal || isInside(id))
      continue;
    if (found.valid())
      return {}; // one may hide the other
    if (isVisible(object))
      found = id;
  }
  return found;
}

std::set<std::string> Names::capturable() const {
  std::set<ObjectId> written;
  auto note = [&](OpId id) {
    const Op &op = module[id];
    // With steps, it is what a pointer points to that is written.
    if (op.kind == OpKind::Store && op.path.steps.empty())
      written.insert(op.path.base);
    for (const Argument &argument : op.arguments)
      if (argument.mode == PassMode::Ref && argument.path.valid() && argument.path.steps.empty())
        written.insert(argument.path.base);
  };
  for (RegionId region : module.regionsOf(site.op()))
    module.walk(region, note);
  if (site.op().loop && site.loop().variable.valid()) // Lambdas declare their own.
    written.insert(site.loop().variable);
  for (const analysis::Private &each : site.plan.privates)
    written.insert(each.object);
  for (const analysis::Stepping &each : site.plan.steppings)
    written.insert(each.object);
  std::set<std::string> result;
  for (std::uint32_t i = 0; i < module.objects.size(); ++i) {
    const Object &object = module.objects[i];
    bool isLocal = (object.kind == ObjectKind::Local || object.kind == ObjectKind::Parameter) &&
                   object.function == site.function && !object.isReference && !object.name.empty();
    // A name like those that are generated is not the user's in the lambda; the text does not use it (isFit).
    isLocal &= !llvm::StringRef(object.name).starts_with("xcs_");
    if (!isLocal || object.addressTaken || object.isCaptured || written.count(ObjectId(i)) ||
        !object.type.valid())
      continue;
    const Type &type = module[object.type];
    if (type.isScalar() && !type.isVolatile && !type.isAtomic && visible(object.name) == ObjectId(i))
      result.insert(object.name);
  }
  return result;
}

/// Names that structured bindings before the site introduce.
std::set<std::string> Names::bindings() const {
  std::set<std::string> result;
  TokenRange all = site.tokens.all();
  for (std::size_t i = 0; i < all.size() && all[i].begin < site.op().range.begin; ++i) {
    if (!all[i].isName("auto"))
      continue;
    std::size_t open = i + 1;
    while (open < all.size() &&
           (all[open].is(tok::amp) || all[open].is(tok::ampamp) || all[open].isName("const")))
      ++open;
    if (open >= all.size() || !all[open].is(tok::l_square))
      continue;
    for (std::size_t k = open; k < site.tokens.match(open); ++k)
      if (all[k].isName())
        result.insert(all[k].text);
  }
  return result;
}

std::string Names::captureProblem(TokenRange range) const {
  TokenRange all = site.tokens.all();
  for (std::size_t i = 0; i + 1 < all.size(); ++i)
    if (all[i].isName("union") && all[i + 1].is(tok::l_brace))
      return "an anonymous union in the function";
  std::set<std::string> bound;
  if (!site.context.language.CPlusPlus20)
    bound = bindings();
  std::string problem;
  forEachName(range, [&](std::size_t i) {
    if (!problem.empty())
      return;
    if (bound.count(range[i].text))
      problem = "the structured binding '" + range[i].text + "' in C++17";
    ObjectId object = visible(range[i].text);
    if (!object.valid() || !module[object].type.valid() ||
        module[module[object].type].kind != TypeKind::Array)
      return;
    llvm::StringRef extent = llvm::StringRef(module[module[object].type].name).split('[').second;
    if (!extent.empty() && !llvm::isDigit(extent.front()) &&
        llvm::StringRef(module[module[object].type].name).ends_with("]"))
      problem = "the array '" + range[i].text + "' of variable length";
  });
  return problem;
}

namespace {

/// Words that may stand before an expression, and so are no type.
bool isOperatorWord(const Token &token) {
  return llvm::is_contained(
      {"return", "else", "do", "case", "throw", "new", "delete", "sizeof", "not", "and", "or"},
      llvm::StringRef(token.text));
}

bool mayEndDeclarator(const Token &token) {
  return token.is(tok::equal) || token.is(tok::semi) || token.is(tok::l_paren) || token.is(tok::l_brace) ||
         token.is(tok::l_square) || token.is(tok::comma) || token.is(tok::colon) || token.is(tok::r_square) ||
         token.is(tok::r_paren);
}

/// Whether the token may be the name in a declaration. Errs towards yes: `a * name;` counts.
bool mayBeDeclared(TokenRange range, std::size_t i) {
  if (i == 0 || i + 1 >= range.size() || !mayEndDeclarator(range[i + 1]))
    return false;
  const Token &before = range[i - 1];
  if (before.isName())
    return !isOperatorWord(before);
  return before.is(tok::greater) || before.is(tok::greatergreater) || before.is(tok::star) ||
         before.is(tok::amp) || before.is(tok::ampamp) || before.is(tok::comma) || before.is(tok::l_square);
}

/// Whether the token is the first name that the statement around it declares: `const T &name =`, `auto [a,
/// name]`.
bool isDeclared(TokenRange range, std::size_t i) {
  if (i == 0 || i + 1 >= range.size() || !mayEndDeclarator(range[i + 1]))
    return false;
  std::size_t k = i;
  while (k > 0 && (range[k - 1].isName() || range[k - 1].is(tok::comma)))
    --k;
  if (k > 0 && range[k - 1].is(tok::l_square)) {
    for (--k; k > 0 && (range[k - 1].is(tok::amp) || range[k - 1].is(tok::ampamp)); --k)
      ;
    return k > 0 && range[k - 1].isName("auto");
  }
  for (k = i;
       k > 0 && (range[k - 1].is(tok::star) || range[k - 1].is(tok::amp) || range[k - 1].is(tok::ampamp));
       --k)
    ;
  bool hasType = false;
  for (; k > 0; --k) {
    const Token &token = range[k - 1];
    if (token.is(tok::greater) || token.is(tok::greatergreater)) {
      while (k > 1 && !range[k - 1].is(tok::less))
        --k;
      continue;
    }
    if (!token.is(tok::coloncolon) && (!token.isName() || isOperatorWord(token)))
      break;
    hasType = true;
  }
  return hasType && (k == 0 || range[k - 1].is(tok::semi) || range[k - 1].is(tok::l_brace) ||
                     range[k - 1].is(tok::r_brace) || range[k - 1].is(tok::l_paren) ||
                     range[k - 1].is(tok::r_paren) || range[k - 1].is(tok::colon));
}

} // namespace

std::string Names::fleetingName(TokenRange range, TokenRange body) const {
  std::string found;
  llvm::StringRef variable =
      site.loop().variable.valid() ? llvm::StringRef(module[site.loop().variable].name) : "";
  forEachName(range, [&](std::size_t i) {
    const std::string &name = range[i].text;
    if (!found.empty() || name == variable || name == "this")
      return;
    auto isNamed = [&](const auto &each) { return module[each.object].name == name; };
    if (llvm::any_of(site.plan.privates, isNamed) || llvm::any_of(site.plan.steppings, isNamed)) {
      found = name;
      return;
    }
    // The reader keeps no object for a reference whose referent it knows: the text must tell.
    bool isKnown = visible(name).valid(), isInner = isDeclaredInside(name);
    forEachName(body, [&](std::size_t k) {
      bool isItself = body[k].begin >= range.front().begin && body[k].end <= range.back().end;
      isInner |=
          !isItself && body[k].text == name && (isKnown ? isDeclared(body, k) : mayBeDeclared(body, k));
    });
    if (isInner)
      found = name;
  });
  return found;
}

} // namespace xcs::rewrite
