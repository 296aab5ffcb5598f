import numpy as np

import kdviz as kd

# Each row says how much a word is a creature, an action and a word that stands for another.
words = ("cat", "sat", "it", "purred")
keys = np.array([[3, 0, 0], [0, 2, 0], [1, 0, 3], [0, 3, 0]])
query = np.array([3, 1, 0])
scores = np.exp(keys @ query / np.sqrt(3))

self_attention = kd.Visual(
    title="Self-attention",
    message="Each word looks at the others for its meaning.",
    concept="self-attention",
    verb="looks at the other words",
    metaphor="a word that looks back along its sentence",
    scene=kd.Tokens(words, ink="blue").attending(2, scores / scores.sum()),
)
