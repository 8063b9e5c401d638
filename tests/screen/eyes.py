"""The program as a user starts it, with eyes in it that say what its windows show.

`python -m tests.screen.eyes FILE` is `proviso FILE`; each line on standard input asks to look, and
one line of JSON answers. The eyes only look, by what a screen reader is told: keys and clicks come
from the display.
"""

import json
import sys
import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface


def main() -> int:
    """Run the program; the process ends with its status."""
    threading.Thread(target=_answer_each, daemon=True).start()
    import proviso

    return proviso.main(sys.argv[1:])


def _answer_each() -> None:
    for _ in sys.stdin:
        answered = threading.Event()
        seen: list[dict[str, Any]] = []

        def look(answered: threading.Event = answered, seen: list[dict[str, Any]] = seen) -> None:
            seen += _everything()
            answered.set()

        application = _application()
        if application is not None:
            from PySide6.QtCore import QTimer

            QTimer.singleShot(0, application, look)
            answered.wait()
        sys.stdout.write(json.dumps(seen) + "\n")
        sys.stdout.flush()


def _application() -> Any:
    # The program decides itself when Qt is loaded.
    core = sys.modules.get("PySide6.QtCore")
    widgets = sys.modules.get("PySide6.QtWidgets")
    return core.QCoreApplication.instance() if core and widgets else None


def _everything() -> list[dict[str, Any]]:
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QApplication

    # As when a screen reader runs: what it was told of is told anew when it changes.
    QAccessible.setActive(True)
    found: list[dict[str, Any]] = []
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            _gather(QAccessible.queryAccessibleInterface(window), found)
    return found


def _gather(one: "QAccessibleInterface | None", found: list[dict[str, Any]]) -> None:
    from PySide6.QtGui import QAccessible

    if one is None or not one.isValid():
        return
    state = one.state()
    if state.invisible:
        return
    place = one.rect()
    found.append(
        {
            "role": one.role().name,
            "name": one.text(QAccessible.Text.Name),
            "value": one.text(QAccessible.Text.Value),
            "place": (place.x(), place.y(), place.width(), place.height()),
            "focused": bool(state.focused),
            "enabled": not state.disabled,
        }
    )
    for at in range(one.childCount()):
        _gather(one.child(at), found)


if __name__ == "__main__":
    sys.exit(main())
