// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "analysis/Alias.h"
#include "analysis/Types.h"
#include "llvm/ADT/STLExtras.h"

namespace xcs::analysis {

using namespace ir;

unsigned stepsToTarget(const AccessPath &path) {
  for (unsigned i = path.steps.size(); i > 0; --i)
    if (path.steps[i - 1].kind == StepKind::Deref)
      return i;
  return 0;
}

static std::size_t countDerefs(const AccessPath &path) {
  return static_cast<std::size_t>(
      llvm::count_if(path.steps, [](const Step &step) { return step.kind == StepKind::Deref; }));
}

bool reachesFurther(const AccessPath &path) {
  return !path.steps.empty() && path.steps.back().kind == StepKind::Any;
}

Aliasing::Aliasing(const Module &module, FunctionId function)
    : module(module), function(function), assigned(module.objects.size()) {
  module.walk(module[function].body, [&](OpId id) {
    const Op &op = module[id];
    if (op.kind == OpKind::Store && op.path.steps.empty() && op.path.valid() && !op.isInit)
      assigned[op.path.base.index] = true;
    for (const Argument &argument : op.arguments)
      if (argument.mode == PassMode::Ref && argument.path.valid() && argument.path.steps.empty())
        assigned[argument.path.base.index] = true;
  });
}

Aliasing::Region Aliasing::regionOf(const AccessPath &path) const {
  const Object &base = module[path.base];
  if (stepsToTarget(path) > 0 || base.kind == ObjectKind::Unknown)
    return Region::Behind;
  return base.isReference || base.kind == ObjectKind::This ? Region::Referent : Region::Own;
}

/// Whether storage that is not named by its own object can be (part of) `named`.
bool Aliasing::mayReach(const AccessPath &path, Region region, const Object &named) const {
  bool isOurs =
      named.function == function && (named.kind == ObjectKind::Local || named.kind == ObjectKind::Parameter ||
                                     named.kind == ObjectKind::Fresh);
  if (!isOurs) // Globals, and locals of a function around a lambda.
    return true;
  const Object &base = module[path.base];
  if (region == Region::Referent && !reachesFurther(path)) {
    // What the caller passed existed before anything of this call did.
    bool isPassed = base.kind == ObjectKind::Parameter || base.kind == ObjectKind::This;
    return !(isPassed && base.function == function);
  }
  // So did what a parameter points to that nobody changes; but an object may point into itself.
  bool isGiven = base.kind == ObjectKind::Parameter && base.function == function && !base.isReference &&
                 base.isConstant && &base != &named && !reachesFurther(path) && countDerefs(path) == 1;
  return !isGiven && (named.kind == ObjectKind::Fresh || named.addressTaken || named.isCaptured);
}

bool Aliasing::separatedByRestrict(const AccessPath &a, const AccessPath &b) const {
  auto isExclusive = [&](const AccessPath &mine, const AccessPath &other) {
    const Object &base = module[mine.base], &otherBase = module[other.base];
    if (!base.isRestrict || mine.base == other.base || reachesFurther(mine) || reachesFurther(other))
      return false;
    std::size_t depth = countDerefs(mine);
    if (base.isReference ? depth != 0 : depth != 1 || mine.steps.front().kind != StepKind::Deref)
      return false;
    switch (regionOf(other)) {
    case Region::Own:
      return true;
    case Region::Referent:
    case Region::Behind:
      // Not derived from the restricted one: bound by the caller and never changed.
      return (otherBase.kind == ObjectKind::Parameter || otherBase.kind == ObjectKind::This) &&
             otherBase.function == function && !assigned[other.base.index] && !otherBase.addressTaken;
    }
    return false;
  };
  return isExclusive(a, b) || isExclusive(b, a);
}

/// Whether the path begins with a variable that is no part of another object.
bool Aliasing::isComplete(const AccessPath &path) const {
  return regionOf(path) == Region::Own && module[path.base].kind != ObjectKind::Fresh;
}

Aliasing::Chain Aliasing::chainOf(const AccessPath &path) const {
  Chain chain;
  unsigned start = stepsToTarget(path), i = start;
  Node first;
  first.type = start == 0 && path.steps.empty() ? path.type : typeAt(module, path, start);
  if (!first.type.valid() && start == 0)
    first.type = module[path.base].type;
  if (start > 0) {
    // Behind a pointer to an array, (*p)[j] and p[j] look alike: only the type of the whole path is certain.
    if (first.type.valid() && module[first.type].kind == TypeKind::Array) {
      first.type = reachesFurther(path) ? TypeId() : path.type;
      first.steps = path.steps.size();
      return {first};
    }
    if (i < path.steps.size() && path.steps[i].kind == StepKind::Index)
      ++i;
  }
  first.steps = i;
  first.isComplete = isComplete(path);
  chain.push_back(first);
  while (i < path.steps.size() && path.steps[i].kind != StepKind::Any) {
    const Step &step = path.steps[i++];
    Node node;
    node.label = StepKind::Index;
    if (step.kind == StepKind::Field) {
      node.label = StepKind::Field;
      node.field = step.field;
    } else if (step.kind == StepKind::Size) {
      node.label = StepKind::Size;
    } else if (step.kind == StepKind::Owned && i < path.steps.size() &&
               (path.steps[i].kind == StepKind::Index || path.steps[i].kind == StepKind::Key)) {
      ++i;
    }
    node.steps = i;
    node.type = step.kind == StepKind::Size ? TypeId() : typeAt(module, path, i);
    chain.push_back(std::move(node));
  }
  return chain;
}

/// Whether node `i` of `a` and node `j` of `b` can be one object, given what both lie in.
bool Aliasing::matches(const Chain &a, unsigned i, const Chain &b, unsigned j) const {
  for (;; --i, --j) {
    const Node &x = a[i], &y = b[j];
    bool isShape = x.label == StepKind::Size || y.label == StepKind::Size;
    if (isShape ? x.label != y.label : !sameStorage(module, x.type, y.type))
      return false;
    // A chain that begins with a variable has nothing around it; any other may begin inside the other chain.
    if (i == 0 || j == 0)
      return i == j || !(i == 0 ? x : y).isComplete;
    TypeId parentA = a[i - 1].type, parentB = b[j - 1].type;
    bool known = parentA.valid() && parentB.valid();
    if (x.label != y.label && known)
      return false;
    if (x.label == StepKind::Field && y.label == StepKind::Field &&
        (areDistinctMembers(module, parentA, x.field, y.field) ||
         areDistinctMembers(module, parentB, x.field, y.field)))
      return false;
  }
}

AliasResult Aliasing::byType(const AccessPath &pathA, const AccessPath &pathB) const {
  AliasResult result;
  Chain a = chainOf(pathA), b = chainOf(pathB);
  auto isContainer = [&](const Node &node) {
    return node.type.valid() && isPlainContainer(module[node.type]);
  };
  auto isWild = [&](const Node &node) {
    return node.label != StepKind::Size && aliasesEverything(module, node.type);
  };
  // An lvalue of a character type reaches into everything; but what a container owns is no buffer for
  // variables, other containers, or objects that hold some.
  auto mayHold = [&](const Chain &bytes, const Chain &other) {
    auto owns = [&](const Node &node) {
      return isContainer(node) && module[node.type].storage == Storage::Owned;
    };
    bool isOwned = bytes.size() > 1 && (isContainer(bytes.front()) || owns(bytes[bytes.size() - 2]));
    const Node &outermost = other.front();
    bool isNoBytes = outermost.isComplete || isContainer(outermost) || holdsContainer(module, outermost.type);
    return isWild(bytes.back()) && !(isOwned && isNoBytes);
  };
  bool wild = mayHold(a, b) || mayHold(b, a);
  bool further = reachesFurther(pathA) || reachesFurther(pathB);
  auto contains = [&](const Node &outer, const Node &inner) {
    return outer.label != StepKind::Size && !inner.isComplete && mayContain(module, outer.type, inner.type);
  };
  bool holdsB = contains(a.back(), b.front()), holdsA = contains(b.back(), a.front()),
       nested = holdsA || holdsB;

  llvm::SmallVector<std::pair<unsigned, unsigned>, 4>
      alignments; // Nodes that may be one object: ends of a chain.
  for (unsigned j = 0; j < b.size(); ++j)
    if (matches(a, a.size() - 1, b, j))
      alignments.push_back({a.size() - 1, j});
  for (unsigned i = 0; i + 1 < a.size(); ++i)
    if (matches(a, i, b, b.size() - 1))
      alignments.push_back({i, b.size() - 1});
  if (!wild && !further && !nested && alignments.empty())
    return result;
  result.kind = AliasResult::May;
  result.isFurther = further;
  if (further)
    return result;
  result.secondInside = holdsB && !holdsA && !wild && alignments.empty();
  result.firstInside = holdsA && !holdsB && !wild && alignments.empty();

  auto offset = [](const std::pair<unsigned, unsigned> &pair) { return int(pair.first) - int(pair.second); };
  auto isNameable = [](const AccessPath &path, unsigned steps) {
    return llvm::none_of(llvm::ArrayRef(path.steps).take_front(steps), [](const Step &step) {
      return step.kind == StepKind::Index || step.kind == StepKind::Key || step.kind == StepKind::Size ||
             step.kind == StepKind::Any;
    });
  };
  bool oneWay = !alignments.empty() && llvm::all_of(alignments, [&](const auto &pair) {
    return offset(pair) == offset(alignments.front());
  });
  if (!wild && !nested && oneWay)
    for (int i = alignments.front().first, j = alignments.front().second; i >= 0 && j >= 0; --i, --j) {
      const Node &x = a[i], &y = b[j];
      // The outermost is the one that has a simple name.
      if (x.type.valid() && y.type.valid() && module[x.type].name == module[y.type].name &&
          isNameable(pathA, x.steps) && isNameable(pathB, y.steps))
        result.objects = AliasResult::Objects{x.steps, y.steps};
    }
  if (!wild && !nested && oneWay && !result.objects) {
    const auto [i, j] = alignments.front();
    // The chain that begins in the middle of the other one, and where.
    bool isFirst = i > j;
    const Chain &outer = isFirst ? a : b;
    unsigned level = isFirst ? i - j : j - i;
    unsigned element = level; // The innermost element around the object, or the object itself.
    while (element > 0 && outer[element].label == StepKind::Field)
      --element;
    if (element > 0 && outer[element].label == StepKind::Index && isContainer(outer[element - 1]))
      result.element = AliasResult::Element{isFirst, outer[element].steps, (isFirst ? b : a)[0].steps};
  }
  return result;
}

AliasResult Aliasing::query(const AccessPath &a, const AccessPath &b,
                            llvm::function_ref<bool(unsigned)> samePrefix) const {
  Region regionA = regionOf(a), regionB = regionOf(b);
  if (a.base == b.base && module[a.base].kind != ObjectKind::Unknown) {
    unsigned target = stepsToTarget(a);
    // What lies behind pointers of one part of an object may be another part of it.
    bool staysInside = (!reachesFurther(a) && !reachesFurther(b)) ||
                       (regionA == Region::Own && !mayReach(a, Region::Behind, module[a.base]));
    if (staysInside && target == stepsToTarget(b) && samePrefix(target)) {
      AliasResult same;
      same.kind = AliasResult::SameRoot;
      same.rootSteps = target;
      return same;
    }
  } else if (regionA == Region::Own && regionB == Region::Own) {
    bool meets = (reachesFurther(a) && mayReach(a, Region::Behind, module[b.base])) ||
                 (reachesFurther(b) && mayReach(b, Region::Behind, module[a.base]));
    AliasResult result;
    result.kind = meets ? AliasResult::May : AliasResult::No;
    result.isFurther = meets;
    return result;
  }
  // Two ways to the same base object without a pointer between them are one region; else ask what can be
  // reached.
  auto isOutOfReach = [&](const AccessPath &from, Region region, const AccessPath &to, Region toRegion) {
    return toRegion == Region::Own && region != Region::Own && !mayReach(from, region, module[to.base]) &&
           !(reachesFurther(to) && region != Region::Own);
  };
  if (isOutOfReach(a, regionA, b, regionB) || isOutOfReach(b, regionB, a, regionA) ||
      separatedByRestrict(a, b))
    return {};
  return byType(a, b);
}

} // namespace xcs::analysis
