// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Reports.h"
#include "llvm/Support/JSON.h"
#include <set>

namespace xcs::tools {

void JsonReports::add(const report::Report &report) {
  llvm::raw_string_ostream out(documents.emplace_back());
  report::printJson(report, out);
}

std::string JsonReports::text() const {
  if (documents.size() == 1)
    return documents.front();
  std::set<std::string> seen;
  std::vector<llvm::json::Value> functions;
  std::array<unsigned, 6> counts{};
  unsigned sites = 0;
  for (const std::string &document : documents) {
    llvm::json::Value parsed = llvm::cantFail(llvm::json::parse(document));
    for (llvm::json::Value &function : *parsed.getAsObject()->getArray("functions")) {
      std::string key;
      llvm::raw_string_ostream(key) << function;
      if (!seen.insert(key).second)
        continue;
      for (const llvm::json::Value &site : *function.getAsObject()->getArray("sites")) {
        ++sites;
        for (unsigned i = 0; i < counts.size(); ++i)
          counts[i] +=
              site.getAsObject()->getString("verdict") == report::nameOf(static_cast<report::Verdict>(i));
      }
      functions.push_back(std::move(function));
    }
  }
  std::string text;
  llvm::raw_string_ostream out(text);
  llvm::json::OStream json(out, 2);
  json.object([&] {
    json.attribute("schema", "xcs-report/1");
    json.attributeArray("functions", [&] {
      for (const llvm::json::Value &function : functions)
        json.value(function);
    });
    json.attributeObject("summary", [&] {
      json.attribute("functions", static_cast<std::int64_t>(functions.size()));
      json.attribute("sites", sites);
      for (unsigned i = 0; i < counts.size(); ++i)
        json.attribute(report::nameOf(static_cast<report::Verdict>(i)), counts[i]);
    });
  });
  out << '\n';
  return text;
}

} // namespace xcs::tools
