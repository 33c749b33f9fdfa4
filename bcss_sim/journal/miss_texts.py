"""What the journal says of near misses."""

from __future__ import annotations

from ..journal_texts import Sentence

BASIC_MISSING = Sentence(
    fr="L'en-tête Authorization n'est pas HTTP Basic : envoyez l'utilisateur et le mot de passe de l'organisation.",
    nl="De header Authorization is geen HTTP Basic: stuur gebruiker en wachtwoord van de organisatie.",
    de="Der Header Authorization ist kein HTTP Basic: Senden Sie Benutzer und Passwort der Organisation.",
    en="The header Authorization is not HTTP Basic: send user and password of the organisation.",
)
BASIC_UNREADABLE = Sentence(
    fr="L'en-tête HTTP Basic ne se lit pas : c'est « utilisateur:mot de passe », en UTF-8, codé en base64.",
    nl="De HTTP Basic-header is onleesbaar: het is “gebruiker:wachtwoord”, in UTF-8, gecodeerd in base64.",
    de="Der HTTP-Basic-Header ist nicht lesbar: Er ist „Benutzer:Passwort“ in UTF-8, in Base64 kodiert.",
    en="The HTTP Basic header cannot be read: it is “user:password” in UTF-8, encoded in base64.",
)
USER_UNKNOWN = Sentence(
    fr="L'utilisateur HTTP Basic n'est pas connu du simulateur : voyez fixtures/organisations.toml.",
    nl="De HTTP Basic-gebruiker is de simulator niet bekend: zie fixtures/organisations.toml.",
    de="Der HTTP-Basic-Benutzer ist dem Simulator nicht bekannt: siehe fixtures/organisations.toml.",
    en="The HTTP Basic user is not known to the simulator: see fixtures/organisations.toml.",
)
PASSWORD_WRONG = Sentence(
    fr="L'utilisateur HTTP Basic est connu, mais son mot de passe est un autre : voyez fixtures/organisations.toml.",
    nl="De HTTP Basic-gebruiker is bekend, maar het wachtwoord is een ander: zie fixtures/organisations.toml.",
    de="Der HTTP-Basic-Benutzer ist bekannt, sein Passwort ist aber ein anderes: siehe fixtures/organisations.toml.",
    en="The HTTP Basic user is known, but the password is another: see fixtures/organisations.toml.",
)
CREDENTIALS_MISSING = Sentence(
    fr="Ce simulateur n'écoute que qui s'identifie : envoyez l'utilisateur et le mot de passe, ou un certificat.",
    nl="Deze simulator luistert alleen naar wie zich meldt: stuur gebruiker en wachtwoord, of een certificaat.",
    de="Dieser Simulator hört nur, wer sich ausweist: Senden Sie Benutzer und Passwort oder ein Zertifikat.",
    en="This simulator listens only to who says who it is: send user and password, or a certificate.",
)
LOCKED_OUT = Sentence(
    fr="Trop de mots de passe faux : cet utilisateur n'est pas écouté tant que dure la pause.",
    nl="Te veel verkeerde wachtwoorden: naar deze gebruiker wordt niet geluisterd zolang de pauze duurt.",
    de="Zu viele falsche Passwörter: Dieser Benutzer wird nicht gehört, solange die Pause dauert.",
    en="Too many wrong passwords: this user is not listened to as long as the pause lasts.",
)
CERTIFICATE_WRONG = Sentence(
    fr="Le certificat est celui d'une organisation inconnue du simulateur, ou d'une autre que celle de l'utilisateur.",
    nl="Het certificaat is dat van een organisatie die onbekend is, of een andere dan die van de gebruiker.",
    de="Das Zertifikat ist das einer unbekannten Organisation, oder einer anderen als der des Benutzers.",
    en="The certificate is that of an organisation that is not known, or of another than the user's.",
)
PATH_WRONG = Sentence(
    fr="Ce message est celui d'un service qui se trouve à un autre chemin : {path}",
    nl="Dit bericht hoort bij een dienst op een ander pad: {path}",
    de="Diese Nachricht gehört zu einem Dienst unter einem anderen Pfad: {path}",
    en="This message is that of a service at another path: {path}",
)
PATH_UNKNOWN = Sentence(
    fr="Aucun service ne se trouve à ce chemin ; le plus proche est {path}",
    nl="Op dit pad is geen dienst; het dichtst bij ligt {path}",
    de="Unter diesem Pfad ist kein Dienst; am nächsten liegt {path}",
    en="No service is at this path; the nearest is {path}",
)
NOT_XML = Sentence(
    fr="Le corps n'est pas du XML accepté : {rule}.",
    nl="De body is geen aanvaarde XML: {rule}.",
    de="Der Inhalt ist kein angenommenes XML: {rule}.",
    en="The body is not XML that is accepted: {rule}.",
)
SOAP_12 = Sentence(
    fr="L'enveloppe est SOAP 1.2 ; les services parlent SOAP 1.1, avec cet espace de noms et Content-Type: text/xml.",
    nl="De envelop is SOAP 1.2; de diensten spreken SOAP 1.1, met deze namespace en Content-Type: text/xml.",
    de="Der Umschlag ist SOAP 1.2; die Dienste sprechen SOAP 1.1, mit diesem Namensraum und Content-Type: text/xml.",
    en="The envelope is SOAP 1.2; the services speak SOAP 1.1, with this namespace and Content-Type: text/xml.",
)
ENVELOPE_NAMESPACE = Sentence(
    fr="L'espace de noms de l'enveloppe n'est pas celui de SOAP 1.1.",
    nl="De namespace van de envelop is niet die van SOAP 1.1.",
    de="Der Namensraum des Umschlags ist nicht der von SOAP 1.1.",
    en="The namespace of the envelope is not that of SOAP 1.1.",
)
NO_ENVELOPE = Sentence(
    fr="L'élément racine est {name} : il manque l'enveloppe SOAP 1.1 autour du message.",
    nl="Het rootelement is {name}: de SOAP 1.1-envelop rond het bericht ontbreekt.",
    de="Das Wurzelelement ist {name}: Der SOAP-1.1-Umschlag um die Nachricht fehlt.",
    en="The root element is {name}: the SOAP 1.1 envelope around the message is missing.",
)
BODY_COUNT = Sentence(
    fr="L'enveloppe doit avoir un seul Body, et celui-ci un seul élément ; elle a {bodies} Body et "
    "{elements} élément(s).",
    nl="De envelop moet één Body hebben, met daarin één element; ze heeft {bodies} Body en {elements} element(en).",
    de="Der Umschlag muss genau einen Body mit genau einem Element haben; er hat {bodies} Body und "
    "{elements} Element(e).",
    en="The envelope must have one Body, with one element in it; it has {bodies} Body and {elements} element(s).",
)
ROOT_NAMESPACE = Sentence(
    fr="L'élément {name} est dans un autre espace de noms que celui du service.",
    nl="Het element {name} staat in een andere namespace dan die van de dienst.",
    de="Das Element {name} steht in einem anderen Namensraum als dem des Dienstes.",
    en="The element {name} is in another namespace than that of the service.",
)
OPERATION_UNKNOWN = Sentence(
    fr="Ce service n'a pas d'opération {name} ; la plus proche est {nearest}. Toutes : {known}",
    nl="Deze dienst heeft geen operatie {name}; het dichtst bij ligt {nearest}. Alle: {known}",
    de="Dieser Dienst hat keinen Vorgang {name}; am nächsten liegt {nearest}. Alle: {known}",
    en="This service has no operation {name}; the nearest is {nearest}. All: {known}",
)
NOT_A_TEXT = Sentence(
    fr="Le document SSDN doit être un texte (échappé ou en CDATA) dans l'élément xmlString, pas du XML imbriqué.",
    nl="Het SSDN-document moet tekst zijn (escaped of in CDATA) in het element xmlString, geen geneste XML.",
    de="Das SSDN-Dokument muss Text (maskiert oder als CDATA) im Element xmlString sein, kein verschachteltes XML.",
    en="The SSDN document must be text (escaped or CDATA) in the element xmlString, not XML nested in it.",
)
SERVICE_UNKNOWN = Sentence(
    fr="La passerelle n'a pas de service {name} ; le plus proche est {nearest}.",
    nl="De gateway heeft geen dienst {name}; het dichtst bij ligt {nearest}.",
    de="Das Gateway hat keinen Dienst {name}; am nächsten liegt {nearest}.",
    en="The gateway has no service {name}; the nearest is {nearest}.",
)
VERSION_WRONG = Sentence(
    fr="{name} n'existe pas en version {sent} : demandez la version {version}.",
    nl="{name} bestaat niet in versie {sent}: vraag versie {version}.",
    de="{name} gibt es nicht in Version {sent}: Verwenden Sie die Version {version}.",
    en="{name} does not exist in version {sent}: ask for version {version}.",
)
FORM_UNKNOWN = Sentence(
    fr="Il n'y a pas de formulaire {name} ; le plus proche est {nearest}.",
    nl="Er is geen formulier {name}; het dichtst bij ligt {nearest}.",
    de="Es gibt kein Formular {name}; am nächsten liegt {nearest}.",
    en="There is no form {name}; the nearest is {nearest}.",
)
ELEMENT_NAMESPACE = Sentence(
    fr="L'élément {name} est dans un mauvais espace de noms ; ici c'est {namespace}.",
    nl="Het element {name} staat in een verkeerde namespace; hier is het {namespace}.",
    de="Das Element {name} steht im falschen Namensraum; hier gilt {namespace}.",
    en="The element {name} is in a wrong namespace; here it is {namespace}.",
)
NO_NAMESPACE = Sentence(fr="aucun", nl="geen", de="keiner", en="none")
ELEMENT_MISSPELT = Sentence(
    fr="Il n'y a pas d'élément {name} ici ; le plus proche est {nearest}.",
    nl="Hier is geen element {name}; het dichtst bij ligt {nearest}.",
    de="Hier gibt es kein Element {name}; am nächsten liegt {nearest}.",
    en="There is no element {name} here; the nearest is {nearest}.",
)
ELEMENT_ORDER = Sentence(
    fr="L'élément {name} n'est pas à sa place ; l'ordre est : {order}",
    nl="Het element {name} staat niet op zijn plaats; de volgorde is: {order}",
    de="Das Element {name} steht nicht an seinem Platz; die Reihenfolge ist: {order}",
    en="The element {name} is not in its place; the order is: {order}",
)
ELEMENT_MISSING = Sentence(
    fr="Il manque l'élément {name} dans {parent}.",
    nl="Het element {name} ontbreekt in {parent}.",
    de="In {parent} fehlt das Element {name}.",
    en="The element {name} is missing in {parent}.",
)
ELEMENT_UNEXPECTED = Sentence(
    fr="L'élément {name} n'a pas sa place dans {parent}.",
    nl="Het element {name} hoort niet in {parent}.",
    de="Das Element {name} gehört nicht in {parent}.",
    en="The element {name} has no place in {parent}.",
)
ATTRIBUTE = Sentence(
    fr="Un attribut de {name} n'est pas celui qu'il faut : {rule}",
    nl="Een attribuut van {name} is niet het juiste: {rule}",
    de="Ein Attribut von {name} ist nicht das richtige: {rule}",
    en="An attribute of {name} is not the right one: {rule}",
)
DATE_FORMAT = Sentence(
    fr="La date de {name} n'est pas écrite comme il faut.",
    nl="De datum in {name} is niet juist geschreven.",
    de="Das Datum in {name} ist nicht richtig geschrieben.",
    en="The date in {name} is not written as it should be.",
)
NUMBER_FORMAT = Sentence(
    fr="Le numéro de {name} s'écrit sans séparateurs.",
    nl="Het nummer in {name} wordt zonder scheidingstekens geschreven.",
    de="Die Nummer in {name} wird ohne Trennzeichen geschrieben.",
    en="The number in {name} is written without separators.",
)
VALUE = Sentence(
    fr="La valeur de {name} n'est pas admise : {rule}",
    nl="De waarde van {name} is niet toegelaten: {rule}",
    de="Der Wert von {name} ist nicht zulässig: {rule}",
    en="The value of {name} is not allowed: {rule}",
)
CHECK_DIGITS = Sentence(
    fr="Les deux derniers chiffres du numéro de personne ne correspondent pas aux neuf premiers (97 - reste "
    "modulo 97).",
    nl="De laatste twee cijfers van het persoonsnummer passen niet bij de eerste negen (97 - rest modulo 97).",
    de="Die letzten zwei Ziffern der Personennummer passen nicht zu den ersten neun (97 - Rest modulo 97).",
    en="The last two digits of the person's number do not fit the first nine (97 - remainder modulo 97).",
)
NUMBER_UNKNOWN = Sentence(
    fr="Personne ne porte ce numéro ici : `bcss person` donne des personnes qui existent dans ce monde.",
    nl="Niemand draagt dit nummer hier: `bcss person` geeft personen die in deze wereld bestaan.",
    de="Niemand trägt hier diese Nummer: `bcss person` nennt Personen, die es in dieser Welt gibt.",
    en="Nobody bears this number here: `bcss person` gives persons that exist in this world.",
)
NUMBER_REPLACED = Sentence(
    fr="Ce numéro a été remplacé : demandez avec le nouveau.",
    nl="Dit nummer is vervangen: vraag met het nieuwe.",
    de="Diese Nummer wurde ersetzt: Fragen Sie mit der neuen.",
    en="This number was replaced: ask with the new one.",
)
ORGANISATION = Sentence(
    fr="L'organisation du message n'est pas celle des identifiants, ou n'est pas connue ; envoyez {cbe} ({name}).",
    nl="De organisatie in het bericht is niet die van de aanmeldgegevens, of is onbekend; stuur {cbe} ({name}).",
    de="Die Organisation der Nachricht ist nicht die der Zugangsdaten oder unbekannt; senden Sie {cbe} ({name}).",
    en="The organisation in the message is not that of the credentials, or is unknown; send {cbe} ({name}).",
)
USER = Sentence(
    fr="Cet utilisateur ne peut pas interroger pour {name} : c'est celui-ci, au secteur 17.",
    nl="Deze gebruiker mag niet vragen voor {name}: het is deze, in sector 17.",
    de="Dieser Benutzer darf nicht für {name} anfragen: Es ist dieser, im Sektor 17.",
    en="This user may not ask for {name}: it is this one, in sector 17.",
)
LEGAL_CONTEXT = Sentence(
    fr="Ce contexte légal n'est pas celui d'une enquête sociale.",
    nl="Deze wettelijke context is niet die van een sociaal onderzoek.",
    de="Dieser rechtliche Kontext ist nicht der einer Sozialuntersuchung.",
    en="This legal context is not that of a social inquiry.",
)
NOT_OPEN = Sentence(
    fr="La personne doit d'abord être intégrée ; ce corps de manage_access le ferait, si la mission le demande.",
    nl="De persoon moet eerst geïntegreerd worden; deze body van manage_access doet dat, als de opdracht het vereist.",
    de="Die Person muss zuerst integriert werden; dieser Inhalt von manage_access täte es, wenn der Auftrag "
    "es verlangt.",
    en="The person must be integrated first; this body of manage_access would do it, if the task demands it.",
)
PERIOD_REVERSED = Sentence(
    fr="La période finit avant de commencer.",
    nl="De periode eindigt voor ze begint.",
    de="Der Zeitraum endet, bevor er beginnt.",
    en="The period ends before it begins.",
)
DATA = Sentence(
    fr="{name} n'est pas admis : {rule}",
    nl="{name} is niet toegelaten: {rule}",
    de="{name} ist nicht zulässig: {rule}",
    en="{name} is not allowed: {rule}",
)
MISSING_ARGUMENT = Sentence(
    fr="Il manque {name}, ou il est vide.",
    nl="{name} ontbreekt of is leeg.",
    de="{name} fehlt oder ist leer.",
    en="{name} is missing, or empty.",
)
