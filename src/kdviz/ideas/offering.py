"""Metaphors: what could show a verb, each as a small picture and as a file to begin with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kdviz import hooks
from kdviz.errors import ParameterError, did_you_mean, quote
from kdviz.ideas.deeds import Deed, doing, find_object
from kdviz.ideas.pattern_scenes import PATTERN_SCENES
from kdviz.ideas.searching import Match, search
from kdviz.ideas.starter import Saying, article, starter
from kdviz.ideas.thesaurus import Relation, relations
from kdviz.picture.visual import Visual
from kdviz.reference.docstrings import read_docstring
from kdviz.reference.kebab import kebab
from kdviz.scene.component import hyphenate

OFFERED = 6
"""How many metaphors are offered for a verb if nobody says."""

PLACES = 3.0
"""With how many earlier verbs, or better metaphors, one counts half."""

FORMS = 2.0
"""How far down a pattern comes among the objects that do a thing."""


@dataclass(frozen=True)
class Metaphor:
    """A way to show a verb: an object that does it, or a pattern of such objects.

    Attributes:
        relation: what it shows.
        deed: the object, and what it takes for it to be seen doing it; None for plain things.
        pattern: the pattern, as in ``"before_after"``, or nothing for the object alone.
    """

    relation: Relation
    deed: Deed | None
    pattern: str = ""

    @property
    def name(self) -> str:
        """What it is: the name of its object or, if it is one, of its pattern."""
        return self.pattern or (self.deed.kind.__name__ if self.deed else "")

    @property
    def title(self) -> str:
        """What it is, as a heading: its object, its pattern, or the one with the other."""
        form = self.pattern.replace("_", " ").capitalize()
        thing = hyphenate(self.of).replace("-", " ") if self.of else ""
        return f"{form} with {thing}" if form and thing else form or thing.capitalize()

    @property
    def of(self) -> str:
        """The name of its object, or nothing."""
        return self.deed.kind.__name__ if self.deed else ""

    @property
    def verb(self) -> str:
        """What the object does."""
        return self.deed.verb if self.deed else self.relation.name

    @property
    def reason(self) -> str:
        """Why it may be one, in a sentence."""
        if self.pattern:
            means = PATTERN_SCENES[self.pattern].means
            thing = f", with {article(self.deed.kind)}" if self.deed else ""
            return f"{means[0].upper()}{means[1:]}{thing}."
        assert self.deed is not None
        return read_docstring(self.deed.kind).summary

    def code(self, name: str, message: str = "", title: str = "") -> str:
        """Return a file that draws it, to be changed.

        Args:
            name: what the picture is about.
            message: what it says, or nothing for something to begin with.
            title: what it is called, if not as its file is.

        Raises:
            GalleryError: the name is none for a file of a visual.
        """
        return starter(name, self.begins_with, self.saying(message, title=title))

    @property
    def begins_with(self) -> str:
        """What its file begins with: the name of its object, or else of its pattern."""
        return self.of or self.pattern

    def saying(
        self, message: str = "", *, verb: str = "", title: str = "", concept: str = ""
    ) -> Saying:
        """Return what its file is to say.

        Args:
            message: the message, or nothing for something to begin with.
            verb: the verb in somebody's words, if not its own.
            title: what the picture is called, if not as its file is.
            concept: what it is about, if not what its file is called.
        """
        arguments = self.deed.arguments if self.deed else ""
        return Saying(message, verb or self.verb, title, arguments, self.pattern, concept)

    @cached_property
    def visual(self) -> Visual:
        """It as a picture, which says what it is: what its file draws."""
        names: dict[str, object] = {}
        code = self.code("metaphor_picture", title=self.relation.name.capitalize())
        exec(compile(code, "<metaphor>", "exec"), names)
        return next(each for each in names.values() if isinstance(each, Visual))

    def __repr__(self) -> str:
        of = f" of {self.of}" if self.pattern and self.of else ""
        return f"<{self.relation.name}: {self.name}{of}>"

    def _repr_mimebundle_(self, **asked: object) -> object:
        return hooks.show_row([self.visual])


class Metaphors(tuple[Metaphor, ...]):
    """Metaphors, the nearest first; a notebook shows them as pictures."""

    __slots__ = ()

    def _repr_mimebundle_(self, **asked: object) -> object:
        return hooks.show_row([metaphor.visual for metaphor in self])


def metaphors(verb: str, count: int = OFFERED) -> Metaphors:
    """Return what could show a verb, the nearest first.

    Args:
        verb: what happens, in anybody's words, as in ``"outweigh"`` or ``"balance two goals"``.
        count: how many at most.

    Raises:
        ParameterError: nothing is known that means so.

    Example:
        >>> import kdviz as kd
        >>> [metaphor.name for metaphor in kd.ideas.metaphors("outweigh", 2)]
        ['Scale', 'Seesaw']
    """
    ranked: dict[tuple[str, str], tuple[float, Metaphor]] = {}
    for match in find_relations(verb):
        for cost, metaphor in _candidates(match.relation):
            worth = match.share / (1 + cost / PLACES)
            key = (metaphor.pattern, "" if metaphor.pattern else metaphor.of)
            if key not in ranked or ranked[key][0] < worth:
                ranked[key] = (worth, metaphor)
    best = sorted(ranked.values(), key=lambda each: -each[0])
    return Metaphors(metaphor for _, metaphor in best[:count])


def choose(metaphor: str, verb: str, message: str) -> tuple[str, Saying]:
    """Return what a starter is made of, given as much as somebody has said.

    Args:
        metaphor: the name of an object or a pattern, or nothing for the nearest to the verb.
        verb: what it does, in anybody's words, or nothing.
        message: what the picture says, or nothing.

    Raises:
        ParameterError: nothing is known that means the verb, and no object is named.

    Example:
        >>> choose("", "leak", "They leave one by one.")[0]
        'Bucket'
    """
    if not verb:
        return metaphor, Saying(message)
    chosen = name_metaphor(metaphor, verb) if metaphor else metaphors(verb, 1)[0]
    return chosen.begins_with, chosen.saying(message, verb=verb)


def name_metaphor(thing: str, verb: str) -> Metaphor:
    """Return an object or a pattern as a metaphor for a verb, whether or not it is known for that.

    Args:
        thing: its name, in any spelling.
        verb: what it is to show, in anybody's words.

    Raises:
        ParameterError: there is no such object or pattern.

    Example:
        >>> name_metaphor("bucket", "leak").deed.arguments
        '0.6, holes=2'
    """
    found = search(verb)
    relation = found[0].relation if found else Relation(verb, (), (), ())
    deeds = [deed for match in found for deed in doing(match.relation)]
    pattern = kebab(thing).replace("-", "_")
    if pattern in PATTERN_SCENES:
        seen = next((deed for deed in deeds if deed.arguments), None)
        return Metaphor(relation, None if PATTERN_SCENES[pattern].bare else seen, pattern)
    kind = find_object(thing)
    known = next((deed for deed in deeds if deed.kind is kind), None)
    return Metaphor(relation, known or Deed(kind, verb, "", 0))


def find_relations(words: str) -> list[Match]:
    """Return what messages do that comes nearest to some words.

    Raises:
        ParameterError: nothing is known that means so.
    """
    found = search(words)
    if not found:
        raise ParameterError(
            f"No verb is known that means {quote(words)}."
            f"{did_you_mean(words, relations())} Say in other words what happens, as in 'leak' or "
            "'matters more'. All of them: kdviz metaphor."
        )
    return found


def _candidates(relation: Relation) -> Iterator[tuple[float, Metaphor]]:
    """Yield what could show a relation, each with how far down the list it belongs."""
    known = doing(relation)
    for place, deed in enumerate(known):
        yield float(place), Metaphor(relation, deed)
    seen = next((deed for deed in known if deed.arguments), None)
    for place, pattern in enumerate(relation.patterns):
        of = None if PATTERN_SCENES[pattern].bare else seen
        yield FORMS + PLACES * place, Metaphor(relation, of, pattern)
