"""What day it is, and moving on to another."""

from __future__ import annotations

from datetime import date

import msgspec
from flask import Blueprint, Response, jsonify, request

from ..clock import ClockRefused
from ..simulator import Simulator
from .problem import problem

_HOW = 'Send {"advance": {"days": 1}}, {"advance": {"months": 3}}, {"to": "2031-11-22"} or {"pinned": true}'


class _Span(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How far to move on."""

    days: int = 0
    months: int = 0


class _Move(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is to be done with the clock: one of three."""

    advance: _Span | None = None
    to: date | None = None
    pinned: bool | None = None


def clock(simulator: Simulator) -> Blueprint:
    """`/_sim/clock`: GET tells the time, POST moves the clock on; `POST /_sim/reset` begins again."""
    routes = Blueprint("clock", __name__)

    def told() -> Response:
        time = simulator.clock
        return jsonify(today=time.today.isoformat(), now=time.now.isoformat(), pinned=time.pinned)

    @routes.get("/clock")
    def shown() -> Response:
        return told()

    @routes.post("/clock")
    def moved() -> Response:
        try:
            move = msgspec.json.decode(request.get_data(), type=_Move)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            return problem(400, "The request cannot be read", f"{error}. {_HOW}.")
        try:
            match move:
                case _Move(advance=_Span(days=days, months=months), to=None, pinned=None):
                    simulator.clock.advance(days=days, months=months)
                case _Move(advance=None, to=date() as day, pinned=None):
                    simulator.clock.move_to(day)
                case _Move(advance=None, to=None, pinned=True):
                    simulator.clock.pin()
                case _:
                    return problem(422, "The request does not say one thing", f"{_HOW}, one of them.")
        except ClockRefused as error:
            return problem(422, "The clock cannot be moved so", str(error))
        return told()

    @routes.post("/reset")
    def reset() -> Response:
        simulator.reset()
        return told()

    return routes
