import kdviz as kd

boat = kd.Boat(oars=3, pull=0.8, ink="blue")
weight = kd.ShipAnchor(holds=True, ink="red").below(boat, gap=12).shifted(-14)

legacy_code = kd.Visual(
    title="Legacy code",
    message="However hard the new part rows.",
    concept="legacy code",
    verb="holds back",
    metaphor="a ship's anchor",
    scene=[
        boat.label("new model", side="top"),
        weight.tied(boat.stern),
        weight.label("old system"),
    ],
)
