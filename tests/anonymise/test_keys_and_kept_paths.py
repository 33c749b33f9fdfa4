"""The same key gives the same replacements; what the user names stays."""

from __future__ import annotations

import pytest

from bcss_client.anonymise import NotAnonymised, Why, anonymised
from bcss_client.values import Ssin
from tests.anonymise.shape import KEY, leaves
from tests.golden import FOLDER

FILE = (FOLDER / "tx25/p02.reply.xml").read_bytes()
REQUEST = (FOLDER / "l950/p02.request.xml").read_bytes()


def test_the_same_key_gives_the_same_result_and_another_key_another() -> None:
    once, again = (anonymised({"a": FILE}, key=KEY) for _ in range(2))
    assert once == again
    other = anonymised({"a": FILE}, key=KEY[::-1])
    assert len(other["a"]) > 1000
    assert other != once


def test_without_a_key_no_two_runs_are_alike() -> None:
    assert anonymised({"a": FILE}) != anonymised({"a": FILE})


def test_the_same_key_gives_a_person_the_same_number_in_another_run() -> None:
    [file] = anonymised({"a": FILE}, key=KEY).values()
    [request] = anonymised({"b": REQUEST}, key=KEY).values()
    number = dict(leaves(file))["ssin"]
    assert not Ssin(number).could_be_real
    assert number.encode() in request


def test_a_key_that_can_be_guessed_is_refused() -> None:
    with pytest.raises(NotAnonymised) as caught:
        anonymised({"a": FILE}, key=b"short")
    assert caught.value.why is Why.KEY_SHORT


def test_an_unknown_code_is_replaced_unless_its_path_is_kept() -> None:
    odd = FILE.replace(b"<r:FamilyRole><r:Code>12<", b"<r:FamilyRole><r:Code>77<")
    [replaced] = anonymised({"a": odd}).values()
    assert b"<r:FamilyRole><r:Code>77<" not in replaced
    [kept] = anonymised({"a": odd}, keep=["FamilyRole/Code"]).values()
    assert kept.count(b"<r:FamilyRole><r:Code>77<") == 1
    assert kept.count(b"<r:FamilyRole><r:Code>03<") == 3
    assert b"Vandermolen" not in kept


def test_a_known_code_and_its_label_stay() -> None:
    [result] = anonymised({"a": FILE}).values()
    assert "<r:Code>12</r:Code><r:Label>Sans lien de parenté</r:Label>".encode() in result


def test_a_path_that_is_nowhere_is_refused() -> None:
    with pytest.raises(NotAnonymised) as caught:
        anonymised({"a": FILE}, keep=["FamilyRole/Cod"])
    assert (caught.value.why, caught.value.path) == (Why.KEEP_UNKNOWN, "FamilyRole/Cod")


def test_a_value_that_stays_at_one_path_is_replaced_at_others() -> None:
    [result] = anonymised({"a": FILE}, keep=["searchInformation/ssin"]).values()
    assert result.count(b"90080299815") == 1
    assert b"<searchInformation><ssin>90080299815</ssin>" in result
