import kdviz as kd

general, taken_in = kd.row(kd.Suit(0.9), kd.Suit(ink="blue"), gap=20, align="bottom")

fine_tuning = kd.Visual(
    title="Fine-tuning",
    message="A good suit, taken in to fit.",
    concept="fine-tuning",
    verb="takes a model in to fit",
    metaphor="a suit",
    scene=[
        kd.Ground(),
        general.label("general model"),
        taken_in.label("fine-tuned"),
    ],
)
