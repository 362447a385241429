"""What the README shows is so."""

from __future__ import annotations

import re
from pathlib import Path

from dateline.story import parse_story

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_story_in_the_readme_is_a_story_and_verbatim() -> None:
    example = re.findall(r"```yaml\n(.*?)```", README, flags=re.DOTALL)[0]
    story = parse_story(example, "story.yaml")
    assert [cite.found.state for cite in story.citations()] == ["verbatim"] * 3
    assert story.summary and story.timeline and story.quotes


def test_the_readme_shows_every_picture() -> None:
    shown = re.findall(r"\]\(screenshots/([\w-]+)\.svg\)", README)
    made = [picture.stem for picture in (ROOT / "screenshots").glob("*.svg")]
    assert sorted(shown) == sorted(made)


def test_every_file_that_the_readme_links_to_exists() -> None:
    links = [link for link in re.findall(r"\]\(([^)]+)\)", README) if "://" not in link]
    assert [link for link in links if not (ROOT / link).exists()] == []
