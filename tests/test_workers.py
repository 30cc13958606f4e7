"""Workers give results in order, and never outlive the run that started them."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.settings import Settings
from generator.workers import FEWEST_FOR_A_POOL, map_in_order

DEADLINE = 60
RUN = """
import signal, sys
from tests.test_workers import sleep_long
from generator.settings import Settings
from generator.workers import map_in_order

if __name__ == "__main__":
    # a shell lets what it starts in the background ignore Ctrl-C, and so would this run
    signal.signal(signal.SIGINT, signal.default_int_handler)
    list(map_in_order(sleep_long, [sys.argv[1]] * 40, Settings(workers=2)))
"""


def sleep_long(folder: str) -> None:
    (Path(folder) / str(os.getpid())).touch()
    time.sleep(10 * DEADLINE)


def doubled(number: int) -> int:
    return 2 * number


def is_alive(process: int) -> bool:
    state = Path(f"/proc/{process}/stat")  # a dead process may wait for somebody to ask how it died
    try:
        os.kill(process, 0)
        return not (state.exists() and ") Z " in state.read_text(encoding="utf-8"))
    except (ProcessLookupError, FileNotFoundError):  # it may go while it is looked at
        return False


def wait_until(happened: object, what: str) -> None:
    assert callable(happened)
    end = time.monotonic() + DEADLINE
    while not happened():
        assert time.monotonic() < end, what
        time.sleep(0.05)


def test_results_come_in_order() -> None:
    numbers = list(range(2 * FEWEST_FOR_A_POOL))
    assert list(map_in_order(doubled, numbers, Settings(workers=2))) == [2 * number for number in numbers]


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGKILL, signal.SIGINT], ids=lambda sent: sent.name)
def test_workers_end_with_their_parent(tmp_path: Path, sent: signal.Signals) -> None:
    script = tmp_path / "run.py"
    script.write_text(RUN, encoding="utf-8")
    started = tmp_path / "started"
    started.mkdir()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        [sys.executable, str(script), str(started)], env=environment, stderr=subprocess.DEVNULL
    ) as parent:
        try:
            wait_until(lambda: len(list(started.iterdir())) == 2, "the workers do not start")
            workers = [int(path.name) for path in started.iterdir()]
            parent.send_signal(sent)
            wait_until(lambda: not any(map(is_alive, workers)), "the workers go on")
            assert parent.wait(DEADLINE) != 0
        finally:
            parent.kill()


def test_closed_early_it_ends_its_workers(tmp_path: Path) -> None:
    run = map_in_order(sleep_once, [(str(tmp_path), number) for number in range(40)], Settings(workers=2))
    assert next(run) == 0
    run.close()
    assert not any(is_alive(int(path.name)) for path in tmp_path.iterdir())


def sleep_once(job: tuple[str, int]) -> int:
    folder, number = job
    (Path(folder) / str(os.getpid())).touch()
    if number > 16:
        time.sleep(10 * DEADLINE)
    return number
