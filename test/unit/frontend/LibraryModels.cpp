// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the models say, family by family. A line is: role, accesses by parameter (0 is the object of a
// member), flags, where the result leads (=N the same storage, >N inside it).

#include "Snippet.h"
#include <gtest/gtest.h>

using namespace xcs;
using test::Snippet;

namespace {

const Snippet &sequences() {
  static const Snippet snippet(R"cpp(
#include <array>
#include <bitset>
#include <deque>
#include <forward_list>
#include <list>
#include <span>
#include <queue>
#include <string>
#include <vector>
using V = std::vector<double>;
void subscript(V &v) { v[3]; }
void subscriptConst(const V &v) { v[3]; }
void subscriptDeque(std::deque<int> &v) { v[3]; }
void subscriptArray(std::array<int, 4> &v) { v[3]; }
void subscriptSpan(std::span<int> v) { v[3]; }
void at(V &v) { v.at(3); }
void front(V &v) { v.front(); }
void back(const V &v) { v.back(); }
void size(const V &v) { v.size(); }
void empty(std::list<int> &v) { v.empty(); }
void begin(V &v) { v.begin(); }
void cend(V &v) { v.cend(); }
void rbegin(V &v) { v.rbegin(); }
void data(V &v) { v.data(); }
void push(V &v, double x) { v.push_back(x); }
void pushString(std::vector<std::string> &v, const std::string &x) { v.push_back(x); }
void pushMove(std::vector<std::string> &v, std::string &x) { v.push_back(static_cast<std::string &&>(x)); }
void emplace(std::vector<std::string> &v) { v.emplace_back("x"); }
void insertAt(V &v) { v.insert(v.begin(), 1.0); }
void insertRange(V &v, const V &w) { v.insert(v.end(), w.begin(), w.end()); }
void erase(V &v) { v.erase(v.begin()); }
void clear(V &v) { v.clear(); }
void resize(V &v) { v.resize(9); }
void reserve(V &v) { v.reserve(9); }
void pop(V &v) { v.pop_back(); }
void swap(V &v, V &w) { v.swap(w); }
void swapFree(V &v, V &w) { std::swap(v, w); }
void assign(V &v, const V &w) { v = w; }
void moveAssign(V &v, V &w) { v = static_cast<V &&>(w); }
void fill() { V v(9, 1.0); }
void copy(const V &w) { V v(w); }
void equal(const V &v, const V &w) { (void)(v == w); }
void bits(std::vector<bool> &v) { v[3]; }
void bitsConst(const std::vector<bool> &v) { v[3]; }
void bitsWrite(std::vector<bool> &v) { v[3] = true; }
void bitsPush(std::vector<bool> &v) { v.push_back(true); }
void bitset(std::bitset<9> &v) { v.set(3); }
void bitTest(const std::bitset<9> &v) { v.test(3); }
void listPushFront(std::list<int> &v) { v.push_front(3); }
void listSort(std::list<int> &v) { v.sort(); }
void forwardFront(std::forward_list<int> &v) { v.front(); }
void dequePopFront(std::deque<int> &v) { v.pop_front(); }
void sub(std::span<int> v) { v.subspan(1); }
void queuePush(std::queue<int> &q) { q.push(1); }
void heapTop(std::priority_queue<int> &q) { q.top(); }
void heapPush(std::priority_queue<int> &q) { q.push(1); }
void eraseIf(V &v) { std::erase_if(v, [](double x) { return x < 0; }); }
void beginFree(V &v) { std::begin(v); }
void sizeFree(const V &v) { std::size(v); }
int raw[4];
void beginArray() { std::begin(raw); }
)cpp");
  return snippet;
}

TEST(LibraryModels, Sequences) {
  const Snippet &s = sequences();
  EXPECT_EQ(s.call("subscript"), "Element r0.size >0");
  EXPECT_EQ(s.call("subscriptConst"), "Element r0.size >0");
  EXPECT_EQ(s.call("subscriptDeque"), "Element r0.size >0");
  EXPECT_EQ(s.call("subscriptArray"), "Element >0");
  EXPECT_EQ(s.call("subscriptSpan"), "Element r0.size >0");
  EXPECT_EQ(s.call("at"), "CheckedElement r0.size throws >0");
  EXPECT_EQ(s.call("front"), "Front r0.size >0");
  EXPECT_EQ(s.call("back"), "Back r0.size >0");
  EXPECT_EQ(s.call("size"), "Size r0.size");
  EXPECT_EQ(s.call("empty"), "Size r0.size");
  EXPECT_EQ(s.call("begin"), "Begin r0.size >0");
  EXPECT_EQ(s.call("cend"), "End r0.size >0");
  EXPECT_EQ(s.call("rbegin"), "Summary r0.size >0");
  EXPECT_EQ(s.call("data"), "Data r0.size >0");
  EXPECT_EQ(s.call("push"), "Append a0 r1 alloc throws");
  EXPECT_EQ(s.call("pushString"), "Append a0 r1 alloc throws");
  EXPECT_EQ(s.call("pushMove"), "Append a0 w1 alloc throws");
  EXPECT_EQ(s.call("emplace"), "Append a0 r1 alloc throws >0");
  EXPECT_EQ(s.call("insertAt"), "Summary w0 r1 r2 alloc throws >0");
  EXPECT_EQ(s.call("insertRange"), "Summary w0 r1 r2 r2.deref r3 r3.deref alloc throws >0");
  EXPECT_EQ(s.call("erase"), "Summary w0 r1 >0");
  EXPECT_EQ(s.call("clear"), "Summary w0");
  EXPECT_EQ(s.call("resize"), "Summary w0 alloc throws");
  EXPECT_EQ(s.call("reserve"), "Summary w0 alloc throws");
  EXPECT_EQ(s.call("pop"), "Summary w0");
  EXPECT_EQ(s.call("swap"), "Summary w0 w1");
  EXPECT_EQ(s.call("swapFree"), "Summary w0 w1");
  EXPECT_EQ(s.call("assign"), "Summary w0 r1 alloc throws =0");
  EXPECT_EQ(s.call("moveAssign"), "Summary w0 w1 =0");
  EXPECT_EQ(s.call("fill"), "Summary w0 r2 alloc throws");
  EXPECT_EQ(s.call("copy"), "Summary w0 r1 alloc throws");
  EXPECT_EQ(s.call("equal"), "Summary r0 r1");
  EXPECT_EQ(s.call("bits"), "Element r0.size >0");
  EXPECT_EQ(s.call("bitsConst"), "Element r0.size >0");
  EXPECT_EQ(s.call("bitsWrite"), "Summary w0 w0.any =0");
  EXPECT_EQ(s.call("bitsPush"), "Append a0 alloc throws");
  EXPECT_EQ(s.call("bitset"), "Summary w0 throws =0");
  EXPECT_EQ(s.call("bitTest"), "Summary r0 throws");
  EXPECT_EQ(s.call("listPushFront"), "Summary w0 r1 alloc throws");
  EXPECT_EQ(s.call("listSort"), "Summary w0");
  EXPECT_EQ(s.call("forwardFront"), "Front r0.size >0");
  EXPECT_EQ(s.call("dequePopFront"), "Summary w0");
  EXPECT_EQ(s.call("sub"), "Summary r0 >0");
  EXPECT_EQ(s.call("queuePush"), "Summary w0 r1 alloc throws");
  EXPECT_EQ(s.call("heapTop"), "Summary r0.size >0");
  EXPECT_EQ(s.call("heapPush"), "Summary w0 r1 alloc throws");
  EXPECT_EQ(s.call("eraseIf"), "Algorithm w0");
  EXPECT_EQ(s.call("beginFree"), "Begin r0.size >0");
  EXPECT_EQ(s.call("sizeFree"), "Size r0.size");
  EXPECT_EQ(s.call("beginArray"), "Begin >0");
}

TEST(LibraryModels, Associative) {
  const Snippet s(R"cpp(
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
using M = std::map<std::string, int>;
using H = std::unordered_map<int, double>;
void indexed(M &m) { m["x"]; }
void at(const M &m) { m.at("x"); }
void find(M &m, const std::string &k) { m.find(k); }
void findConst(const H &m) { m.find(3); }
void count(const std::set<int> &m) { m.count(3); }
void contains(const H &m) { m.contains(3); }
void insert(std::set<int> &m) { m.insert(3); }
void emplace(M &m) { m.emplace("x", 3); }
void tryEmplace(H &m) { m.try_emplace(3, 1.0); }
void erase(H &m) { m.erase(3); }
void eraseAt(M &m) { m.erase(m.begin()); }
void clear(M &m) { m.clear(); }
void begin(const M &m) { m.begin(); }
void end(H &m) { m.end(); }
void size(const H &m) { m.size(); }
void hashIndex(H &m) { m[3]; }
void lower(M &m) { m.lower_bound("x"); }
void views(std::map<std::string_view, int> &m, std::string_view k) { m.find(k); }
void reserve(H &m) { m.reserve(3); }
void equal(const M &m, const M &n) { (void)(m == n); }
)cpp");
  EXPECT_EQ(s.call("indexed"), "KeyElement w0 w1 alloc throws >0");
  EXPECT_EQ(s.call("at"), "KeyElement r0 r1 throws >0");
  EXPECT_EQ(s.call("find"), "Summary r0 r1 >0");
  EXPECT_EQ(s.call("findConst"), "Summary r0 r1 >0");
  EXPECT_EQ(s.call("count"), "Summary r0 r1 >0");
  EXPECT_EQ(s.call("contains"), "Summary r0 r1 >0");
  EXPECT_EQ(s.call("insert"), "Summary w0 r1 alloc throws >0");
  EXPECT_EQ(s.call("emplace"), "Summary w0 r1 r2 alloc throws >0");
  EXPECT_EQ(s.call("tryEmplace"), "Summary w0 r1 r2 alloc throws >0");
  EXPECT_EQ(s.call("erase"), "Summary w0 r1 >0");
  EXPECT_EQ(s.call("eraseAt"), "Summary w0 r1 >0");
  EXPECT_EQ(s.call("clear"), "Summary w0");
  EXPECT_EQ(s.call("begin"), "Begin r0.size >0");
  EXPECT_EQ(s.call("end"), "End r0.size >0");
  EXPECT_EQ(s.call("size"), "Size r0.size");
  EXPECT_EQ(s.call("hashIndex"), "KeyElement w0 r1 alloc throws >0");
  EXPECT_EQ(s.call("lower"), "Summary r0 r1 >0");
  // A string_view key is compared by characters that the map does not own.
  EXPECT_EQ(s.call("views"), "Summary r0 r1 r1.deref r0.any r1.any >0");
  EXPECT_EQ(s.call("reserve"), "Summary w0 alloc throws");
  EXPECT_EQ(s.call("equal"), "Summary r0 r1");
}

TEST(LibraryModels, Strings) {
  const Snippet s(R"cpp(
#include <charconv>
#include <string>
#include <string_view>
using S = std::string;
void indexed(S &s) { s[1]; }
void size(std::string_view s) { s.size(); }
void cstr(const S &s) { s.c_str(); }
void plus(const S &s, const S &t) { s + t; }
void plusMove(S s, const S &t) { static_cast<S &&>(s) + t; }
void append(S &s, const S &t) { s += t; }
void appendChar(S &s) { s += 'x'; }
void appendText(S &s, const char *t) { s.append(t); }
void appendRange(S &s, const S &t) { s.append(t.begin(), t.end()); }
void push(S &s) { s.push_back('x'); }
void find(const S &s, const S &t) { s.find(t); }
void findView(std::string_view s, std::string_view t) { s.find(t); }
void substr(const S &s) { s.substr(1); }
void substrView(std::string_view s) { s.substr(1); }
void equal(const S &s, const S &t) { (void)(s == t); }
void equalText(const S &s) { (void)(s == "x"); }
void equalView(std::string_view s, std::string_view t) { (void)(s == t); }
void less(const S &s, const S &t) { (void)(s <=> t); }
void make(const char *t) { S s(t); }
void assign(S &s, const char *t) { s = t; }
void toString() { std::to_string(3); }
void stoi(const S &s) { std::stoi(s); }
void fromChars(const char *a, const char *b, int &v) { std::from_chars(a, b, v); }
void toChars(char *a, char *b) { std::to_chars(a, b, 7); }
void clear(S &s) { s.clear(); }
void at(S &s) { s.at(1); }
)cpp");
  EXPECT_EQ(s.call("indexed"), "Element r0.size >0");
  EXPECT_EQ(s.call("size"), "Size r0.size");
  EXPECT_EQ(s.call("cstr"), "Data r0.size >0");
  EXPECT_EQ(s.call("plus"), "Summary r0 r1 alloc throws");
  EXPECT_EQ(s.call("plusMove"), "Summary w0 r1 alloc throws");
  EXPECT_EQ(s.call("append"), "Append a0 r1 alloc throws =0");
  EXPECT_EQ(s.call("appendChar"), "Append a0 alloc throws =0");
  EXPECT_EQ(s.call("appendText"), "Append a0 r1 alloc throws =0");
  EXPECT_EQ(s.call("appendRange"), "Append a0 r1 r1.deref r2 r2.deref alloc throws =0");
  EXPECT_EQ(s.call("push"), "Append a0 alloc throws");
  EXPECT_EQ(s.call("find"), "Summary r0 r1");
  EXPECT_EQ(s.call("findView"), "Summary r0 r0.deref r1 r1.deref");
  EXPECT_EQ(s.call("substr"), "Summary r0 alloc throws");
  EXPECT_EQ(s.call("substrView"), "Summary r0 throws >0");
  EXPECT_EQ(s.call("equal"), "Summary r0 r1");
  EXPECT_EQ(s.call("equalText"), "Summary r0 r1");
  EXPECT_EQ(s.call("equalView"), "Summary r0 r0.deref r1 r1.deref");
  EXPECT_EQ(s.call("less"), "Summary r0 r1");
  EXPECT_EQ(s.call("make"), "Summary w0 r1 alloc throws");
  EXPECT_EQ(s.call("assign"), "Summary w0 r1 alloc throws =0");
  EXPECT_EQ(s.call("toString"), "Summary") << "to_string(int) is noexcept in libstdc++";
  EXPECT_EQ(s.call("stoi"), "Summary r0 throws");
  EXPECT_EQ(s.call("fromChars"), "Summary r0 r1 w2");
  EXPECT_EQ(s.call("toChars"), "Summary w0 w1");
  EXPECT_EQ(s.call("clear"), "Summary w0");
  EXPECT_EQ(s.call("at"), "CheckedElement r0.size throws >0");
}

TEST(LibraryModels, ValuesAndPointers) {
  const Snippet s(R"cpp(
#include <complex>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
void move(std::string &s) { std::move(s); }
void swap(int &a, int &b) { std::swap(a, b); }
void swapStrings(std::string &a, std::string &b) { std::swap(a, b); }
void exchange(int &a) { std::exchange(a, 3); }
void get(std::pair<int, int> &p) { std::get<0>(p); }
void getTuple(const std::tuple<int, int> &p) { std::get<0>(p); }
void makePair(int a, std::string &b) { std::make_pair(a, b); }
void tie(int &a, int &b) { std::tie(a, b); }
void pairLess(const std::pair<int, int> &a, const std::pair<int, int> &b) { (void)(a <=> b); }
void star(std::optional<int> &o) { *o; }
void value(std::optional<int> &o) { o.value(); }
void has(const std::optional<int> &o) { o.has_value(); }
void reset(std::optional<int> &o) { o.reset(); }
void assign(std::optional<int> &o) { o = 3; }
using U = std::variant<int, std::string>;
void getVariant(U &v) { std::get<int>(v); }
void holds(const U &v) { std::holds_alternative<int>(v); }
void call(const std::function<int(int)> &f) { f(3); }
void test(const std::function<int(int)> &f) { (void)bool(f); }
void less(int a, int b) { std::less<int>()(a, b); }
void plus(std::complex<double> a, std::complex<double> b) { a + b; }
void deref(std::unique_ptr<int> &p) { *p; }
void arrow(const std::unique_ptr<std::pair<int, int>> &p) { p->first; }
void raw(std::unique_ptr<int> &p) { p.get(); }
void element(std::unique_ptr<int[]> &p) { p[3]; }
void resetPtr(std::unique_ptr<int> &p) { p.reset(); }
void makeUnique() { std::make_unique<int>(3); }
void sharedDeref(const std::shared_ptr<int> &p) { *p; }
void sharedCopy(const std::shared_ptr<int> &p) { std::shared_ptr<int> q(p); }
void useCount(const std::shared_ptr<int> &p) { p.use_count(); }
void lock(const std::weak_ptr<int> &p) { p.lock(); }
void makeShared() { std::make_shared<int>(3); }
void error() { std::runtime_error e("x"); }
void wrap(std::reference_wrapper<int> r) { r.get(); }
)cpp");
  EXPECT_EQ(s.call("move"), "Pass =0");
  EXPECT_EQ(s.call("swap"), "Summary w0 w1");
  EXPECT_EQ(s.call("swapStrings"), "Summary w0 w1");
  EXPECT_EQ(s.call("exchange"), "Summary w0 r1");
  EXPECT_EQ(s.call("get"), "Get >0");
  EXPECT_EQ(s.call("getTuple"), "Get >0");
  EXPECT_EQ(s.call("makePair"), "Summary r0 r1 alloc throws");
  EXPECT_EQ(s.call("tie"), "Summary w0 w1 >0");
  EXPECT_EQ(s.call("pairLess"), "Summary r0 r0.any r1 r1.any");
  EXPECT_EQ(s.call("star"), "Dereference >0");
  EXPECT_EQ(s.call("value"), "Dereference r0.size throws >0");
  EXPECT_EQ(s.call("has"), "Summary r0.size");
  EXPECT_EQ(s.call("reset"), "Summary w0");
  EXPECT_EQ(s.call("assign"), "Summary w0 r1 =0");
  EXPECT_EQ(s.call("getVariant"), "Summary r0.size throws >0");
  EXPECT_EQ(s.call("holds"), "Summary r0.size");
  EXPECT_NE(s.call("call").find("unknown: a call through a std::function"), std::string::npos);
  EXPECT_EQ(s.call("test"), "Summary r0");
  EXPECT_EQ(s.call("less"), "Summary r1 r2");
  EXPECT_EQ(s.call("plus"), "Summary r0 r1");
  EXPECT_EQ(s.call("deref"), "Dereference r0.size >0");
  EXPECT_EQ(s.call("arrow"), "Dereference r0.size >0");
  EXPECT_EQ(s.call("raw"), "Dereference r0.size >0");
  EXPECT_EQ(s.call("element"), "Element r0.size >0");
  EXPECT_EQ(s.call("resetPtr"), "Summary w0");
  EXPECT_EQ(s.call("makeUnique"), "Summary r0 alloc throws fresh");
  EXPECT_EQ(s.call("sharedDeref"), "Dereference r0.size >0");
  EXPECT_EQ(s.call("sharedCopy"), "Summary w0 r1");
  EXPECT_NE(s.call("useCount").find("unknown: a reference count"), std::string::npos);
  EXPECT_NE(s.call("lock").find("unknown: a reference count"), std::string::npos);
  EXPECT_EQ(s.call("makeShared"), "Summary r0 alloc throws fresh");
  EXPECT_EQ(s.call("error"), "Summary w0 r1 alloc throws");
  EXPECT_EQ(s.call("wrap"), "Dereference r0 >0");
}

TEST(LibraryModels, IteratorsAndAlgorithms) {
  const Snippet s(R"cpp(
#include <algorithm>
#include <iterator>
#include <list>
#include <map>
#include <numeric>
#include <string>
#include <vector>
using V = std::vector<int>;
using I = V::iterator;
void star(I i) { *i; }
void starMap(std::map<int, int>::iterator i) { i->second; }
void step(I &i) { ++i; }
void post(std::list<int>::iterator &i) { i++; }
void jump(I &i) { i += 3; }
void plus(I i) { i + 3; }
void differ(I i, I j) { (void)(i != j); }
void differList(std::list<int>::iterator i, std::list<int>::iterator j) { (void)(i == j); }
void distance(I i, I j) { std::distance(i, j); }
void next(I i) { std::next(i); }
void advance(int *&p) { std::advance(p, 2); }
void find(const V &v) { std::find(v.begin(), v.end(), 3); }
void findRaw(const int *p) { std::find(p, p + 3, 3); }
void sort(V &v) { std::sort(v.begin(), v.end()); }
void sortRaw(int *p) { std::sort(p, p + 3); }
void sortGreater(V &v) { std::sort(v.begin(), v.end(), std::greater<>()); }
void sortQuiet(V &v) { std::sort(v.begin(), v.end(), [](int a, int b) { return a > b; }); }
void sortCapture(V &v, V &w) { std::sort(v.begin(), v.end(), [&](int a, int b) { return w[a] > w[b]; }); }
void fill(V &v) { std::fill(v.begin(), v.end(), 0); }
void copy(const V &v, V &w) { std::copy(v.begin(), v.end(), w.begin()); }
void copyInto(const V &v, V &w) { std::copy(v.begin(), v.end(), std::back_inserter(w)); }
void copyRaw(const int *p, int *q) { std::copy(p, p + 3, q); }
void transform(const V &v, V &w) { std::transform(v.begin(), v.end(), w.begin(), [](int x) { return x * x; }); }
void accumulate(const V &v) { std::accumulate(v.begin(), v.end(), 0); }
void accumulateText(const std::vector<std::string> &v) { std::accumulate(v.begin(), v.end(), std::string()); }
void countIf(const V &v) { std::count_if(v.begin(), v.end(), [](int x) { return x > 0; }); }
void forEach(V &v) { std::for_each(v.begin(), v.end(), [](int &x) { x = 0; }); }
void min(int a, int b) { std::min(a, b); }
void max(int a, int b) { std::max(a, b); }
void minList(int a, int b) { std::min({a, b}); }
void maxElement(const V &v) { std::max_element(v.begin(), v.end()); }
void clamp(int a) { std::clamp(a, 1, 2); }
void iota(V &v) { std::iota(v.begin(), v.end(), 0); }
)cpp");
  EXPECT_EQ(s.call("star"), "Dereference r0 >0");
  EXPECT_EQ(s.call("starMap"), "Dereference r0 >0");
  EXPECT_EQ(s.call("step"), "Advance w0 =0");
  EXPECT_EQ(s.call("post"), "Advance w0 >0");
  EXPECT_EQ(s.call("jump"), "Advance w0 =0");
  EXPECT_EQ(s.call("plus"), "Summary r0 >0");
  EXPECT_EQ(s.call("differ"), "IteratorCompare r0 r1");
  EXPECT_EQ(s.call("differList"), "IteratorCompare r0 r1");
  EXPECT_EQ(s.call("distance"), "Summary r0.size r1.size");
  EXPECT_EQ(s.call("next"), "Summary r0 >0");
  EXPECT_EQ(s.call("advance"), "Advance w0");
  EXPECT_EQ(s.call("find"), "Summary r0 r0.deref r1 r1.deref r2 >0");
  EXPECT_EQ(s.call("findRaw"), "Summary r0 r1 r2 >0");
  EXPECT_EQ(s.call("sort"), "Summary r0 w0.deref r1 w1.deref");
  EXPECT_EQ(s.call("sortRaw"), "Summary w0 w1");
  EXPECT_EQ(s.call("sortGreater"), "Algorithm r0 w0.deref r1 w1.deref");
  EXPECT_EQ(s.call("sortQuiet"), "Algorithm r0 w0.deref r1 w1.deref");
  EXPECT_EQ(s.call("sortCapture"), "Algorithm r0 w0.deref r1 w1.deref r2.any");
  EXPECT_EQ(s.call("fill"), "Summary r0 w0.deref r1 w1.deref r2");
  EXPECT_EQ(s.call("copy"), "Summary r0 r0.deref r1 r1.deref r2 w2.deref >2");
  EXPECT_EQ(s.call("copyInto"), "Summary r0 r0.deref r1 r1.deref w2.any alloc throws >2");
  EXPECT_EQ(s.call("copyRaw"), "Summary r0 r1 w2 >2");
  EXPECT_EQ(s.call("transform"), "Algorithm r0 r0.deref r1 r1.deref r2 w2.deref >2");
  EXPECT_EQ(s.call("accumulate"), "Summary r0 r0.deref r1 r1.deref");
  EXPECT_EQ(s.call("accumulateText"), "Summary r0 r0.deref r1 r1.deref r2 alloc throws");
  EXPECT_EQ(s.call("countIf"), "Algorithm r0 r0.deref r1 r1.deref");
  EXPECT_NE(s.call("forEach").find("unknown"), std::string::npos) << "the reader has to look into the lambda";
  EXPECT_EQ(s.model("forEach")->callable, 2);
  EXPECT_EQ(s.model("forEach")->name, "std::for_each");
  EXPECT_EQ(s.call("min"), "Min r0 r1 >0");
  EXPECT_EQ(s.call("max"), "Max r0 r1 >0");
  EXPECT_EQ(s.call("minList"), "Summary r0");
  EXPECT_EQ(s.call("maxElement"), "Summary r0 r0.deref r1 r1.deref >0");
  EXPECT_EQ(s.call("clamp"), "Min r0 r1 r2 >0");
  EXPECT_EQ(s.call("iota"), "Summary r0 w0.deref r1 w1.deref");
}

TEST(LibraryModels, NumbersTimeAndRandomness) {
  const Snippet s(R"cpp(
#include <bit>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <numeric>
#include <random>
void root(double x) { std::sqrt(x); }
void rootC(double x) { ::sqrt(x); }
void sine(float x) { std::sin(x); }
void power(double x) { std::pow(x, 2); }
void split(double x, int *e) { std::frexp(x, e); }
void logGamma(double x) { std::lgamma(x); }
void absolute(int x) { std::abs(x); }
void gcd(int x) { std::gcd(x, 3); }
void limits() { std::numeric_limits<int>::max(); }
void popcount(unsigned x) { std::popcount(x); }
void now() { std::chrono::steady_clock::now(); }
void count(std::chrono::seconds d) { d.count(); }
void minus(std::chrono::steady_clock::time_point a, std::chrono::steady_clock::time_point b) { a - b; }
void cast(std::chrono::seconds d) { std::chrono::duration_cast<std::chrono::milliseconds>(d); }
void seconds() { ::time(nullptr); }
void localTime(const time_t *t) { ::localtime(t); }
void draw(std::mt19937 &g) { g(); }
void dice(std::mt19937 &g, std::uniform_int_distribution<int> &d) { d(g); }
void device() { std::random_device d; }
void roll() { std::rand(); }
void seed() { std::srand(3); }
)cpp");
  EXPECT_EQ(s.call("root"), "Summary");
  EXPECT_EQ(s.call("rootC"), "Summary");
  EXPECT_EQ(s.call("sine"), "Summary");
  EXPECT_EQ(s.call("power"), "Summary");
  EXPECT_EQ(s.call("split"), "Summary w1");
  EXPECT_EQ(s.call("logGamma"), "Summary unknown: lgamma writes the global signgam");
  EXPECT_EQ(s.call("absolute"), "Summary");
  EXPECT_EQ(s.call("gcd"), "Summary");
  EXPECT_EQ(s.call("limits"), "Summary");
  EXPECT_EQ(s.call("popcount"), "Summary");
  EXPECT_EQ(s.call("now"), "Summary ordered: reads the clock");
  EXPECT_EQ(s.call("count"), "Summary r0");
  EXPECT_EQ(s.call("minus"), "Summary r0 r1");
  EXPECT_EQ(s.call("cast"), "Summary r0");
  EXPECT_EQ(s.call("seconds"), "Summary ordered: reads the clock") << "no access through a null pointer";
  EXPECT_NE(s.call("localTime").find("unknown: its result is one static buffer"), std::string::npos);
  EXPECT_EQ(s.call("draw"), "Summary w0");
  EXPECT_EQ(s.call("dice"), "Summary w0 w1");
  EXPECT_NE(s.call("device").find("ordered: draws from"), std::string::npos);
  EXPECT_EQ(s.call("roll"), "Summary ordered: draws from the program's one random sequence");
  EXPECT_EQ(s.call("seed"), "Summary ordered: reseeds the program's one random sequence");
}

} // namespace
