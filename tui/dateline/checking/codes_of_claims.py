"""The faults of citations, and of claims that the cited words do not carry."""

from dateline.checking.code import Code


def _point(text: str, paragraph: int, exact: str, more: str = "") -> str:
    return f"summary:\n- text: {text}\n  cite: [{{paragraph: {paragraph}, exact: {exact}{more}}}]"


def _quote(kind: str, text: str, speaker: str, paragraph: int, exact: str, said: str = "") -> str:
    fields = f"kind: {kind}\n  text: {text}\n  speaker: {speaker}\n" + (
        said and f"  said: {said}\n"
    )
    return f"quotes:\n- {fields}  cite: [{{paragraph: {paragraph}, exact: '{exact}'}}]"


def _event(date: str, headline: str, exact: str) -> str:
    return (
        f"timeline:\n- date: {date}\n  headline: {headline}\n"
        f"  cite: [{{paragraph: 1, exact: {exact}}}]"
    )


_OPEN = "The bridge is to reopen in June."
_OPEN_POINT = _point(_OPEN, 1, "will reopen in June")
_WORD = "We have kept our word."
_SAID = "“We have kept our word,” Mayor Ann Lee said on Monday."
_COSTLY = "long and costly"
_CALLED = "She called the wait “long and costly”."
_DAYS = "Repairs took 300 days"
_TOM = "Repairs took 300 days, said the engineer, Tom Ortiz."
_FLOOD = "the flood of April 2023"

CLAIMS = (
    Code(
        "which-source",
        "error",
        "The story has several sources, or none, and a citation does not say which it means.",
        "sources: []\n" + _point(_OPEN, 1, "will reopen in June"),
        _point(_OPEN, 1, "will reopen in June"),
    ),
    Code(
        "no-such-source",
        "error",
        "A citation names a source that the story does not have.",
        _point(_OPEN, 1, "will reopen in June", ", source: currier"),
        _point(_OPEN, 1, "will reopen in June", ", source: courier"),
    ),
    Code(
        "no-such-paragraph",
        "error",
        "The source has fewer paragraphs. They are counted from 1, the heading line included.",
        _point(_OPEN, 9, "will reopen in June"),
        _point(_OPEN, 1, "will reopen in June"),
    ),
    Code(
        "altered",
        "error",
        "The source has these words with a difference, which is shown as “cited → source”.",
        _point(_OPEN, 1, "will open in June"),
        _point(_OPEN, 1, "will reopen in June"),
    ),
    Code(
        "marks-differ",
        "warning",
        "Only a quotation mark, a dash or a hyphen is not the one of the source.",
        _point("The toll stays.", 3, "The toll stays – for now"),
        _point("The toll stays.", 3, "The toll stays - for now"),
    ),
    Code(
        "look-alikes",
        "error",
        "A word has letters of another script that look like those of the source. A search "
        "misses it, and it may be a forgery.",
        _point("Repairs took 300 days.", 3, "Rеpairs took 300 days"),
        _point("Repairs took 300 days.", 3, _DAYS),
    ),
    Code(
        "typography-differs",
        "note",
        "The words are those of the source, but are set in another way: in capitals, with "
        "ligatures, a hyphen at a line's end, or characters that cannot be seen.",
    ),
    Code(
        "wrong-context",
        "error",
        "The words stand there, but not between the words given as “prefix” and “suffix”.",
        _point(_OPEN, 1, "will reopen", ", suffix: in May"),
        _point(_OPEN, 1, "will reopen", ", suffix: in June"),
    ),
    Code(
        "elsewhere",
        "error",
        "The words stand in another paragraph or in another source, which is named.",
        _point(_OPEN, 2, "will reopen in June"),
        _point(_OPEN, 1, "will reopen in June"),
    ),
    Code(
        "not-found",
        "error",
        "The words, or anything like them, stand in no source.",
        _point(_OPEN, 1, "a ribbon was cut by schoolchildren"),
        _point(_OPEN, 1, "will reopen in June"),
    ),
    Code(
        "ambiguous",
        "warning",
        "The words stand more than once, so a reader cannot know which are meant.",
        "summary:\n- text: It is a bridge.\n  cite: [{exact: The}]",
        _point("It is a bridge.", 1, "The bridge"),
    ),
    Code(
        "edited-citation",
        "warning",
        "Brackets and ellipses in cited words are understood as an editor's marks, and what stands "
        "between them is in the source. But a citation is exact: cite each part on its own.",
        _point(_OPEN, 1, "'The bridge … will reopen in June'"),
        _point(_OPEN, 1, "The bridge at Lower Fenwick will reopen in June"),
    ),
    Code(
        "quote-altered",
        "error",
        "A direct or partial quote stands word for word in what it cites; brackets and ellipses "
        "are understood, and each part is looked for.",
        _quote("direct", "We have held our word.", "Ann Lee", 2, _SAID),
        _quote("direct", _WORD, "Ann Lee", 2, _SAID),
    ),
    Code(
        "misleading-ellipsis",
        "warning",
        "An ellipsis or bracket leaves out a word such as never, without which the source may say "
        "the opposite, or joins the words of two speakers.",
        _quote("direct", "We have [never] kept our word.", "Ann Lee", 2, _SAID),
        _quote("direct", _WORD, "Ann Lee", 2, _SAID),
    ),
    Code(
        "not-in-marks",
        "warning",
        "What is marked as direct or partial speech is not between quotation marks in the source.",
        _quote("direct", "Repairs took 300 days.", "Tom Ortiz", 3, _TOM),
        _quote("reported", "Repairs took 300 days.", "Tom Ortiz", 3, _TOM),
    ),
    Code(
        "reported-in-marks",
        "warning",
        "What is marked as reported stands between quotation marks in the source.",
        _quote("reported", _WORD, "Ann Lee", 2, _SAID),
        _quote("direct", _WORD, "Ann Lee", 2, _SAID),
    ),
    Code(
        "phrase-as-direct",
        "warning",
        "The source quotes only a phrase; as a direct quote it would look like a whole sentence.",
        _quote("direct", _COSTLY, "Ann Lee", 2, _CALLED),
        _quote("partial", _COSTLY, "Ann Lee", 2, _CALLED),
    ),
    Code(
        "speaker-not-near",
        "warning",
        "The speaker is not named in the cited paragraph, nor in the one before or behind it.",
        _quote("direct", _WORD, "Rosa Quill", 2, _SAID),
        _quote("direct", _WORD, "Ann Lee", 2, _SAID),
    ),
    Code(
        "other-speaker",
        "warning",
        "The sentence seems to give these words to someone else.",
        _quote("direct", _WORD, "Tom Ortiz", 2, _SAID),
        _quote("direct", _WORD, "Ann Lee", 2, _SAID),
    ),
    Code(
        "number-not-cited",
        "warning",
        "A number in a statement stands in none of the paragraphs that it cites.",
        _point("Repairs took 400 days.", 3, _DAYS),
        _point("Repairs took 300 days.", 3, _DAYS),
    ),
    Code(
        "number-differs",
        "warning",
        "A number is in the cited paragraphs, but there it is of another magnitude or unit, or "
        "bounded another way; or the cited words have another number there.",
        _point("Repairs took 300 weeks.", 3, _DAYS),
        _point("Repairs took 300 days.", 3, _DAYS),
    ),
    Code(
        "unrelated",
        "warning",
        "A statement shares few of its words with the sentences that it cites.",
        _point("The council will build a school near the river.", 3, _DAYS),
        _point("Repairs took 300 days.", 3, _DAYS),
    ),
    Code(
        "polarity",
        "warning",
        "A statement denies what the cited words affirm, or affirms what they deny.",
        _point("The bridge will not reopen in June.", 1, "will reopen in June"),
        _point(_OPEN, 1, "will reopen in June"),
    ),
    Code(
        "opposite",
        "warning",
        "A statement has the opposite of a word in the sentences that it cites.",
        _point("The bridge is to close in June.", 1, "will reopen in June"),
        _point(_OPEN, 1, "will reopen in June"),
    ),
    Code(
        "name-differs",
        "warning",
        "A statement has a name of the paragraphs around, and the cited words have another one.",
        _point("Ann Lee says that repairs took 300 days.", 3, _DAYS),
        _point("Tom Ortiz says that repairs took 300 days.", 3, _DAYS),
    ),
    Code(
        "quotation-not-cited",
        "warning",
        "Words in quotation marks within a statement are quoted: the source has them as they are.",
        _point(
            "'She called the wait “long and dear”.'", 2, "She called the wait “long and costly”"
        ),
        _point(
            "'She called the wait “long and costly”.'", 2, "She called the wait “long and costly”"
        ),
    ),
    Code(
        "role-not-cited",
        "warning",
        "A statement gives somebody a role that no paragraph gives to anybody of that name.",
        _point("The judge, Tom Ortiz, says that repairs took 300 days.", 3, _DAYS),
        _point("The engineer, Tom Ortiz, says that repairs took 300 days.", 3, _DAYS),
    ),
    Code(
        "overclaim",
        "warning",
        "A statement says only, all, first, largest and the like, and no cited word supports it.",
        _point("Repairs took only 300 days.", 3, _DAYS),
        _point("Repairs took 300 days.", 3, _DAYS),
    ),
    Code(
        "modality",
        "warning",
        "A statement tells as done what the cited words call planned, possible or alleged.",
        _point("The bridge reopened in June.", 1, "will reopen in June"),
        _point(_OPEN, 1, "will reopen in June"),
    ),
    Code(
        "name-not-cited",
        "warning",
        "A capitalised name in a statement stands in none of the paragraphs that it cites.",
        _point("The bridge at Upper Fenwick is to reopen.", 1, "will reopen in June"),
        _point("The bridge at Lower Fenwick is to reopen.", 1, "will reopen in June"),
    ),
    Code(
        "date-not-cited",
        "warning",
        "A date is named in none of the paragraphs that a statement cites. Relative ones, such as "
        "yesterday, are counted from the day on which the source was published.",
        _point("The bridge is to reopen in July.", 1, "will reopen in June"),
        _point(_OPEN, 1, "will reopen in June"),
    ),
    Code(
        "date-too-exact",
        "warning",
        "The source names the month or the year, and the event is given a day.",
        _event("2023-04-09", "The flood", _FLOOD),
        _event("2023-04", "The flood", _FLOOD),
    ),
    Code(
        "date-differs",
        "warning",
        "The date is another than the one named in the cited words.",
        _event("2022-04", "The flood", _FLOOD),
        _event("2023-04", "The flood", _FLOOD),
    ),
    Code(
        "no-citation",
        "warning",
        "A statement without a citation cannot be checked by its reader.",
        f"summary:\n- text: {_OPEN}",
        _point(_OPEN, 1, "will reopen in June"),
    ),
    Code(
        "doubtful",
        "warning",
        "A program drafted this statement, is not sure of what it names here, and nobody has "
        "looked at it yet. Such statements are listed first.",
        _OPEN_POINT + "\n  reviewed: no\n  doubt: it may be the June after",
        _OPEN_POINT + "\n  reviewed: 2024-05-14\n  doubt: it may be the June after",
    ),
    Code(
        "not-reviewed",
        "warning",
        "A program drafted these statements, and nobody has looked at them yet.",
        _OPEN_POINT + "\n  reviewed: no",
        _OPEN_POINT + "\n  reviewed: yes",
    ),
    Code(
        "uncited-paragraph",
        "note",
        "Nothing cites these paragraphs. That is often right; see that nothing that matters is in "
        "them.",
    ),
    Code(
        "unused-ignore",
        "warning",
        "A comment “# check: ignore CODE reason” silences nothing: no such warning stands on "
        "its line, or the reason is missing. Errors cannot be silenced.",
        "slug: bridge  # check: ignore number-not-cited counted by hand",
        "slug: bridge",
    ),
)
