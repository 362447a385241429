"""Dates for machines: written only as exactly as they are known, and else not at all."""

from __future__ import annotations

from dateline.story.dates import Date, Part


def machine_date(date: Date | None) -> str:
    """Return a date as HTML and schema.org write it: 2024-11-19, 2024-10, 2022; `""` for others.

    Neither can say that a date is a range, approximate, in doubt, or before the year 1.
    """
    return machine_part(date.start) if date and date.shape == "one" else ""


def machine_part(part: Part | None) -> str:
    """Return one end of a date in the same way."""
    if part is None or part.season or part.unspecified or part.approximate or part.uncertain:
        return ""
    if part.year < 1:
        return ""
    written = "-".join(
        [f"{part.year:04}", *(f"{number:02}" for number in (part.month, part.day) if number)]
    )
    return f"{written}T{_time(part.time)}" if part.time else written


def _time(time: str) -> str:
    """Write a time with its offset in hours and minutes, where it has one."""
    clock, offset = time[:8], time[8:]
    if len(offset) == 3:
        offset += ":00"
    return clock + ("Z" if offset == "-00:00" else offset)
