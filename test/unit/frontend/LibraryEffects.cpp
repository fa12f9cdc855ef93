// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the models say of the world outside: streams, files, C, POSIX, threads. The form of a line: see
// LibraryModels.cpp.

#include "Snippet.h"
#include <gtest/gtest.h>

using namespace xcs;
using test::Snippet;

namespace {

TEST(LibraryModels, Streams) {
  const Snippet s(R"cpp(
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <sstream>
#include <string>
void out(int x) { std::cout << x; }
void chain(int x) { std::cout << x << " " << x; }
void endl() { std::cout << std::endl; }
void text(const std::string &x) { std::cerr << x; }
void width() { std::cout << std::setw(3); }
void parameter(std::ostream &os, int x) { os << x; }
void local(int x) { std::ostringstream os; os << x; }
void localText(int x) { std::ostringstream os; os << "a" << x << 'c'; }
void str(const std::ostringstream &os) { os.str(); }
void file(std::ofstream &f, int x) { f << x; }
void in(int &x) { std::cin >> x; }
void line(std::istream &is, std::string &s) { std::getline(is, s); }
void lineLocal(std::istringstream &is, std::string &s) { std::getline(is, s); }
void open() { std::ifstream f("x"); }
void exists(const std::filesystem::path &p) { std::filesystem::exists(p); }
void extension(const std::filesystem::path &p) { p.extension(); }
void print(int x) { std::printf("%d\n", x); }
void printText(const char *t) { std::printf("%s\n", t); }
void format(char *buffer, int x, char *t) { std::snprintf(buffer, 9, "%d%s", x, t); }
void formatBack(char *buffer, int *n) { std::snprintf(buffer, 9, "%n", n); }
void formatAny(char *buffer, const char *f, int *n) { std::snprintf(buffer, 9, f, n); }
void scan(const char *t, int *x) { std::sscanf(t, "%d", x); }
void write(FILE *f, const char *t) { std::fputs(t, f); }
void read(FILE *f, char *t) { std::fread(t, 1, 9, f); }
)cpp");
  // local() and its like: the first call of the body is the construction; the models of the insertions are in
  // Local.
  EXPECT_EQ(s.call("out"), "Summary throws =0 ordered: writes to a stream (std::cout)");
  EXPECT_EQ(s.call("chain"), "Summary throws =0 ordered: writes to a stream (std::cout)");
  EXPECT_EQ(s.call("endl"), "Summary throws =0 ordered: writes to a stream (std::cout)");
  EXPECT_EQ(s.call("text"), "Summary r1 throws =0 ordered: writes to a stream (std::cerr)");
  EXPECT_EQ(s.call("width"), "Summary r1 throws =0 ordered: writes to a stream (std::cout)");
  EXPECT_EQ(s.call("parameter"), "Summary w0 throws =0 ordered: writes to a stream");
  EXPECT_EQ(s.call("str"), "Summary r0 alloc throws");
  EXPECT_EQ(s.call("file"), "Summary w0 throws =0 ordered: writes to a stream");
  EXPECT_EQ(s.call("in"), "Summary w1 throws =0 ordered: reads from a stream (std::cin)");
  EXPECT_EQ(s.call("line"), "Summary w0 w1 alloc throws =0 ordered: reads from a stream");
  EXPECT_EQ(s.call("lineLocal"), "Summary w0 w1 alloc throws =0");
  EXPECT_EQ(s.call("open"), "Summary w0 r1 alloc throws ordered: opens or closes a file");
  EXPECT_EQ(s.call("exists"), "Summary r0 alloc throws ordered: asks the file system");
  EXPECT_EQ(s.call("extension"), "Summary r0 alloc throws");
  EXPECT_EQ(s.call("print"), "Summary r0 ordered: writes to standard output");
  EXPECT_EQ(s.call("printText"), "Summary r0 r1 ordered: writes to standard output");
  EXPECT_EQ(s.call("format"), "Summary w0 r2 r4");
  EXPECT_EQ(s.call("formatBack"), "Summary w0 r2 w3");
  EXPECT_EQ(s.call("formatAny"), "Summary w0 r2 w3");
  EXPECT_EQ(s.call("scan"), "Summary r0 r1 w2");
  EXPECT_EQ(s.call("write"), "Summary r0 ordered: writes to a file");
  EXPECT_EQ(s.call("read"), "Summary w0 ordered: reads from a file");
}

TEST(LibraryModels, LocalStreams) {
  const Snippet s(R"cpp(
#include <sstream>
std::ostringstream os;
void one(std::ostringstream &local, int x) { local << x; }
void chain(std::ostringstream &local, int x) { local << "a" << x << 'c'; }
void hex(std::stringstream &local) { local << std::hex; }
void state(std::istringstream &local, int &x) { local >> x; }
)cpp");
  EXPECT_EQ(s.call("one"), "Summary w0 throws =0");
  EXPECT_EQ(s.call("chain"), "Summary w0 throws =0");
  EXPECT_EQ(s.call("hex"), "Summary w0 throws =0");
  EXPECT_EQ(s.call("state"), "Summary w0 w1 throws =0");
}

TEST(LibraryModels, CAndPosix) {
  const Snippet s(R"cpp(
#include <csetjmp>
#include <cstdlib>
#include <cstring>
#include <cctype>
#include <cassert>
#include <pthread.h>
#include <unistd.h>
void copy(void *a, const void *b) { std::memcpy(a, b, 9); }
void copyBuiltin(void *a, const void *b) { __builtin_memcpy(a, b, 9); }
void compare(const void *a, const void *b) { std::memcmp(a, b, 9); }
void set(void *a) { std::memset(a, 0, 9); }
void length(const char *t) { std::strlen(t); }
void find(const char *t) { std::strchr(t, 'x'); }
void token(char *t) { std::strtok(t, " "); }
void number(const char *t) { std::atoi(t); }
void longNumber(const char *t, char **e) { std::strtol(t, e, 10); }
void allocate() { std::malloc(9); }
void release(void *p) { std::free(p); }
void environment() { std::getenv("x"); }
void end() { std::exit(1); }
void jump(jmp_buf b) { longjmp(b, 1); }
void letter(int c) { std::isalpha(c); }
void hint(long x) { __builtin_expect(x, 1); }
void zeros(unsigned x) { __builtin_clz(x); }
void overflow(int a, int *r) { __builtin_add_overflow(a, 1, r); }
void lock(pthread_mutex_t *m) { pthread_mutex_lock(m); }
void self() { pthread_self(); }
void nap() { ::usleep(3); }
void input(int fd, char *b) { ::read(fd, b, 9); }
void process() { ::getpid(); }
void sort(int *a, int (*f)(const void *, const void *)) { std::qsort(a, 3, 4, f); }
void fresh() { ::operator new(9); }
)cpp");
  EXPECT_EQ(s.call("copy"), "Summary w0 r1 >0");
  EXPECT_EQ(s.call("copyBuiltin"), "Summary w0 r1 >0");
  EXPECT_EQ(s.call("compare"), "Summary r0 r1");
  EXPECT_EQ(s.call("set"), "Summary w0 >0");
  EXPECT_EQ(s.call("length"), "Summary r0");
  EXPECT_EQ(s.call("find"), "Summary r0 >0");
  EXPECT_NE(s.call("token").find("unknown: strtok keeps"), std::string::npos);
  EXPECT_EQ(s.call("number"), "Summary r0");
  EXPECT_EQ(s.call("longNumber"), "Summary r0 w1");
  EXPECT_EQ(s.call("allocate"), "Summary alloc fresh");
  EXPECT_EQ(s.call("release"), "Summary w0");
  EXPECT_EQ(s.call("environment"), "Summary r0 ordered: reads the environment");
  EXPECT_EQ(s.call("end"), "Summary noreturn ordered: ends the program");
  EXPECT_NE(s.call("jump").find("noreturn unknown: longjmp"), std::string::npos);
  EXPECT_EQ(s.call("letter"), "Summary");
  EXPECT_EQ(s.call("hint"), "Summary");
  EXPECT_EQ(s.call("zeros"), "Summary");
  EXPECT_EQ(s.call("overflow"), "Summary w2");
  EXPECT_EQ(s.call("lock"), "Summary w0 ordered: takes or gives back a lock");
  EXPECT_EQ(s.call("self"), "Summary thread");
  EXPECT_EQ(s.call("nap"), "Summary ordered: sleeps");
  EXPECT_EQ(s.call("input"), "Summary w1 ordered: reads from a descriptor");
  EXPECT_EQ(s.call("process"), "Summary");
  EXPECT_NE(s.call("sort").find("unknown: qsort runs a call through a pointer"), std::string::npos);
  EXPECT_EQ(s.call("fresh"), "Summary alloc throws fresh");
}

TEST(LibraryModels, Threads) {
  const Snippet s(R"cpp(
#include <atomic>
#include <future>
#include <mutex>
#include <thread>
void lock(std::mutex &m) { m.lock(); }
void guard(std::mutex &m) { std::lock_guard<std::mutex> g(m); }
void load(const std::atomic<int> &a) { a.load(); }
void increment(std::atomic<int> &a) { ++a; }
void add(std::atomic<int> &a) { a.fetch_add(1); }
void id() { std::this_thread::get_id(); }
void nap() { std::this_thread::sleep_for(std::chrono::seconds(1)); }
void join(std::thread &t) { t.join(); }
void async() { std::async([] {}); }
void get(std::future<int> &f) { f.get(); }
)cpp");
  EXPECT_EQ(s.call("lock"), "Summary w0 throws ordered: takes or gives back a lock");
  EXPECT_EQ(s.call("guard"), "Summary w0 w1 throws ordered: takes a lock");
  EXPECT_EQ(s.call("load"), "Summary r0 ordered: an atomic access");
  EXPECT_EQ(s.call("increment"), "Summary w0 ordered: an atomic access");
  EXPECT_EQ(s.call("add"), "Summary w0 ordered: an atomic access");
  EXPECT_EQ(s.call("id"), "Summary thread");
  EXPECT_EQ(s.call("nap"), "Summary r0 ordered: sleeps");
  EXPECT_NE(s.call("join").find("unknown: waits for or lets go a thread"), std::string::npos);
  EXPECT_NE(s.call("async").find("unknown: starts a thread"), std::string::npos);
  EXPECT_NE(s.call("get").find("unknown: waits for another thread"), std::string::npos);
}

TEST(LibraryModels, CFiles) {
  const Snippet s(R"c(
#include <math.h>
#include <string.h>
#include <stdio.h>
void copy(double *a, const double *b) { memcpy(a, b, 9); }
void root(double x) { sqrt(x); }
void print(int x) { printf("%d", x); }
)c",
                  {"-xc", "-std=c11"});
  EXPECT_EQ(s.call("copy"), "Summary w0 r1 >0");
  EXPECT_EQ(s.call("root"), "Summary");
  EXPECT_EQ(s.call("print"), "Summary r0 ordered: writes to standard output");
}

} // namespace
