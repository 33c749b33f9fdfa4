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
