"""Points in time as feeds write them: seconds since 1970, ISO 8601, the dates of mails."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import NamedTuple


class Moment(NamedTuple):
    """A point in time."""

    written: str
    """EDTF, to the second where the time of day is given."""
    day: date
    """The day; of a time with an offset that in UTC."""


_DUMMIES = frozenset({date(1970, 1, 1), date(1, 1, 1), date(1900, 1, 1)})
"""What programs write where they know no date."""


def moment(value: object) -> Moment | None:
    """Return the point in time that a text or a number names; None where it names none."""
    text = value.strip() if isinstance(value, str) else ""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        try:
            day = date.fromisoformat(text)
        except ValueError:
            return None
        return None if day in _DUMMIES else Moment(text, day)
    try:
        found = _time(text)
    except (ValueError, OverflowError, OSError, TypeError, IndexError):
        return None
    if found is None or not 1000 <= found.year <= 9000:
        return None
    in_utc = found.astimezone(UTC) if found.tzinfo else found
    if in_utc.date() in _DUMMIES:
        return None
    offset = found.strftime("%z")
    zone = "" if not offset else "Z" if offset[:5] == "+0000" else f"{offset[:3]}:{offset[3:5]}"
    return Moment(f"{found:%Y-%m-%dT%H:%M:%S}{zone}", in_utc.date())


def _time(text: str) -> datetime | None:
    if re.fullmatch(r"\d{9,10}(?:\.\d{1,9})?", text):
        return datetime.fromtimestamp(int(text.partition(".")[0]), UTC)
    if re.fullmatch(r"\d{12,13}", text):
        return datetime.fromtimestamp(int(text) // 1000, UTC)
    if re.match(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d", text):
        return datetime.fromisoformat(text)
    if re.match(r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d", text):
        from email.utils import parsedate_to_datetime

        return parsedate_to_datetime(text)
    return None
