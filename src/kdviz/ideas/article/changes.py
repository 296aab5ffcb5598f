"""Numbers that changed: from four to two, by a third, twice as much."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

WORDS = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty",
    "de": "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
    "fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce "
    "quince dieciséis diecisiete dieciocho diecinueve veinte",
}
"""The numbers that are written as words, from nought on."""

TENS = {
    "en": "thirty forty fifty sixty seventy eighty ninety hundred",
    "de": "dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert",
    "es": "treinta cuarenta cincuenta sesenta setenta ochenta noventa cien",
}
"""The tens, from thirty to a hundred."""

SAID = {
    "en": (
        r"from {n}(?P<unit1> ?%| percent| per cent| \w+)? (?:down |up )?to (?:just |only |about |nearly |over )?{m}(?P<unit2> ?%| percent| per cent| \w+)?",
        r"{n}(?P<unit1> ?%| percent| \w+)? (?:became|turned into|fell to|dropped to|rose to|grew to) {m}(?P<unit2> ?%| percent| \w+)?",
        r"{m}(?P<unit2> ?%| percent| \w+)? instead of {n}(?P<unit1> ?%| percent| \w+)?",
    ),
    "de": (
        r"von {n}(?P<unit1> ?%| Prozent| \w+)? auf (?:nur |etwa |rund )?{m}(?P<unit2> ?%| Prozent| \w+)?",
        r"{m}(?P<unit2> ?%| Prozent| \w+)? statt {n}(?P<unit1> ?%| Prozent| \w+)?",
    ),
    "es": (
        r"de(?:l)? {n}(?P<unit1> ?%| por ciento| \w+)? al? (?:solo |casi )?{m}(?P<unit2> ?%| por ciento| \w+)?",
        r"{m}(?P<unit2> ?%| por ciento| \w+)? en (?:vez|lugar) de {n}(?P<unit1> ?%| por ciento| \w+)?",
    ),
}
"""How a number is said to have become another, by language."""

BY = {
    "en": r"\b(?P<what>doubled|halved|tripled|quadrupled|(?:cut|reduced|dropped|fell|decreased|shrank|increased|rose|grew|improved|went (?:up|down)|sped up) by (?:a |an )?(?:half|third|quarter|factor of \w+|order of magnitude|[\d.,]+ ?(?:%|percent|per cent|x|times)?)|(?:twice|\w+ times) (?:as|more|less|fewer|faster|slower)\b \w*)",
    "de": r"\b(?P<what>verdoppelt|halbiert|verdreifacht|(?:um|auf) (?:die Hälfte|ein Drittel|ein Viertel|das \w+fache|[\d.,]+ ?(?:%|Prozent)) (?:gesenkt|gestiegen|gesunken|gewachsen|reduziert|erhöht|verbessert))",
    "es": r"\b(?P<what>se (?:duplicó|triplicó|redujo a la mitad)|(?:redujo|aumentó|creció|cayó|bajó|subió|mejoró) (?:en )?(?:un |el )?(?:tercio|cuarto|mitad|[\d.,]+ ?(?:%|por ciento)))",
}
"""How much something is said to have changed, by language."""


class Change(NamedTuple):
    """A number that changed.

    Attributes:
        before: what it was, as it is written, or nothing where only the change is said.
        after: what it is, or how it changed.
        sentence: where it is said.
    """

    before: str
    after: str
    sentence: str

    @property
    def grows(self) -> bool | None:
        """Whether it got more, or None if that cannot be told."""
        first, last = read_number(self.before), read_number(self.after)
        return None if first is None or last is None or first == last else first < last


def changes(sentences: Iterable[str], language: str = "en") -> Iterator[Change]:
    """Yield the numbers that changed, in the order in which they are told.

    Args:
        sentences: the sentences.
        language: the code of their language.

    Example:
        >>> next(changes(["We went from four steps to two."]))[:2]
        ('four', 'two')
    """
    if language not in SAID:
        return
    words = "|".join([*WORDS[language].split(), *TENS[language].split()])
    number = rf"(?:[$€£]?\d[\d.,]*(?: ?(?:k|million|billion|Millionen|millones))?|(?:{words}))"
    n, m = rf"(?P<before>\b{number}|[$€£]\d[\d.,]*)", rf"(?P<after>\b{number}|[$€£]\d[\d.,]*)"
    forms = [re.compile(f.replace("{n}", n).replace("{m}", m), re.I) for f in SAID[language]]
    by = re.compile(BY[language], re.I)
    for sentence in sentences:
        found = next((hit for form in forms if (hit := form.search(sentence))), None)
        if found and not _are_years(found["before"], found["after"]):
            unit = (found["unit2"] or "") if "%" in (found["unit2"] or "") else ""
            yield Change(found["before"].rstrip(".,"), found["after"].rstrip(".,") + unit, sentence)
        elif hit := by.search(sentence):
            yield Change("", hit["what"], sentence)


def read_number(words: str) -> float | None:
    """Return the number that is written, in figures or as a word, or None if it is none.

    Example:
        >>> read_number("four"), read_number("1,500"), read_number("ninety"), read_number("few")
        (4.0, 1500.0, 90.0, None)
    """
    plain = words.strip(" %$€£").lower()
    for language in WORDS:
        if plain in WORDS[language].split():
            return float(WORDS[language].split().index(plain))
        if plain in TENS[language].split():
            return 30.0 + 10 * TENS[language].split().index(plain)
    figures = re.fullmatch(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?", plain)
    return float(figures[1].replace(",", "") + (figures[2] or "")) if figures else None


def _are_years(before: str, after: str) -> bool:
    """Return whether both are years, which are no amounts."""
    return all(re.fullmatch(r"(?:1[89]|20)\d\d", each.rstrip(".,")) for each in (before, after))
