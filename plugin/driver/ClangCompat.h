// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The places where Clang's interface differs between 19 and 22, and nothing else.

#pragma once

#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/Version.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/CompilerInvocation.h"

namespace xcs::driver {

/// A compiler that shares the files of `outer` and nothing else; its diagnostics go to `client`, which it
/// owns.
inline std::unique_ptr<clang::CompilerInstance>
makeNestedInstance(clang::CompilerInstance &outer, std::shared_ptr<clang::CompilerInvocation> invocation,
                   clang::DiagnosticConsumer *client) {
#if CLANG_VERSION_MAJOR >= 21
  auto nested =
      std::make_unique<clang::CompilerInstance>(std::move(invocation), outer.getPCHContainerOperations());
#else
  auto nested = std::make_unique<clang::CompilerInstance>(outer.getPCHContainerOperations());
  nested->setInvocation(std::move(invocation));
#endif
#if CLANG_VERSION_MAJOR >= 22
  nested->setVirtualFileSystem(outer.getVirtualFileSystemPtr());
  nested->setFileManager(outer.getFileManagerPtr());
  nested->createDiagnostics(client);
#elif CLANG_VERSION_MAJOR >= 20
  nested->setFileManager(&outer.getFileManager());
  nested->createDiagnostics(outer.getVirtualFileSystem(), client);
#else
  nested->setFileManager(&outer.getFileManager());
  nested->createDiagnostics(client);
#endif
  return nested;
}

/// A second engine that prints through `client` of `outer`, with the same ids, options and sources. It owns
/// nothing.
inline std::unique_ptr<clang::DiagnosticsEngine>
makeRelay(clang::DiagnosticsEngine &outer, clang::SourceManager &sources, clang::DiagnosticConsumer *client) {
#if CLANG_VERSION_MAJOR >= 21
  auto relay = std::make_unique<clang::DiagnosticsEngine>(outer.getDiagnosticIDs(),
                                                          outer.getDiagnosticOptions(), client,
                                                          /*ShouldOwnClient=*/false);
#else
  auto relay = std::make_unique<clang::DiagnosticsEngine>(outer.getDiagnosticIDs(),
                                                          &outer.getDiagnosticOptions(), client,
                                                          /*ShouldOwnClient=*/false);
#endif
  relay->setSourceManager(&sources);
  return relay;
}

/// Whether a diagnostic of Clang's own is a warning unless an option says otherwise.
inline bool isWarning(const clang::DiagnosticsEngine &engine, clang::diag::kind id) {
#if CLANG_VERSION_MAJOR >= 20
  return engine.getDiagnosticIDs()->isWarningOrExtension(id);
#else
  (void)engine;
  return clang::DiagnosticIDs::isBuiltinWarningOrExtension(id);
#endif
}

/// Makes `relay` print the value of the flag (`-Rpass=value`) of `info` with what it reports next through
/// `client`.
inline void relayFlagValue(clang::DiagnosticsEngine &relay, const clang::Diagnostic &info,
                           clang::DiagnosticConsumer *client) {
#if CLANG_VERSION_MAJOR < 20
  // The engine keeps the value of a diagnostic until the next one begins, which a stored diagnostic does not.
  clang::IgnoringDiagConsumer nobody;
  relay.setClient(&nobody, /*ShouldOwnClient=*/false);
  relay.Report(relay.getCustomDiagID(clang::DiagnosticsEngine::Remark, "%0"))
      << clang::AddFlagValue(info.getDiags()->getFlagValue()) << "";
  relay.setClient(client, /*ShouldOwnClient=*/false);
#else
  (void)relay, (void)info, (void)client; // a stored diagnostic has none
#endif
}

} // namespace xcs::driver
