import numpy as np

import kdviz as kd

rng = np.random.default_rng(2)
homes = np.array([[0, 0], [6, 0], [0, 6], [7, 1.4]])


def sample(*sizes):
    """Return points of four classes, so many of each, and their classes."""
    classes = np.repeat(np.arange(4), sizes)
    return homes[classes] + rng.normal(size=(len(classes), 2)), classes


(known, taught), (points, actual) = sample(80, 80, 80, 20), sample(60, 60, 60, 60)
far = np.linalg.norm(points[:, None] - known, axis=2)
nearest = taught[np.argsort(far, axis=1)[:, :15]]
predicted = [np.bincount(votes).argmax() for votes in nearest]
counts = np.zeros((4, 4))
np.add.at(counts, (actual, predicted), 1)
matrix = kd.Matrix(counts, focus=(3, 1), ink="red").normalised()
number = f"{np.trace(counts) / counts.sum():.0%}"
score = kd.Text(number, size="title").left_of(matrix, gap=12)

error_by_class = kd.Visual(
    title="Error by class",
    message="One number hides where the mistakes are.",
    concept="per-class error",
    verb="tells where the mistakes are",
    metaphor="one red cell off the diagonal",
    scene=[
        score.label("right"),
        matrix.label("predicted", side="top", ink="white").label("actual", "right", ink="white"),
    ],
)
