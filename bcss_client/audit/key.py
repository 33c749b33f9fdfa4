"""The key of a log: it makes pseudonyms of persons, and hides and shows who they are.

>>> key = Key.new()
>>> key
Key(...)
>>> key.shown(key.hidden(["90080299815"]))
['90080299815']
>>> key.pseudonym("90080299815") == Key.new().pseudonym("90080299815")
False
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from ..consultation import Problem
from ..errors import AuditRefused

_KEY = re.compile(r"[0-9a-f]{64}", re.IGNORECASE)
_DIGITS = 32


class Key:
    """A secret of 32 bytes, from which one key for pseudonyms and one for encryption are derived.

    Raises `AuditRefused` for a text that is no key, and where the library `cryptography` is missing.
    """

    def __init__(self, text: str, *, place: str = "key") -> None:
        if not _KEY.fullmatch(text.strip()):
            raise AuditRefused(f"{place}: {Problem.BAD_KEY}")
        try:
            from cryptography.fernet import Fernet, InvalidToken
            from cryptography.hazmat.primitives.hashes import SHA256
            from cryptography.hazmat.primitives.kdf.hkdf import HKDF
        except ModuleNotFoundError:
            raise AuditRefused(f"{place}: {Problem.NO_LIBRARY}") from None

        def derived(purpose: str) -> bytes:
            info = f"bcss consultation log: {purpose}".encode()
            return HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(bytes.fromhex(text))

        self._text = text.strip().lower()
        self._pseudonyms = derived("pseudonyms")
        self._box = Fernet(urlsafe_b64encode(derived("encryption")))
        self._invalid = InvalidToken

    @classmethod
    def new(cls) -> Self:
        """A key nobody has."""
        return cls(secrets.token_hex(32))

    @classmethod
    def from_file(cls, path: Path) -> Self:
        """The key in a file; raises `AuditRefused`."""
        try:
            text = path.read_text(encoding="ascii")
        except OSError:
            raise AuditRefused(f"{path}: {Problem.NO_KEY}") from None
        except UnicodeError:
            raise AuditRefused(f"{path}: {Problem.BAD_KEY}") from None
        return cls(text, place=str(path))

    def to_file(self, path: Path) -> None:
        """Write the key to a new file that its owner alone may read; raises `OSError`, also when the file is there."""
        path.touch(mode=0o600, exist_ok=False)
        path.write_text(f"{self._text}\n", encoding="ascii")

    @property
    def check(self) -> str:
        """What a log keeps to recognise its key by."""
        return self.pseudonym("the key of this log")

    def pseudonym(self, person: str) -> str:
        """The same 32 hexadecimal digits for the same person, and only with this key: HMAC-SHA256, cut in half."""
        return hmac.new(self._pseudonyms, person.casefold().encode(), hashlib.sha256).hexdigest()[:_DIGITS]

    def hidden(self, persons: Sequence[str]) -> str:
        """The persons, encrypted and authenticated (Fernet)."""
        return self._box.encrypt(json.dumps(list(persons)).encode()).decode()

    def shown(self, hidden: str) -> list[str]:
        """The persons in an encrypted text; none where it was not this key that hid them."""
        try:
            persons: list[str] = json.loads(self._box.decrypt(hidden))
        except self._invalid:
            return []
        return persons

    def __repr__(self) -> str:
        return "Key(...)"
