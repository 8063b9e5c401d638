"""Alters one thing at a time and runs the tests: each mutant must fail them or be listed.

Works on a copy of the tree. `unchanging.toml` lists the mutants that nobody can tell from the
program, each with the reason; exit status 1 if another one passes every test.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.mutants.alter import Mutant, mutants
from tests.mutants.listed import unchanging
from tests.mutants.plan import FIRST, LAST, THEN
from tests.mutants.tree import Tree


def main() -> int:
    """Go through the modules that are named, or all of the plan; 1 if a mutant is left over."""
    asked = argparse.ArgumentParser(prog="python -m tests.mutants.run", description=__doc__)
    asked.add_argument("modules", nargs="*", choices=[[], *FIRST], metavar="MODULE")
    asked.add_argument("--briefly", action="store_true", help="leave out what takes minutes")
    said = asked.parse_args()
    then = (THEN,) if said.briefly else (THEN, *LAST)
    left = 0
    with tempfile.TemporaryDirectory(prefix="proviso-mutants-") as folder:
        tree = Tree.copied(Path(folder))
        for tests in then:
            tree.measure(tests)
        for module in said.modules or FIRST:
            left += _altered(tree, module, then)
    return 1 if left else 0


def _altered(tree: Tree, module: str, then: Sequence[Sequence[str]]) -> int:
    """Go through the mutants of one module, name those left over, and return how many."""
    source = tree.read(module)
    listed = unchanging().get(module, {})
    tree.measure(FIRST[module])
    count = killed = passed_over = 0
    for mutant in mutants(source):
        count += 1
        if mutant.name in listed:
            passed_over += 1
            continue
        tree.write(module, mutant.text)
        if all(tree.passes(tests) for tests in (FIRST[module], *then)):
            print(_named(module, mutant), flush=True)
        else:
            killed += 1
    tree.write(module, source)
    left = count - killed - passed_over
    print(
        f"{module}: {count} mutants, {killed} killed, {passed_over} listed, {left} left over",
        flush=True,
    )
    return left


def _named(module: str, mutant: Mutant) -> str:
    """As it would be listed."""
    return (
        f'\n[["{module}"]]\n'
        f'within = "{mutant.within}"\n'
        f"was = '''{mutant.was}'''\n"
        f"now = '''{mutant.now}'''\n"
        'why = ""'
    )


if __name__ == "__main__":
    sys.exit(main())
