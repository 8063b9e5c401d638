"""The window: how what is known is shown and asked for, with neither SQL nor PDF-making in it.

Importing this package loads no Qt, so that a verb of the command line can read the settings.
"""
