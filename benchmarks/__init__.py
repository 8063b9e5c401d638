"""Hot paths against the raw libraries, in one run; each goal is a ratio, never a time."""
