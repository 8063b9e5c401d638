"""Lists of records: the section that is chosen, one row to a record."""
