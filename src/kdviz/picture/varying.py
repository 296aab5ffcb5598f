"""Varying: a picture as a function of what varies."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from functools import update_wrapper
from typing import TYPE_CHECKING, Any, Generic, ParamSpec

from kdviz.errors import DefinitionError, ParameterError, did_you_mean, join_words, quote
from kdviz.fields.arrays import take_all
from kdviz.fields.calls import called_right
from kdviz.picture.notebook import Shown, show_small
from kdviz.picture.scene_functions import call, call_scene, is_function, place
from kdviz.picture.series import MOST_PICTURES, Series, series
from kdviz.picture.visual import Visual
from kdviz.scene.shape import Shape

if TYPE_CHECKING:
    from kdviz.motion.eases import Ease
    from kdviz.motion.motion import Motion
    from kdviz.motion.schedule import Repeat
    from kdviz.motion.steps import MotionStep

P = ParamSpec("P")


class Varying(Generic[P]):
    """A picture as a function of what varies in it; :func:`varying` makes one.

    Args:
        function: it returns a Visual, and nothing that it is called with has no default.

    Attributes:
        defaults: what varies, and what it is in the still.
    """

    def __init__(self, function: Callable[P, Visual]) -> None:
        self._function = function
        self.defaults: Mapping[str, Any] = _find_defaults(function)
        update_wrapper(self, function)

    def __call__(self, *values: P.args, **named: P.kwargs) -> Visual:
        """Return the picture for some values: the still, if none is given.

        Raises:
            KdvizError: the function fails, or does not return a Visual.
        """
        given = self._named(values, named)
        visual = self._make(given)
        # Where it is composed it is called again, with words measured for that.
        return visual.replaced(scene=_Again(self, given))

    def series(self, **values: Iterable[Any]) -> Series:
        """Return the pictures for several values, which are of one scale, in one place.

        Args:
            values: the values of what varies, by name; of two that vary, as many of each. One value
                alone is that of all.

        Raises:
            ParameterError: nothing of that name varies, or there are not as many of each.
            KdvizError: the function fails, or does not return a Visual.

        Example:
            >>> import kdviz as kd
            >>> @kd.varying
            ... def choice(pull=0.5):
            ...     return kd.Visual("Choose", "Somewhere in between.", kd.Slider(pull))
            >>> [picture.shapes[0].value for picture in choice.series(pull=(0, 0.5, 1))]
            [0.0, 0.5, 1.0]
        """
        if not values:
            raise ParameterError(
                f"{self.name}.series: say what varies, as in "
                f"{self.name}.series({next(iter(self.defaults), 'value')}=(...))."
            )
        self.check_names(values)
        columns = {name: self._as_values(name, given) for name, given in values.items()}
        counts = {len(column) for column in columns.values()} - {1}
        if len(counts) > 1:
            told = join_words((f"{len(column)} of {n}" for n, column in columns.items()), "and")
            raise ParameterError(
                f"{self.name}.series: what varies together needs as many values each, not {told}."
            )
        count = max(counts, default=1)
        rows = (
            {name: column[number if len(column) > 1 else 0] for name, column in columns.items()}
            for number in range(count)
        )
        every: Callable[..., Visual] = self
        return series(every(**row) for row in rows)

    @called_right
    def motion(
        self,
        *steps: MotionStep,
        seconds: float | None = None,
        ease: Ease | None = None,
        hold: float = 1.0,
        repeat: Repeat = "loop",
        rate: float = 24.0,
        **values: Any,
    ) -> Motion:
        """Return the picture as it moves: what varies goes from one value to another in a time.

        Args:
            steps: Tweens, Pauses, and what kd.together makes of them, one after the other; if there
                are none, the values are what changes.
            seconds: how long the values take, in seconds; one if nothing is said.
            ease: how they go; smooth if nothing is said. See :class:`~kdviz.motion.steps.Tween`.
            hold: how long the finished picture is seen at the end, in seconds.
            repeat: whether it is seen ``"once"``, begins again in a ``"loop"``, or goes ``"back"``
                before it does.
            rate: how many frames a second has.
            values: what varies, by name: a pair of where it begins and where it ends, or where it
                ends, beginning with what it is in the still.

        Raises:
            ParameterError: nothing changes, something changes that does not vary, there would be
                too many frames, or a number is out of bounds.

        Example:
            >>> import kdviz as kd
            >>> @kd.varying
            ... def choice(value=0.5):
            ...     return kd.Visual("Choose", "Somewhere in between.", kd.Slider(value))
            >>> motion = choice.motion(kd.Tween(value=(0, 1), ease="end"), kd.Pause(0.5), rate=10)
            >>> motion.frames
            25
        """
        from kdviz.motion.making import make_motion

        own = {"seconds": seconds, "ease": ease}
        return make_motion(self, steps, own, values, hold=hold, repeat=repeat, rate=rate)

    @property
    def name(self) -> str:
        """What the function is called."""
        return str(getattr(self._function, "__name__", "varying"))

    def _as_values(self, name: str, given: Any) -> tuple[Any, ...]:
        """Return the values of one thing that varies: a single one is a list of it."""
        if isinstance(given, str | bytes | Mapping | Shape) or not isinstance(given, Iterable):
            return (given,)
        try:
            values = take_all(given, MOST_PICTURES, "values")
        except ValueError as error:
            raise ParameterError(f"{self.name}.series: {name} {error}.") from None
        if not values:
            raise ParameterError(f"{self.name}.series: {name} needs at least one value.")
        return values

    def _named(self, values: tuple[Any, ...], named: Mapping[str, Any]) -> dict[str, Any]:
        """Return values given in any way by the names of what varies."""
        if len(values) > len(self.defaults):
            raise ParameterError(
                f"{self.name}: {len(values)} values are given, and {len(self.defaults)} things "
                f"vary{self._tell_names()}."
            )
        self.check_names(named)
        given = dict(zip(self.defaults, values, strict=False))
        if twice := given.keys() & named.keys():
            raise ParameterError(f"{self.name}: {join_words(sorted(twice), 'and')} is given twice.")
        return given | dict(named)

    def check_names(self, names: Iterable[str]) -> None:
        """Refuse names of what does not vary.

        Raises:
            ParameterError: one does not.
        """
        for name in names:
            if name not in self.defaults:
                raise ParameterError(
                    f"{self.name}: {quote(name)} does not vary{self._tell_names()}."
                    + did_you_mean(name, self.defaults)
                )

    def _tell_names(self) -> str:
        names = join_words(self.defaults, "and")
        return f". There are: {names}" if names else ": nothing does"

    def _make(self, given: Mapping[str, Any]) -> Visual:
        """Return what the function returns, if it is a Visual."""
        made = call(self._function, **given)
        if not isinstance(made, Visual):
            what = "nothing" if made is None else quote(made)
            raise DefinitionError(
                f"{place(self._function)} returns {what}. Let it return a Visual."
            )
        return made

    def _repr_mimebundle_(self, **asked: object) -> Any:
        """Return the still for notebooks."""
        still: Callable[[], Visual] = self
        return still()._repr_mimebundle_(**asked)

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={quote(value)}" for name, value in self.defaults.items())
        return f"varying {self.name}({told})"


@called_right
def varying(function: Callable[P, Visual]) -> Varying[P]:
    """Turn a function that returns a Visual into a picture of what varies in it.

    Called without values it is the still; with some, the picture for these; ``series`` gives
    several that read as one. The function is called anew whenever the picture is composed, so that
    rows, gaps and arrows follow the room that words take in its theme and frame.

    Args:
        function: what it is called with has defaults, and it draws the same each time.

    Raises:
        DefinitionError: something that it takes has no default, or it is no plain function.

    Example:
        >>> import kdviz as kd
        >>> @kd.varying
        ... def choice(pull=0.5):
        ...     return kd.Visual("Choose", "Somewhere in between.", kd.Slider(pull))
        >>> choice().shapes[0].value, choice(pull=1).shapes[0].value
        (0.5, 1.0)
    """
    return Varying(function)


class _Again:
    """The scene of a varying picture: it is computed again for each stage."""

    def __init__(self, varying: Varying[Any], given: dict[str, Any]) -> None:
        self._varying = varying
        self._given = given
        self.__wrapped__ = varying._function
        self.__name__ = varying.name

    def __call__(self) -> tuple[Shape, ...]:
        scene = self._varying._make(self._given).scene
        return call_scene(scene) if is_function(scene) else scene

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Again):
            return NotImplemented
        return (self.__wrapped__, self._given) == (other.__wrapped__, other._given)

    def __hash__(self) -> int:
        return hash(self.__wrapped__)


def _find_defaults(function: Any) -> dict[str, Any]:
    """Return what a function takes, and what that is by default."""
    if isinstance(function, type | Visual) or not callable(function):
        raise DefinitionError(
            f"varying: give it a function that returns a Visual, not {quote(function)}."
        )
    if inspect.iscoroutinefunction(function) or inspect.isgeneratorfunction(function):
        raise DefinitionError(
            f"varying: {place(function)} must be a plain function that returns a Visual."
        )
    defaults: dict[str, Any] = {}
    for name, parameter in inspect.signature(function).parameters.items():
        if parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD):
            raise DefinitionError(
                f"varying: {place(function)} takes any number of values as {name}. Let it take "
                "each by a name of its own."
            )
        if parameter.default is parameter.empty:
            raise DefinitionError(
                f"varying: {name} of {place(function)} has no default. Give it the value that it "
                f"has in the still, as in {name}=0.5."
            )
        defaults[name] = parameter.default
    return defaults


@show_small.register
def _show_small(varying: Varying) -> Shown | None:  # type: ignore[type-arg]
    still: Callable[[], Visual] = varying
    return show_small(still())
