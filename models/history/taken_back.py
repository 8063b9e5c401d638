"""Which change sets left no trace: an edit that was undone, and the undoing of it.

A redo undoes an undoing, so that the two leave the edit as it was first made.
"""

from typing import Final

TAKEN_BACK: Final = """
WITH RECURSIVE undoing (id, undoes) AS MATERIALIZED (
    SELECT id, undoes FROM change_set WHERE undoes IS NOT NULL
), way (id, is_odd) AS (
    SELECT undoes, 1 FROM undoing WHERE id NOT IN (SELECT undoes FROM undoing)
    UNION SELECT s.undoes, 1 - way.is_odd
    FROM way JOIN change_set s ON s.id = way.id WHERE s.undoes IS NOT NULL
)
SELECT id FROM undoing
UNION SELECT id FROM way WHERE is_odd = 1
UNION SELECT undone FROM merge WHERE undone IS NOT NULL"""
"""The SELECT of these sets by their local numbers. What a merge brought is not among them, though
it was undone: it was edited where it came from."""
