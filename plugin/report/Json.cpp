// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Schema xcs-report/1: docs/report.md, docs/xcs-report-1.schema.json.

#include "llvm/Support/JSON.h"
#include "ir/Names.h"
#include "report/Order.h"

namespace xcs::report {

namespace {

class Writer {
public:
  Writer(const Report &report, llvm::raw_ostream &out) : report(report), json(out, 2) {}

  void write() {
    json.object([&] {
      json.attribute("schema", "xcs-report/1");
      json.attributeArray("functions", [&] {
        for (const OrderedFunction &function : orderedFunctions(report))
          json.object([&] { writeFunction(function); });
      });
      json.attributeObject("summary", [&] { writeSummary(); });
    });
  }

private:
  /// Names of the user's program need not be UTF-8, JSON must be.
  static std::string clean(llvm::StringRef text) { return llvm::json::fixUTF8(text); }

  void writeFunction(const OrderedFunction &entry) {
    json.attribute("name", clean(entry.function->name));
    json.attribute("file", clean(fileOf(report, entry.function->range)));
    json.attribute("line", entry.function->range.line);
    json.attributeArray("sites", [&] {
      for (const Site *site : entry.sites)
        json.object([&] { writeSite(*site); });
    });
  }

  void writePlace(const ir::SourceRange &range) {
    json.attribute("file", clean(fileOf(report, range)));
    json.attribute("line", range.line);
    json.attribute("column", range.column);
  }

  void writeStrings(llvm::StringRef name, const std::vector<std::string> &strings) {
    json.attributeArray(name, [&] {
      for (const std::string &string : strings)
        json.value(clean(string));
    });
  }

  void writeSite(const Site &site) {
    json.attribute("id", clean(site.id));
    json.attribute("kind", nameOf(site.kind));
    writePlace(site.range);
    json.attribute("end_line", site.range.endLine);
    json.attribute("verdict", nameOf(site.verdict));
    if (site.pattern.empty())
      json.attribute("pattern", nullptr);
    else
      json.attribute("pattern", clean(site.pattern));
    writeStrings("guards", site.guards);
    json.attributeArray("evidence", [&] {
      for (const analysis::Evidence &evidence : site.evidence)
        json.object([&] {
          json.attribute("fact", clean(evidence.fact));
          json.attribute("basis", ir::spell(evidence.basis));
        });
    });
    json.attributeArray("blockers", [&] {
      for (const analysis::Blocker &blocker : site.blockers)
        json.object([&] { writeBlocker(site, blocker); });
    });
    writeStrings("fixes", site.fixes);
  }

  void writeBlocker(const Site &site, const analysis::Blocker &blocker) {
    json.attribute("id", idOf(blocker.reason));
    json.attribute("kind", nameOf(kindOf(blocker.reason)));
    json.attribute("variable", clean(blocker.variable));
    json.attribute("message", clean(messageOf(blocker.reason, blocker.variable, blocker.detail)));
    json.attribute("hint", clean(cureOf(blocker.reason, blocker.variable, blocker.detail)));
    writePlace(placeOf(report, site, blocker));
    if (Related related = relatedOf(report, blocker); related.place.valid())
      json.attributeObject("related", [&] {
        writePlace(related.place);
        json.attribute("message", clean(related.message));
      });
    else
      json.attribute("related", nullptr);
    if (blocker.distance)
      json.attribute("distance", *blocker.distance);
    else
      json.attribute("distance", nullptr);
  }

  void writeSummary() {
    auto counts = countVerdicts(report);
    unsigned sites = 0;
    for (unsigned count : counts)
      sites += count;
    json.attribute("functions", static_cast<std::int64_t>(report.functions.size()));
    json.attribute("sites", sites);
    for (unsigned i = 0; i < verdictCount; ++i)
      json.attribute(nameOf(static_cast<Verdict>(i)), counts[i]);
  }

  const Report &report;
  llvm::json::OStream json;
};

} // namespace

void printJson(const Report &report, llvm::raw_ostream &out) {
  Writer(report, out).write();
  out << '\n';
}

} // namespace xcs::report
