"""A701 in XMLite 20051206: the directory of employers of the ONSS.

It tells who an employer is that L950 or a pay slip names; it says nothing of anybody who works there.
"""

from dataclasses import dataclass
from typing import Annotated

from .. import opening, terms
from ..declaration import At, Message
from ..flow import Evidence, Flow, Xmlite
from ..labels import Labels
from ..reply import Reply
from ..values import CbeNumber, OnssNumber, Period


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class A701Request(Message):
    """Ask who an employer is, by its number at the ONSS or its enterprise number: one of the two, not both.

    No person is concerned, so nobody need be integrated.
    """

    onss_number: Annotated[
        OnssNumber | str | None, At("Request!/Employer!/FirmID!/NLOSSRegistrationNbr", *terms.ONSS_NUMBER)
    ] = None
    cbe_number: Annotated[CbeNumber | str | None, At("Request!/Employer!/FirmID!/CompanyID", *terms.CBE_NUMBER)] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Firm(Message):
    """The numbers of a firm."""

    onss_number: Annotated[OnssNumber | None, At("NLOSSRegistrationNbr", *terms.ONSS_NUMBER)] = None
    cbe_number: Annotated[CbeNumber | None, At("CompanyID", *terms.CBE_NUMBER)] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Transfer(Message):
    """A firm that went on under other numbers: those before, and those after. Either of the two shows it."""

    initial: Annotated[
        Firm, At("InitialFirmID", fr="entreprise d'origine", nl="oorspronkelijke firma", de="alte Firma")
    ]
    final: Annotated[Firm, At("FinalFirmID", fr="nouvelle entreprise", nl="nieuwe firma", de="neue Firma")]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Employer(Message):
    """An employer as the ONSS has registered it.

    `employer_class` is the class of employers at the ONSS (0 to 9999), `nace_code` the activity in five digits of
    NACE-BEL 2008 (list at Statbel), `joint_commissions` those of its workers, `302` or `140.03`, the main one first
    (list at the FPS Employment); a local authority has none. `trusteeship` is a bankruptcy, `minor_trusteeship` an
    administration in part. Evidence: address, activity, joint committees and the shape of the two periods are
    reconstructed.
    """

    numbers: Annotated[Firm, At("FirmID", fr="numéros", nl="nummers", de="Nummern")]
    name: Annotated[str, At("RegisteredOffice/Name", *terms.LAST_NAME)]
    street: Annotated[str, At("RegisteredOffice/Street", *terms.STREET)]
    house_number: Annotated[str, At("RegisteredOffice/HouseNbr", *terms.HOUSE_NUMBER)]
    box: Annotated[str | None, At("RegisteredOffice/PostBox", *terms.BOX)] = None
    postal_code: Annotated[str, At("RegisteredOffice/ZIPCode", *terms.POSTAL_CODE)]
    city: Annotated[str, At("RegisteredOffice/City", *terms.MUNICIPALITY)]
    employer_class: Annotated[
        int, At("EmployerClass", fr="catégorie d'employeur", nl="werkgeverscategorie", de="Arbeitgeberkategorie")
    ]
    nace_code: Annotated[str, At("NaceCode", fr="code NACE", nl="NACE-code", de="NACE-Code")]
    joint_commissions: Annotated[
        tuple[str, ...],
        At("JointCommissionNbr", fr="commissions paritaires", nl="paritaire comités", de="paritätische Kommissionen"),
    ] = ()
    trusteeship: Annotated[
        Period | None,
        At(
            "TrusteeShip/(BeginDate,EndDate)",
            fr="sous curatelle (faillite)",
            nl="onder curatele (faillissement)",
            de="unter Konkursverwaltung",
        ),
    ] = None
    minor_trusteeship: Annotated[
        Period | None,
        At(
            "MinorTrusteeShip/(BeginDate,EndDate)",
            fr="sous curatelle partielle",
            nl="onder gedeeltelijke curatele",
            de="unter teilweiser Verwaltung",
        ),
    ] = None
    transfer: Annotated[Transfer | None, At("Transfer", fr="reprise", nl="overname", de="Übernahme")] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class A701Reply(Reply):
    """The employer found, if there is one with that number."""

    employer: Annotated[Employer | None, At("Attestation/Employer", *terms.EMPLOYER)] = None


a701 = Flow(
    slug="a701",
    wire=Xmlite(form="A701", version="001", schema="xmlite/A701.xsd"),
    request=A701Request,
    reply=A701Reply,
    title=Labels(fr="Répertoire des employeurs", nl="Werkgeversrepertorium", de="Arbeitgeberverzeichnis"),
    purpose=Labels(
        fr="Savoir qui est un employeur dont on connaît le numéro.",
        nl="Weten wie een werkgever is van wie men het nummer kent.",
        de="Erfahren, wer ein Arbeitgeber ist, dessen Nummer man kennt.",
    ),
    evidence=Evidence.OBSERVED,
    sources=(
        "Form, numbers, name, class, trusteeships and transfer: seen in public client code.",
        "Address, activity, joint committees, cardinalities and the periods of trusteeship: reconstructed.",
    ),
    opened_by=opening.NOBODY,
)
