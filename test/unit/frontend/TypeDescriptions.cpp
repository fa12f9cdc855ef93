// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// C++ types as the IR describes them. A line is: kind, width, storage, lifetime, flags.

#include "Snippet.h"
#include <gtest/gtest.h>

using namespace xcs;
using test::Snippet;

namespace {

TEST(TypeDescriptions, Scalars) {
  const Snippet s(R"cpp(
#include <cstddef>
#include <cstdint>
extern bool b; extern char c; extern signed char sc; extern unsigned char uc; extern std::byte by; extern char8_t c8;
extern int i; extern const long l; extern volatile unsigned u; extern float f; extern double d; extern wchar_t w;
enum Small : unsigned char { one }; enum class E { x }; enum Later : int;
extern Small small; extern E e; extern _BitInt(17) bit;
extern int *p; extern const double *q; extern void *v; extern void (*fn)(); extern decltype(nullptr) n;
struct S { int x; }; extern int S::*member; extern int &r; extern _Atomic(int) a;
typedef int __attribute__((may_alias)) Alias; extern Alias alias; extern Alias *aliasPointer;
)cpp");
  EXPECT_EQ(s.type("b"), "Bool u8 Trivial");
  EXPECT_EQ(s.type("c"), "Character i8 Trivial");
  EXPECT_EQ(s.type("uc"), "Character u8 Trivial");
  EXPECT_EQ(s.type("by"), "Character u8 Trivial");
  EXPECT_EQ(s.type("c8"), "Integer u8 Trivial");
  EXPECT_EQ(s.type("i"), "Integer i32 Trivial");
  EXPECT_EQ(s.type("l"), "Integer i64 Trivial const");
  EXPECT_EQ(s.type("u"), "Integer u32 Trivial volatile");
  EXPECT_EQ(s.type("f"), "Float u32 Trivial");
  EXPECT_EQ(s.type("d"), "Float u64 Trivial");
  EXPECT_EQ(s.type("w"), "Integer i32 Trivial");
  EXPECT_EQ(s.type("small"), "Integer u8 Trivial")
      << "an enumeration is an integer even over a character type";
  EXPECT_EQ(s.typeOf("small").name, "Small");
  EXPECT_EQ(s.type("e"), "Integer i32 Trivial");
  EXPECT_EQ(s.type("bit"), "Integer i17 Trivial");
  EXPECT_EQ(s.type("p"), "Pointer u64 View Trivial random contiguous");
  EXPECT_EQ(s.elementType("p"), "int");
  EXPECT_EQ(s.elementType("q"), "double");
  EXPECT_EQ(s.type("fn"), "Pointer u64 Trivial");
  EXPECT_EQ(s.type("n"), "Other Trivial");
  EXPECT_EQ(s.type("member"), "Other Trivial");
  EXPECT_EQ(s.type("r"), "Integer i32 Trivial");
  EXPECT_EQ(s.type("a"), "Integer i32 Trivial atomic");
  EXPECT_EQ(s.type("alias"), "Integer i32 Trivial alias");
  EXPECT_NE(s.typeOf("alias").name, "int");
  EXPECT_NE(s.elementType("aliasPointer"), "int");
}

TEST(TypeDescriptions, Containers) {
  const Snippet s(R"cpp(
#include <array>
#include <bitset>
#include <deque>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <variant>
#include <vector>
int raw[4]; const int constants[4] = {}; std::vector<int> rows[4];
std::vector<double> v; std::vector<bool> vb; std::array<int, 3> a; std::string s;
std::deque<int> d; std::list<int> l; std::map<std::string, double> m; std::set<int> st;
std::unordered_map<int, std::string> um; std::optional<int> o; std::optional<std::string> os;
std::variant<int, std::string> va; std::pair<int, int> p; std::pair<int, std::string> ps;
std::tuple<int, double> t; std::bitset<9> bs; std::function<int(int)> f;
std::span<const int> sp; std::string_view sv; std::unique_ptr<int> up;
std::unique_ptr<int[]> ua; std::shared_ptr<int> sh; int target; std::reference_wrapper<int> rw(target);
std::vector<int>::iterator vi; std::vector<int>::const_iterator vc; std::deque<int>::iterator di;
std::list<int>::iterator li; std::map<int, int>::iterator mi; std::vector<bool>::iterator bi;
std::vector<int>::reverse_iterator ri; std::unordered_map<int, int>::iterator ui;
const std::vector<double> cv{}; std::vector<std::vector<int>> vv; std::initializer_list<int> il; extern std::map<std::string, int>::iterator later; extern std::optional<long> laterOptional;
)cpp");
  EXPECT_EQ(s.type("raw"), "Array Inline Trivial random contiguous");
  EXPECT_EQ(s.typeOf("raw").name, "int[4]");
  EXPECT_EQ(s.elementType("raw"), "int");
  EXPECT_EQ(s.type("constants"), "Array Inline Trivial random contiguous const");
  EXPECT_EQ(s.type("rows"), "Array Inline Regular random contiguous");
  EXPECT_EQ(s.type("v"), "Record Owned Regular random contiguous");
  EXPECT_EQ(s.typeOf("v").name, "std::vector<double>");
  EXPECT_EQ(s.typeOf("v").container, "std::vector");
  EXPECT_EQ(s.elementType("v"), "double");
  EXPECT_EQ(s.type("cv"), "Record Owned Regular random contiguous const");
  EXPECT_EQ(s.typeOf("cv").name, "std::vector<double>");
  EXPECT_EQ(s.type("vb"), "Record Owned Regular random bits");
  EXPECT_EQ(s.elementType("vb"), "bool");
  EXPECT_EQ(s.type("a"), "Array Inline Trivial random contiguous");
  EXPECT_EQ(s.typeOf("a").container, "std::array");
  EXPECT_EQ(s.type("s"), "Record Owned Regular random contiguous");
  EXPECT_EQ(s.elementType("s"), "char");
  EXPECT_EQ(s.type("d"), "Record Owned Regular random throwing");
  EXPECT_EQ(s.type("l"), "Record Owned Regular");
  EXPECT_EQ(s.type("m"), "Record Owned Regular");
  EXPECT_EQ(s.elementType("m"), "double");
  EXPECT_EQ(s.elementType("um"), "std::basic_string<char>");
  EXPECT_EQ(s.type("o"), "Record Inline Trivial");
  EXPECT_EQ(s.type("os"), "Record Inline Regular");
  EXPECT_EQ(s.type("va"), "Record Inline Regular");
  EXPECT_EQ(s.type("ps"), "Record Inline Regular");
  EXPECT_EQ(s.type("bs"), "Record Inline Trivial random bits");
  EXPECT_EQ(s.type("f").substr(0, 13), "Record Custom");
  EXPECT_EQ(s.type("sp"), "Record View Trivial random contiguous");
  EXPECT_EQ(s.type("sv"), "Record View Trivial random contiguous");
  EXPECT_EQ(s.type("up"), "Record Owned Regular");
  EXPECT_EQ(s.elementType("up"), "int");
  EXPECT_EQ(s.type("ua"), "Record Owned Regular random contiguous");
  EXPECT_EQ(s.elementType("ua"), "int");
  EXPECT_EQ(s.type("sh"), "Record Shared Regular");
  EXPECT_EQ(s.type("rw"), "Record View Trivial");
  EXPECT_EQ(s.type("vi"), "Record View Trivial random contiguous");
  EXPECT_EQ(s.elementType("vi"), "int");
  EXPECT_EQ(s.elementType("vc"), "int");
  EXPECT_EQ(s.type("di"), "Record View Regular random");
  EXPECT_EQ(s.type("li"), "Record View Trivial");
  EXPECT_EQ(s.elementType("li"), "int");
  EXPECT_EQ(s.elementType("mi"), "std::pair<const int, int>");
  EXPECT_EQ(s.elementType("ui"), "std::pair<const int, int>");
  EXPECT_EQ(s.type("bi"), "Record View Trivial random bits");
  EXPECT_EQ(s.elementType("ri"), "int");
  EXPECT_FALSE(s.typeOf("ri").contiguous);
  EXPECT_TRUE(s.typeOf("ri").randomAccess);
  EXPECT_EQ(s.elementType("vv"), "std::vector<int>");
  EXPECT_EQ(s.elementType("later"), "std::pair<const std::basic_string<char>, int>") << "not instantiated";
  EXPECT_EQ(s.type("laterOptional"), "Record Inline Regular") << "not instantiated: not known to be trivial";
  EXPECT_EQ(s.type("il"), "Record View Trivial random contiguous");
}

TEST(TypeDescriptions, Lifetimes) {
  const Snippet s(R"cpp(
#include <atomic>
#include <fstream>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <sstream>
#include <string>
#include <thread>
#include <vector>
struct Plain { int a; double b[3]; };
struct Text { std::string s; Plain p; };
struct Copying { Copying(); Copying(const Copying &); };
struct Destroying { ~Destroying(); };
struct Defaulted { std::string s; ~Defaulted() = default; Defaulted(Defaulted &&) = default; };
struct Assigning { Assigning &operator=(const Assigning &); };
struct Holding { std::vector<Destroying> v; };
struct Deriving : Text { int x; };
struct DerivingCustom : Copying {};
struct Noncopyable { Noncopyable(const Noncopyable &) = delete; Noncopyable(int); };
struct Throwing { Throwing(Throwing &&) noexcept(false); };
struct Moving { Moving(Moving &&) noexcept; std::string s; };
struct CopyOnly { std::string s; ~CopyOnly() {} };
struct Node { int value; std::unique_ptr<Node> next; };
struct Linked { Linked *next; };
struct Base { virtual ~Base() = default; };
struct Incomplete; struct Volatile { volatile int x; };
union Either { int i; float f; };
struct Less { bool operator()(int a, int b) const { return a < b; } };
struct Effect { bool operator()(int a, int b) const; };
struct Pimpl { std::unique_ptr<Incomplete> p; ~Pimpl(); };
extern Plain plain; extern Text text; extern Copying copying; extern Destroying destroying; extern Defaulted defaulted;
extern Assigning assigning; extern Holding holding; extern Deriving deriving; extern DerivingCustom derivingCustom;
extern Noncopyable noncopyable; extern Throwing throwing; extern Moving moving; extern CopyOnly copyOnly;
extern Node node; extern Linked linked; extern std::unique_ptr<Base> base; extern Incomplete incomplete;
extern Volatile vol; extern Either either; extern std::vector<Copying> elements; extern Pimpl pimpl;
extern std::map<int, int, Less> quiet; extern std::map<int, int, Effect> loud;
extern std::unique_ptr<int, void (*)(int *)> deleter; extern std::unique_ptr<Incomplete> opaque;
extern std::atomic<int> atomic; extern std::mutex mutex; extern std::lock_guard<std::mutex> guard;
extern std::ofstream file; extern std::ostringstream memory; extern std::thread thread;
template <class T> struct Wrapper { T value; }; Wrapper<Copying> wrapped; Wrapper<int> wrappedInt; extern Wrapper<long> later;
)cpp");
  EXPECT_EQ(s.type("plain"), "Record Trivial");
  EXPECT_EQ(s.type("text"), "Record Regular");
  EXPECT_EQ(s.type("copying"), "Record Custom throwing");
  EXPECT_EQ(s.type("destroying"), "Record Custom");
  EXPECT_EQ(s.type("defaulted"), "Record Regular");
  EXPECT_EQ(s.type("assigning"), "Record Custom");
  EXPECT_EQ(s.type("holding"), "Record Custom");
  EXPECT_EQ(s.type("deriving"), "Record Regular");
  EXPECT_EQ(s.type("derivingCustom"), "Record Custom throwing");
  EXPECT_EQ(s.type("noncopyable").find("immovable") != std::string::npos, true);
  EXPECT_EQ(s.type("throwing"), "Record Custom throwing");
  EXPECT_EQ(s.type("moving"), "Record Custom");
  EXPECT_EQ(s.type("copyOnly"), "Record Custom throwing") << "moving copies the string";
  EXPECT_EQ(s.type("node"), "Record Regular");
  EXPECT_EQ(s.type("linked"), "Record Trivial");
  EXPECT_EQ(s.type("base"), "Record Owned Custom") << "the object may be of a derived class";
  EXPECT_EQ(s.typeOf("incomplete").kind, ir::TypeKind::Other);
  EXPECT_EQ(s.type("vol"), "Record Trivial volatile");
  EXPECT_EQ(s.type("either"), "Record Trivial union");
  EXPECT_EQ(s.type("elements"), "Record Owned Custom random contiguous");
  EXPECT_EQ(s.type("quiet"), "Record Owned Regular");
  EXPECT_EQ(s.type("loud"), "Record Owned Custom");
  EXPECT_EQ(s.type("deleter"), "Record Owned Custom");
  EXPECT_EQ(s.type("opaque"), "Record Owned Custom");
  EXPECT_EQ(s.type("pimpl").substr(0, 13), "Record Custom");
  EXPECT_EQ(s.type("atomic"), "Record Custom atomic immovable");
  EXPECT_EQ(s.type("mutex"), "Record Custom immovable");
  EXPECT_EQ(s.type("guard"), "Record Custom immovable");
  EXPECT_EQ(s.type("file").substr(0, 13), "Record Custom");
  EXPECT_EQ(s.type("memory").substr(0, 14), "Record Regular");
  EXPECT_EQ(s.type("thread").substr(0, 13), "Record Custom");
  EXPECT_EQ(s.type("wrapped"), "Record Custom throwing");
  EXPECT_EQ(s.type("wrappedInt"), "Record Trivial");
  EXPECT_EQ(s.typeOf("later").kind, ir::TypeKind::Other) << "not instantiated";
}

TEST(TypeDescriptions, NamesOfLocalClassesAreTheirOwn) {
  const Snippet s(R"cpp(
auto first() { struct S { int x; }; return S(); }
auto second() { struct S { double y[9]; }; return S(); }
auto lambda() { return [](int x) { return x; }; }
extern decltype(first()) a; extern decltype(second()) b; extern decltype(lambda()) c;
struct Both { decltype(first()) a; decltype(second()) b; };
)cpp");
  EXPECT_EQ(s.namesOf({"a", "b", "a"}), (std::vector<std::string>{"S", "S #2", "S"}));
  EXPECT_EQ(s.typeOf("c").name.find('/'), std::string::npos) << "no path of this machine";
}

TEST(TypeDescriptions, FancyPointersAreNotOwned) {
  const Snippet s(R"cpp(
#include <vector>
template <class T> struct Offset { long d; T &operator*() const; };
template <class T> struct Fancy { using value_type = T; using pointer = Offset<T>; pointer allocate(std::size_t);
  void deallocate(pointer, std::size_t); };
template <class T> struct Aligned { using value_type = T; T *allocate(std::size_t); void deallocate(T *, std::size_t); };
template struct Fancy<int>; template struct Aligned<int>;
extern std::vector<int, Fancy<int>> fancy; extern std::vector<int, Aligned<int>> aligned; extern std::vector<long, Aligned<long>> later;
)cpp");
  EXPECT_EQ(s.type("fancy"), "Record Shared Custom");
  EXPECT_EQ(s.type("later"), "Record Shared Custom") << "not instantiated";
  EXPECT_EQ(s.type("aligned"), "Record Owned Custom random contiguous");
}

} // namespace
