from pathlib import Path

from models.adding_many import EMPTY, HERE, add_many, begin, begin_apart, preview
from models.pasting import STAYS
from models.records import Company
from tests.builders import ANN, a_case, added

FIELDS = ("name", "country", "parent")


def test_rows_become_records_in_one_edit_that_one_undo_takes_back(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        parent = added(case, Company, name="Holding")

        begun = begin(case, "company", FIELDS, [["One", "France", "Holding"], ["Two"]])
        made = add_many(case, begun, label="Added 2 companies")

        held = case.rows(Company, made)
        assert [held[id].name for id in made] == ["One", "Two"]
        assert (held[made[0]].country, held[made[0]].parent) == ("FR", parent)
        assert (held[made[1]].country, held[made[1]].parent) == (None, None)
        assert case.undo_label == "Added 2 companies"
        case.undo()
        assert [each.id for each in case.all(Company)] == [parent]


def test_who_is_here_already_or_stands_there_twice_is_left_out_and_so_is_nothing(
    tmp_path: Path,
) -> None:
    with a_case(tmp_path) as case:
        added(case, Company, name="Nvidia")

        rows = [["NVIDIA"], ["Fresh"], ["fresh"], ["", ""], ["Other"]]
        begun = begin(case, "company", FIELDS, rows)

        assert begun.left_out == {0: HERE, 2: HERE, 3: EMPTY}
        assert begun.adding == (1, 4)


def test_a_cell_that_is_no_value_is_told_and_left_out_and_its_row_is_added(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        begun = begin(case, "company", FIELDS, [["One", "Atlantis", "Nobody"]])
        (line,) = preview(case, begun)
        (made,) = add_many(case, begun, label="Added")

        assert set(begun.faults) == {(0, 1), (0, 2)}
        assert [cell.words for cell in line.cells] == ["One", "Atlantis", "Nobody"]
        assert [cell.fate == STAYS for cell in line.cells] == [False, True, True]
        assert case.rows(Company, [made])[made].country is None


def test_it_is_read_the_same_beside_the_window(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        rows = [["One", "France"], ["Two", "nowhere"]]
        here = begin(case, "company", FIELDS, rows)

        assert begin_apart(case.path, ANN, "company", FIELDS, rows) == here
