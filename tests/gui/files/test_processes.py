from pathlib import Path

from gui.files.processes import distinct


def test_a_file_is_opened_once_whatever_names_lead_to_it(tmp_path: Path) -> None:
    chips, link, ships = (tmp_path / f"{name}.proviso" for name in ("chips", "link", "ships"))
    chips.touch()
    link.symlink_to(chips)

    found = distinct([chips, ships, link, tmp_path / "." / "chips.proviso"])

    assert found == [chips, ships]
