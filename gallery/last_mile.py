import kdviz as kd

bridge = kd.Bridge(gap=0.5).scaled(1.5)
model = kd.Robot("puzzled", ink="blue").scaled(0.6).at(bridge.left_bank, "bottom")
crowd = kd.row(*[kd.Person()] * 3, gap=2)
crowd = crowd.scaled(model.box.height / crowd.box.height)
users = crowd.at(bridge.right_bank, "bottom")

last_mile = kd.Visual(
    title="The last mile",
    message="A model that reaches nobody helps nobody.",
    concept="deployment, the last mile",
    verb="stops short of its users",
    metaphor="a bridge with a gap",
    scene=[
        bridge,
        kd.Line(
            bridge.left_end.shifted(3, 1.2),
            bridge.right_end.shifted(-3, 1.2),
            ink="red",
            dash="dotted",
        ),
        model.label("notebook", side="top"),
        users.label("users", side="top"),
    ],
)
