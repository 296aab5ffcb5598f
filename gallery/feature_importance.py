import numpy as np

import kdviz as kd

rng = np.random.default_rng(7)
features = rng.normal(size=(400, 5))
price = features @ [0.9, -0.7, 2.6, 0.8, 0.5] + rng.normal(size=400)
weights = np.linalg.lstsq(features, price, rcond=None)[0]


def harm(feature):
    """Return how much worse the fit is when a feature is shuffled."""
    mixed = features.copy()
    mixed[:, feature] = rng.permutation(mixed[:, feature])
    return np.mean((mixed @ weights - price) ** 2) - np.mean((features @ weights - price) ** 2)


bars = kd.Bars([harm(feature) for feature in range(5)], focus=2, ink="blue").scaled(1.4)
beam = kd.Group(kd.Rect(50, 4), name="beam").at(bars.focus_top.shifted(dy=-0.3), "bottom")
roof = kd.Group(kd.Polygon([(-27, 0), (0, -9), (27, 0)]), name="roof").at(beam.top, "bottom")
floor = kd.Group(kd.Rect(50, 2.4), name="floor").at(bars.bottom.shifted(dy=0.3), "top")

feature_importance = kd.Visual(
    title="Feature importance",
    message="Know which feature carries the decision.",
    concept="feature importance",
    verb="tells what carries the decision",
    metaphor="a temple whose roof is on one pillar",
    scene=[
        bars,
        floor.label("features", ink="blue"),
        beam,
        roof.label("decision", side="top"),
    ],
)
