#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Makes a failing generated program smaller: `python3 reduce.py [--env "XCS_BACKEND=reverse ..."] FILE [-o OUT]`.

A candidate counts while it is valid C++ (sanitizers say nothing) and the rewritten program still prints something else. Statements,
blocks, braces around blocks and parenthesised parts of expressions are taken out until nothing more can go.
"""
import argparse
import os
import re
import sys
import time

import fuzz


class Reducer:
    def __init__(self, options, fuzzer):
        self.o, self.fuzzer = options, fuzzer
        self.runs = [("given", dict(e.split("=", 1) for e in options.env.split()))] if options.env else fuzz.RUNS
        self.tried, self.seen = 0, set()
        self.end = time.monotonic() + 60 * options.minutes

    def fails(self, lines):
        text = "\n".join(lines) + "\n"
        if text in self.seen or time.monotonic() > self.end:
            return False
        self.seen.add(text)
        self.tried += 1
        stem = self.fuzzer.path("reduce")
        with open(stem + ".cpp", "w") as stream:
            stream.write(text)
        compile_ = self.fuzzer.compile
        out, err, status = compile_(stem + ".cpp", stem + ".xcs",
                                    [f"-fplugin={self.fuzzer.libdir}/xcs.so", "-fplugin-arg-xcs-remarks=none"])  # fmt: skip
        if self.o.compile_error:
            return status != 0 and compile_(stem + ".cpp", stem + ".plain", [])[2] == 0
        if status != 0 or compile_(stem + ".cpp", stem + ".plain", fuzz.SANITIZERS)[2] != 0:
            return False
        reference, _, status = fuzz.call([stem + ".plain"], timeout=10)
        if status != 0:
            return False
        for _ in range(self.o.repeat):
            for label, environment in self.runs:
                out, _, status = fuzz.call([stem + ".xcs"], environment, timeout=20)
                if status != 0 or out != reference:
                    self.runs = [(label, environment)]
                    return True
        return False

    @staticmethod
    def block_end(lines, at):
        """The line that closes what line `at` opens, or `at`."""
        depth = 0
        for number in range(at, len(lines)):
            depth += lines[number].count("{") - lines[number].count("}")
            if depth <= 0:
                return number
        return at

    def cuts(self, lines, at):
        """What could be tried at a line, the largest cut first."""
        text = lines[at].strip()
        if not text or text.startswith(("#include", "int main", "namespace", "}")) or text == "{":
            return
        last = self.block_end(lines, at)
        follows = last + 1 < len(lines) and lines[last + 1].strip().startswith("else")
        if not follows:
            yield lines[:at] + lines[last + 1:]
        if last == at and text.startswith(("if", "for", "while")) and not text.endswith(";"):
            yield lines[:at] + lines[at + 2:]
        if last > at and text.endswith("{") and lines[last].strip() == "}":
            yield lines[:at] + lines[at + 1:last] + lines[last + 1:]
        for form in re.finditer(r"\{([-\w, ]+)\}\)$", lines[at]): # the counts of a driver
            for count in form.group(1).split(","):
                if "," in form.group(1):
                    yield lines[:at] + [lines[at][:form.start()] + "{" + count.strip() + "})"] + lines[at + 1:]
        for start in [m.start() for m in re.finditer(r"\(", lines[at])]:
            depth, stop = 0, start
            for stop in range(start, len(lines[at])):
                depth += {"(": 1, ")": -1}.get(lines[at][stop], 0)
                if depth == 0:
                    break
            begin = start
            while begin > 0 and re.match(r"[\w:<>]", lines[at][begin - 1]):
                begin -= 1
            inner = lines[at][start + 1:stop]
            for new in {"1", inner, *re.split(r" [-+*/%^&?:|<>=]+ |, ", inner)}:
                if new and len(new) < stop + 1 - begin:
                    yield lines[:at] + [lines[at][:begin] + new + lines[at][stop + 1:]] + lines[at + 1:]

    def reduce(self, lines):
        if not self.fails(lines):
            return None
        changed = True
        while changed:
            changed, at = False, 0
            while at < len(lines):
                for candidate in self.cuts(lines, at):
                    if self.fails(candidate):
                        lines, changed = candidate, True
                        break
                else:
                    at += 1
        return lines


def main(argv):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file")
    parser.add_argument("-o", dest="output")
    parser.add_argument("--env", default="", help="the run that fails; default: any of the fuzzer's")
    parser.add_argument("--repeat", type=int, default=1, help="runs of a candidate, for races")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--compile-error", action="store_true", help="the failure is that it does not compile with the plugin")
    options, rest = parser.parse_known_args(argv)
    fuzzer = fuzz.Fuzzer(fuzz.parse_options(rest))
    reducer = Reducer(options, fuzzer)
    with open(options.file) as stream:
        lines = reducer.reduce(stream.read().splitlines())
    if lines is None:
        print(f"{options.file}: does not fail")
        return 1
    output = options.output or re.sub(r"\.cpp$", "", options.file) + ".reduced.cpp"
    with open(output, "w") as stream:
        stream.write("\n".join(lines) + "\n")
    print(f"{output}: {len(lines)} lines after {reducer.tried} attempts; {reducer.runs[0]}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
