"""Passwords as hashes: scrypt, with a salt of its own each."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import os

# 16 MB and some 50 ms a guess, as RFC 7914 advises for interactive use.
_COST, _BLOCK, _PARALLEL = 2**14, 8, 1


def hashed(password: str) -> str:
    """What is kept of a password: `scrypt$cost$block$parallel$salt$key`, the last two in base64."""
    salt = os.urandom(16)
    key = _key(password, salt, _COST, _BLOCK, _PARALLEL)
    return f"scrypt${_COST}${_BLOCK}${_PARALLEL}${_encoded(salt)}${_encoded(key)}"


def matches(password: str, kept: str) -> bool:
    """Whether this is the password a hash was made of, in a time that tells nothing; raises `ValueError`.

    >>> matches("secret", hashed("secret")), matches("Secret", hashed("secret"))
    (True, False)

    """
    try:
        cost, block, parallel, salt, key = kept.removeprefix("scrypt$").split("$")
        made = _key(password, base64.b64decode(salt), int(cost), int(block), int(parallel))
        return hmac.compare_digest(made, base64.b64decode(key))
    except (ValueError, binascii.Error):
        raise ValueError("not a hash that `bcss password` made") from None


def _key(password: str, salt: bytes, cost: int, block: int, parallel: int) -> bytes:
    memory = 256 * cost * block  # twice what is needed, which is the limit
    return hashlib.scrypt(password.encode(), salt=salt, n=cost, r=block, p=parallel, maxmem=memory)


def _encoded(binary: bytes) -> str:
    return base64.b64encode(binary).decode()
