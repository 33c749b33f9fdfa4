"""The garbage collector, set for a process that serves."""

from __future__ import annotations

import gc

_ALLOCATED, _YOUNG, _OLDER = 20_000, 50, 100


def set_for_serving() -> None:
    """Leave alone what exists now, and look for cycles among what is new only, in short steps.

    A world is many small objects that live long and hold no cycles. Gone through as a whole, as Python does by
    default, they would make whoever happens to ask wait a tenth of a second now and then.
    """
    gc.freeze()
    gc.set_threshold(_ALLOCATED, _YOUNG, _OLDER)
