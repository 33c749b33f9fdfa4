"""The kinds of aid an inquiry is about."""

from ..values import Coded


class Kind(Coded):
    """What is asked for; it decides which flows are called for, and what counts."""

    RIS = "ris", "revenu d'intégration", "leefloon", "Eingliederungseinkommen"
    LAW65 = (
        "law65",
        "aide sociale (loi du 2 avril 1965)",
        "maatschappelijke dienstverlening (wet van 2 april 1965)",
        "Sozialhilfe (Gesetz vom 2. April 1965)",
    )
    MEDICAL = "medical", "aide médicale", "medische steun", "medizinische Hilfe"
