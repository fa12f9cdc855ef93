# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Functions that are no plain loop: algorithms, recursion, groups of calls, loops over stencils in time."""
from values import Scope


def lambda_scope(f, parameter="x"):
    s = Scope(f)
    s.in_lambda, s.writable_element, s.may_continue = True, False, False
    s.elements = [(parameter, f.int_type)]
    return s


def algorithm(f):
    """One or two calls of std algorithms, with lambdas that read shared data."""
    kind = f.int_type
    f.theme = "algorithm"
    a, _ = f.array(kind, writable=True, kind="vector")
    b, _ = f.array(kind, writable=True, kind="vector")
    s = lambda_scope(f)
    k = f.scalar_param()
    s.ints.append(k)
    value, test = s.value(kind), s.condition()
    begin, end = f"{a}.begin()", f"{a}.{f.pick('end()', 'begin() + n')}"
    lam = f"[&]({f.pick('', 'const ')}{kind} {f.pick('', '&') if False else ''}x) -> {kind} {{ return {value}; }}"
    pred = f"[&]({kind} x) {{ return {test}; }}"
    out = f.out_param("long", "long $ = 0;")
    forms = {
        "transform": f"std::transform({begin}, {end}, {b}.begin(), {lam});",
        "transform-in-place": f"std::transform({begin}, {end}, {begin}, {lam});",
        "transform-shifted": f"std::transform({begin}, {begin} + n, {begin} + {f.num(1, 3)}, {lam});",
        "transform2": f"std::transform({begin}, {end}, {b}.begin(), {b}.begin(), [&]({kind} x, {kind} y) {{ return static_cast<{kind}>({value} % 1000 + y % 1000); }});",
        "for_each": f"std::for_each({begin}, {end}, [&]({kind} &x) {{ x = {value}; }});",
        "for_each_n": f"std::for_each_n({begin}, n, [&]({kind} &x) {{ x = {value}; }});",
        "generate": f"std::generate({begin}, {end}, [&] {{ return static_cast<{kind}>({k}); }});",
        "generate-state": f"{{ int c = 0; std::generate({begin}, {end}, [&] {{ return static_cast<{kind}>(c++); }}); }}",
        "fill": f"std::fill({begin}, {end}, static_cast<{kind}>({k}));",
        "iota": f"std::iota({begin}, {end}, static_cast<{kind}>({k}));",
        "copy": f"std::copy({begin}, {end}, {b}.begin());",
        "copy_if": f"std::copy_if({begin}, {end}, {b}.begin(), {pred});",
        "accumulate": f"{out} = std::accumulate({begin}, {end}, {f.pick('0L', '0u', '0ul')});",
        "accumulate-op": f"{out} = std::accumulate({begin}, {end}, 0u, [&](unsigned s, {kind} x) {{ return s {f.pick('+', '^', '|', '*')} static_cast<unsigned>({value}); }});",
        "accumulate-minus": f"{out} = std::accumulate({begin}, {end}, 0u, [&](unsigned s, {kind} x) {{ return static_cast<unsigned>({value}) - s; }});",
        "reduce": f"{out} = std::reduce({begin}, {end}, 0ul);",
        "transform_reduce": f"{out} = std::transform_reduce({begin}, {end}, 0ul, std::plus<>(), [&]({kind} x) {{ return static_cast<unsigned long>({value}); }});",
        "inner_product": f"{out} = static_cast<long>(std::inner_product({begin}, {end}, {b}.begin(), 0ul, std::plus<>(), [](auto p, auto q) {{ return static_cast<unsigned long>(p) * static_cast<unsigned long>(q); }}));",
        "count_if": f"{out} = std::count_if({begin}, {end}, {pred});",
        "find_if": f"{out} = std::find_if({begin}, {end}, {pred}) - {begin};",
        "any_of": f"{out} = std::{f.pick('any_of', 'all_of', 'none_of')}({begin}, {end}, {pred});",
        "min_element": f"{out} = std::{f.pick('min', 'max')}_element({begin}, {end}) - {begin};",
        "partial_sum": f"std::partial_sum({b}.begin(), {b}.begin() + n, {b}.begin(), [](auto p, auto q) {{ return static_cast<{kind}>({f.pick('p ^ q', 'p > q ? p : q', 'p / 2 + q / 2')}); }});",
        "sort": f"std::{f.pick('sort', 'stable_sort')}({begin}, {end});",
        "remove": f"{a}.erase(std::remove_if({begin}, {a}.end(), {pred}), {a}.end());",
        "reverse": f"std::reverse({begin}, {end});",
        "back_inserter": f"std::transform({begin}, {end}, std::back_inserter({b}), {lam});",
        "replace_if": f"std::replace_if({begin}, {end}, {pred}, static_cast<{kind}>(7));",
    }
    lines = []
    for _ in range(f.pick(1, 1, 2)):
        name = f.rng.choice(list(forms))
        f.tags.add(name)
        lines.append(forms[name])
    return lines


def calls(f):
    """Neighbouring calls: declared ones, visible ones, ones that fill references, ones that throw."""
    f.theme = "calls"
    f.counts = "0, 1, 5, 13, 17, 97, 228"
    lines, results = [], []
    for i in range(f.num(2, 5)):
        t = f.fresh("r")
        arg = f.pick("n", f"n + {i}", f"n * {f.num(2, 5)}", *([f.rng.choice(results)] if results and f.chance(0.4) else []))
        form = f.weighted([("visible", 5), ("waits", 4), ("pure", 2), ("fills", 2), ("throws", 2), ("state", 1), ("shares", 1), ("prints", 0.5)])
        f.tags.add(form)
        if form == "visible":
            h = f.fresh("h")
            f.helpers.append(f"static int {h}(int x) {{ unsigned s = {i}; for (int q = 0; q < {f.num(300, 3000)}; ++q) "
                             f"s = s * 31 + static_cast<unsigned>(x ^ q); return static_cast<int>(s % 5003); }}")
            lines.append(f"{f.pick('int', 'auto', 'const int')} {t} = {h}({arg});")
        elif form in ("waits", "pure", "state"):
            call = {"waits": f.pick("waits", "waitsThrows"), "pure": "pureInt", "state": "counts"}[form]
            lines.append(f"int {t} = progen::{call}({arg});")
        elif form == "throws":
            h = f.fresh("h")
            f.helpers.append(f"static int {h}(int x) {{ int s = x; for (int q = 0; q < 900; ++q) s = (s * 7 + q) % 10007; "
                             f"if (x % 13 == {f.pick(0, 5, 6)}) throw progen::Oops{{x, \"{h}\"}}; return s; }}")
            lines.append(f"int {t} = {h}({arg});")
        elif form == "fills":
            h = f.fresh("h")
            v = f.object_param("std::vector<int>", "std::vector<int> $(9, n);")
            f.helpers.append(f"static int {h}(std::vector<int> &v, int x) {{ int s = 0; for (int q = 0; q < 800; ++q) "
                             f"s = (s + v[q % 9] + x) % 9973; v[{f.num(0, 8)}] = s; return s; }}")
            lines.append(f"int {t} = {h}({v}, {arg});")
        elif form == "shares":
            h = f.fresh("h")
            f.globals.append(f"static unsigned {h}_g = 1;")
            f.helpers.append(f"static int {h}(int x) {{ for (int q = 0; q < 700; ++q) {h}_g = {h}_g * 5 + "
                             f"static_cast<unsigned>(x); return static_cast<int>({h}_g % 1009); }}")
            lines.append(f"int {t} = {h}({arg}){f.pick('', f' + {h}(n)')};")
        else:
            h = f.fresh("h")
            f.helpers.append(f"static int {h}(int x) {{ int s = x; for (int q = 0; q < 900; ++q) s = (s * 3 + q) % 1009; "
                             f"std::printf(\"  say %d\\n\", s); return s; }}")
            lines.append(f"int {t} = {h}({arg});")
        results.append(t)
        if f.chance(0.15):
            lines.append(f"if ({t} % 7 == 3)\n  return {t};")
    f.result, f.returned = "int", " ^ ".join(results)
    return lines


def recursion(f):
    """Divide and conquer and walks over trees; the marked function calls itself."""
    f.theme = "recursion"
    form = f.pick("fib", "range", "tree", "kids", "sort", "queens", "assign", "pair")
    f.tags.add(form)
    extra = f.weighted([("", 5), ("count", 1), ("throw", 1), ("print", 0.5)])
    line = {"": "", "count": "++seen;", "throw": 'if (x % 61 == 7) throw progen::Oops{x, "deep"};', "print": 'std::printf("  at %d\\n", x);'}[extra]
    if extra == "count":
        f.globals.append("static int seen = 0;")
    op = f.pick("+", "^", "-", "* 3 -")
    f.counts = "0, 1, 2, 7, 12, 15"
    head = "[[xcs::jit]] static "
    if form in ("fib", "pair"):
        c, d = f.num(1, 2), f.num(1, 3)
        calls_ = (f"return rec(x - {c}) {op} rec(x - {d}) + {f.num(0, 3)}u;" if form == "fib" else
                  f"auto l = rec(x - {c}); auto r = rec(x - {d}); return l {op} r;")  # fmt: skip
        f.helpers.append(f"{head}unsigned rec(int x) {{ {line} if (x < 2) return static_cast<unsigned>(x + 3); {calls_} }}")
        call = "rec(n)"
    elif form in ("range", "sort", "assign"):
        v = f.object_param("std::vector<int>", "std::vector<int> $ = progen::fill<int>(n * 20, n);")
        split = f.pick("lo + (hi - lo) / 2", "lo + (hi - lo) / 3 + 1")
        work = {"range": "", "assign": f"std::fill(v.begin() + lo, v.begin() + lo + 1, x);",
                "sort": "std::inplace_merge(v.begin() + lo, v.begin() + mid, v.begin() + hi);"}[form]  # fmt: skip
        over = "" if f.chance(0.8) else " + 1 < hi ? mid + 1 : mid"
        f.helpers.append(f"{head}unsigned rec(std::vector<int> &v, int lo, int hi) {{ const int x = hi - lo; {line} "
                         f"if (hi - lo < 2) return x ? static_cast<unsigned>(v[lo]) : 0u; const int mid = {split}; "
                         f"const unsigned l = rec(v, lo, mid{over if not over else ''}); const unsigned r = rec(v, mid, hi); {work} return l {op} r; }}")  # fmt: skip
        call = f"rec({v}, 0, n * 20)"
    elif form == "tree":
        f.add_tree = True
        from fn import Param
        f.add(Param("root", "progen::Node *root", "progen::u64 s = n + 5; auto tree = progen::tree(std::min(n, 9), s); progen::Node none;",
                    "tree.get()", shown=False))  # fmt: skip
        f.params[-1].dumped = "(tree ? *tree : none)"
        write = f.pick("", f"t->acc += l;", f"t->acc = l {op} r;", "if (t->left) t->left->acc += r;")
        f.helpers.append(f"{head}unsigned rec(progen::Node *t) {{ if (!t) return 1; const int x = t->value; {line} "
                         f"unsigned l = rec(t->left.get()); unsigned r = rec(t->{f.pick('right', 'right', 'right', 'left')}.get()); {write} return l {op} r + static_cast<unsigned>(x); }}")  # fmt: skip
        call = "rec(root)"
    elif form == "kids":
        f.helpers.append("static void grow(progen::Node &t, int d) { t.value = d * 7; for (int i = 0; i < d % 4; ++i) { t.kids.emplace_back(); grow(t.kids.back(), d - 1 - i % 2); } }")
        o = f.object_param("progen::Node", "progen::Node $; grow($, n % 8);")
        write = f.pick("", "t.acc = s;", "k.acc ^= s;")
        f.helpers.append(f"{head}unsigned rec(progen::Node &t) {{ const int x = t.value; {line} unsigned s = static_cast<unsigned>(x); "
                         f"for (auto &k : t.kids) {{ s {f.pick('+=', '^=')} rec(k); {write if 'k.' in write else ''} }} {write if 't.' in write else ''} return s; }}")  # fmt: skip
        call = f"rec({o})"
    else:
        f.helpers.append(f"{head}long rec(int x, int row, unsigned cols, unsigned d1, unsigned d2) {{ {line} if (row == x) return 1; long s = 0; "
                         "for (int c = 0; c < x; ++c) { const unsigned b = 1u << c, p = 1u << (row + c), q = 1u << (row - c + x); "
                         "if ((cols & b) | (d1 & p) | (d2 & q)) continue; s += rec(x, row + 1, cols | b, d1 | p, d2 | q); } return s; }")  # fmt: skip
        f.counts = "0, 1, 4, 6"
        call = "rec(n, 0, 0, 0, 0)"
    f.result, f.returned = "long", f"static_cast<long>({call})" + (" + seen" if extra == "count" else "")
    return []


def stencil(f):
    """A loop in time over a loop in space, with a second buffer that is swapped or copied."""
    f.theme = "stencil"
    kind = f.pick("double", "float", "unsigned")
    a = f.object_param(f"std::vector<{kind}>", f"std::vector<{kind}> $ = progen::fill<{kind}>(n + 8, n);")
    b = f.object_param(f"std::vector<{kind}>", f"std::vector<{kind}> $ = progen::fill<{kind}>(n + 8, 3);")
    f.params[-1].group = None
    src, dst = (a, b) if f.chance(0.85) else (a, a)
    low, high = f.pick((1, 1), (2, 2), (1, 0), (0, 1))
    terms = [f"{src}[i - 1]" if low else f"{src}[i]", f"{src}[i]", f"{src}[i + 1]" if high else f"{src}[i]"]
    if low > 1:
        terms += [f"{src}[i - 2]", f"{src}[i + 2]"]
    expr = " + ".join(terms)
    expr = f"static_cast<{kind}>(0.25) * ({expr})" if kind != "unsigned" else f"({expr}) / 3u"
    inner = [f"for (int i = {max(low, 1)}; i < n; ++i)", f"  {dst}[i] = {expr};"]
    end = f.pick([f"std::swap({a}, {b});"], [f"{a}.swap({b});"], [f"{a} = {b};"],
                 ["for (int i = 1; i < n; ++i)", f"  {a}[i] = {b}[i];"])  # fmt: skip
    return ["for (int t = 0; t < 5; ++t) {"] + ["  " + x for x in inner + end] + ["}"]


FAMILIES = [(algorithm, 10), (calls, 8), (recursion, 6), (stencil, 4)]
