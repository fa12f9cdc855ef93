# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Every weak import of the plugin from LLVM or Clang is a symbol that the compiler's own libraries export."""
import pathlib
import re
import subprocess
import sys


def names(*command):
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    return {line.split()[-1].split("@")[0] for line in lines if line.strip()}


plugin, compiler = sys.argv[1:]
resources = subprocess.run([compiler, "-print-resource-dir"], check=True, capture_output=True, text=True).stdout.strip()
folder = pathlib.Path(resources).parents[1]
exported = set()
for pattern in ("libclang-cpp.so*", "libLLVM*.so*", "../../x86_64-linux-gnu/libclang-cpp.so*", "../../x86_64-linux-gnu/libLLVM*.so*"):
    for library in {path.resolve() for path in folder.glob(pattern)}:
        exported |= names("nm", "-D", "--defined-only", str(library))
imported = {name for name in names("nm", "-D", "--undefined-only", plugin) if re.match(r"_Z\w*(4llvm|5clang)", name)}
missing = imported - exported
if not imported or not exported or missing:
    sys.exit(f"{len(imported)} imports, {len(exported)} exports, missing: {sorted(missing)}")
