"""English words without their endings, so that `visited`, `visits` and `visit` are one."""

from __future__ import annotations

from functools import lru_cache

_IRREGULAR_WORDS = (
    "bear:born,birth become:became begin:began,begun break:broke,broken bring:brought build:built "
    "buy:bought catch:caught child:children choose:chose,chosen collide:collision,colliding "
    "come:came,coming decide:decision,deciding depart:departure die:died,dies,dying,death,dead "
    "divide:division draw:drew,drawn drive:drove,driven,driving elect:election erupt:eruption "
    "explode:explosion,exploding fall:fell,fallen fight:fought find:found,finding flee:fled "
    "fly:flew,flown,flight freeze:froze,frozen,freezing get:got,gotten,getting give:gave,"
    "given,giving go:went,gone grow:grew,grown hold:held inaugurate:inauguration "
    "injure:injury,injuries invade:invasion,invading invite:invitation,inviting know:knew,known "
    "lead:led leave:left,leaving lose:lost,losing,loss make:made,making man:men "
    "marry:marriage,married,marries meet:met news pay:paid,payment person:people "
    "resign:resignation rise:rose,risen run:ran,running say:said see:saw,seen seek:sought "
    "sell:sold,sale send:sent shake:shook,shaken,shaking shoot:shot,shooting sink:sank,sunk,sunken "
    "sit:sat,sitting speak:spoke,spoken,speech stand:stood steal:stole,stolen,stealing "
    "strike:struck,stricken swear:swore,sworn take:took,taken,taking teach:taught tear:tore,torn "
    "tell:told throw:threw,thrown use:used,using wear:wore,worn win:won woman:women "
    "write:wrote,written,writing"
)
_IRREGULAR = {
    form: word
    for entry in _IRREGULAR_WORDS.split()
    for word, _, forms in (entry.partition(":"),)
    for form in (word, *forms.split(","))
}
_ENDINGS = ("ings", "ing", "ments", "ment", "edly", "ed", "es", "s")
_SHORTEST = 3
"""Letters that a word keeps."""


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """Return a word in small letters without its ending.

    It goes no further than that: `universal` is not `university`.
    """
    word = word.lower()
    if known := _IRREGULAR.get(word):
        return _mended(known)
    if word.endswith(("ss", "us", "is")) or not word.isalpha():
        return word
    if word.endswith(("ies", "ied")) and len(word) > _SHORTEST + 1:
        return word[:-3] + "y"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return _mended(word[: -len(ending)])
    return _mended(word)


def _mended(word: str) -> str:
    """Take a doubled letter and a last e away: `stopp`, `close`."""
    if len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] not in "aeiousl":
        word = word[:-1]
    return word[:_SHORTEST] + word[_SHORTEST:].rstrip("e")


_NOUNS_WORDS = "child children loss man men news people person speech woman women"
_UNCHANGED_WORDS = "beat burst cast cost cut hit hurt let put quit set shut split spread"
VERBS = (frozenset(_IRREGULAR) | set(_UNCHANGED_WORDS.split())) - set(_NOUNS_WORDS.split())
"""Forms of verbs that no ending shows."""
