"""A world is checked as a whole: every rule, every flow about everybody, the shares."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bcss_client import flows
from bcss_client.flows.health_insurance import HealthInsuranceReply
from bcss_client.flows.tx25 import Tx25Reply
from bcss_client.values import LANGUAGES
from bcss_sim.coherence import check
from bcss_sim.coherence.agreement import AGREEMENTS
from bcss_sim.coherence.asking import CONSULTED, Asking, Told, questions
from bcss_sim.coherence.report import situation_of
from bcss_sim.refusal import Refusal
from bcss_sim.world.coherence import INVARIANTS
from bcss_sim.world.realism import known_shares
from bcss_sim.world.world import World
from tests.cli.command_line import bcss
from tests.conftest import TODAY

ROOT = Path(__file__).parent.parent
DAYS = (date(2024, 6, 30), TODAY, date(2031, 1, 15))


@settings(max_examples=4, deadline=None)
@given(st.integers(0, 10**9))
def test_nothing_is_wrong_with_a_population_on_any_day(seed: int) -> None:
    report = check(World.default(seed, 40), days=DAYS)
    assert [(one.name, one.households) for one in report.broken] == []


def test_every_flow_that_reads_is_asked_with_times_read_off_its_declaration() -> None:
    assert {flow.slug for flow in CONSULTED} >= {"tx25", "l950", "unemployment_scheduled_payment", "family_allowances"}
    assert not any(flow.writes for flow in CONSULTED)
    [scheduled] = questions(flows.unemployment_scheduled_payment.unemployment_scheduled_payment, TODAY)
    assert list(scheduled) == ["quarter"]
    assert len(questions(flows.list_of_attestations.list_of_attestations, TODAY)) > 1


# --- answers that do not agree ----------------------------------------------------------------------------------


def told_of_a_family() -> Told:
    """What is told of the reference person of a household of several."""
    world = World.default(0, 200)
    asking = Asking(situation_of(world, TODAY))
    for person in world.population:
        known = person.known_on(TODAY)
        members = world.household(known, TODAY) if known else ()
        if known is not None and len(members) > 2 and members[0][0].ssin == known.ssin:
            return asking.told(known)
    raise AssertionError("nobody lives with others")


def broken(told: Told) -> set[str]:
    return {one.name for one in AGREEMENTS if not all(one.facts(told))}


def test_a_household_told_differently_is_caught() -> None:
    told = told_of_a_family()
    assert broken(told) == set()
    asked, file = told.answers["tx25"]
    assert isinstance(file, Tx25Reply)
    assert len(file.family_members) > 1
    fewer = replace(file, family_members=file.family_members[1:])
    assert broken(replace(told, answers={**told.answers, "tx25": (asked, fewer)})) == {"household_is_told_alike"}


def test_a_refusal_is_caught() -> None:
    told = told_of_a_family()
    asked, _ = told.answers["l301"]
    refused = replace(told, answers={**told.answers, "l301": (asked, Refusal.because("service_unavailable"))})
    assert broken(refused) == {"every_flow_answers"}


def test_a_reply_its_schema_does_not_allow_is_caught() -> None:
    told = told_of_a_family()
    asked, insured = told.answers["health_insurance"]
    assert isinstance(insured, HealthInsuranceReply)
    wrong = replace(insured, insurances=(replace(insured.insurances[0], maximum_to_be_invoiced=("never", "0000")),))
    assert "every_reply_is_valid" in broken(replace(told, answers={**told.answers, "health_insurance": (asked, wrong)}))


# --- shares -----------------------------------------------------------------------------------------------------


def test_every_share_has_a_source_or_is_called_a_setting() -> None:
    shares = known_shares()
    assert len({one.name for one in shares}) == len(shares)
    assert {one.name for one in shares if one.source is None} == {"unemployed", "files in Dutch", "foreign nationality"}
    assert all(0 < one.tolerance < one.target + 0.05 < 1.05 for one in shares)


# --- the command ------------------------------------------------------------------------------------------------


def test_the_command_prints_what_was_checked_and_what_was_measured() -> None:
    run = bcss("world", "check", "--population", "30", "--clock", TODAY.isoformat(), "--lang", "nl")
    assert run.exit_code == 0, run.stderr
    assert "Controle" in run.stderr
    assert "Het nummer geeft de geboortedatum en het geslacht aan." in run.stdout
    assert "keuze zonder bron" in run.stdout


def test_every_agreement_is_a_sentence_in_every_language() -> None:
    for one in AGREEMENTS:
        assert all(one.sentence.text(language).endswith(".") for language in LANGUAGES)
        assert one.english.endswith(".")


# --- the page ---------------------------------------------------------------------------------------------------


def rows_of_the_page() -> list[list[str]]:
    text = (ROOT / "docs/coherence.md").read_text(encoding="utf-8")
    return [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in text.splitlines() if line[:1] == "|"]


def test_the_page_lists_every_invariant_and_none_was_broken() -> None:
    declared = [(f"`{one.name}`", one.english) for one in INVARIANTS]
    declared += [(f"`{one.name}`", one.english) for one in AGREEMENTS]
    listed = [row for row in rows_of_the_page() if row[0].startswith("`")]
    assert [(name, sentence) for name, sentence, *_ in listed] == declared, "run: python -m docs.make_coherence"
    assert [name for name, _, checked, violations in listed if violations != "0" or checked == "0"] == []


def test_the_page_gives_every_share_with_its_target_and_all_are_within_the_tolerance() -> None:
    listed = {row[0]: row for row in rows_of_the_page() if row[-1] in ("yes", "no")}
    for one in known_shares():
        assert listed[one.name][1:3] == [one.source or "setting", f"{one.target:.1%}"]
        assert listed[one.name][-1] == "yes"
