import pytest

from tests.benchmarks.__main__ import MEASUREMENTS, Measured, run_apart, run_one
from tests.benchmarks.figures import Absent
from tests.benchmarks.sizes import SMALL

NEED_A_WINDOW = {"start", "opening", "list", "scrolling", "responsiveness"}


@pytest.mark.parametrize("name", [name for name in MEASUREMENTS if name not in NEED_A_WINDOW])
def test_a_measurement_measures_something(name: str) -> None:
    try:
        figures = run_one(name, SMALL)
    except Absent as absent:
        pytest.skip(str(absent))
    assert figures
    for figure in figures:
        assert figure.samples and min(figure.samples) > 0, figure.name


def test_the_others_need_a_window() -> None:
    assert set(MEASUREMENTS) > NEED_A_WINDOW


@pytest.mark.peers
def test_what_is_not_here_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUCKSACK_PEERS", "/nowhere")
    measured = run_apart("throughput", SMALL)
    assert measured == Measured(skipped="Node or the installed peers are absent (make peers)")
