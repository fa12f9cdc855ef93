# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a test program claims about XCS's verdicts, compared with the report of xcs-check.

Claims stand in the RUN line, after the file:
    accept   at least one site is rewritten; a number N: exactly N sites; a pattern's name: some rewritten site has it
    reject   no site is rewritten, and each XCSnnnn given is the id of a blocker; at least one claim is needed
The beginning of an id stands for a family of reasons: XCS11 is any kind of alias, XCS any reason at all.

and in the program, at the line where the site begins (or `XCS@-1:` and the like, lines away from the comment):
    for (int i = 0; i < n; ++i) // XCS: parallel map
    for (int i = 1; i < n; ++i) // XCS: sequential XCS1001
The first word is the verdict, the others are a pattern or blockers that the site must have.
"""
import json
import re

REWRITTEN = ("parallel", "guarded")
VERDICTS = REWRITTEN + ("needs-contract", "sequential", "not-worth-it", "unanalysed")
REASON = re.compile(r"XCS\d*$")
COMMENT = re.compile(r"//\s*XCS(@[+-]\d+)?:\s*(.*?)\s*$")


def describe(site):
    ids = " ".join(blocker["id"] for blocker in site.get("blockers", []))
    return f"line {site['line']}: {site['verdict']} {site.get('pattern') or ''} {ids}".rstrip()


def has(site, word):
    """Whether a site has the reason or the pattern that `word` names."""
    if REASON.match(word):
        return any(blocker["id"].startswith(word) for blocker in site.get("blockers", []))
    return word in re.split(r"[\s,+>-]+", site.get("pattern") or "") or word == site.get("pattern")


def line_claims(path):
    """(line, words) of every XCS comment of the program."""
    with open(path, encoding="utf-8", errors="replace") as stream:
        for number, text in enumerate(stream, 1):
            match = COMMENT.search(text)
            if match:
                yield number + int((match.group(1) or "@0")[1:]), match.group(2).split()


def check_lines(path, sites):
    for line, words in line_claims(path):
        if not words or words[0] not in VERDICTS:
            yield f"line {line}: the XCS comment names no verdict ({', '.join(VERDICTS)})"
            continue
        here = [site for site in sites if site["line"] == line]
        if not here:
            yield f"line {line}: no site, claimed {' '.join(words)}"
        for site in here:
            if site["verdict"] != words[0] or not all(has(site, word) for word in words[1:]):
                yield f"claimed {' '.join(words)}, reported {describe(site)}"


def check_accept(claims, rewritten):
    numbers = [int(claim) for claim in claims if claim.isdigit()]
    if not rewritten:
        yield "no site is rewritten"
    for number in numbers:
        if len(rewritten) != number:
            yield f"{len(rewritten)} sites are rewritten, claimed {number}"
    for word in claims:
        if not word.isdigit() and not any(has(site, word) for site in rewritten):
            yield f"no rewritten site has {word}"


def check_reject(path, claims, sites, rewritten):
    if not claims and not any(True for _ in line_claims(path)):
        yield "the test claims no reason: add XCSnnnn to the RUN line or an XCS comment to the site"
    for site in rewritten:
        yield f"rewritten, must be refused: {describe(site)}"
    for word in claims:
        if not any(has(site, word) for site in sites):
            yield f"no site is refused with {word}"


def rewritten_sites(out):
    """The sites of a report that are rewritten."""
    return [site for function in json.loads(out)["functions"] for site in function["sites"]
            if site["verdict"] in REWRITTEN]  # fmt: skip


def never_parallel(sites, statistics):
    """Of rewritten sites, those that did not run in parallel by what the program wrote to XCS_STATS, one line each."""
    reached = {(site["line"], site["column"]) for function in json.loads(statistics)["functions"]
               for site in function["sites"] if site["parallel"] > 0}  # fmt: skip
    for site in sites:
        if (site["line"], site["column"]) not in reached:
            yield f"  {describe(site)}"


def check(path, kind, claims, out, err, status):
    """Compares the claims with the report (`out`, `err`, `status` of xcs-check); returns the problems, one line each."""
    try:
        report = json.loads(out)
        sites = [site for function in report["functions"] for site in function["sites"]]
    except (ValueError, KeyError, TypeError) as error:
        text = err.decode(errors="replace").strip()
        return [f"xcs-check gave no report (status {status}, {error}): {text}"]
    rewritten = [site for site in sites if site["verdict"] in REWRITTEN]
    problems = list(check_lines(path, sites))
    if kind == "accept":
        problems += check_accept(claims, rewritten)
    else:
        problems += check_reject(path, claims, sites, rewritten)
    if problems:
        problems += ["the report has:"] + [f"  {describe(site)}" for site in sites]
    return problems
