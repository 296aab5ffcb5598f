"""What the starter of each object says, as data; an object that is not here gets plainer words."""

from collections.abc import Mapping
from typing import NamedTuple


class Words(NamedTuple):
    """What a starter says with an object.

    Attributes:
        verb: what the object does.
        message: a sentence that it can say.
        call: how it is made, or nothing to make it as in its Example.
        labels: what follows its name in the scene.
        more: further lines of the scene.
    """

    verb: str
    message: str
    call: str = ""
    labels: str = '.label("{label}")'
    more: tuple[str, ...] = ()


FLAT = frozenset({"Brain", "Map", "Maze", "Road", "Split"})
"""Metaphors that end at the height of the ground, but do not stand on it."""

WORDS: Mapping[str, Words] = {
    "Airplane": Words("flies as its worse wing lets it", "One old wing turns the whole plane."),
    "Axes": Words(
        "puts numbers where they belong",
        "The last step brings the least.",
        call="kd.Axes((0, 10), (0, 1))",
        labels="",
        more=(
            'axes.plot([0, 2, 5, 10], [0, 0.5, 0.8, 0.9], ink="blue").label("{label}", "right")',
        ),
    ),
    "Ball": Words("is handed on", "Whoever has the ball decides."),
    "Bars": Words("tells the best from the rest", "One of them stands out."),
    "Basket": Words(
        "waits for what is thrown",
        "Aim at what matters, not at what is near.",
        call='kd.Basket(ink="blue")',
    ),
    "Boat": Words("floats or sinks as a whole", "A leak concerns the whole crew."),
    "Book": Words("is read page by page", "It knows no more than it has read."),
    "Brain": Words("uses a part of itself", "Most of it is at rest."),
    "Bricks": Words("fit together", "Small parts that fit make large things."),
    "Bridge": Words("joins two sides", "The last gap is the hardest."),
    "Bucket": Words("fills up", "It holds so much and no more."),
    "Bulb": Words("lights up", "An idea is only the beginning."),
    "Carrot": Words("is run after", "You get what you reward.", call='kd.Carrot(12, ink="red")'),
    "Catapult": Words("throws where it was aimed", "It hits what it was aimed at, no more."),
    "Crate": Words("hides what is in it", "Nobody sees what happens inside."),
    "Cycle": Words("goes round and round", "Every round feeds the next.", labels=""),
    "Distribution": Words(
        "shows what is usual",
        "Most are near the middle. Some are not.",
        call='kd.Distribution(ink="blue")',
    ),
    "Dominoes": Words("pass a push on", "One push, and the others follow."),
    "Fence": Words("keeps things in", "A fence is as good as its gap."),
    "Funnel": Words("lets little through", "Much goes in, and little comes out."),
    "Gate": Words("opens for what is good enough", "Nothing passes before it opens."),
    "Gauge": Words("shows how it goes", "What is watched can be steered."),
    "Gears": Words("turn each other", "One turns, and all of them turn."),
    "Hoop": Words("is aimed at", "A small goal needs a good aim."),
    "Hourglass": Words("runs out", "Time runs, whatever you do."),
    "Iceberg": Words("hides most of itself", "Most of the work is out of sight."),
    "Journey": Words("goes from a problem to its solution", "Start from the problem."),
    "Key": Words("opens one lock", "A key is worth as much as its lock."),
    "Ladder": Words("is climbed rung by rung", "No rung can be skipped."),
    "Layer": Words("passes on what it is given", "Each one looks at all that comes in."),
    "Leash": Words("holds back", "It goes as far as it is let."),
    "Lever": Words("lifts much with little", "The right place does the lifting."),
    "Lock": Words("keeps things closed", "Lock away what must not be seen."),
    "Magnet": Words("pulls", "It pulls in what comes near."),
    "Map": Words("shows the way", "Know the way before you walk."),
    "Matrix": Words("counts what was taken for what", "Errors have a place, too."),
    "Maze": Words("is searched for a way", "Most ways lead nowhere."),
    "Mirror": Words("shows what is before it", "It shows you what you show it."),
    "Mountain": Words("is climbed camp by camp", "The way up goes from camp to camp."),
    "Net": Words("catches what falls", "Have a net before you fall."),
    "Network": Words("passes signals on", "Many simple parts decide together."),
    "Neuron": Words("adds up and fires", "It adds up, and then it decides."),
    "Person": Words("decides", "In the end somebody decides."),
    "Plant": Words("grows", "It grows if you look after it.", call='kd.Plant(0.7, ink="blue")'),
    "Points": Words("lie together or apart", "One of them is unlike the others."),
    "Projection": Words("casts a flat shadow", "A shadow keeps only a part."),
    "Puzzle": Words(
        "is put together",
        "One missing piece is seen at once.",
        call='kd.Puzzle(3, 2, ink="blue").pulled(3)',
    ),
    "PuzzlePiece": Words("fits its neighbour", "It fits in one place only."),
    "Road": Words("parts in two", "Every fork is a decision."),
    "Robot": Words("does as it is told", "It does what you say, not what you mean."),
    "Scale": Words(
        "weighs two things",
        "It is worth more than it costs.",
        labels="",
        more=(
            'kd.Text("worth").at(scale.left_pan.shifted(dy=-5))',
            'kd.Text("cost").at(scale.right_pan.shifted(dy=-5))',
        ),
    ),
    "Seesaw": Words(
        "sinks on the heavier side",
        "More of the one is less of the other.",
        labels="",
        more=(
            'kd.Text("speed").at(seesaw.left_seat.shifted(dy=-5))',
            'kd.Text("care").at(seesaw.right_seat.shifted(dy=-5))',
        ),
    ),
    "ShipAnchor": Words("holds fast", "The first number holds you fast."),
    "Sieve": Words("keeps back what is too large", "Only what is small falls through."),
    "Slider": Words("chooses between two ends", "Choose how far you go.", labels=""),
    "Split": Words(
        "sets two things side by side",
        "The same place, and other rules.",
        labels='.label("before", anchor="first_edge").label("after", anchor="second_edge")',
    ),
    "Spotlight": Words("lights one thing", "Only one thing is in the light."),
    "Steps": Words("leads up step by step", "Each step carries the next."),
    "Suit": Words("fits one person", "What is made for all fits nobody."),
    "Target": Words("is hit or missed", "Near the middle is not the middle."),
    "Telescope": Words("looks far in one direction", "It sees far, and only one way."),
    "Thermometer": Words(
        "shows how hot it is", "It gets hotter, degree by degree.", call="kd.Thermometer(0.8)"
    ),
    "Tokens": Words("look at each other", "Every word looks at the others."),
    "Tree": Words("decides branch by branch", "A few questions lead to the answer."),
    "Umbrella": Words("keeps the rain off", "Open it before it rains."),
    "Valley": Words("leads down to its lowest point", "Downhill, until there is no more down."),
    "Vector": Words("points somewhere", "Where it points is what it means."),
}
