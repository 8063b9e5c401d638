"""Kinds of briefings: what each says, and in which order."""
