"""What the examples of several subjects are made of."""

from __future__ import annotations

from datetime import date

from bcss_client.flows.tx25.shared import CodeLabel, FirstName, ForeignPlace, LastName, Name, NationalNumber, Person
from bcss_client.flows.tx25.split_date import SplitDate
from bcss_client.values import Sex, Ssin

WOMAN = Ssin("90080299815")
SINCE = SplitDate.of(date(2020, 2, 29))
LIEGE = CodeLabel(code="62063", label="Liège")
FRANCE = CodeLabel(code="111", label="France")
PARIS = ForeignPlace(country=FRANCE, graphic="Paris")
CODE = CodeLabel(code="01", label="Premier")
BARE = CodeLabel(code="01")
NUMBER = NationalNumber(number=WOMAN, date=SplitDate.of(date(1990, 8, 2)), sex=Sex.FEMALE)
NAME = Name(
    last_names=(LastName(codes=("1", "2"), label="Exemple"),),
    first_names=(FirstName(codes=("3",), label="Anne", used_first_name="1"), FirstName()),
)
PERSON = Person(national_number=NUMBER, name=NAME)
