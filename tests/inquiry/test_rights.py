"""Rights the stories of the personas are silent on, and which the flows hint at."""

from __future__ import annotations

import pytest

from bcss_client.inquiry import Nature
from tests.inquiry.inquiries import Inquiries, facts, found, plain

RIGHTS = (
    ("P01", "maintenance_of_parents", "Parent : Nathalie Dossogne.", "Le CPAS peut renoncer"),
    (
        "P01",
        "child_benefit_to_student",
        "Payé à Nathalie Dossogne depuis novembre 2025, ou dès avant (allocataire, type 1).",
        "Qui reçoit vos allocations familiales ?",
    ),
    (
        "P01",
        "student_exemption",
        "Occupation chez Partyservice Wachtelfurt Gen. depuis le 7 mars 2026 (étudiant).",
        "Une allocation d'études a-t-elle été demandée ?",
    ),
    (
        "P02",
        "maintenance_for_children",
        "Enfants mineurs de la personne inscrits avec elle : 3 ; aucun partenaire n'est inscrit dans le ménage.",
        "le service des créances alimentaires",
    ),
    (
        "P03",
        "recognised_refugee",
        "Protection internationale au registre depuis le 12 mars 2026.",
        "Le regroupement est plus facile dans l'année de la reconnaissance",
    ),
    (
        "P04",
        "income_guarantee",
        "Droits depuis le 5 janvier 2026 : temps partiel, indemnisable en chômage temporaire seulement.",
        "le bonus à l'emploi",
    ),
    (
        "P04",
        "child_benefit_supplements",
        "Une occupation est en cours, à côté des enfants.",
        "celui pour famille monoparentale",
    ),
    (
        "P04",
        "maintenance_for_children",
        "Enfants mineurs de la personne inscrits avec elle : 1 ; aucun partenaire n'est inscrit dans le ménage.",
        "Une contribution est-elle fixée et payée ?",
    ),
    (
        "P05",
        "increased_reimbursement",
        "Assuré(e) du 1er janvier 2023 au 31 décembre 2026 au taux ordinaire (code titulaire 430).",
        "L'intervention majorée a-t-elle été demandée",
    ),
    (
        "P06",
        "bridging_right",
        "Affilié(e), activité principale, du 1er avril 2008 au 31 mars 2026.",
        "une dispense de cotisations ?",
    ),
    (
        "P07",
        "reference_address",
        "Le registre ne donne aucune adresse ni adresse de référence aujourd'hui.",
        "la prime d'installation",
    ),
    ("P07", "maintenance_of_parents", "Parent : Sabrina Verhulpen.", "pour des motifs d'équité"),
    ("P08", "work_opens_unemployment", "L'ONEM ne connaît aucun dossier.", "demandeur d'emploi"),
    (
        "P08",
        "increased_reimbursement",
        "L'intervention majorée était ouverte du 1er septembre 2024 au 31 décembre 2025.",
        "sur la base des revenus",
    ),
    ("P11", "pay_due", "Occupation chez Commune de Dinant depuis le 1er mars 2004.", "traitement d'attente"),
    ("P13", "urgent_medical_aid", "Le Registre national ne tient aucun dossier à ce numéro.", "l'accueil par Fedasil"),
    ("P15", "unemployment_beginning", "Droit ouvert depuis le 2 novembre 2026, 75,16 € par jour.", "une avance"),
)


@pytest.mark.parametrize(("persona_id", "key", "said", "asks"), RIGHTS, ids=lambda value: str(value)[:30])
def test_a_right_of_a_story_is_pointed_out(
    persona_id: str, key: str, said: str, asks: str, inquiries: Inquiries
) -> None:
    [finding] = found(inquiries.about(persona_id), key)
    assert finding.nature is Nature.RIGHT
    assert said in [one for one, _ in facts((finding,))]
    assert asks in plain(finding.question.text("fr"))
    assert finding in inquiries.about(persona_id).rights


def test_the_end_of_the_unemployment_of_a_spouse_is_told_with_her_resources(inquiries: Inquiries) -> None:
    [resources] = found(inquiries.about("P06"), "cohabitant_resources")
    assert facts((resources,)) == [("Droit au chômage terminé le 1er avril 2026.", "unemployment_situation")]


def test_an_exclusion_from_the_insertion_allowance_is_told_with_its_article(inquiries: Inquiries) -> None:
    [excluded] = found(inquiries.about("P07"), "excluded")
    assert facts((excluded,)) == [
        ("Exclusion depuis le 16 juin 2025, art. 36 de la réglementation du chômage.", "unemployment_situation")
    ]


@pytest.mark.parametrize("persona_id", ["P03", "P06", "P07", "P10", "P13"])
def test_a_lack_of_insurance_is_to_be_mended(persona_id: str, inquiries: Inquiries) -> None:
    [not_insured] = found(inquiries.about(persona_id), "not_insured")
    assert not_insured.nature is Nature.TO_VERIFY
