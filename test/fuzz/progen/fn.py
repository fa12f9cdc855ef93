# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""One generated function: its parameters, the code around its loop, and the driver that calls it and prints all state."""
import random

INTS = ["int"] * 8 + ["unsigned"] * 4 + ["long"] * 3 + ["std::size_t", "short", "unsigned char", "signed char",
                                                       "unsigned short", "std::int64_t", "std::uint32_t"]  # fmt: skip
REALS = ["double", "double", "float"]
UNSIGNED = {"unsigned", "std::size_t", "unsigned char", "unsigned short", "std::uint32_t", "unsigned long", "bool"}
# Trip counts that drivers try. 1300 is past every block size that the runtime chooses by itself for cheap bodies.
COUNTS = "0, 1, 2, 3, 9, 64, 257, 1300"


class Param:
    """A parameter: its declaration, how the driver makes an object for it, and the arguments by aliasing mode."""

    def __init__(self, name, decl, setup, arg, other=None, shown=True, group=None):
        self.name, self.decl, self.setup, self.arg, self.shown = name, decl, setup, arg, shown
        self.other = other or arg # the argument where this one is to overlap with others
        self.group = group # parameters of one group can stand for the same object


class Fn:
    def __init__(self, seed, name):
        self.rng = random.Random(seed)
        self.name = name
        self.params, self.globals, self.helpers = [], [], []
        self.pre, self.post = [], [] # statements before and after the loop
        self.result = "void"
        self.returned = None # what `return` gives at the end
        self.tags = set() # what is in it, for the statistics
        self.counter = 0
        self.int_type = self.rng.choice(INTS)
        self.real_type = self.rng.choice(REALS)
        self.templated = self.rng.random() < 0.06
        self.counts = COUNTS
        self.kinds = {} # of arrays
        self.apart = self.chance(0.65) # storage that the analysis can tell apart

    # --- dice -----------------------------------------------------------------------------------------------------
    def chance(self, p):
        return self.rng.random() < p

    def pick(self, *of):
        return self.rng.choice(of)

    def weighted(self, table):
        return self.rng.choices([x for x, _ in table], [w for _, w in table])[0]

    def fresh(self, stem):
        self.counter += 1
        return f"{stem}{self.counter}"

    def num(self, low, high):
        return self.rng.randint(low, high)

    # --- parameters -----------------------------------------------------------------------------------------------
    def add(self, param):
        self.params.append(param)
        return param.name

    def array(self, element, writable, kind=None):
        """A sequence of 4 n + 64 elements with subscripts; returns (name, how to write its size or None)."""
        if self.apart:
            kind = {None: self.weighted([("local", 4), ("global", 2), ("carray", 1), ("restrict", 2)]),
                    "vector": self.pick("local", "local", "global"), "pointer": "restrict"}.get(kind, kind)  # fmt: skip
            kind = "value" if kind == "local" and not writable else kind
        kind = kind or self.weighted([("vector", 10), ("pointer", 6), ("span", 2), ("global", 1), ("member", 1),
                                      ("deque", 1), ("carray", 1)])  # fmt: skip
        if element == "bool" and kind not in ("vector", "local", "value"):
            kind = "vector"
        if kind in ("global", "carray", "restrict") and element in ("std::string", "progen::Rec"):
            kind = "value" if self.apart and not writable else "local" if self.apart else "vector"
        name, const, size = self.fresh("a"), "" if writable else "const ", "4 * n + 64"
        fill = f"progen::fill<{element}>({size}, {self.num(1, 9999)} + n)"
        vector = f"std::vector<{element}>"
        own = f"{vector} {name} = {fill};"
        if kind == "vector":
            self.add(Param(name, f"{const}{vector} &{name}", own, name, group=vector))
        elif kind == "deque":
            deque = f"std::deque<{element}>"
            self.add(Param(name, f"{const}{deque} &{name}", f"{own.replace(name, name + '_')} {deque} {name}({name}_.begin(), {name}_.end());",
                           name, group=deque))  # fmt: skip
        elif kind == "value":
            self.add(Param(name, f"{vector} {name}", own, name, shown=False))
        elif kind == "local":
            self.add(Param(name + "_out", f"{vector} &{name}_out", f"{vector} {name}_out = {fill};", name + "_out"))
            self.pre.append(f"{vector} {name} = {name}_out;")
            self.post.insert(0, f"{name}_out = {name};")
        elif kind == "restrict":
            self.add(Param(name, f"{const}{element} *__restrict {name}", own, f"{name}.data()"))
        elif kind == "pointer":
            shift = self.pick(0, 0, 1, 1, 3, 8, "n", "n / 2")
            self.add(Param(name, f"{const}{element} *{name}", own, f"{name}.data()", f"{{0}}.data() + {shift}",
                           group=f"*{element}"))  # fmt: skip
            # A buffer that others may be laid into needs room behind its end.
            self.params[-1].setup = own.replace(size, "6 * n + 96")
        elif kind == "span":
            self.add(Param(name, f"std::span<{const}{element}> {name}", own, name, "{0}", group=vector))
        elif kind == "member":
            self.globals.append(f"struct {name}_t {{ int id = 1; {vector} data; {vector} &all() {{ return data; }} }};")
            self.add(Param(name + "_o", f"{const}{name}_t &{name}_o", f"{name}_t {name}_o; {name}_o.data = {fill};",
                           name + "_o", shown=False))  # fmt: skip
            self.params[-1].dumped = f"{name}_o.data"
            name += "_o.data"
        elif kind == "global":
            name = "g" + name
            self.globals.append(f"{vector} {name};")
            self.add(Param(name, None, f"{name} = {fill};", None))
        else:
            self.globals.append(f"{element} {name}_c[8192];")
            name += "_c"
            self.add(Param(name, None, f"{{ auto f = {fill}; std::copy(f.begin(), f.end(), {name}); }}", None, shown=False))
            self.params[-1].dumped = f"std::vector<{element}>({name}, {name} + {size})"
        self.kinds[name] = kind
        return name, f"{name}.size()" if kind in ("vector", "deque", "span", "member", "global", "value", "local") else None

    def scalar_param(self, kind="int"):
        name = self.fresh("k")
        self.add(Param(name, f"{kind} {name}", "", self.pick("n", "3", "n / 2", "1"), shown=False))
        return name

    def subscript_param(self):
        """An array of subscripts below max(n, 1)."""
        name = self.fresh("x")
        seed = self.num(0, 99)
        self.add(Param(name, f"const std::vector<int> &{name}",
                       f"std::vector<int> {name} = progen::subscripts(4 * n + 64, n, {seed});", name, shown=False))  # fmt: skip
        return name

    def object_param(self, kind, setup, shown=True):
        """An object that the function changes: a parameter, or a local that becomes one at the end."""
        name = self.out_param(kind, setup, shown)
        if not self.apart or not shown or "Node" in kind:
            return name
        own = self.fresh("l")
        self.pre.append(f"{kind} {own} = {name};")
        self.post.insert(0, f"{name} = {own};")
        return own

    def out_param(self, kind, setup="", shown=True):
        name = self.fresh("o")
        self.add(Param(name, f"{kind} &{name}", setup.replace("$", name) or f"{kind} {name} = 0;", name, shown=shown, group=kind))
        return name

    # --- the text -------------------------------------------------------------------------------------------------
    def definition(self, loop_lines):
        self.add(Param("n", "int n", "", "n", shown=False))
        declared = [p.decl for p in self.params if p.decl]
        head = f"[[xcs::jit]] {self.result} target({', '.join(declared)}) {{"
        if self.templated:
            head = "template <class Unused> " + head
        body = self.pre + loop_lines + self.post
        if self.returned:
            body.append(f"return {self.returned};")
        return self.globals + self.helpers + [head] + ["  " + line for line in body] + ["}"]

    def arguments(self, mode):
        """Mode 0: all apart. Otherwise parameters of a group share an object, as far as the language allows it."""
        first, out = {}, []
        for p in self.params:
            if not p.decl:
                continue
            arg = p.arg
            if mode and p.group:
                owner = first.setdefault(p.group, p.name)
                if owner != p.name and (mode == 1 or self.chance(0.5)):
                    arg = p.other.format(owner) if "{0}" in p.other else owner
            out.append(arg)
        return ", ".join(out)

    def driver(self):
        groups = [p.group for p in self.params if p.group]
        modes = 2 if len(groups) != len(set(groups)) else 1
        lines = ["static void drive() {", f"  for (int n : {{{self.counts}}})",
                 f"    for (int mode = 0; mode < {modes}; ++mode) {{",
                 '      std::printf(" n %d mode %d\\n", n, mode);']  # fmt: skip
        lines += [f"      {p.setup}" for p in self.params if p.setup]
        call = "target<int>" if self.templated else "target"
        for mode in range(modes):
            run = f"{call}({self.arguments(mode)})"
            if self.result != "void":
                run = f'progen::dump("result", {run})'
            lines.append(f"      if (mode == {mode})")
            lines.append(f"        progen::guarded([&] {{ {run}; }});")
        for p in self.params:
            if p.shown or hasattr(p, "dumped"):
                lines.append(f'      progen::dump("{p.name}", {getattr(p, "dumped", p.name)});')
        return lines + ["    }", "  progen::dumpOpaque();", "}"]
