"""Which quality codes of sector 17 open which flows.

Deliberations settle it and are not public, so this table is ours (reconstructed). Each flow names one of these
sets; `QualityCode` in `flows.manage_access` tells what the codes mean.
"""

from __future__ import annotations

NOBODY = frozenset[str]()
"""Nobody need be integrated: no person is concerned, or the flow itself integrates."""
INQUIRY = frozenset({"1", "2", "3", "4"})
"""A file under examination, or aid granted: every consultation of a social inquiry."""
HOUSEHOLD = INQUIRY | {"5"}
"""As for an inquiry, and also on a cohabitant: what bears on the resources and the household of the applicant."""
INTEGRATION_INCOME = frozenset({"2"})
"""The integration income is granted: what is announced of it to the federal administration."""
ATTESTED_AID = frozenset({"2", "3"})
"""The integration income or its equivalent is granted: what is attested to the network."""
