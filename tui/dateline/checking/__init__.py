"""What a desk editor would want found in a story: faults of the file, the citations, the claims.

Knows what a story is and nothing of how it is shown. It takes no model and no network: what
is said here follows from the story and the texts that it holds.
"""

from dateline.checking.engine import Report, check_bytes, check_file, check_text
from dateline.checking.formats import figures_words
from dateline.checking.spots import Spot

__all__ = ["Report", "Spot", "check_bytes", "check_file", "check_text", "figures_words"]
