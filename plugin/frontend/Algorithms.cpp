// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which calls of standard algorithms are read as loops: the match, before anything is read.

#include "frontend/AlgorithmReader.h"
#include "frontend/LibraryNames.h"
#include "frontend/LibraryTypes.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;

namespace xcs::frontend {

namespace {

/// Algorithms that stay calls, whatever they are given: they move elements around, or walk two sequences at
/// once.
bool isOtherAlgorithm(llvm::StringRef name) {
  static const llvm::StringSet<> names{
      "adjacent_find", "equal", "mismatch", "search", "find_end", "find_first_of", "search_n",
      "lexicographical_compare", "includes", "minmax_element", "is_sorted", "is_heap", "is_partitioned",
      "is_sorted_until", "is_heap_until", "is_permutation", "fill", "fill_n", "iota", "sort", "make_heap",
      "sort_heap", "stable_sort", "partial_sort", "nth_element", "inplace_merge", "next_permutation",
      "prev_permutation", "reverse", "rotate", "shift_left", "shift_right", "unique", "remove", "remove_if",
      "partition", "stable_partition", "replace", "replace_if", "shuffle", "swap_ranges", "copy",
      "reverse_copy", "copy_backward", "move", "move_backward", "copy_n", "rotate_copy", "unique_copy",
      "remove_copy", "replace_copy", "remove_copy_if", "replace_copy_if", "partition_copy", "merge",
      "set_union", "set_intersection", "set_difference", "set_symmetric_difference", "partial_sort_copy",
      "adjacent_difference", "exclusive_scan", "transform_inclusive_scan", "transform_exclusive_scan",
      // Those that are loops when they can be written down.
      "for_each", "for_each_n", "transform", "generate", "generate_n", "accumulate", "reduce",
      "inner_product", "transform_reduce", "count", "count_if", "any_of", "all_of", "none_of", "find",
      "find_if", "find_if_not", "min_element", "max_element", "partial_sum", "inclusive_scan", "copy_if"};
  return names.contains(name);
}

bool isSequentialPolicy(QualType t) {
  std::string name = libraryClassName(t.getNonReferenceType().getUnqualifiedType());
  return llvm::StringRef(name).ends_with("::sequenced_policy");
}

/// The operator of std::plus and its like; `operand` is the type it is for, null for any.
std::optional<ir::Expr> operatorOfObject(QualType t, QualType &operand) {
  std::string name = libraryClassName(t.getNonReferenceType().getUnqualifiedType());
  static const std::pair<llvm::StringLiteral, ir::Expr> known[] = {
      {"std::plus", ir::Expr::Add},       {"std::minus", ir::Expr::Sub},
      {"std::multiplies", ir::Expr::Mul}, {"std::bit_and", ir::Expr::And},
      {"std::bit_or", ir::Expr::Or},      {"std::bit_xor", ir::Expr::Xor},
      {"std::less", ir::Expr::Lt},        {"std::greater", ir::Expr::Gt},
      {"std::less_equal", ir::Expr::Le},  {"std::greater_equal", ir::Expr::Ge},
      {"std::equal_to", ir::Expr::Eq},    {"std::not_equal_to", ir::Expr::Ne}};
  for (const auto &[object, op] : known)
    if (name == object) {
      auto types = typeArguments(t.getNonReferenceType().getUnqualifiedType());
      operand = types.empty() || types[0]->isVoidType() ? QualType() : types[0];
      return op;
    }
  return std::nullopt;
}

} // namespace

std::string algorithmName(const FunctionDecl *f, const Expr *object) {
  if (object) { // std::ranges::find_if is an object.
    llvm::StringRef scope = "std::ranges::__", end = "_fn";
    std::string type = libraryClassName(object->getType().getNonReferenceType().getUnqualifiedType());
    llvm::StringRef plain = type;
    if (!plain.consume_front(scope) || !plain.consume_back(end) || !isOtherAlgorithm(plain))
      return {};
    return ("std::ranges::" + plain).str();
  }
  LibraryFunctionName known = libraryFunctionName(f);
  if (!known.valid || known.isMember || known.scope != "std" || !isOtherAlgorithm(known.name))
    return {};
  // std::move of one object is no algorithm, and neither is std::remove of a file.
  return f->getNumParams() < 2 ? std::string() : "std::" + known.name;
}

bool FunctionReader::algorithmCall(const Expr *e, llvm::StringRef name, llvm::ArrayRef<const Expr *> args,
                                   Operand &result) {
  AlgorithmReader algorithm(*this, e);
  bool isSequential = !args.empty() && isSequentialPolicy(args[0]->getType());
  llvm::ArrayRef<const Expr *> given = isSequential ? args.drop_front() : args;
  if (algorithm.read(name, given, result))
    return true;
  algorithm.announce(name);
  return false;
}

bool AlgorithmReader::matchNumber(QualType t) const {
  return !t.isNull() && t.getNonReferenceType()->isArithmeticType() &&
         !t.getNonReferenceType()->isBooleanType() && !t.getNonReferenceType()->isAnyComplexType() &&
         !t.isVolatileQualified();
}

bool AlgorithmReader::matchSequence(const Expr *first, bool isOutput) {
  Sequence sequence;
  sequence.first = first;
  QualType t = first->getType().getNonReferenceType();
  if (isOutput && reader.isInserter(first)) {
    sequence.isInserter = true;
    auto container = typeArguments(t.getUnqualifiedType());
    sequence.element = container.empty() ? QualType() : frontend::elementOf(container[0]);
    if (sequence.element.isNull())
      return false;
    sequence.element = sequence.element.getNonReferenceType().getUnqualifiedType();
  } else if (isPlainIterator(t)) {
    sequence.element = frontend::elementOf(t);
    if (sequence.element.isNull())
      return false;
    sequence.element = sequence.element.getNonReferenceType();
  } else {
    return false;
  }
  if (isOutput)
    output = sequence;
  else
    inputs.push_back(sequence);
  return true;
}

/// Whether making the closure, or a copy of it, runs code of the user's.
bool AlgorithmReader::copiesObjects(const LambdaExpr *lambda) const {
  return llvm::any_of(lambda->captures(), [&](const LambdaCapture &capture) {
    if (capture.getCaptureKind() == LCK_StarThis)
      return true;
    if (!capture.capturesVariable() || capture.getCaptureKind() != LCK_ByCopy)
      return false;
    QualType t = capture.getCapturedVar()->getType().getNonReferenceType();
    return t->isRecordType() && reader.module.typeOf(t).lifetime == ir::Lifetime::Custom;
  });
}

bool AlgorithmReader::matchCallable(const Expr *text, llvm::ArrayRef<QualType> parameters) {
  Callable found;
  found.text = text;
  QualType operand;
  if ((found.builtin = operatorOfObject(text->getType(), operand))) {
    for (QualType t : parameters)
      if (!matchNumber(t) || (!operand.isNull() && !reader.module.context.hasSameUnqualifiedType(operand, t)))
        return false;
    (callable ? combine : callable) = found;
    return true;
  }
  const Expr *plain = text->IgnoreParenImpCasts();
  if (const auto *address = dyn_cast<UnaryOperator>(plain); address && address->getOpcode() == UO_AddrOf)
    plain = address->getSubExpr()->IgnoreParens();
  const auto *function = dyn_cast<DeclRefExpr>(plain);
  found.isFunction = function && isa<FunctionDecl>(function->getDecl());
  found.body = found.isFunction ? cast<FunctionDecl>(function->getDecl())
                                : reader.callOperator(text, parameters.size());
  if (!found.body || found.body->getNumParams() != parameters.size() || found.body->isVariadic())
    return false;
  found.lambda = found.isFunction ? nullptr : reader.writtenLambda(text);
  if (found.lambda && copiesObjects(found.lambda))
    return false;
  for (unsigned i = 0; i < parameters.size(); ++i) { // Conversions in between would be calls.
    QualType parameter = found.body->getParamDecl(i)->getType(), plain = parameter.getNonReferenceType();
    QualType given = parameters[i].getNonReferenceType();
    bool isConverted =
        given->isArithmeticType() && plain->isArithmeticType() && !parameter->isReferenceType();
    if (!reader.module.context.hasSameUnqualifiedType(given, plain) && !isConverted)
      return false;
    bool isCopied = plain->isRecordType() && !parameter->isReferenceType() && !found.lambda;
    if (isCopied && reader.module.typeOf(plain).lifetime != ir::Lifetime::Trivial)
      return false;
  }
  (callable ? combine : callable) = found;
  return true;
}

/// What the callable returns is stored without a conversion that could be a call.
bool AlgorithmReader::matchResult(const Callable &callable, QualType target) const {
  if (callable.builtin)
    return matchNumber(target);
  QualType returned = callable.body->getReturnType(), plain = returned.getNonReferenceType();
  if (plain->isArithmeticType() && target->isArithmeticType())
    return true;
  return !returned->isReferenceType() && reader.module.context.hasSameUnqualifiedType(plain, target);
}

/// Whether the first parameter is a value, or a reference through which nothing is changed.
bool AlgorithmReader::takesValue(const Callable &callable) {
  QualType first = callable.body->getParamDecl(0)->getType();
  return !first->isReferenceType() ||
         (first->isLValueReferenceType() && first.getNonReferenceType().isConstQualified());
}

bool AlgorithmReader::match(llvm::StringRef algorithm, llvm::ArrayRef<const Expr *> args) {
  auto is = [&](llvm::StringRef text, std::size_t count) { return plain == text && args.size() == count; };
  auto numbers = [&] {
    return llvm::all_of(inputs, [&](const Sequence &input) { return matchNumber(input.element); });
  };
  if (args.size() < 2 || !matchSequence(args[0]))
    return false;
  QualType x = inputs[0].element;
  bool isN = llvm::StringRef(plain).ends_with("_n");
  if (isN && !args[1]->getType()->isIntegerType())
    return false;
  if (!isN && !isPlainIterator(args[1]->getType().getNonReferenceType()))
    return false;
  (isN ? amount : last) = args[1];
  kind = nullptr;
  if (is("for_each", 3) || is("for_each_n", 3)) {
    kind = &AlgorithmReader::readForEach;
    return matchCallable(args[2], {x});
  }
  if (is("generate", 3) || is("generate_n", 3)) {
    kind = &AlgorithmReader::readTransform;
    output = inputs[0];
    inputs.clear();
    return matchCallable(args[2], {}) && matchResult(*callable, output->element);
  }
  if (is("transform", 4) || is("transform", 5)) {
    kind = &AlgorithmReader::readTransform;
    llvm::SmallVector<QualType, 2> types{x};
    if (args.size() == 5) {
      if (!matchSequence(args[2]))
        return false;
      types.push_back(inputs[1].element);
    }
    if (!matchSequence(args[args.size() - 2], /*isOutput=*/true) || !matchCallable(args.back(), types))
      return false;
    return matchResult(*callable, output->element);
  }
  if (is("accumulate", 3) || is("accumulate", 4) || is("reduce", 3) || is("reduce", 4)) {
    kind = &AlgorithmReader::readFold;
    initial = args[2];
    sumType = args[2]->getType().getNonReferenceType().getUnqualifiedType();
    if (!matchNumber(sumType) || (args.size() == 4 ? !matchCallable(args[3], {sumType, x}) : !numbers()))
      return false;
    combine = std::exchange(callable, std::nullopt);
    if (!numbers() && (combine->builtin || plain == "reduce"))
      return false;
  } else if (is("inner_product", 4) || is("inner_product", 6) || is("transform_reduce", 4) ||
             is("transform_reduce", 6)) {
    kind = &AlgorithmReader::readFold;
    if (!matchSequence(args[2]))
      return false;
    initial = args[3];
    sumType = args[3]->getType().getNonReferenceType().getUnqualifiedType();
    if (!numbers() || !matchNumber(sumType))
      return false;
    if (args.size() == 6) {
      if (!matchCallable(args[5], {x, inputs[1].element}))
        return false;
      QualType term = callable->builtin ? common(x, inputs[1].element) : callable->body->getReturnType();
      if (!matchNumber(term) || !matchCallable(args[4], {sumType, term.getNonReferenceType()}))
        return false;
    }
  } else if (is("transform_reduce", 5)) {
    kind = &AlgorithmReader::readFold;
    initial = args[2];
    sumType = args[2]->getType().getNonReferenceType().getUnqualifiedType();
    if (!matchNumber(sumType) || !matchCallable(args[4], {x}) || callable->builtin ||
        !matchNumber(callable->body->getReturnType()) ||
        !matchCallable(args[3], {sumType, callable->body->getReturnType().getNonReferenceType()}))
      return false;
  }
  if (kind == &AlgorithmReader::readFold) {
    // These two may group as they like: exact only where that makes no difference.
    bool isFree = plain == "reduce" || plain == "transform_reduce";
    // Nor do they convert terms before they combine them.
    QualType term = callable             ? (callable->builtin ? common(x, inputs.back().element)
                                                              : callable->body->getReturnType().getNonReferenceType())
                    : inputs.size() == 2 ? common(x, inputs[1].element)
                                         : x;
    bool isExact = sumType->isIntegerType() && reader.module.context.hasSameUnqualifiedType(term, sumType) &&
                   (!combine || (combine->builtin && combine->builtin != ir::Expr::Sub));
    // What the callable is given as the value so far is a copy in the rewritten text.
    bool takesCopy = !combine || combine->builtin || takesValue(*combine);
    return (!isFree || isExact) && takesCopy && (!combine || matchResult(*combine, sumType));
  }
  auto isPredicate = [&](QualType t) {
    return matchCallable(args[2], {t}) &&
           (callable->builtin || callable->body->getReturnType()->isIntegralOrEnumerationType());
  };
  if (is("count", 3) || is("find", 3)) {
    kind = plain == "count" ? &AlgorithmReader::readCount : &AlgorithmReader::readSearch;
    initial = args[2];
    return numbers() && matchNumber(args[2]->getType());
  }
  if (is("count_if", 3)) {
    kind = &AlgorithmReader::readCount;
    return isPredicate(x);
  }
  if (is("any_of", 3) || is("all_of", 3) || is("none_of", 3) || is("find_if", 3) || is("find_if_not", 3)) {
    kind = &AlgorithmReader::readSearch;
    return isPredicate(x);
  }
  if (is("min_element", 2) || is("max_element", 2)) {
    kind = &AlgorithmReader::readExtremum;
    return numbers();
  }
  if (is("partial_sum", 3) || is("inclusive_scan", 3) || is("partial_sum", 4) || is("inclusive_scan", 4)) {
    kind = &AlgorithmReader::readScan;
    sumType = x.getUnqualifiedType();
    if (!numbers() || !matchSequence(args[2], /*isOutput=*/true) || output->isInserter ||
        !matchNumber(output->element))
      return false;
    if (args.size() == 4 && (!matchCallable(args[3], {sumType, sumType}) || !matchResult(*callable, sumType)))
      return false;
    combine = std::exchange(callable, std::nullopt);
    return true;
  }
  if (is("copy_if", 4)) {
    kind = &AlgorithmReader::readFilter;
    if (!matchSequence(args[2], /*isOutput=*/true) || !output->isInserter || !matchCallable(args[3], {x}) ||
        !reader.module.context.hasSameUnqualifiedType(output->element, x))
      return false;
    return callable->builtin || callable->body->getReturnType()->isIntegralOrEnumerationType();
  }
  return false;
}

} // namespace xcs::frontend
