"""How a case changes: the one door for writing, the history it keeps, and what undoes it."""
