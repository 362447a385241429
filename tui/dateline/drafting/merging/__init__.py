"""A second article merged into a story: compared with what the story has, and added to its file."""

from dateline.drafting.merging.comparing import Addition, Known
from dateline.drafting.merging.engine import Merged, NotMerged, merge

__all__ = ["Addition", "Known", "Merged", "NotMerged", "merge"]
