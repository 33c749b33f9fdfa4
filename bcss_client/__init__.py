"""The electronic flows through which a Belgian CPAS consults the Crossroads Bank for Social Security, typed.

>>> from bcss_client import Client
>>> client = Client.for_simulator()
"""

from .client import AsyncClient, Client
from .config import Environment, Settings
from .errors import BcssError
from .exchange import Exchange, Retry
from .reply import Outcome, Reply, Status
from .transport import AsyncWsgiTransport, Security, Timeout, WsgiTransport
from .values import IncompleteDate, MonthPeriod, Period, Ssin, YearMonth, YearQuarter

__all__ = [
    "AsyncClient",
    "AsyncWsgiTransport",
    "BcssError",
    "Client",
    "Environment",
    "Exchange",
    "IncompleteDate",
    "MonthPeriod",
    "Outcome",
    "Period",
    "Reply",
    "Retry",
    "Security",
    "Settings",
    "Ssin",
    "Status",
    "Timeout",
    "WsgiTransport",
    "YearMonth",
    "YearQuarter",
]
