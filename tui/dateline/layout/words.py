"""The English wording of dates and of the gaps between them, once for the whole program.

It claims no more than a date says: no day for a month, no order for two days of one month.
"""

from dateline.story.dates import MONTHS, Date, Day, Part, weekday
from dateline.story.gaps import Distance, Gap, gap

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SEASONS = ("spring", "summer", "autumn", "winter")
_COARSENESS = ("day", "month", "season", "year", "decade", "century")
_DAYS_UP_TO = 60  # a gap of more days than this is counted in months
_MONTHS_UP_TO = {"exact": 24, "range": 60}  # and from so many months on in years


def date_words(date: Date, long: bool = False) -> str:
    """A date as a reader says it: "6 Dec 2021", and "6 December 2021" when long."""
    if date.shape == "one of":
        return _one_of_words(date, long)
    if date.shape == "interval":
        return _interval_words(date, long)
    return _part_words(date.start, long) if date.start else ""


def day_words(day: Day, long: bool = False) -> str:
    """A day of the calendar: "6 Dec 2021"."""
    return f"{day.day} {_month(day.month, long)} {_year(day.year)}"


def weekday_words(date: Date, long: bool = False) -> str:
    """The weekday ("Mon") of a date that is surely one day, "" for any other."""
    if date.shape != "one" or date.precision != "day" or date.earliest is None or _doubts(date):
        return ""
    name = _WEEKDAYS[weekday(date.earliest)]
    return name if long else name[:3]


def precision_words(date: Date) -> str:
    """How exactly a date is known, in a word or two: "month known"; "" for a plain day."""
    if doubts := _doubts(date):
        return " and ".join(doubts)
    if date.missing:
        side = "start" if date.start is None else "end"
        if date.shape == "interval":
            return f"{side} {'open' if date.missing == 'open' else 'not known'}"
        return "latest day known" if side == "start" else "earliest day known"
    if date.shape == "one of":
        return "day not known"
    ends = [part for part in (date.start, date.end) if part]
    if hidden := [part.unspecified for part in ends if _has_hidden_day(part)]:
        return f"{hidden[0]} not known"
    coarse = max(ends, key=lambda part: _COARSENESS.index(part.precision))
    return "" if coarse.precision == "day" else f"{coarse.precision} known"


def gap_words(a: Date, b: Date) -> str:
    """How long after `a` the date `b` is, listed after it; "" where nothing can truly be said."""
    between = gap(a, b)
    doubts = {*_doubts(a), *_doubts(b)}
    if between is None or "uncertain" in doubts:
        return ""
    if doubts:
        return _about(between, [part for date in (a, b) for part in (date.start, date.end) if part])
    if between.order == "overlapping":
        return "overlapping"
    shortest, longest = between.shortest, between.longest
    if longest is None:
        return _at_least(shortest)
    if shortest.total_days == 0 and longest.total_days == 0:
        return "same day"
    period = _common_period(a, b) if shortest.total_days == 0 else ""
    if period == "month" or (period and longest.total_days > _DAYS_UP_TO):
        return f"in the same {period}"
    if between.order == "unknown":
        return f"{_at_most(longest)} apart"
    return _exactly(longest) if shortest == longest else _between(shortest, longest)


def _part_words(part: Part, long: bool) -> str:
    """One end of a date, with what is said about how far to trust it."""
    notes = [f"{part.unspecified} not given"] if _has_hidden_day(part) else []
    if part.uncertain:
        notes.append("uncertain")
    words = _plain_words(part, long)
    if part.approximate:
        words = f"roughly {words}" if words.startswith("between") else f"about {words}"
    return f"{words} ({', '.join(notes)})" if notes else words


def _plain_words(part: Part, long: bool) -> str:
    """What is written of a year, a month, a day and a time."""
    if part.unspecified == "decade" and part.year >= 1000 and part.year % 100:
        decade = f"{part.year}s"  # but not 1900s, which many read as the century
        return f"the {decade}" if part.approximate else decade
    if part.precision in ("decade", "century"):
        first, last = _year(part.earliest.year), _year(part.latest.year)
        return f"between {first} and {last}"
    if part.season:
        return f"{_SEASONS[part.season - 21]} {_year(part.year)}"
    if part.month is None:
        return _year(part.year)
    if part.day is None:
        return f"{_month(part.month, long)} {_year(part.year)}"
    words = day_words(part.earliest, long)
    return f"{words}, {_time(part.time)}" if part.time else words


def _has_hidden_day(part: Part) -> bool:
    """Whether a month or a day is written as XX."""
    return part.unspecified in ("month", "day", "month and day")


def _time(time: str) -> str:
    """A time to the minute, its offset as written: "23:20 UTC", "23:20 UTC+04:30", "23:20"."""
    offset = time[8:]
    return f"{time[:5]} UTC{offset.removeprefix('Z')}" if offset else time[:5]


def _one_of_words(date: Date, long: bool) -> str:
    """One day of a range, which one is not known."""
    if date.start and date.end:
        return "between {} and {}".format(*_pair(date.start, date.end, long))
    if date.start:
        return f"{'on' if date.start.day else 'in'} or after {_part_words(date.start, long)}"
    if date.end:
        return f"by {'' if date.end.day else 'the end of '}{_part_words(date.end, long)}"
    return ""


def _interval_words(date: Date, long: bool) -> str:
    """Something that lasts. An open end is not called present, and an unknown one is said."""
    if date.start and date.end:
        if date.start == date.end:
            words = _part_words(date.start, long)
            return words if date.precision == "range" and date.start.day else f"within {words}"
        return "{} to {}".format(*_pair(date.start, date.end, long))
    if date.start:
        words = _part_words(date.start, long)
        return f"from {words} onwards" if date.missing == "open" else f"{words} to an unknown date"
    words = _part_words(date.end, long) if date.end else ""
    return f"until {words}" if date.missing == "open" else f"an unknown date to {words}"


def _pair(start: Part, end: Part, long: bool) -> tuple[str, str]:
    """Two ends, what both share said once: "3" and "9 May 2024"."""
    first, last = _part_words(start, long), _part_words(end, long)
    doubtful = any(p.approximate or p.uncertain or p.unspecified for p in (start, end))
    alike = start.year == end.year and (start.day is None) == (end.day is None)
    if doubtful or not alike or not start.month or not end.month:
        return first, last
    if start.day and start.month == end.month:
        return str(start.day), last
    return first.removesuffix(f" {_year(start.year)}"), last


def _year(year: int) -> str:
    """A year as histories write it; there is no year 0 between 1 BC and AD 1."""
    if year < 1:
        return f"{1 - year} BC"
    return str(year) if year >= 1000 else f"AD {year}"


def _month(month: int, long: bool) -> str:
    return MONTHS[month - 1] if long else MONTHS[month - 1][:3]


def _doubts(date: Date) -> list[str]:
    """What the qualifiers of a date say."""
    ends = [part for part in (date.start, date.end) if part]
    approximate = ["approximate"] if any(part.approximate for part in ends) else []
    return approximate + (["uncertain"] if any(part.uncertain for part in ends) else [])


def _about(between: Gap, ends: list[Part]) -> str:
    """A gap to or from an approximate date: rounded outwards, or nothing where it is small.

    The bounds of "about 2021" are not hard, so only whole units as coarse as the date are said.
    """
    years = any(part.approximate and part.precision not in ("day", "month") for part in ends)
    if between.order != "certain" or between.longest is None:
        return ""
    unit = 12 if years or between.longest.months >= _MONTHS_UP_TO["range"] else 1
    low, high = between.shortest.months // unit, _ceiling(between.longest, unit)
    return f"about {_range(low, high, 'year' if unit == 12 else 'month')}" if low else ""


def _common_period(a: Date, b: Date) -> str:
    """The month or the year that surely holds both dates."""
    days = (a.earliest, a.latest, b.earliest, b.latest)
    if len({day and day[:2] for day in days}) == 1:
        return "month"
    return "year" if len({day and day[:1] for day in days}) == 1 else ""


def _exactly(distance: Distance) -> str:
    """The gap between two days, both known."""
    if distance.total_days <= _DAYS_UP_TO:
        return _count(distance.total_days, "day")
    years, months = divmod(distance.months, 12)
    if distance.months < _MONTHS_UP_TO["exact"]:
        words, rest = _count(distance.months, "month"), distance.days
        return f"{words}, {_count(rest, 'day')}" if rest else words
    words = _count(years, "year") + (f", {_count(months, 'month')}" if months else "")
    return f"more than {words}" if distance.days else words


def _between(shortest: Distance, longest: Distance) -> str:
    """A gap known within bounds, rounded outwards to whole days, months or years."""
    if longest.total_days <= _DAYS_UP_TO:
        low, high, unit = shortest.total_days, longest.total_days, "day"
    elif longest.months < _MONTHS_UP_TO["range"]:
        low, high, unit = shortest.months, _ceiling(longest, 1), "month"
    else:
        low, high, unit = shortest.months // 12, _ceiling(longest, 12), "year"
    return _range(low, high, unit) if low else _at_most(longest)


def _at_least(distance: Distance) -> str:
    if distance.total_days <= _DAYS_UP_TO:
        return f"at least {_count(distance.total_days, 'day')}" if distance.total_days else ""
    if distance.months < _MONTHS_UP_TO["exact"]:
        return f"at least {_count(distance.months, 'month')}"
    return f"at least {_count(distance.months // 12, 'year')}"


def _at_most(distance: Distance) -> str:
    if distance.total_days <= _DAYS_UP_TO:
        return f"at most {_count(distance.total_days, 'day')}"
    size, unit = (1, "month") if distance.months < _MONTHS_UP_TO["range"] else (12, "year")
    exact = distance.days == 0 and distance.months % size == 0
    return f"{'at most' if exact else 'less than'} {_count(_ceiling(distance, size), unit)}"


def _ceiling(distance: Distance, months: int) -> int:
    """How many units of so many months hold a distance whole."""
    return -(-(distance.months + (distance.days > 0)) // months)


def _range(low: int, high: int, unit: str) -> str:
    return _count(low, unit) if low == high else f"{low:,} to {_count(high, unit)}"


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number:,} {unit}s"
