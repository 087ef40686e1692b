"""The wire against servers that do what they like: nothing is taken for an answer that is none, and nothing hangs."""

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from yarl import URL

from bot.channels import wire
from bot.channels.wire import Broken, Wire

pytestmark = pytest.mark.anyio
Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@pytest.fixture(params=[False, True], ids=["asyncio", "uvloop"])
def anyio_backend(request: pytest.FixtureRequest) -> tuple[str, dict[str, bool]]:
    return "asyncio", {"use_uvloop": request.param}


class House:
    """A server that answers each request with the next of `answers`, and notes what came and over which connection."""

    def __init__(self, *answers: bytes, cuts: bool = False) -> None:
        self.answers = list(answers)
        self.cuts = cuts
        self.connections = 0
        self.requests: list[tuple[int, bytes]] = []

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        number = self.connections
        while self.answers:
            try:
                head = await reader.readuntil(b"\r\n\r\n")
            except asyncio.IncompleteReadError:
                break
            length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
            self.requests.append((number, head + await reader.readexactly(length)))
            writer.write(self.answers.pop(0))
            await writer.drain()
            if self.cuts:
                break
        writer.close()


@asynccontextmanager
async def street(serve: Serve, context: ssl.SSLContext | None = None, host: str = "127.0.0.1") -> AsyncIterator[Wire]:
    server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=context)
    port = server.sockets[0].getsockname()[1]
    made = Wire(URL(f"http{'s' if context else ''}://{host}:{port}/bot1:abc"))
    try:
        yield made
    finally:
        made.close()
        server.close()


def answer(body: bytes = b"yes", *more: bytes, status: bytes = b"200 OK") -> bytes:
    head = b"\r\n".join([b"HTTP/1.1 " + status, b"Content-Length: %d" % len(body), *more])
    return head + b"\r\n\r\n" + body


async def ask(wire_: Wire, body: bytes = b"{}", seconds: float = 5.0) -> tuple[int, bytes]:
    return await wire_.post(wire_.head("sendMessage"), body, seconds)


async def test_requests_follow_each_other_over_one_connection() -> None:
    house = House(answer(b"one"), answer(b"two", status=b"429 Too Many Requests"))
    async with street(house.serve) as way:
        assert [await ask(way, b'{"a":1}'), await ask(way, "あ".encode())] == [(200, b"one"), (429, b"two")]
    assert [number for number, _ in house.requests] == [1, 1]
    first = house.requests[0][1]
    assert first.startswith(b"POST /bot1:abc/sendMessage HTTP/1.1\r\nHost: 127.0.0.1:")
    assert first.endswith(b'Content-Type: application/json\r\nContent-Length: 7\r\n\r\n{"a":1}')


async def test_several_at_once_have_a_connection_each_and_their_own_answers() -> None:
    go = asyncio.Event()
    came: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        body = (await reader.readuntil(b"}")).rpartition(b"\r\n")[2]
        came.append(body)
        if len(came) == 3:
            go.set()
        await go.wait()
        writer.write(answer(body))
        await writer.drain()

    async with street(serve) as way:
        bodies = [b'{"n":%d}' % number for number in range(3)]
        assert await asyncio.gather(*(ask(way, body) for body in bodies)) == [(200, body) for body in bodies]


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nyes\r\n0\r\n\r\n", (200, b"yes")),
        (b"HTTP/1.1 100 Continue\r\n\r\n" + answer(), (200, b"yes")),
        (b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + answer(), (200, b"yes")),
        (answer(b"", b"Location: /elsewhere", status=b"302 Found"), (302, b"")),
    ],
)
async def test_an_answer_in_another_form_is_an_answer(sent: bytes, expected: tuple[int, bytes]) -> None:
    house = House(sent, answer(b"next"))
    async with street(house.serve) as way:
        assert await ask(way) == expected
        assert await ask(way) == (200, b"next")


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\nnot all",
        b"SSH-2.0-OpenSSH\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n",
        b"HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n",
    ],
)
async def test_what_is_no_answer_is_told_and_the_next_request_is_none_the_worse(sent: bytes) -> None:
    house = House(sent, answer(b"next"), cuts=True)
    async with street(house.serve) as way:
        with pytest.raises((Broken, OSError)):
            await ask(way)
        assert await ask(way) == (200, b"next")
    assert house.connections == 2


async def test_a_connection_that_is_to_end_is_not_used_again() -> None:
    house = House(answer(b"one", b"Connection: close"), answer(b"two"))
    async with street(house.serve) as way:
        assert [await ask(way), await ask(way)] == [(200, b"one"), (200, b"two")]
    assert [number for number, _ in house.requests] == [1, 2]


async def test_a_connection_that_was_idle_for_long_is_not_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    house = House(answer(b"one"), answer(b"two"))
    async with street(house.serve) as way:
        await ask(way)
        monkeypatch.setattr(wire, "IDLE", 0.0)
        assert await ask(way) == (200, b"two")
    assert house.connections == 2


async def test_what_nobody_asked_for_is_never_the_answer_to_the_next_request() -> None:
    house = House(answer(b"one") + answer(b"smuggled"), answer(b"two"))
    async with street(house.serve) as way:
        assert await ask(way) == (200, b"one")
        assert await ask(way) == (200, b"two")
    assert house.connections == 2


async def test_half_an_answer_that_nobody_asked_for_ends_the_connection() -> None:
    more = asyncio.Event()
    connections = 0

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal connections
        connections += 1
        await reader.readuntil(b"{}")
        writer.write(answer(b"%d" % connections))
        await more.wait()
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1")

    async with street(serve) as way:
        assert await ask(way) == (200, b"1")
        (lane,) = way._free
        more.set()
        async with asyncio.timeout(5):
            while lane.is_open:  # noqa: ASYNC110 - it has no event of its own
                await asyncio.sleep(0)
        assert await ask(way) == (200, b"2")


async def test_an_answer_that_comes_too_late_is_not_the_next_one() -> None:
    late = asyncio.Event()
    connections = 0

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal connections
        connections += 1
        number = connections
        await reader.readuntil(b"{}")
        writer.write(answer(b"%d" % number))
        with suppress(asyncio.IncompleteReadError):
            await reader.readuntil(b"{}")
            await late.wait()
            writer.write(answer(b"late"))

    async with street(serve) as way:
        assert await ask(way) == (200, b"1")
        with pytest.raises(TimeoutError):
            await ask(way, seconds=0.05)
        late.set()
        assert await ask(way) == (200, b"2")


async def test_an_answer_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "LARGEST", 1000)
    house = House(answer(b"x" * 100_000), answer(b"two"))
    async with street(house.serve) as way:
        with pytest.raises(Broken, match="without end"):
            await ask(way)
        assert await ask(way) == (200, b"two")


async def test_an_address_that_leads_nowhere_does_not_hide_one_that_does(monkeypatch: pytest.MonkeyPatch) -> None:
    house = House(answer(b"one"), answer(b"two", b"Connection: close"), answer(b"three"))
    async with street(house.serve) as way:
        loop = asyncio.get_running_loop()
        found, connect, tried = loop.getaddrinfo, loop.sock_connect, []

        async def names(*given: object, **more: object) -> list[object]:
            known = await found(*given, **more)  # type: ignore[arg-type]
            nowhere = (socket.AF_INET6, socket.SOCK_STREAM, 6, "", ("::1", 9, 0, 0))
            return [nowhere, *known] if set(more) == {"type"} else known  # uvloop asks once more by itself

        async def connecting(one: socket.socket, address: object) -> None:
            tried.append(one.family)
            if one.family == socket.AF_INET6:
                await asyncio.Event().wait()
            await connect(one, address)

        monkeypatch.setattr(loop, "getaddrinfo", names)
        monkeypatch.setattr(loop, "sock_connect", connecting)
        monkeypatch.setattr(wire, "TRIES_FOR", 0.02)
        assert [(await ask(way))[1] for _ in range(3)] == [b"one", b"two", b"three"]
        assert tried == [socket.AF_INET6, socket.AF_INET, socket.AF_INET], "what works is tried first from then on"


async def test_certificates_are_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    context = _with_certificate(tmp_path)
    house = House(answer(b"one"))
    async with street(house.serve, context, host="localhost") as way:
        with pytest.raises(ssl.SSLCertVerificationError):
            await ask(way)
        assert house.requests == [], "nothing was said to a stranger"
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "own.pem"))
    async with street(house.serve, context, host="localhost") as way:
        assert await ask(way) == (200, b"one")
    house.answers.append(answer(b"two"))
    async with street(house.serve, context) as way:
        with pytest.raises(ssl.SSLCertVerificationError):
            await ask(way)  # by its number, which the certificate does not name


@pytest.mark.parametrize("address", ["ftp://a.example/", "/only/a/path", "http://"])
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(ValueError):
        Wire(URL(address))


def _with_certificate(folder: Path) -> ssl.SSLContext:
    """Of a server called localhost; its certificate lies in `own.pem`."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    (folder / "own.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    plain = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    (folder / "key.pem").write_bytes(key.private_bytes(serialization.Encoding.PEM, *plain))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "own.pem", folder / "key.pem")
    return context
