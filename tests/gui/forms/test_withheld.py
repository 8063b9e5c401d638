"""What was withheld from a copy is shown as withheld, and never as not stated."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from gui.forms.pane import RecordPane
from models import Case
from models.exchange.sharing import Choice, share
from tests.builders import BOB, a_case, a_source
from tests.gui.forms.hand import row


def test_a_withheld_field_says_so_where_its_value_would_stand(
    paned: Callable[[Case], RecordPane], tmp_path: Path
) -> None:
    out = tmp_path / "copy.proviso"
    with a_case(tmp_path) as case:
        source = a_source(case, "Zanzibar memorandum", author="Marigold Quist")
        choice = Choice(withhold=frozenset({"sources"}))
        share(case, choice, out=out, today=date(2026, 3, 2))

    with Case.open(out, who=BOB) as copy:
        pane = paned(copy)
        pane.show_record(source)

        assert row(pane, "title").view.text == "withheld from this copy"
        assert row(pane, "author").view.text == "withheld from this copy"
        assert row(pane, "kind").view.text == "article"
        assert pane.form is not None
        assert "publisher" not in pane.form.rows()
