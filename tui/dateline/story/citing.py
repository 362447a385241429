"""The citations of a story, each traced to the words of its source."""

from __future__ import annotations

from itertools import islice

from dateline.story.fields import Fields
from dateline.story.model import Citation, Source
from dateline.story.tracing import MAX_SOUGHT, effort, trace

_NAMED = 8
"""Sources up to which all are named in a message."""


class Citing:
    """Reads the citations of one story, up to a bound on what looking for them may take."""

    def __init__(self, sources: dict[str, Source]) -> None:
        self._sources = sources
        self._sought = 0
        """What was spent on citations whose words are not where they should be."""

    def all(self, fields: Fields) -> tuple[Citation, ...]:
        """Return the citations of a statement."""
        return tuple(self.one(each) for each in fields.each("cite", "a citation"))

    def one(self, fields: Fields) -> Citation:
        """Return the citation that a mapping holds."""
        cite = Citation(
            source=fields.text("source") or self._only_source(fields),
            exact=fields.text("exact"),
            paragraph=fields.number("paragraph", 1),
            prefix=fields.text("prefix"),
            suffix=fields.text("suffix"),
        )
        source = self._sources.get(cite.source)
        if source is None:
            if cite.source:
                known = ", ".join(islice(self._sources, _NAMED)) or "none"
                known += ", …" if len(self._sources) > _NAMED else ""
                message = f"no source has the id “{cite.source}”; there is: {known}"
                fields.fault("source", message, "no-such-source")
            return cite
        is_empty = bool(source.paragraphs) and not cite.exact
        if is_empty:
            message = "a citation needs the “exact” words of its source"
            fields.fault("exact", message, "missing-field")
        if source.paragraphs and cite.paragraph > len(source.paragraphs):
            last = len(source.paragraphs)
            message = f"the source “{source.id}” ends with paragraph {last}; write 1 to {last}"
            fields.fault("paragraph", message, "no-such-paragraph")
        # Looked for, no words would be found everywhere.
        return cite if is_empty else self._traced(cite, fields)

    def _traced(self, cite: Citation, fields: Fields) -> Citation:
        """Return a citation with what became of it, if not too much was looked for already."""
        if self._sought > MAX_SOUGHT:
            return cite
        cite = cite._replace(found=trace(cite, self._sources))
        if cite.found.state not in ("verbatim", "unchecked"):
            self._sought += effort(cite, self._sources)
            if self._sought > MAX_SOUGHT:
                message = (
                    "so many citations before this one stand nowhere that looking for more would "
                    "take too long; mend those first, or write the paragraphs of all"
                )
                fields.fault("exact", message, "too-many")
        return cite

    def _only_source(self, fields: Fields) -> str:
        if len(self._sources) != 1:
            message = "write which “source” this cites: the story has not just one"
            fields.fault("source", message, "which-source")
            return ""
        return next(iter(self._sources))
