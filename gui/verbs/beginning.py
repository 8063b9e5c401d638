"""The verbs that make a case file. No Qt."""

import argparse

from gui.verbs.answer import Answer
from gui.verbs.author import editor


def new(asked: argparse.Namespace) -> Answer:
    """Make a case file, empty or with what its template begins with."""
    from models.beginnings import BY_CODE, create
    from models.case import DEFAULT_HANDLING
    from models.records.vocabularies import TLP

    handling = asked.handling or DEFAULT_HANDLING
    label = TLP.words(handling)
    who = editor(asked.author or "")
    beginning = BY_CODE.get(asked.template or "")
    with create(asked.path, beginning, title=asked.title or "", handling=handling, who=who) as case:
        told = {"path": str(asked.path), "uid": case.uid, "title": case.title, "handling": label}
    line = f"Made “{asked.path}” with the handling {label}"
    line += "." if asked.handling else ", as none was given; --handling sets another."
    return Answer([line], told)


def sample(asked: argparse.Namespace) -> Answer:
    """Make the sample case."""
    from models.sample import build

    build(asked.path)
    return Answer([f"Made the sample case “{asked.path}”."], {"path": str(asked.path)})
