"""The screen of a terminal, kept by pyte, and the answers that a real terminal gives to a program.

pyte knows no alternate screen, prints parts of private sequences, and answers nothing. So every
control sequence is taken out of the stream here first, and pyte sees only those that it draws with.
"""

from __future__ import annotations

import codecs
import re
from base64 import b64decode

import pyte

CONTROL = re.compile(
    r"\x1b(?:"
    r"\[(?P<prefix>[<=>?]?)(?P<params>[\d;:]*)(?P<between>[ -/]*)(?P<final>[@-~])"
    r"|\](?P<osc>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|[PX^_].*?\x1b\\"
    r"|(?P<short>[ -/]*[0-OQ-WYZ`-~=>\\])"
    r")",
    re.DOTALL,
)

# The modes that a program has to put back, by their DEC private number.
MODES = {
    1: "application cursor keys",
    1000: "mouse",
    1002: "mouse drag",
    1003: "mouse motion",
    1004: "focus",
    1006: "mouse coordinates",
    1049: "alternate screen",
    2004: "bracketed paste",
    2026: "synchronised output",
    2048: "in-band resize",
}
ON_AT_START = {7: "line wrap off", 25: "cursor hidden"}
MODERN = {2026, 2048}

Cells = tuple[pyte.screens.Char, ...]


class Emulator:
    """Takes what a program writes; knows what is on the screen and which modes are on.

    `modern=False` is an old xterm: no kitty keyboard, no synchronised output, no in-band resize.
    """

    def __init__(self, cols: int, rows: int, *, modern: bool = True) -> None:
        self.cols, self.rows, self.modern = cols, rows, modern
        self.private = dict.fromkeys(ON_AT_START, True)
        self.keyboard: list[int] = []  # the stack of kitty keyboard flags
        self.clipboard: list[str] = []  # every text copied by OSC 52
        self.title = ""
        self._main, self._alternate = (pyte.Screen(cols, rows) for _ in range(2))
        self._show(self._main)
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._unfinished = ""

    def feed(self, data: bytes) -> bytes:
        """Draw `data`; returns what the terminal answers."""
        text = self._unfinished + self._decode(data)
        answer, done = "", 0
        for found in CONTROL.finditer(text):
            self._stream.feed(text[done : found.start()])
            answer += self._control(found)
            done = found.end()
        escape = text.find("\x1b", done)  # a sequence whose end has not come yet
        end = len(text) if escape < 0 else escape
        self._stream.feed(text[done:end])
        self._unfinished = text[end:]
        return answer.encode()

    def refresh(self) -> bool:
        """Bring `lines` up to date; True if a cell of the screen looks different from before."""
        changed = False
        for y in sorted(self._screen.dirty):
            if y < self.rows:
                row = self._screen.buffer[y]
                cells = tuple(row[x] for x in range(self.cols))
                changed |= cells != self._cells[y]
                self._cells[y] = cells
                self.lines[y] = "".join(cell.data for cell in cells).rstrip()
        self._screen.dirty.clear()
        return changed

    def resize(self, cols: int, rows: int) -> bytes:
        """Take a new size; returns what a terminal with in-band resize reports."""
        self.cols, self.rows = cols, rows
        for screen in (self._main, self._alternate):
            screen.resize(rows, cols)
        self._show(self._screen)
        return self._size_report().encode() if self.private.get(2048) else b""

    @property
    def updating(self) -> bool:
        """Whether the program is in the middle of a frame that it wants shown at once."""
        return bool(self.private.get(2026))

    @property
    def left_on(self) -> set[str]:
        """In words, everything that is not as it was when the terminal was opened."""
        names = {name for mode, name in MODES.items() if self.private.get(mode)}
        names |= {name for mode, name in ON_AT_START.items() if not self.private[mode]}
        return names | ({"kitty keyboard"} if self.keyboard else set())

    def _show(self, screen: pyte.Screen) -> None:
        self._screen = screen
        self._stream = pyte.Stream(screen, strict=False)
        self._cells: list[Cells] = [()] * self.rows
        self.lines = [""] * self.rows
        screen.dirty.update(range(self.rows))

    def _control(self, found: re.Match[str]) -> str:
        if found["final"]:
            return self._csi(found["prefix"], found["params"], found["between"], found["final"])
        if found["osc"]:
            return self._osc(found["osc"])
        if found["short"]:
            self._stream.feed(found[0])
        return ""

    def _csi(self, prefix: str, params: str, between: str, final: str) -> str:
        match prefix, params, between + final:
            case "?", _, "h" | "l":
                return self._set_modes(params, final == "h")
            case "?", _, "$p":
                return f"\x1b[?{params};{self._mode_state(int(params))}$y"
            case _, _, "u" if prefix:
                return self._kitty(prefix, int(params or 0))
            case "", "" | "0", "c":
                return "\x1b[?62;22c"
            case ">", "" | "0", "c":
                return "\x1b[>1;10;0c"
            case ">", "" | "0", "q":
                return "\x1bP>|pyte\x1b\\"
            case "", "5", "n":
                return "\x1b[0n"
            case "" | "?", "6", "n":
                cursor = self._screen.cursor
                return f"\x1b[{prefix}{cursor.y + 1};{min(cursor.x, self.cols - 1) + 1}R"
            case "?", "996", "n":
                return "\x1b[?997;1n"  # a dark background
            case "", "18", "t":
                return f"\x1b[8;{self.rows};{self.cols}t"
        if not prefix and not between and final in pyte.Stream.csi:
            # pyte has no sub-parameters (4:3 is a curly underline): keep the parameter itself.
            self._stream.feed(f"\x1b[{re.sub(r':[0-9:]*', '', params)}{final}")
        return ""

    def _osc(self, osc: str) -> str:
        command, _, value = osc.partition(";")
        if command in ("10", "11") and value == "?":
            colour = "ffff/ffff/ffff" if command == "10" else "1010/1010/1010"
            return f"\x1b]{command};rgb:{colour}\x1b\\"
        if command in ("0", "2"):
            self.title = value
        if command == "52":
            self.clipboard.append(b64decode(value.partition(";")[2]).decode())
        return ""

    def _kitty(self, prefix: str, number: int) -> str:
        if not self.modern:
            return ""
        match prefix:
            case "?":
                return f"\x1b[?{self.keyboard[-1] if self.keyboard else 0}u"
            case ">":
                self.keyboard.append(number)
            case "<":
                del self.keyboard[-(number or 1) :]
            case "=":
                self.keyboard[-1:] = [number]
        return ""

    def _set_modes(self, params: str, on: bool) -> str:
        answer = ""
        for mode in map(int, filter(None, params.split(";"))):
            if mode in MODERN and not self.modern:
                continue
            self.private[mode] = on
            if mode == 1049:
                if on:
                    self._alternate.reset()
                self._show(self._alternate if on else self._main)
            elif mode in (6, 7, 25):
                self._stream.feed(f"\x1b[?{mode}{'h' if on else 'l'}")
            elif mode == 2048 and on:
                answer += self._size_report()
        return answer

    def _mode_state(self, mode: int) -> int:
        """What a mode query answers: 0 unknown, 1 on, 2 off."""
        known = mode in MODES or mode in ON_AT_START
        if not known or (mode in MODERN and not self.modern):
            return 0
        return 1 if self.private.get(mode) else 2

    def _size_report(self) -> str:
        return f"\x1b[48;{self.rows};{self.cols};{self.rows * 16};{self.cols * 8}t"
