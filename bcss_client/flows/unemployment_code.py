"""The nature of unemployment, as the unemployment insurance codes it."""

from typing import Self

from ..values import Coded

_EARLY_RETIREMENT = (
    "chômage avec complément d'entreprise (prépension)",
    "werkloosheid met bedrijfstoeslag (brugpensioen)",
    "Arbeitslosigkeit mit Betriebszuschlag (Frühpension)",
)
_LAST_MONTH_OF_TRAINING = (
    "dernier mois de formation",
    "laatste maand van de opleiding",
    "letzter Monat der Ausbildung",
)
_SUPPLEMENT = (
    "dernier mois avant une reprise du travail, avec complément",
    "laatste maand voor een werkhervatting, met toeslag",
    "letzter Monat vor einer Arbeitsaufnahme, mit Zuschlag",
)


class UnemploymentCode(Coded):
    """The nature of the unemployment, from 0 to 99; messages write it as an integer.

    The list is not part of the published schema. These meanings were described in public documents of the sector;
    which supplement (mobility, child care, training) each of 34 to 39 and 44 to 49 stands for was not found.
    """

    NOT_PAYABLE = "0", "non indemnisable", "niet vergoedbaar", "nicht entschädigungsberechtigt"
    FULL = "1", "chômage complet, temps plein", "volledige werkloosheid, voltijds", "Vollarbeitslosigkeit, Vollzeit"
    TEMPORARY = (
        "2",
        "chômage temporaire, temps plein",
        "tijdelijke werkloosheid, voltijds",
        "zeitweilige Arbeitslosigkeit, Vollzeit",
    )
    FULL_PART_TIME = (
        "3",
        "chômage complet, temps partiel volontaire",
        "volledige werkloosheid, vrijwillig deeltijds",
        "Vollarbeitslosigkeit, freiwillige Teilzeit",
    )
    TEMPORARY_PART_TIME = (
        "4",
        "chômage temporaire, temps partiel volontaire",
        "tijdelijke werkloosheid, vrijwillig deeltijds",
        "zeitweilige Arbeitslosigkeit, freiwillige Teilzeit",
    )
    INCOME_GUARANTEE = (
        "5",
        "temps partiel avec allocation de garantie de revenus",
        "deeltijds met inkomensgarantie-uitkering",
        "Teilzeit mit Einkommensgarantiezulage",
    )
    ONLY_TEMPORARY = (
        "6",
        "temps partiel, indemnisable en chômage temporaire seulement",
        "deeltijds, enkel vergoedbaar bij tijdelijke werkloosheid",
        "Teilzeit, nur bei zeitweiliger Arbeitslosigkeit entschädigungsberechtigt",
    )
    EEA = "8", "Espace économique européen", "Europese Economische Ruimte", "Europäischer Wirtschaftsraum"
    EARLY_RETIREMENT_9 = ("9", *_EARLY_RETIREMENT)
    EARLY_RETIREMENT_10 = ("10", *_EARLY_RETIREMENT)
    TRAINING = "11", "formation professionnelle", "beroepsopleiding", "Berufsausbildung"
    SHELTERED_WORKSHOP = "12", "atelier protégé", "beschutte werkplaats", "geschützte Werkstätte"
    FORMER_FRONTIER_WORKER = (
        "15",
        "ancien travailleur frontalier",
        "voormalige grensarbeider",
        "ehemaliger Grenzgänger",
    )
    LAST_MONTH_OF_TRAINING_16 = ("16", *_LAST_MONTH_OF_TRAINING)
    LAST_MONTH_OF_TRAINING_17 = ("17", *_LAST_MONTH_OF_TRAINING)
    HALF_TIME_EARLY_RETIREMENT = ("18", "prépension à mi-temps", "halftijds brugpensioen", "Halbzeit-Frühpension")
    YOUTH_HOLIDAYS = "21", "vacances jeunes", "jeugdvakantie", "Jugendurlaub"
    SENIOR_HOLIDAYS = "22", "vacances seniors", "seniorvakantie", "Seniorenurlaub"
    PARTIAL_TRAINING = "31", "formation partielle", "gedeeltelijke opleiding", "teilweise Ausbildung"
    SUPPLEMENT_34 = ("34", *_SUPPLEMENT)
    SUPPLEMENT_35 = ("35", *_SUPPLEMENT)
    SUPPLEMENT_36 = ("36", *_SUPPLEMENT)
    SUPPLEMENT_37 = ("37", *_SUPPLEMENT)
    SUPPLEMENT_38 = ("38", *_SUPPLEMENT)
    SUPPLEMENT_39 = ("39", *_SUPPLEMENT)
    SETTLING_IN = "40", "allocation d'établissement", "vestigingsuitkering", "Niederlassungszulage"
    SUPPLEMENT_44 = ("44", *_SUPPLEMENT)
    SUPPLEMENT_45 = ("45", *_SUPPLEMENT)
    SUPPLEMENT_46 = ("46", *_SUPPLEMENT)
    SUPPLEMENT_47 = ("47", *_SUPPLEMENT)
    SUPPLEMENT_48 = ("48", *_SUPPLEMENT)
    SUPPLEMENT_49 = ("49", *_SUPPLEMENT)
    INCOME_GUARANTEE_2005 = (
        "57",
        "temps partiel avec allocation de garantie de revenus, calcul de 2005",
        "deeltijds met inkomensgarantie-uitkering, berekening van 2005",
        "Teilzeit mit Einkommensgarantiezulage, Berechnung von 2005",
    )
    PART_TIME_GUARANTEE_2013 = (
        "58",
        "temps partiel volontaire avec garantie de revenus, 2013",
        "vrijwillig deeltijds met inkomensgarantie, 2013",
        "freiwillige Teilzeit mit Einkommensgarantie, 2013",
    )

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """As everywhere, a code of its own; but 01 is the code 1."""
        if isinstance(value, str) and value.isdecimal() and value != str(int(value)):
            return cls(str(int(value)))
        return super()._missing_(value)
