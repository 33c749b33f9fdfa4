"""Unemployment: what is paid, what is due, and why nothing is; an end of right is no sanction."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ...flows.unemployment_code import UnemploymentCode
from ...flows.unemployment_paid_sums import unemployment_paid_sums
from ...flows.unemployment_rights import unemployment_rights
from ...flows.unemployment_situation import unemployment_situation
from ...labels import Labels
from ...values import YearMonth, months_later
from ..basis import Basis
from ..dossier import Dossier
from ..finding import Finding, Nature, Theme
from ..rule import Rule
from ..telling import euros

_AFTER_WORK = {"44", "46"}  # articles: not deprived of wages, pay in lieu of notice included
_LATELY = 3  # months

END_OF_RIGHT = Rule(
    key="end_of_right",
    theme=Theme.UNEMPLOYMENT,
    title=Labels(
        fr="Le droit au chômage a pris fin ; ce n'est pas une sanction",
        nl="Het recht op werkloosheidsuitkeringen is geëindigd; het is geen sanctie",
        de="Der Anspruch auf Arbeitslosengeld ist beendet; das ist keine Sanktion",
    ),
    question=Labels(
        fr="Avez-vous la lettre de l'ONEM, et combien d'années avez-vous travaillé ? La fin du droit vient de la loi, "
        "non d'une faute : elle ne pèse pas sur la disposition au travail. Vérifiez les exceptions liées au passé "
        "professionnel, la pension anticipée et l'incapacité.",
        nl="Hebt u de brief van de RVA, en hoeveel jaar hebt u gewerkt? Het einde van het recht komt van de wet, niet "
        "van een fout: het zegt niets over de werkbereidheid. Ga de uitzonderingen op grond van het beroepsverleden "
        "na, het vervroegd pensioen en de arbeidsongeschiktheid.",
        de="Haben Sie den Brief des LfA, und wie viele Jahre haben Sie gearbeitet? Das Ende des Anspruchs kommt vom "
        "Gesetz, nicht von einem Fehler: Es sagt nichts über die Arbeitsbereitschaft. Prüfen Sie die Ausnahmen nach "
        "Berufsvergangenheit, die Frühpension und die Arbeitsunfähigkeit.",
    ),
    bases=(Basis.RESIDUARY, Basis.WORK_DISPOSITION),
)
SANCTION = Rule(
    key="sanction",
    theme=Theme.UNEMPLOYMENT,
    title=Labels(
        fr="Une sanction du chômage est en cours",
        nl="Er loopt een sanctie in de werkloosheid",
        de="Eine Sanktion der Arbeitslosenversicherung läuft",
    ),
    question=Labels(
        fr="Que s'est-il passé, et un recours est-il introduit ? La sanction de l'ONEM ne décide pas de la "
        "disposition au travail : entendez la personne.",
        nl="Wat is er gebeurd, en is beroep aangetekend? De sanctie van de RVA beslist niet over de werkbereidheid: "
        "hoor de persoon.",
        de="Was ist geschehen, und wurde Beschwerde eingelegt? Die Sanktion des LfA entscheidet nicht über die "
        "Arbeitsbereitschaft: Hören Sie die Person an.",
    ),
    bases=(Basis.WORK_DISPOSITION, Basis.HEARING),
)
AFTER_WORK = Rule(
    key="excluded_after_work",
    theme=Theme.UNEMPLOYMENT,
    title=Labels(
        fr="Exclusion du chômage après la fin du travail : une indemnité de rupture peut-être",
        nl="Uitsluiting van werkloosheid na het einde van het werk: misschien een opzegvergoeding",
        de="Ausschluss vom Arbeitslosengeld nach dem Ende der Arbeit: vielleicht eine Kündigungsentschädigung",
    ),
    question=Labels(
        fr="Qu'avez-vous reçu à la fin du contrat, et pour quels mois ? Le C4 et la dernière fiche de paie le disent.",
        nl="Wat hebt u bij het einde van het contract ontvangen, en voor welke maanden? De C4 en de laatste loonfiche "
        "tonen het.",
        de="Was haben Sie am Ende des Vertrags erhalten, und für welche Monate? Das C4 und der letzte Lohnzettel "
        "sagen es.",
    ),
    bases=(Basis.RESOURCES, Basis.RESIDUARY, Basis.HEARING),
)
EXCLUDED = Rule(
    key="excluded",
    theme=Theme.UNEMPLOYMENT,
    title=Labels(
        fr="Le chômage ou l'allocation d'insertion n'est pas à la portée de la personne",
        nl="Een werkloosheids- of inschakelingsuitkering ligt niet binnen bereik",
        de="Arbeitslosen- oder Eingliederungsgeld ist nicht erreichbar",
    ),
    question=Labels(
        fr="Que manque-t-il pour y avoir droit : des jours de travail, le stage d'insertion, l'inscription comme "
        "demandeur d'emploi ? Cela peut-il reprendre, et quand une nouvelle demande a-t-elle un sens ?",
        nl="Wat ontbreekt om er recht op te hebben: arbeidsdagen, de beroepsinschakelingstijd, de inschrijving als "
        "werkzoekende? Kan die hervat worden, en wanneer heeft een nieuwe aanvraag zin?",
        de="Was fehlt für den Anspruch: Arbeitstage, die Berufseingliederungszeit, die Meldung als arbeitsuchend? Kann "
        "sie wieder aufgenommen werden, und wann hat ein neuer Antrag Sinn?",
    ),
    bases=(Basis.RESIDUARY, Basis.WORK_DISPOSITION),
)
PAID = Rule(
    key="unemployment_paid",
    theme=Theme.UNEMPLOYMENT,
    title=Labels(
        fr="Des allocations de chômage ont été payées ces derniers mois",
        nl="De laatste maanden werden werkloosheidsuitkeringen betaald",
        de="In den letzten Monaten wurde Arbeitslosengeld gezahlt",
    ),
    question=Labels(
        fr="Qu'avez-vous reçu de votre organisme de paiement ces trois derniers mois ?",
        nl="Wat hebt u de laatste drie maanden van uw uitbetalingsinstelling ontvangen?",
        de="Was haben Sie in den letzten drei Monaten von Ihrer Zahlstelle erhalten?",
    ),
    bases=(Basis.RESOURCES,),
)
BEGINNING = Rule(
    key="unemployment_beginning",
    theme=Theme.UNEMPLOYMENT,
    nature=Nature.RIGHT,
    title=Labels(
        fr="Un droit au chômage vient de s'ouvrir et n'est pas encore payé",
        nl="Een recht op werkloosheidsuitkeringen is pas geopend en nog niet betaald",
        de="Ein Anspruch auf Arbeitslosengeld wurde eben eröffnet und noch nicht ausgezahlt",
    ),
    question=Labels(
        fr="Où en est la demande à l'organisme de paiement ? Le chômage passe avant l'aide ; une avance récupérable "
        "est possible.",
        nl="Hoever staat de aanvraag bij de uitbetalingsinstelling? Werkloosheid gaat voor op steun; een "
        "terugvorderbaar voorschot is mogelijk.",
        de="Wie weit ist der Antrag bei der Zahlstelle? Das Arbeitslosengeld geht der Hilfe vor; ein rückforderbarer "
        "Vorschuss ist möglich.",
    ),
    bases=(Basis.RESIDUARY,),
)
INCOME_GUARANTEE = Rule(
    key="income_guarantee",
    theme=Theme.UNEMPLOYMENT,
    nature=Nature.RIGHT,
    title=Labels(
        fr="L'allocation de garantie de revenus, à côté d'un temps partiel avec maintien des droits",
        nl="De inkomensgarantie-uitkering, naast deeltijds werk met behoud van rechten",
        de="Die Einkommensgarantiezulage neben Teilzeitarbeit mit Erhalt der Rechte",
    ),
    question=Labels(
        fr="L'allocation de garantie de revenus a-t-elle été demandée à un organisme de paiement, et le bonus à "
        "l'emploi figure-t-il sur la fiche de paie ?",
        nl="Werd de inkomensgarantie-uitkering aan een uitbetalingsinstelling gevraagd, en staat de werkbonus op de "
        "loonfiche?",
        de="Wurde die Einkommensgarantiezulage bei einer Zahlstelle beantragt, und steht der Beschäftigungsbonus auf "
        "dem Lohnzettel?",
    ),
    bases=(Basis.RESIDUARY,),
)
_ENDED = Labels(
    fr="Fin des droits depuis le {day} ; ni sanction ni exclusion.",
    nl="Einde van de rechten sinds {day}; geen sanctie en geen uitsluiting.",
    de="Anspruch beendet seit dem {day}; weder Sanktion noch Ausschluss.",
)
_SANCTIONED = Labels(fr="Sanction depuis le {day}.", nl="Sanctie sinds {day}.", de="Sanktion seit dem {day}.")
_EXCLUDED = Labels(
    fr="Exclusion depuis le {day}, art. {articles} de la réglementation du chômage.",
    nl="Uitsluiting sinds {day}, art. {articles} van de werkloosheidsreglementering.",
    de="Ausschluss seit dem {day}, Art. {articles} der Arbeitslosenregelung.",
)
_PAID = Labels(fr="{month} : {amount} payés.", nl="{month}: {amount} betaald.", de="{month}: {amount} gezahlt.")
_BEGAN = Labels(
    fr="Droit ouvert depuis le {day}, {amount} par jour.",
    nl="Recht geopend sinds {day}, {amount} per dag.",
    de="Anspruch seit dem {day}, {amount} pro Tag.",
)
_MAINTAINED = Labels(
    fr="Droits depuis le {day} : {code}.", nl="Rechten sinds {day}: {code}.", de="Ansprüche seit dem {day}: {code}."
)


def end_of_right(dossier: Dossier) -> Iterator[Finding]:
    """The end of the right within the last year, or one that the applicant calls a sanction."""
    reply = dossier.reply(unemployment_situation)
    reason = reply.no_right if reply else None
    if reply is None or reason is None or reason.rights_end is None or reason.sanction is not None:
        return
    differs = dossier.declared.benefits.unemployment == "sanctioned"
    if differs or months_later(reason.rights_end, 12) > dossier.on:
        yield END_OF_RIGHT.finding(dossier.fact(reply, _ENDED, day=reason.rights_end), differs=differs)


def sanction(dossier: Dossier) -> Iterator[Finding]:
    """A sanction on the day of the inquiry."""
    reply = dossier.reply(unemployment_situation)
    found = reply.no_right.sanction if reply and reply.no_right else None
    if reply and found:
        yield SANCTION.finding(dossier.fact(reply, _SANCTIONED, day=found.begin_date))


def excluded(dossier: Dossier) -> Iterator[Finding]:
    """An exclusion: after the end of a job, for what was paid then; otherwise for what is missing."""
    after, now = dossier.reply(unemployment_rights), dossier.reply(unemployment_situation)
    for reply in (after, now):
        reason = reply.no_right if reply else None
        if reply is None or reason is None or reason.exclusion is None:
            continue
        articles = (*reason.admissibility_articles, *reason.indemnisability_articles)
        rule = AFTER_WORK if _AFTER_WORK.issuperset(articles) and articles else EXCLUDED
        yield rule.finding(dossier.fact(reply, _EXCLUDED, day=reason.exclusion, articles=", ".join(articles)))
        return


def unemployment_paid(dossier: Dossier) -> Iterator[Finding]:
    """What was paid lately, unless the applicant says so."""
    reply, declared = dossier.reply(unemployment_paid_sums), dossier.declared.benefits.unemployment
    if reply is None or declared == "paid":
        return
    since = YearMonth.of(months_later(dossier.on, -_LATELY))
    sums = [one for one in reply.paid_sums if one.related_month >= since and one.paid_amount]
    facts = [dossier.fact(reply, _PAID, month=one.related_month, amount=euros(one.paid_amount)) for one in sums]
    if facts:
        # Whoever says that it ended, or was withdrawn, may have been paid until then.
        yield PAID.finding(*facts, differs=declared == "none")


def unemployment_beginning(dossier: Dossier) -> Iterator[Finding]:
    """A right of the last months for which nothing was paid yet."""
    reply = dossier.reply(unemployment_situation)
    if reply is None:
        return
    lately = months_later(dossier.on, -_LATELY)
    for right in reply.rights:
        begun = right.right_starting_date
        paid_since = reply.payment is not None and reply.payment.paid_month.period.begin >= begun - timedelta(31)
        if begun >= lately and not paid_since:
            amount = euros(right.theoric_daily_allowance_amount)
            yield BEGINNING.finding(dossier.fact(reply, _BEGAN, day=begun, amount=amount))


def income_guarantee(dossier: Dossier) -> Iterator[Finding]:
    """Part-time work with rights kept, beside which nothing but temporary unemployment is payable."""
    reply = dossier.reply(unemployment_situation)
    for right in reply.rights if reply else ():
        if reply and right.unemployment_code is UnemploymentCode.ONLY_TEMPORARY:
            code, day = right.unemployment_code, right.right_starting_date
            yield INCOME_GUARANTEE.finding(dossier.fact(reply, _MAINTAINED, day=day, code=code))
