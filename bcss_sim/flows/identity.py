"""Comparing a person with what somebody says of him or her: shared by identification and proof of identity."""

from __future__ import annotations

from datetime import date

from bcss_client.values import IncompleteDate

from ..world.facts import Person
from ..world.phonetics import unaccented


def is_card_of(person: Person, number: str, today: date) -> bool:
    """Whether the person holds an identity card of that number today."""
    return any(card.number == number and card.period.contains(today) for card in person.cards)


def is_named(person: Person, last_name: str, first_name: str | None = None, middle_name: str | None = None) -> bool:
    """Whether the names match exactly, case and accents aside; one left out matches anything."""
    names = [*person.first_names, "", ""]
    return _plain(person.last_name) == _plain(last_name) and all(
        given is None or _plain(given) == _plain(known)
        for given, known in ((first_name, names[0]), (middle_name, names[1]))
    )


def is_born_on(person: Person, birth_date: IncompleteDate | date) -> bool:
    """Whether what is known of both birth dates agrees."""
    given = IncompleteDate.of(birth_date) if isinstance(birth_date, date) else birth_date
    pairs = ((given.year, person.birth.year), (given.month, person.birth.month), (given.day, person.birth.day))
    return all(left == right for left, right in pairs if left is not None and right is not None)


def _plain(name: str) -> str:
    return "".join(character for character in unaccented(name) if character.isalnum())
