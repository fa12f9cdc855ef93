// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Session.h"
#include "driver/CrashLine.h"
#include "clang/Basic/Version.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/TextDiagnosticPrinter.h"
#include "clang/Tooling/JSONCompilationDatabase.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/PrettyStackTrace.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/Signals.h"
#include "llvm/Support/WithColor.h"

using namespace clang;
using namespace clang::tooling;

namespace xcs::tools {

static std::string toolName = "xcs";

void error(const llvm::Twine &what) { llvm::errs() << toolName << ": error: " << what << '\n'; }
void warning(const llvm::Twine &what) { llvm::errs() << toolName << ": warning: " << what << '\n'; }

namespace {

struct CommonOptions {
  explicit CommonOptions(llvm::cl::OptionCategory &category)
      : folder("p", llvm::cl::desc("folder with the compile_commands.json to use"),
               llvm::cl::value_desc("folder"), llvm::cl::cat(category)),
        files(llvm::cl::Positional, llvm::cl::desc("<file>... [-- <compiler flag>...]"),
              llvm::cl::cat(category)) {}
  llvm::cl::opt<std::string> folder;
  llvm::cl::list<std::string> files;
};
CommonOptions *common = nullptr;

/// One command where a database may have several: each file is looked at once.
class OneCommand : public CompilationDatabase {
public:
  explicit OneCommand(CompileCommand command) : command(std::move(command)) {}
  std::vector<CompileCommand> getCompileCommands(llvm::StringRef) const override { return {command}; }

private:
  CompileCommand command;
};

class Factory : public FrontendActionFactory {
public:
  explicit Factory(driver::ReadAction::Callback onParsed) : onParsed(std::move(onParsed)) {}
  std::unique_ptr<FrontendAction> create() override { return std::make_unique<driver::ReadAction>(onParsed); }

private:
  driver::ReadAction::Callback onParsed;
};

/// Errors, and the warnings of XCS itself (its diagnostics are custom ones) with their notes.
class ErrorPrinter : public TextDiagnosticPrinter {
public:
  using TextDiagnosticPrinter::TextDiagnosticPrinter;
  void HandleDiagnostic(DiagnosticsEngine::Level level, const Diagnostic &info) override {
    if (level != DiagnosticsEngine::Note)
      isShown = level >= DiagnosticsEngine::Error || info.getID() >= diag::DIAG_UPPER_LIMIT;
    if (isShown)
      TextDiagnosticPrinter::HandleDiagnostic(level, info);
  }

private:
  bool isShown = false;
};

std::string resourceFolder() {
  if (llvm::sys::fs::is_directory(XCS_RESOURCE_DIR))
    return XCS_RESOURCE_DIR;
  llvm::ErrorOr<std::string> clang = llvm::sys::findProgramByName(XCS_CLANG_NAME);
  llvm::SmallString<128> real;
  if (!clang || llvm::sys::fs::real_path(*clang, real))
    return "";
  llvm::StringRef prefix = llvm::sys::path::parent_path(llvm::sys::path::parent_path(real));
  llvm::SmallString<128> folder = prefix;
  llvm::sys::path::append(folder, "lib", "clang", XCS_CLANG_MAJOR);
  return llvm::sys::fs::is_directory(folder) ? folder.str().str() : "";
}

ArgumentsAdjuster adjuster() {
  return [resource = resourceFolder()](const CommandLineArguments &arguments, llvm::StringRef) {
    CommandLineArguments result;
    bool hasResource = false;
    for (const std::string &argument : arguments) {
      hasResource |= llvm::StringRef(argument).starts_with("-resource-dir");
      // The plugin itself may stand in the user's flags: the tool does its work.
      llvm::StringRef text = argument;
      if (text.starts_with("-fplugin=") || text.starts_with("-fplugin-arg-xcs-"))
        continue;
      result.push_back(argument);
    }
    std::vector<std::string> extra = {"-Wno-error"};
    if (!hasResource && !resource.empty())
      extra.push_back("-resource-dir=" + resource);
    auto end = std::find(result.begin(), result.end(), "--");
    result.insert(end, extra.begin(), extra.end());
    return result;
  };
}

/// Checks the text first: the reader of databases prints its own complaints, over several lines.
std::unique_ptr<CompilationDatabase> loadDatabase(llvm::StringRef folder) {
  llvm::SmallString<128> path = folder;
  llvm::sys::path::append(path, "compile_commands.json");
  if (llvm::sys::fs::exists(path)) {
    auto buffer = llvm::MemoryBuffer::getFile(path);
    if (!buffer) {
      error("cannot read '" + path + "': " + buffer.getError().message());
      return nullptr;
    }
    llvm::Expected<llvm::json::Value> json = llvm::json::parse((*buffer)->getBuffer());
    if (!json) {
      error("'" + path + "' is broken: " + llvm::toString(json.takeError()));
      return nullptr;
    }
    if (!json->getAsArray()) {
      error("'" + path + "' is broken: not a list of commands");
      return nullptr;
    }
  }
  std::string problem;
  auto database = CompilationDatabase::loadFromDirectory(folder, problem);
  if (!database) {
    llvm::StringRef first = llvm::StringRef(problem).rtrim();
    first = first.take_back(first.size() - (first.rfind('\n') + 1));
    error(llvm::sys::fs::exists(path) ? "'" + path + "' is broken: " + first
                                      : "no compile_commands.json in '" + folder + "'");
  }
  return database;
}

/// The folder at or above `file` that has compile commands; empty if none has.
std::string folderAbove(llvm::StringRef file) {
  llvm::SmallString<256> folder = file;
  if (llvm::sys::fs::make_absolute(folder))
    return "";
  while (llvm::sys::path::has_parent_path(folder)) {
    llvm::sys::path::remove_filename(folder);
    for (const char *name : {"compile_commands.json", "compile_flags.txt"}) {
      llvm::SmallString<256> candidate = folder;
      llvm::sys::path::append(candidate, name);
      if (llvm::sys::fs::exists(candidate))
        return folder.str().str();
    }
  }
  return "";
}

} // namespace

void addCommonOptions(llvm::cl::OptionCategory &category) {
  static CommonOptions options(category);
  common = &options;
}

std::optional<Session> parseCommandLine(int argc, const char **argv, llvm::cl::OptionCategory &category,
                                        const char *overview) {
  toolName = llvm::sys::path::stem(argv[0]).str();
  llvm::setBugReportMsg(
      "This is a crash of XCS, not of your program: please report it to the XCS project with the lines "
      "below and the source file.\n");
  llvm::EnablePrettyStackTrace();
  llvm::sys::PrintStackTraceOnErrorSignal(argv[0]);
  llvm::cl::HideUnrelatedOptions(category);
  llvm::cl::SetVersionPrinter([](llvm::raw_ostream &out) {
    out << toolName << " " XCS_VERSION " (" << getClangFullVersion() << ")\n";
  });
  Session session;
  std::string problem;
  session.database = FixedCompilationDatabase::loadFromCommandLine(argc, argv, problem);
  if (!problem.empty()) {
    error(llvm::StringRef(problem).rtrim());
    return std::nullopt;
  }
  std::string complaint;
  llvm::raw_string_ostream complaints(complaint);
  if (!llvm::cl::ParseCommandLineOptions(argc, argv, overview, &complaints)) {
    // A wrong value of an option has been complained of already, in one line.
    llvm::StringRef line = llvm::StringRef(complaint).split('\n').first;
    line.consume_front(toolName + ": ");
    if (!line.empty())
      error(line.split("  Try: ").first);
    return std::nullopt;
  }
  session.files.assign(common->files.begin(), common->files.end());
  if (session.files.empty()) {
    error("no file given (usage: " + toolName + " [option]... <file>... [-- <compiler flag>...])");
    return std::nullopt;
  }
  for (const std::string &file : session.files) {
    llvm::sys::fs::file_status status;
    if (std::error_code failure = llvm::sys::fs::status(file, status)) {
      error("cannot read '" + file + "': " + failure.message());
      return std::nullopt;
    }
    if (status.type() == llvm::sys::fs::file_type::directory_file) {
      error("'" + file + "' is a directory");
      return std::nullopt;
    }
  }
  session.hasFixedFlags = session.database != nullptr;
  if (session.hasFixedFlags)
    return session;
  std::string folder =
      common->folder.empty() ? folderAbove(session.files.front()) : common->folder.getValue();
  session.hasFixedFlags = folder.empty();
  if (session.hasFixedFlags)
    session.database = std::make_unique<FixedCompilationDatabase>(".", std::vector<std::string>());
  else
    session.database = loadDatabase(folder);
  if (!session.database)
    return std::nullopt;
  return session;
}

bool parseFile(const Session &session, const std::string &file, driver::ReadAction::Callback onParsed) {
  // Without a database the file keeps the name that the user gave it, and messages show that.
  std::vector<CompileCommand> commands =
      session.database->getCompileCommands(session.hasFixedFlags ? file : getAbsolutePath(file));
  if (commands.empty()) {
    error("no compile command for '" + file + "'");
    return false;
  }
  OneCommand command(commands.front());
  ClangTool tool(command, {file});
  tool.setPrintErrorMessage(false);
  tool.appendArgumentsAdjuster(adjuster());
  llvm::IntrusiveRefCntPtr<DiagnosticOptions> options = new DiagnosticOptions;
  options->ShowColors = llvm::WithColor(llvm::errs()).colorsEnabled();
  ErrorPrinter printer(llvm::errs(), options.get());
  tool.setDiagnosticConsumer(&printer);
  bool isParsed = false;
  Factory factory([&](CompilerInstance &instance, const driver::AnnotationTable &annotations) {
    isParsed = true;
    driver::CrashLine line("reading", file);
    onParsed(instance, annotations);
  });
  int status = tool.run(&factory);
  if (status == 0 && isParsed)
    return true;
  error("'" + file + "' does not compile; nothing is written");
  return false;
}

} // namespace xcs::tools
