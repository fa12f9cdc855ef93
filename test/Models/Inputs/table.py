# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The library's table (plugin/frontend/Library*.def), read as the plugin reads it: one Entry a scope and name."""
import os
import re
import subprocess

ROW = re.compile(r'@ROW (.*?) @ (.*?) @ (\w+) @ (.*?) @END', re.S)
MARKER = re.compile(r'^# \d+ "([^"]*)"')


class Entry:
    def __init__(self, family, scope, name, role, effects):
        self.family, self.scope, self.role = family, scope, role
        self.effects = split(effects)
        # Rows for C arrays and for the library's own classes have the same names.
        self.name = name + "".join("#" + word for word in ("array", "library") if word in self.effects)

    def says(self, word):
        """Whether a token of the row is `word`, or `word(...)`."""
        return any(token == word or token.startswith(word + "(") for token in self.effects)

    @property
    def key(self):
        return (self.scope, self.name)

    @property
    def may_throw(self):
        return self.says("throws") or self.says("alloc")

    @property
    def is_optional(self):
        return len(self.name) > 1 and self.name.endswith("?")

    def __str__(self):
        return f"{self.scope} {self.name}"


def split(text):
    """Splits at blanks outside of parentheses."""
    return re.findall(r'(?:\([^)]*\)|[^\s(])+', text)


def literal(text):
    """The text of adjacent string literals."""
    return "".join(part.replace('\\"', '"') for part in re.findall(r'"((?:[^"\\]|\\.)*)"', text))


def read(clang, source):
    """All entries, in the order of the table."""
    command = [clang, "-E", "-x", "c++", f"-I{source}/plugin", "-DXCS_LIBRARY(a,b,c,d)=@ROW a @ b @ c @ d @END",
               f"{source}/plugin/frontend/Library.def"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    entries, family, chunk = [], "", []

    def flush():
        for scopes, names, role, effects in ROW.findall("".join(chunk)):
            for name in split(literal(names)):
                for scope in literal(scopes).split():
                    entries.append(Entry(family, scope, name, role, literal(effects)))
        chunk.clear()

    for line in text.splitlines(keepends=True):
        marker = MARKER.match(line)
        if marker:
            name = os.path.basename(marker.group(1))
            current = name[len("Library"):-len(".def")] if name.endswith(".def") else ""
            if current != family:
                flush()
            family = current
        else:
            chunk.append(line)
    flush()
    return entries


def other_libraries(source):
    """Classes that only other or newer libraries than the one at hand have (flags L and N of LibraryTypes.def)."""
    text = open(os.path.join(source, "plugin/frontend/LibraryTypes.def")).read()
    return {name for name, flags in re.findall(r'XCS_CLASS\("([^"]+)", \w+, -?\d+, "(\w*)"', text) if set(flags) & set("LN")}
