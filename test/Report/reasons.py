#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Tries out docs/reasons: all code compiles, the first block of each page is refused for that reason, and the second is not.

Every block becomes a namespace of one file, so that one compile and one report serve them all.
"""
import argparse
import json
import os
import re
import subprocess
import sys

PRELUDE = """#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <string>
#include <vector>
"""
PAGE = re.compile(r"^# (XCS\d{4}): (.*)$", re.M)
BLOCK = re.compile(r"^```cpp fragment\n(.*?)^```$", re.M | re.S)
# No short program reaches these.
NOT_SHOWN = {"XCS1507", "XCS1509"}


def pages(folder):
    for name in sorted(os.listdir(folder)):
        if name.startswith("XCS"):
            with open(os.path.join(folder, name), encoding="utf-8") as stream:
                text = stream.read()
            yield PAGE.match(text).group(1), BLOCK.findall(text)


def main():
    parser = argparse.ArgumentParser()
    for name in ("docs", "xcs-check", "clangxx", "plugin", "include", "work"):
        parser.add_argument("--" + name, required=True)
    options = parser.parse_args()
    all_pages = dict(pages(options.docs))
    source = PRELUDE
    for reason, blocks in all_pages.items():
        for number, block in enumerate(blocks):
            source += f"namespace {reason}_{number} {{\n{block}}}\n"
    os.makedirs(options.work, exist_ok=True)
    path = os.path.join(options.work, "reasons.cpp")
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(source)
    flags = ["-std=c++20", "-I", options.include]
    plain = subprocess.run([options.clangxx, "-fsyntax-only", "-Wno-everything", "-fplugin=" + options.plugin,
                            "-fplugin-arg-xcs-remarks=none", *flags, path], capture_output=True, text=True)  # fmt: skip
    if plain.returncode or plain.stderr:
        print(plain.stderr)
        return 1
    done = subprocess.run([options.xcs_check, "--format=json", path, "--", *flags], capture_output=True, text=True)
    if done.returncode:
        print(done.stderr)
        return 1
    found = {}
    for function in json.loads(done.stdout)["functions"]:
        block = function["name"].split("::")[0]
        found.setdefault(block, [])
        for site in function["sites"]:
            found[block].append((site["verdict"], [blocker["id"] for blocker in site["blockers"]]))
    problems = 0
    for reason, blocks in all_pages.items():
        if reason in NOT_SHOWN:
            continue
        if len(blocks) != 2:
            problems += 1
            print(f"{reason}: {len(blocks)} blocks of code, not the failing one and the fixed one")
            continue
        refused = found.get(f"{reason}_0", [])
        fixed = found.get(f"{reason}_1", [])
        if not any(reason in ids for _, ids in refused):
            problems += 1
            print(f"{reason}: the first block is not refused for this reason but: {refused}")
        if any(reason in ids for _, ids in fixed):
            problems += 1
            print(f"{reason}: the second block still is refused for this reason: {fixed}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
