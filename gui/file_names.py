"""What a file is proposed to be called after something in the case."""

from gui.translation import tr
from models.exchange.names import safe_name


def file_name(words: str) -> str:
    """A text as the name of a file, on every system."""
    return safe_name(words, otherwise=tr("Briefing"))
