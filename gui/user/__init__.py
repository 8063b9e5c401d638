"""What the program remembers for one user on one machine, apart from any case file."""
