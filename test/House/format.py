#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Names the C++ files that clang-format would change."""
import os
import re
import subprocess
import sys

FOLDERS = ("plugin", "runtime", "include", "tools", "examples", "test/unit", "test/bench", "test/fuzz")

root = sys.argv[1]
os.chdir(root)
listed = subprocess.run(["git", "ls-files", "-z", "--", *FOLDERS], capture_output=True, check=True).stdout.decode()
files = [name for name in listed.split("\0") if name.endswith((".cpp", ".h")) and os.path.exists(name)]
done = subprocess.run(["clang-format-19", "--dry-run", *files], capture_output=True, text=True)
wrong = sorted(set(re.findall(r"^(.*?):\d+:\d+: warning: code should be clang-formatted", done.stderr, re.M)))
for name in wrong:
    print(f"clang-format-19 -i {name}")
if done.returncode and not wrong:
    print(done.stderr)
sys.exit(1 if wrong or done.returncode else 0)
