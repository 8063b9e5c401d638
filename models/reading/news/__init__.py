"""What is new to a reader who knows an earlier state: changes, what supports more, what is still.

Pure functions of two matters and of what differs between their states; nothing asks the clock.
"""

from models.reading.news.changes import Change, News, Supported, news
from models.reading.news.moves import Moved, Silence, moved, silences

__all__ = ["Change", "Moved", "News", "Silence", "Supported", "moved", "news", "silences"]
