"""Spells keys as this system writes them."""

from PySide6.QtGui import QKeySequence

from gui.translation import tr


def spelt(keys: tuple[str, ...]) -> str:
    """Shortcuts that do the same, each as this system writes it."""
    native = QKeySequence.SequenceFormat.NativeText
    return tr(" or ").join(QKeySequence(one).toString(native) for one in keys)
