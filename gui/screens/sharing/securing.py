"""How a copy is closed: not at all, with a passphrase, or for somebody's public key."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.widgets.choosing import Choice
from gui.widgets.labels import label, say
from models.errors import NotUnderstood
from models.exchange.encryption import Lock, made_up, public_key

_NOT, _PASSPHRASE, _KEY = range(3)


class Securing(QWidget):
    """Chooses one of the three; a passphrase of words is proposed and shown, to be passed on."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.how = Choice()
        self.how.addItems([tr("Not encrypted"), tr("With a passphrase"), tr("For a public key")])
        self.how.setAccessibleName(tr("Encryption"))
        self.secret = QLineEdit()
        self._another = QPushButton(tr("Another one"))
        self._copy = QPushButton(tr("Copy it"))
        for button in (self._another, self._copy):
            button.setAutoDefault(False)
            button.setProperty("kind", "small")
        self._said = label("", role=Role.CAPTION, tone="muted")
        self._said.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.how)
        column.addWidget(self.secret)
        column.addWidget(self._said)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for button in (self._copy, self._another):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self.how.currentIndexChanged.connect(self._choose)
        self._another.clicked.connect(lambda: self._propose(made_up()))
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.secret.text()))
        self.secret.textChanged.connect(self._look)
        self._choose()

    @property
    def encrypted(self) -> bool:
        """Whether the copy is to be encrypted."""
        return self.how.currentIndex() != _NOT

    @property
    def sound(self) -> bool:
        """Whether what is typed can close a copy."""
        return not self.encrypted or self.lock() is not None

    def lock(self) -> Lock | None:
        """What closes the copy; None if nothing does, or what is typed can't."""
        try:
            return self._lock()
        except NotUnderstood:
            return None

    def _lock(self) -> Lock | None:
        typed = self.secret.text()
        if self.how.currentIndex() == _PASSPHRASE:
            return Lock(passphrase=typed)
        if self.how.currentIndex() == _KEY:
            return Lock(recipients=(public_key(typed),))
        return None

    def _choose(self) -> None:
        how = self.how.currentIndex()
        self.secret.setVisible(how != _NOT)
        for button in (self._copy, self._another):
            button.setVisible(how == _PASSPHRASE)
        named = tr("Passphrase") if how == _PASSPHRASE else tr("Public key")
        self.secret.setAccessibleName(named)
        self.secret.setPlaceholderText(tr("age1… or ssh-…") if how == _KEY else "")
        self._propose(made_up() if how == _PASSPHRASE else "")
        self._look()

    def _propose(self, secret: str) -> None:
        self.secret.setText(secret)
        self.secret.setCursorPosition(0)

    def _look(self) -> None:
        words, tone = "", "muted"
        if self.how.currentIndex() == _PASSPHRASE:
            words = tr("It is kept nowhere: pass it on another way than the copy.")
        try:
            self._lock()
        except NotUnderstood as fault:
            if self.secret.text().strip():
                words, tone = str(fault), "negative"
            else:
                words = tr("Nothing is typed yet.")
        say(self._said, words, tone=tone)
        self._said.setVisible(bool(words))
        self.changed.emit()
