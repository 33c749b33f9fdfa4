"""Places: what a reply may say about where somebody lives or was born."""

import csv
from collections import Counter

import pytest

from bcss_client.resources import FIXTURES
from bcss_client.values import LANGUAGES, Language
from bcss_sim.world.geography import Geography, Municipality
from bcss_sim.world.register_codes import RegisterCodes

GEOGRAPHY = Geography.load()
CODES = RegisterCodes.load()


def table(name: str) -> list[dict[str, str]]:
    with (FIXTURES / "reference" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_belgium_has_565_municipalities_since_2025() -> None:
    assert Counter(municipality.region for municipality in GEOGRAPHY.municipalities) == {
        "Flanders": 285,
        "Wallonia": 261,
        "Brussels": 19,
    }


def test_a_municipality_is_found_by_its_code_and_knows_its_place() -> None:
    assert GEOGRAPHY.municipality("52011") == Municipality(
        refnis="52011",
        fr="Charleroi",
        nl="Charleroi",
        de="Charleroi",
        regime="F",
        region="Wallonia",
        province="Hainaut",
        postal_codes=(
            *("6000", "6001", "6010", "6020", "6030", "6031", "6032"),
            *("6040", "6041", "6042", "6043", "6044", "6060", "6061"),
        ),
    )


def test_a_code_that_is_nobodys_today_is_refused() -> None:
    with pytest.raises(KeyError):
        GEOGRAPHY.municipality("37007")


def test_every_municipality_has_postal_codes_and_each_belongs_to_it() -> None:
    for municipality in GEOGRAPHY.municipalities:
        assert municipality.postal_codes, municipality
        for postal_code in municipality.postal_codes:
            assert municipality.refnis in {locality.refnis for locality in GEOGRAPHY.localities(postal_code)}


def test_every_locality_lies_in_a_municipality_that_uses_its_postal_code() -> None:
    for row in table("postal_codes"):
        assert row["postal_code"] in GEOGRAPHY.municipality(row["refnis"]).postal_codes


def test_a_postal_code_may_serve_two_municipalities_and_a_wrong_one_serves_none() -> None:
    assert [locality.refnis for locality in GEOGRAPHY.localities("1040")] == ["21004", "21005"]
    assert GEOGRAPHY.localities("0999") == ()


@pytest.mark.parametrize(("refnis", "language"), [("52011", "fr"), ("44021", "nl"), ("63023", "de"), ("21004", "fr")])
def test_the_language_is_that_of_the_administration(refnis: str, language: Language) -> None:
    assert GEOGRAPHY.language_of(refnis) == language


@pytest.mark.parametrize(
    ("code", "fr", "nl", "de"),
    [
        ("62063", "Liège", "Luik", "Lüttich"),  # a municipality with three names
        ("44021", "Gand", "Gent", "Gent"),  # no German name: the regional one
        ("82003", "Bastogne", "Bastenaken", "Bastogne"),  # merged away in 2025
        ("354", "Maroc", "Marokko", "Marokko"),  # a country
        ("99991", "Radié(e) d'office", "Ambtshalve geschrapt", "Von Amts wegen gestrichen"),
        ("00000", "00000", "00000", "00000"),  # no such place
    ],
)
def test_every_place_code_of_a_file_has_a_label(code: str, fr: str, nl: str, de: str) -> None:
    assert [GEOGRAPHY.place_name(code, language) for language in LANGUAGES] == [fr, nl, de]


def test_municipalities_merged_away_keep_their_name_and_lead_to_one_of_today() -> None:
    for row in table("municipality_mergers_2025"):
        assert GEOGRAPHY.place_name(row["refnis"], "fr") == row["fr"]
        assert GEOGRAPHY.municipality(row["merged_into"]).refnis != row["refnis"]


def test_an_unknown_country_keeps_its_code() -> None:
    assert GEOGRAPHY.country_name("150", "nl") == "België"
    assert GEOGRAPHY.country_name("000", "nl") == "000"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(CODES.lists))
def test_every_register_code_has_a_label_in_every_language(name: str, language: Language) -> None:
    for code in CODES.lists[name]:
        label = CODES.label(name, code, language)
        assert label.strip() == label
        assert label not in ("", code)


def test_a_code_that_is_not_in_its_list_is_its_own_label() -> None:
    assert CODES.label("civil_state", "20", "nl") == "Gehuwd"
    assert CODES.label("civil_state", "77", "nl") == "77"


def test_a_list_that_does_not_exist_is_refused() -> None:
    with pytest.raises(KeyError):
        CODES.label("shoe_size", "42", "fr")


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("municipalities_2025", ("refnis",)),
        ("municipality_mergers_2025", ("refnis",)),
        ("countries", ("code",)),
        ("joint_committees", ("code",)),
        ("nacebel", ("code",)),
        ("bcss_sectors", ("sector",)),
        ("bcss_quality_codes", ("sector", "quality_code")),
    ],
)
def test_every_reference_list_has_distinct_codes_with_labels_in_three_languages(
    name: str, key: tuple[str, ...]
) -> None:
    rows = table(name)
    assert len({tuple(row[column] for column in key) for row in rows}) == len(rows)
    for row in rows:
        assert all(row[language].strip() for language in LANGUAGES), row
