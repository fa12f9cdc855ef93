// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A module for other programs: JSON with all tables, and a picture for Graphviz.

#pragma once

#include "ir/Module.h"
#include "llvm/Support/raw_ostream.h"

namespace xcs::ir {

/// All tables of a valid module as one JSON object, schema "xcs-ir/1"; ids are indices, -1 (or a missing
/// member) is none.
void dumpJson(const Module &module, llvm::raw_ostream &out);

/// The functions of a valid module as a directed graph: a box per region, a line of text per op, an edge from
/// each result to its uses.
void dumpDot(const Module &module, llvm::raw_ostream &out);

} // namespace xcs::ir
