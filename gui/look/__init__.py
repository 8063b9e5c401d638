"""How everything looks: tokens, theme, icons, and the marks and charts that are painted."""
