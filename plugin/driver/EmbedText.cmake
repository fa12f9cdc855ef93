# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# cmake -DINPUT=... -DOUTPUT=... -P EmbedText.cmake: a text file as the inside of an array initialiser.
file(READ "${INPUT}" bytes HEX)
string(REGEX REPLACE "(................................)" "\\1\n" bytes "${bytes}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
file(WRITE "${OUTPUT}" "${bytes}\n")
