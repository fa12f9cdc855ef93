// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Summaries of callees, bottom-up, and what loops make of them.

#include "Analysed.h"

using namespace xcs;
using namespace xcs::test;

namespace {

/// "read 0$[*] write 1 update g unknown:why ordered throws": one summary in words.
std::string words(const Analysed &module, llvm::StringRef callee) {
  const ir::EffectSummary &s = module.summary(callee);
  std::string text;
  auto add = [&](const std::string &word) { text += (text.empty() ? "" : " ") + word; };
  auto kind = [](ir::AccessKind kind) {
    return kind == ir::AccessKind::Read     ? "read "
           : kind == ir::AccessKind::Write  ? "write "
           : kind == ir::AccessKind::Append ? "append "
                                            : "update ";
  };
  auto steps = [](llvm::ArrayRef<ir::Step> steps) {
    std::string text;
    for (const ir::Step &step : steps)
      switch (step.kind) {
      case ir::StepKind::Field:
        text += "." + step.field;
        break;
      case ir::StepKind::Index:
        text += "[*]";
        break;
      case ir::StepKind::Owned:
        text += "$";
        break;
      case ir::StepKind::Deref:
        text += "->";
        break;
      case ir::StepKind::Key:
        text += "[key]";
        break;
      case ir::StepKind::Size:
        text += "#";
        break;
      case ir::StepKind::Any:
        text += "...";
        break;
      }
    return text;
  };
  for (const ir::ParameterAccess &access : s.parameters)
    add(kind(access.kind) + std::to_string(access.parameter) + steps(access.steps));
  for (const auto &[access, path] : s.globals)
    add(kind(access) + module.ir()[path.base].name + steps(path.steps));
  if (s.unknown)
    add("unknown:" + s.why);
  if (s.ordered)
    add("ordered:" + s.why);
  for (auto [flag, word] : {std::pair(s.waits, "waits"),
                            {s.mayThrow, "throws"},
                            {s.noReturn, "noreturn"},
                            {s.allocates, "allocates"},
                            {s.threadIdentity, "thread"}})
    if (flag)
      add(word);
  return text;
}

std::string summarised(const std::string &text, llvm::StringRef callee = "g") {
  Analysed module("global counter: int\nthread mine: int\ntype S record members (x: int, v: vector<int>, p: "
                  "\"int *\")\n" +
                  text + "\nfunction f() { }\n");
  return words(module, callee);
}

TEST(Summaries, Parameters) {
  EXPECT_EQ(summarised("callee g(x: int) -> int body h\nfunction h(x: int) { store x = 1 return x }"), "");
  EXPECT_EQ(summarised("callee g(&x: int) body h\nfunction h(&x: int) { store x = 1 }"), "write 0");
  EXPECT_EQ(
      summarised("callee g(&x: vector<int>) body h\nfunction h(&x: vector<int>) { store x$[3] add= 1 }"),
      "read 0# update 0$[*]");
  EXPECT_EQ(summarised("callee g(x: vector<int>) body h\nfunction h(x: vector<int>) { store x$[3] add= 1 }"),
            "");
  EXPECT_EQ(summarised("callee g(x: span<int>) body h\nfunction h(x: span<int>) { store x->[3] = 1 }"),
            "write 0->[*]");
  EXPECT_EQ(
      summarised(
          "callee g(x: \"int *\") body h\nfunction h(x: \"int *\") { store x->[0] = 1 %y = load x->[2] }"),
      "write 0 read 0[*]");
  EXPECT_EQ(summarised("callee g() member body h\nfunction h() { this this: S\n store this.x = 1 }"),
            "write 0.x");
  EXPECT_EQ(summarised("callee g(k: \"int *\") member body h\nfunction h(k: \"int *\") { this this: S\n "
                       "store k->[1] = 1 }"),
            "write 1[*]");
}

TEST(Summaries, GlobalsAndLocals) {
  EXPECT_EQ(summarised("callee g() body h\nfunction h() { store counter add= 1 }"), "update counter");
  EXPECT_EQ(
      summarised(
          "callee g() body h\nfunction h() { local x: int taken\n store x = 1 fresh y: int\n store y = 1 }"),
      "");
  EXPECT_EQ(summarised("callee g() body h\nfunction h() { static s: int\n store s = 1 }"), "write s");
  EXPECT_EQ(summarised("callee g() -> int body h\nfunction h() { %x = load mine return %x }"),
            "read mine thread");
  EXPECT_EQ(summarised("callee g() body h\nfunction h() { local p: \"int *\"\n store p->[0] = 1 }"),
            "write ?");
}

TEST(Summaries, Constructs) {
  EXPECT_EQ(summarised("callee g() body h\nfunction h() { opaque \"inline assembly\" }"),
            "unknown:inline assembly");
  EXPECT_EQ(summarised("callee g() body h\nfunction h() { effect \"a lock\" }"), "ordered:a lock");
  EXPECT_EQ(summarised("callee g() body h\nfunction h() { throw }"), "throws");
  EXPECT_EQ(summarised("callee g() noexcept body h\nfunction h() { throw }"), "");
  EXPECT_EQ(summarised("callee g() body h\nfunction h() { noreturn }"), "noreturn");
  EXPECT_EQ(summarised("type A integer bits 32 signed atomic\nglobal a: A\ncallee g() body h\nfunction h() { "
                       "store a = 1 }"),
            "write a ordered:an atomic");
}

TEST(Summaries, UnseenIsUnknown) {
  EXPECT_EQ(summarised("callee g()"), "unknown:g throws");
  EXPECT_EQ(summarised("callee g() unknown noexcept"), "unknown:g");
  EXPECT_EQ(summarised("callee g() virtual"), "unknown:g throws");
  EXPECT_EQ(summarised("callee g() virtual body h\nfunction h() { }"), "");
  EXPECT_EQ(summarised("callee g() indirect body h\nfunction h() { }"), "unknown:g throws");
}

TEST(Summaries, Contracts) {
  EXPECT_EQ(summarised("callee g(&const x: S, y: int) -> int pure"), "read 0... read 1... throws");
  EXPECT_EQ(summarised("callee g() -> int pure noexcept"), "");
  EXPECT_EQ(summarised("callee g(&out: int, &const q: int) member io"),
            "read 0... read 1... read 2... write 0 write 1 waits throws");
  EXPECT_EQ(summarised("callee g() const-member member io"), "read 0... waits throws");
  EXPECT_EQ(summarised("callee g(x: int) ordered"), "read 0... ordered:g throws");
  // The word of the user comes before the body.
  EXPECT_EQ(summarised("callee g() pure noexcept body h\nfunction h() { store counter = 1 }"), "");
}

TEST(Summaries, Substitution) {
  std::string bump = "callee bump(&x: int) body b\nfunction b(&x: int) { store x add= 1 }\n";
  EXPECT_EQ(summarised(bump + "callee g(&s: S) body h\nfunction h(&s: S) { call bump(&s.x) }"), "update 0.x");
  EXPECT_EQ(summarised(bump +
                       "callee g(&s: vector<int>) body h\nfunction h(&s: vector<int>) { call bump(&s$[3]) }"),
            "read 0# update 0$[*]");
  EXPECT_EQ(summarised(bump + "callee g() body h\nfunction h() { call bump(&counter) }"), "update counter");
  EXPECT_EQ(summarised(bump + "callee g() body h\nfunction h() { local x: int\n call bump(&x) }"), "");
  EXPECT_EQ(summarised(bump + "callee g() body h\nfunction h() { call bump(&_) }"), "update ?");
  EXPECT_EQ(summarised("callee g() body h\nfunction h() { call nobody() }"), "unknown:nobody throws");
}

TEST(Summaries, Recursion) {
  std::string tree = "type Tree record members (n: int, left: unique_ptr<Tree>)\n";
  EXPECT_EQ(
      summarised(tree + "callee g(&t: Tree) body h\nfunction h(&t: Tree) { store t.n = 1 call g(&t.left$) }"),
      "write 0.n read 0.left# write 0.left$.n read 0.left$.left# write 0.left$.left$.n read "
      "0.left$.left$.left# "
      "write 0.left$.left$.left$... read 0.left$.left$.left$...");
}

TEST(Summaries, MutualRecursion) {
  EXPECT_EQ(summarised("callee g() body h\ncallee k() body m\nfunction h() { call k() }\nfunction m() { "
                       "store counter = 1 call g() }"),
            "write counter");
  EXPECT_EQ(summarised("callee g() body h\ncallee k() body m\nfunction h() { call k() }\nfunction m() { call "
                       "nobody() call g() }"),
            "unknown:nobody throws");
}

std::string loop(const std::string &callee, const std::string &call, const std::string &tail = "") {
  return "global counter: int\nthread mine: int\n" + callee +
         "\nfunction f(n: int constant, &v: vector<int>) {\n"
         "  local out: vector<int>\n  local q: vector<int>\n for i = 0 < n { " +
         call + " } }\n" + tail;
}

TEST(Effects, UnknownCallees) {
  EXPECT_EQ(verdict(loop("callee g(x: int) -> int", "%x = call g(%i)")), "1301(g)");
  EXPECT_EQ(verdict(loop("callee g(x: int) -> int virtual", "%x = call g(%i)")), "1303(g)");
  EXPECT_EQ(verdict(loop("callee g(x: int) -> int indirect", "%x = call g(%i)")), "1304(g)");
  Analysed deep(
      loop("callee g(x: int) -> int body h @1:1", "%x = call g(%i)", "function h(x: int) { call nobody() }"));
  ASSERT_EQ(blockersOf(deep.loop().blockers), "1301(g)");
  EXPECT_EQ(deep.loop().blockers[0].detail, ": it reaches 'nobody'");
  EXPECT_TRUE(deep.loop().blockers[0].declaration.valid());
}

TEST(Effects, KnownCallees) {
  EXPECT_EQ(verdict(loop("callee g(x: int) -> int body h", "%x = call g(%i) store out$[%i] = %x",
                         "function h(x: int) { return (mul x x) }")),
            "parallel");
  EXPECT_EQ(verdict(loop("callee g(x: int) -> int pure", "%x = call g(%i) store out$[%i] = %x")), "parallel");
  EXPECT_EQ(verdict(loop("callee g(x: int) -> int virtual pure", "%x = call g(%i) store out$[%i] = %x")),
            "parallel");
  Analysed io(loop("callee g(x: int) -> int io", "%x = call g(%i) store out$[%i] = %x"));
  EXPECT_EQ(blockersOf(io.loop().blockers), "");
  EXPECT_TRUE(io.loop().waits);
  EXPECT_EQ(io.loop().evidence.front().basis, ir::Basis::Declared);
}

TEST(Effects, OrderedEffects) {
  EXPECT_EQ(verdict(loop("callee g(x: int) ordered", "call g(%i)")), "1302(g)");
  EXPECT_EQ(verdict(loop("callee g(x: int) library model { ordered why \"stdout\" }", "call g(%i)")),
            "1302(g)");
  EXPECT_EQ(verdict(loop("", "effect \"a lock\"")), "1302(a lock)");
  EXPECT_EQ(verdict(loop("type A integer bits 32 signed atomic\nglobal a: A", "%x = load a")), "1302(a)");
  EXPECT_EQ(verdict(loop("global a: volatile int", "%x = load a")), "1302(a)");
}

TEST(Effects, ThreadIdentity) {
  EXPECT_EQ(verdict(loop("", "%x = load mine")), "1305(mine)");
  EXPECT_EQ(
      verdict(loop("callee g() -> int body h", "%x = call g()", "function h() { %x = load mine return %x }")),
      "1305(g)");
}

TEST(Effects, ArgumentsThatAreRead) {
  std::string pure = "callee g(&const v: vector<int>, i: int) -> int pure";
  EXPECT_EQ(verdict(loop(pure, "%x = call g(&const v, %i) store out$[%i] = %x")), "parallel");
  EXPECT_EQ(verdict(loop(pure, "%x = call g(&const out, %i) store out$[%i] = %x")).substr(0, 4), "1001");
  EXPECT_EQ(verdict(loop(pure, "%x = call g(&const v, %i) store v$[%i] = %x")).substr(0, 4), "1001");
}

TEST(Effects, OutParameters) {
  std::string io = "callee g(&out: int, x: int) io";
  EXPECT_EQ(verdict(loop(io, "call g(&out$[%i], %i)")), "parallel");
  EXPECT_EQ(verdict(loop(io, "call g(&out$[0], %i)")), "1306(g)");
  EXPECT_EQ(verdict(loop("callee g(x: \"int *\") body h", "call g(&out$[%i])",
                         "function h(x: \"int *\") { store x->[0] = 1 }")),
            "parallel");
  EXPECT_EQ(verdict(loop("callee g(x: \"int *\") body h", "call g(&out$[%i])",
                         "function h(x: \"int *\") { store x->[1] = 1 }")),
            "1306(g)");
}

TEST(Effects, ClientsOfIo) {
  std::string types = "type Model record\ntype Client record\n"
                      "callee ask(&const prompt: vector<int>) -> int member io\n"
                      "callee get(i: int) -> int member io\n";
  // Each model its own object: whether the prompt lies in one of them is for the calls themselves to know.
  EXPECT_EQ(verdict(types +
                    "function f(&models: vector<Model>, &prompt: vector<int>) { local out: vector<int>\n"
                    "for &m in models { %x = call ask(&m, &const prompt) } }"),
            "parallel");
  EXPECT_EQ(
      verdict(types + "function f(&c: Client, n: int constant) { for i = 0 < n { %x = call get(&c, %i) } }"),
      "1306(get)");
}

} // namespace
