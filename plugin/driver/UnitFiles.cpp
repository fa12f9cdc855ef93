// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "driver/UnitFiles.h"

namespace xcs::driver {

UnitFiles::UnitFiles(const clang::SourceManager &sm, const ir::Module &module)
    : sm(sm), entries(module.files.size()) {
  llvm::StringMap<Entry> byPath;
  for (unsigned i = 0; i < sm.local_sloc_entry_size(); ++i) {
    const clang::SrcMgr::SLocEntry &entry = sm.getLocalSLocEntry(i);
    if (!entry.isFile())
      continue;
    clang::FileID id = sm.getFileID(clang::SourceLocation::getFromRawEncoding(entry.getOffset()));
    clang::OptionalFileEntryRef file = sm.getFileEntryRefForID(id);
    Entry &known = byPath[file ? file->getName() : llvm::StringRef(entry.getFile().getName())];
    if (!known.id.isValid())
      known.id = id;
    ++known.count;
  }
  for (std::size_t i = 0; i < entries.size(); ++i)
    if (auto known = byPath.find(module.files[i]); known != byPath.end())
      entries[i] = known->second;
}

llvm::StringRef UnitFiles::text(ir::FileId file) const {
  clang::FileID id = (*this)[file];
  return id.isValid() ? sm.getBufferData(id) : llvm::StringRef();
}

} // namespace xcs::driver
