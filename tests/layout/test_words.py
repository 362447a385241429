"""The wording of dates and gaps, and that it claims no more than the dates allow."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.layout.words import date_words, day_words, gap_words, precision_words, weekday_words
from dateline.story.dates import Day, parse_date, sort_key

MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"

WORDS = [
    ("2021-12-06", "6 Dec 2021", ""),
    ("2024-10", "Oct 2024", "month known"),
    ("2022", "2022", "year known"),
    ("2021~", "about 2021", "approximate"),
    ("2021?", "2021 (uncertain)", "uncertain"),
    ("2021%", "about 2021 (uncertain)", "approximate and uncertain"),
    ("201X", "2010s", "decade known"),
    ("201X~", "about the 2010s", "approximate"),
    ("190X", "between 1900 and 1909", "decade known"),
    ("20XX", "between 2000 and 2099", "century known"),
    ("2004-XX", "2004 (month not given)", "month not known"),
    ("1985-04-XX", "Apr 1985 (day not given)", "day not known"),
    ("1985-XX-XX", "1985 (month and day not given)", "month and day not known"),
    ("1985-04-XX?", "Apr 1985 (day not given, uncertain)", "uncertain"),
    ("2001-21", "spring 2001", "season known"),
    ("[..2024-11-19]", "by 19 Nov 2024", "latest day known"),
    ("[..1984]", "by the end of 1984", "latest day known"),
    ("[2024-11-19..]", "on or after 19 Nov 2024", "earliest day known"),
    ("[1760-12..]", "in or after Dec 1760", "earliest day known"),
    ("[2024-05-03..2024-05-09]", "between 3 and 9 May 2024", "day not known"),
    ("[2024-05-03..2024-06-09]", "between 3 May and 9 Jun 2024", "day not known"),
    ("[2023-12-30..2024-01-02]", "between 30 Dec 2023 and 2 Jan 2024", "day not known"),
    ("1964/2008", "1964 to 2008", "year known"),
    ("2024-05/2024-08", "May to Aug 2024", "month known"),
    ("2024-05-03/2024-05-09", "3 to 9 May 2024", ""),
    ("2004/2004", "within 2004", "year known"),
    ("1984~/2004?", "about 1984 to 2004 (uncertain)", "approximate and uncertain"),
    ("1985/..", "from 1985 onwards", "end open"),
    ("1985/", "1985 to an unknown date", "end not known"),
    ("../1985", "until 1985", "start open"),
    ("/1985", "an unknown date to 1985", "start not known"),
    ("-0043", "44 BC", "year known"),
    ("-0043-03-15", "15 Mar 44 BC", ""),
    ("0000", "1 BC", "year known"),
    ("0044", "AD 44", "year known"),
    ("1985-04-12T23:20:30", "12 Apr 1985, 23:20", ""),
    ("1985-04-12T23:20:30Z", "12 Apr 1985, 23:20 UTC", ""),
    ("1985-04-12T23:20:30+04:30", "12 Apr 1985, 23:20 UTC+04:30", ""),
]

GAPS = [
    ("2021-12-06", "2022", "less than 13 months"),
    ("2022", "2024-10", "21 to 34 months"),
    ("2024-10", "2024-10", "in the same month"),
    ("2024", "2024-05", "in the same year"),
    ("2024-10", "[..2024-11-19]", ""),
    ("[..2024-11-19]", "2024-11-19", ""),
    ("[..2024-11-19]", "2025-01-01", "at least 43 days"),
    ("2024-11-19", "2024-11-19", "same day"),
    ("2024-11-19", "[2024-11-19..]", ""),
    ("2024-08-19", "[2024-11-19..]", "at least 3 months"),
    ("2024-01-01", "2024-01-02", "1 day"),
    ("2024-01-01", "2024-05-08", "4 months, 7 days"),
    ("2021-12-06", "2024-11-19", "more than 2 years, 11 months"),
    ("2024-01-01", "2026-01-01", "2 years"),
    ("2024-12-31", "2025", "at most 12 months"),
    ("2024-10-30", "2024-11", "2 to 31 days"),
    ("[2024-05-30..2024-06-09]", "2024-06-07", "at most 8 days apart"),
    ("1964", "2008", "43 to 45 years"),
    ("1964/2008", "1990", "overlapping"),
    ("1964/2008", "2010", "12 to 36 months"),
    ("1985/..", "1990", ""),
    ("-0043-03-15", "0014", "56 to 58 years"),
    ("2021~", "2024", "about 2 to 4 years"),
    ("2021~", "2022", ""),
    ("2024-06-11~", "2024-11-19", "about 5 to 6 months"),
    ("2021?", "2024", ""),
]


@pytest.mark.parametrize(("text", "words", "precision"), WORDS)
def test_a_date_is_worded_as_exactly_as_it_is_known(text, words, precision):
    date = parse_date(text)
    assert (date_words(date), precision_words(date)) == (words, precision)


def test_a_long_date_has_the_whole_name_of_the_month():
    assert date_words(parse_date("2021-12-06"), long=True) == "6 December 2021"
    assert date_words(parse_date("2024-10"), long=True) == "October 2024"
    assert day_words(Day(2021, 12, 6)) == "6 Dec 2021"


def test_only_a_day_without_a_doubt_has_a_weekday():
    texts = ("2021-12-06", "2021-12-06~", "2021-12", "[2021-12-06..]", "2021-12-06/2021-12-07")
    assert [weekday_words(parse_date(text)) for text in texts] == ["Mon", "", "", "", ""]
    assert weekday_words(parse_date("2021-12-06"), long=True) == "Monday"


@pytest.mark.parametrize(("first", "later", "words"), GAPS)
def test_a_gap_is_worded_no_more_precisely_than_the_dates(first, later, words):
    assert gap_words(parse_date(first), parse_date(later)) == words


# The properties. Days are (year, month, day), counted here without the program's own arithmetic.

YEARS = st.one_of(st.integers(2019, 2025), st.integers(2019, 2025), st.integers(-3000, 3000))


def month_length(year, month):
    return date_number((year + month // 12, month % 12 + 1, 1)) - date_number((year, month, 1))


def date_number(day):
    """Days since 1 March of the year 0: the year is counted from March."""
    year, month, of_month = day
    year, month = (year, month - 3) if month > 2 else (year - 1, month + 9)
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month + 2) // 5 + of_month


def day_of(number):
    """The day of a number, by search from a near year."""
    year = number * 400 // 146_097 - 1
    while date_number((year + 1, 1, 1)) <= number:
        year += 1
    month = max(m for m in range(1, 13) if date_number((year, m, 1)) <= number)
    return year, month, number - date_number((year, month, 1)) + 1


def later_by(day, number, unit):
    """The number of the day that is so many days, months or years later."""
    if unit == "day":
        return date_number(day) + number
    months = day[0] * 12 + day[1] - 1 + number * (12 if unit == "year" else 1)
    year, month = months // 12, months % 12 + 1
    return date_number((year, month, min(day[2], month_length(year, month))))


@st.composite
def plain_dates(draw):
    year, month = draw(YEARS), draw(st.integers(1, 12))
    day = draw(st.integers(1, month_length(year, month)))
    text = f"{'-' if year < 0 else ''}{abs(year):04}"
    return draw(st.sampled_from([text, f"{text}-{month:02}", f"{text}-{month:02}-{day:02}"]))


@st.composite
def dates(draw):
    pair = draw(plain_dates()), draw(plain_dates())
    first, last = sorted(pair, key=lambda text: sort_key(parse_date(text)))
    year, mark = draw(st.integers(1950, 2030)), draw(st.sampled_from("~?%"))
    forms = f"{first} {first} {first} {first}{mark} {first}/{last} {first}/ ../{first}"
    forms += f" [{first}..] [..{first}] {year // 10}X {year}-22 {year}-XX"
    if first != last:
        forms += f" [{first}..{last}]"
    return parse_date(draw(st.sampled_from(forms.split())))


@st.composite
def lived(draw, date):
    """A first and a last day on which the thing dated may really have begun and ended."""

    def within(low, high):
        return draw(st.one_of(st.sampled_from([low, high]), st.integers(low, high)))

    low, high = (day and date_number(day) for day in (date.earliest, date.latest))
    low, high = high - 4000 if low is None else low, low + 4000 if high is None else high
    if date.shape != "interval":
        return (within(low, high),) * 2
    end = within(max(low, date_number(date.end.earliest)) if date.end else low, high)
    start = within(low, min(end, date_number(date.start.latest)) if date.start else end)
    return start, end


CLAIMS = [
    (r"at least (\d+) (day|month|year)s?", ">="),
    (r"less than (\d+) (day|month|year)s?(?: apart)?", "<"),
    (r"at most (\d+) (day|month|year)s?(?: apart)?", "<="),
]


def is_true(words, first, later):
    """Whether words are true of the distance between two days, given as numbers."""
    start, end = day_of(first), day_of(later)
    words = words.replace(",", "") if re.search(r"\d,\d", words) else words
    if words == "same day":
        return first == later
    if words.startswith("in the same "):
        size = {"month": 2, "year": 1}[words.rpartition(" ")[2]]
        return start[:size] == end[:size]
    if words.endswith(" apart") and first > later:
        return is_true(words, later, first)
    for pattern, claim in CLAIMS:
        if match := re.fullmatch(pattern, words):
            limit = later_by(start, int(match[1]), match[2])
            return (
                first <= later
                and {">=": later >= limit, "<": later < limit, "<=": later <= limit}[claim]
            )
    if match := re.fullmatch(r"(\d+) to (\d+) (day|month|year)s", words):
        low, high, unit = int(match[1]), int(match[2]), match[3]
        return low < high and later_by(start, low, unit) <= later <= later_by(start, high, unit)
    more = words.startswith("more than ")
    counts = re.findall(r"(\d+) (day|month|year)s?", words)
    assert counts, words
    for number, unit in counts:
        start = day_of(later_by(start, int(number), unit))
    return date_number(start) < later if more else date_number(start) == later


@settings(max_examples=600)
@given(st.data(), dates(), dates())
def test_the_words_of_a_gap_are_true_of_any_days_within_the_dates(data, one, other):
    a, b = sorted((one, other), key=sort_key)
    words = gap_words(a, b)
    (first, first_end), (later, later_end) = data.draw(lived(a)), data.draw(lived(b))
    if words == "overlapping":
        assert first <= later_end and later <= first_end
    elif words:
        doubts = precision_words(a) + precision_words(b)
        assert "uncertain" not in doubts
        assert words.startswith("about ") == ("approximate" in doubts)
        assert is_true(words.removeprefix("about "), first_end, later), (words, a.text, b.text)
    assert not re.search(r"\b1 \w+s\b|\b(?!1 )\d+ (day|month|year)\b", words)


@given(YEARS, st.integers(1, 12), st.booleans())
@example(2024, 5, True)
def test_a_coarser_date_is_never_worded_with_a_finer_part(year, month, long):
    text = f"{'-' if year < 0 else ''}{abs(year):04}"
    for suffix in ("", "~", "?", "/", "/.."):
        assert not re.search(MONTHS, date_words(parse_date(text + suffix), long))
        words = date_words(parse_date(f"{text}-{month:02}{suffix}"), long)
        assert re.search(MONTHS, words)
        assert len(re.findall(r"\d+", words)) == 1  # the year and no day
