"""A list of versions is asked of a real server of this machine, or read from a file."""

import json
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from gui.program.releases import LARGEST, Release, newer, why_no_address
from models.errors import Refused

# `openssl req -x509 -newkey ec` for 127.0.0.1, with its key; nobody trusts it but who is told to.
OWN_SERVER = Path(__file__).parents[2] / "files" / "own-server.pem"
LIST = {
    "versions": [
        {"version": "0.9", "day": "2026-03-01"},
        {
            "version": "0.10.0",
            "day": "2026-12-01",
            "notes": "<b>Faster</b> lists",
            "address": "https://example.org/proviso",
        },
    ]
}


@pytest.fixture
def serve() -> Iterator[Callable[..., str]]:
    """Serves one answer from this machine; gives the address at which it does."""
    servers: list[ThreadingHTTPServer] = []

    def begin(
        content: bytes,
        *,
        status: int = 200,
        headers: dict[str, str] | None = None,
        secret: bool = False,
    ) -> str:
        class Answering(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(status)
                for name, value in (headers or {}).items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, format: str, *args: object) -> None:
                """What was asked is of no interest."""

        server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
        if secret:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(OWN_SERVER)
            server.socket = context.wrap_socket(server.socket, server_side=True)
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        scheme = "https" if secret else "http"
        return f"{scheme}://127.0.0.1:{server.server_port}/versions.json"

    yield begin
    for server in servers:
        server.shutdown()
        server.server_close()


def coded(value: object) -> bytes:
    return json.dumps(value).encode()


def test_the_newest_of_the_list_is_told_with_what_is_said_of_it(
    serve: Callable[..., str],
) -> None:
    found = newer(serve(coded(LIST)), than="0.9.5")

    assert found == Release(
        "0.10.0", date(2026, 12, 1), "<b>Faster</b> lists", "https://example.org/proviso"
    )


@pytest.mark.parametrize("here", ["0.10", "0.10.0", "1.0", "0.10.0.1"])
def test_nothing_newer_is_nothing(serve: Callable[..., str], here: str) -> None:
    assert newer(serve(coded(LIST)), than=here) is None


def test_a_list_on_a_shared_drive_is_read_without_a_network(tmp_path: Path) -> None:
    path = tmp_path / "versions.json"
    path.write_bytes(coded(LIST))

    found = newer(str(path), than="0.1.0")

    assert found is not None
    assert found.version == "0.10.0"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html>Sign in</html>",
        b"[" * 100_000,
        b'{"versions": []}',
        b'{"versions": [{"version": "latest"}]}',
        b'{"versions": [{"version": "1.0", "day": "soon"}]}',
        b'{"versions": [7]}',
        b'{"versions": "1.0"}',
        b"\xff\xfe",
    ],
)
def test_what_is_no_list_of_versions_is_a_sentence(
    serve: Callable[..., str], content: bytes
) -> None:
    with pytest.raises(Refused, match="is not a list of versions"):
        newer(serve(content), than="0.1.0")


def test_an_answer_without_end_is_left(serve: Callable[..., str]) -> None:
    with pytest.raises(Refused, match="far too long"):
        newer(serve(b" " * (LARGEST + 1)), than="0.1.0")


def test_a_server_that_knows_of_no_list_is_a_sentence(serve: Callable[..., str]) -> None:
    with pytest.raises(Refused, match="could not be read: Not Found"):
        newer(serve(b"", status=404), than="0.1.0")


def test_a_server_that_is_not_there_is_a_sentence(serve: Callable[..., str]) -> None:
    address = serve(b"").replace("127.0.0.1", "127.0.0.2")

    with pytest.raises(Refused, match="could not be read: Connection refused"):
        newer(address, than="0.1.0")


@pytest.mark.parametrize("where", ["http://example.org/list", "file:///etc/passwd"])
def test_a_server_that_leads_on_to_what_is_not_safe_is_left(
    serve: Callable[..., str], where: str
) -> None:
    address = serve(b"", status=302, headers={"Location": where})

    with pytest.raises(Refused, match=r"could not be read"):
        newer(address, than="0.1.0")


def test_a_list_that_is_asked_for_in_secret_is_not_had_openly(
    serve: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(OWN_SERVER))
    listed = serve(coded(LIST)), serve(coded(LIST), secret=True)
    openly, secretly = (
        serve(b"", status=302, headers={"Location": where}, secret=True) for where in listed
    )

    with pytest.raises(Refused, match="leads to an address that is not safe"):
        newer(openly, than="0.1.0")
    found = newer(secretly, than="0.1.0")

    assert found is not None


def test_a_server_that_cannot_show_who_it_is_is_left(serve: Callable[..., str]) -> None:
    address = serve(coded(LIST)).replace("http://", "https://")

    with pytest.raises(Refused, match="nobody speaks https"):
        newer(address, than="0.1.0")


def test_a_server_that_never_answers_is_left_in_time() -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/"

        with pytest.raises(Refused, match="did not answer in time"):
            newer(address, than="0.1.0", within=0.2)


def test_a_server_whose_answer_comes_in_drops_is_left_in_time() -> None:
    left = threading.Event()

    class Dripping(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.wfile.write(b"HTTP/1.1 200 OK\r\n")
            while not left.wait(0.05):
                with suppress(OSError):
                    self.wfile.write(b"X-More: to come\r\n")

        def log_message(self, format: str, *args: object) -> None:
            """What was asked is of no interest."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Dripping) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()

        with pytest.raises(Refused, match="did not answer in time"):
            newer(f"http://127.0.0.1:{server.server_port}/", than="0.1.0", within=0.2)
        left.set()
        server.shutdown()


@pytest.mark.parametrize(
    "typed",
    [
        "example.org/list",
        "http://example.org/list",
        "http://127.0.0.1.example.org/",
        "ftp://example.org/list",
        "javascript:alert(1)",
        "https://ann:secret@example.org/",
        "https://[::1",
        "versions.json",
        "https://",
    ],
)
def test_what_is_no_safe_address_is_told(typed: str) -> None:
    assert why_no_address(typed)
    with pytest.raises(Refused):
        newer(typed, than="0.1.0")


@pytest.mark.parametrize(
    "typed", ["https://127.0.0.1:1/später", "https://a..b/", f"https://{'a' * 300}/", "/mnt/\ud800"]
)
def test_an_address_with_what_none_can_have_is_a_sentence(typed: str) -> None:
    with pytest.raises(Refused, match="Its address has"):
        newer(typed, than="0.1.0")


@pytest.mark.parametrize("typed", ["https://example.org/list", "http://[::1]:8000/", "/mnt/x.json"])
def test_a_safe_address_has_no_fault(typed: str) -> None:
    assert why_no_address(typed) == ""


def test_an_address_that_is_no_web_page_is_not_passed_on(serve: Callable[..., str]) -> None:
    content = {"versions": [{"version": "2.0", "address": "file:///etc/passwd"}]}

    found = newer(serve(coded(content)), than="0.1.0")

    assert found == Release("2.0")
