// RUN: %reject %s XCS1102
#include <cstdio>
#include <vector>
class Memory {
public:
  struct Cell {
    Memory &memory;
    int place;
    void operator=(int x) {
      memory.log.push_back(memory.cells[place] = x + static_cast<int>(memory.log.size()));
    }
  };
  Cell operator[](int place) { return {*this, place}; }
  std::vector<int> cells = std::vector<int>(60), log;
};
[[xcs::jit]] void f(Memory &memory) {
  for (int i = 0; i < 60; ++i)
    memory[i] = i * i;
}
int main() {
  Memory memory;
  f(memory);
  for (int x : memory.log)
    std::printf("%d ", x);
}
