"""The mutants that change nothing anybody could see, read from the list that says why."""

import tomllib
from pathlib import Path

LIST = Path(__file__).with_name("unchanging.toml")

Name = tuple[str, str, str]


def unchanging() -> dict[str, dict[Name, str]]:
    """The reasons by module and by the name of the mutant in it."""
    return {
        module: {(each["within"], each["was"], each["now"]): each["why"] for each in listed}
        for module, listed in tomllib.loads(LIST.read_text(encoding="utf-8")).items()
    }
