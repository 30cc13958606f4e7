"""Runs one pure function over many inputs: here, in a pool of processes, or on a Dask cluster. Order never changes."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.process import BaseProcess
from typing import TypeVar

from generator.issues import GeneratorError
from generator.settings import Settings

_Input = TypeVar("_Input")
_Output = TypeVar("_Output")

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much is done, and how much there is."""

FEWEST_FOR_A_POOL = 12
"""Below this a pool costs more than it saves: each process loads the language model first."""


def map_in_order(
    function: Callable[[_Input], _Output], inputs: Sequence[_Input], settings: Settings
) -> Generator[_Output, None, None]:
    """Yield `function(input)` for each input, in the order of the inputs; closed early, it ends its workers.

    Args:
        function: Pure and importable by name, so that it can travel to another process.
        inputs: What it is called with, one at a time.
        settings: `workers` and `dask_scheduler` say where it runs.

    Raises:
        GeneratorError: A Dask scheduler is set but `distributed` is not installed or nobody answers.
    """
    if settings.dask_scheduler:
        yield from _map_on_dask(function, inputs, settings.dask_scheduler)
        return
    workers = min(settings.workers or os.cpu_count() or 1, len(inputs))
    if workers < 2 or len(inputs) < FEWEST_FOR_A_POOL:
        yield from map(function, inputs)
        return
    yield from _map_in_pool(function, inputs, workers)


def _map_in_pool(
    function: Callable[[_Input], _Output], inputs: Sequence[_Input], workers: int
) -> Generator[_Output, None, None]:
    chunk = max(1, min(16, len(inputs) // (workers * 4)))
    others = set(multiprocessing.active_children())
    # spawn, not fork: the language model and its threads do not survive a fork on every platform
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_end_with_parent) as pool:
        starts = range(0, len(inputs), chunk)
        results = deque(pool.submit(_map_here, function, inputs[start : start + chunk]) for start in starts)
        try:
            while results:
                yield from results.popleft().result()
        except BaseException:  # nobody wants what is still being worked on, and it may take minutes
            for worker in set(multiprocessing.active_children()) - others:
                worker.terminate()
            raise


def _map_here(function: Callable[[_Input], _Output], inputs: Sequence[_Input]) -> list[_Output]:
    return [function(one) for one in inputs]


def _end_with_parent() -> None:
    """Let a worker outlive neither its parent nor its parent's wish to stop.

    A parent that is killed cannot tell its workers, and those would wait for work for ever. Ctrl-C reaches the parent,
    which ends its workers itself.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if parent := multiprocessing.parent_process():
        threading.Thread(target=_exit_after, args=(parent,), daemon=True).start()


def _exit_after(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)  # from a thread nothing else ends a process that is at work


def _map_on_dask(function: Callable[[_Input], _Output], inputs: Sequence[_Input], scheduler: str) -> Iterator[_Output]:
    try:
        from distributed import Client  # noqa: PLC0415  an optional extra, wanted only here
    except ImportError as problem:
        raise GeneratorError(
            "dask_scheduler is set but Dask is not installed", 'pip install "cuttings[dask]"'
        ) from problem
    try:
        client = Client(scheduler, timeout="10s")
    except (OSError, TimeoutError, ValueError) as problem:
        raise GeneratorError(
            f"no Dask scheduler answers at {scheduler}", "start one, or empty dask_scheduler"
        ) from problem
    with client:
        for future in client.map(function, inputs, pure=False):
            yield future.result()
