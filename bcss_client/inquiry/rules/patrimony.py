"""Real estate in Belgium, as the land register taxes it; property abroad is not in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...flows.consult_patrimony import AdministrativeChange, Asset, ConsultPatrimonyReply, consult_patrimony
from ...labels import Labels
from ...values import months_later
from ..basis import Basis
from ..dossier import Dossier
from ..finding import Fact, Finding, Theme
from ..rule import Rule

_COUNTED = 120  # months a transfer counts

UNDECLARED = Rule(
    key="undeclared_property",
    theme=Theme.PROPERTY,
    title=Labels(
        fr="Le cadastre connaît des biens dont la personne ne parle pas",
        nl="Het kadaster kent goederen waarover de persoon niet spreekt",
        de="Das Kataster kennt Güter, von denen die Person nicht spricht",
    ),
    question=Labels(
        fr="Ce bien est-il toujours à vous, qui l'occupe, rapporte-t-il un loyer, et qui sont les copropriétaires ? Le "
        "revenu cadastral compte au-delà de l'exonération, selon votre part ; le cadastre peut se tromper.",
        nl="Is dit goed nog van u, wie gebruikt het, brengt het huur op, en wie zijn de mede-eigenaars? Het kadastraal "
        "inkomen telt boven de vrijstelling, volgens uw aandeel; het kadaster kan zich vergissen.",
        de="Gehört Ihnen dieses Gut noch, wer nutzt es, bringt es Miete ein, und wer sind die Miteigentümer? Das "
        "Katastereinkommen zählt über die Freistellung hinaus, nach Ihrem Anteil; das Kataster kann sich irren.",
    ),
    bases=(Basis.PROPERTY, Basis.RESOURCES, Basis.HEARING),
)
GIVEN_AWAY = Rule(
    key="property_given_away",
    theme=Theme.PROPERTY,
    title=Labels(
        fr="Un bien a été cédé dans les dix dernières années",
        nl="In de laatste tien jaar werd een goed afgestaan",
        de="In den letzten zehn Jahren wurde ein Gut abgetreten",
    ),
    question=Labels(
        fr="À qui et contre quoi l'avez-vous cédé, et était-ce votre seule maison ? Une cession dans les dix "
        "ans compte encore, gratuite ou non, après abattement ; l'acte du notaire le dira.",
        nl="Aan wie en waarvoor hebt u het afgestaan, en was het uw enige woning? Een afstand binnen tien jaar "
        "telt nog mee, om niet of tegen betaling, na aftrek; de notariële akte zal het tonen.",
        de="An wen und wofür haben Sie es abgetreten, und war es Ihr einziges Haus? Eine Abtretung zählt zehn "
        "Jahre lang noch, unentgeltlich oder nicht, nach Abzug; die Notarurkunde sagt es.",
    ),
    bases=(Basis.TRANSFER, Basis.HEARING),
)
JOINT = Rule(
    key="joint_property",
    theme=Theme.PROPERTY,
    title=Labels(
        fr="Un bien appartient aussi au conjoint",
        nl="Een goed behoort ook aan de echtgenoot toe",
        de="Ein Gut gehört auch dem Ehepartner",
    ),
    question=Labels(
        fr="Qui habite ce bien, qui en paie les charges, et est-il question de le vendre ? Rester copropriétaires ne "
        "prouve pas que l'on vit ensemble.",
        nl="Wie bewoont dit goed, wie betaalt de lasten, en is er sprake van verkoop? Mede-eigenaar blijven bewijst "
        "niet dat men samenwoont.",
        de="Wer bewohnt dieses Gut, wer zahlt die Kosten, und ist von Verkauf die Rede? Miteigentümer zu bleiben "
        "beweist nicht, dass man zusammenlebt.",
    ),
    bases=(Basis.PROPERTY, Basis.MAINTENANCE, Basis.HEARING),
)
_HELD = Labels(
    fr="{right}, part {share} : {nature} à {place}, revenu cadastral {income}.",
    nl="{right}, aandeel {share}: {nature} in {place}, kadastraal inkomen {income}.",
    de="{right}, Anteil {share}: {nature} in {place}, Katastereinkommen {income}.",
)
_GIVEN = Labels(
    fr="{right}, part {share} : {nature} à {place}, n'appartient plus à la personne depuis le {day}.",
    nl="{right}, aandeel {share}: {nature} in {place}, sinds {day} niet meer van de persoon.",
    de="{right}, Anteil {share}: {nature} in {place}, gehört der Person seit dem {day} nicht mehr.",
)
_GIVEN_UNDATED = Labels(
    fr="{right}, part {share} : {nature} à {place}, n'appartient plus à la personne.",
    nl="{right}, aandeel {share}: {nature} in {place}, niet meer van de persoon.",
    de="{right}, Anteil {share}: {nature} in {place}, gehört der Person nicht mehr.",
)
_PARTNER = Labels(
    fr="Le cadastre donne comme partenaire : {name}.",
    nl="Het kadaster vermeldt als partner: {name}.",
    de="Das Kataster nennt als Partner: {name}.",
)


def undeclared_property(dossier: Dossier) -> Iterator[Finding]:
    """What the person has, unless it is declared."""
    reply, owned = dossier.reply(consult_patrimony), dossier.declared.property.owned
    facts = _facts(dossier, reply, given=False) if reply else []
    if facts and not owned:
        yield UNDECLARED.finding(*facts, differs=owned is False)


def property_given_away(dossier: Dossier) -> Iterator[Finding]:
    """What the person gave up, as long as it counts."""
    reply, declared = dossier.reply(consult_patrimony), dossier.declared.property.given_away
    facts = _facts(dossier, reply, given=True) if reply else []
    if facts and not declared:
        yield GIVEN_AWAY.finding(*facts, differs=declared is False)


def joint_property(dossier: Dossier) -> Iterator[Finding]:
    """What is owned with a spouse who lives elsewhere."""
    reply, people = dossier.reply(consult_patrimony), dossier.people
    if reply is None or reply.partner is None or not people.are_known or people.member(reply.partner.ssin):
        return
    shared = [fact for fact in _facts(dossier, reply, given=False) if fact.said.values["share"] != 1]
    if shared:
        name = f"{reply.partner.first_name} {reply.partner.last_name}"
        yield JOINT.finding(*shared, dossier.fact(reply, _PARTNER, name=name))


def properties(dossier: Dossier) -> Iterator[Fact]:
    """What the person has or gave away, a sentence each."""
    reply = dossier.reply(consult_patrimony)
    for given in (False, True) if reply else ():
        assert reply is not None
        yield from _facts(dossier, reply, given=given)


def _facts(dossier: Dossier, reply: ConsultPatrimonyReply, *, given: bool) -> list[Fact]:
    """What the person has, or gave away within the time that counts."""
    return [
        dossier.fact(
            reply,
            _HELD if not given else _GIVEN if asset.change_date else _GIVEN_UNDATED,
            right=held.right,
            share=held.share or held.duty,
            nature=detail.nature,
            place=held.division,
            income=detail.income,
            **({"day": asset.change_date} if given and asset.change_date else {}),
        )
        for held in reply.properties
        for asset in held.assets
        if _is_given(asset) == given and _counts(asset, dossier.on)
        for detail in asset.details
    ]


def _is_given(asset: Asset) -> bool:
    return asset.change is AdministrativeChange.GIVEN_UP


def _counts(asset: Asset, on: date) -> bool:
    """Whether it belongs to the person, or did within the time a transfer counts."""
    given = asset.change_date if _is_given(asset) else None
    return given is None or months_later(given, _COUNTED) > on
