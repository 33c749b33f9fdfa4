"""Needs that cannot be met, as sentences."""

from __future__ import annotations

from bcss_client.labels import Labels


class NeedRefused(ValueError):
    """A need that cannot be understood, or that nobody can have; `sentence` says why and what to do, for people.

    The message itself is the same in English. `malformed` tells the first kind from the second.
    """

    def __init__(self, english: str, sentence: Labels, *, malformed: bool) -> None:
        super().__init__(english)
        self.sentence = sentence
        self.malformed = malformed


def empty() -> NeedRefused:
    """Nothing was asked for."""
    return _malformed(
        'The need is empty: name at least one condition, such as "ris=true age<30".',
        fr="Le besoin est vide : donnez au moins une condition, par exemple « ris=true age<30 ».",
        nl="De behoefte is leeg: geef minstens één voorwaarde, bijvoorbeeld “ris=true age<30”.",
        de="Der Bedarf ist leer: Geben Sie mindestens eine Bedingung an, etwa „ris=true age<30“.",
    )


def unreadable(word: str) -> NeedRefused:
    """A word that is no condition."""
    return _malformed(
        f"{word!r} is no condition: write name, sign (= != < <= > >=) and value, such as age<30.",
        fr=f"« {word} » n'est pas une condition : écrivez nom, signe (= != < <= > >=) et valeur, par exemple age<30.",
        nl=f"“{word}” is geen voorwaarde: schrijf naam, teken (= != < <= > >=) en waarde, bijvoorbeeld age<30.",
        de=f"„{word}“ ist keine Bedingung: Schreiben Sie Name, Zeichen (= != < <= > >=) und Wert, etwa age<30.",
    )


def unknown(name: str, near: str, known: str) -> NeedRefused:
    """A name that is none of the features; `near` is the closest one, or empty."""
    english, fr, nl, de = (f" {hint} {near}?" if near else "" for hint in ("Perhaps", "Peut-être", "Misschien", "Etwa"))
    return _malformed(
        f"Nobody can be asked for by {name!r}.{english} Known are: {known}.",
        fr=f"On ne peut pas demander quelqu'un par « {name} ».{fr} Il y a : {known}.",
        nl=f"Niemand kan op “{name}” worden gevraagd.{nl} Er zijn: {known}.",
        de=f"Nach „{name}“ kann niemand verlangt werden.{de} Es gibt: {known}.",
    )


def unfit(condition: str, expected: str) -> NeedRefused:
    """A sign or a value that does not suit the feature; `expected` is what does."""
    return _malformed(
        f"{condition} cannot be: expected {expected}.",
        fr=f"{condition} est impossible : il faut {expected}.",
        nl=f"{condition} kan niet: verwacht wordt {expected}.",
        de=f"{condition} geht nicht: Erwartet wird {expected}.",
    )


def contradictory(first: str, second: str) -> NeedRefused:
    """Two conditions of which one excludes the other."""
    return _unmet(
        f"{second} cannot hold with {first}: leave one of them out.",
        fr=f"{second} est incompatible avec {first} : laissez l'un des deux.",
        nl=f"{second} gaat niet samen met {first}: laat een van beide weg.",
        de=f"{second} verträgt sich nicht mit {first}: Lassen Sie eines von beiden weg.",
    )


def nobody(condition: str, others: str) -> NeedRefused:
    """A condition that holds for nobody, or for nobody for whom the `others` do."""
    if not others:
        return _unmet(
            f"Nobody was found for whom {condition} holds, and nobody can be made.",
            fr=f"Personne ne remplit {condition}, et personne ne peut être créé ainsi.",
            nl=f"Niemand voldoet aan {condition}, en niemand kan zo worden gemaakt.",
            de=f"Niemand erfüllt {condition}, und niemand lässt sich so erschaffen.",
        )
    return _unmet(
        f"{condition} cannot hold together with {others}: leave it out, or ask for less.",
        fr=f"{condition} ne peut pas être rempli avec {others} : laissez cette condition, ou demandez moins.",
        nl=f"{condition} kan niet samen met {others}: laat die voorwaarde weg, of vraag minder.",
        de=f"{condition} lässt sich nicht zusammen mit {others} erfüllen: Lassen Sie die Bedingung weg.",
    )


def _malformed(english: str, *, fr: str, nl: str, de: str) -> NeedRefused:
    return NeedRefused(english, Labels(fr=fr, nl=nl, de=de), malformed=True)


def _unmet(english: str, *, fr: str, nl: str, de: str) -> NeedRefused:
    return NeedRefused(english, Labels(fr=fr, nl=nl, de=de), malformed=False)
