# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""with-server.py SERVER SCRIPT PROGRAM: runs `sh SCRIPT PROGRAM <endpoint>` beside the server, and prints its output with
the endpoint's address replaced, which differs from run to run."""
import re
import subprocess
import sys

server, script, program = sys.argv[1:]
with subprocess.Popen([server], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
    endpoint = process.stdout.readline().strip()
    done = subprocess.run(["sh", script, program, endpoint], capture_output=True, text=True, timeout=120)
    process.stdin.close()
text = re.sub(re.escape(endpoint), "ENDPOINT", done.stdout + done.stderr)
print(re.sub(r"after \d+ ms", "after N ms", text), end="")
sys.exit(done.returncode)
