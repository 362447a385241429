"""How well drafting does on public benchmarks: one table, where their data is present.

uv run --directory tests -m benchmarks.drafting --data FOLDER

FOLDER holds a folder for each benchmark with dev.jsonl and score.py, which is run as it is. The
data is its owners' and no part of the project.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, NamedTuple

from dateline.articles.article import Article
from dateline.drafting.statements import Reading
from dateline.drafting.summarising import first_news
from dateline.story.dates import parse_date
from dateline.story.plain import paragraphs
from dateline.text.dates import dates
from dateline.text.sentences import sentences
from dateline.text.speech import speeches

Row = dict[str, Any]
_EXACT = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")
"""A year, a month or a day."""


class Benchmark(NamedTuple):
    """One line or more of the table: what is predicted, and which of the scores are shown."""

    folder: str
    predict: Callable[[Row, Path], Row]
    shown: tuple[tuple[str, str, float], ...]
    """What it is called, the score's name (with dots), and the least that is asked."""


def _dates(row: Row, folder: Path) -> Row:
    found = []
    for each in dates(row["text"], row.get("published") or ""):
        exact = each.value and parse_date(each.value).precision in ("day", "month", "year")
        found.append({"start": each.start, "end": each.end, "value": each.value if exact else ""})
    return {"timexes": found}


def _timeline(row: Row, folder: Path) -> Row:
    article = Article((), "", 0, row["published"])
    reading = Reading(article, row["text"])
    exact = [each for each in reading.dates if _EXACT.fullmatch(each.value)]
    entries = {(each.value, *reading.sentence_at(each.start)) for each in exact}
    return {
        "timeline": [
            {"date": date, "start": start, "end": end} for date, start, end in sorted(entries)
        ]
    }


def _quotes(row: Row, folder: Path) -> Row:
    text, found = row["text"], []
    for each in speeches(text):
        quote: Row = {"spans": [list(span) for span in each.spans]}
        if each.speaker:
            start, end = each.speaker
            quote |= {"speaker_start": start, "speaker_end": end, "speaker": text[start:end]}
        found.append(quote)
    return {"quotes": found}


def _sentences(row: Row, folder: Path) -> Row:
    return {"sentences": sentences(row["text"])}


def _summary(row: Row, folder: Path) -> Row:
    reading = Reading(Article(paragraphs(row["text"]), row["title"], 0))
    return {"sentences": [reading.words(span) for span in first_news(reading)]}


def _body(row: Row, folder: Path) -> Row:
    from dateline.articles.html import extract_paragraphs

    html = (folder / row["html_file"]).read_text(errors="replace")
    return {"text": "\n".join(extract_paragraphs(html))}


_DATE = "date_value.f1"
BENCHMARKS = [
    Benchmark("timex_te3", _dates, (("dates, TempEval-3", _DATE, 0.90),)),
    Benchmark("timex_tbaq", _dates, (("dates, TimeBank and AQUAINT", _DATE, 0.87),)),
    Benchmark("dates_gum", _dates, (("dates, GUM", _DATE, 0.88),)),
    Benchmark("timex_wikiwars", _dates, (("dates, WikiWars", _DATE, 0.83),)),
    Benchmark("timeline_timeml", _timeline, (("timeline, TimeML", "f1", 0.80),)),
    Benchmark(
        "quotes_polnear",
        _quotes,
        (
            ("quoted speech", "quoted.f1", 0.88),
            ("quoted speech with the right speaker", "quoted_with_speaker.f1", 0.82),
            ("reported speech, precision", "reported_speech.p", 0.80),
            ("reported speech, recall", "reported_speech.r_speech_cues", 0.50),
        ),
    ),
    Benchmark("sentences_gum", _sentences, (("sentences, ends", "boundary.f1", 0.965),)),
    Benchmark(
        "summary_gum",
        _summary,
        (("summary, ROUGE-1", "r1", 0.382), ("summary, ROUGE-2", "r2", 0.173)),
    ),
    Benchmark("article_body", _body, (("HTML body", "body.f1", 0.955),)),
]


def scores(benchmark: Benchmark, data: Path) -> Row:
    """Predict every row of a benchmark's data and return what its own scorer says."""
    folder = data / benchmark.folder
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        with (folder / "dev.jsonl").open(encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                found = benchmark.predict(row["input"], folder)
                file.write(json.dumps({"id": row["id"], **found}) + "\n")
        file.flush()
        call = [sys.executable, str(folder / "score.py"), str(folder / "dev.jsonl"), file.name]
        done = subprocess.run(call, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


_PARAGRAPH = """\
The harbour bridge in Ayr will reopen in June, Mayor Ann Lee said on Monday. It was closed after
the flood of April 2023. “We have kept our word,” Lee said. “It was hard.” According to Bo Ek, a
mason who worked on it for a year, the repair cost 3 million more than the council had planned.
"""
_MOST = 150
"""Milliseconds that drafting from 1,000 words may take, the start of Python included."""


def milliseconds(rounds: int = 9) -> float:
    """Return the median time of `dateline draft` for an article of 1,000 words, in ms."""
    text = "The bridge\n\n14 May 2024\n\n" + "\n".join([_PARAGRAPH] * 19)
    times = []
    # Programs are installed with their bytecode; without it, compiling is most of what is measured.
    environment = {key: os.environ[key] for key in os.environ if key != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        call = [sys.executable, "-m", "dateline", "draft", file.name]
        for _ in range(rounds + 1):
            start = perf_counter()
            subprocess.run(call, stdout=subprocess.DEVNULL, check=True, env=environment)
            times.append((perf_counter() - start) * 1000)
    return median(times[1:])


def main() -> int:
    """Print the table; 1 if a goal is missed, 2 if there is no data."""
    parser = argparse.ArgumentParser(prog="benchmarks.drafting", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="where the benchmarks lie")
    parser.add_argument("--only", default="", help="only those with this in the folder's name")
    options = parser.parse_args()
    met = True
    present = [each for each in BENCHMARKS if (options.data / each.folder / "dev.jsonl").is_file()]
    if not present:
        print(f"{options.data} holds none of the benchmarks", file=sys.stderr)
        return 2
    for benchmark in present:
        if options.only not in benchmark.folder:
            continue
        found = scores(benchmark, options.data)
        for name, path, least in benchmark.shown:
            value: Any = found
            for key in path.split("."):
                value = value[key]
            met = met and value >= least
            print(f"{name:40} {value:.3f}  ≥ {least:.3f}  {'met' if value >= least else 'MISSED'}")
    if options.only in "time":
        took = milliseconds()
        met = met and took <= _MOST
        verdict = "met" if took <= _MOST else "MISSED"
        print(
            f"{'time for 1,000 words, import included':40} {took:.0f} ms  ≤ {_MOST} ms  {verdict}"
        )
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
