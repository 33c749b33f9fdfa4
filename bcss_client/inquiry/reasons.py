"""Why a flow is consulted in an inquiry, or is not: said in the log of consultations and in the report."""

from __future__ import annotations

from ..labels import Labels

REGISTER = Labels(
    fr="Vérifier l'identité, le ménage, la résidence et le séjour.",
    nl="Identiteit, gezin, verblijfplaats en verblijfsstatuut nagaan.",
    de="Identität, Haushalt, Aufenthaltsort und Aufenthaltsstatus prüfen.",
)
HOUSEHOLD = Labels(
    fr="Connaître la composition du ménage et le dossier de séjour.",
    nl="De gezinssamenstelling en het verblijfsdossier kennen.",
    de="Haushaltszusammensetzung und Aufenthaltsakte kennen.",
)
OTHER_SECTORS = Labels(
    fr="Voir quels secteurs et quels CPAS connaissent la personne.",
    nl="Zien welke sectoren en OCMW's de persoon kennen.",
    de="Sehen, welche Sektoren und ÖSHZ die Person kennen.",
)
AID = Labels(
    fr="Voir si un CPAS aide déjà la personne.",
    nl="Zien of een OCMW de persoon al steunt.",
    de="Sehen, ob ein ÖSHZ die Person bereits unterstützt.",
)
ATTESTED = Labels(
    fr="Voir si un revenu d'intégration ou son équivalent est attesté.",
    nl="Zien of een leefloon of een equivalent is geattesteerd.",
    de="Sehen, ob ein Eingliederungseinkommen oder dessen Gegenwert bescheinigt ist.",
)
INSURED = Labels(
    fr="Vérifier l'assurance soins de santé et les indemnités payées.",
    nl="De ziekteverzekering en de betaalde uitkeringen nagaan.",
    de="Krankenversicherung und gezahlte Entschädigungen prüfen.",
)
INCREASED = Labels(
    fr="Vérifier le droit à l'intervention majorée.",
    nl="Het recht op de verhoogde tegemoetkoming nagaan.",
    de="Anspruch auf die erhöhte Beteiligung prüfen.",
)
WORK = Labels(
    fr="Vérifier les occupations, et les jours de travail qui ouvriraient le chômage.",
    nl="De tewerkstellingen nagaan, en de arbeidsdagen die recht op werkloosheid zouden geven.",
    de="Beschäftigungen prüfen, und Arbeitstage, die Anspruch auf Arbeitslosengeld eröffnen würden.",
)
SELF_EMPLOYED = Labels(
    fr="Vérifier une affiliation comme indépendant.",
    nl="Een aansluiting als zelfstandige nagaan.",
    de="Einen Anschluss als Selbstständiger prüfen.",
)
UNEMPLOYED = Labels(
    fr="Vérifier le droit au chômage, qui passe avant l'aide.",
    nl="Het recht op werkloosheidsuitkeringen nagaan, dat voorgaat op de steun.",
    de="Anspruch auf Arbeitslosengeld prüfen, das der Hilfe vorgeht.",
)
PAID = Labels(
    fr="Vérifier les allocations de chômage payées.",
    nl="De betaalde werkloosheidsuitkeringen nagaan.",
    de="Gezahltes Arbeitslosengeld prüfen.",
)
PENSIONS = Labels(fr="Vérifier les pensions.", nl="De pensioenen nagaan.", de="Pensionen prüfen.")
CHILDREN = Labels(
    fr="Vérifier les allocations familiales et à qui elles sont payées.",
    nl="De kinderbijslag nagaan en aan wie die wordt betaald.",
    de="Familienbeihilfen prüfen und an wen sie gezahlt werden.",
)
PROPERTY = Labels(
    fr="Vérifier les biens immobiliers, présents et cédés.",
    nl="De huidige en de afgestane onroerende goederen nagaan.",
    de="Vorhandene und abgetretene Immobilien prüfen.",
)
EMPLOYER = Labels(
    fr="Savoir qui est l'employeur.", nl="Weten wie de werkgever is.", de="Wissen, wer der Arbeitgeber ist."
)
AFTER_WORK = Labels(
    fr="Savoir ce qui a suivi la fin du travail : indemnité de rupture, exclusion, droit.",
    nl="Weten wat op het einde van het werk volgde: opzegvergoeding, uitsluiting, recht.",
    de="Wissen, was auf das Ende der Arbeit folgte: Kündigungsentschädigung, Ausschluss, Anspruch.",
)
INTEGRATE = Labels(
    fr="Signaler le dossier au réseau, sans quoi aucune consultation n'est permise.",
    nl="Het dossier aan het netwerk melden: zonder dat is geen raadpleging toegestaan.",
    de="Die Akte dem Netz melden: Ohne dies ist keine Abfrage erlaubt.",
)
RESOURCES_OF_COHABITANT = Labels(
    fr="Ses ressources peuvent entrer en compte : la personne cohabite avec le demandeur.",
    nl="De bestaansmiddelen kunnen meetellen: de persoon woont samen met de aanvrager.",
    de="Die Existenzmittel können angerechnet werden: Die Person wohnt mit dem Antragsteller zusammen.",
)
AID_OF_SPOUSE = Labels(
    fr="Voir si un CPAS aide déjà l'époux ou l'épouse, comme personne à charge ou séparément.",
    nl="Zien of een OCMW de echtgenoot of echtgenote al steunt, samen of afzonderlijk.",
    de="Sehen, ob ein ÖSHZ den Ehepartner bereits unterstützt, gemeinsam oder getrennt.",
)

NOT_FOR_MEDICAL_AID = Labels(
    fr="L'aide médicale n'appelle pas cette consultation.",
    nl="Voor medische steun is deze raadpleging niet nodig.",
    de="Für medizinische Hilfe ist diese Abfrage nicht nötig.",
)
UNRELATED = Labels(
    fr="Sans lien de parenté : le registre ne prouve aucune cohabitation. À entendre d'abord.",
    nl="Niet verwant: het register bewijst geen samenwoning. Eerst te horen.",
    de="Nicht verwandt: Das Register beweist kein Zusammenwohnen. Zuerst anzuhören.",
)
OTHER_RELATIVE = Labels(
    fr="Ni partenaire, ni parent ou enfant au premier degré : ses ressources n'entrent pas en compte.",
    nl="Geen partner en geen bloedverwant in de eerste graad: de bestaansmiddelen tellen niet mee.",
    de="Weder Partner noch Verwandter ersten Grades: Die Existenzmittel werden nicht angerechnet.",
)
MINOR = Labels(
    fr="Enfant mineur : rien à consulter.",
    nl="Minderjarig kind: niets te raadplegen.",
    de="Minderjähriges Kind: nichts abzufragen.",
)
ELSEWHERE = Labels(
    fr="Ne vit pas avec le demandeur et n'a pas de qualité dans le réseau : demander d'abord ce qui est versé.",
    nl="Woont niet bij de aanvrager en heeft geen hoedanigheid in het netwerk: eerst vragen wat wordt betaald.",
    de="Wohnt nicht beim Antragsteller und hat keine Eigenschaft im Netz: zuerst fragen, was gezahlt wird.",
)
NO_NAME = Labels(
    fr="Le registre ne donne pas le nom qui permettrait de l'intégrer.",
    nl="Het register geeft de naam niet die voor de integratie nodig is.",
    de="Das Register nennt nicht den Namen, der für die Integration nötig wäre.",
)
THIRD_NOT_FOR_MEDICAL_AID = Labels(
    fr="L'aide médicale n'appelle aucune consultation sur des tiers.",
    nl="Voor medische steun wordt niemand anders geraadpleegd.",
    de="Für medizinische Hilfe wird niemand sonst abgefragt.",
)
