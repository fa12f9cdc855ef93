// RUN: %accept %s
#include <cstdio>
#include <string>
#include <vector>
[[xcs::io]] std::string fetch(const std::string &url);
[[xcs::jit]] std::vector<std::string> all(const std::vector<std::string> &urls) {
  std::vector<std::string> pages;
  for (const auto &url : urls) {
    auto page = fetch(url);
    if (!page.empty())
      pages.push_back(page + "\n");
  }
  return pages;
}
int main() {
  std::vector<std::string> urls;
  for (int i = 0; i < 30; ++i)
    urls.push_back("host" + std::to_string(i) + "/index");
  for (const std::string &s : all(urls))
    std::printf("%s", s.c_str());
}
std::string fetch(const std::string &url) { return url.size() % 3 == 0 ? "" : "page of " + url; }
