"""Cases: each is a number, from which everything in it follows."""

import json
import random
from copy import deepcopy

import kdviz as kd
from examples import example_of, kinds
from fuzz.judging import answered, judge_picture, judge_shape
from fuzz.public import every_call
from fuzz.values import TEXTS, choose, show

FRAMES = ("square", "portrait", "card", "story", "slide", "page")
THEMES = ("default", "midnight", "ink", "mono")


class Nothing(kd.Component):
    """Nothing to be seen."""

    def draw(self):
        """Draw nothing."""
        return ()


def _enlarge(shape, times):
    """Return a shape that is made larger again and again."""
    for _ in range(times):
        shape = kd.Group(shape).scaled(1e9)
    return shape


DEGENERATE = (
    Nothing(),
    _enlarge(kd.Circle(5), 3),
    _enlarge(kd.Circle(5), 45),
    kd.Line((0, 0), (0, 0)),
    kd.Line((0, 0), (1e-300, 0)),
    kd.Dots([(0, 0)]),
    kd.Circle(1e-9),
    kd.Circle(1e9),
    kd.Circle(5).shifted(1e9),
    kd.Rect(1e9, 1e-9),
    kd.Path("M 0 0 L 0 0 Z"),
    kd.Ground(),
    kd.Text("."),
)
"""Things of which there is hardly anything, or far too much."""


class Case:
    """A case.

    Args:
        seed: of the run.
        number: of the case.

    Attributes:
        told: what was done, for people.
    """

    def __init__(self, seed, number):
        self._rng = random.Random(f"{seed} {number}")
        self.told = ""

    def run(self):
        """Do something, and judge what comes of it.

        Raises:
            EscapeError: it is no answer.
        """
        kinds_of_case = (self._call, self._compose, self._read, self._save)
        kind = self._rng.choices(kinds_of_case, (80, 10, 8, 2))[0]
        with answered():
            kind()

    def _call(self):
        """Call something public with values that nobody means."""
        rng = self._rng
        call = rng.choice(every_call())
        given = {}
        for name in rng.sample(call.names, min(len(call.names), rng.choice((1, 1, 1, 2, 3)))):
            given[name] = choose(rng)
        if rng.random() < 0.02:
            given[rng.choice(("colour", "x", "self", ""))] = choose(rng)
        positional = [choose(rng) for _ in range(rng.choice((0, 0, 0, 0, 1, 2, 5)))]
        self.told = f"{call.name}({', '.join(map(show, positional))}, **{show(given)})"
        self._judge(call.run(*positional, **given))

    def _judge(self, made):
        """Judge what was made, whatever it is."""
        if isinstance(made, kd.Shape):
            judge_shape(made)
            if self._rng.random() < 0.2:
                judge_picture(kd.Visual("Less", "Say less.", [made, kd.Rect(9, 9)]))
        elif isinstance(made, kd.Visual):
            judge_picture(made)
        elif isinstance(made, kd.Theme | kd.Frame):
            kind = "theme" if isinstance(made, kd.Theme) else "frame"
            picture = kd.Visual("Less", "Say less.", kd.Basket(dash="dotted"), **{kind: made})
            judge_picture(picture)
        elif isinstance(made, tuple | list) and made and isinstance(made[0], kd.Shape):
            for one in made[:20]:
                judge_shape(one)

    def _compose(self):
        """Put a picture together of things that are right, in odd ways."""
        rng = self._rng
        shapes = []
        for _ in range(rng.randint(1, 5)):
            plain = example_of(rng.choice(kinds()))
            shapes.append(self._move(rng.choice((plain, plain, plain, rng.choice(DEGENERATE)))))
        if rng.random() < 0.03:
            for _ in range(rng.choice((50, 98, 102, 700))):
                shapes = [kd.Group(shapes)]
        if rng.random() < 0.5:
            shapes = [rng.choice((kd.Group, kd.row, kd.stack, kd.column))(*shapes)]
        title = rng.choice(("", "Less", "A title of some words, which are many " * 2, self._word()))
        message = rng.choice(("Say less.", "Say less.", self._word()))
        looks = {"frame": rng.choice(FRAMES), "theme": rng.choice(THEMES)}
        self.told = f"Visual({title!r}, {message!r}, {show(shapes)}, **{looks})"
        visual = kd.Visual(title, message, shapes, **looks)
        judge_picture(visual)
        assert visual.description
        if rng.random() < 0.3:
            again = kd.Visual.model_validate_json(visual.model_dump_json())
            assert again.svg() == visual.svg()

    def _word(self):
        """Return any text."""
        return self._rng.choice([text for text in TEXTS if isinstance(text, str)])

    def _move(self, shape):
        rng = self._rng
        for _ in range(rng.randint(0, 3)):
            number = rng.choice((0, 1, -3, 0.5, 17, 90, 1e-6, 1e6))
            match rng.randrange(6):
                case 0:
                    shape = shape.shifted(number, rng.choice((0, 5, -40)))
                case 1:
                    shape = shape.scaled(number)
                case 2:
                    shape = shape.rotated(number)
                case 3:
                    shape = shape.flipped()
                case 4:
                    shape = shape.label(rng.choice(("word", "two\nlines", "W" * 40, self._word())))
                case 5:
                    shape = kd.Group(shape, shape.shifted(number))
        return shape

    def _read(self):
        """Read JSON of which something was changed."""
        rng = self._rng
        shape = example_of(rng.choice(kinds())).label("word")
        what = rng.choice((shape, kd.Group(shape, kd.Circle(1)), kd.Visual("L", "Say.", shape)))
        told = json.loads(what.model_dump_json())
        for _ in range(rng.choice((1, 1, 2, 5))):
            _change(told, rng)
        text = json.dumps(told)
        if rng.random() < 0.1:
            place = rng.randrange(len(text))
            text = text[:place] + rng.choice(("", "{", "\0", "9" * 400)) + text[place + 1 :]
        self.told = f"{type(what).__name__}.model_validate_json({text[:600]!r})"
        self._judge(type(what).model_validate_json(text))

    def _save(self):
        """Ask a picture for files of odd sizes."""
        rng = self._rng
        visual = kd.Visual("Less", "Say less.", kd.Basket())
        width = rng.choice((1, 2, 64, 0, -1, 10**6, 10**400, 0.5, True, None, "64", float("nan")))
        self.told = f"png({width!r})"
        data = visual.png(64 if width is None else width)
        assert data.startswith(b"\x89PNG")


ODD = (None, -1, 0, 1e308, 10**30, "", "red", "\ud83d", [], {}, [[1]], {"kind": "Circle"}, True)
"""What JSON may hold."""


def _change(told, rng):
    """Change something somewhere in what JSON was read as."""
    while True:
        keys = list(told) if isinstance(told, dict) else range(len(told))
        if not keys:
            return
        key = rng.choice(list(keys))
        if isinstance(told[key], dict | list) and told[key] and rng.random() < 0.7:
            told = told[key]
            continue
        if rng.random() < 0.2:
            del told[key]
        elif isinstance(told, dict) and rng.random() < 0.1:
            told[rng.choice(("colour", "kind", "x"))] = deepcopy(rng.choice(ODD))
        else:
            told[key] = deepcopy(rng.choice(ODD))
        return
