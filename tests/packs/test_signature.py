"""Signatures: the vectors of RFC 8032, keys as openssl writes them, and what is not signed."""

from __future__ import annotations

import base64
import os
from pathlib import Path

import pytest

from hdnd_tui.errors import WrongUsage
from hdnd_tui.packs.signature import is_signed, public_key, sign

VECTORS = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
        "d25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
        "387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
        "4a7c15e9716ed28dc027beceea1ec40a",
    ),
]


@pytest.mark.parametrize(("key", "message", "signature"), VECTORS)
def test_the_vectors_of_the_standard(key: str, message: str, signature: str) -> None:
    parts = bytes.fromhex(key), bytes.fromhex(message), bytes.fromhex(signature)
    assert is_signed(*parts)
    for place in range(3):
        for at in range(0, len(parts[place]), 5):
            changed = bytearray(parts[place])
            changed[at] ^= 1
            others = [*parts]
            others[place] = bytes(changed)
            assert not is_signed(*others)


def test_a_signature_that_is_too_large_by_the_order_is_not_the_same_signature() -> None:
    key, message, signature = (bytes.fromhex(part) for part in VECTORS[0])
    order = 2**252 + 27742317777372353535851937790883648493
    s = int.from_bytes(signature[32:], "little") + order
    assert not is_signed(key, message, signature[:32] + s.to_bytes(32, "little"))


def test_lengths_that_are_wrong_are_no_signature() -> None:
    assert not is_signed(b"", b"", b"")
    assert not is_signed(bytes(32), b"", bytes(63))


def test_a_public_key_is_read_as_openssl_writes_it(tmp_path: Path) -> None:
    key = bytes.fromhex(VECTORS[0][0])
    text = base64.b64encode(bytes.fromhex("302a300506032b6570032100") + key).decode()
    path = tmp_path / "khoa.pem"
    path.write_text(f"-----BEGIN PUBLIC KEY-----\n{text}\n-----END PUBLIC KEY-----\n")
    assert public_key(path) == key


@pytest.mark.parametrize(
    "text",
    ["", "khóa", "-----BEGIN PUBLIC KEY-----\n!!\n-----END PUBLIC KEY-----", "-----BEGIN PUBLIC KEY-----"],
)
def test_other_files_are_no_keys(tmp_path: Path, text: str) -> None:
    path = tmp_path / "khoa.pem"
    path.write_text(text, "utf-8")
    with pytest.raises(WrongUsage):
        public_key(path)
    with pytest.raises(WrongUsage):
        public_key(tmp_path / "khong-co.pem")


def test_what_is_signed_here_is_known_there(tmp_path: Path) -> None:
    ed25519 = pytest.importorskip("cryptography.hazmat.primitives.asymmetric.ed25519")
    from cryptography.hazmat.primitives import serialization as form

    key = ed25519.Ed25519PrivateKey.generate()
    private, public = tmp_path / "rieng.pem", tmp_path / "chung.pem"
    private.write_bytes(key.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, form.NoEncryption()))
    public.write_bytes(
        key.public_key().public_bytes(form.Encoding.PEM, form.PublicFormat.SubjectPublicKeyInfo)
    )
    signature = sign(private, b"manifest")
    assert is_signed(public_key(public), b"manifest", signature)
    assert not is_signed(public_key(public), b"other", signature)
    with pytest.raises(WrongUsage):
        sign(public, b"manifest")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_no_key_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "khóa.pem")
    with pytest.raises(WrongUsage):
        public_key(tmp_path / "khóa.pem")
