"""The lists a condition chooses from: municipalities, nationalities, civil states."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from bcss_client.labels import Labels

from ..geography import Geography
from .seen import Seen
from .values import Choice, Term, Value, fixed

SEXES = fixed([("woman", Labels(fr="femme", nl="vrouw", de="Frau")), ("man", Labels(fr="homme", nl="man", de="Mann"))])
REGIONS = fixed(
    [
        ("Flanders", Labels(fr="Flandre", nl="Vlaanderen", de="Flandern")),
        ("Wallonia", Labels(fr="Wallonie", nl="Wallonië", de="Wallonien")),
        ("Brussels", Labels(fr="Bruxelles", nl="Brussel", de="Brüssel")),
    ]
)
LANGUAGES = fixed(
    [
        ("fr", Labels(fr="français", nl="Frans", de="Französisch")),
        ("nl", Labels(fr="néerlandais", nl="Nederlands", de="Niederländisch")),
        ("de", Labels(fr="allemand", nl="Duits", de="Deutsch")),
    ]
)
CIVIL_STATES = fixed(
    [
        ("single", Labels(fr="célibataire", nl="ongehuwd", de="ledig")),
        ("married", Labels(fr="marié(e)", nl="gehuwd", de="verheiratet")),
        ("widowed", Labels(fr="veuf ou veuve", nl="weduwnaar of weduwe", de="verwitwet")),
        ("divorced", Labels(fr="divorcé(e)", nl="gescheiden", de="geschieden")),
        (
            "separated",
            Labels(fr="séparé(e) de corps", nl="gescheiden van tafel en bed", de="von Tisch und Bett getrennt"),
        ),
    ]
)
_STATES: Mapping[str, str] = MappingProxyType(
    {
        "10": "single",
        "20": "married",
        "30": "widowed",
        "40": "divorced",
        "41": "divorced",
        "50": "separated",
        "51": "separated",
    }
)


def civil_state(seen: Seen) -> Value:
    """The civil state in a word; None for the rare ones."""
    states = seen.person.civil_states
    return _STATES.get(states[-1].code) if states else None


def _municipalities(geography: Geography) -> Mapping[str, Term]:
    return {
        place.refnis: Term(
            Labels(fr=place.fr, nl=place.nl, de=place.de), (place.name(place.language), place.fr, place.nl, place.de)
        )
        for place in geography.municipalities
    }


def _postal_codes(geography: Geography) -> Mapping[str, Term]:
    codes = sorted({code for place in geography.municipalities for code in place.postal_codes})
    return {code: Term(Labels(fr=code, nl=code, de=code), (code,)) for code in codes}


def _nationalities(geography: Geography) -> Mapping[str, Term]:
    return {
        code: Term(Labels(fr=names["fr"], nl=names["nl"], de=names["de"]), (names["fr"], names["nl"], names["de"]))
        for code, names in geography.countries.items()
    }


def _aid_categories(_: Geography) -> Mapping[str, Term]:
    return {
        "1": Term.of("cohabitant", Labels(fr="cohabitant", nl="samenwonend", de="zusammenlebend")),
        "2": Term.of("alone", Labels(fr="isolé", nl="alleenstaand", de="alleinstehend")),
        "3": Term.of("family", Labels(fr="famille à charge", nl="gezin ten laste", de="Familie zu Lasten")),
    }


MUNICIPALITIES = Choice(_municipalities)
POSTAL_CODES = Choice(_postal_codes)
NATIONALITIES = Choice(_nationalities)
AID_CATEGORIES = Choice(_aid_categories)
