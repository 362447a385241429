"""The command `dateline draft`: a first story from an article, or one for each entry of a feed."""

from __future__ import annotations

import gc
import os
from argparse import ArgumentTypeError, Namespace
from itertools import islice
from typing import TYPE_CHECKING

from dateline.commands.calls import GOOD, Parser, check_ending, fail, say, write_result
from dateline.story.files import STDIN

if TYPE_CHECKING:
    from dateline.articles.article import Article
    from dateline.inputs.read import Input

_ABOUT = """\
Draft a story from an article: headline, summary, timeline and quotes, each with its
citation. It takes no model, and no network but for an address that is named; it writes the
same every time. Each statement says “reviewed: no”, and what is not sure in “doubt”: read it
beside its source in the reader, where r marks it as reviewed; then run dateline check.
Web pages and feeds need the extra “articles”: pip install 'dateline[articles]'.

  dateline draft article.txt > story.yaml
  dateline draft --feed feed.xml --all --output stories
  dateline draft --merge story.yaml second-article.txt --output story.yaml

--merge adds an article to a story as one more source: what it tells beside, citations for what it
bears out, and the points on which the sources differ. What the story says stays as it is, but for
the day from which it tells (as_of).
"""
_ENDINGS = (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml")


def draft_story(arguments: list[str]) -> int:
    """Carry out `dateline draft`; return the exit status."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if (options.article is None) == (options.feed is None):
        parser.error("name an ARTICLE, or a feed with --feed")
    if options.merge is not None:
        _check_merge(parser, options)
        from dateline.commands.merging import merge_article

        return merge_article(_article(options), options)
    if options.all and not (options.feed and options.output):
        parser.error("--all goes with --feed FEED and --output FOLDER")
    if options.output and not options.all:
        check_ending(options.output, (".txt", ".md") if options.explain else (".yaml", ".yml"))
    if options.feed is None:
        gc.disable()  # there is no garbage in one article; to look for it takes 4 ms
        return _write(_article(options), options)
    articles = _entries(options.feed, every=options.all)
    if options.all:
        return _write_all(articles, options)
    return _write(articles[0], options)


def _write(article: Article, options: Namespace) -> int:
    """Write the draft of one article."""
    text, read = _drafted(article, options), [_found(options.article or options.feed)]
    return write_result(text, options.output, read=read, for_people=options.explain)


def _parser() -> Parser:
    parser = Parser("dateline draft", _ABOUT, "")
    parser.add_argument(
        "article",
        nargs="?",
        metavar="ARTICLE",
        help="a text, Markdown or HTML file, a folder with one, an http(s) address, or -",
    )
    parser.add_argument(
        "--feed", help="RSS, Atom or RDF: draft its first entry, or with --all each"
    )
    parser.add_argument("--all", action="store_true", help="a story for each entry of the feed")
    parser.add_argument(
        "--merge", metavar="STORY", help="add the article to this story, as one more source"
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
    parser.add_argument(
        "--output",
        "-o",
        metavar="FILE",
        help="write to a file, whole or not at all; with --all: the folder of the stories",
    )
    return parser


def _check_merge(parser: Parser, options: Namespace) -> None:
    """Refuse what does not go with --merge."""
    if options.article is None:
        parser.error("--merge goes with an ARTICLE, not with a feed")
    if options.article == options.merge == "-":
        parser.error("only one of STORY and ARTICLE can be standard input")
    if options.explain and options.output == options.merge:
        parser.error("--explain writes no story; name another --output, or none")


def _day(text: str) -> str:
    from dateline.story.dates import DateError, parse_date

    try:
        if len(text) == 10 and parse_date(text).precision == "day":
            return text
    except DateError:
        pass
    raise ArgumentTypeError(f"{text!r} is not a day such as 2024-11-19")


def _drafted(article: Article, options: Namespace) -> str:
    """Return what is written for an article: its draft, or how that was made."""
    from dateline.drafting.drafting import draft
    from dateline.drafting.explaining import explained, preface

    changes = {key: value for key in ("published", "url") if (value := getattr(options, key))}
    drafted = draft(article._replace(**changes))
    if options.explain:
        return explained(drafted)
    from dateline.story.writing import story_text

    return preface(drafted) + story_text(drafted.data)


def _article(options: Namespace) -> Article:
    """Read the article that was named, in the form that it has."""
    from dateline.articles.article import ArticleError
    from dateline.articles.read import read_article
    from dateline.inputs.urls import is_address
    from dateline.inputs.urls import shown as shown_address
    from dateline.story import StoryError

    name = _found(options.article)
    address = shown_address(name) if is_address(name) else ""
    shown = STDIN if name == "-" else address or name
    try:
        given = _input(name)
        article = read_article(given.data, "" if name == "-" else name, shown, given.charset)
    except StoryError as error:
        fail(str(error.faults[0]))
    except ArticleError as error:
        fail(f"{shown} {error}")
    if address and not article.url:
        article = article._replace(url=address)
    return article


def _found(name: str) -> str:
    """Return the file that is named: of a folder, the one article in it."""
    if name == "-" or not os.path.isdir(name):
        return name
    inside = sorted(each for each in os.listdir(name) if each.lower().endswith(_ENDINGS))
    articles = [each for each in inside if each.lower().startswith("article.")] or inside
    if len(articles) != 1:
        held = f"{len(articles)} articles" if articles else "no article"
        fail(f"{name} holds {held}; name the article itself: a text, Markdown or HTML file")
    return os.path.join(name, articles[0])


def _input(name: str) -> Input:
    """Read the file that was named, or what is at the address."""
    from dateline.inputs.read import read_input
    from dateline.inputs.urls import NotFetched, shown
    from dateline.story import StoryError, StoryNotFound

    try:
        return read_input(name)
    except StoryNotFound as error:
        fail(str(error))
    except NotFetched as error:
        fail(f"{shown(name)}: {error}")
    except StoryError as error:
        fail(str(error.faults[0]))


def _entries(name: str, *, every: bool) -> list[Article]:
    """Return the entries of the feed that was named, or the first of them."""
    from dateline.articles.article import ArticleError
    from dateline.articles.feeds import read_feed

    shown = STDIN if name == "-" else name
    try:
        given = _input(name)
        found = read_feed(given.data, given.charset)
        articles = list(islice(found, None if every else 1))
    except ArticleError as error:
        fail(f"{shown} {error}")
    if not articles:
        fail(f"{shown} is not a feed, or none of its entries has any text")
    return articles


def _write_all(articles: list[Article], options: Namespace) -> int:
    """Write a story for each entry, in a folder of its own; what is there already stays."""
    from dateline.commands.progress import Progress
    from dateline.disk import make_folder, write_whole
    from dateline.drafting.drafting import slug

    written = 0
    taken: dict[str, int] = {}
    with Progress() as progress:
        for number, article in enumerate(articles, 1):
            progress.show(article.headline, number - 1, len(articles))
            name = slug(article.headline) or f"entry-{number}"
            taken[name] = taken.get(name, 0) + 1
            name += f"-{taken[name]}" if taken[name] > 1 else ""
            folder = os.path.join(options.output, name)
            path = os.path.join(folder, "story.yaml")
            if os.path.exists(path):
                continue
            text = _drafted(article, options)
            try:
                make_folder(folder)
                write_whole(path, text)
            except OSError as error:
                fail(f"{path} cannot be written: {error.strerror}")
            written += 1
    known = "; what was there already stays" if written < len(articles) else ""
    say(f"{written} of {len(articles)} entries drafted into {options.output}{known}")
    return GOOD
