#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the plugin costs at compile time, as ratios to plain Clang in one run.

    python3 test/bench/compile_time.py --build BUILD [--rounds 15]

Prints one line a case: the least user+system time of plain Clang, and the ratio with the plugin. Rounds alternate between the
two, so that a change of the machine's pace meets both. Goals: 1.01 without annotations, 1.5 with.
"""
import argparse
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

PLAIN = """#include <iostream>
#include <vector>
#include <string>
int total(const std::vector<int> &v) { int s = 0; for (int x : v) s += x; return s; }
int main() { std::vector<int> v(100, 1); std::cout << total(v) << std::string("\\n"); }
"""
ANNOTATED = PLAIN.replace("int total", """[[xcs::jit]] void twice(std::vector<int> &v) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] *= 2;
}
int total""")


def seconds(command):
    """User and system time of a command and of what it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def peak(command):
    """The command's peak resident memory in MB."""
    pid = os.posix_spawnp(command[0], command, os.environ, file_actions=[
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)])
    _, status, usage = os.wait4(pid, 0)
    if status:
        sys.exit("failed: " + " ".join(command))
    return usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", required=True, help="build directory with lib/xcs.so")
    parser.add_argument("--clangxx", default="clang++-19")
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    root = pathlib.Path(__file__).resolve().parents[2]
    plugin = pathlib.Path(options.build).resolve() / "lib" / "xcs.so"
    if not plugin.exists():
        sys.exit(f"no plugin at {plugin}")
    with tempfile.TemporaryDirectory() as folder:
        for name, text, flags in (
            ("no annotation, -O2 -c", PLAIN, ["-O2", "-c"]),
            ("no annotation, -O0 -c", PLAIN, ["-O0", "-c"]),
            ("no annotation, -fsyntax-only", PLAIN, ["-fsyntax-only"]),
            ("one loop, -O2 -c", ANNOTATED, ["-O2", "-c"]),
            ("one loop, -O0 -c", ANNOTATED, ["-O0", "-c"]),
            # Bodies that are constexpr cannot be skipped, and from C++20 on most of the library's are.
            ("one loop, -O2 -c, C++20", ANNOTATED, ["-O2", "-c", "-std=c++20"]),
        ):
            source = os.path.join(folder, "unit.cpp")
            pathlib.Path(source).write_text(text)
            plain = [options.clangxx, "-std=c++17", *flags, source, "-w", f"-I{root / 'include'}"]
            if "-c" in flags:
                plain += ["-o", os.path.join(folder, "unit.o")]
            plugged = plain + [f"-fplugin={plugin}"]
            least = [min(times) for times in zip(*((seconds(plain), seconds(plugged)) for _ in range(options.rounds)))]
            memory = [peak(plain), peak(plugged)]
            print(f"{name:30} {least[0] * 1000:7.0f} ms  x{least[1] / least[0]:.3f}   memory {memory[0]:5.0f} MB  x{memory[1] / memory[0]:.3f}")


if __name__ == "__main__":
    main()
