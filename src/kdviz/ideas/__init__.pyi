from .article.keywords import Keyword as Keyword
from .article.keywords import keywords as keywords
from .offering import Metaphor as Metaphor
from .offering import Metaphors as Metaphors
from .offering import metaphors as metaphors
