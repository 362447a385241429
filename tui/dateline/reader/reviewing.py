"""The part of the reading screen on which a draft is reviewed, statement by statement."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from textual import work

from dateline.layout.labels import to_review
from dateline.layout.setting import Gone
from dateline.reader.following import FollowingScreen
from dateline.story.model import Correction, Statement, Story, is_open
from dateline.story.reading import Opened

if TYPE_CHECKING:
    from dateline.drafting.reviewing import Answers


def today() -> str:
    """Return the day on which somebody looks."""
    return date.today().isoformat()


class ReviewingScreen(FollowingScreen):
    """Writes into the story's file which statements of a draft somebody has looked at."""

    def _take_up(self, opened: Opened) -> None:
        super()._take_up(opened)
        self._answers: Answers | None = None

    def look(self) -> None:
        """Look whether the file has changed; who is writing to it looks after that."""
        if not (self._answers and self._answers.busy):
            super().look()

    @property
    def greeting(self) -> str:
        """How much of a draft is to be reviewed, if nothing else is to be said."""
        if (said := super().greeting) or not (number := len(self._open())):
            return said
        return f"A {to_review(number)}: r done, R next"

    def action_review(self) -> None:
        """Take the statement as reviewed, or as not."""
        section, index = self.here
        item = self.sections[section].items[index]
        review = None if isinstance(item, Correction | Gone) else getattr(item, "review", None)
        if review is None:
            self.say("Only a drafted statement is reviewed: this is none.")
        elif self.opened.path is None:
            self.say(f"This story came through {self.opened.name}: there is no file to write to.")
        else:
            self._answer(self.opened.path, item, "no" if review.done else today())

    def action_open_statement(self) -> None:
        """Go to the next statement that nobody has looked at."""
        open_ = {statement.id for statement in self._open()}
        self._go_round(1, "statement to review", lambda item: item.id in open_)

    def _answer(self, path: str, statement: Statement, text: str) -> None:
        """Show an answer at once, and have it written."""
        if self._answers is None:
            from dateline.drafting.reviewing import Answers

            self._answers = Answers(path)
        self._answers.give(statement, text)
        self.renew(self.as_told(self.setting.story))
        if text == "no":
            self.say("To be reviewed again.")
        elif number := len(self._open()):
            self.say(f"Reviewed; {number:,} to go. R next")
        else:
            self.say("Reviewed, and with it the whole draft.")
        if not self._answers.busy:
            self._write(self._answers)

    @work(group="review")
    async def _write(self, answers: Answers) -> None:
        """Write beside the screen's thread what was answered, and show what the file says."""
        answers.busy = True
        while answers:
            trouble = await asyncio.to_thread(answers.write)
            if answers is not self._answers:
                break  # another story is shown by now, and what was left was saved with this one
            if trouble:
                answers.drop()
                self.renew(self.opened.story)
            await self.read_again(answers.path)
            if trouble:
                self.say(trouble)
        answers.busy = False

    def as_told(self, story: Story) -> Story:
        """Return a story of the file as it is with what is not written yet."""
        return self._answers.told(story) if self._answers else story

    @property
    def saving(self) -> Callable[[], str]:
        """What keeps all that was done with the story, also when it is shown no more."""
        keep, answers = super().saving, self._answers

        def save() -> str:
            # What went wrong in the last moment nobody has read on the screen.
            trouble = answers.write() if answers is not None else ""
            return " ".join(filter(None, (trouble, keep())))

        return save

    def _open(self) -> list[Statement]:
        return [each for each in self.setting.story.statements() if is_open(each)]
