"""Words that an English sentence begins with as well as with a name."""

from __future__ import annotations

_OPENER_WORDS = (
    "a about above according across after again against all almost along already also although "
    "always among an and another any anyone anything are around as asked at away back based be "
    "because been before behind being below between both but by can could despite did do does done "
    "down during each earlier early either else even ever every everyone everything few first five "
    "for former four from further had half has have he hence her here hers him his how however i "
    "if in indeed inside instead into is it its itself just last late later least less like many "
    "may me meanwhile might mine more moreover most much must my near neither never next nine no "
    "nobody none nor not nothing now of off often ok on once one only or other others our out "
    "outgoing outside over own per perhaps quite rather same second seven several shall she should "
    "since six so some someone something soon speaking still such ten than that the their them "
    "then there these they third this those though three through thus to today together tomorrow "
    "tonight too toward towards twelve two under unless unlike until up upon us very was we well "
    "were what when where whether which while who whom whose why will with within without would "
    "yes yesterday yet you your accordingly additionally besides consequently furthermore likewise "
    "nevertheless nonetheless overall regardless similarly therefore"
)
_OPENERS = frozenset(_OPENER_WORDS.split())


def is_opener(word: str) -> bool:
    """Tell whether a word that begins a sentence is no name: `The`, not `US` and not `IT`."""
    return word.lower() in _OPENERS and not (len(word) > 1 and word.isupper())
