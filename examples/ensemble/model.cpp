// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "model.h"

#include <curl/curl.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <utility>

namespace {

using Json = nlohmann::json;

constexpr long connect_timeout_ms = 10'000;
constexpr long answer_timeout_ms = 120'000;

struct CurlDeleter {
  void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
  void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

std::size_t append(char *data, std::size_t size, std::size_t count, void *text) {
  static_cast<std::string *>(text)->append(data, size * count);
  return size * count;
}

/// Adds one header line; a list stays owned by `headers` when libcurl has no memory for the line.
void add_header(std::unique_ptr<curl_slist, CurlDeleter> &headers, const std::string &line) {
  curl_slist *longer = curl_slist_append(headers.get(), line.c_str());
  if (!longer)
    throw std::bad_alloc();
  static_cast<void>(headers.release());
  headers.reset(longer);
}

/// Status and body of one POST; throws std::runtime_error when there is no answer at all.
std::pair<long, std::string> post(const std::string &url, const std::string &body) {
  static const CURLcode ready =
      curl_global_init(CURL_GLOBAL_DEFAULT); // once, however many threads come first
  std::unique_ptr<CURL, CurlDeleter> handle(ready == CURLE_OK ? curl_easy_init() : nullptr);
  if (!handle)
    throw std::runtime_error("libcurl cannot be initialised");

  std::unique_ptr<curl_slist, CurlDeleter> headers;
  add_header(headers, "Content-Type: application/json");
  add_header(headers, "Expect:"); // no extra round trip for long prompts
  if (const char *key = std::getenv("OPENAI_API_KEY"))
    add_header(headers, std::string("Authorization: Bearer ") + key);

  std::string answer;
  char reason[CURL_ERROR_SIZE] = "";
  curl_easy_setopt(handle.get(), CURLOPT_URL, url.c_str());
  curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
  curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDS, body.c_str());
  curl_easy_setopt(handle.get(), CURLOPT_WRITEFUNCTION, append);
  curl_easy_setopt(handle.get(), CURLOPT_WRITEDATA, &answer);
  curl_easy_setopt(handle.get(), CURLOPT_ERRORBUFFER, reason);
  curl_easy_setopt(handle.get(), CURLOPT_NOSIGNAL, 1L); // signals and threads do not go together
  curl_easy_setopt(handle.get(), CURLOPT_CONNECTTIMEOUT_MS, connect_timeout_ms);
  curl_easy_setopt(handle.get(), CURLOPT_TIMEOUT_MS, answer_timeout_ms);

  CURLcode code = curl_easy_perform(handle.get());
  if (code != CURLE_OK)
    throw std::runtime_error(*reason ? reason : curl_easy_strerror(code));
  long status = 0;
  curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
  return {status, std::move(answer)};
}

/// The text of the first choice of a chat completion; throws std::runtime_error where there is none.
std::string content_of(const std::string &body) {
  Json json = Json::parse(body, nullptr, /*allow_exceptions=*/false);
  if (json.is_discarded())
    throw std::runtime_error("the answer is not JSON");
  Json::json_pointer place("/choices/0/message/content");
  if (!json.contains(place) || !json[place].is_string())
    throw std::runtime_error("the answer has no choices[0].message.content");
  return json[place].get<std::string>();
}

/// What a service says about its own error, in as few words as it has.
std::string error_of(const std::string &body) {
  Json json = Json::parse(body, nullptr, /*allow_exceptions=*/false);
  Json::json_pointer place("/error/message");
  if (!json.is_discarded() && json.contains(place) && json[place].is_string())
    return ": " + json[place].get<std::string>();
  return "";
}

} // namespace

Model::Model(std::string endpoint, std::string name)
    : endpoint_(std::move(endpoint)), name_(std::move(name)) {
  while (!endpoint_.empty() && endpoint_.back() == '/')
    endpoint_.pop_back();
}

std::string Model::operator()(const std::string &prompt) const {
  Json request = {
      {"model", name_}, {"temperature", 0}, {"messages", {{{"role", "user"}, {"content", prompt}}}}};
  std::string url = endpoint_ + "/chat/completions";
  try {
    auto [status, body] = post(url, request.dump());
    if (status != 200)
      throw std::runtime_error("HTTP " + std::to_string(status) + error_of(body));
    return content_of(body);
  } catch (const std::runtime_error &error) {
    throw std::runtime_error("model '" + name_ + "' at " + url + ": " + error.what());
  }
}
