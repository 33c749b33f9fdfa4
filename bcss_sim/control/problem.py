"""What is wrong with a request of the control API, as RFC 9457 has it."""

from __future__ import annotations

from flask import Response, jsonify


def problem(status: int, title: str, detail: str, **more: object) -> Response:
    """An answer of type `application/problem+json`: `title` names the kind of problem, `detail` says what to do."""
    response = jsonify(type="about:blank", title=title, status=status, detail=detail, **more)
    response.status_code = status
    response.content_type = "application/problem+json"
    return response
