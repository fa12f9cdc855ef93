# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# errors.sh PROGRAM ENDPOINT: the program where models fail; two that fail, in both orders, and no server at all.
exec 2>&1
"$1" "$2" ada broken garbled charles; echo "status $?"
"$1" "$2" garbled ada broken; echo "status $?"
"$1" http://127.0.0.1:1/v1; echo "status $?"
