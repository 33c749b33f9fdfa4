"""What somebody can be asked for by: one table, read by the parser, the search, the commands and the documentation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from bcss_client.labels import Labels
from bcss_client.values import Sex

from ..census import BELGIAN, Household, Member
from ..drawn.right_of_stay import is_recognised
from ..geography import Geography
from ..household import STRUCK_OFF
from ..shares import CENSUS, Trait
from .seen import Seen, years
from .terms import (
    AID_CATEGORIES,
    CIVIL_STATES,
    LANGUAGES,
    MUNICIPALITIES,
    NATIONALITIES,
    POSTAL_CODES,
    REGIONS,
    SEXES,
    civil_state,
)
from .values import Count, Flag, Kind, Value

_FLAG = Flag()
_MOST_AGE, _MOST_TOGETHER = 120, 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """One thing a person can be asked for by.

    `read` reads it off a person; `early`, where it can be told before the life of the household is worked out, off a
    member of a drawn one. `trait` is the trait of a household whose head has it.
    """

    name: str
    title: Labels
    kind: Kind
    read: Callable[[Seen], Value]
    early: Callable[[Member, Household, date], Value] | None = None
    trait: Trait | None = None


def _feature(
    name: str,
    kind: Kind,
    read: Callable[[Seen], Value],
    *,
    fr: str,
    nl: str,
    de: str,
    early: Callable[[Member, Household, date], Value] | None = None,
    trait: Trait | None = None,
) -> Feature:
    return Feature(name=name, kind=kind, read=read, title=Labels(fr=fr, nl=nl, de=de), early=early, trait=trait)


def _municipality(seen: Seen) -> Value:
    return seen.address.municipality if seen.address else None


# Until the census day people may have lived elsewhere; from it on those drawn stay in one municipality.
def _drawn_in(_: Member, household: Household, on: date) -> Value:
    return household.municipality.refnis if on >= CENSUS else None


def _region(seen: Seen) -> Value:
    return seen.world.geography.municipality(seen.address.municipality).region if seen.address else None


def _category(seen: Seen) -> Value:
    return seen.grant.category if seen.grant else None


def _sex(sex: Sex) -> Value:
    return {Sex.FEMALE: "woman", Sex.MALE: "man"}.get(sex)


def _foreign(seen: Seen) -> Value:
    return seen.nationality not in (None, BELGIAN)


def _struck_off(seen: Seen) -> Value:
    return any(one.place == STRUCK_OFF and one.period.contains(seen.on) for one in seen.person.residences)


def _bim(seen: Seen) -> Value:
    return seen.runs(one.period for one in seen.person.increased_reimbursements)


def _temporary(seen: Seen) -> Value:
    return seen.runs(job.period for job in seen.person.jobs if job.user)


_TABLE = (
    _feature(
        "age",
        Count(_MOST_AGE),
        lambda seen: seen.age,
        early=lambda member, _, on: years(member.birth, on),
        fr="âge",
        nl="leeftijd",
        de="Alter",
    ),
    _feature(
        "sex",
        SEXES,
        lambda seen: _sex(seen.person.sex),
        early=lambda member, _, __: _sex(member.sex),
        fr="sexe",
        nl="geslacht",
        de="Geschlecht",
    ),
    _feature(
        "municipality", MUNICIPALITIES, _municipality, early=_drawn_in, fr="commune", nl="gemeente", de="Gemeinde"
    ),
    _feature(
        "postal_code",
        POSTAL_CODES,
        lambda seen: seen.address.postal_code if seen.address else None,
        fr="code postal",
        nl="postcode",
        de="Postleitzahl",
    ),
    _feature("region", REGIONS, _region, fr="région", nl="gewest", de="Region"),
    _feature(
        "language",
        LANGUAGES,
        lambda seen: seen.person.language,
        fr="langue du dossier",
        nl="taal van het dossier",
        de="Sprache der Akte",
    ),
    _feature(
        "nationality",
        NATIONALITIES,
        lambda seen: seen.nationality,
        fr="nationalité",
        nl="nationaliteit",
        de="Staatsangehörigkeit",
    ),
    _feature(
        "foreigner", _FLAG, _foreign, fr="de nationalité étrangère", nl="vreemde nationaliteit", de="Ausländer(in)"
    ),
    _feature(
        "refugee",
        _FLAG,
        lambda seen: is_recognised(seen.person, seen.on),
        fr="réfugié(e) reconnu(e)",
        nl="erkend vluchteling",
        de="anerkannter Flüchtling",
    ),
    _feature("civil_state", CIVIL_STATES, civil_state, fr="état civil", nl="burgerlijke staat", de="Familienstand"),
    _feature(
        "children",
        Count(_MOST_TOGETHER),
        lambda seen: len(seen.children),
        fr="enfants dans le ménage",
        nl="kinderen in het huishouden",
        de="Kinder im Haushalt",
    ),
    _feature(
        "household_size",
        Count(_MOST_TOGETHER),
        lambda seen: len(seen.world.household(seen.person, seen.on)),
        fr="personnes dans le ménage",
        nl="personen in het huishouden",
        de="Personen im Haushalt",
    ),
    _feature(
        "partner",
        _FLAG,
        lambda seen: seen.has_partner,
        fr="vit avec un(e) partenaire",
        nl="woont met een partner samen",
        de="lebt mit Partner(in) zusammen",
    ),
    _feature(
        "cohabitant",
        _FLAG,
        lambda seen: seen.has_unrelated_adult,
        fr="vit avec un adulte sans lien de parenté",
        nl="woont samen met een niet-verwante volwassene",
        de="lebt mit nicht verwandtem Erwachsenen zusammen",
    ),
    _feature(
        "ris",
        _FLAG,
        lambda seen: seen.grant is not None,
        fr="revenu d'intégration ou aide équivalente en cours",
        nl="lopend leefloon of equivalent leefloon",
        de="laufendes Eingliederungseinkommen oder gleichwertige Sozialhilfe",
    ),
    _feature(
        "ris_category",
        AID_CATEGORIES,
        _category,
        fr="catégorie du revenu d'intégration",
        nl="categorie van het leefloon",
        de="Kategorie des Eingliederungseinkommens",
    ),
    _feature(
        "equivalent",
        _FLAG,
        lambda seen: seen.grant is not None and seen.grant.equivalent,
        fr="aide équivalente en cours",
        nl="lopend equivalent leefloon",
        de="laufende gleichwertige Sozialhilfe",
    ),
    _feature(
        "bim", _FLAG, _bim, fr="intervention majorée (BIM)", nl="verhoogde tegemoetkoming", de="erhöhte Beteiligung"
    ),
    _feature(
        "insured",
        _FLAG,
        lambda seen: seen.runs(one.period for one in seen.person.insurances),
        fr="en ordre d'assurance soins de santé",
        nl="in orde met de ziekteverzekering",
        de="krankenversichert",
    ),
    _feature(
        "incapacity",
        _FLAG,
        lambda seen: seen.runs(one.period for one in seen.person.incapacities),
        trait=Trait.SICK,
        fr="en incapacité de travail",
        nl="arbeidsongeschikt",
        de="arbeitsunfähig",
    ),
    _feature(
        "unemployed",
        _FLAG,
        lambda seen: seen.runs(one.period for one in seen.person.unemployment_rights),
        fr="droit au chômage en cours",
        nl="lopend recht op werkloosheid",
        de="laufendes Recht auf Arbeitslosengeld",
    ),
    _feature(
        "sanctioned",
        _FLAG,
        lambda seen: seen.stop is not None,
        fr="sanction ou exclusion de l'ONEM",
        nl="sanctie of uitsluiting door de RVA",
        de="Sanktion oder Ausschluss des LfA",
    ),
    _feature(
        "employed",
        _FLAG,
        lambda seen: seen.works(),
        fr="occupé(e) comme travailleur salarié",
        nl="aan het werk als werknemer",
        de="als Arbeitnehmer(in) beschäftigt",
    ),
    _feature(
        "temporary_worker",
        _FLAG,
        _temporary,
        trait=Trait.TEMPORARY_WORKER,
        fr="travailleur intérimaire",
        nl="uitzendkracht",
        de="Leiharbeitnehmer(in)",
    ),
    _feature(
        "student_job",
        _FLAG,
        lambda seen: seen.worked_as_student(),
        fr="job d'étudiant dans l'année écoulée",
        nl="studentenjob in het voorbije jaar",
        de="Studentenjob im vergangenen Jahr",
    ),
    _feature(
        "student",
        _FLAG,
        lambda seen: seen.studies(),
        fr="étudiant(e) majeur(e)",
        nl="meerderjarige student(e)",
        de="volljährige(r) Studierende(r)",
    ),
    _feature(
        "self_employed",
        _FLAG,
        lambda seen: seen.runs(one.period for one in seen.person.self_employments),
        fr="indépendant(e)",
        nl="zelfstandige",
        de="selbstständig",
    ),
    _feature(
        "career_break",
        _FLAG,
        lambda seen: seen.runs(one.period for one in seen.person.career_breaks),
        fr="interruption de carrière ou crédit-temps",
        nl="loopbaanonderbreking of tijdskrediet",
        de="Laufbahnunterbrechung oder Zeitkredit",
    ),
    _feature(
        "pension",
        _FLAG,
        lambda seen: seen.pensions(guaranteed=False),
        fr="pension légale en cours",
        nl="lopend wettelijk pensioen",
        de="laufende gesetzliche Pension",
    ),
    _feature(
        "grapa",
        _FLAG,
        lambda seen: seen.pensions(guaranteed=True),
        fr="garantie de revenus aux personnes âgées (GRAPA)",
        nl="inkomensgarantie voor ouderen (IGO)",
        de="Einkommensgarantie für Betagte (GRAPA)",
    ),
    _feature(
        "child_benefit",
        _FLAG,
        lambda seen: seen.paid_child_benefit(),
        fr="reçoit des allocations familiales",
        nl="ontvangt kinderbijslag",
        de="bezieht Kindergeld",
    ),
    _feature(
        "owner",
        _FLAG,
        lambda seen: seen.runs(one.period for one in seen.person.properties),
        fr="droit sur un bien immobilier",
        nl="recht op onroerend goed",
        de="Recht an einer Immobilie",
    ),
    _feature(
        "struck_off",
        _FLAG,
        _struck_off,
        trait=Trait.STRUCK_OFF,
        fr="radié(e) d'office",
        nl="ambtshalve geschrapt",
        de="von Amts wegen gestrichen",
    ),
    _feature(
        "reference_address",
        _FLAG,
        lambda seen: seen.runs(one.period for one in seen.person.reference_address),
        trait=Trait.REFERENCE_ADDRESS,
        fr="inscrit(e) en adresse de référence",
        nl="ingeschreven op een referentieadres",
        de="unter einer Referenzadresse eingetragen",
    ),
    _feature(
        "absent",
        _FLAG,
        lambda seen: seen.runs(one.period for one in seen.person.absences),
        trait=Trait.ABSENT,
        fr="temporairement absent(e)",
        nl="tijdelijk afwezig",
        de="vorübergehend abwesend",
    ),
    _feature(
        "moving",
        _FLAG,
        lambda seen: bool(seen.person.announced),
        trait=Trait.MOVING,
        fr="changement d'adresse annoncé",
        nl="adreswijziging aangekondigd",
        de="Adresswechsel angekündigt",
    ),
    _feature(
        "protected",
        _FLAG,
        lambda seen: seen.person.guardianship is not None,
        trait=Trait.PROTECTED,
        fr="sous protection judiciaire",
        nl="onder rechterlijke bescherming",
        de="unter gerichtlichem Schutz",
    ),
    _feature(
        "deceased", _FLAG, lambda seen: seen.person.death is not None, fr="décédé(e)", nl="overleden", de="verstorben"
    ),
    _feature(
        "replaced",
        _FLAG,
        lambda seen: seen.person.replaced_by is not None,
        trait=Trait.CORRECTED_NUMBER,
        fr="numéro remplacé",
        nl="vervangen nummer",
        de="ersetzte Nummer",
    ),
    _feature(
        "cancelled",
        _FLAG,
        lambda seen: seen.person.cancelled,
        trait=Trait.DUPLICATE_NUMBER,
        fr="numéro annulé",
        nl="geannuleerd nummer",
        de="annullierte Nummer",
    ),
)

FEATURES: Mapping[str, Feature] = MappingProxyType({feature.name: feature for feature in _TABLE})
"""The features, by name."""

UNLESS_ASKED = ("deceased", "replaced", "cancelled")
"""What nobody found has, unless the need says something of it."""


def shown(feature: Feature, value: Value, geography: Geography) -> Labels:
    """A feature with its value, as a sentence tells it."""
    match feature.kind, value:
        case _, None:
            return _joined(feature.title, Labels(fr="inconnu", nl="onbekend", de="unbekannt"))
        case Flag(), _:
            yes, no = Labels(fr="oui", nl="ja", de="ja"), Labels(fr="non", nl="neen", de="nein")
            return _joined(feature.title, yes if value else no)
        case Count(), _:
            return _joined(feature.title, Labels(fr=str(value), nl=str(value), de=str(value)))
        case kind, _:
            return _joined(feature.title, kind.terms(geography)[str(value)].labels)


def _joined(title: Labels, value: Labels) -> Labels:
    return Labels(fr=f"{title.fr} : {value.fr}", nl=f"{title.nl}: {value.nl}", de=f"{title.de}: {value.de}")
