"""What fills the window or one of its panes; no screen imports another."""
