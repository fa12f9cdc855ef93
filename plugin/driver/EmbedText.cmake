# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# cmake -DINPUT=... -DROOT=... -DOUTPUT=... -P EmbedText.cmake: a header as the inside of an array initialiser, with the headers
# `#include <xcs/...>` of ROOT in the place of the lines that include them.
file(STRINGS "${INPUT}" includes REGEX "^#include <xcs/")
file(READ "${INPUT}" bytes HEX)
foreach(line IN LISTS includes)
  string(REGEX REPLACE "^#include <(.*)>$" "${ROOT}/\\1" part "${line}")
  file(READ "${part}" text HEX)
  string(HEX "#pragma once\n" once)
  string(REPLACE "${once}" "" text "${text}")
  string(HEX "${line}\n" line)
  string(REPLACE "${line}" "${text}" bytes "${bytes}")
endforeach()
string(REGEX REPLACE "(................................)" "\\1\n" bytes "${bytes}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
file(WRITE "${OUTPUT}" "${bytes}\n")
