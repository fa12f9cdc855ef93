# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Loops of every form around the statements of a theme."""
import carried
import statements
from values import Scope

# Theme: (statement makers that it must have, how many plain statements besides, weight).
THEMES = {
    "map": ([statements.store, statements.store], 2, 8),
    "structs": ([statements.rec, statements.rec], 1, 3),
    "rows": ([statements.rows], 1, 3),
    "private": ([statements.outer_temporary, statements.store], 1, 5),
    "private-array": ([statements.outer_array, statements.store], 0, 4),
    "induction": ([statements.induction], 1, 4),
    "reduce": ([carried.reduction], 1, 6),
    "reduce-many": ([carried.reduction, carried.minimum, carried.reduction], 0, 3),
    "minmax": ([carried.minimum], 0, 5),
    "best-number": ([carried.best_number], 0, 3),
    "append": ([statements.append], 1, 5),
    "append-many": ([statements.append, statements.append], 1, 1),
    "search": ([], 0, 4),
    "search-local": ([statements.local, statements.inner_loop], 0, 2),
    "scan": ([carried.scan], 0, 4),
    "histogram": ([carried.histogram], 1, 5),
    "real-sum": ([carried.real_sum], 1, 4),
    "text-sum": ([carried.text_sum], 0, 2),
    "output": ([statements.local, statements.inner_loop, carried.output], 0, 3),
    "totals": ([carried.totals], 0, 2),
    "map-state": ([carried.map_state], 1, 2),
    "throws": ([carried.throws, statements.store], 0, 4),
    "throws-append": ([carried.throws, statements.append], 0, 2),
}
SPICES = [carried.state, carried.output, carried.throws, carried.map_state, carried.scan, carried.reduction, carried.real_sum,
          carried.search, statements.append, statements.outer_temporary, statements.induction, carried.histogram,
          statements.outer_array, statements.store]  # fmt: skip


def compose(s, theme):
    """The body of the loop: what the theme asks for among plain statements, now and then with something foreign."""
    f = s.fn
    makers, plain, _ = THEMES[theme]
    makers = list(makers)
    if f.chance(0.13):
        makers += f.rng.choice([required for required, _, _ in THEMES.values() if required])
        f.tags.add("mixed")
    if f.chance(0.22):
        makers.append(f.rng.choice(SPICES))
        f.tags.add("spiced")
    if theme.startswith("search"):
        makers.append(carried.search)
    extra = f.num(0, plain)
    lines = []
    for maker in makers:
        if maker is not carried.search and extra and f.chance(0.5):
            lines += statements.body(s, 1)
            extra -= 1
        made = maker(s)
        if made and maker in (carried.throws, carried.output) and f.chance(0.15) and " t" not in made[0]:
            made = [f"if ({s.condition()}) {{"] + ["  " + line for line in made] + ["}"]
        lines += made or []
    if extra or not lines:
        lines += statements.body(s, max(extra, 1))
    return lines


def counted(s, theme):
    """for (int i = low; i < n; ++i) in its many forms."""
    f = s.fn
    i = f.pick("i", "i", "at")
    kind = f.weighted([("int", 8), ("std::size_t", 3), ("long", 2), ("unsigned", 2), ("short", 0.5), ("auto", 1)])
    s.lower = f.num(1, 4) if f.chance(0.45) or theme == "scan" else 0
    unsigned = kind in ("std::size_t", "unsigned")
    bound = f"static_cast<{kind}>(n)" if kind != "auto" else "n"
    bound = "n" if not unsigned and f.chance(0.6) else bound
    step = f.pick(1, 1, 1, 1, 1, 2, 3)
    index = f"static_cast<int>({i})" if unsigned and f.chance(0.5) else i
    s.index = [index if not unsigned else f"static_cast<int>({i})"]
    if f.chance(0.12) and s.lower == 0: # by the size of a container
        array, size = f.array(f.int_type, writable=False)
        if size:
            bound = f"{size} / 4 - 16" if kind != "auto" else "n"
            s.sources.append((array, f.int_type))
            if kind in ("int", "long", "short"):
                bound = f"static_cast<{kind}>({bound})"
    lines = compose(s, theme)
    low = str(s.lower)
    forms = [(f"for ({kind} {i} = {low}; {i} < {bound}; {f.pick(f'++{i}', f'{i}++') if step == 1 else f'{i} += {step}'})", 8)]
    if not unsigned and kind != "auto":
        forms.append((f"for ({kind} {i} = static_cast<{kind}>(n - 1); {i} >= {low}; {f.pick(f'--{i}', f'{i}--')})", 2))
        forms.append((f"for ({kind} {i} = {low}; {i} <= {bound} - 1; ++{i})", 1))
    if s.lower == 0 and step == 1:
        forms.append((f"for ({kind if kind != 'auto' else 'int'} {i} = 0; {i} != {bound}; ++{i})", 1))
    header = f.weighted(forms).replace("auto ", "int ") if kind == "auto" else f.weighted(forms)
    return outside(f, header, "int" if kind == "auto" else kind, i), lines


def outside(f, header, kind, name):
    """Now and then the loop variable is declared in front of the loop, and may be looked at behind it."""
    if not f.chance(0.25) or any(name in line.split() or f"{name};" in line for line in f.pre):
        return header
    f.tags.add("variable outside")
    f.pre.append(f"{kind} {name}{f.pick('', ' = 0', ' = 77')};")
    if f.chance(0.4) and "= " in f.pre[-1]:
        out = f.out_param("long", "long $ = 0;")
        f.post.append(f"{out} = static_cast<long>({name});")
    return header.replace(f"({kind} {name} =", f"({name} =", 1)


def block(header, lines):
    return [header + " {"] + ["  " + line for line in lines] + ["}"]


def while_loop(s, theme):
    f = s.fn
    s.may_continue = False
    s.lower = f.num(1, 3) if f.chance(0.4) or theme == "scan" else 0
    i = "i"
    s.index = [i]
    lines = compose(s, theme)
    f.pre.append(f"int {i} = {s.lower};")
    if f.chance(0.2):
        return [f"if ({i} < n)", "  do {"] + ["    " + x for x in lines + [f"++{i};"]] + [f"  }} while ({i} < n);"]
    if f.chance(0.2):
        return block(f"for (; {i} < n; ++{i})", lines)
    return block(f"while ({i} < n)", lines + [f"{f.pick(f'++{i}', f'{i}++', f'{i} += 1')};"])


def element_loop(s, theme):
    """Range loops, iterators, pointers and std::for_each over one sequence."""
    f = s.fn
    kind = f.weighted([(f.int_type, 6), (f.real_type, 3), ("std::string", 1), ("progen::Rec", 1)])
    form = f.weighted([("range", 6), ("iterator", 3), ("pointer", 3), ("while", 2), ("for_each", 3)])
    writable = f.chance(0.6)
    array, _ = f.array(kind, writable, kind="vector" if kind in ("std::string", "progen::Rec") or form != "range" else None)
    if f.kinds[array] in ("carray", "pointer", "restrict"):
        array = f"std::span(&{array}[0], static_cast<std::size_t>(n))"
        form = "iterator" if form != "range" else form
    e = "e"
    f.counts = "0, 1, 2, 9, 64, 300"
    if theme in ("rows", "scan", "induction", "private") or f.chance(0.4): # an index beside it
        f.pre.append("int i = 0;")
        s.index = ["i % n" if f.chance(0.15) else "i"]
        s.may_continue = False
        f.counts = "1, 2, 9, 64, 300"
        step = ["++i;"]
    else:
        step = []
    s.may_continue = s.may_continue and form not in ("while", "for_each")
    s.in_lambda = form == "for_each"
    element = {"range": e, "iterator": f"(*{e})", "pointer": f"(*{e})", "while": f"(*{e})", "for_each": e}[form]
    s.elements = [(element, kind)] if kind != "progen::Rec" else [(f"{element}.id", "int"), (f"{element}.weight", "double")]
    s.writable_element = writable
    if kind == "progen::Rec":
        s.writable_element = writable and f.chance(0.8)
    if s.in_lambda and theme.startswith("search"):
        theme = "map"
    lines = compose(s, theme) + step
    if kind == "progen::Rec" and writable and f.chance(0.5):
        lines.insert(0, f"{element}.bump(3);")
    const = "" if writable else "const "
    by = f.pick(f"{const}{kind} &", f"{const}auto &") if writable or f.chance(0.7) else f"{kind} "
    if kind == "bool":
        return None
    if form == "range":
        return block(f"for ({by}{e} : {array})", lines)
    if form == "iterator":
        return block(f"for (auto {e} = {array}.begin(); {e} != {array}.end(); ++{e})", lines)
    if form == "for_each":
        text = block(f"std::for_each({array}.begin(), {array}.end(), [&]({by}{e})", lines)
        return text[:-1] + ["});"]
    first = f"{const}{kind} *{e} = {array}.data()"
    if form == "pointer":
        return block(f"for ({first}, *last = {array}.data() + {array}.size(); {e} {f.pick('!=', '<')} last; ++{e})", lines)
    f.pre += [f"{first};", f"{const}{kind} *const last = {e} + {array}.size();"]
    return block(f"while ({e} != last)", lines + [f"++{e};"])


def nest(s, theme):
    f = s.fn
    f.add_width = True
    w = "w"
    from fn import Param
    f.add(Param("w", "int w", "int w = n > 40 ? 8 : 3;", "w", shown=False))
    f.pre.append("const int h = n / w;")
    triangular = f.chance(0.2)
    s.nest = ("i", "j", w)
    s.index = ["(i * w + j)"]
    lines = compose(s, theme)
    low = f.pick("0", "0", "0", "1")
    upper = "i % w + 1" if triangular else w
    inner = block(outside(f, f"for (int j = {low}; j < {upper}; ++j)", "int", "j"), lines)
    form = f.weighted([("outer first", 6), ("inner first", 1), ("time", 1)])
    if form == "inner first":
        inner = block(f"for (int i = {low}; i < h; ++i)", lines)
        return block("for (int j = 0; j < w; ++j)", inner)
    between = f"const int shift = i * 3 % 7;" if f.chance(0.2) else None
    rows = block(outside(f, f"for (int i = {f.pick('0', '0', '1')}; i < h; ++i)", "int", "i"), ([between, "(void)shift;"] if between else []) + inner)
    return block("for (int t = 0; t < 3; ++t)", rows) if form == "time" else rows


def make(f, theme=None):
    """One function whose work is one or two loops; returns its lines."""
    theme = theme or f.weighted([(t, w) for t, (_, _, w) in THEMES.items()])
    f.theme = theme
    lines = []
    for _ in range(2 if f.chance(0.12) else 1):
        s = Scope(f)
        s.in_lambda, s.writable_element = False, False
        shape = f.weighted([(counted, 10), (while_loop, 1.5), (element_loop, 4), (nest, 2.5)])
        if lines and shape is not counted:
            shape = counted
        f.tags.add(shape.__name__)
        made = shape(s, theme)
        if isinstance(made, tuple):
            made = block(*made)
        lines += made
    return lines
