"""The code lists of the land register, as far as public sources show them; each has more."""

from enum import StrEnum

from ...values import Coded


class NaturePerson(Coded):
    """In what quality the centre asks about a person."""

    APPLICANT = "1", "demandeur", "aanvrager", "Antragsteller"
    COHABITANT = "2", "cohabitant du demandeur", "samenwonende van de aanvrager", "mit dem Antragsteller zusammenlebend"
    DEBTOR = "3", "débiteur d'aliments", "onderhoudsplichtige", "unterhaltspflichtig"


class PatrimonyLanguage(StrEnum):
    """The languages the service answers in."""

    FR = "FR"
    NL = "NL"


class RealRight(Coded):
    """A right in real estate. NE and OPST are reconstructed on the pattern of the others."""

    FULL_OWNERSHIP = "VE", "pleine propriété", "volle eigendom", "Volleigentum"
    BARE_OWNERSHIP = "NE", "nue-propriété", "naakte eigendom", "bloßes Eigentum"
    USUFRUCT = "VG", "usufruit", "vruchtgebruik", "Nießbrauch"
    LONG_LEASE = "ERFP", "emphytéose", "erfpacht", "Erbpacht"
    BUILDING_RIGHT = "OPST", "superficie", "opstal", "Erbbaurecht"


class AdministrativeChange(Coded):
    """What changed in the land register."""

    GIVEN_UP = "O", "n'est plus propriétaire", "niet langer eigenaar", "nicht mehr Eigentümer"


class IncomeCode(Coded):
    """What kind of good a cadastral income is for (digit), and how it counts (letter).

    Digits: 1 ordinary unbuilt, 2 ordinary built, 4 industrial, 6 equipment, 7 unknown. Letters: F taxable, K
    provisional, L provisional in part, P land being built on, Q exempt.
    """

    UNBUILT_TAXABLE = "1F", "non bâti ordinaire, imposable", "gewoon ongebouwd, belastbaar", "unbebaut, steuerpflichtig"
    UNBUILT_BEING_BUILT_ON = (
        "1P",
        "non bâti ordinaire, mis en construction",
        "gewoon ongebouwd, in aanbouw genomen",
        "unbebaut, wird bebaut",
    )
    UNBUILT_EXEMPT = "1Q", "non bâti ordinaire, exonéré", "gewoon ongebouwd, vrijgesteld", "unbebaut, steuerfrei"
    BUILT_TAXABLE = "2F", "bâti ordinaire, imposable", "gewoon gebouwd, belastbaar", "bebaut, steuerpflichtig"
    BUILT_PROVISIONAL = (
        "2K",
        "bâti ordinaire, provisoire (occupé avant achèvement)",
        "gewoon gebouwd, voorlopig (bewoond voor voltooiing)",
        "bebaut, vorläufig (vor Fertigstellung bewohnt)",
    )
    BUILT_PARTLY_PROVISIONAL = (
        "2L",
        "bâti ordinaire, partiel et provisoire",
        "gewoon gebouwd, gedeeltelijk en voorlopig",
        "bebaut, teilweise und vorläufig",
    )
    BUILT_EXEMPT = "2Q", "bâti ordinaire, exonéré", "gewoon gebouwd, vrijgesteld", "bebaut, steuerfrei"
    INDUSTRIAL_TAXABLE = (
        "4F",
        "bâti industriel, imposable",
        "nijverheidsgebouw, belastbaar",
        "Industriebau, steuerpflichtig",
    )
    EQUIPMENT_TAXABLE = (
        "6F",
        "matériel et outillage, imposable",
        "materieel en outillage, belastbaar",
        "Ausrüstung, steuerpflichtig",
    )
    UNKNOWN_TAXABLE = "7F", "nature inconnue, imposable", "aard onbekend, belastbaar", "Art unbekannt, steuerpflichtig"


class AssetNature(Coded):
    """The nature of a parcel."""

    ARABLE = "1", "terre", "bouwland", "Ackerland"
    PASTURE = "2", "pâture", "weiland", "Weide"
    MEADOW = "3", "pré", "hooiland", "Wiese"
    WOOD = "9", "bois", "bos", "Wald"
    ORCHARD = "10", "verger à hautes tiges", "hoogstamboomgaard", "Obstgarten mit Hochstämmen"
    LAND = "70", "terrain", "grond", "Grundstück"
    BUILDING_LAND = "78", "terrain à bâtir", "bouwgrond", "Bauland"
    HOUSE = "200", "maison", "huis", "Haus"
    OUTBUILDING = "203", "remise", "bergplaats", "Schuppen"
    APARTMENT = (
        "220",
        "partie privative d'un immeuble à appartements",
        "privatief deel van een appartementsgebouw",
        "Sondereigentum in einem Apartmenthaus",
    )
    BUILDING = "222", "building", "building", "Hochhaus"
    FARM = "240", "ferme", "hoeve", "Bauernhof"
    GARAGE = "261", "garage-atelier", "garage-werkplaats", "Garage und Werkstatt"
    WAREHOUSE = "371", "entrepôt", "magazijn", "Lager"
    LIVESTOCK_BUILDING = "415", "bâtiment d'élevage", "gebouw voor veeteelt", "Stall"
    HOLIDAY_HOME = "503", "maison de vacances", "vakantiehuis", "Ferienhaus"
