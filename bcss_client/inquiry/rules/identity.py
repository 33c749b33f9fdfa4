"""Identification: numbers replaced, deceased persons, persons under protection."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import combining, normalize

from ...flows.consult_other_sectors import consult_other_sectors
from ...flows.tx25 import tx25
from ...labels import Labels
from ..basis import Basis
from ..dossier import Dossier
from ..finding import Fact, Finding, Theme
from ..rule import Rule
from ..telling import Told

REPLACED = 999  # quality code under which sectors keep what they know under a replaced number
_NEW_NUMBER = "newSSIN"

NUMBER_REPLACED = Rule(
    key="number_replaced",
    theme=Theme.IDENTITY,
    title=Labels(fr="Le numéro a été remplacé", nl="Het nummer werd vervangen", de="Die Nummer wurde ersetzt"),
    question=Labels(
        fr="La personne connaît-elle son nouveau numéro {number} ? Refaites l'enquête sous ce numéro, après l'avoir "
        "intégré.",
        nl="Kent de persoon het nieuwe nummer {number}? Doe het onderzoek over onder dat nummer, na integratie.",
        de="Kennt die Person ihre neue Nummer {number}? Wiederholen Sie die Untersuchung unter dieser Nummer, nach der "
        "Integration.",
    ),
    bases=(Basis.IDENTIFICATION,),
)
FORMER_NUMBER = Rule(
    key="former_number",
    theme=Theme.IDENTITY,
    title=Labels(
        fr="Une partie de l'histoire se trouve sous un ancien numéro",
        nl="Een deel van de geschiedenis staat onder een vroeger nummer",
        de="Ein Teil der Vorgeschichte steht unter einer früheren Nummer",
    ),
    question=Labels(
        fr="Quels emplois, quelles aides et quelles adresses la personne a-t-elle eus sous son ancien numéro ? "
        "Demandez-lui des preuves : les flux n'en montrent rien sous le numéro actuel.",
        nl="Welk werk, welke steun en welke adressen had de persoon onder het vroegere nummer? Vraag bewijzen: onder "
        "het huidige nummer tonen de stromen er niets van.",
        de="Welche Arbeit, welche Hilfen und welche Adressen hatte die Person unter der früheren Nummer? Bitten Sie "
        "um Nachweise: Unter der heutigen Nummer zeigen die Datenflüsse nichts davon.",
    ),
    bases=(Basis.IDENTIFICATION, Basis.FLOWS),
)
DECEASED = Rule(
    key="deceased",
    theme=Theme.IDENTITY,
    title=Labels(
        fr="Le registre tient la personne pour décédée",
        nl="Volgens het register is de persoon overleden",
        de="Laut Register ist die Person verstorben",
    ),
    question=Labels(
        fr="Qui est devant vous ? Vérifiez la pièce d'identité et le numéro avant toute suite.",
        nl="Wie zit voor u? Controleer het identiteitsbewijs en het nummer voor u verdergaat.",
        de="Wer sitzt vor Ihnen? Prüfen Sie Ausweis und Nummer, bevor Sie fortfahren.",
    ),
    bases=(Basis.IDENTIFICATION,),
)
PROTECTED = Rule(
    key="protected_person",
    theme=Theme.IDENTITY,
    title=Labels(
        fr="La personne est sous protection judiciaire",
        nl="De persoon staat onder rechterlijke bescherming",
        de="Die Person steht unter gerichtlichem Schutz",
    ),
    question=Labels(
        fr="L'administrateur a-t-il signé la demande, et peut-il être entendu avec la personne ?",
        nl="Heeft de bewindvoerder de aanvraag ondertekend, en kan die samen met de persoon worden gehoord?",
        de="Hat der Betreuer den Antrag unterschrieben, und kann er mit der Person angehört werden?",
    ),
    bases=(Basis.IDENTIFICATION, Basis.HEARING),
)
_HAS_FORMER = Labels(
    fr="Le registre donne un ancien numéro de la personne.",
    nl="Het register vermeldt een vroeger nummer van de persoon.",
    de="Das Register nennt eine frühere Nummer der Person.",
)
_KNOWN_UNDER_FORMER = Labels(
    fr="Secteur {sector} : connue sous le numéro remplacé {period}.",
    nl="Sector {sector}: bekend onder het vervangen nummer {period}.",
    de="Sektor {sector}: unter der ersetzten Nummer bekannt {period}.",
)
_NEW = Labels(
    fr="Le numéro {number} l'a remplacé.", nl="Het werd vervangen door {number}.", de="Ersetzt durch {number}."
)
_DIED = Labels(fr="Décès le {day}.", nl="Overlijden op {day}.", de="Tod am {day}.")
_UNDER_PROTECTION = Labels(
    fr="Personne protégée depuis le {day}.",
    nl="Beschermde persoon sinds {day}.",
    de="Geschützte Person seit dem {day}.",
)
_ADMINISTRATOR = Labels(
    fr="Administrateur ou représentant : {name}.",
    nl="Bewindvoerder of vertegenwoordiger: {name}.",
    de="Betreuer oder Vertreter: {name}.",
)
_SIGNED = Labels(
    fr="La déclaration est signée par : {names}.",
    nl="De verklaring is ondertekend door: {names}.",
    de="Die Erklärung ist unterschrieben von: {names}.",
)


def number_replaced(dossier: Dossier) -> Iterator[Finding]:
    """A number that was replaced says nothing any more: the inquiry is to be made under the new one."""
    asked = dossier.of(tx25)
    number = asked.reply.status[_NEW_NUMBER] if asked and asked.reply else None
    if asked and number:
        said = Fact(said=Told(_NEW, {"number": number}), source=asked.source)
        yield NUMBER_REPLACED.finding(said, number=number)


def former_number(dossier: Dossier) -> Iterator[Finding]:
    """What sectors know under a former number is not shown under the present one."""
    file, sectors = dossier.reply(tx25), dossier.reply(consult_other_sectors)
    facts = [dossier.fact(file, _HAS_FORMER)] if file and file.pseudo_national_numbers else []
    if sectors:
        facts += [
            dossier.fact(sectors, _KNOWN_UNDER_FORMER, sector=one.sector, period=one.period)
            for one in sectors.consultations
            if one.quality_code == REPLACED
        ]
    if facts:
        yield FORMER_NUMBER.finding(*facts)


def deceased(dossier: Dossier) -> Iterator[Finding]:
    """Whoever is asked about is alive."""
    file = dossier.reply(tx25)
    for one in file.deceases if file else ():
        day = one.date.complete
        if file and day:
            yield DECEASED.finding(dossier.fact(file, _DIED, day=day))


def protected_person(dossier: Dossier) -> Iterator[Finding]:
    """A protected person is represented or assisted by somebody, who must sign."""
    file = dossier.reply(tx25)
    protections = [one for one in (file.parental_authorities if file else ()) if one.deleted is None]
    if not file or not protections or dossier.people.is_minor(dossier.applicant):
        return
    since = [dossier.fact(file, _UNDER_PROTECTION, day=day) for one in protections if (day := one.date.complete)]
    names = [dossier.name(one.national_number.number) for one in file.guardians if one.national_number]
    facts = [*since, *(dossier.fact(file, _ADMINISTRATOR, name=name) for name in names)]
    signed = dossier.declared.signed_by
    if signed:
        facts.append(dossier.fact(file, _SIGNED, names=", ".join(signed)))
    has_signed = any(_is_same(name, signature) for name in names for signature in signed)
    yield PROTECTED.finding(*facts, differs=bool(names and signed and not has_signed))


def _is_same(name: str, signature: str) -> bool:
    """Whether somebody of that name may have signed so: with fewer first names, in another order, without accents."""
    full, signed = _words(name), _words(signature)
    return len(signed) > 1 and signed <= full


def _words(name: str) -> set[str]:
    bare = "".join(one for one in normalize("NFD", name) if not combining(one))
    return set(bare.casefold().replace("-", " ").split())
