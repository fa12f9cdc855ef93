// RUN: %accept %s 6 search
// The first match of many, by index, by reference, by iterator; at the start, in the middle, at the end,
// never.
#include <array>
#include <cstdio>
#include <deque>
#include <span>
#include <string>
#include <vector>

[[xcs::jit]] int indexOf(const std::vector<int> &v, int wanted) {
  for (std::size_t i = 0; i < v.size(); ++i) // XCS: parallel search
    if (v[i] == wanted)
      return static_cast<int>(i);
  return -1;
}

struct Person {
  std::string name;
  int age;
};

[[xcs::jit]] const Person *find(const std::vector<Person> &all, const std::string &name, int least) {
  for (const Person &each : all) // XCS: parallel search
    if (each.name == name && each.age >= least)
      return &each;
  return nullptr;
}

[[xcs::jit]] int found(std::span<const int> v, int wanted) {
  int place = -1;
  for (std::size_t i = 0; i < v.size(); ++i) { // XCS: parallel search
    int rest = v[i] - wanted;
    if (rest < 0)
      continue;
    if (rest == 0) {
      place = static_cast<int>(i);
      break;
    }
  }
  return place;
}

[[xcs::jit]] int iterated(const std::deque<int> &v, int wanted) {
  for (auto it = v.begin(); it != v.end(); ++it) // XCS: parallel search
    if (*it == wanted)
      return *it;
  return -1;
}

int table[1000];

[[xcs::jit]] int inTable(int wanted) {
  for (int i = 999; i >= 0; --i) // XCS: parallel search
    if (table[i] == wanted)
      return i;
  return -1;
}

[[xcs::jit]] int countedBound(const std::vector<int> &v, int n, int wanted) {
  int i = -1;
  for (int k = 0; k < n; ++k) // XCS: guarded search
    if (v[k] == wanted) {
      i = k;
      break;
    }
  return i;
}

int main() {
  std::vector<int> v(5000);
  std::vector<Person> people;
  std::deque<int> d;
  for (int i = 0; i < 5000; ++i) {
    v[i] = i * 7 % 5003;
    d.push_back(v[i]);
    people.push_back({"p" + std::to_string(i % 100), i % 97});
  }
  for (int i = 0; i < 1000; ++i)
    table[i] = i % 500;
  for (int wanted : {0, 7, 4999, 2500, 5002, 5003, -4}) {
    std::printf("%d: %d %d %d %d %d\n", wanted, indexOf(v, wanted), found(v, wanted), iterated(d, wanted),
                inTable(wanted), countedBound(v, 5000, wanted));
    std::printf("%d %d\n", countedBound(v, 3, wanted), countedBound(v, -3, wanted));
  }
  // More than there is, but the end is found before that.
  std::printf("%d\n", countedBound(v, 6000, v[4000]));
  for (int age : {0, 50, 96, 97}) {
    const Person *p = find(people, "p7", age);
    std::printf("%d %s %d\n", age, p ? p->name.c_str() : "-", p ? static_cast<int>(p - people.data()) : -1);
  }
  std::printf("%d %d\n", indexOf({}, 3), found({}, 3));
}
