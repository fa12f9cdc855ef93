# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Whole programs out of generated functions: `python3 program.py SEED COUNT` prints one."""
import sys

import loops
import special
from fn import Fn

HEAD = """// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support.h"
"""


class Piece:
    """One function with its driver, in a namespace of its own."""

    def __init__(self, seed, name, theme=None):
        f = Fn(seed, name)
        families = {family.__name__: family for family, _ in special.FAMILIES}
        if theme in families:
            lines = families[theme](f)
        elif theme or f.chance(0.72):
            lines = loops.make(f, theme)
        else:
            lines = f.weighted(special.FAMILIES)(f)
        self.name, self.theme, self.tags, self.seed = name, f.theme, f.tags, seed
        text = f.definition(lines) + f.driver()
        self.lines = [part for line in text for part in line.split("\n")]

    def text(self):
        return [f"namespace {self.name} {{"] + self.lines + [f"}} // namespace {self.name}", ""]


def pieces(seed, count, themes=None):
    return [Piece(f"{seed}/{i}", f"f{i}", themes[i % len(themes)] if themes else None) for i in range(count)]


def assemble(parts):
    """The program: with names as arguments it runs only those functions."""
    lines = HEAD.splitlines() + [""]
    for part in parts:
        lines += part.text()
    lines += ["int main(int argc, char **argv) {", "  auto wanted = [&](const char *name) {",
              "    for (int i = 1; i < argc; ++i)", "      if (std::strcmp(argv[i], name) == 0)", "        return true;",
              "    return argc == 1;", "  };"]  # fmt: skip
    for part in parts:
        lines += [f'  if (wanted("{part.name}")) {{', f'    std::printf("== {part.name}\\n"), std::fflush(stdout);',
                  f"    {part.name}::drive();", "  }"]  # fmt: skip
    return "\n".join(lines + ["}", ""])


if __name__ == "__main__":
    print(assemble(pieces(sys.argv[1], int(sys.argv[2]))), end="")
