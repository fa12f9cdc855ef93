# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Statements that iterations have in common: reductions, scans, histograms, searches, exceptions, output, state."""
from fn import UNSIGNED


def place(f, kind, start):
    """Something to accumulate into: a local, a reference, a field, a global, an element; its name."""
    how = f.weighted([("local", 40 if f.apart else 6), ("reference", 2), ("global", 1), ("field", 1), ("element", 1), ("static", 0.3)])
    name = f.fresh("s")
    if how == "local":
        f.pre.append(f"{kind} {name} = {start};")
        if f.result == "void" and not f.returned and f.chance(0.6):
            f.result, f.returned = kind, name
        else:
            out = f.out_param(kind, f"{kind} $ = 0;")
            f.post.append(f"{out} = {name};")
        return name
    if how == "reference":
        return f.object_param(kind, f"{kind} $ = {start};")
    if how in ("global", "static"):
        f.globals.append(f"{'static ' if how == 'static' else ''}{kind} {name} = {start};")
        out = f.out_param(kind, f"{kind} $ = 0;")
        f.post.append(f"{out} = {name};")
        f.pre.append(f"{name} = {start};")
        return name
    if how == "field":
        f.globals.append(f"struct {name}_t {{ int first = 1; {kind} sum = {start}; {kind} other = 0; }};")
        f.add(_object(f, f"{name}_t &{name}", f"{name}_t {name};", name))
        f.params[-1].dumped = f"{name}.sum"
        return f"{name}.sum"
    f.add(_object(f, f"std::vector<{kind}> &{name}", f"std::vector<{kind}> {name}(4, static_cast<{kind}>({start}));", name))
    return f"{name}[{f.pick(0, 1, 3)}]"


def _object(f, decl, setup, name):
    from fn import Param
    return Param(name, decl, setup, name)


def reduction(s):
    f = s.fn
    kind = f.weighted([(f.int_type, 5), ("int", 2), ("long", 3), ("unsigned", 4), ("std::size_t", 1), ("bool", 1), ("unsigned char", 1)])
    if kind == "bool":
        name = place(f, "bool", f.pick("true", "false"))
        c = s.condition()
        return [f.pick(f"{name} = {name} && {c};", f"{name} = {name} || {c};", f"{name} &= {c};", f"{name} |= {c};", f"if ({c})\n  {name} = true;")]
    operators = ["+", "+", "+", "-", "^", "|", "&"] + (["*"] if kind in UNSIGNED else [])
    op = f.rng.choice(operators)
    name = place(f, kind, "~0" if op == "&" and kind in UNSIGNED else "-1" if op == "&" else f.pick("0", "1", "7"))
    value = s.value(kind, 1)
    form = f.weighted([("compound", 8), ("long", 3), ("swapped", 1), ("count", 2), ("odd", 0.6)])
    if form == "count" and op == "+":
        line = f"{f.pick('++' + name, name + '++')};"
    elif form == "long":
        line = f"{name} = {name} {op} {value};"
    elif form == "swapped" and op != "-":
        line = f"{name} = {value} {op} {name};"
    elif form == "odd":
        line = f"{name} = {value} - {name};" if kind in UNSIGNED else f"{name} = static_cast<{kind}>({name} / 2 + {value});"
    else:
        line = f"{name} {op}= {value};"
    return [line] if f.chance(0.65) else [f"if ({s.condition()})", "  " + line]


def minimum(s):
    """Minimum or maximum, by a condition, a call or an operator; perhaps with its place."""
    f = s.fn
    kind = f.weighted([(f.int_type, 4), ("int", 3), (f.real_type, 3), ("long", 1)])
    name = place(f, kind, f.pick("0", "5", "1"))
    value = s.value(kind, 1)
    less = f.pick("<", "<", ">", ">", "<=", ">=")
    t = f.fresh("t")
    form = f.weighted([("if", 4), ("call", 2), ("ternary", 2), ("place", 4), ("flipped", 1)])
    if form == "call":
        return [f"{name} = std::{f.pick('min', 'max')}({name}, {value});"]
    lines = [f"const {kind} {t} = {value};"]
    if form == "ternary":
        return lines + [f"{name} = {t} {less} {name} ? {t} : {name};"]
    if form == "flipped":
        return lines + [f"if ({name} {less} {t})", f"  {name} = {t};"]
    if form == "place" and s.index:
        at = place(f, "int", "-1")
        return lines + [f"if ({t} {less} {name}) {{", f"  {name} = {t};", f"  {at} = static_cast<int>({s.index[0]});", "}"]
    return lines + [f"if ({t} {less} {name})", f"  {name} = {t};"]


def best_number(s):
    """The number of the best element so far: `if (v[i] > v[best]) best = i;`"""
    f = s.fn
    if not s.index:
        return None
    array, _ = f.array(f.weighted([(f.int_type, 3), ("int", 2), (f.real_type, 3)]), writable=f.chance(0.1))
    i, name = s.index[0], f.fresh("best")
    f.pre.append(f"{f.pick('int', 'long')} {name} = 0;")
    out = f.out_param("long", "long $ = 0;")
    f.post.append(f"{out} = {name};")
    other = f.pick(name, name, name, name, f"{name} / 2")
    less = f.pick("<", ">", "<=", ">=", ">", "!=")
    mine, best = f"{array}[{i}]", f"{array}[{other}]"
    if f.chance(0.3):
        mine, best = f"{mine} * 3", f"{best} * 3"
    if f.chance(0.4):
        mine, best = best, mine
    lines = [f"if ({mine} {less} {best})", f"  {name} = {i};"]
    return lines + ([f"{out} += {name};"] if f.chance(0.1) else [])


def real_sum(s):
    """A sum of floating-point terms, which must be added in order."""
    f = s.fn
    name = place(f, f.pick("double", "float"), "0")
    q, t = f.fresh("q"), f.fresh("t")
    costly = [f"double {t} = {s.real()};", f"for (int {q} = 0; {q} < {f.num(4, 60)}; ++{q})", f"  {t} = std::sqrt(std::fabs({t}) + {q});"]
    return costly + [f"{name} += {t};"] if f.chance(0.6) else [f"{name} {f.pick('+=', '-=')} {s.real()};"]


def text_sum(s):
    f = s.fn
    name = f.object_param("std::string", "std::string $;")
    t = f.fresh("t")
    lines = [f"const std::string {t} = {s.text() if s.index else 'std::to_string(' + s.int(1) + ')'};"]
    return lines + [f.pick(f"{name} += {t};", f"{name}.append({t});", f"if ({t}.size() > 2)\n  {name} += {t};", f"{name} = {name} + {t};")]


def scan(s):
    f = s.fn
    if not s.index or s.nest:
        return None
    i = s.index[0]
    kind = f.weighted([(f.int_type, 4), ("unsigned", 4), ("long", 2), (f.real_type, 1)])
    array, _ = f.array(kind, writable=True)
    if f.chance(0.6) or not s.lower:
        # Not every target is filled by a scan of the kind that patterns know.
        name = place(f, kind, f.pick("0", "1"))
        step = f.weighted([(f"{name} += {s.value(kind, 1)};", 6), (f"{name} = std::max({name}, {s.value(kind, 1)});", 2),
                           (f"{name} = static_cast<{kind}>({name} / 2 + {s.value(kind, 1)});", 0.7)])  # fmt: skip
        put = f"{array}[{i}] = {name};"
        return f.pick([step, put], [step, put], [put, step])
    d = f.num(1, min(2, s.lower))
    return [f.weighted([(f"{array}[{i}] += {array}[{i} - {d}];", 4),
                        (f"{array}[{i}] = static_cast<{kind}>({array}[{i} - {d}] + {s.value(kind, 1)});", 2),
                        (f"{array}[{i}] = std::max({array}[{i}], {array}[{i} - {d}]);", 2)])]  # fmt: skip


def histogram(s):
    f = s.fn
    kind = f.weighted([("int", 3), ("unsigned", 3), ("long", 2), (f.real_type, 1), ("unsigned char", 1)])
    key = f"({s.int(1)} & {f.pick(7, 15, 31)})"
    form = f.weighted([("vector", 4), ("array", 2), ("map", 2), ("unordered", 1), ("local", 1)])
    if form == "vector":
        name = f.object_param(f"std::vector<{kind}>", f"std::vector<{kind}> $(32, 1);")
    elif form == "array":
        name = f.object_param(f"std::array<{kind}, 32>", f"std::array<{kind}, 32> ${{}};")
    elif form == "local":
        name = f.fresh("h")
        f.pre.append(f"{kind} {name}[32] = {{}};")
        out = f.out_param(f"std::vector<{kind}>", f"std::vector<{kind}> $;")
        f.post.append(f"{out}.assign({name}, {name} + 32);")
    elif form == "map":
        name = f.object_param(f"std::map<int, {kind}>", f"std::map<int, {kind}> $;")
    else:
        hidden = f.object_param(f"std::unordered_map<int, {kind}>", f"std::unordered_map<int, {kind}> $;", shown=False)
        f.params[-1].dumped = f"std::map<int, {kind}>({hidden}.begin(), {hidden}.end())"
        name = hidden
    update = f.weighted([(f"{name}[{key}]++;", 4), (f"{name}[{key}] += {s.value(kind, 1)};", 3), (f"{name}[{key}] = {s.value(kind, 1)};", 0.7),
                         (f"{name}[{key}] = std::max<{kind}>({name}[{key}], {s.value(kind, 1)});", 1)])  # fmt: skip
    return [update] if f.chance(0.75) else [f"if ({s.condition()})", "  " + update]


def search(s):
    """An early exit. Must be the last that is asked for: it may make the function return something."""
    f = s.fn
    i = s.index[0] if s.index else "7"
    rare = f"{s.int(1)} % {f.pick(5, 97, 499)} == {f.num(1, 4)}"
    form = f.weighted([("return", 4), ("break", 3), ("found", 4), ("flag", 1), ("value", 2), ("void", 1)])
    if form in ("return", "value") and f.result == "void" and not f.returned:
        if form == "return":
            f.result, f.returned = "int", "-1"
            return [f"if ({rare})", f"  return static_cast<int>({i});"]
        f.result, f.returned = "bool", "false"
        return [f"if ({rare})", "  return true;"]
    if form == "void" and f.result == "void":
        return [f"if ({rare})", "  return;"]
    if form in ("break", "void") or s.in_lambda:
        return [f"if ({rare})", "  break;"]
    name = f.fresh("f")
    f.pre.append(f"long {name} = -1;")
    out = f.out_param("long", "long $ = 0;")
    f.post.append(f"{out} = {name};")
    return [f"if ({rare}) {{", f"  {name} = static_cast<long>({i});", "  break;", "}"]


def throws(s):
    f = s.fn
    rare = f"{s.int(1)} % {f.pick(37, 211, 499)} == {f.num(1, 4)}"
    value = s.int(1)
    t = f.fresh("t")
    form = f.pick("runtime", "oops", "int", "at", "callee", "caught")
    if form == "at":
        source = s.source(f.int_type) if s.index else None
        kinds = [p for p in f.params if p.name == source and p.decl and "vector" in p.decl]
        if kinds:
            return [f"const int {t} = static_cast<int>({source}.at({s.index[0]} + ({rare} ? 4 * n + 64 : 0)) % 100);"]
        form = "runtime"
    if form == "callee":
        s.ints.append(t)
        return [f"const int {t} = progen::pureThrows({value});"]
    if form == "caught":
        s.ints.append(t)
        return [f"int {t} = 0;", "try {", f"  {t} = progen::pureThrows({value});", "} catch (const progen::Oops &o) {", f"  {t} = o.code % 17;", "}"]
    thrown = {"runtime": f"std::runtime_error(std::to_string({value}))", "oops": f'progen::Oops{{{value}, "body"}}', "int": value}[form]
    if f.chance(0.3):
        name = f.fresh("h")
        f.helpers.append(f"static int {name}(int x) {{ if (x % 97 == 5) throw progen::Oops{{x, \"{name}\"}}; return x / 2; }}")
        s.ints.append(t)
        return [f"const int {t} = {name}({value});"]
    return [f"if ({rare})", f"  throw {thrown};"]


def output(s):
    f = s.fn
    line = f.pick(f'std::printf("  o %d\\n", {s.int(1)});', f"progen::logs({s.int(1)});", f'std::printf("  p %a\\n", {s.real(1)});')
    return [line] if f.chance(0.4) else [f"if ({s.int(1)} % {f.pick(5, 31)} == 1)", "  " + line]


def totals(s):
    """Several fields of one object at once."""
    f = s.fn
    name = f.object_param("progen::Totals", "progen::Totals $;")
    return f.pick([f"{name}.add({s.int()});"], [f"{name}.sum += {s.int()};", f"{name}.hits++;"],
                  [f"if ({s.condition()})", f"  {name}.log.push_back({s.int()});"],
                  [f"{name}.sum += {s.int()};", f"if ({s.real(1)} > {name}.best) {{", f"  {name}.best = {s.real(1)};",
                   f"  {name}.where = {name}.hits;", "}", f"{name}.hits += 1;"])  # fmt: skip


def map_state(s):
    f = s.fn
    name = f.object_param("std::map<int, int>", "std::map<int, int> $; $[3] = 4;")
    key = f"({s.int(1)} % 23)"
    t = f.fresh("t")
    return f.pick([f"{name}[{key}] = {s.int(1)};"], [f"{name}.emplace({key}, {s.int(1)});"], [f"{name}.erase({key});"],
                  [f"const auto {t} = {name}.find({key});", f"if ({t} != {name}.end())", f"  {t}->second += {s.int(1)} % 9;"])  # fmt: skip


def state(s):
    """What must stay sequential: state that goes from iteration to iteration."""
    f = s.fn
    name = f.fresh("z")
    f.pre.append(f"int {name} = {f.num(0, 3)};")
    form = f.pick("last", "chain", "counts", "static", "swap", "toggle")
    if form == "last":
        s.ints.append(name)
        return [f"if ({s.condition()})", f"  {name} = {s.int(1)};"]
    if form == "chain":
        lines = [f"{name} = ({name} * 3 + {s.int(1)}) % 10007;"]
        s.ints.append(name)
        return lines
    if form == "toggle":
        s.ints.append(name)
        return [f"{name} = 1 - {name};"]
    if form == "static":
        f.helpers.append(f"static int {name}_f(int x) {{ static unsigned seen = 0; seen += 3; return x + static_cast<int>(seen % 11); }}")
        f.pre.pop()
        line = f"const int {name} = {name}_f({s.int(1)});"
        s.ints.append(name)
        return [line]
    if form == "swap" and s.index and not s.nest:
        f.pre.pop()
        array, _ = f.array(f.int_type, writable=True, kind="vector")
        return [f"std::swap({array}[{s.index[0]}], {array}[{s.wild()}]);"]
    f.pre.pop()
    line = f"const int {name} = progen::counts({s.int(1)});"
    s.ints.append(name)
    return [line]
