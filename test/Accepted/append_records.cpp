// RUN: %accept %s append
#include <cstdio>
#include <string>
#include <vector>
struct Record {
  int id;
  std::string name;
  std::vector<int> marks;
};
[[xcs::jit]] std::vector<Record> parse(const std::vector<std::string> &lines) {
  std::vector<Record> records;
  records.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].empty())
      continue;
    Record record{static_cast<int>(i), lines[i].substr(0, 5), {}};
    for (char c : lines[i])
      if (c >= '0' && c <= '9')
        record.marks.push_back(c - '0');
    records.push_back(std::move(record));
  }
  return records;
}
int main() {
  std::vector<std::string> lines;
  for (int i = 0; i < 150; ++i)
    lines.push_back(i % 9 ? "line " + std::to_string(i * i) : "");
  for (const Record &record : parse(lines)) {
    std::printf("%d %s", record.id, record.name.c_str());
    for (int m : record.marks)
      std::printf(" %d", m);
    std::printf("\n");
  }
}
