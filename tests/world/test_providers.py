"""Synthetic data: what a user draws is valid, fits together, and belongs to nobody."""

import json
from collections import Counter
from datetime import date
from random import Random

import pytest
from faker import Faker, Generator
from hypothesis import assume, example, given
from hypothesis import strategies as st
from stdnum import iban
from stdnum.be import eid, vat
from stdnum.be import iban as belgian_iban

from bcss_client.resources import FIXTURES
from bcss_client.values import LANGUAGES, IncompleteDate, Language, Sex, Ssin, SsinKind
from bcss_sim.world.geography import Geography
from bcss_sim.world.providers import (
    ORIGINS,
    AddressProvider,
    BankProvider,
    CardProvider,
    EnterpriseProvider,
    NameProvider,
    Origin,
    PhoneProvider,
    SsinProvider,
    add_belgian_providers,
    street_code,
)

GEOGRAPHY = Geography.load()
STREETS: dict[str, list[str]] = json.loads((FIXTURES / "reference" / "street_names.json").read_text("utf-8"))

seeds = st.integers(min_value=0, max_value=2**32)
birth_dates = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))


def seeded(seed: int) -> Generator:
    generator = Generator()
    generator.random = Random(seed)
    return generator


@given(birth=birth_dates, sex=st.sampled_from([Sex.MALE, Sex.FEMALE]))
@example(birth=date(2000, 1, 1), sex=Sex.MALE)
def test_a_number_tells_birth_date_and_sex_and_cannot_be_real(birth: date, sex: Sex) -> None:
    assume(sex is Sex.MALE or (birth.month, birth.day) not in ((1, 1), (7, 1)))
    number = SsinProvider(seeded(0)).ssin(birth=birth, sex=sex)
    assert (number.birth_date, number.sex, number.kind) == (IncompleteDate.of(birth), sex, SsinKind.NATIONAL)
    assert not number.could_be_real


@pytest.mark.parametrize("birth", [date(1985, 1, 1), date(1985, 7, 1)])
def test_no_woman_is_born_on_a_date_given_to_people_without_a_known_birthday(birth: date) -> None:
    with pytest.raises(ValueError, match="1 January or 1 July: choose another birth date"):
        SsinProvider(seeded(0)).ssin(birth=birth, sex=Sex.FEMALE)


def test_a_number_needs_a_known_sex() -> None:
    with pytest.raises(ValueError, match="needs a known sex"):
        SsinProvider(seeded(0)).ssin(birth=date(1985, 3, 4), sex=Sex.UNKNOWN)


@given(
    year=st.integers(1905, 2030),
    month=st.none() | st.integers(1, 12),
    day=st.none() | st.integers(1, 28),
    sex=st.sampled_from(Sex),
)
def test_a_bis_number_tells_what_is_known_of_birth_date_and_sex_and_nobody_bears_it(
    year: int, month: int | None, day: int | None, sex: Sex
) -> None:
    birth = IncompleteDate(year, month, day if month else None)
    number = SsinProvider(seeded(0)).ssin(birth=birth, sex=sex, bis=True)
    assert number.kind is (SsinKind.BIS_SEX_UNKNOWN if sex is Sex.UNKNOWN else SsinKind.BIS)
    assert (number.birth_date, number.sex) == (birth, sex)
    assert Ssin(number) == number
    assert not number.could_be_real


def test_every_municipality_gives_addresses_in_its_own_language() -> None:
    provider = AddressProvider(seeded(7))
    for municipality in GEOGRAPHY.municipalities:
        address = provider.belgian_address(municipality=municipality)
        assert address.municipality == municipality.refnis
        assert address.postal_code in municipality.postal_codes
        assert address.street in STREETS[GEOGRAPHY.language_of(municipality.refnis)]
        assert address.street_code.startswith(address.postal_code)
        assert int(address.house_number.rstrip("ABC")) >= 1


def test_an_address_may_be_asked_for_a_postal_code_of_the_municipality_only() -> None:
    charleroi = GEOGRAPHY.municipality("52011")
    provider = AddressProvider(seeded(0))
    assert provider.belgian_address(municipality=charleroi, postal_code="6030").postal_code == "6030"
    with pytest.raises(ValueError, match="postal code 9000 is not used in Charleroi: choose one of 6000, "):
        provider.belgian_address(municipality=charleroi, postal_code="9000")


def test_some_addresses_have_a_box_and_most_have_none() -> None:
    provider = AddressProvider(seeded(0))
    boxes = [provider.belgian_address(municipality=GEOGRAPHY.municipality("44021")).box for _ in range(500)]
    assert 50 < sum(box is not None for box in boxes) < 150


@given(street=st.text(min_size=1), postal_code=st.sampled_from(["1000", "9990"]))
def test_a_street_code_never_means_registered_without_an_address(street: str, postal_code: str) -> None:
    code = street_code(postal_code=postal_code, street=street)
    assert (len(code), code[:4]) == (8, postal_code)
    assert code[4:] not in ("0000", "9999")


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_streets_never_share_a_code(language: Language) -> None:
    codes = {street_code(postal_code="1000", street=street) for street in STREETS[language]}
    assert len(codes) == len(STREETS[language])


@given(seed=seeds)
def test_an_enterprise_number_is_valid_and_was_never_issued(seed: int) -> None:
    number = EnterpriseProvider(seeded(seed)).cbe_number()
    assert vat.is_valid(number)
    assert number.startswith("19")
    assert not number.could_be_real


@given(seed=seeds)
def test_an_onss_number_checks_and_lies_beyond_the_issued_range(seed: int) -> None:
    number = EnterpriseProvider(seeded(seed)).onss_number()
    assert (len(number), number[0]) == (10, "0")
    assert (int(number[:-2]) * 100 + int(number[-2:])) % 97 == 96
    assert 1 <= int(number[-2:]) <= 97
    assert int(number) > 199_999_934


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_company_name_says_its_trade_and_its_legal_form(language: Language) -> None:
    name = EnterpriseProvider(seeded(1)).company_name(language, sector="construction")
    trades = {
        "fr": ("Constructions", "Toitures", "Entreprise générale"),
        "nl": ("Bouwbedrijf", "Dakwerken", "Algemene aannemingen"),
        "de": ("Bauunternehmen", "Bedachungen", "Hochbau"),
    }
    assert name.startswith(trades[language])
    assert name.endswith(("SRL", "SA", "SC", "BV", "NV", "CV", "GmbH", "AG", "Gen."))


@given(seed=seeds)
def test_an_account_number_is_valid_and_no_bank_has_it(seed: int) -> None:
    number = BankProvider(seeded(seed)).belgian_iban()
    assert iban.is_valid(number, check_country=False)
    assert int(number[-2:]) == (int(number[4:-2]) % 97 or 97)
    assert belgian_iban.info(number) == {}


@given(seed=seeds)
def test_a_card_number_is_valid_under_a_prefix_not_in_circulation(seed: int) -> None:
    number = CardProvider(seeded(seed)).identity_card_number()
    assert eid.is_valid(number)
    assert number.startswith("999")


@given(seed=seeds)
def test_a_telephone_number_has_the_length_of_a_mobile_number_in_an_unused_series(seed: int) -> None:
    number = PhoneProvider(seeded(seed)).mobile_phone_number()
    assert number.startswith("+32450")
    assert len(number.removeprefix("+32")) == 9


@pytest.mark.parametrize("origin", ORIGINS)
@pytest.mark.parametrize("sex", Sex)
def test_every_origin_gives_names_in_latin_letters(origin: Origin, sex: Sex) -> None:
    provider = NameProvider(seeded(3))
    for year in (1899, 1938, 1972, 1998, 2024):
        first_name = provider.first_name_of(sex=sex, birth_year=year, origin=origin)
        for name in (first_name, provider.last_name_of(origin=origin)):
            assert all(ord(letter) < 0x250 for letter in name), name


def test_first_names_follow_the_generation() -> None:
    provider = NameProvider(seeded(3))

    def drawn(birth_year: int) -> Counter[str]:
        return Counter(provider.first_name_of(sex=Sex.MALE, birth_year=birth_year, origin="fr") for _ in range(1000))

    old, young = drawn(1935), drawn(2018)
    assert old["René"] > young["René"]
    assert young["Noah"] > old["Noah"]


def test_women_and_men_bear_different_first_names() -> None:
    provider = NameProvider(seeded(3))
    women = {provider.first_name_of(sex=Sex.FEMALE, birth_year=1980, origin="nl") for _ in range(200)}
    men = {provider.first_name_of(sex=Sex.MALE, birth_year=1980, origin="nl") for _ in range(200)}
    assert len(women & men) < 5


def everything(seed: int) -> list[object]:
    fake = Faker("fr_BE")
    add_belgian_providers(fake)
    fake.seed_instance(seed)
    return [
        fake.belgian_address(municipality=GEOGRAPHY.municipality("63023")),
        fake.cbe_number(),
        fake.onss_number(),
        fake.company_name("de", sector="care"),
        fake.belgian_iban(),
        fake.identity_card_number(),
        fake.mobile_phone_number(),
        fake.first_name_of(sex=Sex.FEMALE, birth_year=1980, origin="nl"),
        fake.last_name_of(origin="ma"),
        fake.ssin(birth=date(1980, 5, 6), sex=Sex.FEMALE),
    ]


def test_a_user_adds_the_providers_to_a_faker_and_its_seed_decides_everything() -> None:
    assert everything(11) == everything(11)
    assert everything(11)[:9] != everything(12)[:9]


def test_a_faker_of_several_locales_takes_the_providers_too() -> None:
    fake = Faker(["fr_BE", "nl_BE"])
    add_belgian_providers(fake)
    assert not fake.cbe_number().could_be_real
