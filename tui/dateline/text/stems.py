"""English words without their endings, so that `visited`, `visits` and `visit` are one."""

from __future__ import annotations

from functools import lru_cache

_IRREGULAR_WORDS = (
    "go:went,gone hold:held meet:met win:won strike:struck,stricken shoot:shot,shooting fall:fell,"
    "fallen rise:rose,risen begin:began,begun build:built sink:sank,sunk,sunken find:found,finding"
    " leave:left,leaving lose:lost,losing,loss take:took,taken,taking make:made,making give:gave,"
    "given,giving sell:sold,sale buy:bought send:sent pay:paid,payment say:said tell:told"
    " speak:spoke,spoken,speech write:wrote,written,writing die:died,dies,dying,death,dead"
    " bear:born,birth become:became break:broke,broken bring:brought choose:chose,chosen"
    " come:came,coming draw:drew,drawn drive:drove,driven,driving fight:fought flee:fled"
    " fly:flew,flown,flight freeze:froze,frozen,freezing get:got,gotten,getting grow:grew,grown"
    " know:knew,known lead:led run:ran,running see:saw,seen seek:sought sit:sat,sitting"
    " stand:stood steal:stole,stolen,stealing swear:swore,sworn teach:taught tear:tore,torn"
    " throw:threw,thrown wear:wore,worn shake:shook,shaken,shaking catch:caught"
    " invade:invasion,invading collide:collision,colliding explode:explosion,exploding"
    " decide:decision,deciding elect:election erupt:eruption divide:division resign:resignation"
    " invite:invitation,inviting inaugurate:inauguration marry:marriage,married,marries"
    " depart:departure child:children man:men woman:women person:people"
    " injure:injury,injuries use:used,using news"
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


_NOUNS_WORDS = "child children man men woman women person people speech loss news"
_UNCHANGED_WORDS = "hit put cut set let cost hurt shut spread split quit beat burst cast"
VERBS = (frozenset(_IRREGULAR) | set(_UNCHANGED_WORDS.split())) - set(_NOUNS_WORDS.split())
"""Forms of verbs that no ending shows."""
