"""The one field that finds anything: what can be done, and what is known."""
