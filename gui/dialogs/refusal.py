"""Says what was refused: what happened, what was kept, what can be done. Decides nothing."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.dialogs.base import Dialog
from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.widgets.banner import Offer
from gui.widgets.labels import label, prose
from models.errors import Refused


class Refusal(Dialog):
    """Tells of one `Refused` in its three sentences."""

    def __init__(
        self,
        parent: QWidget,
        refused: Refused,
        *,
        title: str = "",
        offers: Sequence[Offer] = (),
        close: str = "",
    ) -> None:
        """`title` names what was attempted, as in "The file was not opened".

        `offers` are done once the dialog is gone; `close` is what its own button says.
        """
        super().__init__(parent, title or tr("That was not done"), icon="warning", tone="caution")
        self.setMinimumWidth(480)
        self.content.addWidget(prose(refused.happened, copied=True))
        for heading, sentence in ((tr("Kept"), refused.kept), (tr("What to do"), refused.do)):
            if sentence:
                self.content.addLayout(_part(heading, sentence))
        self.content.addStretch(1)
        for offer in offers:
            self._add(offer)
        self.add_button(close or tr("Close"), primary=True).clicked.connect(self.accept)

    def _add(self, offer: Offer) -> None:
        def choose() -> None:
            self.accept()
            offer.do()

        self.add_button(offer.words).clicked.connect(choose)


def _part(heading: str, sentence: str) -> QVBoxLayout:
    part = QVBoxLayout()
    part.setContentsMargins(0, GRID // 2, 0, 0)
    part.setSpacing(2)
    part.addWidget(label(heading, role=Role.CAPTION, tone="muted"))
    part.addWidget(prose(sentence, copied=True))
    return part
