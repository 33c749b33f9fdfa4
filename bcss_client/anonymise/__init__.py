"""Messages of the Crossroads Bank without personal data: the same shape and codes, every other value another.

A real reply that shows a bug can so be handed to whoever mends the software:

>>> from bcss_client.anonymise import anonymised
>>> asked = b'''<HealthInsuranceRequest xmlns="http://www.ksz-bcss.fgov.be/XSD/SSDN/HealthInsurance">
...   <SSIN>90080299815</SSIN></HealthInsuranceRequest>'''
>>> [result] = anonymised({"request.xml": asked}, key=b"a secret of sixteen bytes").values()
>>> b"90080299815" in result
False
"""

from __future__ import annotations

from .messages import anonymised
from .refusal import NotAnonymised, Why

__all__ = ["NotAnonymised", "Why", "anonymised"]
