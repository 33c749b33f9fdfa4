"""Entries of the register that no other flow bears on, for the people of the population.

They follow from the facts of a life and a stream of choices of their own, so that nothing else comes out otherwise.
Shares are settings. Numbers of documents begin with 999 or XX, which is our choice: those of real ones do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bcss_client.values import IncompleteDate

from .careers import birthday
from .census import BELGIAN
from .draws import Draw
from .facts import Entry, Person, Residence, Told
from .geography import Geography
from .shares import HORIZON

_DRIVERS, _TRAVELLERS, _KEEP_NATIONALITY, _CONTRACTS = 0.7, 0.45, 0.7, 0.25  # settings
_FIRST_PASSPORTS = date(2014, 1, 1)  # older ones have expired everywhere and are left out
_PASSPORT_TERM = 7  # years
_FIRST_INQUIRIES = date(2015, 1, 1)  # older results are left out
_SIS_CARDS, _NO_SIS_CARDS = date(1998, 10, 1), date(2014, 1, 1)  # handed out from and withdrawn on
_MARRIED, _MARRIAGE_OVER = "20", frozenset({"30", "40", "41"})
_DAY = timedelta(1)


def with_entries(draw: Draw, people: Sequence[Person], geography: Geography) -> tuple[Person, ...]:
    """The people of a household with their entries."""
    clerk = _Clerk(draw, geography)
    contracts = {
        state.since: draw.one_of(("1", "2"))
        for state in people[0].civil_states
        if state.code == _MARRIED and draw.chance(_CONTRACTS)
    }
    return tuple(
        replace(person, entries=tuple(sorted(clerk.entries(person, contracts), key=lambda entry: entry.since)))
        for person in people
    )


@dataclass(frozen=True, slots=True)
class _Clerk:
    draw: Draw
    geography: Geography

    def entries(self, person: Person, contracts: Mapping[date, str]) -> Iterator[Entry]:
        """All entries of somebody; `contracts` are those on marriages of the household, by wedding day."""
        yield from self._inquiries(person)
        yield from self._foreigner(person)
        yield from self._marriage_contracts(person, contracts)
        yield from self._driving_licence(person)
        yield from self._social_security_card(person)
        yield from self._passports(person)

    def _inquiries(self, person: Person) -> Iterator[Entry]:
        """IT 003: after each move, the main residence is found to be there."""
        for residence in person.residences[1:]:
            begin, end = residence.period.begin, residence.period.end
            start = begin + timedelta(self.draw.whole(2, 15))
            found = start + timedelta(self.draw.whole(1, 20))
            if residence.address and begin >= _FIRST_INQUIRIES and found < (end or HORIZON):
                result = self._coded("investigation_result", "1")
                values: dict[str, Told] = {"investigation_result": result, "start_date": start, "end_date": found}
                yield _entry("003", found, end + _DAY if end else None, values)

    def _foreigner(self, person: Person) -> Iterator[Entry]:
        """IT 032, 200, 211: of who was not born Belgian: file at the Immigration Office, other nationality."""
        first = person.nationalities[0]
        if first.code == BELGIAN:
            return
        yield _entry("200", person.created, None, {"public_security_number": self._number(9)})
        if person.created != person.birth.complete:
            document = self._coded("document_type", "3" if person.refugee else "1")
            yield _entry("211", person.created, None, {"type_of_document": document})
        if first.period.end and len(person.nationalities) > 1 and self.draw.chance(_KEEP_NATIONALITY):
            yield _entry("032", first.period.end + _DAY, None, {"nationality": self._place(first.code)})

    def _marriage_contracts(self, person: Person, contracts: Mapping[date, str]) -> Iterator[Entry]:
        """IT 122: until the marriage is over."""
        for rank, state in enumerate(person.civil_states):
            if state.code == _MARRIED and state.since in contracts and state.place is not None:
                later = person.civil_states[rank:]
                over = next((other.since for other in later if other.code in _MARRIAGE_OVER), person.death)
                contract = self._coded("marriage_contract", contracts[state.since])
                yield _entry(
                    "122", state.since, over, {"type_of_contract": contract, "place": self._place(state.place)}
                )

    def _driving_licence(self, person: Person) -> Iterator[Entry]:
        """IT 191: most adults have one, category B, got in the years after coming of age or arriving."""
        day = max(_birthday(person, 18), person.created) + timedelta(self.draw.whole(200, 3000))
        number, home = self._number(10), _home(person, day)
        if self.draw.chance(_DRIVERS) and home is not None and day < min(HORIZON, person.death or HORIZON):
            license_type = self._coded("driving_license", "B")
            values: dict[str, Told] = {
                "type_of_license": license_type,
                "license_number": number,
                "place": self._place(home.place),
            }
            yield _entry("191", day, person.death, values)

    def _social_security_card(self, person: Person) -> Iterator[Entry]:
        """IT 196: the card everybody insured had, until it was withdrawn."""
        day = max(person.created, _SIS_CARDS) + timedelta(self.draw.whole(20, 300))
        withdrawn = min(person.death or _NO_SIS_CARDS, _NO_SIS_CARDS)
        if day < withdrawn:
            category = self._coded("social_security_card", "1")
            yield _entry("196", day, withdrawn, {"category": category, "card_number": self._number(10)})

    def _passports(self, person: Person) -> Iterator[Entry]:
        """IT 199: some adults always have one, renewed some time after it has expired."""
        belgian = next((spell.period.begin for spell in person.nationalities if spell.code == BELGIAN), None)
        if belgian is None or not self.draw.chance(_TRAVELLERS):
            return
        day = max(belgian, _birthday(person, 18), _FIRST_PASSPORTS) + timedelta(self.draw.whole(0, 2000))
        while day < min(HORIZON, person.death or HORIZON):
            expiry = birthday(day, _PASSPORT_TERM)
            home = _home(person, day)
            if home is not None:
                passport: dict[str, Told] = {
                    "passport_type": self._coded("passport_type", "1"),
                    "passport_number": self._passport_number(),
                }
                values: dict[str, Told] = {
                    "passport_status": self._coded("passport_status", "1"),
                    "passport_ident": passport,
                    "issuer": {"place": self._place(home.place)},
                    "expiry_date": expiry,
                }
                yield _entry("199", day, min(expiry + _DAY, person.death or date.max), values)
            day = expiry + timedelta(self.draw.whole(1, 400))

    def _coded(self, list_name: str, code: str) -> Mapping[str, Told]:
        return {"code": code, "label": self.geography.codes.labels(list_name, code)}

    def _place(self, code: str) -> Mapping[str, Told]:
        return {"code": code, "label": self.geography.place_labels(code)}

    def _number(self, length: int) -> str:
        return f"999{self.draw.whole(0, 10 ** (length - 3) - 1):0{length - 3}}"

    def _passport_number(self) -> str:
        return f"XX{self.draw.whole(0, 999_999):06}"


def _entry(number: str, since: date, deleted: date | None, values: Mapping[str, Told]) -> Entry:
    return Entry(type=number, since=IncompleteDate.of(since), deleted=deleted, values=values)


def _birthday(person: Person, years: int) -> date:
    birth = person.birth.complete
    assert birth is not None  # everybody drawn has a whole birth date
    return birthday(birth, years)


def _home(person: Person, day: date) -> Residence | None:
    """Where somebody lives in Belgium on a day."""
    here = (residence for residence in person.residences if residence.address and residence.period.contains(day))
    return next(here, None)
