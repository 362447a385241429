"""The part of the reading screen on which a draft is reviewed, statement by statement."""

from __future__ import annotations

import asyncio
from datetime import date

from textual import work

from dateline.layout.glyphs import Glyphs
from dateline.layout.labels import count
from dateline.layout.setting import Gone
from dateline.library.memory import Memory
from dateline.reader.following import FollowingScreen
from dateline.story.model import Correction, Statement, is_open
from dateline.story.reading import Opened


def today() -> str:
    """Return the day on which somebody looks."""
    return date.today().isoformat()


class ReviewingScreen(FollowingScreen):
    """Writes into the story's file which statements of a draft somebody has looked at."""

    def __init__(self, opened: Opened, glyphs: Glyphs, memory: Memory) -> None:
        super().__init__(opened, glyphs, memory)
        self._writing = asyncio.Lock()

    @property
    def greeting(self) -> str:
        """How much of a draft is to be reviewed, if nothing else is to be said."""
        if (said := super().greeting) or not (number := len(self._open())):
            return said
        return f"A draft, {count(number, 'statement')} to review: r reviewed, R next"

    def action_review(self) -> None:
        """Take the statement as reviewed, or as not."""
        item = self.pane.section.items[self.pane.window.cursor]
        review = None if isinstance(item, Correction | Gone) else getattr(item, "review", None)
        if review is None:
            self.say("Only a drafted statement is reviewed: this is none.")
        elif self.opened.path is None:
            self.say(f"This story came through {self.opened.name}: there is no file to write to.")
        else:
            self._review(self.opened.path, item.id, "no" if review.done else today())

    def action_open_statement(self) -> None:
        """Go to the next statement that nobody has looked at."""
        open_ = {statement.id for statement in self._open()}
        self._go_round(1, "statement to review", lambda item: item.id in open_)

    @work(group="review")
    async def _review(self, path: str, id: str, answer: str) -> None:
        """Write beside the screen's thread, one after the other, and show what the file says."""
        from dateline.drafting.reviewing import NotReviewed, review

        async with self._writing:
            try:
                await asyncio.to_thread(review, path, id, answer)
            except NotReviewed as error:
                self.say(f"Not written: {error}")
                return
            await self.read_again(path)
        if answer == "no":
            self.say("To be reviewed again.")
        elif number := len(self._open()):
            self.say(f"Reviewed; {number:,} to go. R next")
        else:
            self.say("Reviewed, and with it the whole draft.")

    def _open(self) -> list[Statement]:
        return [each for each in self.setting.story.statements() if is_open(each)]
