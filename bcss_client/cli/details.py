"""What is wrong with an argument, certificate or log, in the users' languages; the library says it in English."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ..labels import Labels
from ..values import Language
from . import audit_texts, tls_texts

# By how the English sentence begins; what follows it, such as a list of codes, is kept.
_DETAILS: Mapping[str, Labels] = MappingProxyType(
    {
        **audit_texts.PROBLEMS,
        **tls_texts.PROBLEMS,
        "an identification number has eleven digits": Labels(
            fr="un numéro d'identification compte onze chiffres",
            nl="een identificatienummer telt elf cijfers",
            de="eine Identifikationsnummer hat elf Ziffern",
        ),
        "the month of this identification number does not exist": Labels(
            fr="le mois de ce numéro d'identification n'existe pas",
            nl="de maand van dit identificatienummer bestaat niet",
            de="den Monat dieser Identifikationsnummer gibt es nicht",
        ),
        "the day of this identification number does not exist": Labels(
            fr="le jour de ce numéro d'identification n'existe pas",
            nl="de dag van dit identificatienummer bestaat niet",
            de="den Tag dieser Identifikationsnummer gibt es nicht",
        ),
        "the check digits of this identification number are wrong": Labels(
            fr="les chiffres de contrôle de ce numéro d'identification sont faux",
            nl="de controlecijfers van dit identificatienummer zijn fout",
            de="die Prüfziffern dieser Identifikationsnummer sind falsch",
        ),
        "the period ends before it begins": Labels(
            fr="la période finit avant de commencer",
            nl="de periode eindigt voor ze begint",
            de="der Zeitraum endet, bevor er beginnt",
        ),
        "it is not an enterprise number: ten digits with a valid check": Labels(
            fr="ce n'est pas un numéro d'entreprise : dix chiffres avec un contrôle juste",
            nl="het is geen ondernemingsnummer: tien cijfers met een geldige controle",
            de="es ist keine Unternehmensnummer: zehn Ziffern mit gültiger Prüfzahl",
        ),
        "it is not one of ": Labels(fr="ce n'est aucun de ", nl="het is geen van ", de="es ist keines von "),
        "it is not a month yyyy-mm": Labels(
            fr="ce n'est pas un mois aaaa-mm", nl="het is geen maand jjjj-mm", de="es ist kein Monat jjjj-mm"
        ),
        "it is not a quarter yyyyQn": Labels(
            fr="ce n'est pas un trimestre aaaaQn", nl="het is geen kwartaal jjjjQn", de="es ist kein Quartal jjjjQn"
        ),
        "it is not a decimal number": Labels(
            fr="ce n'est pas un nombre décimal", nl="het is geen decimaal getal", de="es ist keine Dezimalzahl"
        ),
        "it is not a date yyyy-mm-dd": Labels(
            fr="ce n'est pas une date aaaa-mm-jj", nl="het is geen datum jjjj-mm-dd", de="es ist kein Datum jjjj-mm-tt"
        ),
    }
)


def translated(message: str, language: Language) -> str:
    """The message about an argument or about where a log is kept, in `language` as far as it is known there."""
    argument, _, told = message.partition(": ")
    for sentence, labels in _DETAILS.items():
        if told.startswith(sentence):
            return f"{argument}: {labels.text(language)}{told.removeprefix(sentence)}"
    return message
