"""Filters: tests of records joined by all, any and not; as SQL, as JSON, as a sentence.

`filters` holds what there is to say, `subjects` what of a kind of record can be tested, `clauses`
and `states` the SQL, `coding` the JSON of a saved view, `sentences` reads and `saying` says.
"""
