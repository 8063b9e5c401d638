"""How a record without a name of its own is called, in Chinese."""


def in_the_trash(name: str) -> str:
    """How a record that was deleted is called where others still name it."""
    return f"{name}（已移入回收站）"


def not_arrived(kind: str | None) -> str:
    """How a record is called whose contents have not arrived, or whose kind is not known here."""
    return "尚未收到的记录" if kind is None else f"{kind} 类记录"


def nameless(kind: str) -> str:
    """How a record of a kind is called of which nothing is known."""
    return f"未命名的{kind}"


def lettered(letter: str) -> str:
    """A source whose identity is withheld."""
    return f"来源{letter}"
