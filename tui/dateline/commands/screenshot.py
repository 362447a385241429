"""The command `dateline screenshot`: the reader as a picture."""

from __future__ import annotations

from argparse import ArgumentTypeError

from dateline.commands.calls import (
    OUTPUT_HELP,
    SECTIONS,
    Parser,
    check_ending,
    digits,
    fail,
    load,
    write_result,
)
from dateline.commands.reading import THEME_HELP, exporter


def write_screenshot(arguments: list[str]) -> int:
    """Carry out the command."""
    options = _parser().parse_args(arguments)
    if options.output:
        check_ending(options.output, (".svg",))
    opened = load(options.story)
    from dateline.layout.sections import NoSuchSection
    from dateline.reader.picture import picture
    from dateline.reader.themes import NoSuchTheme

    try:
        svg = picture(
            opened,
            exporter=exporter,
            size=options.size,
            section=options.section,
            keys=list(filter(None, options.keys.split(","))),
            theme=options.theme,
        )
    except (NoSuchSection, NoSuchTheme) as error:
        fail(str(error))
    return write_result(svg, options.output, read=opened.files)


def _parser() -> Parser:
    parser = Parser("dateline screenshot", "Write a picture of the reader, as SVG.")
    parser.add_argument(
        "--size", type=_size, default=(120, 36), help="columns x rows (default: 120x36)"
    )
    parser.add_argument("--section", metavar="ID", help=f"go to this section first: {SECTIONS}")
    parser.add_argument("--keys", default="", help="then press these, such as j,j,enter")
    parser.add_argument("--theme", help=THEME_HELP)
    parser.add_argument("--output", "-o", metavar="FILE", help=OUTPUT_HELP)
    return parser


def _size(text: str) -> tuple[int, int]:
    columns, _, rows = text.partition("x")
    if all(digits(each) and 4 <= int(each) <= 1000 for each in (columns, rows)):
        return int(columns), int(rows)
    raise ArgumentTypeError(f"{text!r} is not a size such as 120x36, in columns and rows")
