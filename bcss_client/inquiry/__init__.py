"""The social inquiry: which flows are consulted, on whom and why, and what they say beside the declaration."""

from .basis import Basis
from .consultation import Consultation, LeftOut, Question, Relation
from .declared import Benefits, DeclarationUnreadable, Declared, Household, Property, Residence, Work
from .finding import Fact, Finding, Nature, Source, Statement, Theme
from .kind import Kind
from .social_inquiry import SocialInquiry
from .steps import Inquiry
from .telling import Told
from .third_persons import ThirdPerson

__all__ = [
    "Basis",
    "Benefits",
    "Consultation",
    "DeclarationUnreadable",
    "Declared",
    "Fact",
    "Finding",
    "Household",
    "Inquiry",
    "Kind",
    "LeftOut",
    "Nature",
    "Property",
    "Question",
    "Relation",
    "Residence",
    "SocialInquiry",
    "Source",
    "Statement",
    "Theme",
    "ThirdPerson",
    "Told",
    "Work",
]
