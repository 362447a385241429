"""Work on many things, shared out among as many processes as there are processors."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from signal import SIG_IGN, SIGINT, signal
from threading import current_thread, main_thread
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

FEW = 24
"""Up to so many things are worked on by this process: to start others takes as long."""

_Thing = TypeVar("_Thing")
_Result = TypeVar("_Result")


def share_out(
    work: Callable[..., Iterator[_Result]],
    things: Sequence[_Thing],
    *more: Any,
    lost: Callable[[_Thing], _Result],
) -> Generator[_Result]:
    """Yield the results of `work(things, *more)`, in order: worked on here, or by processes.

    `work` yields one result for each thing that it is given; it is a function of a module, as
    another process has to find it. `lost` says what to yield for a thing whose process ended.
    """
    workers = min(os.cpu_count() or 1, 8)
    if workers == 1 or len(things) <= FEW:
        yield from work(things, *more)
        return
    from multiprocessing import get_context

    # Started anew, not forked: they hold none of each other's pipes, so each of them ends
    # when this process does, however that happens.
    context = get_context("spawn")
    started = []
    with _uninterrupted():  # ctrl+c is for this process, which then ends the others
        for first in range(workers):
            results, sending = context.Pipe(duplex=False)
            share = (sending, work, things[first::workers], more)
            process = context.Process(target=_work_on, args=share, daemon=True)
            process.start()
            sending.close()
            started.append((process, results))
    try:
        for number, thing in enumerate(things):
            try:
                yield started[number % workers][1].recv()
            except EOFError:
                yield lost(thing)
    finally:
        for process, _ in started:
            process.terminate()
            process.join()


def _work_on(
    results: Connection,
    work: Callable[..., Iterator[Any]],
    things: Sequence[Any],
    more: tuple[Any, ...],
) -> None:
    """Work on a process's share; send what comes of each thing."""
    try:
        for result in work(things, *more):
            results.send(result)
    except BrokenPipeError:  # the process that asked has ended
        return


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let processes be started that pass over ctrl+c; only the first thread may see to that."""
    if current_thread() is not main_thread():
        yield
        return
    interrupt = signal(SIGINT, SIG_IGN)
    try:
        yield
    finally:
        signal(SIGINT, interrupt)
