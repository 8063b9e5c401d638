"""What a file is proposed to be called after something in the case."""

from gui.translation import tr

_NOT_IN_NAMES = '<>:"/\\|?*'


def file_name(words: str) -> str:
    """A text as the name of a file, on every system."""
    kept = "".join(
        "-" if character in _NOT_IN_NAMES or not character.isprintable() else character
        for character in words
    )
    return kept.strip(" .")[:100].rstrip(" .") or tr("Briefing")
