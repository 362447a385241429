"""What is read as a date, what it bounds, and how everything else is refused."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.story.dates import DateError, Day, parse_date, sort_key, weekday
from dateline.story.gaps import Distance, gap

# The examples of the Library of Congress EDTF specification: text, earliest, latest, precision.
READ = [
    ("1985-04-12", (1985, 4, 12), (1985, 4, 12), "day"),
    ("1904-02-29", (1904, 2, 29), (1904, 2, 29), "day"),
    ("1985-04", (1985, 4, 1), (1985, 4, 30), "month"),
    ("1985", (1985, 1, 1), (1985, 12, 31), "year"),
    ("1985-04-12T23:20:30", (1985, 4, 12), (1985, 4, 12), "day"),
    ("1985-04-12T23:20:30Z", (1985, 4, 12), (1985, 4, 12), "day"),
    ("1985-04-12T23:20:30-04", (1985, 4, 12), (1985, 4, 12), "day"),
    ("1985-04-12T23:20:30+04:30", (1985, 4, 12), (1985, 4, 12), "day"),
    ("1964/2008", (1964, 1, 1), (2008, 12, 31), "range"),
    ("2004-06/2006-08", (2004, 6, 1), (2006, 8, 31), "range"),
    ("2004-02-01/2005-02-08", (2004, 2, 1), (2005, 2, 8), "range"),
    ("2004-02-01/2005-02", (2004, 2, 1), (2005, 2, 28), "range"),
    ("2004-02-01/2005", (2004, 2, 1), (2005, 12, 31), "range"),
    ("2005/2006-02", (2005, 1, 1), (2006, 2, 28), "range"),
    ("2001-21", (2001, 1, 1), (2001, 12, 31), "season"),
    ("1984?", (1984, 1, 1), (1984, 12, 31), "year"),
    ("2004-06~", (2004, 6, 1), (2004, 6, 30), "month"),
    ("2004-06-11%", (2004, 6, 11), (2004, 6, 11), "day"),
    ("201X", (2010, 1, 1), (2019, 12, 31), "decade"),
    ("20XX", (2000, 1, 1), (2099, 12, 31), "century"),
    ("2004-XX", (2004, 1, 1), (2004, 12, 31), "year"),
    ("1985-04-XX", (1985, 4, 1), (1985, 4, 30), "month"),
    ("1985-XX-XX", (1985, 1, 1), (1985, 12, 31), "year"),
    ("1985-04-12/..", (1985, 4, 12), None, "open"),
    ("1985-04/..", (1985, 4, 1), None, "open"),
    ("1985/..", (1985, 1, 1), None, "open"),
    ("../1985-04-12", None, (1985, 4, 12), "open"),
    ("../1985-04", None, (1985, 4, 30), "open"),
    ("../1985", None, (1985, 12, 31), "open"),
    ("1985-04-12/", (1985, 4, 12), None, "open"),
    ("1985-04/", (1985, 4, 1), None, "open"),
    ("1985/", (1985, 1, 1), None, "open"),
    ("/1985-04-12", None, (1985, 4, 12), "open"),
    ("/1985-04", None, (1985, 4, 30), "open"),
    ("/1985", None, (1985, 12, 31), "open"),
    ("-1985", (-1985, 1, 1), (-1985, 12, 31), "year"),
    ("[..1760-12-03]", None, (1760, 12, 3), "open"),
    ("[1760-12..]", (1760, 12, 1), None, "open"),
    ("[..1984]", None, (1984, 12, 31), "open"),
    ("2004-06-XX/2004-07-03", (2004, 6, 1), (2004, 7, 3), "range"),
    ("[2024-05-03..2024-05-09]", (2024, 5, 3), (2024, 5, 9), "range"),
    ("0000", (0, 1, 1), (0, 12, 31), "year"),
]

Y_YEAR = "a year of more than four digits (Y…)"
MEMBERS = "a set with several members"
ALL_MEMBERS = "an all-members set {…}"
MIDDLE = "unspecified digits in the middle"
TIME = "a time of another shape"
# The specification's examples that are refused: each name with the texts, apart by spaces.
BY_NAME = {
    Y_YEAR: "Y170000002 Y-170000002 Y-17E7 Y171010000S3 Y3388E2S3 Y2006 Y20067890-14-10% 20067890%",
    "significant digits (S…)": "1950S2",
    "a season beyond 24 (a sub-year grouping)": "2001-34",
    MEMBERS: "[1667,1668,1670..1672] [1760-01,1760-02,1760-12..] [1667,1760-12]",
    ALL_MEMBERS: "{1667,1668,1670..1672} {1960,1961-12} {..1984} {1980..1985} "
    "{2001-01..2002-05} {1987-01-04..1988-01-05}",
    "a qualifier on a part of a date": "2004-06~-11 2004?-06-11 ?2004-06-~11 2004-%06-11 "
    "2004-06-~01/2004-06-~20",
    MIDDLE: "156X-12-25 15XX-12-25 XXXX-12-XX 1XXX-XX 1XXX-12 1984-1X",
    TIME: "2012-10-10T1:10:10 2012-10-10T10:1:10",
    "a time in an interval": "2005-07-25T10:10:10Z/2006-01-01T10:10:10Z",
    "a plus sign": "+2006%",
    "a qualified season (^…)": "2001-21^southernHemisphere",
}
REFUSED = [
    *((text, name) for name, texts in BY_NAME.items() for text in texts.split()),
    # The specification's own invalid examples.
    ("1863- 03-29", "write 1863-03-29"),
    (" 1863-03-29", "write 1863-03-29"),
    ("1863-03 -29", "write 1863-03-29"),
    ("1863-03- 29", "write 1863-03-29"),
    ("1863-03-29 ", "write 1863-03-29"),
    ("18 63-03-29", "write 1863-03-29"),
    ("1863-0 3-29", "write 1863-03-29"),
    ("1960-06-31", "June 1960 has 30 days"),
    ("-0000", "a year that does not exist: write 0000"),
    ("NONE/", "is not a date"),
    ("2000/12-12", "a year of fewer than four digits"),
    ("[1 760-01, 1760-02, 1760-12..]", MEMBERS),
    ("[1667,1668, 1670..1672]", MEMBERS),
    ("[..176 0-12-03]", "write [..1760-12-03]"),
    ("{-1667,1668, 1670..1672}", ALL_MEMBERS),
    ("{-1667,1 668-10,1670..1672}", ALL_MEMBERS),
    ("", "an empty text is not a date"),
    # What else cannot be.
    ("2023-02-29", "February 2023 has 28 days"),
    ("1900-02-29", "February 1900 has 28 days"),
    ("1985-04-12/1985-06-31", "June 1985 has 30 days"),
    ("2024-13", "has the month 13"),
    ("2024-00", "has the month 00"),
    ("2024-11-00", "has a day that does not exist"),
    ("2001-21-05", "a day in a season"),
    ("1985/1964", "ends before it starts"),
    ("[2024-11-19..2024-11-18]", "ends before it starts"),
    ("../..", "bounds nothing"),
    ("/", "bounds nothing"),
    ("[..]", "bounds nothing"),
    ("[1984..1984]", "bounds nothing"),
    ("[1984?..1990]", "a qualifier or unspecified digits in a range"),
    ("201X/2024", "unspecified digits in a year of an interval"),
    ("-201X", MIDDLE),
    ("1985-XX-12", MIDDLE),
    ("2024-11-19T24:00:00", "beyond 23:59:59"),
    ("2024-11-19T10:00:60", "beyond 23:59:59"),
    ("2024-11-19T10:00:00+25", "beyond 23:59:59"),
    ("2024-11T10:00:00", "has no day for its time"),
    ("2024-11-19T10:00:00~", TIME),
    ("２０２４", "digits of another script"),
    ("44", "a year of fewer than four digits"),
    ("1" * 65, "at most 64 characters"),
    # What people write.
    ("2024/11/19", "write 2024-11-19"),
    ("19.11.2024", "write 2024-11-19"),
    ("11/19/2024", "write 2024-11-19"),
    ("19 November 2024", "write 2024-11-19"),
    ("November 19th, 2024", "write 2024-11-19"),
    ("Nov 2024", "write 2024-11"),
    ("2024-1-5", "write 2024-01-05"),
    ("20241119", "write 2024-11-19"),
    ("2024-11-19 10:00", "write 2024-11-19T10:00:00"),
    ("2024-11-19T10:00Z", "write 2024-11-19T10:00:00Z"),
    ("1964-2008", "write 1964/2008"),
    ("1964\u20132008", "write 1964/2008"),
    ("201x", "write 201X"),
    ("about 2021", "write 2021~"),
    ("soon", "put words in display_date"),
    ("03/04/2024", "could mean 2024-04-03 or 2024-03-04"),
    ("31 June 2024", "is not a date"),
]


@pytest.mark.parametrize(("text", "earliest", "latest", "precision"), READ)
def test_a_supported_date_has_the_bounds_that_are_written(text, earliest, latest, precision):
    date = parse_date(text)
    assert (date.text, date.earliest, date.latest) == (text, earliest, latest)
    assert date.precision == precision


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_anything_else_is_refused_by_name(text, reason):
    with pytest.raises(DateError) as refusal:
        parse_date(text)
    assert reason in str(refusal.value)


def test_a_qualifier_says_approximate_uncertain_or_both():
    marks = [(p.approximate, p.uncertain) for p in (parse_date(f"1984{m}").start for m in "~?%")]
    assert marks == [(True, False), (False, True), (True, True)]


def test_an_open_end_is_told_from_an_unknown_one():
    missing = [parse_date(text).missing for text in ("1985/..", "1985/", "/1985", "[1985..]")]
    assert missing == ["open", "unknown", "unknown", "open"]


def test_a_time_is_kept_as_written():
    assert parse_date("1985-04-12T23:20:30+04:30").start.time == "23:20:30+04:30"


def test_a_message_holds_no_control_characters_of_the_text():
    with pytest.raises(DateError) as refusal:
        parse_date("\x1b[31m\u202e2024\x00")
    assert str(refusal.value).isprintable()


@pytest.mark.parametrize(
    ("day", "name"),
    [((2024, 11, 19), 1), ((1, 1, 1), 0), ((0, 12, 31), 6), ((-4713, 11, 24), 0)],
)
def test_the_weekday_is_right_before_year_one_too(day, name):
    assert weekday(Day(*day)) == name


def test_a_timeline_is_in_order_of_the_earliest_then_the_latest_day():
    order = [
        "../1985",
        "2021-12-06",
        "2022-01-01",
        "2022",
        "2024-10",
        "2024-11",
        "[..2024-11-19]",
        "2024-11-19",
        "[2024-11-19..]",
    ]
    dates = [parse_date(text) for text in order]
    assert sorted(dates, key=sort_key) == dates


def test_a_gap_is_bounded_by_what_is_written():
    found = gap(parse_date("2021-12-06"), parse_date("2022"))
    assert found.shortest == Distance(0, 26, 26)
    assert found.longest == Distance(12, 25, 390)
    assert found.order == "certain"


def test_a_gap_across_all_the_years_is_counted():
    found = gap(parse_date("-9999-01-01"), parse_date("9999-01-01"))
    assert found.shortest == found.longest == Distance(19998 * 12, 0, 7_304_119)


def test_a_gap_is_none_where_nothing_is_bounded():
    assert gap(parse_date("[2024-11-19..]"), parse_date("2025")) is None
    assert gap(parse_date("2004/2006"), parse_date("2006-06")) is None


@given(st.one_of(st.text(max_size=70), st.text("0123456789-/.[]XT:~?% YZS{},", max_size=30)))
def test_any_text_is_a_date_or_a_date_error_of_one_sentence(text):
    try:
        date = parse_date(text)
    except DateError as error:
        assert str(error) and "\n" not in str(error)
        return
    assert date.text == text
    assert date.earliest is None or date.latest is None or date.earliest <= date.latest


@given(st.lists(st.sampled_from([text for text, *_ in READ])))
def test_dates_that_tie_keep_the_order_of_the_file(texts):
    dates = list(enumerate(parse_date(text) for text in texts))
    ordered = sorted(dates, key=lambda entry: sort_key(entry[1]))
    for (i, a), (j, b) in pairwise(ordered):
        assert sort_key(a) < sort_key(b) or (sort_key(a) == sort_key(b) and i < j)


@given(st.integers(-9999, 9999), st.integers(1, 12), st.integers(1, 31))
def test_a_day_is_read_exactly_when_the_calendar_has_it(year, month, day):
    text = f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day:02}"
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    most = {2: 28 + leap, 4: 30, 6: 30, 9: 30, 11: 30}.get(month, 31)
    if day <= most:
        assert parse_date(text).earliest == (year, month, day)
    else:
        with pytest.raises(DateError, match=f"has {most} days"):
            parse_date(text)
