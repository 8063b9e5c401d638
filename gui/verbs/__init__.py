"""The verbs of the command line. No Qt."""
