"""What is read of a whole case, aside where that takes long, and the pages that show it."""
