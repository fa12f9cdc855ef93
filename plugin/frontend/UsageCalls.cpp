// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calls: what becomes of their arguments.

#include "frontend/UsagePass.h"

using namespace clang;

namespace xcs::frontend {

void UsagePass::call(const Expr *e, const FunctionDecl *f, const Expr *object, ArrayRef<const Expr *> args,
                     Use use, QualType inside) {
  std::optional<LibraryModel> model = f ? module.library(f, e) : std::nullopt;
  bool isConst = true;
  if (object) {
    const auto *method = dyn_cast_or_null<CXXMethodDecl>(f);
    isConst = method && method->isConst();
  }
  // The library's members keep no address of their object; what they return into it has a role of its own.
  bool isPlainMember = model && model->role == LibraryRole::Summary && model->callable < 0;
  Use objectUse = isConst ? Use::Const : isPlainMember ? Use::Write : Use::Escape;
  Use firstUse = Use::Read;
  bool overridesFirst = false;
  if (model) {
    QualType result = e->getType();
    bool changes = isChange(use);
    switch (model->role) {
    case LibraryRole::Element:
    case LibraryRole::CheckedElement:
    case LibraryRole::Front:
    case LibraryRole::Back:
    case LibraryRole::KeyElement:
    case LibraryRole::Get:
    case LibraryRole::Dereference:
      firstUse = changes ? partOf(result, use, inside) : Use::Element;
      overridesFirst = true;
      break;
    case LibraryRole::Begin:
    case LibraryRole::End:
    case LibraryRole::Data: {
      QualType element = usedIteratorValue(result);
      firstUse = element.isNull() || element.isConstQualified() || isConst ? Use::Element
                 : isSlot(element)                                         ? Use::Exchange
                                                                           : Use::Part;
      inside = element;
      overridesFirst = true;
      break;
    }
    case LibraryRole::Append:
      firstUse = Use::Part;
      overridesFirst = true;
      break;
    case LibraryRole::Advance:
      firstUse = Use::Write;
      overridesFirst = true;
      break;
    case LibraryRole::Size:
    case LibraryRole::IteratorCompare:
    case LibraryRole::Min:
    case LibraryRole::Max:
      firstUse = Use::Const;
      overridesFirst = model->role == LibraryRole::Size;
      break;
    case LibraryRole::Pass:
      firstUse = use == Use::Element && e->isXValue() ? Use::Escape : use;
      overridesFirst = true;
      break;
    case LibraryRole::Summary:
    case LibraryRole::Algorithm:
      break;
    }
    bool callsUnknown = model->callable >= 0 && model->summary.unknown;
    if (callsUnknown)
      opaqueCall(nullptr);
    for (const Expr *arg : args)
      if (QualType value = usedIteratorValue(arg->getType().getNonReferenceType());
          !value.isNull() && !value.isConstQualified())
        if (model->role == LibraryRole::Summary || model->role == LibraryRole::Algorithm)
          exchanged(value, Use::Escape);
  } else if (!f || (!module.isAccessor(f) && !isPlainAssignment(f))) {
    ir::Contract contract = f ? module.contractOf(f) : ir::Contract();
    const auto *method = dyn_cast_or_null<CXXMethodDecl>(f);
    if (!contract.pure && !contract.io && !contract.ordered)
      opaqueCall(method && method->isVirtual() ? nullptr : f);
  }
  if (object) {
    if (overridesFirst)
      objectUse = isConst && firstUse == Use::Part ? Use::Element : firstUse;
    else if (isPlainAssignment(f))
      objectUse = isChange(use) ? Use::Escape : Use::Write;
    else if (!isConst && !model) // Perhaps an accessor: a scalar written through it changes only a part.
      objectUse = isChange(use) || !e->isGLValue() || isSlot(e->getType()) ? Use::Escape : Use::Part;
    QualType carried = objectUse == Use::Exchange ? inside : QualType();
    if (object->getType()->isPointerType()) {
      expr(object, Use::Read);
      if (isWhole(objectUse) && !object->getType()->getPointeeType().isConstQualified())
        exchanged(carried.isNull() ? object->getType()->getPointeeType() : carried, objectUse);
    } else {
      expr(object, objectUse, carried);
    }
  }
  const auto *prototype = f ? f->getType()->getAs<FunctionProtoType>() : nullptr;
  for (unsigned i = 0; i < args.size(); ++i) {
    Use argumentUse = Use::Read;
    if (args[i]->isGLValue())
      argumentUse = prototype && i < prototype->getNumParams() ? useOfParameter(prototype->getParamType(i))
                                                               : Use::Escape;
    if (i == 0 && !object && overridesFirst && args[i]->isGLValue())
      argumentUse = firstUse;
    else if (argumentUse == Use::Escape && model && (model->callable < 0 || !model->summary.unknown) &&
             (e->getType()->isVoidType() || e->getType()->isArithmeticType()))
      argumentUse = Use::Write; // A library function that gives nothing back keeps nothing, either.
    expr(args[i], argumentUse, argumentUse == Use::Exchange ? inside : QualType());
  }
}

} // namespace xcs::frontend
