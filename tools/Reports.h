// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#pragma once

#include "report/Report.h"
#include <array>

namespace xcs::tools {

/// One JSON report of several files: a function that several of them contain is there once.
class JsonReports {
public:
  void add(const report::Report &report);
  std::string text() const;

private:
  std::vector<std::string> documents;
};

} // namespace xcs::tools
