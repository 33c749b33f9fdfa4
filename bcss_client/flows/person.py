"""What several services say of a person in the same words: sex, register, civil state, place in a household."""

from dataclasses import dataclass
from typing import Annotated, TypeAlias

from .. import terms
from ..declaration import At, Message
from ..values import Coded, IncompleteDate


class Gender(Coded):
    """Sex of a person."""

    UNKNOWN = "0", "inconnu", "onbekend", "unbekannt"
    MALE = "1", "homme", "man", "Mann"
    FEMALE = "2", "femme", "vrouw", "Frau"


class Origin(Coded):
    """Which register an answer comes from."""

    BCSS = "BCSS_KSZ", "registre de la BCSS", "register van de KSZ", "Register der ZDSS"
    NATIONAL_REGISTER = "RN_RR", "Registre national", "Rijksregister", "Nationalregister"


class RegisterCode(Coded):
    """The register a person stands in (information type 210)."""

    FOREIGNERS = "1", "registre des étrangers", "vreemdelingenregister", "Fremdenregister"
    POPULATION = "2", "registre de la population", "bevolkingsregister", "Bevölkerungsregister"
    EUROPEAN_OFFICIALS = (
        "3",
        "fonctionnaires de l'Union européenne",
        "ambtenaren van de Europese Unie",
        "Beamte der Europäischen Union",
    )
    DIPLOMATIC_STATUS = (
        "4",
        "étrangers à statut diplomatique ou assimilé",
        "vreemdelingen met een diplomatiek of gelijkgesteld statuut",
        "Ausländer mit diplomatischem oder gleichgestelltem Status",
    )
    WAITING = "5", "registre d'attente", "wachtregister", "Warteregister"
    WAITING_EUROPEANS = (
        "6",
        "registre d'attente, citoyens de l'Union",
        "wachtregister, burgers van de Unie",
        "Warteregister, Unionsbürger",
    )
    WAITING_UNION = (
        "9",
        "registre d'attente en vue d'un mariage ou d'une cohabitation légale",
        "wachtregister met het oog op een huwelijk of wettelijke samenwoning",
        "Warteregister im Hinblick auf Ehe oder gesetzliches Zusammenwohnen",
    )


class CivilStateCode(Coded):
    """Civil state (information type 120); legal cohabitation is none."""

    SINGLE = "10", "célibataire", "ongehuwd", "ledig"
    MARRIED = "20", "marié(e)", "gehuwd", "verheiratet"
    ANNULLED = "25", "mariage annulé", "nietigverklaard huwelijk", "für nichtig erklärte Ehe"
    PUTATIVE = "26", "mariage putatif", "putatief huwelijk", "Putativehe"
    WIDOWED = "30", "veuf ou veuve", "weduwnaar of weduwe", "verwitwet"
    DIVORCED = "40", "divorcé(e)", "gescheiden", "geschieden"
    DIVORCED_SINCE_1994 = (
        "41",
        "divorcé(e) depuis le 1er octobre 1994 ou après",
        "gescheiden vanaf 1 oktober 1994",
        "geschieden ab dem 1. Oktober 1994",
    )
    SEPARATED = ("50", "séparé(e) de corps et de biens", "gescheiden van tafel en bed", "von Tisch und Bett getrennt")
    SEPARATED_SINCE_1994 = (
        "51",
        "séparé(e) de corps et de biens depuis le 1er octobre 1994 ou après",
        "gescheiden van tafel en bed vanaf 1 oktober 1994",
        "von Tisch und Bett getrennt ab dem 1. Oktober 1994",
    )
    REPUDIATED = "60", "répudiation", "verstoting", "Verstoßung"
    PARTNERSHIP = "80", "partenariat", "partnerschap", "Partnerschaft"
    PARTNERSHIP_ENDED = "81", "fin du partenariat", "einde van het partnerschap", "Ende der Partnerschaft"
    UNDETERMINED = "90", "indéterminé", "onbepaald", "unbestimmt"


class HouseholdRole(Coded):
    """What somebody is to the reference person of the household (information types 140 and 141)."""

    REFERENCE_PERSON = "1", "personne de référence", "referentiepersoon", "Bezugsperson"
    SPOUSE = "2", "conjoint(e)", "echtgenoot of echtgenote", "Ehepartner(in)"
    CHILD = "3", "fils ou fille", "zoon of dochter", "Sohn oder Tochter"
    CHILD_IN_LAW = ("4", "gendre ou bru", "schoonzoon of schoondochter", "Schwiegersohn oder Schwiegertochter")
    GRANDCHILD = "5", "petit-fils ou petite-fille", "kleinzoon of kleindochter", "Enkel oder Enkelin"
    PARENT = "6", "père ou mère", "vader of moeder", "Vater oder Mutter"
    PARENT_IN_LAW = (
        "7",
        "beau-père ou belle-mère",
        "schoonvader of schoonmoeder",
        "Schwiegervater oder Schwiegermutter",
    )
    GRANDPARENT = "8", "grand-père ou grand-mère", "grootvader of grootmoeder", "Großvater oder Großmutter"
    SIBLING = "9", "frère ou sœur", "broer of zus", "Bruder oder Schwester"
    SIBLING_IN_LAW = "10", "beau-frère ou belle-sœur", "schoonbroer of schoonzus", "Schwager oder Schwägerin"
    OTHER_RELATIVE = "11", "autre parent", "ander familielid", "sonstige verwandte Person"
    UNRELATED = "12", "sans lien de parenté", "niet verwant", "nicht verwandt"
    STEPCHILD = "13", "enfant du conjoint", "stiefzoon of stiefdochter", "Stiefsohn oder Stieftochter"
    GREAT_GRANDCHILD = "14", "arrière-petit-enfant", "achterkleinkind", "Urenkelkind"
    AUNT_OR_UNCLE = "15", "oncle ou tante", "oom of tante", "Onkel oder Tante"
    NEPHEW_OR_NIECE = "16", "neveu ou nièce", "neef of nicht (derde graad)", "Neffe oder Nichte"
    COUSIN = "17", "cousin(e)", "neef of nicht (vierde graad)", "Vetter oder Kusine"
    COLLECTIVE_HOUSEHOLD = "20", "ménage collectif", "collectief huishouden", "Gemeinschaftshaushalt"
    PARTNER = "21", "partenaire", "partner", "Partner(in)"
    LEGAL_COHABITANT = "22", "cohabitant(e) légal(e)", "wettelijk samenwonend", "gesetzlich zusammenwohnend"


OriginOfData: TypeAlias = Annotated[
    Origin | None, At("@origin", fr="registre d'origine", nl="register van herkomst", de="Herkunftsregister")
]
ModificationDate: TypeAlias = Annotated[
    IncompleteDate | None, At("@modificationDate", fr="modifié le", nl="gewijzigd op", de="geändert am")
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Description(Message):
    """A name of a place, in a language."""

    text: Annotated[str, At(".", *terms.LAST_NAME)]
    lang: Annotated[str | None, At("@lang", fr="langue", nl="taal", de="Sprache")] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DatedGender(Message):
    """Sex of a person, and since when if it was changed."""

    code: Annotated[Gender, At(".", *terms.SEX)]
    modification_date: ModificationDate = None
