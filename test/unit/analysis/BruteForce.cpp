// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Random nests against the enumeration of all their iterations: for affine subscripts the answers must agree,
// for everything else no dependence may be missed. XCS_NIGHTLY=1 runs 100,000 nests instead of a few hundred,
// XCS_NIGHTLY=N runs N; XCS_SEED makes them others.

#include "Analysed.h"
#include "Evaluated.h"
#include <cstdlib>
#include <functional>
#include <map>
#include <random>
#include <set>

using namespace xcs;
using namespace xcs::test;

namespace {

using Random = std::mt19937_64;
/// The values of the loop variables (by depth), then of k.
using Environment = std::vector<std::int64_t>;

int pick(Random &random, int low, int high) { return static_cast<int>(random() % (high - low + 1)) + low; }

/// An expression as text and as a function.
struct Term {
  std::string text;
  std::function<std::int64_t(const Environment &)> value;
};

enum class Width { Int, U8, U32, U64 };

const char *nameOf(Width width) {
  switch (width) {
  case Width::Int:
    return "int";
  case Width::U8:
    return "u8";
  case Width::U32:
    return "u32";
  case Width::U64:
    return "u64";
  }
  return "";
}

/// What an object of the type holds after it was given the value.
std::int64_t hold(Width width, std::int64_t value) {
  switch (width) {
  case Width::Int:
    return static_cast<std::int32_t>(value);
  case Width::U8:
    return static_cast<std::uint8_t>(value);
  case Width::U32:
    return static_cast<std::uint32_t>(value);
  case Width::U64:
    return value;
  }
  return value;
}

Term constant(std::int64_t value, Width width) {
  return {std::to_string(value) + ":" + nameOf(width),
          [=](const Environment &) { return hold(width, value); }};
}

struct Loop {
  Width width = Width::Int;
  Term lower, upper;
  std::string relation;
  int step = 1;
};

/// A comparison of two terms under which an access is made.
struct Test {
  std::string relation; ///< Of the IR; empty: no test.
  Term left, right;
  bool isElse = false; ///< The access stands in the other arm.
};

struct ArrayAccess {
  bool isWrite = false;
  std::size_t depth = 0; ///< Loops around it.
  std::vector<Term> subscripts;
  Test test;
};

struct Nest {
  std::vector<Loop> loops;
  std::vector<ArrayAccess> accesses;
};

const char *const names[] = {"i", "j", "l"};

/// c0 + c1*i + c2*j... over the first `depth` loops.
Term affine(Random &random, std::size_t depth, int reach) {
  std::vector<int> factors;
  Term result = constant(pick(random, -4, 4), Width::Int);
  std::int64_t offset = result.value({});
  for (std::size_t d = 0; d < depth; ++d) {
    int factor = pick(random, 0, 2) ? pick(random, -reach, reach) : 0;
    factors.push_back(factor);
    if (factor != 0)
      result.text =
          "(add:int " + result.text + " (mul:int " + std::to_string(factor) + ":int %" + names[d] + "))";
  }
  result.value = [=](const Environment &environment) {
    std::int64_t sum = offset;
    for (std::size_t d = 0; d < factors.size(); ++d)
      sum += factors[d] * environment[d];
    return sum;
  };
  return result;
}

bool holds(const Test &test, std::int64_t a, std::int64_t b) {
  const std::string &relation = test.relation;
  bool isTrue = relation == "lt"   ? a < b
                : relation == "le" ? a <= b
                : relation == "gt" ? a > b
                : relation == "ge" ? a >= b
                : relation == "eq" ? a == b
                                   : a != b;
  return relation.empty() || isTrue != test.isElse;
}

/// A test of linear terms, or of a remainder.
Test someTest(Random &random, std::size_t depth) {
  static const char *const relations[] = {"lt", "le", "gt", "ge", "eq", "ne"};
  Test test;
  test.relation = relations[random() % 6];
  test.left = affine(random, depth, 2);
  test.right = affine(random, depth, 1);
  test.isElse = random() % 3 == 0;
  if (random() % 2) {
    int divisor = pick(random, 2, 4), rest = pick(random, 0, 1);
    Term whole = test.left;
    // From 0 up, where remainders are exact.
    test.left.text = "(rem:int (add:int 1200:int " + whole.text + ") " + std::to_string(divisor) + ":int)";
    test.left.value = [=](const Environment &e) { return (1200 + whole.value(e)) % divisor; };
    test.right = constant(rest, Width::Int);
    test.relation = relations[4 + random() % 2];
  }
  return test;
}

bool holds(const Loop &loop, std::int64_t a, std::int64_t b) {
  bool isLess =
      loop.width == Width::U64 ? static_cast<std::uint64_t>(a) < static_cast<std::uint64_t>(b) : a < b;
  const std::string &relation = loop.relation;
  return relation == "<"    ? isLess
         : relation == "<=" ? isLess || a == b
         : relation == ">"  ? !isLess && a != b
         : relation == ">=" ? !isLess
                            : a != b;
}

Loop affineLoop(Random &random, std::size_t depth) {
  Loop loop;
  static const int steps[] = {1, 1, 1, 2, 3, -1, -2};
  loop.step = steps[random() % 7];
  bool isUp = loop.step > 0;
  loop.relation = isUp ? (random() % 3 ? "<" : "<=") : (random() % 2 ? ">" : ">=");
  int low = pick(random, -3, 2), high = low + pick(random, -1, 7);
  loop.lower = constant(isUp ? low : high, Width::Int);
  loop.upper = constant(isUp ? high : low, Width::Int);
  if (depth > 0 && random() % 3 == 0) // Triangular.
    (random() % 2 ? loop.lower : loop.upper) = affine(random, depth, 1);
  return loop;
}

std::string textOf(const Nest &nest) {
  std::string text = "function f(k: int constant) {\n  local v: vector<vector<int>>\n";
  for (std::size_t d = 0; d < nest.loops.size(); ++d) {
    const Loop &loop = nest.loops[d];
    text += "for " + std::string(names[d]) + ": " + nameOf(loop.width) + " = " + loop.lower.text + " " +
            loop.relation + " " + loop.upper.text + " step " + std::to_string(loop.step) + ":int {\n";
    for (const ArrayAccess &access : nest.accesses) {
      if (access.depth != d + 1)
        continue;
      std::string path = "v";
      for (const Term &subscript : access.subscripts)
        path += "$[" + subscript.text + "]";
      const Test &test = access.test;
      std::string op = access.isWrite ? "store " + path + ":int = ?:int\n" : "load " + path + ":int\n";
      if (!test.relation.empty())
        op = "if (" + test.relation + ":bool " + test.left.text + " " + test.right.text + ") { " +
             (test.isElse ? "} else { " + op : op + "} else { ") + "}\n";
      text += op;
    }
  }
  for (std::size_t d = 0; d < nest.loops.size(); ++d)
    text += "}\n";
  return text + "}\n";
}

/// What enumeration finds for the loop at depth `candidate`.
struct Truth {
  bool output = false, flow = false, anti = false, endless = false;
  bool wraps = false; ///< The variable of the candidate: then the loop is not taken at run time.
  std::set<std::int64_t> distances; ///< Between a write and a read.
};

class Enumeration {
public:
  /// Iterations count only where the guards of `facts` hold.
  Enumeration(const Nest &nest, std::size_t candidate, std::int64_t k, const Analysed &module,
              const analysis::LoopFacts &facts)
      : nest(nest), candidate(candidate), k(k), module(module), facts(facts), loops(module.loops()) {}

  Truth run() {
    Environment environment;
    walk(environment);
    return truth;
  }

private:
  struct Visit {
    std::int64_t iteration;
    bool isWrite;
  };

  void walk(Environment &environment) {
    std::size_t d = environment.size();
    if (d == nest.loops.size())
      return;
    const Loop &loop = nest.loops[d];
    auto evaluate = [&](const Term &term) {
      Environment padded = environment;
      padded.resize(nest.loops.size());
      padded.push_back(k);
      return term.value(padded);
    };
    std::int64_t value = hold(loop.width, evaluate(loop.lower)), ordinal = 0;
    for (; holds(loop, value, evaluate(loop.upper)); value = hold(loop.width, value + loop.step)) {
      if (++ordinal > 700) {
        truth.endless = true;
        return;
      }
      if (d == candidate) {
        iteration = ordinal;
        first = ordinal == 1 ? value : first;
        last = value;
        truth.wraps |= hold(loop.width, value + loop.step) != value + loop.step ||
                       (loop.width == Width::U64 && (value < 0) != (value + loop.step < 0));
      }
      environment.push_back(value);
      for (const ArrayAccess &access : nest.accesses)
        if (access.depth == d + 1)
          touch(access, environment);
      walk(environment);
      environment.pop_back();
    }
    if (d == candidate) // Only iterations of one run of the candidate count.
      settle(environment);
  }

  bool guardsHold(const Environment &environment) const {
    Evaluated evaluated([&](ir::ValueId id) -> std::int64_t {
      const ir::Value &value = module.ir()[id];
      for (std::size_t d = 0; d < environment.size(); ++d)
        if (value.kind == ir::ValueKind::Induction && value.op == loops[d])
          return environment[d];
      EXPECT_EQ(value.kind, ir::ValueKind::Symbol);
      return k;
    });
    evaluated.first = first;
    evaluated.last = last;
    return llvm::all_of(facts.guards, [&](const analysis::Guard &guard) { return evaluated.holds(guard); });
  }

  void touch(const ArrayAccess &access, const Environment &environment) {
    if (access.depth <= candidate)
      return;
    Environment here = environment;
    here.resize(nest.loops.size());
    here.push_back(k);
    if (!access.test.relation.empty() &&
        !holds(access.test, access.test.left.value(here), access.test.right.value(here)))
      return;
    Environment padded = environment;
    padded.resize(nest.loops.size());
    padded.push_back(k);
    std::vector<std::int64_t> location;
    for (const Term &subscript : access.subscripts)
      location.push_back(subscript.value(padded));
    std::vector<Visit> &visits = memory[location];
    if (visits.empty() || visits.back().iteration != iteration || visits.back().isWrite != access.isWrite)
      visits.push_back({iteration, access.isWrite});
  }

  void settle(const Environment &environment) {
    if (iteration == 0 || !guardsHold(environment))
      memory.clear();
    for (const auto &[location, visits] : memory)
      for (const Visit &x : visits)
        for (const Visit &y : visits) {
          if (x.iteration >= y.iteration || (!x.isWrite && !y.isWrite))
            continue;
          truth.output |= x.isWrite && y.isWrite;
          truth.flow |= x.isWrite && !y.isWrite;
          truth.anti |= !x.isWrite && y.isWrite;
          if (x.isWrite != y.isWrite)
            truth.distances.insert(y.iteration - x.iteration);
        }
    memory.clear();
    iteration = 0;
  }

  const Nest &nest;
  std::size_t candidate;
  std::int64_t k, iteration = 0, first = 0, last = 0;
  const Analysed &module;
  const analysis::LoopFacts &facts;
  std::vector<ir::OpId> loops;
  std::map<std::vector<std::int64_t>, std::vector<Visit>> memory;
  Truth truth;
};

int nestsToTry(int usually) {
  const char *nightly = std::getenv("XCS_NIGHTLY");
  int count = nightly ? std::atoi(nightly) : 0;
  return count > 1 ? count : count == 1 ? 100'000 : usually;
}

std::uint64_t seed(std::uint64_t usually) {
  const char *other = std::getenv("XCS_SEED");
  return usually + (other ? std::strtoull(other, nullptr, 10) : 0);
}

TEST(BruteForce, AffineNestsAgree) {
  Random random(seed(20240611));
  unsigned dependent = 0, independent = 0;
  for (int trial = 0; trial < nestsToTry(400); ++trial) {
    Nest nest;
    std::size_t depth = pick(random, 1, 3);
    for (std::size_t d = 0; d < depth; ++d)
      nest.loops.push_back(affineLoop(random, d));
    std::size_t dimensions = pick(random, 1, 2);
    for (bool isWrite : {true, false}) {
      ArrayAccess access;
      access.isWrite = isWrite;
      access.depth = pick(random, 1, depth);
      for (std::size_t d = 0; d < dimensions; ++d)
        access.subscripts.push_back(affine(random, access.depth, 3));
      if (random() % 3 == 0)
        access.test = someTest(random, access.depth);
      nest.accesses.push_back(std::move(access));
    }
    std::string text = textOf(nest);
    Analysed module(text);
    for (std::size_t candidate = 0; candidate < depth; ++candidate) {
      bool output = false, flow = false, anti = false;
      std::optional<std::int64_t> distance;
      analysis::LoopFacts facts = module.loop(candidate);
      ASSERT_TRUE(facts.guards.empty()) << "loop " << candidate << "\n" << text;
      Truth truth = Enumeration(nest, candidate, 0, module, facts).run();
      for (const analysis::Blocker &blocker : facts.blockers) {
        output |= blocker.reason == report::Reason::OutputDependence;
        flow |= blocker.reason == report::Reason::FlowDependence;
        anti |= blocker.reason == report::Reason::AntiDependence;
        if (blocker.reason != report::Reason::OutputDependence)
          distance = blocker.distance;
      }
      (truth.output || truth.flow || truth.anti ? dependent : independent)++;
      ASSERT_EQ(output, truth.output) << "loop " << candidate << "\n" << text << blockersOf(facts.blockers);
      ASSERT_EQ(flow || anti, truth.flow || truth.anti) << "loop " << candidate << "\n"
                                                        << text << blockersOf(facts.blockers);
      if (anti)
        ASSERT_FALSE(truth.flow) << "loop " << candidate << "\n" << text;
      if (distance)
        ASSERT_EQ(truth.distances, std::set<std::int64_t>{*distance}) << "loop " << candidate << "\n" << text;
    }
  }
  EXPECT_GT(dependent, 50u);
  EXPECT_GT(independent, 50u);
}

/// Any integer expression over the loop variables and k, of the width asked for.
Term expression(Random &random, std::size_t depth, const std::vector<Loop> &loops, Width width, int size) {
  auto sub = [&](Width of) { return expression(random, depth, loops, of, size - 1); };
  std::string type = std::string(":") + nameOf(width) + " ";
  if (size <= 0) {
    int choice = pick(random, 0, 3);
    if (choice > 0 && depth > 0) {
      std::size_t d = random() % depth;
      Term leaf{std::string("%") + names[d], [=](const Environment &e) { return e[d]; }};
      if (loops[d].width == width)
        return leaf;
      return {"(cast:" + std::string(nameOf(width)) + " " + leaf.text + ")",
              [=](const Environment &e) { return hold(width, e[d]); }};
    }
    if (choice == 1 && width == Width::Int)
      return {"k", [=](const Environment &e) { return e.back(); }};
    return constant(pick(random, 0, 9), width);
  }
  auto binary = [&](const char *name, auto operation) {
    Term a = sub(width), b = sub(width);
    return Term{"(" + std::string(name) + type + a.text + " " + b.text + ")",
                [=](const Environment &e) { return hold(width, operation(a.value(e), b.value(e))); }};
  };
  auto byConstant = [&](const char *name, int value, auto operation) {
    Term a = sub(width);
    return Term{"(" + std::string(name) + type + a.text + " " + constant(value, width).text + ")",
                [=](const Environment &e) { return hold(width, operation(a.value(e), value)); }};
  };
  using Number = std::int64_t;
  auto unsignedly = [=](Number x) { return static_cast<std::uint64_t>(x); };
  auto timesK = [&](Term a, Width from) {
    bool casts = from != Width::Int;
    std::string k = casts ? "(cast:" + std::string(nameOf(from)) + " k)" : "k";
    return Term{"(mul" + type + a.text + " " + k + ")", [=](const Environment &e) {
                  return hold(width, Number(unsignedly(a.value(e)) * unsignedly(hold(from, e.back()))));
                }};
  };
  switch (pick(random, 0, 12)) {
  case 11:
  case 12: { // A row of k elements.
    Term a = timesK(sub(width), width), b = sub(width);
    return Term{"(add" + type + a.text + " " + b.text + ")", [=](const Environment &e) {
                  return hold(width, Number(unsignedly(a.value(e)) + unsignedly(b.value(e))));
                }};
  }
  case 0:
  case 1:
    return binary("add", [](Number a, Number b) { return Number(std::uint64_t(a) + std::uint64_t(b)); });
  case 2:
    return binary("sub", [](Number a, Number b) { return Number(std::uint64_t(a) - std::uint64_t(b)); });
  case 3:
    return byConstant("mul", pick(random, 1, 5),
                      [](Number a, Number b) { return Number(std::uint64_t(a) * std::uint64_t(b)); });
  case 4:
    return byConstant("div", pick(random, 1, 5), [=](Number a, Number b) {
      return width == Width::U64 ? Number(unsignedly(a) / unsignedly(b)) : a / b;
    });
  case 5:
    return byConstant("rem", pick(random, 1, 9), [=](Number a, Number b) {
      return width == Width::U64 ? Number(unsignedly(a) % unsignedly(b)) : a % b;
    });
  case 6:
    return byConstant("and", (1 << pick(random, 0, 4)) - 1, [](Number a, Number b) { return a & b; });
  case 7:
    return byConstant("shr", pick(random, 0, 3), [=](Number a, Number b) {
      return width == Width::U64 ? Number(unsignedly(a) >> b) : a >> b;
    });
  case 8:
    return byConstant("shl", pick(random, 0, 3),
                      [=](Number a, Number b) { return Number(unsignedly(a) << b); });
  case 9: {
    if (width == Width::U64)
      return sub(width);
    bool isMin = random() % 2;
    return binary(isMin ? "min" : "max",
                  [=](Number a, Number b) { return isMin ? std::min(a, b) : std::max(a, b); });
  }
  default: {
    Width from = static_cast<Width>(random() % 4);
    Term a = sub(from);
    return {"(cast:" + std::string(nameOf(width)) + " " + a.text + ")",
            [=](const Environment &e) { return hold(width, a.value(e)); }};
  }
  }
}

TEST(BruteForce, NothingIsMissed) {
  Random random(seed(777));
  unsigned dependent = 0, parallel = 0, independent = 0, found = 0, guarded = 0;
  for (int trial = 0; trial < nestsToTry(200); ++trial) {
    Nest nest;
    std::size_t depth = pick(random, 1, 2);
    for (std::size_t d = 0; d < depth; ++d) {
      Loop loop = affineLoop(random, 0);
      static const Width widths[] = {Width::Int, Width::Int, Width::U8, Width::U32, Width::U64};
      loop.width = widths[random() % 5];
      if (loop.width != Width::Int) {
        bool isUp = loop.step > 0;
        int low = loop.width == Width::U8 ? pick(random, 0, 250) : pick(random, 0, 3),
            high = low + pick(random, 0, 9);
        loop.lower = constant(isUp ? low : high, loop.width);
        loop.upper = constant(isUp ? high : low, loop.width);
        if (random() % 4 == 0 && (loop.step == 1 || loop.step == -1))
          loop.relation = "!=";
      }
      if (random() % 3 == 0)
        (random() % 2 ? loop.upper : loop.lower) = expression(random, d, nest.loops, loop.width, 2);
      if (loop.width == Width::Int && loop.step > 0 && random() % 3 == 0)
        loop.upper = {"k", [](const Environment &e) { return e.back(); }};
      nest.loops.push_back(std::move(loop));
    }
    for (int i = pick(random, 1, 2); i >= 0; --i) {
      ArrayAccess access;
      access.isWrite = i == 0 || random() % 2;
      access.depth = pick(random, 1, depth);
      access.subscripts.push_back(
          expression(random, access.depth, nest.loops, static_cast<Width>(random() % 4), pick(random, 0, 3)));
      bool isPlain = llvm::all_of(llvm::ArrayRef(nest.loops).take_front(access.depth),
                                  [](const Loop &loop) { return loop.width == Width::Int; });
      if (isPlain && random() % 3 == 0)
        access.test = someTest(random, access.depth);
      nest.accesses.push_back(std::move(access));
    }
    std::string text = textOf(nest);
    Analysed module(text);
    for (std::size_t candidate = 0; candidate < depth; ++candidate) {
      analysis::LoopFacts facts = module.loop(candidate);
      bool isParallel = facts.blockers.empty(), isEver = false;
      parallel += isParallel;
      guarded += isParallel && !facts.guards.empty();
      for (std::int64_t k : {-7, -1, 0, 1, 2, 3, 20}) {
        Truth truth = Enumeration(nest, candidate, k, module, facts).run();
        if (truth.endless || truth.wraps)
          continue;
        bool isDependent = truth.output || truth.flow || truth.anti;
        dependent += isDependent;
        isEver |= isDependent;
        ASSERT_FALSE(isParallel && isDependent) << "loop " << candidate << " k " << k << "\n" << text;
      }
      independent += !isEver;
      found += !isEver && isParallel;
    }
  }
  std::printf("independent in all runs: %u; found: %u; of them guarded: %u\n", independent, found, guarded);
  EXPECT_GT(dependent, 50u);
  EXPECT_GT(parallel, 50u);
}

} // namespace
