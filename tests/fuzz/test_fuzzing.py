"""The short campaign: what was found once, and a few hundred new inputs for each target."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .seeds import seeds
from .targets import TARGETS

FOUND = sorted(path for path in (Path(__file__).parent / "found").glob("*/*") if path.is_file())

every_target = pytest.mark.parametrize("target", TARGETS)


@pytest.mark.parametrize("path", FOUND, ids=[f"{each.parent.name}/{each.name}" for each in FOUND])
def test_what_was_found_once_is_mended(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())


@every_target
def test_the_seeds_are_taken(target: str) -> None:
    for seed in seeds(target):
        TARGETS[target](seed)


@every_target
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_no_input_is_too_much(target: str, data: st.DataObject) -> None:
    seed = data.draw(st.sampled_from(seeds(target)))
    for _ in range(data.draw(st.integers(0, 4))):
        at = data.draw(st.integers(0, len(seed)))
        gone = data.draw(st.integers(0, 12))
        seed = seed[:at] + data.draw(PIECES) + seed[at + gone :]
    TARGETS[target](seed[:4000])


PIECES = st.binary(max_size=6) | st.sampled_from(
    [
        piece.encode("utf-8", "surrogatepass")
        for piece in (
            *("\x1b]52;c;aGk=\x07", "\u202e", "\u2066", "\u200b", "\ud800", "\ufffe", "\x9b2J"),
            *("\x00", "</script>", "-->", "]]>", "&#27;", "```", "[^1]: ", "\\", '"', "'", "|"),
            *("\u2028", "\r", "\n", "\n\n", "\n- ", "{", "[", ": ", " #", "&a ", "*a", "!!x "),
            *("日本", "👩\u200d👧", "e\u0301\u0301"),
        )
    ]
)
