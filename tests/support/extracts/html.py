"""Reads HTML back, as strictly as it can be read."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib

from . import Content, Note, Said, labelled


def page(written: str) -> Element:
    """Return the elements of a page. Fails where a browser would have to guess (a parse error)."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    root: Element = parser.parse(written)
    return root


def extract(written: str) -> Content:
    """Read back what the form `html` wrote."""
    root = page(written)
    said: list[Said] = []
    notes: list[Note] = []
    for section in root.iter("section"):
        title = text_of(section.find("h2"))
        for item in section.findall("*/li"):
            if section.get("id") == "notes":
                notes.append(_note(item))
            elif item.get("id") and section.get("id") not in ("source", "sources"):
                review = _without_review(item)
                said.append(_READERS.get(title, _point)(item, title)._replace(review=review))
    headline = text_of(root.find(".//h1"))
    assert text_of(root.find(".//title")) == headline
    return Content(headline, tuple(said), tuple(notes))


def _without_review(item: Element) -> str:
    """Take the words on its review out of a statement."""
    for parent in item.iter():
        for child in parent.findall("*[@class='open-review']"):
            parent.remove(child)
            return text_of(child)
    return ""


def _point(item: Element, section: str) -> Said:
    kind = item.get("class", "")
    texts = text_of(item.find("h3")), text_of(item.find("p"), "note", "kind")
    label = text_of(item.find("*[@class='kind']"), "note") + text_of(item.find("p/b"))
    label = label.removeprefix("not known").removeprefix("corrected").strip()
    return Said(section, kind, labelled([label]), tuple(filter(None, texts)), _named(item))


def _event(item: Element, section: str) -> Said:
    when, *lines = item.findall("div/*")
    remarks = text_of(when.find("*[@class='labels']")).split(" · ")
    label = labelled([text_of(when, "mark", "labels"), *remarks])
    texts = tuple(text_of(line, "note") for line in lines)
    return Said(section, "event", label, texts, _named(item))


def _quote(item: Element, section: str) -> Said:
    kind = item.get("class", "")
    quotations = [element for element in item.iter() if element.tag in ("blockquote", "q")]
    assert len(quotations) == (kind != "reported"), "only speech is a quotation"
    words, said = item.findall("*/*")
    text = f"“{text_of(words)}”" if kind == "partial" else text_of(words)
    speaker, *more, last = [text_of(line, "note") for line in said]
    found, _, date = last.partition(" · ")
    assert found == kind
    return Said(section, "quote", labelled([kind, speaker, date]), (text, *more), _named(item))


_READERS = {"Timeline": _event, "Key quotes": _quote}


def _named(item: Element) -> tuple[int, ...]:
    """Return the numbers of the footnotes that an item names."""
    links = [link for link in item.iter("a") if link.get("role") == "doc-noteref"]
    assert all(link.get("href") == f"#note-{text_of(link)[1:-1]}" for link in links)
    return tuple(int(text_of(link)[1:-1]) for link in links)


def _note(item: Element) -> Note:
    parts = {(part.get("class") or "").partition(" ")[0]: text_of(part) for part in item}
    state = parts.get("state", "").removeprefix("·").strip()
    exact = parts.get("exact", "“”")[1:-1]
    number = int(item.get("value", ""))
    assert item.get("id") == f"note-{number}"
    return Note(number, parts.get("sign", ""), exact, state or "verbatim")


def text_of(element: Element | None, *without: str) -> str:
    """Return the text of an element, but for that of the classes `without`."""
    return "" if element is None else "".join(_texts(element, without)).strip()


def _texts(element: Element, without: tuple[str, ...]) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if (child.get("class") or "").partition(" ")[0] not in without:
            yield from _texts(child, without)
        yield child.tail or ""
