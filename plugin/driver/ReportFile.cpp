// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "driver/ReportFile.h"
#include "llvm/Support/Error.h"

namespace xcs::driver {

void ReportFile::leave(llvm::function_ref<bool(ir::FileId)> concerns, const std::string &why) {
  if (report)
    report::withdraw(*report, concerns, report::Reason::NoConstruct, why);
}

void ReportFile::leaveAll(const std::string &mistake) {
  if (report)
    report::withdraw(*report, [](ir::FileId) { return true; }, report::Reason::InternalError, mistake);
}

std::string ReportFile::write() const {
  if (path.empty() || !report)
    return "";
  llvm::Error error = llvm::writeToOutput(path, [&](llvm::raw_ostream &out) {
    report::printJson(*report, out);
    return llvm::Error::success();
  });
  return error ? "cannot write the report '" + path + "': " + llvm::toString(std::move(error)) : "";
}

} // namespace xcs::driver
