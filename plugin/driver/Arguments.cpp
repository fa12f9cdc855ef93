// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "driver/Arguments.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/ADT/Twine.h"

using llvm::StringRef;

namespace xcs::driver {

/// Says what is wrong with the value, or nothing.
static const char *setRemarks(StringRef value, Options &options) {
  const bool all = value == "all";
  if (!all && value != "applied" && value != "missed" && value != "none")
    return "expected all, applied, missed or none";
  options.showApplied = all || value == "applied";
  options.showMissed = all || value == "missed";
  options.showOther = all;
  return nullptr;
}

static const char *setFailAt(StringRef value, Options &options) {
  using Stage = Options::Stage;
  options.failAt = llvm::StringSwitch<Stage>(value)
                       .Case("read", Stage::Read)
                       .Case("plan", Stage::Plan)
                       .Case("parse", Stage::Parse)
                       .Case("rewrite", Stage::Rewrite)
                       .Default(Stage::None);
  return options.failAt == Stage::None ? "expected read, plan, parse or rewrite" : nullptr;
}

static const char *setPath(StringRef value, std::string &path) {
  path = value.str();
  return value.empty() ? "expected the name of a file" : nullptr;
}

std::vector<std::string> parseArguments(llvm::ArrayRef<std::string> arguments, Options &options) {
  std::vector<std::string> errors;
  for (StringRef argument : arguments) {
    auto [name, value] = argument.split('=');
    const char *wrong = nullptr;
    if (name == "remarks")
      wrong = setRemarks(value, options);
    else if (name == "report")
      wrong = setPath(value, options.reportPath);
    else if (name == "fail-at") // test hook: an internal error in that stage
      wrong = setFailAt(value, options);
    else if (name == "test-edit") // test hook: see readTestEdits
      wrong = setPath(value, options.testEditPath);
    else {
      errors.push_back(
          ("xcs: unknown plugin argument '" + llvm::Twine(name) + "'; known are 'remarks' and 'report'")
              .str());
      continue;
    }
    if (wrong)
      errors.push_back(
          ("xcs: wrong value '" + llvm::Twine(value) + "' of plugin argument '" + name + "': " + wrong)
              .str());
  }
  return errors;
}

} // namespace xcs::driver
