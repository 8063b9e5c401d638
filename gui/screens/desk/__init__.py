"""The desk: what needs attention, and beside it where every application stands at its gates."""
