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
