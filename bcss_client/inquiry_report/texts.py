"""What a report says beside the findings, in French, Dutch and German."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ..inquiry import Nature
from ..labels import Labels

TITLE = Labels(
    fr="Rapport social : consultation des flux électroniques",
    nl="Sociaal verslag: raadpleging van de elektronische stromen",
    de="Sozialbericht: Abfrage der elektronischen Datenflüsse",
)
SYNTHETIC = Labels(
    fr="Document d'exercice : cette personne n'existe pas.",
    nl="Oefendocument: deze persoon bestaat niet.",
    de="Übungsdokument: Diese Person gibt es nicht.",
)
PREAMBLE = Labels(
    fr="Ce document rassemble ce que disent les flux consultés pour cette demande. Un flux ne décide de rien : chaque "
    "constat se termine par une question à poser à la personne, puis à vérifier. Les numéros renvoient aux "
    "consultations.",
    nl="Dit document brengt samen wat de voor deze aanvraag geraadpleegde stromen zeggen. Een stroom beslist niets: "
    "elke vaststelling eindigt met een vraag aan de persoon, die daarna wordt nagegaan. De nummers verwijzen naar de "
    "raadplegingen.",
    de="Dieses Dokument fasst zusammen, was die für diesen Antrag abgefragten Datenflüsse sagen. Ein Datenfluss "
    "entscheidet nichts: Jede Feststellung endet mit einer Frage an die Person, die danach zu prüfen ist. Die Nummern "
    "verweisen auf die Abfragen.",
)
APPLICANT = Labels(fr="Demandeur", nl="Aanvrager", de="Antragsteller(in)")
NUMBER = Labels(fr="NISS", nl="INSZ", de="ENSS")
AID = Labels(fr="Aide demandée", nl="Gevraagde steun", de="Beantragte Hilfe")
DAY = Labels(fr="Date de l'enquête", nl="Datum van het onderzoek", de="Datum der Untersuchung")
FILE = Labels(fr="Dossier", nl="Dossier", de="Akte")
CENTRE = Labels(fr="Centre", nl="Centrum", de="Zentrum")
WORKER = Labels(fr="Travailleur social", nl="Maatschappelijk werker", de="Sozialarbeiter(in)")
AT_A_GLANCE = Labels(fr="En bref", nl="In het kort", de="Auf einen Blick")
COUNTS: Mapping[Nature, Labels] = MappingProxyType(
    {
        Nature.DIFFERS: Labels(
            fr="Diffère de la déclaration", nl="Wijkt af van de verklaring", de="Weicht von der Erklärung ab"
        ),
        Nature.TO_VERIFY: Labels(fr="À vérifier", nl="Na te gaan", de="Zu klären"),
        Nature.RIGHT: Labels(
            fr="Droits apparemment non demandés",
            nl="Rechten die niet lijken aangevraagd",
            de="Offenbar nicht beantragte Ansprüche",
        ),
    }
)
NONE = Labels(fr="Rien à signaler.", nl="Niets te melden.", de="Nichts zu melden.")
QUESTION = Labels(fr="Question", nl="Vraag", de="Frage")
RULES = Labels(fr="Règle", nl="Regel", de="Regel")
HOLDS_NOTHING = Labels(
    fr="{flow}{period} : consulté, ne contient rien sur la personne.",
    nl="{flow}{period}: geraadpleegd, bevat niets over de persoon.",
    de="{flow}{period}: abgefragt, enthält nichts über die Person.",
)
NOT_ANSWERED = Labels(
    fr="{flow} : pas de réponse. {why} Cela ne dit rien de la personne.",
    nl="{flow}: geen antwoord. {why} Dat zegt niets over de persoon.",
    de="{flow}: keine Antwort. {why} Das sagt nichts über die Person.",
)
INCOMPLETE = Labels(
    fr="{flow} : réponse incomplète, une source n'a pas répondu. À reposer.",
    nl="{flow}: onvolledig antwoord, een bron heeft niet geantwoord. Opnieuw te vragen.",
    de="{flow}: unvollständige Antwort, eine Quelle hat nicht geantwortet. Erneut zu fragen.",
)
NO_REPLY = Labels(
    fr="La consultation n'a pas abouti ({error}).",
    nl="De raadpleging is niet gelukt ({error}).",
    de="Die Abfrage ist nicht zustande gekommen ({error}).",
)
CONSULTATIONS = Labels(fr="Consultations", nl="Raadplegingen", de="Abfragen")
COLUMNS = (
    Labels(fr="N°", nl="Nr.", de="Nr."),
    Labels(fr="Flux", nl="Stroom", de="Datenfluss"),
    Labels(fr="Personne", nl="Persoon", de="Person"),
    Labels(fr="Pourquoi, et période", nl="Waarom, en periode", de="Warum, und Zeitraum"),
    Labels(fr="Résultat", nl="Resultaat", de="Ergebnis"),
    Labels(fr="Ticket, date et heure", nl="Ticket, datum en uur", de="Ticket, Datum und Uhrzeit"),
)
NOBODY = Labels(fr="(aucune personne)", nl="(geen persoon)", de="(keine Person)")
LEFT_OUT = Labels(
    fr="Ce qui n'a pas été consulté, et pourquoi",
    nl="Wat niet werd geraadpleegd, en waarom",
    de="Was nicht abgefragt wurde, und warum",
)
LEFT_OUT_OF = Labels(
    fr="{what} ({relation}{name}) : {why}", nl="{what} ({relation}{name}): {why}", de="{what} ({relation}{name}): {why}"
)
CAUTIONS = Labels(
    fr="À garder à l'esprit en lisant les flux",
    nl="Om in gedachten te houden bij het lezen van de stromen",
    de="Beim Lesen der Datenflüsse zu beachten",
)
HEARD = Labels(fr="Audition et vérification", nl="Verhoor en nazicht", de="Anhörung und Prüfung")
TO_FILL = (
    Labels(
        fr="Personne entendue le, accompagnée de",
        nl="Persoon gehoord op, bijgestaan door",
        de="Person angehört am, begleitet von",
    ),
    Labels(
        fr="Visite à domicile le, ou raison de son absence",
        nl="Huisbezoek op, of waarom er geen was",
        de="Hausbesuch am, oder warum keiner stattfand",
    ),
    Labels(
        fr="Réponses de la personne et pièces reçues",
        nl="Antwoorden van de persoon en ontvangen stukken",
        de="Antworten der Person und erhaltene Unterlagen",
    ),
    Labels(fr="Proposition de décision", nl="Voorstel van beslissing", de="Entscheidungsvorschlag"),
)
SIGNATURES = (
    Labels(
        fr="Le travailleur social (nom, date, signature)",
        nl="De maatschappelijk werker (naam, datum, handtekening)",
        de="Die Sozialarbeiterin, der Sozialarbeiter (Name, Datum, Unterschrift)",
    ),
    Labels(
        fr="Relu par (nom, date, signature)",
        nl="Nagelezen door (naam, datum, handtekening)",
        de="Gegengelesen von (Name, Datum, Unterschrift)",
    ),
)
CONFIDENTIAL = Labels(
    fr="Secret professionnel, article 458 du Code pénal",
    nl="Beroepsgeheim, artikel 458 van het Strafwetboek",
    de="Berufsgeheimnis, Artikel 458 des Strafgesetzbuches",
)
