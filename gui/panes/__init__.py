"""The panes of an open case, and what is done with its records there."""
