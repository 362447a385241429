"""Language tags: whether a text is one, by the grammar of BCP 47 (RFC 5646, section 2.1)."""

from __future__ import annotations

import re

_TAG = re.compile(
    r"""
    [a-z]{2,3} (-[a-z]{3}){0,3}       # language (none of 4 to 8 letters was ever registered)
    (-[a-z]{4})?                      # script
    (-([a-z]{2}|[0-9]{3}))?           # region
    (-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*    # variants
    (-[0-9a-wy-z](-[a-z0-9]{2,8})+)*  # extensions
    (-x(-[a-z0-9]{1,8})+)?            # private use
    | x(-[a-z0-9]{1,8})+
    | i-(ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)
    """,
    re.VERBOSE | re.IGNORECASE,
)

_NAMES = {
    **{"arabic": "ar", "bengali": "bn", "chinese": "zh", "dutch": "nl", "english": "en"},
    **{"french": "fr", "german": "de", "deutsch": "de", "hindi": "hi", "italian": "it"},
    **{"japanese": "ja", "korean": "ko", "polish": "pl", "portuguese": "pt", "russian": "ru"},
    **{"spanish": "es", "turkish": "tr", "ukrainian": "uk", "urdu": "ur"},
}


def is_tag(text: str) -> bool:
    """Tell whether a text is a language tag, such as `en`, `pt-BR` or `zh-Hant-TW`."""
    return _TAG.fullmatch(text) is not None


def suggestion(text: str) -> str:
    """Return the tag that was likely meant, or an example of one."""
    mended = text.replace("_", "-").split(".")[0]
    return _NAMES.get(text.casefold()) or (mended if is_tag(mended) else "one such as en or pt-BR")
