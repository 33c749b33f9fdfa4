"""The files of a drawn household: everything registers know of its members, from birth to the horizon."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from faker import Generator

from bcss_client.values import IncompleteDate, Period, Ssin

from . import shares
from .careers import Career, Worker, career
from .census import BELGIAN, Household, Member, Part
from .course import Course, course
from .drawn import Group, with_everything
from .draws import Draw
from .employers import Employers
from .facts import Address, Announced, Filiation, Guardianship, Incapacity, Person, Residence, Spell
from .geography import Geography, Municipality
from .household import STRUCK_OFF, Bond, Home, Stay, Ties, settled, span
from .insurance import FamilyCover, Insured, family_cover, increased_reimbursements, insurances, sickness
from .mergers import before_mergers
from .papers import papers
from .providers import AddressProvider, CardProvider
from .register_entries import with_entries
from .shares import CENSUS, HORIZON, Livelihood, Trait

_DUTCH_IN_BRUSSELS = 0.1  # files kept in Dutch: a setting
_FORCED_LIVELIHOODS = {Trait.TEMPORARY_WORKER: Livelihood.TEMPORARY, Trait.SICK: Livelihood.EMPLOYEE}


class Lives:
    """Works out the people of a household: the same people for the same household, seed and employers."""

    __slots__ = ("_addresses", "_cards", "_employers", "_generator", "_geography", "_lived_in", "_places", "_seed")

    def __init__(self, *, seed: int, geography: Geography, employers: Employers) -> None:
        self._seed = seed
        self._employers = employers
        self._geography = geography
        self._generator = Generator()
        self._addresses = AddressProvider(self._generator)
        self._cards = CardProvider(self._generator)
        places: dict[str, list[Municipality]] = {}
        for place in geography.municipalities:
            places.setdefault(place.province, []).append(place)
        self._places: Mapping[str, Sequence[Municipality]] = places
        self._lived_in: set[tuple[str, str]] = set()

    def people(self, household: Household) -> tuple[Person, ...]:
        """The members of the household, in its order, then the file of a spare number if it has one."""
        draw = Draw(f"{self._seed}/{household.number}/lives")
        self._generator.random = draw.source
        self._lived_in.clear()
        events = course(draw, household)
        cover = family_cover(draw, household.municipality.region)
        people = [
            self._person(draw, household, rank, events=events, cover=cover) for rank in range(len(household.members))
        ]
        people[0] = _with_trait(draw, people[0], household)
        complete = settled(people, self._ties(draw, household, events))
        complete = with_entries(Draw(f"{self._seed}/{household.number}/entries"), complete, self._geography)
        group = Group(household=household, people=complete, employers=self._employers, geography=self._geography)
        complete = with_everything(f"{self._seed}/{household.number}", group)
        complete = tuple(before_mergers(person, self._geography) for person in complete)
        spare = () if household.spare is None else (_spare(complete[0], household.spare, household.trait),)
        return complete + spare

    def _person(self, draw: Draw, household: Household, rank: int, *, events: Course, cover: FamilyCover) -> Person:
        member = household.members[rank]
        opened = events.opened[member.ssin]
        death = events.deaths.get(member.ssin)
        last = death or (events.struck_off if member.part is Part.HEAD else None)
        livelihood = draw.weighted(shares.LIVELIHOODS)
        if member.part is Part.HEAD and household.livelihood is not None:
            livelihood = household.livelihood
        worker = Worker(
            birth=member.birth,
            arrived=opened,
            last=last,
            home=household.municipality,
            livelihood=_FORCED_LIVELIHOODS.get(household.trait, livelihood) if household.trait else livelihood,
            busy=household.trait is Trait.TEMPORARY_WORKER,
            serial=household.number * 10 + rank,
        )
        work = career(draw, worker, self._employers)
        sick = (sickness(draw, cover.mutuality),) if household.trait is Trait.SICK else ()
        insured = _insured(household, rank, worker, work, sick)
        file = papers(
            draw,
            nationality=member.nationality,
            birth=member.birth,
            created=opened,
            death=death,
            place=household.municipality.refnis,
            numbers=self._cards,
        )
        return Person(
            ssin=member.ssin,
            last_name=member.last_name,
            first_names=member.first_names,
            sex=member.sex,
            birth=IncompleteDate.of(member.birth),
            birth_place=self._birth_place(draw, household, member),
            language=_language(draw, household.municipality),
            created=opened,
            death=death,
            death_place=household.municipality.refnis if death else None,
            declared_birth=IncompleteDate.of(member.birth) if file.refugee else None,
            filiation=_filiation(household, member, events),
            nationalities=file.nationalities,
            registers=file.registers,
            refugee=file.refugee,
            cards=file.cards,
            occupations=work.occupations,
            jobs=work.jobs,
            insurances=insurances(cover, insured),
            increased_reimbursements=increased_reimbursements(cover, insured),
            incapacities=sick,
        )

    def _birth_place(self, draw: Draw, household: Household, member: Member) -> str:
        if member.nationality != BELGIAN and member.part is not Part.CHILD:
            return member.nationality
        return self._nearby(draw, household.municipality).refnis

    def _nearby(self, draw: Draw, place: Municipality) -> Municipality:
        return place if draw.chance(0.5) else draw.one_of(self._places[place.province])

    def _ties(self, draw: Draw, household: Household, events: Course) -> Ties:
        head = household.members[0]
        homes = [self._shared_home(draw, household, events)]
        elsewhere = {}
        for member in household.members:
            start, joined = events.settled[member.ssin], events.joined[member.ssin]
            left, death = events.left.get(member.ssin), events.deaths.get(member.ssin)
            if start < joined:
                homes.append(self._own_home(draw, household, member.ssin, start, joined))
            if left is not None:
                homes.append(self._own_home(draw, household, member.ssin, left, death))
            opened = events.opened[member.ssin]
            if member.part is not Part.CHILD and opened < start:
                elsewhere[member.ssin] = (self._childhood(draw, household, opened, start),)
        if events.struck_off is not None:
            gone = Residence(place=STRUCK_OFF, address=None, period=Period(events.struck_off))
            elsewhere[head.ssin] = (*elsewhere.get(head.ssin, ()), gone)
        return Ties(unions=events.unions, homes=tuple(homes), elsewhere=elsewhere)

    def _shared_home(self, draw: Draw, household: Household, events: Course) -> Home:
        head = household.members[0].ssin
        stays = []
        for member in household.members:
            ends = [events.left.get(member.ssin), events.deaths.get(member.ssin)]
            if member.ssin == head:
                ends.append(events.struck_off)
            until = min((day for day in ends if day is not None), default=None)
            stays.append(Stay(who=member.ssin, since=events.joined[member.ssin], until=until))
        return Home(addresses=self._moves(draw, household, stays[0].since, HORIZON), stays=tuple(stays))

    def _own_home(self, draw: Draw, household: Household, who: Ssin, since: date, until: date | None) -> Home:
        return Home(
            addresses=self._moves(draw, household, since, until or HORIZON),
            stays=(Stay(who=who, since=since, until=until),),
        )

    def _childhood(self, draw: Draw, household: Household, since: date, until: date) -> Residence:
        address = self._address(draw, household, until)
        return Residence(place=address.municipality, address=address, period=span(since, until))

    def _moves(self, draw: Draw, household: Household, since: date, until: date) -> tuple[tuple[date, Address], ...]:
        moves = []
        while since < until:
            following = since + timedelta(draw.whole(900, 5500))
            moves.append((since, self._address(draw, household, min(following, until))))
            since = following
        return tuple(moves)

    def _address(self, draw: Draw, household: Household, until: date) -> Address:
        """An address lived at until a day: after the census day, in the municipality of the household.

        Nobody moves by chance into a house where another of the household lives, or has lived.
        """
        home = household.municipality
        place = home if until > CENSUS else self._nearby(draw, home)
        address = self._addresses.belgian_address(municipality=place)
        while (address.street, address.house_number) in self._lived_in:
            address = self._addresses.belgian_address(municipality=place)
        self._lived_in.add((address.street, address.house_number))
        return address


def _language(draw: Draw, place: Municipality) -> str:
    return "nl" if place.regime == "FN" and draw.chance(_DUTCH_IN_BRUSSELS) else place.language


def _filiation(household: Household, member: Member, events: Course) -> Filiation | None:
    if member.part is not Part.CHILD:
        return None
    head, partner = household.members[0].ssin, household.members[1].ssin
    married = any(union.bond is Bond.MARRIAGE and union.joins(head, member.birth) for union in events.unions)
    return Filiation(code="00" if married else "13", since=member.birth, parent_1=head, parent_2=partner)


def _insured(household: Household, rank: int, worker: Worker, work: Career, sick: tuple[Incapacity, ...]) -> Insured:
    return Insured(
        rank=rank + 1,
        since=worker.arrived,
        adult=work.graduated,
        retired=work.retired,
        last=worker.last,
        livelihood=worker.livelihood,
        incapacities=sick,
        holder=household.members[0].ssin if household.members[rank].part is Part.CHILD else None,
    )


def _with_trait(draw: Draw, person: Person, household: Household) -> Person:
    """The head with the rare facts of the household's trait; other traits show elsewhere."""
    recently = draw.day(CENSUS - timedelta(700), CENSUS - timedelta(90))
    match household.trait:
        case Trait.REFERENCE_ADDRESS:
            return replace(person, reference_address=(Spell(period=Period(recently)),))
        case Trait.MOVING:
            coming = draw.day(CENSUS, CENSUS + timedelta(150))
            return replace(person, announced=(Announced(since=coming, destination=household.municipality.refnis),))
        case Trait.ABSENT:
            return replace(person, absences=(Spell(period=Period(recently, CENSUS + timedelta(400))),))
        case Trait.PROTECTED:
            protection = Guardianship(
                situation="70", justification="5", since=recently, representative=None, representative_status="30"
            )
            return replace(person, guardianship=protection)
        case Trait.CORRECTED_NUMBER:
            return replace(person, replaces=household.spare)
        case _:
            return person


def _spare(person: Person, number: Ssin, trait: Trait | None) -> Person:
    """The file of a second number: identity only, and what became of the number."""
    return Person(
        ssin=number,
        last_name=person.last_name,
        first_names=person.first_names,
        sex=person.sex,
        birth=number.birth_date,
        birth_place=person.birth_place,
        language=person.language,
        created=max(person.created, number.birth_date.complete or person.created),
        replaced_by=person.ssin if trait is Trait.CORRECTED_NUMBER else None,
        cancelled=trait is Trait.DUPLICATE_NUMBER,
    )
