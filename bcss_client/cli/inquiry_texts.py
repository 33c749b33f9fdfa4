"""What `bcss inquiry` says, in French, Dutch and German."""

from __future__ import annotations

from ..labels import Labels

INQUIRING = Labels(fr="Enquête en cours …", nl="Onderzoek loopt …", de="Untersuchung läuft …")
UNREADABLE = Labels(
    fr="La déclaration {file} ne peut être lue{line}{key}. Corrigez-la : `bcss inquiry --help` dit ce qu'elle peut "
    "contenir.",
    nl="De verklaring {file} kan niet worden gelezen{line}{key}. Verbeter ze: `bcss inquiry --help` zegt wat ze mag "
    "bevatten.",
    de="Die Erklärung {file} kann nicht gelesen werden{line}{key}. Berichtigen Sie sie: `bcss inquiry --help` sagt, "
    "was sie enthalten darf.",
)
AT_LINE = Labels(fr=", ligne {line}", nl=", regel {line}", de=", Zeile {line}")
AT_KEY = Labels(fr=", clé `{key}`", nl=", sleutel `{key}`", de=", Schlüssel `{key}`")
WRITTEN = Labels(fr="Rapport écrit : {file}", nl="Verslag geschreven: {file}", de="Bericht geschrieben: {file}")
NOTHING = Labels(
    fr="Aucun constat : les flux consultés ne disent rien d'autre que la déclaration.",
    nl="Geen vaststelling: de geraadpleegde stromen zeggen niets anders dan de verklaring.",
    de="Keine Feststellung: Die abgefragten Datenflüsse sagen nichts anderes als die Erklärung.",
)
CONSULTED = Labels(
    fr="{asked} consultations, dont {unanswered} sans réponse.",
    nl="{asked} raadplegingen, waarvan {unanswered} zonder antwoord.",
    de="{asked} Abfragen, davon {unanswered} ohne Antwort.",
)
UNANSWERED = Labels(
    fr="Sans réponse : {flow} ({why})", nl="Zonder antwoord: {flow} ({why})", de="Ohne Antwort: {flow} ({why})"
)
NOT_WRITTEN = Labels(
    fr="Le rapport {file} n'est pas écrit ({reason}).",
    nl="Het verslag {file} is niet geschreven ({reason}).",
    de="Der Bericht {file} wurde nicht geschrieben ({reason}).",
)
