"""The document around its content: cover, contents, pictures, and what makes a file to keep."""
