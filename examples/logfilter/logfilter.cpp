// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads a log line by line, keeps the requests that failed, and writes them in order with a fingerprint of
// the address in place of the address itself.
//
//   logfilter < access.log                lines like: 10.1.2.3 GET /path 503 17
//   logfilter --make LINES                writes such a log
#include <xcs/xcs.h>

#include <charconv>
#include <chrono>
#include <cstdint>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

/// One line of the log, taken apart; `status` is 0 if the line has another form.
struct Request {
  std::string address, method, path;
  int status = 0, milliseconds = 0;
};

std::string next_field(std::string_view &line) {
  std::size_t end = std::min(line.find(' '), line.size());
  std::string field(line.substr(0, end));
  line.remove_prefix(std::min(end + 1, line.size()));
  return field;
}

int number(const std::string &field) {
  int value = 0;
  auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
  return error == std::errc() && end == field.data() + field.size() ? value : 0;
}

Request parse(std::string_view line) {
  Request request;
  request.address = next_field(line);
  request.method = next_field(line);
  request.path = next_field(line);
  request.status = number(next_field(line));
  request.milliseconds = number(next_field(line));
  return request;
}

/// A name for an address that does not give it away: many rounds, so that trying all addresses takes long.
std::uint64_t fingerprint(const std::string &address) {
  std::uint64_t hash = 14695981039346656037u;
  for (int round = 0; round < 200; ++round)
    for (char c : address)
      hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u + static_cast<std::uint64_t>(round);
  return hash;
}

[[xcs::jit]]
void filter(std::istream &in, std::ostream &out) {
  std::string line;
  while (std::getline(in, line)) {
    Request request = parse(line);
    if (request.status >= 500)
      out << fingerprint(request.address) << ' ' << request.method << ' ' << request.path << ' '
          << request.status << '\n';
  }
}

void make(std::size_t lines) {
  std::uint64_t state = 1;
  for (std::size_t i = 0; i < lines; ++i) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    std::cout << "10." << (state >> 60) << '.' << (state >> 52 & 255) << '.' << (state >> 44 & 255)
              << " GET /item/" << (state >> 40 & 1023) << ' ' << (state >> 33 & 3 ? 200 : 503) << ' '
              << (state >> 20 & 127) << '\n';
  }
}

int main(int argc, char **argv) try {
  if (argc == 3 && std::string(argv[1]) == "--make") {
    make(std::stoul(argv[2]));
    return 0;
  }
  std::ios::sync_with_stdio(false);
  auto start = std::chrono::steady_clock::now();
  filter(std::cin, std::cout);
  std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  std::cerr << "filtered in " << elapsed.count() << " s\n";
} catch (const std::exception &error) {
  std::cerr << "logfilter: " << error.what() << '\n';
  return 1;
}
