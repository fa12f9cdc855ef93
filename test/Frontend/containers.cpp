// RUN: %xcs-check --emit-ir %s -- -std=c++20 | %python %S/Inputs/plain.py | FileCheck %s
// Operations of standard containers say what they touch.
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>
// CHECK: global literal: const "char[2]" constant
// CHECK: callee std::vector::push_back(&const __x: const std::basic_string<char>) -> void library member model { throws allocates append 0 read 1 weight 5 }
// CHECK: callee "std::basic_string::operator+="(&const __s: "const char *") -> &std::basic_string<char> library member model { throws allocates append 0 read 1 weight 10 }
// CHECK: callee std::vector::at(__n: u64) -> &std::basic_string<char> library member model { throws read 0# }
// CHECK: callee std::basic_string::clear() -> void library noexcept member model { write 0 }
// CHECK: callee "copy of std::basic_string<char>"() library model { throws allocates read 0 weight 20 }
// CHECK: callee "std::map::operator[]"(&const __k: const std::basic_string<char>) -> &int library member model { throws allocates write 0 read 1 weight 30 }
// CHECK: callee "std::unordered_map::operator[]"(&const __k: const int) -> &int library member model { throws allocates write 0 read 1 weight 30 }
// CHECK: callee std::unordered_map::find(&const __x: const int) -> !18 library noexcept member model { read 0 read 1 weight 20 }
// CHECK: callee "std::optional::(bool)"() -> bool library noexcept member const-member model { read 0# }
// CHECK: callee std::vector::resize(__new_size: u64) -> void library member model { throws allocates write 0 weight 50 }
// CHECK: callee std::vector::reserve(__n: u64) -> void library member model { throws allocates write 0 weight 30 }
// CHECK: callee "std::initializer_list::(constructor)"() -> void library member model { throws allocates write 0 }
// CHECK: callee "std::vector::operator="(__l: !25) -> &std::vector<std::basic_string<char>> library member model { throws allocates write 0 read 1 weight 30 }
// CHECK: callee std::map::count(&const __x: const std::basic_string<char>) -> u64 library noexcept member const-member model { read 0 read 1 weight 20 }
// CHECK-LABEL: function containers(&v: std::vector<std::basic_string<char>> taken, &m: std::map<std::basic_string<char>, int> taken, &u: std::unordered_map<int, int> taken, &o: std::optional<int> taken, &p: "std::unique_ptr<int[]>" taken, &s: std::basic_string<char> taken, i: int constant taken named) marked selected {
[[xcs::jit]] int containers(std::vector<std::string> &v, std::map<std::string, int> &m, std::unordered_map<int, int> &u,
                            std::optional<int> &o, std::unique_ptr<int[]> &p, std::string &s, int i) {
  // CHECK: call std::vector::push_back(&v, &const s:const std::basic_string<char>)
  v.push_back(s);
  // CHECK-NEXT: call "std::basic_string::operator+="(&v$[i], &const literal[*] as ?:"const char *") yields v$[i]
  v[i] += "x";
  // CHECK-NEXT: call std::vector::at(&const v, i) yields v$[i]
  // CHECK-NEXT: call std::basic_string::clear(&v$[i])
  v.at(i).clear();
  // CHECK-NEXT: %0 = load v#:u64
  // CHECK-NEXT: %1:std::basic_string<char> = call "copy of std::basic_string<char>"(&const s:const std::basic_string<char>)
  // CHECK-NEXT: store v$[(sub %0 1)] = %1
  v.back() = s;
  // CHECK-NEXT: call "std::map::operator[]"(&m, &const s:const std::basic_string<char>) yields m[key *]
  // CHECK-NEXT: store m[key *] = 1
  m[s] = 1;
  // CHECK-NEXT: call "std::unordered_map::operator[]"(&u, &const i:const int as i) yields u[key i]
  // CHECK-NEXT: store u[key i] add= 1
  u[i]++;
  // CHECK-NEXT: %2 = call std::unordered_map::find(&u, &const i:const int as i) yields u$[*]
  // CHECK-NEXT: store found = %2 init
  auto found = u.find(i);
  // CHECK-NEXT: %3 = load u#:u64
  // CHECK-NEXT: store temporary = ?:!18 init
  // CHECK-NEXT: if (not ?:bool) {
  if (found != u.end())
    // CHECK-NEXT: store found->[0:long].second = 2
    // CHECK-NEXT: } else {
    // CHECK-NEXT: }
    found->second = 2;
  // CHECK-NEXT: %4 = call "std::optional::(bool)"(&const o:const std::optional<int>)
  // CHECK-NEXT: if %4 {
  if (o)
    // CHECK-NEXT: store o."value":int = 3
    // CHECK-NEXT: } else {
    // CHECK-NEXT: }
    *o = 3;
  // CHECK-NEXT: store p$[i] = 4
  p[i] = 4;
  // CHECK-NEXT: store s$[0] = 97
  s[0] = 'a';
  // CHECK-NEXT: call std::vector::resize(&v, 9:u64)
  v.resize(9);
  // CHECK-NEXT: call std::vector::reserve(&v, 9:u64)
  v.reserve(9);
  // CHECK-NEXT: call "std::initializer_list::(constructor)"(&temporary.1)
  // CHECK-NEXT: call "std::vector::operator="(&v, copy temporary.1) yields v
  v = {};
  // CHECK-NEXT: %5 = call std::map::count(&const m:const std::map<std::basic_string<char>, int>, &const s:const std::basic_string<char>)
  // CHECK-NEXT: %6 = load s#:u64
  // CHECK-NEXT: return (cast:int (add %5 %6))
  return m.count(s) + s.size();
}
