"""What the commands say of certificates, signatures and passwords, in French, Dutch and German."""

from __future__ import annotations

from bcss_client.labels import Labels

AUTHORITY_WRITTEN = Labels(
    fr=("Autorité de test écrite dans {folder} ; README.txt dit à quoi sert chaque certificat. Pour tests uniquement."),
    nl=(
        "Testautoriteit geschreven in {folder}; README.txt zegt waarvoor elk certificaat dient. Uitsluitend voor tests."
    ),
    de=(
        "Testzertifizierungsstelle in {folder} geschrieben; README.txt sagt, wozu jedes Zertifikat dient. "
        "Ausschließlich für Tests."
    ),
)
ALREADY_THERE = Labels(
    fr="{path} existe déjà et rien n'a été écrit : choisissez un autre dossier, ou retirez d'abord ce fichier.",
    nl="{path} bestaat al en er is niets geschreven: kies een andere map, of verwijder dat bestand eerst.",
    de="{path} besteht bereits, nichts wurde geschrieben: Wählen Sie einen anderen Ordner oder entfernen Sie sie.",
)
NOT_WRITTEN = Labels(
    fr="Impossible d'écrire dans {folder} ({reason}).",
    nl="In {folder} kan niet worden geschreven ({reason}).",
    de="In {folder} kann nicht geschrieben werden ({reason}).",
)
NO_LIBRARY = Labels(
    fr="Une bibliothèque manque : pip install 'bcss-flux[{extra}]'.",
    nl="Er ontbreekt een bibliotheek: pip install 'bcss-flux[{extra}]'.",
    de="Eine Bibliothek fehlt: pip install 'bcss-flux[{extra}]'.",
)
PASSWORD = Labels(fr="Mot de passe", nl="Wachtwoord", de="Passwort")
PASSWORD_TOO_SHORT = Labels(
    fr="Un mot de passe compte au moins {count} caractères.",
    nl="Een wachtwoord telt minstens {count} tekens.",
    de="Ein Passwort hat mindestens {count} Zeichen.",
)
