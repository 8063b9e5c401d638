"""The desk's logo on a briefing, read from the case; what can't be printed is said and left out."""

from briefings.document.picture import Picture, picture
from models.case import Case
from models.errors import NotUnderstood, Refused
from models.records import Dossier


def logo_of(case: Case, dossier: Dossier, size: tuple[float, float]) -> tuple[Picture | None, str]:
    """The logo within a height and width in points, and a sentence where there is one to say."""
    if dossier.logo is None or case.is_gone(dossier.logo):
        return None, ""
    high, wide = size
    try:
        with case.attached(dossier.logo) as stream:
            return picture(stream.read(), high=high, wide=wide, words=dossier.desk or ""), ""
    except (Refused, NotUnderstood) as fault:
        return None, str(fault)
