"""Takes the icons of the window out of the Lucide package and puts them into resources/icons.

Run by hand when an icon is added: `python packaging/make_icons.py FOLDER`, where FOLDER is the
unpacked npm package `lucide-static` 1.62.0. Nothing is fetched when Proviso is built or run.
"""

import re
import sys
from pathlib import Path

ICONS = Path(__file__).parent.parent / "resources" / "icons"

# Our name, which says what the icon stands for, and the name that Lucide gives the drawing.
TAKEN = {
    # kinds of record, by their code
    "case": "book-open",
    "company": "building-2",
    "authority": "landmark",
    "product": "cpu",
    "application": "stamp",
    "gate": "milestone",
    "decision": "gavel",
    "condition": "list-checks",
    "pool": "layers",
    "fulfilment": "truck",
    "inquiry": "message-circle-question-mark",
    "response": "message-square",
    "source": "newspaper",
    "citation": "text-quote",
    "event": "calendar-clock",
    "concern": "siren",
    "judgement": "scale",
    "forecast": "telescope",
    "task": "list-todo",
    "briefing": "file-text",
    "template": "layout-template",
    # places in the window
    "desk": "layout-dashboard",
    "timeline": "chart-line",
    "trash": "trash-2",
    "history": "history",
    "settings": "settings",
    "menu": "menu",
    "panel-left": "panel-left",
    "panel-right": "panel-right",
    # things to do
    "add": "plus",
    "remove": "minus",
    "delete": "trash-2",
    "restore": "archive-restore",
    "undo": "undo-2",
    "redo": "redo-2",
    "edit": "pencil",
    "copy": "copy",
    "search": "search",
    "filter": "list-filter",
    "columns": "columns-3",
    "command": "command",
    "keyboard": "keyboard",
    "new-file": "file-plus",
    "open-file": "folder-open",
    "save-copy": "save",
    "export": "file-down",
    "print": "printer",
    "refresh": "refresh-cw",
    "attach": "paperclip",
    "link": "link",
    "unlink": "unlink",
    "external": "external-link",
    "combine": "git-merge",
    "more": "ellipsis",
    "back": "arrow-left",
    "forward": "arrow-right",
    # signs
    "close": "x",
    "check": "check",
    "info": "info",
    "warning": "triangle-alert",
    "error": "circle-alert",
    "done": "circle-check",
    "failed": "circle-x",
    "question": "circle-question-mark",
    "lock": "lock",
    "hidden": "eye-off",
    "flag": "flag",
    "tag": "tag",
    "star": "star",
    "person": "user",
    "people": "users",
    "chain": "waypoints",
    "calendar": "calendar",
    "clock": "clock",
    "language": "languages",
    "country": "globe",
    "sun": "sun",
    "moon": "moon",
    "system-theme": "sun-moon",
    "chevron-up": "chevron-up",
    "chevron-down": "chevron-down",
    "chevron-left": "chevron-left",
    "chevron-right": "chevron-right",
    "sort": "arrow-up-down",
    "sort-up": "arrow-up",
    "sort-down": "arrow-down",
}


def cleaned(drawing: str) -> str:
    """The drawing without class and notice, one line a shape, with a calmer stroke."""
    shapes = re.findall(r"<(?:path|rect|circle|line|polyline|polygon|ellipse)\b[^>]*/>", drawing)
    return "\n".join(
        [
            '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"'
            ' fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round"'
            ' stroke-linejoin="round">',
            *shapes,
            "</svg>",
            "",
        ]
    )


def main() -> None:
    """Write each icon named above and the licence; raises if one is not in the package."""
    package = Path(sys.argv[1])
    for ours, theirs in TAKEN.items():
        drawing = (package / "icons" / f"{theirs}.svg").read_text(encoding="utf-8")
        (ICONS / f"{ours}.svg").write_text(cleaned(drawing), encoding="utf-8")
    licence = (package / "LICENSE").read_text(encoding="utf-8")
    (ICONS / "LICENSE-Lucide.txt").write_text(licence, encoding="utf-8")


if __name__ == "__main__":
    main()
