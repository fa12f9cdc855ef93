#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Breaks XCS on purpose, one mutant at a time, and expects the tests to notice each: `python3 run.py [--only NAME...]`.

mutants.json says what is replaced by what; MUTANT in a replacement is true while that mutant is asked for. All mutants are built
at once, in a copy of the source tree, and one is switched on by the environment variable XCS_MUTANT, so that 70 mutants cost one
build. Places are found by their text, blanks and line ends apart; text that is no longer there once is a failure: look at it.

A mutant is killed by the unit tests (seconds), else by a claim of test/Accepted and test/Rejected, else, with --deep, by generated
programs. Exit status 0: all killed. 1: some survive, or do not apply.
"""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SWITCH = """#include <cstdlib>
#include <cstring>
[[maybe_unused]] static bool xcsMutant(const char *name) {
  static const char *const chosen = std::getenv("XCS_MUTANT");
  return chosen && std::strcmp(chosen, name) == 0;
}
"""


def pattern_of(text):
    return re.compile(r"\s+".join(re.escape(word) for word in text.split()))


def apply(tree, mutants):
    """Puts every mutant into the tree; returns the names of those that no longer apply."""
    stale = []
    files = {}
    for mutant in mutants:
        path = os.path.join(tree, mutant["file"])
        if path not in files:
            with open(path) as stream:
                files[path] = stream.read()
    # Mutants of one place go into each other: the text of each is looked for in the original.
    edits = {}
    for mutant in mutants:
        path = os.path.join(tree, mutant["file"])
        found = list(pattern_of(mutant["find"]).finditer(files[path]))
        if len(found) != 1:
            stale.append(mutant["name"])
            continue
        edits.setdefault(path, []).append((found[0].span(), mutant))
    for path, of_file in edits.items():
        text, taken = files[path], []
        for (begin, end), mutant in sorted(of_file, key=lambda e: e[0], reverse=True):
            if any(begin < other_end and other_begin < end for other_begin, other_end in taken):
                stale.append(mutant["name"]) # shares its place with another: a round of its own
                continue
            taken.append((begin, end))
            text = text[:begin] + mutant["replace"].replace("MUTANT", f'xcsMutant("{mutant["name"]}")') + text[end:]
        first, rest = text.split("\n", 1)
        with open(path, "w") as stream:
            stream.write(first + "\n" + SWITCH + rest)
    return stale


class Runner:
    def __init__(self, options):
        self.o = options
        self.tree = os.path.join(options.work, "tree")
        self.build = os.path.join(self.tree, "build")

    def sh(self, command, mutant=None, timeout=900):
        environment = {k: v for k, v in os.environ.items() if not k.startswith("XCS_")}
        if mutant:
            environment["XCS_MUTANT"] = mutant
        try:
            return subprocess.run(command, capture_output=True, text=True, errors="replace", env=environment, timeout=timeout)
        except subprocess.TimeoutExpired:
            return subprocess.CompletedProcess(command, 99, "", "no end") # a hang is noticed as well

    def make(self, mutants):
        """Copies, mutates, builds; returns what did not apply."""
        os.makedirs(self.tree, exist_ok=True)
        listed = subprocess.run(["git", "-C", ROOT, "ls-files"], capture_output=True, text=True, check=True).stdout.split("\n")
        for name in filter(None, listed):
            source, target = os.path.join(ROOT, name), os.path.join(self.tree, name)
            if not os.path.isfile(source):
                continue
            os.makedirs(os.path.dirname(target), exist_ok=True)
            if any(m["file"] == name for m in mutants) or not os.path.exists(target) or \
                    os.path.getmtime(source) > os.path.getmtime(target):
                shutil.copy(source, target)
        stale = apply(self.tree, mutants)
        for command in (["cmake", "-S", self.tree, "--preset", "release"],
                        ["cmake", "--build", self.build, "-j", str(self.o.jobs)],
                        ["cmake", "--build", self.build, "-j", str(self.o.jobs), "--target", "xcs-unit-tests"]):  # fmt: skip
            done = subprocess.run(command, cwd=self.tree, capture_output=True, text=True)
            if done.returncode:
                sys.exit(f"the mutated tree does not build:\n{(done.stdout + done.stderr)[-4000:]}")
        return stale

    def unit_tests(self, mutant=None):
        folder = os.path.join(self.build, "test", "unit", "bin")
        names = sorted(os.listdir(folder), key=lambda n: (self.o.first not in n, n))
        for name in names:
            if not re.search(self.o.units, name):
                continue
            # What depends on the time that something takes tells nothing on a busy machine.
            done = self.sh([os.path.join(folder, name), "--gtest_brief=1", "--gtest_fail_fast",
                            "--gtest_filter=-Decision*:*Measured*:Budget*"], mutant)  # fmt: skip
            if done.returncode:
                failed = re.search(r"\[  FAILED  \] (\S+)", done.stdout)
                return f"{name}: {failed.group(1) if failed else 'ends badly'}"
        return None

    def cached(self, name):
        with open(os.path.join(self.build, "CMakeCache.txt")) as stream:
            return re.search(rf"^{name}:\w+=(.*)$", stream.read(), re.M).group(1)

    def claims(self, mutant=None):
        command = [self.cached("XCS_PYTHON"), self.cached("XCS_LIT"), "-q", f"-j{self.o.jobs}", "--max-failures", "1",
                   "-D", "claims_only=1", "--filter", "Accepted|Rejected", os.path.join(self.build, "test")]  # fmt: skip
        done = self.sh(command, mutant)
        if done.returncode == 0:
            return None
        failed = re.search(r"^  XCS :: (\S+)", done.stdout, re.M)
        return failed.group(1) if failed else f"lit ends with {done.returncode}"

    def generated(self, mutant):
        done = self.sh([sys.executable, os.path.join(ROOT, "test", "fuzz", "progen", "fuzz.py"),
                        "--build", self.build, "--programs", "200", "--seed", "mutation", "--quick"], mutant)  # fmt: skip
        failed = re.search(r"^FAIL (\S+)", done.stdout, re.M)
        return f"generated program {failed.group(1)}" if failed else None


def main(argv):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--work", default=os.path.join(ROOT, "build-mutation"))
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--units", default="analysis|patterns|rewrite|runtime", help="unit tests that are asked")
    parser.add_argument("--first", default="analysis")
    parser.add_argument("--deep", action="store_true", help="survivors also meet generated programs")
    parser.add_argument("--fast", action="store_true", help="unit tests only")
    parser.add_argument("--no-build", action="store_true")
    parser.add_argument("--json", help="writes {name: what killed it} here")
    options = parser.parse_args(argv)
    with open(os.path.join(HERE, "mutants.json")) as stream:
        mutants = json.load(stream)
    runner = Runner(options)
    wanted = [m for m in mutants if not options.only or m["name"] in options.only]
    rounds, left = [], wanted
    while left: # mutants of one place take turns
        places, now, later = set(), [], []
        for mutant in left:
            place = (mutant["file"], " ".join(mutant["find"].split()))
            overlaps = any(f == place[0] and (t in place[1] or place[1] in t) for f, t in places)
            (later if overlaps else now).append(mutant)
            places.add(place)
        rounds.append(now)
        left = later
    killed, stale, alive = {}, [], []
    for number, group in enumerate(rounds):
        if not options.no_build:
            stale += runner.make(group)
        if number == 0:
            wrong = runner.unit_tests()
            if wrong:
                sys.exit(f"the tests fail without any mutant: {wrong}")
        for mutant in group:
            name = mutant["name"]
            if name in stale:
                print(f"STALE     {name}: its text is not in {mutant['file']} exactly once", flush=True)
                continue
            killed[name] = runner.unit_tests(name)
            print(f"{'killed' if killed[name] else 'passes':9} {name}: {killed[name] or mutant['breaks']}", flush=True)
        for mutant in group:
            name = mutant["name"]
            if name not in killed or killed[name]:
                continue
            if not options.fast:
                killed[name] = runner.claims(name) or (options.deep and runner.generated(name)) or None
            print(f"{'killed' if killed[name] else 'SURVIVES':9} {name}: {killed[name] or mutant['breaks']}", flush=True)
            if not killed[name]:
                alive.append(name)
    print(f"{len(wanted)} mutants: {len([k for k in killed.values() if k])} killed, {len(alive)} survive, {len(stale)} stale")
    if options.json:
        with open(options.json, "w") as stream:
            json.dump(killed, stream, indent=1)
    return 1 if alive or stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
