"""The timeline: what happened when, of the whole case, one company or one application."""
