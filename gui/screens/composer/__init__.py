"""The composer of briefings: what is chosen, the pages that come of it, and what to mend first."""
