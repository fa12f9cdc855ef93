// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The table itself: every row must be about something that exists, so that a typing error cannot hide behind
// "no model".

#include "frontend/LibraryTable.h"
#include "Snippet.h"
#include "frontend/LibraryNames.h"
#include "frontend/LibraryTypes.h"
#include "frontend/Types.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclFriend.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Frontend/ASTUnit.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include <gtest/gtest.h>
#include <set>

using namespace clang;
using namespace xcs;
using namespace xcs::frontend;

namespace {

const char *const everyHeader = R"cpp(
#include <algorithm>
#include <any>
#include <array>
#include <atomic>
#include <bit>
#include <bitset>
#include <cassert>
#include <cctype>
#include <cfenv>
#include <charconv>
#include <chrono>
#include <cmath>
#include <complex>
#include <condition_variable>
#include <csetjmp>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <cwchar>
#include <cwctype>
#include <deque>
#include <exception>
#include <expected>
#include <filesystem>
#include <forward_list>
#include <fstream>
#include <functional>
#include <future>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <limits>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <new>
#include <numeric>
#include <optional>
#include <queue>
#include <random>
#include <regex>
#include <set>
#include <shared_mutex>
#include <span>
#include <sstream>
#include <stack>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <tuple>
#include <typeindex>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <valarray>
#include <variant>
#include <vector>
#include <version>
#include <alloca.h>
#include <arpa/inet.h>
#include <dirent.h>
#include <fcntl.h>
#include <getopt.h>
#include <inttypes.h>
#include <locale.h>
#include <malloc.h>
#include <netdb.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/times.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#if __has_include(<curl/curl.h>)
#include <curl/curl.h>
#endif
)cpp";

/// Every function of the headers, by the same names that the table uses.
class Declarations {
public:
  explicit Declarations(ASTContext &context) : context(context) {
    walk(context.getTranslationUnitDecl(), "");
  }

  bool hasFunction(llvm::StringRef name) const { return functions.contains(name); }
  bool hasClass(llvm::StringRef name) const { return classes.contains(name); }

  bool has(llvm::StringRef scope, llvm::StringRef name, const TableEntry &entry) const {
    if (scope == "::" && isBuiltin(name))
      return true;
    auto found = functions.find(scope == "::" ? name.str()
                                              : (scope + (scope.starts_with("(") ? "" : "::") + name).str());
    if (found == functions.end())
      return false;
    return llvm::any_of(found->second, [&](const FunctionDecl *function) {
      unsigned arity = function->getNumParams();
      bool isPack = arity > 0 && function->getParamDecl(arity - 1)->isParameterPack();
      const auto *method = dyn_cast<CXXMethodDecl>(function);
      bool isConst = method && method->isConst();
      if ((entry.constness == Constness::Const && !isConst) ||
          (entry.constness == Constness::Mutable && isConst))
        return false;
      return isPack || (arity >= entry.minArity && arity <= entry.maxArity);
    });
  }

private:
  ASTContext &context;
  llvm::StringMap<std::vector<const FunctionDecl *>> functions;
  llvm::StringSet<> classes;

  bool isBuiltin(llvm::StringRef name) const {
    if (name.starts_with("operator_"))
      return false;
    return context.Idents.get(name).getBuiltinID() != 0;
  }

  static std::string className(QualType type) {
    type = type.getNonReferenceType();
    if (const auto *expansion = type->getAs<PackExpansionType>())
      return className(expansion->getPattern());
    if (const auto *special = type->getAs<TemplateSpecializationType>())
      if (const auto *pattern =
              dyn_cast_or_null<ClassTemplateDecl>(special->getTemplateName().getAsTemplateDecl()))
        return libraryClassName(pattern->getTemplatedDecl());
    if (const auto *injected = type->getAs<InjectedClassNameType>())
      return libraryClassName(injected->getDecl());
    return libraryClassName(type);
  }

  static std::string nameOf(const FunctionDecl *function) {
    if (isa<CXXConstructorDecl>(function))
      return "(constructor)";
    if (isa<CXXDestructorDecl>(function))
      return "(destructor)";
    if (const auto *conversion = dyn_cast<CXXConversionDecl>(function))
      return conversion->getConversionType()->isBooleanType() ? "(bool)" : "(conversion)";
    std::string name = function->getDeclName().getAsString();
    std::replace(name.begin(), name.end(), ' ', '_');
    return name;
  }

  void add(const FunctionDecl *function, const std::string &scope) {
    std::string name = nameOf(function);
    functions[scope.empty() ? name : scope + "::" + name].push_back(function);
    if (isa<CXXMethodDecl>(function))
      return;
    for (const ParmVarDecl *parameter : function->parameters())
      if (std::string of = className(parameter->getType()); !of.empty()) {
        functions["(" + of + ")" + name].push_back(function);
        break;
      }
  }

  void addRecord(const CXXRecordDecl *record, const std::string &scope) {
    record = record->getDefinition() ? record->getDefinition() : record;
    std::string name = scope + "::" + record->getName().str();
    if (record->getIdentifier() && isInSystemHeader(record)) {
      classes.insert(name);
      walk(record, name);
      if (record->hasDefinition() && !record->hasUserDeclaredConstructor())
        classes.insert(name + " implicit");
    }
  }

  void walk(const DeclContext *in, const std::string &scope) {
    for (const Decl *decl : in->decls()) {
      if (const auto *space = dyn_cast<NamespaceDecl>(decl)) {
        bool isSkipped = space->isInline() && !scope.empty();
        walk(space, isSkipped       ? scope
                    : scope.empty() ? space->getName().str()
                                    : scope + "::" + space->getName().str());
      } else if (const auto *linkage = dyn_cast<LinkageSpecDecl>(decl)) {
        walk(linkage, scope);
      } else if (const auto *pattern = dyn_cast<ClassTemplateDecl>(decl)) {
        addRecord(pattern->getTemplatedDecl(), scope);
        llvm::SmallVector<ClassTemplatePartialSpecializationDecl *, 4> partials;
        const_cast<ClassTemplateDecl *>(pattern)->getPartialSpecializations(partials);
        for (const auto *partial : partials)
          addRecord(partial, scope);
        for (const auto *special : pattern->specializations())
          if (special->getSpecializationKind() == TSK_ExplicitSpecialization)
            addRecord(special, scope);
      } else if (const auto *templated = dyn_cast<FunctionTemplateDecl>(decl)) {
        add(templated->getTemplatedDecl(), scope);
      } else if (const auto *function = dyn_cast<FunctionDecl>(decl)) {
        add(function, scope);
      } else if (const auto *friendly = dyn_cast<FriendDecl>(decl)) {
        const NamedDecl *target = friendly->getFriendDecl();
        if (const auto *pattern = dyn_cast_or_null<FunctionTemplateDecl>(target))
          target = pattern->getTemplatedDecl();
        if (const auto *function = dyn_cast_or_null<FunctionDecl>(target))
          add(function, "friend");
      } else if (const auto *record = dyn_cast<CXXRecordDecl>(decl); record && !record->isImplicit()) {
        addRecord(record, scope);
      }
    }
  }
};

const test::Snippet &headers() {
  static const test::Snippet snippet(everyHeader, {"-std=c++2b"});
  return snippet;
}

TEST(LibraryTable, ItsOwnLanguageHasNoMistakes) {
  for (const std::string &error : tableErrors())
    ADD_FAILURE() << error;
  unsigned rows = 0;
  forEachTableEntry([&](llvm::StringRef, llvm::StringRef, const TableEntry &) { ++rows; });
  EXPECT_GT(rows, 1500u);
}

TEST(LibraryTable, EveryRowNamesAFunctionThatExists) {
  ASSERT_TRUE(headers().compiles());
  Declarations declarations(headers().unit().getASTContext());
  // Newer than the library that this project is built with; all else must be found.
  const std::set<std::string> newer = {"forward_like"};
  std::set<std::string> optionalMissing, optionalFound;
  forEachTableEntry([&](llvm::StringRef scope, llvm::StringRef name, const TableEntry &entry) {
    bool isCurl = name.starts_with("curl_");
    bool found = declarations.has(scope, name, entry);
    // Classes of the other library: only their names can be checked, against the list of classes.
    std::string of = scope.ltrim('(').rtrim(')').str();
    const LibraryClass *row = libraryClassNamed(of);
    if (row && (row->has('L') || row->has('N')))
      return;
    if (entry.isOptional)
      (found ? optionalFound : optionalMissing).insert(name.str());
    else if (!isCurl || declarations.hasFunction("curl_easy_init")) // libcurl's headers may be absent
      EXPECT_TRUE(found) << scope.str() << " " << name.str() << "/" << entry.minArity;
  });
  for (const std::string &name : optionalMissing)
    EXPECT_TRUE(optionalFound.count(name) || newer.count(name)) << name << " exists for none of its scopes";
}

TEST(LibraryTable, EveryClassExists) {
  ASSERT_TRUE(headers().compiles());
  Declarations declarations(headers().unit().getASTContext());
  for (const LibraryClass &row : allLibraryClasses())
    if (!row.has('L') && !row.has('N'))
      EXPECT_TRUE(declarations.hasClass(row.name)) << row.name.str();
}

// A later row with the same name is never reached where an earlier one takes all its overloads.
TEST(LibraryTable, NoRowHidesAnother) {
  std::set<std::string> seen;
  forEachTableEntry([&](llvm::StringRef scope, llvm::StringRef name, const TableEntry &entry) {
    bool takesAll = entry.minArity == 0 && entry.maxArity == ~0u && entry.constness == Constness::Any &&
                    !entry.onArray && !entry.onLibrary;
    std::string key = (scope + " " + name).str();
    EXPECT_FALSE(seen.count(key)) << key << " is hidden by an earlier row";
    if (takesAll)
      seen.insert(key);
  });
}

/// Everything that the headers declare, templates and their instantiations included.
void visitAll(const DeclContext *in, llvm::function_ref<void(const FunctionDecl *)> function,
              llvm::function_ref<void(QualType)> type) {
  auto each = [&](const FunctionDecl *decl) {
    function(decl);
    type(decl->getReturnType());
    for (const ParmVarDecl *parameter : decl->parameters())
      type(parameter->getType());
  };
  for (const Decl *decl : in->decls()) {
    if (const auto *plain = dyn_cast<FunctionDecl>(decl))
      each(plain);
    else if (const auto *pattern = dyn_cast<FunctionTemplateDecl>(decl)) {
      each(pattern->getTemplatedDecl());
      for (const FunctionDecl *made : pattern->specializations())
        each(made);
    } else if (const auto *classes = dyn_cast<ClassTemplateDecl>(decl)) {
      visitAll(classes->getTemplatedDecl(), function, type);
      for (const auto *made : classes->specializations()) {
        type(made->getASTContext().getRecordType(made));
        visitAll(made, function, type);
      }
    } else if (const auto *tag = dyn_cast<TagDecl>(decl)) {
      type(tag->getASTContext().getTypeDeclType(tag));
      visitAll(tag, function, type);
    } else if (const auto *variable = dyn_cast<ValueDecl>(decl))
      type(variable->getType());
    else if (const auto *context = dyn_cast<DeclContext>(decl); context && !isa<FunctionDecl>(decl))
      visitAll(context, function, type);
  }
}

TEST(LibraryTable, EveryDeclarationOfTheHeadersCanBeAskedFor) {
  ASTContext &context = headers().unit().getASTContext();
  ir::Builder builder("headers");
  unsigned functions = 0, known = 0, types = 0;
  visitAll(
      context.getTranslationUnitDecl(),
      [&](const FunctionDecl *function) {
        ++functions;
        known += lookUpLibrary(function).has_value();
      },
      [&](QualType type) {
        ++types;
        EXPECT_TRUE(describeType(builder, type, context).valid());
      });
  EXPECT_GT(functions, 10000u);
  EXPECT_GT(known, 1000u);
  EXPECT_GT(types, 10000u);
}

} // namespace
