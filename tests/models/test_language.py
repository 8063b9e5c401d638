from concurrent.futures import ThreadPoolExecutor

from models.language import language, nearest, page_language, speaking


def test_english_is_spoken_unless_another_language_is_asked_for() -> None:
    assert language() == "en"


def test_a_language_is_spoken_within_its_block_and_by_its_thread_only() -> None:
    with speaking("zh-CN"):
        assert language() == "zh-Hans"
        with ThreadPoolExecutor(1) as pool:
            assert pool.submit(language).result() == "en"
    assert language() == "en"


def test_a_language_that_cannot_be_spoken_falls_back_to_english() -> None:
    assert [nearest(each) for each in ("de-AT", "", None, "zh-Hant-TW")] == [
        "en",
        "en",
        "en",
        "zh-Hans",
    ]


def test_a_page_gives_its_own_language_whatever_the_case_is_kept_in() -> None:
    assert page_language(None) == "en-GB"
    assert page_language("en-US") == "en-US"
    assert page_language("zh-CN") == "en-GB"

    with speaking("zh-Hans"):
        assert page_language("en-US") == "zh-Hans"
        assert page_language("zh-Hans-CN") == "zh-Hans-CN"
