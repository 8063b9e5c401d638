from PySide6.QtGui import QTextDocument

from gui.widgets.tips import tip


def test_nothing_in_a_tool_tip_is_taken_for_markup(qapp: object) -> None:
    words = "<b>bold</b> & <img src='x'>\n  second  line\u202e"
    read = QTextDocument()

    read.setHtml(tip(words))

    assert read.toPlainText() == "<b>bold</b> & <img src='x'>\n  second  line‹U+202E›"
