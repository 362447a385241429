"""Plants faults into true stories, to see whether the check finds each where it was put.

A plant changes the text of a story file as a slip of its author would, and remembers the line.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import yaml

from dateline.checking import check_text
from dateline.story import bundled_stories, parse_story

OWN = Path(__file__).parents[1] / "checking" / "stories"
"""Stories with made-up sources: one with quotation marks and dashes, two papers that differ, and
one that names its days by yesterday and Monday."""


class Plant(NamedTuple):
    """A story with one fault."""

    text: str
    lines: set[int]
    """Where it may be found: the line of what was changed, as a rule just one."""


class Scalar(NamedTuple):
    """A value of the file as it is written."""

    path: tuple[str | int, ...]
    value: str
    start: int
    end: int
    plain: bool


_STATEMENTS = ("summary", "timeline", "quotes", "sections", "unknowns", "language")


class Script:
    """A true story as its author wrote it."""

    def __init__(self, path: Path) -> None:
        self.folder = str(path.parent)
        self.name = path.parent.name
        self.text = path.read_text("utf-8")
        self.story = parse_story(self.text, "story.yaml", self.folder)
        root = yaml.compose(self.text, Loader=yaml.SafeLoader)
        self.scalars = {each.path: each for each in _scalars(root, ())}
        self.keys = dict(_keys(root, ()))

    def named(self, *names: str, inside: str = "") -> list[Scalar]:
        """The values of the fields with these names, in these parts of the story."""
        return [
            each
            for each in self.scalars.values()
            if each.path[-1] in names and each.path[0] in ((inside,) if inside else _STATEMENTS)
        ]

    def beside(self, scalar: Scalar, name: str) -> Scalar | None:
        """Another field of the same mapping."""
        return self.scalars.get((*scalar.path[:-1], name))

    def line(self, index: int) -> int:
        return self.text.count("\n", 0, index) + 1

    def put(self, scalar: Scalar, value: str) -> Plant:
        """Write a value anew, in double quotation marks and on its own line."""
        raw = self.text[scalar.start : scalar.end]
        tail = raw[len(raw.rstrip()) :]
        written = json.dumps(value, ensure_ascii=False) + tail
        text = self.text[: scalar.start] + written + self.text[scalar.end :]
        return Plant(text, {self.line(scalar.start)})

    def change(self, scalar: Scalar, start: int, end: int, new: str) -> Plant:
        """Change some characters of the file inside a value."""
        text = self.text[: scalar.start + start] + new + self.text[scalar.start + end :]
        return Plant(text, {self.line(scalar.start + start)})

    def raw(self, scalar: Scalar) -> str:
        return self.text[scalar.start : scalar.end]


def _scalars(node: Any, path: tuple[str | int, ...]) -> Iterator[Scalar]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _scalars(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from _scalars(value, (*path, index))
    else:
        value = " ".join(node.value.split())
        start, end = node.start_mark.index, node.end_mark.index
        yield Scalar(path, value, start, end, node.style is None)


def _keys(node: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield (*path, key.value), key.start_mark
            yield from _keys(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from _keys(value, (*path, index))


def scripts() -> list[Script]:
    """The bundled stories and those of the tests, all true to their sources."""
    files = [*map(Path, bundled_stories().values()), *sorted(OWN.glob("*/story.yaml"))]
    return [Script(path) for path in files]


Planter = Callable[[Script, Random], Plant | None]

WORDS = ("seldom", "green", "under", "nearly", "against", "former", "harvest", "quietly")
NAMES = ("Zubrin", "Castellan", "Okonjo", "Thorvald", "Marquez", "Ilfracombe")
_WORD = re.compile(r"(?<![\w’'.-])[a-z]{4,}(?![\w’'-])")
_NAME = re.compile(r"(?<![\w’'])[A-Z][a-z]{3,}(?!\w)")
_DIGITS = re.compile(r"(?<![\w.,])\d[\d,]*(?![\w.,]*\d)")
_COUNTED = re.compile(
    r"(?<![\w.,-])\d[\d,]*(?![\d.,]*\d)(?! (?:Jan|Feb|Mar|Apr|Ma[ry]|Ju[nl]|Aug|Sep|Oct|Nov|Dec))"
)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DATED = re.compile(rf"\b(?:{'|'.join(_MONTHS)})\b|\b(?:1[89]|20)\d\d\b")


def _in_words(
    names: tuple[str, ...], pattern: re.Pattern[str], new: Any, inside: str = ""
) -> Planter:
    """Change one match of a pattern in one of the fields with these names."""

    def plant(script: Script, random: Random) -> Plant | None:
        places = [
            (scalar, match)
            for scalar in script.named(*names, inside=inside)
            for match in pattern.finditer(script.raw(scalar))
        ]
        if not places:
            return None
        scalar, match = random.choice(places)
        changed = new(match[0], random)
        return changed and script.change(scalar, *match.span(), changed)

    return plant


def _other(choices: tuple[str, ...]) -> Callable[[str, Random], str]:
    return lambda old, random: random.choice([each for each in choices if each != old])


def _digit(old: str, random: Random) -> str:
    places = [index for index, sign in enumerate(old) if sign.isdigit()]
    at = random.choice(places)
    digits = "123456789" if at == 0 else "0123456789"
    return old[:at] + random.choice(digits.replace(old[at], "")) + old[at + 1 :]


def _dated(old: str, random: Random) -> str:
    return _digit(old, random) if old[0].isdigit() else _other(_MONTHS)(old, random)


def _typo(old: str, random: Random) -> str:
    places = [at for at in range(len(old) - 1) if old[at] != old[at + 1]]
    at = random.choice(places)
    return old[:at] + old[at + 1] + old[at] + old[at + 2 :]


def _marks(signs: str) -> Planter:
    """Change one of some signs in cited words to another of them."""

    def plant(script: Script, random: Random) -> Plant | None:
        places = [
            (scalar, at)
            for scalar in script.named("exact")
            for at, sign in enumerate(scalar.value)
            if sign in signs
        ]
        if not places:
            return None
        scalar, at = random.choice(places)
        new = _other(tuple(signs))(scalar.value[at], random)
        return script.put(scalar, scalar.value[:at] + new + scalar.value[at + 1 :])

    return plant


def _gone(script: Script, random: Random) -> Plant | None:
    """Leave a word out of cited words, not the first and not the last."""
    places = [
        (scalar, at)
        for scalar in script.named("exact")
        for at in range(1, len(scalar.value.split()) - 1)
    ]
    if not places:
        return None
    scalar, at = random.choice(places)
    words = scalar.value.split()
    if words[at - 1] == words[at] or words[at] == words[at + 1]:
        return None
    return script.put(scalar, " ".join(words[:at] + words[at + 1 :]))


def _paragraph(script: Script, random: Random) -> Plant | None:
    scalar = random.choice(script.named("paragraph"))
    exact = script.beside(scalar, "exact")
    paragraphs = _paragraphs(script, scalar)
    other = random.randrange(1, len(paragraphs) + 1)
    if exact is None or exact.value in paragraphs[other - 1]:
        return None
    return script.put(scalar, str(other))


def _paragraphs(script: Script, scalar: Scalar) -> tuple[str, ...]:
    source = script.beside(scalar, "source")
    id = source.value if source else script.story.sources[0].id
    return next(each.paragraphs for each in script.story.sources if each.id == id)


def _foreign(script: Script, random: Random) -> Plant | None:
    """Cite words that stand in another paragraph."""
    scalar, other = random.sample(script.named("exact"), 2)
    number = script.beside(scalar, "paragraph")
    if number is None or other.value in _paragraphs(script, scalar)[int(number.value) - 1]:
        return None
    plant = script.put(scalar, other.value)
    # The words and their place do not fit: which of the two is the slip, nobody can tell.
    source = script.beside(scalar, "source")
    return plant._replace(
        lines=plant.lines | {script.line(each.start) for each in (number, source) if each}
    )


def _source(script: Script, random: Random) -> Plant | None:
    """Name another source, which may have no such paragraph."""
    places = script.named("source")
    if not places:
        return None
    scalar = random.choice(places)
    ids = tuple(source.id for source in script.story.sources)
    plant = script.put(scalar, _other(ids)(scalar.value, random))
    number = script.beside(scalar, "paragraph")
    return plant._replace(lines=plant.lines | ({script.line(number.start)} if number else set()))


def _quote_word(script: Script, random: Random) -> Plant | None:
    places = [
        (scalar, match)
        for scalar in script.named("text", inside="quotes")
        if _kind(script, scalar) in ("direct", "partial")
        for match in _WORD.finditer(script.raw(scalar))
    ]
    if not places:
        return None
    scalar, match = random.choice(places)
    return script.change(scalar, *match.span(), random.choice(WORDS))


def _kind(script: Script, scalar: Scalar) -> str:
    kind = script.beside(scalar, "kind")
    return kind.value if kind else ""


def _put(name: str, new: Any, inside: str = "", where: Any = None) -> Planter:
    """Write one of the fields of a name anew."""

    def plant(script: Script, random: Random) -> Plant | None:
        places = [
            each
            for each in script.named(name, inside=inside)
            if where is None or where(script, each)
        ]
        if not places:
            return None
        scalar = random.choice(places)
        value = new(scalar.value, random)
        return script.put(scalar, value) if value else None

    return plant


def _date(old: str, random: Random) -> str:
    """Another date, as exact as the old one."""
    parts = old.split("-")
    if not old.replace("-", "").isdigit():
        return ""
    at = random.randrange(len(parts))
    if at == 0:
        parts[0] = str(int(parts[0]) + random.choice((-3, -2, -1, 1)))
    else:
        last = 12 if at == 1 else 28
        parts[at] = f"{random.choice([n for n in range(1, last + 1) if n != int(parts[at])]):02}"
    return "-".join(parts) if parts[1:] != ["02", "29"] else ""


def _exact_date(old: str, random: Random) -> str:
    if not re.fullmatch(r"\d{4}(-\d\d)?", old):
        return ""
    return f"{old}-{random.randrange(1, 13 if len(old) == 4 else 29):02}"


def _swap(script: Script, random: Random) -> Plant | None:
    """Give two quotes each other's speaker."""
    a, b = sorted(random.sample(script.named("speaker"), 2), key=lambda scalar: scalar.start)
    if a.value == b.value:
        return None
    plant = script.put(b, a.value)
    first = json.dumps(b.value, ensure_ascii=False)
    text = plant.text[: a.start] + first + plant.text[a.end :]
    return Plant(text, {script.line(a.start), script.line(b.start)})


def _uncited(script: Script, random: Random) -> Plant | None:
    """Leave out all citations of a statement."""
    keys = [path for path in script.keys if path[-1] == "cite"]
    path = random.choice(keys)
    mark = script.keys[path]
    lines = script.text.split("\n")
    end = mark.line + 1
    while end < len(lines) and (len(lines[end]) - len(lines[end].lstrip()) > mark.column):
        end += 1
    text = "\n".join(lines[: mark.line] + lines[end:])
    statement = path[:-1]
    first = min(at.line for other, at in script.keys.items() if other[:-1] == statement)
    return Plant(text, {first + 1})


def _misspelt(script: Script, random: Random) -> Plant | None:
    path = random.choice([path for path in script.keys if len(str(path[-1])) > 3])
    mark, name = script.keys[path], str(path[-1])
    new = _typo(name, random)
    text = script.text[: mark.index] + new + script.text[mark.index + len(name) :]
    return Plant(text, {mark.line + 1})


def _same_id(script: Script, random: Random) -> Plant | None:
    ids = [each for each in script.named("id") if (*each.path[:-1], "cite") in script.keys]
    a, b = random.sample(ids, 2)
    plant = script.put(b, a.value)
    return plant._replace(lines={script.line(a.start), script.line(b.start)})


def _comment(script: Script, random: Random) -> Plant | None:
    """Put “ #” into a text without quotation marks."""
    places = [
        (scalar, match)
        for scalar in script.named("text", "headline", "exact", "context")
        if scalar.plain
        for match in re.finditer(r" (?=\w)", script.raw(scalar))
    ]
    if not places:
        return None
    scalar, match = random.choice(places)
    return script.change(scalar, *match.span(), random.choice((" #", " # ")))


def _status(script: Script, random: Random) -> Plant | None:
    """Let something past be planned, or something planned be past."""
    places = []
    for scalar in script.named("date", inside="timeline"):
        status = script.beside(scalar, "status")
        now = script.story.as_of or script.story.published
        if scalar.value[0].isdigit() and now and status is None and scalar.value < now.text[:7]:
            places.append((scalar, "planned"))
        elif status is not None and scalar.value[0].isdigit():
            places.append((status, "happened"))
    scalar, new = random.choice(places)
    if scalar.path[-1] == "status":
        return script.put(scalar, new)
    raw = script.raw(scalar)
    indent = " " * script.keys[scalar.path].column
    text = f"{script.text[: scalar.start]}{raw}\n{indent}status: {new}{script.text[scalar.end :]}"
    return Plant(text, {script.line(scalar.start) + 1})


def _is(*kinds: str) -> Callable[[Script, Scalar], bool]:
    return lambda script, scalar: scalar.value in kinds and scalar.path[0] == "quotes"


OWN_WORDS = ("text", "headline")
WORD_FOR_WORD: dict[str, Planter] = {
    "a word of a citation changed": _in_words(("exact",), _WORD, _other(WORDS)),
    "a digit of a citation changed": _in_words(("exact",), _DIGITS, _digit),
    "a name of a citation changed": _in_words(("exact",), _NAME, _other(NAMES)),
    "two letters of a citation swapped": _in_words(("exact",), _WORD, _typo),
    "a word of a citation left out": _gone,
    "a word put into a citation": _in_words(
        ("exact",), _WORD, lambda old, random: f"{old} {random.choice(WORDS)}"
    ),
    "a quotation mark changed": _marks("“”„‟‘’‚‛«»‹›「」\"'"),
    "a dash changed": _marks("-–—"),
    "another paragraph's number": _paragraph,
    "words of another paragraph": _foreign,
    "another source named": _source,
    "a word of a direct quote changed": _quote_word,
}
"""Plants in what has to stand word for word."""

OTHERS: dict[str, Planter] = {
    "a number in a statement changed": _in_words(
        OWN_WORDS,
        re.compile(
            r"(?<![\w.,-])\d[\d,]*(?![\d.,]*\d)(?! (?:Jan|Feb|Mar|Apr|Ma|Ju|Au|Se|Oc|No|De))"
        ),
        _digit,
    ),
    "a name in a statement changed": _in_words(OWN_WORDS, _NAME, _other(NAMES)),
    "a month or year in a statement changed": _in_words(OWN_WORDS, _DATED, _dated),
    "another date of an event": _put("date", _date, "timeline"),
    "a date more exact than the source": _put("date", _exact_date, "timeline"),
    "speakers swapped": _swap,
    "a speaker made up": _put("speaker", lambda _, random: f"Ada {random.choice(NAMES)}"),
    "reported speech marked direct": _put("kind", lambda *_: "direct", "quotes", _is("reported")),
    "direct speech marked reported": _put(
        "kind", lambda *_: "reported", "quotes", _is("direct", "partial")
    ),
    "a phrase marked as a whole quote": _put("kind", lambda *_: "direct", "quotes", _is("partial")),
    "said after it was published": _put(
        "said", lambda old, random: f"{int(old[:4]) + random.randrange(2, 5)}{old[4:]}"
    ),
    "planned and past confused": _status,
    "citations left out": _uncited,
    "a field misspelt": _misspelt,
    "an id given twice": _same_id,
    "a text cut by #": _comment,
    "a correction of nothing": lambda script, random: _affects(script, random),
    "a language that is none": _put(
        "language", lambda _, random: random.choice(("english", "en_GB", "e", "en-", "englisch-UK"))
    ),
    "a date that is none": _put(
        "date", lambda old, random: random.choice((f"{old}-40", "soon", "13/2024", f"about {old}"))
    ),
    "a paragraph beyond the end": _put(
        "paragraph", lambda _, random: str(random.randrange(20, 99))
    ),
}
"""Plants in everything else."""


def _affects(script: Script, random: Random) -> Plant | None:
    places = [each for each in script.scalars.values() if "affects" in each.path]
    if not places:
        return None
    scalar = random.choice(places)
    return script.put(scalar, _typo(scalar.value, random))


def plants(planter: Planter, script: Script, random: Random, number: int) -> list[Plant]:
    """Plant a kind of fault a number of times, where the story has places for it."""
    made: dict[str, Plant] = {}
    for _ in range(number * 10):
        if len(made) == number:
            break
        plant = planter(script, random)
        if plant is not None and plant.text != script.text:
            made.setdefault(plant.text, plant)
    return list(made.values())


def is_found(plant: Plant, script: Script) -> bool:
    """Whether the check finds a planted fault on its line."""
    report = check_text(plant.text, "story.yaml", script.folder)
    return any(f.line in plant.lines for f in report.faults if f.severity != "note")
