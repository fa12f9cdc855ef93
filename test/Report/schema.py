#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checks JSON reports (files, or standard input) against docs/xcs-report-1.schema.json and against themselves.

Usage: schema.py SCHEMA [REPORT...]; one line for each problem, exit status 1 if there is one.
"""
import json
import sys
from collections import Counter

import jsonschema


def problems(schema, report):
    for error in jsonschema.Draft202012Validator(schema).iter_errors(report):
        yield f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
    # What a schema cannot say.
    sites = [site for function in report["functions"] for site in function["sites"]]
    for identifier, count in Counter(site["id"] for site in sites).items():
        if count > 1:
            yield f"the id {identifier} is there {count} times"
    loops = [(site["file"], site["line"], site["column"]) for site in sites if site["kind"] == "loop"]
    for place, count in Counter(loops).items():
        if count > 1:
            yield f"the loop at {place} is there {count} times"
    for function in report["functions"]:
        places = [(site["file"], site["line"], site["column"]) for site in function["sites"]]
        if places != sorted(places):
            yield f"the sites of {function['name']} are not in order"
    counts = Counter(site["verdict"] for site in sites)
    summary = report["summary"]
    expected = {"functions": len(report["functions"]), "sites": len(sites)}
    expected |= {verdict: counts[verdict] for verdict in summary if verdict not in expected}
    if summary != expected:
        yield f"the summary {summary} is not {expected}"


def main(arguments):
    with open(arguments[0], encoding="utf-8") as stream:
        schema = json.load(stream)
    jsonschema.Draft202012Validator.check_schema(schema)
    texts = []
    for name in arguments[1:]:
        with open(name, encoding="utf-8") as stream:
            texts.append((name, stream.read()))
    status = 0
    for name, text in texts or [("<stdin>", sys.stdin.read())]:
        for problem in problems(schema, json.loads(text)):
            status = 1
            print(f"{name}: {problem}")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
