"""The words by which records of a case are grouped."""

import apsw


def tag_words(connection: apsw.Connection) -> tuple[str, ...]:
    """Every word that a record bears as a tag, the most used first, in one query.

    Of one word in several spellings the most used is taken.
    """
    rows = connection.execute(
        "SELECT t.word, t.word_sort FROM tag t JOIN entity e ON e.id = t.id"
        " WHERE e.gone = 0 AND t.word IS NOT NULL"
        " GROUP BY t.word, t.word_sort ORDER BY count(*) DESC, t.word_sort, t.word"
    )
    words: dict[str, str] = {}
    for word, key in rows:
        words.setdefault(key, word)
    return tuple(words.values())
