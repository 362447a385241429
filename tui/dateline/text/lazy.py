"""Regular expressions that are compiled when they are first used: the text engine has many."""

from __future__ import annotations

import re
from functools import cached_property


class Lazy:
    """A pattern; `re` is what it compiles to."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags

    @cached_property
    def re(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.pattern, self.flags)
