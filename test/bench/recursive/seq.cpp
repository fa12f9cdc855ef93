// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "xcs.cpp" // the same source, compiled without the plugin
