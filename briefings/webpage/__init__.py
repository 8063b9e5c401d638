"""The case as one web page, to be read by somebody without the program.

`export_page` writes what a `PageOrder` asks for: one file that loads and runs nothing. It is told
from the copy that would leave, so what is withheld from that was never here.
"""

from briefings.webpage.order import LEFT_OUT, PageOrder
from briefings.webpage.writing import Written, export_page

__all__ = ["LEFT_OUT", "PageOrder", "Written", "export_page"]
