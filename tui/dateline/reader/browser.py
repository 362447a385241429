"""The user's web browser: beside the reader, or in its place where it needs the terminal."""

from __future__ import annotations

import subprocess
import webbrowser
from threading import Thread
from typing import Any


class NoBrowser(Exception):
    """There is no browser, or it cannot be started; the message says what to do."""


def find_browser() -> Any:
    """Return what Python's `webbrowser` would use. Raises `NoBrowser`."""
    try:
        return webbrowser.get()
    except webbrowser.Error:
        raise NoBrowser("no browser found; name one in the variable BROWSER") from None


def needs_terminal(browser: Any) -> bool:
    """Return True if a browser runs in the terminal, such as w3m.

    `webbrowser` waits for what it does not know, and so does the reader: it may be such a one.
    """
    if isinstance(browser, webbrowser.GenericBrowser):
        return not isinstance(browser, webbrowser.BackgroundBrowser)
    return getattr(browser, "background", True) is False  # elinks


def command_of(browser: Any, url: str) -> list[str]:
    """Return the program and its arguments for an address."""
    return [browser.name, *(arg.replace("%s", url) for arg in browser.args)]


def open_beside(browser: Any, url: str) -> None:
    """Open an address in a browser with a window of its own, and do not wait for it."""
    if not isinstance(browser, webbrowser.GenericBrowser):
        Thread(target=browser.open, args=[url], daemon=True).start()  # some take five seconds
        return
    silent = subprocess.DEVNULL  # what it says would be drawn over the page
    try:
        subprocess.Popen(
            command_of(browser, url),
            stdin=silent,
            stdout=silent,
            stderr=silent,
            start_new_session=True,
        )
    except OSError as error:
        raise NoBrowser(f"{browser.name} cannot be started: {error.strerror}") from None
