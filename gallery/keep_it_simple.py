import kdviz as kd

way = kd.Journey(74, ink="blue")
bends = [(-37, -2.4), (-33, -27), (-22, -11), (-13, -35), (-3, -13), (7, -38), (17, -16), (25, -36)]
detour = kd.Curve([*bends, (31, -17), (36.4, -3)], ink="red", weight="bold")

keep_it_simple = kd.Visual(
    title="Keep it simple",
    message="The straight way was there.",
    concept="Occam's razor",
    verb="winds where it could go straight",
    metaphor="a detour beside a straight road",
    scene=[
        way.label("problem", anchor="start_foot", ink="white").label(
            "solution", anchor="goal_foot", ink="white"
        ),
        kd.Group(detour, lead=0, name="detour"),
    ],
)
