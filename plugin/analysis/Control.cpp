// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The form of the loop, ways out of it, and effects other than plain memory accesses.

#include "analysis/LoopAnalysis.h"
#include "analysis/Types.h"

namespace xcs::analysis {

using namespace ir;
using report::Reason;

void LoopAnalysis::control() {
  if (info.hint == LoopHint::Sequential)
    block(Reason::AskedSequential, loop, "");
  loopKind();
  loopVariable();
  auto visit = [&](OpId op) {
    if (affine.isInside(op) && !isBehindExit(op))
      effects(op);
  };
  if (info.header.valid())
    module.walk(info.header, visit);
  module.walk(info.body, visit);
}

void LoopAnalysis::loopKind() {
  switch (info.kind) {
  case LoopKind::Counted: {
    bool isFixed = info.induction.valid() && info.lower.valid() && info.upper.valid() && info.step.valid();
    for (ValueId value : {info.lower, info.upper, info.step})
      isFixed = isFixed && !affine.varies(affine.of(value));
    if (!isFixed)
      block(Reason::NotCounted, loop, "");
    break;
  }
  case LoopKind::Range:
  case LoopKind::Iterator: {
    if (!info.range.valid()) {
      block(Reason::WalkOrder, loop, "the range");
      break;
    }
    TypeId type = typeAt(module, info.range, info.range.steps.size());
    bool isRandom = type.valid() && (module[type].randomAccess || module[type].kind == TypeKind::Array ||
                                     module[type].kind == TypeKind::Pointer);
    if (!isRandom)
      block(Reason::WalkOrder, loop, nameOf(info.range));
    break;
  }
  case LoopKind::Algorithm: // Empty: it stands for a call that follows, which is not taken apart.
    if (module[info.body].ops.empty())
      block(Reason::WholeAlgorithm, loop, info.algorithm);
    break;
  case LoopKind::While:
    break; // loopVariable() says why.
  case LoopKind::DoWhile:
  case LoopKind::Goto:
    block(Reason::NotCounted, loop, "");
    break;
  }
}

void LoopAnalysis::loopVariable() {
  bool isCounted = info.kind == LoopKind::Counted || info.kind == LoopKind::Iterator;
  // A `for` whose variable has a life of its own is a While; that is said rather than that it is not counted.
  if ((!isCounted && info.kind != LoopKind::While) || !info.variable.valid()) {
    if (info.kind == LoopKind::While)
      block(Reason::NotCounted, loop, "");
    return;
  }
  std::string name = module[info.variable].name;
  bool found = false;
  module.walk(info.body, [&](OpId id) {
    const Op &op = module[id];
    bool writes = op.kind == OpKind::Store && op.path.base == info.variable && op.path.steps.empty();
    for (const Argument &argument : op.arguments)
      writes |= argument.mode == PassMode::Ref && argument.path.base == info.variable &&
                argument.path.steps.empty();
    if (writes && !found)
      block(Reason::InductionChanges, id, name);
    found |= writes;
  });
  bool escapes = !found && module[info.variable].addressTaken;
  if (escapes)
    block(Reason::AddressEscapes, loop, name);
  if (!isCounted && !found && !escapes)
    block(Reason::NotCounted, loop, "");
}

std::string LoopAnalysis::nameOf(OpId id) const {
  const Op &op = module[id];
  if (op.kind == OpKind::Call && op.callee.valid())
    return module[op.callee].name;
  if (!op.construct.empty())
    return op.construct;
  return op.path.valid() ? nameOf(op.path) : "an unknown function";
}

void LoopAnalysis::effects(OpId id) {
  if (split && split->isOrdered(id))
    return effectsInOrder(id);
  const Op &op = module[id];
  switch (op.kind) {
  case OpKind::Call:
    callEffects(id);
    break;
  case OpKind::Effect:
    block(Reason::OrderedEffect, id, op.construct.empty() ? nameOf(op.path) : op.construct);
    break;
  case OpKind::Opaque:
  case OpKind::Await:
    if (op.construct == "a preprocessor directive") {
      block(Reason::Directive, id, "");
      break;
    }
    block(Reason::Construct, id,
          op.construct.empty() ? (op.kind == OpKind::Await ? "co_await" : "a construct") : op.construct);
    break;
  case OpKind::Return:
    exit(id);
    break;
  default:
    break;
  }
  if ((op.kind == OpKind::Load || op.kind == OpKind::Store) && op.path.valid()) {
    TypeId type = op.path.type;
    if (type.valid() && (module[type].isVolatile || module[type].isAtomic))
      block(Reason::OrderedEffect, id, nameOf(op.path));
    if (module[op.path.base].kind == ObjectKind::ThreadLocal)
      block(Reason::ThreadIdentity, id, nameOf(op.path));
  }
}

void LoopAnalysis::callEffects(OpId id) {
  const Op &op = module[id];
  auto mayThrow = [&] {
    if (!facts.throwing.valid())
      facts.throwing = id;
  };
  if (!op.callee.valid()) {
    mayThrow();
    return block(Reason::UnknownCallee, id, "an unknown function");
  }
  const Callee &callee = module[op.callee];
  const EffectSummary &summary = summaries.of(op.callee);
  std::string cause =
      summary.why.empty() || summary.why == callee.name ? "" : ": it reaches '" + summary.why + "'";
  if (summary.mayThrow || summary.allocates || summary.unknown)
    mayThrow();
  facts.waits |= summary.waits;
  if (summary.unknown) {
    Reason reason = callee.kind == CalleeKind::Virtual    ? Reason::VirtualCall
                    : callee.kind == CalleeKind::Indirect ? Reason::IndirectCall
                                                          : Reason::UnknownCallee;
    block(reason, id, callee.name, cause);
  }
  if (summary.ordered)
    block(Reason::OrderedEffect, id, callee.name, cause);
  if (summary.threadIdentity)
    block(Reason::ThreadIdentity, id, callee.name);
  if (summary.noReturn)
    block(Reason::NoReturn, id, callee.name);
  if (summary.unknown || summary.ordered || callee.kind == CalleeKind::Library)
    return;
  if (callee.contract.pure)
    evidence("'" + callee.name + "' is declared pure", Basis::Declared);
  else if (callee.contract.io)
    evidence("'" + callee.name + "' is declared io: its calls may overlap", Basis::Declared);
  else
    evidence("all effects of '" + callee.name + "' are known", summary.basis);
}

/// A return in the callable of an algorithm inside the loop ends that callable only.
bool LoopAnalysis::isCallableOfInnerAlgorithm(OpId id) const {
  for (OpId parent = module[module[id].parent].parentOp; parent.valid();
       parent = module[module[parent].parent].parentOp) {
    if (module[parent].loop && module[parent].loop->kind == LoopKind::Algorithm)
      return true;
    if (parent == loop)
      break;
  }
  return false;
}

void LoopAnalysis::exit(OpId id) {
  const Op &op = module[id];
  bool staysInside = op.exitTarget.valid() && module.isInside(module[op.exitTarget].parent, info.body);
  switch (op.exit) {
  case ExitKind::Return:
    if (!isCallableOfInnerAlgorithm(id))
      block(Reason::EarlyExit, id, "return");
    break;
  case ExitKind::Break:
    if (!staysInside)
      block(Reason::EarlyExit, id, "break");
    break;
  case ExitKind::Continue:
    if (!staysInside && op.exitTarget != loop)
      block(Reason::EarlyExit, id, "continue of an outer loop");
    break;
  case ExitKind::Throw:
    if (!facts.throwing.valid())
      facts.throwing = id;
    if (!split)
      block(Reason::EarlyExit, id, "throw");
    break;
  case ExitKind::Goto:
    block(Reason::EarlyExit, id, "goto");
    break;
  case ExitKind::NoReturn:
    block(Reason::NoReturn, id, op.construct.empty() ? "the program" : op.construct);
    break;
  }
}

} // namespace xcs::analysis
