"""How a case travels: written out whole in a documented shape."""
