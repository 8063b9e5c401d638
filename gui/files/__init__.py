"""What is done with files: opening, watching, copying, handing out and exporting."""
