"""Many stories printed into a folder: one file each, written whole or not at all.

Several processes read and lay out stories at once. Each puts its files into a hidden folder
inside the one asked for; only when a file is whole does it get its name, in the order in which
the stories were called. What is kept in memory grows neither with their number nor with what
they hold.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import batched
from typing import TYPE_CHECKING, NamedTuple

from dateline.snapshot.files import write_whole
from dateline.snapshot.forms import FORMS, snapshot_of, write
from dateline.story import Story, StoryError, StoryNotFound, find_story, read_story
