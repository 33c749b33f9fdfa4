"""What the journal says, in French, Dutch, German and English: who tests software may have none of the first three."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from bcss_client.labels import Labels
from bcss_client.values import Language

Tongue: TypeAlias = Literal["fr", "nl", "de", "en"]
TONGUES: tuple[Tongue, ...] = ("fr", "nl", "de", "en")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence in four languages."""

    fr: str
    nl: str
    de: str
    en: str

    def text(self, tongue: Tongue) -> str:
        """The sentence in a language."""
        return {"fr": self.fr, "nl": self.nl, "de": self.de, "en": self.en}[tongue]

    def filled(self, **facts: object) -> Sentence:
        """The sentence with facts in it; one that is itself in several languages stands in that of the sentence."""
        return Sentence(**{tongue: _filled(self.text(tongue), tongue, facts) for tongue in TONGUES})


def in_english(labels: Labels, english: str) -> Sentence:
    """A text in three languages, with its English."""
    return Sentence(fr=labels.fr, nl=labels.nl, de=labels.de, en=english)


def listed(sentences: tuple[Sentence, ...]) -> Sentence:
    """Several texts as one, with commas."""
    return Sentence(**{tongue: ", ".join(one.text(tongue) for one in sentences) for tongue in TONGUES})


def _filled(template: str, tongue: Tongue, facts: dict[str, object]) -> str:
    three: Language = "fr" if tongue == "en" else tongue
    told = {
        name: fact.text(tongue)
        if isinstance(fact, Sentence)
        else fact.text(three)
        if isinstance(fact, Labels)
        else fact
        for name, fact in facts.items()
    }
    return template.format(**told)


# --- the trail ------------------------------------------------------------------------------------------------------

ARRIVED = Sentence(
    fr="Un message de {size} octets est arrivé à {path} ; il a reçu HTTP {status} en {milliseconds} ms.",
    nl="Een bericht van {size} bytes kwam aan op {path}; het kreeg HTTP {status} in {milliseconds} ms.",
    de="Eine Nachricht von {size} Bytes kam bei {path} an; sie erhielt HTTP {status} in {milliseconds} ms.",
    en="A message of {size} bytes came to {path}; it got HTTP {status} in {milliseconds} ms.",
)
WITHHELD = Sentence(
    fr="Les messages ne sont pas gardés : un numéro qui s'y trouve pourrait être celui de quelqu'un. Utilisez les "
    "personnes et organisations du simulateur (`bcss person P02`).",
    nl="De berichten worden niet bewaard: een nummer erin zou van iemand kunnen zijn. Gebruik de personen en "
    "organisaties van de simulator (`bcss person P02`).",
    de="Die Nachrichten werden nicht aufbewahrt: Eine Nummer darin könnte jemandem gehören. Verwenden Sie die Personen "
    "und Organisationen des Simulators (`bcss person P02`).",
    en="The messages are not kept: a number in them could be somebody's. Use the persons and organisations of the "
    "simulator (`bcss person P02`).",
)
NO_CREDENTIALS = Sentence(
    fr="Aucun identifiant HTTP Basic n'a été envoyé : le demandeur est celui que nomme le message.",
    nl="Er kwamen geen HTTP Basic-gegevens mee: de aanvrager is wie het bericht noemt.",
    de="HTTP-Basic-Zugangsdaten wurden nicht gesendet: Als Anfragender gilt, wen die Nachricht nennt.",
    en="No HTTP Basic credentials came: the caller is whom the message names.",
)
CREDENTIALS_KNOWN = Sentence(
    fr="Les identifiants HTTP Basic sont ceux de {name} ({cbe}).",
    nl="De HTTP Basic-gegevens zijn die van {name} ({cbe}).",
    de="Die HTTP-Basic-Zugangsdaten sind die von {name} ({cbe}).",
    en="The HTTP Basic credentials are those of {name} ({cbe}).",
)
CERTIFIED = Sentence(
    fr="Le certificat du client est celui de {name} ({cbe}).",
    nl="Het certificaat van de client is dat van {name} ({cbe}).",
    de="Das Zertifikat des Clients ist das von {name} ({cbe}).",
    en="The client certificate is that of {name} ({cbe}).",
)
CREDENTIALS_REFUSED = Sentence(
    fr="Les identifiants n'ont pas été acceptés : le message n'a pas été lu.",
    nl="De aanmeldgegevens zijn niet aanvaard: het bericht is niet gelezen.",
    de="Die Zugangsdaten wurden nicht angenommen: Die Nachricht wurde nicht gelesen.",
    en="The credentials were not accepted: the message was not read.",
)
CALLER_KNOWN = Sentence(
    fr="Le message nomme l'organisation {cbe} : {name}.",
    nl="Het bericht noemt de organisatie {cbe}: {name}.",
    de="Die Nachricht nennt die Organisation {cbe}: {name}.",
    en="The message names the organisation {cbe}: {name}.",
)
CALLER_UNKNOWN = Sentence(
    fr="Le message nomme l'organisation {cbe}, que le simulateur ne connaît pas.",
    nl="Het bericht noemt de organisatie {cbe}, die de simulator niet kent.",
    de="Die Nachricht nennt die Organisation {cbe}, die der Simulator nicht kennt.",
    en="The message names the organisation {cbe}, which the simulator does not know.",
)
CALLER_WELCOME = Sentence(
    fr="L'accès est ouvert : l'organisation {cbe}, inconnue, est traitée comme {name}.",
    nl="De toegang is open: de onbekende organisatie {cbe} wordt behandeld als {name}.",
    de="Der Zugang ist offen: Die unbekannte Organisation {cbe} wird wie {name} behandelt.",
    en="Access is open: the organisation {cbe}, which is unknown, is treated as {name}.",
)
NOT_UNDERSTOOD = Sentence(
    fr="Le message n'a pas été reconnu comme la question d'un flux.",
    nl="Het bericht is niet herkend als de vraag van een stroom.",
    de="Die Nachricht wurde nicht als Anfrage eines Datenflusses erkannt.",
    en="The message was not recognised as a question of a flow.",
)
UNDERSTOOD_SOA = Sentence(
    fr="Compris comme le flux {flow} (« {title} ») : opération {operation} du service SOA {service} {version}.",
    nl="Begrepen als de stroom {flow} (“{title}”): operatie {operation} van de SOA-dienst {service} {version}.",
    de="Verstanden als Datenfluss {flow} („{title}“): Vorgang {operation} des SOA-Dienstes {service} {version}.",
    en="Understood as flow {flow} (“{title}”): operation {operation} of the SOA service {service} {version}.",
)
UNDERSTOOD_SSDN = Sentence(
    fr="Compris comme le flux {flow} (« {title} ») : service {service}, version {version}, de la passerelle SSDN.",
    nl="Begrepen als de stroom {flow} (“{title}”): dienst {service}, versie {version}, van de SSDN-gateway.",
    de="Verstanden als Datenfluss {flow} („{title}“): Dienst {service}, Version {version}, des SSDN-Gateways.",
    en="Understood as flow {flow} (“{title}”): service {service}, version {version}, of the SSDN gateway.",
)
UNDERSTOOD_FORM = Sentence(
    fr="Compris comme le flux {flow} (« {title} ») : formulaire classique {form}, version {version}, dans le service "
    "XMLite de la passerelle SSDN.",
    nl="Begrepen als de stroom {flow} (“{title}”): klassiek formulier {form}, versie {version}, in de "
    "dienst XMLite van "
    "de SSDN-gateway.",
    de="Verstanden als Datenfluss {flow} („{title}“): klassisches Formular {form}, Version {version}, im Dienst XMLite "
    "des SSDN-Gateways.",
    en="Understood as flow {flow} (“{title}”): classic form {form}, version {version}, in the service XMLite of the "
    "SSDN gateway.",
)
SCHEMA_VALID = Sentence(
    fr="Le message est valide selon le schéma {schema}.",
    nl="Het bericht is geldig volgens het schema {schema}.",
    de="Die Nachricht ist gültig nach dem Schema {schema}.",
    en="The message is valid under the schema {schema}.",
)
SCHEMA_BROKEN = Sentence(
    fr="Le message ne respecte pas le schéma {schema} à {path} : {rule}",
    nl="Het bericht voldoet niet aan het schema {schema} op {path}: {rule}",
    de="Die Nachricht verletzt das Schema {schema} bei {path}: {rule}",
    en="The message breaks the schema {schema} at {path}: {rule}",
)
ABOUT_NOBODY = Sentence(
    fr="La question ne porte sur aucun numéro de personne.",
    nl="De vraag gaat niet over het nummer van een persoon.",
    de="Die Anfrage betrifft keine Personennummer.",
    en="The question is not about the number of a person.",
)
NUMBER_KNOWN = Sentence(
    fr="Le numéro {ssin} est connu au {day}.",
    nl="Het nummer {ssin} is bekend op {day}.",
    de="Die Nummer {ssin} ist am {day} bekannt.",
    en="The number {ssin} is known on {day}.",
)
NUMBER_ALIAS = Sentence(
    fr="Le numéro {ssin} est un alias de {other} : la réponse porte le numéro demandé.",
    nl="Het nummer {ssin} is een alias van {other}: het antwoord draagt het gevraagde nummer.",
    de="Die Nummer {ssin} ist ein Alias von {other}: Die Antwort trägt die angefragte Nummer.",
    en="The number {ssin} is an alias of {other}: the answer bears the number asked about.",
)
NUMBER_REPLACED = Sentence(
    fr="Le numéro {ssin} a été remplacé par {other}.",
    nl="Het nummer {ssin} is vervangen door {other}.",
    de="Die Nummer {ssin} wurde durch {other} ersetzt.",
    en="The number {ssin} was replaced by {other}.",
)
NUMBER_CANCELLED = Sentence(
    fr="Le numéro {ssin} a été annulé.",
    nl="Het nummer {ssin} is geannuleerd.",
    de="Die Nummer {ssin} wurde annulliert.",
    en="The number {ssin} was cancelled.",
)
NUMBER_UNKNOWN = Sentence(
    fr="Personne dans ce monde ne porte le numéro {ssin} au {day}.",
    nl="Niemand in deze wereld draagt op {day} het nummer {ssin}.",
    de="Niemand in dieser Welt trägt am {day} die Nummer {ssin}.",
    en="Nobody in this world bears the number {ssin} on {day}.",
)
NUMBER_WRONG = Sentence(
    fr="Les chiffres de contrôle du numéro {ssin} sont faux.",
    nl="De controlecijfers van het nummer {ssin} zijn fout.",
    de="Die Prüfziffern der Nummer {ssin} sind falsch.",
    en="The check digits of the number {ssin} are wrong.",
)
INTEGRATION_NOT_NEEDED = Sentence(
    fr="Ce flux ne demande pas que la personne soit intégrée.",
    nl="Deze stroom vereist niet dat de persoon geïntegreerd is.",
    de="Dieser Datenfluss setzt keine Integration der Person voraus.",
    en="This flow does not need the person to be integrated.",
)
INTEGRATION_NOT_CHECKED = Sentence(
    fr="L'accès est ouvert : l'intégration de la personne n'a pas été vérifiée.",
    nl="De toegang is open: de integratie van de persoon is niet gecontroleerd.",
    de="Der Zugang ist offen: Die Integration der Person wurde nicht geprüft.",
    en="Access is open: the integration of the person was not checked.",
)
INTEGRATED = Sentence(
    fr="La personne est intégrée sous {integrations} ; cela couvre le temps demandé ({needed}).",
    nl="De persoon is geïntegreerd onder {integrations}; dat dekt de gevraagde tijd ({needed}).",
    de="Die Person ist integriert unter {integrations}; das deckt die angefragte Zeit ({needed}) ab.",
    en="The person is integrated under {integrations}; that covers the time asked about ({needed}).",
)
NOT_INTEGRATED = Sentence(
    fr="L'organisation n'a pas intégré la personne ; il faudrait l'un des codes qualité {codes}, aujourd'hui et "
    "{needed}.",
    nl="De organisatie heeft de persoon niet geïntegreerd; een van de hoedanigheidscodes {codes} is nodig, vandaag en "
    "{needed}.",
    de="Die Organisation hat die Person nicht integriert; nötig wäre einer der Eigenschaftscodes {codes}, heute und "
    "{needed}.",
    en="The organisation has not integrated the person; one of the quality codes {codes} is needed, today and "
    "{needed}.",
)
OTHER_CODE = Sentence(
    fr="La personne n'est intégrée que sous {integrations} ; il faudrait l'un des codes qualité {codes}.",
    nl="De persoon is alleen geïntegreerd onder {integrations}; een van de hoedanigheidscodes {codes} is nodig.",
    de="Die Person ist nur unter {integrations} integriert; nötig wäre einer der Eigenschaftscodes {codes}.",
    en="The person is integrated only under {integrations}; one of the quality codes {codes} is needed.",
)
NOT_TODAY = Sentence(
    fr="La personne est intégrée sous {integrations}, mais pas au {day}.",
    nl="De persoon is geïntegreerd onder {integrations}, maar niet op {day}.",
    de="Die Person ist unter {integrations} integriert, aber nicht am {day}.",
    en="The person is integrated under {integrations}, but not on {day}.",
)
TOO_SHORT = Sentence(
    fr="La personne est intégrée sous {integrations} ; la question porte sur un temps ({needed}) dont une "
    "partie ({missing}) n'est pas couverte.",
    nl="De persoon is geïntegreerd onder {integrations}; de vraag gaat over een tijd ({needed}) waarvan een "
    "deel ({missing}) niet gedekt is.",
    de="Die Person ist unter {integrations} integriert; die Anfrage betrifft eine Zeit ({needed}), von der "
    "ein Teil ({missing}) nicht abgedeckt ist.",
    en="The person is integrated under {integrations}; the question is about a time ({needed}) of which a "
    "part ({missing}) is not covered.",
)
WOULD_OPEN = Sentence(
    fr="Cet appel ouvrirait l'accès, si la mission du CPAS le demande : {call}",
    nl="Deze aanroep zou de toegang openen, als de opdracht van het OCMW dat vereist: {call}",
    de="Dieser Aufruf würde den Zugang öffnen, wenn der Auftrag des ÖSHZ es verlangt: {call}",
    en="This call would open access, if the task of the CPAS demands it: {call}",
)
CODE = Sentence(
    fr="le code qualité {code} ({label}) {period}",
    nl="hoedanigheidscode {code} ({label}) {period}",
    de="dem Eigenschaftscode {code} ({label}) {period}",
    en="quality code {code} ({label}) {period}",
)
SINCE = Sentence(fr="depuis le {begin}", nl="sinds {begin}", de="seit dem {begin}", en="since {begin}")
BETWEEN = Sentence(
    fr="du {begin} au {end}",
    nl="van {begin} tot en met {end}",
    de="vom {begin} bis zum {end}",
    en="from {begin} to {end}",
)
ON = Sentence(fr="le {begin}", nl="op {begin}", de="am {begin}", en="on {begin}")
LOOKED_AT = Sentence(
    fr="Le flux a regardé, tel que les sources le connaissent au {day} (horloge du simulateur) : {facts}.",
    nl="De stroom keek naar wat de bronnen op {day} (klok van de simulator) kennen: {facts}.",
    de="Der Datenfluss hat angesehen, was die Quellen am {day} (Uhr des Simulators) kennen: {facts}.",
    en="The flow looked at what the sources know on {day} (clock of the simulator): {facts}.",
)
CLOCK = Sentence(
    fr="L'horloge du simulateur était au {day}.",
    nl="De klok van de simulator stond op {day}.",
    de="Die Uhr des Simulators stand auf dem {day}.",
    en="The clock of the simulator was at {day}.",
)
REFUSED_BEFORE = Sentence(
    fr="L'accès a été refusé : le flux n'a rien regardé. L'horloge du simulateur était au {day}.",
    nl="De toegang is geweigerd: de stroom heeft niets bekeken. De klok van de simulator stond op {day}.",
    de="Der Zugang wurde verweigert: Der Datenfluss hat nichts angesehen. Die Uhr des Simulators stand auf dem {day}.",
    en="Access was refused: the flow looked at nothing. The clock of the simulator was at {day}.",
)
NOTHING_LOOKED_AT = Sentence(
    fr="aucun fait daté de la personne",
    nl="geen gedateerd feit over de persoon",
    de="keine datierte Tatsache zur Person",
    en="no dated fact of the person",
)
FAULT_RULE = Sentence(
    fr="Une règle de panne a agi : la réponse n'est pas, ou pas seulement, ce que dit le reste (`bcss faults list`).",
    nl="Een storingsregel heeft gewerkt: het antwoord is niet, of niet alleen, wat de rest zegt (`bcss faults list`).",
    de="Eine Störungsregel wirkte: Die Antwort ist nicht, oder nicht nur, was das Übrige sagt (`bcss faults list`).",
    en="A fault rule struck: the reply is not, or not only, what the rest says (`bcss faults list`).",
)
REMEMBERED = Sentence(
    fr="La réponse à la même question était en mémoire : rien n'a été écrit et le jour n'a pas changé depuis.",
    nl="Het antwoord op dezelfde vraag was onthouden: er is sindsdien niets geschreven en de dag is dezelfde.",
    de="Die Antwort auf dieselbe Anfrage war gemerkt: Seither wurde nichts geschrieben, und der Tag ist derselbe.",
    en="The answer to the same question was remembered: nothing was written since, and the day is the same.",
)
WORKED_OUT = Sentence(
    fr="La réponse a été établie pour cette question.",
    nl="Het antwoord is voor deze vraag opgemaakt.",
    de="Die Antwort wurde für diese Anfrage erstellt.",
    en="The answer was worked out for this question.",
)
WRITES = Sentence(
    fr="Ce flux écrit : ce qu'il a enregistré se voit dans les consultations suivantes.",
    nl="Deze stroom schrijft: wat hij registreerde, is te zien in de volgende raadplegingen.",
    de="Dieser Datenfluss schreibt: Was er eingetragen hat, ist in den folgenden Abfragen zu sehen.",
    en="This flow writes: what it registered is seen by consultations that follow.",
)
CAME = Sentence(
    fr="Résultat : {verdict}, code {code} : {meaning}",
    nl="Resultaat: {verdict}, code {code}: {meaning}",
    de="Ergebnis: {verdict}, Code {code}: {meaning}",
    en="Outcome: {verdict}, code {code}: {meaning}",
)
CAME_WITHOUT_CODE = Sentence(
    fr="Résultat : {verdict}, sans code.",
    nl="Resultaat: {verdict}, zonder code.",
    de="Ergebnis: {verdict}, ohne Code.",
    en="Outcome: {verdict}, without a code.",
)
QUESTION = Sentence(
    fr="Question {place} sur {total} :",
    nl="Vraag {place} van {total}:",
    de="Anfrage {place} von {total}:",
    en="Question {place} of {total}:",
)


# --- the command ----------------------------------------------------------------------------------------------------

NOT_IN_JOURNAL = Sentence(
    fr="Le journal n'a rien sous ce ticket ou ce numéro : `bcss journal list` montre ce qu'il a.",
    nl="Het journaal heeft niets onder dit ticket of nummer: `bcss journal list` toont wat het heeft.",
    de="Das Journal hat nichts unter diesem Ticket oder dieser Nummer: `bcss journal list` zeigt, was es hat.",
    en="The journal has nothing under that ticket or number: `bcss journal list` shows what it has.",
)
EXPORTED = Sentence(
    fr="{count} échange(s) écrits dans {file}",
    nl="{count} uitwisseling(en) geschreven naar {file}",
    de="{count} Austausch(e) geschrieben in {file}",
    en="{count} exchange(s) written to {file}",
)
NOT_WRITTEN = Sentence(
    fr="Le fichier {file} ne peut pas être écrit ({reason}) : choisissez-en un autre.",
    nl="Het bestand {file} kan niet worden geschreven ({reason}): kies een ander.",
    de="Die Datei {file} lässt sich nicht schreiben ({reason}): Wählen Sie eine andere.",
    en="The file {file} cannot be written ({reason}): choose another.",
)
CLEARED = Sentence(
    fr="le journal est vide", nl="het journaal is leeg", de="das Journal ist leer", en="the journal is empty"
)
