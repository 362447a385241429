"""The faults of a file: its form, its fields, its dates."""

from dateline.checking.code import Code

FILES = (
    Code(
        "not-yaml",
        "error",
        "The file stops being YAML here. Most often a text holds “: ” or “ #”, or starts with a "
        "special sign, and is not in quotation marks.",
        "byline: By: Eve",
        "byline: 'By: Eve'",
    ),
    Code("not-json", "error", "The file stops being JSON here."),
    Code("empty", "error", "There is nothing in the file."),
    Code("not-a-story", "error", "The file holds a list or a text, not the fields of a story."),
    Code(
        "fenced",
        "note",
        "The story is inside a Markdown code fence, as language models return it. It is read; what "
        "is outside the fence is not.",
    ),
    Code("unknown-format", "error", "Only format 1 is known.", "format: 2", "format: 1"),
    Code("not-utf-8", "error", "A byte is not UTF-8: the file was saved in another encoding."),
    Code(
        "too-large",
        "error",
        "A file of more than 10 MiB is not read, nor more than 5,000,000 characters of sources.",
    ),
    Code("too-deep", "error", "Lists and mappings are nested deeper than any story needs."),
    Code("too-many", "error", "There is more of something than the bound that the message names."),
    Code(
        "changing", "error", "What is read while it is written may be half of one, half of another."
    ),
    Code(
        "hidden-sign",
        "warning",
        "In a name or a link stands a sign of no width: it looks like another, and is not it.",
    ),
    Code("control-character", "error", "A character that steers terminals is no text."),
    Code(
        "anchor",
        "error",
        "A story is plain data: nothing in it stands for something elsewhere.",
        "slug: &name bridge",
        "slug: bridge",
    ),
    Code("tag", "error", "A story is plain data: no value has a type.", "slug: !!str x", "slug: x"),
    Code("second-document", "error", "One file is one story.", "---\nslug: bridge", "slug: bridge"),
    Code("not-a-name", "error", "A field's name is a word.", "[slug]: bridge", "slug: bridge"),
    Code(
        "text-cut",
        "error",
        "What stands behind “ #” is a comment to YAML: the text ends before it.",
        "byline: Eve Ray # 1 of 2",
        "byline: 'Eve Ray # 1 of 2'",
    ),
    Code(
        "text-or-comment",
        "warning",
        "A text of one word is followed by “ #”: perhaps the rest of it was lost to a comment.",
        "summary:\n- text: Reopening # 2\n  cite: [{paragraph: 1, exact: will reopen in June}]",
        "summary:\n- text: Reopening\n  cite: [{paragraph: 1, exact: will reopen in June}]",
    ),
    Code(
        "duplicate-field",
        "error",
        "A field is given twice, so one of the two would be lost.",
        "slug: bridge\nslug: fenwick",
        "slug: bridge",
    ),
    Code(
        "unknown-field",
        "error",
        "No such field is known. The nearest right name is told.",
        "bylin: Eve",
        "byline: Eve",
    ),
    Code(
        "missing-field",
        "error",
        "A field is missing that this cannot do without.",
        "timeline:\n- date: 2024-06\n  cite: [{paragraph: 1, exact: will reopen in June}]",
        "timeline:\n- date: 2024-06\n  headline: The bridge reopens\n"
        "  cite: [{paragraph: 1, exact: will reopen in June}]",
    ),
    Code(
        "wrong-type",
        "error",
        "A list stands where a text should be, or the other way round.",
        "byline: [Eve]",
        "byline: Eve",
    ),
    Code(
        "bad-choice",
        "error",
        "This field takes only one of a few words.",
        "quotes:\n- kind: indirect\n  text: Repairs took 300 days.\n  speaker: Tom Ortiz\n"
        "  cite: [{paragraph: 3, exact: Repairs took 300 days}]",
        "quotes:\n- kind: reported\n  text: Repairs took 300 days.\n  speaker: Tom Ortiz\n"
        "  cite: [{paragraph: 3, exact: Repairs took 300 days}]",
    ),
    Code(
        "bad-date",
        "error",
        "Dates are written as EDTF writes them: 2024-05-14, 2024-05, 2024, or as a bound.",
        "updated: 14/05/2024",
        "updated: 2024-05-14",
    ),
    Code(
        "bad-answer",
        "error",
        "This field takes no or yes, or the day on which the answer became yes.",
        "unknowns:\n- {text: Why it took so long., reviewed: perhaps}",
        "unknowns:\n- {text: Why it took so long., reviewed: 2024-05-14}",
    ),
    Code("bad-number", "error", "This field takes a whole number.", "revision: two", "revision: 2"),
    Code(
        "bad-language",
        "error",
        "A language is written as its BCP 47 tag, so that programs know it.",
        "language: english",
        "language: en",
    ),
    Code(
        "duplicate-id",
        "error",
        "Two parts have the same id, so a link or a correction could mean either.",
        "unknowns:\n- {id: why, text: Why it took so long.}\n- {id: why, text: Who pays.}",
        "unknowns:\n- {id: why, text: Why it took so long.}\n- {id: who, text: Who pays.}",
    ),
    Code(
        "bad-id",
        "error",
        "The sign ¶ divides an id from a paragraph in links, so no id holds it.",
        "unknowns:\n- {id: why¶1, text: Why it took so long.}",
        "unknowns:\n- {id: why, text: Why it took so long.}",
    ),
    Code(
        "duplicate-section",
        "error",
        "A section has the title or the id of another. Those of Summary, Timeline, Key quotes and "
        "Source are taken, and the headings Notes and Sources of a printed page.",
        "sections:\n- title: Key quotes\n  statements:\n  - text: Repairs took 300 days.\n"
        "    cite: [{paragraph: 3, exact: Repairs took 300 days}]",
        "sections:\n- title: Repairs\n  statements:\n  - text: Repairs took 300 days.\n"
        "    cite: [{paragraph: 3, exact: Repairs took 300 days}]",
    ),
    Code(
        "dangling-id",
        "error",
        "A correction names something that the story does not have.",
        "corrections:\n- {text: The month was wrong., affects: [openin]}\n"
        "unknowns:\n- {id: opening, text: Which day in June.}",
        "corrections:\n- {text: The month was wrong., affects: [opening]}\n"
        "unknowns:\n- {id: opening, text: Which day in June.}",
    ),
    Code(
        "source-file",
        "error",
        "The text of a source cannot be read: it must be a file in the story's folder, or inline.",
    ),
    Code(
        "text-changed",
        "error",
        "The text of a source is no longer the one that was checked: its sha256 is another.",
    ),
    Code(
        "date-order",
        "error",
        "Dates of the story stand in an order that cannot be.",
        "updated: 2024-05-13",
        "updated: 2024-05-15",
    ),
    Code(
        "happened-in-the-future",
        "error",
        "An event cannot have happened on a day that is still to come.",
        "timeline:\n- date: 2024-06\n  status: happened\n  headline: The bridge reopens\n"
        "  cite: [{paragraph: 1, exact: will reopen in June}]",
        "timeline:\n- date: 2024-06\n  status: planned\n  headline: The bridge reopens\n"
        "  cite: [{paragraph: 1, exact: will reopen in June}]",
    ),
    Code(
        "planned-in-the-past",
        "error",
        "An event cannot be planned for a day that is past.",
        "timeline:\n- date: 2023-04\n  status: planned\n  headline: The flood\n"
        "  cite: [{paragraph: 1, exact: the flood of April 2023}]",
        "timeline:\n- date: 2023-04\n  status: happened\n  headline: The flood\n"
        "  cite: [{paragraph: 1, exact: the flood of April 2023}]",
    ),
    Code(
        "said-after-published",
        "error",
        "Nobody can be quoted before they spoke.",
        "quotes:\n- kind: direct\n  text: We have kept our word.\n  speaker: Ann Lee\n"
        "  said: 2024-05-20\n  cite: [{paragraph: 2, exact: We have kept our word}]",
        "quotes:\n- kind: direct\n  text: We have kept our word.\n  speaker: Ann Lee\n"
        "  said: 2024-05-13\n  cite: [{paragraph: 2, exact: We have kept our word}]",
    ),
)
