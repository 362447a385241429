"""The verbs that give words to somebody."""

from __future__ import annotations

import re
from functools import cache

_SAY = (
    "said says say saying added adds adding noted notes noting argued argues argue arguing claimed "
    "claims claiming insisted insists insisting explained explains explaining acknowledged "
    "acknowledges acknowledging admitted admits admitting stated stating declared declares "
    "declaring replied replies responded responds responding assures wrote writes writing tweets tweeting suggested "
    "suggests suggesting recalled recalls recalling remarked observed contended "
    "contends asserted asserts asserting alleged alleges alleging conceded concedes predicted "
    "predicts predicting testified testifies believes believed thinks hopes "
    " joked jokes quipped vowed vows countered complained complains "
    "reiterated reiterates "
)
"""What a clause may follow, with `that` or without."""
_THAT = (
    "stressed stresses stressing emphasized emphasizes emphasised concluded concludes repeated "
    "repeats warned warns warning announced announces announcing confirmed confirms confirming "
    "maintained maintains mentioned revealed reveals reported reports reporting disclosed indicated "
    "indicates boasted bragged lamented cautioned cautions denied denies denying proclaimed "
    "pointed\\s+out points\\s+out pointing\\s+out made\\s+clear makes\\s+clear found finds shows showed "
    "show showing know knows knew reiterating signaled ruled decided worry worries worried argued "
    "think thought fears feared hoped states remarks charged charges estimated estimates observes claim tweeted "
    "posted reckons believe assured speculated speculates theorized intimated implied implies asked asks wondered wonders"
)
"""What a clause follows only with `that`, `whether` and the like."""
_TELL = (
    "told tells tell telling assured assures informed reminded reminds reminding advised convinced "
    "persuaded notified warned"
)
"""What the one who is told stands behind."""
_DO = (
    "promised promises promising pledged pledges pledging urged urges urging called\\s+for "
    "calls\\s+for calling\\s+for called\\s+on calls\\s+on calling\\s+on accused accuses accusing "
    "criticized criticizes criticized criticised described describes describing called calls "
    "calling questioned praised dismissed blamed demanded demands proposed proposes proposing "
    "declined refused agreed offered denounced condemned blasted mocked labeled dubbed branded encouraged thanked slammed ripped defended rejected cited citing compared "
    "credited characterized touted hailed likened referred\\s+to referring\\s+to refers\\s+to attacked lauded"
)
"""What is followed by what is promised, urged or called so: no clause."""
_QUOTE = (
    "asking continued continues went\\s+on goes\\s+on shouted shouts yelled cried "
    "exclaimed began begins concluded agreed agrees answered answers quoted read reads chanted "
    "mused muses screamed whispered laughed sighed opined snapped shot\\s+back retorted fumed "
    "commented comments thundered declaring commenting offered summed\\s+up sang texted intoned "
    "interjected chimed\\s+in recounted marveled gushed elaborated barked teased"
)
"""What a quotation stands beside, but hardly a clause."""


@cache
def _alternatives(*lists: str) -> str:
    return "|".join(sorted({word for each in lists for word in each.split()}, key=len)[::-1])


@cache
def cues() -> re.Pattern[str]:
    """Return what finds the verbs; the group that matched tells their kind.

    `say`: a clause follows. `that`: so, with `that`. `tell`: so, behind the one who is told.
    `do`: what is wanted follows.
    `quote`: only what stands in quotation marks is given to anybody.
    """
    return re.compile(
        rf"\b(?:(?P<tell>{_alternatives(_TELL)})|(?P<say>{_alternatives(_SAY)})"
        rf"|(?P<that>{_alternatives(_THAT)})"
        rf"|(?P<do>{_alternatives(_DO)})|(?P<quote>{_alternatives(_QUOTE)}))\b"
    )


@cache
def according() -> re.Pattern[str]:
    """Return what finds `according to`."""
    return re.compile(r"\b[Aa]ccording\s+to\b|\b[Ii]n the words of\b")
