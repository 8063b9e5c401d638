"""Parts of briefings: each says one thing from a matter and its standing, as blocks of a page."""
