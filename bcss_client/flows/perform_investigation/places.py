"""Places and addresses. Codes of municipalities, countries and streets are NIS codes; names come by language."""

from dataclasses import dataclass
from typing import Annotated, TypeAlias

from ... import terms
from ...declaration import At, Message
from ..person import Description, ModificationDate, OriginOfData


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Location(Message):
    """A municipality, a country or a street."""

    code: Annotated[int | None, At("person:Code", *terms.CODE)] = None
    descriptions: Annotated[tuple[Description, ...], At("person:Description", *terms.LABEL)] = ()


Country: TypeAlias = Annotated[Location | None, At("person:Country", *terms.COUNTRY)]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Municipality(Location):
    """A municipality, with the postal code of the address."""

    postal_code: Annotated[str | None, At("person:PostalCode", *terms.POSTAL_CODE)] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ManagerLocation(Location):
    """The municipality, country or diplomatic post that keeps the address, and the language it works in."""

    origin: OriginOfData = None
    modification_date: ModificationDate = None
    linguistic_regime: Annotated[
        str | None, At("person:LinguisticRegime", fr="régime linguistique", nl="taalregime", de="Sprachregelung")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StandardAddress(Message):
    """An address in parts."""

    origin: OriginOfData = None
    modification_date: ModificationDate = None
    country: Annotated[Location, At("person:Country", *terms.COUNTRY)]
    municipality: Annotated[Municipality | None, At("person:Municipality", *terms.MUNICIPALITY)] = None
    street: Annotated[Location | None, At("person:Street", *terms.STREET)] = None
    house_number: Annotated[str | None, At("person:HouseNumber", *terms.HOUSE_NUMBER)] = None
    box: Annotated[str | None, At("person:Box", *terms.BOX)] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PlainTextAddress(Message):
    """An address as free text."""

    origin: OriginOfData = None
    modification_date: ModificationDate = None
    country: Country = None
    address: Annotated[str | None, At("person:Address", *terms.ADDRESS)] = None
