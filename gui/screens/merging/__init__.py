"""The screen on which another copy is looked at, decided on, and merged or only compared."""
