"""Code lists of the National Register, with labels in three languages."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from bcss_client.labels import Labels
from bcss_client.resources import FIXTURES
from bcss_client.values import LANGUAGES, Language


@dataclass(frozen=True, slots=True)
class RegisterCodes:
    """The code lists of `fixtures/reference/register_codes.toml`, by name of list and code."""

    lists: Mapping[str, Mapping[str, Mapping[Language, str]]]

    @classmethod
    def load(cls) -> Self:
        """Read the lists that travel with the package."""
        with (FIXTURES / "reference" / "register_codes.toml").open("rb") as file:
            read = tomllib.load(file)
        return cls(
            {
                name: {code: {language: label[language] for language in LANGUAGES} for code, label in codes.items()}
                for name, codes in read.items()
            }
        )

    def label(self, list_name: str, code: str, language: Language) -> str:
        """What `code` means in the list `list_name`; the code itself when the list does not hold it.

        Raises `KeyError` when there is no list of that name.
        """
        label = self.lists[list_name].get(code)
        return label[language] if label else code

    def labels(self, list_name: str, code: str) -> Labels:
        """What `code` means in the list `list_name`, in three languages; raises `KeyError` when there is none."""
        label = self.lists[list_name][code]
        return Labels(fr=label["fr"], nl=label["nl"], de=label["de"])
