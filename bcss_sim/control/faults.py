"""What is to go wrong, and how often it has."""

from __future__ import annotations

import msgspec
from flask import Blueprint, Response, jsonify, request

from bcss_client.labels import Labels

from .. import fault_texts as texts
from ..faults import Fault, FaultRefused, Rule, scenarios
from ..simulator import Simulator
from .problem import problem


def faults(simulator: Simulator) -> Blueprint:
    """`/_sim/faults`: GET lists the rules, POST adds one, DELETE takes all away, or one under its number.

    `POST /_sim/faults/scenarios/<name>` puts the rules of a scenario in their place.
    """
    routes = Blueprint("faults", __name__, url_prefix="/faults")

    @routes.errorhandler(FaultRefused)
    def refused(error: FaultRefused) -> Response:
        return _problem(422, "The rule cannot be", error.sentence)

    @routes.get("")
    def listed() -> Response:
        return jsonify([_described(rule) for rule in simulator.faults.rules])

    @routes.post("")
    def added() -> Response:
        try:
            fault = msgspec.json.decode(request.get_data(), type=Fault)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            return _problem(400, "The rule cannot be read", texts.UNREADABLE, detail=f"{error}. {texts.UNREADABLE.fr}")
        response = jsonify(_described(simulator.faults.add(fault)))
        response.status_code = 201
        return response

    @routes.delete("")
    def cleared() -> Response:
        simulator.faults.clear()
        return jsonify([])

    @routes.get("/<int:number>")
    def shown(number: int) -> Response:
        found = next((rule for rule in simulator.faults.rules if rule.number == number), None)
        return _no_rule(number) if found is None else jsonify(_described(found))

    @routes.delete("/<int:number>")
    def removed(number: int) -> Response:
        return listed() if simulator.faults.remove(number) else _no_rule(number)

    @routes.post("/scenarios/<name>")
    def set_up(name: str) -> Response:
        scenario = scenarios().get(name)
        if scenario is None:
            known = ", ".join(scenarios())
            return _problem(404, "There is no such scenario", _told(texts.NO_SUCH_SCENARIO, name=name, known=known))
        simulator.faults.replace(scenario.faults)
        return listed()

    return routes


def _described(rule: Rule) -> dict[str, object]:
    fault: dict[str, object] = msgspec.to_builtins(rule.fault, enc_hook=str)
    return {"id": rule.number, "flow": rule.fault.flow, **fault, "matched": rule.matched, "fired": rule.fired}


def _no_rule(number: int) -> Response:
    return _problem(404, "There is no such rule", _told(texts.NO_SUCH_RULE, number=str(number)))


def _told(sentence: Labels, **told: str) -> Labels:
    return Labels(fr=sentence.fr.format(**told), nl=sentence.nl.format(**told), de=sentence.de.format(**told))


def _problem(status: int, title: str, sentence: Labels, *, detail: str | None = None) -> Response:
    told = {"fr": sentence.fr, "nl": sentence.nl, "de": sentence.de}
    return problem(status, title, detail or sentence.fr, sentence=told)
