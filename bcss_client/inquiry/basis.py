"""The rules that findings and consultations serve."""

from ..values import Coded

_CIRCULAR_FR = "circulaire du 14 mars 2014 sur l'enquête sociale"
_CIRCULAR_NL = "omzendbrief van 14 maart 2014 over het sociaal onderzoek"
_CIRCULAR_DE = "Rundschreiben vom 14. März 2014 über die Sozialuntersuchung"
_LAW_FR, _LAW_NL, _LAW_DE = "loi du 26 mai 2002", "wet van 26 mei 2002", "Gesetz vom 26. Mai 2002"
_DECREE_FR = "arrêté royal du 11 juillet 2002"
_DECREE_NL = "koninklijk besluit van 11 juli 2002"
_DECREE_DE = "Königlicher Erlass vom 11. Juli 2002"


class Basis(Coded):
    """A rule, as a report cites it."""

    IDENTIFICATION = (
        "identification",
        f"{_CIRCULAR_FR}, identification",
        f"{_CIRCULAR_NL}, identificatie",
        f"{_CIRCULAR_DE}, Identifizierung",
    )
    HOME_VISIT = (
        "home_visit",
        f"{_CIRCULAR_FR}, visite à domicile",
        f"{_CIRCULAR_NL}, huisbezoek",
        f"{_CIRCULAR_DE}, Hausbesuch",
    )
    FLOWS = (
        "flows",
        f"{_CIRCULAR_FR}, point 6 (flux électroniques)",
        f"{_CIRCULAR_NL}, punt 6 (elektronische stromen)",
        f"{_CIRCULAR_DE}, Punkt 6 (elektronische Datenflüsse)",
    )
    STAY = "stay", f"{_CIRCULAR_FR}, données de séjour", f"{_CIRCULAR_NL}, verblijf", f"{_CIRCULAR_DE}, Aufenthalt"
    RESIDENCE = "residence", f"{_LAW_FR}, article 3, 1°", f"{_LAW_NL}, artikel 3, 1°", f"{_LAW_DE}, Artikel 3 Nr. 1"
    RESOURCES = (
        "resources",
        f"{_LAW_FR}, articles 3, 4°, et 16 (ressources)",
        f"{_LAW_NL}, artikelen 3, 4°, en 16 (bestaansmiddelen)",
        f"{_LAW_DE}, Artikel 3 Nr. 4 und 16 (Existenzmittel)",
    )
    WORK_DISPOSITION = (
        "work_disposition",
        f"{_LAW_FR}, article 3, 5° (disposition au travail)",
        f"{_LAW_NL}, artikel 3, 5° (werkbereidheid)",
        f"{_LAW_DE}, Artikel 3 Nr. 5 (Arbeitsbereitschaft)",
    )
    RESIDUARY = (
        "residuary",
        f"{_LAW_FR}, article 3, 6° (droits aux prestations sociales)",
        f"{_LAW_NL}, artikel 3, 6° (rechten op sociale uitkeringen)",
        f"{_LAW_DE}, Artikel 3 Nr. 6 (Ansprüche auf Sozialleistungen)",
    )
    MAINTENANCE = (
        "maintenance",
        f"{_LAW_FR}, article 4 (débiteurs d'aliments)",
        f"{_LAW_NL}, artikel 4 (onderhoudsplichtigen)",
        f"{_LAW_DE}, Artikel 4 (Unterhaltspflichtige)",
    )
    COHABITATION = (
        "cohabitation",
        f"{_LAW_FR}, article 14, § 1er (cohabitation et catégories)",
        f"{_LAW_NL}, artikel 14, § 1 (samenwoning en categorieën)",
        f"{_LAW_DE}, Artikel 14 § 1 (Zusammenwohnen und Kategorien)",
    )
    COHABITANT_RESOURCES = (
        "cohabitant_resources",
        f"{_DECREE_FR}, article 34 (ressources des cohabitants)",
        f"{_DECREE_NL}, artikel 34 (bestaansmiddelen van samenwonenden)",
        f"{_DECREE_DE}, Artikel 34 (Existenzmittel der Zusammenwohnenden)",
    )
    PROPERTY = (
        "property",
        f"{_DECREE_FR}, articles 25 et 26 (biens immobiliers)",
        f"{_DECREE_NL}, artikelen 25 en 26 (onroerende goederen)",
        f"{_DECREE_DE}, Artikel 25 und 26 (unbewegliche Güter)",
    )
    TRANSFER = (
        "transfer",
        f"{_DECREE_FR}, articles 28 et suivants (cession de biens)",
        f"{_DECREE_NL}, artikelen 28 en volgende (afstand van goederen)",
        f"{_DECREE_DE}, Artikel 28 ff. (Abtretung von Gütern)",
    )
    EXEMPTION = (
        "exemption",
        f"{_DECREE_FR}, article 35 (exonération des revenus du travail)",
        f"{_DECREE_NL}, artikel 35 (vrijstelling van arbeidsinkomsten)",
        f"{_DECREE_DE}, Artikel 35 (Freistellung von Arbeitseinkommen)",
    )
    HEARING = (
        "hearing",
        f"{_LAW_FR}, articles 19 et 20 (enquête et audition)",
        f"{_LAW_NL}, artikelen 19 en 20 (onderzoek en verhoor)",
        f"{_LAW_DE}, Artikel 19 und 20 (Untersuchung und Anhörung)",
    )
    REVISION = (
        "revision",
        f"{_LAW_FR}, articles 22 et 24 (révision et récupération)",
        f"{_LAW_NL}, artikelen 22 en 24 (herziening en terugvordering)",
        f"{_LAW_DE}, Artikel 22 und 24 (Revision und Rückforderung)",
    )
    COMPETENCE = (
        "competence",
        "loi du 2 avril 1965, articles 1er et 2 (CPAS compétent)",
        "wet van 2 april 1965, artikelen 1 en 2 (bevoegd OCMW)",
        "Gesetz vom 2. April 1965, Artikel 1 und 2 (zuständiges ÖSHZ)",
    )
    URGENT_MEDICAL_AID = (
        "urgent_medical_aid",
        "loi du 8 juillet 1976, article 57, § 2, et arrêté royal du 12 décembre 1996 (aide médicale urgente)",
        "wet van 8 juli 1976, artikel 57, § 2, en koninklijk besluit van 12 december 1996 (dringende medische hulp)",
        "Gesetz vom 8. Juli 1976, Artikel 57 § 2, und K.E. vom 12. Dezember 1996 (dringende medizinische Hilfe)",
    )
    INSURABILITY = (
        "insurability",
        "loi du 2 avril 1965, article 9bis (assurabilité)",
        "wet van 2 april 1965, artikel 9bis (verzekerbaarheid)",
        "Gesetz vom 2. April 1965, Artikel 9bis (Versicherbarkeit)",
    )
