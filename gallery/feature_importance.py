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
left, right = bars.focus_top.shifted(-24, -0.8), bars.focus_top.shifted(24, -0.8)

feature_importance = kd.Visual(
    title="Feature importance",
    message="Know which feature carries the decision.",
    concept="feature importance",
    verb="carries the decision",
    metaphor="a beam on one pillar",
    scene=[
        bars.label("features"),
        kd.Line(left, right, weight="bold").label("decision", side="top"),
    ],
)
