import pytest

from tests.benchmarks.figures import Figure, time_each, time_once, write_table


def test_the_median_decides_and_for_a_worst_case_the_worst() -> None:
    samples = (1.0, 2.0, 90.0)
    assert Figure(name="a", samples=samples, aim=2.0).is_reached
    assert not Figure(name="a", samples=samples, aim=1.9).is_reached
    assert not Figure(name="a", samples=samples, aim=2.0, is_worst_case=True).is_reached
    assert Figure(name="a", samples=samples).is_reached


def test_warm_up_rounds_are_not_counted() -> None:
    calls: list[int] = []
    assert len(time_each(lambda: calls.append(1), 3, warm_up=2)) == 3
    assert len(calls) == 5
    assert time_once(lambda: None) >= 0


@pytest.mark.parametrize("aim, word", [(2000.0, "ok"), (1000.0, "MISSED"), (0.0, "")])
def test_the_table_says_what_was_missed(aim: float, word: str) -> None:
    head, line = write_table([Figure(name="x", samples=(1500.0,), aim=aim)]).splitlines()
    assert "1,500.0 ms" in line
    assert ("ok" in line, "MISSED" in line) == (word == "ok", word == "MISSED")
    assert head.startswith("what")
