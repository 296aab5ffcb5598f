import kdviz as kd

puzzle = kd.Puzzle(3, 2, piece=5, missing=True)
eyes = [kd.Circle(1.5, fill="background", ink="background").at((x, -8.6)) for x in (-12, 12)]


def guess(name, bend):
    """Return a piece for the gap, with a mouth that bends."""
    piece = kd.PuzzlePiece(
        top_edge="blank", right_edge="tab", bottom_edge="flat", left_edge="tab", ink="blue"
    )
    mouth = kd.Path(f"M -4 {1.5 - bend / 2} q 4 {bend * 2} 8 0", ink="background", weight="bold")
    return kd.Group(piece, mouth.shifted(*piece.core), lead=0, name=name)


happy, sad = guess("smiling piece", 2.4), guess("frowning piece", -2.4)
guesses = kd.row(happy, sad, gap=12).below(puzzle, gap=8)

missing_values = kd.Visual(
    title="Missing values",
    message="What fills the gap changes the picture.",
    concept="imputation of missing values",
    verb="changes the picture with each guess",
    metaphor="a jigsaw with a missing piece",
    scene=[kd.Group(puzzle, *eyes, name="jigsaw face"), guesses.label("guesses", ink="blue")],
)
