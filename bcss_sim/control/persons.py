"""Whom to ask about: personas by name, others by need."""

from __future__ import annotations

from itertools import islice

import msgspec
from flask import Blueprint, Response, jsonify, request

from ..simulator import Simulator
from ..world.facts import Person
from ..world.needs import Found, Need, NeedRefused
from .problem import problem

_HOW = 'Send {"need": "ris=true age<30"}, and if you like "holder" and "integrate"'
_HOLDER, _LISTED = 80, 50  # letters of a name, people in a list


class _Wanted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who is needed, by whom; whether the demonstration organisation integrates the person."""

    need: str
    holder: str = ""
    integrate: bool = True


def persons(simulator: Simulator) -> Blueprint:
    """`/_sim/persons`: GET lists personas and cases, or those a need is about; POST leases somebody, DELETE lets go."""
    routes = Blueprint("persons", __name__)

    @routes.get("/persons")
    def told() -> Response:
        if "need" in request.args:
            return _listed(simulator, request.args["need"])
        wanted = request.args.get("persona")
        return jsonify(
            [
                {
                    "persona": persona.id,
                    "ssin": str(persona.applicant),
                    "last_name": person.last_name,
                    "first_name": person.first_names[0] if person.first_names else None,
                    "title": dict(persona.title),
                }
                for persona in simulator.world.cast.everybody
                if wanted in (None, persona.id) and (person := simulator.world.person(persona.applicant)) is not None
            ]
        )

    @routes.post("/persons")
    def needed() -> Response:
        try:
            wanted = msgspec.json.decode(request.get_data(), type=_Wanted)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            return problem(400, "The request cannot be read", f"{error}. {_HOW}.")
        if len(wanted.holder) > _HOLDER:
            return problem(422, "The name of the holder is too long", f"It has at most {_HOLDER} letters.")
        try:
            found = simulator.need(wanted.need, holder=wanted.holder, integrate=wanted.integrate)
        except NeedRefused as error:
            return _refused(error)
        response = jsonify(_given(found, wanted))
        response.status_code = 201
        return response

    @routes.delete("/persons")
    def released() -> Response:
        return jsonify(released=simulator.store.release(request.args.get("holder", "")))

    return routes


def _listed(simulator: Simulator, text: str) -> Response:
    try:
        need = Need.parse(text, simulator.world.geography)
    except NeedRefused as error:
        return _refused(error)
    with simulator.desk.one_at_a_time:
        matching = islice(simulator.world.search(simulator.clock.today).matching(need), _LISTED)
        return jsonify([_named(person) for person in matching])


def _refused(error: NeedRefused) -> Response:
    title = "The need cannot be read" if error.malformed else "Nobody meets the need"
    sentence = error.sentence
    texts = {"fr": sentence.fr, "nl": sentence.nl, "de": sentence.de}
    return problem(400 if error.malformed else 422, title, str(error), sentence=texts)


def _named(person: Person) -> dict[str, object]:
    return {
        "ssin": str(person.ssin),
        "last_name": person.last_name,
        "first_name": person.first_names[0] if person.first_names else None,
        "birth_date": str(person.birth),
    }


def _given(found: Found, wanted: _Wanted) -> dict[str, object]:
    return {
        **_named(found.person),
        "why": [{"fr": one.fr, "nl": one.nl, "de": one.de} for one in found.why],
        "made": found.made,
        "holder": wanted.holder,
        "integrated": wanted.integrate,
    }
