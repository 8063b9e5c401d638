"""Hands out a copy of the case: what is withheld from it, and beside that what would leave."""
