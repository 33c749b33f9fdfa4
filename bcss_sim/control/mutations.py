"""What changed about integrated persons, and deliveries that go wrong."""

from __future__ import annotations

from typing import Annotated

import msgspec
from flask import Blueprint, Response, jsonify, request

from bcss_client.flow import Evidence
from bcss_client.values import LANGUAGES

from ..simulator import Simulator
from ..store import Mutation
from ..world.subjects import CONSULTED, Subject, Turn, phrase
from .problem import problem

_MOST = 1000
_Place = Annotated[int, msgspec.Meta(ge=1)]


class _Wanted(msgspec.Struct, frozen=True):
    """What of the feed is wanted, as the query has it."""

    organisation: Annotated[str, msgspec.Meta(pattern=r"^\d{10}$")] | None = None
    after: Annotated[int, msgspec.Meta(ge=0)] = 0
    limit: Annotated[int, msgspec.Meta(ge=1, le=_MOST)] = _MOST


class _Disturbance(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The places whose next delivery goes wrong."""

    organisation: Annotated[str, msgspec.Meta(pattern=r"^\d{10}$")] | None = None
    lose: frozenset[_Place] = frozenset()
    repeat: frozenset[_Place] = frozenset()


def mutations(simulator: Simulator) -> Blueprint:
    """`/_sim/mutations`: GET what changed after a place in the feed, POST what is to be lost or repeated."""
    routes = Blueprint("mutations", __name__)
    demonstration = simulator.organisations[0].cbe

    @routes.get("/mutations")
    def told() -> Response:
        try:
            wanted = msgspec.convert(request.args.to_dict(), _Wanted, strict=False)
        except msgspec.ValidationError as error:
            return problem(400, "The question cannot be read", f"{error}. Ask as in ?after=0&limit={_MOST}.")
        organisation = wanted.organisation or demonstration
        found = simulator.mutations(organisation, after=wanted.after, limit=wanted.limit)
        return jsonify(
            organisation=organisation,
            evidence=Evidence.RECONSTRUCTED.value,
            mutations=[_described(one) for one in found],
            last=simulator.feed.last(organisation),
        )

    @routes.post("/mutations")
    def disturbed() -> Response:
        try:
            wanted = msgspec.json.decode(request.get_data(), type=_Disturbance)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            return problem(400, "The request cannot be read", f'{error}. Send {{"lose": [14], "repeat": [15]}}.')
        if not wanted.lose | wanted.repeat:
            return problem(422, "Nothing is to go wrong", 'Name places in the feed: {"lose": [14], "repeat": [15]}.')
        if both := sorted(wanted.lose & wanted.repeat):
            return problem(422, "The request contradicts itself", f"{both[0]} cannot be lost and repeated at once.")
        organisation = wanted.organisation or demonstration
        simulator.feed.disturb(organisation, lose=wanted.lose, repeat=wanted.repeat)
        return jsonify(organisation=organisation, lose=sorted(wanted.lose), repeat=sorted(wanted.repeat))

    return routes


def _described(mutation: Mutation) -> dict[str, object]:
    subject, turn = Subject(mutation.subject), Turn(mutation.turn)
    return {
        "sequence": mutation.sequence,
        "day": mutation.day.isoformat(),
        "ssin": str(mutation.ssin),
        "subject": str(subject),
        "change": str(turn),
        "flows": list(CONSULTED[subject]),
        "label": {language: phrase(subject, turn, language) for language in LANGUAGES},
    }
