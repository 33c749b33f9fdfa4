"""The control API at `/_sim/`: what tests and trainers do to a simulator, a module a subject."""

from __future__ import annotations

from flask import Blueprint

from ..simulator import Simulator
from .clock import clock
from .faults import faults
from .journal import journal
from .mutations import mutations
from .persons import persons

__all__ = ["control"]


def control(simulator: Simulator) -> Blueprint:
    """The control API of a simulator."""
    routes = Blueprint("control", __name__, url_prefix="/_sim")
    routes.register_blueprint(clock(simulator))
    routes.register_blueprint(faults(simulator))
    routes.register_blueprint(journal(simulator))
    routes.register_blueprint(mutations(simulator))
    routes.register_blueprint(persons(simulator))
    return routes
