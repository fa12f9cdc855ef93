# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# The lit suites: every folder test/<Suite>. test/README.md says how to write a test.
#
# Parameters (lit -D name=value):
#   nightly=1      the identity runner also builds at -O0 and -O3, and compiles what xcs-rewrite prints with GCC
#   claims_only=1  the identity runner compares the report with the claims and runs nothing (test/mutation)
#   xcs_args=...   plugin arguments for every compile with the plugin and every xcs-check, for instance a round-trip mode
import os
import shlex

import lit.formats
import lit.util

config.name = "XCS"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".cpp", ".c", ".test", ".ir", ".xir"]
config.excludes = ["Inputs", "unit", "bench", "fuzz", "differential", "CMakeLists.txt"]
config.test_source_root = os.path.dirname(__file__)
config.test_exec_root = os.path.join(config.xcs_build, "test")

libdir = os.path.join(config.xcs_build, "lib")
bindir = os.path.join(config.xcs_build, "bin")
include = os.path.join(config.xcs_source, "include")
plugin = os.path.join(libdir, "xcs.so")
nightly = lit_config.params.get("nightly", "0") not in ("", "0")
xcs_args = lit_config.params.get("xcs_args", "")

plugin_flags = f"-fplugin={plugin}"
for argument in shlex.split(xcs_args):
    plugin_flags += f" -fplugin-arg-xcs-{argument}"
link = f"-L{libdir} -Wl,-rpath,{libdir} -lxcs"

identity = (
    f"{config.python} {config.test_source_root}/differential/identity.py"
    f" --build {config.xcs_build} --include {include}"
    f" --clangxx {config.clangxx} --gxx-compiler {config.gxx} --work %t.identity"
)
if xcs_args:
    identity += f" --xcs-args={shlex.quote(xcs_args)}"
if lit_config.params.get("claims_only", "0") not in ("", "0"):
    identity += " --claims-only"
if nightly:
    identity += " --levels O2,O0,O3 --gxx"

# Longer names first is not enough: `%xcs` must not match inside `%xcs-check`.
def substitute(name, value):
    config.substitutions.append((f"%{name}(?![-_A-Za-z0-9])", value))


substitute("accept", f"{identity} --expect accept")
substitute("reject", f"{identity} --expect reject")
substitute("identity", identity)
substitute("clangxx", config.clangxx)
substitute("clang", config.clang)
substitute("gxx", config.gxx)
substitute("plugin", plugin)
substitute("include", include)
substitute("libdir", libdir)
substitute("libxcs", link)
substitute("xcs-check", os.path.join(bindir, "xcs-check"))
substitute("xcs-rewrite", os.path.join(bindir, "xcs-rewrite"))
substitute("xcs", f"{config.clangxx} {plugin_flags} -I{include}")
substitute("python", config.python)
substitute("cmake", config.cmake)
substitute("source", config.xcs_source)
substitute("build", config.xcs_build)

config.environment["PATH"] = os.pathsep.join([config.llvm_tools, config.environment["PATH"]])
for name in ("CCACHE_DIR", "CCACHE_DISABLE", "ASAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS", "XCS_MUTANT"):
    if name in os.environ:
        config.environment[name] = os.environ[name]

# A test asks with REQUIRES for what a build need not have.
for feature, present in {
    "plugin": os.path.exists(plugin),
    "runtime": os.path.exists(os.path.join(libdir, "libxcs.so")),
    "xcs-check": os.path.exists(os.path.join(bindir, "xcs-check")),
    "xcs-rewrite": os.path.exists(os.path.join(bindir, "xcs-rewrite")),
    "gxx": bool(config.gxx),
    "git": os.path.exists(os.path.join(config.xcs_source, ".git")) and bool(lit.util.which("git")),
    "nightly": nightly,
    "sanitized": bool(config.sanitize),
    "release": config.build_type == "Release",
}.items():
    if present:
        config.available_features.add(feature)

# A hanging test fails instead of stopping the suite; lit needs psutil for that.
if lit.util.killProcessAndChildrenIsSupported()[0]:
    lit_config.maxIndividualTestTime = 600
