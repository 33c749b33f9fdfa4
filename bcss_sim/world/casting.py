"""From a persona's story to the people in it, with numbers and all that follows from their ties."""

from __future__ import annotations

from datetime import date, timedelta

from faker import Generator

from bcss_client.values import IncompleteDate, Period, Sex, Ssin

from .careers import CHANGED, LEFT, TAKEN_ON, birthday
from .census import BELGIAN
from .draws import Draw
from .employers import FIRMS, Employers
from .facts import (
    Address,
    Coded,
    Employer,
    Filiation,
    HolderCode,
    IdentityCard,
    Incapacity,
    Insurance,
    Job,
    Person,
    Residence,
)
from .geography import Geography, Municipality
from .household import Bond, Home, Stay, Ties, Union, settled, span
from .insurance import SICKNESS
from .numbers import Numbers
from .providers import CardProvider, street_code
from .stories import AddressStory, HomeStory, InsuranceStory, JobStory, PersonStory, Story, UnionStory

_SEXES = {"woman": Sex.FEMALE, "man": Sex.MALE}
_KINDS = {"ordinary": "OTH", "student": "STU"}
# Regime and social status of CT1, then of CT2.
_STATUSES = {
    "resident": (("1", "0"), ("1", "0")),
    "active": (("1", "1"), ("1", "1")),
    "invalid": (("1", "2"), ("1", "2")),
    "pensioner": (("1", "3"), ("1", "3")),
    "widowed": (("1", "4"), ("1", "4")),
    "self-employed": (("4", "1"), ("4", "6")),
}
_CARD_TERM = 10  # years
_DAY = timedelta(1)


class Casting:
    """The people of one story; raises `ValueError` with a sentence when the story cannot be true."""

    def __init__(self, story: Story, *, numbers: Numbers, geography: Geography, employers: Employers) -> None:
        self._story = story
        self._geography = geography
        self._employers = employers
        self._draw = Draw(f"persona/{story.id}")
        generator = Generator()
        generator.random = self._draw.source
        self._cards = CardProvider(generator)
        labels = [person.label for person in story.people]
        if len(set(labels)) < len(labels):
            raise ValueError("two people have the same label")
        self._numbers = {person.label: numbers.reserve(person.born, _SEXES[person.sex]) for person in story.people}

    def number(self, label: str) -> Ssin:
        """The number of the one with this label."""
        if label not in self._numbers:
            raise ValueError(f"nobody among its people has the label {label!r}")
        return self._numbers[label]

    def people(self) -> tuple[Person, ...]:
        """Everybody in the story, in its order."""
        people = [self._person(rank, person) for rank, person in enumerate(self._story.people, 1)]
        raised = {
            self.number(person.label): (self._childhood(person.label, person.raised_at),)
            for person in self._story.people
            if person.raised_at is not None
        }
        ties = Ties(
            unions=tuple(self._union(union) for union in self._story.unions),
            homes=tuple(self._home(home) for home in self._story.homes),
            elsewhere=raised,
        )
        return settled(people, ties)

    def _person(self, rank: int, story: PersonStory) -> Person:
        serial = int(self._story.id[1:]) * 100 + rank
        return Person(
            ssin=self.number(story.label),
            last_name=story.last_name,
            first_names=story.first_names,
            sex=_SEXES[story.sex],
            birth=IncompleteDate.of(story.born),
            birth_place=self._birth_place(story),
            language=story.language,
            created=story.born,
            filiation=self._filiation(story),
            nationalities=(Coded(code=story.nationality, period=Period(story.born)),),
            registers=(Coded(code="2" if story.nationality == BELGIAN else "1", period=Period(story.born)),),
            occupations=tuple(
                Coded(code=occupation.code, period=Period(occupation.since, occupation.until))
                for occupation in story.occupations
            ),
            cards=self._identity_cards(story),
            jobs=tuple(self._job(f"8{serial:08}{place:03}", job) for place, job in enumerate(story.jobs, 1)),
            insurances=tuple(_insurance(f"{serial:010}", insurance) for insurance in story.insurances),
            incapacities=tuple(
                Incapacity(
                    mutuality=incapacity.mutuality,
                    risk=SICKNESS,
                    period=Period(incapacity.since, incapacity.until),
                    daily_amount=incapacity.daily_amount,
                )
                for incapacity in story.incapacities
            ),
        )

    def _birth_place(self, story: PersonStory) -> str:
        if self._geography.place_name(story.birth_place, "fr") == story.birth_place:
            raise ValueError(f"{story.birth_place} is the code of no municipality and no country")
        return story.birth_place

    def _filiation(self, story: PersonStory) -> Filiation | None:
        if not story.parents:
            return None
        first, second = (*map(self.number, story.parents), None)[:2]
        code = "13" if story.recognised else "00"
        return Filiation(code=code, since=story.born, parent_1=first, parent_2=second)

    def _identity_cards(self, story: PersonStory) -> tuple[IdentityCard, ...]:
        since = story.identity_card
        if since is None:
            return ()
        home = next(home for home in self._story.homes if any(stay.who == story.label for stay in home.stays))
        return (
            IdentityCard(
                type="0000",
                number=self._cards.identity_card_number(),
                place=home.addresses[0].municipality,
                period=Period(since, birthday(since, _CARD_TERM)),
            ),
        )

    def _job(self, dimona: str, story: JobStory) -> Job:
        employer = self._employer(story)
        left = story.until is not None and not story.planned
        return Job(
            employer=employer,
            period=Period(story.since, story.until),
            kind_of_worker=_KINDS[story.worker],
            joint_committee=employer.joint_committee,
            dimona=dimona,
            last_action=CHANGED if story.changed else LEFT if left else TAKEN_ON,
        )

    def _employer(self, story: JobStory) -> Employer:
        place = self._municipality(story.municipality)
        if story.employer == "commune":
            return self._employers.commune(place.refnis)
        rank = self._draw.whole(0, FIRMS - 1)
        return self._employers.firm(sector=story.employer, region=place.region, rank=rank)

    def _union(self, story: UnionStory) -> Union:
        first, second = story.partners
        return Union(
            bond=Bond(story.bond),
            partners=(self.number(first), self.number(second)),
            since=story.since,
            until=story.ended,
            place=self._municipality(story.place).refnis,
            separated=story.separated,
        )

    def _home(self, story: HomeStory) -> Home:
        stays = [
            Stay(who=self.number(stay.who), since=stay.since, until=stay.until and stay.until + _DAY)
            for stay in story.stays
        ]
        addresses = [(address.since, self._address(address)) for address in story.addresses]
        return Home(addresses=tuple(addresses), stays=tuple(stays))

    def _childhood(self, label: str, story: AddressStory) -> Residence:
        address = self._address(story)
        return Residence(place=address.municipality, address=address, period=span(story.since, self._first_stay(label)))

    def _first_stay(self, label: str) -> date:
        days = [stay.since for home in self._story.homes for stay in home.stays if stay.who == label]
        if not days:
            raise ValueError(f"{label!r} has no home")
        return min(days)

    def _address(self, story: AddressStory) -> Address:
        place = self._municipality(story.municipality)
        if story.postal_code not in place.postal_codes:
            raise ValueError(f"postal code {story.postal_code} is not one of {place.name(place.language)}")
        return Address(
            municipality=place.refnis,
            postal_code=story.postal_code,
            street_code=street_code(postal_code=story.postal_code, street=story.street),
            street=story.street,
            house_number=story.house_number,
            box=story.box,
        )

    def _municipality(self, refnis: str) -> Municipality:
        try:
            return self._geography.municipality(refnis)
        except KeyError:
            raise ValueError(f"{refnis} is not the REFNIS code of a municipality of today") from None


def _insurance(registration: str, story: InsuranceStory) -> Insurance:
    (regime_1, status_1), (regime_2, status_2) = _STATUSES[story.status]
    increased = "1" if story.increased else "0"
    return Insurance(
        mutuality=story.mutuality,
        registration_number=f"{story.mutuality}{registration}",
        ct1=HolderCode(regime=regime_1, social_status=status_1, increased_intervention=increased),
        ct2=HolderCode(regime=regime_2, social_status=status_2, increased_intervention=increased),
        period=Period(story.since, story.until),
        third_party_payer=story.increased,
    )
