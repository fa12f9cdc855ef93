// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "server.h"

#include <httplib.h>
#include <nlohmann/json.hpp>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <stdexcept>
#include <string_view>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace {

using Json = nlohmann::json;

constexpr auto latency = std::chrono::milliseconds(100);
constexpr int workers = 512; // requests answered at once
constexpr int backlog = 1024;

/// An answer that depends on nothing but the model and the prompt (FNV-1a picks it).
std::string answer(std::string_view model, std::string_view prompt) {
  static constexpr std::array<std::string_view, 8> sayings = {
      "The time it takes now, on the data it takes it on.",
      "Where it waits: a call that waits costs no processor.",
      "The largest part that must stay in order.",
      "How long one piece runs; small pieces cost more to hand out than to do.",
      "Whether the pieces touch the same memory.",
      "The result, byte for byte, so that you can tell it is still the same.",
      "The run on one thread: it is the one to beat.",
      "What the machine has left while your program runs."};
  std::uint64_t hash = 14695981039346656037u;
  for (std::string_view text : {model, prompt})
    for (unsigned char c : text)
      hash = (hash ^ c) * 1099511628211u;
  return std::string(sayings[(hash >> 32) % sayings.size()]);
}

void reply_error(httplib::Response &response, int status, const std::string &message) {
  response.status = status;
  response.set_content(Json{{"error", {{"message", message}}}}.dump(), "application/json");
}

void complete(const httplib::Request &request, httplib::Response &response) {
  Json body = Json::parse(request.body, nullptr, /*allow_exceptions=*/false);
  Json::json_pointer content("/messages/0/content");
  if (body.is_discarded() || !body.contains("model") || !body["model"].is_string() ||
      !body.contains(content) || !body[content].is_string())
    return reply_error(response, 400, "the request needs a model and a message");
  std::string model = body["model"];
  std::string prompt = body[content];
  std::this_thread::sleep_for(latency);
  if (model == "broken")
    return reply_error(response, 500, "this model is broken");
  if (model == "garbled")
    return response.set_content("<html>not JSON</html>", "text/html");
  Json message = {{"role", "assistant"}, {"content", answer(model, prompt)}};
  response.set_content(Json{{"object", "chat.completion"},
                            {"model", model},
                            {"choices", {{{"index", 0}, {"message", message}, {"finish_reason", "stop"}}}}}
                           .dump(),
                       "application/json");
}

class Server : public httplib::Server {
public:
  /// cpp-httplib listens with a queue of 5, and a burst of connections past that waits a second for its
  /// second try.
  void widen_queue() { ::listen(svr_sock_, backlog); }
};

/// Serves until the process is ended; writes the port to `port_pipe` once connections are accepted.
[[noreturn]] void serve(int port_pipe) {
  Server server;
  server.new_task_queue = [] { return new httplib::ThreadPool(workers); };
  server.set_tcp_nodelay(true);
  server.Post("/v1/chat/completions", complete);
  int port = server.bind_to_any_port("127.0.0.1");
  server.widen_queue();
  if (port > 0 && ::write(port_pipe, &port, sizeof port) == sizeof port) {
    ::close(port_pipe);
    server.listen_after_bind();
  }
  ::_exit(1);
}

} // namespace

LocalServer::LocalServer() {
  int ends[2];
  if (::pipe(ends) != 0)
    throw std::runtime_error("local server: no pipe");
  pid_t parent = ::getpid();
  process_ = ::fork();
  if (process_ == 0) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL); // the server never outlives the program
    if (::getppid() != parent)
      ::_exit(1);
    ::close(ends[0]);
    serve(ends[1]);
  }
  ::close(ends[1]);
  int port = 0;
  bool started = process_ > 0 && ::read(ends[0], &port, sizeof port) == sizeof port;
  ::close(ends[0]);
  if (!started) {
    if (process_ > 0)
      ::waitpid(process_, nullptr, 0);
    throw std::runtime_error("local server: it did not start");
  }
  endpoint_ = "http://127.0.0.1:" + std::to_string(port) + "/v1";
}

LocalServer::~LocalServer() {
  ::kill(process_, SIGKILL);
  ::waitpid(process_, nullptr, 0);
}
