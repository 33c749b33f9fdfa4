"""UnemploymentDataService v2, consultRights: the rights to allowances on a day, or why there are none."""

from dataclasses import dataclass
from typing import Annotated

from .. import opening, terms
from ..declaration import At
from ..flow import Evidence, Flow
from ..labels import Labels
from ..reply import Reply
from .unemployment import SOURCES, NoRight, Right, SearchCriteriaByDate, consult


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class UnemploymentRightsRequest(SearchCriteriaByDate):
    """Ask for the rights of a person to unemployment allowances on `date`.

    Without `date`, the last rights known come, however old they are. Amounts are in eurocents.
    """


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class UnemploymentRightsReply(Reply):
    """One or two rights, or else why nothing is payable; neither, when nothing is known."""

    rights: Annotated[tuple[Right, ...], At("rights/right", *terms.RIGHTS)] = ()
    no_right: Annotated[NoRight | None, At("rights/noRight", *terms.NO_RIGHT)] = None


unemployment_rights = Flow(
    slug="unemployment_rights",
    wire=consult("consultRights"),
    request=UnemploymentRightsRequest,
    reply=UnemploymentRightsReply,
    title=Labels(fr="Chômage : droits", nl="Werkloosheid: rechten", de="Arbeitslosigkeit: Ansprüche"),
    purpose=Labels(
        fr="Voir si une personne a droit au chômage à une date, et sinon pourquoi.",
        nl="Zien of een persoon op een datum recht heeft op werkloosheidsuitkeringen, en zo niet waarom.",
        de="Sehen, ob eine Person an einem Datum Anspruch auf Arbeitslosengeld hat, und wenn nicht, warum.",
    ),
    evidence=Evidence.OFFICIAL,
    sources=SOURCES,
    opened_by=opening.HOUSEHOLD,
)
