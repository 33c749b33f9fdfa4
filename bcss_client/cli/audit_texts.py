"""What is said of the consultation log, in French, Dutch and German."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .. import errors
from ..consultation import Problem
from ..labels import Labels

PROBLEMS: Mapping[str, Labels] = MappingProxyType(
    {
        Problem.NO_DATABASE: Labels(
            fr="ce n'est pas une base de données ; donnez un chemin de fichier SQLite, ou une URL SQLite ou PostgreSQL",
            nl="dit is geen databank; geef het pad van een SQLite-bestand, of een URL van SQLite of PostgreSQL",
            de="dies ist keine Datenbank; geben Sie den Pfad einer SQLite-Datei oder eine URL (SQLite, PostgreSQL) an",
        ),
        Problem.IN_MEMORY: Labels(
            fr="un journal en mémoire serait perdu ; donnez le chemin d'un fichier",
            nl="een logboek in het geheugen zou verloren gaan; geef het pad van een bestand",
            de="ein Protokoll im Arbeitsspeicher ginge verloren; geben Sie den Pfad einer Datei an",
        ),
        Problem.NO_LIBRARY: Labels(
            fr="une bibliothèque manque ; installez bcss-flux[audit], et pour PostgreSQL bcss-flux[postgresql]",
            nl="er ontbreekt een bibliotheek; installeer bcss-flux[audit], en voor PostgreSQL bcss-flux[postgresql]",
            de="eine Bibliothek fehlt; installieren Sie bcss-flux[audit], für PostgreSQL auch bcss-flux[postgresql]",
        ),
        Problem.NOT_THERE: Labels(
            fr="il n'y a pas de journal ici ; vérifiez le chemin",
            nl="hier is geen logboek; controleer het pad",
            de="hier gibt es kein Protokoll; prüfen Sie den Pfad",
        ),
        Problem.NOT_REACHED: Labels(
            fr="la base de données ne s'ouvre pas ; vérifiez le chemin, les droits et le serveur",
            nl="de databank gaat niet open; controleer het pad, de rechten en de server",
            de="die Datenbank lässt sich nicht öffnen; prüfen Sie Pfad, Rechte und Server",
        ),
        Problem.NOT_A_LOG: Labels(
            fr="ce n'est pas un journal des consultations ; vérifiez le chemin",
            nl="dit is geen logboek van raadplegingen; controleer het pad",
            de="dies ist kein Abfrageprotokoll; prüfen Sie den Pfad",
        ),
        Problem.NEWER: Labels(
            fr="une version plus récente de ce logiciel a écrit ce journal ; mettez bcss-flux à jour",
            nl="een recentere versie van deze software heeft dit logboek geschreven; werk bcss-flux bij",
            de="eine neuere Version dieser Software hat dieses Protokoll geschrieben; aktualisieren Sie bcss-flux",
        ),
        Problem.OTHER_KEY: Labels(
            fr="ce journal a été commencé avec une autre clé ; donnez celle-là",
            nl="dit logboek is met een andere sleutel begonnen; geef die sleutel",
            de="dieses Protokoll wurde mit einem anderen Schlüssel begonnen; geben Sie jenen an",
        ),
        Problem.LOCKED: Labels(
            fr="un autre programme tient ce journal verrouillé ; réessayez quand il aura terminé",
            nl="een ander programma houdt dit logboek vergrendeld; probeer opnieuw als het klaar is",
            de="ein anderes Programm hält dieses Protokoll gesperrt; versuchen Sie es danach erneut",
        ),
        Problem.READ_ONLY: Labels(
            fr="ce journal n'est accessible qu'en lecture ; donnez au programme le droit d'y écrire",
            nl="dit logboek kan alleen worden gelezen; geef het programma schrijfrecht",
            de="dieses Protokoll kann nur gelesen werden; geben Sie dem Programm Schreibrecht",
        ),
        Problem.UNWRITTEN: Labels(
            fr="le disque est plein ou défaillant ; libérez de la place, ou déplacez le journal",
            nl="de schijf is vol of defect; maak plaats vrij, of verplaats het logboek",
            de="der Datenträger ist voll oder fehlerhaft; schaffen Sie Platz oder verlegen Sie das Protokoll",
        ),
        Problem.DAMAGED: Labels(
            fr="la base de données est endommagée ; gardez-la telle quelle et restaurez une copie",
            nl="de databank is beschadigd; bewaar ze zoals ze is en zet een kopie terug",
            de="die Datenbank ist beschädigt; bewahren Sie sie unverändert auf und spielen Sie eine Kopie ein",
        ),
        Problem.UNUSABLE: Labels(
            fr="la base de données refuse ; lisez son propre journal",
            nl="de databank weigert; lees haar eigen logboek",
            de="die Datenbank lehnt ab; lesen Sie deren eigenes Protokoll",
        ),
        Problem.NO_LINE: Labels(
            fr="ce n'est pas une ligne de 1 à 500 caractères",
            nl="het is geen regel van 1 tot 500 tekens",
            de="es ist keine Zeile von 1 bis 500 Zeichen",
        ),
        Problem.NUMBER: Labels(
            fr="il s'y trouve un numéro d'identification, que le journal montrerait à chacun ; donnez la référence du "
            "dossier ou la finalité sans nom ni numéro",
            nl="er staat een identificatienummer in, dat het logboek aan iedereen zou tonen; geef de dossierreferentie "
            "of het doeleinde zonder naam of nummer",
            de="darin steht eine Identifikationsnummer, die das Protokoll jedem zeigen würde; geben Sie Aktenzeichen "
            "oder Zweck ohne Namen und Nummern an",
        ),
        Problem.NO_KEY: Labels(
            fr="ce fichier ne peut être lu ; donnez le fichier qui contient la clé du journal",
            nl="dit bestand kan niet worden gelezen; geef het bestand met de sleutel van het logboek",
            de="diese Datei kann nicht gelesen werden; geben Sie die Datei mit dem Schlüssel des Protokolls an",
        ),
        Problem.BAD_KEY: Labels(
            fr="ce fichier ne contient pas de clé de journal ; une clé compte 64 chiffres hexadécimaux",
            nl="dit bestand bevat geen sleutel van een logboek; een sleutel telt 64 hexadecimale cijfers",
            de="diese Datei enthält keinen Schlüssel eines Protokolls; ein Schlüssel hat 64 hexadezimale Ziffern",
        ),
    }
)

ERRORS: Mapping[type[errors.BcssError], tuple[Labels, Labels]] = MappingProxyType(
    {
        errors.AuditRefused: (
            Labels(
                fr="Le journal des consultations n'est pas utilisable",
                nl="Het logboek van de raadplegingen is niet bruikbaar",
                de="Das Abfrageprotokoll ist nicht verwendbar",
            ),
            Labels(
                fr="Sans lui, rien n'est envoyé à la BCSS.",
                nl="Zonder dit logboek wordt niets naar de KSZ verzonden.",
                de="Ohne dieses Protokoll wird nichts an die ZDSS gesendet.",
            ),
        ),
        errors.OutcomeNotRecorded: (
            Labels(
                fr="La question a été envoyée, mais ce qu'il en est advenu ne figure pas au journal des consultations",
                nl="De vraag is verzonden, maar wat ervan kwam, staat niet in het logboek van de raadplegingen",
                de="Die Anfrage wurde gesendet, doch ihr Ergebnis steht nicht im Abfrageprotokoll",
            ),
            Labels(
                fr="La réponse reçue reste valable ; réparez le journal et donnez le ticket au conseiller en sécurité.",
                nl="Het ontvangen antwoord blijft geldig; herstel het logboek en meld het ticket aan de "
                "veiligheidsconsulent.",
                de="Die erhaltene Antwort bleibt gültig; bringen Sie das Protokoll in Ordnung und melden Sie das "
                "Ticket dem Sicherheitsberater.",
            ),
        ),
    }
)

LOG = Labels(fr="journal des consultations", nl="logboek van de raadplegingen", de="Abfrageprotokoll")
KEY_WRITTEN = Labels(
    fr="La clé du journal est dans {path}. Gardez-en une copie en lieu sûr : sans elle, personne ne peut lire qui a "
    "été consulté.",
    nl="De sleutel van het logboek staat in {path}. Bewaar er een kopie van op een veilige plaats: zonder sleutel kan "
    "niemand lezen wie werd geraadpleegd.",
    de="Der Schlüssel des Protokolls steht in {path}. Bewahren Sie eine Kopie sicher auf: Ohne ihn kann niemand lesen, "
    "über wen abgefragt wurde.",
)
NOT_WRITTEN = Labels(
    fr="{path} ne peut être écrit ({reason}) : donnez un autre fichier.",
    nl="{path} kan niet worden geschreven ({reason}): geef een ander bestand.",
    de="{path} kann nicht geschrieben werden ({reason}): Geben Sie eine andere Datei an.",
)

ENTRIES = Labels(fr="inscriptions", nl="inschrijvingen", de="Einträge")
FIRST = Labels(fr="première", nl="eerste", de="erster")
LAST = Labels(fr="dernière", nl="laatste", de="letzter")
HEAD = Labels(fr="empreinte", nl="vingerafdruk", de="Prüfsumme")
NONE = Labels(fr="aucune", nl="geen", de="keiner")
WHOLE = Labels(
    fr="Le journal est intact. Déposez son empreinte ailleurs, et redonnez-la plus tard avec --expect.",
    nl="Het logboek is ongeschonden. Bewaar de vingerafdruk elders, en geef die later op met --expect.",
    de="Das Protokoll ist unversehrt. Hinterlegen Sie die Prüfsumme anderswo; geben Sie sie später mit --expect an.",
)
BROKEN = Labels(
    fr="Le journal a été altéré : {count} anomalie(s). Gardez-le tel quel et prévenez le conseiller en sécurité.",
    nl="Het logboek is gewijzigd: {count} afwijking(en). Bewaar het zoals het is en verwittig de veiligheidsconsulent.",
    de="Das Protokoll wurde verändert: {count} Abweichung(en). Lassen Sie es, wie es ist, und verständigen Sie den "
    "Sicherheitsberater.",
)
CHANGED = Labels(
    fr="inscription {sequence} du {time} : elle ne suit pas de la précédente ; l'une des deux a été modifiée, ajoutée "
    "ou déplacée",
    nl="inschrijving {sequence} van {time}: ze volgt niet uit de vorige; een van beide is gewijzigd, toegevoegd of "
    "verplaatst",
    de="Eintrag {sequence} vom {time}: Er folgt nicht aus dem vorigen; einer von beiden wurde geändert, eingefügt oder "
    "verschoben",
)
MISSING = Labels(
    fr="inscription {sequence} du {time} : avant elle, {missing} inscription(s) manque(nt)",
    nl="inschrijving {sequence} van {time}: ervoor ontbreken {missing} inschrijving(en)",
    de="Eintrag {sequence} vom {time}: Davor fehlen {missing} Einträge",
)
HEAD_CHANGED = Labels(
    fr="l'en-tête du journal, du {time}, a été modifié",
    nl="de hoofding van het logboek, van {time}, is gewijzigd",
    de="der Kopf des Protokolls, vom {time}, wurde geändert",
)
MORE = Labels(fr="… et {count} autres", nl="… en nog {count}", de="… und {count} weitere")
EXPECTED_FOUND = Labels(
    fr="L'empreinte attendue est celle de l'inscription {sequence} : jusque-là, rien n'a changé.",
    nl="De verwachte vingerafdruk is die van inschrijving {sequence}: tot daar is niets veranderd.",
    de="Die erwartete Prüfsumme ist die des Eintrags {sequence}: Bis dahin hat sich nichts geändert.",
)
EXPECTED_ABSENT = Labels(
    fr="L'empreinte attendue n'est plus dans le journal : sa fin a été retirée, ou il a été réécrit.",
    nl="De verwachte vingerafdruk staat niet meer in het logboek: het einde is weggenomen, of het is herschreven.",
    de="Die erwartete Prüfsumme steht nicht mehr im Protokoll: Das Ende wurde entfernt, oder es wurde neu geschrieben.",
)
