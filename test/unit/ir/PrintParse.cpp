// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Text.h"
#include "ir/Builder.h"

using namespace xcs::ir;
using namespace xcs::ir::test;

namespace {

TEST(PrintParse, ShortLoopIsEnough) {
  Module module = parseOrFail(R"(
    function f(&v: vector<int>, n: int constant) {
      for i = 0 < n {
        %x = load v$[%i]
        store v$[%i] = (add %x 1)
      }
    })");
  ASSERT_EQ(module.functions.size(), 1u);
  ASSERT_EQ(module.ops.size(), 3u);
  const Op &loop = module.ops[0], &load = module.ops[1], &store = module.ops[2];
  ASSERT_TRUE(loop.loop);
  EXPECT_EQ(loop.loop->kind, LoopKind::Counted);
  EXPECT_EQ(module[loop.loop->upper].kind, ValueKind::Symbol);
  EXPECT_EQ(module[loop.loop->step].constant, 1);
  EXPECT_TRUE(loop.loop->declaresVariable);
  EXPECT_EQ(load.parent, loop.loop->body);
  EXPECT_EQ(module[load.path.type].name, "int");
  ASSERT_EQ(store.path.steps.size(), 2u);
  EXPECT_EQ(store.path.steps[1].index, loop.loop->induction);
  EXPECT_EQ(module[store.value].expr, Expr::Add);
  const Type &vector = module[module.objects[load.path.base.index].type];
  EXPECT_EQ(vector.name, "std::vector<int>");
  EXPECT_EQ(vector.storage, Storage::Owned);
  EXPECT_EQ(problemsOf(module), "");
  expectRoundTrip(module);
}

TEST(PrintParse, CanonicalText) {
  Module module = parseOrFail(R"(
    callee work(x: int) -> int pure
    function f(&v: vector<int>, &out: vector<int>) {
      for &e: int in v { %r = call work(%e) store out$[%e] = %r }
      return
    })");
  EXPECT_EQ(printed(module), R"(module "t.cpp"
type int
type std::vector<int>
type long
callee work(x: int) -> int pure

function f(&v: std::vector<int>, &out: std::vector<int>) {
  loop range var (&e: int) %e from 0 < _ range v element &int declares {
    %0 = call work(%e)
    store out$[%e] = %0
  }
  return
}
)");
  expectRoundTrip(module);
}

TEST(PrintParse, EverythingOfTypes) {
  Module module = parseOrFail(R"(
    type Node record custom immovable throwing-move members (next: Node*, "": Base, value: const int)
    type Base record members partly (b: "std::basic_string<char, std::char_traits<char>, std::allocator<char>>")
    type !7 = const "std::basic_string<char, std::char_traits<char>, std::allocator<char>>" record owned regular
    type "std::basic_string<char, std::char_traits<char>, std::allocator<char>>" record owned regular random contiguous container "std::string" of char
    type u64
    type volatile long integer bits 64 signed
    type Flag integer bits 32 atomic alias-any
    type U record union
    type vector<bool>
    type "int *__restrict" pointer bits 64 view random contiguous of int
    type "const char *"
    type const "char *"
    type "int[8]"
    type "std::map<std::string, int>" record owned regular packed of int
    global g: !7 taken @3:4[10,20]
    global h: const char*
    thread t: Node in none)");
  EXPECT_EQ(module.types[0].members.size(), 3u);
  expectRoundTrip(module);
}

TEST(PrintParse, EverythingOfCallees) {
  Module module = parseOrFail(R"(
    file "a.cpp"
    file "b.h"
    global counter: long
    callee push(&self: vector<int>, &const x: int) library member noexcept model { throws allocates append 0 write 0# }
    callee push.1 = "push"(_: int) -> &int virtual const-member io batch "push all" @f1:7:2-8[100,140]!
    callee log() library model { ordered why "writes \"log\"\n" read counter write ?->...:_ declared latency weight 2.5 }
    callee g(x: int) body f
    callee h() library ordered associative model { unknown waits noreturn thread-identity read 1->[*].x[key *] update 2 guarded }
    function f(x: int) { })");
  EXPECT_EQ(module.callees[0].model->parameters.size(), 2u);
  EXPECT_EQ(module.callees[1].declaration.endLine, 8u);
  EXPECT_EQ(module.callees[3].body.index, 0u);
  expectRoundTrip(module);
}

TEST(PrintParse, EverythingOfOps) {
  Module module = parseOrFail(R"(
    global g: int
    type S record members (x: int, p: double*)
    callee get(&m: std::map<int, double>) -> &double
    function "S::f<int>"(&o: S restrict constant @1:1, &m: std::map<int, double> taken captured, a: double*, n: u64)
        site "S::f" marked required reassociate noexcept instantiation uninstantiated selected refused "no" @1:1-40[0,900] {
      this this: S
      static s: int
      local total: double @3:3[1,2]
      fresh "<temporary>": std::vector<double>
      let %k = ?:int
      %l = load o.x @4:1[5,9] stmt@=
      %l2:long = load this.x declared
      store o.p->[(add %l 1)] = (cast:double %k) init lhs@4:2 rhs@4:3
      store total add= (mul (cast:double %k) (cast:double -3))
      if (lt %l %k) @5:1 { store g = 1 } else { return %l }
      if (not (eq n 4)) { }
      switch %l { store g = 1 break store g = 3 } { break } { throw }
      %c:int = cond %l { %g = load n gives (add %g 1) } { gives 3 }
      %d:bool = short (land true (ne %c 0)) update land { gives %l }
      try { } { return }
      ^out: loop counted headerless var (j: u64 constant in body @6:1) %j from n >= 0 step -2 offset -3 sequential @6:1[1,2] {
        loop while condition (lt %j n) { 
          continue to ^out
          break
          break to ^out
        }
        loop do-while header { %h = load g } from _ < (add %h 1) { return to ^out  noreturn "<temporary>" construct "x" }
      }
      local it: double*
      loop iterator var it %it:u32 header { local tmp: int store tmp = 1 } from 0 != 10:long range a-> incr@8:1 cond@8:2 init@8:3 lower@8:4 upper@8:5 step@8:6 var@8:7 range@8:8 body@8:9-10!  { store it = 1 }
      loop algorithm var (&x: double) %x range "<temporary>" element double algorithm "std::for_each" independent declares { }
      loop goto { goto to none }
      %r = call get(&m, &const a->:double as %k @9:1, copy "<temporary>", %k, n, _, 5:long) yields m$[key %k]
      call unseen(&_)
      await "co_await" value %r
      effect "volatile" path g# arguments (%r, &g) callee get
      opaque
      opaque "inline assembly" observed update add
      return (select (le %k 3) (min %k 2) (other)) @10:2 guarded
    })");
  EXPECT_EQ(problemsOf(module), "");
  expectRoundTrip(module);
}

TEST(PrintParse, SharedAndDeepExpressions) {
  Builder builder("t.cpp");
  Type number;
  number.kind = TypeKind::Integer;
  number.name = "int";
  number.bits = 32;
  number.isSigned = true;
  TypeId type = builder.type(number);
  Function f;
  f.name = f.site = "f";
  FunctionId function = builder.function(f);
  RegionId body = builder.region(function, {});
  builder.module()[function].body = body;
  builder.setCurrent(body);
  Op op;
  op.kind = OpKind::Return;
  ValueId value = builder.unknown(type);
  for (int i = 0; i < 60; ++i) // 2^60 nodes as a tree
    value = builder.expr(Expr::Add, type, {value, value});
  for (int i = 0; i < 300; ++i)
    value = builder.expr(Expr::Neg, type, {value});
  op.value = value;
  builder.append(op);
  Module module = builder.take();
  EXPECT_LT(printed(module).size(), 10000u);
  expectRoundTrip(module);
}

TEST(PrintParse, SameNamesAndKeywordsAsNames) {
  expectRoundTrip(parseOrFail(R"(
    global "load": int
    global "a b": int
    function f("load": int, x: int, "": int) {
      local x.1 = "x": int
      store x.1 = "load"
    })"));
}

TEST(PrintParse, NotConfusedByOverloads) {
  Module module = parseOrFail(R"(
    function f(x: int) { return x }
    function f.1 = "f"(&x: const int) { return }
    function g() { call f(1) call f.1(&_) })");
  ASSERT_EQ(module.callees.size(), 2u);
  EXPECT_EQ(module.callees[1].name, "f");
  EXPECT_EQ(module.callees[1].body.index, 1u);
  EXPECT_EQ(module.callees[1].parameters[0].mode, PassMode::ConstRef);
  expectRoundTrip(module);
}

} // namespace
