# What the foreign client of the suite uses of suds-community, which has no annotations.
from typing import Any

class WebFault(Exception):
    # Its parts are named by the reply.
    fault: Any
