"""The bytes of a case file: its format, how it is opened, locked, copied and checked."""
