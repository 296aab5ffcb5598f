"""Names as files and addresses have them: in lower case, with hyphens between their words."""

import re


def kebab(name: str) -> str:
    """Return a name in lower case with hyphens between its words.

    Example:
        >>> kebab("data_drift"), kebab("TwoBaskets"), kebab("on a phone!")
        ('data-drift', 'two-baskets', 'on-a-phone')
    """
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name)
    return re.sub(r"[\W_]+", "-", words).strip("-").lower()
