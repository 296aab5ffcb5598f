"""Words over words and lines through words; beside them what only comes near."""

import kdviz as kd

FAULTS = {
    "two labels at one place": [
        kd.Basket(),
        kd.Text("trained on").at((0, 4)),
        kd.Text("deployed on").at((2, 4)),
    ],
    "a line runs through a label": [
        kd.Text("model"),
        kd.Line((-20, 3), (20, -2)),
    ],
    "a label on the other's object": [
        kd.Target(rings=4),
        kd.Text("precision").at(kd.Target(rings=4).right),
    ],
    "words that stick out of their sign": [
        kd.Rect(14, 8, fill="blue", ink="blue"),
        kd.Text("far too long a name", ink="background"),
        kd.Line((-40, 0), (-30, 0)),
        kd.Line((30, 0), (40, 0)),
    ],
    "a dotted way through a label": [
        kd.Basket().label("data"),
        kd.Arc(20, begin=180, sweep=180, dash="dotted").at((0, 4.2), "center"),
        kd.Text("halfway").at((0, -5.8)),
    ],
}

NEAR_MISSES = {
    "a label in the box of a curve, and clear of it": [
        kd.Arc(30, begin=180, sweep=180),
        kd.Text("inside").shifted(dy=-8),
    ],
    "a line that ends before the words": [
        kd.Basket().label("model"),
        kd.Line((-40, 12), (-20, 12)),
    ],
    "a line hidden behind the ground of the words": [
        kd.Line((-20, 0), (20, 0)),
        kd.Circle(12, fill="background"),
        kd.Text("model"),
    ],
    "words on a sign": [kd.Rect(40, 14, fill="white"), kd.Text("exit", ink="background")],
    "white words on blue": [kd.Circle(14, ink="blue", fill="blue"), kd.Text("model")],
    "a letter's hook beside a line": [kd.Text("gap"), kd.Line((-10, 1.6), (10, 1.6))],
}
