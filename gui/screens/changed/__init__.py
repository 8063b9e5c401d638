"""What changed between two days, as a list: old beside new, who and when."""
