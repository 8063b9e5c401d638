"""What is found is read in full, however narrow the window is."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from shiboken6 import delete, isValid

from briefings.checking import Finding
from gui.look.theme import Theme
from gui.look.tokens import Scheme
from gui.screens.composer.findings import Findings

SENTENCE = "This is said at such a length that it does not fit on one line of a narrow window. "


@pytest.mark.parametrize("width", [300, 500, 900])
def test_a_few_findings_are_shown_whole_at_any_width(
    parent: QWidget, theme: Theme, width: int
) -> None:
    findings = Findings(theme=theme)
    findings.setParent(parent)
    findings.show()
    found = [Finding("x", 1, None, SENTENCE * count, "", "should") for count in (1, 3, 1)]

    findings.show_findings(found)
    findings.resize(width, 400)
    QCoreApplication.processEvents()

    rows = findings.list
    last = rows.visualItemRect(rows.item(2))
    assert rows.verticalScrollBar().maximum() == 0
    assert last.bottom() < rows.viewport().height()
    assert last.right() <= rows.viewport().width()


def test_what_is_gone_is_not_drawn_in_another_look(theme: Theme) -> None:
    findings = Findings(theme=theme)
    findings.show_findings([Finding("x", 1, None, SENTENCE, "", "should")])
    delete(findings)

    theme.show_scheme(Scheme.DARK)

    assert not isValid(findings)
