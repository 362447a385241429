"""The verbs that give words to somebody.

The lists hold the forms that news texts and transcripts use; a form stands in one of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from dateline.text.lazy import Lazy

_SAY = (
    "acknowledged acknowledges acknowledging added adding adds admits admitted admitting alleged "
    "alleges alleging argue argued argues arguing asserted asserting asserts believed believes "
    "claimed claiming claims complained complaining complains conceded concedes conceding "
    "contended contending contends countered countering counters declared declares declaring "
    "explained explaining explains hopes insisted insisting insists joked jokes joking noted notes "
    "noting observed predicted predicting predicts quipped quipping quips recalled recalling "
    "recalls reiterated reiterates remarked remarking replied replies replying responded "
    "responding responds said say saying says stated stating suggested suggesting suggests "
    "testified testifies testifying thinks vowed vows"
)
"""What a clause may follow, with `that` or without."""
_THAT = (
    "announced announces announcing asked asks believe boasted boasting boasts bragged bragging "
    "brags cautioned cautioning cautions charged charges claim concluded concludes concluding "
    "confirmed confirming confirms decided denied denies denying disclosed discloses disclosing "
    "emphasised emphasising emphasized emphasizes estimated estimates feared fears finds found "
    "hoped implied implies indicated indicates indicating intimated knew know knows lamented "
    "lamenting laments made_clear maintained maintaining maintains makes_clear mentioned observes "
    "pointed_out pointing_out points_out posted proclaimed reckons reiterating remarks repeated "
    "repeating repeats reported reporting reports revealed revealing reveals ruled show showed "
    "showing shows signaled speculated speculates speculating states stressed stresses stressing "
    "theorized think thought tweeted tweeting tweets warning warns wondered wonders worried "
    "worries worry worrying writes writing wrote"
)
"""What a clause follows only with `that`, `whether` and the like."""
_TELL = (
    "advised assured assures convinced informed notified persuaded reminded reminding reminds tell "
    "telling tells told warned"
)
"""What the one who is told stands behind."""
_DO = (
    "accused accuses accusing agreed attacked blamed blames blaming blasted blasting branded "
    "called called_for called_on calling calling_for calling_on calls calls_for calls_on "
    "characterized cited citing compared compares comparing condemned condemning condemns credited "
    "criticised criticized criticizes criticizing declined defended demanded demands denounced "
    "denounces denouncing described describes describing dismissed dismisses dismissing dubbed "
    "encouraged hailed labeled lauded likened mocked mocking mocks offered pledged pledges "
    "pledging praised praises praising promised promises promising proposed proposes proposing "
    "questioned referred_to referring_to refers_to refused rejected rejecting rejects ripped "
    "slammed slamming slams thanked touted urged urges urging"
)
"""What is followed by what is promised, urged or called so: no clause."""
_QUOTE = (
    "agrees answered answers asking barked began begins chanted chimed_in commented commenting "
    "comments continued continues cried elaborated exclaimed exclaiming exclaims fumed fumes "
    "fuming goes_on gushed gushes interjected interjects intoned intones laughed marveled marvels "
    "mused muses opined opines quoted read reads recounted retorted retorts sang screamed "
    "screaming screams shot_back shouted shouting shouts sighed sighs snapped snaps summed_up "
    "teased texted thundered went_on whispered whispers yelled yelling yells"
)
"""What a quotation stands beside, but hardly a clause."""


class Cue(NamedTuple):
    """A verb that gives words to somebody."""

    start: int
    end: int
    word: str
    kind: str
    """`say`: a clause follows. `that`: so, with `that`. `tell`: so, behind the one who is told.
    `do`: what is wanted follows. `quote`: only what stands in quotation marks is given to anybody.
    """


@cache
def _kinds() -> dict[str, str]:
    lists = {"say": _SAY, "that": _THAT, "tell": _TELL, "do": _DO, "quote": _QUOTE}
    return {word: kind for kind, words in lists.items() for word in words.split()}


_WORD = Lazy(r"(?<![\w-])[a-z]+\b(?:\s+(?:for|on|out|clear|to|up|in|back)\b)?")


def cues(text: str, start: int, end: int) -> Iterator[Cue]:
    """Find the verbs between two places; a dictionary knows them, as a pattern takes 15 ms."""
    kinds = _kinds()
    for match in _WORD.re.finditer(text, start, end):
        words = match[0].split()
        both = "_".join(words)
        if both in kinds:
            yield Cue(match.start(), match.end(), " ".join(words), kinds[both])
        elif words[0] in kinds:
            at = match.start()
            yield Cue(at, at + len(words[0]), words[0], kinds[words[0]])


def first_cue(text: str, start: int, end: int) -> Cue | None:
    """Return the first verb between two places."""
    return next(cues(text, start, end), None)
