"""Owns up to a mistake of the program itself; the technical report is there to be copied."""

from pathlib import Path
from typing import Final

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gui.dialogs.base import Dialog
from gui.look.tokens import GRID, Role
from gui.program.reports import report, report_of_end
from gui.translation import tr
from gui.widgets.labels import label, prose, say
from gui.widgets.placing import ask_where

FILE_NAME: Final = "proviso-report.txt"
_MOST: Final = 5
"""Of so many mistakes at most it is reported; the first of them may have led to the others."""


class Owning(Dialog):
    """Says in words what went wrong; the report is folded away, and goes where the user puts it."""

    def __init__(self, parent: QWidget, title: str, words: str, *, report: str) -> None:
        super().__init__(parent, title, icon="error", tone="negative")
        self.setMinimumWidth(600)
        self.content.addWidget(prose(words))
        self.content.addWidget(
            prose(tr("The report names no record, text or folder of yours. Nothing is sent."))
        )
        self.followed = label("", role=Role.CAPTION, tone="muted")
        self.followed.hide()
        self.content.addWidget(self.followed)
        self._details = QPlainTextEdit(report)
        self._details.setReadOnly(True)
        self._details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._details.setMinimumHeight(25 * GRID)
        self._details.setAccessibleName(tr("Report"))
        self._details.hide()
        self.content.addWidget(self._details, 1)
        self.trouble = label("", role=Role.CAPTION, tone="negative")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.content.addWidget(self.trouble)
        self.content.addStretch()
        self._unfold = self.add_aside(tr("Show details"))
        self._unfold.clicked.connect(self._show_details)
        self.add_button(tr("Copy report")).clicked.connect(self._copy)
        self.add_button(tr("Save report…")).clicked.connect(self._ask_place)
        self.add_button(tr("Close"), primary=True).clicked.connect(self.accept)

    @property
    def report(self) -> str:
        """What would be copied or saved."""
        return self._details.toPlainText()

    def save_to(self, path: Path) -> None:
        """Write the report to a file; what hinders it is said here."""
        try:
            path.write_text(self.report + "\n", encoding="utf-8")
        except OSError as error:
            said = tr("It was not saved: {reason}.").format(reason=error.strerror or error)
            say(self.trouble, said, tone="negative")
            self.trouble.show()
            self.fit()
        else:
            self._say_done(tr("Saved as “{name}”.").format(name=path.name))

    def _say_done(self, words: str) -> None:
        say(self.trouble, words, tone="muted")
        self.trouble.show()
        self.fit()

    def _show_details(self) -> None:
        shown = not self._details.isVisible()
        self._details.setVisible(shown)
        self._unfold.setText(tr("Hide details") if shown else tr("Show details"))
        self.fit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report)
        self._say_done(tr("Copied."))

    def _ask_place(self) -> None:
        ask_where(
            self,
            tr("Save the report"),
            proposed=Path.home() / FILE_NAME,
            kinds=[(tr("Text"), ".txt")],
            then=self.save_to,
        )


class Defect(Owning):
    """Tells of an error that nothing caught, and of those that follow while it is open."""

    def __init__(self, parent: QWidget, error: BaseException) -> None:
        words = tr(
            "What you just did may not have been carried out. Everything that left its field is"
            " saved in the file. If it happens again, close the window and open the file once"
            " more; if it still does, send the report to whoever gave you Proviso."
        )
        self._errors, self._times = [error], 1
        super().__init__(parent, tr("Proviso made a mistake"), words, report=report(error))

    def add(self, error: BaseException) -> None:
        """Tell of one more here: what broke once often breaks again at once."""
        self._times += 1
        if len(self._errors) < _MOST:
            self._errors.append(error)
            self._details.setPlainText(report(*self._errors))
        said = tr("It was followed by more: {number} mistakes in all.")
        say(self.followed, said.format(number=self._times))
        if not self.followed.isVisible():
            self.followed.show()
            self.fit()


class Ended(Owning):
    """Tells that an earlier run broke off, from the last words that it left."""

    def __init__(self, parent: QWidget, last_words: str) -> None:
        words = tr(
            "It could not say so then. Everything that had left its field is saved in the file;"
            " text that was still being typed is kept as a draft, and comes back when its record"
            " is opened. If it happens again, send the report to whoever gave you Proviso."
        )
        title = tr("Proviso broke off the last time")
        super().__init__(parent, title, words, report=report_of_end(last_words))


def tell_defect(over: QWidget, error: BaseException) -> None:
    """Own up to a mistake, in the dialog that does so already if there is one."""
    for dialog in over.findChildren(Defect):
        if dialog.isVisible():
            dialog.add(error)
            return
    Defect(over, error).open()
