"""Where the applicant is registered, beside where he or she says to live: competence follows the facts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ...flows.tx25 import tx25
from ...labels import Labels
from ...values import Period
from ..basis import Basis
from ..dossier import Dossier
from ..finding import Finding, Nature, Theme
from ..rule import Rule

_STRUCK_OFF = "99991"  # code of residence
_SPECIAL = "999"  # how codes begin that are no municipality

STRUCK_OFF = Rule(
    key="struck_off",
    theme=Theme.RESIDENCE,
    title=Labels(
        fr="La personne est radiée du registre",
        nl="De persoon is uit het register geschrapt",
        de="Die Person ist aus dem Register gestrichen",
    ),
    question=Labels(
        fr="Où dormez-vous, et depuis quand ? La radiation n'ôte pas le droit : le CPAS du lieu où la personne vit en "
        "fait est compétent.",
        nl="Waar slaapt u, en sinds wanneer? De schrapping ontneemt het recht niet: het OCMW van de plaats waar de "
        "persoon feitelijk verblijft, is bevoegd.",
        de="Wo schlafen Sie, und seit wann? Die Streichung nimmt den Anspruch nicht: Zuständig ist das ÖSHZ des "
        "Ortes, an dem die Person tatsächlich lebt.",
    ),
    bases=(Basis.RESIDENCE, Basis.COMPETENCE),
)
REGISTERED_ELSEWHERE = Rule(
    key="registered_elsewhere",
    theme=Theme.RESIDENCE,
    title=Labels(
        fr="La commune du registre n'est pas celle qui est déclarée",
        nl="De gemeente van het register is niet de aangegeven gemeente",
        de="Die Gemeinde des Registers ist nicht die angegebene",
    ),
    question=Labels(
        fr="Depuis quand vivez-vous là où vous dites, et avez-vous annoncé le déménagement ? Notez les différences "
        "dans le rapport ; pour un étudiant, le CPAS de la commune d'inscription reste compétent.",
        nl="Sinds wanneer woont u waar u zegt, en hebt u de verhuizing aangegeven? Noteer de verschillen in het "
        "verslag; voor een student blijft het OCMW van de gemeente van inschrijving bevoegd.",
        de="Seit wann leben Sie dort, und haben Sie den Umzug gemeldet? Vermerken Sie die Unterschiede im Bericht; "
        "für Studierende bleibt das ÖSHZ der Gemeinde der Eintragung zuständig.",
    ),
    bases=(Basis.RESIDENCE, Basis.COMPETENCE, Basis.HOME_VISIT),
)
REFERENCE_ADDRESS = Rule(
    key="reference_address",
    theme=Theme.RESIDENCE,
    nature=Nature.RIGHT,
    title=Labels(
        fr="Une adresse de référence au CPAS, et une prime d'installation plus tard",
        nl="Een referentieadres bij het OCMW, en later een installatiepremie",
        de="Eine Bezugsadresse beim ÖSHZ und später eine Einrichtungsprämie",
    ),
    question=Labels(
        fr="Souhaitez-vous une adresse de référence au CPAS ? Si un logement se trouve, la prime d'installation peut "
        "être demandée, une fois dans la vie.",
        nl="Wenst u een referentieadres bij het OCMW? Wie een woning vindt, kan één keer in het leven een "
        "installatiepremie vragen.",
        de="Wünschen Sie eine Bezugsadresse beim ÖSHZ? Wer eine Wohnung findet, kann einmal im Leben eine "
        "Einrichtungsprämie beantragen.",
    ),
    bases=(Basis.RESIDUARY,),
)
_STRUCK = Labels(
    fr="Radié(e) le {day} ; auparavant inscrit(e) {period}.",
    nl="Geschrapt op {day}; voordien ingeschreven {period}.",
    de="Gestrichen am {day}; davor eingetragen {period}.",
)
_NO_ADDRESS = Labels(
    fr="Le registre ne donne aucune adresse ni adresse de référence aujourd'hui.",
    nl="Het register vermeldt vandaag geen adres en geen referentieadres.",
    de="Das Register nennt heute weder eine Adresse noch eine Bezugsadresse.",
)
_STILL_REGISTERED = Labels(
    fr="Le registre garde la personne à son adresse et ne donne pas d'adresse de référence.",
    nl="Het register houdt de persoon op het adres en vermeldt geen referentieadres.",
    de="Das Register führt die Person weiter unter ihrer Adresse und nennt keine Bezugsadresse.",
)
_REGISTERED = Labels(
    fr="Inscrit(e) à {place} depuis le {day}.",
    nl="Ingeschreven in {place} sinds {day}.",
    de="Eingetragen in {place} seit dem {day}.",
)


def struck_off(dossier: Dossier) -> Iterator[Finding]:
    """Struck off, after having been registered somewhere for longer than the person lived there, perhaps."""
    file = dossier.reply(tx25)
    now, *before = file.residences if file and file.residences else (None,)
    if file and now and before and now.residence.code == _STRUCK_OFF:
        day, first = now.date.complete, before[0].date.complete
        if day and first:
            yield STRUCK_OFF.finding(dossier.fact(file, _STRUCK, day=day, period=Period(first, day - timedelta(1))))


def registered_elsewhere(dossier: Dossier) -> Iterator[Finding]:
    """Another municipality than the one declared."""
    file, declared = dossier.reply(tx25), dossier.declared.residence.municipality
    now = file.residences[0] if file and file.residences else None
    day = now.date.complete if now else None
    if file is None or now is None or day is None or declared is None or now.residence.code.startswith(_SPECIAL):
        return
    if now.residence.code != declared:
        place = now.residence.label or now.residence.code
        yield REGISTERED_ELSEWHERE.finding(dossier.fact(file, _REGISTERED, place=place, day=day), differs=True)


def reference_address(dossier: Dossier) -> Iterator[Finding]:
    """Without an address nothing reaches a person: a centre can give one."""
    file = dossier.reply(tx25)
    if file is None or file.is_empty or file.address_references:
        return
    is_struck_off = bool(file.residences) and file.residences[0].residence.code == _STRUCK_OFF
    if is_struck_off or dossier.declared.residence.homeless:
        has_address = not is_struck_off and bool(file.legal_main_addresses)
        yield REFERENCE_ADDRESS.finding(dossier.fact(file, _STILL_REGISTERED if has_address else _NO_ADDRESS))
