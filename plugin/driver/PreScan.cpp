// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "driver/PreScan.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Lex/HeaderSearch.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

using namespace clang;
using llvm::StringRef;

namespace xcs::driver {
namespace {

bool isWord(char c) { return llvm::isAlnum(c) || c == '_'; }

/// What follows, past spaces and spliced lines.
StringRef skipSpace(StringRef text) { return text.ltrim(" \t\r\n\v\f\\"); }

StringRef lineOf(StringRef text, size_t at) {
  size_t begin = text.rfind('\n', at);
  begin = begin == StringRef::npos ? 0 : begin + 1;
  return text.slice(begin, text.find('\n', at));
}

/// `xcs` stands at `at`. Does it name the attribute, or may it?
bool namesAttribute(StringRef text, size_t at) {
  const char before = at ? text[at - 1] : ' ';
  if (isWord(before) || StringRef("<\"/.-").contains(before) ||
      (at + 3 < text.size() && isWord(text[at + 3])))
    return false; // part of a word or of a file's name
  StringRef after = skipSpace(text.drop_front(at + 3));
  if (after.consume_front("::")) {
    after = skipSpace(after);
    return after.starts_with("jit") || after.empty() || !isWord(after.front());
  }
  return after.starts_with(":") || after.starts_with("/*") || after.starts_with("//") ||
         lineOf(text, at).ltrim().starts_with("#");
}

class Scanner {
public:
  explicit Scanner(CompilerInstance &instance)
      : files(instance.getFileManager()), sources(instance.getSourceManager()),
        headers(instance.getPreprocessor().getHeaderSearchInfo()) {}

  bool scan(StringRef text, StringRef directory, bool followIncludes) {
    if (mentionsAnnotation(text))
      return true;
    for (size_t hash = text.find('#'); followIncludes && hash != StringRef::npos;
         hash = text.find('#', hash + 1)) {
      StringRef rest = text.drop_front(hash + 1).ltrim(" \t");
      if (!rest.consume_front("include") && !rest.consume_front("import"))
        continue;
      rest.consume_front("_next");
      rest = rest.ltrim(" \t");
      if (rest.empty() || (rest.front() != '"' && rest.front() != '<')) {
        if (!rest.empty() && isWord(rest.front()))
          return true; // computed: nobody knows without preprocessing
        continue;
      }
      const bool quoted = rest.front() == '"';
      const size_t end = rest.find_first_of(quoted ? "\"\n" : ">\n", 1);
      if (end != StringRef::npos && rest[end] != '\n' && scanHeader(rest.slice(1, end), directory, quoted))
        return true;
    }
    return false;
  }

  /// Looks where the compiler would, except in system directories.
  bool scanHeader(StringRef name, StringRef directory, bool quoted) {
    if (llvm::sys::path::is_absolute(name))
      return scanFile(name, name);
    if (quoted && scanned(name, directory))
      return result;
    auto from = quoted ? headers.search_dir_begin() : headers.angled_dir_begin();
    for (; from != headers.system_dir_begin(); ++from) {
      if (!from->isNormalDir())
        return true; // header maps and frameworks: no look-up of our own
      if (from->getDirCharacteristic() == SrcMgr::C_User && scanned(name, from->getName()))
        return result;
    }
    return false;
  }

private:
  /// Whether the file exists there; `result` then says what was found in it.
  bool scanned(StringRef name, StringRef directory) {
    llvm::SmallString<256> path(directory == "." ? "" : directory);
    llvm::sys::path::append(path, name);
    exists = false;
    result = scanFile(path, name);
    return exists;
  }

  bool scanFile(StringRef path, StringRef name) {
    // Opened, so that a file that cannot be read is left to the parse, which may never ask for it.
    auto file = files.getOptionalFileRef(path, /*OpenFile=*/true);
    exists = file.has_value();
    if (!file || !seen.insert(&file->getFileEntry()).second || isOwn(path, name))
      return false;
    auto buffer = sources.getMemoryBufferForFileOrNone(*file);
    const bool found = buffer && scan(buffer->getBuffer(), llvm::sys::path::parent_path(path), true);
    exists = true;
    return found;
  }

  /// XCS's own headers spell every attribute and mark nothing.
  bool isOwn(StringRef path, StringRef name) {
    if (!name.starts_with("xcs/"))
      return false;
    StringRef root = path.drop_back(name.size());
    return files.getOptionalFileRef((root + "xcs/detail/skeletons.h").str()).has_value();
  }

  FileManager &files;
  SourceManager &sources;
  HeaderSearch &headers;
  llvm::DenseSet<const FileEntry *> seen;
  bool exists = false, result = false;
};

} // namespace

bool mentionsAnnotation(StringRef text) {
  for (size_t at = text.find("xcs"); at != StringRef::npos; at = text.find("xcs", at + 3))
    if (namesAttribute(text, at))
      return true;
  return text.contains("XCS_JIT");
}

bool mayHoldAnnotation(CompilerInstance &instance) {
  const SourceManager &sources = instance.getSourceManager();
  auto buffer = sources.getBufferOrNone(sources.getMainFileID());
  if (!buffer)
    return false;
  Scanner scanner(instance);
  auto file = sources.getFileEntryRefForID(sources.getMainFileID());
  const bool preprocessed = instance.getFrontendOpts().Inputs.front().isPreprocessed();
  StringRef directory = file ? llvm::sys::path::parent_path(file->getName()) : StringRef();
  if (scanner.scan(buffer->getBuffer(), directory, !preprocessed))
    return true;
  const PreprocessorOptions &options = instance.getPreprocessorOpts();
  for (const auto *names : {&options.Includes, &options.MacroIncludes})
    for (const std::string &name : *names)
      if (scanner.scanHeader(name, "", true))
        return true;
  return llvm::any_of(options.Macros,
                      [](const auto &macro) { return StringRef(macro.first).contains("xcs"); });
}

} // namespace xcs::driver
