"""Ed25519 signatures of packs: checked here in plain Python (RFC 8032), made with the extra `sign`.

Keys are files in PEM form, as `openssl genpkey -algorithm ed25519` and `openssl pkey -pubout` write them.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from pathlib import Path

from hdnd_tui.errors import WrongUsage
from hdnd_tui.safetext import printable_path

_P = 2**255 - 19
_ORDER = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, -1, _P) % _P
_ROOT = pow(2, (_P - 1) // 4, _P)
_PUBLIC_PREFIX = bytes.fromhex("302a300506032b6570032100")
"""What stands before the 32 bytes of a public key in a PEM file (RFC 8410)."""
_LARGEST_KEY = 65536

_Point = tuple[int, int, int, int]
"""Extended coordinates X, Y, Z, T: x = X/Z, y = Y/Z, x*y = T/Z."""


def sign(key_file: Path, message: bytes) -> bytes:
    """Sign with the private key in a PEM file; raises WrongUsage where it is none or the extra is missing."""
    try:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
        from cryptography.hazmat.primitives.serialization import load_pem_private_key
    except ImportError as error:
        raise WrongUsage(
            "Chưa có phần ký gói. Hãy cài thêm: pip install 'hdnd-tui[sign]'",
            "Signing is not installed. Add it with: pip install 'hdnd-tui[sign]'",
        ) from error
    try:
        key = load_pem_private_key(_read(key_file), password=None)
    except (OSError, ValueError, TypeError) as error:
        raise _no_key(key_file) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise _no_key(key_file)
    return bytes(key.sign(message))


def public_key(key_file: Path) -> bytes:
    """Give the 32 bytes of the public key in a PEM file; raises WrongUsage where it is none."""
    try:
        lines = _read(key_file).decode("ascii").split("-----")
        data = base64.b64decode("".join(lines[2].split()), validate=True)
    except (OSError, ValueError, IndexError, binascii.Error) as error:
        raise _no_key(key_file) from error
    if lines[1] != "BEGIN PUBLIC KEY" or not data.startswith(_PUBLIC_PREFIX) or len(data) != 44:
        raise _no_key(key_file)
    return data[len(_PUBLIC_PREFIX) :]


def is_signed(key: bytes, message: bytes, signature: bytes) -> bool:
    """Say whether `signature` (64 bytes) over `message` was made by the owner of `key` (32 bytes)."""
    if len(key) != 32 or len(signature) != 64:
        return False
    a, r = _point(key), _point(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= _ORDER:
        return False
    digest = hashlib.sha512(signature[:32] + key + message).digest()
    h = int.from_bytes(digest, "little") % _ORDER
    return _same(_times(s, _BASE), _sum(r, _times(h, a)))


def _point(data: bytes) -> _Point | None:
    """Give the point that 32 bytes stand for; None where they stand for none."""
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    if y >= _P:
        return None
    square = (y * y - 1) * pow(_D * y * y + 1, -1, _P) % _P
    x = pow(square, (_P + 3) // 8, _P)
    if (x * x - square) % _P:
        x = x * _ROOT % _P
    if (x * x - square) % _P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = _P - x
    return x, y, 1, x * y % _P


def _sum(p: _Point, q: _Point) -> _Point:
    a = (p[1] - p[0]) * (q[1] - q[0]) % _P
    b = (p[1] + p[0]) * (q[1] + q[0]) % _P
    c = 2 * p[3] * q[3] * _D % _P
    d = 2 * p[2] * q[2] % _P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % _P, g * h % _P, f * g % _P, e * h % _P


def _times(factor: int, point: _Point) -> _Point:
    result: _Point = (0, 1, 1, 0)
    while factor:
        if factor & 1:
            result = _sum(result, point)
        point = _sum(point, point)
        factor >>= 1
    return result


def _same(p: _Point, q: _Point) -> bool:
    return (p[0] * q[2] - q[0] * p[2]) % _P == 0 and (p[1] * q[2] - q[1] * p[2]) % _P == 0


def _base() -> _Point:
    base = _point((4 * pow(5, -1, _P) % _P).to_bytes(32, "little"))
    assert base is not None
    return base


_BASE = _base()


def _read(key_file: Path) -> bytes:
    """Give what a key file holds; a pipe is not waited for, and of a large file not much is read."""
    if not key_file.is_file():
        raise OSError
    with key_file.open("rb") as file:
        return file.read(_LARGEST_KEY)


def _no_key(path: Path) -> WrongUsage:
    name = printable_path(path.name)
    return WrongUsage(
        f"“{name}” không phải tệp khóa Ed25519 dạng PEM. Hãy chọn tệp khóa khác.",
        f"“{name}” is no Ed25519 key in PEM form. Choose another key file.",
    )
