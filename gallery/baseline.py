import kdviz as kd

mountain = kd.Mountain(1, climbed=0.5, flag=True, flag_ink="white", ink="blue").scaled(1.5)
sides = kd.Path("M -5.4 0 L 0 -7.6 L 5.4 0 Z", ink="blue", fill="background", weight="bold")
poles = kd.Path("M 0 -7.6 L 1.2 -9.3 M 0 -7.6 L -1.2 -9.3", ink="blue", weight="bold")
flap = kd.Path("M -1.8 0 L 0 -4.6 L 1.8 0", ink="blue")
clear = kd.Circle(2.4, ink="background", fill="background").shifted(dy=-9)
tent = kd.Group(clear, sides, poles, flap, lead=1, name="tent")
pitch = mountain.camp(1).shifted(dy=2.4)

baseline = kd.Visual(
    title="Baseline",
    message="First see how far the simple way gets.",
    concept="a baseline",
    verb="is the camp to climb from",
    metaphor="a mountain with a camp",
    scene=[
        mountain,
        tent.shifted(*pitch),
        kd.Text("best model", align="left").at(mountain.peak.shifted(12.5, -9), "left"),
        kd.Text("simple", ink="blue", align="left").at(mountain.foot.shifted(2.5, -4.2), "left"),
    ],
)
