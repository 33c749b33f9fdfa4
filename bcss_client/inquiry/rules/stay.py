"""The right of stay, on which the kind of aid depends; the immigration office decides on it, no register does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...flows.l301 import l301
from ...flows.l950 import l950
from ...flows.perform_investigation import perform_investigation
from ...flows.tx25 import tx25
from ...labels import Labels
from ...values import months_later
from ..basis import Basis
from ..dossier import Dossier
from ..finding import Fact, Finding, Nature, Theme
from ..kind import Kind
from ..rule import Rule
from .work import announced

_CARD_OF_THE_UNION = "0040"
_CLOSED = 2
_STATUS_KEPT = 6  # months a citizen of the Union stays a worker after less than a year of work

STAY_AFTER_WORK = Rule(
    key="stay_after_work",
    theme=Theme.STAY,
    title=Labels(
        fr="Le travail sur lequel repose la carte de séjour a pris fin",
        nl="Het werk waarop de verblijfskaart steunt, is geëindigd",
        de="Die Arbeit, auf der die Aufenthaltskarte beruht, ist beendet",
    ),
    question=Labels(
        fr="Êtes-vous inscrit comme demandeur d'emploi, et le statut de travailleur a-t-il été prolongé ? Le statut "
        "se garde six mois après moins d'un an de travail ; c'est l'Office des étrangers qui décide, et la demande "
        "d'aide peut peser sur le séjour.",
        nl="Bent u ingeschreven als werkzoekende, en werd het statuut van werknemer verlengd? Na minder dan een jaar "
        "werk blijft het zes maanden behouden; de Dienst Vreemdelingenzaken beslist, en de vraag om steun kan het "
        "verblijf beïnvloeden.",
        de="Sind Sie als arbeitsuchend gemeldet, und wurde der Arbeitnehmerstatus verlängert? Nach weniger als einem "
        "Jahr Arbeit bleibt er sechs Monate erhalten; das Ausländeramt entscheidet, und der Antrag auf Hilfe kann "
        "sich auf den Aufenthalt auswirken.",
    ),
    bases=(Basis.STAY,),
)
PROCEDURE_CLOSED = Rule(
    key="procedure_closed",
    theme=Theme.STAY,
    title=Labels(
        fr="La procédure de protection est clôturée",
        nl="De beschermingsprocedure is afgesloten",
        de="Das Schutzverfahren ist abgeschlossen",
    ),
    question=Labels(
        fr="Une autre demande de séjour est-elle en cours, et qui la suit ? Pas de donnée au registre ne veut pas "
        "dire pas de personne : entendez-la et voyez où elle vit.",
        nl="Loopt er een andere verblijfsaanvraag, en wie volgt die op? Geen gegevens in het register betekent niet "
        "dat er niemand is: hoor de persoon en ga na waar die woont.",
        de="Läuft ein anderer Aufenthaltsantrag, und wer begleitet ihn? Keine Daten im Register heißt nicht: keine "
        "Person. Hören Sie sie an und sehen Sie, wo sie lebt.",
    ),
    bases=(Basis.STAY, Basis.HEARING),
)
REFUGEE = Rule(
    key="recognised_refugee",
    theme=Theme.STAY,
    nature=Nature.RIGHT,
    title=Labels(
        fr="Protection reconnue : prime d'installation, regroupement familial, remboursement par l'État",
        nl="Bescherming erkend: installatiepremie, gezinshereniging, terugbetaling door de Staat",
        de="Schutz anerkannt: Einrichtungsprämie, Familienzusammenführung, Erstattung durch den Staat",
    ),
    question=Labels(
        fr="Quittez-vous un lieu d'accueil pour un logement, et votre famille est-elle restée au pays ? Le "
        "regroupement est plus facile dans l'année de la reconnaissance.",
        nl="Verlaat u een opvangplaats voor een woning, en bleef uw gezin in het land van herkomst? Gezinshereniging "
        "is eenvoudiger in het jaar na de erkenning.",
        de="Verlassen Sie eine Aufnahmestelle für eine Wohnung, und ist Ihre Familie im Herkunftsland geblieben? Im "
        "Jahr nach der Anerkennung ist die Zusammenführung einfacher.",
    ),
    bases=(Basis.RESIDUARY, Basis.STAY),
)
URGENT_MEDICAL_AID = Rule(
    key="urgent_medical_aid",
    theme=Theme.STAY,
    nature=Nature.RIGHT,
    title=Labels(
        fr="L'aide médicale urgente, sur attestation d'un médecin",
        nl="Dringende medische hulp, op attest van een arts",
        de="Dringende medizinische Hilfe, auf Bescheinigung eines Arztes",
    ),
    question=Labels(
        fr="Un médecin a-t-il attesté l'urgence ? Y a-t-il une assurance à l'étranger ou un garant ? Avec des enfants "
        "mineurs, l'accueil par Fedasil peut être demandé.",
        nl="Heeft een arts de dringendheid geattesteerd? Is er een verzekering in het buitenland of een garant? Met "
        "minderjarige kinderen kan opvang door Fedasil worden gevraagd.",
        de="Hat ein Arzt die Dringlichkeit bescheinigt? Gibt es eine Versicherung im Ausland oder einen Bürgen? Mit "
        "minderjährigen Kindern kann die Aufnahme durch Fedasil beantragt werden.",
    ),
    bases=(Basis.URGENT_MEDICAL_AID, Basis.INSURABILITY),
)
_CARD = Labels(
    fr="Carte de séjour de citoyen de l'Union, délivrée le {day}.",
    nl="Verblijfskaart van burger van de Unie, afgegeven op {day}.",
    de="Aufenthaltskarte eines Unionsbürgers, ausgestellt am {day}.",
)
_LAST_CONTRACT = Labels(
    fr="Le dernier contrat a pris fin le {day}.",
    nl="Het laatste contract eindigde op {day}.",
    de="Der letzte Vertrag endete am {day}.",
)
_PROCEDURE = Labels(
    fr="Dernier acte du dossier au registre d'attente : {day}, dossier clôturé.",
    nl="Laatste akte van het dossier in het wachtregister: {day}, dossier afgesloten.",
    de="Letzter Eintrag der Akte im Warteregister: {day}, Akte abgeschlossen.",
)
_PROTECTED = Labels(
    fr="Protection internationale au registre depuis le {day}.",
    nl="Internationale bescherming in het register sinds {day}.",
    de="Internationaler Schutz im Register seit dem {day}.",
)
_NO_FILE = Labels(
    fr="Le Registre national ne tient aucun dossier à ce numéro.",
    nl="Het Rijksregister heeft geen dossier onder dit nummer.",
    de="Das Nationalregister führt unter dieser Nummer keine Akte.",
)


def stay_after_work(dossier: Dossier) -> Iterator[Finding]:
    """A citizen of the Union who worked when the card was issued, longer ago than the status of worker is kept."""
    file, jobs, affiliation = dossier.reply(tx25), dossier.reply(l950), dossier.reply(l301)
    cards = [one for one in (file.identity_cards if file else ()) if one.type_of_card.code == _CARD_OF_THE_UNION]
    issued = cards[0].date.complete if cards else None
    if file is None or jobs is None or affiliation is None or issued is None:
        return
    activity = affiliation.attestation
    is_self_employed = activity is not None and (activity.cessation_date or date.max) >= dossier.on
    ends = [one.worker.occupation_period.end for one in announced(jobs)]
    last = max((end for end in ends if end), default=None)
    if last and None not in ends and not is_self_employed and issued <= last < months_later(dossier.on, -_STATUS_KEPT):
        card = dossier.fact(file, _CARD, day=issued)
        yield STAY_AFTER_WORK.finding(card, dossier.fact(jobs, _LAST_CONTRACT, day=last))


def procedure_closed(dossier: Dossier) -> Iterator[Finding]:
    """Somebody in no register whose procedure ended."""
    facts = _closed(dossier)
    if facts:
        yield PROCEDURE_CLOSED.finding(*facts)


def urgent_medical_aid(dossier: Dossier) -> Iterator[Finding]:
    """Without a right of stay, medical aid that a doctor calls urgent is the aid there is."""
    file = dossier.reply(tx25)
    if file is not None and file.is_empty and dossier.kind is Kind.MEDICAL:
        yield URGENT_MEDICAL_AID.finding(dossier.fact(file, _NO_FILE))


def recognised_refugee(dossier: Dossier) -> Iterator[Finding]:
    """Protection that was recognised within the last year."""
    file = dossier.reply(tx25)
    for one in file.statuses_of_refugee if file else ():
        day = one.date.complete
        if file and one.protection and day and months_later(day, 12) > dossier.on:
            yield REFUGEE.finding(dossier.fact(file, _PROTECTED, day=day))
            return


def _closed(dossier: Dossier) -> list[Fact]:
    file, reply = dossier.reply(tx25), dossier.reply(perform_investigation)
    if file is None or not file.is_empty or reply is None:
        return []
    acts = [act for register in reply.wait_registers for act in register.administrative_files]
    last = max(acts, key=lambda act: str(act.administrative_situation_date), default=None)
    if last is None or last.open_closed_code != _CLOSED or last.administrative_situation_date is None:
        return []
    return [dossier.fact(reply, _PROCEDURE, day=last.administrative_situation_date), dossier.fact(file, _NO_FILE)]
