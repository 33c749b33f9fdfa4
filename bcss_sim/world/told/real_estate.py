"""Real estate as stories tell it."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from ..facts import Asset, Parcel, Property
from .words import Span


class ParcelStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A parcel: nature, cadastral income and its code, surface in m²."""

    nature: str
    income: int
    code: Annotated[str, Meta(pattern=r"^[1-7][A-Z]$")]
    surface: int


class AssetStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Parcels at one place."""

    situation: str
    parcels: Annotated[tuple[ParcelStory, ...], Meta(min_length=1)]


class PropertyStory(Span, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A right in real estate: VE full ownership, VG usufruct, NE bare ownership, ERFP long lease …, and its share.

    `until` is the day before it was given up, `terminates` the year a right for a term goes out.
    """

    right: str
    share: Annotated[str, Meta(pattern=r"^\d+/\d+$")]
    division: str
    owners: int = 1
    terminates: int | None = None
    assets: Annotated[tuple[AssetStory, ...], Meta(min_length=1)]


def properties(stories: tuple[PropertyStory, ...]) -> tuple[Property, ...]:
    """The rights in real estate."""
    return tuple(
        Property(
            period=story.period,
            right=story.right,
            share=story.share,
            division=story.division,
            owners=story.owners,
            terminates=story.terminates,
            assets=tuple(
                Asset(
                    situation=asset.situation,
                    parcels=tuple(
                        Parcel(
                            nature=parcel.nature, income=parcel.income, income_code=parcel.code, surface=parcel.surface
                        )
                        for parcel in asset.parcels
                    ),
                )
                for asset in story.assets
            ),
        )
        for story in stories
    )
