// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where a name looks like the library's and is not, and where the library would run code of the user's.

#include "Snippet.h"
#include <gtest/gtest.h>

using namespace xcs;
using test::Snippet;

namespace {

#define EXPECT_UNKNOWN(snippet, name, why)                                                                   \
  EXPECT_NE((snippet).call(name).find("unknown: "), std::string::npos)                                       \
      << name << ": " << (snippet).call(name);                                                               \
  EXPECT_NE((snippet).call(name).find(why), std::string::npos) << name << ": " << (snippet).call(name)

TEST(LibraryTraps, NamesProveNothing) {
  const Snippet s(R"cpp(
#include <functional>
#include <utility>
#include <vector>
namespace mine {
template <class T> struct vector { void push_back(const T &); T &operator[](int); };
template <class I> void sort(I, I);
double sqrt(double);
namespace std { double sqrt(double); }
}
namespace other { namespace std { template <class T> void swap(T &, T &); } }
void push(mine::vector<int> &v) { v.push_back(1); }
void indexed(mine::vector<int> &v) { v[1]; }
void order(int *p) { mine::sort(p, p + 3); }
void root(double x) { mine::sqrt(x); }
void nested(double x) { mine::std::sqrt(x); }
void exchange(int &a, int &b) { other::std::swap(a, b); }
// The user's additions to namespace std are the user's.
struct Key { int k; };
struct Box { int b; };
namespace std {
template <> struct hash<Key> { size_t operator()(const Key &) const; };
template <> void swap(Box &, Box &) noexcept;
template <> struct vector<Box> { void push_back(const Box &); };
int helper(int);
void move(Box &, int);
}
void hashed(const Key &k) { std::hash<Key>()(k); }
void swapped(Box &a, Box &b) { std::swap(a, b); }
void special(std::vector<Box> &v) { v.push_back(Box()); }
void added() { std::helper(3); }
void moved(Box &b) { std::move(b, 3); }
struct Derived : std::vector<int> { void push_back(int); };
void own(Derived &d) { d.push_back(3); }
void inherited(Derived &d) { d.size(); }
// C names that the user gives a body, or only declares.
extern "C" double cbrt(double x) { static int calls; ++calls; return x; }
extern "C" int usleep(unsigned);
void defined(double x) { cbrt(x); }
void declared() { usleep(3); }
int atoi(double);
void overloaded() { atoi(3.0); }
)cpp");
  for (const char *name : {"push", "indexed", "order", "root", "nested", "exchange", "hashed", "swapped",
                           "special", "added", "moved", "own", "defined", "declared", "overloaded"})
    EXPECT_EQ(s.call(name), "no model") << name;
  EXPECT_EQ(s.call("inherited"), "Size r0.size");
}

TEST(LibraryTraps, ComparatorsAndOperators) {
  const Snippet s(R"cpp(
#include <algorithm>
#include <compare>
#include <map>
#include <queue>
#include <set>
#include <string>
#include <tuple>
#include <vector>
int calls;
struct Quiet { int a; std::string b; };
bool operator<(const Quiet &x, const Quiet &y) { return x.a != y.a ? x.a < y.a : x.b < y.b; }
struct Tied { int a; double b; bool operator<(const Tied &o) const { return std::tie(a, b) < std::tie(o.a, o.b); } };
struct Counting { int a; bool operator<(const Counting &o) const { ++calls; return a < o.a; }
  bool operator==(const Counting &o) const { ++calls; return a == o.a; } };
struct Reading { int a; bool operator<(const Reading &o) const { return (a ^ calls) < (o.a ^ calls); } };
struct Static { int a; bool operator<(const Static &o) const { static int n = 0; ++n; return a < o.a; } };
struct Spaceship { int a; std::string b; auto operator<=>(const Spaceship &) const = default; };
struct Hidden { int a; bool operator<(const Hidden &) const; };
struct Virtual { virtual int key() const; bool operator<(const Virtual &o) const { return key() < o.key(); } };
struct Volatile { volatile int a; bool operator<(const Volatile &o) const { return a < o.a; } };
struct Holder { Counting c; bool operator==(const Holder &) const = default; };
enum class Colour { red, green };
enum Loud { quiet, loud };
bool operator<(Loud a, Loud b) { ++calls; return int(a) < int(b); }
template <class T> using V = std::vector<T>;
void quietOperator(V<Quiet> &v) { std::sort(v.begin(), v.end()); }
void tied(V<Tied> &v) { std::sort(v.begin(), v.end()); }
void counting(V<Counting> &v) { std::sort(v.begin(), v.end()); }
void reading(V<Reading> &v) { std::sort(v.begin(), v.end()); }
void withStatic(V<Static> &v) { std::sort(v.begin(), v.end()); }
void spaceship(V<Spaceship> &v) { std::sort(v.begin(), v.end()); }
void hidden(V<Hidden> &v) { std::sort(v.begin(), v.end()); }
void virtualKey(V<Virtual> &v) { std::min_element(v.begin(), v.end()); }
void volatileKey(V<Volatile> &v) { std::min_element(v.begin(), v.end()); }
void colours(V<Colour> &v) { std::sort(v.begin(), v.end()); }
void louds(V<Loud> &v) { std::sort(v.begin(), v.end()); }
void pairs(V<std::pair<int, Counting>> &v) { std::sort(v.begin(), v.end()); }
void lambdaLoud(V<int> &v) { std::sort(v.begin(), v.end(), [](int a, int b) { ++calls; return a < b; }); }
void lambdaMutable(V<int> &v) { std::sort(v.begin(), v.end(), [n = 0](int a, int b) mutable { ++n; return a < b; }); }
void pointer(V<int> &v, bool (*f)(int, int)) { std::sort(v.begin(), v.end(), f); }
void minimum(const Counting &a, const Counting &b) { std::min(a, b); }
void minimumQuiet(const Quiet &a, const Quiet &b) { std::min(a, b); }
struct ByCall { bool operator()(int a, int b) const { ++calls; return a < b; } };
struct ByValue { bool operator()(int a, int b) const { return a > b; } };
struct Transparent { using is_transparent = void; bool operator()(int a, int b) const { return a < b; } };
struct Other { operator int() const { ++calls; return 3; } };
void mapLoud(std::map<int, int, ByCall> &m) { m.find(3); }
void mapLoudIndex(std::map<int, int, ByCall> &m) { m[3]; }
void mapLoudSize(std::map<int, int, ByCall> &m) { m.size(); }
void mapQuiet(std::map<int, int, ByValue> &m) { m.find(3); }
void mapKey(std::map<Counting, int> &m, const Counting &k) { m.find(k); }
void mapKeyQuiet(std::map<Quiet, int> &m, const Quiet &k) { m.find(k); }
void mapPointer(std::set<int, bool (*)(int, int)> &m) { m.insert(3); }
void mapPointerSize(std::set<int, bool (*)(int, int)> &m) { m.size(); }
void otherKey(std::set<int, Transparent> &m, Other k) { m.find(k); }
void heap(std::priority_queue<int, std::vector<int>, ByCall> &q) { q.push(3); }
void equalHolders(const V<Holder> &a, const V<Holder> &b) { (void)(a == b); }
)cpp");
  EXPECT_EQ(s.call("quietOperator"), "Summary r0 w0.deref r1 w1.deref");
  EXPECT_EQ(s.call("tied"), "Summary r0 w0.deref r1 w1.deref");
  EXPECT_EQ(s.call("spaceship"), "Summary r0 w0.deref r1 w1.deref");
  EXPECT_EQ(s.call("colours"), "Summary r0 w0.deref r1 w1.deref");
  EXPECT_UNKNOWN(s, "counting", "Counting::operator<");
  EXPECT_UNKNOWN(s, "reading", "global state");
  EXPECT_UNKNOWN(s, "withStatic", "static");
  EXPECT_UNKNOWN(s, "hidden", "Hidden::operator<");
  EXPECT_UNKNOWN(s, "virtualKey", "virtual");
  EXPECT_UNKNOWN(s, "volatileKey", "volatile");
  EXPECT_UNKNOWN(s, "louds", "operator<");
  EXPECT_UNKNOWN(s, "pairs", "Counting::operator<");
  EXPECT_UNKNOWN(s, "lambdaLoud", "a write");
  EXPECT_UNKNOWN(s, "lambdaMutable", "a write");
  EXPECT_UNKNOWN(s, "pointer", "a call through a pointer");
  EXPECT_UNKNOWN(s, "minimum", "Counting::operator<");
  EXPECT_EQ(s.call("minimumQuiet"), "Min r0 r1 >0");
  EXPECT_UNKNOWN(s, "mapLoud", "ByCall");
  EXPECT_UNKNOWN(s, "mapLoudIndex", "ByCall");
  EXPECT_EQ(s.call("mapLoudSize"), "Size r0.size");
  EXPECT_EQ(s.call("mapQuiet"), "Summary r0 r1 >0");
  EXPECT_UNKNOWN(s, "mapKey", "Counting::operator<");
  EXPECT_EQ(s.call("mapKeyQuiet"), "Summary r0 r1 >0");
  EXPECT_UNKNOWN(s, "mapPointer", "a call through a pointer");
  EXPECT_EQ(s.call("mapPointerSize"), "Size r0.size");
  EXPECT_UNKNOWN(s, "otherKey", "another type");
  EXPECT_UNKNOWN(s, "heap", "ByCall");
  EXPECT_UNKNOWN(s, "equalHolders", "Counting");
}

TEST(LibraryTraps, QuietCodeMayFollowPointers) {
  const Snippet s(R"cpp(
#include <algorithm>
#include <map>
#include <string>
#include <vector>
struct Item { int key; int *pointer; };
struct Linked { int *key; bool operator<(const Linked &o) const { return *key < *o.key; } };
struct ByPointee { bool operator()(const Item *a, const Item *b) const { return a->key < b->key; } };
template <class T> using V = std::vector<T>;
void sortPointers(V<Item *> &v) { std::sort(v.begin(), v.end(), [](const Item *a, const Item *b) { return a->key < b->key; }); }
void sortAddresses(V<Item *> &v) { std::sort(v.begin(), v.end()); }
void count(const V<Item *> &v) { std::count_if(v.begin(), v.end(), [](const Item *a) { return a->key > 3; }); }
void sortItems(V<Item> &v) { std::sort(v.begin(), v.end(), [](const Item &a, const Item &b) { return a.key < b.key; }); }
void linked(V<Linked> &v) { std::sort(v.begin(), v.end()); }
void find(std::map<Item *, int, ByPointee> &m, Item *k) { m.find(k); }
void findAddress(std::map<Item *, int> &m, Item *k) { m.find(k); }
void text(V<std::string> &v, const char *p) { v.emplace_back(p); }
void address(V<const char *> &v, const char *p) { v.emplace_back(p); }
)cpp");
  EXPECT_EQ(s.call("sortPointers"), "Algorithm r0 w0.deref r1 w1.deref r0.any r1.any");
  EXPECT_EQ(s.call("sortAddresses"), "Summary r0 w0.deref r1 w1.deref");
  EXPECT_EQ(s.call("count"), "Algorithm r0 r0.deref r1 r1.deref r0.any r1.any");
  EXPECT_EQ(s.call("sortItems"), "Algorithm r0 w0.deref r1 w1.deref r0.any r1.any")
      << "an Item leads elsewhere";
  EXPECT_EQ(s.call("linked"), "Summary r0 w0.deref r1 w1.deref r0.any r1.any");
  EXPECT_EQ(s.call("find"), "Summary r0 r1 r0.any r1.any >0");
  EXPECT_EQ(s.call("findAddress"), "Summary r0 r1 >0");
  EXPECT_EQ(s.call("text"), "Append a0 r1 r1.any alloc throws >0");
  EXPECT_EQ(s.call("address"), "Append a0 r1 alloc throws >0");
}

TEST(LibraryTraps, Hashes) {
  const Snippet s(R"cpp(
#include <string>
#include <unordered_map>
#include <unordered_set>
int calls;
struct A { int k; bool operator==(const A &) const = default; };
struct B { int k; bool operator==(const B &) const = default; };
struct C { int k; bool operator==(const C &o) const { ++calls; return k == o.k; } };
template <> struct std::hash<A> { size_t operator()(const A &a) const noexcept { return hash<int>()(a.k) ^ 3; } };
template <> struct std::hash<B> { size_t operator()(const B &b) const { ++calls; return b.k; } };
template <> struct std::hash<C> { size_t operator()(const C &b) const { return b.k; } };
void quiet(std::unordered_set<A> &s, const A &a) { s.insert(a); }
void loud(std::unordered_set<B> &s, const B &b) { s.insert(b); }
void loudEqual(std::unordered_set<C> &s, const C &b) { s.insert(b); }
void strings(std::unordered_map<std::string, int> &s) { s["x"]; }
)cpp");
  EXPECT_EQ(s.call("quiet"), "Summary w0 r1 alloc throws >0");
  EXPECT_UNKNOWN(s, "loud", "hash");
  EXPECT_UNKNOWN(s, "loudEqual", "C::operator==");
  EXPECT_EQ(s.call("strings"), "KeyElement w0 w1 alloc throws >0");
}

TEST(LibraryTraps, SpecialMembersAndConstructors) {
  const Snippet s(R"cpp(
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>
int live, next;
struct Custom { Custom(); Custom(const Custom &); ~Custom(); };
struct Plain { int a; double b; };
struct Holder { Custom c; };
struct Point { int x, y; Point(int x, int y) : x(x), y(y) {} };
struct Named { std::string name; int n; Named(std::string name, int n) : name(std::move(name)), n(n * 2) {} };
struct Counted { int x; Counted(int x) : x(x) { ++live; } };
struct Logged { int x; Logged() { ++live; } };
struct Numbered { int id = next++; };
struct Zeroed { int id = 0; std::string text; };
struct Base { virtual ~Base() = default; };
struct Final final : Base { int x; };
struct Incomplete;
struct Deleter { void operator()(int *p) const { --live; delete p; } };
struct Convertible { operator int() const; };
template <class T> using V = std::vector<T>;
void custom(V<Custom> &v, const Custom &c) { v.push_back(c); }
void plain(V<Plain> &v, const Plain &c) { v.push_back(c); }
void holder(V<Holder> &v) { v.clear(); }
void holderIndex(V<Holder> &v) { v[0]; }
void point(V<Point> &v) { v.emplace_back(1, 2); }
void named(V<Named> &v) { v.emplace_back("a", 2); }
void counted(V<Counted> &v) { v.emplace_back(1); }
void countedPush(V<Counted> &v, const Counted &c) { v.push_back(c); }
void logged(V<Logged> &v) { v.resize(9); }
void numbered(V<Numbered> &v) { v.resize(9); }
void zeroed(V<Zeroed> &v) { v.resize(9); }
void indexed(std::map<int, Logged> &m) { m[3]; }
void indexHolder(std::map<int, Holder> &m) { m[3]; }
void swapped(Custom &a, Custom &b) { std::swap(a, b); }
void optional(std::optional<Custom> &o) { o.reset(); }
void base(std::unique_ptr<Base> &p) { p.reset(); }
void final(std::unique_ptr<Final> &p) { p.reset(); }
void incomplete(std::unique_ptr<Incomplete> &p) { p.get(); }
void deleter(std::unique_ptr<int, Deleter> &p) { p.reset(); }
void deleterDeref(std::unique_ptr<int, Deleter> &p) { *p; }
void owners(V<std::unique_ptr<Base>> &v) { v.clear(); }
void shared(V<std::shared_ptr<int>> &v) { v.clear(); }
void makeCounted() { std::make_unique<Counted>(3); }
void makePoint() { std::make_unique<Point>(3, 4); }
void converted(V<int> &v, Convertible c) { v.emplace_back(c); }
)cpp");
  EXPECT_UNKNOWN(s, "custom", "copies, moves or destructions of Custom");
  EXPECT_EQ(s.call("plain"), "Append a0 r1 alloc throws");
  EXPECT_UNKNOWN(s, "holder", "Holder");
  EXPECT_EQ(s.call("holderIndex"), "Element r0.size >0");
  EXPECT_EQ(s.call("point").find("unknown"), std::string::npos) << s.call("point");
  EXPECT_EQ(s.call("named").find("unknown"), std::string::npos) << s.call("named");
  EXPECT_UNKNOWN(s, "counted", "Counted::Counted");
  EXPECT_EQ(s.call("countedPush"), "Append a0 r1 alloc throws");
  EXPECT_UNKNOWN(s, "logged", "Logged::Logged");
  EXPECT_UNKNOWN(s, "numbered", "a write");
  EXPECT_EQ(s.call("zeroed").find("unknown"), std::string::npos) << s.call("zeroed");
  EXPECT_UNKNOWN(s, "indexed", "Logged::Logged");
  EXPECT_UNKNOWN(s, "indexHolder", "Holder");
  EXPECT_UNKNOWN(s, "swapped", "Custom");
  EXPECT_UNKNOWN(s, "optional", "Custom");
  EXPECT_UNKNOWN(s, "base", "Base");
  EXPECT_EQ(s.call("final"), "Summary w0");
  EXPECT_EQ(s.call("incomplete"), "Dereference r0.size >0");
  EXPECT_UNKNOWN(s, "deleter", "Deleter");
  EXPECT_EQ(s.call("deleterDeref"), "Dereference r0.size >0");
  EXPECT_UNKNOWN(s, "owners", "unique_ptr<Base>");
  EXPECT_EQ(s.call("shared"), "Summary w0");
  EXPECT_UNKNOWN(s, "makeCounted", "Counted::Counted");
  EXPECT_EQ(s.call("makePoint"), "Summary r0 r1 alloc throws fresh");
  EXPECT_UNKNOWN(s, "converted", "Convertible");
}

TEST(LibraryTraps, Conversions) {
  const Snippet s(R"cpp(
#include <algorithm>
#include <vector>
int live;
struct Made { int x; Made(int x = 0) : x(x) { ++live; } };
struct Assigned { int x; Assigned &operator=(int y) { ++live; x = y; return *this; } };
struct Plain { int x; Plain(int x = 0) : x(x) {} };
template <class T> using V = std::vector<T>;
void range(V<Made> &v, const V<int> &w) { v.insert(v.end(), w.begin(), w.end()); }
void same(V<Made> &v, const V<Made> &w) { v.insert(v.end(), w.begin(), w.end()); }
void rangePlain(V<Plain> &v, const V<int> &w) { v.insert(v.end(), w.begin(), w.end()); }
void construct(const V<int> &w) { V<Made> v(w.begin(), w.end()); }
void copy(V<Assigned> &v, const V<int> &w) { std::copy(w.begin(), w.end(), v.begin()); }
void fill(V<Assigned> &v) { std::fill(v.begin(), v.end(), 3); }
void transform(V<Assigned> &v, const V<Assigned> &w) { std::transform(w.begin(), w.end(), v.begin(), [](const Assigned &a) { return a.x; }); }
void transformPlain(V<Plain> &v, const V<int> &w) { std::transform(w.begin(), w.end(), v.begin(), [](int a) { return a; }); }
)cpp");
  EXPECT_UNKNOWN(s, "range", "Made::Made");
  EXPECT_EQ(s.call("same"), "Summary w0 r1 r2 r2.deref r3 r3.deref alloc throws >0");
  EXPECT_EQ(s.call("rangePlain"), "Summary w0 r1 r2 r2.deref r3 r3.deref alloc throws >0");
  EXPECT_UNKNOWN(s, "construct", "Made::Made");
  EXPECT_UNKNOWN(s, "copy", "Assigned::operator=");
  EXPECT_UNKNOWN(s, "fill", "Assigned::operator=");
  EXPECT_UNKNOWN(s, "transform", "Assigned::operator=");
  EXPECT_EQ(s.call("transformPlain"), "Algorithm r0 r0.deref r1 r1.deref r2 w2.deref >2");
}

TEST(LibraryTraps, DeletersOfSharedPointers) {
  const Snippet s(R"cpp(
#include <memory>
#include <vector>
int live;
std::shared_ptr<int> make() { return std::shared_ptr<int>(new int, [](int *p) { --live; delete p; }); }
void shared(std::vector<std::shared_ptr<int>> &v) { v.clear(); }
)cpp");
  EXPECT_UNKNOWN(s, "shared", "shared_ptr<int>");
}

TEST(LibraryTraps, Allocators) {
  const Snippet s(R"cpp(
#include <memory_resource>
#include <string>
#include <vector>
int allocations;
template <class T> struct Counting {
  using value_type = T;
  Counting() = default;
  template <class U> Counting(const Counting<U> &) {}
  T *allocate(std::size_t n) { ++allocations; return static_cast<T *>(::operator new(n * sizeof(T))); }
  void deallocate(T *p, std::size_t) { ::operator delete(p); }
  bool operator==(const Counting &) const { return true; }
};
template <class T> struct Fancy : Counting<T> { struct pointer; };
using V = std::vector<int, Counting<int>>;
void push(V &v) { v.push_back(3); }
void clear(V &v) { v.clear(); }
void indexed(V &v) { v[3]; }
void resource(std::pmr::vector<int> &v) { v.push_back(3); }
void resourceIndex(std::pmr::vector<int> &v) { v[3]; }
struct Traits : std::char_traits<char> { static int compare(const char *, const char *, std::size_t); };
using S = std::basic_string<char, Traits>;
void compare(const S &a, const S &b) { a.compare(b); }
)cpp");
  EXPECT_UNKNOWN(s, "push", "Counting<int>");
  EXPECT_UNKNOWN(s, "clear", "Counting<int>");
  EXPECT_EQ(s.call("indexed"), "Element r0.size >0");
  EXPECT_UNKNOWN(s, "resource", "polymorphic_allocator");
  EXPECT_EQ(s.call("resourceIndex"), "Element r0.size >0");
  EXPECT_UNKNOWN(s, "compare", "Traits");
}

TEST(LibraryTraps, IteratorsAndContainersOfTheUser) {
  const Snippet s(R"cpp(
#include <algorithm>
#include <iostream>
#include <iterator>
#include <vector>
int steps;
struct Iterator {
  using value_type = int; using difference_type = long; using pointer = int *; using reference = int &;
  using iterator_category = std::bidirectional_iterator_tag;
  int *p;
  int &operator*() const { return *p; }
  Iterator &operator++() { ++steps; ++p; return *this; }
  Iterator operator++(int) { return *this; }
  Iterator &operator--() { --p; return *this; }
  bool operator==(const Iterator &) const = default;
};
struct Container { Iterator begin(); Iterator end(); std::size_t size() const { ++steps; return 3; } };
void find(Iterator a, Iterator b) { std::find(a, b, 3); }
void distance(Iterator a, Iterator b) { std::distance(a, b); }
void reversed(std::reverse_iterator<Iterator> i) { ++i; }
void begin(Container &c) { std::begin(c); }
void size(const Container &c) { std::size(c); }
void copyOut(const std::vector<int> &v) { std::copy(v.begin(), v.end(), std::ostream_iterator<int>(std::cout)); }
void copyIn(std::vector<int> &v) { std::copy(std::istream_iterator<int>(std::cin), std::istream_iterator<int>(), v.begin()); }
)cpp");
  EXPECT_UNKNOWN(s, "find", "iterators");
  EXPECT_UNKNOWN(s, "distance", "iterators");
  EXPECT_UNKNOWN(s, "reversed", "an iterator of the user's");
  EXPECT_EQ(s.call("begin"), "no model");
  EXPECT_EQ(s.call("size"), "no model");
  EXPECT_UNKNOWN(s, "copyOut", "iterators");
  EXPECT_UNKNOWN(s, "copyIn", "iterators");
}

TEST(LibraryTraps, StreamsAndVirtuals) {
  const Snippet s(R"cpp(
#include <iostream>
#include <random>
#include <sstream>
#include <stdexcept>
#include <string>
int live;
struct User { int x; };
std::ostream &operator<<(std::ostream &os, const User &u) { ++live; return os << u.x; }
std::ostream &mine(std::ostream &os) { ++live; return os; }
struct Error : std::exception { const char *what() const noexcept override { ++live; return ""; } };
struct Generator { using result_type = unsigned; static constexpr unsigned min() { return 0; }
  static constexpr unsigned max() { return 9; } unsigned operator()() { return live++; } };
void user(const User &u) { std::cout << u; }
void temporary(const User &u) { std::ostringstream() << u; }
void manipulator() { std::cout << mine; }
void what(const std::exception &e) { e.what(); }
void dice(Generator &g, std::uniform_int_distribution<int> &d) { d(g); }
void pointer(std::ostream *os) { *os << 3; }
void global(std::ostringstream **os) { **os << 3; }
)cpp");
  EXPECT_EQ(s.call("user"), "no model");
  EXPECT_EQ(s.call("temporary"), "no model");
  EXPECT_UNKNOWN(s, "manipulator", "manipulator");
  EXPECT_EQ(s.call("what"), "no model");
  EXPECT_UNKNOWN(s, "dice", "Generator::operator()");
  EXPECT_EQ(s.call("pointer"), "Summary w0 throws =0 ordered: writes to a stream");
  EXPECT_EQ(s.call("global"), "Summary w0 throws =0");
}

TEST(LibraryTraps, WithoutTheCallTheWorstIsAssumed) {
  const Snippet s(R"cpp(
#include <cstdio>
#include <iostream>
void print(int x) { std::printf("%d", x); }
void endl() { std::cout << std::endl; }
)cpp");
  EXPECT_TRUE(s.modelWithoutCall("print")->summary.unknown);
  EXPECT_TRUE(s.modelWithoutCall("endl")->summary.unknown);
}

} // namespace
