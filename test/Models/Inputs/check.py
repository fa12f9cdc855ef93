# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checks that every entry of a family of the library's table is used in a loop that must be made parallel and in one that must
be refused.

usage: check.py --family NAME --cases FILE --clang CLANG --check XCS-CHECK --source DIR --work PREFIX [--keep]
"""
import argparse
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import cases as language
import table

PER_UNIT = 800


def covered(entries, cases, problems):
    """Cases by entry; entries without one, and cases without an entry, are problems."""
    by_key = {entry.key: entry for entry in entries}
    plain_keys = {(e.scope, e.name.replace("?", "")): e for e in entries}
    of_case = {}
    seen = {}
    for case in cases:
        for name in case.names:
            entry = by_key.get((case.scope, name)) or plain_keys.get((case.scope, name))
            if not entry:
                problems.append(f"{case.place}: the table has no entry {case.scope} {name}")
                continue
            of_case.setdefault(id(case), []).append(entry)
            seen.setdefault(entry.key, []).append(case)
    return of_case, seen


def judge(function, site):
    """What is wrong with the verdict on a function's loop; None if nothing is."""
    verdict = site["verdict"]
    reasons = [blocker["id"] for blocker in site["blockers"]]
    is_parallel = verdict in ("parallel", "guarded")
    told = f"{verdict} {' '.join(reasons)}"
    if function.accepted:
        return None if is_parallel else "refused: " + told + " " + "; ".join(b["message"] for b in site["blockers"])
    if is_parallel:
        return "WRONGLY ACCEPTED: " + told
    if not any(function.reasons.match(reason) for reason in reasons):
        return f"refused for another reason: {told} " + "; ".join(b["message"] for b in site["blockers"])
    return None


def check_unit(options, path, prelude, functions):
    """Runs xcs-check over one file; a list of problems."""
    text = prelude + "\n"
    line = text.count("\n") + 1
    at = {}
    for function in functions:
        at[line + 2] = function
        text += function.text
        line += function.text.count("\n")
    with open(path, "w") as file:
        file.write(text)
    run = subprocess.run([options.check, "--format=json", path, "--", "-std=c++20", "-w"], capture_output=True, text=True)
    try:
        report = json.loads(run.stdout)
    except ValueError:
        return [f"{path}: no report: {run.stderr[:3000]}"]
    if "error:" in run.stderr:
        return [f"{path}: {run.stderr[:3000]}"]
    problems = []
    for site in (site for unit in report["functions"] for site in unit["sites"]):
        if site["line"] in at and site["kind"] == "loop" and site["column"] == 3:
            function = at.pop(site["line"])
            wrong = judge(function, site)
            if wrong:
                problems.append(f"{path}:{site['line']}: {function.case.scope} {' '.join(function.case.names)}: "
                                f"{function.what}: {wrong}")
    return problems + [f"{path}:{line}: {f.case.scope} {f.case.names}: {f.what}: the report says nothing" for line, f in at.items()]


def is_checked(entry, skipped):
    of = entry.scope.strip("()")
    return of not in skipped


def main():
    parser = argparse.ArgumentParser()
    for name in ("family", "cases", "clang", "check", "source", "work"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    entries = [entry for entry in table.read(options.clang, options.source) if entry.family == options.family]
    skipped = table.other_libraries(options.source)
    entries = [entry for entry in entries if is_checked(entry, skipped)]
    prelude, cases, absent = language.read(options.cases)
    if not entries or not cases:
        raise SystemExit("nothing to check")
    problems = []
    of_case, seen = covered(entries, cases, problems)
    functions, verdicts, limits = [], {}, set()
    for number, case in enumerate(cases):
        if id(case) not in of_case or options.only not in case.names[0]:
            continue
        made = language.make(case, of_case[id(case)], f"f{number}")
        functions += made
        for entry in of_case[id(case)]:
            kinds = verdicts.setdefault(entry.key, set())
            kinds.update("accepted" if function.accepted else "refused" for function in made)
            if case.kind.startswith("limit"):
                kinds.add("accepted")
                limits.add(entry.key)
            if case.kind:
                kinds.add(case.kind)
    for entry in entries if not options.only else []:
        kinds = verdicts.get(entry.key, set())
        never = [word for word in ("unknown", "thread", "noreturn", "sync") if entry.says(word)]
        # A row that depends on nothing that could change has no refused case; one that is never independent no accepted one.
        if not kinds:
            if (entry.scope, entry.name.replace("?", "")) not in absent:
                problems.append(f"{entry}: no case")
        elif "accepted" not in kinds and not never:
            problems.append(f"{entry}: no accepted case, and its row does not say why")
        elif "refused" not in kinds and "constant" not in kinds:
            problems.append(f"{entry}: no refused case")
    units = [functions[start:start + PER_UNIT] for start in range(0, len(functions), PER_UNIT)]
    with ThreadPoolExecutor(2) as pool:
        jobs = [pool.submit(check_unit, options, f"{options.work}.{number}.cpp", prelude, unit)
                for number, unit in enumerate(units)]
        for job in jobs:
            problems += job.result()
    accepted = sum(function.accepted for function in functions)
    print(f"{options.family}: {len(entries)} entries, {len(functions)} loops, {accepted} of them to be made parallel, "
          f"{len(limits)} entries refused for a limit of the analysis, {len(problems)} problems")
    for problem in problems:
        print(problem)
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
