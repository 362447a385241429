"""What to write instead of a text that is no date. Imported only when one is refused."""

import re

from dateline.story.dates import MONTHS, is_date

# What stands in a text that is no date: a pattern, its name, and what to write.
_NAMED = (
    (r"Y-?[0-9]|[0-9]{5}", "a year of more than four digits (Y…)", "-9999 to 9999"),
    (r"\{", "an all-members set {…}", "a date for each member, or an interval like 1960/1961"),
    (r"\[.*,", "a set with several members", "a range, like [1667..1672]"),
    (r"[0-9]S[0-9]", "significant digits (S…)", "a decade as 195X, a century as 19XX"),
    (
        r"^-?[0-9]{4}-(2[5-9]|3[0-9]|4[01])(?![0-9-])",
        "a season beyond 24 (a sub-year grouping)",
        "21 to 24 for spring to winter, or months",
    ),
    (r"\^", "a qualified season (^…)", "the season alone, like 2001-21"),
    (r"\[.*[?~%X]", "a qualifier or unspecified digits in a range", "plain dates in it"),
    (r"[?~%]-?[0-9X]", "a qualifier on a part of a date", "it at the end, for the whole date"),
    (
        r"[0-9]X|XX",
        "unspecified digits in the middle",
        "201X, 20XX, 2004-XX, 1985-04-XX or 1985-XX-XX, or a range as [1984-10..1984-12]",
    ),
    (r"T.*/|/.*T|\[.*T", "a time in an interval or a range", "the days alone"),
    (r"[0-9]T", "a time of another shape", "hh:mm:ss, like 2024-11-19T10:00:00Z"),
    (r"^\+", "a plus sign", "the year without it"),
    (r"(?=[^\x00-\x7f])\d", "digits of another script", "the digits 0 to 9"),
    (r"(^|/)-?[0-9]{1,3}(?=[-/]|$)", "a year of fewer than four digits", "it like 0044"),
)
# Other spellings people use. Where more than one fits (03/04/2024), none is suggested.
_SPELLINGS = (
    (r"([0-9]{4}) ?(?:-|to) ?([0-9]{4})", r"\1/\2"),
    (r"([0-9]{4})([0-9]{2})([0-9]{2})", r"\1-\2-\3"),
    (r"([0-9]{4})([-/. ])([0-9]{1,2})\2([0-9]{1,2})", r"\1-\3-\4"),
    (r"([0-9]{4})[-. ]([0-9]{1,2})", r"\1-\2"),
    (r"([0-9]{1,2})([-/. ])([0-9]{1,2})\2([0-9]{4})", r"\4-\3-\1"),
    (r"([0-9]{1,2})([-/. ])([0-9]{1,2})\2([0-9]{4})", r"\4-\1-\3"),
    (r"([0-9-]{10})[ T]([0-9]{2}:[0-9]{2})(Z|[+-][0-9:]{2,5})?", r"\1T\2:00\3"),
    (r"([0-9-]{10}) ([0-9:]{8}.*)", r"\1T\2"),
    (r"([0-9]{2}[1-9])0s", r"\1X"),
    (r"(?i:about|around|circa|ca?\.) ?([0-9]{4})", r"\1~"),
    (r"(?:([0-9]{1,2})(?:st|nd|rd|th)? )?([A-Za-z]{3,9})\.?,? ([0-9]{4})", r"\3-\2-\1"),
    (r"([A-Za-z]{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})", r"\3-\1-\2"),
)


def advice(text: str) -> str:
    """Why a text is no date, and what to write instead."""
    plain = re.sub("[\u2010-\u2015\u2212]", "-", text.strip())  # dashes and the minus sign
    tries = [re.sub(r"\s+", "", plain), plain.upper()]
    for pattern, spelling in _SPELLINGS:
        if match := re.fullmatch(pattern, plain):
            words = match.expand(spelling).split("-")
            tries.append("-".join(_number(word) for word in words if word))
    readable = list(dict.fromkeys(candidate for candidate in tries if is_date(candidate)))
    if len(readable) == 1:
        return f"is not written as a date: write {readable[0]}"
    if readable:
        return f"could mean {' or '.join(readable)}: write the one that is meant"
    for pattern, name, instead in _NAMED:
        if re.search(pattern, text):
            return f"has {name}, which is not read: write {instead}"
    return (
        "is not a date: write 2024-11-19, 2024-11, 2024 or a bound as [2024-11-19..], and put "
        "words in display_date"
    )


def _number(word: str) -> str:
    """Two digits for a month name or a single digit; anything else as it is."""
    for number, month in enumerate(MONTHS, 1):
        if len(word) > 2 and month.lower().startswith(word.lower()):
            return f"{number:02}"
    return word.zfill(2)
