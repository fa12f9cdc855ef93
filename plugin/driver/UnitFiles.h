// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The files of a parsed unit as the IR names them.

#pragma once

#include "ir/Module.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringMap.h"

namespace xcs::driver {

/// From the paths of a module back to the files of clang's source manager.
class UnitFiles {
public:
  UnitFiles(const clang::SourceManager &sm, const ir::Module &module);

  /// The parsed file; invalid if the path is none of this unit.
  clang::FileID operator[](ir::FileId file) const { return at(file).id; }
  /// The same file was entered more than once: its text means several things.
  bool isRepeated(ir::FileId file) const { return at(file).count > 1; }
  llvm::StringRef text(ir::FileId file) const;

private:
  struct Entry {
    clang::FileID id;
    unsigned count = 0;
  };
  const Entry &at(ir::FileId file) const { return entries[file.index]; }

  const clang::SourceManager &sm;
  std::vector<Entry> entries; ///< By FileId.
};

} // namespace xcs::driver
