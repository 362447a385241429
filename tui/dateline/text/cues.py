"""The verbs that give words to somebody."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from dateline.text.lazy import Lazy

_SAY = (
    "said says say saying added adds adding noted notes noting argued argues argue arguing "
    "claimed claims claiming insisted insists insisting explained explains explaining "
    "acknowledged acknowledges acknowledging admitted admits admitting stated stating declared "
    "declares declaring replied replies responded responds responding assures suggested suggests "
    "suggesting recalled recalls recalling remarked observed contended contends asserted asserts "
    "asserting alleged alleges alleging conceded concedes predicted predicts predicting testified "
    "testifies believes believed thinks hopes joked jokes quipped vowed vows countered complained "
    "complains reiterated reiterates joking jokes quips quipping counters countering complaining "
    "remarking contending replying testifying conceding"
)
"""What a clause may follow, with `that` or without."""
_THAT = (
    "stressed stresses stressing emphasized emphasizes emphasised concluded concludes repeated "
    "repeats warned warns warning announced announces announcing confirmed confirms confirming "
    "maintained maintains mentioned revealed reveals reported reports reporting disclosed "
    "indicated indicates boasted bragged lamented cautioned cautions denied denies denying "
    "proclaimed pointed_out points_out pointing_out made_clear makes_clear found finds shows "
    "showed show showing know knows knew reiterating signaled ruled decided worry worries worried "
    "argued think thought fears feared hoped states remarks charged charges estimated estimates "
    "observes claim tweeted posted reckons believe assured speculated speculates theorized "
    "intimated implied implies asked asks wondered wonders boasts boasting brags bragging "
    "cautioning indicating revealing discloses disclosing speculating maintaining concluding "
    "repeating worrying laments lamenting emphasising wrote writes writing tweets tweeting"
)
"""What a clause follows only with `that`, `whether` and the like."""
_TELL = (
    "told tells tell telling assured assures informed reminded reminds reminding advised "
    "convinced persuaded notified warned"
)
"""What the one who is told stands behind."""
_DO = (
    "promised promises promising pledged pledges pledging urged urges urging called_for calls_for "
    "calling_for called_on calls_on calling_on accused accuses accusing criticized criticizes "
    "criticised described describes describing called calls calling questioned praised dismissed "
    "blamed demanded demands proposed proposes proposing declined refused agreed offered "
    "denounced condemned blasted mocked labeled dubbed branded encouraged thanked slammed ripped "
    "defended rejected cited citing compared credited characterized touted hailed likened "
    "referred_to referring_to refers_to attacked lauded dismisses dismissing praises praising "
    "mocks mocking denounces denouncing condemns condemning blasting slams slamming rejects "
    "rejecting criticizes criticizing compares comparing blames blaming"
)
"""What is followed by what is promised, urged or called so: no clause."""
_QUOTE = (
    "asking continued continues went_on goes_on shouted shouts yelled cried exclaimed began "
    "begins concluded agreed agrees answered answers quoted read reads chanted mused muses "
    "screamed whispered laughed sighed opined snapped shot_back retorted fumed commented comments "
    "thundered declaring commenting offered summed_up sang texted intoned interjected chimed_in "
    "recounted marveled gushed elaborated barked teased fumes fuming shouting yells yelling "
    "exclaims exclaiming screams screaming whispers snaps snapped retorts sighs marvels opines "
    "intones gushes interjects"
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
    lists = {"quote": _QUOTE, "do": _DO, "that": _THAT, "say": _SAY, "tell": _TELL}
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
