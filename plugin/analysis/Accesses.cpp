// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "analysis/Accesses.h"
#include "analysis/Types.h"

namespace xcs::analysis {

using namespace ir;

void implicitReads(const AccessPath &path, OpId op, llvm::SmallVectorImpl<Access> &accesses) {
  for (unsigned i = 0; i < path.steps.size(); ++i) {
    StepKind kind = path.steps[i].kind;
    if (kind != StepKind::Deref && kind != StepKind::Owned)
      continue;
    Access read;
    read.op = op;
    read.isImplicit = true;
    read.path.base = path.base;
    read.path.steps.assign(path.steps.begin(), path.steps.begin() + i);
    if (kind == StepKind::Owned)
      read.path.steps.push_back({StepKind::Size, "", {}});
    accesses.push_back(std::move(read));
  }
}

static void add(AccessKind kind, AccessPath path, OpId op, llvm::SmallVectorImpl<Access> &accesses) {
  implicitReads(path, op, accesses);
  Access access;
  access.op = op;
  access.kind = kind;
  access.path = std::move(path);
  accesses.push_back(std::move(access));
}

AccessPath extendPath(const Module &module, const AccessPath &path, llvm::ArrayRef<Step> steps) {
  AccessPath result = path;
  if (!result.steps.empty() && result.steps.back().kind == StepKind::Any)
    return result;
  if (!steps.empty() && steps.front().kind == StepKind::Index) {
    StepKind last = result.steps.empty() ? StepKind::Field : result.steps.back().kind;
    TypeId type = typeAt(module, path, path.steps.size());
    bool hasElements = !type.valid() || module[type].kind == TypeKind::Array ||
                       module[type].storage == Storage::Inline || last == StepKind::Owned ||
                       last == StepKind::Deref;
    if (!hasElements) { // `&a[i]` and then `p[j]`: some element of a. `&x` and then `p[0]`: x.
      if (last == StepKind::Index)
        result.steps.back().index = {};
      steps = steps.drop_front();
    }
  }
  if (!steps.empty())
    result.type = {};
  for (const Step &step : steps) {
    if (step.kind == StepKind::Any && !mayHoldPointers(module, typeAt(module, result, result.steps.size()))) {
      result.type = typeAt(module, result, result.steps.size());
      break;
    }
    result.steps.push_back(step);
  }
  if (!result.type.valid() && !result.steps.empty() && result.steps.back().kind != StepKind::Any)
    result.type = typeAt(module, result, result.steps.size());
  return result;
}

AccessPath elementOf(const Module &module, const LoopInfo &loop) {
  AccessPath element = loop.range;
  TypeId type = typeAt(module, element, element.steps.size());
  element.type = type.valid() ? module[type].element : TypeId();
  switch (type.valid() ? module[type].storage : Storage::None) {
  case Storage::Owned:
    element.steps.push_back({StepKind::Owned, "", {}});
    break;
  case Storage::View:
  case Storage::Shared:
    element.steps.push_back({StepKind::Deref, "", {}});
    break;
  case Storage::Inline:
    break;
  case Storage::None: // A class of the user with begin and end: anything it holds or leads to.
    element.steps.push_back({StepKind::Any, "", {}});
    element.type = {};
    return element;
  }
  element.steps.push_back({StepKind::Index, "", loop.induction});
  return element;
}

/// Where parameter `index` leads at this call; an invalid path if the access cannot be seen outside of the
/// callee.
static AccessPath referent(const Module &module, const Op &call, const ParameterAccess &access) {
  if (access.parameter < call.arguments.size()) {
    const Argument &argument = call.arguments[access.parameter];
    if (argument.path.valid())
      return extendPath(module, argument.path, access.steps);
    bool leaves = false;
    for (const Step &step : access.steps)
      leaves |= step.kind == StepKind::Deref || step.kind == StepKind::Any;
    bool isTemporary =
        argument.mode == PassMode::Value || (argument.mode == PassMode::ConstRef && argument.value.valid());
    if (isTemporary) {
      const std::vector<CalleeParameter> &parameters = module[call.callee].parameters;
      unsigned position = access.parameter - (module[call.callee].isMember ? 1 : 0);
      TypeId type = position < parameters.size() ? parameters[position].type : TypeId();
      if (argument.value.valid() && !type.valid())
        type = module[argument.value].type;
      if (!leaves || (type.valid() && !mayHoldPointers(module, type)))
        return {};
    }
  }
  AccessPath unknown;
  unknown.base = module.unknownMemory;
  return unknown;
}

static void accessesOfCall(const Module &module, OpId id, SummaryOf summaryOf,
                           llvm::SmallVectorImpl<Access> &accesses) {
  const Op &call = module[id];
  for (const Argument &argument : call.arguments)
    if (argument.path.valid()) {
      if (argument.mode == PassMode::Value)
        add(AccessKind::Read, argument.path, id, accesses);
      else
        implicitReads(argument.path, id, accesses);
    }
  if (!call.callee.valid())
    return;
  const EffectSummary &summary = summaryOf(call.callee);
  bool isIo = module[call.callee].contract.io;
  auto made = [&](AccessKind kind, AccessPath path) {
    std::size_t first = accesses.size();
    add(kind, std::move(path), id, accesses);
    for (std::size_t i = first; i < accesses.size(); ++i) {
      accesses[i].fromCall = true;
      accesses[i].isDeclaredIo = isIo;
    }
  };
  for (const ParameterAccess &access : summary.parameters)
    if (AccessPath path = referent(module, call, access); path.valid())
      made(access.kind, std::move(path));
  for (const auto &[kind, path] : summary.globals)
    made(kind, path);
}

void accessesOf(const Module &module, OpId id, SummaryOf summaryOf, llvm::SmallVectorImpl<Access> &accesses) {
  const Op &op = module[id];
  switch (op.kind) {
  case OpKind::Load:
    add(AccessKind::Read, op.path, id, accesses);
    break;
  case OpKind::Store:
    add(op.update ? AccessKind::Update : AccessKind::Write, op.path, id, accesses);
    break;
  case OpKind::Call:
    accessesOfCall(module, id, summaryOf, accesses);
    break;
  case OpKind::Effect:
    if (op.path.valid())
      add(AccessKind::Update, op.path, id, accesses);
    break;
  case OpKind::Loop:
    // Walking reads where the elements are; an element that is no reference is copied out.
    if (op.loop->range.valid()) {
      AccessPath element = elementOf(module, *op.loop);
      if (op.loop->kind == LoopKind::Range && !op.loop->elementByReference)
        add(AccessKind::Read, element, id, accesses);
      else
        implicitReads(element, id, accesses);
    }
    break;
  case OpKind::Branch:
  case OpKind::Return:
  case OpKind::Await:
  case OpKind::Opaque:
    break;
  }
}

std::string describe(const Module &module, const AccessPath &path) {
  if (!path.valid())
    return "?";
  const Object &base = module[path.base];
  bool pointsOn = base.kind == ObjectKind::This;
  std::string text = base.name.empty() || base.kind == ObjectKind::Unknown ? "memory behind a pointer"
                     : base.kind == ObjectKind::This                       ? "this"
                                                                           : base.name;
  for (const Step &step : path.steps) {
    if (step.kind == StepKind::Field) {
      text += (pointsOn ? "->" : ".") + step.field;
      pointsOn = false;
    } else if (step.kind == StepKind::Deref) {
      pointsOn = true;
    } else if (step.kind == StepKind::Index || step.kind == StepKind::Key) {
      pointsOn = false;
    }
  }
  if (!path.steps.empty() && path.steps.back().kind == StepKind::Deref && path.steps.size() == 1)
    text = "*" + text;
  return text;
}

} // namespace xcs::analysis
