// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The report for people, in the form of a compiler's messages, so that editors find the places.

#include "ir/Names.h"
#include "report/Order.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/Unicode.h"

namespace xcs::report {

namespace {

class Writer {
public:
  Writer(const Report &report, SourceText text, llvm::raw_ostream &out)
      : report(report), text(text), out(out) {}

  void write() {
    for (const OrderedFunction &entry : orderedFunctions(report))
      if (entry.sites.empty()) {
        place(entry.function->range);
        out << "note: nothing to run in parallel in '" << entry.function->name
            << "': no loop, no group of calls\n";
      }
    for (const Site *site : orderedSites(report))
      writeSite(*site);
    if (report.functions.empty())
      out << "no function is marked [[xcs::jit]] (--all looks at the others, too)\n";
    summary();
  }

private:
  void place(const ir::SourceRange &range) {
    llvm::StringRef file = fileOf(report, range);
    if (file.empty())
      out << "<unknown place>: ";
    else
      out << file << ':' << range.line << ':' << range.column << ": ";
  }

  /// The source line with the range marked as far as it lies on that line.
  void snippet(const ir::SourceRange &range) {
    llvm::StringRef all = range.file.valid() ? text(range.file) : llvm::StringRef();
    if (all.empty() || range.line == 0)
      return;
    llvm::StringRef line = all;
    for (unsigned i = 1; i < range.line; ++i)
      line = line.split('\n').second;
    line = line.split('\n').first.rtrim("\r");
    std::size_t begin = range.column ? range.column - 1 : 0;
    if (begin > line.size() || line.trim().empty())
      return; // The file has changed since it was read.
    std::size_t length = line.size() - begin;
    if (range.endLine == range.line && range.end > range.begin)
      length = std::min<std::size_t>(length, range.end - range.begin);
    out << llvm::format("%5u | ", range.line) << line << "\n      | ";
    // Tabs stay tabs, so that the caret stands right whatever their width.
    std::size_t done = 0;
    for (std::size_t i = 0; i <= begin; ++i)
      if (i == begin || line[i] == '\t') {
        out.indent(width(line.slice(done, i)));
        if (i < begin)
          out << '\t';
        done = i + 1;
      }
    out << '^';
    for (int i = width(line.substr(begin, length).rtrim()); i > 1; --i)
      out << '~';
    out << '\n';
  }

  static unsigned width(llvm::StringRef part) {
    int columns = llvm::sys::unicode::columnWidthUTF8(part);
    return columns < 0 ? part.size() : columns;
  }

  void writeSite(const Site &site) {
    place(site.range);
    out << nameOf(site.verdict);
    bool isRewritten = site.verdict == Verdict::Parallel || site.verdict == Verdict::Guarded;
    if (!site.pattern.empty())
      out << ": " << site.pattern;
    out << " [" << site.id << "]\n";
    snippet(site.range);
    if (isRewritten || site.blockers.empty())
      for (const analysis::Evidence &evidence : site.evidence)
        out << "  " << ir::spell(evidence.basis) << ": " << evidence.fact << '\n';
    for (const std::string &guard : site.guards)
      out << "  checked when it runs: " << guard << '\n';
    for (const analysis::Blocker &blocker : site.blockers)
      writeBlocker(site, blocker);
    for (const std::string &fix : site.fixes)
      out << "  fix: " << fix << '\n';
    if (site.fixes.empty())
      for (const std::string &hint : hintsOf(site))
        out << "  hint: " << hint << '\n';
  }

  void writeBlocker(const Site &site, const analysis::Blocker &blocker) {
    ir::SourceRange where = placeOf(report, site, blocker);
    place(where);
    out << "reason: " << messageOf(blocker.reason, blocker.variable, blocker.detail) << " ["
        << idOf(blocker.reason) << "]\n";
    if (where.file != site.range.file || where.line != site.range.line || where.column != site.range.column)
      snippet(where);
    Related related = relatedOf(report, blocker);
    if (!related.place.valid())
      return;
    place(related.place);
    out << "note: " << related.message << '\n';
    snippet(related.place);
  }

  void summary() {
    auto counts = countVerdicts(report);
    unsigned sites = 0;
    for (unsigned count : counts)
      sites += count;
    out << sites << (sites == 1 ? " site" : " sites");
    const char *separator = ": ";
    for (unsigned i = 0; i < verdictCount; ++i)
      if (counts[i]) {
        out << separator << counts[i] << ' ' << nameOf(static_cast<Verdict>(i));
        separator = ", ";
      }
    out << '\n';
  }

  const Report &report;
  SourceText text;
  llvm::raw_ostream &out;
};

} // namespace

void printText(const Report &report, SourceText text, llvm::raw_ostream &out) {
  Writer(report, text, out).write();
}

} // namespace xcs::report
