#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Tries out what a Markdown file shows: its programs compile and run, its output and reports are what one gets.

The words after a block's ``` say what the block is:

    cpp                  a program (it has a main) or a part of one; compiled with the plugin
    cpp NAME.cpp         the same, saved under that name, so that a report shows it
    cpp PATH/FILE        an excerpt: these lines stand in that file of the repository, in one piece
    cpp fragment         not compiled: it leaves something out, or shows what is wrong
    text output          what the program before it prints
    text report          lines of what xcs-check says of the program before it, in order; a line `...` stands for any
    sh, console          paths below tools/, examples/, test/, docs/ and .ci/ exist

Decimal fractions are times: any one matches any other.
"""
import argparse
import os
import re
import subprocess
import sys

PRELUDE = """#include <xcs/xcs.h>
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <vector>
"""
FENCE = re.compile(r"^(\s*)(```+|~~~+)\s*(.*?)\s*$")
PATH = re.compile(r"(?<![\w./-])((?:tools|examples|test|docs|\.ci)/[\w./-]*\w)")


def blocks(text):
    """(line number, info words, text) of every fenced block."""
    opened = None
    for number, line in enumerate(text.splitlines(), 1):
        match = FENCE.match(line)
        if opened is None:
            if match:
                opened = (number, match.group(2), match.group(3).split(), len(match.group(1)), [])
        elif match and match.group(2).startswith(opened[1]) and not match.group(3):
            yield opened[0], opened[2], "\n".join(opened[4]) + "\n"
            opened = None
        else:
            opened[4].append(line[opened[3] :] if not line[: opened[3]].strip() else line)
    if opened is not None:
        raise ValueError(f"line {opened[0]}: the block has no end")


def normal(text):
    return [re.sub(r"\d+\.\d+", "N.N", line.rstrip()) for line in text.strip("\n").splitlines()]


class Checker:
    def __init__(self, options):
        self.o = options
        self.lib = os.path.join(options.build, "lib")
        self.bin = os.path.join(options.build, "bin")
        self.flags = ["-std=c++20", "-I", os.path.join(options.source, "include")]
        self.program = None  # (source, executable or None) of the last C++ block
        self.checked = 0

    def run(self, *command):
        done = subprocess.run(command, capture_output=True, text=True, timeout=300, cwd=self.o.work)
        return done.stdout, done.stderr, done.returncode

    def excerpt(self, path, text):
        whole = os.path.join(self.o.source, path)
        if not os.path.exists(whole):
            return f"{path} does not exist"
        with open(whole, encoding="utf-8") as stream:
            if text.strip("\n") not in stream.read():
                return f"the block is not an excerpt of {path}"
        executable = os.path.join(self.bin, os.path.splitext(os.path.basename(path))[0])
        self.program = (whole, executable if os.path.exists(executable) else None)
        return None

    def compile(self, name, text):
        has_main = re.search(r"\bint\s+main\s*\(", text)
        source = os.path.join(self.o.work, name)
        with open(source, "w", encoding="utf-8") as stream:
            stream.write(text if has_main else PRELUDE + text)
        executable = os.path.join(self.o.work, os.path.splitext(name)[0])
        plugin = f"-fplugin={os.path.join(self.lib, 'xcs.so')}"
        target = ["-o", executable, f"-L{self.lib}", f"-Wl,-rpath,{self.lib}", "-lxcs"] if has_main else ["-fsyntax-only"]
        out, err, status = self.run(self.o.clangxx, "-O2", plugin, *self.flags, source, *target)
        self.program = (source, executable if has_main else None)
        return f"does not compile:\n{out}{err}" if status else None

    def output(self, text):
        if not self.program or not self.program[1]:
            return "no program before this output"
        out, err, status = self.run(self.program[1])
        if status:
            return f"the program ends with status {status}: {err}"
        # What goes to standard error (times, for one) is shown in a terminal after standard output, or not at all.
        if normal(text) not in (normal(out), normal(out + err)):
            return f"the program prints something else:\n{out}{err}"
        return None

    def report(self, text):
        if not self.program:
            return "no program before this report"
        near = os.path.relpath(self.program[0], self.o.work if self.program[0].startswith(self.o.work) else self.o.source)
        where = self.o.work if self.program[0].startswith(self.o.work) else self.o.source
        done = subprocess.run([os.path.join(self.bin, "xcs-check"), near, "--", *self.flags], capture_output=True,
                              text=True, timeout=300, cwd=where)  # fmt: skip
        rest = iter(normal(done.stdout))
        for line in normal(text):
            if line and line.strip() != "..." and line not in rest:
                return f"xcs-check does not say, or not in this order: {line}\n{done.stdout}{done.stderr}"
        return None

    def paths(self, text):
        for path in PATH.findall(text):
            if not os.path.exists(os.path.join(self.o.source, path)):
                return f"{path} does not exist"
        return None

    def block(self, line, words, text):
        if words[:1] in (["cpp"], ["c++"]):
            if words[1:] == ["fragment"]:
                return None
            name = words[1] if len(words) > 1 else f"line{line}.cpp"
            return self.excerpt(name, text) if "/" in name else self.compile(name, text)
        if words == ["text", "output"]:
            return self.output(text)
        if words == ["text", "report"]:
            return self.report(text)
        if words[:1] in (["sh"], ["console"], ["bash"]):
            return self.paths(text)
        return None

    def file(self, path):
        problems = 0
        with open(path, encoding="utf-8") as stream:
            text = stream.read()
        self.program = None
        for line, words, body in blocks(text):
            problem = self.block(line, words, body)
            self.checked += 1
            if problem:
                problems += 1
                print(f"{os.path.relpath(path, self.o.source)}:{line}: {problem}")
        return problems


def main(argv):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", help="Markdown files, or folders of them")
    parser.add_argument("--source", required=True)
    parser.add_argument("--build", required=True)
    parser.add_argument("--clangxx", default="clang++-19")
    parser.add_argument("--work", required=True)
    options = parser.parse_args(argv)
    options.work = os.path.abspath(options.work)
    os.makedirs(options.work, exist_ok=True)
    checker = Checker(options)
    problems = 0
    for path in options.files:
        files = [path]
        if os.path.isdir(path):
            files = sorted(os.path.join(d, f) for d, _, fs in os.walk(path) for f in fs if f.endswith(".md"))
        problems += sum(checker.file(file) for file in files)
    print(f"{checker.checked} blocks, {problems} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
