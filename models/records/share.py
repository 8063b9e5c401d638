"""Shared copies: what left the desk as a case file, to whom, and what was withheld from it."""

from dataclasses import dataclass
from typing import ClassVar

from models.records.fields import Fact, Main, Many, worded
from models.records.kinds import Code, Date, Digest, Flag, Given, LabelOf, Text, parsed
from models.records.vocabularies import TLP, WITHHELD


@dataclass(frozen=True)
class Withholding(Given):
    """What was withheld from a copy, as `models.exchange.sharing` writes it down."""

    told: ClassVar[bool] = True

    def words(self, value: str, label: LabelOf) -> str:
        """The choice in a line; what a newer version may have chosen stands as it is."""
        chosen = parsed(value)
        if not isinstance(chosen, dict):
            return value
        listed = chosen.get("withhold", [])
        codes = [str(each) for each in listed] if isinstance(listed, list) else []
        told = [WITHHELD.words(code) for code in codes]
        if ceiling := chosen.get("ceiling"):
            told.append(worded("above {label}").format(label=TLP.words(str(ceiling))))
        if before := chosen.get("before"):
            told.append(worded("what stood only before {day}").format(day=before))
        if blanked := chosen.get("blanked"):
            told.append(worded("{count} single places").format(count=blanked))
        return "; ".join(told) or worded("nothing")


class Share(Main):
    """One copy of the case that was handed out. No copy holds the record of any."""

    code = "share"
    label = "Shared copy"
    plural = "Shared copies"
    help = "A copy of the case that was handed out, to whom, and what was withheld from it."
    group = "desk"
    icon = "people"
    headline = ("recipient",)
    listed = ("shared_on", "file_name", "ceiling")
    relations = (
        Many(
            "scope",
            "Scope",
            to=("application",),
            inverse="Copies handed out",
            help="The applications that it holds; none means the whole case.",
        ),
    )

    recipient = Fact(Text(), "Handed to", help="Who was given the copy.")
    shared_on = Fact(Date(), "Handed out on", fixed=True, help="The day on which it was made.")
    file_name = Fact(
        Text(), "File name", fixed=True, help="What the file was called, without its folder."
    )
    encrypted = Fact(
        Flag(), "Encrypted", fixed=True, help="Whether it can be opened only with a secret."
    )
    ceiling = Fact(
        Code(TLP),
        "Nothing above",
        fixed=True,
        gap="no limit",
        help="The narrowest handling label of what is in it.",
    )
    options = Fact(
        Withholding(),
        "What was withheld",
        section="Record",
        fixed=True,
        help="What was chosen when it was made.",
    )
    frontier = Fact(
        Given(),
        "State of the file",
        section="Record",
        fixed=True,
        withhold=False,
        help="The change sets at whose reading it was made.",
    )
    marker = Fact(
        Text(),
        "Marker",
        section="Record",
        fixed=True,
        withhold=False,
        help="The change set that only this copy has; once it is here, the copy has come back.",
    )
    sha256 = Fact(
        Digest(),
        "SHA-256 of the file",
        section="Record",
        fixed=True,
        help="The fingerprint of the file's bytes, by which it is recognised.",
    )
