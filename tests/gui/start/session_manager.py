"""A session manager with one client, in a process of its own: it does what its input says.

It prints the address for SESSION_MANAGER first, and then what the client says. Its input is `look`,
`save`, `cancel`, `die` or `vanish`, a line each.
"""

import os
import select
import sys
from ctypes import (
    CDLL,
    CFUNCTYPE,
    POINTER,
    Structure,
    byref,
    c_char_p,
    c_int,
    c_ulong,
    c_void_p,
    create_string_buffer,
)

REQUEST = CFUNCTYPE(c_int, c_void_p, c_void_p, c_char_p)
HEARD = CFUNCTYPE(None, c_void_p, c_void_p, c_int)
CLOSED = CFUNCTYPE(None, c_void_p, c_void_p, c_int, c_void_p)
OTHER = CFUNCTYPE(None)
NEW_CLIENT = CFUNCTYPE(c_int, c_void_p, c_void_p, POINTER(c_ulong), c_void_p, c_void_p)
WELCOME = CFUNCTYPE(c_int, c_char_p)


class Callbacks(Structure):
    """SmsCallbacks of X11/SM/SMlib.h, each beside a value for it."""

    _fields_ = tuple(
        field
        for name, kind in (
            ("register_client", REQUEST),
            ("interact_request", OTHER),
            ("interact_done", OTHER),
            ("save_yourself_request", OTHER),
            ("save_yourself_phase2_request", OTHER),
            ("save_yourself_done", HEARD),
            ("close_connection", CLOSED),
            ("set_properties", OTHER),
            ("delete_properties", OTHER),
            ("get_properties", OTHER),
        )
        for field in ((name, kind), (f"{name}_with", c_void_p))
    )


sm, ice = CDLL("libSM.so.6"), CDLL("libICE.so.6")
sm.SmsGenerateClientID.restype = sm.SmsClientHostName.restype = c_void_p
ice.IceAcceptConnection.restype = ice.IceComposeNetworkIdList.restype = c_void_p
known: list[int] = []


def tell(what: str) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


@REQUEST
def register(client: int, given: int, previous: bytes) -> int:
    sm.SmsRegisterClientReply(c_void_p(client), c_void_p(sm.SmsGenerateClientID(c_void_p(client))))
    tell("registered")
    return 1


@HEARD
def saved(client: int, given: int, well: int) -> None:
    tell("saved" if well else "not saved")


@CLOSED
def closed(client: int, given: int, count: int, reasons: int) -> None:
    tell("gone")


@OTHER
def ignored() -> None:
    pass


@NEW_CLIENT
def welcome(client, given, mask, callbacks, refused):  # type: ignore[no-untyped-def]
    known.append(client)
    mask[0] = 0b1111111111
    told = Callbacks.from_address(callbacks)
    for name, kind, *_ in Callbacks._fields_:
        if kind is OTHER:
            setattr(told, name, ignored)
    told.register_client = register
    told.save_yourself_done = saved
    told.close_connection = closed
    return 1


@WELCOME
def anybody(host: bytes) -> int:
    return 1


def main() -> None:
    reason, count, listening = create_string_buffer(256), c_int(), POINTER(c_void_p)()
    assert sm.SmsInitialize(b"ours", b"1", welcome, None, anybody, 256, reason), reason.value
    assert ice.IceListenForConnections(byref(count), byref(listening), 256, reason), reason.value
    for place in range(count.value):
        ice.IceSetHostBasedAuthProc(c_void_p(listening[place]), anybody)
    names = c_char_p(ice.IceComposeNetworkIdList(count, listening)).value or b""
    doors = {
        ice.IceGetListenConnectionNumber(c_void_p(listening[place])): listening[place]
        for place in range(count.value)
    }
    tell(names.decode())
    connection: int | None = None
    while True:
        heard = [sys.stdin, *doors]
        if connection is not None:
            heard.append(ice.IceConnectionNumber(c_void_p(connection)))
        for one in select.select(heard, [], [])[0]:
            if one is sys.stdin:
                obey(os.read(0, 64).decode())
            elif one in doors:
                connection = ice.IceAcceptConnection(c_void_p(doors[one]), byref(c_int()))
            elif ice.IceProcessMessages(c_void_p(connection), None, None):
                connection = None


def obey(said: str) -> None:
    for word in said.split():
        client = c_void_p(known[-1])
        if word == "save":
            # both kinds of state, as the session is shut down; ask whatever there is to ask
            sm.SmsSaveYourself(client, 2, 1, 2, 0)
        elif word == "look":
            sm.SmsSaveYourself(client, 1, 0, 0, 0)
        elif word == "cancel":
            sm.SmsShutdownCancelled(client)
        elif word == "die":
            sm.SmsDie(client)
        else:
            os._exit(0)


main()
