"""What is used of Xlib's libraries for session management, as they are called from Python.

The declarations follow X11/SM/SMlib.h and X11/ICE/ICElib.h, the meanings the X Session Management
Protocol [XSMP, version 1.0].
"""

import ctypes
from collections.abc import Mapping, Sequence
from ctypes import CDLL, CFUNCTYPE, POINTER, Structure, byref, c_char_p, c_int, c_ulong, c_void_p
from typing import Any, Final

SaveYourself: Final = CFUNCTYPE(None, c_void_p, c_void_p, c_int, c_int, c_int, c_int)
Told: Final = CFUNCTYPE(None, c_void_p, c_void_p)
_Error: Final = CFUNCTYPE(None, c_void_p, c_int, c_int, c_ulong, c_int, c_int, c_void_p)
_Broken: Final = CFUNCTYPE(None, c_void_p)

# Those that come with the libraries end the process.
_ignored = _Error(lambda *told: None)
_survived = _Broken(lambda connection: None)

_ALL_FOUR: Final = 0b1111
_REASON: Final = 256
"""Bytes for the reason why no connection was made."""


class Callbacks(Structure):
    """SmcCallbacks: what the session manager's requests call, each beside a value for it."""

    _fields_ = (
        ("save_yourself", SaveYourself),
        ("save_yourself_with", c_void_p),
        ("die", Told),
        ("die_with", c_void_p),
        ("save_complete", Told),
        ("save_complete_with", c_void_p),
        ("shutdown_cancelled", Told),
        ("shutdown_cancelled_with", c_void_p),
    )


class _Value(Structure):
    _fields_ = (("length", c_int), ("value", c_char_p))


class _Property(Structure):
    _fields_ = (
        ("name", c_char_p),
        ("type", c_char_p),
        ("count", c_int),
        ("values", POINTER(_Value)),
    )


Property = tuple[str, Sequence[bytes]]
"""The type of a property, as XSMP names it, and its values."""


class SessionLibrary:
    """The two libraries, loaded. Raises OSError where the system has none."""

    def __init__(self) -> None:
        self._sm, self._ice = CDLL("libSM.so.6"), CDLL("libICE.so.6")
        self._sm.SmcOpenConnection.restype = c_void_p
        self._sm.SmcGetIceConnection.restype = c_void_p
        for handlers, handler in (
            (self._ice.IceSetErrorHandler, _ignored),
            (self._ice.IceSetIOErrorHandler, _survived),
            (self._sm.SmcSetErrorHandler, _ignored),
        ):
            handlers.restype = c_void_p
            handlers(handler)

    def connect(self, callbacks: Callbacks) -> int | None:
        """Register at the session manager that SESSION_MANAGER names; None where none answers."""
        own, reason = c_char_p(), ctypes.create_string_buffer(_REASON)
        mask = c_ulong(_ALL_FOUR)
        connection: int | None = self._sm.SmcOpenConnection(
            None, None, 1, 0, mask, byref(callbacks), None, byref(own), _REASON, reason
        )
        return connection

    def descriptor(self, connection: int) -> int:
        """What becomes readable when the session manager says something."""
        return int(self._ice.IceConnectionNumber(self._under(connection)))

    def read(self, connection: int) -> bool:
        """Take in what it says, by way of the callbacks; false where it is gone."""
        return not self._ice.IceProcessMessages(self._under(connection), None, None)

    def describe(self, connection: int, properties: Mapping[str, Property]) -> None:
        """Set properties of this client, each of a type and with its values."""
        made: list[Any] = []
        for name, (kind, values) in properties.items():
            held = (_Value * len(values))(*(_Value(len(value), value) for value in values))
            made.append(_Property(name.encode(), kind.encode(), len(values), held))
        pointers = (POINTER(_Property) * len(made))(*map(ctypes.pointer, made))
        self._sm.SmcSetProperties(c_void_p(connection), len(made), pointers)

    def saved(self, connection: int) -> None:
        """Answer that this client has saved itself."""
        self._sm.SmcSaveYourselfDone(c_void_p(connection), 1)

    def leave(self, connection: int) -> None:
        """Take leave of the session manager."""
        self._sm.SmcCloseConnection(c_void_p(connection), 0, None)

    def forget(self, connection: int) -> None:
        """Let go of one that is gone."""
        under = self._under(connection)
        self._ice.IceSetShutdownNegotiation(under, 0)
        self._ice.IceCloseConnection(under)

    def _under(self, connection: int) -> c_void_p:
        return c_void_p(self._sm.SmcGetIceConnection(c_void_p(connection)))
