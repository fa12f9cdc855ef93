# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The cases of the library's models (*.cases), and the functions that are made of them. test/Models/README.md has the
language."""
import re

CASE = re.compile(r'^(?P<names>\S.*?)\s+:\s+(?P<result>= )?(?P<code>.*?)(?:\s+\[(?P<kind>[^\]]*)\])?$')
KINDS = {"unknown": "XCS1301|XCS1304|XCS1501", "thread": "XCS1305", "noreturn": "XCS1307", "ordered": "XCS1302", "constant": None}
# What a conflict over memory is called. Anything else (an unknown callee, a construct) would say nothing of the row.
MEMORY = re.compile(r"XCS(10\d\d|1101|1102|1205|1306)$")


class Variable:
    def __init__(self, name, types, read, write):
        self.name, self.types, self.read, self.write = name, types, read, write


class Case:
    """A statement that uses the entries `names` of one scope, and how."""

    def __init__(self, place, scope, names, code, result, kind, variables, alias):
        self.place, self.scope, self.names, self.result, self.kind = place, scope, names, result, kind
        self.variables, self.alias = variables, alias
        self.use = {}  # name of a variable -> "!" written, "" read, "^" read, but not const, "~" neither
        pattern = r"(?<![\w.])(?<!->)(?:%s)\b[!~^]?" % "|".join(variables) if variables else r"(?!)"

        def note(match):
            text = match.group(0)
            mark = text[-1] if text[-1] in "!~^" else ""
            name = text.rstrip("!~^")
            if self.use.get(name, "~") != "!":
                self.use[name] = mark if mark or name not in self.use else self.use[name]
            return name

        self.code = re.sub(pattern, note, code.replace("!=", "\0")).replace("\0", "!=")


def plain(name):
    """The name of a function without what tells overloads apart."""
    return re.sub(r"(/[\d-]+)?(@\w+)?\??(#\w+)?$", "", name) if len(name) > 1 else name


def read(path):
    """Prelude, cases, and the optional entries that the library at hand does not have."""
    prelude, cases, scopes, variables, absent = [], [], [], {}, set()
    inside = False
    for number, line in enumerate(open(path), 1):
        line = line.rstrip("\n")
        if line == "---":
            inside = not inside
        elif inside:
            prelude.append(line)
        elif not line or line.startswith("//"):
            continue
        elif line.startswith("scope "):
            scopes = line.split()[1:]
        elif line.startswith("var "):
            head, reads, writes = (part.strip() for part in line[len("var "):].split(" | "))
            name, *types = head.split()
            variables = {**variables, name: Variable(name, types, reads, writes)}
        elif line == "forget":
            variables = {}
        elif line.startswith(("absent ", "elsewhere ")):
            absent |= {(scope, name) for scope in scopes for name in line.split()[1:]}
        else:
            match = CASE.match(line)
            if not match or not scopes:
                raise SystemExit(f"{path}:{number}: cannot read '{line}'")
            names = match["names"].split()
            for position, scope in enumerate(scopes):
                for name in names:
                    types = {v.name: v.types[position if len(v.types) > 1 else 0] for v in variables.values()}
                    code = match["code"].replace("@", "::" if scope == "::" else "std::")
                    bare = plain(name)
                    for word, text in (("SCOPE", scope), ("OP", bare.removeprefix("operator")), ("NAME", bare)):
                        code = re.sub(rf"(?<![A-Z_]){word}(?![A-Z_])", text.replace("\\", r"\\"), code)
                    case = Case(f"{path}:{number}", scope, [name], code, bool(match["result"]), match["kind"] or "",
                                variables, types)
                    cases.append(case)
    return "\n".join(prelude), cases, absent


class Function:
    """One generated function with one loop, and what must be said of that loop."""

    def __init__(self, case, what, accepted, text, reasons=None):
        self.case, self.what, self.accepted, self.text, self.reasons = case, what, accepted, text, reasons


def lines_of(function, name, parameters, body):
    # The loop stands on the third line of the text.
    return (f"// {function}\n[[xcs::jit]] void {name}({', '.join(parameters)}) {{\n"
            f"  for (std::size_t i = 1; i < out.size(); ++i) {{\n    {body}\n  }}\n}}\n")


def make(case, entries, name):
    """The functions of a case: (accepted or refused) uses of its entries."""
    throws = case.kind == "throws" or any(entry.may_throw for entry in entries)
    statement = f"auto result = {case.code}; (void)result;" if case.result else f"{case.code};"
    # The element type of what own objects live in must be an object type.
    out = "std::vector<long> &out"
    functions = []

    def declare(variable, how):
        """Parameter and declaration: `own` element of iteration i, `local` copy of it, `before` (i - 1), `shared`."""
        kind = case.alias[variable.name]
        const = "const " if case.use[variable.name] == "" else ""
        if how == "shared":
            return f"{const}{kind} &{variable.name}", ""
        place = "i - 1" if how == "before" else "i"
        holder = f"const std::vector<{kind}> &" if const and how == "own" else f"std::vector<{kind}> &"
        parameter = f"{holder}{variable.name}_s"
        target = f"{const}{kind} {'' if how == 'local' else '&'}{variable.name} = {variable.name}_s[{place}]; "
        return parameter, target

    def build(what, accepted, how, tail, reasons=MEMORY):
        parameters, text = [out], ""
        for variable in case.variables.values():
            if variable.name not in case.use:
                continue
            place = how.get(variable.name)
            if not place:
                place = "local" if throws and case.use[variable.name] == "!" else "own"
            parameter, target = declare(variable, place)
            parameters.append(parameter)
            text += target
        body = f"{{ {text}{statement} {tail} }}" if "{W}" not in tail else f"{{ {text}{statement} }} {tail.replace('{W}', '')}"
        number = f"{name}_{len(functions)}"
        words = (limit or "").split(" ", 1)
        if accepted and limit and what.startswith(words[1] if len(words) > 1 else ""):
            accepted, reasons = False, re.compile(words[0])
        functions.append(Function(case, what, accepted, lines_of(f"{case.place}: {case.scope} {case.names}: {what}",
                                                                 number, parameters, body), reasons))

    def reads(variable):
        return variable.read.replace("$", variable.name)

    used = [v for v in case.variables.values() if v.name in case.use]
    limit = case.kind.removeprefix("limit ") if case.kind.startswith("limit ") else None
    never = case.kind.removeprefix("never ") if case.kind.startswith("never ") else None
    if never:
        build(case.kind, False, {}, "out[i] = static_cast<long>(i);", re.compile(never))
        return functions
    if case.kind and case.kind != "throws" and case.kind not in KINDS and not limit:
        raise SystemExit(f"{case.place}: no such kind: {case.kind}")
    if case.kind in ("unknown", "thread", "noreturn"):
        build(case.kind, False, {}, "out[i] = static_cast<long>(i);", re.compile(KINDS[case.kind]))
        return functions
    if case.kind == "ordered":
        build("alone", False, {}, "", re.compile("XCS1302"))
        # Without references: what a statement uses is named where it is used.
        code = re.sub(r"(?<![\w.])(?<!->)(%s)\b" % "|".join(v.name for v in used), r"\1_s[i]", case.code) if used else case.code
        parameters = [out, "const std::vector<double> &ins"]
        parameters += [f"std::vector<{case.alias[v.name]}> &{v.name}_s" for v in used]
        text = lines_of(f"{case.place}: {case.scope} {case.names}: after work", f"{name}_1", parameters,
                        f"{{ [[maybe_unused]] const double worked = work(ins[i]); {code}; }}")
        functions.append(Function(case, "after work", True, text))
        return functions
    written = [v for v in used if case.use[v.name] == "!"]
    results = " ".join(f"out[i] = {reads(v)};" for v in written[:1]) if throws and written else "out[i] = static_cast<long>(i);"
    build("own", True, {}, results)
    for variable in used:
        use = case.use[variable.name]
        if use == "!":
            build(f"{variable.name} shared and written", False, {variable.name: "shared"}, f"out[i] = {reads(variable)};")
            continue
        build(f"{variable.name} shared", True, {variable.name: "shared"}, results)
        if use in ("", "^"):
            write = variable.write.replace("$", f"{variable.name}_s[i]")
            build(f"{variable.name} of the iteration before", False, {variable.name: "before"}, "{W}" + write + ";")
    return functions
