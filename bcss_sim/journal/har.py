"""The journal as an HTTP archive, HAR 1.2, which browsers and HTTP tools open."""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus

from bcss_client.envelope.soap import CONTENT_TYPE

from .entry import Entry

_UNKNOWN = -1  # as HAR says that a size is not known


def har(entries: Iterable[Entry], *, url: str) -> dict[str, object]:
    """The archive of these entries, as if asked at the simulator with the address `url`."""
    return {
        "log": {
            "version": "1.2",
            "creator": {"name": "bcss_sim", "version": "0.1.0"},
            "entries": [_exchange(entry, url.rstrip("/")) for entry in entries],
        }
    }


def _exchange(entry: Entry, url: str) -> dict[str, object]:
    taken = round(entry.seconds * 1000, 3)
    return {
        "startedDateTime": entry.time.isoformat(timespec="milliseconds"),
        "time": taken,
        "request": {
            "method": "POST",
            "url": url + entry.path,
            "httpVersion": "HTTP/1.1",
            "cookies": [],
            "headers": _headers(entry.content_type),
            "queryString": [],
            "postData": {
                "mimeType": entry.content_type or CONTENT_TYPE,
                "text": entry.request.decode(errors="replace"),
            },
            "headersSize": _UNKNOWN,
            "bodySize": len(entry.request),
        },
        "response": {
            "status": entry.http_status,
            "statusText": HTTPStatus(entry.http_status).phrase,
            "httpVersion": "HTTP/1.1",
            "cookies": [],
            "headers": _headers(CONTENT_TYPE),
            "content": {
                "size": len(entry.reply),
                "mimeType": CONTENT_TYPE,
                "text": entry.reply.decode(errors="replace"),
            },
            "redirectURL": "",
            "headersSize": _UNKNOWN,
            "bodySize": len(entry.reply),
        },
        "cache": {},
        "timings": {"send": 0, "wait": taken, "receive": 0},
        "comment": " ".join(filter(None, [entry.ticket, entry.flow, entry.outcome, entry.code])),
    }


def _headers(content_type: str) -> list[dict[str, str]]:
    return [{"name": "Content-Type", "value": content_type}] if content_type else []
