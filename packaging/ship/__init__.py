"""Makes of the source what is handed to users: bundle, packages, bill of materials, release.

It stands beside the program and is never part of it. Run its modules from the repository's folder,
as the Makefile does. `docs/packaging.md` says what is made and what was seen of it.
"""
