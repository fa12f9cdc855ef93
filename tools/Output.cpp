// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Output.h"
#include "Session.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

namespace xcs::tools {

/// Into a stream that is there already: standard output, a device, a pipe.
static bool writeStream(llvm::raw_fd_ostream &out, llvm::StringRef name, llvm::StringRef text) {
  out << text;
  out.flush();
  if (!out.has_error())
    return true;
  error("cannot write to " + name + ": " + out.error().message());
  out.clear_error();
  return false;
}

bool writeOutput(llvm::StringRef path, llvm::StringRef text) {
  if (path.empty() || path == "-")
    return writeStream(llvm::outs(), "standard output", text);
  std::string name = "'" + path.str() + "'";
  llvm::sys::fs::file_status status;
  bool exists = !llvm::sys::fs::status(path, status);
  if (exists && status.type() == llvm::sys::fs::file_type::directory_file) {
    error(name + " is a directory");
    return false;
  }
  if (exists && status.type() != llvm::sys::fs::file_type::regular_file) {
    std::error_code failure;
    llvm::raw_fd_ostream out(path, failure, llvm::sys::fs::OF_None);
    if (!failure)
      return writeStream(out, name, text);
    error("cannot write to " + name + ": " + failure.message());
    return false;
  }
  auto fail = [&](llvm::Error problem) {
    error("cannot write to " + name + ": " + llvm::toString(std::move(problem)));
    return false;
  };
  llvm::Expected<llvm::sys::fs::TempFile> temporary = llvm::sys::fs::TempFile::create(path + ".%%%%%%.tmp");
  if (!temporary)
    return fail(temporary.takeError());
  {
    llvm::raw_fd_ostream out(temporary->FD, /*shouldClose=*/false);
    if (!writeStream(out, name, text)) {
      llvm::consumeError(temporary->discard());
      return false;
    }
  }
  if (llvm::Error problem = temporary->keep(path)) {
    llvm::consumeError(temporary->discard());
    return fail(std::move(problem));
  }
  return true;
}

} // namespace xcs::tools
