"""Files kept with a record: added, looked at, opened, saved out, renamed and removed in its form.

A map: `section` lists them, `card` is one of them, `attaching` does what is asked; `picturing`
makes a preview, `first_page` that of a PDF in a process of its own, `opening` says what may be
opened.
"""
