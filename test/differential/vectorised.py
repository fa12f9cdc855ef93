# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compares which loops Clang vectorises as written and as rewritten, by the compiler's own remarks.

Every line with a marked function and a loop must be vectorised as written, and once more for the loop of the blocks
when rewritten: with the same width and interleaving.
"""
import argparse
import re
import shlex
import subprocess
import sys
from collections import Counter

MARK = "[[xcs::jit]]"
REMARK = re.compile(r"^[^:\n]+:(\d+):\d+: remark: vectorized loop \(vectorization width: (\S+), interleaved count: (\S+)\)")


def vectorised(compiler, source):
    """Line -> how often a loop of that shape was vectorised there."""
    command = shlex.split(compiler) + ["-std=c++20", "-O2", "-Rpass=loop-vectorize", "-Wno-everything"]
    command += ["-c", source, "-o", "/dev/null"]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"{shlex.join(command)}\n{run.stderr}")
    lines = {}
    for line in run.stderr.splitlines():
        if match := REMARK.match(line):
            lines.setdefault(int(match[1]), Counter())[f"{match[2]}x{match[3]}"] += 1
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source")
    parser.add_argument("--plain", required=True, help="the compiler")
    parser.add_argument("--xcs", required=True, help="the compiler with the plugin")
    options = parser.parse_args()
    plain, rewritten = vectorised(options.plain, options.source), vectorised(options.xcs, options.source)
    failures = checked = 0
    with open(options.source, encoding="utf-8") as text:
        for number, line in enumerate(text, 1):
            if MARK not in line or "for (" not in line:
                continue
            checked += 1
            before, after = plain.get(number, Counter()), rewritten.get(number, Counter())
            if not before:
                problem = "is not vectorised as written"
            elif any(after[shape] < count + 1 for shape, count in before.items()):
                problem = f"{dict(before)} as written, {dict(after)} rewritten"
            else:
                continue
            failures += 1
            print(f"{options.source}:{number}: {problem}")
    if checked == 0:
        sys.exit("nothing to check")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
