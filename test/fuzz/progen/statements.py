# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Statements of a loop body. Each function adds what it needs around the loop and returns lines; None: not possible here."""
from fn import UNSIGNED


def element_types(f):
    return f.weighted([(f.int_type, 8), (f.real_type, 4), ("std::string", 1), ("bool", 0.4)])


def store(s):
    """An element of an array, its own one as a rule."""
    f = s.fn
    if s.elements and f.chance(0.5) and s.writable_element:
        text, kind = s.elements[0]
        return [f"{text} = {s.value(kind)};"] if f.chance(0.7) or kind in ("bool", "std::string") else [f"{text} += {s.value(kind)};"]
    if not s.index:
        return None
    if s.targets and f.chance(0.5):
        name = f.rng.choice(list(s.targets))
        kind, own = s.targets[name]
    else:
        kind = element_types(f)
        name, _ = f.array(kind, writable=True)
        own = s.own()
        s.targets[name] = (kind, own)
    at = own if f.chance(0.93) else s.wild()
    if kind == "progen::Rec":
        return [f"{name}[{at}].count = {s.unsigned()};"]
    operator = f.weighted([("=", 12), ("+=", 3), ("-=", 1), ("*=", 0.5)]) if kind not in ("bool", "std::string") else "="
    if operator == "*=" and kind not in UNSIGNED:
        operator = "+="
    return [f"{name}[{at}] {operator} {s.value(kind)};"]


def reference_store(s):
    """A store through a local reference, pointer or span."""
    f = s.fn
    if not s.index:
        return None
    kind = f.int_type
    name, _ = f.array(kind, writable=True)
    own = s.own()
    s.targets[name] = (kind, own)
    r = f.fresh("r")
    if f.chance(0.5):
        return [f"{kind} &{r} = {name}[{own}];", f"{r} = {s.value(kind)};", f"{r} += {s.value(kind, 1)};"]
    return [f"{kind} *{r} = &{name}[{own}];", f"*{r} = {s.value(kind)};"]


def local(s):
    f = s.fn
    name = f.fresh("t")
    if f.chance(0.6):
        line = f"{f.pick('int', 'const int', 'long')} {name} = {s.int()};"
        s.ints.append(name)
    else:
        line = f"const double {name} = {s.real()};"
        s.reals.append(name)
    return [line]


def local_container(s):
    f = s.fn
    name, kind = f.fresh("c"), f.pick("int", f.real_type, f.int_type)
    lines = [f"std::vector<{kind}> {name};", f"for (int q = 0; q < {f.num(1, 5)}; ++q)", f"  {name}.push_back({s.value(kind)});"]
    total = f.fresh("t")
    lines += [f"{f.pick('std::sort', 'std::reverse')}({name}.begin(), {name}.end());"] if f.chance(0.5) else []
    lines.append(f"const int {total} = static_cast<int>({name}.front()) + static_cast<int>({name}.size());")
    s.ints.append(total)
    return lines


def branch(s):
    f = s.fn
    inner = body(s, f.num(1, 2), nested=True)
    lines = [f"if ({s.condition()}) {{"] + ["  " + line for line in inner] + ["}"]
    if f.chance(0.35):
        lines[-1] = "} else {"
        lines += ["  " + line for line in body(s, 1, nested=True)] + ["}"]
    return lines


def switch(s):
    f = s.fn
    lines = [f"switch ({s.int(1)} & 3) {{"]
    for label in f.rng.sample(["case 0:", "case 1:", "case 2:", "default:"], f.num(2, 4)):
        lines += [label] + ["  " + line for line in [f"{{"] + body(s, 1, nested=True) + ["}"]]
        lines += ["  break;"] if f.chance(0.85) else []
    return lines + ["}"]


def skip(s):
    return [f"if ({s.condition()})", "  continue;"] if s.may_continue else None


def inner_loop(s):
    """A loop that sums something up for this iteration."""
    f = s.fn
    total, q = f.fresh("t"), f.fresh("q")
    if f.chance(0.5) and s.index:
        source = s.source(f.int_type)
        term = f"static_cast<int>({source}[{f.pick(q, f'{s.index[0]} + {q}', s.index[0])}] % 331) * {f.num(1, 5)}"
    else:
        term = f"({s.int(1)}) % ({q} + 2)"
    s.ints.append(total)
    if f.chance(0.2): # as in C89: all variables in front
        f.pre += [f"int {total};", f"int {q};"]
        return [f"{total} = {f.num(0, 3)};", f"for ({q} = 0; {q} < {f.num(2, 24)}; ++{q})", f"  {total} += {term};"]
    if f.chance(0.3):
        return [f"int {total} = 0, {q} = 0;", f"while ({q} < {f.num(2, 12)}) {{", f"  {total} += {term};",
                f"  if ({total} > {f.num(50, 900)})", "    break;", f"  ++{q};", "}"]  # fmt: skip
    return [f"int {total} = {f.num(0, 3)};", f"for (int {q} = 0; {q} < {f.num(2, 24)}; ++{q})", f"  {total} += {term};"]


def outer_temporary(s):
    """A variable declared outside that each iteration writes first (or, now and then, not quite)."""
    f = s.fn
    name = f.fresh("t")
    if f.chance(0.7):
        kind = f.pick("int", "long", "short")
        f.pre.append(f"{kind} {name}{' = 0' if kind != 'int' or f.chance(0.8) else ' = -1'};")
        lines = [f"{name} = static_cast<{kind}>({s.int()});"]
        if f.chance(0.2):
            lines = [f"if ({s.condition()})", f"  {lines[0]}"] + ([f"else", f"  {name} = {f.num(0, 9)};"] if f.chance(0.5) else [])
        if f.chance(0.2):
            lines.append(f"{name} += {s.int(1)} % 5;" if kind != "short" else f"{name} ^= 3;")
        s.ints.append(name)
    else:
        f.pre.append(f"double {name} = 0.25;")
        lines = [f"{name} = {s.real()};"]
        s.reals.append(name)
    if f.chance(0.35):
        out = f.out_param("double" if name in s.reals else "long", f"{'double' if name in s.reals else 'long'} $ = 0;")
        f.post.append(f"{out} = {name};")
    return lines


def outer_array(s):
    """A small array or container declared outside and filled anew in each iteration."""
    f = s.fn
    name, size, q = f.fresh("w"), f.num(2, 6), f.fresh("q")
    total = f.fresh("t")
    start = f.pick(0, 0, 0, 0, 1)
    lines = _fill_outer_array(s, name, size, q, total, start)
    s.ints.append(total)
    return lines


def _fill_outer_array(s, name, size, q, total, start):
    f = s.fn
    form = f.pick("array", "std::array", "vector", "clear", "string")
    if form == "clear":
        f.pre.append(f"std::vector<int> {name};")
        lines = [f"{name}.clear();"] if f.chance(0.9) else []
        lines += [f"for (int {q} = 0; {q} < {size}; ++{q})", f"  {name}.push_back({s.int(1)} + {q});"]
        if not lines[0].endswith("clear();"):
            lines += [f"if ({name}.size() > 40)", f"  {name}.clear();"]
        return lines + [f"const int {total} = static_cast<int>({name}.size()) + ({name}.empty() ? 0 : {name}.back() % 1009);"]
    if form == "string":
        f.pre.append(f"std::string {name};")
        return [f"{name} = {f.pick('std::to_string(' + s.int(1) + ')', s.text() if s.index else chr(34) * 2)};", f"{name} += 'z';",
                f"const int {total} = static_cast<int>({name}.size()) * 3 + {name}[0];"]  # fmt: skip
    f.pre.append({"array": f"int {name}[{size}] = {{}};", "std::array": f"std::array<int, {size}> {name}{{}};",
                  "vector": f"std::vector<int> {name}({size}, 0);"}[form])  # fmt: skip
    return [f"for (int {q} = {start}; {q} < {size}; ++{q})", f"  {name}[{q}] = {s.int(1)} + {q};",
            f"int {total} = 0;", f"for (int {q} = 0; {q} < {size}; ++{q})", f"  {total} += {name}[{q}] % 100;"]  # fmt: skip


def induction(s):
    """A variable that moves by a constant, used before or after its step."""
    f = s.fn
    name, step = f.fresh("v"), f.pick(1, 1, 2, 3)
    if not s.index or s.nest:
        return None
    shape = f.pick("index", "index", "pointer", "value", "down")
    if shape == "value":
        f.pre.append(f"int {name} = {f.num(0, 5)};")
        s.ints.append(name)
        return [f"{name} += {step};"]
    array, _ = f.array(f.int_type, writable=True, kind=f.pick("vector", "pointer"))
    value = s.value(f.int_type)
    if shape == "pointer":
        f.pre.append(f"{f.int_type} *{name} = &{array}[0];")
        return [f"*{name}++ = {value};"] if step == 1 else [f"*{name} = {value};", f"{name} += {step};"]
    if shape == "down":
        f.pre.append(f"int {name} = 3 * n + 8;")
        return [f"{array}[{name}] = {value};", f"{name} -= {min(step, 2)};"]
    f.pre.append(f"int {name} = {f.num(0, 5)};")
    if f.chance(0.15): # only some iterations advance
        return [f"if ({s.condition()}) {{", f"  {array}[{name}] = {value};", f"  {name} += {step};", "}"]
    if f.chance(0.3):
        out = f.out_param("int", "int $ = 0;")
        f.post.append(f"{out} = {name};")
    return [f"{array}[{name}] = {value};", f"{name} += {step};"] if f.chance(0.6) else [f"{name} += {step};", f"{array}[{name}] = {value};"]


def append(s):
    f = s.fn
    kind = f.weighted([("int", 4), (f.int_type, 3), (f.real_type, 2), ("std::string", 2)])
    container = f.pick("std::vector", "std::vector", "std::vector", "std::deque")
    name = f.object_param(f"{container}<{kind}>", f"{container}<{kind}> $({f.num(0, 2)});")
    value = s.value(kind)
    call = f"{name}.{f.pick('push_back', 'push_back', 'emplace_back')}({value});"
    lines = [call] if f.chance(0.5) else [f"if ({s.condition()})", "  " + call]
    if f.chance(0.3): # any number of them
        q = f.fresh("q")
        lines = [f"for (int {q} = 0; {q} < {f.pick('3', s.int_leaf() + ' & 3', '2')}; ++{q}) {{"] + ["  " + line for line in lines] + ["}"]
    if f.chance(0.15):
        lines += [f"if ({s.condition()})", f"  {name}.push_back({s.value(kind)});"]
    return lines


def rec(s):
    """Fields and methods of the elements of a vector of structs."""
    f = s.fn
    name = next((n for n, (kind, _) in s.targets.items() if kind == "progen::Rec"), None)
    if not s.index:
        return None
    if not name:
        name, _ = f.array("progen::Rec", writable=True, kind=f.pick("vector", "vector", "pointer"))
        s.targets[name] = ("progen::Rec", s.own())
    at = f"{name}[{s.targets[name][1]}]"
    return [f.weighted([(f"{at}.count = {s.unsigned()};", 2), (f"{at}.weight = {s.real()};", 2), (f"{at}.bump({s.unsigned(1)});", 2),
                        (f"{at}.scale(0.5).weight += 1;", 1), (f"{at}.pair[{f.pick('0', '1', s.int_leaf() + ' & 1')}] = 7;", 1),
                        (f"{at}.tag += 'x';", 1), (f"{at}.count += static_cast<unsigned>({at}.key());", 1),
                        (f"{at}.count ^= {name}[{s.wild() if f.chance(0.2) else s.targets[name][1]}].count;", 1)])]  # fmt: skip


def rows(s):
    """A row of a vector of vectors."""
    f = s.fn
    if not s.index or s.nest:
        return None
    name = f.object_param("std::vector<std::vector<int>>", f"std::vector<std::vector<int>> $; for (int r = 0; r < n + 16; ++r) "
                          f"$.push_back(progen::fill<int>({f.num(1, 5)} + r % 3, r + {f.num(0, 99)}));", shown=True)  # fmt: skip
    at = s.index[0] if f.chance(0.9) else f"{s.index[0]} + 1"
    q = f.fresh("q")
    return f.pick([f"for (int &{q} : {name}[{at}])", f"  {q} = {q} % 1000 + {s.int(1)};"],
                  [f"for (std::size_t {q} = 0; {q} < {name}[{at}].size(); ++{q})", f"  {name}[{at}][{q}] -= {s.int(1)} % 50;"],
                  [f"std::{f.pick('sort', 'reverse')}({name}[{at}].begin(), {name}[{at}].end());"],
                  [f"{name}[{at}].push_back({s.int(1)});"],
                  [f"{name}[{at}].assign({f.num(1, 4)}, {s.int(1)});"],
                  [f"auto &{q} = {name}[{at}];", f"{q}[0] = std::accumulate({q}.begin(), {q}.end(), 0) % 5000;"])  # fmt: skip


def lambda_call(s):
    f = s.fn
    name = f.fresh("fn")
    total = f.fresh("t")
    capture = f.pick("[&]", "[=]")
    lines = [f"auto {name} = {capture}(int y) {{ return y % 7 + ({s.int(1)}); }};", f"const int {total} = {name}({s.int(1)});"]
    s.ints.append(total)
    return lines


def body(s, count, nested=False):
    """Some statements that keep iterations apart as a rule. What a nested block declares is forgotten after it."""
    f = s.fn
    kept = len(s.ints), len(s.reals)
    table = [(store, 9), (local, 3), (inner_loop, 2), (rec, 1), (reference_store, 1)]
    if not nested:
        table += [(branch, 3), (skip, 1), (switch, 0.6), (rows, 1), (lambda_call, 0.7), (local_container, 0.8)]
    lines = []
    while count > 0:
        made = f.weighted(table)(s)
        if made is None and not s.index and not s.elements:
            made = local(s)
        if made:
            lines += made
            count -= 1
        elif not s.index:
            made = local(s)
            lines += made
            count -= 1
    if nested:
        del s.ints[kept[0]:], s.reals[kept[1]:]
    return lines
