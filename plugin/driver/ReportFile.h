// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#pragma once

#include "ir/Module.h"
#include "report/Report.h"
#include <memory>

namespace xcs::driver {

/// The JSON report that `report=` asks for. It tells what has become of the plans, so it is written when the
/// compile knows.
class ReportFile {
public:
  ReportFile() = default;
  /// An empty `path`: nobody asked.
  ReportFile(std::string path, std::shared_ptr<const ir::Module> module,
             std::shared_ptr<report::Report> report)
      : path(std::move(path)), module(std::move(module)), report(std::move(report)) {}

  /// The text of some files stays as written; `why` completes the sentence "independent, but its form is not
  /// rewritten yet (...)".
  void leave(llvm::function_ref<bool(ir::FileId)> concerns, const std::string &why);
  /// The text of all files stays as written, for a mistake of XCS itself.
  void leaveAll(const std::string &mistake);

  /// Writes the file. What went wrong; empty: nothing.
  std::string write() const;

private:
  std::string path;
  std::shared_ptr<const ir::Module> module; ///< `report` points into it.
  std::shared_ptr<report::Report> report;   ///< Null: nothing was decided.
};

} // namespace xcs::driver
