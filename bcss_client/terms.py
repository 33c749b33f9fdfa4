"""Words that stand in several messages, once each: French, Dutch, German, in the order `At` takes them."""

from __future__ import annotations

from typing import TypeAlias

Term: TypeAlias = tuple[str, str, str]

SSIN: Term = ("NISS", "INSZ", "ENSS")
LAST_NAME: Term = ("nom", "naam", "Name")
FIRST_NAME: Term = ("prénom", "voornaam", "Vorname")
BIRTH_DATE: Term = ("date de naissance", "geboortedatum", "Geburtsdatum")
BIRTH_PLACE: Term = ("lieu de naissance", "geboorteplaats", "Geburtsort")
SEX: Term = ("sexe", "geslacht", "Geschlecht")
NATIONALITY: Term = ("nationalité", "nationaliteit", "Staatsangehörigkeit")
CIVIL_STATE: Term = ("état civil", "burgerlijke staat", "Personenstand")
MUNICIPALITY: Term = ("commune", "gemeente", "Gemeinde")
COUNTRY_CODE: Term = ("code du pays", "landcode", "Ländercode")
POSTAL_CODE: Term = ("code postal", "postcode", "Postleitzahl")
STREET: Term = ("rue", "straat", "Straße")
HOUSE_NUMBER: Term = ("numéro", "huisnummer", "Hausnummer")
BOX: Term = ("boîte", "bus", "Briefkasten")
DIPLOMATIC_POST: Term = ("poste diplomatique", "diplomatieke post", "diplomatische Vertretung")
PERIOD: Term = ("période", "periode", "Zeitraum")
REGISTER: Term = ("registre", "register", "Register")
ORGANISATION: Term = ("organisation", "organisatie", "Organisation")
SECTOR: Term = ("secteur", "sector", "Sektor")
CBE_NUMBER: Term = ("numéro BCE", "KBO-nummer", "ZDU-Nummer")
CODE: Term = ("code", "code", "Code")
REFERENCE: Term = ("référence", "referentie", "Referenz")
RETURN_CODE: Term = ("code de retour", "terugkeercode", "Rückgabecode")
RESULT: Term = ("résultat", "resultaat", "Ergebnis")
USER: Term = ("utilisateur", "gebruiker", "Benutzer")
INFORMATION: Term = ("informations", "informatie", "Informationen")
QUALITY_CODE: Term = ("code qualité", "hoedanigheidscode", "Eigenschaftscode")
MUTUALITY: Term = ("mutualité", "ziekenfonds", "Krankenkasse")
