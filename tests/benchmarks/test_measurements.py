import pytest

from tests.benchmarks.__main__ import MEASUREMENTS, run_one
from tests.benchmarks.sizes import SMALL

WITHOUT_WINDOW = ["unlock", "import", "search", "sign", "codes"]


@pytest.mark.parametrize("name", WITHOUT_WINDOW)
def test_a_measurement_measures_something(name: str) -> None:
    figures = run_one(name, SMALL)
    assert figures
    for figure in figures:
        assert figure.samples and min(figure.samples) > 0, figure.name


def test_the_others_need_a_window() -> None:
    assert set(MEASUREMENTS) - set(WITHOUT_WINDOW) == {"start", "list", "responsiveness"}
