# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""self-test.py SOURCE WORK: the identity runner must see every kind of difference.

The "plugin" is a wrapper around Clang that defines REWRITTEN instead of loading it, so that a program can misbehave on
purpose where a wrong rewrite would; the "report" is a file.
"""
import json
import os
import shutil
import subprocess
import sys
import unittest

source, work = sys.argv[1:3]
runner = os.path.join(source, "test", "differential", "identity.py")

WRAPPER = """#!/bin/sh
set -- "$@" end
while [ "$1" != end ]; do
  case "$1" in
    -fplugin=*) set -- "$@" -DREWRITTEN ;;
    -fplugin-arg-*) ;;
    *) set -- "$@" "$1" ;;
  esac
  shift
done
shift
exec clang++-19 "$@"
"""
PROGRAM = """#include <cstdio>
#include <cstdlib>
#include <cstring>
#ifdef REWRITTEN
[[maybe_unused]] static bool is(const char *variable, const char *value) {
  const char *text = std::getenv(variable);
  return text && !std::strcmp(text, value);
}
#endif
int main() {
  std::puts("first");
#ifdef REWRITTEN
  WRONG
#endif
}
"""


def program(wrong):
    return PROGRAM.replace("WRONG", wrong)


class SelfTest(unittest.TestCase):
    def setUp(self):
        shutil.rmtree(work, ignore_errors=True)
        os.makedirs(os.path.join(work, "build", "bin"))
        self.compiler = os.path.join(work, "clang++")
        self.executable(self.compiler, WRAPPER)

    def executable(self, path, text):
        with open(path, "w") as stream:
            stream.write(text)
        os.chmod(path, 0o755)

    def identity(self, text, *arguments, report=None):
        file = os.path.join(work, "program.cpp")
        with open(file, "w") as stream:
            stream.write(text)
        if report is not None:
            path = os.path.join(work, "report.json")
            with open(path, "w") as stream:
                json.dump({"functions": [{"sites": report}]}, stream)
            self.executable(os.path.join(work, "build", "bin", "xcs-check"), f"#!/bin/sh\ncat {path}\n")
        done = subprocess.run(
            [sys.executable, runner, "--build", os.path.join(work, "build"), "--clangxx", self.compiler,
             "--work", os.path.join(work, "scratch"), file, *arguments], capture_output=True, text=True)  # fmt: skip
        return done.returncode, done.stderr

    def differs(self, wrong, text, *arguments):
        status, err = self.identity(program(wrong), *arguments)
        self.assertEqual(status, 1, err)
        self.assertIn(text, err)

    def test_an_identical_program_passes(self):
        self.assertEqual(self.identity(program("")), (0, ""))

    def test_output_on_one_backend(self):
        self.differs('if (is("XCS_BACKEND", "shuffle:7")) std::puts("x");', "standard output differs (plugin, -O2; shuffle:7")

    def test_output_at_one_thread_count(self):
        self.differs('if (is("XCS_THREADS", "8")) std::puts("x");', "threads, 8 threads")

    def test_output_when_decided(self):
        self.differs('if (!is("XCS_WORTH", "always")) std::puts("x");', "worth decided")

    def test_standard_error_and_status(self):
        self.differs('std::fputs("x", stderr);', "standard error differs")
        self.differs("return 3;", "as written 0, rewritten 3")
        self.differs("std::fflush(stdout); std::abort();", "as written 0, rewritten -6")

    def test_a_byte_more(self):
        self.differs('std::printf(" ");', "standard output differs")

    def test_compile_error_of_the_rewrite_only(self):
        self.differs("undeclared();", "does not compile (only after XCS")

    def test_warning_of_the_rewrite_only(self):
        self.differs("int unused;", "diagnostics differ")

    def test_a_program_that_does_not_compile_or_is_random_is_broken(self):
        self.assertEqual(self.identity("int main() { undeclared(); }")[0], 2)
        clock = '#include <cstdio>\n#include <ctime>\nint main() { timespec t; clock_gettime(CLOCK_MONOTONIC, &t); std::printf("%ld", t.tv_nsec); }'
        self.assertEqual(self.identity(clock)[0], 2)

    def test_a_hang_is_seen(self):
        status, err = self.identity(program("for (volatile int i = 0;;) i = i;"), "--timeout", "1")
        self.assertEqual(status, 1, err)
        self.assertIn("no end after 1.0 s", err)

    def claim(self, kind, sites, *claims, comment="", reached=None):
        """`reached`: lines of the sites that the program says it ran in parallel; default: all."""
        reached = [site[0] for site in sites] if reached is None else reached
        statistics = {"functions": [{"sites": [{"line": line, "column": 3, "parallel": 1} for line in reached]}]}
        tells = ('if (const char *file = std::getenv("XCS_STATS")) { std::FILE *s = std::fopen(file, "w"); '
                 f'std::fputs(R"({json.dumps(statistics)})", s); std::fclose(s); }}')  # fmt: skip
        report = [{"line": line, "column": 3, "verdict": verdict, "pattern": pattern, "blockers": [{"id": i} for i in ids]}
                  for line, verdict, pattern, *ids in sites]  # fmt: skip
        return self.identity(program(tells) + comment, *claims, "--expect", kind, report=report)

    def holds(self, *claim, **comment):
        self.assertEqual(self.claim(*claim, **comment), (0, ""))

    def fails(self, text, *claim, **comment):
        status, err = self.claim(*claim, **comment)
        self.assertEqual(status, 1, err)
        self.assertIn(text, err)

    def test_a_site_that_never_runs_in_parallel(self):
        sites = [(5, "parallel", "map"), (7, "guarded", "append"), (9, "sequential", None, "XCS1001")]
        self.holds("accept", sites, reached=[5, 7])
        self.fails("line 7: guarded append", "accept", sites, reached=[5])
        self.holds("accept", sites, "--unreached", reached=[5])
        status, err = self.identity(program(""), "--expect", "accept",
                                    report=[{"line": 5, "column": 3, "verdict": "parallel", "pattern": "map"}])  # fmt: skip
        self.assertEqual(status, 2, err)
        self.assertIn("left no statistics", err)

    def test_accept(self):
        sites = [(5, "parallel", "map"), (7, "guarded", "append"), (9, "sequential", None, "XCS1001")]
        self.holds("accept", sites)
        self.holds("accept", sites, "2", "append")
        self.fails("2 sites are rewritten, claimed 3", "accept", sites, "3")
        self.fails("no rewritten site has reduce", "accept", sites, "reduce")
        self.fails("no site is rewritten", "accept", sites[2:])
        self.fails("no site is rewritten", "accept", [])

    def test_reject(self):
        blocked, parallel = (9, "sequential", None, "XCS1001"), (5, "parallel", "map")
        self.holds("reject", [blocked], "XCS1001")
        self.holds("reject", [blocked], "XCS10")
        self.fails("no site is refused with XCS11", "reject", [blocked], "XCS11")
        self.fails("claims no reason", "reject", [blocked])
        self.fails("no site is refused with XCS1002", "reject", [blocked], "XCS1002")
        self.fails("must be refused", "reject", [blocked, parallel], "XCS1001")
        self.fails("no site is refused", "reject", [], "XCS1001")

    def test_comments(self):
        line = len(program("").splitlines()) + 1
        blocked = [(line, "sequential", None, "XCS1001")]
        self.holds("reject", blocked, comment="// XCS: sequential XCS1001")
        self.holds("reject", blocked, comment="\n// XCS@-1: sequential XCS1001")
        self.fails("claimed sequential XCS1002", "reject", blocked, comment="// XCS: sequential XCS1002")
        self.fails("claimed unanalysed", "reject", blocked, comment="// XCS: unanalysed")
        self.fails("no site, claimed", "reject", blocked, comment="\n// XCS: sequential")
        self.fails("names no verdict", "reject", blocked, comment="// XCS: XCS1001")

    def test_a_broken_report_is_a_failure(self):
        self.executable(os.path.join(work, "build", "bin", "xcs-check"), "#!/bin/sh\necho oops >&2\nexit 3\n")
        status, err = self.identity(program(""), "--expect", "accept")
        self.assertEqual(status, 1)
        self.assertIn("gave no report (status 3", err)
        self.assertIn("oops", err)


unittest.main(argv=["self-test"])
