import kdviz as kd

bridge = kd.Bridge(gap=0.5)
model = (
    kd.Robot("puzzled", ink="blue").scaled(0.53).standing_on(bridge, bridge.left_bank.shifted(2))
)
crowd = kd.row(*[kd.Person()] * 2, gap=3)
crowd = crowd.scaled(model.box.height / crowd.box.height)
users = crowd.standing_on(bridge, bridge.right_bank.shifted(-2.4))
ends = bridge.left_end.shifted(2, 0), bridge.right_end.shifted(-2, 0)
missing = kd.Line(*ends, ink="red", dash="dotted", weight="bold")

last_mile = kd.Visual(
    title="The last mile",
    message="A model that reaches nobody helps nobody.",
    concept="deployment without the last mile",
    verb="stops short of its users",
    metaphor="a bridge with a gap",
    scene=[
        bridge,
        kd.Group(missing, lead=0, name="missing stretch"),
        model.label("model", side="top"),
        users.label("users", side="top"),
    ],
)
