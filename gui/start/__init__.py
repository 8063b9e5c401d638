"""From the command line to a window, or to a picture of one."""
