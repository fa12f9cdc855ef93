// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The plugin's action. Before the compiler parses a unit that holds an annotation, the same unit is parsed by
// a compiler of our own; what the pipeline makes of it becomes the text that the compiler then sees.

#include "driver/AnnotationTable.h"
#include "driver/Arguments.h"
#include "driver/AsWritten.h"
#include "driver/NestedParse.h"
#include "driver/PreScan.h"
#include "driver/Predefines.h"
#include "clang/AST/ASTConsumer.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendPluginRegistry.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Lex/PreprocessorOptions.h"

using namespace clang;

namespace xcs::driver {
namespace {

enum class Purpose {
  Code,    ///< Emits code: no annotations in the AST, they would keep unused functions alive.
  Text,    ///< Emits what another compile reads (PCH, module): edited, and annotated for that compile.
  Look,    ///< Emits nothing: messages, but no edits.
  Foreign, ///< Nothing for us to do.
};

Purpose purposeOf(const CompilerInstance &instance) {
  const FrontendOptions &options = instance.getFrontendOpts();
  if (options.Inputs.size() != 1)
    return Purpose::Foreign;
  const InputKind kind = options.Inputs.front().getKind();
  if (kind.getLanguage() != Language::CXX || kind.getFormat() != InputKind::Source)
    return Purpose::Foreign;
  switch (options.ProgramAction) {
  case frontend::EmitAssembly:
  case frontend::EmitBC:
  case frontend::EmitLLVM:
  case frontend::EmitLLVMOnly:
  case frontend::EmitCodeGenOnly:
  case frontend::EmitObj:
    return Purpose::Code;
  case frontend::GeneratePCH:
  case frontend::GenerateModuleInterface:
  case frontend::GenerateReducedModuleInterface:
    return Purpose::Text;
  case frontend::ParseSyntaxOnly:
    return Purpose::Look;
  default:
    return Purpose::Foreign;
  }
}

/// Compiled text that differs from the user's.
struct EditedUnit {
  OuterClient *client;
  std::vector<PlacedMessage>
      messages;      ///< They tell of edits: to be printed when the edited text has proved valid.
  ReportFile report; ///< The same.
};

/// A file that cannot be written is an error, for somebody asked for it.
void writeReport(CompilerInstance &instance, const ReportFile &report) {
  DiagnosticsEngine &diagnostics = instance.getDiagnostics();
  if (std::string problem = report.write(); !problem.empty())
    diagnostics.Report(diagnostics.getDiagnosticIDs()->getCustomDiagID(DiagnosticIDs::Error, "%0"))
        << problem;
}

/// Lives through the outer parse; sees its end before the compiler makes code.
class OuterConsumer : public ASTConsumer {
public:
  OuterConsumer(CompilerInstance &instance, AnnotationMode mode) : instance(instance), scope(mode) {}

  bool declarations = false;        ///< Predefines hold the declarations that edited text needs.
  std::string unread;               ///< An error of the nested parse; remarkable if the outer one has none.
  std::optional<EditedUnit> edited; ///< Nothing: the user's text is being compiled.

  ~OuterConsumer() override {
    if (!startingOver)
      return;
    instance.getFrontendOpts().DisableFree = disableFree;
    edited->client->compileOriginal();
  }

  void Initialize(ASTContext &) override { setPredefines(instance.getPreprocessor(), declarations); }

  void HandleTranslationUnit(ASTContext &) override {
    DiagnosticsEngine &diagnostics = instance.getDiagnostics();
    if (edited && diagnostics.hasErrorOccurred()) {
      edited->client->startOver();
      startingOver = true;
      edited->report.leaveAll("the rewritten text of this file is not valid");
      writeReport(instance, edited->report);
      // The compiler ends a unit in many steps, with outputs still to be erased. Only the destruction of this
      // object comes late enough; so let it be destroyed.
      disableFree = instance.getFrontendOpts().DisableFree;
      instance.getFrontendOpts().DisableFree = false;
    } else if (edited) {
      edited->client->release();
      printMessages(instance, edited->messages);
      writeReport(instance, edited->report);
    } else if (!unread.empty() && !diagnostics.hasUncompilableErrorOccurred()) {
      printRemark(diagnostics, "this file is compiled as written: XCS could not read it (" + unread + ")");
    }
  }

private:
  CompilerInstance &instance;
  AnnotationScope scope;
  bool startingOver = false, disableFree = false;
};

class PluginAction : public PluginASTAction {
public:
  ActionType getActionType() override { return AddBeforeMainAction; }

  /// False means: no consumer of ours, the unit costs nothing more.
  bool ParseArgs(const CompilerInstance &constInstance, const std::vector<std::string> &arguments) override {
    if (NestedParse::isRunning())
      return false;
    DiagnosticsEngine &diagnostics = constInstance.getDiagnostics();
    for (const std::string &error : parseArguments(arguments, options)) {
      // Fatal: what the file itself has to say would only bury it.
      diagnostics.Report(diagnostics.getDiagnosticIDs()->getCustomDiagID(DiagnosticIDs::Fatal, "%0"))
          << error;
      failed = true;
    }
    if (failed || !constInstance.hasPreprocessor())
      return false;
    auto &instance = const_cast<CompilerInstance &>(constInstance);
    purpose = purposeOf(instance);
    setAnnotationMode(mode());
    addPragmaHandler(instance.getPreprocessor());
    annotated = purpose != Purpose::Foreign && !isCompilingAsWritten() && mayHoldAnnotation(instance);
    if (annotated || !instance.getPreprocessorOpts().ImplicitPCHInclude.empty())
      return true;
    setPredefines(instance.getPreprocessor(), /*withDeclarations=*/false);
    return false;
  }

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &instance, StringRef) override {
    auto consumer = std::make_unique<OuterConsumer>(instance, mode());
    if (annotated && !instance.getDiagnostics().hasErrorOccurred()) {
      NestedParse nested(instance, options);
      consumer->unread = nested.firstError;
      if (options.failAt == Options::Stage::Parse)
        nested.internalError = "parsing failed (fail-at=parse)";
      if (!nested.internalError.empty())
        printRemark(instance.getDiagnostics(),
                    "this file is compiled as written: an internal error of XCS, please report it: " +
                        nested.internalError);
      else if (nested.parsed)
        use(instance, nested, *consumer);
    }
    return consumer;
  }

private:
  AnnotationMode mode() const { return {/*diagnose=*/true, /*annotate=*/purpose != Purpose::Code, nullptr}; }

  /// Why no OuterClient may take the place of the compiler's own; empty: it may. Clang 19 calls SARIF
  /// unstable, and takes any client for its printer.
  static llvm::StringRef whyNotBetween(const DiagnosticOptions &options) {
    if (options.getFormat() == DiagnosticOptions::SARIF)
      return "XCS cannot edit it with -fdiagnostics-format=sarif";
    return options.VerifyDiagnostics ? "its diagnostics are compared with its text" : "";
  }

  /// Applies what the nested parse brought.
  void use(CompilerInstance &instance, NestedParse &nested, OuterConsumer &consumer) {
    SideFiles places(instance.getSourceManager(), nested.sources());
    const MergedEdits &edits = nested.edits;
    std::vector<Message> messages = nested.messages;
    messages.insert(messages.end(), edits.messages.begin(), edits.messages.end());
    auto placed = placeMessages(messages, places, instance.getDiagnostics(), options);
    const auto warnings = warningsIn(nested.diagnostics(), nested.owners);

    // An error ends the compile anyway, be it ours or a warning of the user's; the user's own text says it
    // best.
    const bool willFail =
        llvm::any_of(warnings,
                     [](const StoredDiagnostic &d) { return d.getLevel() >= DiagnosticsEngine::Error; }) ||
        llvm::any_of(placed,
                     [](const PlacedMessage &message) { return message.level == Message::Level::Error; });
    const bool wouldEdit = purpose != Purpose::Look && !edits.order.empty() && !willFail;
    const StringRef why = wouldEdit ? whyNotBetween(instance.getDiagnosticOpts()) : "";
    if (!why.empty()) {
      if (!instance.getDiagnosticOpts().VerifyDiagnostics)
        printRemark(instance.getDiagnostics(), ("this file is compiled as written: " + why).str());
      nested.report.leave([](ir::FileId) { return true; }, why.str());
      llvm::erase_if(messages, [](const Message &m) { return m.category == Message::Class::Applied; });
      placed = placeMessages(messages, places, instance.getDiagnostics(), options);
    }
    if (!wouldEdit || !why.empty()) {
      printMessages(instance, placed);
      writeReport(instance, nested.report);
      return;
    }
    swapTexts(instance, edits);
    OuterClient &client = OuterClient::install(instance, edits.files);
    client.hold(warnings, places);
    consumer.edited = EditedUnit{&client, std::move(placed), std::move(nested.report)};
    consumer.declarations = !nested.inModule && !nested.declaresRuntime;
    // The nested parse had no complaint, and edited text may have the attributes of loops on something else.
    setAnnotationMode({/*diagnose=*/false, /*annotate=*/purpose != Purpose::Code, nullptr});
  }

  Options options;
  Purpose purpose = Purpose::Foreign;
  bool failed = false, annotated = false;
};

FrontendPluginRegistry::Add<PluginAction>
    registration("xcs", "runs sequential C++ in parallel with the same results");

} // namespace
} // namespace xcs::driver
