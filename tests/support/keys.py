"""The bytes that a terminal sends for a key."""

from __future__ import annotations

NAMED = {
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "f1": "\x1bOP",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "delete": "\x1b[3~",
    "shift+tab": "\x1b[Z",
    "enter": "\r",
    "tab": "\t",
    "escape": "\x1b",
    "backspace": "\x7f",
    "space": " ",
}
SHIFTED = dict(zip('~!@#$%^&*()_+{}|:"<>?', "`1234567890-=[]\\;',./", strict=True))
DISAMBIGUATE, ALL_KEYS, WITH_TEXT = 1, 8, 16  # flags of the kitty keyboard protocol


def encode(key: str, kitty: int = 0) -> bytes:
    """`key` is a name above, a character, or `ctrl+` and a letter; `kitty` the protocol's flags."""
    control = key.removeprefix("ctrl+") if key.startswith("ctrl+") else ""
    plain = chr(ord(control) & 0x1F) if control else NAMED.get(key, key)
    if key not in NAMED and not control and len(key) != 1:
        raise ValueError(f"no such key: {key}")
    if control and kitty & (DISAMBIGUATE | ALL_KEYS):
        plain = f"\x1b[{ord(control)};5u"
    elif key == "shift+tab" and kitty & (DISAMBIGUATE | ALL_KEYS):
        plain = "\x1b[9;2u"
    elif len(plain) == 1 and (kitty & ALL_KEYS or (key == "escape" and kitty & DISAMBIGUATE)):
        base = SHIFTED.get(plain, plain.lower())
        shift = "2" if base != plain else ""
        text = f";{ord(plain)}" if kitty & WITH_TEXT and plain.isprintable() else ""
        plain = f"\x1b[{ord(base)}" + (f";{shift}{text}" if shift or text else "") + "u"
    return plain.encode()
