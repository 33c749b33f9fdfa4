"""Whom to ask about."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify, request

from ..simulator import Simulator


def persons(simulator: Simulator) -> Blueprint:
    """`GET /_sim/persons`: the personas and cases, or the one that `?persona=` names."""
    routes = Blueprint("persons", __name__)

    @routes.get("/persons")
    def told() -> Response:
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

    return routes
