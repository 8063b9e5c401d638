"""Connections that are left at a time, wherever their answer stands then. No Qt.

The time-out of a socket begins anew with each byte: a head that comes in drops has no end of it.
"""

import io
import time
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from ssl import SSLContext
from typing import Any
from urllib.request import BaseHandler, HTTPHandler, HTTPSHandler, Request


class _Timed(io.RawIOBase):
    """What a socket gives until the end; raises TimeoutError after it."""

    def __init__(self, raw: io.RawIOBase, ending: float) -> None:
        self._raw = raw
        self._ending = ending

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        if time.monotonic() > self._ending:
            raise TimeoutError
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()


def handlers(ending: float, *, context: SSLContext) -> tuple[BaseHandler, BaseHandler]:
    """What opens addresses of http and https until then, a time of the monotonic clock."""

    class Answer(HTTPResponse):
        def __init__(self, *arguments: Any, **named: Any) -> None:
            super().__init__(*arguments, **named)
            self.fp: Any = io.BufferedReader(_Timed(self.fp.detach(), ending))

    class Plain(HTTPConnection):
        response_class = Answer

    class Secret(HTTPSConnection):
        response_class = Answer

    class Opening(HTTPHandler):
        def http_open(self, req: Request) -> HTTPResponse:
            return self.do_open(Plain, req)

    class OpeningSecret(HTTPSHandler):
        def https_open(self, req: Request) -> HTTPResponse:
            return self.do_open(Secret, req, context=context)

    return Opening(), OpeningSecret(context=context)
