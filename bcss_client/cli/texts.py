"""What the commands say, in French, Dutch and German."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .. import errors
from ..flow import Evidence
from ..labels import Labels
from . import audit_texts, signature_texts, tls_texts

YES = Labels(fr="oui", nl="ja", de="ja")
NO = Labels(fr="non", nl="neen", de="nein")
NOTHING = Labels(fr="(rien)", nl="(niets)", de="(nichts)")

MEANING = Labels(fr="signification", nl="betekenis", de="Bedeutung")
NEXT_STEP = Labels(fr="que faire", nl="wat te doen", de="was zu tun ist")
TICKETS = Labels(fr="preuve", nl="bewijs", de="Nachweis")
TICKETS_TOLD = Labels(
    fr="ticket BCSS {ticket}, notre référence {reference}",
    nl="KSZ-ticket {ticket}, onze referentie {reference}",
    de="ZDSS-Ticket {ticket}, unsere Referenz {reference}",
)

ASKING = Labels(fr="Consultation de la BCSS …", nl="De KSZ wordt geraadpleegd …", de="Die ZDSS wird abgefragt …")
SIMULATOR_ASSUMED = Labels(
    fr="BCSS_ENVIRONMENT n'est pas défini : le simulateur {url} est interrogé.",
    nl="BCSS_ENVIRONMENT is niet ingesteld: de simulator {url} wordt bevraagd.",
    de="BCSS_ENVIRONMENT ist nicht gesetzt: Der Simulator {url} wird abgefragt.",
)
MORE_PAGES = Labels(
    fr="Il y a d'autres pages : ajoutez --all pour les demander toutes.",
    nl="Er zijn nog pagina's: voeg --all toe om ze alle op te vragen.",
    de="Es gibt weitere Seiten: Mit --all werden alle abgefragt.",
)

GIVE_A_PERIOD = Labels(
    fr="Aucune période n'a été donnée : ajoutez par exemple {options} 2021-01-01..2026-11-22.",
    nl="Er is geen periode gegeven: voeg bijvoorbeeld {options} 2021-01-01..2026-11-22 toe.",
    de="Es wurde kein Zeitraum angegeben: Ergänzen Sie zum Beispiel {options} 2021-01-01..2026-11-22.",
)

GROUPS = Labels(fr="groupes", nl="groepen", de="Gruppen")
ELEMENTS = Labels(fr="éléments", nl="elementen", de="Elemente")
VALUES = Labels(fr="valeurs", nl="waarden", de="Werte")
MISSING = Labels(
    fr="{flow} : aucune réponse conservée ne contient",
    nl="{flow}: geen bewaard antwoord bevat",
    de="{flow}: keine aufbewahrte Antwort enthält",
)

EVIDENCE: Mapping[Evidence, Labels] = MappingProxyType(
    {
        Evidence.OFFICIAL: Labels(fr="officiel", nl="officieel", de="offiziell"),
        Evidence.OBSERVED: Labels(fr="observé", nl="waargenomen", de="beobachtet"),
        Evidence.RECONSTRUCTED: Labels(fr="reconstitué", nl="gereconstrueerd", de="rekonstruiert"),
    }
)
FLOW = Labels(fr="flux", nl="stroom", de="Datenfluss")
SERVICE = Labels(fr="service", nl="dienst", de="Dienst")
TRANSPORT = Labels(fr="transport", nl="transport", de="Transport")
KNOWN_FROM = Labels(fr="source", nl="bron", de="Quelle")
WRITES = Labels(fr="écrit", nl="schrijft", de="schreibt")
TITLE = Labels(fr="objet", nl="onderwerp", de="Gegenstand")

VALID = Labels(fr="valide : {what}", nl="geldig: {what}", de="gültig: {what}")
NOT_VALID = Labels(fr="non valide : {what}", nl="ongeldig: {what}", de="ungültig: {what}")
NOT_RECOGNISED = Labels(
    fr="non reconnu : aucun flux n'a de message dont la racine est {name} ; `bcss flows` les énumère.",
    nl="niet herkend: geen enkele stroom heeft een bericht met {name} als wortel; `bcss flows` somt ze op.",
    de="nicht erkannt: Kein Datenfluss hat eine Nachricht mit der Wurzel {name}; `bcss flows` zählt sie auf.",
)
NOT_READ = Labels(
    fr="illisible : {reason}. Donnez le fichier d'un message SOAP, d'un document SSDN ou d'un corps.",
    nl="onleesbaar: {reason}. Geef het bestand van een SOAP-bericht, een SSDN-document of een body.",
    de=(
        "nicht lesbar: {reason}. Geben Sie die Datei einer SOAP-Nachricht, eines SSDN-Dokuments oder eines Inhalts an."
    ),
)

OK = Labels(fr="ok", nl="ok", de="ok")
NOT_OK = Labels(fr="pas ok", nl="niet ok", de="nicht ok")
NOT_SET = Labels(fr="non défini", nl="niet ingesteld", de="nicht gesetzt")
HIDDEN = Labels(fr="défini (masqué)", nl="ingesteld (verborgen)", de="gesetzt (verborgen)")
VERSIONS = Labels(fr="versions", nl="versies", de="Versionen")
SCHEMAS = Labels(fr="schémas", nl="schema's", de="Schemas")
SCHEMAS_FOUND = Labels(
    fr="{count} trouvés et lisibles", nl="{count} gevonden en leesbaar", de="{count} gefunden und lesbar"
)
REINSTALL = Labels(
    fr="réinstallez le paquet bcss-flux",
    nl="installeer het pakket bcss-flux opnieuw",
    de="installieren Sie das Paket bcss-flux neu",
)
SETTINGS = Labels(fr="réglages", nl="instellingen", de="Einstellungen")
TLS_FILES = Labels(fr="fichiers TLS", nl="TLS-bestanden", de="TLS-Dateien")
MEND_TLS = Labels(
    fr=("BCSS_CERTIFICATE et BCSS_KEY doivent désigner un certificat PEM et sa clé, BCSS_AUTHORITY une autorité PEM"),
    nl=(
        "BCSS_CERTIFICATE en BCSS_KEY moeten een PEM-certificaat en zijn sleutel aanwijzen, "
        "BCSS_AUTHORITY een PEM-autoriteit"
    ),
    de=(
        "BCSS_CERTIFICATE und BCSS_KEY müssen ein PEM-Zertifikat und seinen Schlüssel nennen, "
        "BCSS_AUTHORITY eine PEM-Autorität"
    ),
)
ADDRESS = Labels(fr="adresse", nl="adres", de="Adresse")
TEST_CONNECTION = Labels(fr="test de connexion", nl="verbindingstest", de="Verbindungstest")
ECHO_RETURNED = Labels(fr="le texte est revenu", nl="de tekst is teruggekomen", de="der Text kam zurück")

ERRORS: Mapping[type[errors.BcssError], tuple[Labels, Labels]] = MappingProxyType(
    {
        **audit_texts.ERRORS,
        **signature_texts.ERRORS,
        **tls_texts.ERRORS,
        errors.BcssError: (
            Labels(fr="La consultation a échoué", nl="De raadpleging is mislukt", de="Die Abfrage ist gescheitert"),
            Labels(
                fr="Transmettez les deux tickets au service desk de la BCSS.",
                nl="Geef beide tickets door aan de servicedesk van de KSZ.",
                de="Geben Sie beide Tickets an den Service Desk der ZDSS weiter.",
            ),
        ),
        errors.ConfigurationError: (
            Labels(
                fr="Un réglage manque ou est incorrect",
                nl="Een instelling ontbreekt of is onjuist",
                de="Eine Einstellung fehlt oder ist falsch",
            ),
            Labels(
                fr="Corrigez-le ; `bcss doctor` montre ce qui est défini.",
                nl="Verbeter ze; `bcss doctor` toont wat is ingesteld.",
                de="Berichtigen Sie sie; `bcss doctor` zeigt, was gesetzt ist.",
            ),
        ),
        errors.InvalidRequest: (
            Labels(
                fr="La demande n'a pas été envoyée",
                nl="De vraag is niet verzonden",
                de="Die Anfrage wurde nicht gesendet",
            ),
            Labels(
                fr="Corrigez l'argument et relancez la commande.",
                nl="Verbeter het argument en geef de opdracht opnieuw.",
                de="Berichtigen Sie das Argument und wiederholen Sie den Befehl.",
            ),
        ),
        errors.TimedOut: (
            Labels(
                fr="La BCSS n'a pas répondu à temps",
                nl="De KSZ heeft niet op tijd geantwoord",
                de="Die ZDSS hat nicht rechtzeitig geantwortet",
            ),
            Labels(
                fr="Reposez la question ; avant de répéter une écriture, consultez.",
                nl="Stel de vraag opnieuw; raadpleeg eerst voor u iets opnieuw wegschrijft.",
                de="Fragen Sie erneut; fragen Sie ab, bevor Sie eine Eintragung wiederholen.",
            ),
        ),
        errors.TransportError: (
            Labels(
                fr="La BCSS n'est pas joignable", nl="De KSZ is niet bereikbaar", de="Die ZDSS ist nicht erreichbar"
            ),
            Labels(
                fr="Vérifiez l'adresse et le réseau ; le simulateur se démarre avec `bcss sim`.",
                nl="Controleer het adres en het netwerk; de simulator start met `bcss sim`.",
                de="Prüfen Sie Adresse und Netz; der Simulator startet mit `bcss sim`.",
            ),
        ),
        errors.MalformedReply: (
            Labels(
                fr="La réponse reçue n'est pas fiable",
                nl="Het ontvangen antwoord is niet betrouwbaar",
                de="Die erhaltene Antwort ist nicht verlässlich",
            ),
            Labels(
                fr=("Rien n'en a été retenu ; reposez la question, et signalez les deux tickets si cela se répète."),
                nl=("Er is niets van gebruikt; stel de vraag opnieuw, en meld beide tickets als het terugkomt."),
                de=(
                    "Nichts davon wurde verwendet; fragen Sie erneut und melden Sie im Wiederholungsfall beide Tickets."
                ),
            ),
        ),
        errors.AccessDenied: (
            Labels(fr="L'accès est refusé", nl="De toegang is geweigerd", de="Der Zugang ist verweigert"),
            Labels(
                fr=(
                    "Vérifiez utilisateur, mot de passe, organisation et contexte légal avec le conseiller en sécurité."
                ),
                nl=("Controleer gebruiker, wachtwoord, organisatie en wettelijke context met de veiligheidsconsulent."),
                de="Prüfen Sie Benutzer, Passwort, Organisation und rechtlichen Kontext mit dem Sicherheitsberater.",
            ),
        ),
    }
)
