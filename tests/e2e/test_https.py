"""The guide to https, tried: its own configurations in front of a real house, where Caddy and nginx are installed.

Names, ports and certificates are exchanged for ones of this machine, and nothing else of what the guide says.
"""

import asyncio
import contextlib
import json
import os
import re
import shutil
import socket
import ssl
import subprocess
import uuid
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from tests.e2e.server import ROOT, server
from tests.standins.line import LineStandIn
from tests.standins.telegram import TelegramStandIn

pytestmark = [pytest.mark.anyio, pytest.mark.slow]
GUIDE = (ROOT / "docs" / "https.md").read_text("utf-8")
NAME = "soudan.example.jp"
WHERE = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"))
PROXIES = ("caddy", "nginx")


def block(language: str) -> str:
    """The guide's configuration, as it stands there."""
    (found,) = re.findall(rf"^ *```{language}\n(.*?)^ *```$", GUIDE, re.DOTALL | re.MULTILINE)
    return str(found)


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


@dataclass
class Front:
    """What stands before the house. `address` is what people type, `port` where it listens here."""

    port: int
    trusted: ssl.SSLContext

    def client(self) -> httpx.AsyncClient:
        """Somebody who believes that the name leads here."""
        base = f"https://localhost:{self.port}"
        return httpx.AsyncClient(
            base_url=base, verify=self.trusted, headers={"Host": NAME}, trust_env=False, timeout=20
        )


def certificate(folder: Path) -> None:
    """A certificate that says it is the name's, and its key."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    who = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, NAME)])
    names = x509.SubjectAlternativeName([x509.DNSName(NAME), x509.DNSName("localhost")])
    made = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(minutes=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(names, critical=False)
        .sign(key, hashes.SHA256())
    )
    (folder / "fullchain.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    kind, plain = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    (folder / "privkey.pem").write_bytes(key.private_bytes(serialization.Encoding.PEM, kind, plain))


def configured(kind: str, folder: Path, port: int, house: str) -> tuple[list[str], Path]:
    """The command that runs the guide's configuration here."""
    text = block(kind).replace("127.0.0.1:8080", house.removeprefix("http://"))
    file = folder / f"{kind}.conf"
    if kind == "caddy":
        pems = f"{folder}/fullchain.pem {folder}/privkey.pem"
        text = text.replace(f"{NAME} {{", f"https://{NAME}:{port}, https://localhost:{port} {{\n    tls {pems}")
        file.write_text("{\n    admin off\n    auto_https disable_redirects\n}\n" + text)
        return ["caddy", "run", "--adapter", "caddyfile", "--config", str(file)], file
    text = text.replace("listen 443", f"listen 127.0.0.1:{port}").replace(f"/etc/letsencrypt/live/{NAME}", str(folder))
    owner = "user root; " if os.geteuid() == 0 else ""  # else it would give its own folders away
    around = f"{owner}daemon off; pid {folder}/pid; error_log {folder}/errors warn; events {{}}\n"
    paths = "".join(
        f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    file.write_text(f"{around}http {{ {paths}\n{text}\n}}\n")
    return ["nginx", "-c", str(file), "-p", str(folder)], file


@contextlib.contextmanager
def running(kind: str, folder: Path, house: str) -> Iterator[Front]:
    """The proxy of that kind before the house."""
    program = shutil.which(kind, path=WHERE)
    if program is None:
        pytest.skip(f"{kind} is not installed here, so its part of docs/https.md is not tried")
    certificate(folder)
    port = free_port()
    command, _ = configured(kind, folder, port, house)
    home = os.environ | {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    with (folder / "out").open("wb") as out:
        process = subprocess.Popen([program, *command[1:]], env=home, stdout=out, stderr=out, cwd=folder)
        try:
            yield Front(port, ssl.create_default_context(cafile=folder / "fullchain.pem"))
        finally:
            process.terminate()
            process.wait(10)


async def answering(client: httpx.AsyncClient) -> None:
    async with asyncio.timeout(20):
        while True:
            with contextlib.suppress(httpx.TransportError):
                if (await client.get("/healthz")).text == "ok":
                    return
            await asyncio.sleep(0.05)  # the proxy does not say when it is there


@contextlib.asynccontextmanager
async def house_behind(kind: str, folder: Path) -> AsyncIterator[httpx.AsyncClient]:
    (folder / "front").mkdir()
    settings = {
        "ENGAWA_PUBLIC_URL": f"https://{NAME}",
        "ENGAWA_TELEGRAM_TOKEN": "1:engawa",
        "ENGAWA_TELEGRAM_WEBHOOK_SECRET": "telegram-secret",
        "ENGAWA_TELEGRAM_API_URL": "http://127.0.0.1:9",
        "ENGAWA_LINE_CHANNEL_SECRET": "line-secret",
        "ENGAWA_LINE_CHANNEL_ACCESS_TOKEN": "line-token",
        "ENGAWA_LINE_API_URL": "http://127.0.0.1:9",
        "ENGAWA_PORT": str(port := free_port()),
    }
    if shutil.which(kind, path=WHERE) is None:
        pytest.skip(f"{kind} is not installed here, so its part of docs/https.md is not tried")
    with server(folder, **settings), running(kind, folder / "front", f"http://127.0.0.1:{port}") as front:
        async with front.client() as client:
            await answering(client)
            yield client


@pytest.mark.parametrize("kind", PROXIES)
async def test_the_guides_configuration_lets_everybody_in_as_they_should(kind: str, tmp_path: Path) -> None:
    async with house_behind(kind, tmp_path) as client:
        page = await client.get("/")
        assert page.status_code == 200
        assert "max-age" in page.headers["strict-transport-security"]
        assert (await client.get("/metrics")).status_code == 404, "figures are for this computer only"

        words = {"id": str(uuid.uuid4()), "text": "こんにちは", "after": 0, "start": str(uuid.uuid4())}
        said = await client.post("/chat/messages", json=words, headers={"sec-fetch-site": "same-origin"})
        assert said.status_code in (200, 202), said.text
        cookie = said.headers["set-cookie"]
        assert "secure" in cookie.lower()
        carried = {"Cookie": cookie.partition(";")[0]}
        async with client.stream("GET", "/chat/events", headers=carried) as stream:
            async with asyncio.timeout(10):  # an answer that is gathered would not come before the stream ends
                lines = [line async for line in _some(stream, 6)]
        assert any("entry" in line for line in lines), lines

        telegram, line = (
            TelegramStandIn(secret="telegram-secret"),
            LineStandIn(secret="line-secret", token="line-token"),
        )
        body, headers = telegram.text(42, "🍎 こんにちは")
        assert (await client.post("/telegram/webhook", content=body, headers=headers)).status_code == 200
        assert (await client.post("/telegram/webhook", content=b"{}")).status_code == 401
        odd = json.dumps(json.loads(line.text("U" + "1" * 32, "🍎 <b>\\")[0]), indent=3).encode() + b"\r\n "
        signed = {"x-line-signature": line.signature(odd), "content-type": "application/json"}
        assert (await client.post("/line/webhook", content=odd, headers=signed)).status_code == 200, "byte for byte"
        large = await client.post("/telegram/webhook", content=b"x" * 2**20, headers=headers)
        assert large.status_code == 400, "a body of 1 MiB gets through to the house, which finds it broken"
    assert not list((tmp_path / "front").rglob("*access*"))
    assert "127.0.0.1" not in _accesses((tmp_path / "front" / "out").read_text("utf-8"))


async def _some(stream: httpx.Response, most: int) -> AsyncIterator[str]:
    count = 0
    async for line in stream.aiter_lines():
        yield line
        count += 1
        if count >= most or "entry" in line:
            return


def _accesses(log: str) -> str:
    """Lines about requests; the proxy may well say where it listens."""
    return "\n".join(line for line in log.splitlines() if "remote_ip" in line or "GET /" in line)


def test_the_guide_says_what_is_written_elsewhere() -> None:
    for name, text in (("caddy", block("caddy")), ("nginx", block("nginx"))):
        assert NAME in text, name
        assert "127.0.0.1:8080" in text, name
    unit = re.search(r"ExecStart=/usr/bin/(ssh .*)", GUIDE)
    by_hand = re.search(r"\$ (ssh -N .*)", GUIDE)
    assert unit is not None
    assert by_hand is not None
    assert unit[1].strip() == by_hand[1].strip()
