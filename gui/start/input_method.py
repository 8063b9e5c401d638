"""Which input method text is typed by, where Qt has none of its name. Loads no Qt.

What Qt is handed out with speaks with IBus only. Fcitx speaks as IBus does, to whoever asks.
"""

from collections.abc import MutableMapping

CHOSEN = "QT_IM_MODULE"
IN_TURN = "QT_IM_MODULES"
"""What Qt tries in turn, since 6.7."""


def expect_fcitx(environ: MutableMapping[str, str]) -> None:
    """Where Fcitx is chosen, let Qt try it as IBus as well, unless the user says what is tried."""
    chosen = environ.get(CHOSEN, "")
    if chosen.startswith("fcitx") and IN_TURN not in environ:
        environ[IN_TURN] = f"{chosen};ibus"
