// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rewrite/Captures.h"
#include "analysis/Types.h"
#include "ir/KnownTypes.h"
#include "llvm/ADT/STLExtras.h"
#include <functional>

namespace xcs::rewrite {

using namespace ir;
using report::Reason;
namespace tok = clang::tok;

bool declaresAlias(TokenRange text, llvm::StringRef name) {
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    if (text[i].isName("auto")) {
      std::size_t open = i + 1;
      while (open < text.size() && (text[open].is(tok::amp) || text[open].is(tok::ampamp)))
        ++open;
      for (; open < text.size() &&
             (text[open].is(tok::l_square) || text[open].is(tok::comma) || text[open].isName());
           ++open)
        if (text[open].isName(name) && open > i + 1 && !text[i + 1].isName())
          return true;
    }
    if (text[i].isName(name) && (text[i - 1].is(tok::amp) || text[i - 1].is(tok::ampamp)) &&
        (text[i + 1].is(tok::equal) || text[i + 1].is(tok::l_brace) || text[i + 1].is(tok::l_paren) ||
         text[i + 1].is(tok::colon)))
      return true;
  }
  return false;
}

bool declaresObject(const Site &site, llvm::StringRef name, unsigned begin, unsigned end) {
  return llvm::any_of(site.module.objects, [&](const Object &object) {
    return object.function == site.function && object.name == name && object.kind != ObjectKind::Fresh &&
           object.range.valid() && object.range.begin >= begin && object.range.begin < end;
  });
}

bool Captures::isLeftOut(unsigned begin) const {
  return llvm::any_of(left, [&](const auto &range) { return range.first <= begin && begin < range.second; });
}

/// Of the iteration, and in scope where the tail stands. What else the loop header declares lives outside of
/// the iterations.
bool Captures::isDeclaredBefore(ObjectId id) const {
  const Object &object = module[id];
  if (id == site.loop().variable)
    return true;
  if (object.function != site.function || !object.range.valid() || object.range.begin >= piece.begin ||
      !object.scope.valid() || !module.isInside(object.scope, site.loop().body) ||
      !module.isInside(piece.region, object.scope))
    return false;
  // Blocks without a head are no regions: the text must tell.
  auto block = site.tokens.blockAround(object.range.begin);
  bool isBodyAlone = object.range.begin < site.loop().bodyRange.begin;
  if (!isBodyAlone && block && block->second <= piece.begin)
    return false;
  if (!site.tokens.isParenthesised(object.range.begin) || object.range.begin < site.loop().bodyRange.begin)
    return true;
  for (RegionId region = piece.region; region.valid() && region != site.loop().body;) {
    OpId around = module[region].parentOp;
    if (!around.valid())
      return false;
    if (module[around].range.contains(object.range))
      return true;
    region = module[around].parent;
  }
  return false;
}

std::vector<ObjectId> Captures::candidates(llvm::StringRef name) const {
  std::vector<ObjectId> result;
  for (std::uint32_t i = 0; i < module.objects.size(); ++i)
    if (module.objects[i].name == name && module.objects[i].kind != ObjectKind::Fresh &&
        isDeclaredBefore(ObjectId(i)))
      result.push_back(ObjectId(i));
  return result;
}

std::optional<std::string> Captures::list(TokenRange tail) {
  std::set<std::string> used;
  forEachName(tail, [&](std::size_t i) {
    if (!isLeftOut(tail[i].begin))
      used.insert(tail[i].text);
  });
  std::size_t first = site.tokens.indexAt(site.op().range.begin), last = site.tokens.indexAt(piece.begin);
  // One token more tells a declaration from a use.
  TokenRange before = site.tokens.all().slice(first, last - first + 1);
  std::string result;
  std::vector<ObjectId> held;
  for (const std::string &name : used) {
    std::vector<ObjectId> found = candidates(name);
    bool isLoopVariable = name == form.variable;
    if (found.empty() && !isLoopVariable && !declaresAlias(before, name))
      continue;
    if (declaresAlias(tail, name) || declaresObject(site, name, piece.begin, end)) {
      site.refuse("'" + name + "' is declared in both parts of the body");
      return std::nullopt;
    }
    if (found.size() > 1) {
      site.refuse("the name '" + name + "' is declared twice");
      return std::nullopt;
    }
    bool done = isLoopVariable  ? holdLoopVariable(name, result)
                : found.empty() ? holdReference(name)
                                : hold(name, found.front(), result);
    if (!done)
      return std::nullopt;
    if (!found.empty())
      held.push_back(found.front());
  }
  if (!checkHiddenUses(held))
    return std::nullopt;
  return result;
}

bool Captures::holdLoopVariable(llvm::StringRef name, std::string &list) {
  const LoopInfo &loop = site.loop();
  if (loop.kind == LoopKind::Range && loop.elementByReference) {
    // The element must be there as long as the range is.
    TypeId type = loop.range.type.valid() ? loop.range.type : defaultPathType(module, loop.range);
    bool isStable = type.valid() && !module[type].packedBits &&
                    (module[type].kind == TypeKind::Array || !module[type].container.empty());
    return isStable || site.refuse("'" + name.str() + "' may refer to a temporary");
  }
  if (loop.kind == LoopKind::Range)
    return hold(name, loop.variable, list);
  list += ", " + name.str(); // a counter, a pointer or an iterator: points outside of the body
  return true;
}

bool Captures::hold(llvm::StringRef name, ObjectId id, std::string &list) {
  const Object &object = module[id];
  if (object.isReference)
    return holdReference(name);
  if (object.kind != ObjectKind::Local || !object.type.valid())
    return site.refuse("'" + name.str() + "' cannot be handed to the part that runs in order");
  const Type &type = module[object.type];
  if (type.isVolatile || type.isAtomic)
    return site.refuse("the volatile or atomic variable '" + name.str() + "'");
  if (type.lifetime == Lifetime::Custom)
    return site.refuse(Reason::CustomLifetime, type.name, site.op().range);
  if (!type.movable || !type.nothrowMove)
    return site.refuse(Reason::NotMovable, type.name, site.op().range);
  if (analysis::mayHoldPointers(module, object.type) && !pointsOutside(id))
    return site.refuse("'" + name.str() + "' may point into the iteration");
  if (type.kind == TypeKind::Bool && !isInitialised(id))
    return site.refuse("'" + name.str() + "' may have no value");
  if (type.isScalar() || type.kind == TypeKind::Array) {
    bool isPlain = type.isScalar() ||
                   (type.element.valid() && module[type.element].isScalar() && isSmall(type)) ||
                   !type.container.empty();
    if (!isPlain)
      return site.refuse("the array '" + name.str() + "' is needed in both parts of the body");
  }
  if (type.isConst && !type.isScalar() && type.kind != TypeKind::Array && !isCopyable(object.type))
    return site.refuse("the constant '" + name.str() + "' cannot be copied");
  // All instantiations of a template share the text.
  bool isCopied = type.isConst || (type.kind == TypeKind::Array && type.container.empty());
  list += ", " + name.str() +
          (isCopied ? std::string() : " = static_cast<decltype(" + name.str() + ") &&>(" + name.str() + ")");
  return true;
}

/// An array that may be held once for each of many iterations.
bool Captures::isSmall(const Type &array) {
  constexpr std::uint64_t MostElements = 512;
  std::uint64_t count = 1;
  for (llvm::StringRef rest = llvm::StringRef(array.name).split('[').second; !rest.empty();
       rest = rest.split('[').second) {
    std::uint64_t extent = 0;
    if (rest.take_until([](char c) { return c == ']'; }).getAsInteger(10, extent) || extent > MostElements)
      return false;
    count *= extent;
  }
  return count <= MostElements;
}

/// Copying is known to be possible and not to be seen.
bool Captures::isCopyable(TypeId id) const {
  if (!id.valid())
    return false;
  const Type &type = module[id];
  if (type.isScalar() || type.lifetime == Lifetime::Trivial || type.container == "std::basic_string")
    return true;
  return (type.container == "std::vector" || type.container == "std::deque" ||
          type.container == "std::array" || type.container == "std::optional") &&
         isCopyable(type.element);
}

/// `const T *p = &rows[i];`: a pointer, iterator or view that is made of nothing in the iteration, once.
bool Captures::pointsOutside(ObjectId id) const {
  const Object &object = module[id];
  const Type &type = module[object.type];
  bool isPointer = type.kind == TypeKind::Pointer ||
                   (type.storage == Storage::View && type.container != "std::initializer_list");
  auto text = site.tokens.slice(object.range);
  if (!isPointer || !text || id == site.loop().variable)
    return false;
  bool isFixed = true;
  module.walk(site.loop().body, [&](OpId op) {
    bool isWritten = module[op].kind == OpKind::Store && module[op].path.base == id &&
                     module[op].path.steps.empty() && !module[op].isInit;
    for (const Argument &argument : module[op].arguments)
      isWritten |= argument.mode == PassMode::Ref && argument.path.base == id && argument.path.steps.empty();
    isFixed &= !isWritten;
  });
  std::size_t start = 0;
  while (start < text->size() && !(*text)[start].is(tok::equal))
    ++start;
  if (!isFixed || start + 1 >= text->size())
    return false;
  std::size_t first = site.tokens.indexAt(site.op().range.begin), last = site.tokens.indexAt(piece.begin);
  TokenRange before = site.tokens.all().slice(first, last - first + 1), made = text->drop_front(start + 1);
  llvm::SmallVector<tok::TokenKind, 4> open;
  for (std::size_t i = 0; i < made.size(); ++i) {
    const Token &token = made[i];
    if (token.is(tok::l_brace))
      return false;
    if (token.is(tok::l_paren) || token.is(tok::l_square))
      open.push_back(token.kind);
    if ((token.is(tok::r_paren) || token.is(tok::r_square)) && !open.empty())
      open.pop_back();
    bool isMember = i > 0 && (made[i - 1].is(tok::period) || made[i - 1].is(tok::arrow) ||
                              made[i - 1].is(tok::coloncolon));
    if (!token.isName() || isMember)
      continue;
    if (token.text == form.variable) {
      const LoopInfo &loop = site.loop();
      bool isElement = loop.kind == LoopKind::Range && loop.elementByReference;
      bool isSubscript = loop.kind != LoopKind::Range && !open.empty() && open.back() == tok::l_square;
      if (!isElement && !isSubscript)
        return false;
    } else if (!candidates(token.text).empty() || declaresAlias(before, token.text)) {
      return false;
    }
  }
  return true;
}

bool Captures::isInitialised(ObjectId id) const {
  bool found = false;
  for (RegionId region : module.regionsOf(site.op()))
    module.walk(region, [&](OpId op) {
      found |= module[op].kind == OpKind::Store && module[op].isInit && module[op].path.base == id;
    });
  return found;
}

/// A reference that the first part declares: `auto &r = rows[i].cells;`.
bool Captures::holdReference(llvm::StringRef name) {
  std::size_t first = site.tokens.indexAt(site.loop().bodyRange.begin),
              last = site.tokens.indexAt(piece.begin);
  TokenRange text = site.tokens.all().slice(first, last - first);
  unsigned found = 0;
  bool isGood = false;
  for (std::size_t i = 3; i + 2 < text.size(); ++i) {
    if (!text[i].isName(name) || !text[i - 1].is(tok::amp) || !text[i + 1].is(tok::equal))
      continue;
    ++found;
    std::size_t stop = i + 2;
    while (stop < text.size() && !text[stop].is(tok::semi))
      ++stop;
    auto startsStatement = [&](std::size_t k) {
      return text[k].is(tok::semi) || text[k].is(tok::l_brace) || text[k].is(tok::r_brace);
    };
    // Of the element's own type, so that no temporary is made.
    bool isDeduced =
        text[i - 2].isName("auto") &&
        (startsStatement(i - 3) || (i > 3 && text[i - 3].isName("const") && startsStatement(i - 4)));
    isGood = isDeduced && refersOutside(text.slice(i + 2, stop - i - 2));
  }
  if (found == 1 && isGood)
    return true;
  return site.refuse("'" + name.str() + "' may refer to something of the iteration");
}

/// A path of members and elements that begins outside of the loop body, without calls of the user's.
bool Captures::refersOutside(TokenRange text) const {
  if (text.empty())
    return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool isPath = text[i].isName() || text[i].is(tok::period) || text[i].is(tok::arrow) ||
                  text[i].is(tok::l_square) || text[i].is(tok::r_square) ||
                  text[i].is(tok::numeric_constant) || text[i].is(tok::plus) || text[i].is(tok::minus) ||
                  text[i].is(tok::star);
    if (!isPath || (text[i].isName() && i + 1 < text.size() && text[i + 1].isName()))
      return false;
  }
  // No operator at the top: `a[i] + b[i]` is a value.
  int depth = 0;
  for (const Token &token : text) {
    depth += token.is(tok::l_square) ? 1 : token.is(tok::r_square) ? -1 : 0;
    if (depth == 0 && (token.is(tok::plus) || token.is(tok::minus) || token.is(tok::star)))
      return false;
  }
  const LoopInfo &loop = site.loop();
  bool isElement = loop.kind == LoopKind::Range && loop.elementByReference && text[0].isName(form.variable);
  ObjectId base = names.visible(text[0].text);
  if (!isElement && (!base.valid() || !text[0].isName()))
    return false;
  bool isPacked = llvm::any_of(module.types, [](const Type &type) { return type.packedBits; });
  bool callsUser = false;
  module.walk(loop.body, [&](OpId id) {
    const Op &op = module[id];
    bool isInside =
        op.range.valid() && op.range.begin >= text.front().begin && op.range.end <= text.back().end;
    callsUser |= isInside && op.kind == OpKind::Call &&
                 (!op.callee.valid() || module[op.callee].kind != CalleeKind::Library ||
                  !module[op.callee].returnsReference);
  });
  return !isPacked && !callsUser;
}

/// The text shows all that the tail uses of the iteration; what macros name is not seen in it.
bool Captures::checkHiddenUses(const std::vector<ObjectId> &held) {
  bool good = true;
  auto check = [&](const Op &op, ObjectId base) {
    const Object &object = module[base];
    bool isNamed = object.name == form.variable || llvm::is_contained(held, base);
    if (object.kind != ObjectKind::Fresh && isDeclaredBefore(base) && !isNamed)
      good = false;
    if (op.range.inMacro && object.kind == ObjectKind::Fresh && object.scope.valid() &&
        object.range.begin < piece.begin)
      good = false;
  };
  std::function<bool(ValueId)> isOfFirstPart = [&](ValueId id) {
    if (!id.valid())
      return false;
    const Value &value = module[id];
    if (value.kind == ValueKind::Result && module.isInside(module[value.op].parent, site.loop().body))
      return analysis::placeOf(module[value.op]).begin < piece.begin;
    return llvm::any_of(value.operands, isOfFirstPart);
  };
  auto visit = [&](OpId id) {
    const Op &op = module[id];
    const SourceRange place = analysis::placeOf(op);
    bool isTail = place.begin >= piece.begin && place.end <= end;
    if (!isTail || (!op.range.inMacro && isLeftOut(op.range.begin)))
      return;
    if (op.path.valid())
      check(op, op.path.base);
    for (const Argument &argument : op.arguments) {
      if (argument.path.valid())
        check(op, argument.path.base);
      if (op.range.inMacro && isOfFirstPart(argument.value))
        good = false;
    }
    if (op.range.inMacro && (isOfFirstPart(op.value) || isOfFirstPart(op.condition)))
      good = false;
  };
  for (OpId id : module[piece.region].ops) {
    visit(id);
    for (RegionId below : module.regionsOf(module[id]))
      module.walk(below, visit);
  }
  return good || site.refuse("a macro names something of the iteration");
}

} // namespace xcs::rewrite
