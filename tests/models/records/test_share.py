import pytest

from models.language import speaking
from models.records import CATALOGUE

OPTIONS = CATALOGUE["share"].facts["options"].kind


@pytest.mark.parametrize(
    ("kept", "told"),
    [
        ("{}", "nothing"),
        ('{"withhold":["notes","sources"]}', "notes; identities of sources"),
        (
            '{"before":"2026-01-31","blanked":3,"ceiling":"green"}',
            "above TLP:GREEN; what stood only before 2026-01-31; 3 single places",
        ),
        ('{"withhold":["of_a_newer_version"]}', "of_a_newer_version"),
        ('"of a newer version"', '"of a newer version"'),
    ],
)
def test_what_was_withheld_is_told_in_words(kept: str, told: str) -> None:
    assert OPTIONS.words(kept, str) == told


def test_what_was_withheld_is_told_in_the_language_that_is_spoken() -> None:
    with speaking("zh-Hans"):
        assert OPTIONS.words('{"ceiling":"green"}', str) == "高于 TLP:GREEN 的内容"
