# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Removes places, the header and indentation from IR text, so that tests can look at the ops alone."""
import re
import sys

PLACE = re.compile(r" (?:stmt|lhs|rhs|init|cond|incr|lower|upper|step|var|body|range|decl)?@(?:=|(?:f\d+:)?[\d:-]+\[\d+,\d+\]!?)")
for line in sys.stdin:
    print(re.sub(r"(,| )\)", ")", PLACE.sub("", line.rstrip())).strip())
