#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the analysis costs as functions grow: loops in a function, accesses in a body, depth of a nest.

    python3 test/bench/analysis_cost.py BUILD_FOLDER [--limit SECONDS]

Prints seconds of xcs-check for sizes that grow tenfold, and how much more each takes than the one before, without what the
smallest takes. Ends with status 1 if a size takes longer than the limit.
"""
import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def loops(count):
    body = "".join(f"  for (int i = 0; i + {k % 5} < n; ++i)\n    b[i + {k % 5}] = a[i] * {k % 7};\n" for k in range(count))
    return f"[[xcs::jit]] void f(const float *a, float *b, int n) {{\n{body}}}\n"


def accesses(count):
    body = "".join(f"    b[i * 8192 + {k}] = b[i * 8192 + {k}] + a[i];\n" for k in range(count // 3))
    return f"[[xcs::jit]] void f(const float *a, float *b, int n) {{\n  for (int i = 0; i < n; ++i) {{\n{body}  }}\n}}\n"


def conflicts(count):
    body = "".join(f"    b[i + {k}] = b[i * 2 + {3 * k}];\n" for k in range(count // 2))
    return f"[[xcs::jit]] void f(float *b, int n) {{\n  for (int i = 0; i < n; ++i) {{\n{body}  }}\n}}\n"


def pointers(count):
    names = [f"p{k}" for k in range(count)]
    body = "".join(f"    {name}[i] = {name}[i] + 1;\n" for name in names)
    parameters = ", ".join(f"float *{name}" for name in names)
    return f"[[xcs::jit]] void f({parameters}, int n) {{\n  for (int i = 0; i < n; ++i) {{\n{body}  }}\n}}\n"


KINDS = [
    ("loops in a function", loops, [10, 100, 1000]),
    ("accesses in a body", accesses, [50, 500, 5000]),
    ("conflicts in a body", conflicts, [20, 200, 2000]),
    ("pointers in a body", pointers, [3, 30, 300]),
]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=Path)
    parser.add_argument("--limit", type=float, default=60)
    arguments = parser.parse_args()
    slow = False
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "cost.cpp"
        for title, generate, sizes in KINDS:
            base = before = None
            for size in sizes:
                source.write_text(generate(size))
                start = time.monotonic()
                subprocess.run([arguments.build / "bin/xcs-check", source, "--", "-std=c++20"], check=True,
                               stdout=subprocess.DEVNULL)
                seconds = time.monotonic() - start
                growth = ""
                if before is not None and before - base > 0.01:
                    growth = f"  x{(seconds - base) / (before - base):.1f}"
                print(f"{title:22} {size:6} {seconds:8.2f} s{growth}", flush=True)
                base = seconds if base is None else base
                before = seconds
                slow |= seconds > arguments.limit
    return 1 if slow else 0


sys.exit(main())
