"""Measures without words; beside them what says by other means what it measures."""

import kdviz as kd

pans = kd.Scale(3, 1, left_load=kd.Ball(4), right_load=kd.Ball(2, ink="blue"))
axes = kd.Axes(width=60, height=40)
rising = axes.plot([0, 0.5, 1], [0.1, 0.3, 0.9], ink="blue")
axes_named = kd.Axes(width=60, height=40, x_name="size")
seesaw = kd.Seesaw(1, 3)
slider = kd.Slider(0.8, length=70)

FAULTS = {
    "a slider between nothing and nothing": [
        slider,
        kd.Robot().at(slider.knob.shifted(dy=-14), "bottom"),
    ],
    "a slider with one end named": kd.Slider(0.2, low="simple"),
    "a slider of which only the knob is named": [
        slider,
        kd.Text("our model", ink="blue").at(slider.knob.shifted(dy=-7)),
    ],
    "a standing slider with one end named": slider.rotated(-90).label(
        "fast", "right", anchor="high_end"
    ),
    "balls on a scale": pans,
    "a scale with a name, and nothing to weigh": kd.Scale(1, 2).label("fairness"),
    "crates on a seesaw, one of them named": [
        seesaw.replaced(left_rider=kd.Crate(), right_rider=kd.Crate()),
        kd.Text("cost").at(seesaw.left_seat.shifted(dy=-14)),
    ],
    "a gauge in the red": [kd.Gauge(0.9), kd.Robot().shifted(60).label("model")],
    "a thermometer in a picture of effort": {
        "title": "Effort",
        "message": "Some models are more work than others.",
        "scene": kd.row(kd.Robot(), kd.Thermometer(0.9, ink="red"), gap=14, align="bottom"),
    },
    "a line that rises over nameless axes": [axes, rising],
    "axes with one name": [axes_named, axes_named.scatter([(0.2, 0.3), (0.5, 0.5), (0.8, 0.6)])],
}

NEAR_MISSES = {
    "a slider with a word at each end": kd.Slider(0.3, low="simple", high="complex"),
    "a slider with texts at its ends": [
        slider,
        kd.Text("simple").at(slider.low_end.shifted(dy=8)),
        kd.Text("complex").at(slider.high_end.shifted(dy=8)),
    ],
    "a mirrored slider in a row": kd.row(
        kd.Slider(0.3, low="simple", high="complex", length=40).flipped(), kd.Robot(), gap=20
    ),
    "a slider that has a name as a whole": slider.label("temperature"),
    "two sliders, named as rows of a list": [
        slider,
        kd.Text("speed").at(slider.left.shifted(-6), "right"),
        slider.shifted(dy=20),
        kd.Text("depth").at(slider.left.shifted(-6, 20), "right"),
    ],
    "a slider from one picture to another": kd.spectrum(
        kd.Plant(0.3), kd.Plant(1), low="", high="", gap=40
    ),
    "a scale with objects that everybody knows": kd.Scale(
        1, 2, left_load=kd.Brain(), right_load=kd.Robot()
    ),
    "balls on a scale, with a word for each": pans.label("data", anchor="left_bowl").label(
        "model", anchor="right_bowl"
    ),
    "riders with numbers above them": [
        seesaw.replaced(left_rider=kd.Ball(3), right_rider=kd.Ball(4)),
        kd.Text("1").at(seesaw.left_seat.shifted(dy=-12)),
        kd.Text("99").at(seesaw.right_seat.shifted(dy=-14)),
    ],
    "a gauge with one word": kd.Gauge(0.9).label("error"),
    "a gauge in a group with a name": kd.row(kd.Gauge(0.2), kd.Robot(), gap=16).label("latency"),
    "a thermometer for what it measures": {
        "title": "Temperature",
        "message": "Hot makes things up.",
        "scene": kd.row(kd.Thermometer(0.1), kd.Thermometer(0.9), gap=20),
    },
    "things in a space without names": [
        axes,
        kd.Plant().at(axes.point(0.2, 0.7)),
        kd.Boat().at(axes.point(0.7, 0.3)),
    ],
    "points and their line": [axes, rising, axes.scatter([(0.2, 0.3), (0.5, 0.2), (0.8, 0.6)])],
    "one axis named, and the line too": [
        axes_named,
        axes_named.plot([0, 1], [0.2, 0.8]).label("error", "top", anchor="end"),
    ],
    "axes with both names": [kd.Axes(width=60, height=40, x_name="size", y_name="error"), rising],
}
