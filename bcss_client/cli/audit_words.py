"""The words of an extract and of a report of the consultation log, in French, Dutch and German."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ..audit.findings import Concern
from ..labels import Labels

TITLE = Labels(fr="Consultations", nl="Raadplegingen", de="Abfragen")
OF_FILE = Labels(fr="dossier {file}", nl="dossier {file}", de="Akte {file}")

SEQUENCE = Labels(fr="n°", nl="nr.", de="Nr.")
TIME = Labels(fr="heure (UTC)", nl="tijdstip (UTC)", de="Zeit (UTC)")
ENVIRONMENT = Labels(fr="environnement", nl="omgeving", de="Umgebung")
USER = Labels(fr="utilisateur", nl="gebruiker", de="Benutzer")
ORGANISATION = Labels(fr="organisation", nl="organisatie", de="Organisation")
FILE = Labels(fr="dossier", nl="dossier", de="Akte")
PURPOSE = Labels(fr="finalité", nl="doeleinde", de="Zweck")
PERSON = Labels(fr="personne", nl="persoon", de="Person")
PSEUDONYM = Labels(fr="personne (pseudonyme)", nl="persoon (pseudoniem)", de="Person (Pseudonym)")
FLOW = Labels(fr="flux", nl="stroom", de="Datenfluss")
SUBJECT = Labels(fr="objet", nl="onderwerp", de="Gegenstand")
LEGAL_CONTEXT = Labels(fr="contexte légal", nl="wettelijke context", de="rechtlicher Kontext")
QUALITY_CODE = Labels(fr="code qualité", nl="hoedanigheidscode", de="Eigenschaftscode")
BEGIN = Labels(fr="période du", nl="periode van", de="Zeitraum von")
END = Labels(fr="période au", nl="periode tot", de="Zeitraum bis")
ATTEMPT = Labels(fr="tentative", nl="poging", de="Versuch")
REFERENCE = Labels(fr="notre référence", nl="onze referentie", de="unsere Referenz")
TICKET = Labels(fr="ticket BCSS", nl="KSZ-ticket", de="ZDSS-Ticket")
OUTCOME = Labels(fr="résultat", nl="resultaat", de="Ergebnis")
CODE = Labels(fr="code motif", nl="redencode", de="Begründungscode")
MILLISECONDS = Labels(fr="durée (ms)", nl="duur (ms)", de="Dauer (ms)")

NO_OUTCOME = Labels(
    fr="interrompue ou en cours : aucun résultat inscrit",
    nl="afgebroken of nog bezig: geen resultaat ingeschreven",
    de="abgebrochen oder im Gange: kein Ergebnis eingetragen",
)
EXTRACTED = Labels(
    fr="{count} consultation(s) dans {path} ; journal de {entries} inscriptions, empreinte {head}",
    nl="{count} raadpleging(en) in {path}; logboek van {entries} inschrijvingen, vingerafdruk {head}",
    de="{count} Abfrage(n) in {path}; Protokoll mit {entries} Einträgen, Prüfsumme {head}",
)

CONCERNS: Mapping[Concern, Labels] = MappingProxyType(
    {
        Concern.AGAIN: Labels(
            fr="Même question posée à nouveau pour le même dossier en moins de {hours} heures",
            nl="Zelfde vraag binnen {hours} uur opnieuw gesteld voor hetzelfde dossier",
            de="Gleiche Anfrage für dieselbe Akte innerhalb von {hours} Stunden wiederholt",
        ),
        Concern.WIDE: Labels(
            fr="Période plus longue que d'habitude (revenus et travail : {income} mois ; autres flux : {other} mois)",
            nl="Langere periode dan gebruikelijk (inkomen en werk: {income} maanden; andere stromen: {other} maanden)",
            de="Längerer Zeitraum als üblich (Einkommen und Arbeit: {income} Monate; andere Flüsse: {other} Monate)",
        ),
        Concern.WITHOUT_FILE: Labels(
            fr="Consultation sans référence de dossier",
            nl="Raadpleging zonder dossierreferentie",
            de="Abfrage ohne Aktenzeichen",
        ),
        Concern.WITHOUT_INTEGRATION: Labels(
            fr="Personne non intégrée, ou pas pour toute la période : pas de réponse",
            nl="Persoon niet geïntegreerd, of niet voor de hele periode: geen antwoord",
            de="Person nicht oder nicht für den ganzen Zeitraum integriert: keine Antwort",
        ),
        Concern.BROKEN_OFF: Labels(
            fr="Consultation interrompue ou en cours : aucun résultat inscrit",
            nl="Raadpleging afgebroken of nog bezig: geen resultaat ingeschreven",
            de="Abfrage abgebrochen oder im Gange: kein Ergebnis eingetragen",
        ),
    }
)
NOTHING = Labels(fr="rien à signaler", nl="niets te melden", de="nichts zu melden")
ENTRY = Labels(fr="inscription {numbers}", nl="inschrijving {numbers}", de="Eintrag {numbers}")
POINTERS = Labels(
    fr="Ce sont des points à examiner avec le conseiller en sécurité, pas des reproches : chacun peut avoir une bonne "
    "raison.",
    nl="Dit zijn punten om met de veiligheidsconsulent te bekijken, geen verwijten: elk ervan kan een goede reden "
    "hebben.",
    de="Dies sind Punkte zur Prüfung mit dem Sicherheitsberater, keine Vorwürfe: Jeder kann einen guten Grund haben.",
)
