#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compiles one program as written and as XCS rewrites it, runs both in every way the runtime knows, and compares.

The reference is the program compiled by plain Clang, where the attributes mean nothing. Against it stand the program
compiled with the plugin and, with --gxx, what xcs-rewrite prints compiled by GCC; each of the two runs on every backend,
at 1, 2, 4 and 8 threads, with every site forced to be worth it and with the runtime's own decision. Standard output,
standard error and exit status must agree byte for byte, and so must the compiler's diagnostics.

With --expect accept|reject the xcs-check report must agree as well with what the program's author claims; see
expectations.py. Exit status 0: all agree. 1: a difference. 2: the test itself is broken (does not compile, times out).
"""
import argparse
import os
import shlex
import shutil
import subprocess
import sys

import expectations

# (label, environment). One-threaded backends do not depend on XCS_THREADS, so they run once.
RUNS = [
    (f"{backend}, {threads} threads, worth {worth}",
     {"XCS_BACKEND": backend, "XCS_THREADS": str(threads), **({"XCS_WORTH": "always"} if worth == "always" else {})})
    for worth in ("always", "decided")
    for backend, counts in (("threads", (1, 2, 4, 8)), ("sequential", (1,)), ("reverse", (2,)),
                            ("shuffle:1", (2,)), ("shuffle:7", (2,)))
    for threads in counts
] + [("threads, 4 threads, worth never", {"XCS_BACKEND": "threads", "XCS_THREADS": "4", "XCS_WORTH": "never"})]  # fmt: skip
# What the attributes cost a compiler without the plugin is not what is compared.
QUIET = ["-Wno-unknown-attributes", "-Wno-unknown-pragmas", "-Wno-attributes"]


class Broken(Exception):
    """The test cannot be carried out."""


class Difference(Exception):
    """The rewritten program does not do what the program as written does."""


def clean_environment(extra=None):
    """The caller's environment without any XCS setting, so that a developer's shell changes no test."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("XCS_") or k == "XCS_MUTANT"}
    environment.update(extra or {})
    return environment


def execute(command, extra=None, stdin=None, timeout=60):
    """Runs a command to its end; returns (standard output, standard error, exit status), the first two as bytes."""
    try:
        done = subprocess.run(command, input=stdin or b"", capture_output=True, timeout=timeout,
                              env=clean_environment(extra))  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise Broken(f"no end after {timeout} s: {shlex.join(command)}") from error
    except OSError as error:
        raise Broken(f"cannot run {command[0]}: {error.strerror}") from error
    return done.stdout, done.stderr, done.returncode


def first_difference(expected, actual):
    """One line of each text around the first byte where they differ."""
    left, right = expected.splitlines(), actual.splitlines()
    for number, (a, b) in enumerate(zip(left, right), 1):
        if a != b:
            return f"line {number}: as written {a!r}, rewritten {b!r}"
    longer = (left if len(left) > len(right) else right)[min(len(left), len(right)):]
    more = f"; the first line more is {longer[0]!r}" if longer else ""
    return f"as written {len(expected)} bytes, rewritten {len(actual)} bytes{more}"


class Runner:
    def __init__(self, options):
        self.o = options
        self.bin = os.path.join(options.build, "bin")
        self.lib = os.path.join(options.build, "lib")
        self.flags = [f"-std={options.std}", "-I", options.include] + shlex.split(options.flags)
        self.link = [f"-L{self.lib}", f"-Wl,-rpath,{self.lib}", "-Wl,--as-needed", "-lxcs", "-pthread"]
        if not os.path.exists(os.path.join(self.lib, "libxcs.so")):
            self.link = ["-pthread"]
        self.plugin_args = [f"-fplugin-arg-xcs-{argument}" for argument in shlex.split(options.xcs_args)]
        self.program_args = shlex.split(options.args)
        self.stdin = open(options.stdin, "rb").read() if options.stdin else None
        self.companions = []

    def path(self, name):
        return os.path.join(self.o.work, name)

    def build(self, compiler, source, output, flags):
        """Compiles and links one program; returns the compiler's diagnostics."""
        out, err, status = execute([compiler, *self.flags, *flags, source, *self.companions, "-o", self.path(output),
                                    *self.link], timeout=300)  # fmt: skip
        if status != 0:
            where = "as written" if output.startswith("plain") else "only after XCS"
            kind = Broken if output.startswith("plain") else Difference
            raise kind(f"does not compile ({where}; {compiler} {' '.join(flags)}):\n{err.decode(errors='replace')}")
        return out + err

    def run(self, program, extra=None):
        return execute([self.path(program), *self.program_args], extra, self.stdin, self.o.timeout)

    def compare(self, reference, program, label):
        """Runs one rewritten program in every way and compares each run with the reference."""
        for run_label, environment in RUNS:
            try:
                actual = self.run(program, environment)
            except Broken as broken: # as written it ends
                raise Difference(f"{broken} ({label}; {run_label})") from broken
            for what, a, b in zip(("standard output", "standard error", "exit status"), reference, actual):
                if a != b and not (what == "standard error" and self.o.ignore_stderr):
                    how = f"as written {a}, rewritten {b}" if isinstance(a, int) else first_difference(a, b)
                    shell = " ".join(f"{k}={v}" for k, v in environment.items())
                    raise Difference(f"{what} differs ({label}; {run_label})\n  {how}\n"
                                     f"  again: {shell} {self.path(program)}")  # fmt: skip

    def compile_companions(self, level):
        """The other translation units of the program: compiled once, by plain Clang, out of the plugin's sight."""
        self.companions = []
        objects = []
        for number, source in enumerate(self.o.companions):
            output = self.path(f"companion{number}.{level}.o")
            _, err, status = execute([self.o.clangxx, *self.flags, *QUIET, f"-{level}", "-c", source, "-o", output],
                                     timeout=300)  # fmt: skip
            if status != 0:
                raise Broken(f"{source} does not compile:\n{err.decode(errors='replace')}")
            objects.append(output)
        self.companions = objects

    def check_level(self, level):
        """Builds and compares at one optimisation level."""
        self.compile_companions(level)
        flags = [f"-{level}", "-Wall", "-Wextra", *QUIET]
        written = self.build(self.o.clangxx, self.o.file, f"plain.{level}", flags)
        reference = self.run(f"plain.{level}")
        if self.run(f"plain.{level}") != reference:
            raise Broken("two runs of the program as written differ: it cannot be compared")
        plugin = f"-fplugin={os.path.join(self.lib, 'xcs.so')}"
        rewritten = self.build(self.o.clangxx, self.o.file, f"plugin.{level}",
                               [*flags, plugin, "-fplugin-arg-xcs-remarks=none", *self.plugin_args])  # fmt: skip
        if written != rewritten and not self.o.ignore_diagnostics:
            raise Difference(f"the compiler's diagnostics differ with the plugin at -{level}\n"
                             f"  {first_difference(written, rewritten)}")  # fmt: skip
        self.compare(reference, f"plugin.{level}", f"plugin, -{level}")
        if self.o.gxx:
            text = self.path("rewritten.cpp")
            out, err, status = execute([os.path.join(self.bin, "xcs-rewrite"), self.o.file, "--", *self.flags])
            if status != 0:
                raise Difference(f"xcs-rewrite ends with status {status}:\n{err.decode(errors='replace')}")
            with open(text, "wb") as stream:
                stream.write(out)
            near = ["-I", os.path.dirname(os.path.abspath(self.o.file))]
            self.build(self.o.gxx_compiler, text, f"gxx.{level}", [f"-{level}", "-w", *near])
            self.compare(reference, f"gxx.{level}", f"xcs-rewrite and GCC, -{level}")

    def check(self):
        shutil.rmtree(self.o.work, ignore_errors=True)
        os.makedirs(self.o.work)
        if self.o.expect != "none":
            command = [os.path.join(self.bin, "xcs-check"), "--format=json", self.o.file, "--", *self.flags]
            out, err, status = execute(command, timeout=300)
            problems = expectations.check(self.o.file, self.o.expect, self.o.claims, out, err, status)
            if problems:
                raise Difference("\n".join(problems) + f"\n  again: {shlex.join(command)}")
        if self.o.claims_only:
            return
        for level in self.o.levels.split(","):
            self.check_level(level)


def parse_options(argv):
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file")
    parser.add_argument("claims", nargs="*", help="with --expect: a number of sites, patterns, reason ids")
    parser.add_argument("--expect", choices=("none", "accept", "reject"), default="none")
    parser.add_argument("--claims-only", action="store_true", help="compare the report only, run nothing")
    parser.add_argument("--flags", default="", help="compiler flags, in one string")
    parser.add_argument("--std", default="c++20")
    parser.add_argument("--levels", default="O2", help="optimisation levels, separated by commas")
    parser.add_argument("--gxx", action="store_true", help="also compile the output of xcs-rewrite with GCC")
    parser.add_argument("--args", default="", help="arguments of the program, in one string")
    parser.add_argument("--stdin", help="file that the program reads on standard input")
    parser.add_argument("--with", dest="companions", action="append", default=[], metavar="FILE",
                        help="another source of the program, which the plugin does not see")  # fmt: skip
    parser.add_argument("--ignore-stderr", action="store_true")
    parser.add_argument("--ignore-diagnostics", action="store_true")
    parser.add_argument("--timeout", type=float, default=60, help="seconds for one run (default 60)")
    parser.add_argument("--xcs-args", default="", help="arguments of the plugin, without -fplugin-arg-xcs-")
    parser.add_argument("--build", default=os.path.join(root, "build"))
    parser.add_argument("--include", default=os.path.join(root, "include"))
    parser.add_argument("--clangxx", default="clang++-19")
    parser.add_argument("--gxx-compiler", default="g++")
    parser.add_argument("--work", help="scratch folder (default: below the build folder)")
    options = parser.parse_intermixed_args(argv)
    if not options.work:
        options.work = os.path.join(options.build, "identity", os.path.basename(options.file))
    return options


def main(argv):
    options = parse_options(argv)
    try:
        Runner(options).check()
    except Difference as difference:
        print(f"{options.file}: {difference}", file=sys.stderr)
        return 1
    except Broken as broken:
        print(f"{options.file}: cannot test: {broken}", file=sys.stderr)
        return 2
    shutil.rmtree(options.work, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
