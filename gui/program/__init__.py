"""What the program says of itself: what it contains, its versions, and its mistakes."""
