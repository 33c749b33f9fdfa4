"""Writing a test authority into a folder: keys only their owner may read, and nothing that is there touched."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from . import issuing
from .readme import readme
from .wanted import Issuer, wanted


class AlreadyThere(Exception):
    """A file of the authority is in the folder already; `path` names it. Nothing was written."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


def write_authority(folder: Path, *, now: datetime) -> None:
    """Write a new authority, its certificates and their keys; raises `AlreadyThere`, and `OSError`.

    Names and files are always the same, keys are new.
    """
    files = _files(now)
    for name in files:
        if (folder / name).exists():
            raise AlreadyThere(folder / name)
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        mode = 0o600 if path.suffix == ".key" else 0o644
        # O_EXCL: whoever wrote the same file a moment ago keeps it.
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
            file.write(content)


def _files(now: datetime) -> dict[str, bytes]:
    authority, another = issuing.authority(now), issuing.authority(now)
    files = {
        "README.txt": readme().encode(),
        "authority.pem": authority.certificate_pem,
        "authority.key": authority.key_pem,
    }
    revoked = []
    for one in wanted():
        made = issuing.issued(one, by=another if one.issuer is Issuer.ANOTHER_AUTHORITY else authority, now=now)
        files[f"{one.file}.pem"] = made.certificate_pem
        files[f"{one.file}.key"] = made.key_pem
        if one.revoked:
            revoked.append(made)
    files["authority.crl"] = issuing.revocation_list(revoked, by=authority, now=now)
    return files
