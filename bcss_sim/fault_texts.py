"""What is said of fault rules, in French, Dutch and German."""

from __future__ import annotations

from bcss_client.labels import Labels

UNREADABLE = Labels(
    fr='La règle ne se lit pas : envoyez {"flow": "tx25", "effect": {"kind": "http", "status": 503}}.',
    nl='De regel kan niet gelezen worden: stuur {"flow": "tx25", "effect": {"kind": "http", "status": 503}}.',
    de='Die Regel ist nicht lesbar: Senden Sie {"flow": "tx25", "effect": {"kind": "http", "status": 503}}.',
)
NO_SUCH_FLOW = Labels(
    fr="Il n'y a pas de flux {flow} : `bcss flows` donne leurs noms, et * vaut pour tous.",
    nl="Er is geen stroom {flow}: `bcss flows` geeft de namen, en * geldt voor alle.",
    de="Es gibt keinen Datenfluss {flow}: `bcss flows` nennt die Namen, und * gilt für alle.",
)
BAD_COUNT = Labels(
    fr="nth et at_most commencent à 1, skip à 0 : corrigez le nombre.",
    nl="nth en at_most beginnen bij 1, skip bij 0: verbeter het getal.",
    de="nth und at_most beginnen bei 1, skip bei 0: Berichtigen Sie die Zahl.",
)
BAD_PROBABILITY = Labels(
    fr="Une probabilité est plus grande que 0 et au plus 1 : donnez par exemple 0.1 pour une question sur dix.",
    nl="Een kans is groter dan 0 en hoogstens 1: geef bijvoorbeeld 0.1 voor één vraag op tien.",
    de="Eine Wahrscheinlichkeit ist größer als 0 und höchstens 1: Geben Sie etwa 0.1 für jede zehnte Anfrage an.",
)
BAD_PERSON = Labels(
    fr="Le numéro de la personne n'est pas un numéro d'identification : `bcss person P02` en donne un.",
    nl="Het nummer van de persoon is geen identificatienummer: `bcss person P02` geeft er een.",
    de="Die Nummer der Person ist keine Identifikationsnummer: `bcss person P02` gibt eine aus.",
)
BAD_ORGANISATION = Labels(
    fr="Le numéro de l'organisation n'est pas un numéro d'entreprise : donnez ses dix chiffres.",
    nl="Het nummer van de organisatie is geen ondernemingsnummer: geef de tien cijfers ervan.",
    de="Die Nummer der Organisation ist keine Unternehmensnummer: Geben Sie ihre zehn Ziffern an.",
)
NO_SUCH_STATUS = Labels(
    fr="Il n'y a pas d'erreur HTTP {status} ici : choisissez parmi {known}.",
    nl="Er is hier geen HTTP-fout {status}: kies uit {known}.",
    de="Es gibt hier keinen HTTP-Fehler {status}: Wählen Sie aus {known}.",
)
BAD_DELAY = Labels(
    fr="Un retard dure plus de 0 et au plus {longest} secondes, variation comprise : corrigez seconds ou jitter.",
    nl="Een vertraging duurt meer dan 0 en hoogstens {longest} seconden, spreiding inbegrepen: verbeter seconds of "
    "jitter.",
    de="Eine Verzögerung dauert mehr als 0 und höchstens {longest} Sekunden, Streuung eingeschlossen: Berichtigen Sie "
    "seconds oder jitter.",
)
BAD_SHARE = Labels(
    fr="La part de la réponse qui part va de 0 à moins de 1 : donnez par exemple 0.5 pour la moitié.",
    nl="Het deel van het antwoord dat vertrekt, ligt tussen 0 en minder dan 1: geef bijvoorbeeld 0.5 voor de helft.",
    de="Der gesendete Teil der Antwort reicht von 0 bis unter 1: Geben Sie etwa 0.5 für die Hälfte an.",
)
NO_SUCH_REASON = Labels(
    fr="La table des codes n'a pas de condition {reason} à cet endroit : docs/errors.md les nomme toutes.",
    nl="De tabel van de codes heeft hier geen toestand {reason}: docs/errors.md noemt ze alle.",
    de="Die Tabelle der Codes kennt hier keinen Zustand {reason}: docs/errors.md nennt sie alle.",
)
REASON_IS_AN_ANSWER = Labels(
    fr="{reason} accompagne une réponse : choisissez une condition qui empêche de répondre, comme not_integrated.",
    nl="{reason} hoort bij een antwoord: kies een toestand die een antwoord verhindert, zoals not_integrated.",
    de="{reason} gehört zu einer Antwort: Wählen Sie einen Zustand, der sie verhindert, etwa not_integrated.",
)
NOT_SAID = Labels(
    fr="Le flux {flow} ne peut pas dire {reason} : sa famille n'a pas de code pour cela. Choisissez une autre "
    "condition ou un autre flux.",
    nl="De stroom {flow} kan {reason} niet zeggen: zijn familie heeft er geen code voor. Kies een andere toestand of "
    "een andere stroom.",
    de="Der Datenfluss {flow} kann {reason} nicht ausdrücken: Seine Familie hat dafür keinen Code. Wählen Sie einen "
    "anderen Zustand oder einen anderen Datenfluss.",
)
NO_FAULT_SAYS_IT = Labels(
    fr="Aucune erreur SOAP ne dit {reason} : choisissez une panne ou un refus, comme service_unavailable.",
    nl="Geen SOAP-fout zegt {reason}: kies een storing of een weigering, zoals service_unavailable.",
    de="Kein SOAP-Fehler besagt {reason}: Wählen Sie eine Störung oder eine Ablehnung, etwa service_unavailable.",
)
SEVERAL_PROCESSES = Labels(
    fr="Plusieurs processus ne partagent pas les règles, et chacun n'en connaîtrait qu'une partie : démarrez le "
    "simulateur avec --workers 1.",
    nl="Meerdere processen delen de regels niet, en elk zou er maar een deel van kennen: start de simulator met "
    "--workers 1.",
    de="Mehrere Prozesse teilen die Regeln nicht, und jeder würde nur einen Teil davon kennen: Starten Sie den "
    "Simulator mit --workers 1.",
)
NO_SUCH_RULE = Labels(
    fr="Il n'y a pas de règle {number} : `bcss faults list` montre celles qu'il y a.",
    nl="Er is geen regel {number}: `bcss faults list` toont welke er zijn.",
    de="Es gibt keine Regel {number}: `bcss faults list` zeigt, welche es gibt.",
)
NO_SUCH_SCENARIO = Labels(
    fr="Il n'y a pas de scénario {name} : choisissez parmi {known}.",
    nl="Er is geen scenario {name}: kies uit {known}.",
    de="Es gibt kein Szenario {name}: Wählen Sie aus {known}.",
)
ONE_EFFECT = Labels(
    fr="Donnez une seule chose qui se passe mal, comme --http 503 ; --jitter va avec --delay.",
    nl="Geef één ding dat misgaat, zoals --http 503; --jitter gaat samen met --delay.",
    de="Geben Sie genau eine Störung an, etwa --http 503; --jitter gehört zu --delay.",
)
NAME_A_SCENARIO = Labels(
    fr="Nommez un scénario : --list montre ceux qu'il y a.",
    nl="Noem een scenario: --list toont welke er zijn.",
    de="Nennen Sie ein Szenario: --list zeigt, welche es gibt.",
)
NO_RULES = Labels(
    fr="Il n'y a pas de règle : tout se passe normalement.",
    nl="Er zijn geen regels: alles verloopt normaal.",
    de="Es gibt keine Regel: Alles läuft normal.",
)
CLEARED = Labels(
    fr="Toutes les règles sont retirées.", nl="Alle regels zijn verwijderd.", de="Alle Regeln sind entfernt."
)
