import kdviz as kd

boat = kd.Boat(oars=3, pull=0.8, ink="blue")
weight = kd.ShipAnchor(holds=True, ink="red").scaled(0.8).below(boat, gap=8).shifted(-36)
# The water goes on to the left as the boat has it.
shore = boat.water.shifted(-55)
waves = kd.Path("M 0 0" + " q 1.375 -1.6 2.75 0 t 2.75 0" * 6).shifted(*shore)
depth = weight.bottom.shifted(dy=0.8).y
bed = kd.Line((shore.x, depth), (boat.right.x, depth))

legacy_code = kd.Visual(
    title="Legacy code",
    message="However hard the new part rows.",
    concept="legacy code",
    verb="holds back what is new",
    metaphor="a ship's anchor",
    scene=[
        boat.label("new model", side="top"),
        waves,
        kd.Group(weight.tied(boat.stern), lead=0, name="rope"),
        weight.label("old system"),
        bed,
    ],
)
