"""What each rule must catch, and what only looks like it; one file for each rule.

A plant is a scene, the fields of a Visual as a dictionary, a whole Visual, or a file as a pair of
its ending and its bytes.
"""

import importlib
import pkgutil
import tempfile
from pathlib import Path
from typing import NamedTuple

import kdviz as kd
from kdviz.check.files import review_file
from kdviz.check.finding import Finding
from kdviz.check.review import review


class Plants(NamedTuple):
    """The plants of a rule, by what they show."""

    rule: str
    faults: dict
    near_misses: dict


def is_file(plant):
    """Return whether a plant is a file."""
    return isinstance(plant, tuple) and plant[0] in (".svg", ".png")


def planted(scene):
    """Return a plant as the Visual that it stands for."""
    if isinstance(scene, kd.Visual):
        return scene
    fields = scene if isinstance(scene, dict) else {"scene": scene}
    return kd.Visual(**{"title": "Less", "message": "Give people less."} | fields)


def found(rule, plant) -> tuple[Finding, ...]:
    """Return what a rule finds in a plant."""
    if is_file(plant):
        ending, data = plant
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, f"plant{ending}")
            path.write_bytes(data)
            findings = review_file(path).findings
        return tuple(finding for finding in findings if finding.rule == rule)
    return review(planted(plant), only=[rule]).findings


def all_plants():
    """Return the plants of every rule that has a file of them."""
    return [
        Plants(name.replace("_", "-"), module.FAULTS, module.NEAR_MISSES)
        for name in sorted(module.name for module in pkgutil.iter_modules(__path__))
        if (module := importlib.import_module(f"{__name__}.{name}"))
    ]
