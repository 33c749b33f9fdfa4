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
READY_OVER_TLS = Labels(
    fr="Simulateur BCSS prêt sur {url} · graine {seed} · personnes synthétiques uniquement · Ctrl-C pour arrêter",
    nl="KSZ-simulator klaar op {url} · seed {seed} · uitsluitend synthetische personen · Ctrl-C om te stoppen",
    de="ZDSS-Simulator bereit auf {url} · Startwert {seed} · ausschließlich synthetische Personen · Ctrl-C zum Beenden",
)
TLS_REFUSED = Labels(
    fr="TLS ne peut pas se servir de {file} ({reason}) : donnez des fichiers PEM, et la clé de ce certificat-là.",
    nl="TLS kan {file} niet gebruiken ({reason}): geef PEM-bestanden, en de sleutel van precies dat certificaat.",
    de="TLS kann {file} nicht verwenden ({reason}): Geben Sie PEM-Dateien und den Schlüssel dieses Zertifikats an.",
)
SIGNATURES_NEED = Labels(
    fr="Pour les signatures, une bibliothèque manque : pip install 'bcss-flux[signatures]'.",
    nl="Voor handtekeningen ontbreekt een bibliotheek: pip install 'bcss-flux[signatures]'.",
    de="Für Signaturen fehlt eine Bibliothek: pip install 'bcss-flux[signatures]'.",
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
TOO_MANY_RESERVED = Labels(
    fr="Les numéros réservés suffisent pour {most} personnes : demandez-en moins, ou ajoutez --numbers tst.",
    nl="De gereserveerde nummers volstaan voor {most} personen: vraag er minder, of voeg --numbers tst toe.",
    de="Die reservierten Nummern reichen für {most} Personen: Verlangen Sie weniger oder ergänzen Sie --numbers tst.",
)
TOO_MANY = Labels(
    fr="Une population compte au plus {most} personnes : demandez-en moins.",
    nl="Een bevolking telt hoogstens {most} personen: vraag er minder.",
    de="Eine Bevölkerung zählt höchstens {most} Personen: Verlangen Sie weniger.",
)
NO_SUCH_MUNICIPALITY = Labels(
    fr="Il n'y a pas de commune {place} : donnez son nom ou son code REFNIS de cinq chiffres.",
    nl="Er is geen gemeente {place}: geef haar naam of haar REFNIS-code van vijf cijfers.",
    de="Es gibt keine Gemeinde {place}: Geben Sie ihren Namen oder ihren REFNIS-Code aus fünf Ziffern an.",
)
PERHAPS = Labels(fr="Peut-être : {names}.", nl="Misschien: {names}.", de="Vielleicht: {names}.")
REALISTIC_NUMBERS = Labels(
    fr=(
        "Attention : numéros réalistes. Les personnes sont synthétiques, mais certains de leurs numéros peuvent "
        "appartenir à des personnes réelles : ne les consultez nulle part ailleurs et ne les diffusez pas."
    ),
    nl=(
        "Opgelet: realistische nummers. De personen zijn synthetisch, maar sommige van hun nummers kunnen aan "
        "bestaande personen toebehoren: raadpleeg ze nergens anders en verspreid ze niet."
    ),
    de=(
        "Achtung: realistische Nummern. Die Personen sind synthetisch, doch manche ihrer Nummern können wirklichen "
        "Personen gehören: Fragen Sie sie nirgendwo sonst ab und geben Sie sie nicht weiter."
    ),
)
TOWN_CALLER = Labels(
    fr="Tous habitent {town}. {centre} appelle avec l'utilisateur {user} et le numéro d'entreprise {cbe}.",
    nl="Allen wonen in {town}. {centre} roept op met gebruiker {user} en ondernemingsnummer {cbe}.",
    de="Alle wohnen in {town}. {centre} ruft mit dem Benutzer {user} und der Unternehmensnummer {cbe} auf.",
)
SEED = Labels(fr="graine", nl="seed", de="Startwert")
PERSONS = Labels(fr="personnes", nl="personen", de="Personen")
NUMBERS = Labels(fr="numéros", nl="nummers", de="Nummern")
MUNICIPALITY = Labels(fr="commune", nl="gemeente", de="Gemeinde")
FINGERPRINT = Labels(fr="empreinte", nl="vingerafdruk", de="Fingerabdruck")
EVERYWHERE = Labels(fr="toutes", nl="alle", de="alle")
BUILDING = Labels(fr="Construction du monde", nl="De wereld wordt gebouwd", de="Die Welt wird gebaut")
ANOTHER_WORLD = Labels(
    fr="La base de données contient déjà un autre monde : donnez-en une autre, ou les options de celui-là.",
    nl="De databank bevat al een andere wereld: geef een andere databank, of de opties van die wereld.",
    de="Die Datenbank enthält schon eine andere Welt: Geben Sie eine andere an, oder die Optionen jener Welt.",
)
KEPT_IN_MEMORY = Labels(
    fr="Un monde construit en mémoire disparaîtrait aussitôt : donnez un fichier, comme sqlite:///monde.db.",
    nl="Een wereld in het geheugen zou meteen verdwijnen: geef een bestand, zoals sqlite:///wereld.db.",
    de="Eine Welt im Arbeitsspeicher verschwände sofort: Geben Sie eine Datei an, etwa sqlite:///welt.db.",
)
CHECKING = Labels(fr="Vérification", nl="Controle", de="Prüfung")
CHECKED_PEOPLE = Labels(
    fr="{people} personnes vérifiées, au {days}",
    nl="{people} personen gecontroleerd, op {days}",
    de="{people} Personen geprüft, zum {days}",
)
INVARIANT = Labels(fr="Règle", nl="Regel", de="Regel")
CHECKED = Labels(fr="vérifié", nl="gecontroleerd", de="geprüft")
VIOLATIONS = Labels(fr="non respecté", nl="niet nageleefd", de="verletzt")
RULE_BROKEN = Labels(
    fr="« {rule} » n'est pas respecté dans les ménages {households}.",
    nl="“{rule}” wordt niet nageleefd in de gezinnen {households}.",
    de="„{rule}“ ist in den Haushalten {households} verletzt.",
)
SHARES_MEASURED = Labels(
    fr="Parts mesurées au jour du recensement ; les tolérances valent à partir de {people} personnes",
    nl="Aandelen op de dag van de telling; de marges gelden vanaf {people} personen",
    de="Anteile am Tag der Zählung; die Toleranzen gelten ab {people} Personen",
)
SHARE = Labels(fr="Part", nl="Aandeel", de="Anteil")
SOURCE = Labels(fr="source", nl="bron", de="Quelle")
SETTING = Labels(fr="choix sans source", nl="keuze zonder bron", de="Festlegung ohne Quelle")
TARGET = Labels(fr="cible", nl="streefwaarde", de="Zielwert")
TOLERANCE = Labels(fr="tolérance", nl="marge", de="Toleranz")
MEASURED = Labels(fr="mesuré", nl="gemeten", de="gemessen")
WITHIN = Labels(fr="dans la tolérance", nl="binnen de marge", de="in der Toleranz")
YES = Labels(fr="oui", nl="ja", de="ja")
NO = Labels(fr="non", nl="nee", de="nein")
NEED_OR_STORY = Labels(
    fr="Donnez un besoin ou une persona, pas les deux.",
    nl="Geef een behoefte of een persona, niet allebei.",
    de="Geben Sie einen Bedarf oder eine Persona an, nicht beides.",
)
NEED_REFUSED = Labels(
    fr="Le simulateur ne peut pas répondre à ce besoin : vérifiez les conditions et le nom donné avec --holder.",
    nl="De simulator kan niet aan deze behoefte voldoen: controleer de voorwaarden en de naam bij --holder.",
    de="Der Simulator kann diesen Bedarf nicht decken: Prüfen Sie die Bedingungen und den Namen bei --holder.",
)
PERSON_MADE = Labels(fr="créée pour ce besoin", nl="voor deze behoefte gemaakt", de="für diesen Bedarf erschaffen")
PERSON_FOUND = Labels(fr="trouvée dans la population", nl="in de bevolking gevonden", de="in der Bevölkerung gefunden")
