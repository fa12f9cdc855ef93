// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ir/Builder.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

namespace xcs::ir {

namespace {
template <typename IdType, typename T> IdType pushBack(std::vector<T> &table, T entry) {
  table.push_back(std::move(entry));
  return IdType(static_cast<std::uint32_t>(table.size() - 1));
}
} // namespace

Builder::Builder(std::string moduleName) {
  result.name = std::move(moduleName);
  Object unknown;
  unknown.kind = ObjectKind::Unknown;
  unknown.name = "?";
  unknown.isReference = true;
  unknown.addressTaken = true;
  result.unknownMemory = object(std::move(unknown));
}

FileId Builder::file(llvm::StringRef path) {
  auto [entry, isNew] = fileIndex.try_emplace(path);
  if (isNew)
    entry->second = pushBack<FileId>(result.files, path.str());
  return entry->second;
}

TypeId Builder::type(Type type) {
  std::string key = type.name;
  if (type.isConst)
    key += " const";
  if (type.isVolatile)
    key += " volatile";
  auto [entry, isNew] = typeIndex.try_emplace(key);
  if (isNew)
    entry->second = pushBack<TypeId>(result.types, std::move(type));
  return entry->second;
}

std::string Builder::uniqueTypeName(llvm::StringRef name, const void *owner) {
  auto &owners = nameOwners[name];
  auto found = llvm::find(owners, owner);
  auto number = static_cast<std::size_t>(found - owners.begin());
  if (found == owners.end())
    owners.push_back(owner);
  return number == 0 ? name.str() : name.str() + " #" + std::to_string(number + 1);
}

ObjectId Builder::object(Object object) { return pushBack<ObjectId>(result.objects, std::move(object)); }
CalleeId Builder::callee(Callee callee) { return pushBack<CalleeId>(result.callees, std::move(callee)); }
FunctionId Builder::function(Function function) {
  return pushBack<FunctionId>(result.functions, std::move(function));
}

ValueId Builder::constant(std::int64_t value, TypeId type) {
  Value entry;
  entry.kind = ValueKind::Constant;
  entry.constant = value;
  entry.type = type;
  return pushBack<ValueId>(result.values, std::move(entry));
}

ValueId Builder::symbol(ObjectId object) {
  Value entry;
  entry.kind = ValueKind::Symbol;
  entry.object = object;
  entry.type = result[object].type;
  return pushBack<ValueId>(result.values, std::move(entry));
}

ValueId Builder::unknown(TypeId type) {
  Value entry;
  entry.type = type;
  return pushBack<ValueId>(result.values, std::move(entry));
}

ValueId Builder::expr(Expr expr, TypeId type, llvm::ArrayRef<ValueId> operands) {
  if (operands.size() == 2 && result[operands[0]].kind == ValueKind::Constant &&
      result[operands[1]].kind == ValueKind::Constant) {
    std::int64_t a = result[operands[0]].constant, b = result[operands[1]].constant, folded = 0;
    bool overflow = true;
    if (expr == Expr::Add)
      overflow = llvm::AddOverflow(a, b, folded);
    else if (expr == Expr::Sub)
      overflow = llvm::SubOverflow(a, b, folded);
    else if (expr == Expr::Mul)
      overflow = llvm::MulOverflow(a, b, folded);
    unsigned bits = type.valid() ? result[type].bits : 0;
    // Only a result that the type holds is folded: anything else would have to model wrapping.
    bool fits =
        bits > 1 && bits <= 64 &&
        (result[type].isSigned ? llvm::isIntN(bits, folded) : folded >= 0 && llvm::isUIntN(bits, folded));
    if (!overflow && fits)
      return constant(folded, type);
  }
  Value entry;
  entry.kind = ValueKind::Expr;
  entry.expr = expr;
  entry.type = type;
  entry.operands.assign(operands.begin(), operands.end());
  return pushBack<ValueId>(result.values, std::move(entry));
}

RegionId Builder::region(FunctionId function, OpId parent) {
  Region entry;
  entry.function = function;
  entry.parentOp = parent;
  return pushBack<RegionId>(result.regions, std::move(entry));
}

OpId Builder::append(Op op, TypeId resultType) {
  op.parent = insertion;
  OpId id = pushBack<OpId>(result.ops, std::move(op));
  result[insertion].ops.push_back(id);
  if (resultType.valid()) {
    Value entry;
    entry.kind = ValueKind::Result;
    entry.op = id;
    entry.type = resultType;
    result[id].result = pushBack<ValueId>(result.values, std::move(entry));
  }
  return id;
}

OpId Builder::appendLoop(Op op, TypeId inductionType) {
  op.kind = OpKind::Loop;
  if (!op.loop)
    op.loop.emplace();
  OpId id = append(std::move(op));
  FunctionId function = result[insertion].function;
  RegionId header = region(function, id), body = region(function, id);
  LoopInfo &loop = *result[id].loop;
  loop.header = header;
  loop.body = body;
  if (inductionType.valid()) {
    Value entry;
    entry.kind = ValueKind::Induction;
    entry.op = id;
    entry.type = inductionType;
    loop.induction = pushBack<ValueId>(result.values, std::move(entry));
  }
  return id;
}

RegionId Builder::setCurrent(RegionId region) {
  std::swap(region, insertion);
  return region;
}

} // namespace xcs::ir
