"""From a story to the people in it, with numbers and all that follows from their ties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from faker import Generator

from bcss_client.labels import Labels
from bcss_client.values import Period, Sex, Ssin

from .careers import birthday
from .census import BELGIAN
from .draws import Draw
from .employers import TRADES, Employers
from .facts import Address, ChildBenefitFile, Coded, Employer, Filiation, IdentityCard, Job, Person, Residence, Trouble
from .geography import Geography, Municipality
from .household import Bond, Home, Stay, Ties, Union, settled, span
from .mergers import before_mergers
from .numbers import Numbers
from .papers import FOREIGNERS, POPULATION, WAITING, spells
from .providers import CardProvider, Sector, street_code
from .stories import Story
from .told import aid, disability, family, health, pension, real_estate, register, unemployment, work
from .told.person import AddressStory, HomeStory, PersonStory, UnionStory

_SEXES = {"woman": Sex.FEMALE, "man": Sex.MALE, "unknown": Sex.UNKNOWN}
_FAMILIES = {"P": 0, "C": 1}  # first digit of the serials of personas and of cases
_CARD_TERM = 10  # years
_DAY = timedelta(1)


class Casting:
    """The people of one story; raises `ValueError` with a sentence when the story cannot be true."""

    def __init__(self, story: Story, *, numbers: Numbers, geography: Geography, employers: Employers) -> None:
        self._story = story
        self._geography = geography
        self._employers = employers
        self._draw = Draw(f"persona/{story.id}")
        self._serial = _FAMILIES[story.id[0]] * 10_000 + int(story.id[1:]) * 100
        generator = Generator()
        generator.random = self._draw.source
        self._cards = CardProvider(generator)
        labels = [person.label for person in story.people]
        if len(set(labels)) < len(labels):
            raise ValueError("two people have the same label")
        self._numbers = {
            person.label: numbers.reserve(person.birth, _SEXES[person.sex], bis=person.bis) for person in story.people
        }
        self._firms = self._own_firms()
        self._child_benefits = family.child_benefits(story.child_benefits, serial=self._serial, number=self.number)

    def number(self, label: str) -> Ssin:
        """The number of the one with this label."""
        if label not in self._numbers:
            raise ValueError(f"nobody among its people has the label {label!r}")
        return self._numbers[label]

    def people(self) -> tuple[Person, ...]:
        """Everybody in the story, in its order."""
        people = [self._person(rank, person) for rank, person in enumerate(self._story.people, 1)]
        ties = Ties(
            unions=tuple(self._union(union) for union in self._story.unions),
            homes=tuple(self._home(home) for home in self._story.homes),
            elsewhere={self.number(person.label): tuple(self._elsewhere(person)) for person in self._story.people},
        )
        return tuple(before_mergers(person, self._geography) for person in settled(people, ties))

    def _person(self, rank: int, story: PersonStory) -> Person:
        person = self._registered(story)
        serial = self._serial + rank
        jobs = tuple(self._job(f"8{serial:08}{place:03}", job) for place, job in enumerate(story.jobs, 1))
        paid_by = tuple(job.employer.cbe for job in jobs)
        return replace(
            person,
            jobs=jobs,
            self_employments=work.self_employments(story.self_employments, serial=serial),
            insurances=health.insurances(story.insurances, serial=serial, number=self.number),
            increased_reimbursements=health.increased_reimbursements(story.increased_reimbursements),
            incapacities=health.incapacities(story.incapacities),
            unemployment_rights=unemployment.rights(story.unemployment_rights),
            unemployment_stops=unemployment.stops(story.unemployment_stops),
            activations=unemployment.activations(story.activations, employers=paid_by),
            career_breaks=unemployment.career_breaks(story.career_breaks),
            child_benefits=self._benefits(person.ssin),
            disability_files=disability.disability_files(story.disability_files),
            properties=real_estate.properties(story.properties),
            pensions=pension.pensions(story.pensions, serial=serial),
            grants=aid.grants(story.grants, serial=serial, number=self.number, employers=self._employers),
            attestations=aid.attestations(story.attestations, serial=serial, employers=self._employers),
            exonerations=aid.exonerations(story.exonerations),
            projects=aid.projects(story.projects),
            installation_premiums=aid.installation_premiums(
                story.installation_premiums, serial=serial, employers=self._employers
            ),
            troubles=tuple(Trouble(flow=one.flow, reason=one.reason, source=one.source) for one in story.troubles),
        )

    def _registered(self, story: PersonStory) -> Person:
        """The person as the National Register knows him or her, before any tie."""
        opened = story.arrived or story.born
        changes = [(opened, story.nationality), (story.became_belgian, BELGIAN)]
        former = [one.label for one in self._story.people if one.replaced_by == story.label]
        return Person(
            ssin=self.number(story.label),
            last_name=story.last_name,
            first_names=story.first_names,
            sex=_SEXES[story.sex],
            birth=story.birth,
            birth_place=self._place(story.birth_place),
            language=story.language,
            created=opened,
            death=story.died,
            death_place=self._place(story.death_place or story.birth_place) if story.died else None,
            replaced_by=self.number(story.replaced_by) if story.replaced_by else None,
            replaces=self.number(former[0]) if former else None,
            cancelled=story.cancelled,
            filiation=self._filiation(story),
            nationalities=spells(changes, story.died),
            registers=() if story.bis else _registers(story, opened),
            refugee=tuple(Coded(code=one.code, period=one.period) for one in story.waiting_register),
            occupations=tuple(Coded(code=one.code, period=one.period) for one in story.occupations),
            cards=self._identity_cards(story),
            entries=register.entries(story.entries, number=self.number, meaning=self._meaning),
        )

    def _benefits(self, ssin: Ssin) -> tuple[ChildBenefitFile, ...]:
        return self._child_benefits.get(ssin, ())

    def _place(self, code: str) -> str:
        self._geography.place_labels(code)
        return code

    def _role(self, code: str) -> str:
        if code not in self._geography.codes.lists["household_role"]:
            raise ValueError(f"{code} is no place in a household")
        return code

    def _meaning(self, list_name: str, code: str) -> Labels | None:
        if list_name in ("place", "country"):
            return self._geography.place_labels(code)
        codes = self._geography.codes
        if list_name not in codes.lists:
            return None
        if code not in codes.lists[list_name]:
            raise ValueError(f"{code} is not in the list {list_name} of the register codes")
        return codes.labels(list_name, code)

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

    def _own_firms(self) -> Mapping[str, Employer]:
        firms: dict[str, Employer] = {}
        for rank, story in enumerate(self._story.employers):
            before = firms.get(story.takes_over) if story.takes_over else None
            trade = TRADES[story.sector]
            firms[story.label] = self._employers.enlist(
                self._serial + rank,
                name=story.name,
                place=self._municipality(story.municipality),
                joint_committees=(trade.joint_committee, *story.other_joint_committees),
                nace=trade.nace,
                category=story.category,
                exists=story.period,
                bankrupt=story.bankrupt,
                assisted=story.assisted,
                before=before,
            )
        return firms

    def _job(self, dimona: str, story: work.JobStory) -> Job:
        employer = self._employer(story)
        user = self._firm(story.user, self._municipality(story.municipality)) if story.user else None
        return Job(
            employer=employer,
            period=story.period,
            kind_of_worker=work.KINDS[story.worker],
            joint_committee=employer.joint_committee,
            dimona=dimona,
            last_action=story.last_action,
            user=user.cbe if user else None,
            user_name=user.name if user else None,
        )

    def _employer(self, story: work.JobStory) -> Employer:
        place = self._municipality(story.municipality)
        if story.employer in self._firms:
            return self._firms[story.employer]
        if story.employer == "commune":
            return self._employers.commune(place.refnis)
        if story.employer == "cpas":
            return self._employers.cpas(place.refnis)
        for sector in TRADES:
            if sector == story.employer:
                return self._firm(sector, place)
        raise ValueError(f"{story.employer!r} is neither a sector nor a firm of the story")

    def _firm(self, sector: Sector, place: Municipality) -> Employer:
        return self._employers.any_firm(self._draw, sector=sector, region=place.region)

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
            Stay(
                who=self.number(stay.who),
                since=stay.since,
                until=stay.until and stay.until + _DAY,
                role=self._role(stay.role) if stay.role else None,
            )
            for stay in story.stays
        ]
        addresses = [(address.since, self._address(address)) for address in story.addresses]
        return Home(addresses=tuple(addresses), stays=tuple(stays))

    def _elsewhere(self, story: PersonStory) -> Iterator[Residence]:
        if story.raised_at is not None:
            address = self._address(story.raised_at)
            childhood = span(story.raised_at.since, self._first_stay(story.label))
            yield Residence(place=address.municipality, address=address, period=childhood)
        for away in story.away:
            yield Residence(place=self._place(away.place), address=None, period=away.period)

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


def _registers(story: PersonStory, opened: date) -> tuple[Coded, ...]:
    changes = [(opened, POPULATION if story.nationality == BELGIAN else FOREIGNERS)]
    for waiting in story.waiting_register:
        changes.append((waiting.since, WAITING))
        if waiting.until is not None:
            changes.append((waiting.until + _DAY, FOREIGNERS))
    return spells([*changes, (story.became_belgian, POPULATION)], story.died)
