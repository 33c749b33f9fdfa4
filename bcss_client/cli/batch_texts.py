"""What `bcss batch` says, in French, Dutch and German."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ..batch.question import Unfit
from ..batch.sheet import Defect
from ..labels import Labels

# --- the file of people -------------------------------------------------------------------------------------------

LINE = Labels(fr="ligne {line}{number} : {flaw}", nl="regel {line}{number}: {flaw}", de="Zeile {line}{number}: {flaw}")
DEFECTS: Mapping[Defect, Labels] = MappingProxyType(
    {
        Defect.NOT_TEXT: Labels(
            fr="Ce n'est pas un fichier CSV lisible : dans le tableur, enregistrez-le au format « CSV UTF-8 ».",
            nl="Dit is geen leesbaar CSV-bestand: bewaar het in het rekenblad als “CSV UTF-8”.",
            de="Dies ist keine lesbare CSV-Datei: Speichern Sie sie in der Tabellenkalkulation als „CSV UTF-8“.",
        ),
        Defect.EMPTY: Labels(fr="Le fichier est vide.", nl="Het bestand is leeg.", de="Die Datei ist leer."),
        Defect.NO_COLUMN: Labels(
            fr="Aucune colonne ne s'appelle ssin, niss, insz ou enss. Colonnes trouvées : {told}.",
            nl="Geen enkele kolom heet ssin, niss, insz of enss. Gevonden kolommen: {told}.",
            de="Keine Spalte heißt ssin, niss, insz oder enss. Gefundene Spalten: {told}.",
        ),
        Defect.NO_HEADING: Labels(
            fr="La première ligne contient un numéro : ajoutez au-dessus une ligne de titres, dont « ssin ».",
            nl="De eerste regel bevat een nummer: voeg erboven een regel met titels toe, waaronder “ssin”.",
            de="Die erste Zeile enthält eine Nummer: Fügen Sie darüber eine Titelzeile ein, mit „ssin“.",
        ),
        Defect.COLUMN_TWICE: Labels(
            fr="On ne sait laquelle de ces colonnes lire : {told}. Renommez-en une.",
            nl="Het is niet duidelijk welke van deze kolommen te lezen is: {told}. Geef er één een andere naam.",
            de="Es ist unklar, welche dieser Spalten zu lesen ist: {told}. Benennen Sie eine um.",
        ),
        Defect.NOBODY: Labels(
            fr="Le fichier ne contient que les titres des colonnes.",
            nl="Het bestand bevat alleen de titels van de kolommen.",
            de="Die Datei enthält nur die Titel der Spalten.",
        ),
        Defect.QUOTES: Labels(
            fr="un guillemet n'est pas fermé, ou est suivi d'autre chose qu'un séparateur",
            nl="een aanhalingsteken is niet gesloten, of wordt gevolgd door iets anders dan een scheidingsteken",
            de="ein Anführungszeichen ist nicht geschlossen, oder es folgt etwas anderes als ein Trennzeichen",
        ),
        Defect.CELLS: Labels(
            fr="plus de cellules que de colonnes ; mettez entre guillemets un texte qui contient le séparateur",
            nl="meer cellen dan kolommen; zet een tekst die het scheidingsteken bevat tussen aanhalingstekens",
            de="mehr Zellen als Spalten; setzen Sie einen Text, der das Trennzeichen enthält, in Anführungszeichen",
        ),
        Defect.NUMBER_MISSING: Labels(
            fr="le numéro d'identification manque",
            nl="het identificatienummer ontbreekt",
            de="die Identifikationsnummer fehlt",
        ),
        Defect.NUMBER_ROUNDED: Labels(
            fr=(
                "le tableur a arrondi le numéro (9,00803E+10) et ses derniers chiffres sont perdus ; mettez la colonne "
                "au format texte, reprenez les numéros à la source et exportez à nouveau"
            ),
            nl=(
                "het rekenblad heeft het nummer afgerond (9,00803E+10) en de laatste cijfers zijn verloren; zet de "
                "kolom op tekst, neem de nummers opnieuw over van de bron en exporteer opnieuw"
            ),
            de=(
                "die Tabellenkalkulation hat die Nummer gerundet (9,00803E+10), die letzten Ziffern sind verloren; "
                "formatieren Sie die Spalte als Text, übernehmen Sie die Nummern neu und exportieren Sie erneut"
            ),
        ),
        Defect.NUMBER_WRONG: Labels(fr="{told}", nl="{told}", de="{told}"),
        Defect.ARGUMENT_WRONG: Labels(fr="{told}", nl="{told}", de="{told}"),
    }
)
UNFITTING = Labels(
    fr="ce numéro ne convient pas à l'environnement {environment} (numéro fictif en production, ou réel ailleurs)",
    nl="dit nummer past niet bij de omgeving {environment} (fictief nummer in productie, of echt nummer elders)",
    de="diese Nummer passt nicht zur Umgebung {environment} (fiktive Nummer in Produktion oder echte anderswo)",
)
ARGUMENT_MISSING = Labels(
    fr="{argument} manque, et {flow} l'exige",
    nl="{argument} ontbreekt, en {flow} vereist het",
    de="{argument} fehlt, und {flow} verlangt es",
)
ARGUMENT_WRONG = Labels(
    fr="{flow} ne peut utiliser {argument}, écrit par exemple {example}",
    nl="{flow} kan {argument} niet gebruiken; een voorbeeld: {example}",
    de="{flow} kann {argument} nicht verwenden; Beispiel: {example}",
)
AND_MORE = Labels(fr="… et {count} autres.", nl="… en nog {count} andere.", de="… und {count} weitere.")
NOTHING_SENT = Labels(
    fr="{input} : rien n'a été envoyé. Corrigez le fichier et relancez la commande.",
    nl="{input}: er is niets verzonden. Verbeter het bestand en geef de opdracht opnieuw.",
    de="{input}: Nichts wurde gesendet. Berichtigen Sie die Datei und wiederholen Sie den Befehl.",
)
UNREADABLE = Labels(
    fr="{input} ne peut être lu ({reason}) : rien n'a été envoyé.",
    nl="{input} kan niet worden gelezen ({reason}): er is niets verzonden.",
    de="{input} kann nicht gelesen werden ({reason}): Nichts wurde gesendet.",
)

# --- the command --------------------------------------------------------------------------------------------------

UNFIT: Mapping[Unfit, Labels] = MappingProxyType(
    {
        Unfit.UNKNOWN: Labels(
            fr="Il n'y a pas de flux {flow} : `bcss flows` les énumère.",
            nl="Er is geen stroom {flow}: `bcss flows` somt ze op.",
            de="Es gibt keinen Datenfluss {flow}: `bcss flows` zählt sie auf.",
        ),
        Unfit.WRITES: Labels(
            fr="{flow} écrit : un lot ne fait que lire. Utilisez `bcss call {flow}`, personne par personne.",
            nl="{flow} schrijft: een reeks leest alleen. Gebruik `bcss call {flow}`, persoon per persoon.",
            de="{flow} schreibt: Ein Stapel liest nur. Verwenden Sie `bcss call {flow}`, Person für Person.",
        ),
        Unfit.ABOUT_NOBODY: Labels(
            fr="{flow} ne se consulte pas par numéro d'identification d'une personne.",
            nl="{flow} wordt niet geraadpleegd met het identificatienummer van een persoon.",
            de="{flow} wird nicht mit der Identifikationsnummer einer Person abgefragt.",
        ),
    }
)
NO_FLOW = Labels(
    fr="Nommez au moins un flux, par exemple --flows tx25,l950.",
    nl="Noem minstens één stroom, bijvoorbeeld --flows tx25,l950.",
    de="Nennen Sie mindestens einen Datenfluss, zum Beispiel --flows tx25,l950.",
)
NOT_AN_ARGUMENT = Labels(
    fr="Aucun de ces flux n'a l'argument {option}.",
    nl="Geen van deze stromen heeft het argument {option}.",
    de="Keiner dieser Datenflüsse hat das Argument {option}.",
)
GIVEN_TWICE = Labels(
    fr="{option} est donné pour tous, et la colonne {column} le donne pour chacun : gardez l'un des deux.",
    nl="{option} is voor iedereen gegeven, en de kolom {column} geeft het voor elk: behoud één van beide.",
    de="{option} ist für alle angegeben, und die Spalte {column} gibt es für jeden an: Behalten Sie eines davon.",
)
ARGUMENT_NEEDED = Labels(
    fr="{flow} exige {option} : donnez l'option, ou une colonne {argument} dans le fichier.",
    nl="{flow} vereist {option}: geef de optie, of een kolom {argument} in het bestand.",
    de="{flow} verlangt {option}: Geben Sie die Option an oder eine Spalte {argument} in der Datei.",
)
SAME_FILE = Labels(
    fr="{path} servirait deux fois : donnez un fichier différent à --input, --output et --errors.",
    nl="{path} zou twee keer dienen: geef --input, --output en --errors elk een ander bestand.",
    de="{path} würde zweimal dienen: Geben Sie --input, --output und --errors je eine eigene Datei.",
)
PARQUET_MISSING = Labels(
    fr="Pour écrire du Parquet, installez : pip install 'bcss-flux[parquet]'. Ou donnez un nom en .jsonl.",
    nl="Om Parquet te schrijven, installeer: pip install 'bcss-flux[parquet]'. Of geef een naam op .jsonl.",
    de="Um Parquet zu schreiben, installieren Sie: pip install 'bcss-flux[parquet]'. Oder ein Name auf .jsonl.",
)

# --- where results go ---------------------------------------------------------------------------------------------

FOREIGN = Labels(
    fr="{output} existe et ne vient pas d'un lot : rien n'y a été changé. Déplacez-le, ou donnez un autre --output.",
    nl="{output} bestaat en komt niet van een reeks: er is niets aan veranderd. Verplaats het, of geef een ander "
    "--output.",
    de="{output} besteht und stammt nicht aus einem Stapel: Nichts wurde geändert. Verschieben Sie die Datei, oder "
    "geben Sie ein anderes --output an.",
)
BUSY = Labels(
    fr="Un autre lot écrit en ce moment dans {output} : attendez qu'il finisse, ou donnez un autre --output.",
    nl="Een andere reeks schrijft nu in {output}: wacht tot ze klaar is, of geef een ander --output.",
    de="Ein anderer Stapel schreibt gerade in {output}: Warten Sie, bis er fertig ist, oder geben Sie ein anderes "
    "--output an.",
)
OTHER_BATCH = Labels(
    fr="{output} contient les résultats d'un autre lot ({differing}) : rien n'a été envoyé. Reprenez la commande "
    "d'origine, donnez un autre --output, ou ajoutez --restart pour effacer ces résultats et tout redemander.",
    nl="{output} bevat de resultaten van een andere reeks ({differing}): er is niets verzonden. Neem de "
    "oorspronkelijke opdracht, geef een ander --output, of "
    "voeg --restart toe om die resultaten te wissen en alles opnieuw te vragen.",
    de="{output} enthält die Ergebnisse eines anderen Stapels ({differing}): Nichts wurde gesendet. Nehmen Sie den "
    "ursprünglichen Befehl, geben Sie ein anderes --output an, oder ergänzen Sie --restart, um diese Ergebnisse zu "
    "löschen und alles neu abzufragen.",
)
DIFFERING: Mapping[str, Labels] = MappingProxyType(
    {
        "people": Labels(
            fr="le fichier des personnes a changé",
            nl="het bestand met de personen is gewijzigd",
            de="die Datei der Personen hat sich geändert",
        ),
        "flows": Labels(fr="d'autres flux", nl="andere stromen", de="andere Datenflüsse"),
        "arguments": Labels(fr="d'autres arguments", nl="andere argumenten", de="andere Argumente"),
        "asked": Labels(
            fr="une autre BCSS, organisation ou règle",
            nl="een andere KSZ, organisatie of regel",
            de="eine andere ZDSS, Organisation oder Regel",
        ),
    }
)
DAMAGED = Labels(
    fr="La ligne {line} de {journal} n'est pas un résultat de ce lot : rien n'a été envoyé ni changé. Remettez le "
    "fichier dans son état, ou ajoutez --restart pour effacer ces résultats et tout redemander.",
    nl="Regel {line} van {journal} is geen resultaat van deze reeks: er is niets verzonden of gewijzigd. Herstel het "
    "bestand, of voeg --restart toe om die resultaten te wissen en alles opnieuw te vragen.",
    de="Zeile {line} von {journal} ist kein Ergebnis dieses Stapels: Nichts wurde gesendet oder geändert. Stellen Sie "
    "die Datei wieder her, oder ergänzen Sie --restart, um diese Ergebnisse zu löschen und alles neu abzufragen.",
)
FOLDER_MISSING = Labels(
    fr="Le dossier {folder} n'existe pas : créez-le, ou donnez un autre nom. Rien n'a été envoyé.",
    nl="De map {folder} bestaat niet: maak ze aan, of geef een andere naam. Er is niets verzonden.",
    de="Der Ordner {folder} besteht nicht: Legen Sie ihn an, oder geben Sie einen anderen Namen an. Nichts wurde "
    "gesendet.",
)
UNWRITABLE = Labels(
    fr="{path} ne peut être écrit ({reason}) : rien n'a été envoyé.",
    nl="{path} kan niet worden geschreven ({reason}): er is niets verzonden.",
    de="{path} kann nicht geschrieben werden ({reason}): Nichts wurde gesendet.",
)
STOPPED_WRITING = Labels(
    fr="L'écriture a échoué ({reason}) : le lot s'arrête. {kept} résultats sont conservés ; faites de la place ou "
    "réparez, puis relancez la même commande, qui continue où elle s'est arrêtée.",
    nl="Het schrijven is mislukt ({reason}): de reeks stopt. {kept} resultaten zijn bewaard; maak plaats of herstel, "
    "en geef dezelfde opdracht opnieuw: ze gaat verder waar ze gestopt is.",
    de="Das Schreiben ist gescheitert ({reason}): Der Stapel hält an. {kept} Ergebnisse sind gesichert; schaffen Sie "
    "Platz oder beheben Sie den Fehler, und wiederholen Sie den Befehl: Er macht da weiter, wo er anhielt.",
)
DISK_FULL = Labels(fr="le disque est plein", nl="de schijf is vol", de="der Datenträger ist voll")
NOT_ALLOWED = Labels(fr="l'accès est refusé", nl="de toegang is geweigerd", de="der Zugriff ist verweigert")

# --- on the way ---------------------------------------------------------------------------------------------------

BEGINS = Labels(
    fr="{people} personnes, flux {flows} : {questions} questions.",
    nl="{people} personen, stromen {flows}: {questions} vragen.",
    de="{people} Personen, Datenflüsse {flows}: {questions} Fragen.",
)
GOES_ON = Labels(
    fr="{answered} ont déjà leur résultat et ne sont pas reposées ; le lot continue.",
    nl="{answered} hebben al hun resultaat en worden niet opnieuw gesteld; de reeks gaat verder.",
    de="{answered} haben schon ihr Ergebnis und werden nicht erneut gestellt; der Stapel macht weiter.",
)
TORN = Labels(
    fr="Le dernier résultat était coupé en deux : il est retiré et redemandé.",
    nl="Het laatste resultaat was afgebroken: het is verwijderd en wordt opnieuw gevraagd.",
    de="Das letzte Ergebnis war abgebrochen: Es wird entfernt und neu abgefragt.",
)
REPEATED = Labels(
    fr="La même personne plusieurs fois, consultée une seule fois : {lines}.",
    nl="Dezelfde persoon meermaals, één keer geraadpleegd: {lines}.",
    de="Dieselbe Person mehrmals, einmal abgefragt: {lines}.",
)
REPEATED_LINE = Labels(fr="ligne {line} = {first}", nl="regel {line} = {first}", de="Zeile {line} = {first}")
RESTORED = Labels(
    fr="Zéros initiaux rétablis, d'après les chiffres de contrôle : lignes {lines}.",
    nl="Voorloopnullen hersteld, volgens de controlecijfers: regels {lines}.",
    de="Führende Nullen nach den Prüfziffern wiederhergestellt: Zeilen {lines}.",
)
FROM_COLUMNS = Labels(
    fr="Arguments lus dans le fichier, personne par personne : {columns}.",
    nl="Argumenten uit het bestand, persoon per persoon: {columns}.",
    de="Argumente aus der Datei, Person für Person: {columns}.",
)
STOPPING = Labels(
    fr="Arrêt : les questions en cours sont encore attendues. Ctrl-C encore une fois arrête aussitôt.",
    nl="Stoppen: op de lopende vragen wordt nog gewacht. Nogmaals Ctrl-C stopt onmiddellijk.",
    de="Anhalten: Auf die laufenden Fragen wird noch gewartet. Nochmals Ctrl-C bricht sofort ab.",
)
GIVEN_UP = Labels(
    fr="{count} questions de suite sans réponse : le lot s'arrête avant d'en poser d'autres.",
    nl="{count} vragen na elkaar zonder antwoord: de reeks stopt voor er meer worden gesteld.",
    de="{count} Fragen nacheinander ohne Antwort: Der Stapel hält an, bevor weitere gestellt werden.",
)
FAILED_LINE = Labels(fr="ligne {line} : {sentence}", nl="regel {line}: {sentence}", de="Zeile {line}: {sentence}")
MORE_FAILED = Labels(
    fr="D'autres échecs suivent ; avec --errors FICHIER ils sont tous notés.",
    nl="Er volgen nog mislukkingen; met --errors BESTAND worden ze alle genoteerd.",
    de="Weitere Fehlschläge folgen; mit --errors DATEI werden alle vermerkt.",
)
SUMMARY = Labels(
    fr="Trouvé : {found} · incomplet : {incomplete} · rien d'enregistré : {nothing} · pas de réponse : {unanswered} · "
    "refusé : {refused} · échoué : {failed} · pas posé : {unasked} · durée : {lasted}",
    nl="Gevonden: {found} · onvolledig: {incomplete} · niets geregistreerd: {nothing} · geen antwoord: {unanswered} · "
    "geweigerd: {refused} · mislukt: {failed} · niet gesteld: {unasked} · duur: {lasted}",
    de="Gefunden: {found} · unvollständig: {incomplete} · nichts eingetragen: {nothing} · keine Antwort: {unanswered} "
    "· verweigert: {refused} · gescheitert: {failed} · nicht gestellt: {unasked} · Dauer: {lasted}",
)
ASK_AGAIN = Labels(
    fr="La même commande pose à nouveau les questions sans résultat, et elles seules.",
    nl="Dezelfde opdracht stelt de vragen zonder resultaat opnieuw, en alleen die.",
    de="Derselbe Befehl stellt die Fragen ohne Ergebnis erneut, und nur diese.",
)
