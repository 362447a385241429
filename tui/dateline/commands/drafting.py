"""The command `dateline draft`: a first story from an article."""

from __future__ import annotations

import sys
from argparse import ArgumentTypeError, Namespace

from dateline.commands.calls import OUTPUT_HELP, STDIN, Parser, fail, write_result

_ABOUT = """\
Draft a story from an article: headline, summary, timeline and quotes, each with its
citation. It takes no model and no network, and writes the same every time. What it is not
sure of stands at the top of the draft; go through it, then run dateline check.

  dateline draft article.txt > story.yaml
"""


def draft_story(arguments: list[str]) -> int:
    """Carry out `dateline draft`; return the exit status."""
    parser = Parser("dateline draft", _ABOUT, "")
    parser.add_argument(
        "article", metavar="ARTICLE", help="a text, Markdown or HTML file, or - for standard input"
    )
    parser.add_argument(
        "--published", type=_day, metavar="DAY", help="when it was published: yyyy-mm-dd"
    )
    parser.add_argument("--url", help="the address that it came from")
    parser.add_argument(
        "--explain",
        action="store_true",
        help="tell how each statement was made, and what is unsure",
    )
    parser.add_argument("--output", "-o", metavar="FILE", help=OUTPUT_HELP)
    options = parser.parse_args(arguments)
    from dateline.drafting.drafting import draft

    article = _article(options)
    if not article.paragraphs:
        fail(f"{_shown(options.article)} holds no text to draft from")
    drafted = draft(article)
    if options.explain:
        from dateline.drafting.explaining import explained

        return write_result(explained(drafted), options.output)
    from dateline.drafting.explaining import preface
    from dateline.story.writing import story_text

    return write_result(preface(drafted) + story_text(drafted.data), options.output)


def _day(text: str) -> str:
    from dateline.story.dates import DateError, parse_date

    try:
        if parse_date(text).precision == "day" and len(text) == 10:
            return text
    except DateError:
        pass
    raise ArgumentTypeError(f"{text!r} is not a day such as 2024-11-19")


def _shown(name: str) -> str:
    return STDIN if name == "-" else name


def _article(options: Namespace):  # type: ignore[no-untyped-def]
    """Read the article that was named, in the form that it has."""
    from dateline.drafting.forms import read_article

    name = options.article
    article = read_article(_text(name), "" if name == "-" else name)
    changes = {key: value for key in ("published", "url") if (value := getattr(options, key))}
    return article._replace(**changes)


def _text(name: str) -> str:
    """Return the text of the file that was named."""
    from dateline.story import StoryError, StoryNotFound
    from dateline.story.files import MAX_BYTES, bounded, decode, read_file

    try:
        if name == "-":
            if sys.stdin is None:
                fail("standard input is closed")
            return decode(bounded(sys.stdin.buffer.read(MAX_BYTES + 1), STDIN), STDIN)
        return decode(read_file(name, name), name)
    except StoryNotFound as error:
        fail(str(error))
    except StoryError as error:
        fail(error.faults[0].message)
