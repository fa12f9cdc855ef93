# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Expressions and subscripts. Integers stay small enough that signed arithmetic rarely overflows; what does is filtered."""
from fn import UNSIGNED


class Scope:
    """What an expression can name at one place of a function."""

    def __init__(self, fn):
        self.fn = fn
        self.index = [] # (text of a subscript, what it is below: "n" or a number, highest offset down)
        self.ints, self.reals, self.strings = [], [], [] # names of scalars
        self.sources = [] # arrays only read: (name, element type)
        self.targets = {} # arrays written: name -> (element type, the subscript of its own)
        self.elements = [] # (text, element type): the element that a range loop is at
        self.lower = 0 # where the outermost index begins
        self.nest = None # (row, column, width) in a nest of two
        self.may_continue = True

    # --- subscripts -----------------------------------------------------------------------------------------------
    def own(self):
        """A subscript that differs from iteration to iteration, most of the time."""
        f = self.fn
        if self.nest:
            i, j, w = self.nest
            return f.weighted([(f"{i} * {w} + {j}", 12), (f"{j} + {w} * {i}", 2), (f"{i}", 1), (f"{j}", 1)])
        i = self.index[0]
        return f.weighted([(i, 30), (f"{i} + {f.num(1, 8)}", 2), (f"2 * {i}", 2), (f"2 * {i} + 1", 1), (f"n - 1 - {i}", 1),
                           (f"{i} + n", 2), (f"3 * {i} + {f.num(0, 4)}", 1), (f"n + n - {i}", 1)])  # fmt: skip

    def wild(self):
        """Any subscript in bounds."""
        f = self.fn
        if self.nest:
            i, j, w = self.nest
            return f.pick(f"{i} * {w} + {j}", f"({i} + 1) * {w} + {j}", f"{i} * {w} + {j} + 1", f"{i} + {j}", i, j, f"{j} * 2",
                          f"{i} * {w}", f"({i} * {w} + {j}) / 2")  # fmt: skip
        i, c = self.index[0], f.num(1, 8)
        forms = [(i, 4), (f"{i} + {c}", 5), (f"n - 1 - {i}", 2), (f"2 * {i}", 1), (f"2 * {i} + 1", 1), (f"{i} + n", 2),
                 (f"{i} / 2", 1), (f"{i} % {c + 1}", 2), (f"{c}", 2), (f"n + {c}", 1), (f"({i} * 7 + {c}) % n", 1),
                 (f"{i} ^ 1", 1), (f"{i} >> 1", 1), (f"{i} & ~3", 1), (f"{i} * {i} % n", 1), (f"{i} + n / 2", 1),
                 (f"std::min<int>({i} + {c}, n)", 1), (f"{i} % 2 == 0 ? {i} : {i} + 1", 1)]  # fmt: skip
        if self.lower:
            forms.append((f"{i} - {f.num(1, self.lower)}", 8))
        if f.chance(0.12):
            x = f.subscript_param()
            forms = [(f"{x}[{i}]", 4), (f"{x}[{i} + 1]", 1)]
        return f.weighted(forms)

    # --- loads ----------------------------------------------------------------------------------------------------
    def source(self, element):
        """An array of `element` that the function only reads."""
        for name, kind in self.sources:
            if kind == element and self.fn.chance(0.6):
                return name
        name, _ = self.fn.array(element, writable=False)
        self.sources.append((name, element))
        return name

    def load(self, element, wild=0.4):
        f = self.fn
        here = [text for text, kind in self.elements if kind == element]
        if here and (not self.index or f.chance(0.6)):
            return f.rng.choice(here)
        if not self.index:
            return self.literal(element)
        written = [name for name, (kind, _) in self.targets.items() if kind == element]
        if written and f.chance(0.3):
            name = f.rng.choice(written)
            own = self.targets[name][1]
            return f"{name}[{own if own and f.chance(0.85) else self.wild()}]"
        return f"{self.source(element)}[{self.wild() if f.chance(wild) else self.index[0]}]"

    def literal(self, element):
        f = self.fn
        if element in ("double", "float"):
            return f.pick("0.5", "1.25", "-2.0", "3.0", "0.1") + ("f" if element == "float" else "")
        if element == "std::string":
            return f.pick('std::string("x")', 'std::string("yz")', "std::string(9, 'q')")
        return str(f.num(0, 20))

    # --- values ---------------------------------------------------------------------------------------------------
    def int_leaf(self):
        f = self.fn
        choices = [(lambda: str(f.num(0, 20)), 2), (lambda: f"static_cast<int>({self.load(f.int_type)} % 1009)", 6)]
        if self.index:
            choices.append((lambda: f"static_cast<int>({f.rng.choice(self.index)})", 3))
        if self.ints:
            choices.append((lambda: f"static_cast<int>({f.rng.choice(self.ints)} % 1013)", 4))
        return f.weighted(choices)()

    def int(self, depth=2):
        f = self.fn
        if depth == 0 or f.chance(0.25):
            return self.int_leaf()
        a, b = self.int(depth - 1), self.int(depth - 1)
        c = f.num(2, 9)
        form = f.weighted([("({a} + {b})", 5), ("({a} - {b})", 4), ("({a} * {c})", 3), ("({a} ^ {b})", 1), ("({a} & {b})", 1),
                           ("{a} / {c}", 1), ("{a} % {c}", 1), ("({if_} ? {a} : {b})", 2), ("std::max({a}, {b})", 1),
                           ("std::min({a}, {b})", 1), ("std::abs({a})", 1), ("progen::pureInt({a})", 1), ("{helper}({a})", 1)])  # fmt: skip
        return form.format(a=a, b=b, c=c, if_=self.condition(0) if "{if_}" in form else "",
                           helper=self.helper() if "{helper}" in form else "")  # fmt: skip

    def helper(self):
        """A small function whose body the plugin sees."""
        f = self.fn
        name = f.fresh("h")
        body = f.pick("return x % 7 + 1;", "int s = 0; for (int q = 0; q < 5; ++q) s += (x ^ q) % 11; return s;",
                      "if (x < 0) return -x; return x / 2;", "const int t[4] = {3, 1, 4, 1}; return t[x & 3] + x;",
                      "auto g = [x](int y) { return y - x % 5; }; return g(3) + g(x / 4);",
                      "return x <= 0 ? 1 : x % 3 + 1;")  # fmt: skip
        f.helpers.append(f"static int {name}(int x) {{ {body} }}")
        return name

    def unsigned(self, depth=2):
        f = self.fn
        a = f"static_cast<unsigned>({self.int(depth - 1)})"
        if depth <= 1:
            return a
        b = self.unsigned(depth - 1)
        return f.weighted([(f"{a} * 2654435761u", 1), (f"({a} ^ ({b} >> {f.num(1, 9)}))", 2), (f"{a} * {b}", 2), (f"({a} + {b})", 3),
                           (f"({a} - {b})", 1), (f"({a} | {b})", 1), (f"{a} % 97u", 1)])  # fmt: skip

    def real(self, depth=2):
        f = self.fn
        if depth == 0 or f.chance(0.15):
            options = [(lambda: self.load(f.real_type), 5), (lambda: self.literal("double"), 1),
                       (lambda: f"static_cast<double>({self.int_leaf()})", 1)]  # fmt: skip
            if self.reals:
                options.append((lambda: f.rng.choice(self.reals), 3))
            return f.weighted(options)()
        a, b = self.real(depth - 1), self.real(depth - 1)
        return f.weighted([(f"({a} + {b})", 5), (f"({a} - {b})", 3), (f"0.5 * {a}", 2), (f"0.25 * ({a}) * 0.125 + {b}", 1),
                           (f"std::sqrt(std::fabs({a}))", 1), (f"std::fmax({a}, {b})", 1), (f"progen::pureReal({a})", 1)])  # fmt: skip

    def text(self):
        f = self.fn
        form = f.weighted([("{a} + {b}", 2), ("std::to_string({i})", 3), ("{a}.substr(0, 2)", 1), ('{a} + "-" + std::to_string({i})', 2), ("{a}", 1)])
        return form.format(a=self.load("std::string") if "{a}" in form else "", b=self.load("std::string") if "{b}" in form else "",
                           i=self.int(1) if "{i}" in form else "")  # fmt: skip

    def value(self, element, depth=2):
        if element in ("double", "float"):
            return f"static_cast<{element}>({self.real(depth)})"
        if element == "std::string":
            return self.text()
        if element == "bool":
            return self.condition(1)
        if element in UNSIGNED:
            return f"static_cast<{element}>({self.unsigned(depth)})"
        return f"static_cast<{element}>({self.int(depth)})"

    def condition(self, depth=1):
        f = self.fn
        if depth and f.chance(0.2):
            return f"{self.real(1)} < {self.real(1)}" if f.chance(0.5) else f"({self.condition(0)} && {self.condition(0)})"
        a = self.int(depth) if depth else self.int_leaf()
        options = [(f"{a} % {f.num(2, 7)} == {f.num(0, 2)}", 4), (f"{a} > {f.num(0, 600)}", 3), (f"({a} & {f.pick(1, 2, 4)}) != 0", 2)]
        return f.weighted(options)
