"""The head of the pane: what the record is and is called, how it may be passed on, who made it."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from gui.actions.case_actions import TIMED
from gui.forms.conflict import moment
from gui.forms.reading import Shown
from gui.forms.wrapped import WrappedText, one_line
from gui.look.icons import icon, pixmap
from gui.look.theme import tokens
from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.widgets.labels import handling_chip, label, say
from models.reading.identities import Authorship
from models.records import Condition, Entry


class Head(QWidget):
    """Names the record; its buttons delete, restore and give up, and lead to its timeline."""

    cancelled = Signal()
    delete = Signal()
    restore = Signal()
    separate = Signal()
    timeline = Signal()
    keep = Signal()
    followed = Signal(int)
    """Another record is to be shown."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = QLabel()
        self._kind = label("", role=Role.CAPTION, tone="muted")
        self.title = WrappedText("", role=Role.TITLE)
        self._made = WrappedText("", role=Role.CAPTION, tone="muted")
        self._why = WrappedText("", tone="caution")
        self._chip: QLabel | None = None
        self.cancel_button = QPushButton(tr("Cancel"))
        self.cancel_button.setProperty("kind", "quiet")
        # A click must not leave the field first, which would save it.
        self.cancel_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.cancel_button.clicked.connect(self.cancelled)
        self.wording_button = QPushButton(tr("From a standard wording…"))
        self.wording_button.setProperty("kind", "quiet")
        # As with giving up, the field that is being typed into stays as it is.
        self.wording_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.delete_button = self._button(tr("Delete this record"), self.delete)
        # Focus that falls somewhere must not fall here; the menu and Delete in a list do the same.
        self.delete_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.timeline_button = self._button(tr("Timeline (Ctrl+Shift+T)"), self.timeline)
        self.restore_button = QPushButton(tr("Restore"))
        self.restore_button.clicked.connect(self.restore)
        self.separate_button = QPushButton(tr("Separate"))
        self.separate_button.clicked.connect(self.separate)
        self.keep_button = QPushButton(tr("Keep it"))
        self.keep_button.clicked.connect(self.keep)
        self.drop_button = QPushButton(tr("Delete it"))
        self.drop_button.clicked.connect(self.delete)
        self._into: int | None = None
        self.into_button = QPushButton()
        self.into_button.setProperty("kind", "quiet")
        self.into_button.clicked.connect(lambda: self.followed.emit(self._into))
        top = self._top = QHBoxLayout()
        top.setSpacing(GRID - 2)
        for piece in (self._icon, self._kind):
            top.addWidget(piece)
        top.addStretch(1)
        top.addWidget(self.wording_button)
        top.addWidget(self.cancel_button)
        top.addWidget(self.timeline_button)
        top.addWidget(self.delete_button)
        notice = QHBoxLayout()
        notice.addWidget(self._why, 1)
        self._offered = (
            self.into_button,
            self.separate_button,
            self.restore_button,
            self.keep_button,
            self.drop_button,
        )
        for button in self._offered:
            notice.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID // 2, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(top)
        column.addWidget(self.title)
        column.addWidget(self._made)
        column.addLayout(notice)

    def show_new(self, described: Entry, *, handling: str) -> None:
        """Show that a record is being made."""
        words = tr("New {kind}").format(kind=tr(described.label).lower())
        self._show(described, words, handling, gap=True)
        self._made.say(
            tr("Nothing is stored until the first field is filled and left."), tone="muted"
        )
        self._why.hide()
        for button in self._offered:
            button.hide()
        self.delete_button.hide()
        self.timeline_button.hide()
        self.cancel_button.show()
        self.wording_button.setVisible(described.model is Condition)

    def show_record(self, shown: Shown, *, handling: str, read_only: bool) -> None:
        """Show a record; in a case that is `read_only` nothing can be done with it."""
        self._show(shown.entry, shown.title, handling, gap=False)
        self._made.say(_made(shown.authorships.get(shown.id, Authorship())), tone="muted")
        gone = shown.gone
        self.cancel_button.hide()
        self.wording_button.hide()
        combined = shown.into is not None
        why = _why(shown)
        self._why.say(why, tone="caution")
        self._why.setVisible(bool(why))
        self._into = shown.into
        self.into_button.setVisible(combined)
        if shown.into is not None:
            name = one_line(shown.label(shown.into), longest=40)
            words = tr("Show “{name}”").format(name=name)
            self.into_button.setText(words.replace("&", "&&"))
            self.into_button.setAccessibleName(words)
        self.separate_button.setVisible(combined and not read_only)
        self.restore_button.setVisible(gone and not combined and not read_only)
        self.timeline_button.setVisible(shown.entry.code in TIMED and not gone)
        for button in (self.keep_button, self.drop_button):
            button.setVisible(bool(shown.kept) and not read_only)
        self.delete_button.setVisible(not read_only and not gone and shown.entry.group != "file")

    def _show(self, described: Entry, title: str, handling: str, *, gap: bool) -> None:
        theme = tokens()
        sign = described.icon if described.group else "link"
        drawn = pixmap(sign, size=16, colour=theme.muted, density=self.devicePixelRatioF())
        self._icon.setPixmap(drawn)
        self.timeline_button.setIcon(icon("timeline", theme=theme, tone="muted"))
        self.delete_button.setIcon(icon("delete", theme=theme, tone="muted"))
        say(self._kind, tr(described.label), tone="muted")
        self.title.say(title, tone="muted" if gap else "text")
        if self._chip is not None:
            self._top.removeWidget(self._chip)
            self._chip.hide()
            self._chip.deleteLater()
            self._chip = None
        if handling:
            self._chip = handling_chip(handling)
            self._top.insertWidget(self._top.count() - 4, self._chip)

    def _button(self, words: str, signal: SignalInstance) -> QToolButton:
        button = QToolButton()
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(signal)
        return button


def _why(shown: Shown) -> str:
    """Why a record is not among the others, or should not be; empty where all is as it seems."""
    if shown.kept:
        by = [f"{each.author or tr('somebody')}, {moment(each.made)}" for each in shown.kept]
        if shown.into is not None:
            words = tr(
                "Combined into “{other}” by {who}: another went on with it. Nobody has decided yet."
            )
            other = one_line(shown.label(shown.into), longest=60)
            return words.format(other=other, who="; ".join(by))
        words = tr("Kept although deleted by {who}: another changed it. Nobody has decided yet.")
        return words.format(who="; ".join(by))
    if shown.into is None:
        return tr("This record is in the trash.") if shown.gone else ""
    other = one_line(shown.label(shown.into), longest=60)
    words = tr("Combined into “{other}”, which stands for both.").format(other=other)
    if shown.gone:
        return words
    return f"{words} {tr('Somebody went on using this one in another copy.')}"


def _made(known: Authorship) -> str:
    nobody = tr("somebody")
    made = tr("Made by {who}, {when}").format(who=known.made_by or nobody, when=moment(known.made))
    if known.changed == known.made:
        return made
    changed = tr("changed by {who}, {when}").format(
        who=known.changed_by or nobody, when=moment(known.changed)
    )
    return f"{made} · {changed}"
