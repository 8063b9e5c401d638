"""The window itself, what its commands do, and how its room is shared out."""
