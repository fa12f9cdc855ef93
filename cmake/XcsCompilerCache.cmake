# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# ccache, where it is installed: the second build of the same sources takes seconds.
find_program(XCS_CCACHE NAMES ccache DOC "Compiler cache; set to an empty string to build without")
if(XCS_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_C_COMPILER_LAUNCHER ${XCS_CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${XCS_CCACHE})
endif()
