"""Pages for people: whom to ask about and why, in French, Dutch and German."""

from __future__ import annotations

from collections.abc import Mapping

from flask import Blueprint, Response, make_response, render_template, request, url_for

from bcss_client import flows
from bcss_client.envelope.ssdn import PATH as GATEWAY
from bcss_client.flow import Soa
from bcss_client.labels import Labels
from bcss_client.values import LANGUAGES, IncompleteDate, Language

from ..simulator import Simulator
from ..world.register_codes import RegisterCodes
from .entries import entries, found
from .languages import LANGUAGE_NAMES, chosen, written
from .members import members
from .words import WORDS

__all__ = ["pages"]

_SEARCHED = ("q", "kind", "trap")
# Nothing is fetched from elsewhere, nothing runs in the browser, and no other site may frame a page.
_HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def pages(simulator: Simulator) -> Blueprint:
    """The pages of a simulator: `/`, `/cases` and a page for each story."""
    routes = Blueprint("pages", __name__, template_folder="templates", static_folder="static", static_url_path="/pages")
    told = entries(simulator.world)
    codes = RegisterCodes.load()

    @routes.get("/")
    def index() -> Response:
        services: dict[str, list[Labels]] = {}
        for flow in flows.ALL:
            services.setdefault(flow.wire.path if isinstance(flow.wire, Soa) else GATEWAY, []).append(flow.title)
        return _page("index", services=services, stories=len(told), persons=len(simulator.world))

    @routes.get("/cases")
    def cases() -> Response:
        asked, kind, trap = (request.args.get(name, "").strip() for name in _SEARCHED)
        traps = {one.key: one for entry in told for one in entry.told.traps}
        return _page(
            "cases", found=found(told, asked, kind=kind, trap=trap), asked=asked, kind=kind, trap=trap, traps=traps
        )

    @routes.get("/cases/<story_id>")
    def case(story_id: str) -> Response:
        place = next((place for place, entry in enumerate(told) if entry.id == story_id.upper()), None)
        if place is None:
            return _page("not_found", status=404, story_id=story_id)
        lang = _language()
        return _page(
            "case",
            entry=told[place],
            before=told[place - 1] if place else None,
            after=told[place + 1] if place + 1 < len(told) else None,
            members=members(
                told[place].told, world=simulator.world, codes=codes, today=simulator.clock.today, lang=lang
            ),
            today=simulator.clock.today,
        )

    @routes.after_request
    def secured(response: Response) -> Response:
        response.headers.update(_HEADERS)
        return response

    return routes


def _language() -> Language:
    return chosen(request.args.get("lang"), request.accept_languages)


def _same_page() -> Mapping[Language, str]:
    """The address of this page, with what is searched, in each language."""
    place = dict(request.view_args or {})
    place |= {key: request.args[key] for key in _SEARCHED if key in request.args}
    return {language: url_for(request.endpoint or "", lang=language, **place) for language in LANGUAGES}


def _page(name: str, *, status: int = 200, **shown: object) -> Response:
    lang = _language()

    def word(key: str, **filled: object) -> str:
        return WORDS[key].text(lang).format(**filled)

    def date_of(day: IncompleteDate) -> str:
        return written(day, lang)

    html = render_template(
        f"pages/{name}.html",
        lang=lang,
        language_names=LANGUAGE_NAMES,
        same_page=_same_page(),
        word=word,
        date_of=date_of,
        **shown,
    )
    response = make_response(html, status)
    response.headers["Content-Language"] = lang
    response.headers["Vary"] = "Accept-Language"
    return response
