"""A second article merged into a story: compared with what the story has, and added to its file."""

from dateline.merging.comparison import Addition, Known
from dateline.merging.merge import Merged, NotMerged, merge

__all__ = ["Addition", "Known", "Merged", "NotMerged", "merge"]
