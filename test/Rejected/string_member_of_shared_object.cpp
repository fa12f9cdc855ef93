// RUN: %reject %s XCS1004
#include <cstdio>
#include <string>
#include <vector>
struct Session {
  std::string last;
};
[[xcs::jit]] void f(const std::vector<std::string> &in, std::vector<std::string> &out, Session &session) {
  for (std::size_t i = 0; i < in.size(); ++i) {
    out[i] = session.last + in[i];
    session.last = in[i].substr(in[i].size() / 2);
  }
}
int main() {
  std::vector<std::string> in, out(40);
  for (int i = 0; i < 40; ++i)
    in.push_back("word" + std::to_string(i * i));
  Session session;
  f(in, out, session);
  for (const std::string &s : out)
    std::printf("%s\n", s.c_str());
}
