"""What the demonstration says, in French, Dutch and German."""

from __future__ import annotations

from bcss_client.labels import Labels

TITLE = Labels(fr="Enquête sociale : {persona}", nl="Sociaal onderzoek: {persona}", de="Sozialuntersuchung: {persona}")
NOTICE = Labels(
    fr="Personnes synthétiques uniquement : personne ici n'existe, et rien ne va à la vraie BCSS.",
    nl="Uitsluitend synthetische personen: niemand hier bestaat, en niets gaat naar de echte KSZ.",
    de="Nur synthetische Personen: Niemand hier existiert, und nichts geht an die echte ZDSS.",
)
STARTING = Labels(fr="Le simulateur démarre …", nl="De simulator start …", de="Der Simulator startet …")
CONNECTION = Labels(fr="La connexion fonctionne-t-elle ?", nl="Werkt de verbinding?", de="Funktioniert die Verbindung?")
IDENTIFY = Labels(
    fr="Qui est-ce ? Son nom et sa date de naissance donnent son numéro.",
    nl="Wie is dit? Naam en geboortedatum geven het nummer.",
    de="Wer ist das? Name und Geburtsdatum ergeben die Nummer.",
)
INTEGRATED = Labels(
    fr="Pouvons-nous consulter ? Il faut un dossier, donc une intégration.",
    nl="Mogen wij raadplegen? Daarvoor is een dossier nodig, dus een integratie.",
    de="Dürfen wir abfragen? Dafür braucht es eine Akte, also eine Integration.",
)
REGISTER = Labels(
    fr="Que dit le Registre national ?", nl="Wat zegt het Rijksregister?", de="Was sagt das Nationalregister?"
)
INSURED = Labels(
    fr="Est-elle assurée pour les soins de santé ?",
    nl="Is zij verzekerd voor geneeskundige verzorging?",
    de="Ist sie krankenversichert?",
)
WORKING = Labels(fr="Travaille-t-elle ?", nl="Werkt zij?", de="Arbeitet sie?")
REFUSED = Labels(
    fr="Et l'homme inscrit dans son ménage ? Non intégré : refus attendu.",
    nl="En de man ingeschreven in haar gezin? Niet geïntegreerd: weigering.",
    de="Und der Mann in ihrem Haushalt? Nicht integriert: Ablehnung erwartet.",
)
INTEGRATE = Labels(
    fr="L'enquête l'exige : nous l'intégrons comme cohabitant (code 5).",
    nl="Het onderzoek vereist het: wij integreren hem als samenwonende (code 5).",
    de="Die Untersuchung erfordert es: Integration als Zusammenwohnender (Code 5).",
)
HIS_WORK = Labels(
    fr="Travaille-t-il ? La même question, maintenant permise.",
    nl="Werkt hij? Dezelfde vraag, die nu mag.",
    de="Arbeitet er? Dieselbe Frage, nun erlaubt.",
)
SELF_EMPLOYED = Labels(fr="Est-elle indépendante ?", nl="Is zij zelfstandige?", de="Ist sie selbstständig?")
UNEMPLOYED = Labels(
    fr="A-t-elle droit au chômage ?",
    nl="Heeft zij recht op werkloosheidsuitkeringen?",
    de="Hat sie Anspruch auf Arbeitslosengeld?",
)
PENSION = Labels(fr="Touche-t-elle une pension ?", nl="Ontvangt zij een pensioen?", de="Bezieht sie eine Pension?")
PROPERTY = Labels(fr="A-t-elle un bien immobilier ?", nl="Heeft zij onroerend goed?", de="Hat sie Immobilien?")
CHILDREN = Labels(
    fr="À qui les allocations familiales sont-elles payées ?",
    nl="Aan wie wordt de kinderbijslag betaald?",
    de="An wen wird das Kindergeld gezahlt?",
)
INCREASED = Labels(
    fr="A-t-elle l'intervention majorée ?",
    nl="Heeft zij de verhoogde tegemoetkoming?",
    de="Hat sie die erhöhte Beteiligung?",
)
AID = Labels(
    fr="Quelle aide lui est déjà octroyée, et par quel centre ?",
    nl="Welke steun krijgt zij al, en van welk centrum?",
    de="Welche Hilfe erhält sie schon, und von welchem Zentrum?",
)
HIS_EMPLOYER = Labels(fr="Qui est son employeur ?", nl="Wie is zijn werkgever?", de="Wer ist sein Arbeitgeber?")
GRANTED = Labels(
    fr="Elle a été entendue et le conseil a décidé : l'octroi est déclaré au SPP.",
    nl="Zij is gehoord en de raad heeft beslist: de toekenning wordt aan de POD gemeld.",
    de="Sie wurde angehört und der Rat hat entschieden: Die Gewährung wird dem ÖPD gemeldet.",
)
ATTESTED = Labels(
    fr="L'aide est attestée auprès du réseau.",
    nl="De steun wordt aan het netwerk geattesteerd.",
    de="Die Hilfe wird dem Netzwerk bescheinigt.",
)
SEEN = Labels(fr="Que voient maintenant les autres ?", nl="Wat zien de anderen nu?", de="Was sehen nun die anderen?")
STOPPED = Labels(
    fr="Elle a trouvé du travail : l'arrêt est déclaré.",
    nl="Zij heeft werk gevonden: de stopzetting wordt gemeld.",
    de="Sie hat Arbeit gefunden: Die Einstellung wird gemeldet.",
)
CONSULTED = Labels(fr="Ce que chaque flux a dit", nl="Wat elke stroom zei", de="Was jeder Datenfluss sagte")
LESSON = Labels(fr="À retenir", nl="Te onthouden", de="Zu merken")
UNEXPECTED = Labels(
    fr="L'étape {step} n'a pas donné ce qui était attendu : signalez-le comme défaut du projet.",
    nl="Stap {step} gaf niet wat werd verwacht: meld het als een gebrek van het project.",
    de="Schritt {step} ergab nicht das Erwartete: Melden Sie es als Fehler des Projekts.",
)
NO_START = Labels(
    fr="Le simulateur n'a pas démarré : lancez `bcss sim` pour voir pourquoi.",
    nl="De simulator is niet gestart: geef `bcss sim` om te zien waarom.",
    de="Der Simulator ist nicht gestartet: `bcss sim` zeigt, warum.",
)
NEXT = Labels(fr="Et ensuite", nl="En verder", de="Und weiter")
NEXT_STEPS = Labels(
    fr=("make sim, puis dans un autre terminal : bcss person --list · bcss call tx25 --ssin {ssin} · bcss flows"),
    nl="make sim, dan in een andere terminal: bcss person --list · bcss call tx25 --ssin {ssin} · bcss flows",
    de=("make sim, dann in einem anderen Terminal: bcss person --list · bcss call tx25 --ssin {ssin} · bcss flows"),
)
IN_ONE_CALL = Labels(
    fr="La même enquête en un appel : client.social_inquiry(…)",
    nl="Hetzelfde onderzoek in één oproep: client.social_inquiry(…)",
    de="Dieselbe Untersuchung in einem Aufruf: client.social_inquiry(…)",
)
REPORT = Labels(fr="Rapport écrit : {file}", nl="Verslag geschreven: {file}", de="Bericht geschrieben: {file}")
