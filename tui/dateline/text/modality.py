"""How sure an English text is of what it says: done, to come, possible, somebody's words."""

from __future__ import annotations

import re

from dateline.text.cues import cues
from dateline.text.lazy import Lazy

AHEAD = Lazy(
    r"\b(?:will|shall|would|won[’']t|[’']ll|going to|due to|scheduled|plan(?:s|ned|ning)?|set to"
    r"|expect(?:s|ed)?|(?:is|are|was|were) to|about to|upcoming|hopes?|aims?|intends?|to be"
    r"|call(?:s|ed|ing) for|demand\w*|urge[sd]?|propos\w+|seeks?|sought|wants?|wanted|wish\w*"
    r"|threaten\w*|offer(?:s|ed)?|consider\w*|ready|agree[sd]? to|order(?:s|ed)?)\b",
    re.IGNORECASE,
)
"""What is only planned, wanted or asked for."""
UNSURE = Lazy(
    r"\b(?:may|might|could|should|if|whether|unless|likely|possibly|perhaps|probably|reportedly"
    r"|alleged(?:ly)?|suspected|apparently|seems?|appears?|rumou?r\w*|unconfirmed|believed|almost"
    r"|nearly|tr(?:y|ies|ied)|attempt\w*|accus\w+|charge[sd]|blam\w+|claim\w*|suspect\w*)\b|\?",
    re.IGNORECASE,
)
"""What may not be so. May is a month where it is part of a date."""
_SAID = Lazy(r"\b(?:according to|in the words of)\b", re.IGNORECASE)


def is_said(text: str) -> bool:
    """Return True if a text gives what it says to somebody: `said`, `according to`."""
    speaks = any(cue.kind in ("say", "that", "tell") for cue in cues(text, 0, len(text)))
    return speaks or bool(_SAID.re.search(text))
