"""Whether a statement has the opposite of a word of its source."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from dateline.checking.findings import Finding
from dateline.checking.wording import Claim, context_of, stems, stems_of, words_of
from dateline.text.polarity import negations, refusals

_OPPOSITES = """
rise increase grow gain climb jump surge soar raise expand accelerate | fall decrease decline drop
 reduce slip plunge tumble shrink slump dip slash decelerate
increase raise rise grow gain | lower cut reduce decrease
higher highest | lower lowest
win beat defeat victory winner | lose loser
open reopen opening | close shut closure
accept acceptance approve approval grant uphold agree allow | reject rejection refuse refusal deny
order command require | forbid prohibit
against | favour favor
anti | pro
keep retain maintain | lose
keep | remove delete
most | fewest fewer
resign quit | stay remain
gold | silver | bronze
red | blue | green | yellow | black | white
midnight | noon midday
allow permit legalise legalize | ban forbid prohibit bar outlaw
begin start commence resume introduce | end finish cease conclude
start begin resume continue | stop halt suspend cease
support back favour favor endorse | oppose resist
confirm admit acknowledge concede | deny
praise welcome hail applaud commend | criticise criticize critical condemn denounce slam blast
arrest detain capture jail imprison | release free
hire appoint employ recruit | fire dismiss sack
convict guilty | acquit innocent exonerate clear
include | exclude omit
succeed success successful | fail failure
strengthen strong stronger | weaken weak weaker
best | worst
better improve improvement | worse worsen deteriorate
largest biggest | smallest
positive | negative
optimistic | pessimistic
profit | loss lose
surplus | deficit
export | import
buy purchase acquire | sell
attack | defend
build construct enlarge expand | demolish destroy dismantle
survive survivor alive | die dead death kill
kill die dead death fatal slain murder | injure wound hurt
mother | father
brother | sister
son | daughter
husband | wife widow
king | queen
boy | girl
northern | southern
eastern | western
northeast northwest north | southeast southwest south
inside indoors | outside outdoors
upper | lower
majority | minority
maximum | minimum
major | minor
temporary temporarily | permanent permanently
voluntary optional | compulsory mandatory forced
domestic | foreign
urban | rural
public publicly | secret secretly
public | private
war | peace
ally friend | enemy rival
advance | retreat
appear | disappear vanish
love | hate
victory triumph | defeat
tighten | loosen ease relax
encourage urge | discourage
remember | forget
arrive | depart
protect | endanger
safe safety | dangerous unsafe
crowded | uncrowded empty
young younger youngest | old older oldest
early earlier earliest | late later latest
heavy | light
hot warm heat | cold cool
wet rain | dry drought
rich wealthy | poor
lend | borrow
above | below
plaintiff | defendant
"""
"""Words of which one is not said of what the other is said of, in sides divided by a bar.

Not before and after, nor buyer and seller: two truths may differ in them.
"""


def _sides() -> dict[str, list[tuple[frozenset[str], frozenset[str]]]]:
    """Return, for each stem, its own side of each pair and the other one."""
    found: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = {}
    for line in _OPPOSITES.replace("\n ", " ").strip().splitlines():
        sides = [stems(side.split()) for side in line.split("|")]
        for own, opposite in permutations(sides, 2):
            for each in own:
                found.setdefault(each, []).append((own, opposite))
    return found


_SIDES = _sides()


def antonyms(claim: Claim) -> Iterator[Finding]:
    """Find a word whose opposite is in the cited words, and neither it nor its like."""
    passage = claim.evidence.passage
    held = stems_of(passage)
    scopes = [each.scope for each in (*negations(passage), *refusals(passage))]
    ours = [each.scope for each in (*negations(claim.text), *refusals(claim.text))]
    for word in claim.words:
        sides = _SIDES.get(word.stem, ())
        opposite = frozenset[str]().union(*(other for _, other in sides)) & held
        if (
            not opposite
            or (word.start and word.text[0].isupper())
            or any(own & held for own, _ in sides)
        ):
            continue
        if any(a <= word.start < b for a, b in ours):
            continue
        for each in words_of(passage):
            if each.stem not in opposite or any(a <= each.start < b for a, b in scopes):
                continue
            if context_of(claim.text, word) & context_of(passage, each):
                message = f"“{word.text}” is the opposite of “{each.text}” in the cited words"
                yield claim.finding(
                    "opposite", word.start, word.end, f"{message}; correct it",
                    has=each.text, write=each.text,
                )  # fmt: skip
                break
