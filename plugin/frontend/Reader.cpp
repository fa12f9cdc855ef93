// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The translation unit: which functions are read, and the tables of globals, callees and functions.

#include "frontend/Reader.h"
#include "frontend/ReaderImpl.h"
#include "clang/AST/Attr.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace xcs::frontend {

namespace {

const AnnotateAttr *annotation(const Decl *decl, StringRef name) {
  for (const auto *attr : decl->specific_attrs<AnnotateAttr>())
    if (attr->getAnnotation() == name)
      return attr;
  return nullptr;
}

std::string stringArgument(const AnnotateAttr *attr) {
  for (const Expr *argument : attr->args())
    if (const auto *literal = dyn_cast<StringLiteral>(argument->IgnoreParenImpCasts()->IgnoreImplicit()))
      return literal->getString().str();
    else if (const auto *constant = dyn_cast<ConstantExpr>(argument))
      if (const auto *inner = dyn_cast<StringLiteral>(constant->getSubExpr()->IgnoreParenImpCasts()))
        return inner->getString().str();
  return {};
}

bool isMarkedDecl(const FunctionDecl *f) { return annotation(f, "xcs::jit") != nullptr; }

const FunctionDecl *patternOf(const FunctionDecl *f) {
  const FunctionDecl *pattern = f->getTemplateInstantiationPattern();
  return pattern ? pattern->getCanonicalDecl() : nullptr;
}

/// The function whose text contains a lambda's; none for those in initialisers of globals.
const FunctionDecl *enclosingFunction(const FunctionDecl *lambda) {
  const FunctionDecl *result = nullptr;
  for (const DeclContext *context = lambda->getDeclContext(); context; context = context->getParent())
    if (const auto *f = dyn_cast<FunctionDecl>(context)) {
      result = f;
      const auto *method = dyn_cast<CXXMethodDecl>(f);
      if (!method || !method->getParent()->isLambda())
        return f;
    } else if (const auto *record = dyn_cast<CXXRecordDecl>(context); !record || !record->isLambda()) {
      return result;
    }
  return result;
}

bool isLambdaOperator(const FunctionDecl *f) {
  const auto *method = dyn_cast<CXXMethodDecl>(f);
  return method && method->getParent()->isLambda() && method->getOverloadedOperator() == OO_Call;
}

/// Finds what is to be read, in the order of the text.
class Collector : public RecursiveASTVisitor<Collector> {
public:
  Collector(ModuleReader &module) : module(module) {}
  bool shouldVisitTemplateInstantiations() const { return true; }
  bool shouldVisitImplicitCode() const { return false; }

  bool TraverseDecl(Decl *decl) {
    if (decl && !module.all && decl->getDeclContext() && decl->getDeclContext()->isFileContext() &&
        !isa<TranslationUnitDecl>(decl) && module.isInSystemHeader(decl->getLocation()))
      return true;
    return RecursiveASTVisitor::TraverseDecl(decl);
  }

  bool VisitFunctionDecl(FunctionDecl *f) {
    if (!f->doesThisDeclarationHaveABody() || isLambdaOperator(f))
      return true;
    if (f->isDependentContext()) {
      if (isMarkedDecl(f) || (module.all && !module.isInSystemHeader(f->getLocation())))
        patterns.insert(f);
      return true;
    }
    if (const FunctionDecl *pattern = patternOf(f))
      instantiated.insert(pattern);
    if (module.all || isMarkedDecl(f))
      roots.insert(f);
    return true;
  }

  bool VisitLambdaExpr(LambdaExpr *e) {
    const FunctionDecl *f = e->getCallOperator();
    if (!f)
      return true;
    bool isWanted = module.all || isMarkedDecl(f);
    if (!isWanted || (e->getLambdaClass() && e->getLambdaClass()->isDependentContext()))
      return true;
    if (const FunctionDecl *outer = enclosingFunction(f); outer && !outer->isDependentContext())
      roots.insert(outer);
    if (const FunctionTemplateDecl *generic = e->getDependentCallOperator()) {
      for (const FunctionDecl *instance : generic->specializations())
        lambdas.insert(instance);
      if (generic->spec_begin() == generic->spec_end())
        patterns.insert(f);
    } else if (!f->isDependentContext()) {
      lambdas.insert(f);
    }
    return true;
  }

  ModuleReader &module;
  llvm::SetVector<const FunctionDecl *> roots, lambdas, patterns;
  llvm::DenseSet<const FunctionDecl *> instantiated;
};

} // namespace

ir::Module readModule(ASTContext &context, const LoopHints &hints, bool all) {
  return ModuleReader(context, hints, all).read();
}

static std::string mainFileName(const SourceManager &sources) {
  OptionalFileEntryRef entry = sources.getFileEntryRefForID(sources.getMainFileID());
  return entry ? entry->getName().str() : "<input>";
}

ModuleReader::ModuleReader(ASTContext &context, const LoopHints &hints, bool all)
    : context(context), sources(context.getSourceManager()), builder(mainFileName(sources)), hints(hints),
      all(all) {}

ir::Module ModuleReader::read() {
  Collector collector(*this);
  collector.TraverseDecl(context.getTranslationUnitDecl());
  for (const FunctionDecl *f : collector.roots)
    function(f);
  std::size_t nextLambda = 0;
  while (!queue.empty() || nextLambda < collector.lambdas.size()) {
    if (!queue.empty()) {
      const FunctionDecl *f = queue.front();
      queue.pop_front();
      if (!isRead(f))
        FunctionReader(*this, f, functions.lookup(f->getCanonicalDecl()), nullptr).read();
      continue;
    }
    // A lambda that its function does not lead to: in a default argument, a global's initialiser, unevaluated
    // code.
    const FunctionDecl *f = collector.lambdas[nextLambda++];
    if (!isRead(f) && f->hasBody()) {
      ir::FunctionId id = declareFunction(f);
      FunctionReader(*this, f, id, nullptr).read();
    }
  }
  for (const FunctionDecl *pattern : collector.patterns)
    if (!collector.instantiated.contains(pattern->getCanonicalDecl()) && !isRead(pattern))
      addUninstantiated(pattern);
  // Bodies that were read after a call of them.
  for (auto [id, f] : withoutBody)
    if (auto entry = functions.find(f->getCanonicalDecl()); entry != functions.end())
      builder.module()[id].body = entry->second;
  return builder.take();
}

ir::TypeId ModuleReader::type(QualType type) {
  if (type.isNull())
    type = context.VoidTy;
  type = type.getNonReferenceType().getCanonicalType();
  auto [entry, isNew] = types.try_emplace(type.getAsOpaquePtr());
  if (!isNew)
    return entry->second;
  ir::TypeId id = describeType(builder, type, context);
  types[type.getAsOpaquePtr()] = id;
  return id;
}

ir::Contract ModuleReader::contractOf(const Decl *decl) {
  ir::Contract contract;
  contract.pure = annotation(decl, "xcs::pure") != nullptr;
  contract.io = annotation(decl, "xcs::io") != nullptr;
  contract.ordered = annotation(decl, "xcs::ordered") != nullptr;
  contract.associative = annotation(decl, "xcs::associative") != nullptr;
  if (const AnnotateAttr *batch = annotation(decl, "xcs::batch"))
    contract.batch = stringArgument(batch);
  return contract;
}

const Usage &ModuleReader::usageOf(const FunctionDecl *definition) {
  std::unique_ptr<Usage> &entry = usages[definition->getCanonicalDecl()];
  if (!entry) {
    auto made = std::make_unique<Usage>(*this, definition);
    return *(usages[definition->getCanonicalDecl()] = std::move(made));
  }
  return *entry;
}

std::optional<LibraryModel> ModuleReader::library(const FunctionDecl *function, const Expr *call) {
  if (!function)
    return std::nullopt;
  if (call)
    return lookUpLibrary(function, call);
  auto [entry, isNew] = models.try_emplace(function);
  if (isNew) {
    std::optional<LibraryModel> model = lookUpLibrary(function);
    entry = models.find(function);
    entry->second = std::move(model);
  }
  return entry->second;
}

std::string ModuleReader::qualifiedName(const NamedDecl *decl) const {
  const auto *f = dyn_cast<FunctionDecl>(decl);
  if (f && isLambdaOperator(f)) {
    const FunctionDecl *outer = enclosingFunction(f);
    PresumedLoc place =
        sources.getPresumedLoc(sources.getExpansionLoc(cast<CXXMethodDecl>(f)->getParent()->getLocation()));
    std::string name = outer ? qualifiedName(outer) + "::" : "";
    return name + "lambda@" +
           (place.isValid() ? std::to_string(place.getLine()) + "." + std::to_string(place.getColumn())
                            : "?");
  }
  std::string name;
  llvm::raw_string_ostream out(name);
  PrintingPolicy policy = context.getPrintingPolicy();
  policy.SuppressInlineNamespace = true;
  policy.SuppressUnwrittenScope = false;
  policy.TerseOutput = true;
  decl->getNameForDiagnostic(out, policy, /*Qualified=*/true);
  return name;
}

ir::ObjectId ModuleReader::global(const VarDecl *variable) {
  const VarDecl *key = variable->getCanonicalDecl();
  auto [entry, isNew] = globals.try_emplace(key);
  if (!isNew)
    return entry->second;
  ir::Object object;
  object.kind = variable->getTLSKind() != VarDecl::TLS_None ? ir::ObjectKind::ThreadLocal
                : variable->isStaticLocal()                 ? ir::ObjectKind::StaticLocal
                                                            : ir::ObjectKind::Global;
  object.name = variable->isStaticLocal() ? variable->getNameAsString() : qualifiedName(variable);
  object.type = type(variable->getType());
  object.range = range(variable->getSourceRange());
  object.isReference = variable->getType()->isReferenceType();
  const auto *record = variable->getType()->getBaseElementTypeUnsafe()->getAsCXXRecordDecl();
  object.isConstant = variable->getType().isConstQualified() &&
                      !(record && record->hasDefinition() && record->hasMutableFields());
  object.addressTaken = !object.isConstant;
  ir::ObjectId id = builder.object(std::move(object));
  globals[key] = id;
  return id;
}

ir::ObjectId ModuleReader::literal(const StringLiteral *e) {
  auto [entry, isNew] = literals.try_emplace(e);
  if (!isNew)
    return entry->second;
  ir::Object object;
  object.kind = ir::ObjectKind::Global;
  object.name = "literal";
  object.type = type(e->getType());
  object.range = range(e);
  object.isConstant = true;
  ir::ObjectId id = builder.object(std::move(object));
  literals[e] = id;
  return id;
}

std::string ModuleReader::refusalOf(const FunctionDecl *f, bool isMarked) const {
  const LangOptions &language = context.getLangOpts();
  // Of a function that nobody asks to be rewritten, the report tells what its loops would allow.
  if (isMarked && !language.CPlusPlus)
    return "C is analysed but not rewritten";
  if (isMarked && !language.CPlusPlus17)
    return "needs C++17 or later";
  if (isInSystemHeader(f->getLocation()))
    return "it is defined in a system header";
  if (isa_and_nonnull<CoroutineBodyStmt>(f->getBody()))
    return "it is a coroutine";
  if (f->isConsteval() || (f->isConstexpr() && !isLambdaOperator(f)))
    return f->isConsteval() ? "it is consteval" : "it is constexpr";
  if (f->hasAttr<NakedAttr>())
    return "it is a naked function";
  if (f->isVariadic())
    return "it takes variable arguments";
  return {};
}

ir::FunctionId ModuleReader::declareFunction(const FunctionDecl *definition) {
  const FunctionDecl *key = definition->getCanonicalDecl();
  auto [entry, isNew] = functions.try_emplace(key);
  if (!isNew)
    return entry->second;
  ir::Function result;
  result.name = qualifiedName(definition);
  const FunctionDecl *pattern = patternOf(definition);
  const FunctionDecl *outer = isLambdaOperator(definition) ? enclosingFunction(definition) : nullptr;
  result.site = pattern ? qualifiedName(pattern) : result.name;
  result.isInstantiation = pattern != nullptr || (outer && patternOf(outer));
  if (outer && patternOf(outer) && !pattern)
    result.site = qualifiedName(patternOf(outer)) + result.name.substr(result.name.rfind("::"));
  result.range = range(definition->getSourceRange());
  if (isLambdaOperator(definition))
    result.range = range(
        SourceRange(cast<CXXMethodDecl>(definition)->getParent()->getBeginLoc(), definition->getEndLoc()));
  if (const AnnotateAttr *mark = annotation(definition, "xcs::jit")) {
    result.isMarked = true;
    result.isRequired = stringArgument(mark) == "required";
  }
  result.mayReassociate =
      annotation(definition, "xcs::reassociate") != nullptr || context.getLangOpts().AllowFPReassoc;
  if (const auto *prototype = definition->getType()->getAs<FunctionProtoType>())
    result.isNoexcept =
        !isUnresolvedExceptionSpec(prototype->getExceptionSpecType()) && prototype->isNothrow();
  result.refusal = refusalOf(definition, result.isMarked);
  // What stands inside a marked function's text belongs to it.
  if (outer) {
    if (auto known = functions.find(outer->getCanonicalDecl()); known != functions.end()) {
      const ir::Function &around = builder.module()[known->second];
      if (around.isMarked && !result.isMarked) {
        result.isMarked = true;
        result.mayReassociate |= around.mayReassociate;
      }
      if (result.refusal.empty())
        result.refusal = around.refusal;
    }
  }
  result.isSelected = result.isMarked || (all && !isInSystemHeader(definition->getLocation()));
  ir::FunctionId id = builder.function(std::move(result));
  builder.module()[id].body = builder.region(id, {});
  functions[key] = id;
  return id;
}

ir::FunctionId ModuleReader::function(const FunctionDecl *f) {
  if (auto known = functions.find(f->getCanonicalDecl()); known != functions.end())
    return known->second;
  const FunctionDecl *definition = nullptr;
  if (isLambdaOperator(f) || !f->hasBody(definition) || !definition->doesThisDeclarationHaveABody())
    return {};
  if (definition->isDependentContext() || (!all && isInSystemHeader(definition->getLocation())))
    return {};
  ir::FunctionId id = declareFunction(definition);
  queue.push_back(definition);
  return id;
}

/// The loops of a template that nothing instantiates are listed, and that is all.
void ModuleReader::addUninstantiated(const FunctionDecl *pattern) {
  if (!pattern->getBody())
    return;
  ir::FunctionId id = declareFunction(pattern);
  builder.module()[id].refusal = "the template is not instantiated in this translation unit";
  builder.module()[id].isUninstantiated = true;
  ir::RegionId before = builder.setCurrent(builder.module()[id].body);
  auto list = [&](const Stmt *s, auto &&self) -> void {
    for (const Stmt *child : s->children()) {
      if (!child || isa<LambdaExpr>(child))
        continue;
      if (!isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(child)) {
        self(child, self);
        continue;
      }
      ir::Op op;
      op.range = op.statement = range(child);
      op.loop.emplace();
      op.loop->kind =
          isa<DoStmt>(child) ? ir::LoopKind::DoWhile : ir::LoopKind::While; // Nothing more is known of it.
      if (auto hint = hints.find(child->getBeginLoc()); hint != hints.end())
        op.loop->hint = hint->second;
      ir::OpId loop = builder.appendLoop(std::move(op), {});
      ir::RegionId around = builder.setCurrent(builder.module()[loop].loop->body);
      ir::Op content;
      content.kind = ir::OpKind::Opaque;
      content.construct = "a template that is not instantiated";
      content.range = content.statement = range(child);
      builder.append(std::move(content));
      self(child, self);
      builder.setCurrent(around);
    }
  };
  list(pattern->getBody(), list);
  builder.setCurrent(before);
}

void ModuleReader::fillCallee(ir::Callee &entry, const FunctionDecl *f) {
  entry.name = qualifiedName(f);
  const FunctionDecl *first = f->getCanonicalDecl();
  const FunctionDecl *pattern = patternOf(f);
  if (!isInSystemHeader(first->getLocation()))
    entry.declaration = range((pattern ? pattern : first)->getSourceRange());
  entry.contract = contractOf(f->getMostRecentDecl());
  QualType result = f->getReturnType();
  entry.result = type(result);
  entry.returnsReference = result->isReferenceType();
  if (const auto *prototype = f->getType()->getAs<FunctionProtoType>())
    entry.isNoexcept =
        !isUnresolvedExceptionSpec(prototype->getExceptionSpecType()) && prototype->isNothrow();
  if (isa<CXXDestructorDecl>(f) &&
      isUnresolvedExceptionSpec(f->getType()->castAs<FunctionProtoType>()->getExceptionSpecType()))
    entry.isNoexcept = true;
  if (f->hasAttr<NoThrowAttr>() || !context.getLangOpts().CPlusPlus)
    entry.isNoexcept = true;
  const auto *method = dyn_cast<CXXMethodDecl>(f);
  if (method && method->isImplicitObjectMemberFunction()) {
    entry.isMember = true;
    entry.isConstMember = method->isConst();
  }
  for (const ParmVarDecl *parameter : f->parameters()) {
    QualType t = parameter->getType();
    ir::CalleeParameter described;
    described.name = parameter->getNameAsString();
    described.type = type(t);
    if (t->isReferenceType() || t->isPointerType())
      described.mode = t->getPointeeType().isConstQualified() ? ir::PassMode::ConstRef : ir::PassMode::Ref;
    entry.parameters.push_back(std::move(described));
  }
}

ir::CalleeId ModuleReader::callee(const FunctionDecl *f, bool virtualCall, bool reachable) {
  std::pair<const FunctionDecl *, unsigned> key(f->getCanonicalDecl(), virtualCall + 2u * !reachable);
  if (auto known = callees.find(key); known != callees.end())
    return known->second;
  ir::Callee entry;
  fillCallee(entry, f);
  entry.kind = !reachable    ? ir::CalleeKind::Unknown
               : virtualCall ? ir::CalleeKind::Virtual
                             : ir::CalleeKind::Direct;
  bool seesBody = reachable && !virtualCall;
  if (seesBody)
    entry.body = function(f);
  bool isMissing = seesBody && !entry.body;
  ir::CalleeId id = builder.callee(std::move(entry));
  if (isMissing)
    withoutBody.emplace_back(id, f);
  callees[key] = id;
  return id;
}

ir::CalleeId ModuleReader::libraryCallee(llvm::StringRef name, const ir::EffectSummary &summary,
                                         const FunctionDecl *f) {
  ir::Callee entry;
  if (f)
    fillCallee(entry, f);
  entry.kind = ir::CalleeKind::Library;
  entry.name = name.str();
  entry.declaration = {};
  entry.model = summary;
  entry.isNoexcept = !summary.mayThrow && !summary.unknown;
  return builder.callee(std::move(entry));
}

} // namespace xcs::frontend
