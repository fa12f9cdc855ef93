# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs a command and appends its exit status to standard error; lit's own shell cannot."""
import subprocess
import sys

status = subprocess.run(sys.argv[1:]).returncode
print(f"status {status}", file=sys.stderr)
