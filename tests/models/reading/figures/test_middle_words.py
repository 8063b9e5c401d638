from models.reading.figures import Middle, words


def test_a_median_of_one_day_is_said_in_the_singular() -> None:
    assert words.middle(Middle(exact=1.0, of=1, least=1.0, most=1.0, number=1)) == (
        "1 day (median of 1)"
    )
    assert words.middle(Middle(exact=2.5, of=2, least=2.5, most=2.5, number=2)) == (
        "2.5 days (median of 2)"
    )
