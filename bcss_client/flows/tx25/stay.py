"""Stay for studies, return, and the number at the Immigration Office (information types 007, 008, 200)."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, TypeAlias

from ... import terms
from ...declaration import At
from .shared import CodeLabel, DatedInformationType, in_file
from .split_date import SplitDate


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TemporaryStudyPresence(DatedInformationType):
    """IT 007: a temporary presence for studies."""

    number: ClassVar[str] = "007"

    type_of_student: Annotated[
        CodeLabel | None, At("TypeOfStudent", fr="type d'étudiant", nl="soort student", de="Art des Studierenden")
    ] = None
    expiry_date: Annotated[SplitDate | None, At("ExpiryDate", *terms.EXPIRY_DATE)] = None


TemporaryStudyPresences: TypeAlias = Annotated[
    tuple[TemporaryStudyPresence, ...],
    in_file(
        "TemporaryStudyPresences/TemporaryStudyPresence",
        fr="présences temporaires pour études",
        nl="tijdelijke aanwezigheden voor studies",
        de="zeitweilige Aufenthalte zu Studienzwecken",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReturnPermission(DatedInformationType):
    """IT 008: the right of a foreigner who leaves to come back."""

    number: ClassVar[str] = "008"

    expiry_date: Annotated[SplitDate | None, At("ExpiryDate", *terms.EXPIRY_DATE)] = None


ReturnPermissions: TypeAlias = Annotated[
    tuple[ReturnPermission, ...],
    in_file(
        "ReturnPermissions/ReturnPermission", fr="droits de retour", nl="rechten op terugkeer", de="Rückkehrrechte"
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PublicSecurityNumber(DatedInformationType):
    """IT 200: the number of the person's file at the Immigration Office."""

    number: ClassVar[str] = "200"

    public_security_number: Annotated[
        str,
        At(
            "PublicSecurityNumber",
            fr="numéro de dossier à l'Office des étrangers",
            nl="dossiernummer bij de Dienst Vreemdelingenzaken",
            de="Aktennummer beim Ausländeramt",
        ),
    ]


PublicSecurityNumbers: TypeAlias = Annotated[
    tuple[PublicSecurityNumber, ...],
    in_file(
        "PublicSecurityNumbers/PublicSecurityNumber",
        fr="numéros de dossier à l'Office des étrangers",
        nl="dossiernummers bij de Dienst Vreemdelingenzaken",
        de="Aktennummern beim Ausländeramt",
    ),
]
