"""Every golden message, anonymised: nothing of it is left, and it is still the same message."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from bcss_client.anonymise import anonymised
from bcss_client.cli.layers import layers
from bcss_client.schema import is_valid, violations
from bcss_client.values import Ssin
from tests.anonymise.shape import KEY, leaves, remaining, shape, unescaped
from tests.cases import CASES, Case
from tests.golden import FOLDER, kept, understood
from tests.real_numbers import suspects

FILES = sorted(FOLDER.glob("*/*.xml"))
NUMBER = re.compile(r"(?<![\w-])\d{11}(?![\w-])")
NAMED = ("LastName", "FirstName", "MiddleName", "name", "firstName", "ticket", "ticketCBSS", "Ticket", "Reference")


@cache
def result_of(file: Path) -> bytes:
    return anonymised({file.name: file.read_bytes()}, key=KEY)[file.name]


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.name}")
def test_nothing_is_left_and_it_is_as_valid_as_it_was(file: Path) -> None:
    before, after = file.read_bytes(), result_of(file)
    assert list(remaining(before, after)) == []
    assert not set(NUMBER.findall(unescaped(before))) & set(NUMBER.findall(unescaped(after)))
    for (name, old), (_, new) in zip(leaves(before), leaves(after), strict=True):
        if name.rpartition(":")[2] in NAMED:
            assert old != new
    was, is_now = list(layers(before)), list(layers(after))
    assert [layer.name for layer in was] == [layer.name for layer in is_now]
    for old_layer, new_layer in zip(was, is_now, strict=True):
        was_valid = is_valid(old_layer.element, old_layer.schema)
        assert is_valid(new_layer.element, new_layer.schema) == was_valid
        if was_valid:
            continue
        assert [(flaw.path, flaw.rule) for flaw in violations(new_layer.element, new_layer.schema)] == [
            (flaw.path, flaw.rule) for flaw in violations(old_layer.element, old_layer.schema)
        ]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_client_reads_the_same_fields_counts_and_codes(case: Case) -> None:
    before = kept(case, "reply")
    assert shape(understood(case, result_of(before))) == shape(understood(case, before.read_bytes()))


def test_no_number_in_a_result_may_belong_to_a_person_or_an_enterprise() -> None:
    results = anonymised({str(file): file.read_bytes() for file in FILES}, key=KEY)
    found = [
        suspect
        for result in results.values()
        for suspect in suspects("\n".join(text for _, text in leaves(result)))
        if suspect.whose == "a person"
    ]
    assert found == []
    enterprises = {
        text
        for result in results.values()
        for name, text in leaves(result)
        if name.endswith(("cbeNumber", "CompanyID"))
    }
    assert enterprises
    assert all(number.startswith("19") for number in enterprises)


def test_all_messages_at_once_keep_as_many_people_as_there_were() -> None:
    results = anonymised({str(file): file.read_bytes() for file in FILES}, key=KEY)
    before = {number for file in FILES for _, number in leaves(file.read_bytes()) if _is_number(number)}
    pairs = {
        (old, new)
        for file in FILES
        for (_, old), (_, new) in zip(leaves(file.read_bytes()), leaves(results[str(file)]), strict=True)
        if _is_number(old)
    }
    assert len(before) > 100
    assert len(pairs) == len(before) == len({new for _, new in pairs})
    assert [old for old, new in pairs if Ssin(old).sex is not Ssin(new).sex or Ssin(new).could_be_real] == []


def _is_number(text: str) -> bool:
    try:
        Ssin(text)
    except ValueError:
        return False
    return text.isdigit()
