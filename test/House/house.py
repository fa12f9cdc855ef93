#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The rules of the house that a machine can check; prints one line for each breach."""
import os
import re
import subprocess
import sys

SOURCES = (".cpp", ".h", ".def")
CODE = ("plugin/", "runtime/", "include/", "tools/", "examples/", "test/unit/")
MAX_LINES = 600
CLANG_HEADER = re.compile(r'^\s*#\s*include\s*[<"]clang/', re.M)
LLVM_HEADER = re.compile(r'^\s*#\s*include\s*[<"](?:clang|llvm)/', re.M)
TOP = {".ci", ".clang-format", ".clang-tidy", ".clangd", ".gitignore", ".gitattributes", "CMakeLists.txt", "CMakePresets.json",
       "LICENSE", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "cmake", "docs", "examples", "include", "plugin",
       "runtime", "test", "tools", ".github"}  # fmt: skip


def tracked(root):
    out = subprocess.run(["git", "-C", root, "ls-files", "-z"], capture_output=True, check=True).stdout
    return [name for name in out.decode().split("\0") if name and os.path.exists(os.path.join(root, name))]


def breaches(name, text):
    if name.startswith(CODE) and name.endswith(SOURCES):
        if "SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception" not in "\n".join(text.splitlines()[:3]):
            yield "no SPDX line"
        if len(text.splitlines()) > MAX_LINES:
            yield f"{len(text.splitlines())} lines, more than {MAX_LINES}"
    if name.startswith("plugin/") and not name.startswith(("plugin/driver/", "plugin/frontend/", "plugin/rewrite/")):
        if CLANG_HEADER.search(text):
            yield "includes a header of Clang outside driver/, frontend/ and rewrite/"
    if name.startswith(("runtime/", "include/")) and LLVM_HEADER.search(text):
        yield "the runtime knows neither Clang nor LLVM"


def main(root):
    count = 0
    names = tracked(root)
    for top in sorted({name.split("/")[0] for name in names} - TOP):
        count += 1
        print(f"{top}: not a top-level name of the design")
    for name in names:
        with open(os.path.join(root, name), encoding="utf-8", errors="replace") as stream:
            text = stream.read()
        for breach in breaches(name, text):
            count += 1
            print(f"{name}: {breach}")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
