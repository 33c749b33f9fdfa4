"""What `bcss anonymise` says, in French, Dutch and German."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ..anonymise import Why
from ..labels import Labels

REFUSED = Labels(
    fr="Pas anonymisé{where} : {why}. Rien n'a été écrit.",
    nl="Niet geanonimiseerd{where}: {why}. Er is niets weggeschreven.",
    de="Nicht anonymisiert{where}: {why}. Es wurde nichts geschrieben.",
)
READ_IT = Labels(
    fr=(
        "Aucune valeur remplacée ne se retrouve dans le résultat. Relisez-le avant de l'envoyer : la composition du "
        "ménage et les codes rares restent."
    ),
    nl=(
        "Geen enkele vervangen waarde staat nog in het resultaat. Lees het na voor u het verstuurt: de samenstelling "
        "van het gezin en zeldzame codes blijven staan."
    ),
    de=(
        "Kein ersetzter Wert steht noch im Ergebnis. Lesen Sie es durch, bevor Sie es versenden: Die Zusammensetzung "
        "des Haushalts und seltene Codes bleiben erhalten."
    ),
)
ONE_OUTPUT = Labels(
    fr="Donnez --output ou --output-dir, pas les deux.",
    nl="Geef --output of --output-dir, niet allebei.",
    de="Geben Sie --output oder --output-dir an, nicht beides.",
)
SEVERAL = Labels(
    fr="Pour plusieurs fichiers, donnez un dossier avec --output-dir.",
    nl="Geef voor meerdere bestanden een map met --output-dir.",
    de="Geben Sie für mehrere Dateien mit --output-dir einen Ordner an.",
)
SAME_NAME = Labels(
    fr="Deux fichiers portent le même nom : leurs résultats iraient au même endroit.",
    nl="Twee bestanden hebben dezelfde naam: hun resultaten zouden op dezelfde plaats terechtkomen.",
    de="Zwei Dateien haben denselben Namen: Ihre Ergebnisse kämen an dieselbe Stelle.",
)
EXISTS = Labels(
    fr="{file} existe déjà et n'est pas écrasé. Donnez un autre nom.",
    nl="{file} bestaat al en wordt niet overschreven. Geef een andere naam.",
    de="{file} gibt es schon und wird nicht überschrieben. Geben Sie einen anderen Namen an.",
)
NO_FILE = Labels(
    fr="Le fichier {file} n'existe pas.", nl="Het bestand {file} bestaat niet.", de="Die Datei {file} gibt es nicht."
)
UNREADABLE = Labels(
    fr="{file} ne peut être lu ou écrit ({reason}). Vérifiez le chemin et les droits.",
    nl="{file} kan niet gelezen of geschreven worden ({reason}). Controleer het pad en de rechten.",
    de="{file} kann nicht gelesen oder geschrieben werden ({reason}). Prüfen Sie Pfad und Rechte.",
)
NAME_TELLS = Labels(
    fr=(
        "Le nom d'un fichier contient une valeur qui a été remplacée dans le message. Renommez-le. Rien n'a été écrit."
    ),
    nl=(
        "De naam van een bestand bevat een waarde die in het bericht vervangen is. Hernoem het. Er is niets "
        "weggeschreven."
    ),
    de=(
        "Der Name einer Datei enthält einen Wert, der in der Nachricht ersetzt wurde. Benennen Sie sie um. Es wurde "
        "nichts geschrieben."
    ),
)

WHY: Mapping[Why, Labels] = MappingProxyType(
    {
        Why.NOTHING_GIVEN: Labels(
            fr="aucun message n'a été donné", nl="er is geen bericht gegeven", de="es wurde keine Nachricht angegeben"
        ),
        Why.TOO_LARGE: Labels(
            fr="le message dépasse 10 Mo", nl="het bericht is groter dan 10 MB", de="die Nachricht ist größer als 10 MB"
        ),
        Why.EMPTY: Labels(fr="il ne contient rien", nl="er staat niets in", de="sie enthält nichts"),
        Why.WEB_PAGE: Labels(
            fr="c'est une page web, pas un message de la BCSS",
            nl="het is een webpagina, geen bericht van de KSZ",
            de="es ist eine Webseite, keine Nachricht der ZDSS",
        ),
        Why.NOT_XML: Labels(
            fr="ce n'est pas du XML bien formé, ni un message simplement interrompu",
            nl="het is geen welgevormde XML, en ook geen bericht dat enkel afbreekt",
            de="es ist kein wohlgeformtes XML und auch keine Nachricht, die nur abbricht",
        ),
        Why.ENCODING: Labels(
            fr="son texte n'est pas dans l'encodage qu'il annonce, ou cet encodage n'est pas connu",
            nl="de tekst staat niet in de codering die ze vermeldt, of die codering is niet bekend",
            de="der Text hat nicht die angegebene Zeichenkodierung, oder diese ist nicht bekannt",
        ),
        Why.DOCUMENT_TYPE: Labels(
            fr="il déclare un type de document ou des entités, ce que SOAP interdit",
            nl="het vermeldt een documenttype of entiteiten, wat SOAP verbiedt",
            de="sie gibt einen Dokumenttyp oder Entitäten an, was SOAP verbietet",
        ),
        Why.NO_SERVICE: Labels(
            fr=(
                "aucun flux n'a de tel message, rien ne dit donc ce qui peut en rester ; `bcss flows` énumère les flux"
            ),
            nl=(
                "geen enkele stroom heeft zo'n bericht, dus zegt niets wat ervan mag blijven; `bcss flows` somt de "
                "stromen op"
            ),
            de=(
                "kein Datenfluss hat eine solche Nachricht, also sagt nichts, was davon bleiben darf; `bcss flows` "
                "zählt die Datenflüsse auf"
            ),
        ),
        Why.KEY_SHORT: Labels(
            fr="la clé compte moins de 16 octets",
            nl="de sleutel telt minder dan 16 bytes",
            de="der Schlüssel hat weniger als 16 Bytes",
        ),
        Why.KEEP_UNKNOWN: Labels(
            fr="aucun élément ni attribut des messages ne se trouve au chemin à garder",
            nl="geen enkel element of attribuut van de berichten staat op het te behouden pad",
            de="kein Element oder Attribut der Nachrichten steht an dem Pfad, der bleiben soll",
        ),
        Why.STILL_THERE: Labels(
            fr="une valeur de l'original se retrouverait dans le résultat",
            nl="een waarde van het origineel zou nog in het resultaat staan",
            de="ein Wert des Originals stünde noch im Ergebnis",
        ),
        Why.OTHER_VALIDITY: Labels(
            fr="le résultat n'aurait pas les mêmes défauts de validité que l'original",
            nl="het resultaat zou niet op dezelfde manier geldig of ongeldig zijn als het origineel",
            de="das Ergebnis wäre nicht in derselben Weise gültig oder ungültig wie das Original",
        ),
    }
)
