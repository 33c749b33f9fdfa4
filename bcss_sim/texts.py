"""What the commands of the simulator say, in French, Dutch and German."""

from __future__ import annotations

from bcss_client.labels import Labels

STARTING = Labels(fr="Le simulateur démarre …", nl="De simulator start …", de="Der Simulator startet …")
READY = Labels(
    fr=(
        "Simulateur BCSS prêt sur {url} · graine {seed} · {persons} personnes · {today} · personnes "
        "synthétiques uniquement · Ctrl-C pour arrêter"
    ),
    nl=(
        "KSZ-simulator klaar op {url} · seed {seed} · {persons} personen · {today} · uitsluitend "
        "synthetische personen · Ctrl-C om te stoppen"
    ),
    de=(
        "ZDSS-Simulator bereit auf {url} · Startwert {seed} · {persons} Personen · {today} · "
        "ausschließlich synthetische Personen · Ctrl-C zum Beenden"
    ),
)
PORT_IN_USE = Labels(
    fr=(
        "Le port {port} de {host} ne peut pas être ouvert ({reason}) : arrêtez ce qui l'occupe, ou "
        "choisissez-en un autre avec --port."
    ),
    nl=(
        "Poort {port} van {host} kan niet worden geopend ({reason}): stop wat hem gebruikt, of kies "
        "een andere met --port."
    ),
    de=(
        "Port {port} von {host} lässt sich nicht öffnen ({reason}): Beenden Sie, was ihn belegt, "
        "oder wählen Sie mit --port einen anderen."
    ),
)
MEMORY_IS_NOT_SHARED = Labels(
    fr=(
        "Plusieurs processus ne peuvent pas partager une base de données en mémoire : ajoutez "
        "--database sqlite:///bcss.db, ou gardez --workers 1."
    ),
    nl=(
        "Meerdere processen kunnen geen databank in het geheugen delen: voeg --database "
        "sqlite:///bcss.db toe, of behoud --workers 1."
    ),
    de=(
        "Mehrere Prozesse können keine Datenbank im Arbeitsspeicher teilen: Ergänzen Sie --database "
        "sqlite:///bcss.db oder bleiben Sie bei --workers 1."
    ),
)
DATABASE_REFUSED = Labels(
    fr=(
        "La base de données ne peut pas être ouverte ({reason}) : donnez une URL SQLAlchemy telle "
        "que sqlite:///bcss.db."
    ),
    nl="De databank kan niet worden geopend ({reason}): geef een SQLAlchemy-URL zoals sqlite:///bcss.db.",
    de=("Die Datenbank lässt sich nicht öffnen ({reason}): Geben Sie eine SQLAlchemy-URL wie sqlite:///bcss.db an."),
)
SYNTHETIC = Labels(
    fr="personne synthétique : n'existe pas",
    nl="synthetische persoon: bestaat niet",
    de="synthetische Person: existiert nicht",
)
DECLARES = Labels(fr="Déclare", nl="Verklaart", de="Erklärt")
TO_LEARN = Labels(fr="À apprendre", nl="Te leren", de="Zu lernen")
FLOWS_SHOW = Labels(fr="Ce que montrent les flux", nl="Wat de stromen tonen", de="Was die Datenflüsse zeigen")
RIGHTS = Labels(fr="Droits à vérifier", nl="Te onderzoeken rechten", de="Zu prüfende Rechte")
NO_SUCH_PERSONA = Labels(
    fr="Il n'y a pas de persona {persona} : choisissez parmi {known}.",
    nl="Er is geen persona {persona}: kies uit {known}.",
    de="Es gibt keine Persona {persona}: Wählen Sie aus {known}.",
)
NO_SIMULATOR_AT = Labels(
    fr="Aucun simulateur ne répond à {url} : démarrez-le avec `bcss sim`, ou donnez son adresse avec --url.",
    nl="Op {url} antwoordt geen simulator: start hem met `bcss sim`, of geef zijn adres met --url.",
    de="Unter {url} antwortet kein Simulator: Starten Sie ihn mit `bcss sim`, oder nennen Sie seine Adresse mit --url.",
)
NOT_A_SIMULATOR = Labels(
    fr="Ce qui répond à {url} n'est pas un simulateur : donnez l'adresse d'un simulateur avec --url.",
    nl="Wat op {url} antwoordt, is geen simulator: geef het adres van een simulator met --url.",
    de="Was unter {url} antwortet, ist kein Simulator: Geben Sie die Adresse eines Simulators mit --url an.",
)
ADVANCE_OR_GO = Labels(
    fr="--to ne va pas avec --days ni --months : avancez d'un temps, ou allez à un jour.",
    nl="--to gaat niet samen met --days of --months: ga een tijd vooruit, of ga naar een dag.",
    de="--to verträgt sich nicht mit --days oder --months: Rücken Sie um eine Zeit vor, oder gehen Sie zu einem Tag.",
)
CLOCK_REFUSED = Labels(
    fr=(
        "L'horloge ne recule pas, et les vies sont racontées de 2003 à 2035 : choisissez un jour du {today} au "
        "2035-12-31, ou redémarrez le simulateur."
    ),
    nl=(
        "De klok gaat niet terug, en de levens zijn verteld van 2003 tot 2035: kies een dag van {today} tot "
        "2035-12-31, of start de simulator opnieuw."
    ),
    de=(
        "Die Uhr geht nicht zurück, und die Lebensläufe sind von 2003 bis 2035 erzählt: Wählen Sie einen Tag vom "
        "{today} bis zum 2035-12-31, oder starten Sie den Simulator neu."
    ),
)
STANDS_STILL = Labels(
    fr="l'horloge du simulateur est arrêtée sur ce jour",
    nl="de klok van de simulator staat stil op deze dag",
    de="die Uhr des Simulators steht an diesem Tag still",
)
RUNS = Labels(
    fr="l'horloge du simulateur avance", nl="de klok van de simulator loopt", de="die Uhr des Simulators läuft"
)
MUTATIONS_RECONSTRUCTED = Labels(
    fr="Reconstitué : la forme des mutations du réseau n'est pas publique. Dernier numéro : {last}.",
    nl="Gereconstrueerd: de vorm van de mutaties van het netwerk is niet openbaar. Laatste nummer: {last}.",
    de="Rekonstruiert: Die Form der Mutationen des Netzes ist nicht öffentlich. Letzte Nummer: {last}.",
)
