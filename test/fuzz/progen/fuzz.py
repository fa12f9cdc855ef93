#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs generated programs as written and as XCS rewrites them, and says where they differ.

A batch is one file with some functions, each in a namespace with a driver that prints all state. It is compiled twice: as written
with the sanitizers, whose run is the reference and finds the functions that are no valid C++, and with the plugin. The latter
runs on every backend. Exit status: 0 all agree, 1 a difference (its program is kept), 2 the fuzzer itself is broken.
"""
import argparse
import collections
import json
import os
import re
import signal
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
sys.path[:0] = [HERE, os.path.join(ROOT, "test", "differential")]

import program # noqa: E402

SANITIZERS = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all", "-fno-sanitize=unsigned-integer-overflow",
              "-D_GLIBCXX_ASSERTIONS", "-D_GLIBCXX_SANITIZE_VECTOR=1"]  # fmt: skip
ALWAYS = {"XCS_WORTH": "always"}
RUNS = [
    ("reverse", {"XCS_BACKEND": "reverse", **ALWAYS}),
    ("shuffle:5", {"XCS_BACKEND": "shuffle:5", **ALWAYS}),
    ("shuffle:11, blocks of 3", {"XCS_BACKEND": "shuffle:11", "XCS_GRAIN": "3", **ALWAYS}),
    ("4 threads, blocks of 1", {"XCS_BACKEND": "threads", "XCS_THREADS": "4", "XCS_GRAIN": "1", **ALWAYS}),
    ("2 threads", {"XCS_BACKEND": "threads", "XCS_THREADS": "2", **ALWAYS}),
    ("8 threads, blocks of 16", {"XCS_BACKEND": "threads", "XCS_THREADS": "8", "XCS_GRAIN": "16", **ALWAYS}),
    ("plain threads", {"XCS_BACKEND": "plain", "XCS_THREADS": "3", **ALWAYS}),
    ("sequential", {"XCS_BACKEND": "sequential"}),
    ("own decision", {"XCS_BACKEND": "threads", "XCS_THREADS": "4"}),
]  # fmt: skip
QUICK = (0, 2, 3, 8) # of RUNS, for a test that is to be short
REWRITTEN = ("parallel", "guarded")


def call(command, extra=None, timeout=60):
    environment = {k: v for k, v in os.environ.items() if not k.startswith("XCS_") or k == "XCS_MUTANT"}
    environment["ASAN_OPTIONS"] = "detect_leaks=0:detect_stack_use_after_return=1"
    environment.update(extra or {})
    try:
        done = subprocess.run(command, capture_output=True, timeout=timeout, env=environment)
    except subprocess.TimeoutExpired as late:
        return late.stdout or b"", b"no end", -99
    return done.stdout, done.stderr, done.returncode


def sections(output):
    """Output by function: {name: text}. The last name is the function that was running at the end."""
    parts = re.split(rb"^== (\w+)\n", output, flags=re.M)
    return dict(zip((n.decode() for n in parts[1::2]), parts[2::2]))


class Fuzzer:
    def __init__(self, options):
        self.o = options
        self.libdir = os.path.join(options.build, "lib")
        os.makedirs(options.work, exist_ok=True)
        self.count = collections.Counter()
        self.themes = collections.defaultdict(collections.Counter)
        self.tags = collections.defaultdict(collections.Counter)
        self.patterns = collections.Counter()
        self.blockers = collections.Counter()
        self.failures = []
        self.runs = [RUNS[i] for i in QUICK] if options.quick else RUNS
        self.flags = ["-std=c++20", f"-{options.level}", "-w", "-I", HERE, "-I", options.include or os.path.join(options.build, "..", "include")]
        self.companion = os.path.join(options.work, "opaque.o")
        out = call([options.clangxx, "-std=c++20", "-O1", "-w", "-c", os.path.join(HERE, "opaque.cpp"), "-o", self.companion])
        if out[2]:
            sys.exit(f"opaque.cpp does not compile:\n{out[1].decode()}")

    def path(self, name):
        return os.path.join(self.o.work, name)

    def compile(self, source, output, flags):
        return call([self.o.clangxx, *self.flags, *flags, source, self.companion, "-o", output, f"-L{self.libdir}",
                     f"-Wl,-rpath,{self.libdir}", "-Wl,--as-needed", "-lxcs", "-pthread"], timeout=300)  # fmt: skip

    def sanitized(self, parts, stem):
        """Compiles as written and runs; returns (valid parts, reference output by function)."""
        while True:
            with open(stem + ".cpp", "w") as stream:
                stream.write(program.assemble(parts))
            out, err, status = self.compile(stem + ".cpp", stem + ".plain", SANITIZERS)
            if status == 0:
                break
            bad = self.where(stem + ".cpp", err.decode(errors="replace"))
            if not bad:
                raise RuntimeError(err.decode(errors="replace")[:2000])
            self.count["do not compile"] += len(bad)
            if self.o.verbose:
                print(err.decode(errors="replace")[:800])
            parts = [p for p in parts if p.name not in bad]
        reference = {}
        while parts:
            names = [p.name for p in parts]
            out, err, status = call([stem + ".plain", *names], timeout=self.o.timeout)
            reference = sections(out)
            if status == 0:
                break
            bad = list(reference)[-1] if reference else names[0]
            self.count["undefined behaviour"] += 1
            if self.o.verbose:
                part = next(p for p in parts if p.name == bad)
                found = re.search(r"runtime error: .*|ERROR: \S+ \S+|Assertion.*|no end|terminate.*", err.decode(errors="replace"))
                print(f"invalid: {part.seed} {part.theme} {part.tags}: {found and found.group(0)}")
            parts = [p for p in parts if p.name != bad]
        return parts, reference

    @staticmethod
    def where(source, errors):
        """Names of the pieces that the errors stand in."""
        lines = {int(n) for n in re.findall(r"\.cpp:(\d+):\d+: (?:fatal )?error:", errors)}
        lines |= {int(n) for n in re.findall(r"\.cpp:(\d+):\d+: note: in instantiation", errors)}
        found, name = set(), None
        with open(source) as stream:
            for number, text in enumerate(stream, 1):
                if text.startswith("namespace "):
                    name = text.split()[1]
                if number in lines and name:
                    found.add(name)
        return found

    def differences(self, stem, names, reference):
        """Runs the rewritten program in every way; yields (function, run, environment, output) of each that differs."""
        wrong = {}
        for label, environment in self.runs:
            rest = [n for n in names if n not in wrong]
            while rest:
                out, err, status = call([stem + ".xcs", *rest], environment, timeout=max(30, 3 * self.o.timeout))
                actual = sections(out)
                bad = [n for n in actual if actual[n] != reference.get(n)]
                if status != 0 and actual: # what ran last did not end
                    bad.append(list(actual)[-1])
                for name in bad:
                    wrong.setdefault(name, (label, environment, actual.get(name, b""), status, err))
                if status == 0 or not actual:
                    break
                rest = rest[rest.index(list(actual)[-1]) + 1:]
        return wrong

    def tally(self, parts, report):
        """Counts what became of the sites."""
        by_name = {p.name: p for p in parts}
        done = set()
        for function in report["functions"]:
            name = function["name"].split("::")[0]
            part = by_name.get(name)
            if not part:
                continue
            for site in function["sites"]:
                self.count["sites"] += 1
                self.count[site["verdict"]] += 1
                if site["verdict"] in REWRITTEN:
                    done.add(name)
                    self.patterns[site["pattern"]] += 1
                else:
                    for blocker in site["blockers"][:1]:
                        self.blockers[blocker["id"], blocker["message"][:60] if self.o.verbose else ""] += 1
        for part in parts:
            self.count["functions"] += 1
            self.count["functions rewritten"] += part.name in done
            for key, table in [(part.theme, self.themes)] + [(t, self.tags) for t in part.tags]:
                table[key]["all"] += 1
                table[key]["done"] += part.name in done

    def batch(self, seed):
        stem = self.path(f"b{seed}".replace("/", "_"))
        generated = program.pieces(seed, self.o.functions, self.o.themes and self.o.themes.split(","))
        self.count["generated"] += len(generated)
        parts, reference = self.sanitized(generated, stem)
        report_path = stem + ".json"
        out, err, status = self.compile(stem + ".cpp", stem + ".xcs",
                                        [f"-fplugin={self.libdir}/xcs.so", "-fplugin-arg-xcs-remarks=none",
                                         f"-fplugin-arg-xcs-report={report_path}"])  # fmt: skip
        if status != 0:
            kept = stem + ".fails-to-compile.cpp"
            os.replace(stem + ".cpp", kept)
            self.failures.append((seed, "*", "does not compile with the plugin", kept))
            print(f"FAIL {seed}: does not compile with the plugin: {kept}\n{err.decode(errors='replace')[:3000]}", flush=True)
            return
        if not os.path.exists(report_path):
            kept = stem + ".no-report.cpp"
            os.replace(stem + ".cpp", kept)
            self.failures.append((seed, "*", "no report: an internal error of XCS", kept))
            print(f"FAIL {seed}: no report, so an internal error of XCS: {kept} (compile it with remarks)", flush=True)
            return
        with open(report_path) as stream:
            self.tally(parts, json.load(stream))
        for name, (label, environment, output, status, err) in self.differences(stem, [p.name for p in parts], reference).items():
            part = next(p for p in parts if p.name == name)
            kept = self.path(f"fail-{seed}-{name}.cpp".replace("/", "_"))
            with open(kept, "w") as stream:
                stream.write(program.assemble([part]))
            shell = " ".join(f"{k}={v}" for k, v in environment.items())
            self.failures.append((seed, name, label, kept))
            print(f"FAIL {part.seed} ({part.theme} {' '.join(sorted(part.tags))}), {label}, status {status}: {kept}\n  {shell}", flush=True)
            print("  " + self.first(reference.get(name, b""), output), flush=True)
            if status:
                print("  " + err.decode(errors="replace")[-300:], flush=True)
        for suffix in (".cpp", ".plain", ".xcs", ".json"):
            if os.path.exists(stem + suffix) and not self.o.keep:
                os.remove(stem + suffix)

    @staticmethod
    def first(expected, actual):
        for a, b in zip(expected.splitlines(), actual.splitlines()):
            if a != b:
                return f"as written {a.decode(errors='replace')!r}, rewritten {b.decode(errors='replace')!r}"
        return f"as written {len(expected)} bytes, rewritten {len(actual)}"

    def summary(self):
        c = self.count
        sites = max(1, c["sites"])
        decided = max(1, c["sites"] - c["not-worth-it"])
        share = 100 * (c["parallel"] + c["guarded"])
        print(f"{c['generated']} functions generated, {c['functions']} valid ({100 * c['functions'] // max(1, c['generated'])} %); "
              f"{c['do not compile']} did not compile, {c['undefined behaviour']} had undefined behaviour")  # fmt: skip
        print(f"{c['functions rewritten']} functions rewritten ({100 * c['functions rewritten'] // max(1, c['functions'])} %); {c['sites']} sites: "
              f"{c['parallel']} parallel, {c['guarded']} guarded ({share // sites} % of all, {share // decided} % of those that could pay)")  # fmt: skip
        for title, table in (("theme", self.themes), ("contains", self.tags)):
            print(f"by {title}: " + ", ".join(f"{k} {v['done']}/{v['all']}" for k, v in sorted(table.items())))
        print("patterns: " + ", ".join(f"{k} {v}" for k, v in self.patterns.most_common()))
        print("reasons: " + ", ".join(f"{k[0]} {k[1]} {v}" for k, v in self.blockers.most_common(40)))
        print(f"{len(self.failures)} failures")


def parse_options(argv):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, help="how long to go on")
    parser.add_argument("--programs", type=int, default=200, help="functions to run, without --minutes (default 200)")
    parser.add_argument("--functions", type=int, default=20, help="functions in a file (default 20)")
    parser.add_argument("--seed", default=None, help="the first seed; the same seed gives the same programs (default: from the clock)")
    parser.add_argument("--themes", help="only these, separated by commas (see loops.py and special.py)")
    parser.add_argument("--level", default="O1")
    parser.add_argument("--quick", action="store_true", help="-O0 and fewer runs of each program")
    parser.add_argument("--build", default=os.path.join(ROOT, "build"))
    parser.add_argument("--include", help="the folder of xcs/ (default: include beside the build folder)")
    parser.add_argument("--work", help="where programs are made and failing ones kept")
    parser.add_argument("--clangxx", default="clang++-19")
    parser.add_argument("--timeout", type=float, default=20, help="seconds for a run of one batch as written")
    parser.add_argument("--least-share", type=int, default=0, help="fail if less than this per cent of the functions are rewritten")
    parser.add_argument("--keep", action="store_true", help="keep all programs")
    parser.add_argument("--verbose", action="store_true", help="say what was invalid, and why sites were refused")
    options = parser.parse_args(argv)
    options.level = "O0" if options.quick else options.level
    options.work = options.work or os.path.join(options.build, "fuzz")
    options.seed = options.seed or str(int(time.time()))
    return options


def main(argv):
    options = parse_options(argv)
    fuzzer = Fuzzer(options)
    end = time.monotonic() + 60 * options.minutes if options.minutes else None
    number = 0
    print(f"seed {options.seed}")
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        while (time.monotonic() < end) if end else (number * options.functions < options.programs):
            fuzzer.batch(f"{options.seed}.{number}")
            number += 1
    except KeyboardInterrupt:
        pass
    fuzzer.summary()
    share = 100 * fuzzer.count["functions rewritten"] // max(1, fuzzer.count["functions"])
    if share < options.least_share:
        print(f"only {share} % of the functions are rewritten, {options.least_share} % expected")
        return 1
    return 1 if fuzzer.failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
