"""Tenants: simulators side by side in one server."""

from __future__ import annotations

import msgspec
from flask import Blueprint, Response, jsonify, request

from ..simulator import Simulator
from ..tenant_door import HEADER, PREFIX
from ..tenants import TenantRefused, Tenants, Wanted
from .problem import problem

_HOW = 'Send {"name": "team-a"}, and if you like "seed", "population", "clock", "access" or "like"'


def tenant_routes(tenants: Tenants) -> Blueprint:
    """`/_sim/tenants`: GET lists them, POST makes one, DELETE of one drops it with all that was written to it."""
    routes = Blueprint("tenants", __name__)

    @routes.get("/tenants")
    def listed() -> Response:
        return jsonify([_told(name, tenants.named(name)) for name in tenants.names])

    @routes.post("/tenants")
    def made() -> Response:
        try:
            wanted = msgspec.json.decode(request.get_data(), type=Wanted)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            return problem(400, "The request cannot be read", f"{error}. {_HOW}.")
        try:
            response = jsonify(_told(wanted.name, tenants.create(wanted)))
        except TenantRefused as error:
            return problem(422, "The tenant cannot be made", str(error))
        response.status_code = 201
        return response

    @routes.get("/tenants/<name>")
    def shown(name: str) -> Response:
        try:
            return jsonify(_told(name, tenants.named(name)))
        except TenantRefused as error:
            return problem(404, "There is no such tenant", str(error))

    @routes.delete("/tenants/<name>")
    def dropped(name: str) -> Response:
        try:
            tenants.drop(name)
        except TenantRefused as error:
            return problem(404, "There is no such tenant", str(error))
        return Response(status=204)

    return routes


def _told(name: str, simulator: Simulator) -> dict[str, object]:
    return {
        "name": name,
        "path": f"{PREFIX}{name}",
        "header": {HEADER: name},
        "seed": simulator.setting.seed,
        "persons": len(simulator.world),
        "today": simulator.clock.today.isoformat(),
        "access": simulator.setting.access.value,
        "world": simulator.world.fingerprint,
    }
