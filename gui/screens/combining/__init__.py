"""Where two records that are one thing are compared, and one is chosen to stand for both."""
